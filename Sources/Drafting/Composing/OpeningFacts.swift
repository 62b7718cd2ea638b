import TextCore

/// What the opening tells of the year beside its set wording: the weightiest totals, and what the office was honoured
/// with.
struct OpeningFacts: Sendable {
  /// Drafts of fewer characters have no room for them.
  static let leastLength = 600

  /// How large the unit is: told with other facts only.
  var size: TracedText?
  let figures: TracedText?
  let honours: TracedText?
  /// Whether the figures open with what was measured: then set wording stands between them and who speaks.
  var isNounLed = false

  /// All of them as the predicate of an opening, the count of the tasks last; nil where only that is known.
  func predicate(_ counts: TracedText?) -> TracedText? {
    guard figures != nil || honours != nil else { return nil }
    var text = TracedText()
    if isNounLed, size == nil, figures != nil { text.append("认真履行职责", .records([], sums: [])) }
    for fact in [size, figures, honours, counts].compactMap({ $0 }) {
      text.append(mark: "，")
      text.append(fact)
    }
    return text
  }

  /// Ends of an opening that lead over to the chapters: what is told stands before them.
  private static let transitions = ["，现将", "，主要情况", "，主要工作", "，具体情况"]

  /// An opening with the facts: the totals at the end of its first sentence, the honours in one of their own; behind
  /// a comma where that sentence leads over to the chapters at once.
  func told(in opening: TracedText) -> TracedText {
    guard figures != nil || honours != nil else { return opening }
    let text = opening.text
    if [figures, honours].compactMap({ $0 }).contains(where: { text.holds($0.text) }) { return opening }
    let stop = text.firstIndex(of: "。") ?? text.endIndex
    let over = Self.transitions.compactMap { text.place(of: $0)?.lowerBound }.min()
    let place = min(stop, over ?? text.endIndex)
    guard place > text.startIndex else { return opening }
    var (told, rest) = opening.parted(behind: text.distance(from: text.startIndex, to: place))
    for fact in [figures, place < stop ? honours : nil].compactMap({ $0 }) {
      told.append(mark: "，")
      told.append(fact)
    }
    if place == stop, let honours {
      told.append(mark: "。")
      told.append(honours)
    }
    told.append(rest)
    return told
  }
}

extension TracedText {
  /// The text in two: its first so many characters, and the rest.
  fileprivate func parted(behind count: Int) -> (head: TracedText, rest: TracedText) {
    var (head, rest) = (TracedText(), TracedText())
    var left = count
    for piece in pieces {
      let taken = piece.text.prefix(left)
      if !taken.isEmpty { head.append(String(taken), piece.origin) }
      if taken.count < piece.text.count { rest.append(String(piece.text.dropFirst(taken.count)), piece.origin) }
      left -= taken.count
    }
    return (head, rest)
  }
}
