import Records
import TextCore

/// Whether less of what a task counts is better: 线路跳闸, 钢筋损耗率; of 应收账款压降 and 节支降耗 the number is what was got rid of, and
/// more is.
enum LessIsBetter {
  static func isOf(_ task: String) -> Bool {
    guard !task.ends(inOneOf: reductions), task.holds(oneOf: words) else { return false }
    // 违法查处率 is of what is done about it; 投诉率 of the thing itself.
    return !GoodRates.isOne(task) && !task.ends(inOneOf: deeds)
  }

  /// What is done about it, of which more is better: 事故多发路段治理.
  private static let deeds: SearchWords = [
    "治理", "整治", "改造", "演练", "培训", "查处", "排查", "化解", "办理", "调解", "宣传", "建设", "打击", "处置", "检查", "修复", "防治", "监测", "安装",
    "更换", "救助",
    "验收", "评估", "巡查", "清理", "拆除",
  ]

  private static let reductions: SearchWords = [
    "压降", "压减", "压缩", "压减任务", "清收", "化解", "清欠", "节支", "降耗", "节约", "增效",
  ]
  private static let words: SearchWords = [
    "损", "投诉", "跳闸", "违", "事故", "发案", "超", "时长", "时间", "降", "压", "排放", "不良", "逾期", "信访", "死亡", "起数", "成本", "费用",
    "支出", "负债", "债务", "火灾", "经费", "会议", "减", "限额", "上限", "耗",
  ]
}
