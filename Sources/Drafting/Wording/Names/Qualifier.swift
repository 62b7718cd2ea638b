import TextCore

/// Puts back the words of a task's name that its result leaves to it, so that each clause has what it is about: 巡察 in
/// `反馈问题21个`, 矛盾纠纷 in `调解133起`, 防汛 in `连续值守7天`.
struct Qualifier: Sendable {
  let wordbook: Wordbook

  /// The clauses with the lost words of a name in their places, as far as there are any.
  /// - Parameter name: the task's name without its period and bracket.
  func qualified(_ name: String, _ clauses: [Clause]) -> [Clause] {
    guard name.count >= 4, name.count <= 20, let first = clauses.first?.text,
      !name.contains(where: { "《，、（；：".contains($0) })
    else { return clauses }
    // 三季度学习 of 集中学习 is 三季度集中学习: the time of year stays in front.
    if let time = Self.spans.first(where: { first.hasPrefix($0) }), first.count > time.count + 2 {
      let bare = [Clause(text: String(first.dropFirst(time.count)), mark: clauses[0].mark)] + clauses.dropFirst()
      // The time of 三季度安全检查 is said already.
      let told = qualified(name.hasPrefix(time) ? String(name.dropFirst(time.count)) : name, bare)
      guard told != bare, let head = told.first else { return clauses }
      return [Clause(text: time + head.text, mark: head.mark)] + told.dropFirst()
    }
    if let told = Self.used(name, first) { return [Clause(text: told, mark: clauses[0].mark)] + clauses.dropFirst() }
    let lost = LostWords(of: name, in: Clause.joined(clauses))
    guard let run = lost.runs.first, lost.runs.count <= 2 else { return clauses }
    let word = String(lost.letters[run])
    // 征集地方文献86种 of 古籍及地方文献: the clerk tells of the one of two things.
    let after = String(lost.letters[run.upperBound...])
    if let link = word.last, "及和与".contains(link) {
      guard first.hasPrefix(after + "率"), let lead = TopicVerb(wordbook: wordbook).lead(name, "") else {
        return clauses
      }
      return [Clause(text: lead, mark: clauses[0].mark), Clause(text: first, mark: "，")] + clauses.dropFirst()
    }
    let before = String(lost.letters[..<run.lowerBound])
    if let quote = name.firstIndex(of: "“") {
      guard let text = titled(name[quote...], behind: word, ending: name[..<quote], first) else { return clauses }
      return [Clause(text: text, mark: clauses[0].mark)] + clauses.dropFirst()
    }
    // 校长听课18节 of 推门听课: those who did so are no part of the name.
    if before.isEmpty, after.count >= 2, let place = first.place(of: after),
      first[..<place.lowerBound].ends(inOneOf: ["长", "干部", "主任", "教师", "老师", "书记", "领导", "专家"])
    {
      return [Clause(text: "开展" + name, mark: clauses[0].mark), Clause(text: first, mark: "，")] + clauses.dropFirst()
    }
    // 重要节日前 says it already.
    if Self.times.contains(where: { word.hasPrefix($0) }),
      Self.times.contains(where: { first.holds($0) }) || first.holds("节")
    {
      return clauses
    }
    if let text = judged(before, word, after, first) {
      return [Clause(text: text, mark: clauses[0].mark)] + clauses.dropFirst()
    }
    guard
      let text = occasion(word, before, after, in: first) ?? inFull(name, word, first) ?? ahead(
        word, of: after, before, in: first)
        ?? behind(word, before, in: first) ?? work(name, word, before, after, first)
    else { return clauses }
    return [Clause(text: text, mark: clauses[0].mark)] + clauses.dropFirst()
  }

  /// `4名支部书记参加抓党建述职评议` of 4名支部书记述职: those who did so, and of what it was.
  private func judged(_ before: String, _ word: String, _ after: String, _ first: String) -> String? {
    guard before.count >= 2, Wordbook.isPeople(before),
      let act = ["述职", "述责", "述廉"].first(where: { after.hasPrefix($0) }),
      first.hasSuffix(before.suffix(2) + act), after.count > act.count
    else { return nil }
    return first.dropLast(act.count) + "参加" + word + after
  }

  // MARK: - When and for what

