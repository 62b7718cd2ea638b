import TextCore

/// The unfinished tasks of which the ledger does not say what comes next, as items of 打算: those that go on alike stand in
/// one, `继续推进A、B和C`, each other in its own.
struct ContinuedWork: Sendable {
  private struct Group {
    /// What all of them begin with; "" where it is one task's whole words.
    let verb: String
    var tasks: [(record: Int, words: String)]
  }

  private var groups: [Group] = []
  /// Up to so many tasks are named.
  private static let mostNamed = 6
  private static let verbs = ["继续推进", "继续抓好", "继续做好", "继续开展", "继续完善", "努力提高", "努力增加"]

  /// - Parameter most: up to so many items.
  init(_ tasks: UnfinishedList, atMost most: Int) {
    for index in tasks.indices.prefix(Self.mostNamed) {
      let words = tasks.goingOn(index)
      let verb = Self.verbs.first { words.hasPrefix($0) } ?? ""
      let object = String(words.dropFirst(verb.count))
      // A tale without a name says of nothing that it goes on.
      if object.count < 2 { continue }
      let isNoun = !verb.isEmpty && !object.contains { "，；：。".contains($0) }
      if isNoun, let known = groups.firstIndex(where: { $0.verb == verb }) {
        groups[known].tasks.append((index, object))
      } else if groups.count < most {
        groups.append(Group(verb: isNoun ? verb : "", tasks: [(index, isNoun ? object : words)]))
      }
    }
  }

  /// The items, each traced to its rows.
  func items(_ matters: OpenMatters) -> [TracedText] {
    groups.map { group in
      guard group.tasks.count > 1 else {
        return matters.traced(group.verb + group.tasks[0].words, group.tasks[0].record)
      }
      var text = TracedText(group.verb, .records(group.tasks.map(\.record), sums: []))
      let joint: Character = group.tasks.contains { $0.words.contains("和") } ? "、" : "和"
      for (i, task) in group.tasks.enumerated() {
        if i > 0 { text.append(mark: i == group.tasks.count - 1 ? joint : "、") }
        text.append(matters.traced(task.words, task.record))
      }
      return text
    }
  }
}
