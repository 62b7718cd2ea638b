import Records
import TextCore

/// The full name of an act or a thing that the clause tells by its last word.
extension TaskObject {
  /// `对4个支部开展督查` of 党建工作督查, `召开研判会` of 意识形态研判: the act by its full name.
  func fuller(_ task: String, _ clauses: [Clause]) -> [Clause]? {
    let name = TaskName.aside(of: task)?.name ?? task
    guard task.count <= 16, !task.contains(where: { "、，“".contains($0) }),
      let noun = wordbook.collocation(endingIn: name)?.noun ?? wordbook.tailVerb(name), noun.count < name.count
    else { return nil }
    let extra = String(name.dropLast(noun.count))
    // 理论学习中心组学习: who it was goes before the verb, not into its object.
    guard wordbook.actor(headOf: name) == nil else { return nil }
    let text = Clause.joined(clauses)
    guard extra.count >= 2, !text.holds(extra.prefix(2)),
      TaskLead(wordbook: wordbook).coverage(of: extra, in: text) < 0.5
    else { return nil }
    for i in clauses.indices.prefix(3) {
      let (body, number) = Self.parted(clauses[i].text)
      for (short, ending) in [(noun, ""), (noun + "会", "会")] where body.hasSuffix(short) {
        var before = body.dropLast(short.count)
        let kind = ["专项", "专题", "集中", "联合", "日常"].first { before.hasSuffix($0) && !extra.hasSuffix($0) } ?? ""
        before = before.dropLast(kind.count)
        // 进小区、进企业宣传 of 反诈宣传.
        if i == 0, ending.isEmpty, kind.isEmpty, before.count >= 3, wordbook.headVerb(short) == short,
          before.starts(withOneOf: ["进", "走进", "深入", "到"]), !wordbook.holdsVerb(String(before))
        {
          var clauses = clauses
          clauses[i].text = before + "开展" + task + number
          return clauses
        }
        guard let verb = wordbook.tailVerb(before) ?? (before.hasSuffix("开") ? "开" : nil),
          Wordbook.lightVerbs.contains(verb) || verb == wordbook.collocation(endingIn: short)?.verb
        else { continue }
        var clauses = clauses
        let whole = kind.isEmpty ? task : extra + kind + noun
        clauses[i].text = before + whole + ending + number
        return clauses
      }
    }
    return nil
  }

  /// The name without the verbs at its end: 有偿补课 of 有偿补课专项整治.
  func withoutVerbs(_ object: String) -> String {
    var noun = Substring(object)
    while let verb = wordbook.tailVerb(noun), noun.count >= verb.count + 2 { noun = noun.dropLast(verb.count) }
    for word in Wordbook.generics where noun.hasSuffix(word) && noun.count >= word.count + 2 {
      noun = noun.dropLast(word.count)
    }
    return String(noun)
  }

  /// Whether a noun has two neighbouring characters of what it would stand behind: 支部集中 and 全年集中学习.
  static func shares(_ noun: String, with body: String) -> Bool {
    zip(noun, noun.dropFirst()).contains { body.holds(String([$0, $1])) }
  }

  static func isSubsequence(_ short: String, of long: String) -> Bool {
    var rest = Substring(long)
    for character in short {
      guard let found = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: found)...]
    }
    return true
  }
}
