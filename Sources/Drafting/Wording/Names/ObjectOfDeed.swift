import TextCore

/// What the first clause of a result lacks and the task's name has: the cases that were taken on (`受理刑事案件268件` of 刑事案件审理), those who
/// learnt, what was handed out, and of what a rate is.
struct ObjectOfDeed: Sendable {
  let wordbook: Wordbook

  /// The clause with it; nil where it has it, or the name is of another kind.
  func told(_ first: String, of task: String) -> String? {
    cases(first, task) ?? handled(first, task) ?? rated(first, task) ?? learnt(first, task)
  }

  /// `受理刑事案件268件` of 刑事案件审理: the cases were taken on, and not their hearing.
  private func cases(_ first: String, _ task: String) -> String? {
    let (verb, number) = TaskObject.counted(first)
    guard !number.isEmpty, ["受理", "审结", "执结", "办结", "收案", "新收"].contains(verb), number.hasSuffix("件"),
      let end = ["审理", "办理", "执行", "治理"].first(where: { task.hasSuffix($0) }), task.count >= 6,
      case let name = String(task.dropLast(end.count)), name.allSatisfy(Punctuation.isHan)
    else { return nil }
    if name.hasSuffix("案件") { return verb + name + number }
    return name.hasSuffix("罪") ? verb + name + "案件" + number : nil
  }

  /// `承办人大建议、政协提案18件（建议11件）` of 人大建议、政协提案办理, `培训高素质农民432人` of 高素质农民培育, `通过一卡通发放耕地地力保护补贴4872.36万元` of
  /// 耕地地力保护补贴发放: what the deed of the name was done to, behind the clause's own.
  private func handled(_ first: String, _ task: String) -> String? {
    guard let digit = first.firstIndex(where: \.isDigit), case let head = String(first[..<digit]), head.count >= 2,
      (5...16).contains(task.count), task.allSatisfy({ Punctuation.isHan($0) || $0 == "、" }),
      case let (object, deed) = (String(task.dropLast(2)), String(task.suffix(2))), !first.holds(object.prefix(3))
    else { return nil }
    if deed == "办理", ["承办", "办复", "办理"].contains(head) { return head + object + first[digit...] }
    if deed == "培育", head == "培训" { return head + object + first[digit...] }
    if ["发放", "收购", "征收"].contains(deed), head.hasSuffix(deed), head.count > 3,
      head.starts(withOneOf: ["通过", "采取", "以"])
    {
      return head + object + first[digit...]
    }
    return nil
  }

  /// `供水水质综合合格率99.96%` of 综合合格率99.96%: of what the rate is.
  private func rated(_ first: String, _ task: String) -> String? {
    guard first.hasSuffix("%"), let digit = first.firstIndex(where: \.isDigit),
      case let body = first[..<digit], (3...5).contains(body.count), body.hasSuffix("合格率"),
      body.allSatisfy(Punctuation.isHan),
      (3...8).contains(task.count), task.allSatisfy(Punctuation.isHan), !task.holds("率"),
      first[digit...].dropLast().allSatisfy({ $0.isDigit || $0 == "." }),
      wordbook.tailVerb(task) == nil, !task.ends(inOneOf: ["工作", "管理", "建设", "监管"])
    else { return nil }
    return task + first
  }

  /// `县委中心组学习10次` of 学习10次: who learns is not what is learnt; `集中开展理论学习14次` of 集中学习14次.
  private func learnt(_ first: String, _ task: String) -> String? {
    let (body, number) = TaskObject.counted(first)
    guard !number.isEmpty, ["学习", "集中学习", "集体学习", "专题学习"].contains(body), "次场期".contains(number.last ?? " ") else {
      return nil
    }
    if task.ends(inOneOf: ["中心组", "领导班子", "党组"]), task.count <= 14 { return task + first }
    // 党委中心组集中开展理论学习10次.
    guard body.count == 4, task.hasSuffix("理论学习"), task.count <= 12 else { return nil }
    return task.dropLast(4) + body.dropLast(2) + "开展理论学习" + number
  }
}
