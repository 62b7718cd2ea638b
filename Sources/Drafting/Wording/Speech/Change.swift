import Records
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
    let text = points(pressed(text))
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

  /// `比上年下降1.4个百分点` of 比上年降了1.4个点.
  private static func points(_ text: String) -> String {
    guard text.hasSuffix("个点"), text.dropLast(2).last?.isDigit == true,
      text.contains(where: { "降升高低涨跌增减".contains($0) })
    else { return text }
    return text.dropLast() + "百分点"
  }

  /// `由15个工作日压缩到8个` of 由15个工作日压到8个.
  private static func pressed(_ text: String) -> String {
    guard let place = text.place(of: "压到"), text[place.upperBound...].first?.isDigit == true,
      let from = text[..<place.lowerBound].lastIndex(of: "由"), text[text.index(after: from)...].first?.isDigit == true
    else { return text }
    return text[..<place.lowerBound] + "压缩到" + text[place.upperBound...]
  }

  /// `项目由22项增加到26项` of 项目22→26项: an arrow between two numbers that stand alone.
  static func arrowed(_ text: String) -> String {
    guard let arrow = text.firstIndex(of: "→") else { return text }
    let (head, rest) = (text[..<arrow], text[text.index(after: arrow)...])
    guard let found = QuantityParser.find(in: String(rest)).first, found.range.lowerBound == 0,
      case let later = found.quantity, later.approximate.isEmpty, !later.unit.isEmpty, later.unit.count <= 4
    else { return text }
    let own = head.hasSuffix(later.unit) ? head.dropLast(later.unit.count) : head
    let digits = String(own.reversed().prefix { $0.isASCII && ($0.isNumber || $0 == ".") }.reversed())
    let lead = own.dropLast(digits.count)
    guard let before = ExactNumber(digits), before != later.value, !lead.hasSuffix("→"), !lead.hasSuffix("-") else {
      return text
    }
    let isRate = later.unit == "%" || later.unit == "‰"
    let verb = before < later.value ? (isRate ? "提高到" : "增加到") : isRate ? "下降到" : "减少到"
    let bytes = Array(rest.utf8)
    return lead + "由" + digits + later.unit + verb + later.amount()
      + String(decoding: bytes[found.range.upperBound...], as: UTF8.self)
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
