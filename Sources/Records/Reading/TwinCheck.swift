import TextCore

/// Reports the rows of a block that were written down before: in the block, or elsewhere in the ledger.
struct TwinCheck {
  let id: Int
  let tasks: [CarryDown.Row]
  let sections: [Int32]
  let topics: [Int32]
  let table: LedgerTable
  private var numbers = RunningNumbers()
  private let form: UInt64
  private let headings: [UInt64]

  init(id: Int, tasks: [CarryDown.Row], sections: [Int32], topics: [Int32], table: LedgerTable) {
    self.id = id
    self.tasks = tasks
    self.sections = sections
    self.topics = topics
    self.table = table
    // Rows are alike only below headers that are alike, and under one section of sheets.
    headings = table.headings.map { ByteHash.of($0.section + "\n" + $0.topic) }
    form = ByteHash.of(table.columns.map(\.header).joined(separator: "\n") + "\n" + table.section)
  }

  /// Looks at the last of the records, which task row `at` has become.
  mutating func check(_ at: Int, _ view: CellRow, _ found: inout LedgerFindings) {
    let record = found.records.count - 1
    let row = Int(tasks[at].row)
    let twin = found.twins.equalRow(RowTwins.hash(view, without: id, elsewhere(at)), record)
    if let twin {
      let first = found.records[twin].source
      found.doubts.add("equal-row", first.description, row: row) {
        (
          .note,
          Message("与\(Self.shown(first, table.place))完全相同；起草只写一次", "equal to \(first); drafted once"),
          Message(
            "重复登记的，删去一行；确是两件事的，把任务写得有区别", "delete one if it was entered twice; if they are two things, tell them apart")
        )
      }
    }
    let cell = view.core(id)
    guard !cell.isEmpty, cell.count <= 64 else { return }
    var known: Int?
    if let number = BlockPass.number(cell), cell.count < 6 {
      let isNext = at > 0 && tasks[at].row == tasks[at - 1].row + 1 && tasks[at].section == tasks[at - 1].section
      known = numbers.equal(number, record, isNext: isNext)
    } else if !Ditto.isMark(cell), cell.count > 3 {
      known = found.twins.equalID(cell, record)
    }
    guard let known, known != twin, known < record else { return }
    let first = found.records[known].source
    let word = TableFindings.clipped(view.text(id))
    found.doubts.add("equal-id", word, row: row, column: id) {
      (
        .warning,
        Message(
          "序号“\(word)”在\(Self.shown(first, table.place))已经用过，而两行内容不同；两行都采用",
          "the number “\(word)” stands at \(first) too, yet the two rows differ; both are used"),
        Message("核对：改正其中一行的序号；是同一件事的，并成一行", "correct one of the numbers, or make the two rows one")
      )
    }
  }

  /// What a row has from other rows: carried cells, headings, the text under a ditto mark.
  private func elsewhere(_ at: Int) -> UInt64 {
    var hash = form
    let own = tasks[at].row
    if !sections.isEmpty, sections[at] != own { hash ^= origin(sections[at]) &* 0x9E37_79B9 }
    if !topics.isEmpty, topics[at] != own { hash ^= origin(topics[at]) &* 0x85EB_CA6B_0001 }
    // A row with ditto marks says what the rows above it say: it is like no other.
    if tasks[at].hasDitto { hash ^= UInt64(own) &* 0xC2B2_AE35_0000_0001 }
    return hash
  }

  /// What stands for the row or the heading that a text was taken from.
  private func origin(_ row: Int32) -> UInt64 {
    row < 0 ? headings[-1 - Int(row)] : UInt64(row) &+ 1
  }

  /// `第 5 行`, with the sheet where it is another one.
  private static func shown(_ source: RecordSource, _ place: TablePlace) -> String {
    (source.sheet == place.sheet ? "" : source.sheet.map { "“\($0)”" } ?? "") + "第 \(source.row) 行"
  }
}
