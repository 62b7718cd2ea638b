/// Writes a table row by row, for readers that make their cells' text themselves.
struct CellWriter {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var rows: [CellTable.Row] = []

  /// A writer that has room for some bytes.
  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// The bytes and cells so far; a table holds `CellTable.capacity` bytes at most.
  var byteCount: Int { bytes.count }
  var cellCount: Int { ends.count }

  /// Adds a row of texts, behind cells that are ranges of some bytes.
  mutating func row(_ texts: [String], behind ranges: ArraySlice<Range<Int>> = [], of source: [UInt8] = []) {
    rows.append(
      CellTable.Row(
        start: UInt32(truncatingIfNeeded: bytes.count), firstCell: UInt32(truncatingIfNeeded: ends.count)))
    for range in ranges {
      bytes.append(contentsOf: source[range])
      close()
    }
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      close()
    }
    // A row has one cell at least.
    if texts.isEmpty, ranges.isEmpty { close() }
  }

  private mutating func close() {
    ends.append(UInt32(truncatingIfNeeded: bytes.count) | CellTable.literalBit)
    bytes.append(0x2C)
  }

  /// The table of what was written.
  consuming func table() -> CellTable {
    rows.append(
      CellTable.Row(
        start: UInt32(truncatingIfNeeded: bytes.count), firstCell: UInt32(truncatingIfNeeded: ends.count)))
    return CellTable(bytes: bytes, ends: ends, rows: rows)
  }
}
