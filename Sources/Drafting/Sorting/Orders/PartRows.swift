import Records
import TextCore

/// Rows that a ledger lists below another one as its parts: 其中：储蓄存款 and 其中：对公存款 below 各项存款余额. All parts of one
/// list are of the row that opens it, and each keeps its own name.
enum PartRows {
  static let head = "其中"

  /// The row that a row is read with: the one above, for a part the one that its list opens with; nil for the first.
  static func above(_ row: Int, _ records: [TaskRecord]) -> Int? {
    guard row > 0, isPart(records[row]) else { return row > 0 ? row - 1 : nil }
    return records[..<row].lastIndex { $0.tableIdentity == records[row].tableIdentity && !isPart($0) } ?? row - 1
  }

  /// The row that a row is a part of by its name: 各项存款余额 for 其中：储蓄存款; nil for any other row.
  static func whole(of row: Int, _ records: [TaskRecord]) -> Int? {
    isPart(records[row]) ? above(row, records) : nil
  }

  private static func isPart(_ record: TaskRecord) -> Bool {
    var isPart = false
    record.withBytes(of: .task) { isPart = $0.starts(with: head.utf8) }
    return isPart
  }

  /// What a part is called: 储蓄存款 of 其中:储蓄存款.
  static func name(_ task: String) -> String { task.withoutHead(of: [head]).withoutHead(of: ["：", ":", "，", ","]) }
}

extension RemarkOrders {
  /// A row named 其中： is part of the row that its list opens with.
  mutating func partRow() {
    guard record.task.hasPrefix(PartRows.head), let above, !above.task.isEmpty,
      case let name = PartRows.name(text(.task)), !name.isEmpty
    else { return }
    // 其中：一季度 is the quarter of what stands above.
    if PeriodStem.isPeriod(name), !above.task.holds(name) {
      texts[.task] = above.task + "（" + name + "）"
      return
    }
    part = PartAside(whole: PartAside.above)
    // 四季度税收 is a part of the year by its name, which those that know such parts read.
    if !name.holds("季度"), !name.holds("半年") { texts[.task] = name }
  }
}
