import TextCore

/// Leads that say nothing (`做好…工作，`, `开展…，开展…`) ahead of what was done: the name goes into the clause that tells it,
/// as its subject, its object or where it happened, and the lead goes.
struct StockLead: Sendable {
  let wordbook: Wordbook

  private static let verbs = Shell.empty + ["开展", "推进", "参加", "举办", "召开", "完成", "落实", "实施"]

  /// The clauses without such a lead; nil where they stay as they are.
  func told(_ clauses: [Clause]) -> [Clause]? {
    let clauses = Self.apart(Self.unwrapped(clauses))
    guard let first = clauses.first, !first.hasNumber || first.text.count > 8,
      let lead = Shell(clauses, verbs: Self.verbs, length: 2...24, bare: Shell.empty)
    else { return nil }
    // 召开教职工代表大会，召开教代会1次: once.
    if lead.verb == "召开", lead.next.hasPrefix("召开"), sharesNoun(lead.name, lead.next) {
      return lead.telling(lead.next)
    }
    return fullName(lead) ?? contest(lead) ?? campaign(lead) ?? again(lead)
      ?? (Shell.empty.contains(lead.verb) ? spoken(lead) : nil)
  }

  /// `跌倒，加装床栏扶手` of 抓实跌倒，加装床栏扶手工作: a title that is a sentence is no work of its own.
  private static func unwrapped(_ clauses: [Clause]) -> [Clause] {
    guard let first = clauses.first, let verb = Shell.empty.first(where: { first.text.hasPrefix($0) }),
      first.text.hasSuffix("工作"), let comma = first.text.place(of: "，"),
      first.text.distance(from: first.text.startIndex, to: comma.lowerBound) - verb.count >= 2,
      !first.text[..<comma.lowerBound].hasSuffix("工作")
    else { return clauses }
    var whole = first
    whole.text = String(first.text.dropFirst(verb.count).dropLast(2))
    return [whole] + clauses.dropFirst()
  }

  /// The clauses with the first one ended at its first comma.
  static func apart(_ clauses: [Clause]) -> [Clause] {
    guard let first = clauses.first, case let parts = Punctuation.split(first.text, at: ["，"]).map(\.text),
      parts.count > 1
    else { return clauses }
    return parts.indices.map { i in
      var clause = first
      clause.text = parts[i]
      if i > 0 { clause.mark = "，" }
      return clause
    } + clauses.dropFirst()
  }

  // MARK: - The name in full in the clause

  /// `组织团员青年收看“青年大学习”网上主题团课30期`: the clause has the name in short, behind its verb.
  private func fullName(_ lead: Shell) -> [Clause]? {
    let text = lead.next
    guard lead.name.count >= 5, ["开展", "做好", "抓好", "抓实", "举办"].contains(lead.verb), !text.holds(lead.name) else {
      return nil
    }
    let end = text.firstIndex(where: \.isDigit) ?? text.endIndex
    let body = text[..<end]
    // 教工第二党支部工作室建设期满 of 校级“双带头人”工作室.
    if lead.name.holds("”"), let close = lead.name.lastIndex(of: "”"), case let short = lead.name[close...].dropFirst(),
      short.count >= 2, let place = text.place(of: short), place.lowerBound > text.startIndex, !text.holds("“")
    {
      return lead.telling(text[..<place.lowerBound] + lead.name + text[place.upperBound...])
    }
    // 教工支部、学生支部共开展12次 of 主题党日活动: the verb has no object.
    if lead.verb == "开展", body.hasSuffix("共开展"), body.count > 4, end < text.endIndex {
      return lead.telling(body + lead.name + text[end...])
    }
    // 对6个在建项目开展跟踪 of 政府投资项目跟踪审计.
    if lead.verb == "开展" || Shell.empty.contains(lead.verb),
      end == text.startIndex || text.starts(withOneOf: ["对", "为"]),
      let open = text.place(of: "开展"), case let act = text[open.upperBound...], act.count == 2,
      lead.name.holds(act), lead.name.count >= act.count + 4
    {
      return lead.telling(text[..<open.upperBound] + lead.name)
    }
    // 为320户困难老年人家庭改造 of 居家适老化改造.
    if Shell.empty.contains(lead.verb), text.hasPrefix("为"), text.hasSuffix(lead.name.suffix(2)),
      wordbook.tailVerb(lead.name)?.count == 2
    {
      return lead.telling(text.dropLast(2) + "实施" + lead.name)
    }
    for length in stride(from: min(6, lead.name.count - 2), through: 3, by: -1) {
      let short = body.suffix(length)
      guard body.count > length, short.count == length, short.allSatisfy(Punctuation.isHan),
        short.suffix(2) == lead.name.suffix(2), TaskObject.isSubsequence(String(short), of: lead.name),
        case let before = body.dropLast(length),
        let verb = wordbook.tailVerb(before) ?? ["收看", "收听"].first(where: { before.hasSuffix($0) }),
        before.count <= 12, end < text.endIndex, !lead.name.hasPrefix(verb)
      else { continue }
      return lead.telling(before + lead.name + text[end...])
    }
    return nil
  }