  private static let times = [
    "春节", "元旦", "中秋", "国庆", "端午", "清明", "五一", "七一", "八一", "十一", "六一", "两节", "双节", "节假日", "重阳", "教师节", "护士节", "医师节",
    "记者节", "警察节", "暑期", "寒假", "暑假", "春运",
    "汛期",
    "高考", "中考", "两会", "节前", "开学", "冬春", "夏季", "冬季", "防汛", "抗旱", "抗洪",
  ]

  private static let spans = ["一季度", "二季度", "三季度", "四季度", "上半年", "下半年"]
  private static let visitings: WordSet = ["慰问", "走访", "走访慰问"]

  /// `春节期间带班值班3天`, `防汛期间连续值守7天`.
  private func occasion(_ word: String, _ before: String, _ after: String, in first: String) -> String? {
    // 年会表彰先进个人12名: at what meeting it was.
    if before.isEmpty, word.hasSuffix("会"), word.count <= 4, wordbook.headVerb(first) != nil, !first.holds("会"),
      after.isEmpty || !wordbook.holdsVerb(String(first.prefix(2))) || !first.dropFirst(2).hasPrefix(after)
    {
      return word + first
    }
    // 备考 of 高考 is not done while it lasts.
    guard before.isEmpty, !after.hasPrefix("备"), let time = Self.times.first(where: { word.hasPrefix($0) }),
      word.count == time.count || ["假期", "假日", "长假", "黄金周"].contains(String(word.dropFirst(time.count))),
      !first.hasPrefix("全年"), !first.prefix(4).hasDigit || first.first?.isDigit == false,
      !first.starts(withOneOf: Self.times),
      !first.starts(withOneOf: ["上半年", "下半年", "开展", "做好"])
    else { return nil }
    // 春节慰问困难户、老党员共186户: the clause has only those whom the name's deed was done to.
    if Self.visitings.contains(after), let digit = first.firstIndex(where: \.isDigit), digit > first.startIndex,
      case let who = first[..<digit].description.trimmingSuffix("共"), Wordbook.isPeople(who), !wordbook.holdsVerb(who)
    {
      return word + after + first
    }
    if time.hasSuffix("前") || time.ends(inOneOf: ["季", "春"]) { return time + first }
    if word.count > time.count { return word + first }
    return time + (time.hasSuffix("期") ? "" : "期间") + first
  }

  // MARK: - Before the words of the name that stand

  /// `运用监督执纪“四种形态”`: the word right before a title that stands.
  private func titled(_ rest: Substring, behind word: String, ending head: Substring, _ first: String) -> String? {
    guard head.hasSuffix(word), let close = rest.firstIndex(of: "”"), let place = first.place(of: rest[...close]),
      case let before = first[..<place.lowerBound], before.count <= 6,
      opens(before) || before == head.dropLast(word.count)
    else { return nil }
    return before + word + first[place.lowerBound...]
  }

  /// Acts that look into something: whom they went to is told behind them, and the lost word is none of it.
  private static let visits = [
    "检查", "督查", "排查", "抽查", "走访", "宣传", "慰问", "巡查", "督导", "执法", "整治", "核查", "暗访", "摸排", "调研", "服务", "培训", "教育", "巡逻",
  ]
  /// Units of how often, of which an act takes its attribute before it: 消防演练2次.
  private static let occurrences = ["次", "场", "期", "轮", "天", "届", "场次", "小时", "回"]

