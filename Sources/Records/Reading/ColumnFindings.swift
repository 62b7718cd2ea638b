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
    let isByCells: Bool
    let isSecond: Bool
    let isNamed: Bool
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
      for column in header.columns {
        if columns[column.name] == nil {
          order.append(column.name)
          columns[column.name] = Column(
            place: table.place.cell(header.row, column.index), meaning: column.meaning, isGuessed: column.isGuessed,
            isByCells: column.isByCells, isSecond: seconds.contains(column.index), isNamed: !column.header.isEmpty)
        }
        columns[column.name]?.length += column.index < lengths.count ? lengths[column.index] : 0
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

  var diagnostics: [Diagnostic] { guesses(byCells: false) + guesses(byCells: true) + unused }

  /// What the columns were taken for whose headers are in no list, or whose cells are not what the header says.
  private func guesses(byCells: Bool) -> [Diagnostic] {
    let found = order.compactMap { name in
      columns[name].flatMap { $0.isGuessed && $0.isByCells == byCells ? (name, $0) : nil }
    }
    guard let first = found.first else { return [] }
    func list(_ joint: String, _ quote: (String, String) -> String) -> String {
      found.map { quote(TableFindings.clipped($0), $1.meaning?.standardName ?? "") }.joined(separator: joint)
    }
    return [
      Diagnostic(
        .note, "guessed-column",
        Message(
          (byCells ? "有些栏照下面的内容认的：" : "有些表头不在常用说法里，照字面认的：") + list("，") { "“\($0)”当作\($1)" },
          (byCells
            ? "some columns were taken by what their cells hold: "
            : "some headers are in no list and were taken by their words: ") + list(", ") { "“\($0)” as \($1)" }),
        remedy: Self.remedy(first.0, first.1),
        at: first.1.place)
    ]
  }

  private static func remedy(_ name: String, _ column: Column) -> Message {
    guard column.isNamed else {
      return Message("不对的，给这一栏写上表头", "where that is wrong, give the column a header")
    }
    let name = TableFindings.clipped(name)
    return Message(
      "不对的，在 设置.txt 里写明，如“栏目：\(name)=备注”",
      "where that is wrong, say so in 设置.txt, such as “栏目：\(name)=备注”")
  }

  private var unused: [Diagnostic] {
    let found = order.compactMap { name -> (name: String, column: Column, share: Int)? in
      guard let column = columns[name], column.meaning == nil, !column.isSecond, whole > 0,
        !HeaderStems.isForm(TextFold.fold(name)), !FurtherTales.isHeader(name),
        !LastYearColumn.isLastYears(name, year: nil), !YearChange.isHeader(name)
      else { return nil }
      let share = column.length * 100 / whole
      return share >= Self.notable && column.length >= 40 ? (name, column, share) : nil
    }
    guard let first = found.first else { return [] }
    let zh = found.map { "“\(TableFindings.clipped($0.name))”（占全部文字的 \($0.share)%）" }.joined(separator: "、")
    let en = found.map { "“\(TableFindings.clipped($0.name))” (\($0.share) % of the text)" }.joined(separator: ", ")
    let named = found.filter(\.column.isNamed)
    guard !named.isEmpty else {
      return [
        Diagnostic(
          .warning, "unused-columns",
          Message("有内容的栏没有表头，没有用上：\(zh)", "columns with text but without a header were not used: \(en)"),
          remedy: Message("要用的，补上表头；用不着的不必管", "give those that you need a header; leave the others"),
          at: first.column.place)
      ]
    }
    let example = named.map { "\(TableFindings.clipped($0.name))=" + (Self.proposal($0.name) ?? .note).standardName }
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
    if SpokenHeaders.isTale(header) { return .result }
    return switch HeaderStems.guess(header) ?? SpokenHeaders.guess(header) {
    case .meaning(let meaning): meaning
    case .progress: .result
    case .count: .quantity
    case nil: nil
    }
  }
}
