import TextCore

/// The verb ahead of a task's name held against what was done: a name that ends in 计划 is carried out and not drawn up, what is still in
/// hand was not completed, and whoever sends people to a contest does not hold it.
struct LeadVerb: Sendable {
  let wordbook: Wordbook

  /// The clauses with the verb that fits; nil where it does.
  /// - Parameter stem: the task's name without its period: a verb that it begins with is the clerk's own.
  func told(_ clauses: [Clause], stem: String) -> [Clause]? {
    guard let whole = clauses.first else { return nil }
    if let told = passed(whole.text) { return [telling(told, whole)] + clauses.dropFirst() }
    let clauses = StockLead.apart(clauses)
    let first = clauses[0]
    let text = Clause.joined(clauses.dropFirst())
    if let told = attended(first.text) { return [telling(told, first)] + won(Array(clauses.dropFirst())) }
    if let told = planned(first.text, text) ?? spread(first.text) ?? founded(first.text, text, stem)
      ?? undergone(first.text)
    {
      return [telling(told, first)] + clauses.dropFirst()
    }
    // 完成教师队伍，专任教师29人: nobody completes a staff.
    if first.text.hasPrefix("完成"), !first.text.hasDigit, clauses.count > 1, clauses[1].mark == "，",
      clauses[1].text.hasDigit, first.text.ends(inOneOf: ["队伍", "班子", "团队"])
    {
      return Array(clauses.dropFirst())
    }
    return open(clauses) ?? sent(clauses) ?? benefited(clauses) ?? placed(clauses) ?? entered(clauses)
  }

  private func telling(_ text: String, _ clause: Clause) -> Clause {
    var clause = clause
    clause.text = text
    return clause
  }

  // MARK: - Plans

  private static let drawn: SearchWords = [
    "印发", "编制", "出台", "起草", "下达", "报送", "审定", "文本", "评审", "修订", "批复", "初稿", "征求意见", "方案", "制定", "发布", "明确", "每班", "公示",
  ]
  private static let makings = ["建成", "新建", "完成", "改造", "配备", "购置", "招募", "新增", "建设"]

  /// `实施全民阅读推广计划，举办讲座42场`, `建成避灾安置点12个`: what a plan led to.
  private func planned(_ first: String, _ rest: String) -> String? {
    guard first.holds("计划") else { return nil }
    if first.hasPrefix("制定"), first.hasSuffix("计划"), first.count >= 6, rest.hasDigit, !rest.holds(oneOf: Self.drawn) {
      return "实施" + first.dropFirst(2)
    }
    let (body, number) = TaskObject.parted(first)
    guard !number.isEmpty, body.hasSuffix("计划"), let verb = Self.makings.first(where: { body.hasPrefix($0) }),
      case let thing = body.dropFirst(2).dropLast(2).description.trimmingSuffix(verb).trimmingSuffix("建设"),
      thing.count >= 2, !number.hasSuffix("项")
    else { return nil }
    return verb + thing + number
  }

  /// `推广安全生产责任保险` of 做好安全生产责任保险推广工作.
  private func spread(_ first: String) -> String? {
    guard first.hasSuffix("推广工作"), let verb = Shell.empty.first(where: { first.hasPrefix($0) }),
      case let thing = String(first.dropFirst(verb.count).dropLast(4)), (3...12).contains(thing.count),
      wordbook.headVerb(thing) == nil
    else { return nil }
    return "推广" + thing
  }

  /// `惠及学生486人` of 享受学生486人: those who enjoy it are no object.
  private func benefited(_ clauses: [Clause]) -> [Clause]? {
    guard
      let at = clauses.indices.prefix(6).first(where: { i in
        guard clauses[i].text.hasPrefix("享受") else { return false }
        let (body, number) = TaskObject.parted(clauses[i].text)
        return number.ends(inOneOf: ["人", "名", "人次"]) && body.count >= 4 && Wordbook.isPeople(body)
      })
    else { return nil }
    var out = clauses
    out[at].text = "惠及" + clauses[at].text.dropFirst(2)
    return out
  }

