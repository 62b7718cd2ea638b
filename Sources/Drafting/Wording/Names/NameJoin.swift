import Records
import TextCore

/// How a task's name goes ahead of the clerk's own clause: as the subject of what goes on from it (`11月下旬完工`), its deed said once
/// (`青石崖滑坡治理工程5月12日开工`), behind the verb that goes with it (`开展儿童康复训练，……`), or with a comma.
struct NameJoin: Sendable {
  let wordbook: Wordbook

  /// What goes on from any name as from its subject, and what only from that of a thing.
  private static let states: SearchWords = [
    "由", "累计", "全部", "均", "正在", "零", "已", "达", "占", "超", "同比", "上升", "下降", "增长", "升至", "降至", "压减", "共", "被", "列", "居",
    "位居", "排名", "涉及",
    "开工", "动工", "竣工", "完工", "通车", "投用", "投运", "投入使用", "收到", "受理", "交付", "启用", "上线", "运行", "试运行", "连续", "保持", "基本完成",
    "覆盖", "惠及", "到位", "到账", "通过",
  ]
  /// What comes in or is made use of: `“六税两费”减半享受1126户次`, but not of the deed of getting it in (养老保险费征收，缴费7860人).
  private static let yields: SearchWords = ["享受", "缴费", "掘进", "入库", "参保"]
  private static let takings: SearchWords = ["征收", "征缴", "收缴", "缴费", "登记", "扩面", "清理", "清缴"]
  private static let things: SearchWords = [
    "入选", "荣获", "获", "开放", "开馆", "开业", "开街", "封顶", "揭牌", "挂牌", "运营", "试运营", "纳入", "在册", "在管", "在库", "下乡", "飞行", "巡航",
    "出动",
    "出车", "进村", "进社区", "面积", "营业", "总投资", "占地", "全长", "基本建成", "建成开放", "建成投用", "建成通车", "获批", "原定", "原计划", "因", "完成编制",
    "完成招标",
    "完成验收",
    "完成主体", "约", "近", "开诊", "使用", "入驻", "持证", "发稿", "拍", "主塔", "主体", "取得", "装机", "新装", "新投用", "新增", "推送", "接入",
  ]
  /// Ends of names of bodies and places that do something themselves.
  private static let bodies: SearchWords = [
    "馆", "站", "书屋", "书房", "中心", "厅", "窗口", "热线", "平台", "服务队", "志愿队", "工作室", "讲坛", "讲堂", "学堂", "公众号", "协会", "委员会", "理事会",
    "超市", "班",
    "学校", "专区",
    "服务区", "车间", "食堂", "门诊", "工作队", "合作社", "基地",
  ]

  /// The name with the first of its clauses, as one clause.
  func joined(_ name: String, _ rest: [Clause]) -> [Clause] {
    if let told = shared(name, rest) ?? acting(name, rest) { return led(told, rest) }
    if let placed = place(name, rest) { return placed }
    if let act = carried(name, rest[0].text) { return led(act, rest) }
    if let made = made(name, rest[0].text, in: rest[0].text) { return led(made, rest) }
    return led(text(name, rest[0].text), rest)
  }

  /// The clauses with the name where they lack it; nil where it can only stand ahead of them.
  func place(_ name: String, _ rest: [Clause]) -> [Clause]? {
    measured(name, rest) ?? valued(name, rest) ?? NamePlace(wordbook: wordbook).placed(name, rest)
  }

  /// Deeds that are carried out, and that a sentence says so of.
  private static let acts: SearchWords = [
    "训练", "救治", "资助", "慰问", "走访", "祭扫", "研修", "教研", "备课", "招聘", "处置", "审查", "统计", "帮扶", "关爱", "巡堤", "巡护", "监测",
    "开发",
    "合作", "协作", "对接", "交流", "座谈", "推介", "试验", "评估", "调查", "宣传", "检查", "排查", "整治", "培训", "演练", "监督", "清收", "清理", "普查",
    "审核", "核查", "核算", "增雨", "防雹", "巡检", "运维", "直报", "盘点", "测报", "植保", "编目", "校对",
  ]

