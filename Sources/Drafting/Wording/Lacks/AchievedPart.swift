import Records
import TextCore

/// What of a task that is not finished is done, for its chapter: by its result, else by how it was gone about.
extension UnfinishedWording {
  /// What was achieved of a task that is not finished, with its numbers and the name of the thing; "" where the
  /// ledger counts nothing.
  func achieved(_ record: TaskRecord) -> String {
    if trouble(record) != nil { return "" }
    // 0 of 1项: whatever is under way, nothing was reached.
    if record.state == .notDone, record.quantities.first?.value == ExactNumber(0) { return "" }
    if let told = stages.told(record) ?? pairedAchieved(record) { return told }
    if let figure = figureReached(record) { return figure }
    // 省里交办积案32件，化解29件: what is left stands in 不足.
    if let parts = wholeAndRest(record), case let name = named(record), name.count >= 2 {
      // What was planned stands in 不足 with what is left of it.
      return parts.whole.hasPrefix("计划")
        ? "\(name)\(parts.verb)\(parts.done)" : "\(name)\(parts.whole)，\(parts.verb)\(parts.done)"
    }
    let text = bareAchieved(record)
    guard !text.isEmpty else { return achievedByWay(record) }
    // 县委巡察 of 反馈问题14个: whose they are.
    return Clause.joined(Qualifier(wordbook: wordbook).qualified(noun(record), Clause.split(text)))
  }

  /// States of what was not begun: an area or a sum in its row is a plan.
  private static let putOff = ["推迟", "延期", "暂缓", "缓建", "未开工", "未启动", "搁置"]

  /// What was only applied for or meant to be: 原定年内新增托位60个, 预算58万元.
  private static let meant = ["原定", "原计划", "原拟", "拟", "预算", "报项目", "报了项目", "申报项目", "上报项目"]

  private static let refused = ["未获批", "没批", "未批", "没批下来", "未入选", "没入选", "未获评", "没评上", "未评上", "未中标", "没中标", "未通过"]
  private static let applied = ["申报", "推荐", "选送", "报送", "上报", "送审", "参评"]
  private static let unbegun: WordSet = [
    "还没搞", "没搞", "还没办", "没办", "未办", "还没开始", "未开始", "未开展", "没开展", "还没开展", "尚未开展", "未举办", "没举办", "还没举办", "尚未举办", "未实施",
    "没实施",
    "尚未实施", "未启动", "没启动", "尚未启动",
  ]

  /// Whether a remark says that nothing was begun: what the row counts is how it is meant to be.
  private func isUnbegun(_ record: TaskRecord) -> Bool {
    record.state == .notDone && !record.isEmpty(.note)
      && Clause.split(MarkWidth.widened(record.note)).contains { Self.unbegun.contains($0.text) }
  }

  private static let budgets: SearchWords = ["预算", "经费预算", "资金预算"]

  /// Whether a row says no more than that one did not take part: nobody was to.
  func tookNoPart(_ record: TaskRecord) -> Bool {
    record.state == .notDone && record.isEmpty(.next) && record.isEmpty(.problem)
      && ["未参赛", "没参赛", "没有参赛", "未参加", "没参加", "没有参加", "未参展"].contains(record.result)
  }

