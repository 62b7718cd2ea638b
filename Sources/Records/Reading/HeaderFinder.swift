import TextCore

/// Finds the header of a table and what its columns mean.
struct HeaderFinder {
  /// A header's rows from 0, and its columns.
  struct Header {
    /// One row, or two where a header has headers below it.
    let rows: ClosedRange<Int>
    let columns: [ColumnMeaning]
    let columnOf: [Int]
    /// Columns whose meaning another column holds already: kept under their own headers only.
    let seconds: [(column: Int, meaning: Meaning, first: Int)]
    /// Columns with the numbers of parts of the year.
    let parts: [PeriodPart]

    /// The first row.
    var row: Int { rows.lowerBound }
    /// How many columns that mean nothing else hold numbers under a header that names them.
    func figures(_ table: CellTable) -> Int {
      columns.count { column in
        column.meaning == nil
          && FigureHeader(column.header, isBare: true)?.areNumbers(table, column: column.index) == true
      }
    }

    /// How many different things the columns mean.
    var meanings: Int { columnOf.count { $0 >= 0 } }
  }

  /// The meaning of a header, and how good a term for it: 0 is the standard one.
  typealias Term = (meaning: Meaning, rank: Int)

  /// Headers that the setting 栏目 names, folded, with their meanings.
  let aliases: [String: Meaning]
  /// The draft's year, nil where it is not known.
  var year: Int?

  /// Names that mean something only where the file has no better one for it: 工作 for the task, which is otherwise
  /// as likely to be anything.
  private static let weakNames: [String: Meaning] = ["工作": .task]

  /// A finder that takes weak names too.
  var withWeakNames: HeaderFinder {
    HeaderFinder(aliases: aliases.merging(Self.weakNames) { given, _ in given }, year: year)
  }

  /// How many rows at the head of a table are searched, and how many columns: those of the widest workbook.
  static let reach = 200
  static let width = 16_384

