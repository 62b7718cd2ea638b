import TextCore

/// A lead and the clause behind it that says the lead's deed again, as one: `开展1%人口抽样调查培训2期85人次` of `开展1%人口抽样调查培训，培训2期85人次`,
/// `更换、加固问题井盖276个` of `开展问题井盖整治，更换、加固276个`. No word of the name gets lost; where the clause does not have room for
/// all of them, the lead stays.
struct ShellMerge: Sendable {
  let wordbook: Wordbook

  private static let verbs =
    Shell.empty + ["开展", "组织", "实施", "加强", "强化", "完成", "推进", "举办"]

  /// The clauses with the lead in its clause; nil where they stay as they are.
  /// - Parameter stem: the task's name, which may stand at the head without a verb.
  func told(_ clauses: [Clause], stem: String) -> [Clause]? {
    if let dated = feasted(clauses, stem) { return dated }
    let clauses = StockLead.apart(clauses)
    if let marked = marked(clauses) { return marked }
    guard let first = clauses.first, clauses.count > 1, first.text.last?.isDigit == false, first.within == nil,
      clauses[1].within == nil, clauses[1].rows.isEmpty || clauses[1].rows == first.rows
    else { return nil }
    guard let shell = shell(clauses, stem) else { return nil }
    let ways = [
      repeated, applied, visited, handled, objectless, listed, gathered, issued, tasked, kept, event, filed, reaching,
      campaign,
      study,
      around, dated, bare,
    ]
    return ways.lazy.compactMap { $0(shell) }.first
  }

  private func shell(_ clauses: [Clause], _ stem: String) -> Shell? {
    if let shell = Shell(clauses, verbs: Self.verbs, length: 3...24, bare: Shell.empty) { return shell }
    guard clauses[0].text == stem, clauses[1].mark == "，", (4...24).contains(stem.count) else { return nil }
    return Shell(verb: "", name: stem, rest: Array(clauses.dropFirst()))
  }

  /// The deed that a name ends in, and the thing that it is done to.
  func parts(_ name: String) -> (thing: String, deed: String)? {
    let deed = String(name.suffix(2))
    guard name.count >= 4, DeedName.ends(name) || wordbook.tailVerb(name) == deed || Self.deeds.contains(deed) else {
      return nil
    }
    return (String(name.dropLast(2)), deed)
  }

  private static let deeds: WordSet = ["培训", "宣讲", "演练", "督导", "宣传", "调查", "研讨", "座谈", "统计"]

  // MARK: - The deed again

  static let events = ["期", "次", "场", "场次", "轮", "批", "批次"]
  static let pieces = [
    "处", "件", "个", "条", "座", "起", "宗", "户", "家", "栋", "块", "台", "辆", "盏", "根", "株", "棵", "亩", "公里", "平方米", "米", "吨",
    "份", "项",
    "所", "艘", "套", "只", "口", "间", "部", "幅", "册", "卷",
  ]
  private static let manners = ["上门", "入户", "现场", "实地", "集中", "逐户", "巡回", "线上", "线下"]
  private static let kinds = ["数据", "信息", "资料", "材料"]

  private func repeated(_ shell: Shell) -> [Clause]? {
    guard let (thing, deed) = parts(shell.name) else { return nil }
    // 培训2期85人次: how often what is named was done.
    let act = Self.acting(shell.verb) + shell.name
    if shell.next.hasPrefix(deed), let unit = Self.unit(behind: shell.next.dropFirst(2)) {
      if Self.events.contains(unit), wordbook.headVerb(thing) == nil || !thing.hasPrefix("开展") {
        return shell.telling(act + shell.next.dropFirst(2))
      }
      guard Self.pieces.contains(unit), takes(thing, unit) else { return nil }
      return shell.telling(deed + thing + shell.next.dropFirst(2))
    }
    // 办班4期 of 养老护理员培训.
    if deed == "培训", shell.next.hasPrefix("办班"), Self.unit(behind: shell.next.dropFirst(2)) == "期" {
      return shell.telling("举办" + shell.name + "班" + shell.next.dropFirst(2))
    }
    // 审核报表4860张 of 联网直报数据审核.
    if shell.next.hasPrefix(deed), let kind = Self.kinds.first(where: { thing.hasSuffix($0) }),
      case let noun = shell.next.dropFirst(2).prefix(while: { !$0.isDigit }), (2...4).contains(noun.count),
      noun.allSatisfy(Punctuation.isHan), thing.count >= kind.count + 2,
      Self.unit(behind: shell.next.dropFirst(2 + noun.count)) != nil
    {
      return shell.telling(deed + thing.dropLast(2) + shell.next.dropFirst(2))
    }
    // 上门督导1.2万户次 of 垃圾分类督导: how it was done.
    if let manner = Self.manners.first(where: { shell.next.hasPrefix($0 + deed) }), wordbook.headVerb(thing) == nil,
      Self.unit(behind: shell.next.dropFirst(manner.count + 2)) != nil
    {
      return shell.telling(thing + shell.next)
    }
    return nil
  }

