import Records
import TextCore

/// Clauses of a noun and its number (`院感培训4场`, `问卷420份`), which read on as statements once they have a verb.
struct NominalClauses: Sendable {
  let wordbook: Wordbook

  /// The clauses, a verb before each that is but a noun of an act or an event with its number.
  ///
  /// A noun whose number is still to come from the quantity column counts as well: `units` are those of the column.
  func verbed(_ clauses: [Clause], units: [String]) -> [Clause] {
    var out: [Clause] = []
    for clause in clauses {
      var clause = clause
      clause.text = ranked(acted(turned(Self.withoutDouble(held(clause.text)))))
      if let verb = verb(for: clause.text, behind: out.last, clause.mark, out.isEmpty ? units : [], in: out) {
        clause.text = verb + clause.text
      }
      out.append(clause)
    }
    return out
  }

  /// `端午、重阳举办大型活动3场` for 端午、重阳办大型活动3场: when it was or who held it stands ahead of the short verb.
  private func held(_ text: String) -> String {
    guard text.holds("办"), text.hasDigit, let place = text.place(of: "办"), place.lowerBound > text.startIndex,
      case let (head, rest) = (text[..<place.lowerBound], String(text[place.upperBound...])), head.count <= 12,
      let before = head.last, let next = rest.first, !"举主承协联合创开代帮包经申督交街镇乡局委府公厂校自兴停复新".contains(before),
      !"法公事理件证学案结好完成班妥到得不过了齐在".contains(next), wordbook.headVerb(text) == nil,
      case let (noun, number) = TaskObject.counted(rest), !number.isEmpty,
      noun.allSatisfy({ Punctuation.isHan($0) || "“”".contains($0) }),
      let verb = wordbook.collocation(endingIn: noun)?.verb, Self.events.contains(verb)
    else { return text }
    return head + (verb == "召开" ? verb : "举办") + rest
  }

  /// `党组会“第一议题”学习` as `党组会开展“第一议题”学习`: a body before the name of what it does.
  private func acted(_ text: String) -> String {
    guard text.holds("“") || text.holds("第"), let actor = wordbook.actor(headOf: text) else { return text }
    let time = text.dropFirst(actor.count).hasPrefix("全年") ? "全年" : ""
    let rest = text.dropFirst(actor.count + time.count)
    guard rest.hasPrefix("“") || rest.hasPrefix("第") else { return text }
    let body = TaskObject.parted(String(rest)).body.filter { $0 != "“" && $0 != "”" }
    guard let collocation = wordbook.collocation(endingIn: body), collocation.noun == body else { return text }
    return actor + time + collocation.verb + rest
  }

  /// Acts whose object clerks put before them.
  private static let examinationNames: SearchWords = ["抽检", "排查", "普查", "征集", "抽查", "安装", "更换", "检查"]
  private static let examinations = WordSet(Array(examinationNames))

  /// `执法记录仪抽检4800条` as `抽检执法记录仪4800条`.
  private func turned(_ text: String) -> String {
    // One of the acts is there before a number where anything is to be turned at all.
    guard text.hasDigit, text.holds(oneOf: Self.examinationNames), wordbook.headVerb(text) == nil
    else { return text }
    let (body, number) = TaskObject.parted(text)
    guard !number.isEmpty, let act = wordbook.tailVerb(body), Self.examinations.contains(act),
      !number.ends(inOneOf: ["次", "轮", "期", "场", "人"])
    else { return text }
    let object = body.dropLast(act.count)
    guard (3...10).contains(object.count), isPlain(object),
      // 公众聚集场所开业前 says when.
      !object.ends(inOneOf: ["前", "后", "中", "时", "期间", "专项", "全面", "集中", "联合", "安全", "工作", "情况", "日常", "随机", "大"])
    else { return text }
    return act + object + number
  }

  private static let doubled: WordSet = ["学时", "课时", "小时", "人次", "场次", "户次", "家次", "批次", "册次", "件次"]

  /// `学时24学时` as `24学时`, `旅游接待512.6万人次` of 旅游接待人次512.6万人次.
  static func withoutDouble(_ text: String) -> String {
    guard text.hasDigit, let digit = text.firstIndex(where: \.isDigit), digit > text.startIndex else { return text }
    let word = text[..<digit]
    let rest = text[digit...]
    let unit = rest.drop { $0.isDigit || $0 == "." }
    let measure = unit.drop { "万亿千".contains($0) }
    guard measure.count >= 2, word.hasSuffix(measure), doubled.contains(String(measure)) || word == measure else {
      return text
    }
    return String(word.dropLast(measure.count) + rest)
  }

  /// The clauses with a verb where one is a place in a ranking (`居全县第二`) or a share (`“好”的比例为98.2%`).
  func ranked(_ clauses: [Clause]) -> [Clause] {
    clauses.map { clause in
      var clause = clause
      clause.text = ranked(clause.text)
      return clause
    }
  }

