import Records
import TextCore

/// The quarters that a cell lists beside the year's number which they add up to: `全年4260人次（一季度620、二季度1180、三季度1310、
/// 四季度1150）`, `全年12次，一季度3次、二季度3次、三季度4次、四季度2次`. The year's number is told, and they are not; nor is
/// 上半年3318单 behind 全年报修7426单, nor 一季度36.2亿元 and 上半年79.8亿元 ahead of 前三季度122.6亿元, which has both. Where they do not add up to it they stay, as nobody knows what they are.
enum QuarterParts {
  /// A text without them, and what was left out; nil where it has none.
  /// - Parameter column: the numbers of the row's own column, one of which may be the year's.
  static func parted(_ text: String, column: @autoclosure () -> [Quantity] = []) -> (kept: String, left: String)? {
    guard text.hasDigit, text.holds("季度") || text.holds("半年"), case let column = column() else { return nil }
    return bracketed(text, column) ?? listed(text, column) ?? half(text) ?? running(text)
  }

  /// The sum of a cell that lists all quarters or both halves and says nothing else, with the unit that they have.
  static func whole(of text: String) -> (sum: ExactNumber, unit: String)? {
    guard text.hasDigit, text.holds("季度") || text.holds("半年") else { return nil }
    // 供支队调度，一季度5.42万……
    let clauses = Clause.split(text)
    let lead = clauses.prefix { !$0.hasNumber }
    guard lead.allSatisfy({ $0.text.count <= 8 }), case let list = Clause.joined(Array(clauses.dropFirst(lead.count))),
      let parts = Part.all(of: list.trimmingSuffix("。")),
      [4, 2].contains(parts.count), parts.count == 4 || parts.allSatisfy({ $0.period.hasSuffix("半年") }),
      Set(parts.map(\.period)).count == parts.count,
      let sum = parts.reduce(ExactNumber(0) as ExactNumber?, { $0?.adding($1.value) })
    else { return nil }
    return (sum, parts.map(\.unit).first { !$0.isEmpty } ?? "")
  }

  /// Whether a remark tells a part of the number that a row tells of the year: 上半年3318单 beside 全年报修7426单.
  static func isPart(_ remark: String, of told: [Clause]) -> Bool {
    guard let parts = Part.all(of: remark), parts.count == 1, parts[0].isOfFirstMonths, !parts[0].unit.isEmpty,
      let first = told.first(where: \.hasNumber), first.text.holds("全年"),
      let whole = value(of: first.text, parts[0].unit)
    else { return false }
    return parts[0].value < whole
  }

  /// The number of a clause that has a unit, be that one which every clerk has or, like 单, at its end.
  private static func value(of clause: String, _ unit: String) -> ExactNumber? {
    if let known = QuantityParser.find(in: clause).first?.quantity { return known.unit == unit ? known.value : nil }
    guard clause.hasSuffix(unit) else { return nil }
    let digits = clause.dropLast(unit.count).reversed().prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    return ExactNumber(String(digits.reversed()))
  }

  // MARK: - Brackets

  private static func bracketed(_ text: String, _ column: [Quantity]) -> (kept: String, left: String)? {
    var from = text.startIndex
    while let open = text[from...].firstIndex(of: "（"), let close = text[open...].firstIndex(of: "）") {
      let inner = String(text[text.index(after: open)..<close])
      let rest = text[..<open] + text[text.index(after: close)...]
      if let parts = Part.all(of: inner), isTold(parts, in: String(rest), column) { return (String(rest), inner) }
      if isLastQuarter(inner, behind: text[..<open]) { return (String(rest), inner) }
      from = text.index(after: close)
    }
    return nil
  }

  /// 四季度87本，到12.15 behind 全年新办486本: one part of the number alone says nothing of it.
  private static func isLastQuarter(_ inner: String, behind head: Substring) -> Bool {
    let items = Punctuation.split(inner, at: ["，", "、"]).map(\.text)
    guard let first = items.first, let part = Part.all(of: first)?.first, !part.unit.isEmpty,
      items.dropFirst().allSatisfy({ $0.starts(withOneOf: ["到", "截至", "至"]) }),
      let whole = QuantityParser.find(in: String(head)).last?.quantity
    else { return false }
    return whole.unit == part.unit && part.value < whole.value
  }

  // MARK: - Clauses

  private static func listed(_ text: String, _ column: [Quantity]) -> (kept: String, left: String)? {
    let clauses = Clause.split(text)
    let parts = clauses.map { Part.all(of: $0.text) }
    guard let start = parts.firstIndex(where: { $0 != nil }) else { return nil }
    let end = parts[start...].firstIndex { $0 == nil } ?? parts.endIndex
    let found = parts[start..<end].compactMap(\.self).flatMap(\.self)
    let left = Clause.joined(Array(clauses[start..<end]))
    var kept = Array(clauses[..<start] + clauses[end...])
    guard found.count > 1, !kept.isEmpty, isTold(found, in: Clause.joined(kept), column) else { return nil }
    // What stood behind the list is set off as the list was.
    if start > 0, start < kept.count { kept[start].mark = clauses[start].mark }
    return (Clause.joined(kept), left)
  }

