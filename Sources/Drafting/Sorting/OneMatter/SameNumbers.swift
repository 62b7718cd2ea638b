import Records
import TextCore

/// What a row is compared by with another one whose name has little in common with its own, where their numbers give both
/// away as one matter: 老旧小区12个、1846户 under 城镇老旧小区改造 and under 民生实事办理, 768个床位 of 3号学生公寓 and of
/// 3号学生宿舍, 152场 and 一百五十二场.
///
/// Numbers that many rows of an office have by nature are no evidence: its people, round ones, months and rates.
struct SameNumbers: Sendable {
  /// A number and what it counts.
  struct Count: Hashable, Sendable {
    let value: ExactNumber
    let unit: String
  }

  private let matter: SameMatter
  /// How many columns tell what was done and what came of it.
  let columns: Int
  private let task: [Unicode.Scalar]
  /// What was done, and what came of it.
  private let told: String
  /// The numbers that speak for a matter.
  let counts: Set<Count>
  /// All numbers of the row's cells, numerals in words among them.
  private let numbers: Set<ExactNumber>
  /// By number the two characters ahead of it and behind its unit.
  private let nouns: [Count: Set<String>]

  init(_ record: TaskRecord, _ matter: SameMatter) {
    self.matter = matter
    columns = [Meaning.result, .measures, .effect, .quantity, .target].count { !record.isEmpty($0) }
    task = record.task.unicodeScalars.filter(Punctuation.isHan)
    told = Self.told(record)
    var nouns: [Count: Set<String>] = [:]
    for (quantity, range) in QuantityParser.find(in: told, numerals: true) where Self.isEvidence(quantity) {
      let bytes = Array(told.utf8)
      let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self).unicodeScalars.suffix(2)
      let behind = String(decoding: bytes[range.upperBound...], as: UTF8.self).unicodeScalars.prefix(2)
      let around = [Array(before), Array(behind)].filter { $0.count == 2 && $0.allSatisfy(Punctuation.isHan) }
      nouns[Count(value: quantity.value, unit: quantity.unit), default: []]
        .formUnion(around.map { String(String.UnicodeScalarView($0)) })
    }
    for quantity in record.quantities where Self.isEvidence(quantity) {
      nouns[Count(value: quantity.value, unit: quantity.unit), default: []] = []
    }
    self.nouns = nouns
    counts = Set(nouns.keys)
    let cells = record.fields.map(\.value) + [record.quantityText]
    var numbers = Set(cells.flatMap { SupportedNumbers.numbers($0) }.compactMap { ExactNumber($0) })
    for cell in cells { numbers.formUnion(QuantityParser.find(in: cell, numerals: true).map(\.quantity.value)) }
    self.numbers = numbers
  }

  private static func told(_ record: TaskRecord) -> String {
    let cells = [record.result, record.measures, record.effect].filter { !$0.isEmpty }
    return (cells.isEmpty ? [record.task] : cells).joined(separator: "，")
  }

  // MARK: - Candidates

  /// The rows that have a rare number in common with another one, by their digits: few have, and only those are read. All
  /// of them where a number stands in words.
  static func candidates(_ rows: [Int], _ records: [TaskRecord]) -> [Int] {
    var holders: [UInt64: [Int]] = [:]
    for row in rows {
      let text = told(records[row]) + "，" + records[row].quantityText
      if text.holds(oneOf: numerals) || text.unicodeScalars.contains(where: fullWidth.contains) { return rows }
      for number in Set(rareDigits(text)) { holders[number, default: []].append(row) }
    }
    let kin = Set(holders.values.filter { $0.count > 1 }.joined())
    return rows.filter(kin.contains)
  }

  /// 一百五十二, but not 百分点; and １５２ in full width.
  private static let numerals = SearchWords("一二两三四五六七八九".flatMap { ["\($0)百", "\($0)千"] })
  private static let fullWidth: ScalarSet = "０１２３４５６７８９"

  /// The digits of the numbers of a text, without their point and the zeros at both ends, where three or more are left.
  private static func rareDigits(_ text: String) -> [UInt64] {
    var found: [UInt64] = []
    var digits: UInt64 = 0
    var isNumber = false
    for byte in Array(text.utf8) + [0x20] {
      switch byte {
      case 0x30...0x39:
        digits = digits &* 10 &+ UInt64(byte - 0x30)
        isNumber = true
      case 0x2E, 0x2C: break
      default:
        guard isNumber else { continue }
        while digits > 0, digits % 10 == 0 { digits /= 10 }
        if digits >= 100 { found.append(digits) }
        (digits, isNumber) = (0, false)
      }
    }
    return found
  }

  // MARK: - The test

  /// Whether another row, each of whose numbers this one has, tells of the same matter.
  func isSame(as other: SameNumbers) -> Bool {
    guard other.matter.numbersOfResult(allIn: numbers), !counts.isDisjoint(with: other.counts),
      matter.mayBeSame(as: other.matter)
    else { return false }
    let shared = counts.intersection(other.counts)
    guard shared.contains(where: Self.isRare) else { return false }
    // Two numbers that agree, one of them rare, and a word in common.
    if Set(shared.filter { $0.value >= ExactNumber(10) }.map(\.value)).count > 1 { return sharesWord(other) }
    guard let count = shared.first, other.counts == [count] else { return false }
    // 3号学生公寓 and 3号学生宿舍 with 768个床位 each.
    if !(nouns[count] ?? []).isDisjoint(with: other.nouns[count] ?? []), sharesMark(other) { return true }
    // 农村改厕 and 农村卫生厕所改造.
    if Self.isWithin(other.task, task) || Self.isWithin(task, other.task) { return true }
    return Self.events.contains(count.unit) && sharesWord(other)
  }

  /// What another row of the matter tells besides: clauses in words that this one lacks.
  func lacking(_ other: SameNumbers) -> [String] {
    guard other.matter.hasResult else { return [] }
    let own = Self.pairs(matter.words)
    return Clause.split(other.told).map(\.text).filter { clause in
      guard !clause.hasDigit, QuantityParser.find(in: clause, numerals: true).isEmpty else { return false }
      let pairs = Self.pairs(clause)
      return clause.count >= Self.leastAdded && pairs.count { own.contains($0) } * 5 < pairs.count * 3
    }
  }

  /// 群众反映好 is no fact.
  private static let leastAdded = 6

  // MARK: - Numbers

  private static func isEvidence(_ quantity: Quantity) -> Bool {
    quantity.isAddable && !quantity.unit.isEmpty && !quantity.unit.starts(withOneOf: people)
      && !["%", "％", "‰"].contains(quantity.unit)
  }

  /// People, and time.
  private static let people = ["人", "名", "位", "员", "天", "月", "年", "日", "小时", "学时", "岁", "班"]

  /// Whether a number has three digits that count: 768 and 1.86, not 200.
  private static func isRare(_ count: Count) -> Bool {
    var digits = Int(count.value.mantissa.magnitude)
    while digits > 0, digits % 10 == 0 { digits /= 10 }
    return digits >= 100
  }

  /// What is held so and so often.
  private static let events: WordSet = ["场", "场次", "期", "堂", "课时"]

  // MARK: - Words

  /// Whether both rows have two Han characters side by side beside those that every summary is full of.
  private func sharesWord(_ other: SameNumbers) -> Bool {
    let own = Self.pairs(matter.words)
    return Self.pairs(other.matter.words).contains { pair in
      let scalars = Array(pair.unicodeScalars)
      return own.contains(pair) && !Joining.isCommon(scalars[0], scalars[1])
    }
  }

  private static func pairs(_ text: String) -> Set<String> {
    let scalars = Array(text.unicodeScalars)
    return Set(
      zip(scalars, scalars.dropFirst()).lazy.filter { Punctuation.isHan($0) && Punctuation.isHan($1) }
        .map { String(String.UnicodeScalarView([$0, $1])) })
  }

  /// Whether both rows name a thing by its number: 3号学生 in both.
  private func sharesMark(_ other: SameNumbers) -> Bool {
    let own = Self.marks(matter.words)
    return !own.isDisjoint(with: Self.marks(other.matter.words))
  }

  /// The numbers before 号 with the two characters behind it.
  private static func marks(_ text: String) -> Set<String> {
    let scalars = Array(text.unicodeScalars)
    var marks: Set<String> = []
    for (at, scalar) in scalars.enumerated() where scalar == "号" && at > 0 && at + 2 < scalars.count {
      let digits = scalars[..<at].reversed().prefix { ("0"..."9").contains($0) }.reversed()
      guard !digits.isEmpty, Punctuation.isHan(scalars[at + 1]), Punctuation.isHan(scalars[at + 2]) else { continue }
      marks.insert(String(String.UnicodeScalarView(digits + scalars[at...(at + 2)])))
    }
    return marks
  }

  /// Whether a name of three characters or more has none that another one lacks.
  private static func isWithin(_ short: [Unicode.Scalar], _ long: [Unicode.Scalar]) -> Bool {
    guard short.count >= 3, short.count <= long.count else { return false }
    var rest = long
    return short.allSatisfy { scalar in
      guard let at = rest.firstIndex(of: scalar) else { return false }
      rest.remove(at: at)
      return true
    }
  }
}
