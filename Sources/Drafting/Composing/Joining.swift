import TextCore

/// Joins points into sentences: `；` between what is of one kind, `。` where a thought ends.
struct Joining: Sendable {
  let wordbook: Wordbook
  /// Up to here points of one matter are joined, in characters.
  var comfortable = 64
  /// Up to here points with one lead verb are joined rather than start two sentences alike.
  static let longest = 105

  /// The sentences of points in their order; points without text are passed over.
  func sentences(_ points: [Point], _ detail: (Int) -> Point.Detail) -> [TracedText] {
    var sentences: [TracedText] = []
    var current: [(index: Int, text: String)] = []
    func flush() {
      guard !current.isEmpty else { return }
      var sentence = TracedText()
      for piece in current {
        sentence.append(mark: "；")
        sentence.append(
          piece.text, .records(points[piece.index].records, sums: points[piece.index].sums(detail(piece.index))))
      }
      sentence.append(mark: "。")
      sentences.append(sentence)
      current = []
    }
    for (index, point) in points.enumerated() {
      let text = point.text(detail(index))
      if text.isEmpty { continue }
      if let last = current.last, !goTogether(points[last.index], last.text, point, text, current) { flush() }
      current.append((index, text))
    }
    flush()
    return sentences
  }

  private func goTogether(
    _ before: Point, _ beforeText: String, _ point: Point, _ text: String, _ current: [(index: Int, text: String)]
  ) -> Bool {
    guard current.count < 4, !beforeText.holds("。"), !text.holds("。") else { return false }
    let length = current.reduce(0) { $0 + $1.text.count + 1 } + text.count
    if let verb = wordbook.leadVerb(current[0].text), verb == wordbook.leadVerb(text), length <= Self.longest {
      return true
    }
    guard length <= comfortable, current.count < 3 else { return false }
    return Ordering.isOneMatter(before.stem, point.stem) || beforeText.count < 22 && text.count < 34
  }
}
