import Records
import TextCore

/// Whether a statement says which task it tells of, by the telling words of the task's name: those that are left
/// when leading verbs, words of every task (工作, 管理) and the period are taken off.
struct TaskMention: Sendable {
  let wordbook: Wordbook

  /// The telling words of a name: `网络餐饮` of 开展网络餐饮专项整治工作. The name itself where nothing else is left.
  func core(of task: String) -> String {
    var rest = Substring(name(of: task))
    while let verb = wordbook.headVerb(rest), Wordbook.lightVerbs.contains(verb), rest.count >= verb.count + 2 {
      rest = rest.dropFirst(verb.count)
    }
    // “你点我检”进市场: what it is called.
    if rest.hasPrefix("“"), let close = rest.firstIndex(of: "”"), rest[..<close].count >= 4 {
      return String(rest[...close])
    }
    while let word = wordbook.tailVerb(rest) ?? Self.generics.first(where: { rest.hasSuffix($0) }),
      rest.count >= word.count + 2
    {
      rest = rest.dropLast(word.count)
    }
    return String(rest)
  }

  /// Whether a text has the telling words of a name, or enough of them to know it by.
  func isTold(_ task: String, in text: String) -> Bool {
    let telling = self.core(of: task)
    let name = name(of: task)
    if lacksTitle(name, text) { return false }
    // 89.7%，43项业务全程网办 of 网办率: a number alone has no other name.
    if name.hasSuffix("率"), name.count <= 4, text.first?.isDigit == true, !text.holds("率") { return false }
    if name == "学习教育" || name.hasPrefix("学习教育、"), !text.holds("学习教育") { return false }
    // 集中学习9次 may be of any study: 党纪学习教育 is known by what it is of.
    if name.hasSuffix("学习教育"), name.count >= 6, !text.holds(name.dropLast(4).suffix(2)) { return false }
    // Most do, and looking on takes time.
    if telling.count >= 2, !Self.campaigns.contains(telling.last ?? " "), text.holds(telling) { return true }
    if TaskFrame.isSaid(name, by: text) { return true }
    let core = Self.letters(telling)
    let whole = Self.letters(name)
    // 调研 and 宣传报道 name an act without an object: whatever was done was that.
    guard core.count >= 2, !isVerbs(String(core)) || !isVerbs(String(whole)) else { return true }
    let said = String(Self.letters(text))
    func isSaid(_ pair: some Sequence<Character>) -> Bool { said.holds(String(pair)) }
    func pairsSaid(_ words: [Character]) -> Int { zip(words, words.dropFirst()).count { isSaid([$0, $1]) } }
    func share(_ words: [Character]) -> Double {
      let known = pairsSaid(words)
      return known >= 3 ? 1 : Double(known) / Double(words.count - 1)
    }
    // A campaign is known by its whole name only: 个体户 is not 个体户服务月.
    if core.count >= 4, let last = core.last, Self.campaigns.contains(last) {
      return pairsSaid(core) * 5 >= (core.count - 1) * 3
    }
    // So is a line by its number: 举报 is not 12380举报.
    let code = core.prefix { $0.isWholeNumber }
    if code.count >= 3, !said.holds(String(code)) { return false }
    let isTitle = telling.hasPrefix("“")
    if share(core) >= (isTitle ? 0.5 : 0.25) { return true }
    if name.hasPrefix("“"), core.count >= 3, core.count < whole.count { return false }
    if !isTitle, share(whole) >= 0.25 { return true }
    // 改造 tells of 街道微改造 what became of it.
    if let verb = wordbook.tailVerb(name), wordbook.headVerb(text) == verb,
      Wordbook.completions.contains(verb) || Wordbook.makers.contains(verb)
    {
      return true
    }
    // 热线 tells of 诉讼服务热线: what it is.
    if core.count >= 5, !isTitle, isSaid(core.suffix(2)) { return true }
    // 钢瓶 and 燃气 tell of 气瓶, as 党课 does of 三会一课.
    let plain = core.filter { !Self.numerals.contains($0) }
    return !plain.isEmpty && plain.count(where: said.contains) * 5 >= plain.count * 3
  }

