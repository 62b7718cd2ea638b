import TextCore

/// The clauses of a step that is worded, once more: what says only that one means to (打算, 想, 拟), what is said twice (再次申报…申报), what is done
/// only if all else fails (不行就换一家), deeds of one character (2026年补).
struct StepTalk: Sendable {
  let wordbook: Wordbook

  /// The step as a list of plans has it.
  func written(_ step: String) -> String {
    var clauses = Clause.split(step)
    guard !clauses.isEmpty else { return step }
    let kept = clauses.indices.filter { $0 == 0 || !Self.isAside(clauses[$0].text) }
    let whom = Self.whom(clauses[0].text)
    clauses = kept.map { clauses[$0] }
    for at in clauses.indices {
      clauses[at].text = clause(clauses[at].text)
      // 更换不称职的 behind 对儿童主任培训2期.
      if at > 0, let whom, clauses[at].text.hasSuffix("的"), clauses[at].text.count <= 10 { clauses[at].text += whom }
    }
    return Clause.joined(clauses)
  }

  /// 不行就换一家, 结转2026年: no step of its own.
  private static func isAside(_ text: String) -> Bool {
    text.starts(withOneOf: ["不行就", "实在不行", "要不然", "不然", "否则就", "不行再"])
      || text.hasPrefix("结转") && text.count <= 8 && text.ends(inOneOf: ["年", "年度"])
  }

  /// 儿童主任 of 对儿童主任培训2期.
  private static func whom(_ text: String) -> String? {
    guard text.hasPrefix("对"), let verb = ["培训", "考核", "轮训", "测评"].lazy.compactMap({ text.place(of: $0) }).first,
      case let whom = text[..<verb.lowerBound].dropFirst(), (2...6).contains(whom.count),
      whom.allSatisfy(Punctuation.isHan)
    else { return nil }
    return String(whom)
  }

  private func clause(_ said: String) -> String {
    let text = said.replacing("由请", with: "请").replacing("由由", with: "由")
    if let (before, time, deed) = TimePhrase.split(text), !time.isEmpty, !deed.isEmpty {
      // 力争2026年上半年销号2个 of 2026年上半年力争销号2个.
      if before.isEmpty, time.first?.isDigit == true, deed.count >= 3,
        let hope = ["力争", "争取"].first(where: { time.hasSuffix($0) })
      {
        return hope + time.dropLast(2) + self.deed(deed, isTimed: true)
      }
      return before + time + self.deed(deed, isTimed: true)
    }
    return deed(text, isTimed: false)
  }

  private func deed(_ said: String, isTimed: Bool) -> String {
    let text = meant(said)
    if isTimed || text != said, text.count == 1, let full = Self.single[text] { return full }
    if let first = text.first, let full = ["招": "招聘", "增": "增配"][first], text.dropFirst().first?.isDigit == true,
      text.drop(while: { !$0.isDigit }).drop(while: { $0.isDigit }).first.map({ "名人位".contains($0) }) == true
    {
      return full + text.dropFirst()
    }
    if text.hasSuffix("的事"), text.count >= 6 { return text.dropLast(2) + "事宜" }
    if let end = ["日查", "天查", "周查", "月查"].first(where: { text.hasSuffix($0) }), text.holds("每" + end) {
      return text.dropLast() + "检查"
    }
    if text.hasPrefix("开"), (4...8).contains(text.count), text.ends(inOneOf: ["听证会", "座谈会", "协商会", "推进会", "家长会"]) {
      return "召" + text
    }
    if text.hasPrefix("增"), let number = text.dropFirst().first, "一二两三四五".contains(number) {
      return "增加" + text.dropFirst()
    }
    if text == "起诉" { return "依法起诉" }
    if let paper = ["办法", "制度", "方案", "细则", "规定"].first(where: { text == "出" + $0 }) { return "制定" + paper }
    if text.hasPrefix("走"), text.hasSuffix("手续"), (4...10).contains(text.count) { return "办理" + text.dropFirst() }
    if text.hasSuffix("商量"), text.count >= 5 { return text.dropLast(2) + "协商" }
    return goingOn(text) ?? paid(text) ?? once(text)
  }

  /// 结合房票安置消化一部分 of 打算结合房票安置消化一部分.
  private func meant(_ text: String) -> String {
    for (word, taken) in Self.meaning where text.hasPrefix(word) {
      let rest = String(text.dropFirst(word.count))
      guard let next = rest.first, Punctuation.isHan(next), !taken.contains(next) else { continue }
      if word == "准备" || word == "计划", wordbook.headVerb(rest) == nil || rest.count < 2 { continue }
      return rest.count >= 2 || Self.single[rest] != nil ? rest : text
    }
    return text
  }

  /// Longest first, with what makes another word of each.
  private static let meaning: [(word: String, taken: Set<Character>)] = [
    ("打算要", []), ("打算", []), ("想要", []), ("想", Set("办方法象到")), ("拟", Set("定订建好议稿招聘")), ("要", Set("求素点闻件害么事")),
    ("准备", Set("金工好就")), ("计划", Set("生内外单经财投表书")),
  ]
  private static let single = [
    "调": "调整", "补": "补齐", "修": "维修", "换": "更换", "扩": "扩大", "查": "核查", "报": "申报", "招": "招聘", "谈": "协商",
  ]

  /// 继续开展DNA、人像比对 of 继续DNA、人像比对.
  private func goingOn(_ text: String) -> String? {
    guard let head = ["继续", "持续"].first(where: { text.hasPrefix($0) }), case let work = text.dropFirst(head.count),
      work.count >= 4, work.ends(inOneOf: Self.works), wordbook.headVerb(work) == nil,
      let first = work.first, !"对向在把与同跟给为用按以抓做推跑谈办请加开进搞组强深".contains(first)
    else { return nil }
    return head + "开展" + work
  }

  private static let works: SearchWords = [
    "比对", "排查", "培训", "宣传", "监测", "走访", "巡查", "检查", "帮扶", "调研", "摸排", "回访", "义诊", "抽查",
  ]

  /// 用公益金采购 of 公益金采购, 用质量保修金解决 of 用质量保修金.
  private func paid(_ text: String) -> String? {
    guard (5...12).contains(text.count), text.allSatisfy(Punctuation.isHan) else { return nil }
    if text.hasPrefix("用"), text.ends(inOneOf: Self.funds), !wordbook.holdsVerb(String(text.dropFirst())) {
      return text + "解决"
    }
    guard let deed = ["采购", "购买", "列支", "支付"].first(where: { text.hasSuffix($0) }),
      case let fund = text.dropLast(deed.count), fund.ends(inOneOf: Self.funds), wordbook.headVerb(fund) == nil,
      !fund.starts(withOneOf: ["用", "由", "从", "以", "通过", "争取", "利用", "使用"])
    else { return nil }
    return "用" + text
  }

  private static let funds: SearchWords = ["公益金", "保修金", "保证金", "基金", "经费", "资金", "专款", "福彩金", "维修金", "党费", "会费"]

  /// 再次申报绿色食品认证 of 再次申报绿色食品认证申报.
  private func once(_ text: String) -> String {
    let bare = text.withoutHead(of: ["再次", "继续", "抓紧", "加快", "尽快"])
    guard let verb = wordbook.headVerb(bare), verb.count == 2, bare.count >= 2 * verb.count + 2, bare.hasSuffix(verb),
      !bare.contains(where: { "、和与及".contains($0) })
    else { return text }
    return String(text.dropLast(verb.count))
  }
}
