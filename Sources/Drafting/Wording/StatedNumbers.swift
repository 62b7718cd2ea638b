import TextCore
import Records

/// What numbers a text has, so that a quantity that says one again, or their total, is left out.
struct StatedNumbers: Sendable {
  private let texts: [String]
  private let found: [[Quantity]]
  /// How many sentences or items of a list the clauses make.
  private let sentences: Int

  init(_ clauses: [Clause]) {
    texts = clauses.map(\.text)
    sentences = 1 + clauses.dropFirst().count { $0.mark != "，" }
    found = texts.map { QuantityParser.find(in: $0, numerals: true).map(\.quantity) }
  }

  /// Whether the text has the amount already: its number in the same kind of unit, or numbers that add up
  /// to it.
  func state(_ amount: Amount) -> Bool {
    texts.indices.contains {
      states($0, amount) || isEach($0, amount) || isWho($0, amount) || isListed($0, amount)
    } || isTotal(amount)
      || isTally(amount)
  }

  /// `税史长廊、职工书屋各1个` has 2个 and `7个社区各组织演练2次` has 14次.
  private func isEach(_ i: Int, _ amount: Amount) -> Bool {
    guard amount.label.isEmpty, texts[i].contains("各"), let whole = Int(amount.digits),
      let one = found[i].last, Self.kind(one.unit) == Self.kind(amount.unit), let each = Int(one.digits), each > 0,
      whole > each, whole.isMultiple(of: each)
    else { return false }
    let times = whole / each
    return found[i].dropLast().contains { Int($0.digits) == times }
      || Punctuation.split(texts[i], at: ["、"]).count == times
  }

  /// `焊工、测量工等5个工种技能竞赛` has 5项.
  private func isListed(_ i: Int, _ amount: Amount) -> Bool {
    guard amount.label.isEmpty, amount.tail.isEmpty, ["项", "个", "类", "种"].contains(amount.unit), !amount.isOne,
      let list = texts[i].place(of: "等" + amount.digits)
    else { return false }
    return texts[i][list.upperBound...].first.map { "个类种项门".contains($0) } ?? false
  }

  /// `13个党支部书记述职` has 13人.
  private func isWho(_ i: Int, _ amount: Amount) -> Bool {
    guard amount.label.isEmpty, Wordbook.attendances.contains(amount.unit), amount.unit != "人次" else { return false }
    return found[i].contains { quantity in
      guard quantity.unit == "个", quantity.digits == amount.digits, let place = texts[i].place(of: quantity.text)
      else { return false }
      let behind = texts[i][place.upperBound...].prefix(8)
      return Wordbook.people.contains { behind.holds($0) }
    }
  }

  /// `党课比赛1场、歌咏比赛1场；走访慰问23人` are the 3项 that the column counts.
  private func isTally(_ amount: Amount) -> Bool {
    guard amount.label.isEmpty, amount.tail.isEmpty, ["项", "个", "件"].contains(amount.unit),
      let tally = Int(amount.digits), (2...9).contains(tally)
    else { return false }
    // 1条背街小巷、2个口袋公园 are 3个.
    let pieces = found.flatMap { $0 }
    if pieces.count > 1,
      pieces.allSatisfy({ Wordbook.pieces.contains($0.unit) && $0.unit != "户" && $0.approximate.isEmpty }),
      Set(pieces.map(\.unit)).count > 1, pieces.reduce(0, { $0 + (Int($1.digits) ?? 0) }) == tally
    {
      return true
    }
    guard sentences > 1 else { return false }
    return sentences == tally || tally > 2 && found.reduce(0, { $0 + $1.count }) == tally
  }

  private func states(_ i: Int, _ amount: Amount) -> Bool {
    let text = texts[i]
    guard holds(text, amount) || found[i].contains(where: { isSame($0, amount) }) else { return false }
    let label = amount.label
    if !label.isEmpty, !amount.isParticipant, !Wordbook.announcements.contains(label), !text.holds(label) {
      return false
    }
    return amount.tail.isEmpty || text.holds(amount.tail.suffix(2))
  }

  /// Whether the number stands in the text as it is written, and is no part of a longer one.
  private func holds(_ text: String, _ amount: Amount) -> Bool {
    var rest = Substring(text)
    while let place = rest.place(of: amount.number) {
      let before = rest[..<place.lowerBound].last
      let isWhole = before.map { !$0.isDigit && $0 != "." } ?? true
      if isWhole, !(amount.unit.hasSuffix("个") && rest[place.upperBound...].first == "月") { return true }
      rest = rest[place.upperBound...]
    }
    return false
  }

  /// The same number of the same kind of unit; how it is approximated is no matter.
  private func isSame(_ quantity: Quantity, _ amount: Amount) -> Bool {
    Self.kind(quantity.unit) == Self.kind(amount.unit) && amount.value == quantity.value
  }

  /// Whether numbers of one kind, in the whole text or in one clause, add up to the amount.
  private func isTotal(_ amount: Amount) -> Bool {
    guard amount.tail.isEmpty, amount.label.isEmpty || Wordbook.announcements.contains(amount.label),
      amount.number == amount.digits + amount.unit, let whole = amount.value
    else { return false }
    let parts = found.indices.map { i in
      texts[i].hasPrefix("其中")
        ? [] : found[i].filter { $0.isAddable && Self.kind($0.unit) == Self.kind(amount.unit) }
    }
    return ([parts.flatMap { $0 }] + parts).contains { list in
      guard list.count > 1 else { return false }
      var total: ExactNumber? = ExactNumber(0)
      for quantity in list { total = total?.adding(quantity.value) }
      return total == whole
    }
  }

  /// A unit, those of people made one.
  private static func kind(_ unit: String) -> String {
    guard let last = unit.last, "名位".contains(last) else { return unit }
    return unit.dropLast() + "人"
  }
}