  /// Whether a text leaves out what a name is known by: the words in its quotation marks, or the contest or festival
  /// that it is. 14支实践团队 does not tell of 暑期“三下乡”社会实践, nor 312间寝室 of 寝室文化节.
  private func lacksTitle(_ name: String, _ text: String) -> Bool {
    let open = name.firstIndex(of: "“")
    let isEvent = name.ends(inOneOf: Self.festivals) || name.ends(inOneOf: Self.contests)
    guard open != nil || isEvent else { return false }
    let said = String(Self.letters(text))
    func share(_ words: some StringProtocol) -> Double {
      let words = Self.letters(String(words))
      guard words.count >= 2 else { return said.holds(String(words)) ? 1 : 0 }
      return Double(zip(words, words.dropFirst()).count { said.holds(String([$0, $1])) }) / Double(words.count - 1)
    }
    if let open, let close = name.firstIndex(of: "”"), open < close, open > name.startIndex {
      let title = Self.letters(String(name[open...close]))
      // 胸痛中心 and 创伤中心 tell of “五大中心”.
      // 家乡 does not tell of “返家乡”.
      return share(name[open...close])
        < (title.count <= 3 && title.first.map(Self.numerals.contains) != true ? 0.6 : 0.5)
        && !(title.count >= 4 && said.holds(String(title.suffix(2))))
    }
    guard name.count >= 4, isEvent else { return false }
    return !said.holds(String(Self.letters(name).suffix(3))) && share(name) < 0.6
  }

  /// Festivals that an office holds, which are no time of the year.
  private static let festivals = ["文化节", "艺术节", "读书节", "科技节", "体育节", "旅游节", "丰收节", "美食节", "读书月"]
  private static let contests = ["大赛", "省赛", "国赛", "联赛", "锦标赛", "运动会"]

  /// The clauses with the task's name in the first of them where none has it.
  func named(_ task: String, _ clauses: [Clause]) -> [Clause] {
    // 回收率98.6% of 水费回收: the name goes on as the rate.
    if let first = clauses.first?.text, let rate = first.firstIndex(of: "率"), first[..<rate].count == 2,
      name(of: task).hasSuffix(first[..<rate]), !first[rate...].dropFirst().hasPrefix("先")
    {
      return [Clause(text: name(of: task).dropLast(2) + first, mark: clauses[0].mark)] + clauses.dropFirst()
    }
    if let aim = aimed(task, clauses) ?? whole(name(of: task), clauses) { return aim }
    guard !task.isEmpty, let first = clauses.first?.text, !isTold(task, in: Clause.joined(clauses)),
      !Self.isFrame(name(of: task), first)
    else { return clauses }
    let name = TaskFrame.plain(name(of: task))
    if let whole = whole(task, name, clauses) { return whole }
    guard !TaskFrame.isHonour(name, first) else {
      return [Clause(text: "获" + first, mark: clauses[0].mark)] + clauses.dropFirst()
    }
    if let placed = ObjectPlace(wordbook: wordbook).placed(name, in: clauses) { return placed }
    let told = TaskFrame.judged(name, first) ?? led(name, first)
    return [Clause(text: told, mark: clauses[0].mark)] + clauses.dropFirst()
  }

  /// `审计整改全部到位` of 全部整改到位, `研发费用加计扣除312户享受` of 312户享受，加计扣除金额7.9亿元: what begins with a number or with 全部 says of
  /// what only behind the name.
  private func whole(_ name: String, _ clauses: [Clause]) -> [Clause]? {
    guard (4...14).contains(name.count), name.allSatisfy({ Punctuation.isHan($0) || $0.isWholeNumber }),
      wordbook.headVerb(name) == nil,
      let first = clauses.first, (4...8).contains(first.text.count)
    else { return nil }
    var out = clauses
    if first.text.hasPrefix("全部"), clauses.count == 1, !first.text.hasDigit, let verb = wordbook.tailVerb(name),
      first.text.dropFirst(2).hasPrefix(verb), case let rest = first.text.dropFirst(2 + verb.count), rest.count >= 2
    {
      out[0].text = name + "全部" + rest
      return out
    }
    let digits = first.text.prefix { $0.isDigit || $0 == "." }
    guard !digits.isEmpty, case let unit = first.text.dropFirst(digits.count),
      unit.first.map({ "户家人".contains($0) }) ?? false,
      unit.ends(inOneOf: Self.takings), !isTold(name, in: first.text)
    else { return nil }
    out[0].text = name + first.text
    return out
  }

