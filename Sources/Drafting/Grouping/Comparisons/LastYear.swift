import Records
import TextCore

/// The year before's number that a ledger keeps in a column of its own (上年同期, 2024年): `决策气象服务材料214期，上年为192期`.
enum LastYear {
  /// How a number stands to the year before's: the words, and this year's number where they do not have another of its unit.
  struct Comparison {
    let text: String
    let number: String
    /// The arithmetic of differences that no cell has.
    var sums: [Sum] = []
    /// The words as a clause.
    var clause: Clause { Clause(text: text, mark: "，") }
  }

  /// Whether the unit of a clause's number is so many for each of something: 0.05例/千床日.
  private static func isRatio(_ text: String) -> Bool {
    guard let slash = text.firstIndex(of: "/"), let behind = text[slash...].dropFirst().first,
      Punctuation.isHan(behind)
    else { return false }
    let unit = text[..<slash].reversed().prefix { !$0.isDigit }
    return (1...2).contains(unit.count) && unit.count < text[..<slash].count && unit.allSatisfy(Punctuation.isHan)
  }

  /// A row's number of the year before, in words; nil where the row says already how it stands to that year, or has no
  /// one number of the same unit.
  /// - Parameters:
  ///   - told: what the row tells, with its remarks.
  ///   - year: the draft's year.
  ///   - row: the row's index.
  static func comparison(_ record: TaskRecord, _ told: [Clause], year: Int?, row: Int) -> Comparison? {
    // What others led is none of the office's growth.
    if record.amended?.leader.isEmpty == false { return nil }
    // How long nothing has happened runs on from year to year.
    if record.quantities.first?.unit == "天", record.task.holds("连续") || record.task.holds("安全") { return nil }
    let column = record.lastYearText
    let cell = column.isEmpty ? noted(record, year) : column
    // 0.05例/千床日 is no number of cases, which 上年27例 beside 全年22例 is.
    let counts = told.filter { !isRatio($0.text) }
    let unit = QuantityParser.find(in: cell).last?.quantity.unit ?? ""
    let isCounted = counts.contains { QuantityParser.find(in: $0.text).contains { $0.quantity.unit == unit } }
    let told = isCounted && !unit.isEmpty ? counts : told
    guard cell.hasDigit, cell.utf8.count <= 72 else { return nil }
    let text = Clause.joined(told)
    if !column.isEmpty, !said.contains(where: { text.holds($0) }),
      let named = NamedYearNumbers.comparison(cell, own(counts), of: record.task, row: row)
    {
      return named
    }
    guard cell.utf8.count <= 36, !said.contains(where: { text.holds($0) }), !PartialYear.isTold(by: own(told)) else {
      return nil
    }
    if let rank = rank(cell) { return risen(from: rank, told, row) }
    var shown = MarkWidth.ungrouped(cell)
    if record.quantities.count == 1, let own = record.quantities.first, own.label.isEmpty, own.tail.isEmpty,
      let change = RateChange(own, before: shown, task: record.task, record: row),
      told.count(where: { $0.text.holds(own.amount()) && !$0.text.hasPrefix("其中") }) == 1
    {
      if change.isGood { return Comparison(text: change.text, number: own.amount(), sums: [change.sum]) }
      return column.isEmpty ? nil : was(shown.hasSuffix("%") ? shown : shown + "%", own.amount())
    }
    if shown.allSatisfy({ $0.isDigit || $0 == "." }) {
      // 276 beside 318批: the unit is that of the number.
      // A row without a column of numbers has its own in the prose.
      let numbers =
        record.quantities.isEmpty
        ? own(told).prefix(1).flatMap { QuantityParser.find(in: $0.text).map(\.quantity) } : record.quantities
      guard numbers.count == 1, let own = numbers.first, !own.unit.isEmpty else { return nil }
      // 17600 beside 2.1万 is of another scale.
      guard own.unit != own.scale, own.scale.isEmpty || isNear(shown, own) else { return nil }
      shown += own.unit
    }
    let label = shown.prefix { !$0.isDigit }
    guard label.isEmpty || label.count <= 4 && text.holds(label), isHeldAgainstOne(shown, told) else { return nil }
    if let change = changed(shown, told, of: record.task, row) { return change }
    return column.isEmpty ? nil : worse(shown, told, of: record.task)
  }

  /// `上年为163.2万人次` of a number that was better, which a column of its own has: it is not hushed up. How much there was to
  /// do is nobody's merit or fault.
  private static func worse(_ cell: String, _ told: [Clause], of task: String) -> Comparison? {
    let found = QuantityParser.find(in: cell).map(\.quantity)
    guard found.count == 1, let before = found.first, cell == before.amount(), before.approximate.isEmpty else {
      return nil
    }
    let numbers = own(told).flatMap { clause in
      QuantityParser.find(in: clause.text).map(\.quantity).filter { $0.unit == before.unit }.map { (clause.text, $0) }
    }
    guard numbers.count == 1, let (clause, now) = numbers.first, now.approximate.isEmpty, now.value != before.value,
      !YearChange.isLoad(clause, in: task)
    else { return nil }
    return was(cell, now.amount())
  }

