import Phrases
import Records
import TextCore

/// The records of one topic, by index.
struct TopicMatter: Sendable {
  let name: String
  let bank: PhraseTopic?
  var records: [Int]
  /// Whether the ledger or a setting names it, and not a keyword.
  var isNamed = false
  /// The plan's own words for it, where the draft follows a plan.
  var planned: PlannedTitle?
  /// The section of the ledger that it is of, in a chapter of several.
  var section = ""

  /// The runs of its rows by owner; nil where it has a name, or where there are none.
  func ownerRuns(_ records: [TaskRecord]) -> OwnerRuns? { name.isEmpty ? OwnerRuns(self.records, records) : nil }
}

/// The records of one section, by topic.
struct SectionMatter: Sendable {
  let name: String
  let bank: PhraseSection?
  var topics: [TopicMatter]
  /// What the ledger calls it; the bank's name in full where no row names it.
  var label: String
  /// The plan's own words for it, where the draft follows a plan.
  var planned: PlannedTitle?
  /// Whether its name is a heading as it stands.
  var isTitle = false
  /// Whether it is a chapter of the unit's trade, which needs no titles of other words.
  var isOfTrade = false
  /// Whether it holds several sections of the ledger, each as a topic, that are told one behind the other.
  var isJoint = false
  /// The names of those that its heading is made of.
  var named: [String] = []

  /// Whether it is party work.
  var opensWithLearning: Bool { label.holds("党") }

  init(name: String, bank: PhraseSection?, topics: [TopicMatter], label: String? = nil, planned: PlannedTitle? = nil) {
    self.name = name
    self.bank = bank
    self.topics = topics
    self.label = label ?? name
    self.planned = planned
  }
}
