import Records
import TextCore

/// The noun of a plan in prose, for what came of it where that is told without: 检查企业194家 of 计划检查企业180家，实际检查194家.
extension PlannedNumber {
  private static let buildings: WordSet = ["建设", "建成", "新建", "完成", "改造", "安装", "更换"]

  /// `检查企业194家` of 实际检查194家 beside 计划检查企业180家, `建成县级避灾点2处` of 建成2处 beside 计划建设县级避灾点3处.
  static func named(_ clause: String, among all: [String], of task: String) -> String {
    let told = clause.withoutHead(of: ["实际"])
    let (verb, number) = TaskObject.counted(told)
    guard verb.count == 2, !number.isEmpty else { return clause }
    for (label, quantity, _) in all.lazy.compactMap({ plan($0) }) where number.hasSuffix(quantity.unit) {
      let (act, noun) = (label.prefix(2), label.dropFirst(2))
      guard (2...8).contains(noun.count), noun.allSatisfy(Punctuation.isHan),
        // 改造9个 of 二次供水改造, and 建成82个 of 充电桩建设, have the name's own words.
        told != clause || verb == "建成" && !task.holds(noun),
        act == verb || buildings.contains(String(act)) && verb == "建成" && act != "完成"
      else { continue }
      return verb + noun + number
    }
    return clause
  }
}
