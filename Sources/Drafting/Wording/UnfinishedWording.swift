import TextCore
import Records

/// Words what is not done: where each task stands, and what is carried over.
struct UnfinishedWording: Sendable {
  let wordbook: Wordbook
  let cleaner: ResultCleaner

  /// Where a task stands and what stands in its way, as one part of a sentence: `党员活动室场地已落实，待装修`.
  func standing(_ record: TaskRecord) -> String {
    let problem = problem(record)
    let name = noun(record)
    let body = body(record, problem)
    if body.isEmpty { return unstarted(record, name, problem) }
    let standing = named(name, body)
    // 钱还差40万元 and 资金缺口40万元 are one thing.
    let gap = ["资金缺口", "资金差", "缺口"].first { problem.hasPrefix($0) }
    if let gap, problem.hasDigit, standing.holds(problem.dropFirst(gap.count)) { return standing }
    return problem.isEmpty || standing.holds(problem) ? standing : standing + "，" + problem
  }

  /// What was achieved of a task that is not finished, with its numbers and the name of the thing; "" where the
  /// ledger counts nothing.
  func achieved(_ record: TaskRecord) -> String {
    guard record.state == .ongoing || record.state == .notDone else { return "" }
    let clauses = Clause.split(cleaner.clean(record.result, keepsHead: true))
    let done = clauses.filter { ClauseSense.of($0.text, year: cleaner.year) == .done }
      .map { $0.text.withoutOneHead(of: ["目前已", "现已", "已经", "已", "目前"]) }
    // What is being done by halves is no achievement to count: 土建完成80%.
    guard let first = done.first, done.contains(where: { !QuantityParser.find(in: $0).isEmpty }) else { return "" }
    let text = done.joined(separator: "，")
    let thing = Self.withoutBuilding(noun(record))
    let lead = first.prefix { !$0.isWholeNumber }
    let isNamed = zip(thing, thing.dropFirst()).contains { first.holds(String([$0, $1])) }
    // 完成需求调研和方案编制 of 干部监督信息平台建设 does not say of what.
    let isThing = thing != noun(record) && !text.holds(thing)
    // 改造9个 of 二次供水改造: the verb is the name's own.
    let name = noun(record)
    if let verb = wordbook.tailVerb(name), lead == verb { return name.dropLast(verb.count) + text }
    // 反馈的18个问题 goes on from the name, 抽检儿童玩具54批次 stands by itself.
    let isStatement = wordbook.headVerb(first).map { first.dropFirst($0.count).first != "的" } ?? false
    if !isThing, isNamed { return isStatement ? text : named(thing, text) }
    return !isThing && lead.count > 4 ? text : thing + text
  }

  /// What stands in the way of a task, as the ledger says it; "" where it says nothing.
  func problem(_ record: TaskRecord) -> String {
    var parts: [String] = []
    let text = cleaner.clean(record.problem, keepsHead: true)
    if !Self.saysNothing(text) {
      // 2个网点装修没完，明年3月底前建成: the second half is the next step.
      parts = Self.parted(Self.withoutHead(text, Self.problemHeads), cleaner.year).problems
    }
    parts += note(record).problems.filter { !text.holds($0) }
    return parts.joined(separator: "，")
  }

  /// What a task that is done leaves open, with whose it is: `安全生产检查中11处隐患涉及房屋结构`; "" where the ledger
  /// says nothing.
  func problemOfDone(_ record: TaskRecord) -> String {
    let problem = problem(record)
    let name = named(record)
    guard !problem.isEmpty, name.count >= 2, !name.holds("，"), !problem.holds(name), !problem.holds(name.suffix(4))
    else { return problem }
    if problem.starts(withOneOf: ["剩", "还剩", "还有", "其余", "余", "个别", "有"]) { return name + "方面，" + problem }
    // 市委巡察反馈的2个问题涉及….
    if let matter = name.place(of: "问题"), matter.lowerBound > name.startIndex,
      problem.hasPrefix("问题") || problem.hasDigit,
      problem.prefix(6).holds("个问题")
    {
      return name[..<matter.lowerBound] + "的" + problem
    }
    return name + (wordbook.tailVerb(name) == nil ? "" : "中") + problem
  }

