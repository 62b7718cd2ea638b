/// Finds out what separates the cells of a text: a comma, a tab or a semicolon.
enum SeparatorSniffer {
  private static let candidates: [UInt8] = [0x2C, 0x09, 0x3B]
  private static let bytes = 64 << 10
  private static let rows = 100

  /// The separator that gives the most known headers in one row, then the most rows of one width, then the
  /// fewest quotation marks within cells, then the wider rows; a comma where nothing tells.
  static func separator(_ text: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var best: (separator: UInt8, score: (Int, Int, Int, Int)) = (0x2C, (-1, -1, 0, -1))
    let head = UnsafeBufferPointer(rebasing: text.prefix(bytes))
    // Where only commas could separate, nothing is to be weighed.
    guard candidates.contains(where: { $0 != 0x2C && head.contains($0) }) else { return 0x2C }
    for separator in candidates {
      var sink = TableSink(rowLimit: rows)
      CSVScanner.scan(head, separator: separator, into: &sink)
      let score = score(sink.table(Array(head)), isCut: head.count < text.count)
      if score > best.score { best = (separator, score) }
    }
    return best.separator
  }

  private static func score(_ table: CellTable, isCut: Bool) -> (Int, Int, Int, Int) {
    // The last row of a part may be cut off.
    let count = isCut && table.rowCount > 1 && table.rowCount < rows ? table.rowCount - 1 : table.rowCount
    var known = 0
    var widths: [Int: Int] = [:]
    var filled = 0
    var marks = 0
    for row in 0..<count {
      let cells = table.cells(row)
      // A row of three known headers is the header: those below it are not looked up.
      if known < 3 {
        let meanings = cells.compactMap { $0.utf8.count <= 120 ? HeaderVocabulary.meaning(of: $0) : nil }
        known = max(known, Set(meanings).count)
      }
      if cells.count == 1, TextFold.trimmed(cells[0]).isEmpty { continue }
      filled += 1
      marks += cells.reduce(0) { sum, cell in sum + cell.utf8.count { $0 == 0x22 } }
      widths[cells.count, default: 0] += 1
    }
    let usual = widths.filter { $0.key > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let usual, filled > 0 else { return (known > 1 ? known : 0, 0, 0, 0) }
    return (known > 1 ? known : 0, usual.value * 100 / filled, -marks, usual.key)
  }
}
