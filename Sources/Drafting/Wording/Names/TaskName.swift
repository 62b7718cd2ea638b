import TextCore

/// A task's name as it is said in a sentence.
struct TaskName: Sendable {
  let wordbook: Wordbook

  /// The name with the bracket at its end in front of it: `业务培训班（刑事审判）` is said `刑事审判业务培训班`.
  func spoken(_ task: String) -> String {
    guard let (name, aside) = Self.aside(of: task) else { return task }
    if name == "学习教育" { return aside + name }
    // 烈士陵园改造（完工）: how far it is is told, and no part of the name.
    if aside.head(of: DeedName.phases) == aside { return name }
    // 人口抽样调查准备 and 人口抽样调查入户: a stage follows what it is of.
    if aside.head(of: Self.stages) == aside { return name + aside }
    if BracketedPart.isPart(aside[...]) { return BracketedPart.whole(name[...], aside[...]) }
    // 执行业务培训班 would read as a verb and its object.
    return wordbook.headVerb(name) == nil && wordbook.headVerb(aside + name) == nil ? aside + name : task
  }

  /// Words of a bracket that are a stage of what the name is of.
  static let stages: SearchWords = [
    "准备", "筹备", "前期", "启动", "部署", "动员", "入户", "登记", "实施", "进度", "进展", "主体", "土建", "装修", "收尾", "总结", "验收", "复核", "后期",
  ]

  /// Whether the words of a bracket say when: 春节, 上学期.
  static func isTime(_ aside: String) -> Bool {
    aside.ends(inOneOf: ["节", "季", "学期", "假", "假期", "中秋", "重阳", "国庆", "元旦", "端午", "清明", "前夕", "期间"])
      || ["七一", "五一", "六一", "八一", "十一", "双节", "两节", "年终", "岁末", "汛期", "冬训"].contains(aside)
  }

  /// A name and the words in the bracket at its end, where they are few and plain: a place, a group, a kind.
  static func aside(of task: String) -> (name: String, aside: String)? {
    guard task.hasSuffix("）"), let open = task.lastIndex(of: "（"), open > task.startIndex else { return nil }
    let aside = task[task.index(after: open)...].dropLast()
    guard (2...8).contains(aside.count), aside.allSatisfy({ Punctuation.isHan($0) || $0 == "、" }),
      !aside.starts(withOneOf: ["第", "含", "如", "见", "共", "另", "包括", "试行", "暂行", "修订", "草案", "重点", "续"]),
      !aside.hasSuffix("批"), !aside.hasSuffix("期") || isTime(String(aside))
    else { return nil }
    return (String(task[..<open]), String(aside))
  }

  /// Whether the words of a bracket name those who acted: 东城大队, 各支部.
  static func isBody(_ aside: String) -> Bool {
    !aside.contains("、")
      && aside.ends(inOneOf: [
        "大队", "中队", "支队", "队", "局", "所", "科", "股", "室", "处", "部", "站", "中心", "支部", "学院", "分院", "社区", "街道", "镇", "乡",
        "村", "分局", "公司", "车间", "班子", "工会", "团委", "妇联", "气象台", "电视台", "广播电台", "图书馆", "博物馆", "文化馆", "厂", "庭", "专班", "窗口",
      ])
  }

