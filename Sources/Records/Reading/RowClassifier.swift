import TextCore

/// Tells the task rows of a table from titles, totals, remarks, headings and blanks.
struct RowClassifier {
  /// What a row is.
  enum Kind {
    case task
    case skipped(SkipReason)
    case rejected(Rejection)
    /// A row of one text: a heading, if tasks follow it.
    case lone(Lone)
  }

  /// Why a task row cannot be used; columns from 0.
  enum Rejection: Equatable {
    case nothingToTell
    case cellTooLarge(column: Int, bytes: Int)
  }

  /// A row that can be a heading.
  struct Lone {
    let heading: Heading
    /// What the row is where no task follows it.
    enum Otherwise { case task, heading, nothing }
    let otherwise: Otherwise
    /// Whether its number stands in a cell of its own.
    let hasNumberCell: Bool
  }

  private let headers: [[[UInt8]]]
  private let task: Int
  private let result: Int
  private let id: Int
  private let note: Int
  private let isSingleColumn: Bool
  /// Whether names that stand alone in the task's column head the rows below them.
  private let isPartedByNames: Bool

  init(_ found: HeaderFinder.Header, _ table: CellTable) {
    var headers: [[[UInt8]]] = []
    table.forEach(found.rows) { _, cells in headers.append((0..<cells.count).map { Array(cells.core($0)) }) }
    self.headers = headers
    task = found.columnOf[Meaning.task.rawValue]
    result = found.columnOf[Meaning.result.rawValue]
    id = found.columnOf[Meaning.id.rawValue]
    note = found.columnOf[Meaning.note.rawValue]
    isSingleColumn = found.columns.count { !$0.header.isEmpty } == 1
    isPartedByNames =
      id < 0 && found.columnOf[Meaning.section.rawValue] < 0 && !isSingleColumn
      && Self.isPartedByNames(table, from: found.rows.upperBound + 1, task: task)
  }

  /// What a row below the header is. `isAcross` says that a merge over several columns holds all its text.
  func kind(_ row: CellRow, isAcross: Bool) -> Kind {
    if row.size > CellTable.longestCell {
      for column in 0..<row.count where row.raw(column).count > CellTable.longestCell {
        return .rejected(.cellTooLarge(column: column, bytes: row.raw(column).count))
      }
    }
    var first = 0
    while first < row.count, row.core(first).isEmpty { first += 1 }
    guard first < row.count else { return .skipped(.blank) }
    let head = row.core(first)
    if RowWords.begins(row.core(id), RowWords.example) || RowWords.begins(row.core(note), RowWords.example) {
      return .skipped(.example)
    }
    if head.count <= 64, RowWords.isTotal(head) { return .skipped(.total) }
    if repeatsHeader(row) { return .skipped(.repeatedHeader) }
    if RowWords.isRemark(head), isRemark(row, from: first) { return .skipped(.remark) }
    // A row that tells a result is no heading, as nearly every row shows at once.
    if isAcross || row.core(result).isEmpty, let lone = lone(row, from: first, isAcross: isAcross) {
      return .lone(lone)
    }
    return row.core(task).isEmpty && row.core(result).isEmpty ? .rejected(.nothingToTell) : .task
  }

  /// Whether the cell of a row's task says more than that it is a total: 税费收入合计 has six characters, 本页合计 four.
  func namesMatter(_ row: CellRow) -> Bool { row.core(task).count >= 15 && !row.core(result).isEmpty }

  /// Whether a total is of the year and tells more than its number: 供水5150万立方米，上年4978万立方米.
  func tellsYear(_ row: CellRow) -> Bool {
    let told = row.core(result)
    return row.core(task).starts(with: "全年".utf8) && told.count >= 24
      && (told.contains(0x2C) || String(decoding: told, as: UTF8.self).contains { "，；。".contains($0) })
  }

  /// How the number of a row's task is written, in its number cell or at the head of the task.
  func numbering(_ row: CellRow, inNumberCell: Bool) -> Heading.Numbering? {
    let cell = row.core(inNumberCell ? id : task)
    guard cell.count <= 200 else { return nil }
    let text = String(decoding: cell, as: UTF8.self)
    if inNumberCell { return Heading.numbering(ofNumber: text) }
    let found = Heading.numbered(text).0
    return found == .none ? nil : found
  }