  /// `开展儿童康复训练，……`: the name of an act behind its verb, where the clause does not go on from it.
  private func carried(_ name: String, _ next: String) -> String? {
    // 启动百日攻坚 leads by itself.
    if name.starts(withOneOf: TopicVerb.heads) { return nil }
    // 加强消防安全, and not 加强消防安全工作.
    if let own = NameAhead(wordbook: wordbook).said(name)?.trimmingSuffix("工作"), name.count >= 3, !name.hasSuffix("工作"),
      !own.hasPrefix("做好"),
      !name.hasDigit, !next.hasPrefix(own.prefix(2)), text(name, next).hasPrefix(name + "，")
    {
      return own + "，" + next
    }
    if !name.hasDigit, wordbook.headVerb(name) == nil, text(name, next).hasPrefix(name + "，") {
      if name.hasSuffix("病"), !name.ends(inOneOf: ["看病", "治病", "生病", "防病"]), !next.hasPrefix("加强") {
        return "加强" + name + "防治，" + next
      }
      if name.hasSuffix("安全生产"), !next.hasPrefix("加强") { return "加强" + name + "，" + next }
      if name.ends(inOneOf: Self.meetings), !next.hasPrefix("召开") { return "召开" + name + "，" + next }
      if name.ends(inOneOf: Self.shows), !next.hasPrefix("举办") { return "举办" + name + "，" + next }
    }
    let seam = TitleSeam(wordbook: wordbook)
    if let parted = seam.supervised(name + next, name) { return parted.lead + "，" + parted.rest }
    // 强化重污染天气应对, 推动空气质量改善: the verb that goes with the deed.
    if DeedName.ends(name), !name.hasDigit, let told = seam.lead(name, next), told != name,
      text(name, next).hasPrefix(name + "，"), !next.starts(withOneOf: Self.lacks)
    {
      return told + (name.hasSuffix("前期") ? "工作，" : "，") + next
    }
    if (4...18).contains(name.count), name.ends(inOneOf: Self.kept), !next.hasPrefix(name.suffix(2)),
      !next.starts(withOneOf: Self.lacks), wordbook.headVerb(name) == nil, text(name, next).hasPrefix(name + "，")
    {
      return "做好" + name + "，" + next
    }
    if name.ends(inOneOf: Self.grants), name.count >= 4, !name.hasDigit, !next.starts(withOneOf: Self.moneyed),
      !next.starts(withOneOf: Self.lacks), wordbook.headVerb(name) == nil, text(name, next).hasPrefix(name + "，")
    {
      return "发放" + name + "，" + next
    }
    // 招聘回访: its first word is no verb of the clerk's.
    if wordbook.headVerb(name) != nil, DeedName.ends(name), !name.hasDigit, name.count <= 8,
      !NamePlace(wordbook: wordbook).isDeedWithObject(name), !next.hasPrefix("开展"), !next.starts(withOneOf: Self.lacks),
      text(name, next).hasPrefix(name + "，")
    {
      return "开展" + name + "，" + next
    }
    guard (4...14).contains(name.count) && name.ends(inOneOf: Self.acts) || Self.shortActs.contains(name),
      !name.hasDigit, wordbook.headVerb(name) == nil,
      wordbook.actor(headOf: name) == nil, !next.hasPrefix("开展"), !next.hasPrefix(name.suffix(2)),
      name.allSatisfy({ Punctuation.isHan($0) || "“”、".contains($0) }), !next.starts(withOneOf: Self.lacks),
      text(name, next).hasPrefix(name + "，")
    else { return nil }
    // 开展编研工作: two characters behind 开展 are thin.
    return "开展" + name + (Self.thinActs.contains(name) ? "工作，" : "，") + next
  }

  /// Deeds of two characters that are kept up, and no events.
  private static let thinActs: WordSet = [
    "编研", "防汛", "抗旱", "禁毒", "普法", "科普", "教研", "征集", "消杀", "控烟", "护林", "禁捕", "清淤", "助学", "支教", "除雪", "扫雪",
  ]

