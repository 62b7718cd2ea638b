import Records
import TextCore

/// Clauses of a plan that are one by what they say: a thing and how many of it are bought, a deed and its day, an amount and what has it.
extension PlanTalk {
  // MARK: - Things to buy

  /// 再购置护林员巡护手机40部 of 护林员巡护手机更新，2024年再买40部.
  static func bought(_ clauses: [Clause]) -> [Clause]? {
    guard clauses.count == 2, clauses[1].mark == "，",
      let end = ["更新", "更换", "采购", "配备", "购置", "添置", "添补"].first(where: { clauses[0].text.hasSuffix($0) }),
      case let thing = clauses[0].text.dropLast(end.count), (2...12).contains(thing.count),
      thing.allSatisfy(Punctuation.isHan),
      case let (before, time, deed) = TimePhrase.split(clauses[1].text) ?? ("", "", clauses[1].text), before.isEmpty,
      let verb = ["再购置", "再采购", "再买", "再购", "再配", "再添", "买", "购", "配", "添"].first(where: { deed.hasPrefix($0) }),
      case let count = String(deed.dropFirst(verb.count)), UnfinishedWording.isBareCount(count)
    else { return nil }
    return [Clause(text: time + (verb.hasPrefix("再") ? "再" : "") + "购置" + thing + count, mark: clauses[0].mark)]
  }

  /// 列入维修预算约15万元 of 列入维修预算，约15万元.
  static func amountJoined(_ clauses: [Clause]) -> [Clause] {
    guard clauses.count >= 2, let last = clauses.last, last.mark == "，", last.text.hasSuffix("元"), last.text.count <= 8,
      last.text.starts(withOneOf: ["约", "预计", "需", "共"]) || last.text.first?.isDigit == true,
      clauses[clauses.count - 2].text.ends(inOneOf: ["预算", "投资", "概算", "资金", "经费"])
    else { return clauses }
    var out = Array(clauses.dropLast())
    out[out.count - 1].text += last.text
    return out
  }

  // MARK: - Days

  /// 预计2024年4月随道路大修同步实施 of 随道路大修同步实施，预计2024年4月: a day by itself is that of the clause ahead of it.
  static func dayAhead(_ clauses: [Clause]) -> [Clause] {
    guard clauses.count >= 2, let last = clauses.last, last.mark == "，", TimePhrase.head(of: last.text) == last.text,
      last.text.hasDigit, let hope = ["预计在", "预计", "争取在", "争取", "力争"].first(where: { last.text.hasPrefix($0) }),
      case let before = clauses[clauses.count - 2].text, TimePhrase.split(before) == nil,
      before.ends(inOneOf: ["实施", "推进", "开工", "启动", "完成", "完工", "办理", "开展", "安装", "改造", "移交", "投用", "验收"]),
      !hope.isEmpty
    else { return clauses }
    var out = Array(clauses.dropLast())
    out[out.count - 1].text = last.text + before
    return out
  }
}
