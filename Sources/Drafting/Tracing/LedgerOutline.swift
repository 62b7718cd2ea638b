import Records
import TextCore

/// What a report says of ledgers beside their tasks.
enum LedgerOutline {
  /// The rows up to the last task of each sheet that are none, in the order of the ledgers and sheets.
  static func otherRows(of ledgers: [Ledger]) -> [Report.OtherRow] {
    ledgers.flatMap { ledger in
      let sources = ledger.records.map(\.source) + ledger.rejected.map(\.source)
      // A text has no sheets: all of it is one.
      var sheets = ledger.headers.map(\.sheet)
      for skipped in ledger.skipped where !sheets.contains(skipped.sheet) { sheets.append(skipped.sheet) }
      var seen: Set<String> = []
      return sheets.filter { seen.insert($0 ?? "").inserted }.flatMap { sheet in
        let skipped = ledger.skipped.filter { $0.sheet == sheet }
        // Spreadsheets may hold thousands of blank rows behind the last one.
        let told = sources.filter { $0.sheet == sheet }.map(\.row) + skipped.filter { $0.reason != .blank }.map(\.row)
        let last = told.max() ?? 0
        var rows = skipped.filter { $0.row <= last }.map { (row: $0.row, what: "\($0.reason)") }
        for header in ledger.headers where header.sheet == sheet {
          rows += header.rows.map { (row: $0, what: Report.OtherRow.header) }
        }
        return rows.sorted { $0.row < $1.row }.map {
          Report.OtherRow(source: RecordSource(file: ledger.name, sheet: sheet, row: $0.row).description, what: $0.what)
        }
      }
    }
  }

  /// The headers of many rows in one order.
  static func columns(of accounts: [RecordAccount]) -> [String] {
    var seen: Set<Filled> = []
    var rows: [[(name: String, value: String)]] = []
    for account in accounts {
      // A row with the same cells filled as an earlier one of its table tells nothing new.
      if let filled = Filled(account.record), !seen.insert(filled).inserted { continue }
      rows.append(account.fields)
    }
    return columns(rows)
  }

  /// The headers of many rows in one order: each stands behind the one that it follows in the first row that has it.
  static func columns(_ rows: some Sequence<[(name: String, value: String)]>) -> [String] {
    var columns: [String] = []
    var known: Set<String> = []
    for row in rows {
      var at = 0
      for field in row {
        if known.insert(field.name).inserted {
          columns.insert(field.name, at: at)
          at += 1
        } else if let place = columns.firstIndex(of: field.name) {
          at = place + 1
        }
      }
    }
    return columns
  }

  /// Which cells of a row are filled; nil for a row of more cells than a word has bits.
  private struct Filled: Hashable {
    private let table: ObjectIdentifier
    private let headings: [String]
    private var cells: UInt64 = 0

    init?(_ record: TaskRecord) {
      guard record.width <= 64 else { return nil }
      table = record.tableIdentity
      headings = record.headings.map(\.name)
      for column in 0..<record.width where !record.isEmpty(column: column) { cells |= 1 << UInt64(column) }
    }
  }
}

extension Report.OtherRow {
  /// What the header's row is.
  static let header = "header"

  /// What the row is, as people read it.
  package var text: (zh: String, en: String) {
    if what == Self.header { return ("表头", "the header") }
    let reason = SkipReason.allCases.first { "\($0)" == what }
    return (reason?.text.zh ?? what, reason?.text.en ?? what)
  }
}

extension Report {
  /// The cells of a record in the order of the ledger's columns.
  package func cells(of record: Record) -> [(name: String, value: String)] {
    let known = columns.compactMap { name in record.fields[name].map { (name: name, value: $0) } }
    guard known.count < record.fields.count else { return known }
    let rest = record.fields.filter { !columns.contains($0.key) }
    return known + rest.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
  }
}
