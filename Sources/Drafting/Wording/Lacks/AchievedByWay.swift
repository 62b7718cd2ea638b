import Records
import TextCore

/// What the column of how a thing was done tells of one that is not finished, where the result counts nothing.
extension UnfinishedWording {
  /// `县第三小学于2024年10月开工，总投资6800万元；今年完成主体工程，累计完成投资6350万元` of 做法, beside 主体已完工，没能如期开学 of 成效; "" where
  /// the ways count nothing, or do not say of what.
  func achievedByWay(_ record: TaskRecord) -> String {
    guard record.state == .ongoing, !record.isEmpty(.measures), case let cell = MarkWidth.widened(record.measures),
      cell.hasDigit, cell.count >= 16
    else { return "" }
    let clauses = Clause.split(cleaner.clean(cell, keepsHead: true))
    let told = clauses.filter { clause in
      ClauseSense.of(clause.text, year: cleaner.year) == .done && !FileNotes.isOne(clause.text)
        && !clause.text.starts(withOneOf: ["拟", "计划", "原定", "预计", "争取"])
    }
    // What is left of prose that is half a plan would hang together by chance.
    guard told.count == clauses.count, let first = told.first, case let name = named(record) else { return "" }
    let isNamed = zip(name, name.dropFirst()).contains { first.text.holds(String([$0, $1])) }
    guard isNamed || told.contains(where: { $0.text.holds(name) }) else { return "" }
    return Clause.joined(told).trimmingSuffix("。")
  }
}