  /// The header among the first 200 rows, nil where there is none.
  ///
  /// A header names a task and one thing more (or a task in a table of one column). The first such row in which
  /// half of the cells are known wins, else the first with three meanings, else the one with the most: never a
  /// later one that only knows more, which would turn the tasks above it into titles.
  func find(_ table: CellTable) -> Header? {
    var best: (row: Int, count: Int)?
    for row in 0..<min(table.rowCount, Self.reach) {
      if (best?.count ?? 0) < 3, let pair = HeaderPair.header(table, row, self) { return pair }
      let cells = table.headerCells(row)
      let meanings = cells.compactMap { term($0)?.meaning }
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

  /// The header of another table that begins at a row below the first, nil where the row is no header: it has
  /// to name a task and two things more, and nearly nothing that is not known.
  func another(_ table: CellTable, at row: Int) -> Header? {
    if let pair = HeaderPair.header(table, row, self), pair.meanings >= 3 { return pair }
    let cells = table.headerCells(row).map { TextFold.trimmed($0) }.filter { !$0.isEmpty }
    let meanings = cells.compactMap { term($0)?.meaning }
    guard meanings.contains(.task), Set(meanings).count >= 3, meanings.count * 3 >= cells.count * 2 else {
      return nil
    }
    return header(table, row)
  }

  /// The row that most looks like a header although it names no task, and how many known headers it has.
  func guess(_ table: CellTable) -> (row: Int, known: Int)? {
    var best: (row: Int, score: Int)?
    for row in 0..<min(table.rowCount, Self.reach) {
      let cells = table.headerCells(row).map { TextFold.trimmed($0) }
      let filled = cells.count { !$0.isEmpty }
      let score = cells.count { term($0) != nil } * 1000 + (filled > 1 ? 1 : 0)
      if filled > 0, score > (best?.score ?? -1) { best = (row, score) }
    }
    return best.map { ($0.row, $0.score / 1000) }
  }

  /// The header of a table in which no header is known by name: the first row near its head whose stems give a
  /// task, and with it a result, a state or a quantity; nil where there is none.
  /// - Parameter least: how many columns must mean something.
  func findByStem(_ table: CellTable, least: Int) -> Header? {
    for row in 0..<min(table.rowCount, Self.stemReach) {
      let cells = table.headerCells(row).prefix(64).map { TextFold.singleLine(TextFold.trimmed($0)) }
      let filled = cells.filter { !$0.isEmpty }
      guard filled.count > 1, Set(filled).count == filled.count,
        filled.allSatisfy({ name in
          (name.count <= 16 || name.utf8.count <= 32 && name.allSatisfy(\.isASCII))
            && (!name.contains { "：:。，；".contains($0) || $0.isASCII && $0.isNumber } || PeriodHeader.kind(name) != nil
              || HeaderYears.parted(name).map { !$0.rest.contains { "：:。，；".contains($0) || $0.isNumber } } ?? false)
        })
      else { continue }
      let header = header(table, row)
      let meanings = header.columns.compactMap(\.meaning)
      let known = meanings.count + header.parts.count
      // What the cells say makes no header of a row: a row of a table without one has cells below it too. 进度 is a header
      // whatever its cells make of it.
      let named =
        known
        - header.columns.count {
          $0.isByCells && $0.meaning != nil && HeaderVocabulary.meaning(of: $0.header) == nil
        }
      // 服务对象 and 地点 belong to the form: they are neither known nor unknown.
      let forms = header.columns.count {
        $0.meaning == nil && (HeaderStems.isForm($0.header) || $0.header.contains("预算"))
      }
      // Numbers under headers of their own tell of the task as well, where nothing better is read.
      let figures = least > 2 ? 0 : header.figures(table)
      guard meanings.contains(.task), named + figures >= least, (known + figures) * 2 >= filled.count - forms,
        !recurs(table, row, header),
        !header.parts.isEmpty || figures > 1
          || [.result, .effect, .state, .quantity, .problem, .next].contains(where: meanings.contains)
          || isDiary(table, row, header) || named >= 4
      else { continue }
      return header
    }
    return nil
  }

  /// Whether a table is a diary, with a date and what was done on it, or tells what each department did (股室 | 全年工作总结).
  private func isDiary(_ table: CellTable, _ row: Int, _ header: Header) -> Bool {
    let task = header.columnOf[Meaning.task.rawValue]
    guard task >= 0 else { return false }
    let tale = ColumnSample.of(table, below: row, columns: task + 1)[task]
    if header.columnOf[Meaning.date.rawValue] >= 0 { return tale.mean >= 10 }
    return [Meaning.owner, .section].contains { header.columnOf[$0.rawValue] >= 0 } && tale.areReports
  }

  /// Whether a name stands below itself in another row: then it is a cell and no header.
  private func recurs(_ table: CellTable, _ row: Int, _ header: Header) -> Bool {
    let names = header.columns.filter { $0.meaning != nil && !$0.header.isEmpty }
    for below in (row + 1)..<max(row + 1, min(table.rowCount, row + Self.reach)) {
      let cells = table.cells(below, atMost: header.columns.count).map { TextFold.trimmed($0) }
      let equal = names.count { $0.index < cells.count && cells[$0.index] == $0.header }
      if equal > 0, equal * 2 < names.count { return true }
    }
    return false
  }

  /// How many rows at the head of a table are searched for stems: further down, prose holds them too.
  private static let stemReach = 12

  /// The columns of a row taken as the header.
  func header(_ table: CellTable, _ row: Int) -> Header {
    let texts = table.headerCells(row).map { TextFold.singleLine(TextFold.trimmed($0)) }
    let years = years(of: texts)
    let terms = texts.map { years.isOther($0) || years.isNext($0) ? nil : term($0) }
    let known = terms.compactMap { $0?.meaning }
    guard
      known.count < texts.count || Set(known).count < known.count || !known.contains(.result) || !known.contains(.task)
    else { return header(rows: row...row, texts, terms) }
    return header(rows: row...row, texts, guesses: HeaderGuesses(table, row: row, texts.map(years.read), terms))
  }

  /// The years that headers name, beside others that say what was reached.
  func years(of texts: [String]) -> HeaderYears {
    HeaderYears(texts, year: year) { text in
      if let known = term(text)?.meaning { return [.result, .quantity, .effect].contains(known) }
      guard let guess = HeaderStems.guess(text) else { return false }
      return [.progress, .count, .meaning(.result), .meaning(.effect), .meaning(.quantity)].contains(guess)
    }
  }

  /// A header whose columns are guessed.
  func header(rows: ClosedRange<Int>, _ texts: [String], guesses: consuming HeaderGuesses) -> Header {
    let found = guesses.found()
    return header(
      rows: rows, texts, found, guessed: guesses.guessed, byCells: guesses.byCells, parts: guesses.parts)
  }

  /// A header from the texts of its columns and what each means.
  func header(
    rows: ClosedRange<Int>, _ texts: [String], _ terms: [Term?], guessed: Set<Int> = [], byCells: Set<Int> = [],
    parts: [PeriodPart] = []
  ) -> Header {
    var columnOf = [Int](repeating: -1, count: Meaning.allCases.count)
    for (column, term) in terms.enumerated() {
      guard let term else { continue }
      let holder = columnOf[term.meaning.rawValue]
      if holder < 0 || term.rank < (terms[holder]?.rank ?? .max) {
        columnOf[term.meaning.rawValue] = column
      }
    }
    var columns: [ColumnMeaning] = []
    var seconds: [(column: Int, meaning: Meaning, first: Int)] = []
    for (column, text) in texts.enumerated() {
      let meaning = terms[column]?.meaning
      let first = meaning.map { columnOf[$0.rawValue] } ?? column
      if let meaning, first != column { seconds.append((column, meaning, first)) }
      var known = ColumnMeaning(
        header: text, index: column, meaning: first == column ? meaning : nil, isGuessed: guessed.contains(column))
      // 人数 beside 参加对象 is of those who came.
      if known.label.isEmpty, known.meaning == .quantity, text == "人数",
        texts.contains(where: {
          ["参加对象", "参与对象", "活动主题", "活动名称", "活动地点", "培训班名称", "培训名称", "培训内容", "班次名称"].contains($0)
        })
      {
        known.label = "参加"
      }
      // 全年累计 beside 一季度 adds up the row, and not the rows.
      if !parts.isEmpty { known.isRunningTotal = false }
      known.isByCells = byCells.contains(column)
      known.part = parts.first { $0.column == column }?.name ?? ""
      columns.append(known)
    }
    while let last = columns.last, last.header.isEmpty, last.meaning == nil { columns.removeLast() }
    return Header(rows: rows, columns: columns, columnOf: columnOf, seconds: seconds, parts: parts)
  }

  /// The meaning of a header as written, nil where it is not known.
  func term(_ header: String) -> Term? {
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

extension CellTable {
  /// The cells of a row where a header is looked for: of one that is longer than any may be, only its head.
  func headerCells(_ row: Int) -> [String] {
    withRows { views in
      let cells = views[row]
      return (0..<min(HeaderFinder.width, cells.count)).map { column in
        let raw = cells.raw(column)
        return raw.count <= Self.longestCell
          ? cells.text(column) : String(decoding: raw.prefix(Self.longestCell), as: UTF8.self)
      }
    }
  }
}
