/// What the opening tells in full of the first chapter: its first points, where the chapter has enough without them, are
/// not told again a line below.
///
/// A chapter of indicators keeps them all, and so does one with a point of which the opening tells a part only.
enum ToldFirst {
  /// So many points a chapter has left at least.
  private static let fewest = 3

  /// - Parameter told: by the first row of a point the clauses that the opening tells.
  static func trimmed(_ chapters: [Chapter], _ told: [Int: Set<String>]) -> [Chapter] {
    guard let first = chapters.first, first.matter.planned == nil, !YearFigures.isOfIndicators(first.matter.label),
      let topic = first.topics.first
    else { return chapters }
    let count = topic.points.prefix { point in
      guard let row = point.records.first, let clauses = told[row], point.contained.isEmpty else { return false }
      return point.partedClauses.allSatisfy { clauses.contains($0.text) }
    }.count
    let all = first.topics.reduce(0) { $0 + $1.points.count }
    guard count > 0, count < topic.points.count, all - count >= fewest else { return chapters }
    return [first.withoutFirst(count)] + chapters.dropFirst()
  }
}
