import Phrases
import Records
import TextCore

/// Which sections a draft has: what the setting 章节 lists, else the four of every summary with what the
/// ledger's own columns name.
///
/// A bank holds sections for many kinds of office. Keywords must not scatter one office's rows over all of
/// them, so a row without a section is looked for among the draft's own sections only.
struct SectionChoice: Sendable {
  /// The sections of the bank that are a party organisation's work.
  static let ofParty: Set<String> = ["思想", "政治", "组织", "作风", "纪律", "干部", "人才", "基层"]

  /// The bank's section for any office's own business.
  static let neutral = "业务"

  /// The sections that the setting lists, in its order under the bank's names; empty where it lists none.
  let listed: [String]
  /// Whether the listed ones only go first: rows of others stand behind them.
  private let isPreference: Bool
  /// The sections that the user lists, and misses where no row belongs to them.
  var demanded: [String] { isPreference ? [] : listed }
  /// The names of the bank's sections that keywords may sort into.
  let open: [String]
  private let bank: PhraseBank
  /// By the bank's names the user's own names for listed sections.
  private let ownNames: [String: String]
  /// By sections of the ledger the listed chapters that name several of them: 管理和队伍 of 管理提升 and 队伍建设.
  private let joint: [String: String]

  init(_ records: [TaskRecord], bank: PhraseBank, chapters: [String], isPreference: Bool = false) {
    self.bank = bank
    self.isPreference = isPreference
    listed = chapters.map { bank.section(named: $0)?.name ?? $0 }
    ownNames = Dictionary(
      zip(listed, chapters).filter { !isPreference && $0 != $1 }, uniquingKeysWith: { first, _ in first })
    joint = isPreference ? [:] : JointChapters.of(listed, sections: Self.sectionNames(records).map(Punctuation.name))
    if !listed.isEmpty, !isPreference {
      open = listed.filter { name in bank.sections.contains { $0.name == name } }
      return
    }
    var names = Set(PhraseBank.usualSections + listed)
    for name in Self.sectionNames(records) {
      if let known = bank.section(named: Punctuation.name(name)) { names.insert(known.name) }
    }
    let usual = bank.sections.map(\.name).filter(names.contains)
    // A bank of the user's own may have none of the usual four.
    open = usual.isEmpty ? bank.sections.map(\.name) : usual
  }

  private static func sectionNames(_ records: [TaskRecord]) -> Set<String> {
    var seen: Set<UInt64> = []
    return Set(records.lazy.filter { seen.insert($0.hash(of: [.section])).inserted }.map(\.section))
  }

  /// The listed chapter that has a section of the ledger beside others; nil where none has.
  func jointChapter(of section: String) -> String? { joint[section] }

  /// Whether a section is left out because the setting lists others.
  func leavesOut(_ section: String) -> Bool {
    !isPreference && !listed.isEmpty && !section.isEmpty && !listed.contains(section)
  }

  /// The open section that has a topic of this name.
  func section(withTopic topic: String) -> String? {
    open.first { bank.section(named: $0)?.topic(named: topic) != nil }
  }

  /// What the user calls a section that the setting lists, where that is not the bank's name.
  func ownName(of section: String) -> String? { ownNames[section] }

  /// Where a section stands: in the setting's order, else in the bank's; nil for one that neither knows.
  func rank(_ section: String) -> Int? {
    let own = listed.firstIndex(of: section)
    guard listed.isEmpty || isPreference else { return own }
    return own ?? bank.sections.firstIndex { $0.name == section }.map { $0 + listed.count }
  }
}
