import Records
import TextCore

/// Finds what rows leave undone by their own numbers, whichever cells these stand in: a plan and less than was planned
/// (年度任务600亩，处置412亩; 计划15个 in the remarks), or what was found, what was done of it, and what is said of just the rest
/// (发现问题193个，整改187个 beside 余6个在改). A row that counts as done keeps what was done of it for its chapter: plan, rest and
/// reason go to 不足 whole.
struct StatedGaps {
  let record: TaskRecord
  let year: Int?
  let cell: Meaning
  let result: [Clause]
  let note: [Clause]

  /// The rows with their gaps.
  /// - Parameter isParallel: whether they are read on all processors.
  static func read(_ records: [TaskRecord], year: Int?, isParallel: Bool = false) -> [TaskRecord] {
    let found = Parallel.runs(of: records.count, by: RemarkOrders.together, if: isParallel) { run in
      run.compactMap { i in
        mayHold(records[i]) ? StatedGaps(records[i], year).row().map { (row: i, told: $0) } : nil
      }
    }
    guard !found.isEmpty else { return records }
    // 口袋公园（第一批） and （第二批）: the plan is that of all of them.
    var stems: [String: Int] = [:]
    for record in records { stems[Occasion(task: record.task).stem, default: 0] += 1 }
    var out = records
    for (row, told) in found {
      // 剩3个村 of 26个 and 23个 says itself that the plan is this row's.
      let isOwn = told.amended?.gap?.said.isEmpty == false
      if isOwn || stems[Occasion(task: records[row].task).stem] == 1 { out[row] = told }
    }
    return out
  }

  private static func mayHold(_ record: TaskRecord) -> Bool {
    guard record.state == .done || record.state == .ongoing || record.state == .notDone else { return false }
    // What a column of problems says is why.
    guard record.isEmpty(.problem) && record.isEmpty(.next) || record.state == .done else { return false }
    var may = !record.isEmpty(.target)
    for meaning in [Meaning.note, .result] where !may { record.withBytes(of: meaning) { may = signs.isIn($0) } }
    return may
  }

  private init(_ record: TaskRecord, _ year: Int?) {
    (self.record, self.year) = (record, year)
    // 做法 and 成效: what came of the work has the numbers.
    cell = !record.result.hasDigit && record.effect.hasDigit ? .effect : .result
    result = Clause.split(MarkWidth.widened(record.text(cell)))
    note = Clause.split(MarkWidth.widened(record.note))
  }

  private func row() -> TaskRecord? {
    guard result.count <= 12, note.count <= 8, record.amended?.aimRow == nil else { return nil }
    // A day that was missed is the row's own, whatever its numbers are a part of: 就是上面那个楼.
    guard let found = (mayFallShort && isOwn ? planned() ?? answered() : nil) ?? late() else { return nil }
    var texts: [Meaning: String] = [:]
    // What is open of a result is told apart by its clauses anyway.
    if record.state == .done || cell == .effect {
      let kept = result.indices.filter { !found.inResult.contains($0) }.map { result[$0] }
      guard kept.contains(where: \.hasNumber) || !record.isEmpty(.quantity) else { return nil }
      if !found.inResult.isEmpty { texts[cell] = Clause.joined(kept) }
      if !found.inNote.isEmpty {
        texts[.note] = Clause.joined(note.indices.filter { !found.inNote.contains($0) }.map { note[$0] })
      }
      if !found.plan.isEmpty { texts[.note] = found.plan }
    }
    return record.reading(texts, gap: found.gap)
  }

  /// Whether the row sets a plan, or has remarks that may say what is left, at a glance.
  private var mayFallShort: Bool {
    !note.isEmpty || !record.isEmpty(.target)
      || result.contains { $0.text.starts(withOneOf: Self.aims) || $0.text.hasPrefix("预算") || $0.text.hasSuffix("%") }
  }

  /// Whether the row's numbers are its own and final.
  private var isOwn: Bool {
    (record.amended?.whole.isEmpty ?? true) && !record.note.holds(oneOf: Self.elsewhere)
      && !Self.reckons(result, Self.interim) && !Self.reckons(note, Self.reckoned)
      && !record.note.holds("为预算") && !record.task.holds(oneOf: Self.interim) && !record.task.holds("明年")
      && !record.task.holds("下年度")
      && !(year.map { record.task.holds("\($0 + 1)年") } ?? false)
  }