  /// The row as a heading: its only text, or the only one beside a number such as 一.
  private func lone(_ row: CellRow, from first: Int, isAcross: Bool) -> Lone? {
    var second: Int?
    for column in (first + 1)..<max(first + 1, row.count) where !row.core(column).isEmpty {
      guard second == nil else { return nil }
      second = column
    }
    let cell = row.core(second ?? first)
    guard cell.count <= 200 else { return nil }
    let text = row.text(second ?? first)
    if let second {
      guard first == id || first < task, second <= max(task, id),
        let numbering = Heading.numbering(ofNumber: row.text(first)), let heading = Heading(text)
      else { return nil }
      return Lone(
        heading: heading.numbered(numbering), otherwise: second == task ? .task : .heading, hasNumberCell: true)
    }
    guard let heading = Heading(text), !isSingleColumn || isAcross else { return nil }
    if isAcross { return Lone(heading: heading, otherwise: .heading, hasNumberCell: false) }
    if first == task {
      guard heading.numbering <= .bracketed || isPartedByNames && Self.isName(cell) else { return nil }
      return Lone(heading: heading, otherwise: .task, hasNumberCell: false)
    }
    let isNumbered = heading.numbering != .none
    guard isNumbered || heading.name.count <= 20 else { return nil }
    return Lone(heading: heading, otherwise: isNumbered ? .heading : .nothing, hasNumberCell: false)
  }

  /// Whether a table is parted by short names that stand alone in the column of tasks, as 收入, 支出 and 专项资金 do: one stands
  /// above the first task, none behind the last, and no two follow each other.
  private static func isPartedByNames(_ table: CellTable, from first: Int, task: Int) -> Bool {
    guard task >= 0, first < table.rowCount else { return false }
    var names = 0
    var tasks = 0
    var isBehindName = false
    var isParted = true
    table.forEach(first..<min(table.rowCount, first + sampled)) { _, row in
      guard isParted else { return }
      let filled = (0..<row.count).count { !row.core($0).isEmpty }
      if filled == 0 { return }
      let isAlone = filled == 1 && isName(row.core(task))
      if isAlone ? isBehindName : names == 0 { isParted = false }
      isBehindName = isAlone
      if isAlone { names += 1 } else { tasks += 1 }
    }
    return isParted && !isBehindName && names > 1 && tasks >= names * 2
  }

  /// The rows that show how a table is parted.
  private static let sampled = 300

  /// Whether a cell is a name of two to eight Han characters.
  private static func isName(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (6...24).contains(cell.count) else { return false }
    return String(decoding: cell, as: UTF8.self).unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// A row of the header again: the task's header and that of another column, or nothing but headers.
  private func repeatsHeader(_ row: CellRow) -> Bool {
    headers.contains { header in
      let name = task < header.count ? header[task] : []
      let cell = row.core(task)
      if name.isEmpty && headers.count == 1 || !name.isEmpty && !cell.elementsEqual(name) { return false }
      if name.isEmpty, !cell.isEmpty { return false }
      var equal = 0
      for column in 0..<max(header.count, name.isEmpty ? row.count : 0) {
        let text = column < header.count ? header[column] : []
        let isEqual = row.core(column).elementsEqual(text)
        if isEqual, !text.isEmpty { equal += 1 }
        // The row without the task's name has to be the header's to the last cell.
        if !isEqual, name.isEmpty { return false }
      }
      return equal > 1 || header.count { !$0.isEmpty } == 1
    }
  }

  /// A remark stands alone in its row, or every cell of the row is one: 填表人：…, 审核人：….
  private func isRemark(_ row: CellRow, from first: Int) -> Bool {
    var filled = 0
    var remarks = 0
    for column in first..<row.count {
      let cell = row.core(column)
      if cell.isEmpty { continue }
      filled += 1
      if RowWords.isRemark(cell) { remarks += 1 }
    }
    return filled == 1 || filled == remarks
  }
}