  /// `居全县第二` for a place in a ranking alone.
  static func placed(_ text: String) -> String {
    guard text.hasPrefix("全"), text.count <= 8, text.dropFirst(2).first == "第" else { return text }
    return "居" + text
  }

  private func ranked(_ text: String) -> String {
    let text = Self.placed(text)
    guard text.ends(inOneOf: ["%", "％"]), let digit = text.firstIndex(where: \.isDigit) else { return text }
    let (noun, number) = (text[..<digit], text[digit...])
    guard noun.ends(inOneOf: ["比例", "占比", "比重"]), noun.count >= 4,
      number.dropLast().allSatisfy({ $0.isDigit || $0 == "." })
    else { return text }
    return noun + "为" + number
  }

  /// Ends of names of papers that people are given, and of honours.
  private static let papers: SearchWords = ["证", "资格", "证书", "执照", "资格证"]
  /// Ends of names of the deeds of whoever gives papers out: nobody has won 颁证.
  private static let issuings: SearchWords = [
    "颁证", "发证", "办证", "换证", "补证", "取证", "认证", "论证", "公证", "查证", "验证", "考证", "登记证",
  ]
  /// Words of how many there are, and of no act that anybody did: 累计有效读者证2.41万个.
  private static let stocks: SearchWords = ["累计", "有效", "现有", "实有", "在册", "在库", "年末", "年底", "总数", "存量", "持证", "共有"]
  private static let honours: SearchWords = ["新闻奖", "奖章", "等奖", "金奖", "银奖", "铜奖", "优秀奖", "组织奖", "贡献奖", "称号", "嘉奖"]

  /// The verb of what people hold or won: 取得水域救援证9人, 荣立三等功2人.
  private func awarded(_ noun: String, _ number: String) -> String? {
    guard noun.count >= 2, noun.count <= 12,
      noun.allSatisfy({ Punctuation.isHan($0) && !Self.links.contains($0) && $0 != "获" })
    else { return nil }
    var verb: String?
    if noun.ends(inOneOf: Self.papers), !noun.ends(inOneOf: Self.issuings), !noun.holds(oneOf: Self.stocks),
      number.ends(inOneOf: ["人", "名", "本", "个"])
    {
      verb = "取得"
    }
    if noun.hasSuffix("等功"), number.ends(inOneOf: ["人", "名", "个"]) { verb = "荣立" }
    if noun.ends(inOneOf: Self.honours), number.ends(inOneOf: ["人", "名", "个", "件", "项", "次"]) { verb = "获" }
    if noun.hasSuffix("之家"), noun.starts(withOneOf: ["全国", "国家级", "省级", "市级", "县级", "区级"]) { verb = "获评" }
    // 决出一等奖1个: whoever held the contest gave it.
    guard let verb, !noun.starts(withOneOf: ["决出", "评出", "产生", "颁发", "设"]),
      noun == "嘉奖" || wordbook.headVerb(noun) == nil
    else { return nil }
    return noun.starts(withOneOf: [
      "获", "取", "考", "荣", "其中", "发", "办", "换", "领", "颁", "持", "补", "评", "查", "核", "签", "制", "应", "实", "新发", "新办", "新领",
      "新换",
    ])
      ? nil : verb
  }

  private static let makings: WordSet = ["建设", "新建", "建成", "创建", "打造", "培育", "成立", "组建", "设立", "发展"]
  static let wrongs: SearchWords = [
    "软弱", "涣散", "后进", "薄弱", "闲置", "违法", "违规", "违章", "问题", "失信", "僵尸", "空壳", "困难", "低收入", "不合格", "不达标", "隐患", "非法", "危险",
    "应",
    "原有", "现有", "在册", "撤销", "注销",
  ]
  private static let campaigns = Wordbook.destinations + ["下基层", "行动", "陪餐", "帮带", "接待日", "开放日", "结对"]

  /// Whether the verb of a clause before holds for this one as well: 取得水域救援证9人，绳索救援证6人.
  private func isCarried(_ verb: String, _ clauses: [Clause]) -> Bool {
    for clause in clauses.reversed() {
      if clause.text.hasPrefix(verb) { return true }
      if wordbook.headVerb(clause.text) != nil || !clause.endsInNumber && !clause.text.hasSuffix("）") { return false }
      if clause.mark != "，" { return false }
    }
    return false
  }

