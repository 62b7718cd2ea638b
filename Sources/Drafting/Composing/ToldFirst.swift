/// What the opening tells in full of a chapter: such points, where the chapter has enough without them, are not told again
/// below.
///
/// A chapter of indicators keeps them all, and so does one with a point of which the opening tells a part only. What
/// opens a chapter behind the first one stays as well: it is what the chapter is about.
enum ToldFirst {
  /// So many points a chapter has left at least.
  private static let fewest = 3

  /// - Parameter told: by the first row of a point the clauses that the opening tells.
  static func trimmed(_ chapters: [Chapter], _ told: [Int: Set<String>]) -> [Chapter] {
    guard !told.isEmpty else { return chapters }
    return chapters.enumerated().map { at, chapter in
      guard chapter.matter.planned == nil, !YearFigures.isOfIndicators(chapter.matter.label) else { return chapter }
      // What opens a later chapter in the ledger is what it is about.
      let first = chapter.topics.first?.points.first?.records.first
      let opener = at == 0 || first != chapter.topics.flatMap(\.matter.records).min() ? nil : first
      func isTold(_ point: Point) -> Bool {
        guard let row = point.records.first, row != opener, let clauses = told[row], point.contained.isEmpty else {
          return false
        }
        return point.partedClauses.allSatisfy { clauses.contains($0.text) }
      }
      let count = chapter.topics.reduce(0) { $0 + $1.points.count(where: isTold) }
      let all = chapter.topics.reduce(0) { $0 + $1.points.count }
      // No topic is left without its points.
      guard count > 0, all - count >= fewest, chapter.topics.allSatisfy({ !$0.points.allSatisfy(isTold) }) else {
        return chapter
      }
      return chapter.without(isTold)
    }
  }
}
