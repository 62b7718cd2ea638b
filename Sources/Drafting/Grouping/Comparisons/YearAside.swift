import Records
import TextCore

/// The year before's number that a row tells in its own words or in brackets, as a difference: `发案19起，上年27起` is
/// `发案19起，比上年减少8起`, and `损失412.7万元（上年388.4万元）` is `损失412.7万元，比上年增加24.3万元`. Beside a percentage
/// (同比下降22.2%) it is not told, nor where the difference says nothing; a number that was better the year before is
/// told as it was (上年为22例), and several go with as many of this year's in their order (上年分别为703起、181起).
struct YearAside {
  /// The clauses.
  private(set) var clauses: [Clause]
  /// The differences with what they were made from.
  private(set) var sums: [Sum] = []
  private let task: String
  private let record: Int
  /// The year before as it is typed: 上年, 去年, 24年.
  private let heads: [String]

  /// - Parameters:
  ///   - told: what the row tells.
  ///   - task: its task.
  ///   - year: the draft's year.
  init(_ told: [Clause], task: String, record: Int, year: Int? = nil) {
    (clauses, self.task, self.record) = (told, task, record)
    heads = Self.named + (year.map { ["\(($0 - 1) % 100)年", "\($0 - 1)年"] } ?? [])
    let heads = heads
    guard told.contains(where: { clause in heads.contains { clause.text.holds($0) } }), !PartialYear.isTold(by: told)
    else { return }
    let opened = Self.carried(told.flatMap(opened), heads)
    clauses = opened
    var isChanged = false
    for at in opened.indices.reversed() where at > 0 && at < clauses.count { isChanged = settle(at) || isChanged }
    // Brackets that nothing came of stay.
    if !isChanged { clauses = told }
  }

  /// Whether what a row tells has a number of the year before in its own words.
  static func mayHold(_ told: [Clause], year: Int?) -> Bool {
    let heads = named + (year.map { ["\(($0 - 1) % 100)年"] } ?? [])
    return told.contains { clause in heads.contains { clause.text.holds($0) } }
  }

  private static let named = ["上年", "去年"]
  private static let moves = [
    ("提高", ""), ("上升", ""), ("下降", ""), ("降低", ""), ("增加", ""), ("减少", ""), ("缩短", ""), ("提升", ""), ("降", "下降"),
    ("升", "上升"),
  ]

  /// 立案148起，破97起；去年立163起，破94起: what goes on behind last year's number with the words of one of this year's is
  /// last year's as well.
  private static func carried(_ clauses: [Clause], _ heads: [String]) -> [Clause] {
    var out = clauses
    var head: String?
    for at in out.indices.dropFirst() {
      if let found = heads.first(where: { out[at].text.hasPrefix($0) }) {
        head = found
        continue
      }
      guard let own = head, out[at].mark == "，", out[at].hasNumber else {
        head = nil
        continue
      }
      let (words, number) = TaskObject.parted(out[at].text)
      let isSaid = out[..<at].contains { clause in
        guard clause.text != out[at].text, !clause.text.starts(withOneOf: heads),
          case let (before, other) = TaskObject.parted(clause.text), !other.isEmpty
        else { return false }
        return before == words && other.drop { $0.isDigit || $0 == "." } == number.drop { $0.isDigit || $0 == "." }
      }
      if isSaid, !words.isEmpty, !number.isEmpty { out[at].text = own + out[at].text } else { head = nil }
    }
    return out
  }

  /// A clause with brackets at its end that hold last year's number, or the plan and it, as clauses of their own.
  private func opened(_ clause: Clause) -> [Clause] {
    // 131例（24年112例）：管路滑脱34、跌倒18.
    if let close = clause.text.place(of: "）："), !clause.text.hasSuffix("）"),
      !clause.text[..<close.lowerBound].holds("：")
    {
      var own = clause
      own.text = clause.text[..<close.lowerBound] + "）"
      let parts = opened(own)
      if parts.count > 1 { return parts + [Clause(text: "其中" + clause.text[close.upperBound...], mark: "，")] }
    }
    guard clause.text.hasSuffix("）"), let open = clause.text.lastIndex(of: "（"),
      case let inner = Clause.split(String(clause.text[clause.text.index(after: open)...].dropLast())),
      inner.contains(where: { $0.text.starts(withOneOf: heads) }),
      inner.allSatisfy({ $0.text.starts(withOneOf: heads + ["目标", "计划"]) && $0.text.hasDigit })
    else { return [clause] }
    var own = clause
    own.text = String(clause.text[..<open])
    return [own] + inner.map { Clause(text: $0.text, mark: "，") }
  }

