import TextCore

/// The columns that make a quantity together: a number, its unit in a column of its own or ahead of the result, the
/// parts of the year, and the change since the year before.
struct FigureColumns: Sendable {
  /// By its place each column, −1 for none.
  let number: Int
  private let unit: Int
  private let change: Int
  /// The column whose texts begin with the units of bare numbers.
  private let led: Int
  /// The column of what was done since the beginning, which a row without a number of its own has, −1 for none.
  private let running: Int
  private let parts: [PeriodPart]
  /// The columns of the remarks, of the task, and of what the year's number may be held against, −1 for none.
  private let note: Int
  private let task: Int
  private let references: [Int]
  private let changeHeader: String
  /// Whether the change is since the beginning of the year, beside whose numbers it stands: 年初 | 年末 | 增减.
  private let isSinceStart: Bool

  /// The columns of a table, nil where its quantity stands in one cell.
  init?(
    _ columns: [ColumnMeaning], _ columnOf: [Int], _ parts: [PeriodPart], _ cells: CellTable, running: Int = -1,
    lastYear: Int = -1
  ) {
    self.running = running
    (note, task) = (columnOf[Meaning.note.rawValue], columnOf[Meaning.task.rawValue])
    references = [columnOf[Meaning.target.rawValue], lastYear].filter { $0 >= 0 }
    let result = columnOf[Meaning.result.rawValue]
    number = columnOf[Meaning.quantity.rawValue]
    unit = columnOf[Meaning.unit.rawValue]
    change = columnOf[Meaning.change.rawValue]
    self.parts = parts
    led =
      number >= 0 && unit < 0 && result >= 0 && number < columns.count && columns[number].unit.isEmpty
        && LeadingUnit.leads(cells, number: number, text: result) ? result : -1
    guard number >= 0 && (unit >= 0 || change >= 0 || led >= 0 || running >= 0) || !parts.isEmpty else { return nil }
    let hasStart = columns.contains { ["年初", "年初数", "期初", "期初数"].contains(TextFold.fold($0.header)) }
    isSinceStart = hasStart && lastYear < 0
    changeHeader = change >= 0 && change < columns.count ? columns[change].header : ""
  }

  /// Whether columns hold the parts of the year.
  var hasParts: Bool { !parts.isEmpty }

  /// The quantity of a row, whose cells a closure gives: `9347件，同比增长6.8%`; where the year's cell is empty
  /// `上半年148件；下半年160件`.
  /// - Parameter note: the row's remarks: where they doubt the year's number, the sum of its parts is told.
  func text(note: () -> String = { "" }, _ cell: (Int) -> String) -> String {
    let unit = unit(cell)
    var whole = number < 0 ? "" : Self.counted(cell(number), unit)
    if whole.isEmpty, running >= 0 { whole = Self.counted(cell(running), unit) }
    if !parts.isEmpty, let proven = provenTotal(note: note, cell) { whole = proven.shown }
    guard whole.isEmpty else {
      guard change >= 0, let clause = YearChange.clause(cell(change), under: changeHeader, unit: unit),
        YearChange.isOf(whole, cell(change), clause)
      else { return whole }
      return whole + "，" + (isSinceStart ? clause.replacing("同比", with: "比年初") : clause)
    }
    return parts.compactMap { part in
      let amount = Self.counted(cell(part.column), unit)
      return amount.isEmpty ? nil : part.name + amount
    }.joined(separator: "；")
  }

  /// What the parts of a row add up to, or come to at last, where the year's cell is blank (`YearOfParts`) or its remarks
  /// doubt the year's number, which says another: 9次 of 2次, 2次, 3次 and 2次.
  func provenTotal(note: () -> String, _ cell: (Int) -> String) -> (shown: String, parts: [String])? {
    if number < 0 || cell(number).isEmpty { return yearOfParts(cell) }
    guard let wrong = wrongTotal(cell), RowTotal.isDoubted(note()) else { return nil }
    let unit = unit(cell)
    let told = parts.map { Self.counted(cell($0.column), unit) }.filter { !$0.isEmpty }
    return (wrong.sum.description + unit, told)
  }

  private func yearOfParts(_ cell: (Int) -> String) -> (shown: String, parts: [String])? {
    func text(_ column: Int) -> String { column < 0 ? "" : cell(column) }
    let unit = unit(cell)
    guard !unit.isEmpty, !unit.hasSuffix("%"), unit != "％",
      let year = YearOfParts(
        parts.map { ($0.name, cell($0.column)) }, note: text(note), task: text(task), references: references.map(cell))
    else { return nil }
    return (year.shown + unit, year.cells.map { $0 + unit })
  }

  /// The year's number of a row where its parts do not add up to it.
  func wrongTotal(_ cell: (Int) -> String) -> RowTotal? {
    number < 0 ? nil : RowTotal(cell(number), parts.map { ($0.name, cell($0.column)) })
  }

  /// Whether the text of a row has the change behind the number.
  func tellsChange(_ cell: (Int) -> String) -> Bool {
    guard change >= 0, number >= 0 else { return false }
    let unit = unit(cell)
    let whole = Self.counted(cell(number), unit)
    guard !whole.isEmpty, let clause = YearChange.clause(cell(change), under: changeHeader, unit: unit) else {
      return false
    }
    return YearChange.isOf(whole, cell(change), clause)
  }

