import TextCore

/// What a pass notes of single rows.
extension BlockPass {
  mutating func reject(_ row: Int, _ doubts: inout DoubtCollector) {
    rejected.append((row, LedgerBuilder.nothingToTell))
    doubts.add("empty-task", row: row) {
      (
        .warning,
        Message("这一行既没有任务，也没有完成情况，不能用", "this row has neither a task nor a result and cannot be used"),
        Message("补写“工作任务”，或删去这一行", "fill in the task, or delete the row")
      )
    }
  }

  mutating func reject(
    _ row: Int, column: Int, bytes: Int, _ doubts: inout DoubtCollector
  ) {
    rejected.append((row, LedgerBuilder.tooLarge))
    let name = column < header.columns.count ? header.columns[column].name : "（第\(column + 1)列）"
    doubts.add("cell-too-large", row: row, column: column) {
      (
        .error,
        Message(
          "“\(TableFindings.clipped(name))”这一格有 \(bytes / 1024) KB，超过 256 KB 的上限，整行没有采用",
          "this cell of “\(TableFindings.clipped(name))” holds \(bytes / 1024) KB, over the limit of 256 KB; the row is not used"
        ),
        Message(
          "检查这一格是不是粘进了别的内容，或漏了引号",
          "see whether something was pasted into the cell, or a quotation mark is missing")
      )
    }
  }

  /// Notes the ditto marks of a row; whether section or topic hold one.
  mutating func noteDittos(
    _ row: Int, _ view: CellRow, _ lastText: inout [Int32], _ doubts: inout DoubtCollector
  ) -> Bool {
    var found = false
    for column in 0..<min(view.count, lastText.count) {
      let cell = view.core(column)
      if cell.isEmpty { continue }
      guard Ditto.isMark(cell) else {
        lastText[column] = Int32(truncatingIfNeeded: row)
        continue
      }
      if column == section || column == topic { found = true }
      if lastText[column] >= 0,
        column == header.columnOf[Meaning.result.rawValue] || column == header.columnOf[Meaning.effect.rawValue],
        isOfAnotherTask(row, view, above: Int(lastText[column]), column)
      {
        dittos[LedgerTable.CellKey(row: Int32(row), column: Int32(column))] = -1
        doubts.add("ditto-of-another", row: row, column: column) {
          (
            .warning,
            Message(
              "写的是“同上”，可上面一行是另一项任务的数；没有沿用", "a ditto mark below the numbers of another task; they were not taken"),
            Message("写出这一行自己的内容", "write out what this row has to tell")
          )
        }
      } else if lastText[column] >= 0 {
        dittos[LedgerTable.CellKey(row: Int32(row), column: Int32(column))] = lastText[column]
      } else {
        doubts.add("ditto-without-text", row: row, column: column) {
          (
            .warning, Message("写的是“同上”，可上面没有内容", "a ditto mark with nothing above it"),
            Message("写出内容", "write the text out")
          )
        }
      }
    }
    return found
  }

  /// Whether the text above a ditto mark has numbers, and is of a task that shares no two characters with the row's.
  private func isOfAnotherTask(_ row: Int, _ view: CellRow, above: Int, _ column: Int) -> Bool {
    let task = header.columnOf[Meaning.task.rawValue]
    guard task >= 0, task != column, !view.core(task).isEmpty, !Ditto.isMark(view.core(task)) else { return false }
    let cells = table.cells
    guard cells.text(above, column).contains(where: { $0.isASCII && $0.isNumber }) else { return false }
    let own = Array(TextFold.fold(view.text(task)))
    let other = Array(TextFold.fold(cells.text(above, task)))
    let pairs = Set(zip(own, own.dropFirst()).map { String([$0, $1]) })
    return !zip(other, other.dropFirst()).contains { pairs.contains(String([$0, $1])) }
  }

  func checkWidth(_ row: Int, _ view: CellRow, _ doubts: inout DoubtCollector) {
    for column in header.columns.count..<view.count where !view.core(column).isEmpty {
      let width = header.columns.count
      doubts.add("ragged-row", row: row, column: column) {
        (
          .warning,
          Message(
            "表头有 \(width) 栏，这一行却有 \(view.count) 栏，内容可能错了位",
            "the header has \(width) columns, this row \(view.count): cells may have moved"),
          Message(
            "格里有英文逗号的，用英文双引号把整格括起来，或改用中文逗号",
            "put a cell that holds a comma in \"quotation marks\", or write ，")
        )
      }
      return
    }
  }

  func note(
    _ finding: CarryDown.Finding, _ column: Int, _ text: (CarryDown.Row) -> Int, _ sources: [Int32],
    _ doubts: inout DoubtCollector
  ) {
    guard finding != .separate else { return }
    let name = header.columns[column].name
    for (at, task) in tasks.enumerated() where text(task) == 0 {
      let isCarried = finding == .merged && sources[at] != task.row
      doubts.add(isCarried ? "carried-down" : "not-carried", row: Int(task.row), column: column) {
        isCarried
          ? (
            .note,
            Message(
              "“\(name)”空着；这一栏像是合并单元格，沿用了上面的内容",
              "“\(name)” is blank; the column looks like merged cells, so the text above was taken"),
            Message("如果不是，请把这一格写明", "if that is wrong, fill the cell in")
          )
          : (
            .note,
            Message("“\(name)”空着，没有沿用上面的内容", "“\(name)” is blank; the text above was not taken"),
            Message("如果是合并单元格，请把每一行都写明", "if these were merged cells, fill in every row")
          )
      }
    }
  }

  /// A hash of a cell's text, 0 for a blank one only.
  static func hash(_ cell: UnsafeBufferPointer<UInt8>) -> Int {
    cell.isEmpty ? 0 : cell.reduce(5381) { ($0 &* 33) ^ Int($1) } | 1
  }

  static func number(_ cell: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !cell.isEmpty, cell.count < 10 else { return nil }
    var value = 0
    for byte in cell {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}

/// Marks that stand for the text above: 〃 ″ 同上.
enum Ditto {
  private static let marks = ["〃", "″", "〞", "同上", "同上。"].map { Array($0.utf8) }

  @inline(__always)
  static func isMark(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.count <= 9, let first = cell.first, first == 0xE3 || first == 0xE2 || first == 0xE5 else {
      return false
    }
    return marks.contains { cell.elementsEqual($0) }
  }
}
