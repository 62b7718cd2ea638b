import TextCore

/// From how much to how much, put as it is written: `从1天压到2小时` is `由1天压缩至2小时`, `从61%到76%` is
/// `由61%提高到76%`.
enum Change {
  /// What the short verbs of a change are in writing.
  private static let verbs: [(spoken: String, written: String)] = [
    ("压到", "压缩至"), ("减到", "减少至"), ("缩到", "缩减至"), ("升到", "上升至"), ("提到", "提高到"), ("涨到", "增长到"),
    ("增到", "增加到"), ("加到", "增加到"),
  ]

  /// The clause as it is written.
  static func written(_ text: String) -> String {
    guard let from = text.lastIndex(of: "从") else { return share(text) }
    let rest = text[text.index(after: from)...]
    guard let first = rest.first, first.isDigit else { return text }
    let number = rest.prefix { $0.isDigit || $0 == "." }
    let unit = rest.dropFirst(number.count).prefix { !"到压降减缩升提涨增加下至".contains($0) }
    guard unit.count <= 4 else { return text }
    let behind = rest.dropFirst(number.count + unit.count)
    let head = text[..<from]
    if let verb = verbs.first(where: { behind.hasPrefix($0.spoken) }),
      behind.dropFirst(verb.spoken.count).first?.isDigit == true
    {
      return head + "由" + number + unit + verb.written + behind.dropFirst(verb.spoken.count)
    }
    // 优良率从61%到76%: the numbers say which way.
    guard behind.first == "到", unit == "%" || unit == "％" else { return text }
    let later = behind.dropFirst().prefix { $0.isDigit || $0 == "." }
    guard behind.dropFirst(1 + later.count) == unit, let a = Double(number), let b = Double(later), a != b else {
      return text
    }
    return head + "由" + number + unit + (b > a ? "提高到" : "下降到") + behind.dropFirst()
  }

  /// `比上年下降6.5%` for 比去年少6.5%.
  private static func share(_ text: String) -> String {
    guard text.hasSuffix("%"), let place = text.place(of: "比上年") ?? text.place(of: "比去年") ?? text.place(of: "比年初"),
      case let rest = text[place.upperBound...], let verb = rest.first, "少多".contains(verb),
      case let number = rest.dropFirst(rest.dropFirst().first == "了" ? 2 : 1), number.first?.isDigit == true,
      number.dropLast().allSatisfy({ $0.isDigit || $0 == "." })
    else { return text }
    return text[..<place.upperBound] + (verb == "少" ? "下降" : "增长") + number
  }
}
