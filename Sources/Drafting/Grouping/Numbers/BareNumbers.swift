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

  /// What a row tells with its number, where its unit is known from elsewhere.
  /// - Parameters:
  ///   - note: the row's remark.
  ///   - date: the row's cell of the date.
  func told(_ task: String, _ text: String, _ quantities: [Quantity], note: String, date: String) -> Told {
    let same = Told(text: text, quantities: quantities)
    guard quantities.count == 1, let number = quantities.first, number.unit.isEmpty, number.label.isEmpty,
      number.tail.isEmpty, case let digits = MarkWidth.ungrouped(number.digits), !digits.isEmpty
    else { return same }
    if let (noun, unit) = Self.named(task), !text.holds(digits) {
      let rest = text.isEmpty ? "" : "，" + text
      return Told(text: noun + digits + unit + rest, quantities: [])
    }
    if let scaled = Self.scaled(text, digits) { return Told(text: scaled, quantities: []) }
    if let whole = summed(text, number) { return Told(text: whole, quantities: []) }
    let counted = counted(task, text, number, note: note, date: date, digits)
    if counted.isEmpty, let bare = bare(task, text, digits) { return Told(text: bare, quantities: []) }
    return counted.isEmpty ? same : Told(text: text, quantities: counted)
  }

  /// The number with the unit that the row's other words give it; none where they give none.
  private func counted(
    _ task: String, _ text: String, _ number: Quantity, note: String, date: String, _ digits: String
  ) -> [Quantity] {
    guard
      let unit = noted(note, number) ?? own(task, text, number) ?? measured(task, text, digits)
        ?? Self.timed(date, digits),
      let counted = QuantityParser.parse(digits + unit).first, !StatedNumbers(Clause.split(text)).state(Amount(counted))
    else { return [] }
    return [counted]
  }

  /// `居民健康档案27650`: as the ledger has it, for without its number the row tells nothing.
  private func bare(_ task: String, _ text: String, _ digits: String) -> String? {
    guard text.isEmpty, (2...16).contains(task.count), task.last.map(Punctuation.isHan) == true,
      digits.count >= 2, !digits.hasPrefix("0")
    else { return nil }
    return task + digits
  }

  private static let endings = [
    ("天数", "天"), ("人次数", "人次"), ("人数", "人"), ("场次", "场次"), ("场数", "场"), ("册数", "册"), ("户数", "户"), ("件数", "件"),
    ("期数", "期"), ("次数", "次"), ("班次", "班次"), ("台数", "台"), ("人次", "人次"), ("台次", "台次"), ("例次", "例次"), ("户次", "户次"),
    ("件次", "件次"), ("例数", "例"), ("起数", "起"),
  ]

  /// 开馆 and 天 of 开馆天数.
  static func named(_ task: String) -> (noun: Substring, unit: String)? {
    guard let (ending, unit) = endings.first(where: { task.hasSuffix($0.0) }), task.count >= ending.count + 2,
      task.count <= 12, task.allSatisfy(Punctuation.isHan)
    else { return nil }
    return (task.dropLast(ending.count), unit)
  }

  private static let scales: [String] = [
    "万人次", "万次", "万册", "万人", "万份", "万元", "万条", "万件", "万公里", "万亩", "亿元", "人次", "册次",
  ]

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

  /// 名 of 20 beside 新发展党员: whatever else the row tells, the noun that its name ends with has one measure word.
  private func measured(_ task: String, _ text: String, _ digits: String) -> String? {
    guard digits.allSatisfy(\.isDigit), !digits.hasPrefix("0"), digits.count <= 6, !text.hasDigit else { return nil }
    return wordbook.measure(endOf: task)?.units.first
  }

  private static let rhythms = ["每月": "12", "每季度": "4", "每周": "52", "每半年": "2"]

  /// 次 of 12 beside 每月.
  private static func timed(_ date: String, _ digits: String) -> String? { rhythms[date] == digits ? "次" : nil }

  /// `9个，其中线上3个、线下6个` of 9 and 线上3个，线下6个.
  private func summed(_ text: String, _ number: Quantity) -> String? {
    let clauses = Clause.split(text)
    guard clauses.count > 1, text.hasDigit, !text.holds("其中") else { return nil }
    var sum: ExactNumber? = ExactNumber(0)
    var unit = ""
    for clause in clauses {
      guard let item = TelegraphStyle.Item(clause.text), (1...6).contains(item.name.count), !item.unit.isEmpty,
        unit.isEmpty || unit == item.unit, wordbook.headVerb(item.name) == nil, let value = ExactNumber(item.digits)
      else { return nil }
      unit = item.unit
      sum = sum?.adding(value)
    }
    guard sum == number.value else { return nil }
    return number.digits + unit + "，其中" + clauses.map(\.text).joined(separator: "、")
  }

  /// `10场，其中春季6场、秋季4场` of 10场 and 春季6场、秋季4场; nil where the parts are anything but seasons.
  static func ofSeasons(_ task: String, _ text: String, _ number: Quantity, _ wordbook: Wordbook) -> String? {
    guard text.utf8.count <= 60, text.contains("、"), number.label.isEmpty, number.tail.isEmpty,
      EachTime.units.contains(number.unit), number.approximate.isEmpty
    else { return nil }
    var sum: ExactNumber? = ExactNumber(0)
    for part in Punctuation.split(text, at: ["、"]) {
      guard let item = TelegraphStyle.Item(part.text), item.unit == number.unit,
        PeriodStem.isPeriod(item.name) || seasons.contains(item.name)
      else {
        return nil
      }
      sum = sum?.adding(item.value)
    }
    guard sum == number.value else { return nil }
    // 招聘会 is no 招聘 of anything.
    let verb = task.hasSuffix("会") ? wordbook.collocation(endingIn: task)?.verb ?? "举办" : ""
    return (verb.isEmpty ? "" : verb + task) + number.amount() + "，其中" + text
  }

  private static let seasons: WordSet = ["春季", "夏季", "秋季", "冬季", "春", "夏", "秋", "冬", "暑期", "寒假", "暑假"]

  /// 场 of 46 whose remark is 含上半年22场.
  private func noted(_ note: String, _ number: Quantity) -> String? {
    guard note.starts(withOneOf: ["含", "其中", "包括"]) else { return nil }
    let found = QuantityParser.find(in: Clause.split(note).first?.text ?? "").map(\.quantity)
    guard found.count == 1, let part = found.first, EachTime.units.contains(part.unit),
      NumberIndex.size(part) <= NumberIndex.size(number)
    else { return nil }
    return part.unit
  }

  /// Events that are counted by the 场, whatever else a row tells; the lexicon has others.
  private static let events = ["讲坛", "故事会", "讲堂", "讲座", "音乐会", "演唱会", "报告会"]

  /// 场 of 讲坛.
  private func own(_ task: String, _ text: String, _ number: Quantity) -> String? {
    guard let event = Self.events.first(where: { task.hasSuffix($0) }), !number.digits.contains("."),
      case let unit = wordbook.collocation(endingIn: event)?.units.first ?? "场", EachTime.units.contains(unit),
      // A number of people would be of them.
      !QuantityParser.find(in: text).contains(where: { EachTime.units.contains($0.quantity.unit) }),
      let value = Double(number.value.description), value <= 200
    else { return nil }
    return unit
  }
}
