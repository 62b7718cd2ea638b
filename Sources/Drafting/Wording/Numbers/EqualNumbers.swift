import Records
import TextCore

/// `排查问题9个、完成整改9个` says the nine twice: `排查问题9个、全部完成整改`.
enum EqualNumbers {
  private static let outcomes = [
    "完成整改", "整改完成", "整改到位", "已整改", "整改", "办结", "销号", "化解", "完成办结", "核实整改", "完成销号",
    "答复", "办复", "回复", "已答复", "已办结", "已回复", "解决", "已解决", "按期换届", "完成换届", "按期完成换届", "落实", "已落实", "兑现", "清零", "验收合格", "实签",
  ]

  /// What has to be before an outcome for it to be the outcome of the same things: something found, received or due.
  private static let sources = [
    "查", "问题", "隐患", "发现", "受理", "收到", "接", "反馈", "征集", "意见", "建议", "诉求", "投诉", "举报", "工单", "纠纷", "线索", "件", "整改", "违",
    "应", "承诺", "短板", "风险", "收集", "事项", "清单", "任务", "矛盾", "案", "提", "项", "处", "条",
  ]

  /// The clauses with a second equal number put into words, within a clause and from one to the next.
  static func simplified(_ clauses: [Clause]) -> [Clause] {
    var out: [Clause] = []
    for clause in clauses {
      var clause = Clause(text: signed(simplified(clause.text)), mark: clause.mark)
      if clause.mark == "，", let before = out.last, let text = outcome(clause.text, behind: before.text) {
        clause.text = text
      }
      out.append(clause)
    }
    return out
  }

  /// `与18个支部签订责任书18份` as `与18个支部签订责任书`: one with each goes without saying.
  private static func signed(_ text: String) -> String {
    guard text.hasPrefix("与"), text.hasSuffix("份"), text.contains("签订") else { return text }
    let found = QuantityParser.find(in: text)
    guard found.count == 2, let whom = found.first?.quantity, let copies = found.last?.quantity,
      found[0].range.lowerBound == 3, found[1].range.upperBound == text.utf8.count,
      ["个", "名", "家", "户"].contains(whom.unit), whom.digits == copies.digits, copies.approximate.isEmpty,
      text.hasSuffix(copies.digits + "份")
    else { return text }
    return String(text.dropLast(copies.digits.count + 1))
  }

  /// The clause with a second equal number put into words.
  private static func simplified(_ clause: String) -> String {
    guard clause.contains("、") else { return clause }
    let parts = Punctuation.split(clause, at: ["、"])
    guard parts.count == 2, let text = outcome(parts[1].text, behind: parts[0].text) else { return clause }
    return parts[0].text + "、" + text
  }

  /// `完成整改24个` behind `发现问题24个` as `全部完成整改`.
  private static func outcome(_ text: String, behind before: String) -> String? {
    guard text.hasDigit,
      let verb = outcomes.first(where: { text.hasPrefix($0) && text.dropFirst($0.count).first?.isDigit == true }),
      let first = QuantityParser.find(in: before).last?.quantity, first.approximate.isEmpty,
      sources.contains(where: { before.holds($0) }) || verb.hasSuffix("换届")
    else { return nil }
    let number = first.amount()
    guard before.hasSuffix(number) || before.hasPrefix(number) && verb.hasSuffix("换届"), text == verb + number else {
      return nil
    }
    let told = verb.hasPrefix("已") ? String(verb.dropFirst()) : verb
    return "全部" + (told == "实签" ? "签订" : told)
  }
}
