import TextCore

/// What single columns of a record's table say of its other cells.
extension TaskRecord {
  /// The cell of the column of levels (省级), "" where there is none.
  package var levelText: String { table.level < 0 ? "" : text(column: table.level) }
  /// Whether the column of dates has the days by which things were to be done.
  package var dateIsDeadline: Bool {
    let column = table.columnOf[Meaning.date.rawValue]
    guard column >= 0, column < table.columns.count else { return false }
    let header = table.columns[column].header
    return ["限", "计划", "要求", "预计"].contains { header.holds($0) }
  }
  /// Whether the quantity's cell has several numbers, each behind its word, that take their unit from a column of its own:
  /// 上转2105、下转1873.
  package var numbersShareUnit: Bool {
    let column = table.columnOf[Meaning.quantity.rawValue]
    guard column >= 0, let figures = table.figures else { return false }
    let cell = text(column: column)
    guard cell.contains(where: { "、；，".contains($0) }), case let unit = figures.unit({ text(column: $0) }) else {
      return false
    }
    return CellUnit.filled(cell, unit) != cell
  }
}
