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
      let declared = SeparatorLine.read(text)
      let separator = separator ?? declared?.separator ?? SeparatorSniffer.separator(text)
      var sink = TableSink(rowLimit: .max, bytes: text.count)
      CSVScanner.scan(text, separator: separator, from: declared?.end ?? 0, into: &sink)
      return CSVContent(table: sink.table(utf8), separator: separator, faults: sink.faults)
    }
  }
}

/// The line `sep=,` by which some programs say at the head of a file what separates its cells.
///
/// Spreadsheet programs do not show it, and number the line behind it 1: so do we.
enum SeparatorLine {
  /// The separator, and the offset behind the line; nil where the text does not begin with such a line.
  static func read(_ text: UnsafeBufferPointer<UInt8>) -> (separator: UInt8, end: Int)? {
    guard text.count >= 5, text[..<4].elementsEqual("sep=".utf8) || text[..<4].elementsEqual("SEP=".utf8) else {
      return nil
    }
    let separator = text[4]
    let isMark =
      separator == 0x09 || separator >= 0x21 && separator <= 0x2F && separator != 0x22 || separator == 0x3A
      || separator == 0x3B || separator == 0x5E || separator == 0x7C
    guard isMark else { return nil }
    if text.count == 5 { return (separator, 5) }
    guard text[5] == 0x0A || text[5] == 0x0D else { return nil }
    return (separator, text.count > 6 && text[5] == 0x0D && text[6] == 0x0A ? 7 : 6)
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
