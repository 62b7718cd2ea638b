import TextCore
import Records

/// Words what is not done: where each task stands, and what is carried over.
struct UnfinishedWording: Sendable {
  let wordbook: Wordbook
  let cleaner: ResultCleaner
  /// The row that is worded: its clauses, its task and its remarks.
  let lastParts = LastRow<(own: [String], others: [[String]])>()
  let lastTask = LastRow<String>()
  let lastNote = LastRow<NoteReading>()
  /// The tasks that the ledger tells in stages.
  private(set) var stages = Stages.none

  init(wordbook: Wordbook, cleaner: ResultCleaner) {
    self.wordbook = wordbook
    self.cleaner = cleaner
  }

  /// The wording of a ledger that tells tasks in stages.
  func telling(_ stages: Stages) -> UnfinishedWording {
    var wording = self
    wording.stages = stages
    return wording
  }

  /// What stands in the way of a task, as the ledger says it; "" where it says nothing.
  func problem(_ record: TaskRecord) -> String {
    var parts: [String] = []
    let text = cleaner.clean(record.problem, keepsHead: true)
    if !Self.saysNothing(text), !text.starts(withOneOf: Self.answered) {
      // 2个网点装修没完，明年3月底前建成: the second half is the next step.
      parts = ProblemHalves.parted(Self.withoutHead(text, Self.problemHeads), cleaner.year).problems
        .filter { !$0.holds(oneOf: Self.reckoned) && !Self.lacksNothing($0) }
    }
    parts = parts.map(RestClause.countAhead)
    parts += note(record).problems.filter { !text.holds($0) && !Answered.isOne($0) && !$0.holds(oneOf: Self.reckoned) }
    if record.state == .done, let found = lackInResult(record), !parts.contains(where: { $0.holds(found) }) {
      parts.insert(found, at: 0)
    }
    parts = parts.map { counted($0.holds("债") ? $0.replacing("未发放", with: "未发行") : $0, by: record) }
    return waiting(parts.map(Self.awaitingOthers).joined(separator: "，"))
  }

  /// What the result of a row that is done tells of a lack; nil where it tells of none.
  func lackInResult(_ record: TaskRecord) -> String? {
    LackInResult.mayHold(record.result) ? LackInResult(cleaner.clean(record.result))?.lack : nil
  }

  /// 全年无溺水事故, 放这备查 and 含退休未转出11名, in a column of problems.
  private static func lacksNothing(_ text: String) -> Bool {
    text.hasSuffix("备查") || text.hasSuffix("存档") || text.count <= 16 && text.ends(inOneOf: overlaps)
      || text.hasDigit && text.count <= 12 && text.starts(withOneOf: ["含", "其中", "不含", "已含"])
      || isGoodNews(text)
  }

  /// 全年无溺水事故: what did not happen is a result.
  static func isGoodNews(_ text: String) -> Bool {
    text.count <= 16
      && (text.ends(inOneOf: mishaps) || text.ends(inOneOf: ["情况", "现象", "行为", "线索"]) && text.holds(oneOf: wrongs))
      && text.starts(withOneOf: ["无", "全年无", "未发生", "没有发生", "全年未发生", "未发现", "没有发现", "未出现", "没有出现", "未收到", "零"])
  }

  /// 两学期的学生大部分重复: for whoever adds the numbers up.
  private static let overlaps: SearchWords = ["大部分重复", "部分重复", "大多重复", "有重复", "有交叉"]
  private static let mishaps: SearchWords = ["事故", "火灾", "案件", "投诉", "伤亡", "违纪", "问题", "事件"]
  private static let wrongs: SearchWords = ["违", "舆情", "投诉", "上访", "处分", "失泄密", "泄密", "浪费", "贪", "吃拿卡要", "虚报", "挪用"]

  /// What says of a number how it was come by, and of nothing that falls short.
  private static let reckoned: SearchWords = ["是估的", "估数", "估算", "待审计", "未审计", "待核", "累计数", "为预计", "后再改", "核定后", "为准"]

  /// 差4万画幅 of 差4万, by the unit of the plan.
  private func counted(_ text: String, by record: TaskRecord) -> String {
    guard text.count <= 8, let head = ["还差", "差", "欠"].first(where: { text.hasPrefix($0) }),
      record.target.first?.isDigit == true, case let number = text.dropFirst(head.count), let last = number.last,
      last.isDigit || "万亿".contains(last), number.dropLast().allSatisfy({ $0.isDigit || $0 == "." }),
      case let unit = record.target.drop(while: { $0.isDigit || $0 == "." }), (1...4).contains(unit.count),
      unit.allSatisfy(Punctuation.isHan)
    else { return text }
    if last.isDigit { return text + unit }
    return unit.first == last ? text + unit.dropFirst() : text
  }