  /// Puts a clause in other words, or takes it out; false where it is nothing of last year, or not sure of what.
  private mutating func settle(_ at: Int) -> Bool {
    let text = clauses[at].text
    guard let head = heads.first(where: { text.hasPrefix($0) }) else { return false }
    if text.hasPrefix(head + "列第") { return ranked(at) }
    var rest = text.dropFirst(head.count)
    let isTyped = head.first?.isNumber == true
    // 24年96.1%, and not 24年5月 or 2024年项目10个.
    if isTyped, rest.first?.isNumber != true || rest.contains("月") { return false }
    if ["底", "末"].contains(rest.first), rest.dropFirst().first?.isNumber == true { rest = rest.dropFirst() }
    var bracket = ""
    if rest.hasSuffix("）"), let open = rest.lastIndex(of: "（") {
      bracket = String(rest[open...])
      rest = rest[..<open]
    }
    if rest.hasPrefix("分别为"), rest.contains("、") { rest = rest.dropFirst(2) }
    if rest.hasPrefix("为") || rest.hasPrefix("是") { rest = rest.dropFirst() }
    let next = at + 1 < clauses.count ? clauses[at + 1].text : ""
    if next.hasSuffix("%"), next.starts(withOneOf: ["下降", "增长", "增", "上升", "提高", "降低"]) {
      return isTyped ? remove(at) : false
    }
    // The change is told, and what it was from with it in the opening's words.
    if next.starts(withOneOf: ["同比", "比上年", "较上年"]) || next.hasPrefix("分别") && next.hasSuffix("%") {
      guard rest.first?.isDigit == true, bracket.isEmpty else { return false }
      return remove(at)
    }
    // 上年66.8%，提高4.5个百分点: the row has the difference itself.
    if at + 1 < clauses.count, clauses[at + 1].mark == "，", bracket.isEmpty, rest.first?.isDigit == true,
      let verb = Self.moves.first(where: { next.hasPrefix($0.0) }), next.count <= 12,
      next.dropFirst(verb.0.count).first?.isDigit == true, !next.hasSuffix("%")
    {
      clauses[at + 1].text =
        "比上年" + (next.hasSuffix("百分点") && !verb.1.isEmpty ? verb.1 : verb.0) + next.dropFirst(verb.0.count)
      return remove(at)
    }
    // 43860人次，同比增长5.2%（上年41692）: the change is told, and the number before it was of no rate.
    if at > 1, bracket.isEmpty, rest.first?.isDigit == true, !rest.hasSuffix("%"), case let told = clauses[at - 1].text,
      told.hasSuffix("%"), told.starts(withOneOf: ["同比", "比上年", "较上年", "增长", "下降"])
    {
      return remove(at)
    }
    if let words = passed(at - 1) {
      clauses[at - 1].text = words
      return remove(at)
    }
    guard let (pairs, place, name) = pairs(String(rest), before: at) else { return false }
    let change = YearChange(pairs, of: name, in: task, record: record)
    let was = change == nil ? was(pairs, of: name, rest) : nil
    _ = remove(at)
    clauses[place].text += bracket
    guard let words = change?.text ?? was else { return true }
    var end = place + 1
    while change != nil, end < clauses.count, end < at, !clauses[end].hasNumber,
      clauses[end].text.starts(withOneOf: ["均", "全部", "都"])
    {
      end += 1
    }
    clauses.insert(Clause(text: words, mark: "，"), at: end)
    sums += change?.sums ?? []
    return true
  }

