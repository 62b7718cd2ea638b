import Records
import TextCore

/// One thing that a row leaves open: what is lacking and what comes next, each "" where the ledger says nothing of it.
struct OpenMatter: Sendable, Hashable {
  /// Index of the row.
  let record: Int
  var lack: String
  var step: String
  /// Whether it is only what a done row leaves over by its numbers: it goes first where there is no room.
  var isRemnant = false
  /// Whether the row's own numbers leave it undone.
  var isGap = false
  /// Whether a row of its own tells it as what falls short or comes next.
  var isOwn = false
  /// Whether the ledger's column of problems or of next steps tells it.
  var isStated = false
  /// Whether a done row tells it beside what was done: what is short by its numbers goes ahead.
  var isAside = false
  /// Whether a list of plans has a step for it, so that nothing is made up for it.
  var isAnswered = false
  /// The row that its step has its day from, where that is another one.
  var dayOf: Int?
}

/// What the ledger leaves open, in its columns and its remarks: 不足 and 打算 in the clerk's words, matter by matter, so
/// that both tell them in one order.
struct OpenMatters: Sendable {
  /// Up to so many of the tasks that are done are told with what they leave open: the rest stays in the ledger.
  static let most = 4
  /// Of what columns of problems and next steps say, up to so many.
  private static let mostStated = 12
  /// Of what columns of next steps say, up to so many.
  private static let mostPlans = 30

  /// Of the tasks that are not done, up to so many.
  private static let mostOpen = 24

  /// The matters of tasks that are not done, in the order of their list.
  let ofUnfinished: [OpenMatter]
  /// Those of tasks that are done, highlights first.
  let ofDone: [OpenMatter]

  let records: [TaskRecord]
  private let year: Int?
  let wording: UnfinishedWording

