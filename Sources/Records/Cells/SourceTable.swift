import TextCore

/// One table of a file as its reader found it: plain cells, before any meaning.
///
/// A text file is one table, a workbook one for each sheet.
package struct SourceTable: Sendable {
  /// The sheet of a workbook, nil for any other file.
  package let sheet: String?
  /// The cells; those that a merge covers are blank but for its first.
  package let cells: CellTable
  /// The ranges of merged cells, whose first cell holds for all.
  package let merges: [MergedRange]
  /// What the user calls each row.
  package let numbers: RowNumbers
  /// What the reader found to say of this table.
  package let findings: [Diagnostic]

  /// A table from its parts.
  package init(
    sheet: String? = nil, cells: CellTable, merges: [MergedRange] = [], numbers: RowNumbers = .inOrder,
    findings: [Diagnostic] = []
  ) {
    self.sheet = sheet
    self.cells = cells
    self.merges = merges
    self.numbers = numbers
    self.findings = findings
  }
}

/// Merged cells by rows and columns from 0, all of them inclusive.
package struct MergedRange: Hashable, Sendable {
  /// The rows.
  package let rows: ClosedRange<Int>
  /// The columns.
  package let columns: ClosedRange<Int>

  /// A range from its rows and columns.
  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}

/// What the user calls the rows of a table: the row of a spreadsheet, the line of a text.
package struct RowNumbers: Sendable {
  /// The numbers, one for each row; empty where they are 1, 2, 3 and so on.
  private let listed: [Int32]
  /// The columns at which rows begin that share their line, 0 for others; empty where none do.
  private let columns: [Int32]

  /// Rows numbered from 1 without a gap.
  package static let inOrder = RowNumbers([])

  /// The number of each row in turn, from 1. `columns` tells rows of one number apart: the column from 1 at which
  /// each begins, 0 for a row whose number is its own.
  package init(_ listed: [Int32], columns: [Int32] = []) {
    self.listed = listed
    self.columns = columns
  }

  /// The column at which a row that counts from 0 begins, where its number is not its own.
  func column(_ row: Int) -> Int? {
    columns.indices.contains(row) && columns[row] > 0 ? Int(columns[row]) : nil
  }

  /// The number of a row as lists of rows show it: `14`, or `1:57` where its column is needed too.
  func shown(_ row: Int) -> String { column(row).map { "\(self(row)):\($0)" } ?? String(self(row)) }

  /// The numbers of the first and the last of some rows that count from 0.
  func callAsFunction(_ rows: ClosedRange<Int>) -> ClosedRange<Int> {
    let first = self(rows.lowerBound)
    return first...max(first, self(rows.upperBound))
  }

  /// The number of a row that counts from 0 in its table.
  package func callAsFunction(_ row: Int) -> Int {
    listed.indices.contains(row) ? Int(listed[row]) : row + 1
  }
}