  /// A sentence's worth from the task alone: a verb is given to a bare noun.
  /// - Parameter fallback: the verb of a noun that none goes with.
  func realised(_ task: String, as fallback: String = "完成") -> String {
    var name = spoken(task)
    // 支部换届（第一批）: which batch it was says nothing of what was done.
    if name.hasSuffix("批）") || name.hasSuffix("期）") && !Self.isPhase(name) || name.hasSuffix("轮）") {
      name = PeriodStem.of(name)
    }
    if let told = NounVerb.said(name) { return told }
    // 全民阅读月配合区图书馆办的朗诵比赛 is others' contest, and not held.
    if name.dropFirst(2).holds("配合") { return name }
    // 获全省先进单位 and 省厅来调研 of a diary are clauses, and no names.
    if name.starts(withOneOf: Self.winnings) || name.holds(oneOf: Self.visits) { return name }
    // 启动百日攻坚 says it; 启动仪式 is held.
    if name.hasPrefix("启动"), name.count >= 4, !name.starts(withOneOf: ["启动仪式", "启动会"]) { return name }
    // 总支书记讲党课 says who did what.
    if name.hasSuffix("讲党课"), name.count > 4 { return name }
    if isNominal(name) { return (wordbook.collocation(endingIn: name)?.verb ?? "开展") + name }
    if wordbook.headVerb(name) != nil || wordbook.isStatement(name) { return name }
    if let told = sentence(name) { return told }
    if Self.isTale(name) { return name }
    if let (body, rest) = subject(of: name), let verb = verb(for: rest) { return body + verb + rest }
    if let learnt = Self.learnt(name) { return learnt }
    if let verb = verb(for: name) { return said(name, with: verb) + ending(name, verb) }
    if name.hasSuffix("学习"), wordbook.actor(headOf: name) == nil { return "开展" + name }
    if name.hasPrefix("“"), name.hasSuffix("”") { return "落实" + name }
    guard let tail = wordbook.tailVerb(name) else {
      // 养犬登记588条 of a diary is a clause of its own, and no name.
      if name.ends(inOneOf: ["事故", "火灾", "火情", "险情"]) { return "发生" + name }
      let isClause = name.dropLast().last?.isDigit == true || name.dropLast(2).last?.isDigit == true
      return wordbook.holdsVerb(name) || isClause ? name : fallback + name
    }
    if Wordbook.upkeep.contains(tail) { return NameAhead(wordbook: wordbook).said(name) ?? "做好" + name }
    if Wordbook.completions.contains(tail) { return "完成" + name }
    // 公交线路优化 as a deed: 优化公交线路.
    let noun = String(name.dropLast(tail.count))
    // 第五次经济普查后续数据核查: a deed on what has a name of its own.
    if noun.count >= 4, ["核查", "普查", "核实", "复核", "清算"].contains(tail),
      noun.count > 10 || wordbook.holdsVerb(noun) || noun.hasPrefix("第")
    {
      return "完成" + name
    }
    // 驻村帮扶: how it is done, and the whole of what is.
    if ["驻村", "结对", "定点", "包村"].contains(noun) { return "开展" + name }
    guard noun.count >= 2, noun.count <= 10, !Wordbook.objectless.contains(tail), !wordbook.holdsVerb(noun),
      !Wordbook.isPeople(noun), !Self.isActor(noun, of: tail), !Self.manners.contains(noun),
      wordbook.actor(headOf: noun + "　") == nil,
      !noun.contains("、")
    else { return name }
    // 政治监督 is of whom it is told, and 政治 no object.
    if noun.ends(inOneOf: ["政治", "日常", "例行", "廉政", "作风", "专项", "集中", "联合", "统一"]) { return "开展" + name }
    // 家庭教育指导 is given, and 家庭教育 is not guided.
    // 劳动法律监督 is no 监督劳动法律: what is looked into is told by whom and how often.
    if ["指导", "辅导", "协商", "监督", "检查", "排查", "督查", "督导", "考核", "评估", "调研", "巡查"].contains(tail) { return "开展" + name }
    // 医共体双向转诊: how, and of whom.
    if noun.hasSuffix("双向") { return name }
    // 汛期人员设备转移: when, and what was moved.
    if let time = Self.times.first(where: { noun.hasPrefix($0) }), noun.count >= time.count + 2 {
      return time + tail + noun.dropFirst(time.count)
    }
    // 修复信用 and 帮扶质量提升 are no deeds: what is no thing that one lays hands on is carried out under its whole name.
    guard Self.handled.contains(tail), !noun.ends(inOneOf: Self.abstract) else {
      return (TopicVerb(wordbook: wordbook).verb(of: name) ?? "开展") + name
    }
    return tail + noun
  }

  /// Deeds that are told ahead of the thing they were done to.
  private static let handled: WordSet = [
    "改造", "更新", "更换", "修缮", "维修", "修复", "拆除", "清理", "安装", "采购", "购置", "硬化", "疏通", "查处", "化解", "引进", "办理", "发放", "优化",
    "修订",
    "编制", "征集", "新建", "建设", "扩建", "加固", "收缴", "清运", "铺设", "粉刷", "调解", "处置", "拓宽", "栽植", "补植", "受理", "印发", "制定", "抢修",
    "审核", "核稿", "督办", "核发",
  ]
  private static let abstract: SearchWords = ["信用", "生态", "关系", "质量", "提升", "安全", "问题"]