  /// 开展 for what only led up to a name.
  static func acting(_ verb: String) -> String {
    ["举办", "组织"].contains(verb) ? verb : "开展"
  }

  /// The measure word of the number that words begin with; nil where they begin with none.
  static func unit(behind words: Substring) -> String? {
    guard words.first?.isDigit == true else { return nil }
    let behind = words.drop { $0.isDigit || ".余多万亿".contains($0) }
    guard let unit = ActionAhead.Title.units.first(where: { behind.hasPrefix($0) }) else { return nil }
    // 14个乡镇 counts another thing.
    return behind.dropFirst(unit.count).first.map(Punctuation.isHan) == true ? nil : unit
  }

  /// Whether a number of such a unit may count the thing behind its deed.
  private func takes(_ thing: String, _ unit: String) -> Bool {
    (2...10).contains(thing.count) && thing.allSatisfy(Punctuation.isHan) && wordbook.headVerb(thing) == nil
      && !Wordbook.isPeople(thing) && (!DeedName.ends(thing) || Self.built.contains(thing))
      && ObjectFit.takes(thing, "1" + unit)
      && !thing.ends(inOneOf: Self.scopes) && !TaskName.isManner(thing)
  }

  /// Things whose names end as those of deeds do.
  private static let built: WordSet = ["违法建设", "违法违规建设"]
  /// Ends of names of what a deed is about, which it is not done to one by one.
  private static let scopes = [
    "安全", "秩序", "质量", "专项", "日常", "集中", "联合", "综合", "卫生", "政策", "领域", "行业", "活动", "工作", "服务", "情况",
  ]

  private static let levels = ["国家级", "省级", "市级", "县级", "区级"]

  /// `申报市级巾帼文明岗8个，获批5个` of 推进巾帼文明岗申报，市级8个.
  private func applied(_ shell: Shell) -> [Clause]? {
    guard let (thing, deed) = parts(shell.name), ["申报", "创建", "认定"].contains(deed),
      let level = Self.levels.first(where: { shell.next.hasPrefix($0) }),
      case let number = shell.next.dropFirst(level.count),
      Self.unit(behind: number) != nil, number.last.map(Punctuation.isHan) == true, !number.contains("、"),
      wordbook.headVerb(thing) == nil, (2...8).contains(thing.count), !thing.ends(inOneOf: Self.levels)
    else { return nil }
    return shell.telling(deed + level + thing + number)
  }

  // MARK: - Visits, affairs, cases

  private static let handlings = ["受理", "处理", "办理", "办结", "接待", "化解", "调解", "调处"]

  /// `受理投诉举报214件` of 完成投诉举报处理，受理投诉214件: what was handled, by its whole name.
  private func handled(_ shell: Shell) -> [Clause]? {
    guard let (thing, deed) = parts(shell.name), Self.handlings.contains(deed),
      let verb = Self.handlings.first(where: { shell.next.hasPrefix($0) }),
      case let (body, number) = TaskObject.parted(String(shell.next.dropFirst(2))), !number.isEmpty,
      body.count >= 2, thing.hasPrefix(body) || thing.hasSuffix(body), (0...6).contains(thing.count - body.count),
      wordbook.headVerb(thing) == nil
    else { return nil }
    return shell.telling(verb + thing + number)
  }