  /// The same as the ledger's result has it, which may leave words to the name.
  private func bareAchieved(_ record: TaskRecord) -> String {
    guard record.state == .ongoing || record.state == .notDone, !isPutOff(record), !isUnbegun(record),
      !Self.putOff.contains(where: { record.stateText.holds($0) })
    else { return "" }
    if let ruled = doneByRule(record) { return ruled }
    if let part = due(record) { return part }
    let own = ownClauses(record)
    // 申报作品3件，未入选: what was turned down was applied for in vain.
    let isInVain = own.contains { clause in Self.refused.contains { clause.hasSuffix($0) } }
    func isDone(_ clause: String) -> Bool {
      ClauseSense.of(clause, year: cleaner.year) == .done || Self.isOver(clause) || isTail(clause, of: own)
    }
    // 街道要求80% behind 准确投放率78%: what was missed is told with it.
    let missed = missed("", own) ?? ""
    let isMissed = !missed.isEmpty
    // 招人难 ahead of 缺口约20人 stands with it in 不足.
    func isOpen(_ at: Int) -> Bool {
      own.indices.contains(at) && ClauseSense.of(own[at], year: cleaner.year) == .open
    }
    let weak = Set(
      own.indices.filter { at in
        LackInResult.isLack(own[at]) && !own[at].hasDigit && own[at].count <= 12 && isOpen(at + 1)
          // 主要是数字资源总量 is of 还差8项 ahead.
          || own[at].starts(withOneOf: Self.whichOnes) && isOpen(at - 1)
      }.map { own[$0] })
    let whole = LeftBehind.without(own, isDone: isDone).filter {
      isDone($0) && !Self.fallsShort($0) && !weak.contains($0)
    }
    .filter { !isMissed || $0.hasDigit ? !isMissed || !Self.setsRate($0) : !missed.holds($0) && !Self.isGap($0) }
    .filter { !saysWhy($0, record) && !$0.starts(withOneOf: ["因为", "由于", "主要因"]) }
    .filter { !isShareOfPlan($0, of: own) && !$0.starts(withOneOf: ["比上年退", "比去年退", "较上年退"]) }
    .filter { !FileNotes.isOne($0) && !$0.starts(withOneOf: isInVain ? Self.meant + Self.applied : Self.meant) }
    // 已做监护 is no 做监护.
    .map { $0.hasPrefix("已做") ? $0 : $0.withoutHead(of: ["目前已", "现已", "已经", "已", "目前"]) }
    let done = withoutSizes(withoutEstimates(whole), record).map {
      PlannedNumber.named($0, among: own, of: record.task)
    }
    if let document = writtenUp(done, record) { return document }
    // 原定年内新增托位60个, and nothing that came of it.
    if isBarelyBegun(record) || done.allSatisfy({ $0.starts(withOneOf: ["原定", "原计划"]) }) { return "" }
    if let won = won(done, noun(record)) { return won }
    // What is being done by halves is no achievement to count: 土建完成80%.
    // 预算58万元 of what was applied for is none either.
    guard let first = done.first, whole.contains(where: { counts($0) && !$0.starts(withOneOf: Self.budgets) }) else {
      return ""
    }
    let text = running(done, record)
    let thing = Self.withoutBuilding(noun(record))
    let lead = first.prefix { !$0.isDigit }
    let isNamed = zip(thing, thing.dropFirst()).contains { first.holds(String([$0, $1])) }
    // 完成需求调研和方案编制 of 干部监督信息平台建设 does not say of what.
    let isThing = thing != noun(record) && !text.holds(thing)
    // 改造9个 of 二次供水改造: the verb is the name's own.
    let name = noun(record)
    // 改厕57户 of 改厕 and 改造57户.
    if name.count == 2, lead.count == 2, name.first == lead.first, wordbook.headVerb(lead) != nil, !text.holds(name) {
      return name + text.dropFirst(2)
    }
    if let verb = wordbook.tailVerb(name), lead == verb { return name.dropLast(verb.count) + text }
    // 公厕新建3座、改造11座 of 公厕新改建.
    if ["新建", "改造", "扩建", "改建"].contains(String(lead)),
      let act = ["新改建", "改扩建", "新建改造", "新建", "改建"].first(where: { name.hasSuffix($0) && name.count >= $0.count + 2 })
    {
      return name.dropLast(act.count) + text
    }
    // 完成改造98公里 of 农村公路改造.
    if let verb = wordbook.tailVerb(name), lead == "完成" + verb, name.count >= verb.count + 2 {
      return name + "完成" + text.dropFirst(lead.count)
    }
    // 反馈的18个问题 goes on from the name, 抽检儿童玩具54批次 stands by itself.
    let isStatement = wordbook.headVerb(first).map { first.dropFirst($0.count).first != "的" } ?? false
    // 梳理廉政风险点63个 of 廉政风险点数据库建设: what is not built has done nothing.
    if isThing, isStatement, let verb = wordbook.headVerb(first) {
      let object = lead.dropFirst(verb.count)
      if object.count >= 3, thing.holds(object) { return text }
    }
    if !isThing, isNamed { return isStatement ? text : under(thing, text) }
    // 年度执法计划 has not looked into anything.
    if isStatement, name.ends(inOneOf: ["计划", "方案", "清单", "要点"]), lead.count >= 4 { return text }
    // 土建全部完工 of 城北水厂扩建: of which, or it is read as of the line before.
    let isTold = TaskMention(wordbook: wordbook).isTold(name, in: text)
    // 总分馆建设, of which 12个乡镇分馆…: a number of something else does not go on from what is built.
    if isThing, name.hasSuffix("建设"), text.first?.isDigit == true, case let noun = Self.countedNoun(text),
      noun.count >= 3,
      wordbook.headVerb(noun) == nil
    {
      return "推进" + name + "，" + text
    }
    return !isThing && lead.count > 4 && (isTold || isStatement) ? text : thing + text
  }

