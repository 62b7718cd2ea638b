import Liquid
import Records
import TextCore

/// The account of a rendered draft: fates, sentences, and what a person should look at.
struct DraftAccount: Sendable {
  private let request: DraftRequest
  private let sentences: [SentenceTrace.Traced]
  /// One a record, in the order in which they are told.
  private(set) var accounts: [RecordAccount]
  /// The rows that a sentence cites.
  private(set) var cited: Set<Int> = []
  /// What the draft does not use of remarks.
  private var remarksLeftOut = RemarksLeftOut()
  private var bareNumbers: [Diagnostic] = []
  /// The length asked for and reached.
  let length: Report.Length

  /// - Parameters:
  ///   - target: the length that the draft was fitted to; nil where it was fitted to none.
  ///   - why: why the length was not met.
  init(
    _ request: DraftRequest, _ composer: Composer, _ outline: Outline, _ rendered: Rendered, _ origins: [Origin],
    target: Int?, why: String?
  ) {
    self.request = request
    let settings = request.settings
    sentences = SentenceTrace.sentences(rendered, origins) { name in
      settings.place(of: name) ?? settings.fileName
    }
    length = Report.Length(
      target: target, actual: CharacterCount.count(rendered.text), why: why)
    accounts = composer.sorting.accounts
    settleFates(composer, outline)
    settleTwins(composer)
    settleEnds(composer, outline)
    remarksLeftOut = RemarksLeftOut(
      sentences, composer, accounts, isParallel: request.usesAllProcessors)
    bareNumbers = BareNumbersLeftOut(sentences, composer, accounts).diagnostics(composer.records)
    for row in remarksLeftOut.rows {
      let why = "\(row.column)“\(row.words)”没有写进草稿"
      accounts[row.record].why = accounts[row.record].why.map { $0 + "；" + why } ?? why
    }
    for row in composer.sorting.madeUp where cited.contains(row) { accounts[row].fate = .merged }
    // 计划12座 of a row of its own is told where it was missed.
    for (row, record) in composer.records.enumerated() {
      if let start = record.amended?.startRow, accounts[start].fate == .excluded, cited.contains(start) {
        accounts[start].fate = .merged
        accounts[start].why = "开工和完工写在一起，与\(accounts[row].source)是一件事"
      }
      guard let setter = record.amended?.aimRow, accounts[setter].fate == .excluded, cited.contains(setter) else {
        continue
      }
      accounts[setter].fate = .merged
      accounts[setter].why = "这一行定的目标，与\(accounts[row].source)的完成情况写在一处"
    }
  }

  /// A row is used or merged where a sentence cites it; done rows that none cites were cut.
  private mutating func settleFates(_ composer: Composer, _ outline: Outline) {
    cited = Set(sentences.flatMap(\.records))
    for record in composer.leftOut where !cited.contains(record) {
      accounts[record].fate = .cut
      accounts[record].why = Self.noRoom(highlight: composer.records[record].highlight)
    }
    // A template that lists the rows themselves tells those that no section was found for, too.
    for i in accounts.indices where accounts[i].fate == .unsorted && cited.contains(i) {
      accounts[i].fate = .used
      accounts[i].why = nil
    }
    for (s, section) in composer.points.enumerated() {
      for (t, topic) in section.enumerated() {
        for (p, point) in topic.enumerated() {
          let isCut = outline.details[s][t][p] == .cut
          let lead = point.records.first { point.covered[$0] == nil }
          let parts = point.contained
          for record in point.records {
            if accounts[record].fate == .unfinished {
              if isCut, !cited.contains(record) {
                accounts[record].fate = .cut
                accounts[record].why = Self.noRoom(highlight: point.isHighlight)
              } else if !isCut, let why = accounts[record].why {
                accounts[record].why = why.replacing("只写在不足与打算中", with: "做完的部分写在正文，其余写在不足与打算中")
              }
            } else if cited.contains(record) {
              accounts[record].fate = record == lead || parts.contains(record) ? .used : .merged
              if composer.sorting.once[record] == nil, let total = point.covered[record] {
                accounts[record].why = "这一行的数含在\(accounts[total].source)的全年数里，不另写"
              }
            } else {
              accounts[record].fate = .cut
              accounts[record].why =
                isCut || parts.contains(record)
                ? Self.noRoom(highlight: point.isHighlight) : "模板没有写出这一条，或者已有一样的句子"
            }
          }
        }
      }
    }
  }

