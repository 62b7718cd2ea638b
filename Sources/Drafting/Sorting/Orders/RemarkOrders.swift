import Records
import TextCore

/// Obeys what clerks jot beside their rows before anything is drafted: what is not to be told of a row is taken out of
/// it, asides go from the prose to what is known of the number, and the aims and last year's numbers of remarks stand
/// where a column would have them. What is taken out is reported.
struct RemarkOrders {
  let record: TaskRecord
  let above: TaskRecord?
  let year: Int?
  /// The office whose ledger it is.
  let unit: String
  var texts: [Meaning: String] = [:]
  var leftOut: [String] = []
  var lastYear = ""
  var wholeRow: Int?
  var leader = ""
  var part: PartAside?
  /// Whether what is open of the row is expressly none of the office's failings.
  var isNoFailing = false
  /// The rows further up.
  let earlier: ArraySlice<TaskRecord>

  /// The rows with their remarks obeyed.
  /// - Parameter isParallel: whether rows that need no others are read on all processors.
  static func obeyed(
    _ records: [TaskRecord], year: Int?, unit: String = "", isParallel: Bool = false
  ) -> [TaskRecord] {
    let own = each(records.count, isParallel) { parted(records[$0]) }
    let records = TotalBelowParts.read(ProblemRemarks.read(RepeatedLabel.read(own)))
    var out = each(records.count, isParallel) { i in
      mayOrder(records[i]) ? obeyed(i, records, year, unit) ?? records[i] : records[i]
    }
    for i in out.indices where out[i].amended?.wholeRow == nil && mayBeOfYear(out[i]) {
      if let row = InterimRows.whole(of: i, out) {
        let known = out[i].amended
        out[i] = records[i].amended(
          AmendedCells(
            texts: known?.texts ?? [:], lastYear: known?.lastYear ?? "", leftOut: known?.leftOut ?? [],
            whole: PartAside.above, wholeRow: row))
      }
    }
    let whole = IndicatorTwins.read(
      RowAims.read(
        StartRows.read(StockCounts.read(listed(YearInLastQuarter.read(LaterCount.read(SettledByNote.read(out))))))))
    let settled = WardNames.read(SharedHead.read(SettledProblem.read(whole)))
    return OpenSentence.read(
      StatedGaps.read(settled, year: year, isParallel: isParallel), year: year, isParallel: isParallel)
  }

  /// The rows in their order, each as told.
  static func each(
    _ count: Int, _ isParallel: Bool, _ told: @Sendable (Int) -> TaskRecord
  ) -> [TaskRecord] {
    Parallel.runs(of: count, by: together, if: isParallel) { $0.map(told) }
  }

  /// How many rows one processor reads at a time.
  static let together = 2048

  /// What cells of a row say of each other, each in its place: aims of names, units of results, days of remarks.
  private static func parted(_ record: TaskRecord) -> TaskRecord {
    var out = record
    for read in readings {
      let texts = read(out)
      if !texts.isEmpty { out = out.reading(texts) }
    }
    return out
  }

  private static let readings: [@Sendable (TaskRecord) -> [Meaning: String]] = [
    { BracketedSection.read($0) }, { HotlineName.read($0) }, { ArrowChange.read($0) }, { PlusList.read($0) },
    { AccidentCount.read($0) }, { HeldMeeting.read($0) }, { ReckonedSum.read($0) }, { FoundAndMendedCell.read($0) },
    { PlanPassed.read($0) }, { ThisYearsPlan.read($0) }, { NameOfFigure.read($0) },
    { OrdersInCells.read($0) }, { ListedGap.read($0) }, { MeasureAside.read($0) }, { NextInCells.read($0) },
    { DayOfRow.read($0) }, { MissedRateInResult.read($0) },
    { TypedStops.parted($0) },
    { UnitForResult.read($0) }, { ColumnOfEffect.read($0) },
    { PairedItems.read($0) },
    { BracketedPlan.read($0) }, { BracketedPart.read($0) }, { UnitForResult.named($0) }, { DateRemarks.read($0) },
    { AimForTask.read($0) }, { AimOfNone.read($0) }, { AimBehindName.read($0) }, { AimInName.read($0) },
    { GoalNouns.told($0) },
    { AimUnit.read($0) }, { PartUnits.read($0) },
  ]

