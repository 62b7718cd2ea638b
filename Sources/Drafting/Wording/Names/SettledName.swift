import TextCore

/// A name that still stands stuck to a clause which does not go on from it, or ahead of one with nothing but a comma, once all
/// other rules have had it: `推进自来水入户，全村328户已通326户` of 自来水入户全村328户已通326户, `核发建筑垃圾处置许可52件` of 建筑垃圾，核发处置许可52件.
/// Where none of its forms is sure, the clerk's words stay as they are.
struct SettledName: Sendable {
  let wordbook: Wordbook
  private let topic: TopicLead
  private let verb: TopicVerb
  private let seam: TitleSeam

  init(wordbook: Wordbook) {
    self.wordbook = wordbook
    topic = TopicLead(wordbook: wordbook)
    verb = TopicVerb(wordbook: wordbook)
    seam = TitleSeam(wordbook: wordbook)
  }

  // MARK: - A name with a comma

  /// The clauses whose name, ahead of them with a comma, goes into them or takes its form; nil where it is none of these.
  /// - Parameter stem: the task's name without its period.
  func placed(_ clauses: [Clause], stem: String) -> [Clause]? {
    let whole = StockLead.apart(clauses)
    guard whole.count > 1, let lead = whole.first, lead.within == nil, lead.rows.isEmpty, whole[1].mark == "，",
      whole[1].rows.isEmpty, lead.text == stem || lead.text == LostName.plain(stem), stem.count >= 4
    else { return nil }
    let (name, next) = (lead.text, whole[1].text)
    if let told = prosecuted(name, next) ?? permitted(name, next) {
      return TopicLead.telling(told, Array(whole.dropFirst()))
    }
    if let form = form(name, next) { return TopicLead.led(form, whole) }
    // 借阅统计，到馆26.3万人次: the numbers are what was counted.
    if name.ends(inOneOf: Self.counts), name.count <= 8, next.hasDigit,
      next.first?.isDigit == false, next.prefix(while: { !$0.isDigit }).count >= 2,
      !next.starts(withOneOf: TopicVerb.lacks)
    {
      return TopicLead.telling(next, Array(whole.dropFirst()))
    }
    // 年度执法计划，检查企业194家: a plan has not looked into anything.
    // 修订责任清单 is a deed of its own.
    if name.ends(inOneOf: Self.papers), wordbook.headVerb(name) == nil, tells(next) {
      return TopicLead.telling(next, Array(whole.dropFirst()))
    }
    return nil
  }

  private static let papers: SearchWords = ["计划", "方案", "清单", "要点"]
  private static let crimes: SearchWords = ["犯罪", "诈骗", "诈骗案", "案件", "刑事案件", "违法犯罪"]
  private static let prosecutions: SearchWords = ["起诉", "提起公诉", "批准逮捕", "批捕", "抓获", "侦破", "破获", "查处", "审结", "判处"]

  /// `起诉电信网络诈骗及关联犯罪47人` of 起诉47人: for what.
  private func prosecuted(_ name: String, _ next: String) -> String? {
    guard name.ends(inOneOf: Self.crimes), name.allSatisfy({ Punctuation.isHan($0) || $0 == "、" }), name.count <= 16,
      wordbook.headVerb(name) == nil,
      case let (body, number) = TaskObject.counted(next), body.head(of: Self.prosecutions) == body,
      ["人", "名", "件", "起", "宗", "案"].contains(where: number.hasSuffix)
    else { return nil }
    return body + name + number
  }

  private static let grants: SearchWords = ["核发", "颁发", "办理", "核准", "审批", "换发", "发放", "办结"]
  private static let permits: SearchWords = ["许可", "许可证", "执照", "批文", "准运证", "资格证", "登记证", "合格证", "备案"]