  /// What is given to people, and what is told of it that does not go with 发放.
  private static let grants: SearchWords = ["补助", "补贴", "津贴", "抚恤金", "优待金", "慰问金", "奖学金", "助学金", "救助金"]
  private static let moneyed: SearchWords = [
    "发放", "到位", "到账", "收到", "争取", "申请", "申报", "审核", "通过", "标准", "提标", "提高", "由", "兑现", "兑付", "拨付", "落实",
  ]
  /// Deeds that are owed to somebody, or to go on.
  private static let kept: SearchWords = [
    "接收", "安置", "报批", "配租", "支付", "复审", "保畅", "保供", "配合", "发放", "分配", "供应", "接待", "移交", "办理", "迎检", "值守", "征缴", "登记",
    "公祭",
  ]
  private static let meetings: SearchWords = ["全委会", "全会", "代表大会", "推进会", "部署会", "座谈会", "工作会", "调度会", "会议"]
  private static let shows: SearchWords = ["分享会", "联谊会", "音乐会", "晚会", "故事会", "朗诵会", "游园会", "交友会"]
  private static let lacks: SearchWords = ["未", "尚", "没", "无", "因", "计划", "目标", "任务", "应", "原"]

  func led(_ text: String, _ rest: [Clause]) -> [Clause] {
    var first = rest[0]
    first.text = text
    first.isWhole = first.isWhole || wordbook.holdsVerb(text)
    return [first] + rest.dropFirst()
  }

  func text(_ name: String, _ next: String) -> String {
    if let stock = stock(name, next) { return stock }
    // 开展春节猜灯谜活动，约600人参加 of 约600人来.
    if name.ends(inOneOf: Self.gatherings), next.hasSuffix("人来"), next.hasDigit {
      return "开展" + name + "活动，" + next.dropLast() + "参加"
    }
    let time = Self.time(next)
    let told = next.dropFirst(time.count)
    var behind = told
    if behind.hasPrefix("累计"), behind.dropFirst(2).first.map(Punctuation.isHan) == true { behind = behind.dropFirst(2) }
    let deed = DeedName.deed(of: name, wordbook)
    if let deed, case let thing = name.dropLast(deed.count), thing.count >= 2 {
      let isThing = wordbook.headVerb(thing) == nil || TaskName(wordbook: wordbook).isNominal(name)
      // 青石崖滑坡治理工程5月12日开工 of …工程开工: the deed once.
      let isPair = name.contains(where: { "、和与及".contains($0) })
      let isAgain = !isPair && behind.hasPrefix(deed) || Self.phase(deed) && behind.count <= 10 && behind.holds(deed)
      // 检修机组3台次 of 设备检修: the deed has its object.
      let object = behind.dropFirst(deed.count).prefix { Punctuation.isHan($0) }
      let hasObject =
        isAgain && behind.hasPrefix(deed) && !Self.phase(deed) && (2...6).contains(object.count)
        && !wordbook.holdsVerb(String(object))
        && behind.dropFirst(deed.count + object.count).first?.isDigit == true && !object.ends(inOneOf: Self.amounts)
      if hasObject, thing.count == 2 { return next }
      if isAgain, !hasObject, isThing || Self.phase(deed) { return thing + next }
      // 因灾倒房重建11户 of 倒房11户: the name has the noun.
      if let item = TelegraphStyle.Item(next), item.name.count >= 2, !item.unit.isEmpty, item.unit != "%",
        thing.hasSuffix(item.name), wordbook.headVerb(item.name) == nil
      {
        return name + item.digits + item.unit
      }
    }
    // 开展普及金融知识万里行活动14场 of 开展活动14场.
    if next.hasPrefix("开展活动"), next.dropFirst(4).first?.isDigit == true {
      return "开展" + name.trimmingSuffix("活动") + next.dropFirst(2)
    }
    // 县领导联系专家64名 of 联系64名.
    let (body, number) = TaskObject.counted(next)
    if body.count == 2, !number.isEmpty, let place = name.place(of: body), place.lowerBound > name.startIndex,
      case let noun = String(name[place.upperBound...]), noun.count >= 2,
      ObjectFit.takes(noun, number) || number.ends(inOneOf: ["名", "人"])
    {
      return name + number
    }
    // 地质灾害避险搬迁51户 of 搬51户.
    if let verb = behind.first, behind.dropFirst().first?.isDigit == true, name.suffix(2).contains(verb) {
      return name + time + behind.dropFirst()
    }
    return name + (goesOn(name, String(told), isTimed: time.hasDigit || time.count > 2) ? "" : "，") + next
  }

  private static let making = SearchWords([
    "新建", "新增", "建成", "新造", "新设", "增设", "新购", "购置", "采购", "安装", "更换", "维修", "改造", "修复", "铺设", "栽植", "补植", "拆除", "新开",
    "新改建", "施划", "创建",
    "建设", "新栽", "新植", "新种",
  ])