  /// Whether clauses say that a number is not the year's last: 预计 of a day to come is none.
  private static func reckons(_ clauses: [Clause], _ words: SearchWords) -> Bool {
    clauses.contains { $0.text.holds(oneOf: words) && !ClauseSense.isPlan($0.text, year: nil) }
  }

  /// A gap and the clauses that it takes with it.
  struct Found {
    let gap: StatedGap
    var inResult: Set<Int> = []
    var inNote: Set<Int> = []
    /// What comes next, of a row without remarks.
    var plan = ""
  }

  // MARK: - A plan that was not reached

  private func planned() -> Found? {
    guard !LessIsBetter.isOf(record.task) else { return nil }
    var wholes: [(clause: String, quantity: Quantity, result: Int?, note: Int?)] = []
    for (at, clause) in result.enumerated() {
      if let aim = aim(clause.text) ?? Self.share(clause.text) {
        wholes.append((Self.written(clause.text), aim, at, nil))
      }
    }
    for (at, clause) in note.enumerated() {
      if let aim = aim(clause.text) { wholes.append((Self.written(clause.text), aim, nil, at)) }
    }
    // Of two plans nobody knows which one counts.
    guard wholes.count <= 1 else { return nil }
    if wholes.isEmpty {
      let target = record.target
      if target.isEmpty { return nil }
      // 42 beside 公里: the column of units is that of both.
      let isBare = target.first?.isNumber == true && target.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
      let unit = isBare && record.figures.count == 1 ? record.figures[0].unit : ""
      guard !target.holds(oneOf: Self.bounds), !PlannedNumber.isLimited(record), let aim = Self.only(target + unit)
      else {
        return nil
      }
      wholes = [("", aim, nil, nil)]
    }
    let (whole, aim, inResult, inNote) = wholes[0]
    // 2.4个工作日 of 3个工作日: of time, less is better.
    guard !aim.unit.isEmpty, !YearChange.times.contains(aim.unit), aim.approximate.isEmpty,
      aim.value != ExactNumber(0)
    else { return nil }
    // 应检257家 beside a rate of those who came: what was reached is the rate.
    if whole.hasPrefix("应"), (record.text(cell) + record.quantityText + record.target).holds(oneOf: ["率", "%"]) {
      return nil
    }
    let isShare = inResult.map { self.aim(result[$0].text) == nil } ?? false
    guard let came = reached(of: aim, but: inResult, by: inNote.map { note[$0].text } ?? ""),
      !UnfinishedWording.isSaving(came.quantity, record.result + record.note)
    else { return nil }
    // 应参保1486人，已参保1479人: of all that there are hardly anybody is left.
    if whole.hasPrefix("应"), let all = Double(aim.value.description),
      let part = Double(came.quantity.value.description),
      part >= all * 0.97
    {
      return nil
    }
    var found = Found(
      gap: StatedGap(
        whole: "", aim: "", reached: "", came: "", rest: "", said: "", grounds: [], isFound: false),
      inResult: Set(isShare ? [] : [inResult].compactMap { $0 }), inNote: Set([inNote].compactMap { $0 }))
    if let inResult, isShare {
      // What stands before 为年初目标7.2亿元的81% is told without it.
      guard result[inResult].text != came.clause else { return nil }
      found.inResult.insert(inResult)
    }
    let left = aim.value.subtracting(came.quantity.value)
    let rest = left.flatMap { restTold(of: $0.description + aim.unit, but: found) }
    if let rest {
      found.inResult.formUnion(rest.inResult)
      found.inNote.formUnion(rest.inNote)
    }
    for (at, clause) in result.enumerated() where Self.isShareAlone(clause.text, aim.unit) { found.inResult.insert(at) }
    for (at, clause) in note.enumerated() where Self.isShareAlone(clause.text, aim.unit) { found.inNote.insert(at) }
    // Beside a number of its column the result of a row without remarks is one: what it tells is why.
    let isRemark = came.clause.isEmpty && (note.isEmpty || record.resultIsRemark)
    let told = isRemark ? result : note
    // 建成柳坪、马涧2个 says what was reached.
    let counts = told.indices.filter {
      Self.quantities(told[$0].text).contains { $0.unit == aim.unit && $0.value == came.quantity.value }
    }
    let taken = (isRemark ? found.inResult : found.inNote).union(counts)
    var grounds = rest?.said.isEmpty ?? true ? grounds(told, taken) : []
    // 原来想装300个，西苑小区变压器容量不够: the reason stands right behind the plan.
    var last = max(inResult ?? -1, result.firstIndex { $0.text == came.clause } ?? -1)
    // 差200亩，苗木没调够: that so many are missing is said.
    while last + 1 < result.count, result[last + 1].mark == "，", Self.isShareAlone(result[last + 1].text, aim.unit) {
      last += 1
    }
    if !grounds.contains(where: MissGrounds.isSure), rest?.said.isEmpty ?? true, case let at = last, inResult != nil,
      at + 1 < result.count,
      result[at + 1].mark == "，", case let why = result[at + 1].text, (4...20).contains(why.count),
      !Self.quantities(why).contains(where: { $0.unit == aim.unit }),
      !why.hasDigit && LackForm.isGround(why) || why.holds(oneOf: Self.absences),
      at + 2 == result.count || result[at + 2].mark != "，" || found.inResult.contains(at + 2)
        || Self.rest(result[at + 2].text) != nil
    {
      grounds = [why]
      found.inResult.insert(at + 1)
    }
    let why = told.indices.filter { grounds.contains(told[$0].text) || Self.mere.contains(told[$0].text) }
    if isRemark { found.inResult.formUnion(why) } else { found.inNote.formUnion(why) }
    let gap = StatedGap(
      whole: isShare ? "" : whole, aim: aim.amount(), reached: came.clause, came: came.quantity.amount(),
      rest: rest?.count ?? "", said: rest?.said ?? "", grounds: grounds, isFound: false)
    return Found(gap: gap, inResult: found.inResult, inNote: found.inNote)
  }