  /// `卒中静脉溶栓96例`, `巡察反馈问题21个`, `改造集镇雨污管网`, `讲支部微党课1次`: the word before those that follow it in the name.
  private func ahead(_ word: String, of after: String, _ before: String, in first: String) -> String? {
    guard after.count >= 2, !after.hasPrefix("工作"), let place = first.place(of: after.prefix(2)) else { return nil }
    // The longest part of the name that stands.
    var length = 2
    while length < after.count, first[place.lowerBound...].hasPrefix(after.prefix(length + 1)) { length += 1 }
    let known = String(after.prefix(length))
    let head = first[..<place.lowerBound]
    // 加油站23座、烟花爆竹批发企业2家 of 危险化学品和烟花爆竹检查: an item of a list is one of both, and not both.
    if word.ends(inOneOf: ["和", "与", "及"]), head.contains("、") { return nil }
    let rest = String(first[place.lowerBound...].dropFirst(length))
    if let lesson = lesson(word, known, head, rest) { return lesson }
    // 反馈问题14个 of 县委巡察反馈整改: whose.
    if known.hasPrefix("反馈"), head.isEmpty, before.isEmpty, rest.hasPrefix("问题") || rest.first?.isDigit == true {
      return word + first
    }
    if let told = compound(word, known, head, rest) { return told }
    if wordbook.headVerb(known) == known || Self.letting.contains(known),
      head.isEmpty || wordbook.collocation(endingIn: known) == nil
    {
      // 供水热线扩容到位: what was.
      if head.isEmpty, before.isEmpty, rest.starts(withOneOf: ["到位", "完成", "完毕"]) { return word + first }
      return rest.first?.isDigit == true || before.isEmpty ? object(word, of: known, head, rest) : nil
    }
    // 写春联 of 好家风送春联: the name has a verb of its own there.
    guard !word.ends(inOneOf: Self.visits), !"送赠献写寻创".contains(word.last ?? " ") || head.isEmpty,
      head.isEmpty || wordbook.headVerb(word) != word
    else { return nil }
    // 卒中静脉溶栓96例: before all that says what kind it was.
    if !opens(head), head.count == 2, rest.first?.isDigit == true, !wordbook.holdsVerb(String(head)),
      head.allSatisfy(Punctuation.isHan), !head.starts(withOneOf: Self.adverbs)
    {
      return word + first
    }
    // 修订班子和班子成员责任清单6份 of 全面从严治党责任清单: the name's whole end stands as the object of a verb.
    if before.isEmpty, length == after.count, length >= 4, !opens(head), wordbook.headVerb(head) != nil,
      head.allSatisfy({ Punctuation.isHan($0) || $0 == "、" }), isMark(rest.first)
    {
      return head + word + known + rest
    }
    let isCounted = counts(head, word)
    guard opens(head) || isCounted, rest.first?.isDigit == true || wordbook.headVerb(known) == nil else { return nil }
    // 153个村集体经营性收入 of 新型农村集体经济: the name's words stop within a word of the clause.
    if isCounted {
      let deed = wordbook.headVerb(String(rest)).map { !rest.dropFirst($0.count).starts(withOneOf: ["性", "率", "化"]) }
      guard
        length == after.count || !(rest.first.map(Punctuation.isHan) ?? false) || deed == true
          || rest.starts(withOneOf: ["到", "在", "均", "已", "全部"])
      else { return nil }
      return head + word + known + rest
    }
    let isWhole = rest.isEmpty || rest.first?.isDigit == true || length >= 4 || isMark(rest.first)
    guard isWhole || rest.starts(withOneOf: ["已", "尚", "正", "全部", "均", "到位"]) || isNoun(rest, behind: head) else {
      return nil
    }
    return head + word + known + rest
  }

  /// `出具家庭经济状况核对报告6127份`, `建垃圾分类亭39座`: a noun of two parts, with all that the name has of it.
  private func compound(_ word: String, _ known: String, _ head: Substring, _ rest: String) -> String? {
    let noun = rest.prefix { Punctuation.isHan($0) }
    guard (1...2).contains(noun.count), rest.dropFirst(noun.count).first?.isDigit == true, known.count <= 4,
      Self.issues.contains(where: { head == $0 || head == "全年" + $0 }), !wordbook.holdsVerb(String(noun)),
      wordbook.headVerb(word) == nil
    else { return nil }
    return head + word + known + noun + rest.dropFirst(noun.count)
  }

  private static let issues = ["建", "新建", "建成", "出具", "形成", "签订", "签", "印发", "发放", "开具", "设", "新设", "编印"]

  /// Verbs of land, houses and titles, beside those of the lexicon.
  private static let letting: Set<String> = ["流转", "承包", "出租", "入股", "托管", "收储", "认证", "认定"]
  private static let adverbs = [
    "全年", "累计", "新增", "共", "完成", "各", "每", "全", "上半年", "下半年", "集中", "参与", "参加", "邀请", "聘请", "特邀",
  ]