  /// 上年为22例, 上年分别为703起、181起; nil of what only measures how much there was to do.
  private func was(_ pairs: Pairs, of name: String, _ cell: Substring) -> String? {
    guard !YearChange.isLoad(name, in: task), let unit = pairs.last?.before.unit else { return nil }
    if pairs.allSatisfy({ $0.now.value == $0.before.value }) { return "与上年持平" }
    guard let digit = cell.firstIndex(where: \.isDigit) else { return nil }
    let numbers = cell[digit...]
    let shown = numbers + (numbers.last?.isDigit == true ? unit : "")
    return (pairs.count > 1 ? "上年分别为" : "上年为") + shown
  }

  private typealias Pairs = [(now: YearChange.Number, before: YearChange.Number)]

  /// Last year's numbers with the row's own ahead of them, where the last of these stands, and what they are of; nil where
  /// they are not all found.
  private func pairs(_ cell: String, before at: Int) -> (pairs: Pairs, place: Int, name: String)? {
    guard cell.count <= 30, cell.hasDigit, !cell.contains(where: { "，；。的".contains($0) }) else { return nil }
    let ahead = clauses[..<at].indices.filter { !clauses[$0].text.starts(withOneOf: Self.noResults) }
    let found = QuantityParser.find(in: cell)
    guard let digit = cell.firstIndex(where: \.isDigit) else { return nil }
    let label = cell[..<digit]
    if found.count < 2 {
      return atEnd(cell, label, ahead) ?? (label.isEmpty ? found.first.flatMap { only($0.quantity, ahead, at) } : nil)
    }
    // 上年资助83名、41.5万元 beside 资助大学新生96名，发放助学金48万元.
    guard label.isEmpty || label.count <= 4 && ahead.contains(where: { clauses[$0].text.holds(label) }),
      found.count <= 4
    else { return nil }
    var own = ahead.flatMap { i in QuantityParser.find(in: clauses[i].text).map { (i, $0.quantity) } }
    let olds = found.map(\.quantity)
    // As many of each unit: 612起、148起 and 703起、181起.
    guard
      Set(olds.map(\.unit)).allSatisfy({ unit in
        own.count { $0.1.unit == unit } == olds.count { $0.unit == unit }
      })
    else { return nil }
    var pairs: Pairs = []
    var place = 0
    var name = ""
    for before in olds {
      guard let next = own.firstIndex(where: { $0.1.unit == before.unit }), case let (i, now) = own.remove(at: next),
        now.approximate.isEmpty, before.approximate.isEmpty
      else { return nil }
      pairs.append((YearChange.Number(now), YearChange.Number(before)))
      (place, name) = (max(place, i), name + clauses[i].text)
    }
    return (pairs, place, name)
  }

  /// 预算3700万元 between 3860万元 and 上年3520万元 is nothing that came of the year.
  private static let noResults: SearchWords = [
    "其中", "含", "超额完成", "计划", "预算", "目标", "任务", "年初目标", "年初计划", "年初预算", "年度目标", "年度计划", "原计划",
  ]

  /// The number at the end of the last clause before it that ends in one, or of the clause that is named.
  private func atEnd(_ cell: String, _ label: Substring, _ ahead: [Int]) -> (pairs: Pairs, place: Int, name: String)? {
    var found = ahead.last(where: { isOf(Self.bare(clauses[$0].text), label) })
    // 投诉6起，有责1起，已处理，去年11起: set off from the part, it is of the row's own number.
    if label.isEmpty, let last = found, last > 0, last != ahead.last, let main = ahead.first, main < last,
      isOf(Self.bare(clauses[main].text), label), let part = YearChange.Number(endOf: Self.bare(clauses[last].text)),
      let whole = YearChange.Number(endOf: Self.bare(clauses[main].text), unit: part.unit), part.value < whole.value
    {
      found = main
    }
    guard label.count <= 6, let place = found,
      let now = YearChange.Number(endOf: Self.bare(clauses[place].text)), now.isExact
    else { return nil }
    let before = cell.last?.isDigit == true ? cell + now.unit : cell
    guard let number = YearChange.Number(endOf: before, unit: now.unit) else { return nil }
    return ([(now.bare, number.bare)], place, clauses[place].text)
  }

