import TextCore

/// One thing to be said: the matter of one record, or of several that were brought together.
package struct Point: Sendable {
  /// How much of a point is told.
  package enum Detail: Int, Sendable, Comparable {
    case cut, main, short, lean, wide, full
    package static func < (a: Detail, b: Detail) -> Bool { a.rawValue < b.rawValue }
  }

  /// Indices of the records, in the order of the ledger; the first one leads.
  private(set) var records: [Int]
  /// By record that is not told, because another one's numbers are the year's and hold its own, that other one.
  private(set) var covered: [Int: Int] = [:]
  /// The clauses in full.
  let clauses: [Clause]
  /// The arithmetic behind numbers in the clauses.
  let sums: [Sum]
  /// Whether any of the records is a highlight.
  let isHighlight: Bool
  /// The task's name without its period.
  let stem: String
  /// How much the point weighs when the draft must be shortened: more stays longer.
  let weight: Double
  /// Year, month and day as one number for ordering; 0 where no date is known.
  let date: Int
  /// The numbers of the text in full.
  let numbers: PointNumbers
  /// The text in full, which all that comes behind grouping asks for.
  private let full: String
  /// What the point comes down to, which ordering and each layout ask for.
  private let main: String

  init(
    records: [Int], clauses: [Clause], sums: [Sum], isHighlight: Bool, stem: String, weight: Double, date: Int,
    numbers: PointNumbers? = nil
  ) {
    self.records = records
    self.clauses = clauses
    self.sums = sums
    self.isHighlight = isHighlight
    self.stem = stem
    self.weight = weight
    self.date = date
    full = Clause.joined(clauses)
    self.numbers = numbers ?? PointNumbers(full)
    main = Clause.joined(Shortening.main(clauses))
  }

  /// The text at a detail; empty where it is cut.
  func text(_ detail: Detail) -> String {
    switch detail {
    case .full: full
    case .main: main
    default: Clause.joined(clauses(detail))
    }
  }

  /// The rows whose number is part of the point's own, each told by clauses of its own.
  var contained: Set<Int> { Set(clauses.lazy.flatMap(\.rows)) }

  /// The rows that the point tells of at a detail: parts of its number may be left out.
  func records(_ detail: Detail) -> [Int] {
    let parts = contained
    guard detail < .full, !parts.isEmpty else { return records }
    let kept = Set(clauses(detail).flatMap(\.rows))
    return records.filter { !parts.contains($0) || kept.contains($0) }
  }

  /// The clauses at a detail; none where it is cut.
  func clauses(_ detail: Detail) -> [Clause] {
    switch detail {
    case .full: clauses
    case .wide: Shortening.lean(clauses, within: Shortening.longest * 2)
    case .lean: Shortening.lean(clauses)
    case .short: Shortening.short(clauses)
    case .main: Shortening.main(clauses)
    case .cut: []
    }
  }

  /// The arithmetic behind the numbers at a detail: that of the clauses, and the counts of lists that are cut there.
  func sums(_ detail: Detail) -> [Sum] {
    guard detail < .full, detail > .cut, let record = records.first else { return sums }
    let text = text(detail)
    let numbers = sums.isEmpty ? [] : Set(SupportedNumbers.numbers(text))
    let sums = sums.filter { $0.stands(in: text, numbers) }
    guard detail <= .short else { return sums }
    guard text.contains("等") else { return sums }
    let counts = Shortening.lean(clauses).compactMap { LongList.cut($0.text)?.count }.filter { text.holds("等" + $0) }
    return sums
      + counts.map { count in
        let number = Int(count.prefix { $0.isDigit }) ?? 0
        let one = "1" + count.drop { $0.isDigit }
        return Sum(.count, shown: count, of: (0..<number).map { _ in Sum.Part(record: record, value: one) })
      }
  }
}

