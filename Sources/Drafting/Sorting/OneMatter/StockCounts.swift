import Records
import TextCore

/// Rows of what was counted when the year began, when half of it was over and when it ended: 年初清点 of 在院126人, 半年盘点 of
/// 在院131人, 年末盘点 of 在院137人. Each number keeps its time (`年末在院137人`), under the name of what is counted, and that of half the
/// year goes with the year's end.
enum StockCounts {
  /// The rows with the time ahead of what they count.
  static func read(_ records: [TaskRecord]) -> [TaskRecord] {
    var out = records
    for row in records.indices {
      var may = false
      records[row].withBytes(of: .task) { may = times.isIn($0) }
      guard may, let (time, label, unit) = count(records[row]) else { continue }
      let name = label + (["人", "名", "位"].contains(unit) ? "人数" : "数")
      out[row] = records[row].reading([.task: name, .result: time + records[row].result])
    }
    return out
  }

  /// The year's end for each row of half the year that counts the same.
  static func tellers(_ rows: [Int], _ records: [TaskRecord]) -> [(row: Int, teller: Int)] {
    rows.compactMap { row in
      guard isAmended(records[row]), records[row].result.starts(withOneOf: halves), records[row].isEmpty(.problem)
      else {
        return nil
      }
      let ends = rows.filter { other in
        isAmended(records[other]) && records[other].task == records[row].task
          && records[other].result.starts(withOneOf: ["年末", "年底"])
      }
      return ends.count == 1 ? (row, ends[0]) : nil
    }
  }

  private static let times: SearchWords = ["年初", "年末", "年底", "半年", "年中"]
  private static let halves: SearchWords = ["半年", "年中"]
  private static let deeds: WordSet = ["清点", "盘点", "盘存", "盘库", "清查", "统计", "点数", "清点情况", "盘点情况", "清数"]

  private static func isAmended(_ record: TaskRecord) -> Bool {
    record.amended?.texts[.task] != nil && record.task.hasSuffix("数")
  }

  /// When something was counted, what it is called and its unit: 年初, 在院 and 人 of 年初清点 and 在院126人，特困88.
  private static func count(_ record: TaskRecord) -> (time: String, label: String, unit: String)? {
    let task = record.task
    guard let time = ["年初", "年末", "年底", "半年", "年中"].first(where: { task.hasPrefix($0) }),
      deeds.contains(String(task.dropFirst(time.count))), case let result = record.result
    else { return nil }
    let label = result.prefix { !$0.isDigit }
    guard (2...4).contains(label.count), label.allSatisfy(Punctuation.isHan),
      !label.starts(withOneOf: ["全年", "上半", "共"]),
      let number = QuantityParser.find(in: result).first?.quantity, result.hasPrefix(label + number.digits)
    else { return nil }
    return (time, String(label), number.unit)
  }
}
