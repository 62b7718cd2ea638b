import Records
import TextCore

/// The last check of what a point tells: the name of its row stands in it, and ahead of the clerk's own clause in the plain form
/// that cannot be wrong. `县级国土空间总体规划3月28日获省政府批复` for 做好县级国土空间总体规划工作，3月28日获省政府批复,
/// `住宅小区历史遗留“办证难”化解，纳入台账小区17个`, `耕地流出问题整改恢复，市下达任务3280亩` where the clause has no word of the name.
struct NameAndClause: Sendable {
  let wordbook: Wordbook
  let join: NameJoin
  let lost: LostName
  private let glued: GluedName

  init(wordbook: Wordbook) {
    self.wordbook = wordbook
    join = NameJoin(wordbook: wordbook)
    lost = LostName(wordbook: wordbook)
    glued = GluedName(wordbook: wordbook, join: join)
  }

  /// The clauses with the name; nil where it stands as it should.
  /// - Parameters:
  ///   - stem: the task's name without its period.
  ///   - isOneRow: whether no other row is told with it.
  ///   - names: the tasks' names of other rows, by their indices.
  func told(_ clauses: [Clause], stem: String, isOneRow: Bool = true, names: (Int) -> String = { _ in "" }) -> [Clause]?
  {
    let parts = parts(clauses, names)
    let clauses = parts ?? clauses
    if let (name, rest) = framed(clauses) { return named(name, rest) }
    let whole = StockLead.apart(clauses)
    if let told = acting(whole, stem) ?? unturned(whole, stem) ?? labelled(clauses, stem) ?? counting(clauses)
      ?? glued.told(clauses, stem: stem)
    {
      return told
    }
    // 换轨大修12.6km，9月开工 of 12.6km，换轨大修9月开工.
    if clauses.count > 1, clauses[1].mark == "，", clauses[1].rows.isEmpty, stem.count >= 3,
      clauses[1].text.hasPrefix(stem), clauses[1].text.count >= stem.count + 3, NameJoin.isBare(clauses[0].text[...])
    {
      var out = join.led(stem + clauses[0].text, clauses)
      out[1].text = String(clauses[1].text.dropFirst(stem.count))
      return out
    }
    guard isOneRow else { return parts }
    if let first = clauses.first, first.within == nil, first.rows.isEmpty,
      let made = join.made(LostName.plain(stem), first.text, in: first.text)
    {
      return join.led(made, clauses)
    }
    let name = LostName.plain(stem)
    if let told = wholeDone(name, clauses) { return told }
    if Self.isBareNumber(clauses) { return join.joined(name, clauses) }
    if let subject = subject(stem, of: clauses) { return join.joined(subject, clauses) }
    if let told = bareDeed(name, stem, clauses) { return told }
    guard lost.isLost(stem, in: clauses), !isTold(name, clauses) else { return parts }
    // 困难职工在档47户 of 困难职工解困脱困: who there are, and not what is done for them.
    if let first = clauses.first, LostName.isBareStock(first.text), let deed = name.tail(of: Self.cares),
      case let people = name.dropLast(deed.count), people.count >= 4,
      people.ends(inOneOf: ["人", "员", "工", "童", "户", "者", "生", "年", "口"])
    {
      return join.led(people + first.text, clauses)
    }
    return join.joined(name, clauses)
  }

  /// What clauses begin to tell that have only their predicate: 中心粮库扩建 of `11月20日完工` and 固定资产投资 of `增长6.4%`,
  /// whatever the clauses behind the first say again of the name; nil where the first has a subject or an object of its own.
  private func subject(_ stem: String, of clauses: [Clause]) -> String? {
    guard let first = clauses.first, first.within == nil, first.rows.isEmpty else { return nil }
    let bracket = stem.hasSuffix("）") ? stem.lastIndex(of: "（") : nil
    let name = LostName.plain(bracket.map { String(stem[..<$0]) } ?? stem)
    guard (4...20).contains(name.count), !name.contains(where: { "，。；：、（".contains($0) }), !name.hasDigit,
      !first.text.holds(name.prefix(2)), wordbook.actor(headOf: name) == nil,
      wordbook.headVerb(name) == nil || TaskName(wordbook: wordbook).isNominal(name)
    else { return nil }
    let time = NameJoin.time(first.text)
    let behind = first.text.dropFirst(time.count)
    if let word = behind.head(of: Self.rises), behind.dropFirst(word.count).first?.isDigit == true { return name }
    return Self.ends.contains(String(behind)) || !time.isEmpty && behind.hasPrefix("出具") ? name : nil
  }

  /// What is done for people for good.
  private static let cares: SearchWords = [
    "解困脱困", "脱困解困", "解困", "脱困", "生活保障", "基本生活保障", "保障", "供养", "动态管理", "管理", "救助", "帮扶", "服务", "动态监测", "监测", "关爱服务",
    "关爱", "关爱保护",
  ]

