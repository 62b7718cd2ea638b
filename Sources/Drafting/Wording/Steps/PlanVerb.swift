import Records
import TextCore

/// The verb of a plan ahead of what it is done to, as a list of plans is read: 补齐护理员5人 of 护理员补齐5人, 装上28盏路灯 of 28盏路灯装上,
/// 一季度完成老旧电梯17台检验 of 老旧电梯17台一季度检验完. Where the parts are not plain, the clerk's own order stays.
struct PlanVerb: Sendable {
  let wordbook: Wordbook

  /// The plan with its verb ahead; nil where it stays as it is.
  func told(_ plan: String) -> String? {
    guard !plan.contains(where: { "，；。：".contains($0) }), (5...30).contains(plan.count) else {
      return startedWork(plan)
    }
    return issued(plan) ?? raised(plan) ?? counted(plan) ?? finished(plan) ?? again(plan)
  }

  /// 出台预付式消费备案提示办法.
  private func issued(_ plan: String) -> String? {
    guard plan.first == "出", let next = plan.dropFirst().first, !"台版租让具席动资入口生国差行门力".contains(next),
      plan.ends(inOneOf: Self.papers)
    else { return nil }
    return "出台" + plan.dropFirst()
  }

  private static let papers: SearchWords = ["办法", "方案", "制度", "意见", "细则", "规定", "标准", "清单", "指引", "指南", "规范", "机制"]

  /// 把血糖控制率提到65%以上.
  private func raised(_ plan: String) -> String? {
    guard let place = ["提到", "升到", "降到", "压到"].lazy.compactMap({ plan.place(of: $0) }).first,
      case let name = plan[..<place.lowerBound], (3...10).contains(name.count), name.allSatisfy(Punctuation.isHan),
      name.ends(inOneOf: ["率", "数", "额", "量", "比", "度"]), plan[place.upperBound...].first?.isDigit == true,
      !name.starts(withOneOf: ["把", "将", "力争", "争取", "确保"])
    else { return nil }
    return "把" + plan
  }

  /// 补齐护理员5人 of 护理员补齐5人, 新造油茶500亩 of 油茶新造500亩.
  private func counted(_ plan: String) -> String? {
    let head = plan.prefix { !$0.isDigit }
    guard let verb = Self.gaining.first(where: { head.hasSuffix($0) }), case let name = head.dropLast(verb.count),
      (2...8).contains(name.count), name.allSatisfy(Punctuation.isHan),
      UnfinishedWording.isBareCount(String(plan.dropFirst(head.count))),
      !wordbook.holdsVerb(String(name)), !name.starts(withOneOf: Self.times)
    else { return nil }
    return verb + name + plan.dropFirst(head.count)
  }

  /// Longest first.
  private static let gaining = [
    "补齐", "新造", "新建", "新增", "新装", "新招", "新聘", "补招", "增配", "配齐", "增设", "增加", "引进", "培养", "培育",
  ]
  private static let times: SearchWords = ["全", "今", "明", "每", "再", "力争", "争取", "确保", "继续", "上半年", "下半年"]

  /// 装上28盏路灯 of 28盏路灯装上, 完成7处房产盘活 of 7处房产盘活完, 一季度完成老旧电梯17台检验 of 老旧电梯17台一季度检验完.
  private func finished(_ plan: String) -> String? {
    let (before, time, deed) = TimePhrase.split(plan).flatMap { $0.before.isEmpty ? nil : $0 } ?? (plan, "", "")
    if !time.isEmpty {
      guard deed.count == 3, deed.hasSuffix("完"), isThing(before) else { return nil }
      return time + "完成" + before + deed.dropLast()
    }
    if let verb = ["装上", "补上", "换掉", "接上", "铺上", "安上", "修好", "建好"].first(where: { plan.hasSuffix($0) }),
      case let thing = String(plan.dropLast(verb.count)), isThing(thing)
    {
      return verb + thing
    }
    guard plan.hasSuffix("完"), case let verb = String(plan.dropLast().suffix(2)),
      wordbook.headVerb(verb) == verb || Self.clearing.contains(verb),
      case let thing = String(plan.dropLast(3)), isThing(thing)
    else { return nil }
    return "完成" + thing + verb
  }

  private static let clearing: WordSet = ["盘活", "检验", "核销", "清退", "腾退", "清收", "核查"]

  /// 推动河口所重新选址.
  private func again(_ plan: String) -> String? {
    guard let place = ["重新", "即", "申报"].lazy.compactMap({ plan.place(of: $0) }).first,
      plan.allSatisfy({ Punctuation.isHan($0) || $0.isDigit }),
      case let name = plan[..<place.lowerBound], (3...12).contains(name.count), plan[place.upperBound...].count >= 2,
      !name.hasPrefix("推"), wordbook.headVerb(name) == nil,
      !name.starts(withOneOf: ["力争", "争取", "确保", "把", "将", "对", "按"])
    else { return nil }
    return "推动" + plan
  }

  /// 动工建设油茶初加工线1条 of 建1条初加工线，动工, with the short name of its task.
  func startedWork(_ plan: String, of name: String = "") -> String? {
    let clauses = Clause.split(plan).map(\.text)
    guard clauses.count == 2, let verb = ["新建", "建设", "建"].first(where: { clauses[0].hasPrefix($0) }) else {
      return nil
    }
    let (before, time, deed) = TimePhrase.split(clauses[1]) ?? ("", "", clauses[1])
    guard before.isEmpty, deed == "动工" || deed == "开工" else { return nil }
    let object = clauses[0].dropFirst(verb.count)
    let digits = object.prefix { $0.isDigit }
    let noun = object.dropFirst(digits.count + 1)
    guard !digits.isEmpty, (2...8).contains(noun.count), noun.allSatisfy(Punctuation.isHan) else { return nil }
    let isOwner = (2...4).contains(name.count) && !noun.holds(name) && !wordbook.holdsVerb(name)
    let count = object.prefix(digits.count + 1)
    return "\(time)\(deed)建设\(isOwner ? name : "")\(noun)\(count)"
  }

  /// Whether words name things, with or without their number, and tell no deed.
  private func isThing(_ words: String) -> Bool {
    let names = words.filter { !$0.isDigit }
    return (3...12).contains(names.count) && names.allSatisfy(Punctuation.isHan) && wordbook.headVerb(words) == nil
      && !words.starts(withOneOf: ["把", "将", "对", "力争", "争取", "确保", "继续", "再", "全"]) && !words.holds("的")
  }
}