  private static let takings = ["享受", "受益", "办理", "参加", "获批", "通过", "达标", "参与"]

  /// Whether a name says no more than its chapter does (党建), or than the words that follow (荣誉 and 获评).
  private static func isFrame(_ name: String, _ first: String) -> Bool {
    if ["党建", "党务", "党的建设", "业务", "行政", "其他", "综合", "日常工作"].contains(name) { return true }
    return ["荣誉", "获奖", "表彰", "评优", "评先"].contains { name.holds($0) }
      && (first.starts(withOneOf: ["获", "荣获", "被评", "评为", "入选", "受到"])
        || ["获评", "荣获", "被评为", "入选"].contains { first.prefix(14).holds($0) }
        // 区妇联获…: whoever won it.
        || first.prefix(12).dropFirst(2).contains("获"))
  }

  // MARK: - The name in its place

  /// Verbs of publishing: what they are about goes before them.
  static let publishing = ["刊发", "刊播", "开设", "推出", "制作", "采写", "播发", "播出", "编发", "刊登", "发布", "策划"]
  /// Ends of names that are a time of the year, and of those of a struggle in which something was done.
  private static let seasons = [
    "节", "节日", "日", "月", "周", "两会", "全会", "重阳", "春节", "端午", "元宵", "清明", "国庆", "春运", "汛期", "高考", "中考", "元旦", "中秋", "五一",
    "七一", "八一", "六一", "五四",
  ]
  private static let struggles = [
    "抗洪", "抗旱", "抢险", "救灾", "救援", "防汛", "迎检", "攻坚", "会战", "战役", "行动", "执勤", "安保", "巡逻", "清查", "值守", "值班",
  ]
  /// What is done for people, and places that act themselves.
  private static let gifts = ["发放", "适配", "办理", "代办", "配备", "安装", "提供", "赠送", "捐赠", "送去"]
  private static let bodies = ["馆", "站", "中心", "厅", "窗口", "热线", "平台", "服务队", "工作室", "员", "讲坛", "讲堂", "学堂"]
  private static let acts: WordSet = ["开展", "举办", "召开", "组织", "举行", "实施"]

