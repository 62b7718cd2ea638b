import Records
import TextCore

/// Rows of a quarter or half that stayed below their plan while the year reached its own: 598 of 600 in the second quarter,
/// 2480 of 2400 in all. They are told in the year's number, and are no shortfall of the year.
enum MadeUp {
  /// - Parameters:
  ///   - unfinished: rows that are not done.
  ///   - rows: all rows that are told, those among them.
  /// - Returns: by row that the rest of the year made up for, a finished row of its task.
  static func rows(of unfinished: [Int], among rows: [Int], _ records: [TaskRecord]) -> [Int: Int] {
    let short = unfinished.filter { !records[$0].isEmpty(.target) && !records[$0].isEmpty(.quantity) }
    guard !short.isEmpty else { return [:] }
    let parts = short.compactMap { Part($0, records[$0]) }
    guard !parts.isEmpty else { return [:] }
    let wanted = Set(parts.map(\.task))
    let all = rows.compactMap { row -> Part? in
      guard !records[row].isEmpty(.target), !records[row].isEmpty(.quantity) else { return nil }
      return Part(row, records[row]).flatMap { wanted.contains($0.task) ? $0 : nil }
    }
    var out: [Int: Int] = [:]
    for part in parts where part.period != wholeYear {
      let alike = all.filter { $0.task == part.task && $0.section == part.section && $0.unit == part.unit }
      guard isReached(alike), let done = alike.last(where: { records[$0.row].state == .done }) else { continue }
      out[part.row] = done.row
    }
    return out
  }

  private static let wholeYear = "全年"

  /// A row of a part of the year, or of all of it, with a number and its plan.
  private struct Part {
    let row: Int
    let task: String
    let section: String
    let period: String
    let unit: String
    let number: ExactNumber
    let plan: ExactNumber

    init?(_ row: Int, _ record: TaskRecord) {
      let occasion = Occasion(task: record.task)
      let date = record.dateText
      guard
        let period = PeriodHeader.part(ofDate: occasion.text.isEmpty ? date : occasion.text)
          ?? ([occasion.text, date].contains(wholeYear) ? wholeYear : nil)
      else { return nil }
      let quantities = record.quantities
      guard quantities.count == 1, let own = quantities.first, own.isAddable || MadeUp.isRate(own.unit),
        own.approximate.isEmpty,
        let plan = MadeUp.plan(record.target, own.unit)
      else { return nil }
      (self.row, self.period, self.plan) = (row, period, plan)
      (task, section) = (occasion.stem, record.section)
      (unit, number) = (own.unit, own.value)
    }
  }

  private static func isRate(_ unit: String) -> Bool { unit == "%" || unit == "％" }

  /// The number of a plan: bare, or with the unit of what was reached.
  private static func plan(_ cell: String, _ unit: String) -> ExactNumber? {
    ExactNumber(cell.hasSuffix(unit) ? String(cell.dropLast(unit.count)) : cell)
  }

  /// Whether a row of the year reached its plan, or all quarters or both halves together did.
  private static func isReached(_ parts: [Part]) -> Bool {
    if let year = parts.first(where: { $0.period == wholeYear }) { return year.number >= year.plan }
    let periods = Set(parts.map(\.period))
    // Of a rate the last one is the year's.
    if let first = parts.first, isRate(first.unit) {
      let last = ["四季度", "下半年"].compactMap { period in parts.first { $0.period == period } }.first
      return periods.count == parts.count && last.map { $0.number >= $0.plan } == true
    }
    guard periods.count == parts.count, periods == quarters || periods == halves,
      let came = sum(parts.map(\.number)), let planned = sum(parts.map(\.plan)), let first = parts.first
    else { return false }
    if came >= planned { return true }
    // 18000 in each row is the year's plan where no quarter comes near it.
    let isRepeated = parts.allSatisfy { $0.plan == first.plan }
    let isNoPart = parts.allSatisfy { ($0.number.adding($0.number) ?? $0.number) < first.plan }
    return isRepeated && isNoPart && came >= first.plan
  }

  private static let quarters: Set<String> = ["一季度", "二季度", "三季度", "四季度"]
  private static let halves: Set<String> = ["上半年", "下半年"]

  private static func sum(_ numbers: [ExactNumber]) -> ExactNumber? {
    numbers.reduce(ExactNumber(0) as ExactNumber?) { $0?.adding($1) }
  }
}
