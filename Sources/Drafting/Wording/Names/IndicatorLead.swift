import Records
import TextCore

/// Rows of indicators, whose number a column of plans or of the year before has as well: the number stands behind its own name,
/// `就业困难人员就业417人，零就业家庭新出现3户`, whatever the row tells beside it.
struct IndicatorLead: Sendable {
  let wordbook: Wordbook

  /// The row's text with its name and number ahead; nil where the text has the name or the number, or a noun that the number
  /// counts.
  /// - Parameter stem: the task's name without its period.
  func told(_ record: TaskRecord, _ stem: String, _ text: String, _ amounts: [Amount]) -> String? {
    indicated(record, stem, text, amounts) ?? measured(record, stem, text, amounts)
  }

  /// `跨馆异地查档526件，接入跨省查档平台`, never `接入跨省查档平台526件`: the number of a table that measures its tasks goes to no clause of
  /// the tale that tells another deed, and counts nothing of its own in the number's unit.
  private func measured(_ record: TaskRecord, _ stem: String, _ text: String, _ amounts: [Amount]) -> String? {
    guard record.isMeasured, record.state != .notDone, amounts.count == 1, let amount = amounts.first,
      amount.label.isEmpty, amount.tail.isEmpty, !amount.unit.isEmpty, !text.isEmpty,
      !(amount.isOne && Wordbook.loneUnits.contains(amount.unit)), amount.unit != "次",
      !Wordbook.eventUnits.contains(amount.unit),
      case let name = TaskName.aside(of: stem)?.name ?? stem, (4...24).contains(name.count),
      !name.contains(where: { "，。；".contains($0) }), !text.holds(name.prefix(4))
    else { return nil }
    let clauses = Clause.split(text)
    guard !StatedNumbers(clauses).state(amount), !isInWords(amount, text), !areParts(clauses, amount.unit),
      clauses.allSatisfy({ isOfOther($0, than: name, amount) })
    else { return nil }
    return TerseResult(wordbook: wordbook).headline(name, amount) + amount.number + "，" + text
  }

  /// Whether a clause can take no number of a task: it has one, or tells another deed than the name's first or last words.
  private func isOfOther(_ clause: Clause, than name: String, _ amount: Amount) -> Bool {
    if clause.text.starts(withOneOf: ["共", "其中"]) { return false }
    // 接收农业农村局等19家单位到期档案 of 档案进馆接收: its own deed, with a number inside.
    if clause.hasNumber, !clause.endsInNumber, clause.text.holds(name.suffix(2)) { return false }
    if clause.hasNumber { return !clause.text.hasSuffix(amount.unit) || !clause.endsInNumber }
    // 民商事案件调撤率 of 调解撤诉: the name of the rate, in full.
    if clause.text.hasSuffix("率") { return false }
    // 联合公安、市场监管开展50余户次.
    if clause.text.hasSuffix("开展") { return false }
    return clause.text.count >= 6 && !wordbook.counts(amount.unit, in: clause.text)
      && !clause.text.holds(name.suffix(2)) && !clause.text.holds(name.prefix(2))
  }

  /// 三项一窗办理 beside 3项.
  private func isInWords(_ amount: Amount, _ text: String) -> Bool {
    guard let number = Int(amount.digits), (2...10).contains(number) else { return false }
    return text.holds(["两", "三", "四", "五", "六", "七", "八", "九", "十"][number - 2] + amount.unit)
  }

