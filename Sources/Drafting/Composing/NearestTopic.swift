import Records
import TextCore

/// Finds the titled topic that a point without one belongs with, for no paragraph without a title stands among others
/// with titles: the one whose tasks share the most words with it, else the one whose rows stand nearest before it.
struct NearestTopic {
  /// By topic the pairs of characters in its title and in the names of its tasks, and its rows.
  private let topics: [(pairs: Set<UInt64>, rows: [Int])]

  /// - Parameter topics: by topic its title or name, and its points.
  init(_ topics: [(name: String, points: [Point])]) {
    self.topics = topics.map { name, points in
      (Self.pairs([name] + points.map(\.stem)), points.flatMap(\.records))
    }
  }

  /// The place of the topic; nil where there is none.
  func place(of point: Point) -> Int? {
    let pairs = Self.pairs([point.stem])
    let told = Self.pairs([point.text(.main)])
    let row = point.records.min() ?? 0
    let keys = topics.indices.map { i in
      let topic = topics[i]
      let likeness = topic.pairs.intersection(pairs).count * 2 + topic.pairs.intersection(told).count
      let before = topic.rows.filter { $0 < row }.max()
      // Of none before it the nearest behind.
      let distance = before.map { row - $0 } ?? (1 << 20) + (topic.rows.min() ?? 1 << 20)
      return (likeness >= Self.least ? -likeness : 0, distance, i)
    }
    return keys.min(by: <)?.2
  }

  /// So much two must share to be alike by their words.
  private static let least = 2

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
