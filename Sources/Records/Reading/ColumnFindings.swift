import TextCore

/// What is said of the columns of a ledger: those whose meaning was guessed, and those that are not used although
/// they hold a notable share of the text. Sheets with one form are spoken of once.
struct ColumnFindings {
  /// Of a hundred characters of a ledger's text, so many are notable in a column that is not used.
  private static let notable = 8
  /// Rows of each table that are looked at.
  private static let sampled = 500

  private struct Column {
    let place: Place
    let meaning: Meaning?
    let isGuessed: Bool
    let isSecond: Bool
    var length = 0
  }

  private var columns: [String: Column] = [:]
  private var order: [String] = []
  private var whole = 0

  init(_ read: [(table: TablePass, header: HeaderFinder.Header)]) {
    for (table, header) in read {
      let lengths = Self.lengths(table.cells, header)
      whole += lengths.reduce(0, +)
      let seconds = Set(header.seconds.map(\.column))
      for column in header.columns where !column.header.isEmpty {
        if columns[column.header] == nil {
          order.append(column.header)
          columns[column.header] = Column(
            place: table.place.cell(header.row, column.index), meaning: column.meaning, isGuessed: column.isGuessed,
            isSecond: seconds.contains(column.index))
        }
        columns[column.header]?.length += column.index < lengths.count ? lengths[column.index] : 0
      }
    }
  }

  /// The characters in each column below a header.
  private static func lengths(_ cells: CellTable, _ header: HeaderFinder.Header) -> [Int] {
    var lengths = [Int](repeating: 0, count: header.columns.count)
    let first = header.rows.upperBound + 1
    for row in first..<max(first, min(cells.rowCount, first + sampled)) {
      for (column, cell) in cells.cells(row, atMost: lengths.count).enumerated() {
        lengths[column] += TextFold.trimmed(cell).count
      }
    }
    return lengths
  }

  var diagnostics: [Diagnostic] { guesses + unused }

  private var guesses: [Diagnostic] {
    let found = order.compactMap { name in columns[name].flatMap { $0.isGuessed ? (name, $0) : nil } }
    guard let first = found.first else { return [] }
    func list(_ joint: String, _ quote: (String, String) -> String) -> String {
      found.map { quote(TableFindings.clipped($0), $1.meaning?.standardName ?? "") }.joined(separator: joint)
    }
    return [
      Diagnostic(
        .note, "guessed-column",
        Message(
          "有些表头不在常用说法里，照字面认的：" + list("，") { "“\($0)”当作\($1)" },
          "some headers are in no list and were taken by their words: " + list(", ") { "“\($0)” as \($1)" }),
        remedy: Message(
          "不对的，在 设置.txt 里写明，如“栏目：\(TableFindings.clipped(first.0))=备注”",
          "where that is wrong, say so in 设置.txt, such as “栏目：\(TableFindings.clipped(first.0))=备注”"),
        at: first.1.place)
    ]
  }

  private var unused: [Diagnostic] {
    let found = order.compactMap { name -> (name: String, column: Column, share: Int)? in
      guard let column = columns[name], column.meaning == nil, !column.isSecond, whole > 0,
        !HeaderStems.isForm(TextFold.fold(name))
      else { return nil }
      let share = column.length * 100 / whole
      return share >= Self.notable && column.length >= 40 ? (name, column, share) : nil
    }
    guard let first = found.first else { return [] }
    let zh = found.map { "“\(TableFindings.clipped($0.name))”（占全部文字的 \($0.share)%）" }.joined(separator: "、")
    let en = found.map { "“\(TableFindings.clipped($0.name))” (\($0.share) % of the text)" }.joined(separator: ", ")
    let example = found.map { "\(TableFindings.clipped($0.name))=" + (Self.proposal($0.name) ?? .note).standardName }
      .joined(separator: "，")
    return [
      Diagnostic(
        .warning, "unused-columns",
        Message("认不得这些表头，这些栏没有用上：\(zh)", "these columns were not used, as their headers are not known: \(en)"),
        remedy: Message(
          "要用的，在 设置.txt 里写明是什么，如“栏目：\(example)”；用不着的不必管",
          "for those that you need, say in 设置.txt what they are, such as “栏目：\(example)”; leave the others"),
        at: first.column.place)
    ]
  }

  /// The meaning to propose for a header that no column has.
  static func proposal(_ header: String) -> Meaning? {
    switch HeaderStems.guess(header) {
    case .meaning(let meaning): meaning
    case .progress: .result
    case .count: .quantity
    case nil: nil
    }
  }
}
