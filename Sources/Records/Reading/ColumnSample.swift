/// What the cells of a column hold, as far as its header leaves that open.
struct ColumnSample {
  /// Rows below a header that are looked at.
  static let rows = 300

  private(set) var filled = 0
  private(set) var length = 0
  private var states = 0
  private var numbers = 0
  private var figures = 0
  private var units = 0

  /// The samples of the columns below a header.
  static func of(_ table: CellTable, below header: Int, columns: Int) -> [ColumnSample] {
    var samples = [ColumnSample](repeating: ColumnSample(), count: columns)
    for row in (header + 1)..<max(header + 1, min(table.rowCount, header + 1 + rows)) {
      for (column, cell) in table.cells(row, atMost: columns).enumerated() { samples[column].add(cell) }
    }
    return samples
  }

  private mutating func add(_ cell: String) {
    let text = TextFold.trimmed(cell)
    if text.isEmpty { return }
    filled += 1
    length += text.count
    guard text.utf8.count <= 60 else { return }
    if StateVocabulary.state(of: text, byStem: true) != .unknown { states += 1 }
    if UnitColumn.isUnit(text) { units += 1 }
    guard text.count <= 16, let first = text.unicodeScalars.first, QuantityScan.isDigit(first) else {
      if text.count == 1, "—-－–/".contains(text) { figures += 1 }
      return
    }
    figures += 1
    // √, 100% and 1 are states; 12人 is a number.
    if !text.hasSuffix("%") { numbers += 1 }
  }

  var areStates: Bool { filled > 0 && states * 10 >= filled * 6 }
  var areNumbers: Bool { filled > 0 && numbers * 10 >= filled * 6 }
  /// Whether they are numbers or rates, or strokes where there is none.
  var areFigures: Bool { filled > 0 && figures * 10 >= filled * 8 }
  /// Whether they are measure words.
  var areUnits: Bool { filled > 0 && units * 10 >= filled * 8 }
  var mean: Int { filled == 0 ? 0 : length / filled }
}
