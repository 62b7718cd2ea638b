import TextCore

/// A name that was left ahead of what is told with nothing but a comma gets the form that goes with what it is: a deed its verb
/// (`开展婚姻家庭纠纷调处，……`), a season its span (`春耕期间，……`), a measured thing its measure (`电动自行车头盔佩戴率86.5%`), and a
/// field of work 方面 (`医保方面，应缴1642人`), where the clauses do not say it themselves.
struct TopicLead: Sendable {
  let wordbook: Wordbook
  private let once: LeadOnce
  private let verb: TopicVerb

  init(wordbook: Wordbook) {
    self.wordbook = wordbook
    once = LeadOnce(wordbook: wordbook)
    verb = TopicVerb(wordbook: wordbook)
  }

  /// The clauses in such a form; nil where they have it.
  /// - Parameter stem: the task's name without its period.
  func told(_ clauses: [Clause], stem: String) -> [Clause]? {
    guard let first = clauses.first, first.within == nil, first.rows.isEmpty else { return nil }
    if let text = once.counted(first.text, stem) { return Self.telling(text, clauses) }
    if let told = labelled(clauses, stem) ?? parted(clauses, stem) { return told }
    let apart = StockLead.apart(clauses)
    if let text = numbered(apart[0].text, stem) ?? bought(apart[0].text, stem) { return Self.telling(text, apart) }
    let whole = headed(clauses) ?? apart
    if let told = completed(whole, stem) { return told }
    if whole.count == clauses.count, let told = Self.unlabelled(clauses, stem) { return told }
    guard whole.count > 1, whole[1].mark == "，", whole[1].rows.isEmpty,
      !Self.withoutDay(whole[0].text[...]).hasDigit
        || whole[0].text == stem && stem.hasSuffix("）")
          && stem.prefix(while: { $0 != "（" }).allSatisfy(Punctuation.isHan)
    else { return nil }
    if let told = once.told(whole) { return told }
    let name = whole[0].text
    let isHead = whole.count > clauses.count && first.text.contains("：")
    guard
      isHead || name == stem || name == LostName.plain(stem) || TaskName.aside(of: stem)?.name == name
        || stem.hasPrefix(name) && stem.dropFirst(name.count).first.map("，：。".contains) == true
    else { return nil }
    let rest = Array(whole.dropFirst())
    if let span = span(name) { return Self.led(span, whole) }
    if isHead, let text = won(name, rest[0].text) { return Self.telling(text, rest) }
    if let text = measured(name, rest[0].text) ?? again(name, rest[0].text) ?? honoured(name, rest[0].text) {
      return Self.telling(text, rest)
    }
    // Whoever won a prize took part, here or there.
    if name.ends(inOneOf: Self.contests), rest.contains(where: { $0.text.holds("获") }) { return nil }
    if let lead = verb.lead(name, rest[0].text) { return Self.led(lead, whole) }
    if isSaid(name, rest) { return Self.telling(rest[0].text, rest) }
    return isField(name, rest) ? Self.led(name + Self.field, whole) : nil
  }

  /// What is said of a field of work behind its name.
  static let field = "方面"

  /// The clauses without that word, where the sentence before has it as well: 医保方面，…… and 文化方面，…… in a row read like a list.
  static func withoutField(_ clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first, clauses.count > 1, clauses[1].mark == "，", first.text.hasSuffix(field) else {
      return nil
    }
    var out = clauses
    out[0].text = String(first.text.dropLast(field.count))
    return out
  }

  static func led(_ lead: String, _ whole: [Clause]) -> [Clause] {
    var out = whole
    out[0].text = lead
    out[1].mark = "，"
    return out
  }

  /// `院感管理方面，目标性监测` of a field and what is told of it.
  static func inField(_ name: String, telling text: String, _ clauses: [Clause]) -> [Clause] {
    var (lead, next) = (clauses[0], clauses[0])
    (lead.text, next.text, next.mark) = (name + field, text, "，")
    return [lead, next] + clauses.dropFirst()
  }