  private static let winnings: SearchWords = ["获", "荣获", "喜获", "被评", "被授", "被命名", "受到", "入选", "顺利通过", "成功通过"]
  private static let visits: SearchWords = [
    "来调研", "来检查", "来参观", "来考察", "来指导", "来慰问", "来学习", "来观摩", "来局调研", "来我", "来校",
  ]

  /// Characters that a clause of its own begins with, as clerks write them.
  private static let opening: ScalarSet = "收评把讲看到为对给向送请查写种栽将在与从"
  /// Ends of acts that are carried out.
  private static let acts = [
    "植树", "义诊", "回访", "排查", "自查", "研讨", "宣讲", "宣传", "走访", "慰问", "演练", "培训", "巡查", "普查", "谈话", "座谈", "祭扫", "参观", "测试",
  ]

  /// What is no name but what was done or found: `党员128名`, `护士节，优秀党员护士讲身边事`; an act at its head has its verb:
  /// `开展义务植树，植树160棵`. nil where it is a name.
  private func sentence(_ name: String) -> String? {
    let end = name.firstIndex { $0 == "，" || $0.isDigit } ?? name.endIndex
    guard end < name.endIndex else { return nil }
    let head = String(name[..<end]).trimmingSuffix("约").trimmingSuffix("全年")
    if head.ends(inOneOf: Wordbook.destinations) || head.ends(inOneOf: Self.acts), head.count <= 14,
      wordbook.actor(headOf: head) == nil, !Wordbook.isPeople(head), !head.contains(where: { "到在赴向为对".contains($0) })
    {
      return "开展" + name
    }
    if let first = name.unicodeScalars.first, Self.opening.contains(first), head.count >= 2 { return name }
    let (body, number) = TaskObject.counted(String(name.prefix { $0 != "，" }))
    if number.ends(inOneOf: ["名", "人"]), Wordbook.isPeople(body), !wordbook.holdsVerb(body) { return name }
    guard name[end] == "，", name.count >= 8 else { return nil }
    if let verb = verb(for: head), !wordbook.holdsVerb(String(head.prefix(2))) { return verb + name }
    return wordbook.tailVerb(head) == nil ? name : nil
  }

  /// Whether a cell of tasks tells what was done in clauses with numbers of their own, and is no name that lacks a verb:
  /// `5名社区民警全部兼上村（社区）副书记，14个村（社区）全包了`.
  static func isTale(_ name: String) -> Bool {
    guard let mark = name.firstIndex(where: { "，；：。".contains($0) }) else { return false }
    return name.hasDigit && name[name.index(after: mark)...].count >= 3
  }

  private static let times = ["汛期", "节日期间", "节前", "节日", "暑期", "寒假", "暑假", "冬季", "夏季", "春季", "秋季", "年底"]
  private static let leaders = ["领导", "局长", "县长", "市长", "镇长", "主任", "院长", "校长", "律师", "班子", "干警", "法官", "部门", "单位"]
  private static let ownDeeds: WordSet = [
    "接访", "下访", "约访", "值班", "值守", "坐班", "坐诊", "带班", "包案", "包联", "驻村", "驻点", "带头", "信访接待", "调研",
  ]

  /// Whether those whom a name begins with do what it ends in: 县领导接访 is no 接访县领导.
  private static func isActor(_ noun: String, of deed: String) -> Bool {
    ownDeeds.contains(deed) && noun.ends(inOneOf: leaders)
  }

  /// Whether a name ends in the phase of something that is built: 智慧水务平台（一期）.
  static func isPhase(_ name: String) -> Bool {
    guard let open = name.lastIndex(of: "（"), ["（一期）", "（二期）", "（三期）"].contains(String(name[open...])) else {
      return false
    }
    return name[..<open].ends(inOneOf: ["平台", "工程", "项目", "系统", "园区", "产业园", "改造", "建设", "水厂", "扩建", "新建", "中心"])
  }

  /// Words that only say how or when an act is done, so that they are no object of it: 远程会诊, 双向转诊.
  private static let manners: WordSet = [
    "例行", "遥感", "短期", "长期", "远程", "双向", "线上", "线下", "日常", "集中", "联合", "定期", "专项", "专题", "年度", "季度", "月度", "全员", "分级",
    "巡回", "上门", "义务", "政府", "驻村", "流动",
    "人民", "行政", "司法", "民事", "刑事", "商事",
    "现场", "夜间", "早期", "免费", "交叉", "随机", "全面", "动态", "统一", "常态", "内部", "外部", "社会", "公开", "网上", "网络", "应急",
  ]
  /// Whether words only say how an act is done, so that they are no object of it: 公开 of 公开招聘.
  static func isManner(_ words: String) -> Bool {
    manners.contains(words) || ["临时", "急难", "兜底"].contains(words)
      // 事业单位公开 of 事业单位公开招聘: whose act it is as well.
      || words.count >= 4 && words.ends(inOneOf: ["公开", "集中", "联合", "定期", "统一", "上门", "随机", "免费", "交叉", "双向"])
  }

