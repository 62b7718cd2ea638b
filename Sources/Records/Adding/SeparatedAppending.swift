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

  /// The columns of the header.
  var columns: [ColumnMeaning] { ledger.columns }

  func add(_ task: NewTask) throws(AddingFault) -> AddedTask {
    let placing = TaskPlacing(file: appender.name, headerRow: ledger.headerRow, columns: columns)
    var placed = try placing.place(task)
    if !placed.others.isEmpty { throw placing.noColumn(placed.others) }
    if let id = column(.id), placed.cells[id] == nil, let next = NextNumber.after(ledger.records.map(\.id)) {
      placed.cells[id] = next
    }
    let expected = columns.compactMap { column in
      placed.cells[column.index].map { Field(name: column.name, value: $0) }
    }
    var fault = readsOtherwise
    for way in ways(placed.cells) {
      let cells = columns.map { way[$0.index] ?? "" }
      guard let bytes = file(with: cells) else { throw cannotEncode }
      let after = Self.read(bytes, appender)
      guard after.records.count == ledger.records.count + 1, after.records.last?.fields == expected else { continue }
      guard keepsTheRest(after, bytes) else {
        fault = changesOthers
        continue
      }
      let doubts = appender.doubts(
        headers: columns.map(\.header), columns.map { placed.cells[$0.index] ?? "" }, row: row)
      return AddedTask(
        bytes: bytes, row: row, id: column(.id).flatMap { placed.cells[$0] } ?? "", doubts: doubts)
    }
    throw fault
  }

  // MARK: - Where it goes

  /// The row (from 0) that the new one goes behind: the last task, else the last example, else the header.
  private var anchor: Int {
    let row = ledger.records.last?.source.row ?? ledger.examples.last?.source.row ?? ledger.headerRow
    return min(max(0, (row ?? 1) - 1), content.table.rowCount - 1)
  }

  /// The number of the new row from 1.
  private var row: Int { anchor + 2 }

  private func column(_ meaning: Meaning) -> Int? { columns.first { $0.meaning == meaning }?.index }

  private func file(with cells: [String]) -> [UInt8]? {
    let headerWidth = ledger.headerRow.map { content.table.cellCount($0 - 1) } ?? 0
    let style = RowStyle(content, around: anchor, width: max(headerWidth, columns.count))
    let offset = Int(content.table.rows[anchor + 1].start)
    let isOpen = RowStyle.lineEnd(text.bytes, before: offset).isEmpty
    return LineSplice.inserting((isOpen ? style.lineEnd : []) + style.row(cells), at: offset, of: text, in: file)
  }

  /// The ways to write section and topic, the likeliest first: in full, or blank below the same text.
  ///
  /// Where merged cells left blanks, a blank is how the ledger says “as above”, and a text repeated in the next row
  /// would show that it is not merged at all.
  private func ways(_ cells: [Int: String]) -> [[Int: String]] {
    var ways = [cells]
    for meaning in [Meaning.section, .topic] {
      guard let column = column(meaning), let text = cells[column], let last = ledger.records.last,
        last.text(meaning) == text
      else { continue }
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
  private func keepsTheRest(_ after: Ledger, _ bytes: [UInt8]) -> Bool {
    guard after.columns == columns, after.headerRow == ledger.headerRow,
      after.examples.count == ledger.examples.count, after.rejected.count == ledger.rejected.count,
      after.skipped.map(\.reason) == ledger.skipped.map(\.reason)
    else { return false }
    let unchanged = zip(ledger.records, after.records).allSatisfy { old, new in
      old.state == new.state && old.highlight == new.highlight && old.section == new.section && old.topic == new.topic
    }
    guard unchanged, let text = try? RawText.decoded(bytes, name: appender.name).get() else { return false }
    let (old, new) = (content.table, CSVReader.read(text.bytes, separator: content.separator).table)
    guard new.rowCount == old.rowCount + 1 else { return false }
    let split = Int(old.rows[anchor + 1].firstCell)
    return new.ends.prefix(split) == old.ends.prefix(split) && new.bytes.starts(with: old.bytes.prefix(old.end(anchor)))
      && (anchor + 1..<old.rowCount).allSatisfy { old.cells($0) == new.cells($0 + 1) }
  }

  private var place: Place { .cell(file: appender.name, row: row, column: nil) }

  private var cannotEncode: AddingFault {
    AddingFault(
      "encoding", Message("有台账的编码写不出的字", "a character is not in the ledger's encoding"),
      remedy: Message("把台账另存为 UTF-8 编码", "save the ledger in UTF-8"), at: place)
  }

  private var readsOtherwise: AddingFault {
    AddingFault(
      "reads-otherwise",
      Message(
        "这样写，读出来就不是这项任务了（像合计、说明、示例、“同上”，或有空着的类别会沿用上面的），什么也没有写",
        "written so, it would not be read as this task (it looks like a total, a remark, an example or a ditto mark, "
          + "or a blank section would take the one above); nothing was written"),
      remedy: Message("换一个写法，并写明类别：--section 类别", "word it otherwise, and name the section: --section NAME"), at: place)
  }

  private var changesOthers: AddingFault {
    AddingFault(
      "changes-others",
      Message(
        "加上这一行，别的行空着的类别或事项就会读成别的，什么也没有写",
        "with this row, blank sections or topics of other rows would be read otherwise; nothing was written"),
      remedy: Message(
        "先把类别、事项两栏空着的格都填上（原来是合并单元格的，每一行都写明）",
        "first fill in the blank cells of both columns, in every row that a merged cell stood for"),
      at: place)
  }
}

extension CellTable {
  /// The offset behind the last cell of a row.
  fileprivate func end(_ row: Int) -> Int {
    let next = Int(rows[row + 1].firstCell)
    return next > 0 ? Int(ends[next - 1] & ~Self.literalBit) : 0
  }
}
