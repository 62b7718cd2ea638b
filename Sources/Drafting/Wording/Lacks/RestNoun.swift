import Records
import TextCore

/// What the rest of a number is, by the clause that counts the whole: 15个 of 认领微心愿518个，办结503个 are 微心愿, and 2家 of
/// 发现台账不规范19家，已整改17家 are those of 台账不规范. A task's name may be of something else altogether: nobody finishes two
/// 防范统计造假.
struct RestNoun: Sendable, Hashable {
  /// `19家`.
  let whole: String
  /// `台账不规范`, `微心愿`.
  let noun: String
  /// `整改` of 已整改17家; "" where the row does not say.
  let deed: String
  /// Whether the noun says what is wrong with the things, and not what they are.
  let isFault: Bool

  /// Nil where no two numbers beside each other leave just so many, or the whole has no noun of its own.
  /// - Parameters:
  ///   - count: the rest with its unit: `15个`.
  ///   - clauses: the clauses of the row.
  init?(of count: String, in clauses: [String], _ wordbook: Wordbook) {
    let digits = count.prefix { $0.isASCII && $0.isDigit }
    let unit = String(count.dropFirst(digits.count))
    guard let left = Int(digits), left > 0, !unit.isEmpty else { return nil }
    for (whole, part) in zip(clauses, clauses.dropFirst()) {
      guard let all = QuantityParser.find(in: whole).last, all.quantity.unit == unit, all.quantity.scale.isEmpty,
        Remainder(part) == nil, let done = QuantityParser.find(in: part).first, done.quantity.unit == unit,
        let a = Int(all.quantity.digits),
        let b = Int(done.quantity.digits), a - b == left,
        let noun = Self.noun(in: whole, all.quantity.amount(), wordbook)
      else { continue }
      self.whole = all.quantity.amount()
      self.noun = noun
      var lead = part.prefix { !$0.isDigit }.description.withoutHead(of: ["目前已", "已经", "现已"])
      if lead.hasPrefix("已"), lead.count > 1 { lead = String(lead.dropFirst()) }
      deed = Self.deeds[lead] ?? (wordbook.headVerb(lead) == lead ? lead : "")
      isFault = noun.count >= 4 && noun.contains { "不未无乱缺违漏超假".contains($0) }
      return
    }
    return nil
  }

  /// What the things are called behind their number: `台账不规范问题`, `微心愿`.
  var counted: String { isFault && !noun.hasSuffix("问题") ? noun + "问题" : noun }

  private static func noun(in clause: String, _ amount: String, _ wordbook: Wordbook) -> String? {
    guard let place = clause.place(of: amount) else { return nil }
    let behind = clause[place.upperBound...]
    // 81个微心愿.
    if !behind.isEmpty {
      if place.lowerBound == clause.startIndex { return nil }
      return isNoun(String(behind), wordbook) ? String(behind) : nil
    }
    var lead = String(clause[..<place.lowerBound])
    for find in finds {
      if let found = lead.place(of: find), found.upperBound < lead.endIndex { lead = String(lead[found.upperBound...]) }
    }
    // 查出63人 does not say what they are.
    if finds.contains(lead) { return nil }
    // 纠纷调了683起: how short the verb is.
    if lead.hasSuffix("了"), lead.count >= 4 { lead = String(lead.dropLast(2)) }
    // 意见 of 提意见5条.
    if lead.count >= 3, let head = ["提出", "收到", "提"].first(where: { lead.hasPrefix($0) }),
      lead.ends(inOneOf: ["意见", "建议", "问题", "诉求"])
    {
      lead = String(lead.dropFirst(head.count))
    }
    lead = lead.withoutHead(of: ["各类", "各种", "全年", "共", "了", "出"]).trimmingSuffix("共")
    if let verb = wordbook.headVerb(lead), lead.count >= verb.count + 2 { lead = String(lead.dropFirst(verb.count)) }
    return isNoun(lead, wordbook) ? lead : nil
  }

  private static func isNoun(_ text: String, _ wordbook: Wordbook) -> Bool {
    (2...8).contains(text.count) && text.allSatisfy(Punctuation.isHan) && wordbook.headVerb(text) != text
      && !(text.first.map { "对向为在把将与从给按被由".contains($0) } ?? true)
      && !text.holds(oneOf: plans) && !text.ends(inOneOf: vague) && !text.holds("年初")
      && !text.ends(inOneOf: LeftOver.acts) && !text.hasSuffix("了")
  }

