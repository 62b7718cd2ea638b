import Records
import TextCore

/// The verb by who gives and who gets: prizes and titles of a higher level are won (参加大赛获国赛二等奖, 新增市级骨干教师1人),
/// allowances are paid out to people (发放高龄津贴1088.4万元，惠及1.36万人), and rules of which some were abolished were not
/// issued.
struct GivenAndWon: Sendable {
  let wordbook: Wordbook
  /// The level of the office whose work is told.
  let level: OwnLevel

  /// The point with such verbs put right.
  func mended(_ point: Point) -> Point {
    guard let first = point.clauses.first?.text, point.text(.full).holds(oneOf: Self.signs) else { return point }
    var clauses = point.clauses
    if let told = paid(clauses) ?? paid(clauses, for: point.stem) { clauses = told }
    if let told = regulated(clauses) { clauses = told }
    if clauses.count > 1, Self.frames.contains(first), clauses[1].text.starts(withOneOf: Self.winning) {
      clauses.removeFirst()
      clauses[0].mark = "，"
    }
    clauses = named(taken(PersonalPrizes.told(clauses)))
    // 参加技能竞赛，组队参加全市导游大赛: which one it was is said.
    if clauses.count > 1, clauses[0].text.hasPrefix("参加"), clauses[0].text.count <= 8, clauses[1].mark == "，",
      NounVerb.isContest(clauses[0].text), clauses[1].text.holds("参加"), NounVerb.isContest(clauses[1].text)
    {
      clauses.removeFirst()
    }
    clauses = prized(clauses)
    return clauses == point.clauses ? point : point.telling(clauses)
  }

  /// Characters of which a text has one that any of the rules is about: 奖项、市级、补贴、废止、获评、竞赛、金牌.
  private static let signs: ScalarSet = "奖级贴助救抚慰废评获赛武牌"

  // MARK: - Prizes

  private static let winning = ["获", "荣获", "被评", "入选", "受到"]
  private static let frames: WordSet = ["表彰", "荣誉", "获奖", "评优", "评先", "表彰奖励", "完成表彰", "开展表彰", "做好表彰工作"]

  /// `参加职业技能大赛` for 举办职业技能大赛 where prizes of a higher level were won.
  private func taken(_ clauses: [Clause]) -> [Clause] {
    guard let verb = ["举办", "开展", "组织", "承办", "完成"].first(where: { clauses[0].text.hasPrefix($0) }) else {
      return clauses
    }
    let name = String(clauses[0].text.dropFirst(verb.count))
    // A school holds no contest of the county.
    let isHigher = verb != "承办" && level.isBelow(name) && NounVerb.isContest(name)
    let isAway =
      NounVerb.isAway(name, Clause.joined(clauses.dropFirst()))
      || NounVerb.isContest(name) && wonAbove(clauses.dropFirst())
    guard isHigher || isAway else { return clauses }
    var out = clauses
    out[0].text = "参加" + name
    // 22名孩子参加 behind it: who did.
    if out.count > 1, out[1].mark == "，", out[1].text.hasSuffix("参加"), out[1].text.first?.isDigit == true,
      out[1].text.count <= 12
    {
      out[0].text = out[1].text + name
      out.remove(at: 1)
      return [out[0]] + Awards(wordbook: wordbook).taken(Array(out.dropFirst()))
    }
    return out
  }

  /// Whether a clause tells of nothing but a prize of a higher level.
  private func wonAbove(_ clauses: ArraySlice<Clause>) -> Bool {
    clauses.contains { clause in
      let prize = clause.text.withoutHead(of: ["荣获", "获得", "获"])
      return level.isBelow(prize) && prize.holds("奖")
    }
  }

  private static let naming = ["评选出", "评选", "评出", "评定", "推选"]

  /// `新增市级骨干教师1人、县级学科带头人3人` for 评选市级骨干教师1人: a school names nobody so.
  private func named(_ clauses: [Clause]) -> [Clause] {
    var out = clauses
    for i in out.indices {
      let text = out[i].text
      guard let verb = Self.naming.first(where: { text.hasPrefix($0) }) ?? (isBareTitle(out[...i]) ? "" : nil) else {
        continue
      }
      let items = Punctuation.split(String(text.dropFirst(verb.count)), at: ["、"]).map(\.text)
      guard items.allSatisfy({ level.isBelow($0) && $0.hasDigit }) else { continue }
      let isOfPeople = items.allSatisfy { $0.hasSuffix("人") || $0.hasSuffix("名") }
      out[i].text = (items.allSatisfy { $0.holds("奖") } ? "获" : isOfPeople ? "新增" : "获评") + text.dropFirst(verb.count)
    }
    return out
  }

  private static let titles = [
    "名师", "骨干", "带头人", "优秀", "先进", "示范", "标兵", "模范", "能手", "工匠", "劳模", "文明", "星级", "新秀", "人才",
  ]

  /// Whether the last of some clauses is titles with their numbers and no verb, its own or that of a list before it.
  private func isBareTitle(_ clauses: ArraySlice<Clause>) -> Bool {
    guard let last = clauses.last?.text, last.hasDigit, wordbook.headVerb(last) == nil,
      Self.titles.contains(where: { last.holds($0) })
    else { return false }
    return clauses.dropLast().last.map { before in
      !before.text.starts(withOneOf: Self.winning + ["新增", "评", "命名", "培育", "创建", "入库", "推荐"])
        || before.text.hasSuffix("人")
          && before.text.hasPrefix("推荐")
    } ?? true
  }

