import Records
import TextCore

/// What stands behind a number and holds it against its plan or the year before.
enum PlanTail {
  /// How a number stands to what was planned for it.
  enum Kind: Hashable, Sendable {
    /// 超额完成3.2万亩的计划.
    case passed
    /// 高于90%的目标.
    case above
    /// 低于13%的上限, 控制在45天以内.
    case within
  }

  /// What a clause says of the number before it; nil where it is no such tail.
  static func kind(_ clause: Clause) -> Kind? {
    let text = clause.text
    guard clause.mark == "，", text.count <= 24, text.hasDigit else { return nil }
    if text.hasPrefix("超额完成") { return text.ends(inOneOf: aims) ? .passed : nil }
    if text.hasPrefix("高于") { return text.hasSuffix("的目标") ? .above : nil }
    if text.hasPrefix("低于") { return text.hasSuffix("的上限") ? .within : nil }
    return text.hasPrefix("控制在") && text.hasSuffix("以内") ? .within : nil
  }

  /// Whether a plan is of money or of a size.
  static func isMeasure(_ plan: Clause) -> Bool { plan.text.ends(inOneOf: measures) }

  private static let measures: SearchWords = [
    "元的计划", "元的目标", "元的任务", "公里的计划", "亩的计划", "吨的计划", "平方米的计划", "公里的目标", "亩的目标", "吨的目标", "平方米的目标", "公里的任务", "亩的任务",
    "吨的任务", "平方米的任务",
  ]

  private static let aims = ["计划", "任务", "目标"]

  /// Whether a clause is the difference to the year before of the number before it.
  static func isYears(_ clause: Clause) -> Bool {
    clause.mark == "，" && clause.text.starts(withOneOf: ["比上年", "分别比上年", "上年为"]) && clause.text.hasDigit
      && (!clause.text.hasSuffix("%") || clause.text.hasPrefix("上年为")) && clause.text.count <= 24
  }

  /// How much a rate changed: 1.8 of 比上年提高1.8个百分点.
  static func points(_ clause: Clause) -> Double? {
    guard clause.text.hasSuffix("个百分点") else { return nil }
    return Double(String(clause.text.filter { $0.isASCII && ($0.isDigit || $0 == ".") }))
  }

  /// The point with `比计划多2场` for 超额完成6场的计划 behind 8场, with the arithmetic; nil where it is more than a few.
  static func few(_ point: Point, _ at: Int) -> Point? {
    let planned = QuantityParser.find(in: point.clauses[at].text).map(\.quantity)
    guard !point.isHighlight, point.records.count == 1, let record = point.records.first, planned.count == 1,
      let plan = planned.first, plan.scale.isEmpty, plan.value < ExactNumber(60), counted.contains(plan.unit),
      !point.clauses[at].text.holds("全年")
    else { return nil }
    let own = QuantityParser.find(in: point.clauses[at - 1].text).map(\.quantity).filter { $0.unit == plan.unit }
    guard own.count == 1, let came = own.first, came.approximate.isEmpty, plan.value < came.value,
      let more = came.value.subtracting(plan.value)
    else { return nil }
    let shown = more.description + plan.unit
    let sum = Sum(
      .sum, shown: shown, of: [Sum.Part(record: record, value: "\(shown)（\(came.amount())减\(plan.amount())）")])
    var clauses = point.clauses
    clauses[at].text = "比" + (clauses[at].text.hasSuffix("目标") ? "目标" : "计划") + "多" + shown
    return point.telling(clauses).showing(sum)
  }

  private static let causes: SearchWords = ["主要是", "主要因", "主要由于", "主要受", "原因是", "由于", "因为"]
  private static let counted: WordSet = [
    "场", "次", "期", "个", "篇", "家", "项", "名", "处", "门", "所", "件", "人", "部", "条", "册", "台", "座",
  ]

  /// The point held against one thing only, its plan or the year before: a rate that changed by a point or more against
  /// the year before, all else against its plan. What the ledger marks keeps both.
  static func single(_ point: Point) -> Point {
    guard !point.isHighlight else { return point }
    var clauses = point.clauses
    for at in clauses.indices.reversed() where at + 1 < clauses.count {
      let pair = (clauses[at], clauses[at + 1])
      let (plan, years): (Int, Int)
      if kind(pair.0) != nil, isYears(pair.1) {
        (plan, years) = (at, at + 1)
      } else if isYears(pair.0), kind(pair.1) != nil {
        (plan, years) = (at + 1, at)
      } else {
        continue
      }
      // 到位2.36亿元，超额完成2.2亿元的计划，比上年增加0.26亿元: of money and measures both are told. Beside a plan that was passed
      // 上年为3.96万头 says nothing.
      if clauses[years].text.hasPrefix("比上年"), isMeasure(clauses[plan]) { continue }
      // 比上年少500人，主要是死亡和迁出: the cause stays with what it brought about.
      if years > plan, years + 1 < clauses.count, clauses[years + 1].text.starts(withOneOf: causes) {
        clauses.remove(at: plan)
        continue
      }
      clauses.remove(at: (points(clauses[years]) ?? 0) >= 1 ? plan : years)
    }
    return clauses.count == point.clauses.count ? point : Point.together([point], clauses)
  }
}
