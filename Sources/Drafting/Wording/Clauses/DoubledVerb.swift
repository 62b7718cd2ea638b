import TextCore

/// Two verbs where one says it: a verb that was brought in before words that have it already, in the same words or
/// others (`签订与高校签订协议`, `开展检查检查`), and one verb held for nouns that it does not go with (`讲授党课6次、党小组会24次`).
struct DoubledVerb: Sendable {
  let wordbook: Wordbook

  /// Verbs that say nearly the same where they bring in an act or a thing.
  private static let kinds: [WordSet] = kindNames.map { WordSet($0) }
  private static let kindNames: [[String]] = [
    ["开展", "举办", "召开", "组织", "举行", "进行", "实施"],
    ["印发", "制定", "出台", "制发", "编制", "下发", "拟定"],
    ["发布", "刊发", "推送", "上报", "报送", "发表", "发送", "编发"],
    ["签订", "签署", "续签"], ["发放", "赠送", "派发"], ["建设", "建成", "新建", "打造"], ["完成", "办结"],
    ["购置", "采购", "购买"], ["安装", "加装", "装配"], ["维修", "修复", "修缮"], ["学习", "研学"],
  ]
  /// Verbs that wording brings in.
  private static let brought = WordSet(kindNames.flatMap { $0 } + ["讲授", "组织", "做好", "观看", "形成", "建立"])
  /// Single characters that are the verb of their clause, at its head.
  private static let short: [Character: WordSet] = [
    "签": ["签订"], "发": ["发放", "发布", "印发", "刊发"], "办": ["开展", "举办"], "开": ["召开", "开展"], "讲": ["讲授"], "写": ["形成", "撰写"],
    "建": ["建设", "建立", "建成"], "学": ["制定", "开展", "完成", "组织", "召开"], "看": ["组织", "观看"], "查": ["开展", "完成"],
  ]
  /// Verbs that the lexicon does not have and that lead a statement.
  private static let others = ["上报", "续签", "新签", "加装", "派发", "修复", "下发"]

  /// The clauses with each verb said once.
  func mended(_ clauses: [Clause]) -> [Clause] {
    clauses.map { clause in
      var clause = clause
      clause.text = own(again(stuttered(once(clause.text))))
      return clause
    }
  }

  /// `调解调133起` and `安装装探头28个`: the clerk's one character stands behind the verb that was brought in for it.
  private func stuttered(_ text: String) -> String {
    let text = unrepeated(text)
    guard let verb = wordbook.headVerb(text), verb.count == 2 else { return text }
    let rest = text.dropFirst(2)
    guard let first = rest.first, verb.contains(first), let next = rest.dropFirst().first,
      next.isDigit || Punctuation.isHan(next) && "装调收查修抓发办换".contains(first), wordbook.headVerb(String(rest)) == nil,
      !ShortVerb.isCompound(String(rest.prefix(2))),
      wordbook.collocation(endingIn: TaskObject.parted(String(rest)).body) == nil
    else { return text }
    return verb + rest.dropFirst()
  }

  /// `户厕改造改造97户` with the verb once.
  private func unrepeated(_ text: String) -> String {
    guard text.withBytes(Self.mayRepeat) else { return text }
    let characters = text.characters
    guard characters.count >= 5 else { return text }
    for at in 1..<(characters.count - 4)
    where characters[at + 4].isDigit && characters[at] == characters[at + 2] && characters[at + 1] == characters[at + 3]
    {
      let verb = String(characters[at...(at + 1)])
      if wordbook.headVerb(verb) == verb { return String(characters[..<(at + 2)]) + String(characters[(at + 4)...]) }
    }
    return text
  }

  /// Whether the bytes of one or two characters stand twice right before a digit.
  private static func mayRepeat(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for digit in text.indices where (0x30...0x39).contains(text[digit]) {
      for width in stride(from: 2, through: min(8, digit / 2), by: 1)
      where text[digit - width] == text[digit - 2 * width] {
        let isSame = (digit - width..<digit).allSatisfy { text[$0] == text[$0 - width] }
        if isSame { return true }
      }
    }
    return false
  }

  /// `走访到石桥村走访8户` and `形成撰写报告1篇`: the verb that the words behind it have by themselves.
  private func again(_ text: String) -> String {
    guard let verb = wordbook.headVerb(text) else { return text }
    let rest = String(text.dropFirst(verb.count))
    if rest.starts(withOneOf: Self.goings), let later = rest.place(of: verb),
      later.lowerBound > rest.startIndex,
      !rest[..<later.lowerBound].contains("，")
    {
      return rest
    }
    // 举办筹备观摩会, 形成撰写报告: how far it came is said by the second.
    if Self.outcomes.contains(verb), let other = wordbook.headVerb(rest), Self.earlier.contains(other) {
      return rest
    }
    return text
  }

