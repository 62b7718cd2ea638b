import Records

/// What an office was awarded in the year, told in the opening and not in a chapter: 获评市级模范职工之家.
struct Honours: Sendable {
  private let clauses: TracedText

  /// So many characters of awards stand in an opening.
  private static let longest = 80

  /// Nil where there are none, or where they would swell the opening.
  init?(_ points: [Point]) {
    var clauses = TracedText()
    for point in points {
      clauses.append(mark: "；")
      clauses.append(point.text(.full), .records(point.records, sums: point.sums))
    }
    guard !points.isEmpty, clauses.text.count <= Self.longest, !clauses.text.contains("。") else { return nil }
    self.clauses = clauses
  }

  /// Whether a task tells what its unit was awarded or how it was graded, and not what the unit awards to others.
  static func isHonour(_ task: String, _ result: String) -> Bool {
    guard !result.hasPrefix("表彰") else { return false }
    return awards.contains { task.holds($0) }
      || grades.contains { task.holds($0) } && won.contains { result.holds($0) }
  }

  private static let awards = ["获得荣誉", "所获荣誉", "荣誉称号", "获奖", "受奖", "受表彰"]
  private static let grades = ["荣誉", "考核结果", "考核等次", "年度考核", "奖惩", "表彰", "评先评优"]
  private static let won = [
    "评为", "获评", "荣获", "称号", "入选", "优秀等次", "“优秀”", "嘉奖", "等功", "先进单位", "先进集体", "先进个人", "模范", "奖章", "一等奖", "二等奖", "三等奖",
  ]

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

extension Point {
  /// Whether it tells of nothing but what the unit was awarded.
  func isHonour(_ records: [TaskRecord]) -> Bool {
    self.records.allSatisfy { Honours.isHonour(records[$0].task, records[$0].result) }
  }
}
