import Records
import TextCore

/// Bare numbers of a note that are parts of the row's own, so that they are of its unit: `化解109起，剩余9起（土地5起、婚姻4起）` of
/// 118起 and 化109，剩9（土地5、婚姻4）; `杉木700亩，枫香560亩` of 1260亩 and 杉木700，枫香560.
enum PartUnits {
  private static let rests = ["剩余", "剩下", "还剩", "剩", "余"]

  /// The text with its units; as it is where the numbers do not add up.
  static func written(_ text: String, of record: TaskRecord) -> String {
    guard text.hasDigit, text.holds(oneOf: signs), case let quantities = record.quantities, quantities.count == 1,
      let whole = quantities.first, !whole.unit.isEmpty, whole.label.isEmpty, let total = Int(whole.digits)
    else { return text }
    var clauses = Clause.split(text)
    let parts = clauses.indices.compactMap { at in Part(clauses[at].text).map { (at: at, part: $0) } }
    guard parts.count == 2, let first = Int(parts[0].part.digits), let second = Int(parts[1].part.digits),
      first + second == total,
      let rest = rests.first(where: { parts[1].part.head == $0 })
    else { return text }
    for (at, part) in parts {
      let head = part.head == rest ? "剩余" : part.head == "化" ? "化解" : part.head
      clauses[at].text = head + part.digits + whole.unit + part.tail(in: whole.unit)
    }
    return Clause.joined(clauses)
  }

  private static let signs: ScalarSet = "剩余"

  // MARK: - Before rows are drafted