  /// `学习八项规定` of 学八项规定: what is learnt, and not made.
  static func learnt(_ name: String) -> String? {
    // 学雷锋 is one word.
    if name.hasPrefix("学雷锋") { return "开展" + name + (name.count <= 3 ? "活动" : "") }
    return taken(name)
  }

  private static func taken(_ name: String) -> String? {
    name.hasPrefix("学") && name.count >= 3 && !name.starts(withOneOf: learned) ? "学习" + name.dropFirst() : nil
  }

  /// Words that 学 is the first part of.
  private static let learned = [
    "学生", "学校", "学习", "学风", "学术", "学科", "学院", "学位", "学历", "学员", "学分", "学期", "学年", "学前", "学籍", "学业", "学徒",
    "学者", "学区", "学工", "学会", "学段", "学堂", "学法", "学困", "学龄", "学杂", "学时", "学优", "学制", "学部", "学联",
  ]

  /// Whether a name that starts with a verb is the name of an act all the same: 规范教育收费专项检查.
  func isNominal(_ name: String) -> Bool {
    guard let verb = wordbook.headVerb(name), Wordbook.attributive.contains(verb), name.count >= verb.count + 4,
      let act = wordbook.collocation(endingIn: name)
    else { return false }
    return ["开展", "举办"].contains(act.verb) && act.noun != verb && !name.contains("，")
  }

  /// The verb that goes with a bare name, or nil: 举办 with 培训班, 实施 with “青蓝工程”.
  func verb(for name: String) -> String? {
    // 公众号10万+作品: how far a thing went is its kind, and nobody collected it.
    if name.hasSuffix("作品"), name.holds("+") || name.holds("万") { return nil }
    let bare = name.hasSuffix("”") ? String(name.dropLast()) : name
    if let collocation = wordbook.collocation(endingIn: bare) {
      let namesPeople = Wordbook.people.contains { name.hasPrefix($0) }
      return collocation.verb == "开展" && namesPeople && bare.ends(inOneOf: ["评议", "述职", "考核"])
        ? "组织" : collocation.verb
    }
    if bare.ends(inOneOf: Wordbook.destinations) { return "开展" }
    return nil
  }

  private static let shorts: ScalarSet = "换修拆铺挖清栽种买添刷贴挂配印补洗"

  /// A name behind its verb, which it may have in short: 安装 and 装路灯 are 安装路灯.
  func said(_ name: String, with verb: String) -> String {
    guard let first = name.first, let noun = wordbook.collocation(endingIn: name)?.noun, noun.count == name.count - 1
    else { return verb + name }
    if verb.contains(first) { return verb + noun }
    // 更换路灯 of 换路灯, whatever else is done to lamps.
    guard Self.shorts.contains(first) else { return verb + name }
    return ShortVerb.plainForm(of: first).map { $0 + noun } ?? name
  }

  /// 活动 behind a name that is none of an act: 开展宣传教育月活动, 开展“送法进校园”活动.
  private func ending(_ name: String, _ verb: String) -> String {
    guard verb == "开展" else { return "" }
    return name.hasSuffix("月") || name.hasSuffix("周") || name.hasSuffix("日")
      || name.trimmingSuffix("”").ends(inOneOf: Wordbook.destinations) ? "活动" : ""
  }

  /// The acting body that a name starts with, where what follows is a name of its own: 党委会 of 党委会“第一议题”.
  private func subject(of name: String) -> (body: String, rest: String)? {
    guard let body = wordbook.actor(headOf: name) else { return nil }
    let rest = String(name.dropFirst(body.count))
    return rest.hasPrefix("“") && rest.count >= 3 ? (body, rest) : nil
  }
}

extension String {
  /// The text without a word at its end.
  func trimmingSuffix(_ word: String) -> String { ends(with: word) ? String(dropLast(word.count)) : self }
}