  private static func was(_ cell: String, _ number: String) -> Comparison {
    Comparison(text: "上年为" + cell, number: number)
  }

  /// The difference between the cell's numbers and those of the row's clauses; nil where it is none to tell.
  private static func changed(_ cell: String, _ told: [Clause], of task: String, _ row: Int) -> Comparison? {
    let own = own(told)
    let found = QuantityParser.find(in: cell).map(\.quantity)
    guard found.allSatisfy({ $0.approximate.isEmpty }) else { return nil }
    if found.isEmpty {
      guard let before = YearChange.Number(endOf: cell),
        let clause = own.last(where: { clause in
          YearChange.Number(endOf: clause.text, unit: before.unit).map { isNear(before, $0) } ?? false
        }),
        let now = YearChange.Number(endOf: clause.text, unit: before.unit),
        let change = YearChange([(now, before)], of: clause.text, in: task, record: row)
      else { return nil }
      return Comparison(text: change.text, number: now.digits + now.unit, sums: change.sums)
    }
    var pairs: [(now: YearChange.Number, before: YearChange.Number)] = []
    var (number, clauses) = ("", "")
    for before in found {
      for clause in own {
        for now in QuantityParser.find(in: clause.text).map(\.quantity) where now.unit == before.unit {
          guard now.approximate.isEmpty else { return nil }
          let label = cell.prefix { !$0.isDigit }
          pairs.append((YearChange.Number(now, label: String(label)), YearChange.Number(before)))
          (number, clauses) = (now.amount(), clauses + clause.text)
        }
      }
    }
    guard pairs.count == found.count, let change = YearChange(pairs, of: clauses, in: task, record: row) else {
      return nil
    }
    return Comparison(text: change.text, number: number, sums: change.sums)
  }

  /// `比上年上升3位` of 第6位 and 列全省第3位; nil where it is no better than it was.
  private static func risen(from rank: String, _ told: [Clause], _ row: Int) -> Comparison? {
    guard let clause = told.first(where: { $0.text.hasPrefix("列") && $0.text.holds("第") }),
      let place = clause.text.place(of: "第"), let before = Int(rank),
      let now = Int(clause.text[place.upperBound...].prefix(while: \.isDigit)), now < before
    else { return nil }
    let shown = "\(before - now)位"
    let sum = Sum(.sum, shown: shown, of: [Sum.Part(record: row, value: "\(shown)（第\(before)位减第\(now)位）")])
    return Comparison(text: "比上年上升" + shown, number: clause.text, sums: [sum])
  }

  /// Whether two rates may be one at two times.
  private static func isNear(_ before: YearChange.Number, _ now: YearChange.Number) -> Bool {
    guard before.unit == "%", let one = Double(before.digits), let other = Double(now.digits), other > 0 else {
      return true
    }
    return (0.5...2).contains(one / other)
  }

  /// Whether a bare number is of the size of the row's own, so that it is in the same scale.
  private static func isNear(_ digits: String, _ own: Quantity) -> Bool {
    guard let before = Double(digits), let now = Double(own.value.description), now > 0 else { return false }
    return (0.25...4).contains(before / now)
  }

  /// Whether the row tells one number of each unit of the cell, aside from its parts.
  private static func isHeldAgainstOne(_ shown: String, _ told: [Clause]) -> Bool {
    let own = own(told)
    let found = QuantityParser.find(in: shown)
    guard !found.isEmpty else {
      guard let figure = Figure(shown) else { return false }
      let like = own.filter { figure.isLike(numberOf: $0.text) }
      // 14.2% beside 水质合格率100%，管网漏损率11.6%.
      guard like.count > 1, let before = YearChange.Number(endOf: shown) else { return like.count == 1 }
      return like.count(where: { YearChange.Number(endOf: $0.text).map { isNear(before, $0) } ?? false }) == 1
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

  /// The clauses that tell the row's own numbers, and not those of a part.
  private static func own(_ told: [Clause]) -> [Clause] {
    told.filter { !$0.text.starts(withOneOf: ["其中", "含", "日均", "月均", "人均", "户均", "超额完成", "计划"]) }
  }

  /// 258件 of the remark 2022年258件 in a draft of 2023, and 1402 of 去年1402.
  private static func noted(_ record: TaskRecord, _ year: Int?) -> String {
    guard !record.isEmpty(.note) else { return "" }
    let note = MarkWidth.widened(record.note)
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