  /// `新建工会驿站6个` of 工会驿站 and 新建6个: the thing that a verb without an object made so many of.
  func made(_ name: String, _ next: String, in told: String) -> String? {
    let time = Self.time(next)
    let (body, number) = TaskObject.counted(String(next.dropFirst(time.count)))
    guard body.count >= 2, body.head(of: Self.making) == body, !number.isEmpty, (2...10).contains(name.count),
      name.allSatisfy(Punctuation.isHan), !wordbook.holdsVerb(name), DeedName.deed(of: name, wordbook) == nil,
      !Wordbook.isPeople(name), !told.holds(name), !"修建换改办开造种栽砌".contains(name.first ?? " "), !number.hasSuffix("次"),
      !number.ends(inOneOf: ["人", "名", "户"]),
      ObjectFit.takes(name, number)
    else { return nil }
    return time + body + name + number
  }

  /// Words between a deed and its number that are no object.
  private static let amounts: SearchWords = [
    "率", "额", "量", "面积", "人数", "累计", "共", "约", "完成", "达", "资金", "总数", "户数", "次数", "成功", "新增", "项目", "对象", "单位",
    "人员", "站点", "机构", "账户",
  ]
  private static let gatherings: SearchWords = ["猜灯谜", "游园会", "联欢", "文艺汇演", "运动会", "灯会", "庙会", "集市", "晚会"]

  static func phase(_ deed: String) -> Bool { deed.ends(inOneOf: DeedName.phases) }

  /// The words at the head that say when: 11月下旬, 全年, 11.10起.
  static func time(_ text: String) -> String {
    let time = TimePhrase.head(of: text)
    if !time.isEmpty { return time }
    for word in ["全年", "今年", "年内", "截至年底", "至年底"] where text.hasPrefix(word) { return word }
    let date = text.prefix { $0.isDigit || $0 == "." }
    guard date.contains("."), case let behind = text.dropFirst(date.count),
      behind.hasPrefix("起") || behind.starts(withOneOf: things) || behind.starts(withOneOf: states)
    else { return "" }
    return date + (behind.hasPrefix("起") ? "起" : "")
  }

  /// Whether the words say something of the name as of their subject.
  private func goesOn(_ name: String, _ behind: String, isTimed: Bool) -> Bool {
    guard !name.contains(where: { "，。；".contains($0) }) else { return false }
    // 改造老旧小区8个，惠及1240户: a name that counts is whole.
    if name.hasDigit, behind.starts(withOneOf: ["惠及", "覆盖", "涉及"]) { return false }
    if behind.starts(withOneOf: Self.states) { return true }
    if behind.starts(withOneOf: Self.yields), behind.dropFirst(2).first?.isDigit == true,
      !name.ends(inOneOf: Self.takings)
    {
      return true
    }
    // 金秋助学资助186人: the verb has no object but the number.
    if let verb = wordbook.headVerb(behind), behind.dropFirst(verb.count).first?.isDigit == true, name.count >= 3,
      !Wordbook.lightVerbs.contains(verb), !name.hasSuffix(verb)
    {
      return true
    }
    let isThing = DeedName.deed(of: name, wordbook) == nil && wordbook.headVerb(name) == nil && !Wordbook.isPeople(name)
    if isThing {
      if behind.starts(withOneOf: Self.things) { return true }
      // 住院分娩产妇1168人, 卫生院医护人员32人.
      let (who, number) = TaskObject.parted(String(behind.prefix { $0 != "（" }))
      if number.ends(inOneOf: ["人", "名"]), (2...3).contains(who.count) || who.count == 4 && who.hasSuffix("人员"),
        who.allSatisfy(Punctuation.isHan), !name.holds(who),
        !wordbook.holdsVerb(name),
        Wordbook.isPeople(who),
        wordbook.headVerb(who) == nil
      {
        return true
      }
      if let verb = wordbook.headVerb(behind) ?? Self.makings.first(where: { behind.hasPrefix($0) }) {
        if name.ends(inOneOf: Self.bodies) { return true }
        // 流感疫苗接种1.37万人: the verb has no other object.
        if name.count >= 3, behind.dropFirst(verb.count).first?.isDigit == true, !Wordbook.lightVerbs.contains(verb) {
          return true
        }
      }
    }
    if isCounted(name, behind) { return true }
    let number = behind.drop { "约近共".contains($0) }
    if number.last == "%", number.dropLast().allSatisfy({ $0.isDigit || $0 == "." }) { return true }
    if Self.isBare(number) || Self.isBareList(String(number)) { return true }
    guard number.first?.isDigit == true,
      let found = QuantityParser.find(in: behind).first, found.range.lowerBound <= 3, !found.quantity.unit.isEmpty
    else { return false }
    // 馆藏214300册（件）, but not 7名干部轮岗.
    let end = behind.utf8.index(behind.startIndex, offsetBy: found.range.upperBound)
    let more = behind[end...]
    if more.isEmpty { return true }
    return !isTimed
      && (more.hasPrefix("、") && more.dropFirst().first?.isDigit == true || more.first?.isDigit == true
        || more.hasPrefix("：") || more.hasPrefix("（") && more.hasSuffix("）"))
  }

