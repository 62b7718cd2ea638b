import TextCore

/// Several of last year's numbers behind one 上年: `静脉溶栓183例（上年151例），取栓64例（上年47例）` of 上年溶栓151例、取栓47例. The year
/// stands at the first number alone, but governs those behind it: told by themselves they would be this year's.
struct LastYearList: Sendable {
  /// The result, with the numbers of the year before in brackets.
  private(set) var result: String
  /// What is left of the remark.
  private(set) var rest: [Clause] = []
  /// Numbers of the year before that the result has no like of, each with its year.
  private(set) var leftOut: [String] = []

  /// Reads the remark of a row; nil where it has no such list. Both have wide marks.
  init?(_ note: String, result: String) {
    self.result = result
    var isFound = false
    var clauses = Clause.split(note)[...]
    while let clause = clauses.popFirst() {
      guard let head = Self.heads.first(where: { clause.text.hasPrefix($0) }) else {
        rest.append(clause)
        continue
      }
      var items = clause.text.dropFirst(head.count).split(separator: "、").map { Counted(String($0)) }
      let listed = items.count
      while let next = clauses.first?.text, let item = Counted(next), isOfLike(item) {
        items.append(item)
        clauses.removeFirst()
      }
      let read = items.compactMap(\.self)
      guard items.count > 1, read.count == items.count, Self.saysWhose(read) else {
        rest.append(clause)
        continue
      }
      // Names that the result has in other words are read with its clauses.
      if items.count == listed, !read[0].label.isEmpty,
        read.contains(where: { !$0.label.isEmpty && like($0, isOwn: false) == nil })
      {
        rest.append(clause)
        continue
      }
      isFound = true
      place(read, head, clause.mark)
    }
    guard isFound else { return nil }
  }

  private static let heads = ["上年同期", "去年同期", "上年末", "上年底", "去年末", "去年底", "上年", "去年"]

  /// Of 上年703起、181起 only the order says whose they are.
  private static func saysWhose(_ items: [Counted]) -> Bool {
    let bare = items.filter(\.label.isEmpty)
    return bare.count == Set(bare.map(\.unit)).count && bare.allSatisfy { !$0.unit.isEmpty }
  }

  private mutating func place(_ items: [Counted], _ head: String, _ mark: Character) {
    let likes = items.enumerated().map { like($1, isOwn: $0 == 0) }
    // 同比增长7.7% says already how the row's own number stands to it.
    let isHeld =
      items[0].label.isEmpty && (result.holds(oneOf: Self.changes) || likes[0] == nil && isOnly(items[0].unit))
    if isHeld { rest.append(Clause(text: head + items[0].number, mark: mark)) }
    let told = zip(items, likes).dropFirst(isHeld ? 1 : 0)
    // Some of them alone would leave the reader to ask for the others.
    guard told.allSatisfy({ $1 != nil || $0.label.isEmpty }) else {
      leftOut += told.map { head + $0.0.label + $0.0.number }
      return
    }
    leftOut += told.filter { $0.1 == nil }.map { head + $0.0.number }
    var runs: [(last: Counted.Place, numbers: [String])] = []
    for (item, like) in told {
      guard let like else { continue }
      let number = item.number + (item.unit.isEmpty ? like.unit : "")
      if let run = runs.last, run.last.at + 1 == like.at, !like.isBehindStop {
        runs[runs.count - 1] = (like, run.numbers + [number])
      } else {
        runs.append((like, [number]))
      }
    }
    // From the end, which moves no place before it.
    for run in runs.sorted(by: { $0.last.end > $1.last.end }) {
      result.insert(
        contentsOf: "（" + head + (run.numbers.count > 1 ? "分别为" : "") + run.numbers.joined(separator: "、") + "）",
        at: run.last.end)
    }
  }

  /// Whether no two numbers of the result might be meant by a bare one.
  private func isOnly(_ unit: String) -> Bool {
    Counted.places(in: result).count { unit.isEmpty || $0.unit == unit } < 2
  }

