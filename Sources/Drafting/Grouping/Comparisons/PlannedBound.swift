import Records
import TextCore

/// A bound that was set for a rate or a mean, in words: `97.8%（目标≥95%）` is `97.8%，高于95%的目标`, and
/// `0.87%` under 1%以内 is `控制在1%以内`. Where the bound was not kept, its sign only becomes a word.
struct PlannedBound {
  private enum Side { case least, most }
  private let side: Side
  /// The number with its unit: `95%`.
  private let number: String
  private let value: Double
  /// Whether it says that something was kept within it: 1.5%以内.
  private let isControl: Bool

  /// A text with the bounds that it names, and the one of the column of plans, in words.
  static func worded(_ text: String, target: String) -> String {
    var text = bracketed(text)
    text = clausal(text)
    if let bound = PlannedBound(target), bound.number.hasSuffix("%"), !text.holds("以内"), !text.holds("目标") {
      text = bound.behindRate(text) ?? text
    }
    if let bound = PlannedBound(target), bound.isControl, !bound.number.hasSuffix("%"), !text.holds("以内"),
      !text.holds("目标")
    {
      text = bound.behindCount(text, target) ?? text
    } else if target.hasSuffix("%"), target.dropLast().allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
      !text.holds("目标"), text.holds("（"), let bound = PlannedBound("≥" + target), !PlannedNumber.isBurden(text)
    {
      // 97.6%（24年96.1%） of an aim of 95%.
      text = bound.behindRate(text, besideAside: true) ?? text
    }
    return text.replacing("目标≥", with: "目标不低于").replacing("目标≤", with: "目标不高于")
  }

  private init?(_ content: String) {
    var rest = Substring(content)
    for head in [
      "年度", "全年", "控制", "目标值", "目标", "为", "：", "在", "压缩到", "压减到", "压降到", "压到", "减少到", "降到",
    ] where rest.hasPrefix(head) {
      rest = rest.dropFirst(head.count)
    }
    isControl = rest.hasSuffix("以内") || rest.hasSuffix("以下")
    let leasts = ["≥", "不低于", "不少于"]
    let mosts = ["≤", "不高于", "不超过"]
    let least = leasts.first { rest.hasPrefix($0) }
    let most = mosts.first { rest.hasPrefix($0) }
    guard isControl || least != nil || most != nil || rest.hasSuffix("以上") else { return nil }
    rest = rest.dropFirst((least ?? most ?? "").count)
    if isControl || rest.hasSuffix("以上") { rest = rest.dropLast(2) }
    let digits = rest.prefix { $0.isDigit || $0 == "." }
    guard !digits.isEmpty, let value = Double(String(digits)), rest.dropFirst(digits.count).count <= 5,
      !rest.dropFirst(digits.count).contains(where: \.isDigit)
    else { return nil }
    side = isControl || most != nil ? .most : .least
    number = String(rest)
    self.value = value
  }

  /// What is said behind a number that kept the bound; nil where it did not.
  private func words(of actual: Double) -> String? {
    switch side {
    case .least: actual > value ? "高于\(number)的目标" : actual == value ? "达到\(number)的目标" : nil
    case .most: actual > value ? nil : isControl ? "控制在\(number)以内" : "达到不高于\(number)的目标"
    }
  }

  /// The last number of a text, where it is a rate as the bound is.
  private func last(in text: Substring) -> Double? {
    guard let end = text.lastIndex(where: \.isDigit) else { return nil }
    let isRate = text[text.index(after: end)...].first.map { "%％".contains($0) } == true
    guard isRate == number.hasSuffix("%") else { return nil }
    let digits = text[...end].reversed().prefix { $0.isDigit || $0 == "." }
    return Double(String(digits.reversed()))
  }

  /// The unit of a text's last number, where the bound has none.
  private func unit(like text: String) -> String {
    guard number.last?.isNumber == true, let last = text.lastIndex(where: \.isDigit) else { return "" }
    let unit = text[text.index(after: last)...]
    return unit.count <= 3 ? String(unit) : ""
  }

  private static func bracketed(_ text: String) -> String {
    guard text.holds("目标"), let open = text.firstIndex(of: "（"),
      let close = text[open...].firstIndex(of: "）"),
      let bound = PlannedBound(String(text[text.index(after: open)..<close])),
      let actual = bound.last(in: text[..<open]), let words = bound.words(of: actual)
    else { return text }
    return text[..<open] + "，" + words + text[text.index(after: close)...]
  }

  private static func clausal(_ text: String) -> String {
    guard text.holds("目标") else { return text }
    var clauses = Clause.split(text)
    guard let at = clauses.indices.dropFirst().first(where: { clauses[$0].text.hasPrefix("目标") }),
      // 4.82吨，去年5.10吨，目标≤4.9 is of the first.
      let own = clauses[..<at].lastIndex(where: { !$0.text.starts(withOneOf: ["去年", "上年", "其中", "含"]) }),
      let known = PlannedBound(clauses[at].text),
      let bound = own == at - 1 ? known : PlannedBound(clauses[at].text + known.unit(like: clauses[own].text)),
      let actual = bound.last(in: clauses[own].text[...]), let words = bound.words(of: actual)
    else { return text }
    clauses[at] = Clause(text: words, mark: "，")
    if at + 1 < clauses.count, ["达标", "已达标", "达到目标"].contains(clauses[at + 1].text) { clauses.remove(at: at + 1) }
    return Clause.joined(clauses)
  }

  /// `由23家压到16家：注销5家，达到18家以内的目标`, `2.71亿立方米，控制在2.85亿立方米以内`: of a number that kept its bound.
  private func behindCount(_ text: String, _ target: String) -> String? {
    let unit = number.drop { $0.isDigit || $0 == "." }
    guard !unit.isEmpty else { return nil }
    var clauses = Clause.split(text)
    var found: [(clause: Int, value: Double, isReached: Bool)] = []
    for i in clauses.indices {
      let bytes = Array(clauses[i].text.utf8)
      for (quantity, range) in QuantityParser.find(in: clauses[i].text) where quantity.unit == unit {
        guard let value = Double(quantity.value.description), quantity.approximate.isEmpty else { return nil }
        let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
        found.append((i, value, before.ends(inOneOf: ["压到", "压缩到", "减到", "减少到", "降到", "压减到"])))
      }
    }
    let reached = found.filter(\.isReached)
    let own = reached.isEmpty ? found : reached
    guard own.count == 1, own[0].value <= value else { return nil }
    let words = target.holds("控制") ? "控制在\(number)以内" : "达到\(number)以内的目标"
    clauses.insert(Clause(text: words, mark: "，"), at: own[0].clause + 1)
    return Clause.joined(clauses)
  }

  /// - Parameter besideAside: whether last year's number stands in brackets behind the rate.
  private func behindRate(_ text: String, besideAside: Bool = false) -> String? {
    var clauses = Clause.split(text)
    guard var first = clauses.first?.text else { return nil }
    if besideAside {
      guard let open = first.firstIndex(of: "（"), first[open...].contains("年"), !first[..<open].isEmpty else {
        return nil
      }
      first = String(first[..<open])
    }
    guard let actual = last(in: first[...]), let words = words(of: actual) else {
      return nil
    }
    clauses.insert(Clause(text: words, mark: "，"), at: 1)
    return Clause.joined(clauses)
  }
}
