import TextCore

/// Decides how the task's own name stands in its sentence: as its first clause, as its subject, as a fuller
/// noun, or not at all where the result says it.
struct TaskLead: Sendable {
  let wordbook: Wordbook

  /// The clauses of a result with the task's name in its place. An empty result is made from the task.
  /// - Parameters:
  ///   - task: the task's name without its period.
  ///   - clauses: the cleaned result's clauses; may be empty.
  func apply(_ task: String, to clauses: [Clause]) -> [Clause] {
    guard !task.isEmpty else { return clauses }
    if let told = paired(task, clauses) { return told }
    // 第一季度：专题学习研讨2次: when it was goes before who did it.
    if let first = clauses.first?.text, let colon = first.prefix(8).firstIndex(of: "："), colon > first.startIndex,
      PeriodStem.isPeriod(String(first[..<colon]))
    {
      var rest = clauses
      rest[0].text = String(first[first.index(after: colon)...])
      guard !rest[0].text.isEmpty else { return clauses }
      return led(apply(task, to: rest), by: first[..<colon] + "，")
    }
    // 每学期1期，培训38人: how often what was done, before all that the result tells of it.
    if clauses.count > 1, let first = clauses.first?.text, Rhythm.isRate(first), wordbook.headVerb(task) == nil {
      return [Clause(text: realised(task), mark: "，")] + relinked(clauses)
    }
    // 每月12日，从不间断: when it was goes before what was done.
    if let first = clauses.first?.text, Rhythm.isTime(first) {
      let rest = clauses.dropFirst()
      if let held = heldThen(task, first, rest) { return held }
      return led(rest.isEmpty ? [Clause(text: realised(task), mark: "，")] : apply(task, to: Array(rest)), by: first)
    }
    guard let (name, aside) = TaskName.aside(of: task), wordbook.headVerb(name) == nil else {
      return applied(task, to: clauses)
    }
    // 做好1%人口抽样调查准备: how it was made ready for is no part of what it is called.
    if !clauses.isEmpty, Self.beginnings.contains(aside), !clauses[0].text.holds(name) {
      return [Clause(text: "做好" + name + aside, mark: "，")] + relinked(clauses)
    }
    let isTime = TaskName.isTime(aside)
    let text = Clause.joined(clauses)
    guard isTime || TaskName.isBody(aside), !clauses.isEmpty, !text.holds(aside) else {
      let isSaid = !clauses.isEmpty && (text.holds(aside) || text.holds(name))
      return applied(isSaid ? name : TaskName(wordbook: wordbook).spoken(task), to: clauses)
    }
    // 春节走访慰问, 东城大队规范占道经营: when it was and who did it go first.
    var led = applied(name, to: clauses)
    if isTime || startsAsPredicate(led[0].text) { led[0].text = aside + led[0].text }
    return led
  }

  /// `群众满意度96.7%；投诉2件` of 群众满意度／投诉 and 96.7%；2件: each figure behind its own name.
  private func paired(_ task: String, _ clauses: [Clause]) -> [Clause]? {
    guard task.contains("／") || task.contains("/") else { return nil }
    let names = task.split(whereSeparator: { "／/".contains($0) }).map(String.init)
    guard names.count > 1, clauses.count >= names.count,
      zip(names, clauses).allSatisfy({
        $0.count >= 2 && $0.allSatisfy(Punctuation.isHan) && $1.text.first?.isDigit == true
      })
    else { return nil }
    var out = clauses
    for (i, name) in names.enumerated() { out[i].text = name + out[i].text }
    return out
  }

  private static let beginnings: WordSet = ["准备", "筹备", "前期", "前期准备", "准备工作"]