  private static let changes: SearchWords = ["同比", "比上年", "较上年", "比去年", "较去年"]

  /// Whether a clause behind the list has the name of a number of the result, which is another.
  private func isOfLike(_ item: Counted) -> Bool {
    guard !item.label.isEmpty, !item.label.holds(oneOf: Self.others), let like = like(item, isOwn: false) else {
      return false
    }
    return !result[..<like.end].hasSuffix(item.number)
  }

  private static let others: SearchWords = [
    "今年", "本年", "其中", "现", "累计", "目标", "计划", "任务", "比", "较", "增", "降", "减", "多", "少",
  ]

  /// The result's number of the same name and unit; of a bare number the only one of its unit that is no part of another.
  private func like(_ item: Counted, isOwn: Bool) -> Counted.Place? {
    let places = Counted.places(in: result)
    let alike = places.filter { $0.isFree && (item.unit.isEmpty || $0.unit == item.unit) }
    guard !item.label.isEmpty else {
      let whole = alike.filter { !$0.isPart }
      return whole.count == 1 && (isOwn || alike.count == 1) ? whole[0] : nil
    }
    if let same = alike.first(where: { $0.label == item.label }) { return same }
    let ending = alike.filter { $0.label.hasSuffix(item.label) }
    let whole = ending.filter { !$0.isPart }
    return whole.count == 1 ? whole[0] : ending.count == 1 ? ending[0] : nil
  }
}

/// A number with its unit and what stands before it in its clause: `溶栓`, `151例`.
private struct Counted: Sendable {
  let label: String
  let number: String
  let unit: String

  init?(_ text: String) {
    guard let digit = text.firstIndex(where: \.isDigit) else { return nil }
    label = Self.trimmed(text[..<digit])
    number = String(text[digit...])
    unit = number.drop { $0.isDigit || $0 == "." }.description
    guard label.count <= 8, unit.count <= 4, !unit.hasDigit, !unit.contains(where: { "月日季：（）".contains($0) }) else {
      return nil
    }
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Where a number of a text stands.
  struct Place: Sendable {
    /// Which of the text's numbers it is, from 0.
    let at: Int
    let label: String
    let unit: String
    /// Where its unit ends.
    let end: String.Index
    /// Whether nothing but a mark stands behind it.
    let isFree: Bool
    /// Whether it stands behind 其中 as a part of another.
    let isPart: Bool
    /// Whether it is the first behind a stop or semicolon.
    let isBehindStop: Bool
  }

  /// The numbers of a text outside brackets, in its order.
  static func places(in text: String) -> [Place] {
    var out: [Place] = []
    var isPart = false
    var isBehindStop = false
    var start = text.startIndex
    var at = text.startIndex
    while at < text.endIndex {
      let mark = text[at]
      if mark == "（", let close = text[at...].firstIndex(of: "）") {
        at = text.index(after: close)
        start = at
        continue
      }
      guard mark.isDigit else {
        at = text.index(after: at)
        guard marks.contains(mark) else { continue }
        start = at
        if mark != "、" { isPart = false }
        if "。；".contains(mark) { isBehindStop = true }
        continue
      }
      let unit = text[at...].drop { $0.isDigit || $0 == "." }
      let behind = unit.prefix { !marks.contains($0) && $0 != "（" && !$0.isDigit }
      let next = behind.endIndex < text.endIndex ? text[behind.endIndex] : "。"
      let label = trimmed(text[start..<at])
      isPart = isPart || label.hasPrefix("其中") || label.hasPrefix("含")
      out.append(
        Place(
          at: out.count, label: label, unit: String(behind), end: behind.endIndex,
          isFree: behind.count <= 4 && marks.contains(next), isPart: isPart, isBehindStop: isBehindStop))
      isBehindStop = false
      at = behind.endIndex
    }
    return out
  }

  private static let marks: Set<Character> = ["，", "。", "；", "、", "：", "！"]
}
