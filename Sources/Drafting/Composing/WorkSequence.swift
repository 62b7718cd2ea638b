import TextCore

/// The order in which work of one kind is told, whatever row a ledger begins with: people come before they are trained, and
/// win prizes after it; safety begins with 没有发生事故, not with a drill.
struct WorkSequence: Sendable {
  /// The words of each step, by which a task's name tells it.
  private let steps: [SearchWords]
  /// The words of each step, by which the first clause tells it where the name has none.
  private let told: [SearchWords]
  /// A chapter is of the kind only where points of one of these steps are among it, and one of those.
  private let needs: [Set<Int>]
  /// What the first step is known by wherever it stands in the first words of a point.
  private let outcome: SearchWords?

  private init(_ steps: [SearchWords], told: [Int: SearchWords] = [:], needs: [Set<Int>], outcome: SearchWords? = nil) {
    self.steps = steps
    self.told = steps.indices.map { told[$0] ?? steps[$0] }
    self.needs = needs
    self.outcome = outcome
  }

  /// What a point's step is told by, read once for all sequences.
  private struct Head {
    let stem: String
    /// Its first words, and of them its first clause.
    let words: Substring
    let clause: Substring

    init(_ point: Point) {
      stem = point.stem
      let text = point.text(.full)
      words = text.prefix(32)
      clause = Substring(text[...].unicodeScalars.prefix { !WorkSequence.marks.contains($0) })
    }
  }

  /// The step of a point; nil where no word tells it. Of several the last one counts: 培训班结业考试 is an examination.
  private func step(of head: Head) -> Int? {
    if let named = steps.indices.last(where: { head.stem.holds(oneOf: steps[$0]) }) { return named }
    if let outcome, head.words.holds(oneOf: outcome) { return 0 }
    return steps.indices.last { head.clause.holds(oneOf: told[$0]) }
  }

  private static let marks: ScalarSet = "，；。"

  /// The steps of points by the sequence that most of them are of; all nil where none fits: three points of different steps
  /// and half of all.
  static func steps(of points: [Point]) -> [Int?] {
    let none = [Int?](repeating: nil, count: points.count)
    guard points.count >= 3, points.count <= 200 else { return none }
    let heads = points.map(Head.init)
    var best = (count: 0, steps: none)
    for sequence in all {
      let steps = heads.map(sequence.step)
      let found = Set(steps.compactMap(\.self))
      let count = steps.count { $0 != nil }
      guard found.count > 1, count >= min(3, points.count / 2), count * 2 >= points.count, count > best.count,
        sequence.needs.allSatisfy({ !$0.isDisjoint(with: found) })
      else { continue }
      best = (count, steps)
    }
    return best.steps
  }

  /// The points that have a step in the order of the steps, at the places that they had; the others stay, and so do
  /// highlights.
  static func ordered(_ points: [Point]) -> [Point] {
    let steps = steps(of: points)
    let places = points.indices.filter { steps[$0] != nil && !points[$0].isHighlight }
    let sorted = places.sorted { ((steps[$0] ?? 0), $0) < ((steps[$1] ?? 0), $1) }
    var out = points
    for (place, from) in zip(places, sorted) { out[place] = points[from] }
    return out
  }

  private static let all = [people, safety, business, research, enforcement]

  private static let people = WorkSequence(
    [
      ["招聘", "引进", "招录", "新进", "选调", "录用"],
      ["青蓝", "师徒", "培训", "进修", "培养", "轮训", "研修", "国培"],
      ["骨干", "带头人", "职称", "晋升", "职级"],
      ["竞赛", "大赛", "优质课", "赛课", "获奖", "评优", "表彰", "论文"],
      ["支教", "送教"],
    ], needs: [[0, 2], [1, 3, 4]])

  private static let safety = WorkSequence(
    [
      ["事故起数", "安全生产天数", "连续安全", "无事故", "零事故", "安全天数"],
      ["责任书", "责任制", "安委会"],
      ["检查", "排查", "隐患", "整改", "督查", "违章"],
      ["安全教育", "安全培训", "安全月", "安全生产月", "安全宣传", "教育培训", "防溺水"],
      ["演练"],
      ["抢险", "应急处置", "转移", "汛期", "寒潮", "救援"],
    ],
    told: [2: ["隐患"], 5: []], needs: [[2], [0, 3, 4]],
    outcome: ["连续安全生产", "没有发生生产安全", "未发生生产安全", "未发生一般及以上", "没有发生一般及以上"])

  private static let business = WorkSequence(
    [
      ["产值", "收入", "利润", "售电量", "供水总量", "供水量", "销售额"],
      ["成本", "节约", "节支", "降本", "损耗", "能耗", "采购"],
      ["资金", "融资", "回款", "清收", "专项债", "代发", "计量"],
    ], needs: [[0], [2]])

  private static let research = WorkSequence(
    [
      ["国家自然", "国家社科", "国家级", "国家重点"],
      ["省部级", "省级项目", "省自然", "厅局级"],
      ["横向"],
      ["论文", "专著", "SCI"],
      ["专利", "成果转化"],
      ["科技进步", "科技奖", "成果奖", "科学技术奖"],
      ["平台", "重点实验室", "工程中心"],
      ["学术", "研讨会", "学术会议"],
    ], needs: [[0, 1], [3, 4]])

  private static let enforcement = WorkSequence(
    [
      ["检查", "抽查", "巡查", "抽检", "执法"],
      ["问题", "隐患"],
      ["整改"],
      ["立案", "案件", "办案"],
      ["处罚", "罚款", "罚没", "移送"],
    ], told: [1: [], 2: [], 4: ["罚款", "罚没"]], needs: [[0], [3, 4]])
}
