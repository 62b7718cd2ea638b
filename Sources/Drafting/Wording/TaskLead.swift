/// Decides how the task's own name stands in its sentence: as its first clause, as its subject, or not at
/// all where the result says it.
struct TaskLead: Sendable {
  let wordbook: Wordbook

  /// The clauses of a result with the task's name in its place. An empty result is made from the task.
  /// - Parameters:
  ///   - task: the task's name without its period.
  ///   - clauses: the cleaned result's clauses; may be empty.
  func apply(_ task: String, to clauses: [Clause]) -> [Clause] {
    guard !task.isEmpty else { return clauses }
    guard let first = clauses.first else { return [Clause(text: realised(task), mark: "，")] }
    let text = Clause.joined(clauses)
    let verb = wordbook.headVerb(task)
    let object = verb.map { String(task.dropFirst($0.count)) } ?? task
    if let verb, let resultVerb = wordbook.headVerb(first.text), resultVerb == verb {
      return withFullerObject(task, object: object, verb: verb, clauses)
    }
    if object.count >= 2, text.contains(object) { return clauses }
    let covered = coverage(of: object, in: text)
    if let verb {
      if covered >= 0.5 || first.text.contains(verb) { return clauses }
      return [Clause(text: task, mark: "，")] + relinked(clauses)
    }
    if covered >= 0.3 { return clauses }
    if let actor = wordbook.actor(headOf: task), startsAsPredicate(first.text), !text.contains(actor) {
      var clauses = clauses
      clauses[0].text = actor + first.text
      return clauses
    }
    if let collocation = wordbook.collocation(endingIn: task), !first.text.hasPrefix(collocation.verb + task) {
      return [Clause(text: realised(task), mark: "，")] + relinked(clauses)
    }
    return clauses
  }

  /// A sentence's worth from the task alone: a verb is given to a bare noun by collocation.
  func realised(_ task: String) -> String {
    if wordbook.headVerb(task) != nil { return task }
    if let collocation = wordbook.collocation(endingIn: task) {
      let activity = task.hasSuffix("月") || task.hasSuffix("周") || task.hasSuffix("日") ? "活动" : ""
      return collocation.verb + task + (collocation.verb == "开展" ? activity : "")
    }
    return wordbook.holdsVerb(task) ? task : "完成" + task
  }

  /// The task's fuller name in the place of its shorter repetition at the head of the result.
  private func withFullerObject(_ task: String, object: String, verb: String, _ clauses: [Clause]) -> [Clause] {
    let short = String(clauses[0].text.dropFirst(verb.count))
    guard short.count >= 2, short.count < object.count, object.hasSuffix(String(short.suffix(2))),
      isSubsequence(short, of: object)
    else { return clauses }
    var clauses = clauses
    clauses[0].text = task
    return clauses
  }

  private func relinked(_ clauses: [Clause]) -> [Clause] {
    var clauses = clauses
    clauses[0].mark = "，"
    return clauses
  }

  /// Whether a clause goes on from a subject: it starts with a verb or a preposition.
  private func startsAsPredicate(_ text: String) -> Bool {
    wordbook.headVerb(text) != nil || Wordbook.prepositions.contains { text.hasPrefix($0) }
  }

  /// The share of a name's neighbouring character pairs that a text has.
  func coverage(of name: String, in text: String) -> Double {
    let name = Array(name.filter { Punctuation.isHan($0) || $0.isNumber })
    guard name.count >= 2 else { return text.contains(String(name)) ? 1 : 0 }
    let characters = Array(text)
    var pairs: Set<[Character]> = []
    for i in 0..<max(0, characters.count - 1) { pairs.insert([characters[i], characters[i + 1]]) }
    let hits = (0..<(name.count - 1)).count { pairs.contains([name[$0], name[$0 + 1]]) }
    return Double(hits) / Double(name.count - 1)
  }

  private func isSubsequence(_ short: String, of long: String) -> Bool {
    var rest = Substring(long)
    for character in short {
      guard let found = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: found)...]
    }
    return true
  }
}