  // MARK: - Contests, campaigns

  private static let contests = [
    "竞赛", "大赛", "比赛", "联赛", "锦标赛", "比武", "运动会", "艺术节", "科技节", "省赛", "国赛", "展演", "评选", "汇演",
  ]
  private static let wins = ["获得", "荣获", "获", "团体第", "列团体", "夺得"]

  /// `学生在县汉字书写大赛中获二等奖3人` of 参加县汉字书写大赛: where it was won.
  private func contest(_ lead: Shell) -> [Clause]? {
    guard lead.verb == "参加" || lead.verb == "举办" else { return nil }
    var text = lead.next
    // 参加体育竞赛，参加市中学生田径运动会获金牌5枚: the kind says no more than the contest.
    if text.hasPrefix("参加"), let end = Self.contests.compactMap({ text.place(of: $0)?.upperBound }).min(),
      text[end...].starts(withOneOf: Self.wins)
    {
      return lead.telling(Self.at(text[text.index(text.startIndex, offsetBy: 2)..<end]) + Self.gained(text[end...]))
    }
    // 馆员参加业务竞赛 says already who went there.
    guard lead.name.ends(inOneOf: Self.contests), !text.holds(lead.name), !lead.name.holds("参加") else { return nil }
    let place = Self.at(lead.name[...])
    if text.starts(withOneOf: Self.wins) {
      return lead.verb == "参加" ? lead.telling(place + Self.gained(text[...])) : nil
    }
    // 教师获省级优质课一等奖2人: whoever won.
    guard let won = text.place(of: "获"), case let who = text[..<won.lowerBound], (2...6).contains(who.count),
      who.allSatisfy(Punctuation.isHan), !who.ends(inOneOf: ["均", "都", "分别", "全部"]),
      lead.verb == "参加" || text.holds("省级") || text.holds("国家级") || text.holds("市级") || text.holds("县级")
    else { return nil }
    text = String(text[won.lowerBound...])
    return lead.telling(who + place + text)
  }

  private static func at(_ name: Substring) -> String {
    "在" + name + (name.ends(inOneOf: ["会", "节"]) ? "上" : "中")
  }

  /// `获团体第二名` of 团体第二名.
  private static func gained(_ text: Substring) -> String {
    text.hasPrefix("团体第") ? "获" + text : String(text)
  }

  private static let campaigns = ["学习教育", "主题教育", "活动月", "宣传月", "活动周", "宣传周"]

  /// `…学习教育期间，开展专题学习研讨5次` of 开展…学习教育，开展….
  private func campaign(_ lead: Shell) -> [Clause]? {
    guard lead.verb == "开展", lead.name.ends(inOneOf: Self.campaigns), lead.next.hasPrefix("开展") else { return nil }
    return lead.telling(lead.name + "期间，" + lead.next)
  }

  /// `加强养老机构政治监督，对9所敬老院……开展监督检查`: one verb is not said of two neighbours.
  private func again(_ lead: Shell) -> [Clause]? {
    guard lead.verb == "开展", lead.name.ends(inOneOf: ["监督", "管理", "教育", "服务", "建设", "治理"]), !lead.name.hasDigit,
      lead.next.holds("开展")
    else { return nil }
    return lead.led(by: "加强" + lead.name)
  }

  // MARK: - 做好…工作

  /// Continuing work, behind which it may be told what was done.
  private static let continuing = ["建设", "共育", "创建", "治理", "改革", "孵化", "融合", "联动", "培育", "提质", "增效"]
  private static let displays = ["展", "展览", "汇演", "演出", "晚会", "音乐会", "推介会", "论坛", "讲座"]
  private static let sites = ["园", "一期", "二期", "三期", "中心", "基地", "园区", "厂", "站", "平台", "广场", "馆", "校园网", "升级", "广播"]
  /// Ends of names of acts that are carried out.
  private static let acts = ["放流", "义诊", "巡护", "普查", "清查", "排查", "巡查", "监测", "实践"]
  private static let joining = ["参与", "参加", "协助", "配合", "牵头"]
  private static let durations = ["小时内", "天内", "日内", "分钟内"]

