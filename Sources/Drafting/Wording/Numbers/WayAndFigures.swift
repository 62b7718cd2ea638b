import Records
import TextCore

/// How a thing was done and, from a column beside it, its numbers: the way goes first, each number stands at the words of the way
/// that it is of, and the others follow as their cell has them: `专题学习8次，签订承诺书38份`, `爱心企业捐冬衣160件、书包200个`,
/// `“半亩菜园”分班包地12块，收菜约600斤`. Where a number's own word stands in the way and may not take it, the cell stays whole.
struct WayAndFigures: Sendable {
  let wordbook: Wordbook
  /// The task's name.
  let task: String

  /// The way and what is left of the numbers.
  func joined(_ way: [Clause], _ figures: [Clause]) -> (way: [Clause], figures: [Clause]) {
    guard !way.isEmpty, figures.contains(where: \.hasNumber) else { return (way, figures) }
    let came = figures.enumerated().map { i, clause in
      Clause(text: Attendance(wordbook: wordbook).statement(clause.text), mark: i == 0 ? "，" : clause.mark)
    }
    if let listed = listed(way, came) { return listed }
    var (told, left) = (way, [Clause]())
    var placed: Int?
    for (i, figure) in came.enumerated() {
      // 送教上门46人，共1380课时: what a number comes to in all follows it wherever it goes.
      if let at = placed, figure.mark == "，", figure.text.starts(withOneOf: Self.sums),
        figure.text.drop(while: { "共计合累总".contains($0) }).first?.isDigit == true
      {
        told.insert(Clause(text: figure.text, mark: "，"), at: at + 1)
        placed = at + 1
        continue
      }
      placed = nil
      guard let quantity = Self.quantity(figure.text) else {
        left.append(figure)
        continue
      }
      if Wordbook.announcements.contains(quantity.label),
        let end = QuantityJoiner(wordbook: wordbook).endOfParts(quantity.unit, quantity.value, told)
      {
        // 春季查出21处，秋季查出17处，共38处.
        told.insert(Clause(text: figure.text, mark: "，"), at: end + 1)
        continue
      }
      if let (at, text) = place(of: quantity, in: told, isFirst: i == 0) {
        told[at].text = text
        placed = at
        if left.isEmpty, i + 1 < came.count { continue }
      } else {
        // 期中集中开家长会 and 家长会4次: of all together, so that nothing of the cell goes there.
        if quantity.label.count >= 2, isOfWay(quantity.label, way) {
          return (way, came)
        }
        told = withoutItem(quantity.label, told)
        left.append(figure)
      }
    }
    // 适龄残疾儿童入学率 is of neither what stands before it nor the way.
    if !left.isEmpty, left[0].mark != "；" || left.count == came.count { left[0].mark = "，" }
    return (told, left)
  }

  /// The words of a row that is not all done, with what its column of numbers adds: a total behind its parts, and nothing that
  /// they say already: 整改36处 behind 到年底改了36处.
  func merged(_ words: String, _ cell: String) -> (way: String, left: String) {
    guard cell.hasDigit, words.hasDigit else { return (words, cell) }
    var told = Clause.split(words)
    let before = told.count
    let figures = Clause.split(cell)
    let left = figures.filter { figure in
      guard let quantity = Self.quantity(figure.text), quantity.tail.isEmpty else { return true }
      if Wordbook.announcements.contains(quantity.label),
        let end = QuantityJoiner(wordbook: wordbook).endOfParts(quantity.unit, quantity.value, told)
      {
        told.insert(Clause(text: figure.text, mark: "，"), at: end + 1)
        return false
      }
      guard quantity.label.count == 2, let deed = quantity.label.last else { return true }
      return !words.holds(String(deed) + "了" + quantity.digits + quantity.unit)
    }
    guard left.count < figures.count else { return (words, cell) }
    return (told.count > before ? Clause.joined(told) : words, Clause.joined(left))
  }

  /// Whether a clause ends in the task's name.
  private func isName(_ text: String) -> Bool { !task.isEmpty && text.hasSuffix(task) }

