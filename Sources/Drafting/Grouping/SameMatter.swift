import Records
import TextCore

/// Rows whose remark says that another row tells the same: `与用工一行为同一事`. Told beside each other their number would be
/// read twice; what the row adds goes behind the number that both have.
enum SameMatter {
  private static let signs = ["同一事", "同一件事", "同一活动", "同一场", "同一批", "同一项"]

  /// The points without those that only say again what another one of their section says.
  static func joined(_ points: [[[Point]]], _ records: [TaskRecord]) -> [[[Point]]] {
    var out = points
    for s in out.indices {
      for t in out[s].indices {
        for p in out[s][t].indices.reversed() where isSame(out[s][t][p], records) {
          guard let (at, whole) = other(of: out[s][t][p], at: (t, p), in: out[s]) else { continue }
          out[s][at.topic][at.point] = whole
          out[s][t].remove(at: p)
        }
      }
    }
    return out
  }

  private static func isSame(_ point: Point, _ records: [TaskRecord]) -> Bool {
    guard point.records.count == 1, !records[point.records[0]].isEmpty(.note) else { return false }
    let note = records[point.records[0]].note
    return signs.contains { note.holds($0) } && !note.holds("不是同") && !note.holds("非同")
  }

  /// The point that has the same number, with what this one adds; nil where none has, or two have.
  private static func other(
    of point: Point, at place: (topic: Int, point: Int), in topics: [[Point]]
  ) -> (at: (topic: Int, point: Int), whole: Point)? {
    guard
      let number = point.clauses.lazy.compactMap({ QuantityParser.find(in: $0.text).first?.quantity.amount() }).first
    else { return nil }
    var found: [(at: (topic: Int, point: Int), clause: Int)] = []
    for (t, topic) in topics.enumerated() {
      for (p, other) in topic.enumerated() where (t, p) != place {
        let clause = other.clauses.firstIndex { clause in
          QuantityParser.find(in: clause.text).contains { $0.quantity.amount() == number }
        }
        if let clause { found.append(((t, p), clause)) }
      }
    }
    guard found.count == 1, let hit = found.first else { return nil }
    let whole = topics[hit.at.topic][hit.at.point]
    let text = whole.text(.full)
    let added = point.clauses.filter { clause in
      let numbers = QuantityParser.find(in: clause.text).map { $0.quantity.amount() }
      return !numbers.isEmpty && !numbers.allSatisfy { text.holds($0) }
    }
    var clauses = whole.clauses
    for (k, clause) in added.enumerated() {
      clauses.insert(clauses[hit.clause].like(clause.text), at: hit.clause + 1 + k)
    }
    return (hit.at, whole.taking(point).telling(clauses))
  }
}
