import Records
import TextCore

/// Rows that were entered twice and differ in no more than how their day is written (3/20, 2024-3-20), or say so in the
/// remarks (重记了): their numbers are never added.
enum RepeatedRows {
  /// The rows without those, each of which the first one cites.
  static func once(_ rows: [Grouping.Row], _ records: [TaskRecord]) -> [Grouping.Row] {
    var byTask: [String: [Int]] = [:]
    for (i, row) in rows.enumerated() where !row.task.isEmpty { byTask[row.task, default: []].append(i) }
    guard byTask.count < rows.count else { return rows }
    var out = rows
    var gone: Set<Int> = []
    for i in rows.indices {
      guard let like = byTask[rows[i].task], like.count > 1, like[0] < i,
        !rows[i].column.isEmpty || rows[i].text.hasDigit
      else { continue }
      let first = like.first { other in
        other < i && !gone.contains(other) && isSame(rows[other], rows[i])
          && (isSameDay(rows[other], rows[i], records) || saysSo(rows[i], records))
      }
      guard let first else { continue }
      out[first].covered.append(rows[i].index)
      gone.insert(i)
    }
    return gone.isEmpty ? rows : out.indices.filter { !gone.contains($0) }.map { out[$0] }
  }

  private static func isSame(_ one: Grouping.Row, _ other: Grouping.Row) -> Bool {
    one.text == other.text && one.column == other.column && one.isBegun == other.isBegun
  }

  /// Whether both are of one and the same day.
  private static func isSameDay(_ one: Grouping.Row, _ other: Grouping.Row, _ records: [TaskRecord]) -> Bool {
    guard let day = records[one.index].date, let next = records[other.index].date else { return false }
    return day.start == next.start && day.end == next.end && day.start == day.end && day.start.day != nil
      && records[one.index].owner == records[other.index].owner
  }

  private static func saysSo(_ row: Grouping.Row, _ records: [TaskRecord]) -> Bool {
    guard !records[row.index].isEmpty(.note) else { return false }
    let note = records[row.index].note
    return signs.contains { note.holds($0) }
  }

  private static let signs = ["重记", "记重", "重复登记", "重复记", "登重", "重登", "抄重", "录重", "重复录", "重复填"]
}
