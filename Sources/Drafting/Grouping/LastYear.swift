import Records
import TextCore

/// The year before's number that a ledger keeps in a column of its own (上年同期, 2024年): `决策气象服务材料214期，上年为192期`.
enum LastYear {
  /// The clause of a row's number of the year before; nil where the row says already how it stands to that year, or has no
  /// one number of the same unit.
  /// - Parameter told: what the row tells, with its remarks.
  static func clause(_ record: TaskRecord, _ told: [Clause]) -> Clause? {
    let cell = record.lastYearText
    guard cell.hasDigit, cell.utf8.count <= 36 else { return nil }
    let text = Clause.joined(told)
    guard !said.contains(where: { text.holds($0) }) else { return nil }
    if let rank = rank(cell) {
      guard told.contains(where: { $0.text.hasPrefix("列") && $0.text.holds("第") }) else { return nil }
      return Clause(text: "上年列第\(rank)位", mark: "，")
    }
    var shown = MarkWidth.ungrouped(cell)
    if shown.allSatisfy({ $0.isDigit || $0 == "." }) {
      // 276 beside 318批: the unit is that of the number.
      guard record.quantities.count == 1, let own = record.quantities.first, !own.unit.isEmpty else { return nil }
      shown += own.unit
    }
    let label = shown.prefix { !$0.isDigit }
    guard label.isEmpty || label.count <= 4 && text.holds(label), isHeldAgainstOne(shown, told) else { return nil }
    if let same = text.place(of: shown), text[same.upperBound...].first.map({ "，；。、".contains($0) }) ?? true {
      return Clause(text: "与上年持平", mark: "，")
    }
    return Clause(text: (label.isEmpty ? "上年为" : "上年") + shown, mark: "，")
  }

  /// Whether the row tells one number of each unit of the cell, aside from its parts.
  private static func isHeldAgainstOne(_ shown: String, _ told: [Clause]) -> Bool {
    let own = told.filter { !$0.text.hasPrefix("其中") && !$0.text.hasPrefix("含") }
    let found = QuantityParser.find(in: shown)
    guard !found.isEmpty else {
      guard let figure = Figure(shown) else { return false }
      return own.count(where: { figure.isLike(numberOf: $0.text) }) == 1
    }
    guard found.last?.range.upperBound == shown.utf8.count, found.count <= 2,
      found.allSatisfy({ $0.quantity.approximate.isEmpty && !$0.quantity.unit.isEmpty })
    else { return false }
    let numbers = own.flatMap { QuantityParser.find(in: $0.text).map { Addends.measure($0.quantity) } }
    return found.allSatisfy { one in
      let measure = Addends.measure(one.quantity)
      return numbers.count(where: { $0 == measure }) == 1
    }
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
