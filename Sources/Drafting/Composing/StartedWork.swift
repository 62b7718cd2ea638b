import Records
import TextCore

/// The unfinished tasks of which the ledger counts something as done: that part belongs into its chapter.
struct StartedWork: Sendable {
  /// The sections of the sorting, with topics for what none of theirs takes.
  private(set) var sections: [SectionMatter]
  /// By section and topic the started records, in the order of the ledger.
  private(set) var records: [[[Int]]]

  /// - Parameters:
  ///   - isStarted: whether an unfinished record has something to tell as done.
  init(_ sorting: Sorting, _ isStarted: (Int) -> Bool) {
    sections = sorting.sections
    records = sections.map { $0.topics.map { _ in [] } }
    // Along a plan each heading tells what was done for it, and nothing else.
    guard !sections.contains(where: { $0.planned != nil }) else { return }
    for index in sorting.unfinished where isStarted(index) {
      let account = sorting.accounts[index]
      // A chapter of nothing but what is not done would promise too much.
      guard let s = sections.firstIndex(where: { $0.name == account.section }) else { continue }
      let t = topic(named: account.topic, in: s, isOwn: !account.reason.contains("→"))
      records[s][t].append(index)
    }
  }

  /// The topic's place: the one of that name, which is made where the ledger names it or the bank has it; else the
  /// unnamed one, which is made where there is none.
  private mutating func topic(named name: String, in s: Int, isOwn: Bool) -> Int {
    let topics = sections[s].topics
    if let known = topics.firstIndex(where: { $0.name == name }) { return known }
    let bank = name.isEmpty ? nil : sections[s].bank?.topic(named: name)
    let isNamed = isOwn && !name.isEmpty && topics.contains(where: \.isNamed)
    let isMade = isNamed || bank != nil && !topics.contains(where: \.isNamed)
    if !isMade, let unnamed = topics.firstIndex(where: \.name.isEmpty) { return unnamed }
    sections[s].topics.append(
      TopicMatter(name: isMade ? name : "", bank: isMade ? bank : nil, records: [], isNamed: isNamed))
    records[s].append([])
    return topics.count
  }
}