  /// What a figure did, or how large a thing is, ahead of its number.
  private static let rises: SearchWords = [
    "增长", "同比增长", "下降", "同比下降", "面积", "余额", "总额", "存量", "保有量", "存栏", "总产量", "总产值",
  ]
  /// What a building or a service comes to by itself.
  private static let ends: WordSet = [
    "开工", "动工", "完工", "竣工", "通车", "投用", "投入使用", "建成投用", "交付使用", "开放", "开通", "上线", "启用", "封顶", "通水",
  ]

  /// The name that stands ahead with a comma, in its place: `下达少数民族发展任务资金1860万元`; nil where none stands so, or stays there.
  private func labelled(_ clauses: [Clause], _ stem: String) -> [Clause]? {
    guard let first = clauses.first, first.within == nil, first.rows.isEmpty, stem.count >= 2 else { return nil }
    let whole = StockLead.apart(clauses)
    let bare = TaskName.aside(of: stem)?.name
    guard whole.count > 1, whole[1].mark == "，",
      whole[0].text == stem || whole[0].text == LostName.plain(stem) || whole[0].text == bare
    else { return nil }
    let name =
      whole[0].text == bare ? whole[0].text : LostName.plain(Self.withoutPhase(stem, Clause.joined(whole.dropFirst())))
    let rest = Array(whole.dropFirst())
    let isLead = NamePlace(wordbook: wordbook).isDeedWithObject(name)
    if isLead, join.place(name, rest) == nil, !lost.isSaid(name, rest) {
      // 加装电梯新开工13部: the second deed has only its number.
      let deed = rest[0].text.prefix { !$0.isDigit }
      guard (2...3).contains(deed.count), deed.count < rest[0].text.count, !name.holds(deed),
        NamePlace(wordbook: wordbook).verb(deed) != nil
      else { return nil }
      return join.led(name + rest[0].text, rest)
    }
    let told = named(name, rest)
    return Clause.joined(told) == Clause.joined(clauses) ? nil : told
  }

  /// `开展职工技能培训31期2460人次` of 开展职工技能培训，31期2460人次: a number by itself is of the deed before it.
  private func counting(_ clauses: [Clause]) -> [Clause]? {
    let whole = StockLead.apart(clauses)
    if let told = twice(whole) ?? honoured(whole) { return told }
    guard whole.count > 1, whole[1].mark == "，", whole[1].rows.isEmpty, let lead = whole.first, !lead.text.hasDigit,
      lead.within == nil, lead.rows.isEmpty, lead.text.starts(withOneOf: Self.verbs + ["举办", "组织", "完成", "实施"]),
      !lead.text.hasSuffix("工作"), lead.text.count >= 4, !lead.text.contains("、"),
      NameJoin.isBare(whole[1].text[...]) || NameJoin.isBareList(whole[1].text), !whole[1].text.hasSuffix("元")
    else { return nil }
    var out = whole[1]
    out.text = lead.text + whole[1].text
    out.mark = lead.mark
    out.isWhole = true
    return [out] + whole.dropFirst(2)
  }

  private static let honourings: SearchWords = ["表彰", "慰问", "走访", "救助", "资助"]
  private static let honoured: SearchWords = ["支部", "党组织", "集体", "单位", "家庭", "工作者", "户"]

  /// `“七一”表彰优秀党员30名` of 开展“七一”表彰，优秀党员30名: the clause has only those whom the name's deed was done to.
  private func honoured(_ whole: [Clause]) -> [Clause]? {
    guard whole.count > 1, whole[1].mark == "，", whole[1].rows.isEmpty, let lead = whole.first, lead.within == nil,
      lead.rows.isEmpty, lead.text.hasPrefix("开展"), !lead.text.hasDigit, (4...14).contains(lead.text.count),
      lead.text.ends(inOneOf: Self.honourings), case let (who, number) = TaskObject.parted(whole[1].text),
      !number.isEmpty,
      who.count >= 2, who.allSatisfy(Punctuation.isHan), Wordbook.isPeople(who) || who.ends(inOneOf: Self.honoured),
      !wordbook.holdsVerb(who), !who.ends(inOneOf: ["共", "获评"])
    else { return nil }
    var out = whole[1]
    out.text = lead.text.dropFirst(2) + whole[1].text
    out.mark = lead.mark
    out.isWhole = true
    return [out] + whole.dropFirst(2)
  }

