import TextCore

/// What one ledger's records share: the cells, and what its columns mean. Never changed once made.
final class LedgerTable: Sendable {
  /// A cell by its place in the table.
  struct CellKey: Hashable, Sendable {
    let row: Int32
    let column: Int32
  }

  let place: TablePlace
  let cells: CellTable
  let columns: [ColumnMeaning]
  /// By meaning the column that holds it, −1 where there is none.
  let columnOf: [Int]
  let year: Int?
  /// Cells that hold a ditto mark, with the row whose text they take; −1 where that is of another task.
  let dittos: [CellKey: Int32]
  /// The section that the sheet's name gives, "" where it gives none.
  let section: String
  /// What the headings within the table give to the rows below them.
  let headings: [HeadingPath]
  /// The columns that make the quantity, nil where it stands in one cell.
  let figures: FigureColumns?
  /// The columns of other numbers, nil where there are none.
  let further: FurtherFigures?
  /// The columns that tell what else came of the work, nil where there are none.
  let tales: FurtherTales?
  /// The deed that a header of results has and its cells leave to it: 发现 of 发现问题 over 问题32个; "" elsewhere.
  let finding: String
  /// The column of what was spent, nil where there is none.
  let spending: SpendingColumn?
  /// The column of who took part, nil where there is none.
  let attendees: AttendeesColumn?
  /// Whether what came of a row's work stands in more cells than the one of the effect.
  let hasFurtherEffects: Bool
  /// The columns of works that go on beyond the year, nil where there are none.
  let works: WholeWorkColumns?
  /// Whether remarks stand for the results: the number beside them is the task's own, and they go on behind it.
  let hasRemarksForResults: Bool
  /// Whether the column of results is called 备注 or 说明: nothing else tells what came of the work.
  let resultIsRemark: Bool
  /// Whether one column holds what is wrong and what comes next, as 存在问题/下一步 does, and so whatever else there is to say.
  let problemIsRemark: Bool
  /// The column of the year before's numbers, −1 where there is none.
  let lastYear: Int
  /// The column of the level at which a thing stands, −1 where there is none.
  let level: Int
  /// The column that says how far a task is and more, nil where none does.
  let telling: TellingState?
  /// Whether the task's cells may go on to what was done: no column tells it, or one that has states and little more.
  let tellsInTask: Bool

  init(
    place: TablePlace, cells: CellTable, columns: [ColumnMeaning], columnOf: [Int], year: Int?,
    dittos: [CellKey: Int32], section: String, headings: [HeadingPath], parts: [PeriodPart] = [],
    telling: TellingState? = nil
  ) {
    self.telling = telling
    works = WholeWorkColumns(columns, columnOf)
    figures = FigureColumns(
      columns, columnOf, parts, cells, running: works?.running ?? -1,
      lastYear: LastYearColumn.index(in: columns, year: year))
    further = FurtherFigures(columns, cells, parts: parts, year: year)
    tales = FurtherTales(columns, cells)
    let told = columnOf[Meaning.result.rawValue]
    finding = told >= 0 && told < columns.count ? FurtherTales.finding(columns[told].header) ?? "" : ""
    spending = SpendingColumn(columns, columnOf)
    attendees = AttendeesColumn(columns)
    hasFurtherEffects = further != nil || tales != nil || spending != nil || attendees != nil
    let task = columnOf[Meaning.task.rawValue]
    // 干了啥 beside 咋样 over states: what was done stands nowhere else.
    let isOnlyTale =
      task >= 0 && task < columns.count && HeaderVocabulary.meaning(of: columns[task].header) == nil
      && [.result, .measures, .effect, .quantity].allSatisfy { (meaning: Meaning) in columnOf[meaning.rawValue] < 0 }
      && columnOf[Meaning.state.rawValue] >= 0
    tellsInTask = telling?.isResult == true || isOnlyTale
    let result = columnOf[Meaning.result.rawValue]
    let isNamedSo =
      result >= 0 && result < columns.count
      && ["备注", "说明", "注", "情况说明("].contains { TextFold.fold(columns[result].name).hasPrefix($0) }
    resultIsRemark = isNamedSo
    let problem =
      columnOf[Meaning.problem.rawValue] >= 0 ? columnOf[Meaning.problem.rawValue] : columnOf[Meaning.next.rawValue]
    problemIsRemark =
      problem >= 0 && problem < columns.count
      && ["问题", "不足", "困难", "难点"].contains { columns[problem].name.contains($0) }
      && ["下一步", "下步", "打算", "计划", "安排", "备注", "说明", "其他"].contains { columns[problem].name.contains($0) }
    hasRemarksForResults = figures != nil && (isNamedSo || telling?.leavesTelling == true)
    self.place = place
    self.section = section
    self.headings = headings
    lastYear = LastYearColumn.index(in: columns, year: year)
    level = LevelColumn.index(in: columns)
    self.cells = cells
    self.columns = columns
    self.columnOf = columnOf
    self.year = year
    self.dittos = dittos
  }

  /// The trimmed text of a cell, that of the row above where it holds a ditto mark.
  func text(_ row: Int, _ column: Int) -> String {
    var row = row
    if !dittos.isEmpty, let above = dittos[CellKey(row: Int32(row), column: Int32(column))] {
      if above < 0 { return "" }
      row = Int(above)
    }
    let text = TextFold.trimmed(cells.text(row, column))
    return text.utf8.first == UInt8(ascii: "'") && !cells.isLiteral(row, column) ? FormulaGuard.plain(text) : text
  }

  /// What a row's cell says of its state and besides, nil where it is all of one kind.
  func told(_ row: Int) -> TellingState.Parts? {
    guard let telling else { return nil }
    if !dittos.isEmpty, let above = dittos[CellKey(row: Int32(row), column: Int32(telling.column))] {
      return above < 0 ? nil : telling.parts(Int(above))
    }
    return telling.parts(row)
  }

  /// The row that a cell's text comes from: another one only for a ditto mark.
  func source(_ row: Int) -> RecordSource { place.source(row) }
}
