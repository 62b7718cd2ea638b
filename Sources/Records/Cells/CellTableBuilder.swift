/// Makes a table from cells that come by the numbers of their rows and columns, mostly in order.
///
/// The text of a cell is appended to `bytes`, then the cell is closed at its place. Rows without ink are kept
/// as blank rows where they stand between others, but of a long run of them only one is; the true numbers
/// stand in `numbers`. Rows and columns that come in disorder are put in order at the end.
struct CellTableBuilder {
  /// The text so far, to which that of the next cell is appended.
  var bytes: [UInt8] = []
  /// Where the text of the next cell begins.
  private(set) var cellStart = 0
  private var ends: [UInt32] = []
  private var rows: [CellTable.Row] = []
  private var numbers: [Int32] = []
  private var isNumberedInOrder = true
  private var isSorted = true
  /// The columns of the cells of this row, where they do not come in order.
  private var loose: [Int]?
  private var firstCell = 0
  private var rowStart = 0
  /// The most columns that a row has had.
  private(set) var width = 0

  /// A run of more blank rows than this becomes one.
  static let blankRun = 1000
  /// The most cells of a table.
  static let cellLimit = 100_000_000

  /// Whether the table can take no more.
  var isFull: Bool { ends.count > Self.cellLimit || bytes.count > CellTable.capacity - (1 << 20) }

  /// Whether the row has cells already.
  var hasCells: Bool { ends.count > firstCell }

  /// The number of the last row.
  var lastNumber: Int { numbers.last.map(Int.init) ?? 0 }

  /// Drops the text appended since the last cell.
  mutating func dropText() {
    bytes.removeLast(bytes.count - cellStart)
  }

  /// Closes a cell with the text appended since the last, in a column from 0. An empty one is not kept.
  mutating func closeCell(column: Int) {
    guard bytes.count > cellStart else { return }
    let next = ends.count - firstCell
    if loose == nil, column < next { loose = Array(0..<next) }
    if loose != nil {
      loose?.append(column)
    } else if column > next {
      pad(column - next)
    }
    closeText()
  }

  /// Ends the row of a number, from 1; a row without cells is not kept.
  mutating func closeRow(number: Int) {
    guard hasCells else { return }
    if loose != nil { arrange() }
    width = max(width, ends.count - firstCell)
    if number <= lastNumber, !rows.isEmpty {
      isSorted = false
    } else if number > lastNumber + 1 {
      insertBlankRows(before: number)
    }
    append(number: number, start: rowStart, firstCell: firstCell)
    firstCell = ends.count
    rowStart = bytes.count
  }

  /// The table and the numbers of its rows.
  consuming func finish() -> (CellTable, numbers: [Int32]) {
    if !isSorted { return sorted() }
    rows.append(CellTable.Row(start: UInt32(bytes.count), firstCell: UInt32(ends.count)))
    return (CellTable(bytes: bytes, ends: ends, rows: rows), isNumberedInOrder ? [] : numbers)
  }

  @inline(__always)
  private mutating func closeText() {
    ends.append(UInt32(truncatingIfNeeded: bytes.count) | CellTable.literalBit)
    bytes.append(0x2C)
    cellStart = bytes.count
  }

  /// Puts empty cells before the text that was just appended.
  private mutating func pad(_ count: Int) {
    for index in 0..<count { ends.append(UInt32(truncatingIfNeeded: cellStart + index) | CellTable.literalBit) }
    bytes.insert(contentsOf: repeatElement(0x2C, count: count), at: cellStart)
  }

  private mutating func append(number: Int, start: Int, firstCell: Int) {
    rows.append(CellTable.Row(start: UInt32(truncatingIfNeeded: start), firstCell: UInt32(firstCell)))
    numbers.append(Int32(truncatingIfNeeded: number))
    if number != rows.count { isNumberedInOrder = false }
  }

  /// Puts blank rows, of one empty cell each, before the row that is being closed.
  private mutating func insertBlankRows(before number: Int) {
    let gap = number - lastNumber - 1
    let count = gap > Self.blankRun ? 1 : gap
    let moved = Array(bytes[rowStart...])
    let movedEnds = Array(ends[firstCell...])
    bytes.removeLast(moved.count)
    ends.removeLast(movedEnds.count)
    for _ in 0..<count {
      append(number: lastNumber + 1, start: bytes.count, firstCell: ends.count)
      closeText()
    }
    let shift = UInt32(bytes.count - rowStart)
    rowStart = bytes.count
    firstCell = ends.count
    bytes += moved
    ends += movedEnds.map { $0 + shift }
    cellStart = bytes.count
  }

  /// Puts the cells of this row in the order of their columns; of two in one place the later stands.
  private mutating func arrange() {
    let columns = loose ?? []
    loose = nil
    var texts: [Int: [UInt8]] = [:]
    var start = rowStart
    for (cell, column) in columns.enumerated() {
      let end = Int(ends[firstCell + cell] & ~CellTable.literalBit)
      if end > start { texts[column] = Array(bytes[start..<end]) }
      start = end + 1
    }
    bytes.removeLast(bytes.count - rowStart)
    ends.removeLast(ends.count - firstCell)
    for column in 0...(texts.keys.max() ?? 0) {
      bytes += texts[column] ?? []
      closeText()
    }
  }

  /// The rows with ink in the order of their numbers, those of one number in the order they came.
  private consuming func sorted() -> (CellTable, numbers: [Int32]) {
    let old = rows + [CellTable.Row(start: UInt32(bytes.count), firstCell: UInt32(ends.count))]
    let order = rows.indices.filter { old[$0 + 1].start > old[$0].start + 1 }
      .sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    var table: (bytes: [UInt8], ends: [UInt32], rows: [CellTable.Row]) = ([], [], [])
    for row in order {
      let start = old[row].start
      let shift = UInt32(table.bytes.count)
      table.rows.append(CellTable.Row(start: shift, firstCell: UInt32(table.ends.count)))
      table.ends += ends[Int(old[row].firstCell)..<Int(old[row + 1].firstCell)].map { $0 - start + shift }
      table.bytes += bytes[Int(start)..<Int(old[row + 1].start)]
    }
    table.rows.append(CellTable.Row(start: UInt32(table.bytes.count), firstCell: UInt32(table.ends.count)))
    return (CellTable(bytes: table.bytes, ends: table.ends, rows: table.rows), order.map { numbers[$0] })
  }
}