  static func telling(_ text: String, _ rest: [Clause]) -> [Clause] {
    var out = rest
    out[0].text = text
    out[0].isWhole = true
    return out
  }

  /// `开展农技协培训12期` of 农技协培训12期 at the head of a cell that tells all of it.
  private func numbered(_ text: String, _ stem: String) -> String? {
    guard stem.count > text.count || text.hasSuffix("）"), let digit = text.firstIndex(where: \.isDigit),
      case let name = String(text[..<digit]), name.count >= 4,
      name.allSatisfy({ Punctuation.isHan($0) || "“”".contains($0) }),
      case let unit = text[digit...].drop(while: \.isDigit).prefix(while: { $0 != "（" }),
      ["期", "场", "次", "届", "轮"].contains(String(unit)),
      stem.hasPrefix(text[..<digit]), stem.dropFirst(name.count).first?.isDigit == true, !wordbook.isStatement(name),
      let lead = verb.lead(name, ""), lead.hasSuffix(name)
    else { return nil }
    let verb = lead.dropLast(name.count)
    return (["推进", "加强", "做好"].contains(String(verb)) ? "开展" : String(verb)) + text
  }

  /// `采购图书3200册` of 图书采购购书3200册: the clause says the name's verb and noun in one character each.
  private func bought(_ text: String, _ stem: String) -> String? {
    guard let deed = DeedName.deed(of: stem, wordbook), deed.count == 2, text.hasPrefix(stem),
      case let (body, number) = TaskObject.counted(String(text.dropFirst(stem.count))), body.count == 2,
      !number.isEmpty,
      case let thing = stem.dropLast(2), (2...6).contains(thing.count),
      let (first, last) = body.first.flatMap({ a in body.last.map { (a, $0) } }),
      deed.contains(first), thing.contains(last), thing.allSatisfy(Punctuation.isHan)
    else { return nil }
    return deed + thing + number
  }

  /// `完成基层社改造5个：麻坡、柳店` of 基层社改造（6个），完成5个：麻坡、柳店.
  private func completed(_ whole: [Clause], _ stem: String) -> [Clause]? {
    guard whole.count > 1, whole[1].mark == "，", whole[1].rows.isEmpty, case let next = whole[1].text,
      next.hasPrefix("完成"),
      next.dropFirst(2).first?.isDigit == true, case let lead = whole[0].text.withoutHead(of: ["完成", "推进"]),
      stem.hasPrefix(lead) || lead.hasPrefix(stem)
    else { return nil }
    let bracket = lead.hasSuffix("）") ? lead.lastIndex(of: "（") : nil
    let name = bracket.map { String(lead[..<$0]) } ?? lead
    let unit = next.dropFirst(2).drop { $0.isDigit || ".万余".contains($0) }
    guard (4...14).contains(name.count), name.allSatisfy(Punctuation.isHan), DeedName.deed(of: name, wordbook) != nil,
      let first = unit.first, "个座处条户家所村台套栋间公里米亩".contains(first), wordbook.headVerb(name) == nil,
      unit.dropFirst(unit.hasPrefix("公里") ? 2 : 1).first.map({ "：（、".contains($0) }) ?? true,
      bracket.map({ lead[$0...].hasDigit }) ?? true
    else { return nil }
    return Self.telling("完成" + name + next.dropFirst(2), Array(whole.dropFirst()))
  }

  /// `学科竞赛获省级奖17人次` of 获学科竞赛成绩：省级奖17人次.
  private func won(_ name: String, _ next: String) -> String? {
    let contest = name.withoutHead(of: ["获得", "取得", "获"])
    if name.hasPrefix("获奖"), name.count <= 4, next.hasPrefix("获") { return next }
    // 荣誉表彰 with 登记窗口获评…: whoever won it.
    if ["荣誉表彰", "所获荣誉", "获得荣誉", "表彰奖励", "表彰情况", "获奖情况", "荣誉"].contains(name), next.holds("获") { return next }
    guard let word = ["获奖成绩", "成绩", "获奖情况", "获奖", "荣誉"].first(where: { contest.hasSuffix($0) }),
      contest.count >= word.count + 2,
      next.prefix(8).contains("奖"), !next.hasPrefix("获")
    else { return nil }
    return contest.dropLast(word.count) + "获" + next
  }