  /// What tells that things were found or taken up, ahead of what they are.
  private static let finds = [
    "发现", "查出", "排查出", "排查", "反馈", "反映", "认领", "收集", "征集", "受理", "梳理", "检视", "查摆", "摸排", "交办", "征求", "列入", "纳入",
  ]
  private static let plans: SearchWords = ["计划", "目标", "任务", "应", "原定", "规划", "总数", "完成", "建成", "年度"]
  private static let vague: SearchWords = ["其中", "共有", "累计", "合计", "总共", "全部", "以上"]
  private static let deeds = [
    "改": "整改", "整改": "整改", "办": "办结", "办结": "办结", "办好": "办结", "解决": "解决", "化解": "化解", "销号": "销号",
  ]
}

extension UnfinishedWording {
  func restNoun(_ count: String, _ record: TaskRecord) -> RestNoun? {
    RestNoun(of: count, in: ownClauses(record), wordbook)
  }

  /// Names of what nobody wants: never the object of 完成 or 加强.
  static let evils: SearchWords = ["造假", "违纪", "违法", "事故", "积案", "犯罪", "腐败", "乱象", "诈骗", "火灾", "乱收费"]

  /// What of a row's number is left and named: `县委巡察反馈问题还有1个（历史档案整理）正在推进` of 反馈问题16个，已整改15个，1个是历史档案整理，正在推进;
  /// nil where the numbers do not leave just so many.
  func namedRest(_ name: String, _ all: [String]) -> String? {
    guard name.count >= 2, all.count >= 3 else { return nil }
    for at in all.indices.dropFirst(2) {
      guard let (count, what, behind) = Self.whichOnes(all[at]), let rest = RestNoun(of: count, in: all, wordbook)
      else { continue }
      let tail = behind.isEmpty ? Self.goesOn(all[(at + 1)...]) : behind
      guard !tail.isEmpty else { continue }
      let noun = rest.counted
      let owner = Self.owner(of: name, noun)
      return owner + "还有" + count + (owner.hasSuffix(noun) ? "" : noun) + "（" + what + "）" + tail
    }
    return nil
  }

  /// How a named rest stands: 正在走财政手续, and `，涉及2家民办机构，正在督促`.
  private static func goesOn(_ clauses: ArraySlice<String>) -> String {
    guard let first = clauses.first else { return "" }
    if first.hasPrefix("涉及"), first.count <= 14 {
      let next = clauses.dropFirst().first.map { ClauseSense.isOpen($0) && !$0.hasDigit ? "，" + $0 : "" } ?? ""
      return "，" + first + next
    }
    return ClauseSense.isOpen(first) && !first.hasDigit ? first : ""
  }

  /// The same as what comes next: `抓紧整改剩余1个问题（结余资金清理）`.
  func namedRestStep(_ name: String, _ all: [String]) -> String? {
    guard all.count >= 3 else { return nil }
    for at in all.indices.dropFirst(2) {
      guard let (count, what, behind) = Self.whichOnes(all[at]), !behind.holds("长期"),
        let rest = RestNoun(of: count, in: all, wordbook), !rest.deed.isEmpty
      else { continue }
      let noun = rest.counted
      let owner = Self.owner(of: name, noun)
      return "抓紧" + rest.deed + "剩余" + count + owner + (owner.hasSuffix(noun) ? "" : noun) + "（" + what + "）"
    }
    return nil
  }

  /// 救助资金审计 of 救助资金审计整改 ahead of 问题.
  private static func owner(of name: String, _ noun: String) -> String {
    var owner = name
    for end in ["整改", "办理", "解决", "化解", "整治", "治理"] where owner.hasSuffix(end) && owner.count > end.count + 1 {
      owner = String(owner.dropLast(end.count))
      break
    }
    return owner
  }

  /// 1个是结余资金清理, and 1项（农村供水水质提升）长期推进.
  private static func whichOnes(_ clause: String) -> (count: String, what: String, behind: String)? {
    let isBare = clause.first?.isDigit == true
    guard let rest = isBare ? Remainder("剩" + clause) : Remainder(clause) else { return nil }
    if !rest.aside.isEmpty {
      guard isBare else { return nil }
      return rest.noun.count >= 2 && rest.aside.count >= 3 ? (rest.count, rest.aside, rest.noun) : nil
    }
    guard rest.noun.hasPrefix("是"), case let what = rest.noun.dropFirst(), (3...16).contains(what.count) else {
      return nil
    }
    return (rest.count, String(what), "")
  }
}
