import TextCore

/// Units that stand ahead of what a cell tells, as notes have them whose ledger keeps the bare number in a cell of its
/// own: 186420 beside `人次，门口计数器的数`.
enum LeadingUnit {
  /// The unit at the head of a text and what stands behind it, nil where the first words are none.
  static func split(_ text: String) -> (unit: String, rest: String)? {
    let scalars = text.unicodeScalars
    let end = scalars.firstIndex { "，,；;。 ".unicodeScalars.contains($0) } ?? scalars.endIndex
    let head = String(scalars[..<end])
    guard head.utf8.count <= 18, scales.contains(head) || UnitColumn.isUnit(head) else { return nil }
    return (head, TextFold.trimmed(String(scalars[end...].dropFirst())))
  }

  private static let scales = ["万", "亿", "千"]

  /// How many rows are looked at.
  private static let sampled = 60

  /// Whether a table keeps its units so: two or more of its bare numbers have one beside them, which by chance none has.
  static func leads(_ cells: CellTable, number: Int, text: Int) -> Bool {
    var led = 0
    for row in 0..<min(cells.rowCount, sampled) where isBare(cells.text(row, number)) {
      if split(TextFold.trimmed(cells.text(row, text))) != nil { led += 1 }
    }
    return led >= 2
  }

  /// Whether a cell is a number and nothing else.
  static func isBare(_ cell: String) -> Bool {
    let word = TextFold.fold(cell)
    return !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isNumber || ".,".contains($0)) }
  }
}