  /// What comes next for a task, as the ledger says it in its column, its remarks or behind a problem; "" where it
  /// says nothing.
  func next(_ record: TaskRecord) -> String {
    let cell = cleaner.clean(record.next, keepsHead: true)
    var plans = Self.saysNothing(cell) ? [] : [Self.withoutHead(cell, Self.nextHeads)]
    if !record.isEmpty(.problem) {
      plans += Self.parted(cleaner.clean(record.problem, keepsHead: true), cleaner.year).plans
    }
    plans += note(record).plans
    if record.state != .done {
      plans += Clause.split(cleaner.clean(record.result, keepsHead: true)).map(\.text)
        .filter { ClauseSense.of($0, year: cleaner.year) == .plan }
    }
    var text = ""
    for plan in plans where !text.holds(plan) { text += (text.isEmpty ? "" : "，") + plan }
    return Self.withoutHead(text, Self.nextHeads)
  }

  /// What comes next, with the task that it is about: `党员活动室明年6月底前投入使用`.
  func nextStep(_ record: TaskRecord) -> String {
    let next = next(record)
    let name = Self.withoutBuilding(named(record))
    // 党建工作督查 and 1月底前整改到位: what it found.
    if !next.isEmpty, let act = wordbook.tailVerb(name), Self.inspections.contains(act) {
      let found = (record.problem + record.result).holds("隐患") ? "隐患" : "问题"
      guard !next.holds(found) else { return next }
      return next.holds("整改") ? name + "发现的" + found + next : "对" + name + "发现的" + found + "，" + next
    }
    guard !next.isEmpty, !name.isEmpty, !next.holds(name), !next.holds(name.suffix(4)) else { return next }
    if next.starts(withOneOf: Self.timeHeads) || Self.opensWithDate(next) {
      // 推进党员活动室建设，明年6月底前投入使用: a work goes on, a thing only has its date.
      let work = carriedOver(record)
      let isWork = work.count <= 16 && wordbook.headVerb(work) == nil && wordbook.tailVerb(work) != nil
      return isWork && !next.hasPrefix("已") && !next.holds(work) ? "推进" + work + "，" + next : name + next
    }
    return wordbook.headVerb(next) == nil ? name + "方面，" + next : "对" + name + "，" + next
  }

  /// Acts that find what is to be put right.
  private static let inspections: WordSet = ["督查", "检查", "抽查", "巡察", "审计", "排查", "督导", "自查", "考核", "核查"]

  /// The thing that a task is about, without the part of the year in its bracket.
  private func named(_ record: TaskRecord) -> String {
    let name = Self.thing(noun(record))
    guard let (head, aside) = TaskName.aside(of: name), TaskName.isTime(aside) else { return PeriodStem.of(name) }
    return head
  }

  /// `2026年3月底前…`, `3月启用`.
  private static func opensWithDate(_ text: String) -> Bool {
    let digits = text.prefix { $0.isWholeNumber }
    return !digits.isEmpty && text.dropFirst(digits.count).first.map { "年月".contains($0) } == true
  }

  private static let timeHeads = [
    "明年", "来年", "次年", "年后", "节后", "争取", "力争", "尽快", "预计", "上半年", "下半年", "一季度", "二季度", "年内", "适时", "提交", "纳入", "到", "结转",
    "已",
  ]
  private static let drafting: WordSet = ["制定", "修订", "编制", "起草", "编写", "修改"]
  private static let problemHeads = ["存在问题：", "存在的问题：", "问题：", "主要问题：", "困难：", "存在困难：", "原因："]
  private static let nextHeads = ["下一步：", "下一步，", "下步：", "计划：", "打算：", "下一步打算：", "下一步", "打算", "拟", "将", "计划"]

  private static func withoutHead(_ text: String, _ heads: [String]) -> String {
    let head = heads.first { text.begins(with: $0) && text.count > $0.count + 2 }
    return String(text.dropFirst(head?.count ?? 0))
  }

  /// The remarks of a record, read.
  func note(_ record: TaskRecord) -> NoteReading {
    let isOpen = record.state != .done
    return NoteReading(
      record.isEmpty(.note) ? "" : cleaner.clean(record.note, keepsHead: true), isOpen: isOpen, year: cleaner.year)
  }

  /// The clauses of a problem's cell: those that tell what is wrong, and from the first plan on what comes next.
  private static func parted(_ text: String, _ year: Int?) -> (problems: [String], plans: [String]) {
    let clauses = Clause.split(text).map(\.text)
    let first = clauses.firstIndex { ClauseSense.isPlan($0, year: year) } ?? clauses.count
    return (Array(clauses[..<first]), Array(clauses[first...]))
  }

  /// 无, 暂无, 无困难 and the like.
  private static func saysNothing(_ text: String) -> Bool {
    !text.contains { $0.isLetter || $0.isNumber } || NoteReading.isMark(text)
      || text.count <= 4 && ["无", "暂无", "没有"].contains { text.begins(with: $0) }
  }

  // MARK: - Where a task stands

