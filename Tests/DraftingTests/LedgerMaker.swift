import Foundation
import Records
import TextCore

/// Makes ledgers with the mess of real ones, the same for the same seed.
struct LedgerMaker {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  private static let sections: [(name: String, topics: [(name: String, tasks: [String])])] = [
    ("思想", [("理论学习", ["中心组学习", "举办读书班", "专题党课"]), ("意识形态", ["阵地检查", "信息审核"]), ("", ["谈心谈话"])]),
    ("政治", [("党建责任", ["述职评议", "修订责任清单"]), ("政治监督", ["开展党建督查"])]),
    ("组织", [("支部建设", ["主题党日", "支部换届"]), ("教育培训", ["举办业务培训班", "机关小讲堂"]), ("党员队伍", ["发展党员"])]),
    ("纪律", [("监督管理", ["廉政提醒", "专项整治"]), ("廉政教育", ["警示教育"])]),
    ("业务工作", [("项目建设", ["推进老旧小区改造"]), ("", ["办理提案"])]),
    ("", [("", ["打扫卫生", "中心组学习", "接待来访"])]),
  ]
  private static let results = [
    "围绕{t}开展集体学习研讨", "对各科室开展检查，发现问题{n}个、完成整改{n}个", "我局召开会议,研究部署工作;形成纪要{n}份.", "已完成",
    "", "组织干部职工参观教育基地，参加{n}人次", "1.制定方案；2.召开会议{n}次", "同比下降{n}%，“放管服”改革落实到位",
    "选派年轻干部到一线锻炼", "印发方案，明确任务{n}项，落实“第一议题制度", "累计办理{n}件，办结率{n}%", "走访企业（含个体户）{n}家，解决问题{n}个",
    "完成投资{n}.5万元，较去年增长{n}%，按时完成", "一季度{n}次；二季度{n}次；三季度{n}次", "计划培训{n}人，实到{n}人", "累计帮扶{n}户，其中本年新增{n}户",
    "我局党组于5月9日召开专题会议（扩大到{n}个科室），听取汇报，提出要求", "完成", "按计划完成，无遗留问题", "学习{t}；交流发言{n}人次；撰写体会{n}篇",
    "出台《{t}实施办法》等制度{n}项", "发放补助{n}元，惠及{n}户", "（1）摸底{n}户（2）建档{n}份（3）走访{n}次", "OK, 全部{n}项done", "约{n}人参加,反响较好",
    "会议开了{n}次\n形成纪要{n}份\n督办事项{n}件", "应到{n}人，实到{n}人，参学率9{n}%", "{t}，{t}，{t}",
  ]
  private static let matters = ["党的二十大精神", "高质量发展", "全面从严治党", "安全生产"]
  private static let quantities = [
    "{n}次", "{n}期；参加{n}人", "{n}余人次", "近{n}家", "", "{n}项", "办结{n}件", "{n}名", "{n}", "若干", "约{n}人次", "{n}万元",
    "{n}场；{n}人次", "国家级{n}项；省级{n}项", "两次", "{n}%", "100余次",
  ]
  private static let states = ["已完成", "已完成", "已完成", "已完成", "完成", "√", "进行中", "未完成", "取消", "差不多", ""]
  private static let periods = ["", "", "（一季度）", "（二季度）", "（上半年）", "（下半年）", "（第2期）"]
  private static let notes = ["", "", "", "", "", "内部掌握", "结转下年"]

  /// A ledger of 0 to 400 rows, most of them small ones.
  mutating func ledger() -> Ledger { Support.ledger(rows()) }

  /// The rows of such a ledger, without their header.
  mutating func rows() -> [String] {
    let largest = [12, 25, 40, 60, 400][
      Int.random(in: 0..<100, using: &random) < 3 ? 4 : Int.random(in: 0..<4, using: &random)]
    return (0..<Int.random(in: 0...largest, using: &random)).map { row($0) }
  }

  /// The rows in another order.
  mutating func shuffled(_ rows: [String]) -> [String] { rows.shuffled(using: &random) }

  /// One row more, numbered behind all others.
  mutating func furtherRow() -> String { row(9998) }

  private mutating func row(_ index: Int) -> String {
    let section = pick(Self.sections)
    let topic = pick(section.topics)
    let cells = [
      String(index + 1), section.name, topic.name, pick(topic.tasks) + pick(Self.periods), filled(pick(Self.results)),
      filled(pick(Self.quantities)), "2023年\(Int.random(in: 1...12, using: &random))月", pick(Self.states), "办公室",
      Int.random(in: 0..<6, using: &random) == 0 ? "是" : "", "", pick(Self.notes),
    ]
    return cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
  }

  private mutating func pick<T>(_ items: [T]) -> T {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  private mutating func filled(_ pattern: String) -> String {
    var text = pattern.replacing("{t}", with: pick(Self.matters))
    while let slot = text.range(of: "{n}") {
      text.replaceSubrange(slot, with: String(Int.random(in: 1...300, using: &random)))
    }
    return text
  }
}