  /// Whether a clause is no more than the share of the plan ahead of it: 完成80% of 新增藏书1.2万册，计划1.5万册.
  private func isShareOfPlan(_ clause: String, of own: [String]) -> Bool {
    guard clause.hasPrefix("完成"), clause.hasSuffix("%"), clause.count <= 9,
      Self.percent(clause).map({ $0 < 100 }) == true,
      let at = own.firstIndex(of: clause), at > 0
    else { return false }
    return ClauseSense.of(own[at - 1], year: cleaner.year) == .aim
  }

  /// What the number that a text begins with counts behind its measure word: 乡镇分馆通借通还 of 12个乡镇分馆通借通还已开通10个.
  private static func countedNoun(_ text: String) -> Substring {
    text.drop(while: \.isDigit).dropFirst().prefix(while: Punctuation.isHan)
  }

  /// `社会组织应建党组织61家，已建58家`: what was due and what is done of it, by one verb.
  private func due(_ record: TaskRecord) -> String? {
    let all = ownClauses(record)
    guard
      let at = all.indices.dropLast().first(where: { i in
        all[i].hasPrefix("应") && all[i + 1].hasPrefix("已") && all[i].dropFirst().first == all[i + 1].dropFirst().first
      }), all[at].hasDigit, all[at + 1].hasDigit, all[at].count <= 16, all[at + 1].count <= 16
    else { return nil }
    let name = noun(record)
    let who = all[at].holds("党组织") || all[at].holds("支部") ? name.trimmingSuffix("党建") : name
    guard wordbook.headVerb(who) == nil else { return nil }
    return who + all[at] + "，" + all[at + 1]
  }

  /// `县第三小学于2024年10月开工，总投资6800万元；今年完成主体工程，累计完成投资6350万元` of 做法, beside 主体已完工，没能如期开学 of 成效; "" where
  /// the ways count nothing, or do not say of what.
  func achievedByWay(_ record: TaskRecord) -> String {
    guard record.state == .ongoing, !record.isEmpty(.measures), case let cell = MarkWidth.widened(record.measures),
      cell.hasDigit, cell.count >= 16
    else { return "" }
    let clauses = Clause.split(cleaner.clean(cell, keepsHead: true))
    let told = clauses.filter { clause in
      ClauseSense.of(clause.text, year: cleaner.year) == .done && !FileNotes.isOne(clause.text)
        && !clause.text.starts(withOneOf: ["拟", "计划", "原定", "预计", "争取"])
    }
    // What is left of prose that is half a plan would hang together by chance.
    guard told.count == clauses.count, let first = told.first, case let name = named(record) else { return "" }
    let isNamed = zip(name, name.dropFirst()).contains { first.text.holds(String([$0, $1])) }
    guard isNamed || told.contains(where: { $0.text.holds(name) }) else { return "" }
    return Clause.joined(told).trimmingSuffix("。")
  }
}