  /// The unit of a row's number.
  func unit(_ cell: (Int) -> String) -> String {
    if unit >= 0, case let own = cell(unit) {
      // 平米 is short for 平方米.
      return own.hasSuffix("平米") ? own.dropLast(2) + "平方米" : own
    }
    // 安全检查（次） has the unit of its quarters in its name, 发放低保金（万元） that of the number ahead of its change.
    if led < 0 { return parts.isEmpty && change < 0 || task < 0 ? "" : Self.unitInName(cell(task)) }
    return LeadingUnit.split(cell(led))?.unit ?? ""
  }

  /// The unit in the bracket at the end of a name: 万元 of 发放低保金（万元）, % of 年检率（%）.
  private static func unitInName(_ name: String) -> String {
    let unit = HeaderStems.unit(name)
    return unit.isEmpty && TextFold.fold(name).hasSuffix("(%)") ? "%" : unit
  }

  /// Whether the number of a row has its unit from the result: it stands ahead of what that tells.
  func isLed(_ cell: (Int) -> String) -> Bool {
    led >= 0 && LeadingUnit.isBare(cell(number)) && LeadingUnit.split(cell(led)) != nil
  }

  /// What the result of a row tells behind the unit of its number, where it begins with one.
  func behindUnit(_ result: String, _ cell: (Int) -> String) -> String {
    guard led >= 0, let (_, rest) = LeadingUnit.split(result), LeadingUnit.isBare(cell(number)) else { return result }
    return rest
  }

  /// A cell with its unit: one that is a number and nothing else takes it. A stroke is no number.
  static func counted(_ cell: String, _ unit: String) -> String {
    let word = TextFold.fold(cell)
    if word.isEmpty || word.allSatisfy({ "-—–－/".contains($0) }) { return "" }
    return CellUnit.filled(cell, unit)
  }
}

/// Words how a number changed since the year before.
enum YearChange {
  private static let rises = ["增长", "增加", "上升", "提高", "增", "升", "+", "↑", "提升"]
  private static let falls = ["下降", "减少", "降低", "降", "减", "-", "−", "－", "–", "↓", "▼"]

  /// Whether a header that no list has is that of a change: 同比±%, 较上年（%）.
  static func isHeader(_ header: String) -> Bool {
    let word = TextFold.fold(header)
    return ["同比", "比上年", "较上年", "比去年", "较去年", "增减", "增幅"].contains { word.hasPrefix($0) } && word.count <= 10
  }

  /// Whether a change is that of a number beside it: of points a rate, of so many of something what is counted so, and what a word ahead
  /// names (收案增加9.6% beside 执结率89.8%) only where the number has that word.
  static func isOf(_ whole: String, _ cell: String, _ clause: String) -> Bool {
    let word = TextFold.fold(cell)
    let head = word.prefix { !($0.isASCII && $0.isNumber) }
    var label = String(head)
    for part in rises + falls { label = label.replacing(part, with: "") }
    let name = label.filter { $0.unicodeScalars.allSatisfy { $0.value > 0x2E80 } && !"约近同比较上去年个".contains($0) }
    if name.count >= 2 { return whole.contains(name) }
    guard let digit = clause.lastIndex(where: { $0.isASCII && $0.isNumber }) else { return true }
    switch String(clause[clause.index(after: digit)...]) {
    case "个百分点": return whole.contains { "%％".contains($0) }
    case "%", "‰", "倍", "": return true
    case let unit: return whole.contains(unit)
    }
  }

  /// The clause for a cell of a column 同比: `同比增长6.8%` for `+6.8%`; nil for a blank one and where no rate stands.
  static func clause(_ cell: String, under header: String, unit: String) -> String? {
    let word = TextFold.fold(cell)
    if word == "持平" || word == "不变" { return "与上年持平" }
    guard let start = word.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    let head = word[..<start]
    let digits = word[start...].prefix { $0.isASCII && $0.isNumber || ".,".contains($0) }
    var tail = String(word[start...].dropFirst(digits.count))
    guard digits.contains(where: { "123456789".contains($0) }) else { return tail.isEmpty ? nil : "与上年持平" }
    let isFall = falls.contains { head.contains($0) }
    let isRise = rises.contains { head.contains($0) }
    guard head.isEmpty || isFall || isRise, tail.count <= 6 else { return nil }
    if tail.isEmpty { tail = header.contains("%") || header.contains("％") || header.contains("率") ? "%" : "" }
    let falls = isFall || !isRise && ["降", "减"].contains { header.contains($0) } && !header.contains("增")
    switch tail {
    case "%", "‰", "倍": return "同比" + (falls ? "下降" : "增长") + digits + tail
    case "个百分点", "百分点": return "同比" + (falls ? "下降" : "提高") + digits + "个百分点"
    case "":
      guard !head.isEmpty, !unit.isEmpty, unit != "%" else { return nil }
      return "同比" + (falls ? "减少" : "增加") + digits + unit
    default: return head.isEmpty ? nil : "同比" + (falls ? "减少" : "增加") + digits + tail
    }
  }
}
