import Records
import TextCore

/// What a record tells in its columns, as one text: what was done, how where nothing says what, and what came of it.
struct RecordText: Sendable {
  let wordbook: Wordbook
  let cleaner: ResultCleaner

  /// The cleaned result of a record; its measures where it has no result.
  /// - Parameter readsQuantity: whether the quantity column was understood.
  func told(_ record: TaskRecord, readsQuantity: Bool) -> String {
    let spoken = OwnVerb(wordbook: wordbook).inFull(record.result, of: record.task)
    var result = FileNotes.without(
      cleaner.clean(PartUnits.written(SpacedItems.divided(spoken), of: record)), of: cleaner.unit)
    if let decided = Undecided(result)?.told { result = decided }
    if let parted = LackInResult(result) { result = parted.told }
    if !readsQuantity, let named = numbered(result, by: record) {
      result = named
    } else if !readsQuantity {
      let cell = cleaner.clean(SpacedItems.divided(record.quantityText))
      result = [cell, result].filter { !$0.isEmpty }.joined(separator: "，")
    } else if let cell = withWords(record, result) {
      // 全部在管电梯126台，全部合格.
      let mark = result.isEmpty || !wordbook.holdsVerb(result) && !result.hasDigit ? "" : "，"
      result += mark + cell
    }
    if !result.isEmpty {
      // 全年无溺水事故 in a column of problems is what came of it.
      let news = record.isEmpty(.problem) ? "" : cleaner.clean(record.problem)
      return UnfinishedWording.isGoodNews(news) && !result.holds(news) ? result + "，" + news : result
    }
    let cell = cleaner.clean(record.measures)
    let measures = record.effect.hasDigit ? SpokenWays.written(cell) : cell
    // 台账管理, 层层签订: a note on how is no statement of what was done.
    guard cell.count >= 8 && wordbook.holdsVerb(cell) || Self.counts(cell) else { return "" }
    return measures
  }

  /// Whether words on how tell how many there were of something, so that no shorter form of the row may leave them out: 抽查企业40家,
  /// 聘律师8名, but not 8月集中发放.
  private static func counts(_ measures: String) -> Bool {
    measures.hasDigit
      && QuantityParser.find(in: measures).contains { found in
        let unit = found.quantity.unit
        return !unit.isEmpty && !unit.starts(withOneOf: calendar)
      }
  }

  private static let calendar: SearchWords = ["年", "月", "日", "号", "时", "点", "季", "周", "天"]

  /// A cell of numbers that says of them in words how they came out (126台，全部合格); nil where it has no such words.
  private func withWords(_ record: TaskRecord, _ result: String) -> String? {
    let cell = record.quantityText
    guard cell.hasDigit, cell.contains("，") || cell.contains("；") else { return nil }
    let cleaned = cleaner.clean(cell)
    let told = Clause.split(cleaned).contains { clause in
      !clause.hasNumber && clause.text.count >= (clause.text.hasPrefix("无") ? 3 : 4)
        && clause.text.allSatisfy(Punctuation.isHan)
        && !result.holds(clause.text) && StateVocabulary.state(of: clause.text) == .unknown
        && clause.text.starts(withOneOf: ["全部", "均", "已", "无", "未", "没"])
    }
    return told ? cleaned : nil
  }

  /// Whether a cell has a day of the month, which is no number of anything: 投资326万元，7月8日开工.
  private static func hasDay(_ cell: String) -> Bool {
    guard let month = cell.place(of: "月"), cell[..<month.lowerBound].last?.isDigit == true,
      case let day = cell[month.upperBound...].prefix(while: \.isDigit), (1...2).contains(day.count)
    else { return false }
    return cell[month.upperBound...].dropFirst(day.count).first == "日"
  }

  private static let deeds: WordSet = ["追回", "收回", "要回", "找回", "挽回"]

  /// `追回超期半年以上的236册` of 236 and 册，超期半年以上的追回236册: a result that begins with the unit of the row's bare
  /// number and says that number itself; nil of any other.
  private func numbered(_ result: String, by record: TaskRecord) -> String? {
    guard result.hasDigit, record.numberLeads else { return nil }
    let cell = record.quantityText
    guard cell.first?.isDigit == true, cell.utf8.count <= 24, !cell.contains("，"), result.tells(PartNote.Mention(cell))
    else { return nil }
    guard result.hasSuffix(cell), let place = result.place(of: "的") else { return result }
    let deed = result[place.upperBound...].dropLast(cell.count)
    guard deed.count == 2, wordbook.headVerb(deed) == String(deed) || Self.deeds.contains(String(deed)),
      !result.contains("，")
    else { return result }
    return deed + result[..<place.upperBound] + cell
  }

