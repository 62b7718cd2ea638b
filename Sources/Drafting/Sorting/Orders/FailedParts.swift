import Records
import TextCore

/// Parts a row's bad news from what was achieved: what its result tells to have failed (`Failure`), and why a rate stayed below its
/// aim, go whole to its problems, so that the chapters keep what was reached and 不足 has the rest with its reason.
enum FailedParts {
  /// The row with them among its problems; nil where it tells of none.
  static func read(_ record: TaskRecord, _ year: Int?) -> TaskRecord? {
    failed(record, year) ?? rateMissed(record, year)
  }

  /// The row with the reasons of a rate that stayed below its column's aim among its problems: 汛期水浑，加药没跟上 beside 88.2% of 90%.
  private static func rateMissed(_ record: TaskRecord, _ year: Int?) -> TaskRecord? {
    let cell: Meaning = record.isEmpty(.note) && record.resultIsRemark ? .result : .note
    guard record.state == .done, record.isEmpty(.problem), !record.isEmpty(cell), !record.isEmpty(.target),
      record.figures.count == 1, let came = record.figures.first, came.unit == "%",
      case let target = record.target.description.trimmingSuffix("%").withoutHead(of: ["≥", "不低于", "达到"]),
      let aim = ExactNumber(target), came.value < aim, !LessIsBetter.isOf(record.task)
    else { return nil }
    let note = Clause.split(MarkWidth.widened(record.text(cell)))
    let told = MissGrounds.told(note, but: [], year: year)
    guard told.contains(where: MissGrounds.isSure) else { return nil }
    let kept = note.filter { !told.contains($0.text) && !StatedGaps.mere.contains($0.text) }
    return record.reading([.problem: told.joined(separator: "，"), cell: Clause.joined(kept)])
  }

  /// The row with what its result tells to have failed among its problems, whole sentences with their reasons: 快递、外卖行业目标2个只建了1个，
  /// 人员流动太大，凑不齐人; and the reason that the remarks give. Nil where nothing failed, or nothing else is told.
  private static func failed(_ record: TaskRecord, _ year: Int?) -> TaskRecord? {
    guard record.state == .done || record.state == .ongoing else { return nil }
    let isTale = record.isEmpty(.result) && record.isEmpty(.effect) && record.isEmpty(.measures)
    let cell: Meaning =
      isTale
      ? .task : record.isEmpty(.result) || !record.result.hasDigit && !record.isEmpty(.effect) ? .effect : .result
    let text = MarkWidth.widened(record.text(cell))
    guard text.count >= 12, Failure.mayBeTold(in: text) else { return nil }
    let clauses = Clause.split(text)
    guard clauses.count >= 2, clauses.count <= 16 else { return nil }
    var taken: Set<Int> = []
    var start = 0
    while start < clauses.count {
      var end = start + 1
      while end < clauses.count, clauses[end].mark == "，" { end += 1 }
      taken.formUnion(failed(clauses, start..<end, isFirst: start == 0, record, year))
      start = end
    }
    let kept = clauses.indices.filter { !taken.contains($0) }.map { clauses[$0] }
    guard !taken.isEmpty, ClosingRow(record, 0, year: year) == nil,
      kept.contains(where: \.hasNumber) || kept.contains(where: { $0.text.count >= 6 }) && !kept.isEmpty
    else { return nil }
    var failed = clauses.indices.filter(taken.contains).map { clauses[$0] }
    // 奖补资金31.7万元，其中12万元没拨下去: of what.
    if let first = taken.min(), first > 0, clauses[first].mark == "，", failed[0].text.hasPrefix("其中"),
      case let noun = clauses[first - 1].text.prefix(while: { !$0.isDigit }), noun.count >= 2,
      clauses[first - 1].hasNumber
    {
      failed[0].text = noun + "中" + failed[0].text.dropFirst(2)
    }
    var problem = Clause.joined(failed)
    var texts: [Meaning: String] = [cell: Clause.joined(kept)]
    // 电力增容批复拖到9月 beside 空调安装没做成: why, and until when.
    if record.isEmpty(.problem), !record.isEmpty(.note), !record.resultIsRemark {
      let note = Clause.split(MarkWidth.widened(record.note))
      if note.count <= 3, let first = note.first?.text, MissGrounds.hinders(first),
        note.dropFirst().allSatisfy({ ClauseSense.isPlan($0.text, year: nil) || MissGrounds.hinders($0.text) })
      {
        problem += "，" + Clause.joined(note)
        texts[.note] = ""
      }
    }
    texts[.problem] = [problem, record.problem].filter { !$0.isEmpty }.joined(separator: "，")
    let told = record.reading(texts)
    // What names the matter of a tale still does.
    guard cell == .task, case let name = TaskTale(record)?.name ?? "", name != TaskTale(told)?.name ?? "" else {
      return told
    }
    // 建科普示范村：年初定8个，建成6个 is too short for a tale.
    guard !name.isEmpty, case let rest = told.task.withoutHead(of: [name + "：", name + "，"]), rest != told.task else {
      return nil
    }
    texts[.task] = name
    texts[.result] = rest
    return record.reading(texts)
  }

