import Records
import TextCore

/// How a task's name goes before a result that leaves it out, where it is no title, time or measure: as the subject
/// or the object of the first verb, as the attribute of a noun, or as the work that was done. It is never `X方面，`,
/// which tells a reader nothing and which nobody writes who tells what was done.
struct TaskFrame: Sendable {
  let wordbook: Wordbook
  /// The telling words of the name: 脱贫劳动力 of 脱贫劳动力就业.
  let core: String

  /// The name without 情况 and 结果 at its end, which no sentence needs.
  static func plain(_ name: String) -> String {
    for word in ["情况", "结果"] where name.hasSuffix(word) && name.count >= word.count + 2 {
      return String(name.dropLast(word.count))
    }
    return name
  }

  /// Whether a name says no more than that something was won, and the words what it was: `市级模范职工小家1个`.
  static func isHonour(_ name: String, _ first: String) -> Bool {
    // 省“安康杯”优胜单位、市环保诚信企业.
    let isTitle = !first.contains("，") && ["优胜", "先进", "文明", "模范", "示范", "诚信", "优秀"].contains { first.holds($0) }
    // 区妇联获市级先进集体 says who won it.
    return (honours.contains(name) || name.hasSuffix("荣誉") && name.count <= 5) && !first.contains("获")
      && !first.contains("被")
      && (first.hasDigit && first.prefix(4).allSatisfy(Punctuation.isHan) || isTitle)
      && first.starts(withOneOf: ["全国", "国家级", "省", "市", "县", "区", "镇", "乡", "街道", "先进", "优秀", "模范"])
  }

  private static let honours: WordSet = ["荣誉", "获奖", "获得荣誉", "所获荣誉", "荣誉表彰", "集体荣誉", "个人荣誉"]
  private static let totals = ["收入", "业务量", "工作量", "总量", "产值", "营收"]

  /// Whether a text says all that a name does that is none of a task: what was won, and how much there was of something.
  static func isSaid(_ name: String, by text: String) -> Bool {
    (honours.contains(name) || name.hasSuffix("荣誉") && name.count <= 5)
      && (text.starts(withOneOf: ["获", "荣获", "被", "入选"]) || isWinner(text))
      || name.ends(inOneOf: totals) && hasNoun(text)
  }

  /// 区妇联获市级先进集体: who won it stands ahead.
  private static func isWinner(_ text: String) -> Bool {
    guard let place = ["获", "被评为", "被授予"].lazy.compactMap({ text.place(of: $0)?.lowerBound }).min() else {
      return false
    }
    let who = text[..<place]
    return (2...12).contains(who.count) && who.allSatisfy(Punctuation.isHan)
  }

  /// Whether a text says what its first number is of: 全年创收1168万元, but not 全年累计3.12亿元.
  private static func hasNoun(_ text: String) -> Bool {
    var noun = text.prefix(8).prefix { !$0.isDigit }
    guard noun.count < text.prefix(8).count else { return false }
    for word in ["全年", "累计", "共计", "共", "达到", "达", "实现", "合计"] where noun.hasPrefix(word) {
      noun = noun.dropFirst(word.count)
    }
    return noun.count >= 2
  }

  /// The name with the first clause.
  func led(_ name: String, _ first: String) -> String {
    if let learnt = TaskName.learnt(name), first.hasPrefix("到") { return learnt + "，" + first }
    if let told = stated(name, first) { return told }
    let (body, number) = TaskObject.counted(first)
    if !number.isEmpty, let told = acted(name, body, number) { return told }
    return counted(name, first) ?? done(name, first)
  }

  /// `上年度考核被评为优秀等次`: what somebody was found to be; nil where the clause says nothing of the kind.
  static func judged(_ name: String, _ first: String) -> String? {
    guard first.hasPrefix("评为") || first.hasPrefix("被评为"), name.hasSuffix("考核") || name.hasSuffix("考评"),
      name.allSatisfy(Punctuation.isHan)
    else { return nil }
    return name + (first.hasPrefix("被") ? "" : "被") + first
  }

