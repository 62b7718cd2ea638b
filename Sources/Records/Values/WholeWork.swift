import TextCore

/// How much of the whole of a work is done since it was begun: 82根 of the 96根 that were designed.
package struct WholeWork: Hashable, Sendable {
  /// What came of it since it was begun.
  package let done: Quantity
  /// The whole.
  package let whole: Quantity
  /// What the whole is called: 设计量, 合同额.
  package let word: String
  /// The share as the ledger's own column has it, where both numbers bear it out; else "".
  package let rate: String
}

/// The columns that such works have: a table may have the whole in the column of the year's plans.
struct WholeWorkColumns: Sendable {
  /// The column of what was done since the beginning, −1 for none.
  let running: Int
  private let whole: Int
  private let rate: Int
  private let word: String
  private let isMixed: Bool

  /// The columns of a table, nil where it has none.
  init?(_ columns: [ColumnMeaning], _ columnOf: [Int]) {
    let number = columnOf[Meaning.quantity.rawValue]
    let running = columns.first {
      $0.index != number && ($0.meaning == nil || $0.meaning == .quantity) && WholeWorkHeader.isRunning($0.header)
    }
    let whole = columns.first {
      ($0.meaning == nil || $0.meaning == .target) && WholeWorkHeader.whole($0.header) != nil
    }
    // Parts of the year beside their sum run on within it.
    guard running != nil || whole != nil, !columns.contains(where: { !$0.part.isEmpty }) else { return nil }
    self.running = running?.index ?? -1
    self.whole = whole?.index ?? -1
    word = whole.flatMap { WholeWorkHeader.whole($0.header) } ?? ""
    isMixed = whole.map { WholeWorkHeader.isMixed($0.header) } ?? false
    rate = columns.first { WholeWorkHeader.isRate($0.header) }?.index ?? -1
  }

  /// What a row's number of plans is.
  enum Plan {
    /// The year's, or nothing that these columns change.
    case year
    /// The whole of the work.
    case whole(WholeWork?)
    /// The year's, with the whole in a column of its own.
    case both(WholeWork)
  }

  /// What the plan of a row is, by its rate and its two numbers.
  /// - Parameters:
  ///   - cell: the text of a column.
  ///   - number: the row's own number, as its column has it.
  ///   - target: the column of the year's plans.
  ///   - words: what the row says in words.
  func plan(_ cell: (Int) -> String, number: String, target: Int, unit: String, words: () -> [String]) -> Plan {
    guard whole >= 0 else { return .year }
    let word = Self.named(words()) ?? word
    let isTarget = whole == target
    guard let all = Self.quantity(cell(whole), unit) else { return .year }
    let done = running < 0 ? nil : Self.quantity(cell(running), unit)
    let own = Self.quantity(number, unit)
    let share = rate < 0 ? "" : TextFold.fold(cell(rate))
    if isMixed, isTarget {
      // A rate tells which of the two the plan was held against; without one nothing does.
      if let own, Self.isShare(share, own, all) { return .year }
      guard let done, !(all.value < done.value) else { return .year }
      if let own, share.isEmpty, !(own.value < done.value) { return .year }
      // What runs on within the year has its quarter in its name; a number that alone stands there is its own.
      let said = words()
      if said.contains(where: { text in Self.spans.contains { text.contains($0) } }) { return .year }
      if own == nil, !said.contains(where: { text in Self.beginnings.contains { text.contains($0) } }) { return .year }
      guard Self.isShare(share, done, all) else { return .whole(nil) }
      return .whole(WholeWork(done: done, whole: all, word: word, rate: share))
    }
    guard let done else { return isTarget ? .whole(nil) : .year }
    let known = WholeWork(done: done, whole: all, word: word, rate: Self.isShare(share, done, all) ? share : "")
    return isTarget ? .whole(known) : known.rate.isEmpty ? .year : .both(known)
  }

  /// What a row itself calls the whole: 设计量为合同额.
  private static func named(_ words: [String]) -> String? {
    ["合同额", "概算", "总投资"].first { name in words.contains { $0.contains("为" + name) } }
  }

  private static let spans = ["季度", "上半年", "下半年", "全年", "月份"]
  private static let beginnings = ["开工以来", "开工至今", "设计量", "合同额", "总量", "概算"]

  /// The number of a cell with its unit, nil for anything else.
  private static func quantity(_ cell: String, _ unit: String) -> Quantity? {
    let found = QuantityParser.parse(CellUnit.filled(cell, unit))
    guard found.count == 1, let one = found.first, one.label.isEmpty, one.tail.isEmpty, one.approximate.isEmpty,
      !one.unit.isEmpty
    else { return nil }
    return one
  }

  /// Whether a cell is the share that one number is of another, as it was rounded.
  private static func isShare(_ cell: String, _ part: Quantity, _ whole: Quantity) -> Bool {
    let digits = cell.dropLast()
    guard cell.hasSuffix("%"), part.unit == whole.unit, let shown = Double(String(digits)),
      let a = Double(part.value.description), let b = Double(whole.value.description), b > 0
    else { return false }
    let step = digits.contains(".") ? (digits.split(separator: ".").last?.count ?? 1) > 1 ? 0.011 : 0.11 : 1.0
    return abs(a / b * 100 - shown) <= step
  }
}

extension TaskRecord {
  /// How much of the whole of a work is done, where the row's plan is that of the whole and its own number only the
  /// period's; nil where it is not known.
  package var wholeWork: WholeWork? {
    switch planKind {
    case .year: nil
    case .whole(let work): work
    case .both(let work): work
    }
  }

  /// Whether the number of plans is that of the whole work, so that it is not held against the period's own number.
  package var plansWhole: Bool {
    guard case .whole = planKind else { return false }
    return true
  }

  private var planKind: WholeWorkColumns.Plan {
    guard let columns = table.works else { return .year }
    let number = table.columnOf[Meaning.quantity.rawValue]
    return columns.plan(
      { text(column: $0) }, number: number < 0 ? "" : text(column: number),
      target: table.columnOf[Meaning.target.rawValue], unit: table.figures?.unit { text(column: $0) } ?? "",
      words: { [text(.task), text(.result), text(.note)] })
  }
}
