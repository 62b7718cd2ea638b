import Records
import TextCore

extension Grouping {
  /// The points with the rows of earlier stages cited by the point that tells them, and what is begun of a task behind
  /// what is done of it: 启澜项目签约, 摘地 and 开工 ahead of its 主体施工.
  /// - Parameters:
  ///   - open: the rows of what is begun.
  ///   - earlier: by the last stage of a task the rows before it.
  static func staged(
    _ points: [Point], _ open: Set<Int>, _ earlier: [Int: [Int]], _ records: [TaskRecord]
  ) -> [Point] {
    guard !open.isEmpty else { return points.sorted { $0.records[0] < $1.records[0] } }
    var last: [String: Int] = [:]
    let isBegun = points.map { $0.records.allSatisfy(open.contains) }
    for (at, point) in points.enumerated() where !isBegun[at] {
      for row in point.records { last[records[row].task] = max(last[records[row].task] ?? 0, point.records[0]) }
    }
    let keys = points.indices.map { at in
      let row = points[at].records[0]
      guard isBegun[at] else { return (0, row, 0, row) }
      guard let home = last[records[row].task] else { return (1, row, 0, row) }
      return (0, home, 1, row)
    }
    return points.indices.sorted { keys[$0] < keys[$1] }.map { at in
      isBegun[at] ? points[at].citing(points[at].records.flatMap { earlier[$0] ?? [] }) : points[at]
    }
  }
}
