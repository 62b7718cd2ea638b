import TextCore

/// What rows of running totals say of when they are and of what: `截至6月底，累计建成四分类小区212个`.
enum RunningRows {
  /// The month at whose end a text's numbers stand, nil where it names none: 6 of 截至6月底.
  static func month(_ text: String) -> Int? {
    guard let head = heads.first(where: { text.hasPrefix($0) }) else { return nil }
    let rest = text.dropFirst(head.count)
    let digits = rest.prefix(while: \.isDigit)
    let behind = rest.dropFirst(digits.count)
    guard let month = Int(String(digits)), (1...12).contains(month), behind.hasPrefix("月") else { return nil }
    return month
  }

  /// The month up to which a remark says that a row's numbers run: 6 of 1-6月累计 and of 截至6月底累计.
  static func month(ofNote note: String) -> Int? {
    guard note.holds("累计"), note.hasDigit || note.holds("年累计") || note.holds("季度累计") else { return nil }
    for (words, month) in [("上半年累计", 6), ("前三季度累计", 9), ("一季度累计", 3), ("全年累计", 12)] where note.hasPrefix(words) {
      return month
    }
    guard let place = note.place(of: "累计") else { return nil }
    let head = note[..<place.lowerBound]
    guard head.count <= 10, let end = ["月底", "月末", "月份", "月"].first(where: { head.hasSuffix($0) }) else { return nil }
    let span = head.dropLast(end.count)
    let digits = String(span.reversed().prefix(while: \.isDigit).reversed())
    let before = span.dropLast(digits.count)
    guard let month = Int(digits), (1...12).contains(month),
      before.hasPrefix("截至") && before.count == 2
        || before.hasPrefix("1") && before.dropFirst().contains(where: { "-—–－~～至到".contains($0) })
    else { return nil }
    return month
  }

  /// The words ahead of such a text's first number: 建成四分类小区.
  static func matter(_ text: String) -> String? {
    guard month(text) != nil, let stop = text.firstIndex(where: { "，：".contains($0) }) else { return nil }
    let rest = text[text.index(after: stop)...].prefix { !$0.isDigit }
    let words = rest.hasPrefix("累计") ? rest.dropFirst(2) : rest
    return words.contains(where: { "，；。".contains($0) }) ? nil : String(words)
  }

  private static let heads = ["截至", "截止", "到", "至"]
}

extension Grouping.Row {
  /// What the row tells: its result, or its task where that is told instead, in ledgers that tell and do not name.
  var said: String { text.isEmpty && column.isEmpty && task.hasDigit ? task : text }
}
