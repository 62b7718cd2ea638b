import Records
import TextCore

/// A row that is not of work but of what is wrong: 少儿馆屋面漏水, 辅警缺员. Nothing of it is a result, and what it tells stands
/// together in 不足.
extension UnfinishedWording {
  /// `辅警缺员，编18人，到岗16人，招了一次未招满，工资低`; nil of any other row.
  func trouble(_ record: TaskRecord) -> String? {
    guard record.state != .done, record.isEmpty(.problem) else { return nil }
    let own = ownClauses(record).filter { ClauseSense.of($0, year: cleaner.year) != .plan }
    let name = record.task.isEmpty ? "" : named(record)
    guard let head = name.isEmpty ? own.first : name, Self.isTrouble(head.prefix { !$0.isDigit }) else { return nil }
    let remarks = note(record)
    let told = own + (remarks.facts + remarks.problems).filter { words in !own.contains { $0.holds(words) } }
    let all = (name.isEmpty ? [] : [name]) + told.filter { $0 != name }
    let text = all.joined(separator: "，")
    return text.count <= 80 ? text : nil
  }

  /// `抓紧解决辅警缺员问题`, where nothing says what is to be done about it.
  func troubleSolved(_ record: TaskRecord) -> String? {
    guard let words = trouble(record) else { return nil }
    let name = words.prefix { !$0.isDigit && $0 != "，" }
    return name.hasSuffix("发案") ? "着力压降" + name : "抓紧解决" + name + "问题"
  }

  private static func isTrouble(_ name: Substring) -> Bool {
    (3...16).contains(name.count) && name.ends(inOneOf: troubles) && name.allSatisfy(Punctuation.isHan)
  }

  private static let troubles: SearchWords = [
    "漏水", "漏雨", "渗漏", "渗水", "破损", "老化", "开裂", "裂缝", "塌陷", "积水", "缺员", "缺编", "缺人", "短缺", "紧缺", "停车难", "发案", "亏损", "流失",
  ]
}
