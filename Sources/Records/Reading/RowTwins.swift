import TextCore

/// Finds rows that were written down twice: equal in all but their number, or of one number and not equal.
///
/// Rows are gathered while the tables are read, and compared when all are there: nearly all of a million rows
/// are then told apart by a table of bits, which is small enough to stay near the processor.
struct RowTwins {
  /// Of each record the hash of its row, in order.
  private var hashes: [UInt64] = []
  /// Records that have the number of an earlier one.
  private var sameNumber: [(record: Int, first: Int)] = []
  private var signs = HashIndex()

  /// Makes room for a number of rows.
  mutating func reserve(_ count: Int) { hashes.reserveCapacity(hashes.count + count) }

  /// Takes in the next record, by the hash of its row.
  @inline(__always)
  mutating func append(_ hash: UInt64) { hashes.append(hash) }

  /// Notes that a record has the number of an earlier one.
  mutating func note(_ record: Int, sameNumberAs first: Int) { sameNumber.append((record, first)) }

  /// Takes in a sign that is unique in a whole ledger, unlike numbers, which each table may start anew.
  mutating func note(_ record: Int, sign: UnsafeBufferPointer<UInt8>) {
    var hash = ByteHash()
    hash.combine(sign)
    if let first = signs.first(hash.value, orInsert: Int32(truncatingIfNeeded: record)) {
      sameNumber.append((record, Int(first)))
    }
  }

  /// The records that have an earlier one's text, in order.
  func equalRows() -> [(record: Int, first: Int)] {
    var size = 1024
    while size < hashes.count * 16 { size *= 2 }
    let mask = UInt64(size - 1)
    var seen = [UInt64](repeating: 0, count: size / 64)
    var again = seen
    for hash in hashes {
      let place = Int(truncatingIfNeeded: (hash & mask) >> 6)
      let bit: UInt64 = 1 << (hash & 63)
      again[place] |= seen[place] & bit
      seen[place] |= bit
    }
    var index = HashIndex()
    var out: [(record: Int, first: Int)] = []
    for (record, hash) in hashes.enumerated() {
      guard again[Int(truncatingIfNeeded: (hash & mask) >> 6)] & (UInt64(1) << (hash & 63)) != 0 else { continue }
      if let first = index.first(hash, orInsert: Int32(truncatingIfNeeded: record)) {
        out.append((record, Int(first)))
      }
    }
    return out
  }

  /// Says which of the records were written down twice.
  func report(_ records: [TaskRecord], _ doubts: inout DoubtCollector) {
    let equal = equalRows()
    for (record, first) in equal {
      let (here, there) = (records[record], records[first].source)
      doubts.enter(here.table.place)
      doubts.add("equal-row", there.description, row: Int(here.row)) {
        (
          .note,
          Message("与\(Self.shown(there, here.table.place))完全相同；起草只写一次", "equal to \(there); drafted once"),
          Message(
            "重复登记的，删去一行；确是两件事的，把任务写得有区别", "delete one if it was entered twice; if they are two things, tell them apart")
        )
      }
    }
    var twins: [Int: Int] = [:]
    for (record, first) in equal where !sameNumber.isEmpty { twins[record] = first }
    for (record, first) in sameNumber {
      // Equal rows of one number are one thing that was said above.
      guard twins[record, default: record] != twins[first, default: first] else { continue }
      let (here, there) = (records[record], records[first].source)
      let id = TableFindings.clipped(here.id)
      let column = here.table.columnOf[Meaning.id.rawValue]
      doubts.enter(here.table.place)
      doubts.enter(here.table.columns)
      doubts.add("equal-id", id, row: Int(here.row), column: column) {
        (
          .warning,
          Message(
            "序号“\(id)”在\(Self.shown(there, here.table.place))已经用过，而两行内容不同；两行都采用",
            "the number “\(id)” stands at \(there) too, yet the two rows differ; both are used"),
          Message("核对：改正其中一行的序号；是同一件事的，并成一行", "correct one of the numbers, or make the two rows one")
        )
      }
    }
  }

  /// `第 5 行`, with the sheet where it is another one, and the column where the line alone does not tell.
  private static func shown(_ source: RecordSource, _ place: TablePlace) -> String {
    (source.sheet == place.sheet ? "" : source.sheet.map { "“\($0)”" } ?? "") + "第 \(source.row) 行"
      + (source.column.map { "第 \($0) 列" } ?? "")
  }
}

/// The running numbers of one table: finds one that is used twice, while numbers that start anew are none.
struct RunningNumbers {
  private var numbers: [Int32] = []
  private var records: [Int32] = []
  private var others: [Int32: Int32] = [:]
  private var first: Int32 = 0
  private var last: Int32 = 0

  /// The record before this one in the same run that has the same number. `isNext` says that the row stands
  /// directly below the last one, in its section.
  mutating func equal(_ number: Int, _ record: Int, isNext: Bool) -> Int? {
    let number = Int32(truncatingIfNeeded: number)
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

  private func place(of number: Int32) -> Int? {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number ? low : nil
  }
}
