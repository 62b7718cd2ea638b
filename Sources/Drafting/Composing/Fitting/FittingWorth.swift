import TextCore

/// What each edition of a point is worth, and what is lost a character from one to the next.
struct PointWorth {
  private let editions: [(detail: Point.Detail, length: Int, worth: Double)]
  private let point: Point

  /// A point in its lengths, those that say the same once.
  init(_ point: Point) {
    self.point = point
    var editions: [(detail: Point.Detail, length: Int, worth: Double)] = []
    for detail in [Point.Detail.full, .wide, .lean, .short, .main] {
      let clauses = point.clauses(detail)
      let length = clauses.reduce(0) { $0 + $1.text.count + 1 }
      guard length > 0, length < editions.last?.length ?? .max else { continue }
      let prose = Double(min(length, 80)) * Self.prose
      let themes = clauses.contains { $0.withoutLongTheme != $0 } ? Self.theme : 0
      editions.append((detail, length, clauses.reduce(prose + themes) { $0 + $1.weight }))
    }
    self.editions = editions
  }

  /// What the shortest edition is worth: what is lost where the point goes.
  var told: Double {
    let shortest = editions.last?.worth ?? 0
    // Many rows brought together tell more of the year than one, and what tells no number tells least.
    let rows = Double(min(point.records.count, 8) - 1) * 0.7
    return Self.statement * (shortest + rows + (shortest > 0 ? 0.6 : 0.4)) * (point.isHighlight ? Self.highlight : 1)
  }

  /// What a character without a number is worth, and what a year's study was about.
  private static let prose = 0.01
  private static let theme = 6.0
  /// How much more what was done is worth than its lesser numbers.
  private static let statement = 2.0
  /// How much more a highlight is worth than another task of the same numbers.
  private static let highlight = 6.0
  /// How much more the weightiest point of a chapter is worth.
  private static let anchor = 3.0
  /// The same for a topic with a title of its own.
  private static let topicAnchor = 1.5
  /// What a point costs the reader beside its characters, so that a trifle does not win by being short.
  private static let stop = 8

  /// The steps down, each with its loss a character, which grows from one to the next.
  func steps(isAnchor: Bool, ofTopic isTopicAnchor: Bool) -> [(detail: Point.Detail, loss: Double)] {
    var steps: [(detail: Point.Detail, loss: Double)] = []
    var least = 0.0
    for (longer, shorter) in zip(editions, editions.dropFirst()) {
      // A report of a page, highlight or not, would crowd out ten other tasks.
      let isReport = longer.length > Shortening.longest
      let factor = isReport ? 0.4 : point.isHighlight ? Self.highlight / 2 : 1
      let lost = (longer.worth - shorter.worth) * factor
      least = max(least.nextUp, lost / Double(longer.length - shorter.length))
      steps.append((shorter.detail, least))
    }
    if let last = editions.last {
      least = max(
        least.nextUp,
        told * (isAnchor ? Self.anchor : isTopicAnchor ? Self.topicAnchor : 1) / Double(last.length + Self.stop))
      steps.append((.cut, least))
    }
    return steps
  }
}
