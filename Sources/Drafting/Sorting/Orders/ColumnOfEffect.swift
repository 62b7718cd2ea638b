import Records
import TextCore

/// Numbers of the column that what came of the work names: 6842台 beside 住院手术台次增长10.1% is how many operations there were, and
/// 84.4% beside 床位使用率84.4% is told already.
enum ColumnOfEffect {
  /// Whether what came of the work has all that the column of numbers says, and nothing else of the row may want it.
  static func isTold(_ record: TaskRecord) -> Bool {
    guard record.isEmpty(.result), !record.isEmpty(.effect), !record.isEmpty(.quantity),
      case let cell = record.quantityText,
      cell.utf8.count <= 40
    else { return false }
    return isTold(MarkWidth.widened(cell), MarkWidth.widened(record.effect))
  }

  /// The cells of a record with the number where its noun stands; empty where nothing beside it names it.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    guard !record.isEmpty(.quantity), mayName(record), let column = told(record), case let cell = record.quantityText,
      cell.utf8.count <= 40, record.quantities.count == 1, let number = record.quantities.first, number.label.isEmpty,
      number.tail.isEmpty, number.approximate.isEmpty, !number.unit.isEmpty, number.amount() == cell
    else { return [:] }
    let text = MarkWidth.widened(record.text(column))
    guard !text.isEmpty, !text.holds(cell) else { return [:] }
    if column == .effect, let whole = withTotal(text, number) { return [column: whole] }
    var clauses = Clause.split(text)
    guard let at = clauses.firstIndex(where: { change(of: $0.text, number) != nil }),
      let (noun, change) = change(of: clauses[at].text, number),
      // A clause that only says the change goes on from what is ahead of it.
      !noun.isEmpty || at == 0 && column == .effect,
      !clauses.contains(where: { clause in
        clause.text != clauses[at].text && noun.count >= 2 && clause.text.hasPrefix(noun) && clause.hasNumber
      })
    else { return [:] }
    clauses[at].text = named(noun.isEmpty ? record.task : noun, number) + "，" + change
    return [column: Clause.joined(clauses)]
  }

  /// Whether a row may name its number, at a glance.
  private static func mayName(_ record: TaskRecord) -> Bool {
    var may = false
    if record.isEmpty(.effect) {
      record.withBytes(of: .result) { may = verbs.isIn($0) }
    } else {
      record.withBytes(of: .effect) { may = verbs.isIn($0) || lists.isIn($0) }
    }
    return may
  }

  private static let lists: SearchWords = ["、"]

  /// The column that tells what came of it.
  private static func told(_ record: TaskRecord) -> Meaning? {
    if !record.isEmpty(.effect) { return .effect }
    return record.isEmpty(.result) || record.resultIsRemark ? nil : .result
  }

  /// Whether a text has all that a cell of numbers says: 84.4%, 112例、42分钟, 94.6%／91.2%, 四级.
  private static func isTold(_ cell: String, _ text: String) -> Bool {
    guard cell.hasDigit else { return (2...6).contains(cell.count) && text.holds(cell) }
    if isSum(cell, text) { return true }
    let parts = cell.split { "／/、，；".contains($0) }.map(String.init)
    return parts.allSatisfy { part in
      guard part.first?.isDigit == true, part.count >= 2 else { return false }
      var rest = text[...]
      while let place = rest.place(of: part) {
        let before = text[..<place.lowerBound].last
        let behind = text[place.upperBound...].first
        let isWhole = part.last?.isDigit != true || !(behind.map { $0.isDigit || $0 == "." || $0 == "%" } ?? false)
        if isWhole, !(before.map { $0.isDigit || $0 == "." } ?? false) { return true }
        rest = text[place.upperBound...]
      }
      return false
    }
  }

  /// 139件 of 锦旗87面、感谢信52封: what is counted in units of their own is added up in the column.
  private static func isSum(_ cell: String, _ text: String) -> Bool {
    let digits = cell.prefix(while: \.isDigit)
    guard let whole = ExactNumber(String(digits)), cell.count - digits.count == 1, digits.count > 1 else {
      return false
    }
    return Clause.split(text).contains { clause in
      let items = clause.text.split(separator: "、").map { item in item.drop { !$0.isDigit } }
      let units = items.map { $0.drop(while: \.isDigit) }
      guard (2...4).contains(items.count), Set(units).count == items.count,
        units.allSatisfy({ $0.count == 1 && !$0.contains(where: { "元%人".contains($0) }) })
      else { return false }
      var sum: ExactNumber? = ExactNumber(0)
      for item in items { sum = ExactNumber(String(item.prefix(while: \.isDigit))).flatMap { sum?.adding($0) } }
      return sum == whole
    }
  }

  /// `远程影像18732例、远程心电12460例，合计31192例` of the parts and the number that they add up to.
  private static func withTotal(_ text: String, _ number: Quantity) -> String? {
    var clauses = Clause.split(text)
    guard
      let at = clauses.firstIndex(where: { clause in
        let found = QuantityParser.find(in: clause.text).map(\.quantity)
        guard clause.text.contains("、"), clause.endsInNumber, found.count > 1,
          found.allSatisfy({ $0.unit == number.unit && $0.approximate.isEmpty })
        else { return false }
        var sum: ExactNumber? = ExactNumber(0)
        for one in found { sum = sum?.adding(one.value) }
        return sum == number.value
      })
    else { return nil }
    clauses[at].text += "，合计" + number.amount()
    return Clause.joined(clauses)
  }

  /// What changed and how, of 住院手术台次增长10.1%: in the column stands how much of it there is. Nil of a clause that has a number of its own, and
  /// where the change is in another unit.
  private static func change(of clause: String, _ number: Quantity) -> (noun: String, change: String)? {
    guard clause.hasDigit, clause.count <= 24,
      let verb = verbs.lazy.compactMap({ clause.place(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound })
    else { return nil }
    var noun = clause[..<verb.lowerBound]
    var since = ""
    for word in sinces where noun.hasSuffix(word) {
      since = word
      noun = noun.dropLast(word.count)
      break
    }
    let size = clause[verb.upperBound...]
    let unit = size.drop { $0.isDigit || $0 == "." }
    guard size.first?.isDigit == true, !noun.hasDigit, noun.count <= 10, noun.allSatisfy(isOfName),
      unit == "%" && number.unit != "%" || unit == "个百分点" && number.unit == "%" || unit == number.unit,
      // 问题整改率提高 is of no 312件.
      number.unit == "%" || !noun.hasSuffix("率") && !noun.hasSuffix("占比"),
      number.unit != "%" || noun.isEmpty || noun.description.ends(inOneOf: ["率", "比", "度", "比重", "比例"]),
      // 万元产值用水量 is no 1.42亿立方米.
      !noun.description.starts(withOneOf: ["万元", "人均", "户均", "单位", "每"]),
      !noun.description.ends(inOneOf: ["其中", "同", "成本"])
    else { return nil }
    return (String(noun), since + clause[verb.lowerBound...])
  }

  private static func isOfName(_ character: Character) -> Bool {
    Punctuation.isHan(character) || "（）".contains(character) || character.isASCII && character.isLetter
  }

  /// `住院手术6842台次` of 住院手术台次 and 6842台.
  private static func named(_ noun: String, _ number: Quantity) -> String {
    for unit in [number.unit + "次", number.unit] where noun.hasSuffix(unit) && noun.count >= unit.count + 2 {
      return noun.dropLast(unit.count) + number.amount().dropLast(number.unit.count) + unit
    }
    return noun + number.amount()
  }

  private static let verbs: SearchWords = ["增长", "增加", "下降", "减少", "上升", "提高", "提升", "降低", "缩短"]
  private static let sinces = ["较上年同期", "较上年", "比上年同期", "比上年", "较去年", "比去年", "同比", "较上采暖季"]
}