  /// Whether every number of the quantity column was understood; a cell such as 上转718 下转402 is prose.
  /// - Parameter quantities: those that the record's column was read as.
  func reads(_ quantities: [Quantity], of record: TaskRecord) -> Bool {
    let cell = record.quantityText
    // 两次 is a quantity as well.
    guard cell.hasDigit else { return !quantities.isEmpty || !NumberColumnText.tells(cell) }
    // 9347件，同比增长6.8%: it goes ahead of the result as it stands.
    if record.numberLeads { return false }
    if Self.hasDay(cell) { return false }
    // 上转718 下转402: numbers that nobody gave a unit.
    if quantities.contains(where: \.unit.isEmpty), SpacedItems.divided(cell) != cell { return false }
    let known = quantities.flatMap { Self.numbers($0.written($0.digits)) }
    return Self.numbers(cell).allSatisfy(known.contains)
  }

  /// The runs of digits of a text, full-width ones folded.
  private static func numbers(_ text: String) -> [String] {
    var runs = [""]
    for character in text.characters {
      // Most are Han characters that stand for no number.
      let isNumber = character.isDigit || character.unicodeScalars.first?.properties.numericType != nil
      // The 万 of a header's 万元 is a scale and no digit of the number.
      if isNumber, character != "万", character != "亿", let digit = character.wholeNumberValue {
        runs[runs.count - 1] += String(digit)
      } else if runs.last != "" {
        runs.append("")
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  /// Whether the column of effects tells of whom a number is, so that it is not put elsewhere: 12人报名, 推荐86名.
  func effectTells(_ amount: Amount, _ record: TaskRecord) -> Bool {
    guard !record.isEmpty(.effect), amount.label.isEmpty, amount.tail.isEmpty,
      Wordbook.attendances.contains(amount.unit), amount.number == amount.digits + amount.unit
    else { return false }
    return Clause.split(cleaner.clean(record.effect)).contains { clause in
      guard let place = clause.text.place(of: amount.digits) else { return false }
      let head = clause.text[..<place.lowerBound]
      let rest = clause.text[place.upperBound...]
      guard let unit = Wordbook.attendanceUnits.first(where: { rest.hasPrefix($0) && !rest.hasPrefix("人次") }) else {
        return false
      }
      let behind = rest.dropFirst(unit.count)
      if head.isEmpty { return behind.count == 2 && behind.allSatisfy(Punctuation.isHan) }
      return behind.isEmpty && head.count == 2 && wordbook.headVerb(head) == String(head)
    }
  }

  /// The clauses of what came of the work that the text does not say already.
  func effect(_ record: TaskRecord, behind clauses: [Clause]) -> [Clause] {
    // 提高1.5个百分点 of the remarks belongs to the number, ahead of what came of it.
    let change = record.isEmpty(.note) ? nil : Clause.split(cleaner.clean(record.note)).first?.text
    let cell = [change.map(NoteReading.change) == true ? change : nil, record.effect].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: "，")
    guard !cell.isEmpty else { return [] }
    let stated = StatedNumbers(clauses)
    let text = Clause.joined(clauses)
    var out: [Clause] = []
    for clause in Clause.split(cleaner.clean(cell)) {
      if text.holds(clause.text) || isSaid(clause.text, stated, text) || isBareAndSaid(clause.text, stated, text)
        || Self.empty.contains(clause.text)
      {
        continue
      }
      // 2025届3124人 behind 发放求职补贴418人 is of a matter of its own.
      let isApart = clause.text.first?.isDigit == true && clause.text.prefix(6).holds(oneOf: ["届", "级"] as SearchWords)
      let mark: Character = out.isEmpty ? isApart && !text.isEmpty ? "。" : "，" : clause.mark
      out.append(Clause(text: worded(clause.text), mark: mark))
    }
    return out
  }

  /// The facts of the remarks that the text does not say already: `全县第二`, `阳性19批次`.
  func remarks(_ record: TaskRecord, behind clauses: [Clause]) -> [Clause] {
    guard !record.isEmpty(.note) else { return [] }
    let reading = NoteReading(
      cleaner.clean(SpacedItems.divided(record.note), keepsHead: true), isOpen: record.state != .done,
      year: cleaner.year, unit: cleaner.unit)
    guard !reading.facts.isEmpty else { return [] }
    let stated = StatedNumbers(clauses)
    let text = Clause.joined(clauses)
    let last = cleaner.year.map { "\($0 - 1)年" }
    // 完成计划104% behind a tale of many numbers would be of the last of them.
    let isTale = clauses.count(where: \.hasNumber) > 2
    func isRateOfPlan(_ fact: String) -> Bool {
      fact.hasSuffix("%") && fact.starts(withOneOf: ["完成计划", "完成年计划", "完成任务", "完成率", "完成目标"])
    }
    let facts = reading.facts.filter {
      !(isTale && isRateOfPlan($0)) && !($0 == NoteReading.lastYears && last.map { text.holds($0) } == true)
    }
    return Self.withoutPeriods(Self.withoutParts(facts, of: text), of: text).filter {
      !text.holds($0) && !isSaid($0, stated, text)
    }
    .enumerated().map { at, fact in
      let words = PartRemark.told(fact, behind: clauses) ?? NominalClauses.placed(fact)
      return Clause(text: words, mark: at == 0 && Self.endsInPart(clauses) && Self.isDeed(words) ? "；" : "，")
    }
  }

  /// Whether the last sentence of clauses tells of a part or one case of what is told ahead: 其中为城北水厂工地46名农民工追回工资73.5万元. What stands
  /// behind it would be of that alone.
  private static func endsInPart(_ clauses: [Clause]) -> Bool {
    guard let start = clauses.indices.last(where: { $0 == 0 || clauses[$0].mark != "，" }), clauses.count > start else {
      return false
    }
    return clauses[start].text.hasPrefix("其中") && clauses[start].text.count >= 16
  }

  /// Whether a remark is a deed or a thing with its number, and no difference, rank or share.
  private static func isDeed(_ words: String) -> Bool {
    words.hasDigit && words.prefix(2).allSatisfy(Punctuation.isHan)
      && !words.starts(withOneOf: [
        "其中", "比", "较", "同比", "上年", "去年", "占", "增长", "下降", "增加", "减少", "完成率", "全国", "全省", "全市", "全县", "列", "居", "含",
      ])
  }

  /// The facts without what a quarter or half had of a number that is told: 上半年21.3亿元 beside 39.7亿元.
  private static func withoutPeriods(_ facts: [String], of text: String) -> [String] {
    facts.filter { fact in
      guard let part = parts.first(where: { fact.hasPrefix($0) }), case let number = String(fact.dropFirst(part.count)),
        case let found = QuantityParser.parse(number), found.count == 1, found[0].text == number, !found[0].unit.isEmpty
      else { return true }
      return !QuantityParser.find(in: text).contains {
        $0.quantity.unit == found[0].unit && found[0].value < $0.quantity.value
      }
    }
  }

  /// The facts without what each quarter or half had of a number that is told: 一季度4次，二季度5次 beside 18次.
  private static func withoutParts(_ facts: [String], of text: String) -> [String] {
    guard facts.count > 1, facts.contains(where: { $0.holds("季度") || $0.holds("半年") }) else { return facts }
    var sum: ExactNumber? = ExactNumber(0)
    var unit = ""
    var rest: [String] = []
    for fact in facts {
      guard let part = parts.first(where: { fact.hasPrefix($0) }),
        case let number = String(fact.dropFirst(part.count)), case let found = QuantityParser.parse(number),
        found.count == 1, found[0].text == number, unit.isEmpty || found[0].unit == unit
      else {
        rest.append(fact)
        continue
      }
      unit = found[0].unit
      sum = sum?.adding(found[0].value)
    }
    guard facts.count - rest.count > 1, let sum, text.holds(sum.description + unit) else { return facts }
    return rest
  }

  private static let parts = ["一季度", "二季度", "三季度", "四季度", "上半年", "下半年"]

  /// Effects that are no facts.
  private static let empty: WordSet = ["良好", "明显", "效果良好", "成效明显", "成效显著", "效果明显", "见附件", "达到预期", "达到预期目标"]

  /// `9名法官入额` says again what `遴选员额法官9名` said: its only number, of the same thing.
  private func isSaid(_ clause: String, _ stated: StatedNumbers, _ text: String) -> Bool {
    let found = QuantityParser.find(in: clause)
    guard found.count == 1, let quantity = found.first?.quantity, stated.state(Amount(quantity)) else { return false }
    let words = Array(clause.filter(Punctuation.isHan))
    return zip(words, words.dropFirst()).contains { text.holds(String([$0, $1])) && !quantity.unit.contains($0) }
  }

  /// Whether a clause is a number and nothing else, which the text has as well: 2项 behind 立项2项.
  private func isBareAndSaid(_ clause: String, _ stated: StatedNumbers, _ text: String) -> Bool {
    guard clause.hasDigit, clause.utf8.count <= 48, case let found = QuantityParser.parse(clause), found.count == 1,
      let quantity = found.first, quantity.text == clause, quantity.tail.isEmpty, !quantity.unit.isEmpty
    else { return false }
    if quantity.label.isEmpty || Wordbook.announcements.contains(quantity.label) {
      if stated.state(Amount(quantity)) { return true }
      // 获县“平安校园”、县“课后服务先进学校” are 2项.
      return ["项", "个"].contains(quantity.unit) && text.holds("”、")
        && Clause.split(text).contains { Int(quantity.digits) == Punctuation.split($0.text, at: ["、"]).count }
    }
    // 整改36处 behind 到年底改了36处.
    guard quantity.label.count == 2, let deed = quantity.label.last else { return false }
    return ["了", ""].contains { text.holds(String(deed) + $0 + quantity.digits + quantity.unit) }
  }

  /// `省级优秀团队2支` as `获评省级优秀团队2支`: a title is won.
  private func worded(_ clause: String) -> String {
    let titled = clause.starts(withOneOf: ["国家级", "全国", "省级", "省部级", "市级", "县级", "区级", "校级"])
    return titled && wordbook.headVerb(clause) == nil && clause.contains(where: { "优先标示模".contains($0) })
      && !wordbook.holdsVerb(clause) ? "获评" + clause : clause
  }
}