  /// Words that tell how far something is, what it lacks or was to be: `洗消间未建`, `预案应做36份`.
  private static let states = [
    "未", "尚", "暂", "选址", "场地", "方案", "资金", "试用", "现场评审", "因", "人还", "图纸", "预算", "招标", "设备招标", "可研", "可行性研究", "初步设计",
    "计划", "原计划", "目标", "应",
    "主体", "土建", "一期", "基础施工",
  ]

  private func stated(_ name: String, _ first: String) -> String? {
    guard first.starts(withOneOf: Self.states), !name.hasSuffix("工作"), wordbook.headVerb(name) == nil,
      !name.ends(inOneOf: ["建设"]) || first.starts(withOneOf: ["计划", "原计划"])
    else { return nil }
    // 特种作业应持证96人 of 特种作业持证上岗: its verb is the name's.
    if first.hasPrefix("应"), let place = name.place(of: first.dropFirst().prefix(2)),
      name[..<place.lowerBound].count >= 3
    {
      return name[..<place.lowerBound] + first
    }
    return name + first
  }

  /// What a building or a line comes to by itself, where it is said to be completed: 封顶完成.
  static let endings: WordSet = ["封顶", "通车", "通水", "通电", "合龙", "贯通", "竣工", "主体封顶", "开工", "动工", "投用", "启用"]

  // MARK: - A verb and its number

  /// Verbs that have no object: whoever or whatever did so stands before them.
  static let intransitives: WordSet = [
    "参保", "参加", "参训", "报名", "务工", "外出务工", "就业", "转移就业", "播种", "种植", "出栏", "存栏", "入学", "毕业", "升学", "到岗", "上岗",
    "入驻", "落户", "脱贫", "达标", "受益", "签约", "入库", "立项", "上线", "转诊", "上转", "下转", "出动", "值守", "巡护", "参与", "覆盖", "入户", "成交",
  ]
  /// Verbs of one character whose full form goes with a case.
  private static let cases: [String: String] = ["破": "破获", "结": "办结", "立": "立案查处"]

  /// `居民医保参保21380人`, `家庭医生签约9800余人`, `破获网络诈骗案1起`: the name is the subject of a verb without an
  /// object, or its object.
  private func acted(_ name: String, _ body: String, _ number: String) -> String? {
    guard name.allSatisfy({ Punctuation.isHan($0) || "“”".contains($0) }), !number.hasSuffix("%") else { return nil }
    if name.ends(inOneOf: ["案", "案件", "案子"]), number.ends(inOneOf: ["起", "件", "宗"]),
      let verb = Self.cases[body] ?? (wordbook.headVerb(body) == body ? body : nil)
    {
      return verb + name + number
    }
    // 家庭医生签约9800余人: those who sign up do not do so with a number of doctors.
    if name.hasSuffix(body), Self.intransitives.contains(body), name.count >= body.count + 2 { return name + number }
    // The name's own verb.
    if name.hasSuffix(body), wordbook.headVerb(body) == body, name.count >= body.count + 2 {
      return body + name.dropLast(body.count) + number
    }
    guard Self.intransitives.contains(body) else { return nil }
    return (Wordbook.isPeople(core) ? core : Self.withoutWork(name)) + body + number
  }

  private static func withoutWork(_ name: String) -> String {
    guard name.count >= 4 else { return name }
    if name.hasSuffix("工作") { return String(name.dropLast(2)) }
    // 脱贫劳动力 of 脱贫劳动力就业: those who did.
    let who = name.dropLast(2)
    let isOfPeople = Wordbook.isPeople(who) || who.hasSuffix("劳动力")
    return isOfPeople && name.ends(inOneOf: ["就业", "务工", "管理", "服务", "参保"]) ? String(who) : name
  }

  // MARK: - A noun and its number

