import TextCore

/// 做好 says nothing of what was done, and said on every line it is all that a reader sees: beyond the second in a draft
/// it gives way to its like.
enum LightVerbs {
  private static let most = 2
  private static let others = ["抓好", "抓实"]

  /// The points with no more than two 做好 ahead of names.
  static func varied(_ points: [[[Point]]]) -> [[[Point]]] {
    var count = 0
    return points.map { topics in
      topics.map { points in
        points.map { point in
          guard let first = point.clauses.first, first.text.hasPrefix("做好") else { return point }
          count += 1
          guard count > most else { return point }
          var clause = first
          clause.text = others[(count - most - 1) % others.count] + first.text.dropFirst(2)
          return point.telling([clause] + point.clauses.dropFirst())
        }
      }
    }
  }
}
