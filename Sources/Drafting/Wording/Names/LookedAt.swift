import TextCore

/// Names that are no object of a verb with a number, and the part of a name that is.
extension TaskObject {
  /// Ends of names of what goes on for years and of papers: so many matters of theirs are completed, and not they.
  static let courses: SearchWords = [
    "行动", "攻坚", "攻坚战", "行动计划", "专项", "整治", "方案", "规划", "清单", "台账", "要点", "工程", "活动", "制度",
  ]
  /// Ends of names of cases.
  static let cases: SearchWords = ["案", "案件", "线索", "案件办理", "办案", "犯罪", "违法", "违纪", "查处"]

  /// `排查农村户厕1530户` of 农村户厕问题摸排 and 排查1530户: what was looked at, without another word for looking and what was looked for.
  static func lookedAt(_ noun: String, by verb: String, _ number: String) -> String {
    guard let look = noun.tail(of: lookings), noun.count >= look.count + 4, verb.head(of: lookings) == verb else {
      return noun
    }
    let thing = String(noun.dropLast(look.count))
    let isOfThings = !number.ends(inOneOf: ["个", "条", "项", "起", "件"]) && thing.count >= 4
    return isOfThings ? thing.trimmingSuffix("问题").trimmingSuffix("隐患") : thing
  }

  private static let lookings: SearchWords = ["摸排", "排查", "摸底", "清查", "普查", "核查", "检查", "巡查", "抽查", "复查", "调查"]
}
