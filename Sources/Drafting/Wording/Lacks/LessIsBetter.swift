import Records
import TextCore

/// Whether less of what a task counts is better: 线路跳闸, 钢筋损耗率; of 应收账款压降 and 节支降耗 the number is what was got rid of, and
/// more is.
enum LessIsBetter {
  static func isOf(_ task: String) -> Bool {
    !task.ends(inOneOf: reductions) && !GoodRates.isOne(task) && task.holds(oneOf: words)
  }

  private static let reductions: SearchWords = [
    "压降", "压减", "压缩", "压减任务", "清收", "化解", "清欠", "节支", "降耗", "节约", "增效",
  ]
  private static let words: SearchWords = [
    "损", "投诉", "跳闸", "违", "事故", "发案", "超", "时长", "时间", "降", "压", "排放", "不良", "逾期", "信访", "死亡", "起数", "成本", "费用",
    "支出", "负债", "债务", "火灾", "经费", "会议", "减", "限额", "上限", "耗",
  ]
}
