import Assets
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

    init(_ bank: PhraseBank, _ wordbook: Wordbook? = nil, findings: [Diagnostic] = []) {
      (self.bank, self.findings) = (bank, findings)
      self.wordbook = wordbook ?? Wordbook(bank.lexicon)
    }
  }

  /// The banks of built-in files alone, by the names of the files.
  private let banks = Mutex<[[String]: Bank]>([:])

  /// What every draft with the built-in files needs, whatever its ledger: the words of 词汇, the phrases of 通用
  /// and the years of 用语.
  private static let common = Bank(.trusted(files.filter { !$0.hasSection }.map(\.file.source)))

  /// Begins to read on another processor what a draft needs whatever its ledger, while its own files are read.
  static func begin() {
    Parallel.begin {
      // The words are waited for first, the phrases only when the draft is dressed.
      common.bank.readGeneral()
    }
  }

  /// The bank for a workspace and its ledgers: the built-in files that they need, then the workspace's own.
  func bank(_ workspace: Workspace, _ ledgers: [Ledger]) throws -> Bank {
    let settings = workspace.settings
    let own = try workspace.ownPhrases()
    let sections = Self.sections(settings, ledgers)
    guard own.isEmpty else {
      // What a workspace's own files add to, replace or switch off must be there.
      let switchesOff = own.contains { $0.bytes.firstRange(of: Self.switchingOff) != nil }
      let builtIn =
        switchesOff
        ? Workspace.embeddedPhrases
        : Self.needed(sections?.union(own.flatMap { PhraseBank.sectionNames(of: $0.bytes) })).map(\.file.source)
      let (bank, findings) = PhraseBank.parse(files: builtIn + own, extraSlots: settings.entries.map(\.name))
      return Bank(bank, findings: findings)
    }
    let files = Self.needed(sections).filter(\.hasSection).map(\.file)
    let key = files.map(\.name)
    if let known = banks.withLock({ $0[key] }) { return known }
    let common = Self.common
    let bank = Bank(.trusted(files.map(\.source), beside: common.bank), common.wordbook)
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

  /// An embedded file of phrases and the names of its section, none for a general one.
  private struct File {
    let file: EmbeddedFile
    let names: [String]
    var hasSection: Bool { !names.isEmpty }
  }

  /// The embedded files of phrases, with the tables of 用语: no title names a campaign that the ledger does not.
  private static let files = EmbeddedFiles.phrasebank
    .map { File(file: $0, names: PhraseBank.sectionNames(of: $0.beginning(4096))) }
  private static let known = Set(files.flatMap(\.names))

  private static func needed(_ sections: Set<String>?) -> [File] {
    // A section that no file knows borrows its topics from all.
    guard let sections, !sections.contains(where: { !$0.isEmpty && !known.contains($0) }) else { return files }
    return files.filter { !$0.hasSection || !sections.isDisjoint(with: $0.names) }
  }
}

extension EmbeddedFile {
  /// The file as a source under its name.
  fileprivate var source: SourceText { SourceText(name: name, bytes: bytes) }
}