  /// What comes next for a task, as the ledger says it in its column, its remarks or behind a problem; "" where it
  /// says nothing.
  func next(_ record: TaskRecord) -> String {
    let cell = monthWritten(cleaner.clean(record.isEmpty(.next) ? measure(record) : record.next, keepsHead: true))
    var plans =
      Self.saysNothing(cell) || cell.hasPrefix("年初") && cell.hasDigit ? [] : [Self.withoutHead(cell, Self.nextHeads)]
    if !record.isEmpty(.problem) {
      plans += ProblemHalves.parted(cleaner.clean(record.problem, keepsHead: true), cleaner.year).plans
    }
    plans += note(record).plans
    if record.state != .done {
      plans += ownClauses(record).filter { ClauseSense.of($0, year: cleaner.year) == .plan }
    }
    if record.state == .done, plans.isEmpty, let due = dueOfDone(record) { plans = [due] }
    var text = ""
    for plan in plans where !text.holds(plan) { text += (text.isEmpty ? "" : "，") + plan }
    return Self.withoutHead(text, Self.nextHeads)
  }

  /// What is to be done about a problem, from the column beside it: 措施 of 问题 is no account of what was done.
  private func measure(_ record: TaskRecord) -> String {
    guard record.hasOwnProblem, !record.isEmpty(.measures) else { return "" }
    let names = ["措施", "解决措施", "整改措施", "应对措施", "改进措施", "对策", "解决办法"]
    return record.fields.first { names.contains($0.name) }?.value ?? ""
  }

  /// The thing that a task is about, without the part of the year in its bracket.
  func named(_ record: TaskRecord) -> String {
    let name = Self.thing(noun(record)).withoutTail("缺口")
    guard let (head, aside) = TaskName.aside(of: name), TaskName.isTime(aside) else {
      // 光伏二期 is not 光伏, of which the first is built: what the ledger tells apart stays apart.
      let (stem, period) = PeriodStem.parts(name)
      return period.contains(where: { "期批".contains($0) }) && !name.hasSuffix("）") ? name : stem
    }
    return head
  }

  /// What was done about it is no problem: 已组织停工整顿.
  private static let answered: SearchWords = ["已组织", "已开展", "已安排", "已督促", "已部署", "已约谈", "已通报", "已整改", "已解决"]
  private static let drafting: WordSet = ["制定", "修订", "编制", "起草", "编写", "修改"]
  private static let problemHeads = ["存在问题：", "存在的问题：", "问题：", "主要问题：", "困难：", "存在困难：", "原因："]
  private static let nextHeads = [
    "下一步：", "下一步，", "下步：", "计划：", "打算：", "下一步打算：", "下一步", "下步", "打算", "准备", "拟", "将", "计划",
  ]

  private static func withoutHead(_ text: String, _ heads: [String]) -> String {
    let head = heads.first { text.begins(with: $0) && text.count > $0.count + 2 }
    return String(text.dropFirst(head?.count ?? 0))
  }

  /// The remarks of a record, read.
  func note(_ record: TaskRecord) -> NoteReading { lastNote.value(of: record) { readNote(record) } }

  private func readNote(_ record: TaskRecord) -> NoteReading {
    let isOpen = record.state != .done
    let cell = isOpen ? SpacedItems.divided(record.note) : record.note
    return NoteReading(
      record.isEmpty(.note) ? "" : monthWritten(cleaner.clean(cell, keepsHead: true)), isOpen: isOpen,
      year: cleaner.year,
      unit: cleaner.unit)
  }

  /// 无, 暂无, 无困难 and the like.
  private static func saysNothing(_ text: String) -> Bool {
    !text.contains { $0.isLetter || $0.isNumber } || NoteReading.isMark(text)
      || text.count <= 4 && ["无", "暂无", "没有"].contains { text.begins(with: $0) } || goingOnAlone.contains(text)
  }

  /// That something goes on says nothing of what comes next.
  private static let goingOnAlone: WordSet = ["继续", "继续办", "继续搞", "同上", "照旧", "照常", "照办"]

  // MARK: - Names

  /// The thing that a name is about: 心理辅导中心 of 心理辅导中心建设.
  static func thing(_ name: String) -> String {
    let thing = name.trimmingSuffix("建设")
    return thing.count >= 3 && (thing.ends(inOneOf: Wordbook.things + Wordbook.buildings)) ? thing : name
  }

  /// A name without 建设 at its end, where enough is left to know it by.
  static func withoutBuilding(_ name: String) -> String {
    let thing = name.trimmingSuffix("建设")
    return thing.count >= 4 && !thing.ends(inOneOf: ["班子", "队伍", "作风", "党风", "思想", "组织", "阵地"])
      ? thing : Self.thing(name)
  }