  /// Ends of nouns that are clear by themselves.
  private static let measures = ["率", "额", "量", "面积", "强度", "收入", "得分", "立项", "指数", "占比"]

  /// `公开招聘硕士6人`, `双向转诊上转312`: the name says of what the noun is; a noun that is clear by itself stands alone:
  /// `甲级病案率97.8%` of 病历质量, `出院2.86万人次` of 住院.
  private func counted(_ name: String, _ first: String) -> String? {
    if name.count <= 8, first.count <= 24, first.holds("的比例为") || first.holds("占比为") { return name + first }
    let noun = String(first.prefix(while: Punctuation.isHan))
    guard noun.count >= 2, wordbook.headVerb(first) == nil, first.dropFirst(noun.count).first?.isDigit == true,
      !first.starts(withOneOf: Self.adverbial), name.allSatisfy({ Punctuation.isHan($0) || "“”".contains($0) })
    else { return nil }
    let isTakenOn = name.ends(inOneOf: Self.takers)
    if isTakenOn, noun.count <= 4, QuantityParser.find(in: first).first?.quantity.unit == "人" { return name + first }
    if noun.count >= 4, name.count <= 4, noun.ends(inOneOf: Self.measures) { return first }
    if name.count == 2, noun.count == 2, name.last == noun.last { return first }
    let unit = QuantityParser.find(in: first).first?.quantity.unit ?? ""
    return !Wordbook.attendances.contains(unit) && name.count <= 4 && noun.count <= 3 && name.count > 2
      && !wordbook.holdsVerb(noun)
      && !"新老立配设修打建办开举评破送".contains(noun.first ?? " ")
      ? name + first : nil
  }

  /// `公开招聘38人，其中硕士6人、本科32人`: the total goes before the kinds that it is of.
  static func totalled(_ name: String, _ clauses: [Clause], _ amounts: [Amount]) -> [Clause] {
    guard let first = clauses.first, first.text.hasPrefix(name), name.ends(inOneOf: takers),
      let total = amounts.first, amounts.count == 1, total.label.isEmpty, total.tail.isEmpty,
      total.number == total.digits + total.unit, ["人", "名"].contains(total.unit),
      case let list = first.text.dropFirst(name.count),
      case let items = Punctuation.split(String(list), at: ["、"]).map(\.text),
      items.count > 1,
      items.allSatisfy({ !TaskObject.parted($0).number.isEmpty && TaskObject.parted($0).body.count >= 2 }),
      !clauses.contains(where: { $0.text.holds(total.number) && $0.text != first.text }), !list.holds(total.number)
    else { return clauses }
    return [Clause(text: name + total.number, mark: first.mark), Clause(text: "其中" + list, mark: "，")]
      + clauses.dropFirst()
  }

  private static let takers = ["招聘", "招录", "引进", "遴选", "录用", "招考"]

  private static let adverbial = [
    "在", "为", "对", "向", "由", "与", "到", "以", "按", "从", "全员", "全年", "累计", "每", "各", "共", "其中", "第", "春", "夏", "秋", "冬",
    "上半年",
    "下半年", "一季", "二季", "三季", "四季", "元旦", "五一", "国庆",
  ]

  // MARK: - The work that was done

  private static let inspections = ["监督检查", "专项监督", "专项检查", "监督", "检查", "督查", "督导", "抽查", "巡查", "调研", "暗访"]

  private static let deeds: SearchWords = ["参加", "走访", "到校", "上课", "报名", "到场", "参训", "参赛", "全部", "均已"]
  private static let occasions = ["开学", "春季报到", "秋季报到", "新生报到", "入学", "毕业", "放假"]

  /// What may stand before such a number: 五、六年级210名学生.
  private static let grades = Set("一二三四五六七八九、年级全校班约")

