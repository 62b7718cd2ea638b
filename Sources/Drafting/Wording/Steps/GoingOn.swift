import Records
import TextCore

/// A task as something to go on with, where the ledger does not say what comes next.
extension UnfinishedWording {
  /// What goes on, where the ledger does not say what comes next: `继续推进党建长廊建设`.
  func goingOn(_ record: TaskRecord) -> String {
    if let trouble = troubleSolved(record) { return trouble }
    let means = means(record).map { $0 + "，" } ?? ""
    return means + (leftOver(record)?.goingOn(stepName(record), pursued(record)) ?? Self.onwards(pursued(record)))
  }

  /// 继续推进电梯加装, but 努力增加参保人数.
  private static func onwards(_ work: String) -> String { work.hasPrefix("努力增加") ? work : "继续" + work }

  /// What comes next for a shortfall: the clerk's own step, else one that its kind asks for, with what is done about its
  /// reason ahead of it; "" where nothing is known but that it goes on.
  func answer(_ record: TaskRecord, _ lack: String, _ step: String) -> String {
    // What was called off for want of money asks for nothing.
    if step.isEmpty, lack.ends(inOneOf: ["取消", "终止", "不再实施"]) { return "" }
    var next = step.isEmpty ? doing(record) : step
    if let followed = followed(next, lack) { next = followed }
    if next.isEmpty, CauseAct.act(lack, of: named(record)) != nil { next = goingOn(record) }
    return CauseAct.answered(next, lack, of: named(record))
  }

  /// `跟踪剩余3件学代会提案办理情况` of what was handed on to others, and `推动剩余3部…尽快开工` of what has not begun.
  private func followed(_ step: String, _ lack: String) -> String? {
    if let place = lack.place(of: "转"), case let behind = lack[place.upperBound...], behind.holds("办理"),
      let verb = ["继续办结", "抓紧办结", "抓好", "办结"].first(where: { step.hasPrefix($0) }), !step.holds("，")
    {
      return "跟踪" + String(step.dropFirst(verb.count)).trimmingSuffix("后续办理") + "办理情况"
    }
    if step.hasPrefix("抓好"), step.hasSuffix("后续办理"), lack.ends(inOneOf: ["未能开工", "没有开工", "未开工", "没有动工"]) {
      return "推动" + step.dropFirst(2).dropLast(4) + "尽快开工"
    }
    return nil
  }

  /// The same where it says more than that the task goes on: what is done about a hindrance, or how much is left; "" else.
  func doing(_ record: TaskRecord) -> String {
    if let solved = troubleSolved(record) { return solved }
    let words = goingOn(record)
    if means(record) != nil { return words }
    if let step = countedStep(record) ?? restOfWhole(record) ?? namedRestStep(stepName(record), ownClauses(record)) {
      return step
    }
    if words.hasDigit, leftOver(record) != nil { return words }
    let wait = awaited(record)
    return wait.isEmpty ? positiveAct(record) ?? "" : wait
  }

  /// What is done about what stands in the way of a task, where the row names it: 财产线索少.
  private func means(_ record: TaskRecord) -> String? {
    let words = ([problem(record)] + ownClauses(record)).joined(separator: "，")
    return Self.hindrances.first { hindrance in hindrance.signs.contains { words.holds($0) } }?.means
  }

  private static let hindrances: [(signs: [String], means: String)] = [
    (["线索少", "线索不足"], "加大线索查找力度"),
    (["在做鉴定", "鉴定中", "正在鉴定", "等鉴定"], "跟进鉴定进度"),
    (
      ["钱没着落", "钱未落实", "资金未落实", "资金未到位", "资金没到位", "资金没有着落", "经费未落实", "经费未到位", "没钱", "缺资金", "资金缺口", "资金不足"],
      "积极争取资金"
    ),
    (["设备未到", "设备没到", "平板没到", "平板未到", "等设备", "设备厂交货晚", "到货晚"], "盯紧设备到货"),
    (["意见不一", "意见不统一", "业主不同意", "群众有顾虑"], "做好沟通协调"),
    (["选址难", "没有场地", "没地方", "用地指标没落实", "用地指标未落实"], "抓紧落实场地"),
  ]