  /// What came of a plan: the row's only number of its unit that is below it.
  /// - Parameter plan: the clause of the remarks that sets the plan: 计划自建2个 is of what was 自建.
  private func reached(of aim: Quantity, but place: Int?, by plan: String) -> (clause: String, quantity: Quantity)? {
    let verb = plan.withoutHead(of: Self.aims).prefix { !$0.isDigit }
    let ofVerb = verb.count == 2 ? result.filter { $0.text.hasPrefix(verb) } : []
    let isNamed = ofVerb.count == 1
    var all: [(clause: String, quantity: Quantity)] = []
    let own = record.isEmpty(.quantity) ? [] : record.figures
    if own.count == 1, own[0].unit == aim.unit { all = [("", own[0])] }
    // 引进硕士18人，计划25人；外出进修41人: the plan is of what stands just ahead of it in its sentence.
    let isAhead =
      place.map { at in
        at > 0 && at + 1 < result.count && result[at].mark == "，" && result[at + 1].mark != "，"
          && Self.quantities(result[at - 1].text).last?.unit == aim.unit
      } ?? false
    for (at, clause) in result.enumerated()
    where at != place && (!isAhead || at + 1 == place) && (all.isEmpty || !all[0].clause.isEmpty) {
      if clause.text.starts(withOneOf: Self.asides) || Self.rest(clause.text) != nil { continue }
      if isNamed, clause.text != ofVerb[0].text { continue }
      for quantity in Self.quantities(clause.text) where quantity.unit == aim.unit {
        all.append((clause.text, quantity))
      }
    }
    // 新建成3家，累计建成9家: the one of which just so many are left.
    let counted = all.filter { one in
      aim.value.subtracting(one.quantity.value).map { restTold(of: $0.description + aim.unit, but: nil) != nil }
        ?? false
    }
    guard let came = counted.count == 1 ? counted[0] : all.first, came.quantity.value < aim.value,
      came.quantity.approximate.isEmpty, came.quantity.value != ExactNumber(0), came.clause.count <= 30,
      !came.clause.replacing("签约", with: "").holds(oneOf: Self.notDone),
      !all.contains(where: { aim.value <= $0.quantity.value }),
      counted.count == 1 || all.count == 1 || all[1...].allSatisfy({ $0.quantity.value < came.quantity.value })
    else { return nil }
    return came
  }

  /// 计划装300个 of 原来想装300个.
  private static func written(_ clause: String) -> String {
    guard let head = spokenAims.first(where: { clause.hasPrefix($0) }) else { return clause }
    return "计划" + clause.dropFirst(head.count)
  }

  /// The plan that a clause sets, and of what is earned its budget: 预算700万元 of 利润.
  private func aim(_ clause: String) -> Quantity? {
    if clause.hasPrefix("预算"), record.task.ends(inOneOf: Self.earnings) {
      return Self.only(String(clause.dropFirst(2)))
    }
    return Self.aim(clause)
  }

