import Records
import TextCore

/// Items of a quantity cell that hold two numbers of one thing, or a number and what it is held against: `接待观摩1批32人`,
/// `发文62件，同比减少9件`. They are clauses of their own: parted, their second number would be told of something else.
enum PairedItems {
  /// The cells of a record with such items behind its result; empty where it has none.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    guard !record.isEmpty(.quantity), !record.isEmpty(.result), case let cell = record.quantityText, mayHold(cell)
    else {
      return [:]
    }
    let result = MarkWidth.widened(record.result)
    // 办2期 says what the numbers are of, and takes them in.
    guard Clause.split(result).count > 1 || result.count >= 12 else { return [:] }
    var kept: [String] = []
    var moved: [String] = []
    for group in Punctuation.split(MarkWidth.widened(cell), at: ["；"]).map(\.text) {
      let parts = Punctuation.split(group, at: ["，"]).map(\.text)
      // 9074件，同比增长8.1% of a column of its own has the row's name for its words.
      if parts.dropFirst().contains(where: compares), parts[0].hasDigit,
        parts[0].prefix(2).allSatisfy(Punctuation.isHan)
      {
        moved.append(group)
        continue
      }
      let left = parts.filter { !isPair($0) }
      moved += parts.filter(isPair)
      if !left.isEmpty { kept.append(left.joined(separator: "，")) }
    }
    guard !moved.isEmpty else { return [:] }
    var clauses = Clause.split(result)
    for item in moved {
      // 会议24次，同比减少5次 is none of 合并会议.
      guard isPair(item) else {
        clauses.append(Clause(text: item, mark: "，"))
        continue
      }
      // 查有偿补课 and 查处有偿补课3起3人: one deed, in the words that have the numbers.
      if let digit = item.firstIndex(where: \.isDigit), case let label = String(item[..<digit]),
        let at = clauses.firstIndex(where: { LabelFit.of(label, in: $0.text) == .labelLonger })
      {
        clauses[at].text = item
      } else if let digit = item.firstIndex(where: \.isDigit),
        let at = clauses.firstIndex(where: { !$0.hasNumber && $0.text.hasSuffix(item[..<digit]) }),
        item[..<digit].count >= 3
      {
        // 举办读书班 and 读书班1期2天.
        clauses[at].text += item[digit...]
      } else {
        clauses.append(Clause(text: item, mark: "，"))
      }
    }
    return [.result: Clause.joined(clauses), .quantity: kept.joined(separator: "；")]
  }

  /// Whether a cell may hold such an item, at a glance: two numbers without a mark between them, or a comparison.
  private static func mayHold(_ cell: String) -> Bool {
    cell.count { $0.isDigit } > 1
      && (cell.holds(oneOf: comparisons)
        || Punctuation.split(cell, at: ["；", "，", ";", ","]).contains { isPair($0.text) })
  }

  /// `接待观摩1批32人`: words, a number with its unit, and another one behind it.
  private static func isPair(_ item: String) -> Bool {
    guard item.first.map(Punctuation.isHan) == true, item.last?.isDigit == false, item.count <= 24 else { return false }
    let found = QuantityParser.parse(item)
    guard found.count == 2, case let (first, second) = (found[0], found[1]), first.label.count >= 2,
      !first.label.hasPrefix("其中"), !first.unit.isEmpty, !second.unit.isEmpty, first.unit != second.unit,
      second.label.isEmpty, second.tail.isEmpty, first.tail.isEmpty, second.approximate.isEmpty
    else { return false }
    let (a, b) = (first.amount(), second.amount())
    return item == first.label + a + b || item == first.label + a + "、" + b
  }

  private static func compares(_ part: String) -> Bool { part.hasDigit && part.starts(withOneOf: starts) }

  private static let starts = ["同比", "比上年", "较上年", "比去年", "较去年", "增长", "下降", "减少", "增加", "提高", "上升", "降低"]
  private static let comparisons: SearchWords = ["同比", "上年", "去年", "增长", "下降", "减少", "增加", "提高", "上升", "降低"]
}
