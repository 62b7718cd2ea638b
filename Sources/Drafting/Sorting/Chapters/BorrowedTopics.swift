import Phrases
import Records
import TextCore

/// Topics for the rows of a section that the bank does not know (基层治理, 产业发展): its rows are told apart by the
/// topics of all the bank's sections, so that a chapter of twenty rows is no single paragraph.
///
/// Only what parts a section is borrowed: the section itself stays the ledger's own.
struct BorrowedTopics: Sendable {
  private let bank: PhraseBank
  /// All the bank's keywords: made when the first row needs it.
  private var sorter: KeywordSorter?
  /// By section the topics that were borrowed for it, not those of the ledger.
  private var lent: [String: Set<String>] = [:]

  init(_ bank: PhraseBank) {
    self.bank = bank
  }

  /// The topic that a record's task points to, and why; nil where none or several do.
  mutating func topic(of record: TaskRecord, _ section: String) -> (topic: String, reason: String)? {
    let sorter = self.sorter ?? KeywordSorter(bank)
    self.sorter = sorter
    guard case .sorted(let match) = sorter.classify(record.task), let topic = match.topic else { return nil }
    lent[section, default: []].insert(topic)
    return (topic, match.reason)
  }

  /// Takes a topic for a borrowed one that another column of the ledger gives.
  mutating func note(_ topic: String, _ section: String) { lent[section, default: []].insert(topic) }

  /// The bank's topic of a name, whichever section has it.
  func topic(named name: String) -> PhraseTopic? {
    name.isEmpty ? nil : bank.sections.lazy.compactMap { $0.topic(named: name) }.first
  }

  /// Puts rows that are alone in a borrowed topic behind the others of their section, under no topic, and gives them.
  func giveBackSingles(_ section: inout SectionMatter) -> [Int] {
    let lent = lent[section.name] ?? []
    let singles = section.topics.filter { $0.records.count == 1 && lent.contains($0.name) }.flatMap(\.records)
    guard !singles.isEmpty else { return [] }
    section.topics.removeAll { $0.records.count == 1 && lent.contains($0.name) }
    let rest = section.topics.firstIndex { $0.name.isEmpty }
    let rows = ((rest.map { section.topics[$0].records } ?? []) + singles).sorted()
    if let rest { section.topics.remove(at: rest) }
    section.topics.append(TopicMatter(name: "", bank: nil, records: rows))
    return singles
  }
}
