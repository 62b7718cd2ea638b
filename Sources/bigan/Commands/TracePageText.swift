import Drafting
import Liquid
import TextCore

/// The draft's text on the page of its audit: line by line as it stands, cut into sentences and numbers.
struct TracePageText {
  private let audit: TraceAudit
  private let draft: SourceText
  private let words: TraceWords
  private let rows: (Int) -> String
  private let counts: (Int) -> String

  /// The text of a draft; `rows` and `counts` give the rows that a sentence tells and counts.
  init(
    _ audit: TraceAudit, _ draft: SourceText, _ words: TraceWords, rows: @escaping (Int) -> String,
    counts: @escaping (Int) -> String
  ) {
    self.audit = audit
    self.draft = draft
    self.words = words
    self.rows = rows
    self.counts = counts
  }

  /// A part of a sentence, which never passes the end of a line.
  private struct Part {
    let sentence: Int
    let range: Range<Int>
    /// Where it begins in the sentence's text.
    let offset: Int
    let isFirst: Bool
    let isLast: Bool
  }

  /// The lines of the draft; each is a list of its parts, with the blanks between them.
  var lines: [Value] {
    var parts = self.parts[...]
    return (1...draft.lineStarts.count).map { number in
      let line = draft.lineRange(number)
      var at = line.lowerBound
      var pieces: [Value] = []
      while let part = parts.first, part.range.lowerBound < line.upperBound {
        parts.removeFirst()
        pieces += gap(at..<part.range.lowerBound)
        pieces.append(value(part))
        at = part.range.upperBound
      }
      return .array(pieces + gap(at..<line.upperBound))
    }
  }

  private var parts: [Part] {
    audit.sentences.enumerated().flatMap { i, sentence in
      var offset = 0
      let ranges = sentence.place.parts
      return ranges.enumerated().map { n, range in
        defer { offset += range.count }
        return Part(sentence: i, range: range, offset: offset, isFirst: n == 0, isLast: n == ranges.count - 1)
      }
    }
  }

  private func gap(_ range: Range<Int>) -> [Value] {
    range.isEmpty ? [] : [.object([("句", .null), ("文", text(range))])]
  }

  private func text(_ range: Range<Int>) -> Value {
    .string(String(decoding: draft.bytes[range], as: UTF8.self))
  }

  private func value(_ part: Part) -> Value {
    let sentence = audit.sentences[part.sentence]
    let isNoted = part.isLast && !audit.sources(of: sentence).filter { $0.kind == "record" }.isEmpty
    return .object([
      ("句", .int(part.sentence)), ("类", .string(sentence.match.status.rawValue)), ("首", .bool(part.isFirst)),
      ("尾", .bool(isNoted)), ("注", .int(part.sentence + 1)),
      ("据", part.isFirst ? .string(rows(part.sentence)) : .null),
      ("计", part.isFirst ? .string(counts(part.sentence)) : .null), ("片", .array(pieces(part, sentence))),
    ])
  }

  /// The words and numbers of a part; of a number that an editor broke each half is marked.
  private func pieces(_ part: Part, _ sentence: TraceAudit.Sentence) -> [Value] {
    var pieces: [Value] = []
    var at = part.range.lowerBound
    for number in sentence.numbers {
      let whole = number.range.lowerBound..<(number.range.lowerBound + number.shown.utf8.count)
      let start = part.range.lowerBound - part.offset
      let range = (whole.lowerBound + start..<whole.upperBound + start).clamped(to: part.range)
      guard !range.isEmpty, range.lowerBound >= at else { continue }
      if at < range.lowerBound { pieces.append(plain(at..<range.lowerBound)) }
      pieces.append(
        .object([
          ("文", text(range)), ("类", .string(Self.kind(number.support))),
          ("说", .string(words.support(number, in: sentence))),
        ]))
      at = range.upperBound
    }
    if at < part.range.upperBound { pieces.append(plain(at..<part.range.upperBound)) }
    return pieces
  }

  private func plain(_ range: Range<Int>) -> Value {
    .object([("文", text(range)), ("类", .null), ("说", .null)])
  }

  /// The name of a kind of support, as the page's styles have it.
  static func kind(_ support: TraceAudit.Number.Support) -> String {
    switch support {
    case .sum: "sum"
    case .cited: "cited"
    case .setting: "setting"
    case .elsewhere: "elsewhere"
    case .none: "none"
    }
  }
}
