import Drafting
import Phrases
import Records
import Synchronization
import TextCore

/// The phrase banks of a run: each is read once, however many workspaces draft with it.
///
/// Of the built-in files only those are read whose sections a draft can have: reading all takes longer than drafting.
final class PhraseShelf: Sendable {
  /// A bank, its words made ready, and what is wrong in its files.
  struct Bank {
    let bank: PhraseBank
    let wordbook: Wordbook
    let findings: [Diagnostic]

    init(_ files: [SourceText], slots: [String]) {
      (bank, findings) = PhraseBank.parse(files: files, extraSlots: slots)
      wordbook = Wordbook(bank.lexicon)
    }
  }

  private struct Key: Hashable {
    let files: [String]
    let slots: [String]
  }

  private let banks = Mutex<[Key: Bank]>([:])

  /// The bank for a workspace and its ledgers: the built-in files that they need, then the workspace's own.
  func bank(_ workspace: Workspace, _ ledgers: [Ledger]) throws -> Bank {
    let settings = workspace.settings
    let slots = settings.entries.map(\.name)
    let own = try workspace.ownPhrases()
    // What a workspace's own files add to, replace or switch off must be there.
    let switchesOff = own.contains { $0.bytes.firstRange(of: Self.switchingOff) != nil }
    let builtIn =
      switchesOff
      ? Workspace.embeddedPhrases
      : Self.needed(Self.sections(settings, ledgers)?.union(own.flatMap(PhraseBank.sectionNames)))
    guard own.isEmpty else { return Bank(builtIn + own, slots: slots) }
    let key = Key(files: builtIn.map(\.name), slots: slots.sorted())
    if let known = banks.withLock({ $0[key] }) { return known }
    let bank = Bank(builtIn, slots: slots)
    banks.withLock { $0[key] = bank }
    return bank
  }

  /// The names of sections that the settings or the ledgers speak of, beside the usual ones; nil where no ledger
  /// names any, and its rows may belong anywhere.
  private static func sections(_ settings: Settings, _ ledgers: [Ledger]) -> Set<String>? {
    var names = Set(PhraseBank.usualSections + settings.chapters)
    for correction in settings.corrections {
      names.insert(String(correction.place.prefix { $0 != "/" && $0 != "／" }))
    }
    let named = ledgers.flatMap(\.sectionNames).map { $0.filter { $0.isLetter || $0.isNumber } }
    guard named.contains(where: { !$0.isEmpty }) || !settings.chapters.isEmpty else { return nil }
    names.formUnion(named)
    return names
  }

  private static let switchingOff = Array("停用".utf8)

  /// The embedded files of phrases, each with the names of its section; the tables of 用语 are for checks, not for
  /// drafts.
  private static let files = Workspace.embeddedPhrases.filter { $0.name != "用语.md" }
    .map { (source: $0, names: PhraseBank.sectionNames(of: $0)) }
  private static let known = Set(files.flatMap(\.names))

  private static func needed(_ sections: Set<String>?) -> [SourceText] {
    // A section that no file knows borrows its topics from all.
    guard let sections, !sections.contains(where: { !$0.isEmpty && !known.contains($0) }) else {
      return files.map(\.source)
    }
    return files.filter { $0.names.isEmpty || !sections.isDisjoint(with: $0.names) }.map(\.source)
  }
}