  /// A task of which the ledger tells no result: `智慧安防小区因资金未落实，尚未完成`.
  private func unstarted(_ record: TaskRecord, _ name: String, _ problem: String) -> String {
    if problem.isEmpty { return name + (record.state == .ongoing ? "还在推进" : "尚未完成") }
    return name + (problem.hasPrefix("因") ? "" : "因") + problem + "，尚未完成"
  }

  /// `试用阶段，等批复` as `处于试用阶段，等待批复`.
  private func waiting(_ text: String) -> String {
    var clauses = Clause.split(text)
    for i in clauses.indices {
      let text = clauses[i].text
      if text.hasPrefix("等"), text.count >= 3, let next = text.dropFirst().first, !"待级次额于同".contains(next) {
        clauses[i].text = "等待" + text.dropFirst()
      } else if text.hasSuffix("阶段"), text.count <= 8, !wordbook.holdsVerb(text.trimmingSuffix("阶段")),
        !text.contains(where: { "在处进".contains($0) })
      {
        clauses[i].text = "处于" + text
      }
    }
    return Clause.joined(clauses)
  }

  /// The result's clauses that tell what is open, with the one before them that they go on from.
  private func body(_ record: TaskRecord, _ problem: String) -> String {
    let all = Clause.split(waiting(cleaner.clean(record.result, keepsHead: true))).map(\.text)
    let senses = all.map { ClauseSense.of($0, year: cleaner.year) }
    let told = all.indices.filter { senses[$0] != .plan }
    guard !told.isEmpty else { return "" }
    let isOpen = told.contains { senses[$0] == .open }
    let tells = isOpen || !problem.isEmpty
    var kept = told.filter { senses[$0] != .done }
    if tells {
      let firstOpen = told.first { senses[$0] == .open } ?? all.count
      let done = told.filter { senses[$0] == .done && $0 < firstOpen }
      // 规划建设5个，建成3个: what answers the aim stands behind it.
      let aim = told.last { senses[$0] == .aim && $0 < firstOpen }
      let answer = aim.flatMap { aim in done.first { $0 == aim + 1 } }
      kept += answer.map { [$0] } ?? Self.shares(all, done) ?? anchor(all, done)
    } else {
      let length = told.reduce(0) { $0 + all[$1].count }
      let done = told.filter { senses[$0] == .done }
      kept += length <= 32 ? done : Self.shares(all, done) ?? anchor(all, done)
    }
    kept.sort()
    var text = ""
    for (at, index) in kept.enumerated() {
      if at > 0 {
        text += "，"
        if turns(all[kept[at - 1]], senses[kept[at - 1]], all[index], senses[index]), !text.holds("，但") {
          text += "但"
        }
      }
      text += all[index]
    }
    return tells ? text : text + tail(record, text, hasAim: kept.contains { senses[$0] == .aim })
  }

  /// The last clause of what is done, with the finding that it answers: `查出隐患57处，整改55处`.
  private func anchor(_ all: [String], _ done: [Int]) -> [Int] {
    guard let last = done.last, all[last].count <= 30 else { return [] }
    guard done.count > 1, last > 0, done.contains(last - 1), all[last - 1].count <= 24 else { return [last] }
    let whole = QuantityParser.find(in: all[last - 1])
    let part = QuantityParser.find(in: all[last])
    guard whole.count == 1, let one = whole.first?.quantity, part.count == 1, let other = part.first?.quantity,
      one.unit == other.unit, let a = Double(one.digits), let b = Double(other.digits), b <= a
    else { return [last] }
    return [last - 1, last]
  }

  /// `占目标1200万的97.3%` says by itself what is missing.
  private static func shares(_ all: [String], _ done: [Int]) -> [Int]? {
    done.last { all[$0].holds("占") && all[$0].holds("%") }.map { [$0] }
  }

  /// Whether 但 stands between what is done and what is not: `已起草，但尚未印发`.
  private func turns(_ before: String, _ beforeSense: ClauseSense, _ next: String, _ nextSense: ClauseSense) -> Bool {
    guard beforeSense == .done, nextSense == .open, next.contains(where: { "未没".contains($0) }) else { return false }
    return !next.starts(withOneOf: ["但", "而", "因", "其中", "剩", "余", "其余", "还剩", "还有"])
  }

  /// 还在推进 behind what would read as done: 党建文化长廊完成招标.
  private func tail(_ record: TaskRecord, _ text: String, hasAim: Bool) -> String {
    let isOpen =
      hasAim || text.contains { "待未尚拟中没%％".contains($0) }
      || ["正在", "已整改", "在修", "在建", "在跑", "还差", "还缺"].contains { text.holds($0) }
    if isOpen { return "" }
    return record.state == .ongoing ? "，还在推进" : "，尚未全部完成"
  }