  private func applied(_ task: String, to clauses: [Clause]) -> [Clause] {
    guard let first = clauses.first else { return [Clause(text: realised(task), mark: "，")] }
    if let told = ObjectOfDeed(wordbook: wordbook).told(first.text, of: task) {
      return [Clause(text: told, mark: "，")] + clauses.dropFirst()
    }
    if task == "信访", first.text.starts(withOneOf: ["来访", "来信", "接访"]) { return clauses }
    if let managed = managed(first.text, task) { return [Clause(text: managed, mark: "，")] + clauses.dropFirst() }
    if first.text.starts(withOneOf: ["参加", "参训", "接受"]), let who = Wordbook.people.first(where: { task.hasPrefix($0) })
    {
      return led(clauses, by: who)
    }
    if let told = listed(first.text, task) { return [Clause(text: told, mark: "，")] + clauses.dropFirst() }
    if clauses.count == 1, let told = addressed(first.text, task) { return [Clause(text: told, mark: "，")] }
    // 培训2期62人 of 妇联主席: they were taught, and taught nobody.
    if first.text.starts(withOneOf: ["培训", "轮训", "集中培训", "集中轮训"]), first.hasNumber,
      let taught = CoreNoun(wordbook: wordbook).kept(clauses, stem: task)
    {
      return taught
    }
    let text = Clause.joined(clauses)
    // 学习教育 is one word, and 教育 no object of 研讨.
    let isName = TaskName(wordbook: wordbook).isNominal(task) || task.hasPrefix("学习教育")
    let verb = isName ? nil : wordbook.headVerb(task)
    let object = verb.map { String(task.dropFirst($0.count)) } ?? task
    let resultVerb = wordbook.headVerb(first.text)
    if let whose = whose(clauses, task, text) { return [Clause(text: whose, mark: "，")] + clauses.dropFirst() }
    if let made = built(clauses, task) ?? numbered(clauses, task) ?? served(clauses, task, verb, object) { return made }
    if let listed = VerblessList(wordbook: wordbook).realised(clauses, verb: verb ?? makingVerb(task)) { return listed }
    if let placed = TaskObject(wordbook: wordbook).placed(task, behind: verb, in: clauses) { return placed }
    if let verb, resultVerb == verb, let fuller = withFullerObject(task, object: object, verb: verb, clauses) {
      return fuller
    }
    if let verb, resultVerb == nil, first.text != object, first.text.hasSuffix(object),
      !wordbook.holdsVerb(String(first.text.dropLast(object.count)))
    {
      return [Clause(text: verb + first.text, mark: "，")] + clauses.dropFirst()
    }
    if object.count >= 2, text.holds(object) { return clauses }
    if let fuller = TaskNoun(wordbook: wordbook).placed(object, behind: verb, in: clauses, text) { return fuller }
    if let verb, resultVerb == verb { return clauses }
    let actor = startsAsPredicate(first.text) ? wordbook.actor(headOf: task) : nil
    if let actor, let resultVerb, !text.holds(actor), task.dropFirst(actor.count).contains(resultVerb) {
      return led(clauses, by: actor)
    }
    let covered = coverage(of: object, in: text)
    if isLeftAlone(first.text, by: object, text) {
      return [Clause(text: lead(task, before: text), mark: "，")] + relinked(clauses)
    }
    if let verb {
      // 调研 and 赴浙江考察: no more than the act.
      if object.isEmpty, first.text.starts(withOneOf: ["赴", "到", "深入", "走进"]), wordbook.holdsVerb(first.text) {
        return clauses
      }
      if covered >= 0.5 || first.text.holds(verb) { return clauses }
      // 宣传报道 before 在……刊发稿件 tells nothing.
      if resultVerb == nil, wordbook.headVerb(object) == object { return clauses }
      return [Clause(text: task, mark: "，")] + relinked(clauses)
    }
    if let made = made(task, clauses) { return made }
    if covered >= 0.3 { return clauses }
    if let actor, !text.holds(actor) { return led(clauses, by: actor) }
    // 防火监督员 who did it: nobody says that they were engaged.
    if task.hasSuffix("员"), Wordbook.isPeople(task), resultVerb != nil, covered == 0 { return led(clauses, by: task) }
    if let placed = ObjectPlace(wordbook: wordbook).counted(task, in: clauses) { return placed }
    if let collocation = wordbook.collocation(endingIn: task), !first.text.hasPrefix(collocation.verb + task) {
      if Self.topical.contains(where: { task.hasSuffix($0) }), isTopic(first.text) {
        return [Clause(text: collocation.verb + first.text + task, mark: "，")] + clauses.dropFirst()
      }
      // 开展心理健康教育，开展心理普查: the same verb twice, for what the result says nearly as well.
      if resultVerb == collocation.verb, covered >= 0.2 { return clauses }
      // Whoever won a prize took part: 参加监测技能比武，获市级团体二等奖.
      let took =
        NounVerb.isAway(task, text) || collocation.verb == "举办" && text.holds("结业") && !text.hasDigit
        || collocation.verb == "举办" && first.text.starts(withOneOf: ["获", "荣获"])
          && (first.text.holds("奖") || first.text.dropFirst().starts(withOneOf: ["国家级", "省级", "市级", "县级", "区级"]))
          && !wordbook.isStatement(task)
      let rest = took ? Awards(wordbook: wordbook).taken(clauses) : clauses
      return [Clause(text: took ? "参加" + task : lead(task, before: text), mark: "，")] + relinked(rest)
    }
    if wordbook.isStatement(task) { return [Clause(text: task, mark: "，")] + relinked(clauses) }
    // 大屏更换 of 指挥中心升级: a few words that have none of the task's.
    if let tail = wordbook.tailVerb(task), Wordbook.completions.contains(tail), covered == 0, text.count <= 8,
      !text.hasDigit, resultVerb == nil
    {
      return [Clause(text: lead(task, before: text), mark: "，")] + relinked(clauses)
    }
    return clauses
  }

