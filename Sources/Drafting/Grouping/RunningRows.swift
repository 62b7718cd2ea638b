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
