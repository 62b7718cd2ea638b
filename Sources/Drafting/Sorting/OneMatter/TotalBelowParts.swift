import Records
import TextCore

/// Rows that add up those right above them: 抽检汇总 below 食品安全监督抽检 of four quarters. They are called by what they add up, and what
/// they add up is told with them.
enum TotalBelowParts {
  /// The rows with such names put right.
  static func read(_ records: [TaskRecord]) -> [TaskRecord] {
    var out = records
    for (row, record) in records.enumerated() where row > 1 {
      var may = false
      record.withBytes(of: .task) { bytes in may = ends.contains { bytes.suffix(6).elementsEqual($0.utf8) } }
      if may, parts(of: row, records) != nil { out[row] = record.reading([.task: records[row - 1].task]) }
    }
    return out
  }

  /// The total for each row that is within one.
  static func tellers(_ rows: [Int], _ records: [TaskRecord]) -> [(row: Int, teller: Int)] {
    rows.flatMap { row -> [(row: Int, teller: Int)] in
      guard row > 1, records[row].task == records[row - 1].task, records[row].dateText.holds("全年"),
        let parts = parts(of: row, records)
      else { return [] }
      return parts.filter(rows.contains).map { ($0, row) }
    }
  }

  /// The rows of one task right above that come to a row's number.
  private static func parts(of row: Int, _ records: [TaskRecord]) -> Range<Int>? {
    let record = records[row]
    let name = records[row - 1].task
    guard !name.isEmpty, let whole = number(record), !whole.unit.isEmpty else { return nil }
    var sum: ExactNumber? = ExactNumber(0)
    var first = row
    while first > 0, records[first - 1].task == name, records[first - 1].section == record.section,
      records[first - 1].tableIdentity == record.tableIdentity, let own = number(records[first - 1]),
      own.unit == whole.unit
    {
      sum = sum?.adding(own.value)
      first -= 1
    }
    return row - first > 1 && sum == whole.value ? first..<row : nil
  }

  /// The only number of a row's column.
  private static func number(_ record: TaskRecord) -> Quantity? {
    guard !record.isEmpty(.quantity) else { return nil }
    let own = record.quantities
    return own.count == 1 && own[0].approximate.isEmpty ? own[0] : nil
  }

  private static let ends = ["汇总", "合计", "总计", "小计", "总数"]
}