  private func led(_ name: String, _ first: String) -> String {
    if name.ends(inOneOf: ["省赛", "国赛"]) { return "参加" + name + "，" + first }
    if let told = titled(name, first) ?? counted(name, first) ?? measured(name, first) ?? completed(name, first) {
      return told
    }
    let topic = name.trimmingSuffix("报道").trimmingSuffix("宣传").trimmingSuffix("专题")
    if let made = made(name, first) { return made }
    // 少儿暑期公益班开设舞蹈、书法等9个班: what is held there, and nothing told about it.
    if first.hasPrefix("开设"), name.ends(inOneOf: ["班", "学校", "学堂", "课堂", "大学", "中心", "宫", "书院", "基地", "图书馆", "文化馆"]) {
      return name + first
    }
    if first.starts(withOneOf: Self.publishing), topic.count >= 2, !topic.hasSuffix("服务") {
      return "围绕" + topic + first
    }
    if name.ends(inOneOf: Self.festivals), let verb = TaskName(wordbook: wordbook).verb(for: name) {
      return (name.starts(withOneOf: TopicVerb.heads) ? "" : verb) + name + "，" + first
    }
    // 482人参加中考: who sat it, and not what was done while it lasted.
    if name.hasSuffix("考"), first.first?.isDigit == true, first.hasSuffix("人参加") { return first + name }
    if name.ends(inOneOf: Self.seasons), !name.ends(inOneOf: ["团日", "党日"]) { return name + "期间，" + first }
    if name.ends(inOneOf: Self.struggles) { return struggled(name, first) }
    let who = core(of: name)
    if Wordbook.isPeople(who), who.count >= 2, first.starts(withOneOf: Self.gifts), wordbook.headVerb(who) == nil {
      return "为" + who + first
    }
    if name.ends(inOneOf: Self.bodies), let verb = wordbook.headVerb(first), !Wordbook.completions.contains(verb),
      !Wordbook.makings.contains(verb)
    {
      return name + first
    }
    let names = TaskName(wordbook: wordbook)
    if name.starts(withOneOf: ["庆祝", "纪念", "迎接", "迎战", "减轻"]) { return name + "，" + first }
    if wordbook.isStatement(name) || wordbook.headVerb(name) != nil && !names.isNominal(name) && name.count >= 4 {
      return name + "，" + first
    }
    // 送清凉, 送法下乡: acts by their first character.
    let isGift = (3...5).contains(name.count) && (name.hasPrefix("送") || name.hasPrefix("献"))
    if isGift, !first.hasPrefix("开展") { return "开展" + name + "，" + first }
    if let verb = names.verb(for: name), Self.acts.contains(verb), !first.hasPrefix(verb), !first.holds("，") {
      return names.realised(name) + "，" + first
    }
    return TaskFrame(wordbook: wordbook, core: who).led(name, first)
  }

  /// `《阳光热线》播出48期`, `“消防宣传五进”进学校26次`: what has a title is the subject.
  private func titled(_ name: String, _ first: String) -> String? {
    if name.hasSuffix("》") || name.hasPrefix("《") || name.ends(inOneOf: ["节目", "栏目", "专栏"]) { return name + first }
    let acts =
      wordbook.headVerb(first) != nil && !first.hasPrefix("进") || Wordbook.people.contains { first.prefix(8).holds($0) }
    guard name.hasPrefix("“"), let close = name.firstIndex(of: "”") else {
      guard name.hasSuffix("”"), acts, !first.hasPrefix("开展") else { return nil }
      // 行政执法“三项制度” is put into practice.
      return (name.dropLast().ends(inOneOf: Self.ordinances) ? "落实" : "开展") + name + "，" + first
    }
    let rest = name[name.index(after: close)...]
    if !rest.isEmpty { return rest.first == first.first ? name[...close] + first : nil }
    return acts ? "开展" + name + "活动，" + first : name + first
  }

  private static let ordinances = ["制度", "规定", "机制", "政策", "办法", "条例", "意见", "方案", "清单", "准则"]

  /// `4个` and `2960人次` behind what they count.
  private func counted(_ name: String, _ first: String) -> String? {
    let (body, number) = TaskObject.parted(first)
    guard body.isEmpty, !number.isEmpty else { return nil }
    let verb = TaskName(wordbook: wordbook).verb(for: name) ?? ""
    return verb.isEmpty ? ShortVerb(wordbook: wordbook).inFull(name + number) : verb + name + number
  }

  /// `96.4%`, `全年累计3.12亿元` and `余额48.62亿元` behind what they are a measure of.
  private func measured(_ name: String, _ first: String) -> String? {
    // 24小时值守6天 goes on: only a number and its unit are a measure.
    let unit = first.drop { $0.isDigit || ".%余多约万亿".contains($0) }
    if first.first?.isDigit == true, unit.count <= 3, !NameJoin.isOfDay(first), !NameJoin.isSpan(first) {
      return name + first
    }
    let head = Self.sums.first { first.hasPrefix($0) && first.dropFirst($0.count).first?.isDigit == true }
    if head != nil, head != "平均" || !name.contains("“") { return name + first }
    let noun = first.prefix { !$0.isDigit }
    // MDT 141例: what it is called for short.
    let short = TextFold.trimmed(String(noun))
    // PM2.5 is one word.
    if (2...6).contains(short.count), short.allSatisfy({ $0.isASCII && $0.isLetter }), short != "PM" {
      return name + "（" + short + "）" + first.dropFirst(noun.count)
    }
    guard (2...4).contains(noun.count), noun.count < first.count, noun.ends(inOneOf: Self.measures),
      wordbook.headVerb(name) == nil
    else { return nil }
    // 机扫率 of 道路机械化清扫: the name in short.
    let brief = noun.dropLast()
    if noun.hasSuffix("率"), brief.count >= 2, brief.last == name.last, TaskObject.isSubsequence(String(brief), of: name)
    {
      return name + first.dropFirst(brief.count)
    }
    return name + first
  }