  /// 上半年3318单 behind 全年报修7426单, which has it.
  private static func half(_ text: String) -> (kept: String, left: String)? {
    var clauses = Clause.split(text)
    guard text.hasPrefix("全年"),
      let at = clauses.indices.dropFirst().first(where: { i in
        Part.all(of: clauses[i].text).map { $0.count == 1 && !$0[0].unit.isEmpty } ?? false
      }), let part = Part.all(of: clauses[at].text)?.first, part.isOfFirstMonths,
      let whole = value(of: clauses[0].text, part.unit), part.value < whole
    else { return nil }
    let gone = clauses.remove(at: at)
    if at < clauses.count { clauses[at].mark = gone.mark }
    return (Clause.joined(clauses), gone.text)
  }

  /// `前三季度122.6亿元，增长5.6%` of 一季度36.2亿元，…；上半年79.8亿元，…；前三季度122.6亿元，…: parts of the year that all begin with it, of
  /// which the longest has the others.
  private static func running(_ text: String) -> (kept: String, left: String)? {
    let clauses = Clause.split(text)
    let starts = clauses.indices.filter { i in span(clauses[i].text) != nil }
    guard starts.count > 1, let first = starts.first, let last = starts.last,
      !clauses[..<first].contains(where: \.hasNumber)
    else { return nil }
    let told = starts.compactMap { i -> (end: Int, quantity: Quantity)? in
      guard let (end, rest) = span(clauses[i].text), let own = QuantityParser.find(in: rest).first?.quantity else {
        return nil
      }
      return (end, own)
    }
    guard told.count == starts.count, told.allSatisfy({ $0.quantity.isAddable && !$0.quantity.unit.isEmpty }),
      zip(told, told.dropFirst()).allSatisfy({ one, next in
        one.end < next.end && one.quantity.unit == next.quantity.unit && one.quantity.value <= next.quantity.value
      })
    else { return nil }
    var kept = clauses
    kept.removeSubrange(first..<last)
    return (Clause.joined(kept), Clause.joined(Array(clauses[first..<last])))
  }

  /// The month in which the part of the year ends that a clause begins with, and what it tells of it.
  private static func span(_ clause: String) -> (end: Int, rest: String)? {
    for (name, end) in [("一季度", 3), ("上半年", 6), ("前三季度", 9), ("全年", 12)] where clause.hasPrefix(name) {
      return (end, String(clause.dropFirst(name.count)))
    }
    return nil
  }

  // MARK: - Sums

  /// Whether the parts are two or more and a number of the rest is their sum.
  private static func isTold(_ parts: [Part], in rest: String, _ column: [Quantity]) -> Bool {
    guard parts.count > 1, Set(parts.map(\.period)).count == parts.count, Set(parts.map(\.unit)).count <= 2,
      let sum = parts.reduce(ExactNumber(0) as ExactNumber?, { $0?.adding($1.value) })
    else { return false }
    let unit = parts.map(\.unit).first { !$0.isEmpty } ?? ""
    return (QuantityParser.find(in: rest).map(\.quantity) + column).contains {
      $0.value == sum && (unit.isEmpty || $0.unit == unit || $0.unit.hasPrefix(unit))
    }
  }

  /// A period with its number: 一季度620, 四季度按4.6估.
  private struct Part {
    let period: String
    let value: ExactNumber
    let unit: String

    var isOfFirstMonths: Bool { period == "上半年" || period == "一季度" || period == "前三季度" }

    private static let periods = ["一季度", "二季度", "三季度", "四季度", "上半年", "下半年", "前三季度"]

    /// The parts that a list consists of; nil where it says anything else.
    static func all(of text: String) -> [Part]? {
      guard text.holds("季度") || text.holds("半年") else { return nil }
      var out: [Part] = []
      for item in Punctuation.split(text, at: ["、", "，", "；", ","]) {
        guard let part = Part(item.text) else { return nil }
        out.append(part)
      }
      return out
    }

    private init?(_ item: String) {
      let text = item.hasPrefix("第") ? String(item.dropFirst()) : item
      guard let period = Self.periods.first(where: { text.hasPrefix($0) }) else { return nil }
      var rest = text.dropFirst(period.count)
      if let word = ["为", "按", "："].first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(word.count) }
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      var unit = rest.dropFirst(digits.count)
      if unit.hasSuffix("估") { unit = unit.dropLast() }
      guard let value = ExactNumber(digits), unit.count <= 3, unit != "%", unit.allSatisfy(Punctuation.isHan) else {
        return nil
      }
      (self.period, self.value, self.unit) = (period, value, String(unit))
    }
  }
}
