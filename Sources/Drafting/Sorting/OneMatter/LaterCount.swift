import Records
import TextCore

/// Rows that tell how much of a whole was done by then, beside a later row of the same matter that tells how much was done
/// in the end: 巡察整改推进 with 27个问题已整改19个，剩余8个 in June, 巡察整改收尾 with 27个问题整改完成26个 in December. What was left in June is
/// not left at the end of the year.
enum LaterCount {
  /// The rows without what a later one tells again; those that tell nothing beside stay as they are.
  static func read(_ records: [TaskRecord]) -> [TaskRecord] {
    let found = pairs(records)
    guard !found.isEmpty else { return records }
    var out = records
    for (row, later) in found {
      let name = stem(records[row].task)
      if name.count >= 3, out[later].task != name { out[later] = out[later].reading([.task: name]) }
      guard let (kept, gone) = rest(of: records[row]), !kept.isEmpty else { continue }
      let problem = records[row].isEmpty(.problem) ? [] : [records[row].problem]
      out[row] = records[row].asDone.reading(
        [.task: name.count >= 3 ? name : records[row].task, .result: Clause.joined(kept), .problem: ""],
        leftOut: gone.map(\.text) + problem)
    }
    return out
  }

  /// By row that tells nothing but such a count, in the order of the ledger, the later row.
  static func only(_ records: [TaskRecord], among rows: [Int]) -> [(row: Int, later: Int)] {
    let open = Set(rows)
    return pairs(records).filter { open.contains($0.row) && rest(of: records[$0.row])?.kept.isEmpty == true }
  }

  private static func pairs(_ records: [TaskRecord]) -> [(row: Int, later: Int)] {
    var counts: [String: [(row: Int, count: Count)]] = [:]
    for (row, record) in records.enumerated() {
      var may = false
      record.withBytes(of: .task) { may = stages.isIn($0) }
      guard may, let count = Count(record) else { continue }
      counts[stem(record.task), default: []].append((row, count))
    }
    return counts.values.flatMap { rows -> [(row: Int, later: Int)] in
      guard let last = rows.max(by: { ($0.count.day, $0.row) < ($1.count.day, $1.row) }) else { return [] }
      return rows.compactMap { row, count in
        guard row != last.row, count.whole == last.count.whole, count.unit == last.count.unit,
          count.done < last.count.done, records[row].state != .done
        else { return nil }
        return (row, last.row)
      }
    }.sorted { $0.row < $1.row }
  }

  private static let stages: SearchWords = ["推进", "收尾", "进展", "阶段", "启动", "中期", "年终", "年底", "情况", "总结", "完成"]
  private static let ends = ["阶段性进展", "推进情况", "进展情况", "完成情况", "落实情况", "推进", "收尾", "进展", "启动", "中期", "情况", "总结", "完成"]

  private static func stem(_ task: String) -> String {
    let name = PeriodStem.of(task)
    return ends.first { name.hasSuffix($0) && name.count >= $0.count + 3 }.map { String(name.dropLast($0.count)) }
      ?? name
  }

  /// What a row tells beside its count and what that leaves.
  private static func rest(of record: TaskRecord) -> (kept: [Clause], gone: [Clause])? {
    let clauses = Clause.split(MarkWidth.widened(record.result))
    guard let at = clauses.firstIndex(where: { Count.parsed($0.text) != nil }) else { return nil }
    var end = at + 1
    while end < clauses.count, clauses[end].text.starts(withOneOf: ["剩", "余", "其余", "还有", "还剩", "尚有", "完成率", "整改率"]) {
      end += 1
    }
    return (Array(clauses[..<at] + clauses[end...]), Array(clauses[at..<end]))
  }

  /// How much of how many: 19 of 27个问题已整改19个.
  private struct Count {
    let whole: ExactNumber
    let done: ExactNumber
    let unit: String
    /// The day that the row is of, as a number that grows.
    let day: Int

    init?(_ record: TaskRecord) {
      guard let found = Clause.split(MarkWidth.widened(record.result)).lazy.compactMap({ Self.parsed($0.text) }).first
      else { return nil }
      (whole, done, unit) = found
      day = Importance.date(record)
    }

    static func parsed(_ clause: String) -> (ExactNumber, ExactNumber, String)? {
      let found = QuantityParser.find(in: clause).map(\.quantity)
      guard found.count == 2, clause.first?.isDigit == true, found[0].unit == found[1].unit, !found[0].unit.isEmpty,
        found[1].value < found[0].value, clause.hasSuffix(found[1].amount()), found.allSatisfy(\.approximate.isEmpty)
      else { return nil }
      return (found[0].value, found[1].value, found[0].unit)
    }
  }
}