  /// `发放残疾人两项补贴387人` of 发放残疾人两项补贴，发放387人: one deed, once.
  private func twice(_ whole: [Clause]) -> [Clause]? {
    guard whole.count > 1, whole[1].mark == "，", whole[1].rows.isEmpty, let lead = whole.first, lead.within == nil,
      lead.rows.isEmpty, !lead.text.hasDigit, let verb = wordbook.headVerb(lead.text)
    else { return nil }
    // 开展家访，家访1120户.
    let (body, number) = TaskObject.counted(whole[1].text)
    if Self.verbs.contains(verb) || verb == "组织", !number.isEmpty, body.count >= 2, lead.text == verb + body {
      var out = whole[1]
      out.mark = lead.mark
      return [out] + whole.dropFirst(2)
    }
    guard lead.text.count >= verb.count + 3,
      !lead.text.contains("、"), whole[1].text.hasPrefix(verb),
      case let number = String(whole[1].text.dropFirst(verb.count)), number.first?.isDigit == true,
      NameJoin.isBare(number[...])
    else { return nil }
    var out = whole[1]
    out.text = lead.text + number
    out.mark = lead.mark
    return [out] + whole.dropFirst(2)
  }

  /// The name in its place, nowhere where the clauses say it, or ahead of them.
  func named(_ name: String, _ rest: [Clause]) -> [Clause] {
    if let placed = join.place(name, rest) { return placed }
    return isTold(name, rest) ? join.led(rest[0].text, rest) : join.joined(name, rest)
  }

  /// Whether a clause with its own verb and object needs no name ahead: 新建基层工会46家 of 基层工会组建, 立项市级以上课题9项 of 科研,
  /// 新建集中供水点2处 of 农村饮水.
  private func isTold(_ name: String, _ rest: [Clause]) -> Bool {
    if lost.isSaid(name, rest) { return true }
    let first = rest[0].text.dropFirst(NameJoin.time(rest[0].text).count)
    let fields = name.split(separator: "和").map(String.init)
    let isOfFields = fields.allSatisfy { Self.fields.contains($0) || LostName.fields.contains($0) }
    // 乡中心小学改造操场 of 教育和儿童.
    if isOfFields, first.count >= 6, wordbook.holdsVerb(String(first)), first.first?.isDigit == false { return true }
    guard wordbook.headVerb(name) == nil, let verb = NamePlace(wordbook: wordbook).verb(first),
      case let object = first.dropFirst(verb.count).prefix(while: { Punctuation.isHan($0) || "“”、".contains($0) }),
      object.count >= 3
    else { return false }
    let telling = lost.telling(name)
    if telling.count >= 3, object.holds(telling) { return true }
    guard name.count <= 5, DeedName.deed(of: name, wordbook) == nil else { return false }
    return isOfFields || name.count <= 4 && name.contains { Punctuation.isHan($0) && object.contains($0) }
  }

  /// `死亡病例31例全部讨论` of 死亡病例讨论 and 31例全部讨论: what the number is of stands ahead of it.
  private func wholeDone(_ name: String, _ clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first, first.within == nil, first.rows.isEmpty, first.text.first?.isDigit == true,
      (4...12).contains(name.count), first.text.hasSuffix(name.suffix(2)), name.allSatisfy(Punctuation.isHan),
      case let number = first.text.dropLast(2).description.trimmingSuffix("已"),
      let whole = ["全部", "均"].first(where: { number.hasSuffix($0) }),
      NameJoin.isBare(number.dropLast(whole.count)), case let thing = name.dropLast(2), wordbook.headVerb(thing) == nil
    else { return nil }
    return join.led(thing + first.text, clauses)
  }

  private static let fields: WordSet = [
    "科研", "债务", "文化活动", "文体活动", "文化", "儿童", "教学", "医疗", "养老", "文体", "科技", "环境", "民生",
  ]

  /// `县烈士陵园提质改造` of 县烈士陵园提质改造（开工） where the clauses tell of it.
  private static func withoutPhase(_ stem: String, _ text: String) -> String {
    guard let (name, aside) = TaskName.aside(of: stem), aside.head(of: DeedName.phases) == aside, text.holds(aside)
    else {
      return stem
    }
    return name
  }

  /// Whether the first words are a number and nothing that it counts: 7项 of 7项：国家标准2项.
  private static func isBareNumber(_ clauses: [Clause]) -> Bool {
    guard let first = clauses.first, first.within == nil, first.rows.isEmpty else { return false }
    let head = first.text.prefix { !"：:、（".contains($0) }
    guard first.text[head.endIndex...].first != "（" || first.text.hasSuffix("）") else { return false }
    return NameJoin.isBare(head)
  }

  // MARK: - Frames

  /// Verbs that say something with an act behind them, and nothing with 工作 at its end.
  static let verbs = ["加强", "推进", "强化", "开展"]