  /// `新成立3个` of 项目部临时党支部: the verb of the task's noun has it for its object, where it stands.
  private func made(_ task: String, _ clauses: [Clause]) -> [Clause]? {
    guard let verb = wordbook.collocation(endingIn: task)?.verb, task.count <= 12 else { return nil }
    for i in clauses.indices {
      let (body, number) = TaskObject.parted(clauses[i].text)
      guard !number.isEmpty, body == verb || body == "新" + verb else { continue }
      var clauses = clauses
      // 信访积案交办11件，化解9件: what the first number counts, both of them count.
      let before = TaskObject.counted(clauses[0].text)
      if i > 0, (2...3).contains(before.body.count), Self.unit(before.number) == Self.unit(number) {
        clauses[0].text = task + clauses[0].text
      } else {
        clauses[i].text = body + task + number
      }
      return clauses
    }
    return nil
  }

  /// What a number counts: 件 of 11件.
  static func unit(_ number: String) -> Substring { number.drop { $0.isDigit || ".余多万亿".contains($0) } }

  /// A sentence's worth from the task alone.
  func realised(_ task: String) -> String { TaskName(wordbook: wordbook).realised(task) }

  /// The task before its result: 推进 where the result says that a part is still to come, and not 完成.
  private func lead(_ task: String, before text: String) -> String {
    let told = realised(task)
    // 684名学生全部到校 of 春季报到: those who did so are the subject, and no work was done with the name.
    if ["完成", "做好"].contains(where: { told == $0 + task }), TaskFrame.hasSubject(text) { return task }
    // 路灯损坏的58盏均修复 of 路灯: what was mended was not put up.
    if told == "安装" + task || told == "建设" + task || told == "购置" + task, text.holds("修复") || text.holds("维修") {
      return task
    }
    let isOpen =
      told.hasPrefix("完成")
      && [
        "正在", "尚未", "收尾", "在建", "未完", "未获", "未动工", "没动工", "未开工", "未批", "招标中", "全部开工", "完成七成", "完成八成", "完成过半", "施工至",
        "施工到", "推进中", "主体施工", "预计", "建至", "建到",
      ].contains { text.holds($0) }
    return isOpen ? "推进" + told.dropFirst(2) : told
  }

  /// The task's fuller name in the place of its shorter repetition at the head of the result.
  private func withFullerObject(_ task: String, object: String, verb: String, _ clauses: [Clause]) -> [Clause]? {
    let short = String(clauses[0].text.dropFirst(verb.count))
    guard short.count >= 2, short.count < object.count, object.hasSuffix(String(short.suffix(2))),
      TaskObject.isSubsequence(short, of: object)
    else { return nil }
    var clauses = clauses
    clauses[0].text = task
    return clauses
  }

  /// The verb at the end of a task's name that makes what its list names: 创建 of “四强”支部创建.
  private func makingVerb(_ task: String) -> String? {
    wordbook.tailVerb(task).flatMap { Wordbook.makers.contains($0) ? $0 : nil }
  }

  /// Whether a result starts with no more than whom the work reached or what a building was given, so that it needs
  /// the task's name before it.
  private func isLeftAlone(_ first: String, by object: String, _ text: String) -> Bool {
    if text.holds(object) { return false }
    if first.starts(withOneOf: Wordbook.reaches) { return true }
    if first.first?.isDigit == true, wordbook.participationVerb(endOf: first) != nil { return true }
    let items = Punctuation.split(first, at: ["、"]).map(\.text)
    if items.count > 1, items.allSatisfy({ wordbook.headVerb($0) == $0 }) { return true }
    let isBuilding =
      object.ends(inOneOf: Wordbook.rebuildings)
      || object.hasSuffix("建设") && object.dropLast(2).ends(inOneOf: Wordbook.buildings)
    let verb = object.suffix(2)
    return isBuilding && (object.suffix(6).count(where: first.contains) < 2 || !verb.contains(where: first.contains))
  }

  /// `讲座5期` of “湖畔讲坛”, `反馈问题29个` of 市委巡察反馈问题整改: the words of the task before those that the result
  /// starts with.
  private func whose(_ clauses: [Clause], _ task: String, _ text: String) -> String? {
    let first = clauses[0].text
    let (body, number) = TaskObject.parted(first)
    guard !number.isEmpty, body.count >= 2 else { return nil }
    let isAlone = clauses.count == 1 || clauses[1].text.hasPrefix("其中")
    if isAlone, task.hasPrefix("“"), task.hasSuffix("”"), !text.holds(task.dropFirst().dropLast()),
      let collocation = wordbook.collocation(endingIn: body), collocation.noun == body
    {
      return collocation.verb + task + first
    }
    guard body.count >= 4, let place = task.place(of: body), place.lowerBound > task.startIndex else { return nil }
    let whose = task[..<place.lowerBound]
    guard (2...8).contains(whose.count), !text.holds(whose), wordbook.headVerb(whose) == nil,
      wordbook.headVerb(first) != nil
    else { return nil }
    return whose + first
  }

