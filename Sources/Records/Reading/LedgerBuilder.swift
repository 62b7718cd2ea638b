import TextCore

/// Makes a ledger of a table of plain cells: the header, then the rows, then what they mean.
///
/// It is the same for every reader; only the table differs.
struct LedgerBuilder {
  let name: String
  let sheet: String?
  let year: Int?
  let aliases: HeaderAliases

  /// The ledger of a table, with the findings of the reader before its own.
  func ledger(_ cells: CellTable, _ findings: [Diagnostic]) -> Ledger {
    let finder = HeaderFinder(aliases: aliases.meanings)
    guard let header = finder.find(cells) else {
      let row = finder.guess(cells) ?? 0
      let headers = cells.rowCount > 0 ? cells.cells(row, atMost: 100).map { TextFold.singleLine($0) } : []
      return .unread(
        name, aliases.diagnostics + [TableFindings.noTask(headers, row: row + 1, name)] + findings)
    }
    var pass = LedgerPass(file: name, header: header, classifier: RowClassifier(header, cells))
    pass.run(cells)
    let table = LedgerTable(
      file: name, sheet: sheet, cells: cells, columns: header.columns, columnOf: header.columnOf, year: year,
      dittos: pass.dittos)
    pass.carry(cells)
    pass.judge(table)
    let rejected = pass.rejected.map { row, why in
      let record = pass.record(table, row: row, at: nil, .unknown)
      return RejectedRow(source: record.source, why: why, fields: why == Self.tooLarge ? [] : record.fields)
    }
    let examples = pass.examples.map { pass.record(table, row: $0, at: nil, .unknown, isExample: true) }
    var whole = aliases.diagnostics
    if pass.records.isEmpty {
      whole.append(
        TableFindings.noTasks(name, row: header.row + 1, examples: examples.count, rejected: rejected.count))
    } else if header.columnOf[Meaning.state.rawValue] < 0 {
      whole.append(TableFindings.noState(name, row: header.row + 1))
    }
    whole += TableFindings.seconds(header, name)
    return Ledger(
      name: name, records: pass.records, examples: examples, rejected: rejected, columns: header.columns,
      headerRow: header.row + 1, skipped: pass.skipped,
      diagnostics: whole + findings + pass.doubts.diagnostics())
  }

  /// Why a row with a cell beyond the limit is rejected; its text is not shown.
  static let tooLarge = Message("有一格超过 256 KB", "a cell is larger than 256 KB")
  /// Why a row without task and result is rejected.
  static let nothingToTell = Message("既没有任务，也没有完成情况", "it has neither a task nor a result")
}
