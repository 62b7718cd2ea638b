import Records
import TextCore

/// Rows of which a remark says that another one tells the same: 重记了, 与用工一行为同一事, 与40同.
extension ToldOnce {
  /// Whether words say of a row that another one tells the same, and no more.
  static func isSign(_ words: String) -> Bool {
    !words.isEmpty && words.utf8.count <= 60 && (words.holds(oneOf: again) || words.holds(oneOf: same))
  }

  private static let again: SearchWords = [
    "重记", "记重", "重复记", "重复登记", "登重", "重登", "登记重复", "抄重", "录重", "重复录", "重复填", "与上行重复", "与上重复",
  ]
  private static let same: SearchWords = [
    "同一事", "同一件事", "同一活动", "同一场", "同一项", "一回事", "同一个数", "同上一行", "也报了", "与上一行同", "和上一行一样",
  ]

  /// Of more rows with such marks none is looked at: the words mean something else there.
  private static let mostMarked = 60

  mutating func addMarked(_ rows: [Int], _ records: [TaskRecord]) {
    let marked = rows.filter { twins[$0] == nil && Self.isMarked(records[$0]) }
    guard !marked.isEmpty, marked.count <= Self.mostMarked else { return }
    let tellers = Set(twins.values.map(\.teller))
    var gone: Set<Int> = []
    for row in marked where !tellers.contains(row) {
      let open = rows.filter { $0 != row && !gone.contains($0) && twins[$0] == nil }
      guard let found = Self.twin(of: row, among: open, records) else { continue }
      twins[row] = found
      gone.insert(row)
    }
  }

  private static func isMarked(_ record: TaskRecord) -> Bool {
    [Meaning.note, .state, .result].contains { meaning in
      var isMarked = false
      record.withBytes(of: meaning) { isMarked = again.isIn($0) || meaning != .result && same.isIn($0) }
      return isMarked
    } || sameRow(record.note) != nil
  }

  /// The number of the row that a remark says tells the same: 40 of 与40同, 同第40行 and 和40号一样.
  private static func sameRow(_ note: String) -> String? {
    guard note.utf8.count <= 36, note.hasDigit else { return nil }
    for clause in note.split(whereSeparator: { "，,；;。 　（）()".contains($0) }).map(String.init) {
      guard let head = clause.first, "与同跟和".contains(head) else { continue }
      let rest = clause.dropFirst().description.withoutHead(of: ["序号", "第", "上面", "前面"])
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      let end = rest.dropFirst(digits.count).description.withoutHead(of: ["行", "项", "条", "号"])
      let hasMark = digits.count + end.count < rest.count
      if !digits.isEmpty,
        likes.contains(end) || end.isEmpty && head == "同" && (hasMark || rest.count == clause.count - 1)
      {
        return String(digits)
      }
    }
    return nil
  }

  private static let likes: WordSet = ["同", "相同", "一样", "重复", "一致", "同一件", "重", "是一样的"]

  private static func twin(of row: Int, among rows: [Int], _ records: [TaskRecord]) -> Twin? {
    let record = records[row]
    let note = record.note
    if ![note, record.stateText, record.result].contains(where: { $0.holds(oneOf: again) }) {
      if note.starts(withOneOf: ["含", "已含", "不"]) { return nil }
      return ["不是同", "非同", "不是一", "并非一", "两回事"].contains { note.holds($0) } ? nil : named(row, among: rows, records)
    }
    let (task, number) = (record.task, record.quantityText)
    let first = rows.first { other in
      records[other].task == task && records[other].quantityText == number && records[other].state == record.state
        && (!number.isEmpty || records[other].result.hasDigit)
    }
    return first.map { Twin(row: row, teller: $0, number: nil, added: [], sign: "写明重复登记") }
  }

  /// What a row tells, in whichever of its columns: 成效 beside 做法 has the numbers.
  private static func told(_ record: TaskRecord) -> String {
    [record.result, record.effect].filter { !$0.isEmpty }.joined(separator: "，")
  }

  /// The one other row of the section that has the number of a row whose remark says that another one tells the same.
  private static func named(_ row: Int, among rows: [Int], _ records: [TaskRecord]) -> Twin? {
    let record = records[row]
    let numbers = record.quantities + QuantityParser.find(in: told(record)).map(\.quantity)
    guard let number = numbers.first?.amount() else { return nil }
    let section = record.section
    let named = sameRow(record.note)
    let found = rows.filter { other in
      (named.map { $0 == records[other].id } ?? (records[other].section == section))
        && (QuantityParser.find(in: told(records[other])).contains { $0.quantity.amount() == number }
          || records[other].quantities.contains { $0.amount() == number })
    }
    guard found.count == 1 else { return nil }
    let own = records[found[0]].fields.map(\.value).joined(separator: "，")
    let added = Clause.split(told(record)).map(\.text).filter { clause in
      let numbers = SupportedNumbers.numbers(clause)
      return !numbers.isEmpty && !numbers.allSatisfy { own.holds($0) }
    }.map { clause in
      // 35岁以下占68.7% of 418名中35岁以下占68.7%, behind 418名.
      clause.hasPrefix(number + "中") ? String(clause.dropFirst(number.count + 1)) : clause
    }
    return Twin(row: row, teller: found[0], number: number, added: added, sign: "备注写明")
  }
}
