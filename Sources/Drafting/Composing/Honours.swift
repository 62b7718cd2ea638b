/// What an office was awarded in the year, told in the opening and not in a chapter: 获评市级模范职工之家.
struct Honours: Sendable {
  private let clauses: TracedText

  /// So many characters of awards stand in an opening.
  private static let longest = 80

  /// Nil where no chapter tells of awards, or where they would swell the opening.
  init?(_ chapters: [Chapter]) {
    let points = chapters.filter(\.matter.tellsHonours).flatMap { $0.topics.flatMap(\.points) }
    var clauses = TracedText()
    for point in points {
      clauses.append(mark: "；")
      clauses.append(point.text(.full), .records(point.records, sums: point.sums))
    }
    guard !points.isEmpty, clauses.text.count <= Self.longest, !clauses.text.contains("。") else { return nil }
    self.clauses = clauses
  }

  /// The opening with the awards behind its first sentence: the last one leads over to the chapters.
  func told(in opening: TracedText) -> TracedText {
    var text = TracedText()
    var isTold = false
    for piece in opening.pieces {
      guard !isTold, let stop = piece.text.firstIndex(of: "。") else {
        text.append(piece.text, piece.origin)
        continue
      }
      // 主要情况如下 leads over from the first sentence: what was awarded goes before it.
      if let comma = piece.text[..<stop].lastIndex(of: "，"), piece.text[comma..<stop].hasSuffix("如下") {
        text.append(String(piece.text[...comma]), piece.origin)
        text.append(clauses)
        text.append(String(piece.text[comma...]), piece.origin)
        isTold = true
        continue
      }
      let next = piece.text.index(after: stop)
      text.append(String(piece.text[..<next]), piece.origin)
      text.append(clauses)
      text.append(mark: "。")
      if next < piece.text.endIndex { text.append(String(piece.text[next...]), piece.origin) }
      isTold = true
    }
    return isTold ? text : opening
  }
}
