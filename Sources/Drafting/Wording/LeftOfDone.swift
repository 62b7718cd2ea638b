import Records
import TextCore

/// What is lacking of a task that is done: what its column of problems says, or its next step and its numbers.
extension UnfinishedWording {
  /// What a task that is done leaves open, with whose it is: `安全生产检查中11处隐患涉及房屋结构`; "" where the ledger
  /// says nothing.
  func problemOfDone(_ record: TaskRecord) -> String { LackForm.inWriting(openOfDone(record)) }

  /// 种子监测抽样中商户不认账 of 种子监测抽样46批: a short problem says nothing without its work.
  private func ofHead(_ problem: String, _ record: TaskRecord) -> String {
    let head = record.task.prefix { Punctuation.isHan($0) }
    guard problem.count <= 8, !problem.hasDigit, (4...10).contains(head.count), head.count < record.task.count,
      wordbook.headVerb(head) == nil, !sharesWord(String(head), problem)
    else { return problem }
    return head + "中" + problem
  }

  private func openOfDone(_ record: TaskRecord) -> String {
    let problem = problem(record)
    let name = named(record)
    // 83%，目标85% of a row that counts as done, and why.
    if !problem.isEmpty, record.result.holds("目标"), LackForm.isMeasure(name),
      let missed = missed(name, ownClauses(record))
    {
      return LackForm.withGround(missed + "，" + problem)
    }
    guard !problem.isEmpty, name.count >= 2, !name.holds("，"), !problem.holds(name), !problem.holds(name.suffix(4))
    else {
      return problem.isEmpty
        ? leftByPlan(record) : ofTale(problem, record) ?? ofMatter(problem, record) ?? ofHead(problem, record)
    }
    if Remainder(problem) != nil { return remaining(name, problem, []) }
    // 推行“门前三包”, and 部分商户签而不管: a deed is no subject.
    let isDeed = name.hasPrefix("推行") || wordbook.headVerb(name) != nil
    if isDeed, wordbook.tailVerb(name) == nil { return name + "中，" + problem }
    if problem.starts(withOneOf: ["个别", "有"]) { return name + problem }
    // 市委巡察反馈的2个问题涉及….
    if let matter = name.place(of: "问题"), matter.lowerBound > name.startIndex,
      problem.hasPrefix("问题") || problem.hasDigit,
      problem.prefix(6).holds("个问题")
    {
      return name[..<matter.lowerBound] + "的" + problem
    }
    return name + (wordbook.tailVerb(name) == nil ? "" : "中") + problem
  }

  /// What is lacking of a task that is done by what its next step is about: `河西支部尚未达标` of
  /// 河西支部2025年上半年达标.
  func leftByPlan(_ record: TaskRecord) -> String {
    let plan = TimePhrase.dated(next(record), year: cleaner.year)
    guard let first = Clause.split(plan).first?.text else { return "" }
    guard let (head, _, act) = TimePhrase.split(first), !head.isEmpty else { return partlyDone(record) }
    let subject = PlanOpening(wordbook: wordbook).thatOne(head, stepName(record))
    let deed = act.withoutHead(of: ["才能", "才"])
    if let rest = Remainder(subject) {
      let name = stepName(record)
      let act = deed.hasPrefix("完成") && deed.count > 2 ? String(deed.dropFirst(2)) : deed
      var stem = name
      if let verb = wordbook.tailVerb(name), act.holds(verb), name.count > verb.count + 1 {
        stem = String(name.dropLast(verb.count))
      }
      if let open = stillOpen(record, rest, stem, deed) { return open }
      let which = rest.aside.isEmpty ? "" : "（" + rest.aside + "）"
      let full = deed == "签" ? "签约" : deed
      return stem + "还有" + rest.count + which + rest.noun + "没有" + (deed == act ? full : "完成" + act)
    }
    guard let pending = pending(first), subject.count <= 16 else { return partlyDone(record) }
    // 2户 of whom?
    let whose = Self.isBareCount(subject) ? stepName(record) + "还有" : ""
    return whose + subject + "尚未" + pending
  }

  /// Of a task that is done and goes on: `反馈问题21个，已整改19个` and `6个党支部中5个达标` are not all there is to do.
  private func partlyDone(_ record: TaskRecord) -> String {
    let clauses = Clause.split(cleaner.clean(record.result, keepsHead: true)).map(\.text)
    func isPart(_ found: [Quantity]) -> Bool {
      guard found.count == 2, found[0].unit == found[1].unit, found[0].scale == found[1].scale else { return false }
      return found[1].value < found[0].value
    }
    for clause in clauses where clause.holds("中") && isPart(QuantityParser.find(in: clause).map(\.quantity)) {
      guard let act = wordbook.tailVerb(clause) ?? ["达标", "合格"].first(where: clause.hasSuffix) else { continue }
      return clause + "，尚未全部" + act
    }
    for (whole, part) in zip(clauses, clauses.dropFirst()) where part.starts(withOneOf: ["已", "目前已", "完成"]) {
      guard isPart((QuantityParser.find(in: whole) + QuantityParser.find(in: part)).map(\.quantity)) else { continue }
      let deed = part.withoutHead(of: ["目前已", "已经", "已"]).prefix { !$0.isWholeNumber }
      let act = wordbook.headVerb(deed) == String(deed) ? String(deed) : "完成"
      return under(named(record), whole) + "，" + part + "，尚未全部" + act
    }
    return ""
  }
}
