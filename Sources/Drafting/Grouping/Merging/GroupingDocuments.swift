import Records
import TextCore

/// Documents of one kind that rows of different tasks issued.
extension Grouping {
  /// Points of rows that have their task alone: those that issued documents of one kind become one.
  func documents(_ rows: [Row], _ records: [TaskRecord]) -> [Point] {
    let documents = Documents(wordbook: wordbook)
    var issues: [String: [(row: Row, issue: Documents.Issue)]] = [:]
    var order: [String] = []
    var points: [Point] = []
    for row in rows {
      let amounts = row.column.map { Amount($0) }
      guard let issue = documents.issue(task: row.task, result: row.text, amounts: amounts) else {
        points.append(single(row, records))
        continue
      }
      let key = issue.key + (amounts.first?.unit ?? "")
      if issues[key] == nil { order.append(key) }
      issues[key, default: []].append((row, issue))
    }
    for group in order.compactMap({ issues[$0] }) {
      let members = group.map(\.row.index)
      let unit = group[0].row.column.first?.unit
      guard group.count > 1, let told = documents.statement(group.map(\.issue), records: members, unit: unit) else {
        points += group.map { single($0.row, records) }
        continue
      }
      let stem = group[0].row.task
      points.append(point(members, stem: stem, task: "", Clause.split(told.text), [], told.sums, records))
    }
    return points
  }
}
