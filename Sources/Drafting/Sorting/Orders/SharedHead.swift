import Records
import TextCore

/// What several tasks of a sheet are filed under ahead of a mark, and are not called: 基本公卫 of 基本公卫——居民档案 and
/// 基本公卫——老年人体检, 平安建设 of 平安建设：矛盾调处 and 平安建设：夜间巡逻. The name is what stands behind it; where most
/// rows of a sheet without sections are filed so, the heads are the sections.
enum SharedHead {
  /// The rows under their own names.
  static func read(_ records: [TaskRecord]) -> [TaskRecord] {
    var filed: [Filing: [Int]] = [:]
    for (row, record) in records.enumerated() {
      var may = false
      record.withBytes(of: .task) { may = marks.isIn($0) }
      guard may, let head = parted(record.task)?.head else { continue }
      filed[Filing(table: record.tableIdentity, head: head), default: []].append(row)
    }
    filed = filed.filter { $0.value.count > 1 }
    guard !filed.isEmpty else { return records }
    var out = records
    let sectioned = Set(records.lazy.filter { !$0.section.isEmpty }.map(\.tableIdentity))
    for (filing, rows) in filed {
      let all = records.count { $0.tableIdentity == filing.table }
      let shared = filed.reduce(0) { $0 + ($1.key.table == filing.table ? $1.value.count : 0) }
      let isSection = shared * 2 > all && !sectioned.contains(filing.table)
      for row in rows {
        guard let name = parted(records[row].task)?.name else { continue }
        out[row] = records[row].reading(isSection ? [.task: name, .section: filing.head] : [.task: name])
      }
    }
    return out
  }

  private struct Filing: Hashable {
    let table: ObjectIdentifier
    let head: String
  }

  private static let marks: SearchWords = ["——", "—", "：", ":", "｜", "|"]

  /// 基本公卫 and 居民档案; nil where what stands behind the mark is no name of its own (智慧工地——二期, 时间：3月).
  private static func parted(_ task: String) -> (head: String, name: String)? {
    let found = marks.compactMap { task.place(of: $0) }
    guard let mark = found.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    let head = TextFold.trimmed(String(task[..<mark.lowerBound]))
    let name = TextFold.trimmed(String(task[mark.upperBound...].drop { "—：:｜|".contains($0) }))
    guard (2...8).contains(head.count), name.count >= 3, !head.contains(where: { "“《（(".contains($0) || $0.isNumber }),
      let first = name.first, !first.isNumber, !"第一二三四五六七八九十上下前后“《（(".contains(first)
    else { return nil }
    return (head, name)
  }
}
