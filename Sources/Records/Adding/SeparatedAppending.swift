import TextCore

/// One task added to a ledger in CSV or TSV.
struct SeparatedAppending {
  private let appender: LedgerAppender
  private let file: [UInt8]
  private let text: TextEncoding.Decoded
  private let content: CSVContent
  private let ledger: Ledger

  init(_ appender: LedgerAppender, _ file: [UInt8]) throws(AddingFault) {
    self.appender = appender
    self.file = file
    do {
      text = try RawText.decoded(file, name: appender.name).get()
    } catch {
      throw AddingFault([error.diagnostic])
    }
    content = CSVReader.read(text.bytes)
    ledger = Self.read(file, appender)
    // A header and no tasks yet is what there is to begin with; without a header nothing can be added.
    if ledger.columns.isEmpty { throw AddingFault(ledger.diagnostics.filter { $0.severity == .error }) }
  }

  /// The columns that a task without a section goes by.
  var columns: [ColumnMeaning] { spot(for: NewTask()).columns }

  func add(_ task: NewTask) throws(AddingFault) -> AddedTask {
    let spot = spot(for: task)
    do {
      return try add(task, at: spot)
    } catch {
      // The first task below a header of two rows goes behind the second.
      guard spot.neighbour == nil, spot.row + 1 < content.table.rowCount,
        let added = try? add(task, at: spot.oneRowDown)
      else { throw error }
      return added
    }
  }

  private func add(_ task: NewTask, at spot: Spot) throws(AddingFault) -> AddedTask {
    let placing = TaskPlacing(file: appender.name, headerRow: ledger.headerRow, columns: spot.columns)
    var placed = try placing.place(spot.withoutHeadings(task))
    if !placed.others.isEmpty { throw placing.noColumn(placed.others) }
    if let id = spot.column(.id), placed.cells[id] == nil, let next = NextNumber.after(ledger.records.map(\.id)) {
      placed.cells[id] = next
    }
    let texts = spot.columns.map { placed.cells[$0.index] ?? "" }
    let expected = zip(spot.columns, texts).filter { !$1.isEmpty }.map { Field(name: $0.name, value: $1) }
    var fault = readsOtherwise(spot)
    for way in ways(placed.cells, spot) {
      let bytes = try file(with: spot.columns.map { way[$0.index] ?? "" }, at: spot)
      let after = Self.read(bytes, appender)
      guard after.records.count == ledger.records.count + 1, after.records[spot.index].fields == expected,
        spot.sorts(after.records[spot.index], as: task, placed.cells)
      else { continue }
      guard keepsTheRest(after, bytes, spot) else {
        fault = changesOthers(spot)
        continue
      }
      return AddedTask(
        bytes: bytes, row: spot.row + 2, id: spot.column(.id).flatMap { placed.cells[$0] } ?? "",
        doubts: appender.doubts(of: spot.columns, texts, row: spot.row + 2))
    }
    throw fault
  }

  // MARK: - Where it goes

  /// The place of a new row.
  private struct Spot {
    /// The row from 0 that it goes behind.
    let row: Int
    /// The number of records before it.
    let index: Int
    /// The record that it goes behind, nil where there is none.
    let neighbour: TaskRecord?
    /// The columns that hold there.
    let columns: [ColumnMeaning]

    var oneRowDown: Spot { Spot(row: row + 1, index: index, neighbour: neighbour, columns: columns) }

    func column(_ meaning: Meaning) -> Int? { columns.first { $0.meaning == meaning }?.index }

    /// The task without the section and topic that a heading above already gives.
    func withoutHeadings(_ task: NewTask) -> NewTask {
      var rest = task
      for meaning in [Meaning.section, .topic]
      where column(meaning) == nil && neighbour?.text(meaning) == task.cell(meaning) {
        rest.texts[meaning] = nil
      }
      return rest
    }

    /// Whether a record has the section and topic that were given, and none that was not.
    func sorts(_ record: TaskRecord, as task: NewTask, _ cells: [Int: String]) -> Bool {
      [Meaning.section, .topic].allSatisfy { meaning in
        record.text(meaning) == (column(meaning).map { cells[$0] ?? "" } ?? task.cell(meaning))
      }
    }
  }

  /// Behind the last task; where sections are headings, behind the last task of the section; else behind the last
  /// example, or the header.
  private func spot(for task: NewTask) -> Spot {
    var at = ledger.records.indices.last
    let (section, topic) = (task.cell(.section), task.cell(.topic))
    if !section.isEmpty, !ledger.columns.contains(where: { $0.meaning == .section }) {
      let found = ledger.records.lastIndex { $0.section == section && (topic.isEmpty || $0.topic == topic) }
      at = found ?? ledger.records.lastIndex { $0.section == section } ?? at
    }
    let neighbour = at.map { ledger.records[$0] }
    let row = neighbour?.source.row ?? ledger.examples.last?.source.row ?? ledger.headerRow ?? 1
    return Spot(
      row: min(max(0, row - 1), content.table.rowCount - 1), index: at.map { $0 + 1 } ?? 0, neighbour: neighbour,
      columns: neighbour?.table.columns ?? ledger.columns)
  }