  /// The result behind the name of its task, where it does not say it.
  private func named(_ name: String, _ body: String) -> String {
    if name.isEmpty { return body }
    // 实验室建设: 病理标准化实验室已完成装修 says which.
    let thing = Self.thing(name)
    if thing != name, body.holds(thing) { return body }
    // 古籍普查 and 完成古籍普查登记: the result names it.
    if let place = body.place(of: name), body.distance(from: body.startIndex, to: place.lowerBound) <= 4 {
      return body
    }
    // A result that takes up a word of the task goes on from there: 县委巡察反馈问题整改, 反馈的18个问题….
    if body.count >= 2, let shared = name.place(of: body.prefix(2)), Punctuation.isPaired(name[..<shared.lowerBound]) {
      let head = name[..<shared.lowerBound]
      // 古籍修复 and 修复古籍40册.
      return (head.count >= 2 && body.holds(head) ? "" : head) + body
    }
    let lead = body.prefix { !"，；".contains($0) }
    // 建设 of the name and 规划建设5个 collide.
    if let verb = wordbook.tailVerb(name), name.count >= verb.count + 3, lead.holds(verb) {
      return name.dropLast(verb.count) + body
    }
    let isVerbal =
      wordbook.headVerb(body) != nil || body.starts(withOneOf: ["已", "应", "计划", "规划", "目前", "因", "未", "没"])
    return (isVerbal ? Self.withoutBuilding(name) : thing) + body
  }

  /// The thing that a name is about: 心理辅导中心 of 心理辅导中心建设.
  private static func thing(_ name: String) -> String {
    let thing = name.trimmingSuffix("建设")
    return thing.count >= 3 && (thing.ends(inOneOf: Wordbook.things + Wordbook.buildings)) ? thing : name
  }

  /// A name without 建设 at its end, where enough is left to know it by.
  private static func withoutBuilding(_ name: String) -> String {
    let thing = name.trimmingSuffix("建设")
    return thing.count >= 4 && !thing.ends(inOneOf: ["班子", "队伍", "作风", "党风", "思想", "组织", "阵地"])
      ? thing : Self.thing(name)
  }

  /// The task as a noun: `建设党员活动室` gives `党员活动室建设`, `开展专项整治` gives `专项整治`.
  func carriedOver(_ record: TaskRecord) -> String {
    let task = PeriodStem.of(cleaner.clean(record.task))
    guard !task.isEmpty else { return Self.joined(cleaner.clean(record.result)) }
    guard let verb = wordbook.headVerb(task), task.count > verb.count + 1 else {
      // What is carried on with a building is the building of it.
      let isThing =
        task.ends(inOneOf: Wordbook.things + Wordbook.buildings) && !wordbook.holdsVerb(String(task.suffix(4)))
      return isThing && task.count <= 14 ? task + "建设" : task
    }
    let object = String(task.dropFirst(verb.count))
    if Wordbook.lightVerbs.contains(verb) { return object }
    // 课后服务质量评价办法制定: a document holds verbs in its name and is a noun all the same.
    if Self.drafting.contains(verb), !object.contains(where: { "，、；".contains($0) }) { return object + verb }
    // A clause does not turn into a noun by moving its verb: it stays as it is.
    if wordbook.holdsVerb(object) || object.contains(where: { "，、；和与".contains($0) }) { return task }
    return object + verb
  }

  /// What the task is about, without its verb: `党员活动室`.
  private func noun(_ record: TaskRecord) -> String {
    let task = cleaner.clean(record.task)
    guard let verb = wordbook.headVerb(task), task.count > verb.count + 1 else { return task }
    let object = String(task.dropFirst(verb.count))
    // Before another verb it is no verb of its own: 巡察反馈问题整改 is a noun as it stands.
    // So it is where another verb ends the name: 监督信息平台建设.
    if wordbook.headVerb(object) != nil || wordbook.tailVerb(object) != nil, !Wordbook.lightVerbs.contains(verb) {
      return task
    }
    return object
  }

  private static func joined(_ text: String) -> String {
    text.replacing("，", with: "、").replacing("；", with: "、").replacing("。", with: "、")
  }
}

extension String {
  /// The text without the first of some heads that it begins with.
  fileprivate func withoutOneHead(of heads: [String]) -> String {
    let head = heads.first { self.begins(with: $0) && self.count > $0.count + 2 }
    return String(dropFirst(head?.count ?? 0))
  }
}