extension Point {
  /// Points that say the very same thing become one, at the first place, which cites the rows of all.
  static func saidOnce(_ points: [[[Point]]]) -> [[[Point]]] {
    var points = points
    var places: [ByteKey: (section: Int, topic: Int, point: Int)] = [:]
    for s in points.indices {
      for t in points[s].indices {
        var kept: [Point] = []
        for point in points[s][t] {
          let text = ByteKey(point.text(.full))
          if let place = places[text], place.section == s, place.topic == t {
            kept[place.point].records += point.records
          } else if let place = places[text] {
            points[place.section][place.topic][place.point].records += point.records
          } else {
            places[text] = (s, t, kept.count)
            kept.append(point)
          }
        }
        points[s][t] = kept
      }
    }
    return points
  }
}

extension Point {
  /// The points with the rows that those of the whole year cover, and those that tell the same as another one.
  static func covering(_ points: [Point], _ rows: [Grouping.Row]) -> [Point] {
    let covers = Dictionary(
      rows.lazy.filter { !$0.covered.isEmpty || !$0.twins.isEmpty }.map { ($0.index, $0.covered + $0.twins) },
      uniquingKeysWith: { one, _ in one })
    guard !covers.isEmpty else { return points }
    return points.map { point in
      var point = point
      for record in point.records {
        for part in covers[record] ?? [] { point.covered[part] = record }
      }
      point.records = (point.records + point.covered.keys).sorted()
      return point
    }
  }
}

extension Point {
  /// The point with other rows, which it tells as well, ahead of its own.
  func citing(_ rows: [Int]) -> Point {
    guard !rows.isEmpty else { return self }
    var point = self
    point.records = rows + records
    return point
  }

  /// The point with some of its clauses as other words, or without them where those are empty.
  func saying(_ words: [String: String]) -> Point {
    telling(
      clauses.compactMap { clause in
        guard let text = words[clause.text] else { return clause }
        if text.isEmpty { return nil }
        var clause = clause
        clause.text = text
        return clause
      })
  }

  /// The point with clauses of its own records behind one of them.
  func inserting(_ more: [Clause], behind at: Int, _ moreSums: [Sum]) -> Point {
    var point = Point(
      records: records, clauses: clauses[...at] + more + clauses[(at + 1)...], sums: sums + moreSums,
      isHighlight: isHighlight, stem: stem, weight: weight, date: date)
    point.covered = covered
    return point
  }

  /// The point with clauses of another record behind its own.
  func goingOn(_ more: [Clause], of record: Int, sums moreSums: [Sum] = []) -> Point {
    var point = Point(
      records: records + [record], clauses: clauses + more, sums: sums + moreSums, isHighlight: isHighlight,
      stem: stem, weight: weight, date: date)
    point.covered = covered
    return point
  }

  /// The point with dates in its clauses, and what was read of them.
  func dated(_ clauses: [Clause], _ more: [Sum]) -> Point {
    var point = Point(
      records: records, clauses: clauses, sums: sums + more, isHighlight: isHighlight, stem: stem, weight: weight,
      date: date)
    point.covered = covered
    return point
  }

  /// The point with other clauses.
  func telling(_ clauses: [Clause]) -> Point {
    var point = Point(
      records: records, clauses: clauses, sums: sums, isHighlight: isHighlight, stem: stem, weight: weight, date: date)
    point.covered = covered
    return point
  }

  /// Points that are told together in clauses of their own, with the arithmetic behind the numbers that these have.
  static func together(_ points: [Point], _ clauses: [Clause]) -> Point {
    let text = Clause.joined(clauses)
    let numbers = Set(SupportedNumbers.numbers(text))
    let first = points[0]
    var point = Point(
      records: points.flatMap(\.records), clauses: clauses,
      sums: points.flatMap(\.sums).filter { $0.stands(in: text, numbers) },
      isHighlight: points.contains(where: \.isHighlight), stem: first.stem, weight: points.map(\.weight).max() ?? 0,
      date: points.map(\.date).filter { $0 > 0 }.min() ?? 0)
    point.covered = points.reduce(into: [:]) { $0.merge($1.covered) { one, _ in one } }
    return point
  }

  /// The point with the rows of another one, whose clauses it takes.
  func taking(_ other: Point) -> Point {
    var point = Point(
      records: records + other.records, clauses: clauses, sums: sums + other.sums,
      isHighlight: isHighlight || other.isHighlight, stem: stem, weight: max(weight, other.weight), date: date)
    point.covered = covered.merging(other.covered) { one, _ in one }
    return point
  }
}
