/// Separated text as a table of plain cells, with what was mended in it.
package struct CSVContent: Sendable {
  /// The cells.
  package let table: CellTable
  /// The separator as a byte: a comma, a tab or a semicolon.
  package let separator: UInt8
  /// What was mended, the first thousand.
  package let faults: [CSVFault]
}

/// Reads CSV and its kin (RFC 4180): comma, tab or semicolon, found out by itself.
package enum CSVReader {
  /// The table of a text in UTF-8 without a byte order mark, at most `CellTable.capacity` bytes.
  ///
  /// `separator` nil finds it out.
  package static func read(_ utf8: [UInt8], separator: UInt8? = nil) -> CSVContent {
    utf8.withUnsafeBufferPointer { text in
      let separator = separator ?? SeparatorSniffer.separator(text)
      var sink = TableSink(rowLimit: .max, bytes: text.count)
      CSVScanner.scan(text, separator: separator, into: &sink)
      return CSVContent(table: sink.table(utf8), separator: separator, faults: sink.faults)
    }
  }
}

/// Keeps the cells of a scan.
struct TableSink: CSVSink {
  private(set) var faults: [CSVFault] = []
  private var ends: [UInt32] = []
  private var rows: [CellTable.Row] = []
  private var firstCell = 0
  private let rowLimit: Int

  init(rowLimit: Int, bytes: Int = 0) {
    self.rowLimit = rowLimit
    // Cells of ledgers have some thirteen bytes on average; more room is made when it is needed.
    ends.reserveCapacity(bytes / 12 + 16)
    rows.reserveCapacity(bytes / 150 + 16)
  }

  @inline(__always)
  mutating func cell(end: Int, literal: Bool) {
    ends.append(UInt32(truncatingIfNeeded: end) | (literal ? CellTable.literalBit : 0))
  }

  @inline(__always)
  mutating func row(start: Int) -> Bool {
    rows.append(CellTable.Row(start: UInt32(truncatingIfNeeded: start), firstCell: UInt32(firstCell)))
    firstCell = ends.count
    return rows.count < rowLimit
  }

  mutating func fault(_ kind: CSVFault.Kind) {
    guard faults.count < 1000 else { return }
    faults.append(CSVFault(kind: kind, row: rows.count + 1, column: ends.count - firstCell + 1))
  }

  /// The bytes up to the end of the last cell.
  var length: Int { ends.last.map { Int($0 & ~CellTable.literalBit) } ?? 0 }

  /// The table of what was scanned.
  consuming func table(_ bytes: [UInt8]) -> CellTable {
    rows.append(CellTable.Row(start: UInt32(bytes.count), firstCell: UInt32(firstCell)))
    return CellTable(bytes: bytes, ends: ends, rows: rows)
  }
}
