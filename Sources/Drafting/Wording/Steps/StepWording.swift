import Records
import TextCore

/// Words what comes next: the clerk's own verb and object stay, what it is about is put in where it is missing.
extension UnfinishedWording {
  /// What comes next for a task, with what it is about: `党员活动室2024年6月底前投入使用`; "" where the ledger says
  /// nothing of it.
  func nextStep(_ record: TaskRecord) -> String { carriedOver(shaped(toldStep(record), record), record) }

  /// 2026年3月建成建设路口袋公园 of 建设路转2026年3月: that it goes over into the year to come is said by the day.
  private func carriedOver(_ step: String, _ record: TaskRecord) -> String {
    guard step.holds("转") else { return step }
    let plan = TimePhrase.dated(next(record), year: cleaner.year)
    guard let place = plan.place(of: "转20"), case let part = plan[..<place.lowerBound], (2...8).contains(part.count),
      part.allSatisfy(Punctuation.isHan), part.last.map({ !"结流移周运整扭好".contains($0) }) == true
    else { return step }
    return step.replacing(part + "转", with: String(part))
  }

  private func toldStep(_ record: TaskRecord) -> String {
    if let delayed = delayed(record) { return delayed }
    let told = Self.withoutWait(
      Self.dueWritten(PlanTalk.written(StepWords.told(TimePhrase.dated(next(record), year: cleaner.year))))
        .replacing("顺延到", with: "推迟到").replacing("顺延至", with: "推迟到"))
    let dated = Self.withoutTerm(told)
    // 征迁谈妥后2026年汛前做完: when, and then what.
    if let (condition, rest) = StepWords.condition(dated), case let then = stepTold(rest, record), !then.isEmpty {
      return condition + "，" + then
    }
    return stepTold(dated, record)
  }

  /// The same of a plan that is cleaned and dated.
  private func stepTold(_ dated: String, _ record: TaskRecord) -> String {
    if dated.isEmpty ? !next(record).isEmpty : true, let after = afterDecision(dated, record) { return after }
    if Self.isRefusal(dated) || Self.isPutAside(dated) || isPast(dated, record) || Self.saysNoStep(dated) { return "" }
    // 随管网工程2026年6月底前完成: with what it is done, which is no part of its name.
    if dated.hasPrefix("随"), !dated.hasPrefix("随时"), dated.hasDigit { return pursued(record) + "，" + dated }
    if let hired = hired(dated, record) ?? bareRest(dated, record) { return hired }
    if let spoken = ofVague(dated, record) ?? leaning(dated, record) ?? spokenDeed(dated, record) { return spoken }
    if runsBeyond(record) { return "继续做好" + stepName(record) }
    if dated.isEmpty, let due = byDate(record) { return due }
    if let started = PlanVerb(wordbook: wordbook).startedWork(dated, of: stepName(record)) { return started }
    if let ofProblem = stepOfProblem(dated, record) ?? stepOfRest(dated, record) { return ofProblem }
    let plan = withYear(dated, record)
    if record.state == .done, let rest = notedRest(record) { return rest.step }
    if let tale = taleStep(plan, record) ?? restStep(plan, record) ?? ofFigure(plan, record) { return tale }
    if let rest = restOfNumbers(plan, record) ?? ofTrouble(plan, record) { return rest }
    // 报县里列入改造 of 安全情况: the name says of nothing that it goes on.
    if record.state == .done, named(record).ends(inOneOf: ["情况", "概况", "总体"]), plan.count >= 4 {
      guard let rest = restOfProblem(record) else { return plan }
      return plan.hasPrefix("报") ? "将" + rest + plan : "抓好" + rest + "整改，" + plan
    }
    var step = step(withOtherNoun(plan, record), of: record)
    guard !step.isEmpty else { return "" }
    // 2025年一季度补齐: a tale has no name to say what.
    if TaskTale(record)?.name.isEmpty == true, let (head, time, act) = TimePhrase.split(step), head.isEmpty,
      act.count <= 4
    {
      // 暑假修缮 beside 围墙裂缝2处因需立项未改.
      if act.count >= 2, let thing = thing(ofProblem: record) { return time + act + thing }
      step = (label(record) ?? "剩余部分") + step
    }
    let name = stepName(record)
    var opened = PlanOpening(wordbook: wordbook).opened(step, about: name, leftOver(record), pursued: pursued(record))
    if let one = openOne(record), !opened.holds(one.subject), name.count >= 3 {
      opened = opened.replacing(name, with: one.subject)
    }
    // 再次申报党员 of 发展党员: what was applied for is the plan.
    if name.count <= 2, opened.hasSuffix("申报" + name), case let task = spokenTask(record), task.hasSuffix(name),
      task.count == name.count + 2
    {
      opened = opened.dropLast(name.count) + task + "计划"
    }
    // 再次申报老楼漏雨: what is applied for is its repair.
    if trouble(record) != nil, opened.ends(inOneOf: ["漏水", "漏雨", "渗漏", "渗水", "破损", "老化", "开裂"]) { opened += "维修" }
    return inWriting(spokenOut(opened, record, name), record)
  }