  /// `开展护理理论、操作培训24场`: what kind of lesson it was, behind the verb.
  private func lesson(_ word: String, _ known: String, _ head: Substring, _ rest: String) -> String? {
    guard let verb = ["开展", "举办", "组织"].first(where: { head.hasPrefix($0) }), head.count > verb.count,
      ["培训", "讲座", "演练", "竞赛", "比武"].contains(known), rest.first?.isDigit == true,
      !["公益", "免费", "重点", "外出", "集中", "在线", "线上"].contains(word), wordbook.headVerb(word) == nil,
      case let between = head.dropFirst(verb.count), between.count <= 12,
      // 镇街、村居妇联主席集中培训 says who they were.
      !["主席", "书记", "主任", "干部", "队长", "校长", "园长", "教师", "职工"].contains(where: { between.holds($0) }),
      !wordbook.holdsVerb(String(between))
        || between.contains("、")
    else { return nil }
    // 组织县级应急演练8场: of what level it was stands first.
    return between.hasSuffix("级")
      ? verb + between + word + known + rest : verb + word + between + known + rest
  }

  /// Whether the rest of a noun goes on to its number, behind a verb that is all that stands before: 维修 供水 管网8.4公里.
  private func isNoun(_ rest: String, behind head: Substring) -> Bool {
    let noun = rest.prefix { Punctuation.isHan($0) }
    return !head.isEmpty && wordbook.headVerb(head) == String(head) && (1...5).contains(noun.count)
      && rest.dropFirst(noun.count).first?.isDigit == true
      && (!wordbook.holdsVerb(String(noun))
        || Wordbook.makings.contains(String(head)) && wordbook.headVerb(noun) != String(noun))
  }

  /// The word as the object, or as the attribute of the object, of a verb of the name that stands: `调解矛盾纠纷133起`.
  private func object(_ word: String, of verb: String, _ head: Substring, _ rest: String) -> String? {
    // 临时救助急难群众1863人次: how it is done goes before the verb.
    if Self.modes.contains(word) { return head.isEmpty ? word + verb + rest : nil }
    // 取得新认证9个 of 绿色食品认证: the act itself is told.
    if head == "取得新" { return object(word, of: verb, "新", rest) }
    let isPlain = head.isEmpty || Self.whens.contains(String(head))
    guard isPlain, wordbook.headVerb(word) == nil, !rest.prefix(4).contains(where: word.contains) else { return nil }
    if rest.first?.isDigit == true { return counted(word, verb, head, rest) }
    // 引进试验新品种17个: two verbs of one object.
    if let more = wordbook.headVerb(rest) ?? Self.trials.first(where: { rest.hasPrefix($0) }),
      rest.dropFirst(more.count).first?.isDigit == true,
      let told = counted(word, verb + more, head, String(rest.dropFirst(more.count)))
    {
      return told
    }
    guard let next = rest.first, Punctuation.isHan(next), word.count <= 6,
      !"到在对为向给与和的了至由被后率类".contains(next), wordbook.headVerb(rest) == nil,
      !rest.contains(where: { "“《：".contains($0) }), Self.makes.contains(verb)
    else { return nil }
    return head + verb + word + rest
  }

  /// Second verbs of what is tried out.
  private static let trials = ["试验", "试种", "试点", "示范", "推广", "筛选", "培育", "安装"]

  /// Words of time before a verb: 今年又流转210亩 of 土地流转.
  private static let whens: Set<String> = ["全年", "累计", "共", "今年", "今年又", "今年新", "又", "新", "本年", "年内", "当年"]

  /// `调解矛盾纠纷133起`, `消防演练2次`: a verb that has nothing but a number behind it.
  private func counted(_ word: String, _ verb: String, _ head: Substring, _ rest: String) -> String? {
    guard TaskObject.counted(verb + rest).body == verb else { return nil }
    let unit = rest.drop { $0.isDigit || "余多来.万约".contains($0) }
    if unit.ends(inOneOf: Self.occurrences) { return head + word + verb + rest }
    let isOfPeople = Wordbook.isPeople(word) || word.hasSuffix("干部")
    if unit.ends(inOneOf: ["人", "名", "位", "人次"]) { return isOfPeople ? head + verb + word + rest : nil }
    return unit.hasSuffix("%") ? nil : head + verb + word + rest
  }