  /// Whether words are a number with its unit and nothing else, whatever the unit: 22870台件, 40个村, 260吨/日.
  static func isBare(_ words: Substring) -> Bool {
    guard words.first?.isDigit == true else { return false }
    if NumberOfTitle.isBare(String(words)) { return true }
    let unit = words.drop { $0.isDigit || ".余多万亿".contains($0) }
    // 5.20通过: a day, and what came of it.
    guard let first = unit.first, !"年月日号时点-—".contains(first), String(unit).head(of: states) != String(unit) else {
      return false
    }
    if measures.contains(String(unit)) { return true }
    return (1...2).contains(unit.count) && unit.allSatisfy(Punctuation.isHan) && !isOfDay(words)
      || unit.contains("/") && unit.count <= 10 && unit.allSatisfy { $0.isLetter || $0 == "/" }
  }

  /// Units that are written in letters.
  private static let measures: WordSet = ["km", "m", "t", "kg", "㎡", "万㎡", "m³", "万m³", "MW", "kW", "kWh", "GW"]

  /// Whether words are numbers of one thing in a row: 31期2460人次, 41笔、3.46亿元.
  static func isBareList(_ text: String) -> Bool {
    guard text.first?.isDigit == true, text.count <= 20 else { return false }
    var rest = text[...]
    while let first = rest.first {
      guard first.isDigit else { return false }
      let number = rest.prefix { $0.isDigit || ".余多万亿".contains($0) }
      let unit = rest[number.endIndex...].prefix { Punctuation.isHan($0) }
      guard isBare(rest[..<unit.endIndex]) else { return false }
      rest = rest[unit.endIndex...]
      if rest.first == "、" { rest = rest.dropFirst() }
    }
    return true
  }

  private static let makings = ["新增", "新建", "新开工", "建成", "创建", "发放", "开办", "开设", "新办", "新购", "修复", "发文"]

  /// `盘活闲置厂房11.2万平方米` of 盘活存量 and 闲置厂房11.2万平方米: what the general word of the name is.
  private func stock(_ name: String, _ next: String) -> String? {
    guard let verb = wordbook.headVerb(name) ?? (name.hasPrefix("盘活") ? "盘活" : nil),
      ["存量", "资产", "资源", "闲置资产", "闲置资源", "存量资产"].contains(String(name.dropFirst(verb.count))), next.hasDigit,
      let first = next.first, Punctuation.isHan(first), wordbook.headVerb(next) == nil
    else { return nil }
    return verb + next
  }

  private static let changes: SearchWords = ["同比", "比上年", "较上年", "比去年", "增长", "下降", "上升"]

  /// `营业收入12.86亿元，同比增长12.6%` of 同比增长12.6% and 共12.86亿元: how it changed stands behind how much it is.
  private func measured(_ name: String, _ rest: [Clause]) -> [Clause]? {
    guard rest[0].text.starts(withOneOf: Self.changes), rest.count > 1, rest[1].mark == "，",
      case let total = rest[1].text.drop(while: { $0 == "共" }), total.first?.isDigit == true,
      total.count < rest[1].text.count
    else { return nil }
    var (sum, change) = (rest[1], rest[0])
    sum.text = name + total
    sum.mark = rest[0].mark
    sum.isWhole = true
    change.mark = "，"
    return [sum, change] + rest.dropFirst(2)
  }
}