  /// 围墙裂缝、老教学楼漏水2处 of 围墙裂缝、老教学楼漏水2处因需立项未改; nil where the problem does not begin with what is not put right.
  private func thing(ofProblem record: TaskRecord) -> String? {
    let first = problem(record).prefix { !"，；".contains($0) }
    guard let denial = ["未改", "没改", "未修", "没修", "未整改", "没整改", "尚未修", "未处理"].first(where: { first.hasSuffix($0) }) else {
      return nil
    }
    let body = first.dropLast(denial.count)
    let thing = body.prefix { $0 != "因" }
    return (4...20).contains(thing.count) && thing.first?.isDigit == false ? String(thing) : nil
  }

  /// Whether a plan says nothing that one would do: 同往来款清理, 镇政府答复2026年上半年腾出房间, 2026年再定.
  private static func saysNoStep(_ plan: String) -> Bool {
    guard !plan.holds("，") else { return false }
    if plan.hasPrefix("同"), (4...10).contains(plan.count), plan.allSatisfy(Punctuation.isHan),
      !plan.starts(withOneOf: ["同步", "同时", "同意", "同各", "同有", "同相"])
    {
      return true
    }
    if let place = plan.place(of: "答复") ?? plan.place(of: "口头同意"),
      (2...8).contains(plan[..<place.lowerBound].count)
    {
      return true
    }
    guard let (before, _, deed) = TimePhrase.split(plan), before.isEmpty else { return false }
    return vague.contains(deed)
  }

  private static let vague: WordSet = ["再定", "再说", "再看", "帮着换", "帮助换", "帮着办", "帮着弄", "待定"]

  /// `2026年3月前完成秋季松材线虫普查剩余任务` of 余230，2026年3月前, a number of nobody knows what.
  private func bareRest(_ plan: String, _ record: TaskRecord) -> String? {
    let clauses = Clause.split(plan).map(\.text)
    guard clauses.count == 2, ["余", "剩", "还剩"].contains(where: clauses[0].hasPrefix), clauses[0].last?.isDigit == true,
      let (before, time, deed) = TimePhrase.split(clauses[1]), before.isEmpty, deed.isEmpty,
      time.ends(inOneOf: ["前", "底"])
    else { return nil }
    return time + "完成" + stepName(record) + "剩余任务"
  }

  /// `2026年拟招专职心理教师1名` of 拟招1名 beside 专职心理教师只有2名: whoever is too few is taken on.
  private func hired(_ plan: String, _ record: TaskRecord) -> String? {
    let (before, time, deed) = TimePhrase.split(plan) ?? ("", "", plan)
    guard before.isEmpty,
      let verb = ["拟再招聘", "拟再招", "再招聘", "再招", "再聘", "再引进", "拟招聘", "拟招", "招聘", "引进", "增配", "补充", "招"].first(where: {
        deed.hasPrefix($0)
      }),
      case let count = deed.dropFirst(verb.count), count.first?.isDigit == true,
      ["名", "人"].contains(String(count.drop { $0.isDigit })),
      let first = Clause.split(cleaner.clean(record.problem, keepsHead: true)).first?.text,
      let place = ["只有", "仅有", "仅", "缺", "不足", "偏少"].lazy.compactMap({ first.place(of: $0) }).first,
      case let who = String(first[..<place.lowerBound]), (2...10).contains(who.count),
      who.allSatisfy(Punctuation.isHan),
      who.ends(inOneOf: ["师", "员", "人", "医生", "护士", "干部", "力量", "人才", "工"])
    else { return nil }
    return time + verb + who + count
  }

  /// 2026年1月底前改完 of 限2026年1月底前改完.
  private static func withoutTerm(_ plan: String) -> String {
    let rest = plan.withoutHead(of: ["限期于", "限期在", "限期", "限于", "限在", "限"])
    return rest.first?.isDigit == true ? rest : plan
  }

