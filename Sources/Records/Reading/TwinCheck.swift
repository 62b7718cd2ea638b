import TextCore

/// Gathers what tells whether the rows of a block were written down before: in the block, or elsewhere in the
/// ledger.
struct TwinCheck {
  private let id: Int
  private let tasks: [CarryDown.Row]
  private let sections: [Int32]
  private let topics: [Int32]
  private var numbers = RunningNumbers()
  private let form: UInt64
  private let headings: [UInt64]

  init(id: Int, tasks: [CarryDown.Row], sections: [Int32], topics: [Int32], table: LedgerTable) {
    self.id = id
    self.tasks = tasks
    self.sections = sections
    self.topics = topics
    headings = table.headings.map { ByteHash.of($0.section + "\n" + $0.topic) }
    // Rows are alike only below headers that are alike, and under one section of sheets.
    form = ByteHash.of(table.columns.map(\.header).joined(separator: "\n") + "\n" + table.section)
  }

  /// Takes in a record, which task row `at` has become.
  @inline(__always)
  mutating func take(_ record: Int, _ at: Int, _ view: CellRow, _ twins: inout RowTwins) {
    var hash = ByteHash()
    view.spans(without: id) { hash.combine($0) }
    hash.combine(elsewhere(at))
    twins.append(hash.value)
    let cell = view.core(id)
    guard !cell.isEmpty, cell.count <= 64 else { return }
    if cell.count < 9, let number = BlockPass.number(cell) {
      let isNext =
        at > 0 && tasks[at].row == tasks[at - 1].row + 1 && tasks[at].section == tasks[at - 1].section
      if let first = numbers.equal(number, record, isNext: isNext) { twins.note(record, sameNumberAs: first) }
    } else if cell.count > 3, !Ditto.isMark(cell) {
      twins.note(record, sign: cell)
    }
  }

  /// What a row has from other rows: carried cells, headings, the text above a ditto mark.
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
}

extension CellRow {
  /// Runs a body on the bytes of the row before and behind one cell, without separators and blanks at the end.
  @inline(__always)
  func spans(without column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let all = whole
    var end = all.count
    while end > 0, all[end - 1] <= 0x20 || all[end - 1] == 0x2C || all[end - 1] == 0x3B { end -= 1 }
    guard column >= 0, column < count, let base = all.baseAddress, let cell = raw(column).baseAddress else {
      body(UnsafeBufferPointer(rebasing: all[..<end]))
      return
    }
    let start = cell - base
    body(UnsafeBufferPointer(rebasing: all[..<min(start, end)]))
    body(UnsafeBufferPointer(rebasing: all[min(start + raw(column).count, end)..<end]))
  }
}
