import Records
import TextCore

/// What the rows of a diary are called that is no task: 年底汇总 beside the totals of the year, 年底名册 beside the members,
/// 行风 beside all that was done of it. What stands behind such a name is told, and not the name.
enum DiaryRows {
  /// The task and the text of a row as they are told; nil where the name is a task's.
  static func told(_ task: String, _ text: String) -> (task: String, text: String)? {
    guard (2...8).contains(task.count) else { return nil }
    guard text.count >= shortest else { return nil }
    if totals.contains(task) || fields.contains(task) { return ("", text) }
    if task.ends(inOneOf: rosters), let end = ["年底", "年末", "年终", ""].first(where: { task.hasPrefix($0) }),
      !end.isEmpty || holding(text) != nil
    {
      let dated = text.starts(withOneOf: ["年底", "年末", "截至", "现有", "目前"]) ? text : end + text
      return ("", holding(dated) ?? dated)
    }
    return nil
  }

  /// Whether a task's name says no more than that the row has the year's totals.
  static func isOfTotals(_ task: String) -> Bool { totals.contains(task) }

  /// Whether a task's name is a field of work (行风), whose word a clause without a noun needs all the same.
  static func isField(_ task: String) -> Bool { fields.contains(task) }

  /// `年底有党员128名` of 年底党员128名.
  static func holding(_ text: String) -> String? {
    guard let time = ["年底", "年末", "目前"].first(where: { text.hasPrefix($0) }),
      case let rest = text.dropFirst(time.count),
      let noun = members.first(where: { rest.hasPrefix($0) }), rest.dropFirst(noun.count).first?.isDigit == true
    else { return nil }
    return time + "有" + rest
  }

  /// `院长围绕医德医风与医患沟通讲党课` of 院长讲党课, beside which the diary has what it was about.
  static func lesson(_ task: String, _ text: String) -> String? {
    guard task.hasSuffix("讲党课"), task.count > 3, let first = Clause.split(text).first?.text,
      (4...20).contains(first.count), !first.hasDigit, !first.hasPrefix("讲"), first.allSatisfy({ $0 != "：" })
    else { return nil }
    let who = task.dropLast(3)
    let rest = text.dropFirst(first.count)
    if first.hasSuffix("党课") { return who + "讲授" + first + rest }
    return first.hasSuffix("动员") ? nil : who + "围绕" + first + "讲党课" + rest
  }

  /// Whether a body of few and always the same members meets, of whom nobody tells how many came: 总支委会, or what
  /// 总支委会 passed on.
  static func isCommittee(_ task: String, _ text: String) -> Bool {
    task.ends(inOneOf: committees) || committees.contains { text.hasPrefix($0) }
  }

  /// `全年召开总支委会13次、党员大会16次` of 全年总支委会13次、党员大会16次.
  static func held(_ text: String, _ wordbook: Wordbook) -> String {
    guard text.hasPrefix("全年"), case let rest = text.dropFirst(2), let digit = rest.firstIndex(where: \.isDigit),
      case let noun = String(rest[..<digit]), (2...8).contains(noun.count), wordbook.headVerb(noun) == nil,
      let verb = wordbook.collocation(endingIn: noun)?.verb, verb == "召开"
    else { return text }
    return "全年" + verb + rest
  }

  private static let committees = [
    "总支委会", "支委会", "党委会", "党组会", "支部委员会", "班子会", "局务会", "院务会", "办公会",
  ]

  private static let shortest = 6
  private static let totals: WordSet = [
    "年底汇总", "年终汇总", "全年汇总", "年度汇总", "汇总", "年底统计", "年终统计", "全年统计", "年度统计", "数据汇总", "情况汇总", "工作汇总", "台账汇总", "年底数据",
    "年终数据",
  ]
  private static let rosters: SearchWords = ["名册", "花名册", "党员台账", "党员信息"]
  private static let members = ["党员", "团员", "职工", "会员", "干部职工", "党支部", "支部", "基层党支部", "党组织", "基层党组织"]
  private static let fields: WordSet = [
    "行风", "作风", "党风", "政风", "学风", "师风", "廉政", "党风廉政", "师德师风", "政风行风", "党务", "群团", "统战", "纪检", "意识形态",
  ]
}