  private func spoken(_ lead: Shell) -> [Clause]? {
    let name = lead.name
    let next = lead.next
    // 历年累计41.6万亩 of 累计建成高标准农田.
    if let place = next.place(of: "累计"), name.hasPrefix("累计"), next[place.upperBound...].first?.isDigit == true {
      return lead.telling(next[..<place.lowerBound] + name + next[place.upperBound...])
    }
    // 参与县政府工作报告起草，执笔……
    if Self.joining.contains(next) { return lead.telling(next + name) }
    if name.hasSuffix("制"),
      !name.ends(inOneOf: ["控制", "编制", "研制", "体制", "限制", "复制", "机制"]) || name.hasSuffix("制度") || name.hasSuffix("责任制")
    {
      return lead.led(by: Self.behind("落实", name))
    }
    if name.hasSuffix("全覆盖") { return lead.led(by: Self.behind("实现", name)) }
    if name.ends(inOneOf: Self.displays) { return lead.led(by: Self.behind("举办", name)) }
    // 22支队310人 of 社会实践: those who were there.
    if next.first?.isDigit == true, next.hasSuffix("人") || next.hasSuffix("人次"), name.hasSuffix("实践"),
      !wordbook.holdsVerb(next)
    {
      return lead.telling(next + "参加" + name)
    }
    if name.hasSuffix("办理"), name.count >= 4, !sharesNoun(name, next) {
      return lead.led(by: Self.behind("做好", name))
    }
    // 召开教代会1次 of 教职工代表大会, 根据移送线索 of 线索办理: it is said.
    if sharesNoun(name, next) { return lead.telling(next) }
    // 全市审计机关 of 全市审计机关项目完成.
    if name.hasSuffix("项目完成"), name.count >= 6, next.holds("完成") { return lead.telling(name.dropLast(4) + next) }
    // 3小时内劝返62人, 全年飞行412架次: what is told of the name as its subject.
    let bare = next.drop { $0.isDigit || "约近全年".contains($0) }
    if bare.starts(withOneOf: Self.durations) || next.hasPrefix("全年飞行") { return lead.telling(name + next) }
    if name.hasSuffix("招商引资"), next.hasPrefix("签约") { return lead.telling(name + next) }
    // 校园网升级投入46.8万元, 应急广播终端更新420组, 预制菜产业园一期建成标准厂房2.6万平方米.
    if name.ends(inOneOf: Self.sites), next.hasDigit, !next.hasPrefix("为"), !next.holds("参加") {
      return lead.telling(name + next)
    }
    // 新增省级2项（竹编、傩戏）、市级5项 of 非遗项目申报: what was added.
    if name.hasSuffix("申报"), next.hasPrefix("新增"), next.dropFirst(2).starts(withOneOf: ["国家级", "省级", "市级", "县级"]) {
      return lead.telling("新增" + name.dropLast(2) + next.dropFirst(2))
    }
    if name == "催还", next.hasPrefix("追回") { return lead.telling("经催还，" + next) }
    if name == "升学", next.starts(withOneOf: ["考取", "考入", "升入"]) { return lead.telling(next) }
    if name.ends(inOneOf: Self.acts) { return lead.led(by: Self.behind("开展", name)) }
    if name.ends(inOneOf: Self.continuing) {
      return lead.led(by: Self.behind(name.hasSuffix("共育") ? "加强" : "推进", name))
    }
    return nil
  }

  /// A name behind the verb that goes with it, unless it has it.
  private static func behind(_ verb: String, _ name: String) -> String { (name.hasPrefix(verb) ? "" : verb) + name }

  /// Short names of bodies that a title has in full.
  private static let shortNames = [
    "教代会": "教职工代表大会", "职代会": "职工代表大会", "学代会": "学生代表大会", "团代会": "团员代表大会", "工代会": "工会会员代表大会",
  ]

  /// Whether the clause says the name again: by a noun of its, or in short.
  private func sharesNoun(_ name: String, _ next: String) -> Bool {
    if Self.shortNames.contains(where: { next.holds($0.key) && name.hasSuffix($0.value) }) { return true }
    guard name.hasSuffix("办理"), case let noun = name.dropLast(2), (2...4).contains(noun.count) else { return false }
    return next.holds(noun)
  }
}
