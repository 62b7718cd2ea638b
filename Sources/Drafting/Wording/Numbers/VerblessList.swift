import TextCore

/// Results that are a list of nouns with their numbers (`预备党员1名，入党积极分子3名`).
struct VerblessList: Sendable {
  let wordbook: Wordbook

  /// Verbs that the lexicon does not lead a sentence with: what starts with one is no noun.
  private static let deeds = [
    "投入", "创", "补", "对照", "修路", "装", "购", "发", "送", "打", "办", "种", "栽", "新建", "修建", "销售", "累计", "列", "整改", "请",
    "邀请", "朗诵", "表演", "演唱", "放映", "编排", "聘",
  ]

  /// What happens and nobody does, and whom an act reached: 举办 does not reach over 电诈发案9起.
  private static let outcomes = ["发案", "发生", "事故", "投诉", "满意", "去年", "上年", "同期", "入户", "到场", "受益", "受众"]

  private static let turns: WordSet = ["转化", "化解", "撤销", "退出", "摘帽", "销号", "合并", "注销"]

  /// The list behind the task's verb, or else each noun behind the verb that goes with it; nil where the
  /// result is no such list.
  func realised(_ clauses: [Clause], verb: String?) -> [Clause]? {
    let items = clauses.flatMap { Punctuation.split($0.text, at: ["、"]).map(\.text) }
    var nouns: [String] = []
    for item in items {
      guard let digit = item.firstIndex(where: \.isDigit), digit > item.startIndex,
        item[digit...].drop(while: { $0.isDigit || "余多.,".contains($0) }).count <= 2
      else { return nil }
      let noun = String(item[..<digit])
      guard noun.count >= 2, !wordbook.holdsVerb(noun), !noun.ends(inOneOf: ["共", "计", "达", "由", "为", "率"]),
        !noun.starts(withOneOf: Self.deeds), !noun.starts(withOneOf: ["应", "实", "计划", "拟", "已", "未", "共", "其中"]),
        !says(noun), !Self.outcomes.contains(where: { noun.holds($0) }),
        item.last != "%", item.last != "％"
      else {
        return nil
      }
      nouns.append(noun)
    }
    // 软弱涣散村团支部9个，转化8个: what is found so was not made so, and what became of it is no list of nouns.
    if nouns.contains(where: { $0.starts(withOneOf: NominalClauses.wrongs) || Self.turns.contains($0) }) { return nil }
    guard !items.isEmpty else { return nil }
    if let verb, !Wordbook.lightVerbs.contains(verb) {
      return [Clause(text: verb + items.joined(separator: "、"), mark: "，")]
    }
    let verbs = nouns.map { wordbook.collocation(endingIn: $0)?.verb }
    guard let first = verbs.first ?? nil else { return nil }
    var out: [Clause] = []
    var last = ""
    for (item, verb) in zip(items, verbs) {
      let verb = verb ?? (last.isEmpty ? first : last)
      if verb == last, let i = out.indices.last {
        out[i].text += "、" + item
      } else {
        out.append(Clause(text: verb + item, mark: "，"))
        last = verb
      }
    }
    return out
  }

  /// Whether somebody does something in a noun: 村支书讲党课, 镇里干部讲.
  private func says(_ noun: String) -> Bool {
    guard let at = noun.dropFirst(2).firstIndex(where: Wordbook.shortVerbs.contains) else { return false }
    let rest = noun[noun.index(after: at)...]
    return rest.isEmpty
      || wordbook.collocation(endingIn: noun).map { rest.hasSuffix($0.noun) } ?? false
        && !rest.starts(withOneOf: ["座", "堂", "坛", "奖"])
  }
}
