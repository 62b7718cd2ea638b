import Records
import TextCore

/// Finds tasks that failed at first and were done in a later row that says so: 招标流标 in spring, 重新招标，12月完工 in
/// autumn. They are not open at the end of the year.
enum DoneLater {
  /// Words by which a row goes back to an earlier one.
  private static let again: SearchWords = [
    "重新", "上学期", "上半年", "上季度", "前期", "再次", "补办", "补开", "补上", "遗留", "流标后", "续办",
  ]

  /// By row that was not done, in the order of the ledger, the later row of the same name that did it.
  static func rows(of unfinished: [Int], _ records: [TaskRecord]) -> [(row: Int, later: Int)] {
    var open: [UInt64: [Int]] = [:]
    for row in unfinished where records[row].state == .notDone {
      open[records[row].hash(of: [.task]), default: []].append(row)
    }
    guard !open.isEmpty else { return [] }
    var out: [(row: Int, later: Int)] = []
    for (later, record) in records.enumerated() where record.state == .done {
      let hash = record.hash(of: [.task])
      guard let rows = open[hash], rows.contains(where: { $0 < later }), goesBack(record) else { continue }
      out += rows.filter { $0 < later && records[$0].task == record.task }.map { ($0, later) }
      open[hash] = rows.filter { $0 > later }
    }
    return out.sorted { $0.row < $1.row }
  }

  private static func goesBack(_ record: TaskRecord) -> Bool {
    [Meaning.result, .note].contains { meaning in
      var isIn = false
      record.withBytes(of: meaning) { isIn = again.isIn($0) }
      return isIn
    }
  }
}
