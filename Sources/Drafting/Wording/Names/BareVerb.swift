import TextCore

/// Clauses of a verb and its number that do not say of what, once their name is gone: 受理186件254人 of 审查逮捕, 年均93.1% of 准点率, 完成1486万公里 of
/// 运营里程.
enum BareVerb {
  /// The clauses with the name; nil where they say it.
  /// - Parameter stem: the task's name without its period.
  static func told(_ clauses: [Clause], stem: String) -> [Clause]? {
    guard let first = clauses.first, first.within == nil, first.rows.isEmpty, (2...12).contains(stem.count),
      stem.allSatisfy(Punctuation.isHan), case let text = first.text, text.hasDigit,
      case let lead = String(text.prefix { !$0.isDigit }), case let behind = text.dropFirst(lead.count),
      behind.allSatisfy({ $0.isDigit || ".%".contains($0) || units.contains($0) })
    else { return nil }
    guard !clauses.contains(where: { $0.text.holds(stem) }) else { return nil }
    // 失业保险参保3.15万人, whatever the row tells of 失业金 behind it.
    if averages.contains(lead) || lead == "参保" && stem.hasSuffix("保险") {
      return TopicLead.telling(stem + text, clauses)
    }
    guard verbs.contains(lead) else { return nil }
    if lead == "完成" || lead == "实现", stem.ends(inOneOf: measures) {
      return TopicLead.telling(lead + stem + behind, clauses)
    }
    return TopicLead.inField(stem, telling: text, clauses)
  }

  private static let averages: WordSet = ["年均", "平均", "全年平均", "年平均", "全年"]
  private static let verbs: WordSet = [
    "受理", "完成", "实现", "推送", "入库", "到位", "申报", "报名", "派驻", "审结", "办结", "接件", "审核", "登记", "安排", "发放", "新增", "起诉", "批准",
  ]
  private static let measures: SearchWords = ["里程", "收入", "量", "额", "面积", "投资", "产值", "利润", "税收"]
  private static let units: ScalarSet = "件人次户个家项条起份宗批期场公里亩万亿元吨台名例处千米平方"
}
