import Records
import TextCore

/// What was planned for the whole year of a task that several rows tell, as one of them says in its remarks or its
/// column of aims: 全年计划40个; and the share of it that was reached, as a column of rates has it: 90%.
struct YearPlan {
  /// The number that was planned.
  let planned: Quantity
  /// The rates that the rows' own columns have, as they are written.
  private let rates: [String]

  /// The plan; nil where the rows name none of this unit, or several.
  init?(_ rows: [Grouping.Row], _ records: [TaskRecord], unit: String) {
    var found: [Quantity] = []
    for row in rows {
      let record = records[row.index]
      for meaning in [Meaning.note, .target] where !record.isEmpty(meaning) {
        let cell = record.text(meaning)
        guard cell.hasDigit, cell.holds("年") else { continue }
        found += Clause.split(cell).compactMap { Self.plan($0.text) }.filter { $0.unit == unit }
      }
    }
    guard let first = found.first, found.allSatisfy({ $0.amount() == first.amount() }) else { return nil }
    planned = first
    rates = rows.flatMap { Self.rates(records[$0.index]) }
  }

  private static let heads = [
    "全年计划", "年度计划", "年初计划", "全年任务", "年度任务", "全年目标", "年度目标",
  ]

  /// The number of 全年计划40个: words that say so make it one of the year, else it may be a part's own.
  private static func plan(_ clause: String) -> Quantity? {
    guard let head = heads.first(where: { clause.hasPrefix($0) }) else { return nil }
    var rest = String(clause.dropFirst(head.count))
    if let word = ["为", "是", "："].first(where: { rest.hasPrefix($0) }) { rest = String(rest.dropFirst(word.count)) }
    let parsed = QuantityParser.parse(rest)
    guard parsed.count == 1, let plan = parsed.first, plan.text == rest, plan.isAddable, plan.label.isEmpty,
      plan.tail.isEmpty, plan.approximate.isEmpty, !plan.unit.isEmpty
    else { return nil }
    return plan
  }

  /// The percentages of a record's columns of rates.
  private static func rates(_ record: TaskRecord) -> [String] {
    let state = record.stateText
    let other = record.otherFields.filter { $0.name.hasSuffix("率") || $0.name.hasSuffix("进度") }.map(\.value)
    return ([state] + other).filter { $0.hasSuffix("%") && $0.utf8.count <= 7 }
  }

  /// Whether one of the rates is that of a number to the plan, as it was rounded.
  func isRate(of number: ExactNumber) -> Bool { rate(of: number) != nil }

  /// The rate that a number is of the plan, as the ledger writes it.
  private func rate(of number: ExactNumber) -> String? {
    guard let came = Double(number.description), let plan = Double(planned.value.description), plan > 0 else {
      return nil
    }
    return rates.first { rate in
      let digits = rate.dropLast()
      guard let shown = Double(String(digits)) else { return false }
      return abs(came / plan * 100 - shown) < (digits.contains(".") ? 0.06 : 0.6)
    }
  }

  /// What is said of the plan behind a number: `为全年计划40个的90%`.
  private func words(behind number: ExactNumber) -> String {
    let plan = planned.amount()
    if planned.value < number { return "超额完成\(plan)的全年计划" }
    if planned.value == number { return "完成\(plan)的全年计划" }
    return rate(of: number).map { "为全年计划\(plan)的\($0)" } ?? "全年计划\(plan)"
  }

  /// A point of rows that were added with what is said of their plan, where it tells a sum of the plan's unit.
  static func beside(
    _ point: Point, _ rows: [Grouping.Row], _ records: [TaskRecord], _ statement: Statement
  ) -> Point {
    guard rows.allSatisfy({ $0.plan == nil }) else { return point }
    for sum in point.sums where sum.kind == .sum {
      let unit = String(sum.shown.drop { $0.isDigit || ".,".contains($0) })
      guard !unit.isEmpty, sum.shown == sum.digits + unit, let total = ExactNumber(sum.digits),
        let plan = YearPlan(rows, records, unit: unit),
        let at = point.clauses.firstIndex(where: { $0.text.hasSuffix(sum.shown) })
      else { continue }
      let words = Clause(text: plan.words(behind: total), mark: "，")
      return point.inserting(statement.judged([words]), behind: at, [])
    }
    return point
  }
}