  /// 推迟到2026年3月开业 of 整改后推到2026年3月开业: when it is to be, and not what was waited for.
  private static func withoutWait(_ plan: String) -> String {
    for word in ["推到", "推迟到", "延到", "延至", "推迟至", "改到"] {
      guard let place = plan.place(of: word), place.lowerBound > plan.startIndex,
        case let before = plan[..<place.lowerBound],
        before.count <= 6, before.hasSuffix("后"), plan[place.upperBound...].first?.isDigit == true
      else { continue }
      return "推迟到" + plan[place.upperBound...]
    }
    return plan
  }

  /// What is left of a task by the numbers of its row; nil where none says.
  func leftOver(_ record: TaskRecord) -> LeftOver? {
    if let rest = LeftOver(ownClauses(record) + note(record).all, wordbook) {
      let isOfPlan = rest.noun.isEmpty && planRest(record).map { rest.count.hasSuffix($0.amount) } ?? false
      return isOfPlan ? rest.ofPlan : rest
    }
    return planRest(record).map { LeftOver(rest: $0.count) }
  }

  /// A plan of the ledger as one part of 打算.
  func step(_ plan: String, of record: TaskRecord) -> String {
    let plan = TimePhrase.dated(plan, year: cleaner.year)
    guard !plan.isEmpty else { return "" }
    let clauses = Clause.split(plan)
    guard let first = clauses.first?.text else { return plan }
    // 智慧水务平台二期 is what comes behind 智慧水务平台（一期）.
    let name = ["二期", "三期"].contains { plan.hasPrefix($0) } ? Self.withoutPhase(stepName(record)) : stepName(record)
    let rest = plan.dropFirst(first.count)
    if let found = found(plan, record, name) { return found }
    guard !name.isEmpty, !first.holds(name) else { return plan }
    return worded(first, record, name) + rest
  }

  // MARK: - What was found

  /// What an inspection found is what is to be put right: 党建工作督查 and 1月底前整改到位.
  private func found(_ plan: String, _ record: TaskRecord, _ name: String) -> String? {
    guard let act = wordbook.tailVerb(name), Self.inspections.contains(act) else { return nil }
    // 其余2个限3月底前整改到位 counts what is left of it.
    if Remainder(plan) != nil, ownRemainder(record) != nil { return nil }
    let found = (record.problem + record.result + name).holds("隐患") ? "隐患" : "问题"
    guard !plan.holds(found), plan.holds("改") || plan.holds("责任") else { return nil }
    return plan.holds("整改") ? name + "发现的" + found + plan : "抓好" + name + "发现的" + found + "整改，" + plan
  }

  private static let inspections: Set<String> = ["督查", "检查", "抽查", "巡察", "审计", "排查", "督导", "自查", "考核", "核查"]

  // MARK: - One clause

  private func worded(_ plan: String, _ record: TaskRecord, _ name: String) -> String {
    // 转2025年.
    if plan.hasPrefix("转"), plan.dropFirst().first?.isDigit == true { return worded("结" + plan, record, name) }
    if isWhole(plan) { return plan }
    if plan.hasPrefix("结转") { return name + plan + (plan.ends(inOneOf: ["年", "年度"]) ? "继续推进" : "") }
    if let (before, time, behind) = TimePhrase.split(plan) {
      if before.isEmpty { return timed(time.withoutHead(of: ["于", "在"]), behind, record, name) }
      // 改到2024年1月5日: when, and not who.
      if before.count <= 4, before.ends(inOneOf: ["到", "至"]) {
        // 改到明年清明前.
        let act = behind.isEmpty || behind.count <= 4 && behind.hasSuffix("前") ? held(record, name) : ""
        return name + (before == "拖到" ? "推迟到" : before) + plan.dropFirst(before.count) + act
      }
      // 定在2026年1月: the day that it is put to.
      if behind.isEmpty, Self.appointed.contains(before) {
        let day = time.withoutHead(of: ["在", "于"])
        let act = held(record, name)
        return act.isEmpty ? day + (wordbook.headVerb(name) == nil ? "开展" : "") + name : name + day + act
      }
      // 2件列入明年 of 征集提案29件，办结27件.
      if behind.isEmpty, before.ends(inOneOf: ["列入", "纳入", "转入", "转到", "移至"]), before.first?.isDigit == true,
        let rest = Remainder("剩" + before), rest.noun.count == 2, let own = restNoun(rest.count, record)
      {
        return time + (own.deed.isEmpty ? "完成" : own.deed) + "剩余" + rest.count + own.counted
      }
      // 已报2026年预算, 争取纳入2025年项目: the year is a part of what is said.
      let isDeed =
        wordbook.headVerb(before) != nil || before.starts(withOneOf: ["已", "争取", "力争", "拟", "报", "列入", "纳入"])
      // 三条都列入2025年6月底前完成.
      if before.ends(inOneOf: ["列入", "纳入"]), ["完成", "整改", "整改完成"].contains(behind), let rest = leftOver(record) {
        let unit = rest.count.drop { !$0.isDigit }.drop { $0.isDigit }
        let noun =
          rest.noun.isEmpty
          ? ["问题", "隐患"].first { noun in ownClauses(record).contains { $0.holds(unit + noun) } } ?? "" : rest.noun
        return time + "完成" + name + rest.count + noun + (noun == "问题" || noun == "隐患" ? "整改" : "")
      }
      if Remainder(before) != nil || !isDeed { return owned(before, time, behind, record, name) }
    }
    return untimed(plan, record, name)
  }

