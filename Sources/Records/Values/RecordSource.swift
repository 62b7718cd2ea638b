/// Where a record stands in the user's own file: what every sentence of a draft is traced back to.
package struct RecordSource: Hashable, Sendable, CustomStringConvertible {
  /// The file, as messages show it.
  package let file: String
  /// The sheet of a workbook, nil for a text file.
  package let sheet: String?
  /// The row from 1, as the user's spreadsheet numbers it: blank rows count, and a record that holds line
  /// breaks inside quotes is one row, whatever a text editor says.
  package let row: Int
  /// The column from 1, in characters, where several records begin on one line, as in JSON without line breaks.
  package let column: Int?

  /// A source from its parts.
  package init(file: String, sheet: String? = nil, row: Int, column: Int? = nil) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// `台账.csv:14`, `台账.xlsx:表:14` for a workbook, `台账.json:1:57` where the line alone does not tell.
  package var description: String {
    let place = sheet.map { "\(file):\($0):\(row)" } ?? "\(file):\(row)"
    return column.map { "\(place):\($0)" } ?? place
  }
}