  /// The task as a noun: `建设党员活动室` gives `党员活动室建设`, `开展专项整治` gives `专项整治`.
  func carriedOver(_ record: TaskRecord) -> String {
    let task = PeriodStem.of(spokenTask(record))
    guard !task.isEmpty else { return TaskTale(record)?.field ?? Self.joined(cleaner.clean(record.result)) }
    guard let verb = headVerb(task), task.count > verb.count + 1 else {
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
  func noun(_ record: TaskRecord) -> String {
    let task = spokenTask(record)
    guard let verb = headVerb(task), task.count > verb.count + 1 else { return task }
    let object = String(task.dropFirst(verb.count))
    // 培训与人员: two nouns, and no verb.
    if let joint = object.first, "与和及、".contains(joint) { return task }
    // 调研文章 and 培训教材 are kinds of papers, and nothing that is looked into or trained.
    if Self.kinds.contains(verb), Self.papers.contains(object) { return task }
    // Before another verb it is no verb of its own: 巡察反馈问题整改 is a noun as it stands.
    // So it is where another verb ends the name: 监督信息平台建设.
    if wordbook.headVerb(object) != nil || wordbook.tailVerb(object) != nil, !Wordbook.lightVerbs.contains(verb) {
      return task
    }
    return object
  }

  private static let kinds: WordSet = [
    "调研", "评估", "检查", "培训", "宣传", "研究", "统计", "监测", "审计", "分析", "学习", "委托", "考核", "检测",
  ]
  private static let papers: WordSet = [
    "文章", "报告", "材料", "教材", "手册", "资料", "专报", "简报", "信息", "论文", "课件", "视频", "设备", "检验", "课题",
  ]

  /// The task as it is spoken of: 工地电缆被盗案 of 工地电缆被偷的案子, 探头安装 of 装探头.
  func spokenTask(_ record: TaskRecord) -> String { lastTask.value(of: record) { spoken(record) } }

  private func spoken(_ record: TaskRecord) -> String {
    if let open = pairedOpen(record) { return open.name }
    // 每周三下午集体备课，全年校本教研36次 under 教研: a deed is no name.
    if record.task.starts(withOneOf: TaskTale.deeds), !record.task.prefix(while: { $0 != "，" }).hasDigit,
      TaskTale(record)?.name.isEmpty == true, let label = label(record)
    {
      return label
    }
    let task = cleaner.clean(TaskTale(record)?.name ?? record.task)
    if let name = CaseName.of(task) { return name }
    guard wordbook.headVerb(task) == nil, let first = task.first, let verb = Self.singleVerbs[first], task.count >= 3,
      task.count <= 8, let second = task.dropFirst().first, !Self.compounds.contains(second),
      wordbook.tailVerb(task) == nil
    else { return task }
    return task.dropFirst() + verb
  }

  /// What the ledger files a tale under: 校舍建设 of 校舍建设（进度）.
  func label(_ record: TaskRecord) -> String? {
    guard let cell = [record.topic, record.section].first(where: { !$0.isEmpty }) else { return nil }
    let label = String(cell.prefix { $0 != "（" && $0 != "(" })
    return (2...8).contains(label.count) && label.allSatisfy(Punctuation.isHan) ? label : nil
  }

  private static let singleVerbs: [Character: String] = ["装": "安装", "修": "维修", "建": "建设", "贴": "粘贴", "换": "更换"]
  /// Second characters of words that begin with those verbs.
  private static let compounds: Set<Character> = Set("修备饰置配设立议档成制筑材订改复缮卸载甲运潢近心息补合切届班岗防证乘季位代算取")

  /// The verb at the head of a task: one of the lexicon's, or one that heads tasks only.
  func headVerb(_ task: some StringProtocol) -> String? {
    guard let verb = wordbook.headVerb(task) else { return ["推广", "追查", "补办"].first { task.hasPrefix($0) } }
    // 开工以来产值 says since when.
    if Self.fields.contains(verb) { return nil }
    // 建设路 and 建设巷 are streets.
    if let next = task.dropFirst(verb.count).first, "路街巷".contains(next) { return nil }
    return task.dropFirst(verb.count).hasPrefix("以来") ? nil : verb
  }

  /// Verbs that rather name a field of work before another word: 养护中心大楼, 绿化补植.
  private static let fields: WordSet = ["养护", "绿化", "保洁", "防汛", "应急"]

  private static func joined(_ text: String) -> String {
    text.replacing("，", with: "、").replacing("；", with: "、").replacing("。", with: "、")
  }
}