  static let appointed: WordSet = ["定", "定在", "定于", "安排", "安排在", "放", "放在", "排在", "计划在", "预计在"]

  /// What is to happen on another day than was planned: 举办 of an event, 完工 of 原定10月底完工.
  private func held(_ record: TaskRecord, _ name: String) -> String {
    for clause in ownClauses(record) + note(record).all where clause.starts(withOneOf: ["原定", "原计划", "原说"]) {
      if let act = pending(clause) { return act }
    }
    guard name.ends(inOneOf: Wordbook.events) || name.ends(inOneOf: ["读书会", "培训班", "讲座"]) else { return "" }
    // What was held some times of those planned is made up for.
    return record.state != .done && record.quantities.first.map { ExactNumber(0) < $0.value } == true ? "补办" : "举办"
  }

  /// The name of a task for what comes next: the thing that it is about.
  func stepName(_ record: TaskRecord) -> String {
    let name = Self.withoutAim(withoutDone(Self.withoutBuilding(named(record)), record))
    // 冷库 of 冷库，定了建一座200平方，没建.
    if name.holds("，"), !name.prefix(while: { $0 != "，" }).hasDigit,
      case let first = name.prefix(while: { $0 != "，" }), (2...12).contains(first.count),
      first.allSatisfy(Punctuation.isHan), name.dropFirst(first.count).hasDigit
    {
      return String(first)
    }
    // 到位 of 执行到位 and 营销 of 宣传营销 name no work by themselves.
    if (2...3).contains(name.count), name.ends(inOneOf: ["到位", "营销", "推选", "达标", "结案"]),
      case let task = spokenTask(record), task.hasSuffix(name), task.count <= name.count + 2
    {
      return task
    }
    // 自助发卡机 of 自助发卡机上2台，计划4台.
    guard name.holds("，"), let digit = name.firstIndex(where: \.isDigit) else { return name }
    let thing = name[..<digit].description
    let short = thing.last.map { "上装建修换买购配设".contains($0) } ?? false ? String(thing.dropLast()) : thing
    return (3...12).contains(short.count) && short.allSatisfy(Punctuation.isHan) ? short : name
  }

  /// `基层社改造` of 基层社改造（6个）, `“四上”企业培育入库` of “四上”企业培育入库（年度目标30家）: how many were meant is no part of the name.
  static func withoutAim(_ name: String) -> String {
    guard name.hasSuffix("）"), let open = name.lastIndex(of: "（"), case let head = name[..<open], head.count >= 3,
      case let aside = name[name.index(after: open)...].dropLast(),
      aside.first?.isDigit == true && aside.count <= 4 || aside.hasDigit && aside.holds(oneOf: Self.aimWords)
        || aside.ends(inOneOf: ["检查", "验收", "评估", "复核"])
    else { return name }
    return String(head)
  }

  private static let aimWords: SearchWords = ["目标", "计划", "任务"]

  private static func withoutPhase(_ name: String) -> String {
    ["（一期）", "（二期）"].first { name.hasSuffix($0) }.map { name.trimmingSuffix($0) } ?? name
  }

  /// 明年不硬推: what is not meant to be done is no step.
  func refuses(_ record: TaskRecord) -> Bool {
    !record.isEmpty(.next) && Self.isRefusal(TimePhrase.dated(next(record), year: cleaner.year))
  }

  private static func isRefusal(_ plan: String) -> Bool {
    guard let (before, _, deed) = TimePhrase.split(plan), before.isEmpty else { return false }
    // 明年不列，等区里定.
    return deed.hasPrefix("不") && (deed.firstIndex(of: "，").map { deed[..<$0].count } ?? deed.count) <= 6
  }
}