  /// Whether a clause has a subject of its own: so many people who did so.
  static func hasSubject(_ text: String) -> Bool {
    let first = text.prefix { !"，；。".contains($0) }
    guard let digit = first.firstIndex(where: \.isDigit), first[..<digit].allSatisfy(grades.contains),
      case let rest = first[digit...].drop(while: { $0.isDigit || "余多".contains($0) }),
      let unit = rest.first, "名人".contains(unit), !rest.hasPrefix("人次")
    else { return false }
    return rest.holds(oneOf: deeds)
  }

  /// The name as the work behind which it is told what was done.
  private func done(_ name: String, _ first: String) -> String {
    if let learnt = TaskName.learnt(name), first.hasPrefix("到") { return learnt + "，" + first }
    if Self.hasSubject(first) || name.ends(inOneOf: Self.occasions) && first.hasDigit { return name + "，" + first }
    if name.ends(inOneOf: ["专题", "周年"]) { return "围绕" + name + "，" + first }
    if name.hasSuffix("落实"), name.count >= 4 { return "落实" + name.dropLast(2) + "，" + first }
    if name.ends(inOneOf: ["团日", "团课", "党课"]) { return "开展" + name + "，" + first }
    if name.hasSuffix("赛"), first.holds("参赛") { return "参加" + name + "，" + first }
    if name.hasSuffix("走基层") { return "开展" + name + "活动，" + first }
    // 围绕农村公路建设，……开展督查: what was looked into, where the act is told.
    if let act = Self.inspections.first(where: { name.hasSuffix($0) && name.count >= $0.count + 4 }),
      !name.dropLast(act.count).ends(inOneOf: ["政治", "日常"]),
      first.count >= 12, Self.inspections.contains(where: { first.hasSuffix($0) || first.holds($0 + "，") })
    {
      return "围绕" + name.dropLast(act.count) + "，" + first
    }
    if let told = NameAhead(wordbook: wordbook).led(name, first) { return told }
    if name.hasSuffix("工作") { return (name.holds("做") ? "抓好" : "做好") + name + "，" + first }
    let isDone = first.starts(withOneOf: ["开展", "做好"])
    let isBuilt = name.hasSuffix("建设") && (wordbook.headVerb(first) == nil || name.count > 10)
    if !isDone, isBuilt || name.ends(inOneOf: ["改革", "融合", "改版"]), wordbook.headVerb(name) == nil {
      return "推进" + name + "，" + first
    }
    if !isDone, name.count > 4,
      name.ends(inOneOf: ["自学", "学习", "监督", "检查", "督查", "实践", "分析", "检验", "检测", "评估", "评价", "审核", "试点", "质量监测"])
    {
      return "开展" + name + "，" + first
    }
    let isPlain = name.allSatisfy { Punctuation.isHan($0) || "“”".contains($0) }
    // 做好, but not before 做实.
    let verb = name.holds("做") || first.hasPrefix("做") ? "抓好" : "做好"
    if isPlain, name.count <= 10,
      wordbook.tailVerb(name) != nil && !name.hasSuffix("管理") || name.ends(inOneOf: ["建设", "管理", "服务", "保障"])
    {
      return (name.count.isMultiple(of: 2) ? verb : "抓好") + name + "，" + first
    }
    // 供氧26万立方 of 氧气: it says what it is of.
    if name.count == 2, isPlain, first.hasDigit, name.contains(where: { first.prefix(4).contains($0) }),
      !wordbook.holdsVerb(name)
    {
      return first
    }
    // 三组地界的事, 又下大雨: nobody does such work.
    if name.ends(inOneOf: ["的", "的事", "的钱", "个会"]) || name.hasPrefix("又") { return name + "，" + first }
    // 社会消费品零售总额 is no work that anybody does.
    if isPlain, name.count >= 4, name.ends(inOneOf: Self.figures), first.hasDigit { return name + first }
    return verb + name + "工作，" + first
  }

  private static let figures = ["总额", "交易额", "销售额", "营业额", "进出口", "产值", "增加值", "总值", "收入", "总量", "指数", "利润"]
}