  /// What a cell begins with as with a heading: `开展高一高二期末质量检测；……`, `推进校园维修改造，教学楼外墙改造完成`.
  private func labelled(_ clauses: [Clause], _ stem: String) -> [Clause]? {
    guard clauses.count > 1, clauses[1].mark == "。" || clauses[1].mark == "；", clauses[1].rows.isEmpty,
      case let name = clauses[0].text, (4...14).contains(name.count), name.allSatisfy(Punctuation.isHan),
      stem.hasPrefix(name), stem.count > name.count
    else { return nil }
    let next = clauses[1].text
    let isSame = zip(name, name.dropFirst()).contains { next.holds(String([$0, $1])) }
    var out = clauses
    if let lead = verb.lead(name, isSame ? next : "") {
      out[0].text = lead
    } else if !name.hasSuffix("开学") {
      return nil
    }
    // 推进校园安防升级，新装监控36路: what goes on is told of it.
    let goesOn = clauses[1].mark == "。" && out[0].text.starts(withOneOf: ["推进", "加强", "做好", "开展"])
    if isSame || goesOn || name.hasSuffix("开学") { out[1].mark = "，" }
    return out
  }

  /// `开展毕业资格审核，2987人按期毕业` of 毕业资格审核2025届毕业生3018人中2987人按期毕业: a deed stuck to what it came to.
  private func parted(_ clauses: [Clause], _ stem: String) -> [Clause]? {
    let first = clauses[0]
    guard stem.count >= 4, first.text.hasPrefix(stem), !stem.hasDigit,
      case let rest = String(first.text.dropFirst(stem.count)),
      rest.count >= 5, rest.first?.isDigit == true || rest.starts(withOneOf: Self.times),
      !NameJoin.isBare(rest[...]), !NameJoin.isBareList(rest),
      case let unit = rest.drop(while: { $0.isDigit || ".万亿余多".contains($0) }),
      unit.prefix(3).allSatisfy(Punctuation.isHan), !"年月日号".contains(unit.first ?? "年"),
      // 3.20开工: a day.
      !unit.starts(withOneOf: DeedName.phases), !unit.starts(withOneOf: ["通过", "投入", "建成", "验收", "上线"]),
      // 安规考试212人全部通过: they are its subject.
      !unit.dropFirst().starts(withOneOf: ["全部", "均", "都", "全"]),
      let lead = verb.lead(stem, rest), rest.count >= 8 || lead.starts(withOneOf: ["推进", "加强"])
    else { return nil }
    var (head, next) = (first, first)
    (head.text, next.text, next.mark) = (lead, rest, "，")
    return [head, next] + clauses.dropFirst()
  }

  private static let times: SearchWords = ["前三季度", "上半年", "一季度", "截至", "年内"]

  // MARK: - What the name is

  private static let contests: SearchWords = ["比武", "竞赛", "大赛", "比赛", "联赛", "运动会"]
  private static let seasons: WordSet = [
    "暴雨", "台风", "寒潮", "高温", "洪水", "大雪", "暴雪", "春耕", "春耕备耕", "春耕生产", "春播", "夏收", "夏种", "秋收", "秋种", "秋播", "冬播", "麦收",
    "收麦", "收秋", "三夏", "三秋", "双抢", "汛期", "旱季",
    "雨季",
    "采暖季", "供暖季", "春节", "国庆", "元旦", "中秋", "端午", "清明", "重阳", "五一", "六一", "七一", "八一", "两节", "双节", "寒假", "暑假", "三夏生产",
    "三秋生产",
    "春运", "暑运", "重阳节", "端午节", "中秋节", "国庆节", "教师节", "护士节", "儿童节", "妇女节", "劳动节", "世界读书日", "世界气象日", "世界水日", "国家宪法日",
  ]

