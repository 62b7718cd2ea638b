import Records
import TextCore

/// Rows that add up those of one task: 抽检汇总 beside 食品安全监督抽检 of four quarters. They are called by what they add up, and what they add up
/// is told with them. In which order the rows stand is nothing to go by.
enum TotalBelowParts {
  /// The rows with such names put right.
  static func read(_ records: [TaskRecord]) -> [TaskRecord] {
    let totals = records.indices.filter { row in
      var may = false
      records[row].withBytes(of: .task) { bytes in may = ends.contains { bytes.suffix(6).elementsEqual($0.utf8) } }
      return may
    }
    guard !totals.isEmpty, totals.count <= most else { return records }
    let groups = groups(records.indices.filter { !totals.contains($0) }, records)
    var out = records
    for row in totals {
      let found = groups.filter { group in
        group.count > 1 && isOfOneTable(row, group[0], records) && adds(group, up: row, records)
      }
      if found.count == 1 { out[row] = records[row].reading([.task: records[found[0][0]].task]) }
    }
    return out
  }

  /// The total for each row that is within one.
  static func tellers(_ rows: [Int], _ records: [TaskRecord]) -> [(row: Int, teller: Int)] {
    groups(rows, records).flatMap { group -> [(row: Int, teller: Int)] in
      guard group.count > 2 else { return [] }
      let years = group.filter { records[$0].dateText.holds("全年") }
      guard years.count == 1, case let parts = group.filter({ $0 != years[0] }), adds(parts, up: years[0], records)
      else { return [] }
      return parts.map { ($0, years[0]) }
    }
  }

  /// Rows of one task and section of one table, those of each in the order of the ledger.
  private static func groups(_ rows: [Int], _ records: [TaskRecord]) -> [[Int]] {
    var places: [String: Int] = [:]
    var groups: [[Int]] = []
    for row in rows {
      let key = "\(records[row].tableIdentity)|\(records[row].section)|\(records[row].task)"
      if let place = places[key] {
        groups[place].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
    return groups
  }

  private static func isOfOneTable(_ row: Int, _ other: Int, _ records: [TaskRecord]) -> Bool {
    records[row].section == records[other].section && records[row].tableIdentity == records[other].tableIdentity
  }

  /// Whether the numbers of some rows come to another's.
  private static func adds(_ parts: [Int], up total: Int, _ records: [TaskRecord]) -> Bool {
    guard let whole = number(records[total]), !whole.unit.isEmpty else { return false }
    var sum: ExactNumber? = ExactNumber(0)
    for part in parts {
      guard let own = number(records[part]), own.unit == whole.unit else { return false }
      sum = sum?.adding(own.value)
    }
    return sum == whole.value
  }

  /// The only number of a row's column.
  private static func number(_ record: TaskRecord) -> Quantity? {
    guard !record.isEmpty(.quantity) else { return nil }
    let own = record.quantities
    return own.count == 1 && own[0].approximate.isEmpty ? own[0] : nil
  }

  /// So many totals nobody writes by hand.
  private static let most = 40
  private static let ends = ["汇总", "合计", "总计", "小计", "总数"]
}
