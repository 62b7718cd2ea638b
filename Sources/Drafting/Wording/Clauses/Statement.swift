import Records
import TextCore

/// Makes clauses that read on of one result: the task's name where it is missing, a verb where there is none, and
/// each quantity beside what it counts.
struct Statement: Sendable {
  let wordbook: Wordbook

  /// The clauses of one point.
  /// - Parameters:
  ///   - task: the task's name as the result needs it.
  ///   - stem: the task's name without its period, which names a number that no clause takes.
  ///   - clauses: the cleaned result; may be empty.
  ///   - amounts: the quantities of the ledger's quantity column.
  ///   - names: whether the task's name is brought in where the clauses lack it.
  ///   - finish: what else is done to the clauses once they have their numbers.
  func clauses(
    _ task: String, stem: String, _ clauses: [Clause], _ amounts: [Amount], names: Bool = true,
    finish: ([Clause]) -> [Clause] = { $0 }
  ) -> [Clause] {
    // 国庆中秋巡逻，武装巡逻车每天2班: a task that tells all itself is read as what was done.
    if clauses.isEmpty, amounts.isEmpty, TaskName.isTale(task) {
      let spelt = SpokenTurns(wordbook: wordbook, task: "").written(Clause.split(task))
      return judged(finish(SpokenClauses(wordbook: wordbook).rephrased(spelt)))
    }
    let quantities = Attendees(task: stem).told(amounts, beside: clauses).map { Self.ofTask($0, stem) }
    let spelt = SpokenTurns(wordbook: wordbook, task: stem).written(clauses)
    let clauses = TelegraphStyle(wordbook: wordbook, task: stem).written(spelt)
    let gathered =
      task.hasSuffix("学习") ? TopicList.gathered(clauses, total: quantities.first) ?? clauses : clauses
    let (task, stem, given) = gathered.isEmpty ? widened(task, stem, quantities) : (task, stem, quantities)
    let written = Awards(wordbook: wordbook).won(SpokenClauses(wordbook: wordbook).rephrased(gathered))
    let told = SpareDates.without(Attendance(wordbook: wordbook).rephrased(written))
    let repetition = Repetition(wordbook: wordbook)
    if let accident = Accidents.told(task, told) { return judged(finish(accident)) }
    let terse = TerseResult(wordbook: wordbook)
    if let told = terse.told(task, told, given) ?? terse.totalled(task, told, given) ?? titled(task, told, given) {
      return judged(finish(repetition.each(told)))
    }
    if names, let counted = BareDeed(wordbook: wordbook).told(stem, told) {
      return judged(finish(repetition.each(QuantityJoiner(wordbook: wordbook, task: stem).join(given, into: counted))))
    }
    if names, let counted = BareDeed(wordbook: wordbook).told(stem, told, given) {
      return judged(finish(repetition.each(counted)))
    }
    if names, let ahead = QuantityJoiner(wordbook: wordbook, task: stem).ahead(given, of: told) {
      return judged(finish(repetition.each(ahead)))
    }
    if names, let whole = TotalAhead(wordbook: wordbook).told(stem, told, given) {
      return judged(finish(repetition.each(whole)))
    }
    if names, let named = NameFirst(wordbook: wordbook).told(stem, told, given) {
      return judged(finish(repetition.each(named)))
    }
    if let whole = ItemList.whole(task, told, given, wordbook) { return judged(finish(repetition.each(whole))) }
    if given.isEmpty, let told = numbered(task, told) { return judged(finish(repetition.each(told))) }
    if let whole = WholeAhead(wordbook: wordbook, task: stem).told(told, given), names {
      return judged(finish(repetition.each(whole)))
    }
    let amounts = Self.eventsFirst(given)
    let bare = told.isEmpty ? amounts.first : nil
    if let bare, let people = terse.people(task, bare), amounts.count == 1 {
      return judged(finish([Clause(text: people, mark: "，")]))
    }
    if let bare, let head = headed(task, bare) {
      let more = QuantityJoiner(wordbook: wordbook, task: stem).join(Array(amounts.dropFirst()), into: [head])
      return judged(finish(more))
    }
    let led = repetition.once(
      TaskLead(wordbook: wordbook).apply(task, to: told))
    if told.isEmpty, led.count == 1, led[0].text == task, let first = amounts.first, isTold(task, by: first) {
      let clause = Clause(text: first.label + first.whole, mark: "，")
      let more = QuantityJoiner(wordbook: wordbook, task: stem).join(Array(amounts.dropFirst()), into: [clause])
      return judged(finish(more))
    }
    let nominal = NominalClauses(wordbook: wordbook)
    let verbed = nominal.verbed(led, units: amounts.map(\.unit))
    let doubled = DoubledVerb(wordbook: wordbook)
    let counted = QuantityJoiner(wordbook: wordbook, task: stem).join(amounts, into: doubled.mended(verbed))
    let said = repetition.each(EqualNumbers.simplified(finish(counted)))
    let spoken = Clause.leaning(doubled.mended(nominal.ranked(said)))
    let echo = Echo(wordbook: wordbook)
    guard !task.isEmpty, names else { return judged(echo.silenced(spoken)) }
    let mention = TaskMention(wordbook: wordbook)
    let named = Qualifier(wordbook: wordbook).qualified(mention.name(of: stem), mention.named(stem, spoken))
    let whole = TaskFrame.totalled(mention.name(of: stem), doubled.mended(echo.silenced(named)), amounts)
    return judged(whole)
  }

