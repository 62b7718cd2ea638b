import Records
import TextCore

/// The parts of a number that stand in brackets behind it and add up to it, as a clause: `排查14个（村12个、社区2个）` is
/// `排查14个，其中村12个、社区2个`. Brackets of anything else stay, and so do those beside another 其中.
enum BracketedParts {
  /// The point as it is told.
  static func told(_ point: Point) -> Point {
    guard point.clauses.contains(where: { $0.text.hasSuffix("）") }),
      !point.clauses.contains(where: { $0.text.holds("其中") })
    else { return point }
    var clauses: [Clause] = []
    for (i, clause) in point.clauses.enumerated() {
      guard clauses.count == i, i + 1 == point.clauses.count || !leans(point.clauses[i + 1], on: clause),
        let (whole, parts) = parted(clause.text)
      else {
        clauses.append(clause)
        continue
      }
      var own = clause
      own.text = whole
      clauses += [own, clause.like("其中" + parts)]
    }
    return clauses.count == point.clauses.count ? point : point.telling(clauses)
  }

  /// Whether what stands behind a number would be read as of its parts: 就业91人 behind 升学684人（……）, 超额完成120公里的计划.
  private static func leans(_ next: Clause, on clause: Clause) -> Bool {
    if clause.text.holds("：") { return true }
    guard next.mark == "，" else { return false }
    if ComparisonPlace.isTail(next.text) || !next.hasNumber { return true }
    let units = Set(QuantityParser.find(in: clause.text).map(\.quantity.unit))
    return QuantityParser.find(in: next.text).contains { units.contains($0.quantity.unit) }
  }

  /// 排查14个 and 村12个、社区2个 of 排查14个（村12个、社区2个）; nil where they do not add up.
  static func parted(_ text: String) -> (whole: String, parts: String)? {
    guard text.hasSuffix("）"), let open = text.lastIndex(of: "（"), case let whole = String(text[..<open]),
      let found = QuantityParser.find(in: whole).last, found.range.upperBound == whole.utf8.count,
      found.quantity.isAddable, found.quantity.approximate.isEmpty
    else { return nil }
    let items = Punctuation.split(String(text[text.index(after: open)...].dropLast()), at: ["、", "，"]).map(\.text)
    guard (2...4).contains(items.count) else { return nil }
    var sum: ExactNumber? = ExactNumber(0)
    for item in items {
      let parts = QuantityParser.find(in: item)
      guard parts.count == 1, let part = parts.first, part.range.lowerBound >= 3,
        part.range.upperBound == item.utf8.count,
        part.quantity.unit == found.quantity.unit, part.quantity.approximate.isEmpty
      else { return nil }
      sum = sum?.adding(part.quantity.value)
    }
    return sum == found.quantity.value ? (whole, items.joined(separator: "、")) : nil
  }
}
