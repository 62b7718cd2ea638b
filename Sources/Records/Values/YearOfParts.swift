import TextCore

/// The year's number of a row that has numbers of parts of the year and a blank cell for the whole: what they add up to,
/// or the last of them where they run on (各季度为累计数) or each tell how things stood (季末时点数).
struct YearOfParts {
  /// The number, bare.
  let shown: String
  /// The cells that it comes from, bare: one for the last number, all for a sum.
  let cells: [String]

  private static let running = ["累计"]
  private static let standing = ["时点", "期末", "季末", "月末", "年末", "存量", "在库数"]
  private static let flowing = ["当季", "当月", "当期", "本季", "各季数", "单季"]
  /// Ends of names of what stands, and is not added.
  private static let stocks = ["存栏", "余额", "保有量", "在册", "在岗", "规模", "总数", "存量", "覆盖面", "人口", "户数", "常住"]

  /// - Parameters:
  ///   - parts: the cells of the parts with their names, in the order of the year; blank ones count nothing.
  ///   - note: the row's remarks, which may say what the numbers are.
  ///   - task: its name.
  ///   - references: the plan and the year before's number, as far as they are bare numbers.
  /// - Returns: nil where parts overlap (一季度, 上半年), where a cell is no bare number, and where nothing tells a sum
  ///   from the last number.
  init?(_ parts: [(name: String, cell: String)], note: String, task: String, references: [String]) {
    let filled = parts.filter { !$0.cell.isEmpty }
    let numbers = filled.compactMap { ExactNumber($0.cell) }
    guard filled.count > 1, numbers.count == filled.count, RowTotal.areOfOneKind(filled.map(\.name)),
      let last = filled.last, parts.last?.name == last.name || filled.count * 2 >= parts.count
    else { return nil }
    let sum = numbers.reduce(ExactNumber(0) as ExactNumber?) { $0?.adding($1) }
    guard let sum else { return nil }
    func says(_ words: [String]) -> Bool { words.contains { note.holds($0) } }
    let rises = zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
    let isLast: Bool
    if says(Self.flowing) {
      isLast = false
    } else if says(Self.standing) || says(Self.running) && rises || Self.stocks.contains(where: task.hasSuffix) {
      isLast = true
    } else if let near = Self.nearest(references, sum: sum, last: numbers[numbers.count - 1]) {
      isLast = near
    } else {
      return nil
    }
    // How things stood at the end is told by the year's last part alone.
    if isLast, parts.last?.name != last.name { return nil }
    shown = isLast ? last.cell : sum.description
    cells = isLast ? [last.cell] : filled.map(\.cell)
  }

  /// Whether the last number, and not the sum, is of the size of what was planned or of the year before; nil where either
  /// may be, or neither.
  private static func nearest(_ references: [String], sum: ExactNumber, last: ExactNumber) -> Bool? {
    for reference in references {
      guard let size = ExactNumber(reference).flatMap({ Double($0.description) }), size > 0,
        let whole = Double(sum.description), let end = Double(last.description)
      else { continue }
      let (ofSum, ofLast) = (abs(whole / size - 1), abs(end / size - 1))
      if min(ofSum, ofLast) <= 0.4, abs(ofSum - ofLast) >= 0.25 { return ofLast < ofSum }
    }
    return nil
  }
}
