import Phrases
import Records
import TextCore

/// The order of chapters and of the topics in them.
struct ChapterOrder: Sendable {
  private let choice: SectionChoice
  private let frame: SectionFrame

  init(_ choice: SectionChoice, _ frame: SectionFrame) {
    self.choice = choice
    self.frame = frame
  }

  /// The sections in order.
  ///
  /// The setting's order goes first; then the bank's, with what it does not know behind. Where half of the sections or
  /// more are the ledger's own, the ledger's order stands, whatever a template prefers.
  func arranged(_ sections: [SectionMatter]) -> [SectionMatter] {
    let isOwn = isOwn(sections)
    let sections = sections.map { Self.withTopicsInOrder($0, isOwn: isOwn) }
    guard choice.demanded.isEmpty, isOwn else { return Self.arranged(sections) { choice.rank($0.name) } }
    if frame.isBusiness { return Self.arranged(sections) { $0.name == SectionFrame.partyWork ? .max : nil } }
    return Self.arranged(sections) { SmallChapters.isRest($0.name) ? .max : nil }
  }

  /// Whether the sections are the ledger's own, which nobody asked for as they are: then thin ones may be joined.
  func isOwners(_ sections: [SectionMatter]) -> Bool {
    choice.demanded.isEmpty && !frame.isBusiness && isOwn(sections)
  }

  private func isOwn(_ sections: [SectionMatter]) -> Bool {
    frame.isBusiness || sections.count { $0.bank == nil } * 2 >= sections.count
  }

  /// The bank's order of topics, then that of the ledger, rows without a topic last; the ledger's order throughout
  /// where keywords alone part a section, and the order of sections is the ledger's.
  private static func withTopicsInOrder(_ section: SectionMatter, isOwn: Bool) -> SectionMatter {
    var section = section
    let order = section.bank?.topics.map(\.name) ?? []
    let followsLedger = (isOwn || order.isEmpty) && !section.topics.contains(where: \.isNamed)
    section.topics = arranged(section.topics) { topic in
      if followsLedger { return topic.records.min() }
      return topic.name.isEmpty ? .max : order.firstIndex(of: topic.bank?.name ?? topic.name)
    }
    return section
  }

  private static func arranged<T>(_ items: [T], by rank: (T) -> Int?) -> [T] {
    let ranked = items.enumerated().map { (rank: rank($1) ?? (1 << 30) + $0, item: $1) }
    return ranked.sorted { $0.rank < $1.rank }.map(\.item)
  }
}