  /// The name before a number that it is all that is told of, where it would be 完成 with a bare noun.
  private func headed(_ task: String, _ amount: Amount) -> Clause? {
    guard amount.label.isEmpty, amount.tail.isEmpty, !amount.unit.isEmpty, !amount.isOne else { return nil }
    let told = TaskName(wordbook: wordbook).realised(task)
    guard told == "完成" + task || told.hasSuffix(task) && told.hasPrefix("学习") else { return nil }
    return Clause(text: TerseResult(wordbook: wordbook).headline(task, amount) + amount.number, mark: "，")
  }

  /// `签订行风承诺书58份` of 行风 and 承诺书58份: the name says of what.
  private func titled(_ task: String, _ clauses: [Clause], _ amounts: [Amount]) -> [Clause]? {
    guard clauses.isEmpty, amounts.count == 1, let amount = amounts.first, amount.tail.isEmpty,
      (2...4).contains(task.count), task.allSatisfy(Punctuation.isHan), !wordbook.holdsVerb(task),
      wordbook.collocation(endingIn: task) == nil, let own = wordbook.collocation(endingIn: amount.label),
      own.noun == amount.label
    else { return nil }
    return [Clause(text: own.verb + task + amount.label + amount.whole, mark: "，")]
  }

  /// `举办专题讲座3期，约200人参加` of 专题讲座 and `3期，约200人`: a number with its unit is of what the task names.
  private func numbered(_ task: String, _ clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first?.text, task.count <= 12, clauses.count > 1 else { return nil }
    let year = first.hasPrefix("全年") ? "全年" : ""
    let found = QuantityParser.parse(first.dropFirst(year.count).description)
    guard found.count == 1, let quantity = found.first, quantity.isAddable, quantity.label.isEmpty,
      quantity.tail.isEmpty,
      quantity.text == first.dropFirst(year.count), !quantity.unit.isEmpty
    else { return nil }
    let amount = Amount(quantity)
    let isEvent = Wordbook.eventUnits.contains(amount.unit) || amount.unit == "次"
    let head = year + TerseResult(wordbook: wordbook).headline(task, amount) + amount.number
    var rest = Array(clauses.dropFirst())
    let came = QuantityParser.parse(rest[0].text)
    if isEvent, came.count == 1, let people = came.first, people.text == rest[0].text, people.label.isEmpty,
      people.tail.isEmpty, Wordbook.attendances.contains(people.unit)
    {
      rest[0].text += "参加"
    }
    return [Clause(text: head, mark: "，")] + rest
  }