  /// Rows that are told with others share their fate.
  private mutating func settleTwins(_ composer: Composer) {
    for twin in composer.sorting.once.all where !cited.contains(twin.row) {
      accounts[twin.row].fate = .cut
      let why = accounts[twin.teller].why ?? "模板没有写出这一条，或者已有一样的句子"
      accounts[twin.row].why = "与\(accounts[twin.teller].source)是一件事；" + why
    }
  }

  /// Cancelled rows that are told with their reason are not done; rows of which 打算 says nothing say why.
  private mutating func settleEnds(_ composer: Composer, _ outline: Outline) {
    for row in composer.sorting.closing where accounts[row.record].fate == .excluded {
      let isTold = cited.contains(row.record)
      accounts[row.record].fate = isTold ? .used : .cut
      accounts[row.record].why = isTold ? row.doubts : row.doubts ?? Self.noRoom(highlight: false)
    }
    for row in composer.sorting.cancelled where cited.contains(row) {
      accounts[row].fate = .unfinished
      accounts[row].why = accounts[row].why?.replacing("，不写入", with: "，原因写在不足中")
    }
    for row in composer.silent {
      let why = (accounts[row].why ?? "").replacing("，只写在不足与打算中", with: "")
        .replacing("，其余写在不足与打算中", with: "")
      accounts[row].why = why + "；没有写明全年还差什么，不当作不足" + (cited.contains(row) ? "" : "，不写入")
    }
    let planned = Set(
      outline.plan.pieces.flatMap { piece -> [Int] in
        if case .records(let rows, _) = piece.origin { return rows }
        return []
      })
    for row in composer.closing.withoutStep.subtracting(planned) where cited.contains(row) {
      let why = "台账没有写下一步，打算中没有写"
      accounts[row].why = accounts[row].why.map { $0 + "；" + why } ?? why
    }
  }

  private static func noRoom(highlight: Bool) -> String {
    highlight ? crowded : "字数所限，比它要紧的先写"
  }

  private static let crowded = "字数所限：重点工作太多，写不下"

  /// Numbers that nothing supports (a template of the user's own may write any), and highlights that were cut.
  var diagnostics: [Diagnostic] {
    var findings: [Diagnostic] = []
    let settings = Set(request.settings.entries.flatMap { SupportedNumbers.numbers($0.value) })
    for sentence in sentences {
      for number in SupportedNumbers.missing(sentence, accounts: accounts, settings: settings) {
        let place = sentence.templates.joined(separator: "、")
        findings.append(
          Diagnostic(
            .warning, "unsupported-number",
            Message(
              "第\(sentence.line)行的“\(number)”不在引用的台账、设置或算式里",
              "line \(sentence.line): \(number) is in no cited row, setting or sum"),
            remedy: Message("这一句来自\(place)，请核对", "the sentence comes from \(place): check it")))
      }
    }
    let lost = accounts.filter { $0.fate == .cut && $0.why == Self.crowded }
    if let first = lost.first {
      findings.append(
        Diagnostic(
          .warning, "highlight-cut",
          Message(
            "重点工作太多，有\(lost.count)项写不下，第一项在\(first.source)",
            "\(lost.count) highlights do not fit, the first at \(first.source)"),
          remedy: Message("加大“字数”，或者少标几项重点", "raise 字数 or mark fewer rows as highlights")))
    }
    return findings + bareNumbers + remarksLeftOut.diagnostics(accounts)
  }