  /// The cells of a record whose bare numbers are parts of a number with a unit, each with that unit; empty where none are.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    var out: [Meaning: String] = [:]
    for meaning in [Meaning.note, .result, .effect] where !record.isEmpty(meaning) {
      var may = false
      record.withBytes(of: meaning) { may = mayHold($0) }
      guard may, case let cell = record.text(meaning), cell.utf8.count <= 150,
        let told = filled(cell, meaning, of: record)
      else { continue }
      out[meaning] = told
    }
    return out
  }

  /// Whether a mark or the end stands behind a digit, at a glance.
  private static func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var before: UInt8 = 0
    var isDigit = false
    var hasHan = false
    for (at, byte) in bytes.enumerated() {
      // 6.3万 of 其中老年人6.3万: 万 is E4 B8 87, 亿 is E4 BA BF.
      if byte == 0x87 || byte == 0xBF, endsDigit(bytes, at - 3), at + 1 == bytes.count || !isHan(bytes, at + 1) {
        return true
      }
      // ，；（ are EF BC .., 、 is E3 80 81.
      if isDigit, byte == 0x2C || byte == 0x3B || byte == 0xEF || byte == 0xE3 || byte == 0x28, hasHan { return true }
      if byte >= 0xE4 { hasHan = true }
      isDigit = byte &- 0x30 < 10
      before = byte
    }
    return hasHan && before &- 0x30 < 10
  }

  private static func endsDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at >= 0 && bytes[at] &- 0x30 < 10
  }

  private static func isHan(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool { 0xE4...0xE9 ~= bytes[at] }

  private typealias Placed = (at: Int, items: [Part], value: ExactNumber)

  private static func filled(_ cell: String, _ meaning: Meaning, of record: TaskRecord) -> String? {
    var clauses = Clause.split(MarkWidth.widened(cell))
    var parts: [Placed] = []
    for (at, clause) in clauses.enumerated() {
      let pieces = Punctuation.split(clause.text, at: ["、"]).map(\.text)
      let items = pieces.compactMap { Part($0, longest: 8) }
      // Lists within what was done are put by `BareParts`.
      guard items.count == pieces.count, items.count == 1 || meaning == .note || record.resultIsRemark,
        items.allSatisfy({ isPart($0.head) && !$0.waits })
      else { continue }
      parts.append((at, items, items.reduce(ExactNumber(0)) { $0.adding($1.value) ?? $0 }))
    }
    guard let first = parts.first else { return scaled(&clauses) ? Clause.joined(clauses) : nil }
    let sum = parts.reduce(ExactNumber(0)) { $0.adding($1.value) ?? $0 }
    var unit = ""
    if parts.count > 1 || first.items.count > 1 {
      let wholes = [own(record, besides: meaning), first.at > 0 ? last(in: clauses[first.at - 1].text) : nil]
      unit = wholes.compactMap(\.self).first { $0.value == sum }?.unit ?? ""
    }
    // 一季度1120，二季度1240 are told in a list of their own.
    let ofPeriods = parts.count { part in part.items.contains { periods.contains($0.head) } }
    if ofPeriods > 1 { return nil }
    if !unit.isEmpty, ofPeriods == 0 { return listed(parts, unit, &clauses) }
    var filled: [Placed] = []
    if let whole = own(record, besides: meaning) {
      // 不合格187 of 4236批次, and 欠320 of 1500亩 and 1180亩.
      let target = record.target
      let isBare = target.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
      let aim = QuantityParser.parse(isBare ? target + whole.unit : target).first.flatMap {
        $0.unit == whole.unit ? $0.value : nil
      }
      let left = aim.flatMap { $0.subtracting(whole.value) }
      let over = aim.flatMap { whole.value.subtracting($0) }
      filled = parts.filter { part in
        let head = part.items[0].head
        guard part.items.count == 1, part.value < whole.value else { return false }
        // 不合格1 of 1.2万批次 is no 1万.
        return periods.contains(head) || lacks.contains(head) && part.value == left
          || overs.contains(head) && part.value == over
          || whole.scale.isEmpty && kinds.contains(head)
      }
      unit = whole.unit
    }
    guard !filled.isEmpty, !unit.isEmpty else { return nil }
    for part in filled {
      let item = part.items[0]
      clauses[part.at].text = (periods.contains(item.head) ? "其中" : "") + item.told(in: unit)
    }
    return Clause.joined(clauses)
  }

  /// Gives 其中老年人6.3万 the measure of 进馆21.6万人次 that it is of.
  private static func scaled(_ clauses: inout [Clause]) -> Bool {
    var isScaled = false
    for at in clauses.indices.dropFirst() where clauses[at].text.hasPrefix("其中") {
      let text = clauses[at].text
      guard let scale = text.last, "万亿".contains(scale), text.dropLast().last?.isDigit == true,
        let whole = last(in: clauses[at - 1].text), whole.scale == String(scale), whole.unit.count > 1
      else { continue }
      clauses[at].text += whole.unit.dropFirst()
      isScaled = true
    }
    return isScaled
  }

  /// All parts of a whole behind one another: `其中杉木700亩、枫香560亩`; what was done of it and what is left stay as they are.
  private static func listed(_ parts: [Placed], _ unit: String, _ clauses: inout [Clause]) -> String {
    let isRun = zip(parts, parts.dropFirst()).allSatisfy { $0.at + 1 == $1.at }
    let hasRest = parts.contains { part in part.items.contains { rests.contains($0.head) } }
    guard isRun, !hasRest, let first = parts.first, let last = parts.last else {
      for part in parts { clauses[part.at].text = part.items.map { $0.told(in: unit) }.joined(separator: "、") }
      return Clause.joined(clauses)
    }
    let told = parts.flatMap(\.items).map { $0.told(in: unit) }.joined(separator: "、")
    clauses[first.at].text = (told.hasPrefix("其中") ? "" : "其中") + told
    clauses.removeSubrange((first.at + 1)..<(last.at + 1))
    return Clause.joined(clauses)
  }

  private static func isPart(_ head: String) -> Bool {
    periods.contains(head) || overs.contains(head) || !head.holds(oneOf: others) && !head.ends(inOneOf: ends)
  }

  /// The row's one number: that of its column, or of its result.
  private static func own(_ record: TaskRecord, besides meaning: Meaning) -> Quantity? {
    let cells =
      record.isEmpty(.quantity) && meaning == .note ? QuantityParser.find(in: record.result).map(\.quantity) : []
    let found = record.isEmpty(.quantity) ? cells : record.quantities
    guard found.count == 1, let own = found.first, isWhole(own) else { return nil }
    return own
  }

  /// The number that a clause ends in.
  private static func last(in clause: String) -> Quantity? {
    guard let found = QuantityParser.find(in: clause).last, found.range.upperBound == clause.utf8.count,
      isWhole(found.quantity)
    else { return nil }
    return found.quantity
  }

  private static func isWhole(_ own: Quantity) -> Bool {
    !own.unit.isEmpty && !["%", "％", "‰", "分"].contains(own.unit) && own.approximate.isEmpty && own.tail.isEmpty
  }

  private static let kinds: WordSet = ["不合格", "合格", "基本合格", "优秀", "良好", "不达标", "达标", "阳性", "超标"]
  private static let periods: WordSet = ["上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "前三季度"]
  private static let lacks: WordSet = ["欠", "差", "还差", "缺", "还欠", "少"]
  private static let overs: WordSet = ["较目标超", "比目标超", "超目标", "超出目标", "超", "超出", "超计划", "比计划多", "较计划多"]
  private static let others: SearchWords = [
    "上年", "去年", "同期", "同比", "目标", "计划", "任务", "第", "年", "月", "号", "行", "序", "排名", "名次", "每", "人均", "累计", "含", "见",
  ]
  private static let ends: SearchWords = ["率", "分", "名", "列", "由", "从", "到", "至", "达", "比", "为", "得", "超", "约", "近"]

  /// A clause of a deed and a bare number, with a bracket or a reason behind it.
  private struct Part {
    let head: String
    let digits: String
    let value: ExactNumber
    private let behind: Substring

    /// Whether a reason stands behind the number.
    var waits: Bool { !behind.isEmpty && !behind.hasPrefix("（") }

    init?(_ text: String, longest: Int = 4) {
      guard let digit = text.firstIndex(where: \.isDigit), digit > text.startIndex else { return nil }
      let head = text[..<digit]
      let digits = text[digit...].prefix { $0.isDigit || $0 == "." }
      behind = text[digit...].dropFirst(digits.count)
      guard head.count <= longest, head.allSatisfy(Punctuation.isHan), let value = ExactNumber(digits),
        behind.isEmpty || behind.hasPrefix("（") && behind.hasSuffix("）")
          || behind.starts(withOneOf: ["等", "待", "因"]) && !behind.hasDigit
      else { return nil }
      self.head = String(head)
      self.digits = String(digits)
      self.value = value
    }

    /// The part with its unit.
    func told(in unit: String) -> String { head + digits + unit + tail(in: unit) }

    /// What stands behind the number; kinds in a bracket that make it up are of its unit too.
    func tail(in unit: String) -> String {
      guard behind.hasPrefix("（") else { return String(behind) }
      let items = Punctuation.split(String(behind.dropFirst().dropLast()), at: ["、", "，"]).map(\.text)
      let numbers = items.compactMap { item in
        item.last?.isDigit == true ? Int(item.drop { !$0.isDigit }) : nil
      }
      guard numbers.count == items.count, items.count > 1, numbers.reduce(0, +) == Int(digits) else {
        return String(behind)
      }
      return "（" + items.map { $0 + unit }.joined(separator: "、") + "）"
    }
  }
}