  private static let sums = ["全年累计", "全年共", "全年", "累计", "共计", "共", "合计", "总计", "达到", "达", "平均"]
  private static let measures = ["率", "额", "量", "总数", "人数", "户数", "占比", "强度", "浓度", "收入", "均值", "得分", "排名"]

  /// `受理举报9件` of 12380举报受理, `登记101人` of 公务员登记备案: nothing but verbs and a number, and the name says of what.
  private func completed(_ name: String, _ first: String) -> String? {
    let (words, number) = TaskObject.parted(first)
    let body = words.trimmingSuffix("了")
    let noun = core(of: name)
    guard !number.isEmpty, (2...12).contains(noun.count), wordbook.headVerb(noun) == nil,
      !Wordbook.fields.contains(noun), !body.hasSuffix("案")
    else { return nil }
    if number.ends(inOneOf: ["人", "名", "人次"]) {
      return isVerbs(body) && Self.isOfPeople(noun) ? noun + body + number : nil
    }
    // 受理举报9件 of 12380举报: its last word stands already.
    if noun.first?.isWholeNumber == true, noun.count >= 4,
      body.hasSuffix(noun.suffix(2)), isVerbs(String(body.dropLast(2)))
    {
      return body.dropLast(2) + noun + number
    }
    // 行政处罚立案5件: nobody opens a case of a punishment.
    if noun.hasSuffix("处罚"), body.hasPrefix("立案") { return noun + body + number }
    guard isVerbs(body), number.ends(inOneOf: ["件", "起", "份", "批次", "场", "批", "宗"]),
      !noun.contains(where: { "“《，、（".contains($0) })
    else { return nil }
    return body + noun + number
  }

  func isVerbs(_ words: String) -> Bool {
    guard words.count <= 4 else { return false }
    var rest = Substring(words)
    while let verb = wordbook.headVerb(rest) ?? Wordbook.otherActs.first(where: { rest.hasPrefix($0) })
      ?? Self.filings.first(where: { rest.hasPrefix($0) })
    {
      rest = rest.dropFirst(verb.count)
    }
    return rest.isEmpty && !words.isEmpty
  }

  private static let filings = ["备案", "登记", "受理", "审批", "办理", "接听", "接", "收到"]

  private static func isOfPeople(_ noun: String) -> Bool { Wordbook.isPeople(noun) || noun.hasSuffix("务员") }

  // MARK: - Words

  /// The name without its period and the bracket at its end.
  func name(of task: String) -> String {
    let stem = PeriodStem.of(task)
    guard let (name, aside) = TaskName.aside(of: stem) else { return stem }
    return BracketedPart.isPart(aside[...]) ? BracketedPart.whole(name[...], aside[...]) : name
  }

  private static let campaigns: ScalarSet = "月周日"
  private static let numerals: ScalarSet = "一二三四五六七八九十两双个"
  /// Words at the end of a name that tell nothing of what it is about.
  private static let generics =
    Wordbook.generics + Wordbook.acts + ["服务", "报道", "专项", "行动", "项目", "制度", "登记", "备案", "推广", "应用"]

  private static func letters(_ text: String) -> [Character] {
    text.characters.filter { Punctuation.isHan($0) || $0.isLetter || $0.isWholeNumber }
  }
}
