import Records
import TextCore

/// Says of what came true how it stands to its plan: `开展廉政宣讲8场，超额完成6场的计划`, `超额完成800亩的任务`.
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
        return compared(point, plan, came: plan.actual.amount(), plan.actual.value)
      }
      // A plan of the year that several rows of the task repeat counts once.
      guard
        own.allSatisfy({
          plans[$0]?.isYears == true && plans[$0]?.quantity.amount() == plan.quantity.amount()
        }),
        let sum = point.sums.first(where: { $0.kind == .sum && $0.shown.hasSuffix(plan.quantity.unit) }),
        sum.shown == sum.digits + plan.quantity.unit, let value = ExactNumber(sum.digits)
      else { return point }
      return compared(point, plan, came: sum.shown, value)
    }
  }

  private func compared(_ point: Point, _ plan: PlannedNumber, came: String, _ value: ExactNumber) -> Point {
    guard var at = point.clauses.firstIndex(where: { $0.text.holds(came) }) else { return point }
    // 优化线路14条：新开3条，超过12条的计划 would be of the 3条, and so it would of 14期933人次：轮训6期.
    if let place = point.clauses[at].text.place(of: came), case let rest = point.clauses[at].text[place.upperBound...],
      let colon = rest.firstIndex(of: "："), rest[colon...].hasDigit
    {
      return point
    }
    // 发放687户，198.6万元: both are of one thing.
    while at + 1 < point.clauses.count, point.clauses[at + 1].mark == "，", point.clauses[at].text.hasSuffix(came),
      NumberOfTitle.isBare(point.clauses[at + 1].text)
        || point.clauses[at + 1].text.hasSuffix("元")
          && point.clauses[at + 1].text.dropLast(2).allSatisfy({ $0.isDigit || $0 == "." })
    {
      at += 1
      break
    }
    // A number that is yet to be audited has passed nothing.
    if point.clauses.contains(where: { $0.text.holds("待审计") || $0.text.holds("待核") }) { return point }
    // What is expected has not passed anything yet.
    let isEstimate = PartialYear.isEstimate(point.clauses[at].text)
    if !plan.bound.isEmpty {
      let clauses = Statement(wordbook: wordbook).judged(Clause.split(plan.bound))
      return point.inserting(clauses, behind: at, [])
    }
    guard plan.quantity.value < value else {
      // 全年任务60篇 that was not reached, or just reached, is not lost.
      guard plan.isFromText, plan.isYears else { return point }
      let words = plan.quantity.value == value ? "完成" + aim(plan) : "全年\(plan.word)为\(plan.quantity.amount())"
      return point.inserting(Statement(wordbook: wordbook).judged([Clause(text: words, mark: "，")]), behind: at, [])
    }
    // 0起 is no plan that can be exceeded.
    if plan.quantity.value == ExactNumber(0) { return point }
    // Of sizes that a row of its own set a share says more than the plan.
    if plan.isRowsOwn, plan.share.isEmpty, !isEstimate, measure(plan.quantity),
      let rate = Self.rate(value, plan.quantity.value)
    {
      let words = "完成" + plan.quantity.amount() + (plan.isYears ? "全年" : "") + plan.word + "的" + rate
      let sum = Sum(
        .sum, shown: rate,
        of: point.records.prefix(1).map {
          Sum.Part(record: $0, value: "\(rate)（\(came)÷\(plan.quantity.amount())）")
        })
      return point.inserting(Statement(wordbook: wordbook).judged([Clause(text: words, mark: "，")]), behind: at, [sum])
    }
    // How many more would be a number that no row has: what was planned is told.
    let text = !plan.share.isEmpty && measure(plan.quantity) ? plan.share : (isEstimate ? "可完成" : "超额完成") + aim(plan)
    return point.inserting(Statement(wordbook: wordbook).judged([Clause(text: text, mark: "，")]), behind: at, [])
  }

  private func aim(_ plan: PlannedNumber) -> String {
    plan.quantity.amount() + "的" + (plan.isYears ? "全年" : "") + plan.word
  }

  /// 105.9% of 8.47 and 8, to one place behind the point; nil where it says no more than 超额 or is out of all proportion.
  private static func rate(_ came: ExactNumber, _ plan: ExactNumber) -> String? {
    guard let a = Double(came.description), let b = Double(plan.description), b > 0, a / b < 1.5 else { return nil }
    let tenths = Int((a / b * 1000).rounded())
    guard tenths > 1000 else { return nil }
    return "\(tenths / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths % 10)") + "%"
  }

  /// Whether it is money or a size, of which a share says more than the plan.
  private func measure(_ quantity: Quantity) -> Bool {
    Self.measured.contains(Addends.measure(quantity)) || quantity.unit.hasSuffix("元")
  }

  private static let measured: Set<String> = [
    "亩", "公里", "千米", "米", "平方米", "平方公里", "立方米", "公顷", "吨", "公斤", "千克", "小时", "天",
  ]
}