  /// Sentences that are set wording for the greater part: a person should confirm that they hold.
  var toConfirm: [Draft.Sentence] {
    sentences.filter { $0.phraseLength > 16 && $0.phraseLength > CharacterCount.count($0.recordText) }
      .map { Draft.Sentence(line: $0.line, text: $0.text) }
  }

  /// The report with all rows.
  var report: Report { report(of: accounts) }

  /// The report as JSON, whose rows are written from the ledger's own bytes.
  /// - Parameter name: the name of the draft's file.
  func json(draft name: String) -> [UInt8] {
    var report = report(of: [])
    report.draft = name
    return ReportJSON.bytes(report, accounts)
  }

  /// The share of the draft's characters that are words of records, from 0 to 1.
  var recordShare: Double {
    let words = sentences.reduce(0) { $0 + CharacterCount.count($1.recordText) }
    return length.actual == 0 ? 0 : Double(words * 1000 / length.actual) / 1000
  }

  private func report(of told: [RecordAccount]) -> Report {
    let texts = self.texts
    let settings = Dictionary(
      request.settings.entries.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
    return Report(
      bigan: request.version, draft: "", seed: request.settings.seed ?? 1, settings: settings, length: length,
      recordShare: recordShare, records: told.map(Self.record) + rejected,
      otherRows: LedgerOutline.otherRows(of: request.ledgers),
      columns: LedgerOutline.columns(of: accounts),
      sentences: sentences.map { sentence($0, texts) })
  }

  /// What stands at the places of the phrases and settings that sentences cite.
  private var texts: [String: String] {
    var texts: [String: String] = [:]
    let cited = Set(sentences.flatMap(\.phrases))
    for phrase in request.bank.phrases(at: cited) { texts[phrase.id] = phrase.text }
    for entry in request.settings.entries {
      if let place = request.settings.place(of: entry.name) { texts[place] = "\(entry.name)：\(entry.value)" }
    }
    return texts
  }

  private static func record(_ account: RecordAccount) -> Report.Record {
    Report.Record(
      source: account.source.description, id: account.id, fate: account.fate.rawValue, why: account.why,
      section: account.section, topic: account.topic, reason: account.reason,
      fields: cells(account.fields))
  }

  /// Cells by header; those under one header are joined.
  static func cells(_ fields: [(name: String, value: String)]) -> [String: String] {
    Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $0 + "；" + $1 })
  }

  /// Rows that the reader could make no record of.
  var rejected: [Report.Record] {
    request.ledgers.flatMap(\.rejected).map { row in
      Report.Record(
        source: row.source.description, id: "", fate: Fate.rejected.rawValue, why: row.why.zh, section: "",
        topic: "", reason: "",
        fields: Self.cells(row.fields.map { ($0.name, $0.value) }))
    }
  }

  private func sentence(_ traced: SentenceTrace.Traced, _ texts: [String: String]) -> Report.Sentence {
    func place(_ record: Int) -> String { accounts[record].source.description }
    var sources = traced.records.map { Report.Source(kind: "record", at: place($0)) }
    sources += traced.phrases.map { Report.Source(kind: "phrase", at: $0, text: texts[$0]) }
    sources += traced.templates.map { Report.Source(kind: "template", at: $0) }
    sources += traced.settings.map { Report.Source(kind: "setting", at: $0, text: texts[$0]) }
    sources += traced.plans.map { Report.Source(kind: "plan", at: $0) }
    let sums = traced.sums.map { sum in
      Report.Arithmetic(
        shown: sum.shown, kind: sum.kind.rawValue,
        of: sum.of.map { Report.Arithmetic.Part(at: place($0.record), value: $0.value) })
    }
    return Report.Sentence(line: traced.line, text: traced.text, sources: sources, sums: sums)
  }
}
