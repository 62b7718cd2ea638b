import TextCore

/// Where a table stands in the user's files, and what its rows are called there.
struct TablePlace: Sendable {
  /// The file as messages show it.
  let file: String
  /// The sheet of a workbook, nil for any other file.
  let sheet: String?
  /// The number of the table in its file, from 0.
  let ordinal: Int
  let numbers: RowNumbers

  /// File and sheet in one: `台账.xlsx:思想`.
  var shown: String { sheet.map { "\(file):\($0)" } ?? file }

  /// What a trace shows of a row from 0.
  func source(_ row: Int) -> RecordSource {
    RecordSource(file: file, sheet: sheet, row: numbers(row), column: numbers.column(row))
  }

  /// What a message shows of a row and a column, both from 0.
  func cell(_ row: Int, _ column: Int? = nil) -> Place {
    .cell(file: shown, row: numbers(row), column: column.map { $0 + 1 })
  }

  func skipped(_ row: Int, _ reason: SkipReason) -> SkippedRow {
    SkippedRow(sheet: sheet, row: numbers(row), reason: reason)
  }
}
