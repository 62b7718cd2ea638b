import Records
import TextCore

/// The unfinished tasks of which the ledger counts something as done: that part belongs into its chapter.
struct StartedWork: Sendable {
  /// The sections of the sorting, with topics for what none of theirs takes.
  private(set) var sections: [SectionMatter]
  /// By section and topic the started records, in the order of the ledger.
  private(set) var records: [[[Int]]]
  /// The places of the sections in the order in which they are told: those made here stand where the ledger has them.
  private(set) var order: [Int]

  /// - Parameters:
  ///   - isStarted: whether an unfinished record has something to tell as done.
  ///   - isWeighty: whether that is enough for a chapter.
  init(_ sorting: Sorting, _ isStarted: (Int) -> Bool, isWeighty: (Int) -> Bool = { _ in false }) {
    sections = sorting.sections
    records = sections.map { $0.topics.map { _ in [] } }
    order = Array(sections.indices)
    // Along a plan each heading tells what was done for it, and nothing else.
    guard !sections.contains(where: { $0.planned != nil }) else { return }
    for index in sorting.unfinished where isStarted(index) {
      let account = sorting.accounts[index]
      // A chapter of nothing but what is not done would promise too much.
      let known = sections.firstIndex { $0.name == account.section }
      let own = known ?? (isWeighty(index) ? made(account.section, index, sorting) : nil)
      guard let s = own ?? neighbour(of: index, sorting) else { continue }
      let t = topic(named: own == nil ? "" : account.topic, in: s, isOwn: !account.reason.contains("→"))
      records[s][t].append(index)
    }
  }

  /// The chapter of the row before it, or of the one behind it: what one unfinished task of a section of its own counts as done is too
  /// little for a chapter, and stands with what the ledger has beside it.
  private func neighbour(of index: Int, _ sorting: Sorting) -> Int? {
    guard !sorting.accounts[index].section.isEmpty, sections.count > 1, sections.allSatisfy({ $0.bank == nil }) else {
      return nil
    }
    func place(_ rows: some Sequence<Int>) -> Int? {
      rows.lazy.compactMap { row in sections.firstIndex { $0.name == sorting.accounts[row].section } }.first
    }
    return place((0..<index).reversed()) ?? place((index + 1)..<sorting.accounts.count)
  }

  /// The place of a chapter of the ledger's own that only an unfinished task tells of: 燃气安全, of which 12.8万户 were
  /// inspected. It is told behind the chapter of the row before it.
  private mutating func made(_ name: String, _ index: Int, _ sorting: Sorting) -> Int? {
    guard !name.isEmpty, sections.count > 2, sections.allSatisfy({ $0.bank == nil }) else { return nil }
    let names = sections.map(\.name)
    let before = sorting.accounts[..<index].lazy.reversed().filter { $0.fate == .used }
      .compactMap { names.firstIndex(of: $0.section) }.first
    // What the ledger begins with stands first.
    let place = before.flatMap(order.firstIndex) ?? -1
    guard before == nil || place >= 0 else { return nil }
    sections.append(SectionMatter(name: name, bank: nil, topics: [TopicMatter(name: "", bank: nil, records: [])]))
    records.append([[]])
    order.insert(sections.count - 1, at: place + 1)
    return sections.count - 1
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