  /// `核发建筑垃圾处置许可52件` of 核发处置许可52件: of what the permits are.
  private func permitted(_ name: String, _ next: String) -> String? {
    guard (3...6).contains(name.count), name.allSatisfy(Punctuation.isHan), !wordbook.holdsVerb(name),
      DeedName.deed(of: name, wordbook) == nil, !Wordbook.isPeople(name), let grant = next.head(of: Self.grants),
      case let (body, number) = TaskObject.counted(String(next.dropFirst(grant.count))), (2...6).contains(body.count),
      body.count != 3 || body == "许可证",
      !number.isEmpty, body.ends(inOneOf: Self.permits), body.allSatisfy(Punctuation.isHan),
      !zip(name, name.dropFirst()).contains(where: { body.holds(String([$0, $1])) })
    else { return nil }
    return grant + name + body + number
  }

  /// What a name is called by that says what somebody did for others: “书香迎新春”送春联.
  private static let gifts: SearchWords = [
    "送春联", "写春联", "送福", "送温暖", "送清凉", "送祝福", "送关爱", "送法", "送戏", "送书", "送医", "送岗", "送教", "送政策", "送服务",
  ]
  private static let counts: SearchWords = ["统计", "汇总", "概况", "总体情况", "基本情况", "数据"]

  /// The name in the form of a work that is called by it; nil where it is none.
  private func form(_ name: String, _ next: String) -> String? {
    guard !next.starts(withOneOf: TopicVerb.lacks), !next.hasPrefix("其中"), !next.hasPrefix("开展") else { return nil }
    if name.hasSuffix("专项"), name.allSatisfy(Punctuation.isHan), wordbook.headVerb(name) == nil {
      return "开展" + name + "工作"
    }
    if name.hasPrefix("“"), name.ends(inOneOf: Self.gifts) { return "开展" + name + "活动" }
    return nil
  }

  // MARK: - A name that was stuck to its clause

  /// The clauses with their name apart from the first of them; nil where it stands well.
  func parted(_ clauses: [Clause], stem: String) -> [Clause]? {
    guard let first = clauses.first, first.within == nil, first.rows.isEmpty, (2...16).contains(stem.count),
      first.text.hasPrefix(stem), case let rest = String(first.text.dropFirst(stem.count)), rest.count >= 3,
      stem.allSatisfy({ Punctuation.isHan($0) || "“”、".contains($0) })
    else { return nil }
    if let told = opened(stem, rest) ?? none(stem, rest) ?? turned(stem, rest) ?? helped(stem, rest) ?? solved(
      stem, rest) ?? summed(stem, rest)
      ?? SettledLead(wordbook: wordbook).stored("开展" + stem, rest)
    {
      return TopicLead.telling(told, clauses)
    }
    guard let lead = lead(stem, rest, clauses) else { return nil }
    var (head, next) = (first, first)
    (head.text, next.text, next.mark) = (lead.text, lead.rest, "，")
    return [head, next] + clauses.dropFirst()
  }

  private static let openings: WordSet = [
    "开诊", "开馆", "开放", "投用", "启用", "运行", "试运行", "挂牌", "揭牌", "开业", "开园", "投产", "运营", "试运营", "投入使用", "开课", "开班",
  ]
  private static let abstract: SearchWords = ["体系", "制度", "机制", "队伍", "作风", "文化", "能力", "环境", "项目", "工程", "试点"]

  /// `治未病科6月开诊` of 治未病科建设6月开诊: what was built opened, and not the building of it.
  private func opened(_ stem: String, _ rest: String) -> String? {
    guard stem.hasSuffix("建设"), case let thing = stem.dropLast(2), thing.count >= 3,
      !thing.ends(inOneOf: Self.abstract),
      wordbook.headVerb(thing) == nil, case let time = NameJoin.time(rest), !time.isEmpty,
      Self.openings.contains(String(rest.dropFirst(time.count)))
    else { return nil }
    return thing + rest
  }

  /// `安全保卫实现零案件` of 零案件.
  private func none(_ stem: String, _ rest: String) -> String? {
    guard rest.hasPrefix("零"), (3...6).contains(rest.count), rest.allSatisfy(Punctuation.isHan),
      !rest.starts(withOneOf: ["零售", "零工", "零星", "零散", "零点", "零钱", "零件", "零部件", "零距离"]), wordbook.headVerb(stem) == nil
    else { return nil }
    return stem + "实现" + rest
  }