  private func indicated(_ record: TaskRecord, _ stem: String, _ text: String, _ amounts: [Amount]) -> String? {
    guard amounts.count == 1, let amount = amounts.first, amount.label.isEmpty, amount.tail.isEmpty,
      !amount.unit.isEmpty,
      amount.number == amount.digits + amount.unit, !text.isEmpty, record.state == .done, isHeld(record, amount.unit)
    else { return nil }
    let name = TaskName.aside(of: stem)?.name ?? stem
    // 轻伤1起: of what goes wrong one is a number like any other.
    let isHarm = name.ends(inOneOf: Self.harms)
    guard ((isHarm ? 2 : 4)...16).contains(name.count), name.allSatisfy(Punctuation.isHan),
      amount.unit == "%" || wordbook.headVerb(name) == nil, !text.holds(name),
      isHarm || !(amount.isOne && Wordbook.loneUnits.contains(amount.unit))
    else { return nil }
    let clauses = Clause.split(text)
    let first = clauses[0].text
    guard !first.holds(name.prefix(4)) else { return nil }
    // 年末在岗486人 of 公益性岗位安置: the number has no name there.
    if first.hasSuffix(amount.number), (3...4).contains(first.count - amount.number.count),
      wordbook.headVerb(first) == nil,
      !first.starts(withOneOf: ["共", "其中", "全年"]), !sharesWord(first, name)
    {
      return name + text
    }
    // 产品质量监督抽查 is work, which its verb goes ahead of.
    let isMeasure = amount.unit == "%" || amount.unit.hasSuffix("元")
    guard isMeasure || wordbook.tailVerb(name) == nil && !name.ends(inOneOf: Wordbook.acts) else { return nil }
    let isOccasion = !isHarm && amount.unit == "次" || Wordbook.eventUnits.contains(amount.unit) || name.hasSuffix("培训")
    guard !isOccasion, !StatedNumbers(clauses).state(amount), !areParts(clauses, amount.unit),
      !clauses.contains(where: { clause in
        clause.hasNumber ? clause.text.hasPrefix("共") : wordbook.counts(amount.unit, in: clause.text)
      })
    else { return nil }
    return name + amount.number + "，" + text
  }

  private static let harms: SearchWords = ["事故", "轻伤", "重伤", "工伤", "火灾", "故障", "停机", "差错", "投诉"]

  /// `筹集保障性租赁住房300套，其中新建180套` of 筹集300套，其中新建180套, `6处内涝点全部整治` of 6处全部整治: the name's noun with the first number,
  /// and with no part of it.
  func objected(_ stem: String, _ text: String) -> String? {
    guard text.hasDigit, (4...12).contains(stem.count), stem.allSatisfy(Punctuation.isHan),
      wordbook.headVerb(stem) == nil,
      !text.holds(stem.prefix(3)), case let clauses = Clause.split(text), let first = clauses.first?.text,
      first.count <= 14
    else { return nil }
    let words = first.prefix { !$0.isDigit }
    let number = first.dropFirst(words.count)
    let rest = number.drop { $0.isDigit || $0 == "." }
    if words.count == 2, clauses.count > 1, clauses[1].text.hasPrefix("其中"), clauses[0].endsInNumber,
      wordbook.headVerb(words) == String(words) || Self.deeds.contains(String(words)), wordbook.tailVerb(stem) == nil
    {
      return words + stem + text.dropFirst(words.count)
    }
    guard words.isEmpty, !rest.isEmpty, rest.dropFirst().hasPrefix("全部"), let verb = wordbook.tailVerb(stem),
      rest.dropFirst(3).hasPrefix(verb), case let thing = stem.dropLast(verb.count), thing.count >= 2
    else { return nil }
    let head = number.count - rest.count + 1
    return String(text.prefix(head)) + String(thing) + String(text.dropFirst(head))
  }

  private static let deeds: WordSet = ["筹集", "盘活", "配租", "收储", "配售"]

  /// 一季度1120，二季度1240: what the number is made up of, which goes behind it with 其中.
  private func areParts(_ clauses: [Clause], _ unit: String) -> Bool {
    clauses.count > 1
      && clauses[..<2].allSatisfy {
        TelegraphStyle.Item($0.text).map { $0.name.count <= 6 && ($0.unit.isEmpty || $0.unit == unit) } ?? false
      }
  }

  private func sharesWord(_ text: String, _ name: String) -> Bool {
    zip(name, name.dropFirst()).contains { text.holds(String([$0, $1])) }
  }

  /// Whether the row has a plan or a number of the year before in the unit of its own.
  private func isHeld(_ record: TaskRecord, _ unit: String) -> Bool {
    [record.target, record.lastYearText].contains { cell in
      guard let last = cell.last, cell.hasDigit else { return false }
      return last.isDigit ? cell.allSatisfy { $0.isASCII } : cell.hasSuffix(unit)
    }
  }
}