  private static let own = ["举办", "承办", "主办", "评出", "决出", "角逐", "评选", "颁发", "设一等", "设奖", "奖励", "竞赛", "比赛"]
  private static let going = ["参赛", "参加", "参评", "选送", "备赛", "省赛", "国赛", "市赛", "选拔", "报送", "推荐"]

  /// `获一等奖1项、二等奖2项`: prizes without a verb were won, but for those of a contest of one's own.
  private func prized(_ clauses: [Clause]) -> [Clause] {
    let text = Clause.joined(clauses)
    guard text.holds("奖") else { return clauses }
    let isOwn = Self.own.contains { text.holds($0) } && !Self.going.contains { text.holds($0) }
    var out = clauses
    let awards = Awards(wordbook: wordbook)
    var hasVerb = false
    for i in out.indices {
      let isWon = Awards.isPrize(out[i].text)
      if isWon, hasVerb, out[i].mark == "，" { continue }
      let bare = out[i].text.withoutHead(of: ["荣获", "获"])
      if out[i].mark == "，", hasVerb, bare != out[i].text, Awards.isPrize(bare) {
        out[i].text = bare
        continue
      }
      hasVerb = false
      guard isWon, !out[i].text.holds("每"), !out[i].text.holds("被"), !out[i].text.hasSuffix("元"),
        wordbook.headVerb(out[i].text) == nil, !isOwn || level.isBelow(anyIn: out[i].text),
        !out[i].text.starts(withOneOf: ["设", "评", "颁", "发", "决", "产", "其中", "获"])
      else { continue }
      if i > 0, out[i - 1].text.ends(inOneOf: ["获得", "荣获", "获"]) { continue }
      out[i] = awards.taken([out[i]])[0]
      hasVerb = true
    }
    return out
  }

  // MARK: - Allowances

  private static let allowances = ["补贴", "津贴", "补助", "补助金", "救助金", "慰问金", "抚恤金", "扶助金", "助学金", "奖学金", "补偿金"]

  /// `发放高龄津贴1088.4万元，惠及约1.36万人`: the money is paid out, the people are reached.
  private func paid(_ clauses: [Clause]) -> [Clause]? {
    guard let verb = ["惠及", "发放", "享受"].first(where: { clauses[0].text.hasPrefix($0) }) else { return nil }
    let (body, people) = TaskObject.parted(String(clauses[0].text.dropFirst(verb.count)))
    let name = body.trimmingSuffix("约").trimmingSuffix("近")
    guard name.ends(inOneOf: Self.allowances), people.ends(inOneOf: ["人", "名", "户", "人次"]) else { return nil }
    guard clauses.count > 1 else {
      return verb == "惠及" ? [clauses[0].saying(name + "惠及" + body.dropFirst(name.count) + people)] : nil
    }
    let (head, money) = TaskObject.parted(clauses[1].text)
    guard clauses[1].mark == "，", ["", "共", "共计", "合计", "发放"].contains(head), money.hasSuffix("元") else { return nil }
    var out = clauses
    out[0].text = "发放" + name + money
    out[1].text = "惠及" + body.dropFirst(name.count) + people
    return out
  }

  /// `发放营养餐补助126万元，惠及学生1260人` of 营养餐补助: the row's name is the allowance.
  private func paid(_ clauses: [Clause], for name: String) -> [Clause]? {
    guard name.ends(inOneOf: Self.allowances), name.count <= 12, wordbook.headVerb(name) == nil, clauses.count == 3,
      !clauses[0].hasNumber, clauses[1].mark == "，", clauses[2].mark == "，", clauses[1].text.hasPrefix("惠及")
    else { return nil }
    let (head, money) = TaskObject.parted(clauses[2].text)
    guard ["", "共", "共计", "合计", "发放", "支出", "补助"].contains(head), money.hasSuffix("元") else { return nil }
    return [clauses[2].saying("发放" + name + money), clauses[1]]
  }

  // MARK: - Rules

  private static let issuing = ["出台", "印发", "制定", "完成", "做好", "抓好"]
  private static let deeds = ["修订", "新订", "废止", "新增", "制定", "修改", "新建", "新定", "清理"]

  /// `健全制度，修订27项、新订5项、废止3项`: what was abolished was not issued.
  private func regulated(_ clauses: [Clause]) -> [Clause]? {
    guard clauses.count > 1, let verb = Self.issuing.first(where: { clauses[0].text.hasPrefix($0) }),
      case let name = clauses[0].text.dropFirst(verb.count).description.trimmingSuffix("工作").trimmingSuffix("建设"),
      name.ends(inOneOf: ["制度", "规章", "办法", "规程", "规定"]), name.count <= 8,
      let at = clauses.firstIndex(where: { $0.text.hasPrefix("废止") })
    else { return nil }
    var out = clauses
    out[0].text = "健全" + name
    // 修订27，新订5，废止3: rules are counted by 项.
    for i in 1...at {
      guard let deed = Self.deeds.first(where: { out[i].text.hasPrefix($0) }) else { continue }
      let number = out[i].text.dropFirst(deed.count)
      if !number.isEmpty, number.allSatisfy(\.isDigit) { out[i].text += "项" }
    }
    let list = out[1...at]
    guard list.allSatisfy({ clause in Self.deeds.contains { clause.text.hasPrefix($0) } && clause.text.count <= 10 })
    else {
      return out
    }
    out.replaceSubrange(
      1...at,
      with: [
        Clause(
          text: list.map(\.text).joined(separator: "、"), mark: "，", tellsNumber: true,
          weight: list.map(\.weight).max() ?? 0)
      ])
    return out
  }
}

extension Clause {
  /// The clause with other words.
  fileprivate func saying(_ text: String) -> Clause {
    var clause = self
    clause.text = text
    return clause
  }
}