  private static let doings: SearchWords = [
    "换发", "拓展", "更换", "采购", "购置", "核实", "接收", "培育", "安装", "修复", "拆除", "引进", "栽植", "修订", "改造", "回收", "征集",
  ]

  private static let holders: SearchWords = ["企业", "商户", "单位", "户", "店", "场所", "机构", "学校", "合作社", "农场", "补贴", "主体"]
  private static let helpings: SearchWords = ["援助", "资助", "救助", "帮扶", "慰问", "培训", "安置", "表彰"]

  /// `培训乡村医生86人` of 乡村医生培训86人: whom it was done to.
  private func helped(_ stem: String, _ rest: String) -> String? {
    guard let deed = stem.tail(of: Self.helpings), case let who = String(stem.dropLast(deed.count)),
      (3...8).contains(who.count),
      Wordbook.isPeople(who), who.allSatisfy(Punctuation.isHan), !wordbook.holdsVerb(who),
      wordbook.actor(headOf: stem) == nil,
      NameJoin.isBare(rest[...]), rest.ends(inOneOf: ["人", "名", "人次"])
    else { return nil }
    return deed + who + rest
  }

  /// `换发社保卡3412张` of 社保卡换发3412张: a deed with the number of what it was done to has that for its object.
  private func turned(_ stem: String, _ rest: String) -> String? {
    guard let deed = stem.tail(of: Self.doings), case let thing = String(stem.dropLast(deed.count)),
      (2...8).contains(thing.count),
      thing.allSatisfy(Punctuation.isHan), !wordbook.holdsVerb(thing), !TaskName.isManner(thing), !thing.hasSuffix("化"),
      DeedName.deed(of: thing, wordbook) == nil,
      !Wordbook.isPeople(thing) || thing.ends(inOneOf: Self.holders),
      !rest.ends(inOneOf: ["家", "户", "所"]) || thing.ends(inOneOf: Self.holders),
      NameJoin.isBare(rest[...]) || NameJoin.isBareList(rest), ObjectFit.takes(thing, rest),
      !rest.ends(inOneOf: ["次", "场", "期", "轮", "人", "名", "元", "%", "批"])
    else { return nil }
    return deed + thing + rest
  }

  /// `侦破电信诈骗案件31起` of 电信诈骗案件 and 破案31起.
  private func solved(_ stem: String, _ rest: String) -> String? {
    guard stem.ends(inOneOf: ["案", "案件"]), rest.hasPrefix("破案"), NameJoin.isBare(rest.dropFirst(2)) else { return nil }
    return "侦破" + stem + rest.dropFirst(2)
  }

  /// `农产品抽检1200批次` of 农产品抽检统计1200批次: the number is of what was counted.
  private func summed(_ stem: String, _ rest: String) -> String? {
    guard let word = stem.tail(of: ["统计", "汇总"]), stem.count >= word.count + 4, NameJoin.isBare(rest[...]),
      !rest.ends(inOneOf: ["次", "份", "篇", "期"]) || rest.hasSuffix("批次")
    else { return nil }
    return stem.dropLast(word.count) + rest
  }

  private static let grounds: SearchWords = [
    "全县", "全市", "全区", "全镇", "全乡", "全村", "全街道", "全校", "全院", "全系统", "年初", "年内", "辖区", "城区",
  ]
  private static let harms: SearchWords = ["火情", "火灾", "事故", "险情"]

