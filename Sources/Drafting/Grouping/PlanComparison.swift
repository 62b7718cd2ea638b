import Records
import TextCore

/// Says of what came true how it stands to its plan: `开展廉政宣讲8场，比计划多2场`, `超额完成800亩的任务`.
struct PlanComparison {
  let wordbook: Wordbook

  /// The points with their plans, as their rows have them.
  func compared(_ points: [Point], _ rows: [Grouping.Row]) -> [Point] {
    let plans = Dictionary(
      rows.compactMap { row in row.plan.map { (row.index, $0) } }, uniquingKeysWith: { one, _ in one })
    guard !plans.isEmpty else { return points }
    return points.map { point in
      let told = point.records.filter { point.covered[$0] == nil }
      let own = told.filter { plans[$0] != nil }
      guard let first = own.first, let plan = plans[first] else { return point }
      if told.count == 1 {
        return compared(
          point, plan, first, came: plan.actual.amount(), plan.actual.value,
          [
            Sum.Part(record: first, value: plan.actual.amount())
          ])
      }
      // A plan of the year that several rows of the task repeat counts once.
      guard
        own.allSatisfy({
          plans[$0]?.isYears == true && plans[$0]?.quantity.amount() == plan.quantity.amount()
        }),
        let sum = point.sums.first(where: { $0.kind == .sum && $0.shown.hasSuffix(plan.quantity.unit) }),
        sum.shown == sum.digits + plan.quantity.unit, let value = ExactNumber(sum.digits)
      else { return point }
      return compared(point, plan, first, came: sum.shown, value, sum.of)
    }
  }

  private func compared(
    _ point: Point, _ plan: PlannedNumber, _ record: Int, came: String, _ value: ExactNumber, _ parts: [Sum.Part]
  ) -> Point {
    guard let at = point.clauses.firstIndex(where: { $0.text.holds(came) }) else { return point }
    if !plan.bound.isEmpty {
      let clauses = Statement(wordbook: wordbook).judged([Clause(text: plan.bound, mark: "，")])
      return point.inserting(clauses, behind: at, [])
    }
    guard plan.quantity.value < value else {
      // 全年任务60篇 that was not reached, or just reached, is not lost.
      guard plan.isFromText, plan.isYears else { return point }
      let words = plan.quantity.value == value ? "完成" + aim(plan) : "全年\(plan.word)为\(plan.quantity.amount())"
      return point.inserting(Statement(wordbook: wordbook).judged([Clause(text: words, mark: "，")]), behind: at, [])
    }
    var text = "超额完成" + aim(plan)
    var sums: [Sum] = []
    if !plan.share.isEmpty, measure(plan.quantity) {
      text = plan.share
    } else if plan.word != "任务", let more = Self.difference(value, plan.quantity) {
      text = "比\(plan.word)多" + more
      let last = Sum.Part(record: record, value: plan.quantity.amount())
      sums = [Sum(.difference, shown: more, of: parts + [last])]
    }
    return point.inserting(Statement(wordbook: wordbook).judged([Clause(text: text, mark: "，")]), behind: at, sums)
  }

  private func aim(_ plan: PlannedNumber) -> String {
    plan.quantity.amount() + "的" + (plan.isYears ? "全年" : "") + plan.word
  }

  /// How many more than planned, of what is counted in whole numbers; nil for money, areas and the like.
  private static func difference(_ value: ExactNumber, _ planned: Quantity) -> String? {
    guard value.scale == 0, planned.value.scale == 0, planned.scale.isEmpty, !measured.contains(planned.unit),
      !planned.unit.hasSuffix("元"), let more = value.adding(ExactNumber(-planned.value.mantissa))
    else { return nil }
    return more.description + planned.unit
  }

  /// Whether it is money or a size, of which a share says more than a difference.
  private func measure(_ quantity: Quantity) -> Bool {
    Self.measured.contains(Addends.measure(quantity)) || quantity.unit.hasSuffix("元")
  }

  private static let measured: Set<String> = [
    "亩", "公里", "千米", "米", "平方米", "平方公里", "立方米", "公顷", "吨", "公斤", "千克", "小时", "天",
  ]
}