  /// The plan that a clause sets and nothing else: 年度任务600亩, 计划搬迁64户, 原计划12册.
  static func aim(_ clause: String) -> Quantity? {
    guard let head = aims.first(where: { clause.hasPrefix($0) }), clause.count <= 20,
      // 任务清单42项 is a list, and no plan of the year.
      !clause.dropFirst(head.count).starts(withOneOf: ["清单", "台账"])
    else { return nil }
    let words = clause.dropFirst(head.count)
    guard head != "应" || !["急", "用", "对", "邀", "收", "届", "届生"].contains(where: { words.hasPrefix($0) }) else {
      return nil
    }
    let lead = words.prefix { !$0.isDigit }
    guard lead.count <= 6, lead.allSatisfy({ Punctuation.isHan($0) || $0 == "：" }), !lead.holds(oneOf: bounds),
      !lead.holds(oneOf: laterAims)
    else {
      return nil
    }
    let numbers = String(words.dropFirst(lead.count))
    return only(numbers) ?? firstOfTwo(numbers) ?? withNoun(numbers)
  }

  /// 3批 of 3批120人, which says of one plan how often and for how many.
  private static func firstOfTwo(_ numbers: String) -> Quantity? {
    let found = QuantityParser.find(in: numbers).map(\.quantity)
    guard found.count == 2, numbers == found[0].amount() + found[1].amount(), found[0].unit != found[1].unit,
      sessions.contains(found[0].unit)
    else { return nil }
    return only(found[0].amount())
  }

  /// 2个 of 2个班.
  private static func withNoun(_ numbers: String) -> Quantity? {
    guard let one = QuantityParser.parse(numbers).first, case let noun = numbers.dropFirst(one.amount().count),
      numbers.hasPrefix(one.amount()), (1...3).contains(noun.count), noun.allSatisfy(Punctuation.isHan),
      ["个", "所", "家", "座", "处"].contains(one.unit)
    else { return nil }
    return only(one.amount())
  }

  private static let sessions: WordSet = ["批", "期", "场", "次", "班", "轮", "个班"]

  /// 7.2亿元 of 为年初目标7.2亿元的81%.
  private static func share(_ clause: String) -> Quantity? {
    guard clause.hasSuffix("%"), clause.starts(withOneOf: ["为", "占", "达到", "完成", "是", "仅为", "仅完成"]),
      let word = ["目标", "计划", "任务", "预算"].lazy.compactMap({ clause.place(of: $0) }).first,
      let end = clause.place(of: "的"), word.upperBound < end.lowerBound,
      let rate = Double(clause[end.upperBound...].dropLast()), rate < 100
    else { return nil }
    return only(String(clause[word.upperBound..<end.lowerBound]))
  }

  /// 完成率68.7%, 短收0.34亿元, 差0.6万人 behind a plan.
  private static func isShareAlone(_ clause: String, _ unit: String) -> Bool {
    if clause.hasSuffix("%") {
      let lead = clause.prefix { !$0.isDigit }
      return ["完成率", "完成", "完成率为", "为计划的", "为目标的", "完成计划的", "完成目标的", "完成任务的"].contains(String(lead))
    }
    // 欠320 of 320亩.
    let lead = clause.prefix { !$0.isDigit }
    guard clause.hasSuffix(unit) || clause.dropFirst(lead.count).allSatisfy({ $0.isDigit || $0 == "." }) else {
      return false
    }
    return ["短收", "差", "还差", "欠", "少", "缺口", "短缺"].contains(String(lead))
  }

  /// Clauses of the remarks that say why: of what was surely missed the clerk's own words, where nothing speaks against it.
  private func grounds(_ clauses: [Clause], _ taken: Set<Int>) -> [String] {
    MissGrounds.told(clauses, but: taken, year: year)
  }

  // MARK: - Words

  static func quantities(_ clause: String) -> [Quantity] {
    guard clause.hasDigit else { return [] }
    let found = QuantityParser.find(in: clause).map(\.quantity)
    guard found.isEmpty else { return found }
    let parsed = QuantityParser.parse(clause)
    return parsed.count == 1 && !parsed[0].unit.isEmpty && parsed[0].tail.isEmpty ? parsed : []
  }

  /// The only quantity of a text that is nothing else.
  private static func only(_ text: String) -> Quantity? {
    let found = QuantityParser.parse(text)
    guard found.count == 1, let one = found.first, one.text == text, one.isAddable, one.label.isEmpty, one.tail.isEmpty,
      !one.unit.isEmpty, one.approximate.isEmpty
    else { return nil }
    return one
  }
}
