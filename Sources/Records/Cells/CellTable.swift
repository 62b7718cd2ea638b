/// A table of plain cells before any meaning: what every reader makes first and every later step works on.
///
/// A table of a million rows and twelve columns is its text and 60 MB: of each cell only its end is kept, and
/// its text is made when asked for. Rows and columns count from 0 here; messages add one.
package struct CellTable: Sendable {
  /// A row: where its text starts and which of the cells is its first.
  struct Row: Sendable {
    let start: UInt32
    let firstCell: UInt32
  }

  /// The text of all cells, in UTF-8.
  let bytes: [UInt8]
  /// Of each cell the offset behind its last byte; the highest bit marks a cell whose quotation marks are
  /// text. A cell starts one byte behind the end of the one before it, as there is a separator between.
  let ends: [UInt32]
  /// The rows, and behind them one that closes the last.
  let rows: [Row]

  /// The bit of `ends` that marks a cell whose quotation marks are text.
  static let literalBit: UInt32 = 1 << 31
  /// The most bytes that a cell may have. Spreadsheet programs allow 32,767 characters, some 96 KB.
  static let longestCell = 256 << 10
  /// The most bytes that a table can hold.
  package static let capacity = Int(literalBit) - 1

  init(bytes: [UInt8], ends: [UInt32], rows: [Row]) {
    self.bytes = bytes
    self.ends = ends
    self.rows = rows
  }

  /// A table from cells that other readers found: every mark in them is text.
  package init(_ cells: [[String]]) {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    var rows: [Row] = []
    for row in cells {
      rows.append(Row(start: UInt32(bytes.count), firstCell: UInt32(ends.count)))
      for cell in row {
        bytes.append(contentsOf: cell.utf8)
        ends.append(UInt32(bytes.count) | Self.literalBit)
        bytes.append(0x2C)
      }
    }
    rows.append(Row(start: UInt32(bytes.count), firstCell: UInt32(ends.count)))
    self.init(bytes: bytes, ends: ends, rows: rows)
  }

  /// The number of rows, blank ones included.
  package var rowCount: Int { max(0, rows.count - 1) }

  /// The number of cells of a row; a blank line has one, which is empty.
  package func cellCount(_ row: Int) -> Int {
    Int(rows[row + 1].firstCell - rows[row].firstCell)
  }

  /// The text of a cell without its quotation marks; "" for a cell that the row does not have.
  package func text(_ row: Int, _ column: Int) -> String {
    guard column >= 0, column < cellCount(row) else { return "" }
    return bytes.withUnsafeBufferPointer { text in
      ends.withUnsafeBufferPointer { ends in
        CellRow(text, ends, rows[row], count: cellCount(row)).text(column)
      }
    }
  }

  /// Whether every mark in a cell is text: so it is in all cells that did not come from separated text.
  func isLiteral(_ row: Int, _ column: Int) -> Bool {
    guard column >= 0, column < cellCount(row) else { return false }
    return ends[Int(rows[row].firstCell) + column] & Self.literalBit != 0
  }

  /// The cells of a row, or the first of them.
  package func cells(_ row: Int, atMost limit: Int = .max) -> [String] {
    (0..<min(limit, cellCount(row))).map { text(row, $0) }
  }

  /// All cells: rows of texts.
  package var cells: [[String]] { (0..<rowCount).map { cells($0) } }

  /// Runs a body with a view of every row; the views must not leave the body.
  func withRows<Result>(_ body: (RowViews) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { text in
      ends.withUnsafeBufferPointer { ends in
        rows.withUnsafeBufferPointer { rows in body(RowViews(text: text, ends: ends, rows: rows)) }
      }
    }
  }

  /// Runs a body on some rows in turn; the views must not leave the body.
  func forEach(_ chosen: some Sequence<Int>, _ body: (Int, CellRow) -> Void) {
    withRows { views in for row in chosen { body(row, views[row]) } }
  }
}

/// Borrowed views of all rows of a table: valid only while it is pinned.
struct RowViews {
  fileprivate let text: UnsafeBufferPointer<UInt8>
  fileprivate let ends: UnsafeBufferPointer<UInt32>
  fileprivate let rows: UnsafeBufferPointer<CellTable.Row>

  /// The number of rows.
  var count: Int { max(0, rows.count - 1) }

  /// The row with a number from 0.
  @inline(__always)
  subscript(row: Int) -> CellRow {
    CellRow(text, ends, rows[row], count: Int(rows[row + 1].firstCell - rows[row].firstCell))
  }
}