  /// `按时足额` of 党费管理: how, and neither what nor the verb.
  private func managed(_ first: String, _ task: String) -> String? {
    var rest = Substring(first)
    while let manner = Wordbook.manners.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(manner.count) }
    guard rest.isEmpty, first.count >= 2 else { return nil }
    var noun = Substring(task)
    for word in Wordbook.generics where noun.hasSuffix(word) && noun.count >= word.count + 2 {
      noun = noun.dropLast(word.count)
    }
    if let verb = wordbook.tailVerb(noun), noun.count >= verb.count + 2 {
      return first + verb + noun.dropLast(verb.count)
    }
    guard let verb = TaskName(wordbook: wordbook).verb(for: String(noun)) else { return nil }
    return first + verb + noun
  }

  /// `新任职干部` of 集体谈话, `全体党员` of 集中学习: with whom it was done, and no more.
  private func addressed(_ first: String, _ task: String) -> String? {
    guard first.count <= 8, !first.starts(withOneOf: ["为", "对", "向", "给", "与"]), Wordbook.isPeople(first),
      !wordbook.holdsVerb(first), !first.hasDigit,
      wordbook.headVerb(task) == nil, !task.holds(first.suffix(2)), task.count <= 12
    else { return nil }
    // 家访干部家庭: what they did, not with whom.
    guard wordbook.collocation(endingIn: String(first.prefix(2))) == nil else { return nil }
    let isDone = task.ends(inOneOf: Wordbook.acts + ["慰问", "走访", "培训", "体检"])
    return (isDone ? "对" : "组织") + first + "开展" + task
  }

  /// `趣味运动会、健步走` of 工会活动: what it was made up of.
  private func listed(_ first: String, _ task: String) -> String? {
    guard task.hasSuffix("活动") || task.hasSuffix("志愿服务"), task.count <= 10, wordbook.headVerb(task) == nil,
      !task.contains(where: { "“”《》（".contains($0) })
    else { return nil }
    let items = Punctuation.split(first, at: ["、"]).map(\.text)
    guard (2...5).contains(items.count),
      items.allSatisfy({ (2...8).contains($0.count) && $0.allSatisfy(Punctuation.isHan) && !task.holds($0) })
    else { return nil }
    let isVerbal = items.allSatisfy { wordbook.headVerb($0).map { verb in verb.count < 3 } ?? false }
    guard !isVerbal, !items.contains(where: { $0.contains { "在到对为向把将".contains($0) } }) else { return nil }
    return "开展" + first.trimmingSuffix("等") + "等" + task
  }

  /// Acts that are said with their topic: 黄桃剪枝技术培训.
  private static let topical = ["培训", "讲座", "宣讲", "调研", "研讨"]

  /// Whether a clause is a few words that only name a topic.
  private func isTopic(_ text: String) -> Bool {
    (2...8).contains(text.count) && text.allSatisfy(Punctuation.isHan) && !wordbook.holdsVerb(text)
      && !text.contains { "在到为对向了的由把请".contains($0) }
  }

  private func led(_ clauses: [Clause], by subject: String) -> [Clause] {
    var clauses = clauses
    clauses[0].text = subject + clauses[0].text
    return clauses
  }

  func relinked(_ clauses: [Clause]) -> [Clause] {
    var clauses = clauses
    clauses[0].mark = "，"
    return clauses
  }

  /// Whether a clause goes on from a subject: it starts with a verb or a preposition.
  private func startsAsPredicate(_ text: String) -> Bool {
    if wordbook.headVerb(text) != nil || text.starts(withOneOf: Wordbook.prepositions) { return true }
    return text.starts(withOneOf: ["专题", "集中", "深入", "及时", "定期", "认真", "全面"])
      && wordbook.headVerb(text.dropFirst(2)) != nil
  }

  /// The share of a name's neighbouring character pairs that a text has.
  func coverage(of name: String, in text: String) -> Double {
    let name = name.unicodeScalars.filter { Punctuation.isHan($0) || $0.properties.numericType != nil }.map(\.value)
    let text = text.unicodeScalars.map(\.value)
    guard name.count >= 2 else { return name.first.map(text.contains) == true ? 1 : 0 }
    var hits = 0
    for k in 0..<(name.count - 1) {
      for i in 0..<max(0, text.count - 1) where text[i] == name[k] && text[i + 1] == name[k + 1] {
        hits += 1
        break
      }
    }
    return Double(hits) / Double(name.count - 1)
  }
}
