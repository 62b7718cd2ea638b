/// Finds the header row of a table and what its columns mean.
struct HeaderFinder {
  /// The header row from 0, and its columns.
  struct Header {
    let row: Int
    let columns: [ColumnMeaning]
    let columnOf: [Int]
    /// Columns whose meaning another column holds already: kept under their own headers only.
    let seconds: [(column: Int, meaning: Meaning, first: Int)]
  }

  /// Headers that the setting 栏目 names, folded, with their meanings.
  let aliases: [String: Meaning]

  /// How many rows at the head of a table are searched, and how many columns: those of the widest workbook.
  static let reach = 200
  private static let width = 16_384

  /// The header among the first 200 rows, nil where there is none.
  ///
  /// A header names a task and one thing more (or a task in a table of one column). The first such row in which
  /// half of the cells are known wins, else the first with three meanings, else the one with the most: never a
  /// later one that only knows more, which would turn the tasks above it into titles.
  func find(_ table: CellTable) -> Header? {
    var best: (row: Int, count: Int)?
    for row in 0..<min(table.rowCount, Self.reach) {
      let cells = table.cells(row, atMost: Self.width)
      let meanings = cells.compactMap { meaning($0)?.meaning }
      guard meanings.contains(.task) else { continue }
      let distinct = Set(meanings).count
      let filled = cells.count { !TextFold.trimmed($0).isEmpty }
      guard distinct > 1 || filled == 1 && isSingleColumn(table, row) else { continue }
      if meanings.count * 2 >= filled, (best?.count ?? 0) < 3 {
        best = (row, distinct)
        break
      }
      if distinct > (best?.count ?? 0), (best?.count ?? 0) < 3 { best = (row, distinct) }
    }
    return best.map { header(table, $0.row) }
  }

  /// The row that most looks like a header although it names no task: for the message that says so.
  func guess(_ table: CellTable) -> Int? {
    var best: (row: Int, score: Int)?
    for row in 0..<min(table.rowCount, Self.reach) {
      let cells = table.cells(row, atMost: Self.width).map { TextFold.trimmed($0) }
      let filled = cells.count { !$0.isEmpty }
      let score = cells.count { meaning($0) != nil } * 1000 + (filled > 1 ? 1 : 0)
      if filled > 0, score > (best?.score ?? -1) { best = (row, score) }
    }
    return best?.row
  }

  /// The columns of a row taken as the header.
  func header(_ table: CellTable, _ row: Int) -> Header {
    var ranks: [(meaning: Meaning, rank: Int)?] = []
    var columnOf = [Int](repeating: -1, count: Meaning.allCases.count)
    let texts = table.cells(row, atMost: Self.width).map { TextFold.singleLine(TextFold.trimmed($0)) }
    for (column, text) in texts.enumerated() {
      let known = meaning(text)
      ranks.append(known)
      guard let known else { continue }
      let holder = columnOf[known.meaning.rawValue]
      if holder < 0 || known.rank < (ranks[holder]?.rank ?? .max) {
        columnOf[known.meaning.rawValue] = column
      }
    }
    var columns: [ColumnMeaning] = []
    var seconds: [(column: Int, meaning: Meaning, first: Int)] = []
    for (column, text) in texts.enumerated() {
      let meaning = ranks[column]?.meaning
      let first = meaning.map { columnOf[$0.rawValue] } ?? column
      if let meaning, first != column { seconds.append((column, meaning, first)) }
      columns.append(ColumnMeaning(header: text, index: column, meaning: first == column ? meaning : nil))
    }
    while let last = columns.last, last.header.isEmpty { columns.removeLast() }
    return Header(row: row, columns: columns, columnOf: columnOf, seconds: seconds)
  }

  private func meaning(_ header: String) -> (meaning: Meaning, rank: Int)? {
    // A header is short: prose is never looked up.
    guard header.utf8.count <= 120 else { return nil }
    if !aliases.isEmpty, let alias = aliases[TextFold.fold(header)] { return (alias, -1) }
    return HeaderVocabulary.match(header)
  }

  private func isSingleColumn(_ table: CellTable, _ row: Int) -> Bool {
    for below in (row + 1)..<max(row + 1, min(table.rowCount, row + 20)) {
      if table.cells(below).dropFirst().contains(where: { !TextFold.trimmed($0).isEmpty }) { return false }
    }
    return true
  }
}