  private func verb(
    for text: String, behind before: Clause?, _ mark: Character, _ units: [String], in out: [Clause] = []
  ) -> String? {
    // 请县剧团演出2场, 朗诵原创作品18篇: there is a verb.
    guard !text.starts(withOneOf: Self.ownVerbs), let item = Punctuation.split(text, at: ["、"]).last?.text else {
      return nil
    }
    let (last, number) = TaskObject.parted(item)
    // 计划26期 is an aim, and nothing that was drawn up.
    if ["计划", "原计划", "年计划", "任务", "目标"].contains(last) { return nil }
    if !number.isEmpty, item == text, let verb = awarded(last, number) {
      return isCarried(verb, out) && mark == "，" ? nil : verb
    }
    if let bracket = text.firstIndex(of: "（"), text.hasSuffix("）"),
      case let bare = TaskObject.parted(String(text[..<bracket])),
      !bare.number.isEmpty, let verb = awarded(bare.body, bare.number)
    {
      return isCarried(verb, out) && mark == "，" ? nil : verb
    }
    // “组工干部下基层” among what was done: what it is called.
    if number.isEmpty, before != nil, text.hasPrefix("“"), text.hasSuffix("”"), (6...16).contains(text.count),
      text.dropLast().ends(inOneOf: Self.campaigns), text.filter({ $0 == "“" }).count == 1
    {
      return "开展"
    }
    // 中央八项规定精神学习教育动员会: a meeting by its whole name.
    if number.isEmpty, item == text, text.count <= 24, units.isEmpty, wordbook.headVerb(text) == nil,
      let meeting = wordbook.collocation(endingIn: text), meeting.verb == "召开", meeting.noun.count >= 3,
      !text.holds(oneOf: Self.links), !text.hasDigit, !text.starts(withOneOf: Self.statements),
      !text.starts(withOneOf: Wordbook.prepositions), wordbook.actor(headOf: text) == nil, before == nil,
      !Self.isHeld(text)
    {
      return meeting.verb
    }
    // 义务植树，植树160棵: the clause before names it.
    if mark == "，", let before, last.count >= 2, !before.hasNumber, before.text.count > last.count,
      before.text.hasSuffix(last)
    {
      return nil
    }
    // 发展对象1名: a noun as it stands, whatever verb it starts with.
    if !number.isEmpty, item == text, let whole = wordbook.collocation(endingIn: last), whole.noun == last,
      wordbook.headVerb(last) != last
    {
      return mark == "，" && before.flatMap { wordbook.headVerb($0.text) } == whole.verb ? nil : whole.verb
    }
    // 省级培训3人: nobody below holds it.
    if item == text, ["国家级培训", "省级培训"].contains(last), number.ends(inOneOf: ["人", "人次", "名"]) { return "参加" }
    guard wordbook.headVerb(text) == nil else { return nil }
    // 谈心座谈会6场、谈话, whose last number is still to come.
    if number.isEmpty, item != text, let first = Punctuation.split(text, at: ["、"]).first?.text, first.hasDigit {
      return self.verb(for: first, behind: before, mark, [])
    }
    if number.isEmpty {
      guard QuantityParser.find(in: text).isEmpty, let found = wordbook.collocation(endingIn: last),
        found.units.contains(where: { units.contains($0) || $0 == "人次" && units.contains("人") })
          || text.hasPrefix("“") && before == nil
      else { return group(text, before) }
    }
    let head = text.dropLast(item.count)
    // The list's own first item decides; one that has its number already must be a noun as well.
    let body = head.isEmpty ? last : TaskObject.parted(Punctuation.split(text, at: ["、"])[0].text).body
    let bare = body.hasSuffix("”") ? String(body.dropLast()) : body
    guard let collocation = wordbook.collocation(endingIn: bare) ?? wordbook.collocation(endingIn: last) else {
      return nil
    }
    // 软弱涣散村团支部9个: what is found so was not made so.
    if Self.makings.contains(collocation.verb), text.starts(withOneOf: Self.wrongs) { return nil }
    let noun = bare.hasSuffix(collocation.noun) ? collocation.noun : ""
    let prefix = bare.dropLast(noun.count)
    // 主题教育专题党课6场: what it was about.
    if collocation.verb == "讲授", item == text, noun.hasPrefix("专题") || prefix.ends(inOneOf: ["专题", "主题"]),
      (2...8).contains(prefix.count), !prefix.contains(where: Self.links.contains), before == nil,
      wordbook.actor(headOf: String(prefix) + "　") == nil, !Wordbook.people.contains(where: { prefix.holds($0) })
    {
      return collocation.verb
    }
    // 期中集中开家长会 has its verb.
    guard isPlain(prefix), !Self.isOthers(prefix), !Self.isHeld(text), !Self.isElided(mark, before, prefix),
      !Self.hasOwn(collocation.verb, text)
    else {
      return nil
    }
    // 开展学风整治，学术诚信专题教育6场: the verb before holds for both.
    if mark == "，", let before, wordbook.headVerb(before.text) == collocation.verb { return nil }
    let firstNumber = head.isEmpty ? number : TaskObject.parted(Punctuation.split(text, at: ["、"])[0].text).number
    if !prefix.isEmpty, !firstNumber.isEmpty, !collocation.units.isEmpty,
      !firstNumber.ends(
        inOneOf: collocation.units + (Self.events.contains(collocation.verb) ? ["人次", "人", "名"] : []))
    {
      return nil
    }
    if prefix.isEmpty || body.hasSuffix("”") || Self.events.contains(collocation.verb) { return collocation.verb }
    return nil
  }

