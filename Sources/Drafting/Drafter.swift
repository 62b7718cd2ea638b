import Liquid
import Phrases
import Records
import TextCore

/// Everything that a draft is made from.
package struct DraftRequest: Sendable {
  /// The ledgers, in the order in which their rows are told.
  package var ledgers: [Ledger]
  /// The settings, options of the command line among them.
  package var settings: Settings
  /// The phrase bank.
  package var bank: PhraseBank
  /// The bank's words made ready for wording.
  package var wordbook: Wordbook
  /// The template of the whole document.
  package var template: SourceText
  /// Where the template finds its parts.
  package var partials: any PartialLoader
  /// The version of the program, for the report.
  package var version: String
  /// The work plan whose headings the draft follows; nil where it follows the usual sections.
  package var plan: WorkPlan?
  /// Whether the draft may take all processors, as one that is made alone: among many each has work of its own.
  package var usesAllProcessors = false

  /// A request from its parts.
  /// - Parameter wordbook: the book of the bank's words, where it was made for another draft already.
  package init(
    ledgers: [Ledger], settings: Settings, bank: PhraseBank, template: SourceText, partials: any PartialLoader,
    version: String, plan: WorkPlan? = nil, wordbook: Wordbook? = nil
  ) {
    self.ledgers = ledgers
    self.settings = settings
    self.bank = bank
    self.wordbook = wordbook ?? Wordbook(bank.lexicon)
    self.template = template
    self.partials = partials
    self.version = version
    self.plan = plan
  }
}

/// A finished draft.
package struct Draft: Sendable {
  /// The text, with LF line ends and one at the end.
  package let text: String
  /// Its first line with text: the title.
  package let title: String
  /// Sentences that are mostly set wording: a person should confirm that they hold.
  package let toConfirm: [Sentence]
  private let account: DraftAccount

  init(text: String, title: String, account: DraftAccount) {
    self.text = text
    self.title = title
    self.account = account
    toConfirm = account.toConfirm
  }

  /// What became of every row, and where every sentence comes from: made anew each time.
  package var report: Report { account.report }

  /// The report as JSON.
  /// - Parameter name: the name of the draft's file.
  package func reportJSON(named name: String) -> [UInt8] { account.json(draft: name) }

  /// The length asked for and reached, in characters.
  package var length: Report.Length { account.length }

  /// The share of the draft's characters that are words of records, from 0 to 1.
  package var recordShare: Double { account.recordShare }

  /// How many rows came to each fate, those that the reader rejected among them.
  package var fates: [Fate: Int] {
    var fates: [Fate: Int] = [:]
    for row in account.accounts { fates[row.fate, default: 0] += 1 }
    for row in account.rejected { fates[Fate(rawValue: row.fate) ?? .rejected, default: 0] += 1 }
    return fates
  }

  /// The first rows that are not in the text as done, with their fates and the reasons.
  package func rowsLeftOut(atMost most: Int) -> [(source: String, fate: Fate, why: String)] {
    let left = account.accounts.lazy.filter { $0.fate != .used && $0.fate != .merged }.prefix(most)
    let rows = left.map { (source: $0.source.description, fate: $0.fate, why: $0.why ?? "") }
    let rejected = account.rejected.map { (source: $0.source, fate: Fate.rejected, why: $0.why ?? "") }
    return Array((Array(rows) + rejected).prefix(most))
  }

  /// A sentence and the line it stands on, from 1.
  package struct Sentence: Sendable, Hashable {
    package let line: Int
    package let text: String
  }
}

