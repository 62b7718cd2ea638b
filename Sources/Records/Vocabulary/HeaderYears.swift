import TextCore

/// The years that the headers of one table name (2024年完成 beside 2025年完成), held against the draft's own.
struct HeaderYears {
  private let year: Int?
  /// Whether a column beside those of the year before tells of the year itself.
  private let areCompared: Bool

  /// - Parameters:
  ///   - headers: all headers of the table.
  ///   - year: the draft's year, nil where it is not known.
  ///   - tells: whether a header without a year names what was reached.
  init(_ headers: [String], year: Int?, tells: (String) -> Bool) {
    self.year = year
    guard let year, headers.contains(where: { Self.parted($0).map { $0.year < year } ?? false }) else {
      areCompared = false
      return
    }
    areCompared = headers.contains { header in Self.parted(header).map { $0.year == year } ?? tells(header) }
  }

  /// The header as it is read: its own year left out, another one as 上年 or 明年; 今年 for a year alone.
  func read(_ header: String) -> String {
    guard let year, let (named, rest) = Self.parted(header) else { return header }
    if named == year { return rest.isEmpty ? "今年" : String(rest) }
    if named == year + 1 { return rest.isEmpty ? "明年" : "明年打算" }
    return isOther(header) ? "上年" + rest : header
  }

  /// Whether a column is of an earlier year, beside one of the draft's own: nothing in it is of this year.
  func isOther(_ header: String) -> Bool {
    guard areCompared, let year, let (named, _) = Self.parted(header) else { return false }
    return named < year
  }

  /// Whether a column is of the year to come.
  func isNext(_ header: String) -> Bool {
    guard let year, let (named, _) = Self.parted(header) else { return false }
    return named == year + 1
  }

  /// The year at the head of a header and what stands behind it: 2024 and 完成 of 2024年完成; nil of a header without one.
  static func parted(_ header: String) -> (year: Int, rest: Substring)? {
    guard header.utf8.count <= 60, let first = header.unicodeScalars.first, first == "2" || first == "２" else {
      return nil
    }
    let name = TextFold.fold(header)
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 4, let year = Int(digits), (2000...2099).contains(year) else { return nil }
    var rest = Substring(name.dropFirst(4))
    let bare = rest
    for word in ["年度", "年"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      break
    }
    // 2025-03 is a date.
    guard rest.count < bare.count || rest.first.map(\.isLetter) ?? true else { return nil }
    return (year, rest.first == "·" ? rest.dropFirst() : rest)
  }
}