  // MARK: - What is brought into being

  private static let foundings = ["组建", "建立", "创建", "成立", "设立"]
  private static let founded: SearchWords = ["组建", "建立", "创建", "成立", "设立", "新设", "新建", "打造", "建成", "建起", "挂牌"]
  private static let standing: SearchWords = ["体系", "机制", "队伍", "小组", "组织", "平台", "品牌", "阵地", "基地", "网络", "联盟"]

  /// `加强青年理论学习小组建设，3个小组开展读书分享18期`: that something is there, and no word of its being founded this year.
  private func founded(_ first: String, _ rest: String, _ stem: String) -> String? {
    let bare = first.trimmingSuffix("工作")
    let shell = bare.hasSuffix("组织") ? Shell.empty.first { first.hasPrefix($0) } : nil
    let first = shell == nil ? first : bare
    let light = first.hasPrefix("开展") && first.hasSuffix("组织") ? "开展" : shell
    guard let verb = light ?? Self.foundings.first(where: { first.hasPrefix($0) }), !first.hasDigit, !rest.isEmpty,
      case let name = first.dropFirst(verb.count), (4...14).contains(name.count), name.ends(inOneOf: Self.standing),
      name.allSatisfy({ Punctuation.isHan($0) || "“”".contains($0) }), !stem.hasPrefix(verb),
      light != nil || !rest.holds(oneOf: Self.founded)
    else { return nil }
    return "加强" + name + "建设"
  }

  private static let above: WordSet = ["国", "省", "市", "县", "区"]
  private static let judgings: SearchWords = ["评估", "督导", "验收", "复审", "评审", "复评", "复核验收"]

  /// `接受县教育局办园质量督导评估`: whoever is judged by the bureau above does not do the judging.
  private func undergone(_ first: String) -> String? {
    guard let verb = ["开展", "组织", "实施", "完成"].first(where: { first.hasPrefix($0) }), !first.hasDigit,
      case let name = first.dropFirst(verb.count), (7...18).contains(name.count),
      Self.above.contains(String(name.prefix(1))),
      name.ends(inOneOf: Self.judgings),
      name.dropFirst(2).prefix(6).contains(where: { "局委厅".contains($0) })
    else { return nil }
    return "接受" + name
  }

  // MARK: - What is still in hand

  private static let hands = ["在研", "在办", "在建", "在审"]

  /// `省级重点课题在研1项，结题1项` of 完成省级重点课题，在研1项.
  private func open(_ clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first, first.text.hasPrefix("完成"), clauses.count > 1, clauses[1].mark == "，",
      clauses.dropFirst().prefix(3).contains(where: { clause in Self.hands.contains { clause.text.holds($0) } })
    else { return nil }
    let (body, number) = TaskObject.parted(String(first.text.dropFirst(2)))
    let next = clauses[1].text
    guard body.count >= 2, number.isEmpty || next.hasSuffix(number),
      next.starts(withOneOf: Self.hands + ["立项", "结题", "新立项", "新开工", "竣工", "完工"])
    else { return nil }
    return [telling(body + next, clauses[1])] + clauses.dropFirst(2)
  }

  // MARK: - Who went there

  private static let goings = ["参赛", "参训", "参展", "参会", "参评"]
  private static let wins = ["获", "荣获", "获得", "获评"]
  private static let levels = ["国家级", "省级", "市级", "县级", "区级", "校级", "一等奖", "二等奖", "三等奖"]

  /// Whether a name says who went where: 教师参赛, 工会干部参加业务培训.
  private func isGoing(_ name: Substring) -> Bool {
    if let going = Self.goings.first(where: { name.hasSuffix($0) }) {
      return Wordbook.isPeople(name.dropLast(going.count))
    }
    guard let place = name.place(of: "参加"), place.lowerBound > name.startIndex else { return false }
    return Wordbook.isPeople(name[..<place.lowerBound]) && name[..<place.lowerBound].count <= 8
  }