  /// A row with its remarks obeyed; nil where they order nothing.
  private static func obeyed(_ i: Int, _ records: [TaskRecord], _ year: Int?, _ unit: String) -> TaskRecord? {
    let above = PartRows.above(i, records)
    let moved = (records[i].amended?.texts ?? [:]).merging(aside(of: records[i], earlier: records[..<i], year: year)) {
      $1
    }
    let record = moved.isEmpty ? records[i] : records[i].amended(AmendedCells(texts: moved))
    var orders = RemarkOrders(
      record: record, above: above.map { records[$0] }, year: year, unit: unit, earlier: records[..<i])
    orders.wholeRow = above != i - 1 ? above : nil
    orders.texts = moved
    return orders.cells().map { (orders.isNoFailing ? records[i].asDone : records[i]).amended($0) }
  }

  /// Whether a row may say that the year's numbers have its own, at a glance.
  private static func mayBeOfYear(_ record: TaskRecord) -> Bool {
    if let whole = record.amended?.whole, ["全年数", "全年", "总数", "年度数"].contains(whole) { return true }
    var may = false
    record.withBytes(of: .note) { may = years.isIn($0) }
    return may
  }

  private static let years: SearchWords = ["含在全年", "含在年度", "计入全年", "算在全年", "含在总数"]

  private init(
    record: TaskRecord, above: TaskRecord?, year: Int?, unit: String, earlier: ArraySlice<TaskRecord>
  ) {
    (self.record, self.above, self.year, self.unit, self.earlier) = (record, above, year, unit, earlier)
  }

  private static let signs: SearchWords = [
    "内部掌握",
    "不", "别", "只", "按", "以", "在", "里", "算", "上", "去年", "年", "目标", "任务", "计划", "一样", "即", "就是", "存量", "累计", "计入", "并入",
    "行",
    "靠后", "私下", "情绪", "作风", "责任心", "要调", "偏软", "谈话提醒", "被提醒", "能力弱", "混日子", "撂挑子", "快报", "初步", "待", "预计", "估", "反馈",
    "交叉", "牵头", "写问题", "季度数",
  ]
  static let asides: SearchWords = [
    "（含", "（已含", "（算", "（已算", "（不算", "（不含", "（和", "（跟", "（与", "（就是", "（同", "（在", "交叉", "只写", "只说", "含在", "算在", "同上",
    "（2", "（已计", "（计入", "（已并", "（并入", "(已计", "(计入", "(在", "一部分", "配合",
    "不对外", "不写", "不记", "别记", "12月没", "12月无", "12月未", "12月份没", "12月份无", "12月份未", "(含", "(已含", "(算", "(不算", "(和", "(跟",
    "(就是", "(同",
    "(2", "不提", "里的）", "含在内", "已含）", "三季度", "四季度", "上半年", "下半年",
  ]

  /// Whether a row may hold an order, at a glance.
  private static func mayOrder(_ record: TaskRecord) -> Bool {
    var may = false
    for meaning in [Meaning.note, .state, .problem] where !may {
      record.withBytes(of: meaning) { may = signs.isIn($0) }
    }
    if !may { record.withBytes(of: .result) { may = asides.isIn($0) } }
    for meaning in [Meaning.result, .effect] where !may {
      record.withBytes(of: meaning) { may = secrets.isIn($0) }
    }
    if !may, record.resultIsRemark { record.withBytes(of: .result) { may = signs.isIn($0) } }
    // 其中：…, a bracket at the end, or 人次 and 人数.
    if !may { record.withBytes(of: .task) { may = $0.starts(with: "其中".utf8) || ends.contains($0.last ?? 0) } }
    if !may { may = !record.isEmpty(.change) || !record.isEmpty(.target) || mayShare(record) }
    return may
  }

  private static let secrets: SearchWords = ["不外", "不对外", "只写"]
  private static let ends: [UInt8] = [0x29, 0x89, 0xA1, 0xB0]

