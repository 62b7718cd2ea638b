import Records
import TextCore

/// Finds the titled topic that a point without one belongs with, for no paragraph without a title stands among others
/// with titles: the one whose tasks share the most words with it, else the one whose rows stand nearest before it.
struct NearestTopic {
  /// So many points tell what a topic is about.
  private static let sample = 200
  /// By topic the pairs of characters in its title and in the names of its tasks, and its rows in ascending order.
  private let topics: [(pairs: Set<UInt64>, rows: [Int])]

  /// - Parameter topics: by topic its title or name, and its points.
  init(_ topics: [(name: String, points: [Point])]) {
    self.topics = topics.map { name, points in
      (Self.pairs([name] + points.prefix(Self.sample).map(\.stem)), points.flatMap(\.records).sorted())
    }
  }

  /// How many words a point has in common with each topic.
  private func likeness(_ point: Point) -> [Int] {
    let pairs = Self.pairs([point.stem])
    let told = Self.pairs([point.text(.main)])
    return topics.map { $0.pairs.intersection(pairs).count * 2 + $0.pairs.intersection(told).count }
  }

  /// The place of the topic that has the most words in common; nil where none has enough of them.
  func alike(_ point: Point) -> Int? {
    let likeness = likeness(point)
    guard let most = likeness.max(), most >= Self.most else { return nil }
    return likeness.firstIndex(of: most)
  }

  /// The place of the topic that has most words in common, be it few; nil where none has any.
  func kindred(_ point: Point) -> Int? {
    let likeness = likeness(point)
    guard let most = likeness.max(), most >= Self.least else { return nil }
    return likeness.firstIndex(of: most)
  }

  /// The place of the topic; nil where there is none.
  func place(of point: Point) -> Int? {
    let row = point.records.min() ?? 0
    let likenesses = likeness(point)
    let keys = topics.indices.map { i in
      let (topic, likeness) = (topics[i], likenesses[i])
      let before = Self.last(before: row, in: topic.rows)
      // Of none before it the nearest behind.
      let distance = before.map { row - $0 } ?? (1 << 20) + (topic.rows.first ?? 1 << 20)
      return (likeness >= Self.least ? -likeness : 0, distance, i)
    }
    return keys.min(by: <)?.2
  }

  /// The last of some ascending rows before another; nil where there is none.
  private static func last(before row: Int, in rows: [Int]) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? rows[low - 1] : nil
  }

  /// So much two must share to be alike by their words, and so much where nothing else brings them together.
  private static let least = 2
  private static let most = 4

  /// The pairs of Han characters side by side that say what texts are about, each as one number.
  private static func pairs(_ texts: [String]) -> Set<UInt64> {
    var pairs: Set<UInt64> = []
    for text in texts {
      var last: Unicode.Scalar?
      for scalar in text.unicodeScalars {
        guard Punctuation.isHan(scalar) else {
          last = nil
          continue
        }
        if let last, !Joining.isCommon(last, scalar) { pairs.insert(UInt64(last.value) << 32 | UInt64(scalar.value)) }
        last = scalar
      }
    }
    return pairs
  }
}