  func span(_ name: String) -> String? { Self.seasons.contains(name) ? name + "期间" : nil }

  private static let measures: SearchWords = ["率", "度", "额", "得分", "均分", "比例", "占比"]
  private static let means: SearchWords = ["平均", "人均", "户均", "年均", "月均", "日均"]
  /// What those do who sit an examination.
  private static let sitting: WordSet = ["参考", "报考", "参赛", "应考", "应试", "参评"]

  /// `电动自行车头盔佩戴率86.5%`, `高考参考716人`: a measure is of the thing that the name is.
  private func measured(_ name: String, _ next: String) -> String? {
    // 抗菌药物使用强度38.6DDDs: a unit that no list has.
    if next.first?.isDigit == true, name.ends(inOneOf: ["强度", "浓度", "密度", "指数", "费用"]), name.count <= 14,
      let unit = next.drop(while: { $0.isDigit || $0 == "." }).first, unit.isASCII
    {
      return name + next
    }
    guard let digit = next.firstIndex(where: \.isDigit), case let body = next[..<digit], (2...5).contains(body.count),
      body.allSatisfy(Punctuation.isHan)
    else { return nil }
    if Self.sitting.contains(String(body)), ["考", "赛", "试"].contains(where: name.hasSuffix) { return name + next }
    guard (3...12).contains(name.count), name.allSatisfy(Punctuation.isHan), wordbook.headVerb(name) == nil,
      DeedName.deed(of: name, wordbook) == nil, body.ends(inOneOf: Self.measures),
      !body.starts(withOneOf: Self.means), !name.holds(body.prefix(2))
    else { return nil }
    return name + next
  }

  private static let honourings: SearchWords = ["表彰", "表扬", "慰问", "走访", "救助", "资助", "评选"]

  /// `教师节表彰市级优秀教师3人、校级26人`: the clause has only those whom the name's deed was done to.
  private func honoured(_ name: String, _ next: String) -> String? {
    guard name.ends(inOneOf: Self.honourings), (4...12).contains(name.count), wordbook.headVerb(name) == nil,
      case let (who, number) = TaskObject.counted(next.split(separator: "、").first.map(String.init) ?? next),
      !number.isEmpty,
      who.count >= 3, who.allSatisfy(Punctuation.isHan), Wordbook.isPeople(who) || who.hasSuffix("户"),
      !wordbook.holdsVerb(who)
    else { return nil }
    return name + next
  }

  /// `组织代表视察9次` of 代表视察 and 组织视察9次: the clause says the name's own deed behind a light verb.
  private func again(_ name: String, _ next: String) -> String? {
    guard let light = next.head(of: LeadOnce.lights), name.count >= 4, !name.contains("、"),
      case let deed = next.dropFirst(light.count).prefix(2), deed.count == 2, name.hasSuffix(deed),
      case let number = next.dropFirst(light.count + 2), number.first?.isDigit == true,
      wordbook.headVerb(name) == nil
    else { return nil }
    return light + name + number
  }

  /// Whether the first sentence says the name, so that it need not stand ahead: 垃圾 of 保洁员9名，清运垃圾约620吨.
  private func isSaid(_ name: String, _ rest: [Clause]) -> Bool {
    guard (2...6).contains(name.count), name.allSatisfy({ Punctuation.isHan($0) || $0 == "、" }) else { return false }
    let end = rest.indices.dropFirst().first { "。；".contains(rest[$0].mark) } ?? rest.count
    let sentence = Clause.joined(rest[..<end])
    let noun = rest[0].text.prefix { Punctuation.isHan($0) }
    guard noun.count >= 3, noun.count < rest[0].text.count else { return false }
    return name.split(separator: "、").allSatisfy { $0.count >= 2 && sentence.holds($0) }
  }

