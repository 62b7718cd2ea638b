import TextCore

/// What is said of how a row is to be worded and of where its numbers come from: 不宜写成下滑, 汇报时注明原因, （数据经应急办核对）.
/// None of it is a fact of the year, and no reader is to see it.
enum WritingOrders {
  /// Whether a clause is one.
  static func isOne(_ clause: String) -> Bool {
    guard (3...24).contains(clause.count), clause.holds(oneOf: signs) else { return false }
    if clause.holds(oneOf: orders) || clause.ends(inOneOf: ["可以写", "可写", "再写", "再写进总结", "口头汇报", "口头报告"]) {
      return true
    }
    // 镇纪委立案数由纪委自己报; 12个月每支部每月一次 beside 96次: how a number was come by.
    if clause.hasSuffix("自己报") || clause.holds("个月每") && clause.first?.isDigit == true { return true }
    // 不宜写成下滑; 写成调研报告3篇 is work.
    guard let place = ["写成", "写为", "表述", "写完成", "提法"].lazy.compactMap({ clause.place(of: $0) }).first else {
      return false
    }
    return clause[..<place.lowerBound].description.holds(oneOf: denials)
  }

  /// Whether a cell may hold one, or a bracket that says where a number is from, at a glance.
  static func mayHold(_ cell: String) -> Bool {
    cell.holds(oneOf: signs) || cell.holds("（") && cell.holds(oneOf: sourceSigns)
  }

  /// Whether a bracket only says where a number is from: 村里报的数, 数据经应急办核对, 没有数.
  static func isSource(_ words: String) -> Bool {
    (2...16).contains(words.count) && !words.hasDigit
      && (words.ends(inOneOf: sources) || words.starts(withOneOf: ["数据来", "数据由", "数据经", "数字经", "数字由", "来源"]))
  }

  private static let sourceSigns: SearchWords = ["核", "数", "报", "估", "口径", "来源"]
  private static let signs: SearchWords = [
    "写", "表述", "提法", "注明", "截数", "叫法", "这里不填", "此处不填", "对上了", "以此行", "以本行", "重复加", "重复计", "再刷", "口头", "未报", "没报", "自己报",
    "个月每",
  ]
  private static let orders: SearchWords = [
    "写数前", "写明细", "写之前", "注明原因", "注明来源", "口头叫法", "截数", "这里不填", "此处不填", "数据对上了", "数对上了", "以此行为准", "以本行为准", "重复加",
    "再刷一次", "未报减产", "没报减产", "未报灾", "材料写", "材料里写", "总结里写", "总结写", "总结中写", "总结中只写", "总结里只写", "正式材料写", "年终总结",
  ]
  private static let denials: SearchWords = ["不宜", "不能", "不要", "不得", "不可", "不作", "不做", "不", "别", "勿", "应", "统一"]
  private static let sources: SearchWords = [
    "核对", "核过", "已核", "核实过", "报的数", "报来的数", "报上来的数", "提供的数", "没有数", "没数", "无数据", "估的", "自己报", "自报", "自报数", "口径",
    "对过数", "报的", "统计的数",
  ]
}
