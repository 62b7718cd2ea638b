import Drafting
import TextCore

/// Where rows of a ledger went: `bigan trace --row`.
struct TraceRows {
  /// What a row is.
  enum Row {
    case task(Report.Record)
    case other(Report.OtherRow)

    /// Its place.
    var source: String {
      switch self {
      case .task(let record): record.source
      case .other(let row): row.source
      }
    }
  }

  /// A sentence that tells or counts a row.
  struct Telling: Encodable {
    let line: Int
    let text: String
    /// Whether it tells the row's words, or only counts the row.
    let isCounting: Bool
    /// A `SentenceMatching.Status`.
    let status: String
  }

  private let audit: TraceAudit
  private let words: TraceWords

  init(_ audit: TraceAudit, _ words: TraceWords) {
    self.audit = audit
    self.words = words
  }

  /// The rows that a word asks for: `14`, `14-20`, `台账.csv:14`, `台账.xlsx:表:14`, or a file or sheet alone for all of
  /// its rows.
  func rows(_ asked: String) throws(Failure) -> [Row] {
    let all = self.all
    let files = Self.unique(all.map { RowPlace.parts($0.source).file })
    let text = asked.replacing("：", with: ":")
    // A sheet may be called 14 too; where there is one table only, a number is a row.
    if files.count > 1 || Self.range(text) == nil {
      let whole = Self.files(named: text, files)
      if !whole.isEmpty { return all.filter { whole.contains(RowPlace.parts($0.source).file) } }
    }
    let colon = text.lastIndex(of: ":")
    let number = String(colon.map { text[text.index(after: $0)...] } ?? text[...])
    guard let range = Self.range(number) else { throw unknown(asked, files) }
    let found = colon.map { Self.files(named: String(text[..<$0]), files) } ?? files
    guard let file = found.first else { throw unknown(asked, files) }
    if found.count > 1 { throw severalFiles(found) }
    let rows = all.filter { Self.isIn($0, file) && range.contains(RowPlace.parts($0.source).row) }
    if rows.isEmpty { throw noRow(number, file, all) }
    return rows
  }

  /// The answer for one row.
  func text(_ row: Row) -> String {
    switch row {
    case .other(let other):
      let what = words.say(other.text.zh, other.text.en)
      return "\(other.source)  " + words.say("不是任务：\(what)", "no task: \(what)") + "\n"
    case .task(let record):
      let fate = words.fate(record.fate)
      let why = record.why.map { words.say("：\($0)", ": \($0)") } ?? ""
      var lines = ["\(record.source)  \(fate)\(why)"]
      let sorted = words.sorted(record)
      lines.append("  " + words.say("归类", "section") + "  " + (sorted.isEmpty ? words.say("没有归类", "none") : sorted))
      lines += tellings(of: record.source).map(line)
      lines += gone(record.source).map {
        "  " + words.say("原来写在，现已删去", "was told, now gone") + "  \($0)"
      }
      for cell in audit.report.cells(of: record) {
        let value = cell.value.split(whereSeparator: \.isNewline).joined(separator: "\n    ")
        lines.append("  \(cell.name)：\(value)")
      }
      return lines.joined(separator: "\n") + "\n"
    }
  }

  private func line(_ telling: Telling) -> String {
    let verb = telling.isCounting ? words.say("计入", "counted in") : words.say("写在", "told in")
    let changed = telling.status == SentenceMatching.Status.changed.rawValue ? words.say("（改过）", " (changed)") : ""
    return "  \(verb)  \(words.line(telling.line))\(changed)" + words.say("：", ": ") + telling.text
  }

  /// The sentences that tell a row, then those that count it, in the order of the draft.
  func tellings(of source: String) -> [Telling] {
    let tellings = audit.sentences.compactMap { sentence -> Telling? in
      let isTold = audit.sources(of: sentence).contains { $0.kind == "record" && $0.at == source }
      let isCounted = audit.sums(of: sentence).contains { sum in sum.of.contains { $0.at == source } }
      guard isTold || isCounted else { return nil }
      return Telling(
        line: sentence.place.line, text: sentence.place.text, isCounting: !isTold,
        status: sentence.match.status.rawValue)
    }
    return tellings.filter { !$0.isCounting } + tellings.filter(\.isCounting)
  }

  /// The sentences that told a row and are gone.
  func gone(_ source: String) -> [String] {
    audit.gone.map { audit.report.sentences[$0.sentence] }.filter { TraceAudit.rows(of: $0).contains(source) }
      .map(\.text)
  }

  // MARK: - Names

  private var all: [Row] {
    let rows = audit.report.otherRows.map(Row.other) + audit.report.records.map(Row.task)
    let files = Self.unique(audit.report.records.map(\.source).map { RowPlace.parts($0).file })
    let ranks = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, $0) })
    return rows.map { (row: $0, place: RowPlace.parts($0.source)) }
      .sorted { a, b in
        let (left, right) = (ranks[a.place.file] ?? .max, ranks[b.place.file] ?? .max)
        return (left, a.place.file, a.place.row) < (right, b.place.file, b.place.row)
      }
      .map(\.row)
  }

  private static func isIn(_ row: Row, _ file: String) -> Bool { RowPlace.parts(row.source).file == file }

  private static func unique(_ list: [String]) -> [String] {
    var seen: Set<String> = []
    return list.filter { seen.insert($0).inserted }
  }

  /// `14` or `14-20`.
  private static func range(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split(omittingEmptySubsequences: false) { "-—–~～".contains($0) }
    let ends = parts.compactMap { Int($0) }
    guard ends.count == parts.count, (1...2).contains(ends.count), ends[0] > 0, let last = ends.last else { return nil }
    return last >= ends[0] ? ends[0]...last : nil
  }

  /// The files, with their sheets, that a name stands for: one itself, the end of its path, a sheet alone, or a
  /// workbook with all its sheets.
  private static func files(named name: String, _ files: [String]) -> [String] {
    if files.contains(name) { return [name] }
    return files.filter { $0.hasSuffix("/" + name) || $0.hasSuffix(":" + name) || $0.hasPrefix(name + ":") }
  }

  private func severalFiles(_ files: [String]) -> Failure {
    let list = files.joined(separator: "、")
    return Failure(
      "which-ledger", Message("不知道是哪个台账的行：\(list)", "which of these ledgers: \(list)?"),
      remedy: Message("写成“--row \(files[0]):14”", "write “--row \(files[0]):14”"))
  }

  private func unknown(_ asked: String, _ files: [String]) -> Failure {
    let name = asked.lastIndex(of: ":").map { String(asked[..<$0]) } ?? asked
    let list = files.joined(separator: "、")
    return Suggestion.failure(
      Message("没有“\(asked)”这一行", "there is no row “\(asked)”"), name, among: files,
      otherwise: Message(
        "写成“\(files.first ?? "台账.csv"):14”；这份草稿用的台账有：\(list)",
        "write “\(files.first ?? "台账.csv"):14”; the draft was made from \(list)"),
      code: "no-row")
  }

  private func noRow(_ number: String, _ file: String, _ all: [Row]) -> Failure {
    let last = all.filter { Self.isIn($0, file) }.map { RowPlace.parts($0.source).row }.max() ?? 0
    return Failure(
      "no-row",
      Message("起草时“\(file)”只到第\(last)行，没有第\(number)行", "when the draft was made, \(file) ended at row \(last)"),
      remedy: Message("行号以表格软件里看到的为准；台账改过，就重新起草", "count rows as the spreadsheet does; draft again if rows were added"))
  }
}