  /// `全年行政执法立案1486起` of 开展行政执法办案，全年立案1486起.
  private func filed(_ shell: Shell) -> [Clause]? {
    guard let end = ["办案", "案件办理", "案件查办", "立案查处"].first(where: { shell.name.hasSuffix($0) }),
      case let thing = shell.name.dropLast(end.count), thing.count >= 2, wordbook.headVerb(thing) == nil,
      case let year = shell.next.hasPrefix("全年") ? "全年" : "", case let told = shell.next.dropFirst(year.count),
      told.starts(withOneOf: ["立案", "结案", "受理", "查处", "查办"]), told.dropFirst(2).first?.isDigit == true
    else { return nil }
    return shell.telling(year + thing + told)
  }

  // MARK: - Where and when

  private static let shows = ["宣传", "宣讲", "放映", "巡演", "义诊", "展演", "科普"]
  private static let goals = [
    "进社区", "进村", "进校园", "进企业", "进家庭", "进机关", "进小区", "进工地", "进学校", "进农村", "进军营", "进万家", "进景区", "进商圈",
  ]

  /// `垃圾分类宣传进社区64场`.
  private func reaching(_ shell: Shell) -> [Clause]? {
    guard shell.name.ends(inOneOf: Self.shows), shell.next.starts(withOneOf: Self.goals), shell.next.hasDigit,
      wordbook.headVerb(shell.name) == nil, shell.name.count <= 12, !shell.name.contains("”")
    else { return nil }
    return shell.telling(shell.name + shell.next)
  }

  private static let general: WordSet = ["党建", "学习", "理论学习", "党务", "思想政治", "支部", "党的建设"]

  /// `开展贯彻中央八项规定精神学习教育` of 加强党建和学习教育: the chapter says the rest.
  private func study(_ shell: Shell) -> [Clause]? {
    let name = shell.name.trimmingSuffix("工作")
    guard name.hasSuffix("学习教育"), let link = name.dropLast(4).last, "和与、及".contains(link),
      Self.general.contains(String(name.dropLast(5))), shell.next.hasPrefix("开展"), shell.next.hasSuffix("学习教育"),
      shell.next.count >= 8
    else { return nil }
    return shell.telling(shell.next)
  }

  /// `开学前后整治21所学校周边秩序` of 实施校园周边秩序整治，开学前后整治21所学校周边: the end of the name that its own deed lacks.
  private func around(_ shell: Shell) -> [Clause]? {
    guard let (thing, deed) = parts(shell.name), let place = shell.next.place(of: deed),
      place.lowerBound > shell.next.startIndex, case let object = shell.next[place.upperBound...], object.count >= 4,
      object.first?.isDigit == true, let last = thing.place(of: object.suffix(2)), last.lowerBound > thing.startIndex,
      case let more = thing[last.upperBound...], (2...3).contains(more.count),
      thing[..<last.lowerBound].contains(where: { object.contains($0) }), wordbook.headVerb(thing) == nil
    else { return nil }
    return shell.telling(shell.next + more)
  }

  // MARK: - No verb at all

  /// What is said of an act as of a thing: 未开展, 已完成.
  private static let standing = [
    "开展", "未", "尚", "没", "已", "正在", "暂", "推迟", "因", "由", "计划", "原定", "全部", "共", "累计", "率", "覆盖",
  ]
  private static let acts = [
    "演练", "活动", "审核", "检查", "整治", "宣传", "调查", "排查", "巡查", "评估", "督查", "抽查", "清理", "培训", "监测", "核查", "治理", "评审", "慰问",
    "走访",
  ]

  /// `开展救援队伍拉动演练，拉动6支队伍`: a name of an act, bare ahead of what was done.
  private func bare(_ shell: Shell) -> [Clause]? {
    guard shell.verb.isEmpty, shell.name.ends(inOneOf: Self.acts), !shell.name.starts(withOneOf: Self.verbs),
      !shell.name.hasDigit,
      wordbook.headVerb(shell.name) == nil || shell.name.ends(inOneOf: ["活动", "演练"]),
      !shell.next.starts(withOneOf: Self.standing), wordbook.actor(headOf: shell.name) == nil
    else { return nil }
    return shell.led(by: "开展" + shell.name)
  }
}