  /// Whether others do what a clause tells (市场监管部门检查5次, 家委会代表进后厨检查9次), or a time stands ahead of it (至年底检查2914人次).
  private static func isOthers(_ prefix: some StringProtocol) -> Bool {
    let text = String(prefix)
    return text.ends(inOneOf: bodies) || text.holds("代表") || text.starts(withOneOf: ["至", "截至", "到年底", "到12月"])
  }

  private static let bodies: SearchWords = ["部门", "监管局", "上级", "公安局", "派出所", "法院", "检察院", "审计局", "财政局", "税务局", "教育局"]
  private static let ownVerbs: SearchWords = ["请", "邀请", "朗诵", "表演", "演唱", "放映", "编排"]

  /// Whether a meeting has its verb in short: 期中集中开家长会.
  private static func isHeld(_ text: String) -> Bool {
    text.hasSuffix("会") && text.dropLast().suffix(3).dropLast().contains("开") && !text.suffix(4).holds("公开")
      && !text.suffix(4).holds("开放")
  }

  /// Whether words have the verb already, or another of its kind: 地震、消防各开展4次.
  private static func hasOwn(_ verb: String, _ text: String) -> Bool {
    text.holds(verb) || events.contains(verb) && eventNames.contains { text.holds($0) && !text.holds($0 + "部") }
  }

  /// Verbs of events, which any modifier may stand behind: 开展院感培训4场.
  private static let events = WordSet(eventNames)
  private static let eventNames = ["开展", "举办", "召开", "组织", "举行", "观看"]
  private static let upkeep = SearchWords(Wordbook.upkeep.sorted())
  /// Words and characters that make a statement, or a part of one, of a noun behind them.
  private static let statements: SearchWords = [
    "现", "共", "其", "下", "新", "原", "各", "每", "该", "另", "本", "等", "有", "设", "建", "办", "开", "评", "获", "发", "做", "修", "种",
    "清", "送", "讲", "创", "补", "对照", "上", "写", "印", "捐", "调", "抓", "受", "请", "去", "当", "计", "列", "交", "应", "实", "已", "均",
    "都",
    "听",
    "看",
    "全年", "集中", "累计", "年内", "今年", "首次", "督导", "联合", "定期", "同步", "专题", "面向", "分", "共", "进", "走", "赴", "深入", "每", "普遍",
    "逐一", "广泛", "互相",
  ]
  private static let links: ScalarSet = "与在到为对向赴于由被把将以从次的，：使让率"

  private func isPlain(_ prefix: some StringProtocol) -> Bool {
    if prefix.isEmpty { return true }
    guard prefix.count <= 14, !prefix.starts(withOneOf: Self.statements), prefix.first?.isDigit == false,
      !prefix.holds(oneOf: Self.links), !wordbook.holdsVerb(String(prefix))
    else { return false }
    if prefix.starts(withOneOf: Self.upkeep) { return false }
    // “党员责任区”: what it is called.
    if prefix.hasPrefix("“") { return true }
    return wordbook.actor(headOf: String(prefix) + "　") == nil && !Wordbook.isPeople(prefix)
  }

  /// Whether a clause goes on with the verb of the one before: 创建县级支部3个，市级1个.
  private static func isElided(_ mark: Character, _ before: Clause?, _ prefix: some StringProtocol) -> Bool {
    mark == "，" && (before?.endsInNumber ?? false) && prefix.ends(inOneOf: ["级", "其中"])
  }

  /// `4个检查组` before what they did: 组成4个检查组.
  private func group(_ text: String, _ before: Clause?) -> String? {
    // 8个备课组 are there already, and 3个督查组 are set up for what they do.
    guard text.first?.isDigit == true, text.count <= 10, text.ends(inOneOf: ["组", "专班", "小队"]),
      !text.ends(inOneOf: ["备课组", "教研组", "村民组", "村民小组", "班组", "课题组", "年级组", "居民组", "党小组", "网格组"]),
      !text.hasSuffix("组组"),
      !wordbook.holdsVerb(text.trimmingSuffix("组"))
        || text.ends(inOneOf: ["检查组", "督查组", "督察组", "督导组", "调研组", "考核组", "工作组", "宣讲组"])
    else { return nil }
    return "组成"
  }
}
