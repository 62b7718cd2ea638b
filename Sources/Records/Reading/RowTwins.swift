import TextCore

/// Finds rows that were written down twice: equal in all but their number, or of one number and not equal.
struct RowTwins {
  private var rows = HashIndex()
  private var ids = HashIndex()

  /// Makes room for a number of rows.
  mutating func reserve(_ count: Int) { rows.reserve(count) }

  /// The record before this one that has the same text.
  mutating func equalRow(_ hash: UInt64, _ record: Int) -> Int? {
    rows.first(hash, orInsert: Int32(truncatingIfNeeded: record)).map(Int.init)
  }

  /// The record before this one that has the same sign; for signs that are unique in a whole ledger, not for
  /// numbers that each table may start anew.
  mutating func equalID(_ cell: UnsafeBufferPointer<UInt8>, _ record: Int) -> Int? {
    var hash = ByteHash()
    hash.combine(cell)
    return ids.first(hash.value, orInsert: Int32(truncatingIfNeeded: record)).map(Int.init)
  }

  /// A row's text in all cells but its number, with the section and topic that it has from elsewhere.
  @inline(__always)
  static func hash(_ row: CellRow, without id: Int, _ elsewhere: UInt64) -> UInt64 {
    var hash = ByteHash()
    row.spans(without: id) { hash.combine($0) }
    hash.combine(elsewhere)
    return hash.value
  }
}

/// The running numbers of one table: finds one that is used twice, while numbers that start anew are none.
struct RunningNumbers {
  private var numbers: [Int] = []
  private var records: [Int32] = []
  private var others: [Int: Int32] = [:]
  private var first = 0
  private var last = 0

  /// The record before this one in the same run that has the same number. `isNext` says that the row stands
  /// directly below the last one, in its section.
  mutating func equal(_ number: Int, _ record: Int, isNext: Bool) -> Int? {
    defer { last = number }
    let value = Int32(truncatingIfNeeded: record)
    if numbers.isEmpty || number <= first && !(isNext && number == last) {
      numbers.removeAll(keepingCapacity: true)
      records.removeAll(keepingCapacity: true)
      others.removeAll()
      first = number
    } else if let top = numbers.last, number <= top {
      if let known = others[number] { return Int(known) }
      if let at = place(of: number) { return Int(records[at]) }
      others[number] = value
      return nil
    }
    numbers.append(number)
    records.append(value)
    return nil
  }

  private func place(of number: Int) -> Int? {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number ? low : nil
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
