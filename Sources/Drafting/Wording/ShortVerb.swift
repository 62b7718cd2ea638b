/// Verbs of one character at the head of a clause, as clerks say them: `装太阳能路灯` is written `安装太阳能路灯`.
struct ShortVerb: Sendable {
  let wordbook: Wordbook

  /// The full verb of a short one that it is not a part of.
  private static let others: [Character: [String]] = [
    "做": ["制作", "印发"], "搞": ["开展", "举办", "组织"], "定": ["制定", "出台"], "出": ["印发", "编发"], "写": ["撰写", "形成"],
    "买": ["购置", "采购"], "办": ["开展", "举办", "召开"],
  ]

  /// Short verbs that have one full verb, whatever the thing is that they stand before with its number.
  private static let plain: [Character: String] = ["发": "发放", "装": "安装"]
  /// Words that start with one of them and are another verb.
  private static let compounds: Set<String> = [
    "发展", "发现", "发布", "发表", "发动", "发生", "发文", "发行", "发挥", "发电", "发起", "发明", "发函", "发出", "发言", "发掘", "发证", "发稿",
    "装修", "装饰", "装订", "装备", "装卸", "装配", "装载", "装裱",
  ]

  /// The clause with the verb that its object goes with, where it starts with that verb's one character: the object's
  /// own verb tells which it is.
  func inFull(_ text: String) -> String {
    guard let first = text.first, Punctuation.isHan(first), first != "讲", wordbook.headVerb(text) == nil else {
      return text
    }
    var object = text.dropFirst()
    if object.first == "了" { object = object.dropFirst() }
    // Whatever it is counted in: 路灯50盏.
    let digit = object.firstIndex(where: \.isDigit) ?? object.endIndex
    let (body, number) = (String(object[..<digit]), String(object[digit...]))
    guard number.count <= 8 else { return text }
    if let verb = Self.plain[first], !number.isEmpty, (2...8).contains(body.count),
      !Self.compounds.contains(String(text.prefix(2))), wordbook.collocation(endingIn: body) == nil,
      !number.ends(inOneOf: ["次", "期", "人", "起", "%"]), isPlain(body)
    {
      return verb + body + number
    }
    guard body.count >= 2, let collocation = wordbook.collocation(endingIn: body),
      collocation.verb.count == 2, body == collocation.noun || isPlain(body.dropLast(collocation.noun.count)),
      collocation.verb.contains(first) || Self.others[first]?.contains(collocation.verb) == true
    else { return text }
    // 建支部 is no more than the noun where the clerk wrote a word that holds the verb: 建设支部.
    guard !collocation.verb.hasPrefix(String(text.prefix(2))) else { return text }
    return collocation.verb + body + number
  }

  /// Whether what stands before the noun only modifies it.
  private func isPlain(_ words: some StringProtocol) -> Bool {
    words.count <= 12 && !words.contains { "，；、在到为对向了".contains($0) } && !wordbook.holdsVerb(String(words))
  }
}