  /// The name out of 做好…工作, 完成 of what nobody completes, and 加强…工作, with the clauses behind it.
  private func framed(_ clauses: [Clause]) -> (name: String, rest: [Clause])? {
    guard let first = clauses.first, first.within == nil, first.rows.isEmpty,
      first.text.starts(withOneOf: Shell.empty + Self.verbs + ["完成"])
    else { return nil }
    if let sum = income(clauses) { return sum }
    if let counted = counted(clauses) { return counted }
    let whole = StockLead.apart(clauses)
    if let shell = Shell(whole, verbs: Shell.empty, length: 2...30, bare: []) {
      return (LostName.plain(shell.name), shell.rest)
    }
    if let shell = Shell(whole, verbs: ["完成"], length: 2...30, bare: []) {
      return isCompleted(shell) || shell.name.hasDigit ? nil : (LostName.plain(shell.name), shell.rest)
    }
    guard let shell = Shell(whole, verbs: Self.verbs, length: 4...30, bare: []), shell.name.hasSuffix("工作"),
      !shell.name.drop(while: \.isDigit).hasDigit
    else {
      return nil
    }
    let name = LostName.plain(shell.name)
    // 加强反诈工作，逐户宣讲: no better is said of a field of work.
    return name.hasSuffix("工作") && join.text(name, shell.next).hasPrefix(name + "，") ? nil : (name, shell.rest)
  }

  /// 主体班次 and 13期、1086人次 of 做好主体班次工作13期、1086人次: the number goes with the name.
  private func counted(_ clauses: [Clause]) -> (name: String, rest: [Clause])? {
    var first = clauses[0]
    guard let verb = Shell.empty.first(where: { first.text.hasPrefix($0) }), let end = first.text.place(of: "工作"),
      first.text[end.upperBound...].first?.isDigit == true,
      case let name = first.text[..<end.lowerBound].dropFirst(verb.count), name.count >= 2
    else { return nil }
    first.text = String(first.text[end.upperBound...])
    return (String(name), [first] + clauses.dropFirst())
  }

  /// `政府性基金收入12.3亿元` of 完成政府性基金收入12.3亿元: nobody completes what came in.
  private func income(_ clauses: [Clause]) -> (name: String, rest: [Clause])? {
    let (body, number) = TaskObject.parted(clauses[0].text)
    guard body.hasPrefix("完成"), body.hasSuffix("收入"), body.count >= 6, number.hasSuffix("元") else { return nil }
    var first = clauses[0]
    first.text = number
    return (String(body.dropFirst(2)), [first] + clauses.dropFirst())
  }

  private static let planned: SearchWords = ["原计划", "原定", "预计", "争取", "力争", "计划于", "拟于"]
  private static let closed: SearchWords = ["完工", "竣工", "投用", "建成", "全部完成", "启用", "验收合格", "通过验收"]
  private static let unfinished: SearchWords = [
    "开工", "动工", "封顶", "计划", "进场", "正在", "未", "预计", "尚", "停工", "在建", "推迟", "延期", "施工至", "施工到", "推进中", "建至", "建到",
  ]

  /// Whether what is said to be completed is a deed that comes to an end, and did.
  private func isCompleted(_ shell: Shell) -> Bool {
    let deed = DeedName.deed(of: shell.name, wordbook) ?? ""
    guard Wordbook.completions.contains(deed) || DeedName.building.contains(deed) || Self.ending.contains(deed) else {
      return false
    }
    let told = shell.rest.prefix { $0.rows.isEmpty && $0.within == nil }
    // 原计划8月完工, 预计明年3月用上: when it was to be, and not that it was.
    let text = Clause.joined(told.filter { !$0.text.holds(oneOf: Self.planned) })
    if told.contains(where: { $0.text.holds("预计") }), !text.holds(oneOf: Self.closed) { return false }
    // 党的建设 is built up, and never completed.
    let isBuilt = shell.name.dropLast(deed.count).ends(inOneOf: Wordbook.buildings + Wordbook.things)
    if deed == "建设" && !isBuilt || Self.lasting.contains(deed), !text.holds("建成"), !text.holds("完工"), !text.holds("验收"),
      !text.holds("投用"),
      !text.holds("通过"), !text.holds("全部完成"), !text.holds("命名")
    {
      return false
    }
    return wordbook.headVerb(shell.name) == nil
      && (!text.holds(oneOf: Self.unfinished) || text.holds("完工") || text.holds("竣工"))
  }

  /// Deeds that go on: a reform is not completed by the classes held in it.
  private static let lasting: WordSet = ["数字化", "改革", "提升", "改善", "试点", "创建", "减会", "减负", "整顿"]
  private static let ending: WordSet = [
    "汇报", "摸底", "普查", "清算", "核查", "核算", "调查", "报批", "报送", "招标", "采购", "选举", "划转", "注销", "合并", "接管", "发放", "兑付", "征收",
    "收割",
    "审批", "审核", "评估", "测评", "测试", "复审", "竣工", "清理", "清零", "拆除", "清退", "代建", "修复", "监测",
  ]
}