  /// - Parameters:
  ///   - done: the rows that the draft tells as done.
  ///   - unfinished: those that it tells as not done.
  ///   - notYetDue: those of them that are planned for after the period: nothing of them is lacking.
  ///   - underway: those of them that go on as they should and are told with the results.
  ///   - quiet: those of which the ledger says no more than that they go on.
  ///   - dropped: cancelled rows with their reasons.
  ///   - closing: rows that list what falls short or comes next.
  init(
    _ records: [TaskRecord], done: [Int], unfinished: [Int], notYetDue: Set<Int>, underway: Set<Int> = [],
    quiet: Set<Int> = [], dropped: [LooseEnds.Dropped] = [], closing: [ClosingRow] = [], _ wording: UnfinishedWording
  ) {
    self.records = records
    year = wording.cleaner.year
    self.wording = wording
    // Whoever lists the problems has thought of what was given up, and of what is left of much.
    let lists = closing.contains { row in row.items.contains { row.kind(of: $0) == .problem } }
    var open: [OpenMatter] = []
    for index in unfinished.prefix(Self.mostOpen) {
      let record = records[index]
      if underway.contains(index) {
        let step = wording.nextStep(record)
        let next = step.isEmpty ? wording.awaited(record) : step
        if !next.isEmpty { open.append(OpenMatter(record: index, lack: "", step: next)) }
        continue
      }
      let halves = wording.halves(record)
      if !halves.isEmpty {
        open += halves.map { OpenMatter(record: index, lack: $0.lack, step: $0.step) }
        continue
      }
      let lack =
        notYetDue.contains(index) || quiet.contains(index) || wording.tookNoPart(record) || wording.isDueLater(record)
          || wording.restOnly(record) && !wording.saysWhyOfRest(record)
            && (wording.isRestSettled(record) || wording.isMostlyDone(record, atLeast: lists ? 0.95 : 0.98)
              || wording.isTailOnly(record))
        ? "" : wording.standing(record)
      let step = wording.gapStep(record) ?? wording.nextStep(record)
      let isStated = record.hasOwnProblem || !record.isEmpty(.next)
      open.append(
        OpenMatter(
          record: index, lack: lack, step: wording.refuses(record) ? "" : wording.answer(record, lack, step),
          isStated: isStated))
      open += wording.otherMatters(record).map { OpenMatter(record: index, lack: $0.lack, step: $0.step) }
    }
    // What was given up for want of means is told, whatever a list has thought of.
    let givenUp = lists ? dropped.filter { $0.words.holds(oneOf: Self.means) } : dropped
    open += givenUp.prefix(Self.most).map { OpenMatter(record: $0.record, lack: $0.words, step: "") }
    for at in open.indices
    where Self.isOfYear(records[open[at].record]) || SeenLater.isTold(records[open[at].record], in: records)
      || Self.isTold(open[at].record, by: open.filter { !$0.lack.isEmpty }.map(\.record), records)
    {
      // 跟上一行是一回事: what is left of it is left there.
      open[at].lack = ""
      open[at].step = ""
    }
    let diary = MonthDiary(records, year: year)
    let settled = diary.map { diary in Set(done.filter { diary.isSettled(records[$0]) }) } ?? []
    let told = (done.filter { records[$0].highlight } + done.filter { !records[$0].highlight })
      // 11月专项 of the year's checks: what is left of it is left there.
      .filter { !settled.contains($0) && (records[$0].amended?.wholeRow == nil || records[$0].task.hasPrefix("其中")) }
    // What counts what is left open weighs more than what is only said to be weak.
    let lackingInResult = Set(
      told.filter { LackInResult.mayHold(records[$0].result) && wording.lackInResult(records[$0]) != nil })
    func first(_ meanings: [Meaning], _ says: (TaskRecord) -> String) -> Set<Int> {
      var found: Set<Int> = []
      var asides = 0
      let counted = told.filter { records[$0].problem.hasDigit }
      for index in counted + told.filter({ !records[$0].problem.hasDigit }) {
        let isInResult =
          lackingInResult.contains(index)
          || meanings.first == .next && wording.dueOfDone(records[index]) != nil
        guard isInResult || meanings.contains(where: { !records[index].isEmpty($0) }) else { continue }
        let isInColumn = isInResult || !records[index].isEmpty(.problem) || !records[index].isEmpty(.next)
        // What a column of next steps says is all told.
        let isPlan = meanings.first == .next && !records[index].isEmpty(.next)
        if found.count >= (isPlan ? Self.mostPlans : Self.mostStated) || !isInColumn && asides >= Self.most { continue }
        guard !says(records[index]).isEmpty else { continue }
        found.insert(index)
        if !isInColumn { asides += 1 }
      }
      return found
    }
    let named = first([.problem, .note], wording.problem).union(first([.next, .note, .problem], wording.next))
    let lacks = open.map(\.lack)
    let last = told.count <= Self.mostRead ? Self.lastOfTasks(records, done) : (rows: [], past: [])
    var left: [Int: OpenMatter] = [:]
    // A plan that was missed by the row's own numbers is told whatever else is left over.
    for index in told where left.count < Self.mostGaps {
      if let gap = wording.statedGap(records[index]) {
        left[index] = OpenMatter(record: index, lack: LackForm.inWriting(gap), step: "", isGap: true)
      }
    }
    for index in told
    where left[index] == nil && left.count < Self.mostLeft && told.count <= Self.mostRead
      && !Self.isOfYear(records[index])
    {
      guard
        let found = wording.notedRest(records[index]) ?? wording.missedRate(records[index])
          ?? wording.remnant(records[index], isLast: last.rows.contains(index))
          ?? wording.setback(records[index], isPast: last.past.contains(index))
      else { continue }
      // What an unfinished row tells as well is told there: 老水泵房线路老化 of an inspection.
      let rest = found.lack.place(of: "还有").map { String(found.lack[$0.lowerBound...]) } ?? found.lack
      if (lacks + left.values.map(\.lack)).contains(where: { $0.holds(rest) }) { continue }
      left[index] = OpenMatter(record: index, lack: found.lack, step: found.step, isRemnant: true)
    }
    let behind = told.filter { named.contains($0) || left[$0] != nil }.map { index in
      let lack = wording.problemOfDone(records[index])
      let step = wording.nextStep(records[index])
      let isStated = records[index].hasOwnProblem || !records[index].isEmpty(.next)
      guard let rest = left[index], !rest.isGap else {
        guard let gap = left[index] else {
          return OpenMatter(
            record: index, lack: lack, step: step, isStated: isStated,
            isAside: !records[index].isEmpty(.problem) && !records[index].hasOwnProblem)
        }
        // 还有2家没有 beside 还差2家.
        let rest = records[index].amended?.gap?.rest ?? ""
        // Of a work that is late the reason and the new day are all there is.
        let isLate = records[index].amended?.gap?.aim.isEmpty == true && records[index].isEmpty(.problem)
        let isSaid = lack.isEmpty || gap.lack.holds(lack) || !rest.isEmpty && lack.holds(rest) || isLate
        let isOwn = !records[index].isEmpty(.next) && !step.isEmpty
        let ofRest = isOwn ? nil : wording.gapStep(records[index])
        let next = ofRest == nil && !step.isEmpty ? step : wording.answer(records[index], gap.lack, ofRest ?? "")
        // 还有2个没有整改 of 21个 and 19个 says it in full.
        let open = wording.gapLeft(records[index]).flatMap { lack.place(of: "还有" + $0) }
        let whole =
          open.map { gap.lack + "，" + lack[$0.lowerBound...] }
          ?? (records[index].hasOwnProblem ? wording.withProblem(gap.lack, of: records[index]) : gap.lack + "，" + lack)
        return OpenMatter(record: index, lack: isSaid ? gap.lack : whole, step: next, isGap: true, isStated: isStated)
      }
      // 盯紧批复 says less than what is to be approved.
      let isOwn = !step.isEmpty && Undecided(records[index].result) == nil
      // 与20亿元的目标差1.3亿元 and what stood in the way are one thing.
      let isShort =
        !lack.isEmpty
        && (wording.shortOfTarget(records[index]) == rest.lack || wording.rateMissed(records[index]) == rest.lack
          || !records[index].hasOwnProblem && rest.lack.holds(oneOf: ["没有达到", "没有完成"]))
      // 主要是耐力项目偏弱 has the problem with its numbers.
      let problem = wording.problem(records[index])
      let isTold = !problem.isEmpty && rest.lack.holds(problem)
      let whole =
        lack.isEmpty || isTold ? rest.lack : isShort ? wording.withProblem(rest.lack, of: records[index]) : lack
      return OpenMatter(
        record: index, lack: whole,
        step: isOwn ? step : rest.step.isEmpty ? "" : wording.answer(records[index], whole, rest.step),
        isRemnant: lack.isEmpty && step.isEmpty && Undecided(records[index].result) == nil, isStated: isStated)
    }
    // Beside a list of problems what a row leaves over of much is told with its result.
    let kept = !lists ? behind : behind.filter { !$0.isRemnant || !wording.isMostlyDone(records[$0.record]) }
    let own = ClosingMatters(closing, open + kept, records, wording)
    let written = AnsweredSteps.varied(own.ofTasks.map { Self.written($0, records, wording) }, records, wording).map {
      wording.named($0, records[$0.record])
    }
    ofUnfinished = Array(written[..<open.count])
    ofDone = own.matters + written[open.count...]
  }