/// Makes a draft of ledgers: a pure function from a request to a text with its account.
package enum Drafter {
  /// The draft, or nil with at least one error among the diagnostics.
  package static func draft(_ request: DraftRequest) -> (draft: Draft?, diagnostics: [Diagnostic]) {
    make(request) { request in request.ledgers.flatMap(inOrder).filter { !$0.isExample } }
  }

  /// A draft of records that may be none, for trying templates.
  static func trial(_ request: DraftRequest) -> [Diagnostic] {
    make(request, mayBeEmpty: true) { request in request.ledgers.flatMap(\.records) }.diagnostics
  }

  private static func make(
    _ request: DraftRequest, mayBeEmpty: Bool = false, _ records: (DraftRequest) -> [TaskRecord]
  ) -> (draft: Draft?, diagnostics: [Diagnostic]) {
    let head = TemplateHead(request.template)
    guard !head.diagnostics.contains(where: { $0.severity == .error }) else { return (nil, head.diagnostics) }
    var request = request
    request.settings = request.settings.over(head.defaults)
    let environment = DomainFilters.environment
    let parsed = Template.parse(request.template, environment: environment)
    guard let template = parsed.template else { return (nil, parsed.diagnostics) }
    var diagnostics = parsed.diagnostics
    guard let year = request.settings.year else {
      return (nil, diagnostics + [missingYear(request)])
    }
    let isParallel = request.usesAllProcessors
    let ordered = RemarkOrders.obeyed(
      Self.read(records(request), isParallel), year: year, unit: request.settings.unit ?? "", isParallel: isParallel)
    // Those whose remarks changed them are read again.
    let records = Self.read(ordered, isParallel)
    guard mayBeEmpty || !records.isEmpty else { return (nil, diagnostics + [noRecords(request)]) }
    if !mayBeEmpty, !Self.listsRows(template), let none = NothingDone(records).diagnostic(request) {
      diagnostics.append(none)
      if none.severity == .error { return (nil, diagnostics) }
    }
    let composer = Composer(request, records: records, year: year)
    let layout = DraftLayout(request, template: template, composer: composer)
    let fitted = layout.fitted(to: request.settings.length)
    diagnostics += fitted.diagnostics
    guard let rendered = fitted.rendered else { return (nil, diagnostics) }
    let target = layout.tellsChapters ? request.settings.length : nil
    let account = DraftAccount(
      request, composer, fitted.outline, rendered, fitted.origins, target: target, why: fitted.why)
    diagnostics += composer.remarks(cited: account.cited) + account.diagnostics
    let text = rendered.text
    return (Draft(text: text, title: title(of: text), account: account), diagnostics)
  }

  /// The records with their texts at hand.
  private static func read(_ records: [TaskRecord], _ isParallel: Bool) -> [TaskRecord] {
    Parallel.runs(of: records.count, by: readTogether, if: isParallel) { records[$0].map(\.readOnce) }
  }

  private static let readTogether = 256

  /// Whether a template lists the ledger's rows, done or not: a table of what is under way is of use.
  private static func listsRows(_ template: Template) -> Bool {
    template.rootNames.contains { ["任务", "清单"].contains($0.name) }
  }

  /// The records of a ledger in the order in which they are told: where numbers run through several sheets, the
  /// numbers give it, since the sheets only part one list.
  private static func inOrder(_ ledger: Ledger) -> [TaskRecord] {
    guard ledger.headers.count > 1 else { return ledger.records }
    let numbers = ledger.records.compactMap { Int($0.id) }
    guard numbers.count == ledger.records.count, Set(numbers).count == numbers.count else { return ledger.records }
    return zip(numbers, ledger.records).sorted { $0.0 < $1.0 }.map(\.1)
  }

  private static func title(of text: String) -> String {
    let line = text.drop { $0.isWhitespace }
    return String(line.prefix { !$0.isNewline })
  }

  private static func missingYear(_ request: DraftRequest) -> Diagnostic {
    Diagnostic(
      .error, "no-year", Message("没有年度，不知道写哪一年的总结", "no year is set: which year is the summary for?"),
      remedy: Message("在设置里写一行“年度：2023”", "put a line such as 年度：2023 into the settings"),
      at: .file(request.settings.fileName))
  }

  private static func noRecords(_ request: DraftRequest) -> Diagnostic {
    let names = request.ledgers.map(\.name)
    return Diagnostic(
      .error, "no-records",
      Message("台账里没有可用的任务", "the ledger holds no task that can be used"),
      remedy: Message("在表头下面一行一项写上任务；“示例”行不算", "put a task a row below the header; rows marked 示例 do not count"),
      at: .file(names.joined(separator: "、")))
  }
}