  /// Whether a row may say 283/289 for its number.
  private static func mayShare(_ record: TaskRecord) -> Bool {
    var may = false
    for meaning in [Meaning.quantity, .result] where !may {
      record.withBytes(of: meaning) { may = $0.count <= 24 && $0.contains(0x2F) }
    }
    return may
  }

  private mutating func cells() -> AmendedCells? {
    elevenMonths()
    unitOfName()
    shareDone()
    moneyOfParts()
    nameOfAim()
    yearsParts()
    partBrackets()
    partState()
    partRow()
    privateParts()
    noFailing()
    tellOnly()
    leaveOutBlame()
    obeyBans()
    tellNoRates()
    toldAbove()
    ledByOthers()
    helpedWith()
    asProblem()
    asideAims()
    instructions()
    partNote()
    spanNote()
    cumulative()
    lastYearOfChange()
    changes()
    lastYears()
    aims()
    shareOfAim()
    guard !texts.isEmpty || part != nil else { return nil }
    // 含在序号2 of 四季度委托检验 below 委托检验: the same work's number, which is not to be added to it.
    if let named = part, !named.isApart, let row = rowOfSameWork(named.whole) {
      part = PartAside.ofRowAbove
      wholeRow = row
    }
    return AmendedCells(
      texts: texts, lastYear: lastYear, leftOut: leftOut, whole: part?.whole ?? "", isApart: part?.isApart ?? false,
      wholeRow: part?.whole == PartAside.above ? wholeRow : nil, leader: leader)
  }

  /// The row further up that 第2行 names by its number, where it tells the same work of a longer time.
  private func rowOfSameWork(_ whole: String) -> Int? {
    guard whole.hasPrefix("第"), whole.hasSuffix("行"), case let id = String(whole.dropFirst().dropLast()),
      let row = earlier.lastIndex(where: { $0.id == id && $0.tableIdentity == record.tableIdentity })
    else { return nil }
    let stem = PeriodStem.of(earlier[row].task).withoutHead(of: ["其中：", "其中:", "其中"])
    return PeriodStem.of(record.task).hasSuffix(stem) && stem.count >= 2 ? row : nil
  }

  func text(_ meaning: Meaning) -> String { texts[meaning] ?? record.text(meaning) }

  var rowAbove: String { above.map { $0.task + $0.result } ?? "" }

  // MARK: - What is not to be told

  /// 鸭塘村支书不太管事，年后要调 is for nobody else to read: the sentence of a remark that finds fault with one person is left out, and so are
  /// its plans.
  private mutating func leaveOutBlame() {
    guard !record.isEmpty(.note), case let clauses = Clause.split(MarkWidth.widened(text(.note))),
      clauses.contains(where: { WeakPoint.blames($0.text) })
    else { return }
    // What is ordered to be kept is seen to by the orders.
    let sentences = ProblemRemarks.parted(clauses)
    let blaming = sentences.map { sentence in
      sentence.contains { WeakPoint.blames($0.text) } && RemarkBan.all(in: Clause.joined(sentence)).isEmpty
    }
    leftOut += zip(sentences, blaming).filter(\.1).map { Clause.joined($0.0) }
    texts[.note] = Clause.joined(zip(sentences, blaming).filter { !$0.1 }.flatMap(\.0))
  }

  private mutating func tellOnly() {
    // 领导说不提三甲 beside 三甲创建: nothing is left to tell.
    let banned =
      record.isEmpty(.note)
      ? nil
      : RemarkBan.all(in: record.note).first {
        $0.object.map { $0.count >= 2 && record.task.holds($0) } ?? false
          && ($0.words.holds("不提") || $0.words.holds("别提"))
      }
    if let banned {
      leftOut.append(record.note)
      texts[.note] = banned.words.hasPrefix("不") ? "不提" : "不写"
      return
    }
    for meaning in [Meaning.result, .effect, .note] where !record.isEmpty(meaning) {
      guard let told = BannedParts.onlyTold(text(meaning)) else { continue }
      if meaning == .note, tellInstead(told) { return }
      leftOut.append(text(.result))
      texts[.result] = told
      if meaning != .result {
        leftOut.append(text(meaning))
        texts[meaning] = ""
      }
      for other in [Meaning.quantity, .target, .effect] where !record.isEmpty(other) { texts[other] = "" }
      return
    }
  }