  /// The only number of the same unit, 14个 of 14个病区全用上; set off with a stop, the row's first: 287件，满意271件；去年341件.
  private func only(_ before: Quantity, _ ahead: [Int], _ at: Int) -> (pairs: Pairs, place: Int, name: String)? {
    guard before.approximate.isEmpty, !before.unit.isEmpty else { return nil }
    let own = ahead.flatMap { i in
      QuantityParser.find(in: clauses[i].text).map { (i, $0.quantity) }.filter { $0.1.unit == before.unit }
    }
    guard let (place, now) = own.first, now.approximate.isEmpty,
      own.count == 1 || clauses[at].mark != "，" && place == 0
    else {
      // 16个乡镇中14个通公交.
      guard own.count == 2, own[0].0 == own[1].0, case let text = clauses[own[0].0].text, text.holds("中") else {
        return nil
      }
      return ([(YearChange.Number(own[1].1), YearChange.Number(before))], own[0].0, text)
    }
    return ([(YearChange.Number(now), YearChange.Number(before))], place, clauses[place].text)
  }

  /// 获批5项 of 获批5项（面上2、青年3）.
  private static func bare(_ clause: String) -> String {
    guard clause.hasSuffix("）"), let open = clause.lastIndex(of: "（") else { return clause }
    return String(clause[..<open])
  }

  /// Whether a clause tells the number that a label of last year's names: 获批5项 of 获批, 上线率84.2% of 本科上线率.
  private func isOf(_ clause: String, _ label: Substring) -> Bool {
    guard let digit = clause.lastIndex(where: \.isDigit), clause[digit...].count <= 5 else { return false }
    if label.isEmpty { return true }
    let noun = clause.prefix { !$0.isDigit }
    return clause.holds(label) || noun.count >= 3 && label.hasSuffix(noun)
  }

  /// Takes a clause out; what follows it is set off as it was.
  private mutating func remove(_ at: Int) -> Bool {
    let gone = clauses.remove(at: at)
    if at < clauses.count, clauses[at].mark == "，" { clauses[at].mark = gone.mark }
    return true
  }

  /// 超过600万元的目标 of 目标600万元 in brackets; nil where it was not passed.
  private func passed(_ at: Int) -> String? {
    guard at > 0, let head = ["目标", "计划"].first(where: { clauses[at].text.hasPrefix($0) }),
      let planned = YearChange.Number(endOf: String(clauses[at].text.dropFirst(head.count))), planned.label.isEmpty,
      let own = YearChange.Number(endOf: clauses[at - 1].text, unit: planned.unit), planned.value < own.value
    else { return nil }
    return "超过" + planned.digits + planned.unit + "的" + head
  }

  /// 比上年上升3位 of 上年列第6位 behind 列全省第3位.
  private mutating func ranked(_ at: Int) -> Bool {
    guard
      let clause = clauses[..<at].last(where: {
        $0.text.holds("第") && ($0.text.hasPrefix("列") || $0.text.holds("列第") || $0.text.holds("排第"))
      }),
      let now = Self.place(clause.text), let before = Self.place(clauses[at].text)
    else { return false }
    guard now < before else { return remove(at) }
    let shown = "\(before - now)位"
    clauses[at].text = "比上年上升" + shown
    sums.append(Sum(.sum, shown: shown, of: [Sum.Part(record: record, value: "\(shown)（第\(before)位减第\(now)位）")]))
    return true
  }

  /// 6 of 上年列第6位.
  static func place(_ text: String) -> Int? {
    text.place(of: "第").flatMap { Int(text[$0.upperBound...].prefix(while: \.isDigit)) }
  }
}

extension YearChange.Number {
  /// Whether no word makes it approximate.
  fileprivate var isExact: Bool {
    !label.hasSuffix("约") && !label.hasSuffix("近") && !unit.contains { "余多".contains($0) }
  }

  /// The number without the words ahead of it, which are a clause's own.
  fileprivate var bare: YearChange.Number { YearChange.Number(value, unit, label: label.hasSuffix("提前") ? "提前" : "") }
}
