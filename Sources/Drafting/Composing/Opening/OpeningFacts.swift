import TextCore

/// What the opening tells of the year beside its set wording: the weightiest totals, what the office was honoured
/// with, and how many of the year's aims were reached.
struct OpeningFacts: Sendable {
  /// Drafts of fewer characters have no room for them.
  static let leastLength = 600

  /// How large the unit is: told with other facts only.
  var size: TracedText?
  let figures: TracedText?
  let honours: TracedText?
  /// How many of the year's aims were reached, as a sentence without its mark; nil where it cannot be told, or is no boast.
  var tally: TracedText?
  /// Whether the year's aims can be counted, told or not: then nobody counts tasks beside them.
  var isCounted = false
  /// Whether the figures open with what was measured: then words stand between them and who speaks.
  var isNounLed = false
  /// Whether there is room for what the work was about where no figure is told.
  var hasRoom = false
  /// Whether the ledger has more to tell than the draft has room for.
  var isTight = false

  /// All of them as the predicate of an opening, the count of the tasks last where no aims are counted; without
  /// figures what the work was about. Nil where nothing is known.
  func predicate(_ counts: TracedText?, of sorting: Sorting, spoken: [String: String]) -> TracedText? {
    let isTold = figures != nil || honours != nil
    // What the work was about takes no room from what came of it.
    let isRoomy = hasRoom && !(isTight && isTold && !(isNounLed && size == nil && figures != nil))
    let work = isRoomy ? WorkFields.predicate(sorting, spoken: spoken, isLead: isTold) : nil
    guard isTold || work != nil || size != nil else { return nil }
    var text = TracedText()
    // 我校有在校学生1936人，统筹推进…: how large it is goes with its name.
    if let size { text.append(size) }
    if let work {
      text.append(mark: "，")
      text.append(work)
    } else if isNounLed, text.isEmpty, figures != nil {
      text.append("认真履行职责", .records([], sums: []))
    }
    for fact in [figures, honours, isCounted ? nil : counts].compactMap({ $0 }) {
      text.append(mark: "，")
      text.append(fact)
    }
    return text
  }

  /// Ends of an opening that lead over to the chapters: what is told stands before them.
  private static let transitions = ["，现将", "，主要情况", "，主要工作", "，具体情况"]

  /// An opening with the facts: the totals at the end of its first sentence, the honours and the aims in one of their
  /// own; behind a comma where that sentence leads over to the chapters at once.
  func told(in opening: TracedText) -> TracedText {
    let text = opening.text
    let isTold = [figures, honours].compactMap({ $0 }).contains { text.holds($0.text) }
    let told = isTold ? [] : [figures, honours].compactMap { $0 }
    guard !told.isEmpty || tally != nil else { return opening }
    let stop = text.firstIndex(of: "。") ?? text.endIndex
    let over = Self.transitions.compactMap { text.place(of: $0)?.lowerBound }.min()
    let place = min(stop, over ?? text.endIndex)
    guard place > text.startIndex else { return opening }
    var (whole, rest) = opening.parted(behind: text.distance(from: text.startIndex, to: place))
    let isOver = place < stop
    for (i, fact) in told.enumerated() {
      whole.append(mark: isOver || i == 0 && figures != nil ? "，" : "。")
      whole.append(fact)
    }
    if let tally {
      whole.append(mark: isOver ? "，" : "。")
      whole.append(tally)
    }
    whole.append(rest)
    return whole
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