  /// `组织教师参赛`, `组织工会干部参加业务培训210人次`: nobody holds a contest for having gone there.
  private func attended(_ first: String) -> String? {
    guard let verb = ["举办", "完成", "开展", "参加", "推进"].first(where: { first.hasPrefix($0) }),
      case let (body, number) = TaskObject.parted(String(first.dropFirst(verb.count))), isGoing(Substring(body))
    else { return nil }
    return "组织" + body + number
  }

  /// `获县级一等奖2人` of 县级一等奖2人, behind who went there.
  private func won(_ rest: [Clause]) -> [Clause] {
    guard let next = rest.first, next.mark == "，", next.text.starts(withOneOf: Self.levels), next.text.holds("奖") else {
      return rest
    }
    return [telling("获" + next.text, next)] + rest.dropFirst()
  }

  /// `参加县级优质课、论文、课件比赛` of 获评县级优质课、论文、课件比赛: a contest is no title.
  private func entered(_ clauses: [Clause]) -> [Clause]? {
    guard
      let at = clauses.indices.first(where: { i in
        clauses[i].text.hasPrefix("获评") && clauses[i].text.ends(inOneOf: ["比赛", "竞赛", "大赛", "评比"])
      })
    else { return nil }
    var out = clauses
    out[at].text = "参加" + clauses[at].text.dropFirst(2)
    return out
  }

  /// `组织馆员参加业务竞赛，获省级二等奖1人` of 在馆员参加业务竞赛中获省级二等奖1人.
  private func sent(_ clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first else { return nil }
    if first.text.hasPrefix("在"), let place = first.text.place(of: "获") {
      let name = String(first.text[..<place.lowerBound].dropFirst()).trimmingSuffix("中").trimmingSuffix("上")
      if isGoing(Substring(name)) {
        let won = telling(String(first.text[place.lowerBound...]), first)
        return Shell(verb: "", name: name, rest: [won] + clauses.dropFirst()).led(by: "组织" + name)
      }
    }
    // 完成妇女干部参训，86人次参训.
    if clauses.count > 1, first.text.hasPrefix("组织"),
      let going = Self.goings.first(where: { first.text.hasSuffix($0) }),
      clauses[1].mark == "，", clauses[1].text.first?.isDigit == true, clauses[1].text.hasSuffix(going),
      case let number = clauses[1].text.dropLast(2), number.ends(inOneOf: ["人", "人次", "名"]),
      number.dropLast().allSatisfy({ $0.isDigit || ".万余多人".contains($0) })
    {
      return [telling(first.text + number, clauses[1])] + clauses.dropFirst(2)
    }
    return nil
  }

  /// `参加市职工运动会，获篮球第二名、乒乓球第四名`: a place is won.
  private func placed(_ clauses: [Clause]) -> [Clause]? {
    guard clauses.count > 1, let first = clauses.first, first.text.hasPrefix("参加"), NounVerb.isContest(first.text),
      clauses[1].mark == "，", !clauses[1].text.starts(withOneOf: Self.wins + ["列", "居", "团体"]),
      clauses[1].text.hasSuffix("名"), clauses[1].text.holds("第"), wordbook.headVerb(clauses[1].text) == nil,
      clauses[1].text.first?.isDigit == false
    else { return nil }
    var out = clauses
    out[1].text = "获" + clauses[1].text
    return out
  }

  /// `10月通过国家卫生城市复审` of 国家卫生城市复审迎检中，10月通过复审.
  private func passed(_ first: String) -> String? {
    guard let comma = first.place(of: "迎检中，"), case let name = first[..<comma.lowerBound],
      let place = first.place(of: "通过"), case let what = first[place.upperBound...], what.count >= 2,
      name.hasSuffix(what)
    else { return nil }
    return String(first[comma.upperBound..<place.upperBound]) + String(name)
  }
}
