/// Puts the points of a topic in the order in which they are told.
struct Ordering: Sendable {
  let wordbook: Wordbook

  /// Highlights first, then what was brought together from most rows, then by date and ledger; points of
  /// one matter follow each other, the one that lays down the rule ahead.
  func ordered(_ points: [Point]) -> [Point] {
    var rest = points.enumerated().sorted { a, b in
      key(a.element, a.offset) < key(b.element, b.offset)
    }.map(\.element)
    var out: [Point] = []
    while !rest.isEmpty {
      let lead = rest.removeFirst()
      var cluster = [lead]
      if out.count + rest.count < 400 {
        rest.removeAll { candidate in
          guard Self.isOneMatter(lead.stem, candidate.stem) else { return false }
          cluster.append(candidate)
          return true
        }
      }
      out += cluster.enumerated().sorted { a, b in
        (isRule(a.element) ? 0 : 1, a.offset) < (isRule(b.element) ? 0 : 1, b.offset)
      }.map(\.element)
    }
    return spread(out)
  }

  private func key(_ point: Point, _ offset: Int) -> (Int, Int, Int, Int) {
    (point.isHighlight ? 0 : 1, -min(point.records.count, 12), point.date == 0 ? .max : point.date, offset)
  }

  /// Whether two tasks' names share enough to be one matter: three characters in a row.
  static func isOneMatter(_ a: String, _ b: String) -> Bool {
    let a = Array(a.filter(Punctuation.isHan))
    let b = Array(b.filter(Punctuation.isHan))
    guard a.count >= 3, b.count >= 3 else { return false }
    var runs: Set<[Character]> = []
    for i in 0...(a.count - 3) { runs.insert(Array(a[i..<(i + 3)])) }
    return (0...(b.count - 3)).contains { runs.contains(Array(b[$0..<($0 + 3)])) }
  }

  private static let ruleVerbs: Set<String> = ["出台", "制定", "印发", "修订", "建立", "完善", "健全", "制订"]

  private func isRule(_ point: Point) -> Bool {
    wordbook.headVerb(point.text(.main)).map(Self.ruleVerbs.contains) ?? false
  }

  /// Moves a point that starts with the same verb as the one before it behind the next one, where that
  /// breaks up nothing.
  private func spread(_ points: [Point]) -> [Point] {
    var points = points
    guard points.count > 2 else { return points }
    for i in 1..<(points.count - 1) {
      let before = wordbook.leadVerb(points[i - 1].text(.full))
      guard before != nil, before == wordbook.leadVerb(points[i].text(.full)),
        before != wordbook.leadVerb(points[i + 1].text(.full)),
        points[i].isHighlight == points[i + 1].isHighlight,
        !Self.isOneMatter(points[i - 1].stem, points[i].stem),
        i + 2 >= points.count || !Self.isOneMatter(points[i + 1].stem, points[i + 2].stem)
      else { continue }
      points.swapAt(i, i + 1)
    }
    return points
  }
}
