import TextCore

/// What a cell of aims lets a number come to at most: ≤15件, 不超过15件, 15件以内. A column of rates that divides what came by what was
/// allowed (73.3% of 11件) says the less of such a row the better it was done.
struct CountLimit {
  private let most: ExactNumber
  private let unit: String

  /// Nil where the cell sets no such limit.
  init?(_ cell: String) {
    let text = TextFold.fold(cell)
    let head = Self.heads.first { text.hasPrefix($0) }
    let end = Self.ends.first { text.hasSuffix($0) }
    guard head != nil || end != nil, case let number = text.dropFirst(head?.count ?? 0).dropLast(end?.count ?? 0),
      let (value, unit) = Self.parted(number)
    else { return nil }
    (most, self.unit) = (value, unit)
  }

  /// Whether the number of a cell stays within it; nil where the cell holds no number of its unit and nothing else.
  func holds(_ cell: String) -> Bool? {
    guard let (value, unit) = Self.parted(TextFold.fold(cell)[...]),
      unit == self.unit || unit.isEmpty || self.unit.isEmpty
    else { return nil }
    return value <= most
  }

  private static func parted(_ text: Substring) -> (value: ExactNumber, unit: String)? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let value = ExactNumber(digits), case let unit = text.dropFirst(digits.count), unit.count <= 4,
      !unit.contains(where: { $0.isNumber || "，,；;。、".contains($0) })
    else { return nil }
    return (value, String(unit))
  }

  private static let heads = ["控制在", "不超过", "不高于", "不大于", "不多于", "低于", "≤", "<"]
  private static let ends = ["以内", "以下"]
}