  /// A matter in whole clauses, whoever worded it.
  private static func written(_ matter: OpenMatter, _ records: [TaskRecord], _ wording: UnfinishedWording) -> OpenMatter
  {
    guard !matter.isOwn else { return matter }
    var matter = matter
    let record = records[matter.record]
    matter.lack = LackJoint.parted(
      RestClause.written(wording.withOwnRate(matter.lack, record)), of: wording.named(record), task: record.task,
      in: [record.problem, record.note].map { wording.cleaner.clean($0, keepsHead: true) },
      wording.wordbook)
    let aimed = wording.withOwnNumber(wording.withAim(matter.lack, record), record)
    matter.lack = LackForm.once(wording.withChangeOrPlace(aimed, record))
    let cells = [record.task, record.result, record.note, record.problem, record.next].joined(separator: "，")
    let step = ShortDeed.written(matter.step, in: cells)
    matter.step =
      step.isEmpty ? "" : wording.sound(wording.withVerb(step, records[matter.record]), records[matter.record])
    return matter
  }

  private static let means: SearchWords = ["资金", "经费", "场地", "人手", "用地"]

  /// Whether a row's remark says that another of some rows counts it in: 含在上一行, 31处并在147处里.
  private static func isTold(_ row: Int, by rows: [Int], _ records: [TaskRecord]) -> Bool {
    let record = records[row]
    guard record.result.hasDigit, !record.isEmpty(.note) || record.amended != nil else { return false }
    let notes = Clause.split(record.note).compactMap { PartNote($0.text) }
    for note in notes + Self.amended(record) where note.relation == .within {
      if note.whole.isAbove { return records.above(row).map(rows.contains) ?? false }
      let digits = note.whole.digits
      if note.whole.isRow { return rows.contains { records[$0].id == digits && $0 != row } }
      if !digits.isEmpty {
        let found = rows.filter { $0 != row && SupportedNumbers.numbers(records[$0].result).contains(digits) }
        if found.count == 1 { return true }
      }
    }
    return false
  }

  /// Whether a row's remark says that the year's own row counts it in: 已含在全年数里. What is left of it is left there.
  private static func isOfYear(_ record: TaskRecord) -> Bool {
    guard !record.isEmpty(.note) else { return false }
    return record.note.holds(oneOf: withinYear)
  }

  private static let withinYear: SearchWords = [
    "含在全年", "含在年度", "算在全年", "计入全年", "并入全年", "包含在全年", "含在总数", "计入总数", "算在总数", "在全年数里", "在全年总数里", "在总数里",
  ]

  private static func amended(_ record: TaskRecord) -> [PartNote] {
    guard let amended = record.amended, !amended.whole.isEmpty, !amended.isApart else { return [] }
    return [PartNote(within: amended.whole)]
  }

