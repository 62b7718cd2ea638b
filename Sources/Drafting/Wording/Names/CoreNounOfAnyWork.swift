import TextCore

/// Verbs and nouns that any work has (办理, 专题会, 培训, 站点): what a clause of them is about, only the task's name says.
extension CoreNoun {
  private static let handling: WordSet = ["办理", "受理", "办结", "审批", "核发", "代办", "完成", "累计完成"]
  private static let cases = ["件", "笔", "份", "起", "宗", "例", "对", "本"]
  private static let desks = ["服务", "中心", "窗口", "热线", "大厅", "平台", "案件", "办公室", "信箱"]

  /// `全年办理婚姻登记4072件`, `累计完成整村授信146个行政村`.
  func handled(_ words: Words) -> String? {
    let verb = String(words.body.withoutTime)
    guard Self.handling.contains(verb), isName(words.name), words.name.count <= 8, !words.name.hasSuffix(verb),
      !words.name.ends(inOneOf: Self.desks), isLost(words.name[...], in: words.clause)
    else { return nil }
    if verb.hasSuffix("完成") {
      guard case let rest = words.unit.dropFirst(), (2...4).contains(rest.count), words.unit.hasPrefix("个"),
        rest.allSatisfy(Punctuation.isHan), !wordbook.holdsVerb(String(rest))
      else { return nil }
    } else {
      guard words.unit.starts(withOneOf: Self.cases), isLost(words.name.prefix(2), in: words.clause) else { return nil }
    }
    return words.putting(words.name)
  }

  /// Meetings and papers that any work has.
  private static let papers = [
    "专题会议", "专题会", "推进会", "部署会", "调度会", "现场会", "座谈会", "联席会议", "联席会", "工作会议", "工作会", "目标责任书", "责任书", "承诺书", "专题讲座",
  ]
  private static let meets = ["召开", "签订", "举办", "组织", "组织召开", "组织签订", "签"]

  /// `召开党风廉政专题会4次`, `签订党风廉政建设责任书31份`.
  func gathered(_ words: Words) -> String? {
    guard let noun = Self.papers.first(where: { words.body.hasSuffix($0) }),
      case let head = words.body.dropLast(noun.count).withoutTime, head.isEmpty || Self.meets.contains(String(head)),
      isName(words.name), words.name.count <= 12
    else { return nil }
    var name = words.name[...]
    // 党风廉政建设责任 and 责任书: the words that both have stand once.
    if let shared = (2...4).first(where: { name.hasSuffix(noun.prefix($0)) }) { name = name.dropLast(shared) }
    guard name.count >= 2,
      isLost(name.count > 4 && wordbook.tailVerb(name) != nil ? name.dropLast(2) : name, in: words.clause)
    else { return nil }
    let verb = head.isEmpty ? (noun.hasSuffix("书") ? "签订" : "召开") : ""
    return words.putting(verb + name, before: noun.count)
  }

  /// `集中培训社区工作者3期186人次` of 社区工作者队伍, `举办护理员培训班4期` of 护理员培训.
  func learnt(_ words: Words) -> String? {
    let body = words.body.withoutTime
    if ["办班", "开班", "举办"].contains(String(body)), words.name.ends(inOneOf: ["培训", "轮训", "研修"]),
      words.unit.hasPrefix("期"), isName(words.name), isLost(words.name.dropLast(2), in: words.text)
    {
      return words.body.dropLast(2) + "举办" + words.name + "班" + words.about + words.number
    }
    guard body.ends(inOneOf: ["培训", "轮训"]), body.count <= 4,
      words.unit.starts(withOneOf: ["期", "次", "人", "名", "场", "轮"])
    else { return nil }
    var people = words.name[...]
    while let tail = Self.frames.first(where: { people.hasSuffix($0) }) { people = people.dropLast(tail.count) }
    guard (2...8).contains(people.count),
      Wordbook.isPeople(people) || people.ends(inOneOf: ["主席", "主任", "书记", "骨干", "干部"]),
      wordbook.headVerb(people) == nil,
      isLost(people, in: words.clause), !words.text.holds(people)
    else { return nil }
    return words.putting(people)
  }