  private static let goings: SearchWords = ["到", "赴", "在", "深入"]
  private static let outcomes: WordSet = ["举办", "召开", "形成", "开展", "完成"]
  /// Acts that lead up to a thing: who prepares a meeting has not held it.
  private static let earlier: WordSet = ["筹备", "撰写", "参加", "起草", "协助", "配合"]

  /// One clause with its verb said once.
  private func once(_ text: String) -> String {
    guard let verb = wordbook.headVerb(text), Self.brought.contains(verb), verb != "组织" else { return text }
    let rest = String(text.dropFirst(verb.count))
    guard let first = rest.first, Punctuation.isHan(first) else { return text }
    // 签订签承诺书42份: what the clerk wrote with one character.
    if let full = Self.short[first], full.contains(verb), let second = rest.dropFirst().first,
      Punctuation.isHan(second),
      wordbook.headVerb(rest) == nil, !CompoundWords.joinsAhead(first, second),
      // 查房式检查: only a whole word is cut off.
      !rest.dropFirst(2).prefix(1).contains(where: { "式型性类级".contains($0) })
    {
      let object = String(rest.dropFirst())
      if first == "学" { return "学习" + object }
      if wordbook.collocation(endingIn: TaskObject.parted(object).body)?.verb == verb { return verb + object }
      return rest
    }
    // 发布上报组工信息76篇.
    if let other = wordbook.headVerb(rest) ?? Self.others.first(where: { rest.hasPrefix($0) }), other != rest,
      other != "组织",
      Self.isSame(verb, other), !isPartOfNoun(other, rest), rest.hasDigit || rest.count > other.count + 2
    {
      return rest
    }
    // 开展检查检查.
    let half = rest.count / 2
    if rest.count % 2 == 0, half >= 2, rest.prefix(half) == rest.suffix(half) { return verb + rest.prefix(half) }
    // 签订与高校签订协议5份, 召开每周召开例会: how, with whom or when stands between.
    guard let again = rest.place(of: verb), again.lowerBound > rest.startIndex else { return text }
    let between = rest[..<again.lowerBound]
    guard between.count <= 14, !between.contains("，"), !between.contains("“"), rest[again.upperBound...].count >= 1,
      between.starts(withOneOf: ["与", "在", "每", "向", "为", "对", "由", "到", "联合", "分", "共", "全", "各", "集中"])
        || between.ends(inOneOf: ["各", "均", "分别", "共"])
    else { return text }
    return rest
  }

  /// Whether a verb is the first half of the name of a thing: 组织生活会, 建设工程.
  private func isPartOfNoun(_ verb: String, _ rest: String) -> Bool {
    let body = TaskObject.parted(rest).body
    return wordbook.collocation(endingIn: body).map { $0.noun.hasPrefix(verb) && body.hasPrefix($0.noun) } ?? false
  }

  private static func isSame(_ verb: String, _ other: String) -> Bool {
    verb == other || kinds.contains { $0.contains(verb) && $0.contains(other) }
  }

  /// Each noun of a list behind the verb that it goes with: `讲授党课6次，召开党小组会24次`.
  private func own(_ text: String) -> String {
    guard text.contains("、"), text.hasDigit, let verb = wordbook.headVerb(text), Self.brought.contains(verb) else {
      return text
    }
    let items = Punctuation.split(text, at: ["、"]).map(\.text)
    guard items.count > 1, items.count <= 6 else { return text }
    var out = items[0]
    var last = verb
    for (k, item) in items.enumerated().dropFirst() {
      let (noun, number) = TaskObject.parted(item)
      guard !number.isEmpty, TaskObject.parted(items[k - 1]).number.isEmpty == false,
        let found = wordbook.collocation(endingIn: noun), found.noun.count >= 3,
        Self.meetings.contains(found.verb), Self.meetings.contains(last), found.verb != last,
        found.units.contains(where: { number.hasSuffix($0) }), wordbook.headVerb(noun) == nil
      else {
        out += "、" + item
        continue
      }
      out += "，" + found.verb + item
      last = found.verb
    }
    return out
  }

  /// Verbs that hold for none but their own kind of events.
  private static let meetings: WordSet = ["召开", "讲授"]
}
