/// Verbs of one character at the head of a clause, as clerks say them: `装太阳能路灯` is written `安装太阳能路灯`.
struct ShortVerb: Sendable {
  let wordbook: Wordbook

  /// The full verb of a short one that it is not a part of.
  private static let others: [Character: [String]] = [
    "做": ["制作", "印发"], "搞": ["开展", "举办", "组织"], "定": ["制定", "出台"], "出": ["印发", "编发"], "写": ["撰写", "形成"],
    "买": ["购置", "采购"],
  ]

  /// The clause with the verb that its object goes with, where it starts with that verb's one character: the object's
  /// own verb tells which it is.
  func inFull(_ text: String) -> String {
    guard let first = text.first, Punctuation.isHan(first), first != "讲", wordbook.headVerb(text) == nil else { return text }
    var object = text.dropFirst()
    if object.first == "了" { object = object.dropFirst() }
    let (body, number) = TaskObject.parted(String(object))
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
