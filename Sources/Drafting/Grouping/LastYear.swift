import Records
import TextCore

/// The year before's number that a ledger keeps in a column of its own (上年同期, 2024年): `决策气象服务材料214期，上年为192期`.
enum LastYear {
  /// How a number stands to the year before's: the words, and this year's number where they do not have another of its unit.
  struct Comparison {
    let text: String
    let number: String
    /// The arithmetic of a difference that no cell has.
    var sum: Sum?
    /// The words as a clause.
    var clause: Clause { Clause(text: text, mark: "，") }
  }

  /// A row's number of the year before, in words; nil where the row says already how it stands to that year, or has no
  /// one number of the same unit.
  /// - Parameters:
  ///   - told: what the row tells, with its remarks.
  ///   - year: the draft's year.
  ///   - row: the row's index.
  static func comparison(_ record: TaskRecord, _ told: [Clause], year: Int?, row: Int) -> Comparison? {
    // How long nothing has happened runs on from year to year.
    if record.quantities.first?.unit == "天", record.task.holds("连续") || record.task.holds("安全") { return nil }
    let column = record.lastYearText
    let cell = column.isEmpty ? noted(record, year) : column
    guard cell.hasDigit, cell.utf8.count <= 36 else { return nil }
    let text = Clause.joined(told)
    guard !said.contains(where: { text.holds($0) }) else { return nil }
    if let rank = rank(cell) {
      guard told.contains(where: { $0.text.hasPrefix("列") && $0.text.holds("第") }) else { return nil }
      return Comparison(text: "上年列第\(rank)位", number: "")
    }
    var shown = MarkWidth.ungrouped(cell)
    if record.quantities.count == 1, let own = record.quantities.first, own.label.isEmpty, own.tail.isEmpty,
      let change = RateChange(own, before: shown, task: record.task, record: row),
      told.count(where: { $0.text.holds(own.amount()) && !$0.text.hasPrefix("其中") }) == 1
    {
      return Comparison(text: change.text, number: own.amount(), sum: change.sum)
    }
    if shown.allSatisfy({ $0.isDigit || $0 == "." }) {
      // 276 beside 318批: the unit is that of the number.
      guard record.quantities.count == 1, let own = record.quantities.first, !own.unit.isEmpty else { return nil }
      // 17600 beside 2.1万 is of another scale.
      guard own.unit != own.scale, own.scale.isEmpty || isNear(shown, own) else { return nil }
      if ExactNumber(shown) == own.value {
        let number = own.amount() + own.tail
        return told.contains { $0.text.holds(number) } ? Comparison(text: "与上年持平", number: number) : nil
      }
      shown += own.unit
    }
    let label = shown.prefix { !$0.isDigit }
    guard label.isEmpty || label.count <= 4 && text.holds(label), isHeldAgainstOne(shown, told) else { return nil }
    if let same = text.place(of: shown), text[same.upperBound...].first.map({ "，；。、".contains($0) }) ?? true {
      return Comparison(text: "与上年持平", number: shown)
    }
    return Comparison(text: (label.isEmpty ? "上年为" : "上年") + shown, number: shown)
  }

  /// Whether a bare number is of the size of the row's own, so that it is in the same scale.
  private static func isNear(_ digits: String, _ own: Quantity) -> Bool {
    guard let before = Double(digits), let now = Double(own.value.description), now > 0 else { return false }
    return (0.25...4).contains(before / now)
  }

  /// Whether the row tells one number of each unit of the cell, aside from its parts.
  private static func isHeldAgainstOne(_ shown: String, _ told: [Clause]) -> Bool {
    let own = told.filter { !$0.text.starts(withOneOf: ["其中", "含", "日均", "月均", "人均", "户均"]) }
    let found = QuantityParser.find(in: shown)
    guard !found.isEmpty else {
      guard let figure = Figure(shown) else { return false }
      return own.count(where: { figure.isLike(numberOf: $0.text) }) == 1
    }
    guard found.last?.range.upperBound == shown.utf8.count, found.count <= 2,
      found.allSatisfy({ !$0.quantity.unit.isEmpty && (found.count == 1 || $0.quantity.approximate.isEmpty) })
    else { return false }
    let numbers = own.flatMap { QuantityParser.find(in: $0.text).map { Addends.measure($0.quantity) } }
    return found.allSatisfy { one in
      let measure = Addends.measure(one.quantity)
      return numbers.count(where: { $0 == measure }) == 1
    }
  }

  /// 258件 of the remark 2022年258件 in a draft of 2023, and 1402 of 去年1402.
  private static func noted(_ record: TaskRecord, _ year: Int?) -> String {
    guard !record.isEmpty(.note) else { return "" }
    let note = record.note
    guard note.hasDigit, note.holds("年") else { return "" }
    let heads = ["上年", "去年"] + (year.map { ["\($0 - 1)年"] } ?? [])
    for clause in Clause.split(note) {
      guard let head = heads.first(where: { clause.text.hasPrefix($0) }) else { continue }
      let rest = clause.text.dropFirst(head.count)
      let number = rest.hasPrefix("为") || rest.hasPrefix("是") ? rest.dropFirst() : rest
      let digits = number.prefix { $0.isDigit || $0 == "." }
      // 上年258件 is told as it stands.
      let isTold = head.count == 2 && digits.count < number.count
      if !digits.isEmpty, number.count - digits.count <= 3, !isTold, !number.dropFirst(digits.count).hasPrefix("月") {
        return String(number)
      }
    }
    return ""
  }

  /// Words by which a row says how its number stands to the year before.
  private static let said = [
    "上年", "去年", "同比", "增长", "百分点", "持平", "翻番", "比20", "较20", "减少", "增加", "上升", "下降",
  ]

  /// 5 of 第5.
  private static func rank(_ cell: String) -> String? {
    guard cell.hasPrefix("第") else { return nil }
    let digits = cell.dropFirst().prefix(while: \.isDigit)
    let end = cell.dropFirst(1 + digits.count)
    return !digits.isEmpty && digits.count <= 3 && (end.isEmpty || end == "位" || end == "名") ? String(digits) : nil
  }
}

extension LastYear {
  /// A number that is not to be added, with its unit: 99.79%, 92.4分, 提前58分钟.
  struct Figure {
    private let unit: Substring

    /// Nil where a text is not one number with its unit, and a few words before it.
    init?(_ text: String) {
      guard let start = text.firstIndex(where: \.isDigit) else { return nil }
      unit = text[start...].drop { $0.isDigit || $0 == "." }
      guard (1...4).contains(unit.count), !unit.contains(where: { $0.isDigit || "，、；（第".contains($0) }) else {
        return nil
      }
    }

    /// Whether a clause ends in a number of this unit.
    func isLike(numberOf clause: String) -> Bool {
      clause.ends(with: unit) && clause.dropLast(unit.count).last?.isDigit == true
    }
  }
}