  private func isOfWay(_ label: String, _ way: [Clause]) -> Bool {
    way.contains { !$0.hasNumber && $0.text.hasSuffix(label) && !isName($0.text) }
  }

  /// A number with words before it or a short noun behind it, and nothing else.
  private static func quantity(_ text: String) -> Quantity? {
    let found = QuantityParser.parse(text)
    guard found.count == 1, let quantity = found.first, quantity.text == text, !quantity.unit.isEmpty,
      !quantity.unit.contains("%"), !text.contains("（")
    else { return nil }
    return quantity
  }

  // MARK: - One number

  private func place(of quantity: Quantity, in way: [Clause], isFirst: Bool) -> (Int, String)? {
    let amount = Amount(quantity)
    if isFirst, amount.label.isEmpty, amount.tail.isEmpty, ["人", "名"].contains(amount.unit) {
      let joiner = QuantityJoiner(wordbook: wordbook, task: task)
      for (i, clause) in way.enumerated() where !clause.hasNumber {
        let text = clause.text
        if let told = joiner.numbered(people: amount, in: text) ?? joiner.numbered(subject: amount, in: text) {
          return (i, told)
        }
      }
      return nil
    }
    for (i, clause) in way.enumerated()
    where !clause.endsInNumber && !Self.isOfSome(clause.text) && !isOther(clause.text, amount) {
      // The name ahead of the way takes how often it was done, and nothing else.
      if isName(clause.text) {
        let isTimes = ["次", "对"].contains(amount.unit) || Wordbook.eventUnits.contains(amount.unit)
        if isTimes, amount.tail.isEmpty, amount.label.count >= 2,
          task.hasPrefix(amount.label) || task.hasSuffix(amount.label)
        {
          return (i, clause.text + amount.number)
        }
        continue
      }
      if !clause.hasNumber, let told = told(amount, in: clause.text) { return (i, told) }
    }
    return nil
  }

  /// Words that tell of a part of the time, of each, or of what is to be done: the number is of the whole.
  private static func isOfSome(_ text: String) -> Bool {
    text.starts(withOneOf: ["每", "各"]) || text.prefix(6).holds(oneOf: times) || text.holds(oneOf: musts)
  }

  /// 每月检查 says how often, and 检查12次 in all; 扩大检测 is done to the 检测.
  private func isOther(_ way: String, _ amount: Amount) -> Bool {
    if way.holds("每"), ["次", "轮", "场"].contains(amount.unit) { return true }
    return amount.label.count == 2 && way.count == 4 && way.hasSuffix(amount.label)
      && way.starts(withOneOf: ["扩大", "加强", "强化", "加大", "规范", "完善", "优化"])
  }

  private static let sums: SearchWords = ["共", "计", "合计", "累计", "总计"]
  private static let times: SearchWords = ["期中", "期末", "月底", "年底", "年初", "季末"]

  private static let manners: SearchWords = ["当天", "当场", "当日", "现场", "按时", "及时", "优先", "直接", "限时", "就地"]
  private static let musts: SearchWords = ["来要", "必须", "应当", "须", "每人", "每户", "每班"]
  private static let alls = ["人人", "全部", "个个", "全员"]
  private static let entries: WordSet = ["入队", "入团", "入党", "入职", "上岗", "毕业", "结业", "报到", "入学"]