  private static let acts: WordSet = ["学习", "集中学习", "专题学习", "研讨", "专题研讨", "宣讲", "集中宣讲", "宣传", "集中宣传", "演练", "讲座"]

  /// `开展师德师风学习8次` of 师德师风: an act of any work.
  func acted(_ words: Words) -> String? {
    var name = words.name[...]
    for tail in ["建设", "教育", "工作"] where name.hasSuffix(tail) && name.count >= tail.count + 4 {
      name = name.dropLast(tail.count)
    }
    guard Self.acts.contains(String(words.body.withoutTime)), words.unit.starts(withOneOf: ["次", "场", "期"]),
      (2...8).contains(name.count), wordbook.headVerb(name) == nil, wordbook.tailVerb(name) == nil,
      !Self.bodies.contains(name), isLost(name, in: words.text)
    else { return nil }
    return words.putting("开展" + name, before: words.body.withoutTime.count)
  }

  private static let frames = ["队伍建设", "队伍", "建设", "培训", "培养", "管理", "教育"]

  /// `精神障碍社区康复服务站点4个`, `现有巾帼志愿服务队伍42支`.
  func stock(_ words: Words) -> String? {
    let lead = Self.now.first(where: { words.body.hasPrefix($0) }) ?? ""
    let noun = words.body.dropFirst(lead.count)
    guard ["服务站点", "站点", "服务点", "队伍", "服务队", "服务队伍", "网点"].contains(String(noun)), isName(words.name),
      words.name.count <= 10
    else { return nil }
    var name = words.name[...]
    if let shared = (2...4).first(where: { name.hasSuffix(noun.prefix($0)) }) { name = name.dropLast(shared) }
    guard name.count >= 2, isLost(name.prefix(2), in: words.text) else { return nil }
    return lead + name + noun + words.about + words.number
  }

  private static let now = ["现有", "目前有", "全县有", "全区有", "全县", "全区", "年末有", "共有"]

  /// `一季度GDP36.2亿元` of 季度GDP核算: what the number of a time is a measure of.
  func measured(_ words: Words) -> String? {
    guard words.body.count >= 2,
      ["一季度", "二季度", "三季度", "四季度", "上半年", "前三季度", "1—9月", "1—11月"].contains(String(words.body)),
      words.unit.starts(withOneOf: ["元", "%", "吨"]), words.unit.count <= 1
    else { return nil }
    var noun = words.name[...]
    for head in ["季度", "月度", "年度", "分季度"] where noun.hasPrefix(head) { noun = noun.dropFirst(head.count) }
    for tail in ["核算", "统计", "监测", "情况", "数据"] where noun.hasSuffix(tail) { noun = noun.dropLast(tail.count) }
    guard noun.count >= 2, wordbook.headVerb(noun) == nil, !DeedName.ends(noun), !words.text.holds(noun) else {
      return nil
    }
    return words.putting(noun)
  }

  // MARK: - Times

  private static let seasons = ["汛前", "汛后", "落叶季", "雨季", "采暖季", "供暖季", "秋收", "三夏", "双抢", "入冬前", "入汛前"]

  /// `汛前清掏雨水箅子3150个`, `落叶季增派人员160人`: the time of the year that it was done in.
  func seasonal(_ clause: String, _ name: String, _ text: String) -> String? {
    guard let time = Self.seasons.first(where: { name.hasPrefix($0) }), !text.holds(time), !text.holds("汛"),
      let verb = wordbook.headVerb(clause) ?? ["增派", "加派", "抽调"].first(where: clause.hasPrefix),
      !Wordbook.lightVerbs.contains(verb)
    else { return nil }
    return time + clause
  }
}

extension Substring {
  private static let times = [
    "全年累计", "全年共", "全年", "今年", "年内", "累计", "共计", "共", "上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "已", "本年", "当年",
  ]

  /// The words without those of time at their head.
  var withoutTime: Substring {
    var rest = self
    while let time = Self.times.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(time.count) }
    return rest
  }
}
