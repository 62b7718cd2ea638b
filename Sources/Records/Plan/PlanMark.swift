import TextCore

/// The number or sign at the head of a heading or item, and the style that tells its level.
///
/// The styles are those of GB/T 9704-2012 (一、（一）1.（1）) and GB/T 15834-2011 (第一， 首先， ①), and what
/// people write beside them.
struct PlanMark: Hashable, Sendable {
  /// How it is written. Marks of one style stand on one level.
  enum Style: Hashable, Sendable {
    /// 第一部分, 第一章: by the word behind the number.
    case chapter(String)
    /// 一、
    case han
    /// （一）
    case hanBrackets
    /// 1. and 1、
    case arabic
    /// 1.1 and 1.1.1: by the number of points.
    case decimal(Int)
    /// （1） and 1）
    case arabicBrackets
    /// ① ⑴ ㈠: by the block of signs.
    case circled(UInt32)
    /// 第一，
    case ordinal
    /// 一是 and 一要
    case oneIs
    /// 首先，
    case first
    /// Ⅰ、
    case roman
    /// A.
    case letter
    /// `##` of Markdown: by the number of signs.
    case markdown(Int)
    /// `- ` and ●: by the indentation.
    case bullet(Int)
    /// A line in bold without a number.
    case bold
    /// A paragraph that begins in bold, without a number.
    case boldLead
    /// A short line without a number.
    case plain
    /// A row of a table.
    case row
  }

  /// How it is written.
  let style: Style
  /// Its place in a row of marks, from 1; nil where it has none.
  let ordinal: Int?
  /// The number as written, without the mark behind it; brackets and digits in one form.
  let number: String
  /// Whether it may be no mark at all: it counts only where it goes on from the one before.
  var isDoubtful = false

  /// The mark at the head of a text, and how many characters it takes, blanks behind it included.
  static func parse(_ text: [Character]) -> (mark: PlanMark, length: Int)? {
    guard let first = text.first else { return nil }
    var scan = PlanMarkScan(text)
    guard let mark = scan.mark(first) else { return nil }
    scan.skipBlanks()
    return (mark, scan.at)
  }

  /// Whether a mark of this style is a heading wherever it has something below it or beside it.
  var isMajor: Bool {
    switch style {
    case .chapter, .han, .roman, .markdown, .bold, .plain: true
    default: false
    }
  }

  /// Whether a mark of this style numbers the measures of an item rather than items.
  var isMinor: Bool {
    switch style {
    case .arabicBrackets, .circled, .ordinal, .oneIs, .first, .letter, .bullet: true
    default: false
    }
  }
}