  /// The task as something to go on with: 引进高层次人才 of 高层次人才引进.
  func pursued(_ record: TaskRecord) -> String {
    let task = Self.withoutAim(withoutDone(spokenTask(record), record))
    // 市公司投资9200万元，我公司管属地协调: what others build is helped on.
    if let part = Self.parts.first(where: {
      (record.note + record.result).holds("管" + $0) || (record.note + record.result).holds("负责" + $0)
    }) {
      return "做好" + task + part
    }
    // 实验室检查；人才引进: two things that no verb moves ahead of.
    if task.holds("；") { return "做好" + task.replacing("；", with: "、") }
    if let verb = headVerb(task), task.count > verb.count + 1 {
      let object = task.dropFirst(verb.count)
      // 巡察反馈问题整改 is a noun, whatever its first two characters are elsewhere.
      if wordbook.tailVerb(object) == nil || Wordbook.lightVerbs.contains(verb) {
        // 帮扶产业项目资产确权登记 as well.
        return !Wordbook.lightVerbs.contains(verb) && object.ends(inOneOf: Self.registers) ? "做好" + task : task
      }
    }
    if let verb = wordbook.tailVerb(task), Self.takesObject.contains(verb), task.count >= verb.count + 2,
      case let object = task.dropLast(verb.count),
      // 法治政府建设示范创建.
      verb != "创建" || !object.ends(inOneOf: ["示范", "文明", "达标", "平安", "标准化"])
    {
      if wordbook.headVerb(object) == nil, wordbook.tailVerb(object) == nil {
        // 公开招聘: how it is done is nothing that it is done to.
        return TaskName.isManner(String(object)) ? "做好" + task : verb + object
      }
    }
    let work = Self.withoutAim(Self.withoutTale(carriedOver(record)))
    if work.hasSuffix("人数"), work.count <= 16, !work.holds(oneOf: PlanOpening.burdens) { return "努力增加" + work }
    if work.hasPrefix("新增"), work.count >= 5 { return "做好" + work.dropFirst(2) + "工作" }
    // A number is raised, not gone on with.
    if work.ends(inOneOf: Self.sums), record.measuresByTarget { return "努力提高" + work }
    if work.ends(inOneOf: Self.documents) { return "完善" + work }
    if work.ends(inOneOf: Wordbook.events + Self.acts), !work.ends(inOneOf: ["社会", "协会", "学会", "委员会", "商会"]) {
      return "开展" + work
    }
    // 中水回用率 is raised, and 电耗 lowered.
    if LackForm.isMeasure(work) || PlannedNumber.isLimited(record), work.count <= 12 {
      if work.hasSuffix("耗") || work.ends(inOneOf: ["损率", "损失率", "漏率"]) { return "努力降低" + work }
      if work.hasSuffix("率"), let raised = raise(work) { return raised }
    }
    return (work.ends(inOneOf: Self.figures) ? "抓好" : "推进") + work
  }

  /// 8件实事 of 8件实事盘了下，办结6件: what was done to it is no part of what goes on.
  private static func withoutTale(_ task: String) -> String {
    guard let comma = task.firstIndex(of: "，"), case let first = task[..<comma], let done = first.firstIndex(of: "了"),
      case let thing = first[..<done].dropLast(), (3...14).contains(thing.count)
    else { return task }
    return String(thing)
  }

  /// 自然保护地立标 of 自然保护地勘界立标 where 勘界已完成.
  func withoutDone(_ task: String, _ record: TaskRecord) -> String {
    for clause in ownClauses(record) {
      guard let end = ["已完成", "已全部完成"].first(where: { clause.hasSuffix($0) }),
        case let part = clause.dropLast(end.count),
        (2...4).contains(part.count), let place = task.place(of: part), place.lowerBound > task.startIndex,
        case let rest = task[place.upperBound...].drop(while: { "和及、".contains($0) }), rest.count >= 2,
        ownClauses(record).contains(where: { $0.hasPrefix(rest) })
      else { continue }
      return String(task[..<place.lowerBound] + rest)
    }
    return task
  }

  private static let parts = ["属地协调", "征地协调", "施工协调", "协调", "配合"]
  private static let registers: SearchWords = ["登记", "确权", "备案", "建档", "公示", "核定", "移交"]
  private static let takesObject: Set<String> = ["引进", "培育", "招聘", "招录", "培养", "创建", "推广", "追缴", "清收"]
  private static let documents = ["手册", "办法", "制度", "方案", "规划", "清单", "预案", "章程", "细则", "机制"]
  private static let acts = [
    "宣传", "检查", "督查", "调研", "走访", "慰问", "评选", "排查", "整治", "帮扶", "服务", "巡查", "体检", "义诊", "党日",
  ]
  private static let sums = ["利润", "总额", "收入", "产值", "产量", "销量", "销售额", "税收"]
  private static let figures = ["利润", "总额", "收入", "率", "经费", "作风", "满意度", "面积", "产值", "投资", "存款", "贷款"]
}