  /// The clauses of a sentence that failed: from the subject on, to its end.
  private static func failed(
    _ clauses: [Clause], _ sentence: Range<Int>, isFirst: Bool, _ record: TaskRecord, _ year: Int?
  ) -> Set<Int> {
    let isOngoing = record.state == .ongoing
    // Behind what comes next of one matter the cell tells another one.
    let isOpen =
      isOngoing && !isFirst && record.isEmpty(.problem)
      && !clauses[..<sentence.lowerBound].contains { ClauseSense.isPlan($0.text, year: year) }
    // What is left of a number, and what waits for others or is said to whoever drafts, is told by other rules.
    if sentence.contains(where: { at in
      Remainder(clauses[at].text) != nil || FileNotes.isOne(clauses[at].text) || clauses[at].text.holds("别写")
        || clauses[at].text.holds("初步数") || StatedGaps.aim(clauses[at].text) != nil
        // 准确投放率78%，街道要求80%，晚间时段没人盯 is a rate that missed its aim.
        || clauses[at].hasNumber && UnfinishedWording.setsRate(clauses[at].text) && clauses[at].text.hasSuffix("%")
    }) {
      return []
    }
    func hasCause(_ at: Int) -> Bool { at + 1 < sentence.upperBound && clauses[at + 1].text.starts(withOneOf: causes) }
    guard
      let at = sentence.first(where: { at in
        let text = clauses[at].text
        if isOngoing, isFirst, !hasCause(at), !record.hasOwnProblem, !text.holds("因") || text.hasSuffix("批下来") {
          return false
        }
        // 8项未达标，主要是……: the reason is theirs.
        return Failure.isTold(by: text) || hasCause(at) && Failure.isCounted(text)
          || isOpen && ClauseSense.isOpen(text) && text.first?.isDigit != true
      })
    else { return [] }
    var start = at
    // 科技馆新馆可研报告编好了，用地指标没下来: of what, where nothing is counted ahead.
    if !clauses[sentence.lowerBound..<at].contains(where: {
      !QuantityParser.find(in: $0.text).isEmpty || $0.text.hasSuffix("%")
    }) {
      start = sentence.lowerBound
    }
    // 11月底才出，晚了两个月，印刷厂排不上: what was late stays with its reason.
    if start > sentence.lowerBound,
      clauses[sentence.lowerBound..<start].contains(where: { OpenSentence.isLate($0.text) })
    {
      return []
    }
    // 成活率85%，比要求的90%差一些: what stays below it.
    if start == at, at > max(sentence.lowerBound, 1), clauses[at].text.starts(withOneOf: ["比", "离", "距", "与", "较"]),
      clauses[at - 1].text.hasSuffix("%")
    {
      start = at - 1
    }
    // 招人难 ahead of 缺口约20人.
    while start > max(sentence.lowerBound, 1), !clauses[start - 1].hasNumber,
      LackInResult.isLack(clauses[start - 1].text)
    {
      start -= 1
    }
    // 四年级英语偏低，及格率78.6%，…，单词和听力都没跟上: what is weak stands ahead, with its number.
    if let weak = (sentence.lowerBound..<start).first(where: { LackInResult.isLack(clauses[$0].text) }),
      weak > 0, weak == sentence.lowerBound, !isOngoing
    {
      start = weak
    }
    guard start > 0 || !isFirst else { return [] }
    var end = at + 1
    while end < sentence.upperBound,
      !clauses[end].hasNumber || ClauseSense.isPlan(clauses[end].text, year: nil)
        || clauses[end].text.starts(withOneOf: causes)
    {
      end += 1
    }
    guard end == sentence.upperBound else { return [] }
    // 明年接着招 goes with it.
    while end < clauses.count, clauses[end].text.starts(withOneOf: ["明年", "来年", "推到", "改到", "延到"]) { end += 1 }
    return Set(start..<end)
  }

  private static let causes: SearchWords = ["主要", "因", "多是", "多为", "均为", "都是", "原因"]
}
