import Records
import TextCore

/// What offices and firms measure a year's work by, and what is no measure of it.
///
/// 粮食总产量, 售电量, 门诊 and 接待游客 open a summary; meters that were replaced, trainings and reports do not, however many.
enum MainTrade {
  private static let measures = [
    "总产量", "播种面积", "可支配收入", "接待游客", "旅游总花费", "旅游收入", "审计项目", "问题金额", "增收节支", "登记经营主体", "实有经营主体", "新设经营主体", "新增经营主体",
    "挽回损失",
    "来信来访", "售电量", "供电量", "发电量", "供水总量", "供水量", "售水量", "供热面积", "门诊", "门急诊", "出院", "业务收入", "营业收入", "总产值", "施工产值",
    "工业产值", "利税", "净利润", "存款余额", "贷款余额", "固定资产投资", "税费收入", "税收收入", "财政收入", "集体收入", "集体经济收入", "接处警", "接警", "受理各类案件",
    "审执结",
    "签约项目总投资", "到位资金", "利用外资", "老旧小区", "低保金", "城镇就业", "进馆", "进出口", "货物吞吐量", "客运量", "货运量", "销售额", "交易额", "清运生活垃圾", "到馆",
    "全年办件", "全年供水", "减税降费", "退税减税",
  ]
  /// Measures of offices beside others that open a chapter as well.
  private static let openers = ["城镇新增就业", "群众信访事项", "信访总量", "办件量", "受理办件", "公共预算收入", "社保费收入", "归集额", "缴存额"]
  /// Units of kit and of how often something was done: held against a plan they measure work and not what came of it.
  private static let efforts: WordSet = [
    "只", "片", "台", "套", "篇", "期", "份", "次", "场", "所次", "户次", "家次", "台次", "个", "家", "户", "块", "件", "张", "盏", "根", "座",
    "所", "条", "部", "册", "本", "轮", "项", "类", "宗",
  ]

  /// Whether a clause tells such a measure.
  static func isTold(in text: String) -> Bool {
    // 固定资产投资统计新入库项目57个 counts projects, and no investment.
    measures.contains { text.holds($0) } && !text.holds("投资统计")
  }

  /// Whether a clause tells what an opening may measure the year by.
  static func opens(_ text: String) -> Bool { isTold(in: text) || openers.contains { text.holds($0) } }

  /// Whether a unit counts effort.
  static func isEffort(_ unit: String) -> Bool { efforts.contains(unit) }

  /// Whether a point tells of the whole year by its name: 审计成果汇总.
  static func isWhole(_ point: Point) -> Bool { ["汇总", "合计", "总计"].contains { point.stem.holds($0) } }

  /// Whether a point tells of several levels or of all bodies of a line, and not of the office: 市县两级完成168个项目.
  static func isOfOthers(_ point: Point) -> Bool {
    ["两级", "三级", "全市审计机关"].contains { word in
      point.stem.holds(word) || point.clauses.contains { $0.text.holds(word) }
    }
  }

  private static let lacks = ["未达到", "没有达到", "未达标", "未完成", "没有完成", "没有招满", "未能"]

  /// Whether a point fell short of anything, by its own words or by the ledger's aim: no opening boasts of it.
  static func isMissed(_ point: Point, _ records: [TaskRecord]) -> Bool {
    point.clauses.contains { clause in lacks.contains { clause.text.holds($0) } }
      || point.records.contains { row in
        let record = records[row]
        return lacks.contains { record.note.holds($0) || record.result.holds($0) }
          || !record.isEmpty(.target) && record.target.hasDigit && TargetTally.isReached(record) == false
      }
  }
}