  /// How many characters all of it takes, with 一是 and ； round it.
  var length: Int { (ofUnfinished + ofDone).reduce(0) { $0 + $1.lack.count + $1.step.count + 8 } }

  /// Up to so many done rows are told with what they leave over.
  private static let mostLeft = 6
  /// Up to so many of those that missed a plan by their own numbers.
  private static let mostGaps = 8
  /// Of a ledger of more done rows only what its columns say is told.
  private static let mostRead = 1000

  /// The rows of their tasks behind which no later one tells how the thing went on, the last quarter's of four, and those
  /// behind which one does.
  private static func lastOfTasks(_ records: [TaskRecord], _ rows: [Int]) -> (rows: Set<Int>, past: Set<Int>) {
    var last: [ByteKey: (row: Int, date: Int, isClear: Bool)] = [:]
    let keys = rows.map { (ByteKey(PeriodStem.of(records[$0].task)), Importance.date(records[$0])) }
    for (row, (stem, date)) in zip(rows, keys) {
      guard let known = last[stem] else {
        last[stem] = (row, date, true)
        continue
      }
      if date > known.date { last[stem] = (row, date, true) }
      if date == known.date { last[stem]?.isClear = false }
    }
    let past = zip(rows, keys).filter { _, key in key.1 > 0 && last[key.0].map { key.1 < $0.date } ?? false }
    return (Set(last.values.filter(\.isClear).map(\.row)), Set(past.map(\.0)))
  }

  /// What is lacking, its reason marked, traced to its row.
  /// - Parameter sayingGap: whether what is between a number and its aim is reckoned, as in a group of such shortfalls.
  func shortfall(_ matter: OpenMatter, sayingGap: Bool) -> TracedText {
    let told = LackGround.marked(
      GapForm.shortened(matter.lack), of: wording.named(records[matter.record]))
    // 手续2026.3才批.
    let words = year.flatMap { DateStyle(year: $0).written(told)?.text } ?? told
    guard sayingGap, let gap = GapForm.withGap(words) else { return traced(words, matter.record) }
    let dates = DatesRead.sums(gap.text, of: [matter.record], records, year: year)
    let sum = Sum(.sum, shown: gap.shown, of: [Sum.Part(record: matter.record, value: gap.arithmetic)])
    return TracedText(gap.text, .records(sources(gap.text, matter.record), sums: [sum] + dates))
  }

  /// The row of a matter, and the one that set its aim or tells how it was begun where the words tell that.
  private func sources(_ words: String, _ record: Int) -> [Int] {
    if let start = records[record].amended?.startRow,
      QuantityParser.find(in: records[start].result).contains(where: { words.holds($0.quantity.digits) })
    {
      return [record, start]
    }
    guard let setter = records[record].amended?.aimRow,
      case let digits = records[record].target.prefix(while: { $0.isNumber || $0 == "." }), words.holds(digits)
    else { return [record] }
    return [record, setter]
  }

  /// `2024年` of a draft of 2023.
  var comingYearWord: String? { year.map { "\($0 + 1)年" } }

  /// The year behind the draft's, with its arithmetic, as the year of some rows' plans: `2024年，`.
  func comingYear(_ record: Int) -> TracedText? {
    year.map { year in
      let parts = ["年度\(year)年", "明年加1年"].map { Sum.Part(record: record, value: $0) }
      return TracedText(
        "\(year + 1)年，", .records([record], sums: [Sum(.sum, shown: "\(year + 1)年", of: parts)]))
    }
  }

  /// Words of a matter, traced to its row. 明年 of the row is the year behind the draft's: the draft says which.
  /// - Parameter dayOf: the row that the words have their day from, where that is another one.
  func traced(_ words: String, _ record: Int, dayOf: Int? = nil) -> TracedText {
    var sums: [Sum] = []
    let rows = sources(words, record) + (dayOf.map { [$0] } ?? [])
    if let year, words.holds("\(year + 1)年"),
      !rows.contains(where: { row in records[row].fields.contains { $0.value.holds("\(year + 1)") } })
    {
      let parts = ["年度\(year)年", "明年加1年"].map { Sum.Part(record: record, value: $0) }
      sums.append(Sum(.sum, shown: "\(year + 1)年", of: parts))
    }
    if words.holds("其余"), let rest = wording.planRest(records[record]), !rest.isStated, words.holds(rest.count) {
      sums.append(Sum(.sum, shown: rest.amount, of: [Sum.Part(record: record, value: rest.arithmetic)]))
    }
    sums += DatesRead.sums(words, of: rows, records, year: year)
    return TracedText(words, .records(rows, sums: sums))
  }
}
