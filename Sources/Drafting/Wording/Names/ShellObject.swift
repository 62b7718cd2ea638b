import TextCore

/// The object that a clause leaves to the name of its lead: `更换、加固问题井盖276个`, `征集家谱、票据等民间档案342件`,
/// `组织冬季存款知识宣传活动8场`.
extension ShellMerge {
  private static let repairs = ["整治", "更换", "更新", "维修", "检修", "修复", "清理", "排查", "治理"]
  private static let mendings: WordSet = [
    "更换", "加固", "维修", "修复", "清理", "拆除", "疏通", "清掏", "更新", "修补", "补植", "安装", "检修", "维护", "排查", "整改",
  ]

  /// `更换、加固问题井盖276个`.
  func objectless(_ shell: Shell) -> [Clause]? {
    guard let (thing, deed) = parts(shell.name), Self.repairs.contains(deed), (2...8).contains(thing.count),
      case let (body, number) = TaskObject.parted(shell.next), !number.isEmpty,
      case let acts = Punctuation.split(body, at: ["、"]).map(\.text), (1...3).contains(acts.count),
      acts.allSatisfy({ Self.mendings.contains($0) }), wordbook.headVerb(thing) == nil, !DeedName.ends(thing),
      wordbook.measure(endOf: thing)?.units.contains(where: number.hasSuffix) == true
        || thing.ends(inOneOf: Self.fixtures) && number.ends(inOneOf: Self.pieces)
    else { return nil }
    return shell.telling(body + thing + number)
  }

  private static let fixtures = [
    "井盖", "路灯", "护栏", "管网", "围墙", "桌椅", "设备", "标牌", "标线", "树木", "门窗", "灭火器", "线路", "栏杆", "器材", "井", "灯", "牌",
  ]

  private static let kindsOfEvents = ["宣传", "宣传周", "宣传月", "宣传日", "教育", "日", "周", "月", "活动"]

  /// `组织冬季存款知识宣传活动8场` of 开展冬季存款知识宣传，组织活动8场.
  func event(_ shell: Shell) -> [Clause]? {
    guard shell.name.ends(inOneOf: Self.kindsOfEvents), shell.name.count >= 4,
      let verb = ["组织", "开展", "举办"].first(where: { shell.next.hasPrefix($0) }),
      let place = shell.next.place(of: "活动"),
      Self.unit(behind: shell.next[place.upperBound...]).map(Self.events.contains) == true,
      case let kind = shell.next[..<place.lowerBound].dropFirst(verb.count), kind.isEmpty || kind == "宣传"
    else { return nil }
    let name = shell.name.trimmingSuffix("活动")
    return shell.telling(
      verb + name + (name.hasSuffix(kind) || name.dropLast().hasSuffix(kind) && !kind.isEmpty ? "" : kind)
        + shell.next[place.lowerBound...])
  }

  private static let collectings = ["征集", "收集", "采购", "购置", "适配", "承办", "发放", "配发", "维修", "更换", "举办", "捐赠", "制作"]
  private static let gatherings = ["活动", "培训", "演练", "讲座", "比赛", "宣传", "宣讲", "展览", "服务", "检查", "报道", "义诊"]

  /// `征集家谱、票据、老照片等民间档案342件`, `开展元宵、端午、重阳等文体活动19场`: the kinds that stand behind the lead alone.
  func listed(_ shell: Shell) -> [Clause]? {
    let (body, number) = TaskObject.parted(shell.next)
    guard !number.isEmpty, body.hasSuffix("等"), !body.hasDigit, body.count <= 24,
      case let items = Punctuation.split(String(body.dropLast()), at: ["、"]).map(\.text), items.count > 1,
      items.allSatisfy({ (1...8).contains($0.count) && wordbook.headVerb($0) == nil }),
      wordbook.headVerb(shell.name) == nil
    else { return nil }
    if let deed = Self.collectings.first(where: { shell.name.hasSuffix($0) }), case let thing = shell.name.dropLast(2),
      (2...8).contains(thing.count), wordbook.headVerb(thing) == nil
    {
      return shell.telling(deed + body + thing + number)
    }
    guard shell.name.ends(inOneOf: Self.gatherings), shell.name.count <= 8,
      Self.events.contains(where: number.hasSuffix)
    else { return nil }
    return shell.telling(Self.acting(shell.verb) + body + shell.name + number)
  }

  private static let papers = ["编发", "编印", "编辑", "出刊", "编", "出"]

  /// `编发档案资政参考6期` of 抓好档案资政参考工作，编6期.
  func issued(_ shell: Shell) -> [Clause]? {
    guard let verb = Self.papers.first(where: { shell.next.hasPrefix($0) }),
      Self.unit(behind: shell.next.dropFirst(verb.count)) == "期", shell.next.hasSuffix("期"),
      wordbook.headVerb(shell.name) == nil, wordbook.tailVerb(shell.name) == nil, shell.name.count <= 10
    else { return nil }
    return shell.telling((verb.count == 2 ? verb : "编发") + shell.name + shell.next.dropFirst(verb.count))
  }

  /// `完成隐性债务化解年度任务` of 开展隐性债务化解，完成年度任务.
  func tasked(_ shell: Shell) -> [Clause]? {
    guard ["完成年度任务", "完成全年任务", "完成年度目标", "完成全年目标", "完成年度目标任务"].contains(shell.next),
      !["完成", "推进"].contains(shell.verb) || shell.rest.count == 1, wordbook.headVerb(shell.name) == nil
    else { return nil }
    return shell.telling("完成" + shell.name + shell.next.dropFirst(2))
  }

  /// `公租房在管2104套` of 加强公租房管理，在管2104套: what is kept, and how much of it there is.
  func kept(_ shell: Shell) -> [Clause]? {
    guard let (thing, deed) = parts(shell.name), ["管理", "统计", "监管"].contains(deed),
      ["在管", "在册", "在库", "在营"].contains(where: { shell.next.hasPrefix($0) }),
      shell.next.dropFirst(2).first?.isDigit == true, (2...8).contains(thing.count), wordbook.headVerb(thing) == nil,
      !thing.ends(inOneOf: ["动态", "日常", "综合"])
    else { return nil }
    return shell.telling(thing + shell.next)
  }

  /// `收集市第六届运动会、城市马拉松2项重大活动档案` of 开展重大活动档案收集，举办市第六届运动会、城市马拉松2项: others held what is kept in papers here.
  func gathered(_ shell: Shell) -> [Clause]? {
    guard let (thing, deed) = parts(shell.name), ["收集", "征集", "归档"].contains(deed), shell.next.hasPrefix("举办"),
      case let events = shell.next.dropFirst(2), events.hasSuffix("项") || events.hasSuffix("个"), thing.count >= 4
    else { return nil }
    return shell.telling(deed + events + thing)
  }

  /// `开展全国科普日活动12场` of 全国科普日期间，开展活动12场.
  func marked(_ clauses: [Clause]) -> [Clause]? {
    guard clauses.count > 1, clauses[1].mark == "，", let first = clauses.first, first.text.hasSuffix("期间"),
      case let name = first.text.dropLast(2), name.count >= 4, name.ends(inOneOf: ["日", "周", "月"]), !name.hasDigit,
      let verb = ["开展", "组织", "举办"].first(where: { clauses[1].text.hasPrefix($0 + "活动") }),
      case let rest = clauses[1].text.dropFirst(verb.count),
      Self.unit(behind: rest.dropFirst(2)).map(Self.events.contains) == true
    else { return nil }
    return Shell(verb: verb, name: String(name), rest: Array(clauses.dropFirst())).telling(verb + name + rest)
  }
}
