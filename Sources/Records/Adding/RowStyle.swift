/// How the rows of a separated text are written: what a new row must look like among them.
struct RowStyle {
  /// The separator as a byte.
  let separator: UInt8
  /// Whether every cell stands in quotation marks.
  let quotesAll: Bool
  /// The number of cells in a row.
  let width: Int
  /// The bytes that end a line.
  let lineEnd: [UInt8]

  /// A style from its parts.
  init(separator: UInt8, quotesAll: Bool, width: Int, lineEnd: [UInt8]) {
    self.separator = separator
    self.quotesAll = quotesAll
    self.width = width
    self.lineEnd = lineEnd
  }

  /// The style of the rows about a row (from 0), behind which the new one goes.
  init(_ content: CSVContent, around row: Int, width: Int) {
    let table = content.table
    separator = content.separator
    self.width = width
    var quoted = false
    table.forEach([row]) { _, cells in
      quoted = cells.count > 0 && (0..<cells.count).allSatisfy { cells.raw($0).first == 0x22 }
    }
    quotesAll = quoted
    let ends = [row + 1, 1].filter { $0 <= table.rowCount }.map { Int(table.rows[$0].start) }
    lineEnd = ends.lazy.map { Self.lineEnd(table.bytes, before: $0) }.first { !$0.isEmpty } ?? [0x0A]
  }

  /// The line end that stands before an offset, empty where there is none.
  static func lineEnd(_ text: [UInt8], before offset: Int) -> [UInt8] {
    guard offset > 0 else { return [] }
    if text[offset - 1] == 0x0D { return [0x0D] }
    guard text[offset - 1] == 0x0A else { return [] }
    return offset > 1 && text[offset - 2] == 0x0D ? [0x0D, 0x0A] : [0x0A]
  }

  /// The row in UTF-8, with its line end.
  func row(_ cells: [String]) -> [UInt8] {
    var out: [UInt8] = []
    for column in 0..<max(width, cells.count) {
      if column > 0 { out.append(separator) }
      let cell = Array(FormulaGuard.guarded(column < cells.count ? cells[column] : "").utf8)
      let mustQuote = cell.contains { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
      guard quotesAll || mustQuote else {
        out += cell
        continue
      }
      out.append(0x22)
      for byte in cell { out += byte == 0x22 ? [0x22, 0x22] : [byte] }
      out.append(0x22)
    }
    return out + lineEnd
  }
}
