import Records
import TextCore

/// Rows of the parts of a year whose column counts the same and of which one or two tell something beside it: the numbers
/// are added, and the words say of which part they are: `施工产值18360万元，其中三季度汛期停工19天`.
struct PeriodWords {
  /// The rows without those words.
  let rows: [Grouping.Row]
  /// The words, each with the name of its part.
  let clauses: [Clause]

  /// Nil where the rows are of another kind, or their numbers may run on.
  init?(_ rows: [Grouping.Row], _ records: [TaskRecord]) {
    guard PeriodRows.areAlike(rows, records), rows.allSatisfy({ $0.quantities.count == 1 }),
      let unit = rows.first?.quantities.first.map(Addends.measure), !Addends.attendance.contains(unit)
    else { return nil }
    var bare = rows
    var clauses: [Clause] = []
    for i in rows.indices where !rows[i].text.isEmpty {
      let text = rows[i].text
      bare[i].text = ""
      // 累计指今年累计 is for whoever keeps the table.
      if !text.hasDigit, text.holds("累计") { continue }
      // 上半年受理8件，办结8件: more of the same is counted in each row.
      guard !QuantityParser.find(in: text).contains(where: { Addends.measure($0.quantity) == unit }) else { return nil }
      guard text.count <= 40, clauses.count < 2, !text.holds("全年"), !text.holds("累计") else { return nil }
      let name = PeriodRows.name(rows[i], records)
      let told = text.holds(name) ? text : name + text
      clauses.append(Clause(text: clauses.isEmpty ? "其中" + told : told, mark: clauses.isEmpty ? "，" : "；"))
    }
    (self.rows, self.clauses) = (bare, clauses)
  }
}
