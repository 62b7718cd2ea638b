import Records
import TextCore

/// Quarters whose numbers are of the first one, or within the year's (受理96件，满意91件，满意率94.8%): beside the year's number that
/// holds them they are not told. What one of them tells besides goes on behind the year's.
extension YearTotals {
  /// The rows of quarters or halves among those of one task that a row of the year takes the place of, with what they tell besides.
  func quarters(of total: Int, among group: [Int]) -> [(row: Int, besides: [Clause])] {
    let parts = group.filter { i in
      i != total && covers[i] == nil && isQuarter(period(i)) && !remarks[i].isRunning
    }
    guard parts.count > 1, Set(parts.map(period)).count == parts.count else { return [] }
    let firsts = parts.compactMap { numbers($0).first?.quantity }
    guard firsts.count == parts.count, let unit = firsts.first?.unit,
      firsts.allSatisfy({ $0.unit == unit && $0.approximate.isEmpty })
    else { return [] }
    let sum = firsts.reduce(ExactNumber(0) as ExactNumber?) { $0?.adding($1.value) }
    let wholes = numbers(total)
    // A row that names no part of the year is the whole of the others only where it is their sum.
    guard let sum,
      wholes.map(\.quantity).contains(where: {
        $0.unit == unit && (isOfYear(total) ? sum <= $0.value : sum == $0.value)
      })
    else { return [] }
    return parts.compactMap { part in besides(part, wholes).map { (part, $0) } }
  }

  /// The part of the year of a row, by its name or its date.
  private func period(_ i: Int) -> String { rows[i].occasion.kind == .season ? rows[i].occasion.text : dates[i] }

  private func isQuarter(_ name: String) -> Bool {
    name.hasSuffix("季度") && !name.hasPrefix("前") || name.hasSuffix("半年")
  }

  /// What a row tells besides numbers that the year's has and shares of what it told before (整改187条 of 隐患187条); nil where that is no
  /// sentence of its own. The report says which clauses stand in no sentence.
  private func besides(_ i: Int, _ wholes: [RowNumber]) -> [Clause]? {
    let clauses = Clause.split(rows[i].said)
    var told: [Quantity] = numbers(i).prefix(1).map(\.quantity)
    let isWithin = clauses.map { clause in
      guard clause.hasNumber else {
        return clause.text.count < 6 || clause.text.holds("季度目标") || clause.text.holds("季度计划")
      }
      let own = RowNumber.all(in: clause.text)
      defer { told += own.map(\.quantity) }
      return own.allSatisfy { number in
        wholes.contains { $0.isTotal(of: number, false) }
          || told.contains { $0.unit == number.quantity.unit && number.quantity.value <= $0.value }
      }
    }
    guard let at = isWithin.firstIndex(of: false) else { return [] }
    guard at > 0, clauses[at].mark != "，", clauses[at].text.starts(withOneOf: Self.openers) else { return nil }
    return Array(clauses[at...])
  }

  private static let openers: SearchWords = ["开展", "组织", "举办", "召开", "完成", "建成", "制定", "印发"]
}