  /// 8个 for 8个班 of 暑期托管班: the name has the noun.
  private static func ofTask(_ amount: Amount, _ task: String) -> Amount {
    guard (1...2).contains(amount.tail.count), amount.label.isEmpty, task.count > amount.tail.count + 1,
      task.hasSuffix(amount.tail), amount.tail != "地", amount.number == amount.digits + amount.unit
    else { return amount }
    return Amount(amount.digits, amount.unit)
  }

  /// How often a thing was done goes before how many came.
  private static func eventsFirst(_ amounts: [Amount]) -> [Amount] {
    func isEvent(_ amount: Amount) -> Bool { Wordbook.eventUnits.contains(amount.unit) || amount.unit == "次" }
    guard amounts.count == 2, amounts.allSatisfy({ $0.label.isEmpty && $0.tail.isEmpty }), !isEvent(amounts[0]),
      isEvent(amounts[1]), Wordbook.attendances.contains(amounts[0].unit)
    else { return amounts }
    return amounts.reversed()
  }

  /// Whether a quantity tells what was done, so that the task need not: 补植苗木2000株 of 绿化, 接收预备党员10名 of 发展党员.
  private func isTold(_ task: String, by amount: Amount) -> Bool {
    guard let verb = wordbook.headVerb(task), amount.label.count >= 3 else { return false }
    if verb == task { return true }
    let object = task.dropFirst(verb.count)
    return object.count == 2 && amount.label.hasSuffix(object) && wordbook.headVerb(amount.label) != nil
  }

  /// 书库防潮改造 and 地下书库1座 as 地下书库防潮改造 and 1座: a label that names more exactly what the task is of.
  private func widened(_ task: String, _ stem: String, _ amounts: [Amount]) -> (String, String, [Amount]) {
    guard amounts.count == 1, let amount = amounts.first, amount.tail.isEmpty, task == stem, amount.label.count >= 3,
      !wordbook.holdsVerb(amount.label)
    else { return (task, stem, amounts) }
    for length in (2..<amount.label.count).reversed() where task.count >= length + 2 {
      guard amount.label.hasSuffix(task.prefix(length)) else { continue }
      let whole = amount.label + task.dropFirst(length)
      let bare = Amount(amount.digits, amount.unit)
      return bare.number == amount.number ? (whole, whole, [bare]) : (task, stem, amounts)
    }
    return (task, stem, amounts)
  }

  /// The clauses with what shortening asks of them.
  func judged(_ clauses: [Clause]) -> [Clause] {
    clauses.map { clause in
      var clause = clause
      if clause.hasNumber, let none = Accidents.none(clause.text) { clause.text = none }
      let found = clause.hasNumber ? QuantityParser.find(in: clause.text).map(\.quantity) : []
      let isShare = clause.hasNumber && (clause.text.holds(oneOf: ClauseWeight.shares) || clause.text.holds("百分点"))
      clause.tellsNumber = isShare || !found.isEmpty
      clause.weight = clause.tellsNumber ? ClauseWeight.of(clause.text, found) : 0
      clause.isWhole = isWhole(clause.text)
      clause.meansLength = Clause.meansLength(of: clause.text, wordbook)
      return clause
    }
  }

  /// Ends of clauses that only lead up to another one.
  private static let leadUps: SearchWords = [
    "届满", "中", "后", "前", "时", "期间", "以来", "方面", "为主题", "为主线", "为契机", "为抓手", "为重点", "检查组", "督查组", "工作组",
  ]
  private static let settings = SearchWords(Wordbook.prepositions + ["在", "按", "为", "对", "以"])
  /// Words that say something of their subject, beside the verbs of the lexicon.
  private static let predicates: ScalarSet = "为是达由占率增减均被获设建讲降升突各"

  private func isWhole(_ text: String) -> Bool {
    if text.ends(inOneOf: Self.leadUps) { return false }
    if wordbook.headVerb(text) != nil { return true }
    if text.starts(withOneOf: Self.settings), !text.contains("，"),
      !wordbook.holdsVerb(String(text.dropFirst(2)))
    {
      return false
    }
    return wordbook.holdsVerb(text) || text.holds(oneOf: Self.predicates)
  }
}