  /// Whether a name is that of a field of work, and nobody who does something: 医保, 停车秩序.
  func isField(_ name: String, _ rest: [Clause]) -> Bool {
    let next = rest[0].text
    // 妇女儿童和计生, 院感防控、医疗废物: several in a row.
    let isList =
      name.contains("、") && name.split(separator: "、").allSatisfy { $0.count >= 2 }
      || name.dropFirst(2).dropLast().contains(where: { "和与及".contains($0) }) && !name.holds(oneOf: Self.compounds)
    guard (2...(isList ? 12 : 8)).contains(name.count), name.allSatisfy({ Punctuation.isHan($0) || $0 == "、" }),
      !wordbook.holdsVerb(name) || name.ends(inOneOf: ["规范", "交易"]) || name.contains("、")
        || isList && wordbook.headVerb(name) == nil,
      name.count == 2 || isList || name.ends(inOneOf: Self.fields),
      isList || !Wordbook.isPeople(name) || name.hasSuffix("卫生") || name.hasSuffix("民生"),
      wordbook.actor(headOf: name) == nil, !Self.deeds.contains(name),
      !name.ends(inOneOf: Self.bodies),
      next.first?.isDigit == false || !TimePhrase.head(of: next).isEmpty || next.prefix(5).contains("月"),
      !next.starts(withOneOf: TopicVerb.lacks),
      !next.hasPrefix("其中"),
      TimePhrase.head(of: name).isEmpty, next.hasDigit || rest.count > 1,
      !name.contains(where: { "了的大开又再".contains($0) }), !next.contains("的")
    else { return false }
    // 公共资源交易 is not said by 进场交易项目146个.
    let own = name.hasSuffix("交易") && name.count >= 5 ? name.dropLast(2) : name[...]
    return isList || !zip(own, own.dropFirst()).contains { next.holds(String([$0, $1])) }
  }

  /// Words that hold 和, 与 or 及 and list nothing.
  private static let compounds: SearchWords = [
    "普及", "涉及", "及时", "及格", "参与", "和谐", "和平", "共和", "饱和", "调和", "缓和", "和解", "触及", "与会", "和睦",
  ]
  /// What is done on a day and no field of work.
  private static let deeds: WordSet = ["植树", "祭扫", "扫雪", "铲雪", "除雪", "宣誓", "分红", "换届", "带教"]

  /// Ends of names of fields.
  private static let fields: SearchWords = [
    "保险", "环境", "秩序", "安全", "卫生", "经济", "设施", "产业", "产业链", "经费", "资金", "力量", "队伍", "人才", "作风", "行风", "党建", "文化", "教育",
    "科技",
    "质量", "主体", "生物", "用水", "用电", "用气", "规范", "竞争", "事业", "民生", "停车", "纠纷", "意识形态", "减排", "一重", "一小", "化", "水", "桩",
    "出勤", "考勤", "制剂",
    "互动",
    "产权", "矿山", "垃圾", "宗教", "市容", "物业", "能源", "金融", "国资", "基金", "畜牧", "农机", "渔业", "林业", "水利", "粮食", "网络", "事务", "营养餐",
    "旅游", "交易", "体育",
    "文物", "非遗", "信用", "市政", "法治", "生态", "医保", "社保", "住房",
    "溺水", "家暴", "养老", "医疗", "医药", "诊疗", "师资", "设备", "收支", "后勤",
  ]
  private static let bodies: SearchWords = [
    "馆", "站", "站点", "书屋", "中心", "厅", "窗口", "热线", "平台", "队", "工作室", "讲堂", "协会", "会", "超市", "班", "学校", "食堂", "门诊", "合作社",
    "基地",
    "开学", "前", "后", "时", "开张", "启用", "动工", "期", "项目", "工程",
  ]
}