  private func told(_ amount: Amount, in text: String) -> String? {
    let (label, number) = (amount.label, amount.number)
    guard !label.isEmpty else {
      // 分班包地12块 of 12块地.
      return (1...2).contains(amount.tail.count) && text.hasSuffix(amount.tail) && text.count > 3 ? text + number : nil
    }
    guard label.count >= 2 else { return nil }
    // 受理163件 is all of them, and 小额欠薪当天受理 how a part of them was dealt with.
    if text.hasSuffix(label), text.dropLast(label.count).ends(inOneOf: Self.manners) { return nil }
    if text.hasSuffix(label) { return text + number + amount.tail }
    if amount.tail.isEmpty, label.count >= 3, let verb = label.first, case let noun = label.dropFirst(),
      text.hasSuffix(noun), text.dropLast(noun.count).suffix(2).contains(verb)
    {
      return text + number
    }
    if label.count >= 4, text.count > 3, let shared = shared(text, label) {
      return text + label.dropFirst(shared) + number + amount.tail
    }
    guard amount.tail.isEmpty, let found = text.place(of: label) else { return nil }
    let (head, rest) = (text[..<found.upperBound], text[found.upperBound...])
    if rest.starts(withOneOf: Self.alls) { return head + number + "，" + rest }
    return Self.entries.contains(String(rest)) ? head + number + rest : nil
  }

  /// How many characters at the end of the text the label goes on from: 3 of 秋季运动会 and 运动会参赛.
  private func shared(_ text: String, _ label: String) -> Int? {
    (3..<label.count).reversed().first { length in
      let rest = String(label.dropFirst(length))
      return text.hasSuffix(label.prefix(length)) && text.count > length
        && (wordbook.isParticipation(rest) || wordbook.headVerb(rest) == rest)
    }
  }

  // MARK: - Lists

  /// `爱心企业捐冬衣160件、书包200个`: the numbers of the items of a list, one each.
  private func listed(_ way: [Clause], _ figures: [Clause]) -> (way: [Clause], figures: [Clause])? {
    let quantities = figures.map { Self.quantity($0.text) }
    guard let first = quantities.first.flatMap({ $0 })?.label, first.count >= 2 else { return nil }
    for (i, clause) in way.enumerated() where !clause.hasNumber {
      let items = Punctuation.split(clause.text, at: ["、"]).map(\.text)
      guard items.count > 1, items.count <= figures.count, items[0].hasSuffix(first),
        zip(items, quantities).dropFirst().allSatisfy({ $0 == $1?.label && $1?.tail.isEmpty == true })
      else { continue }
      var told = way
      told[i].text = zip(items, quantities).map { item, quantity in item + (quantity.map { Amount($0).whole } ?? "") }
        .joined(
          separator: "、")
      return (
        told, figures.dropFirst(items.count).enumerated().map { Clause(text: $1.text, mark: $0 == 0 ? "，" : $1.mark) }
      )
    }
    return nil
  }

  /// The way without an item of a list that the number behind it names again: 校长陪餐、明厨亮灶，家长开放日6次.
  private func withoutItem(_ label: String, _ way: [Clause]) -> [Clause] {
    guard label.count >= 3 else { return way }
    for (i, clause) in way.enumerated() where !clause.hasNumber && clause.text.contains("、") {
      var items = Punctuation.split(clause.text, at: ["、"]).map(\.text)
      guard items.count > 2, let at = items.dropFirst().firstIndex(where: { $0.count >= 3 && label.hasSuffix($0) })
      else {
        continue
      }
      items.remove(at: at)
      var told = way
      told[i].text = items.joined(separator: "、")
      return told
    }
    return way
  }

  // MARK: - Bare numbers

  private static let bareUnits: WordSet = ["次", "节", "人", "名", "对"]

  /// How often a thing was done, or how many did it, at the head of a column of numbers beside the way: it is the task's own
  /// number. Nil where the cell says what it counts.
  static func bareCount(_ record: TaskRecord) -> Quantity? {
    guard !record.isEmpty(.effect), !record.isEmpty(.result), case let cell = record.effect,
      cell.first?.isDigit == true, cell.utf8.count <= 60,
      let first = QuantityParser.parse(cell).first, first.label.isEmpty, first.tail.isEmpty,
      first.isAddable, bareUnits.contains(first.unit), cell.hasPrefix(first.text)
    else { return nil }
    // 3人，送教72次: those to whom it was done have their place in the way.
    let rest = cell.dropFirst(first.text.count)
    return rest.isEmpty || first.unit == "次" && "，,；;".contains(rest.first ?? " ") ? first : nil
  }
}