  private mutating func obeyBans() {
    for meaning in [Meaning.note, .state, .owner, .result, .task] {
      var may = false
      record.withBytes(of: meaning) { may = Self.bans.isIn($0) }
      guard may else { continue }
      if meaning == .result, let outcome = BannedParts.withoutOrderedParts(text(.result)) {
        texts[.result] = outcome.kept
        leftOut += outcome.gone
      }
      let cell = text(meaning)
      for ban in RemarkBan.all(in: cell) {
        guard let object = ban.object else { continue }
        var gone: [String] = []
        for told in [Meaning.result, .effect, .quantity, .note, .task]
        // 线索来源内部掌握 finds itself in its own remark, which says nothing of what the row would tell.
        where !text(told).isEmpty && (told != .task || meaning == .task)
          && (told != .note || !ban.words.holds("内部掌握"))
        {
          let outcome = BannedParts.without(object, MarkWidth.widened(text(told)))
          guard !outcome.gone.isEmpty else { continue }
          // Where nothing would be left the row is out, or its task says the same.
          if told == .result, outcome.kept.count(where: Punctuation.isHan) < 2 {
            texts[.note] = ["不写", text(.note)].filter { !$0.isEmpty }.joined(separator: "；")
            return
          }
          texts[told] = outcome.kept
          gone += outcome.gone
        }
        leftOut += gone.filter { !leftOut.contains($0) }
        // 重点户名单内部掌握 keeps no number of the row; of what is not found in it nobody knows what to leave out.
        let isListed = RemarkBan.isOfNames(object) && !namesPeople
        let isKnown = RemarkBan.isOfNames(object) ? isListed : !gone.isEmpty || !ban.words.holds("内部掌握")
        if meaning == .note, isKnown { takeOut(ban) }
      }
    }
    guard !record.isEmpty(.note), let outcome = BannedParts.goingBy(text(.note), MarkWidth.widened(text(.result)))
    else {
      return
    }
    texts[.result] = outcome.kept
    leftOut += outcome.gone
  }

  /// Whether a cell that would be told may name people.
  private var namesPeople: Bool {
    [Meaning.task, .result, .effect, .measures, .quantity].contains {
      !record.isEmpty($0) && RemarkBan.mayName(text($0))
    }
  }

  private static let bans: SearchWords = ["不", "别写", "别提", "勿", "内部掌握"]

  /// 目标不要写得太满 beside what is meant for the year to come: the rates that would bind it are not told.
  private mutating func tellNoRates() {
    guard !record.isEmpty(.note), case let note = text(.note), note.holds("满"),
      let at = note.place(of: "写得太满") ?? note.place(of: "写太满") ?? note.place(of: "写满") ?? note.place(of: "写得过满"),
      note[..<at.lowerBound].holds("不") || note[..<at.lowerBound].holds("别")
    else { return }
    let clauses = Clause.split(MarkWidth.widened(text(.result)))
    let gone = clauses.filter { $0.text.hasSuffix("%") || $0.text.hasSuffix("％") }
    guard !gone.isEmpty, gone.count < clauses.count else { return }
    leftOut += gone.map(\.text)
    texts[.result] = Clause.joined(clauses.filter { !gone.contains($0) })
  }

  /// Takes the words of a ban out of the remarks, so that they are read as none on the row.
  private mutating func takeOut(_ ban: RemarkBan) {
    let words = ban.words.split(separator: "，").map(String.init)
    let clauses = Clause.split(MarkWidth.widened(text(.note)))
    let kept = clauses.filter { clause in !words.contains { clause.text.holds($0) } }
    guard kept.count < clauses.count else { return }
    leftOut += clauses.filter { !kept.contains($0) }.map(\.text)
    texts[.note] = Clause.joined(kept)
  }
}

extension PartAside {
  /// The row above.
  init(whole: String) { (self.whole, isApart) = (whole, false) }
}
