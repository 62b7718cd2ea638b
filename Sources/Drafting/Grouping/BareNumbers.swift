import Records
import TextCore

/// Bare numbers of a column without units: what they count is said by the task's own name (开馆天数), by what the row's
/// text begins with (23.5 and 万次访问), by parts that add up to them, or by the measure word of the name's noun.
struct BareNumbers {
  let wordbook: Wordbook

  /// What a row tells with its number: other words, other quantities, or both as they are.
  struct Told {
    var text: String
    var quantities: [Quantity]
  }

  /// - Parameter units: measure words that rows of the same task give such numbers.
  func told(_ task: String, _ text: String, _ quantities: [Quantity], note: String) -> Told {
    let same = Told(text: text, quantities: quantities)
    guard quantities.count == 1, let number = quantities.first, number.unit.isEmpty, number.label.isEmpty,
      number.tail.isEmpty, case let digits = MarkWidth.ungrouped(number.digits), !digits.isEmpty
    else { return same }
    if let (noun, unit) = Self.named(task), !text.holds(digits) {
      let rest = text.isEmpty ? "" : "，" + text
      return Told(text: noun + digits + unit + rest, quantities: [])
    }
    if let scaled = Self.scaled(text, digits) { return Told(text: scaled, quantities: []) }
    guard let unit = summed(text, number) ?? noted(note, number) ?? own(task, text, number),
      let counted = QuantityParser.parse(digits + unit).first, !StatedNumbers(Clause.split(text)).state(Amount(counted))
    else { return same }
    return Told(text: text, quantities: [counted])
  }

  private static let endings = [
    ("天数", "天"), ("人次数", "人次"), ("人数", "人"), ("场次", "场次"), ("场数", "场"), ("册数", "册"), ("户数", "户"), ("件数", "件"),
    ("期数", "期"), ("次数", "次"), ("班次", "班次"), ("台数", "台"),
  ]

  /// 开馆 and 天 of 开馆天数.
  private static func named(_ task: String) -> (noun: Substring, unit: String)? {
    guard let (ending, unit) = endings.first(where: { task.hasSuffix($0.0) }), task.count >= ending.count + 2,
      task.count <= 12, task.allSatisfy(Punctuation.isHan)
    else { return nil }
    return (task.dropLast(ending.count), unit)
  }

  private static let scales: [String] = ["万人次", "万次", "万册", "万人", "万份", "万元", "万条", "万件", "万公里", "万亩", "亿元", "人次", "册次"]

  /// `访问23.5万次` of 23.5 and 万次访问.
  private static func scaled(_ text: String, _ digits: String) -> String? {
    guard let unit = scales.first(where: { text.hasPrefix($0) }) else { return nil }
    let rest = text.dropFirst(unit.count)
    let noun = rest.prefix(while: Punctuation.isHan)
    guard (2...4).contains(noun.count), rest.dropFirst(noun.count).first.map({ "，；。".contains($0) }) ?? true else {
      return nil
    }
    return noun + digits + unit + rest.dropFirst(noun.count)
  }

  /// 个 of 9 where the text is 线上3个，线下6个.
  private func summed(_ text: String, _ number: Quantity) -> String? {
    let clauses = Clause.split(text)
    guard clauses.count > 1 || text.contains("、"), text.hasDigit else { return nil }
    let found = QuantityParser.find(in: text).map(\.quantity)
    guard found.count > 1, let unit = found.first?.unit, !unit.isEmpty, found.allSatisfy({ $0.unit == unit }) else {
      return nil
    }
    var sum: ExactNumber? = ExactNumber(0)
    for part in found { sum = sum?.adding(part.value) }
    return sum == number.value ? unit : nil
  }

  /// 场 of 46 whose remark is 含上半年22场.
  private func noted(_ note: String, _ number: Quantity) -> String? {
    guard note.starts(withOneOf: ["含", "其中", "包括"]) else { return nil }
    let found = QuantityParser.find(in: Clause.split(note).first?.text ?? "").map(\.quantity)
    guard found.count == 1, let part = found.first, EachTime.units.contains(part.unit),
      NumberIndex.size(part) <= NumberIndex.size(number)
    else { return nil }
    return part.unit
  }

  /// Events that are counted by their own measure word, whatever else a row tells.
  private static let events = ["讲坛", "故事会", "讲堂", "讲座", "音乐会", "演唱会", "报告会"]

  /// 场 of 讲坛, by the lexicon.
  private func own(_ task: String, _ text: String, _ number: Quantity) -> String? {
    guard let event = Self.events.first(where: { task.hasSuffix($0) }), !number.digits.contains("."),
      let unit = wordbook.collocation(endingIn: event)?.units.first, EachTime.units.contains(unit),
      // A number of people would be of them.
      !QuantityParser.find(in: text).contains(where: { EachTime.units.contains($0.quantity.unit) }),
      let value = Double(number.value.description), value <= 200
    else { return nil }
    return unit
  }
}