  private func file(with cells: [String], at spot: Spot) throws(AddingFault) -> [UInt8] {
    let headerWidth = ledger.headerRow.map { content.table.cellCount($0 - 1) } ?? 0
    let style = RowStyle(content, around: spot.row, width: max(headerWidth, spot.columns.count))
    let offset = Int(content.table.rows[spot.row + 1].start)
    let isOpen = RowStyle.lineEnd(text.bytes, before: offset).isEmpty
    let line = (isOpen ? style.lineEnd : []) + style.row(cells)
    guard let bytes = LineSplice.inserting(line, at: offset, of: text, in: file) else { throw cannotEncode(spot) }
    return bytes
  }

  /// The ways to write section and topic, the likeliest first: in full, or blank below the same text.
  ///
  /// Where merged cells left blanks, a blank is how the ledger says “as above”, and a text repeated in the next row
  /// would show that it is not merged at all.
  private func ways(_ cells: [Int: String], _ spot: Spot) -> [[Int: String]] {
    var ways = [cells]
    for meaning in [Meaning.section, .topic] {
      guard let column = spot.column(meaning), let text = cells[column], spot.neighbour?.text(meaning) == text else {
        continue
      }
      ways += ways.map { way in
        var blank = way
        blank[column] = nil
        return blank
      }
    }
    return ways
  }

  // MARK: - Reading it back

  private static func read(_ bytes: [UInt8], _ appender: LedgerAppender) -> Ledger {
    LedgerReader.read(bytes: bytes, name: appender.name, year: appender.year, aliases: appender.aliases)
  }

  /// Whether all that the ledger had still reads as it did.
  private func keepsTheRest(_ after: Ledger, _ bytes: [UInt8], _ spot: Spot) -> Bool {
    guard after.columns == ledger.columns, after.headerRow == ledger.headerRow,
      after.examples.count == ledger.examples.count, after.rejected.count == ledger.rejected.count,
      after.skipped.map(\.reason) == ledger.skipped.map(\.reason)
    else { return false }
    let unchanged = ledger.records.indices.allSatisfy { at in
      let (old, new) = (ledger.records[at], after.records[at < spot.index ? at : at + 1])
      return old.state == new.state && old.highlight == new.highlight && old.section == new.section
        && old.topic == new.topic
    }
    guard unchanged, let text = try? RawText.decoded(bytes, name: appender.name).get() else { return false }
    let (old, new) = (content.table, CSVReader.read(text.bytes, separator: content.separator).table)
    guard new.rowCount == old.rowCount + 1 else { return false }
    let split = Int(old.rows[spot.row + 1].firstCell)
    return new.ends.prefix(split) == old.ends.prefix(split)
      && new.bytes.starts(with: old.bytes.prefix(old.end(spot.row)))
      && (spot.row + 1..<old.rowCount).allSatisfy { old.cells($0) == new.cells($0 + 1) }
  }

  // MARK: - Why not

  private func place(_ spot: Spot) -> Place { .cell(file: appender.name, row: spot.row + 2, column: nil) }

  private func cannotEncode(_ spot: Spot) -> AddingFault {
    AddingFault(
      "encoding", Message("有台账的编码写不出的字", "a character is not in the ledger's encoding"),
      remedy: Message("把台账另存为 UTF-8 编码", "save the ledger in UTF-8"), at: place(spot))
  }

  private func readsOtherwise(_ spot: Spot) -> AddingFault {
    AddingFault(
      "reads-otherwise",
      Message(
        "这样写，读出来就不是这项任务了（像合计、说明、示例、“同上”，或有空着的类别会沿用上面的），什么也没有写",
        "written so, it would not be read as this task (it looks like a total, a remark, an example or a ditto mark, "
          + "or a blank section would take the one above); nothing was written"),
      remedy: Message("换一个写法，并写明类别和事项：--section 类别 --topic 事项", "word it otherwise, and name --section and --topic"),
      at: place(spot))
  }

  private func changesOthers(_ spot: Spot) -> AddingFault {
    AddingFault(
      "changes-others",
      Message(
        "加上这一行，别的行空着的类别或事项就会读成别的，什么也没有写",
        "with this row, blank sections or topics of other rows would be read otherwise; nothing was written"),
      remedy: Message(
        "先把类别、事项两栏空着的格都填上（原来是合并单元格的，每一行都写明）",
        "first fill in the blank cells of both columns, in every row that a merged cell stood for"),
      at: place(spot))
  }
}

extension CellTable {
  /// The offset behind the last cell of a row.
  fileprivate func end(_ row: Int) -> Int {
    let next = Int(rows[row + 1].firstCell)
    return next > 0 ? Int(ends[next - 1] & ~Self.literalBit) : 0
  }
}