  /// Words that say how or for how long an act is done, and are no object of it.
  private static let modes: Set<String> = ["临时", "集中", "应急", "定期", "上门", "巡回", "联合"]
  /// Verbs whose object has a place for its attribute.
  private static let makes: WordSet = [
    "改造", "建设", "新建", "维修", "硬化", "整修", "修缮", "安装", "更换", "购置", "清理", "发放", "征收", "绿化", "修复", "疏浚", "新增", "完善", "建成",
    "修建", "升级",
    "拆除", "审批", "编制", "修订", "制定", "印发", "制作",
  ]

  /// `完成整村授信21个村` and `调解矛盾纠纷133起`: the verb of the name, or 完成, that has nothing but a number behind it.
  private func behind(_ word: String, _ before: String, in first: String) -> String? {
    guard before.count >= 2, wordbook.headVerb(before) == before, wordbook.headVerb(word) == nil,
      let place = first.place(of: before), case let head = first[..<place.lowerBound], head.count <= 6,
      !wordbook.holdsVerb(String(head)), case let rest = first[place.upperBound...], rest.first?.isDigit == true
    else { return nil }
    return counted(word, before, head, String(rest))
  }

  /// `完成整村授信21个村`, `配合交警夜查酒驾4晚`: the whole name for a verb that says no more than that it was done, or the
  /// general word for it.
  private func inFull(_ name: String, _ word: String, _ first: String) -> String? {
    let (body, number) = TaskObject.counted(first)
    guard !number.isEmpty, name.count <= 8, name.hasPrefix(word) else { return nil }
    if body == "完成", wordbook.headVerb(name) == nil { return body + name + number }
    guard body.hasSuffix("检查"), word.count == 2, word.hasSuffix("查"), name.count >= 4,
      number.ends(inOneOf: Self.occurrences + ["晚", "夜"])
    else { return nil }
    return body.dropLast(2) + name + number
  }

  private static let measures: ScalarSet = "个名家所座处间户位"

  /// Whether these words end in a number that counts the noun, so that its attribute goes behind it:
  /// 为120名 困难 群众.
  private func counts(_ head: Substring, _ word: String) -> Bool {
    guard let measure = head.last, Self.measures.contains(measure), head.dropLast().last?.isDigit == true,
      (2...4).contains(word.count)
    else { return false }
    return !wordbook.holdsVerb(word) && !Wordbook.isPeople(word) && !word.starts(withOneOf: Wordbook.people)
  }

  /// Whether a noun may take its attribute where these words end: at the head, behind a verb or a preposition.
  private func opens(_ head: Substring) -> Bool {
    guard let last = head.last else { return true }
    // 签约两年以上未开工: what was not done is an attribute already.
    if head.count > 4, let before = head.dropLast(2).last, "未没不".contains(before) { return false }
    if "对为向给与和的、，及讲由将把拍写办等".contains(last) { return true }
    return wordbook.tailVerb(head) != nil || head.ends(inOneOf: Wordbook.makings)
  }

  private func isMark(_ character: Character?) -> Bool { character.map { !Punctuation.isHan($0) } ?? true }

  // MARK: - The work

  private static let deeds = [
    "宣传", "宣讲", "演练", "培训", "值守", "整治", "执法", "巡逻", "走访", "慰问", "排查", "普查", "竞赛", "比武", "帮扶", "救助", "防控", "清查", "清理",
    "义诊",
  ]

  /// `开展反诈宣传，走进学校2所`, `推进党支部标准化建设，6个党支部中5个达标`: the name as the work that was done, where the first
  /// clause only tells where or how far.
  private func work(_ name: String, _ word: String, _ before: String, _ after: String, _ first: String) -> String? {
    if name.hasSuffix("建设"), wordbook.headVerb(name) == nil, !first.hasPrefix("推进"),
      first.first?.isDigit == true && word.count >= 3 || word.count >= 4 && first.hasPrefix("完成")
    {
      return "推进" + name + "，" + first
    }
    guard before.isEmpty || before + word == name, let deed = Self.deeds.first(where: { name.hasSuffix($0) }),
      !first.prefix(12).holds(deed),
      first.starts(withOneOf: ["进", "走进", "深入", "到", "在", "赴", "入户", "发放", "设", "张贴"]), name.count <= 8
    else { return nil }
    let rest = first.hasPrefix("进") && !first.hasPrefix("进入") ? "走" + first : first
    return "开展" + name + "，" + rest
  }
}
