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
    // 百万公里责任事故率0.87 of 0.87 and 起/百万公里.
    if amount.unit.contains("/"), amount.label.isEmpty, texts.contains(where: { holds(digits: amount.digits, $0) }) {
      return true
    }
    return texts.indices.contains {
      states($0, amount) || isEach($0, amount) || isWho($0, amount) || isListed($0, amount) || isHeads($0, amount)
        || isMixedTotal($0, amount)
    } || isTotal(amount)
      || isTally(amount) || isMedals(amount)
      || amount.label.isEmpty && texts.contains { ItemList($0)?.sums(to: amount) == true }
  }

  /// Whether a number stands in a text by itself.
  private func holds(digits: String, _ text: String) -> Bool {
    guard !digits.isEmpty, let place = text.place(of: digits) else { return false }
    return [text[..<place.lowerBound].last, text[place.upperBound...].first].allSatisfy {
      $0.map { !$0.isDigit && $0 != "." } ?? true
    }
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
    guard amount.label.isEmpty || Wordbook.announcements.contains(amount.label), amount.tail.isEmpty,
      ["项", "个", "件"].contains(amount.unit), let tally = Int(amount.digits), (2...9).contains(tally)
    else { return false }
    // 1条背街小巷、2个口袋公园 are 3个.
    let pieces = found.flatMap { $0 }
    if pieces.count > 1,
      pieces.allSatisfy({ Wordbook.pieces.contains($0.unit) && $0.unit != "户" && $0.approximate.isEmpty }),
      Set(pieces.map(\.unit)).count > 1, pieces.reduce(0, { $0 + (Int($1.digits) ?? 0) }) == tally
    {
      return true
    }
    // 模范职工之家1个、五一劳动奖章1人 are 2项.
    let all = found.flatMap { $0 }.filter { $0.isAddable }
    if amount.unit == "项", all.count > 1, all.allSatisfy({ ["个", "人", "名", "项"].contains($0.unit) }),
      all.reduce(0, { $0 + (Int($1.digits) ?? 99) }) == tally
    {
      return true
    }
    guard sentences > 1 else { return false }
    return sentences == tally || tally > 2 && found.reduce(0, { $0 + $1.count }) == tally
  }

  /// `2金3银1铜` are 6块.
  private func isMedals(_ amount: Amount) -> Bool {
    guard ["块", "枚"].contains(amount.unit), let whole = Int(amount.digits) else { return false }
    return texts.contains { text in
      var total = 0
      for metal: Character in ["金", "银", "铜"] {
        guard let at = text.firstIndex(of: metal) else { continue }
        let digits = String(text[..<at].suffix(while: \.isDigit))
        total += Int(digits) ?? 0
      }
      return total == whole
    }
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
    if Self.kind(quantity.unit) == Self.kind(amount.unit) {
      return amount.value == quantity.value || Self.isSameInTenThousands(quantity, amount)
    }
    return Self.isSameMoney(quantity, amount) || Self.isSameInTenThousands(quantity, amount)
  }

  /// 41800项次 and 4.18万项次.
  private static func isSameInTenThousands(_ quantity: Quantity, _ amount: Amount) -> Bool {
    let unit = quantity.unit.withoutHead(of: ["万"])
    let isOfMany = quantity.scale == "万" || unit != quantity.unit
    guard isOfMany, unit == amount.unit, !amount.number.holds("万"), let small = amount.value,
      let one = Double(quantity.value.description), let other = Double(small.description)
    else { return false }
    return (one * 1e4).rounded() == other && other >= 1e4
  }

  /// 12000元 and 1.2万元.
  private static func isSameMoney(_ quantity: Quantity, _ amount: Amount) -> Bool {
    guard quantity.unit.hasSuffix("元"), amount.unit.hasSuffix("元"), let value = amount.value,
      let mine = yuan(quantity.value, quantity.unit), let other = yuan(value, amount.unit)
    else { return false }
    return mine == other
  }

  private static func yuan(_ value: ExactNumber, _ unit: String) -> Double? {
    guard let scale = ["元": 1.0, "千元": 1e3, "万元": 1e4, "亿元": 1e8][unit] else { return nil }
    return Double(value.description).map { ($0 * scale).rounded() }
  }

  /// `孩子28个` has 28人: 个 of those whom clerks count so.
  private func isHeads(_ i: Int, _ amount: Amount) -> Bool {
    guard amount.label.isEmpty || Wordbook.announcements.contains(amount.label), amount.tail.isEmpty else {
      return false
    }
    // 抓获7人 of 7个.
    if amount.unit == "个", found[i].contains(where: { $0.unit == "人" && $0.value == amount.value }) { return true }
    guard Wordbook.attendances.contains(amount.unit) else { return false }
    return found[i].contains { quantity in
      guard quantity.unit == "个", quantity.value == amount.value, let place = texts[i].place(of: quantity.digits + "个")
      else { return false }
      let who = texts[i][..<place.lowerBound]
      return Wordbook.isPeople(who) || who.ends(inOneOf: ["孩子", "儿童", "学员", "选手"])
    }
  }

  /// Whether numbers of one kind, in the whole text or in one clause, add up to the amount.
  private func isTotal(_ amount: Amount) -> Bool {
    guard amount.tail.isEmpty, amount.label.isEmpty || Wordbook.announcements.contains(amount.label),
      amount.number == amount.digits + amount.unit, let whole = amount.value
    else { return false }
    let parts = found.indices.map { i in
      texts[i].hasPrefix("其中")
        ? []
        : found[i].filter { quantity in
          guard quantity.isAddable else { return false }
          let kind = Self.kind(quantity.unit)
          // 一等奖4人、二等奖5人 and 1人 are 10人次.
          return kind == Self.kind(amount.unit) || amount.unit == "人次" && kind == "人"
        }
    }
    return ([parts.flatMap { $0 }] + parts).contains { list in
      guard list.count > 1 else { return false }
      var total: ExactNumber? = ExactNumber(0)
      for quantity in list { total = total?.adding(quantity.value) }
      return total == whole
    }
  }

  private static let places: WordSet = ["所", "家", "个", "户", "间", "处", "座", "栋", "店"]
  private static let times: WordSet = ["次", "场", "期", "轮", "届", "堂", "场次"]

  /// `14所学校食堂、31家小卖部` are 45家; `看警示片3场` and `去看守所1次` are 4场.
  private func isMixedTotal(_ i: Int, _ amount: Amount) -> Bool {
    guard amount.label.isEmpty || Wordbook.announcements.contains(amount.label), amount.tail.isEmpty,
      amount.number == amount.digits + amount.unit, let whole = Int(amount.digits)
    else { return false }
    let isTimes = Self.times.contains(amount.unit)
    guard isTimes || Self.places.contains(amount.unit) else { return false }
    let kind = isTimes ? Self.times : Self.places
    let parts =
      isTimes ? found.flatMap { $0 }.filter { kind.contains($0.unit) } : found[i].filter { $0.isAddable }
    guard parts.count > 1, parts.allSatisfy({ kind.contains($0.unit) && $0.approximate.isEmpty }) else { return false }
    return parts.reduce(0, { $0 + (Int($1.digits) ?? 0) }) == whole
  }

  /// A unit, those of people made one.
  private static func kind(_ unit: String) -> String {
    guard let last = unit.last, "名位".contains(last) else { return unit }
    return unit.dropLast() + "人"
  }
}
