import Records
import TextCore

/// What was planned for the parts of a year, and what the year before's had, in columns of their own beside the numbers that
/// are added: `抽检2480批次，超额完成2400批次的计划，比上年增加170批次`.
enum PeriodColumns {
  /// A point of rows that were added, with the sums of those columns, where each row has a number there and the rows make up
  /// the year.
  static func beside(
    _ point: Point, _ rows: [Grouping.Row], _ records: [TaskRecord], _ statement: Statement
  ) -> Point {
    let parts = Set(rows.map { PeriodRows.name($0, records) })
    guard parts.count == rows.count, parts == halves || parts == quarters,
      let unit = rows.first?.quantities.first?.unit, !unit.isEmpty,
      rows.allSatisfy({ $0.quantities.count == 1 && $0.quantities[0].unit == unit }),
      let total = rows.reduce(ExactNumber(0) as ExactNumber?, { $0?.adding($1.quantities[0].value) }),
      let sum = point.sums.first(where: { $0.kind == .sum && $0.shown == total.description + unit }),
      let at = point.clauses.firstIndex(where: { $0.text.hasSuffix(sum.shown) })
    else { return point }
    var clauses: [Clause] = []
    var sums: [Sum] = []
    let targets = rows.map { records[$0.index].target }
    if let planned = plan(targets, rows, unit, total) {
      let words = planned.value < total ? "超额完成" : planned.value == total ? "完成" : nil
      clauses.append(
        Clause(text: words.map { $0 + planned.sum.shown + "的计划" } ?? "计划" + planned.sum.shown, mark: "，"))
      if planned.sum.of.count > 1 { sums.append(planned.sum) }
    }
    let cells = rows.map { records[$0.index].lastYearText }
    // One number in each row may be the year's.
    if Set(cells).count > 1, let before = added(cells, rows, unit),
      let change = YearChange(
        [(YearChange.Number(total, unit), YearChange.Number(before.value, unit))],
        of: point.clauses[at].text, in: rows[0].occasion.stem, record: rows[0].index)
    {
      clauses.append(Clause(text: change.text, mark: "，"))
      sums += change.sums.map { Sum(.sum, shown: $0.shown, of: [difference($0.shown, rows, before.sum.of)]) }
    }
    return clauses.isEmpty ? point : point.inserting(statement.judged(clauses), behind: at, sums)
  }

  /// What was planned for the year: the sum of the parts' plans, or the one that each row repeats; nil where it might be
  /// either.
  private static func plan(
    _ cells: [String], _ rows: [Grouping.Row], _ unit: String, _ total: ExactNumber
  ) -> (value: ExactNumber, sum: Sum)? {
    guard let sum = added(cells, rows, unit), let came = Double(total.description), came > 0 else { return nil }
    guard Set(cells).count == 1 else { return isNear(came, sum.value) ? sum : nil }
    guard let one = added([cells[0]], [rows[0]], unit), let each = Double(one.value.description), each > 0 else {
      return nil
    }
    // 600 in each of four quarters that came to 2480, and 18000 beside 18360 of the year.
    let more = Double(rows.count - 1)
    if came <= each * (1 + more * 0.3) { return isNear(came, one.value) ? one : nil }
    return came >= each * (1 + more * 0.7) && isNear(came, sum.value) ? sum : nil
  }

  private static func isNear(_ came: Double, _ planned: ExactNumber) -> Bool {
    guard let plan = Double(planned.description), plan > 0 else { return false }
    return (0.6...1.6).contains(came / plan)
  }

  /// `38件（96件＋121件减102件＋108件）`: the year's parts, and the same parts of the year before.
  private static func difference(_ shown: String, _ rows: [Grouping.Row], _ before: [Sum.Part]) -> Sum.Part {
    let now = rows.map { $0.quantities[0].digits + $0.quantities[0].unit }.joined(separator: "＋")
    let then = before.map(\.value).joined(separator: "＋")
    return Sum.Part(record: rows[0].index, value: "\(shown)（\(now)减\(then)）")
  }

  private static let halves: Set<String> = ["上半年", "下半年"]
  private static let quarters: Set<String> = ["一季度", "二季度", "三季度", "四季度"]

  /// The sum of cells that are each a number, bare or with the unit; nil where one of them is anything else.
  private static func added(
    _ cells: [String], _ rows: [Grouping.Row], _ unit: String
  ) -> (value: ExactNumber, sum: Sum)? {
    var value: ExactNumber? = ExactNumber(0)
    var parts: [Sum.Part] = []
    for (row, cell) in zip(rows, cells) {
      let digits = MarkWidth.ungrouped(cell.hasSuffix(unit) ? String(cell.dropLast(unit.count)) : cell)
      guard digits.first?.isDigit == true, let number = ExactNumber(digits) else { return nil }
      value = value?.adding(number)
      parts.append(Sum.Part(record: row.index, value: digits + unit))
    }
    return value.map { ($0, Sum(.sum, shown: $0.description + unit, of: parts)) }
  }
}