  /// The name behind its verb or as a field, with what is told of it; nil where the clause goes on from it.
  private func lead(_ stem: String, _ rest: String, _ clauses: [Clause]) -> (text: String, rest: String)? {
    if let span = topic.span(stem), !rest.starts(withOneOf: ["期间", "前", "后", "以来", "中"]), rest.hasDigit, tells(rest) {
      return (span, rest)
    }
    // 落实河湖长制，巡河1.2万人次: a rule has not done so.
    if stem.hasSuffix("长制"), !rest.starts(withOneOf: TitleSeam.states), rest.first?.isDigit == false {
      return ("落实" + stem, rest)
    }
    if stem.hasSuffix("专项"), stem.count >= 4, tells(rest) { return ("开展" + stem + "工作", rest) }
    let isShortDeed = stem.count == 2 && DeedName.deed(of: "　　" + stem, wordbook) != nil
    if let rate = rated(stem, rest) { return rate }
    guard !rest.starts(withOneOf: TopicVerb.lacks), !rest.hasPrefix("应"), wordbook.actor(headOf: stem) == nil,
      isShortDeed || !NamePlace(wordbook: wordbook).isDeedWithObject(stem)
    else { return nil }
    // 防返贫监测户4户: the name's own word goes on.
    if let watch = stem.tail(of: ["监测", "帮扶"]), rest.hasPrefix("户"), rest.dropFirst().first?.isDigit == true,
      let told = formed(stem, "")
    {
      return (told, watch + rest)
    }
    if let harm = rest.head(of: Self.harms), rest.dropFirst(harm.count).first?.isDigit == true,
      let told = formed(stem, rest)
    {
      return (told, "发生" + rest)
    }
    let isGround = rest.starts(withOneOf: Self.grounds) && rest.hasDigit
    let isTold =
      isGround || tells(rest) || isThing(rest) && topic.isField(stem, [Clause(text: rest, mark: "，")])
      || rest.starts(withOneOf: ["按", "对照", "依托"]) && wordbook.holdsVerb(rest)
    guard isTold, !rest.starts(withOneOf: TitleSeam.states), !rest.starts(withOneOf: TitleSeam.nouns) || isGround else {
      return nil
    }
    if isGround || !DeedName.ends(stem), stem.count >= 4, let told = formed(stem, rest) { return (told, rest) }
    var next = clauses
    next[0].text = rest
    let isCalled = stem.hasPrefix("“") && stem.hasSuffix("”") && stem.count >= 6
    return isCalled || isShortDeed || !isGround && topic.isField(stem, next) ? (stem + TopicLead.field, rest) : nil
  }

  /// `推进秸秆禁烧与综合利用，综合利用率92.4%` of 秸秆禁烧与综合利用率92.4%: the rate is of the last that the name lists.
  private func rated(_ stem: String, _ rest: String) -> (text: String, rest: String)? {
    guard rest.hasPrefix("率"), rest.dropFirst().first?.isDigit == true,
      let link = stem.lastIndex(where: { "与和及、".contains($0) }), case let last = stem[stem.index(after: link)...],
      last.count >= 2, stem[..<link].count >= 2, let told = formed(stem, "")
    else { return nil }
    return (told, last + rest)
  }

  /// Whether a clause is a thing and how many there are of it: 采石场5座.
  private func isThing(_ rest: String) -> Bool {
    let (noun, number) = TaskObject.counted(rest)
    return noun.count >= 3 && noun.allSatisfy(Punctuation.isHan) && !wordbook.holdsVerb(noun)
      && !Wordbook.isPeople(noun)
      && ["座", "家", "处", "户", "个", "条", "所", "台", "辆", "艘", "眼"].contains(
        String(number.drop { $0.isDigit || "余多万.".contains($0) }))
  }

  /// The name of a deed behind the verb of its kind.
  private func formed(_ stem: String, _ rest: String) -> String? {
    guard let told = verb.lead(stem, rest) else { return nil }
    guard let own = NameAhead(wordbook: wordbook).said(stem), own.hasSuffix(stem) else { return told }
    return own
  }

  private static let more: SearchWords = [
    "摸排", "排查", "检查", "整治", "查处", "到位", "接报", "接警", "接诊", "接处警", "处警", "核发", "摸底", "新增", "新建",
  ]

  /// Whether a clause is a verb with an object of its own and its number: 新增注册商标263件, 接报漏水1387起.
  private func tells(_ rest: String) -> Bool {
    let time = NameJoin.time(rest)
    let told = rest.dropFirst(time.count)
    guard let verb = NamePlace(wordbook: wordbook).verb(told) ?? told.head(of: Self.more) else { return false }
    let object = told.dropFirst(verb.count).prefix { Punctuation.isHan($0) || "“”、".contains($0) }
    return object.count >= 2 && told.dropFirst(verb.count + object.count).first?.isDigit == true
      && !object.ends(inOneOf: ["率", "额", "量"])
  }
}
