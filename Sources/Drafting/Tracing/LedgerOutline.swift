import Records

/// What a report says of ledgers beside their tasks.
enum LedgerOutline {
  /// The rows up to the last task that are none, in the order of the ledgers.
  static func otherRows(of ledgers: [Ledger]) -> [Report.OtherRow] {
    ledgers.flatMap { ledger in
      let tasks = ledger.records.map(\.source.row) + ledger.rejected.map(\.source.row)
      // Spreadsheets may hold thousands of blank rows behind the last one.
      let last = max(tasks.max() ?? 0, ledger.skipped.filter { $0.reason != .blank }.map(\.row).max() ?? 0)
      var rows = ledger.skipped.filter { $0.row <= last }.map { (row: $0.row, what: "\($0.reason)") }
      if let header = ledger.headerRow { rows.append((header, Report.OtherRow.header)) }
      return rows.sorted { $0.row < $1.row }.map {
        Report.OtherRow(source: RecordSource(file: ledger.name, row: $0.row).description, what: $0.what)
      }
    }
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
