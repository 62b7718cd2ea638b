import Records
import TextCore

/// The last check of what a point tells: the name of its row stands in it, and ahead of the clerk's own clause in the plain form
/// that cannot be wrong. `县级国土空间总体规划3月28日获省政府批复` for 做好县级国土空间总体规划工作，3月28日获省政府批复,
/// `住宅小区历史遗留“办证难”化解，纳入台账小区17个`, `耕地流出问题整改恢复，市下达任务3280亩` where the clause has no word of the name.
struct NameAndClause: Sendable {
  let wordbook: Wordbook

  /// The clauses with the name; nil where it stands as it should.
  /// - Parameters:
  ///   - stem: the task's name without its period.
  ///   - isOneRow: whether no other row is told with it.
  ///   - names: the tasks' names of other rows, by their indices.
  func told(_ clauses: [Clause], stem: String, isOneRow: Bool = true, names: (Int) -> String = { _ in "" }) -> [Clause]?
  {
    let parts = parts(clauses, names)
    let clauses = parts ?? clauses
    if let (name, rest) = framed(clauses) { return joined(name, rest, framed: true) }
    guard isOneRow else { return parts }
    if let first = clauses.first, first.within == nil, first.rows.isEmpty,
      let made = made(plain(stem), first.text, in: first.text)
    {
      return led(made, clauses)
    }
    guard isLost(stem, in: clauses) else { return parts }
    return joined(plain(stem), clauses, framed: false)
  }

  /// `其中，四季度税收7.12亿元` of 其中，7.12亿元, and `其中，四季度检查78家次` of 其中，加强执法工作，开展四季度检查78家次; nil where none is so.
  private func parts(_ clauses: [Clause], _ names: (Int) -> String) -> [Clause]? {
    guard clauses.contains(where: { !$0.rows.isEmpty }) else { return nil }
    var out = clauses
    for i in clauses.indices.reversed() where clauses[i].rows.count == 1 {
      let text = clauses[i].text
      let head = text.hasPrefix("其中，") ? 3 : text.hasPrefix("其中") ? 2 : 0
      let body = text.dropFirst(head)
      if NumberOfTitle.isBare(String(body)) {
        let name = names(clauses[i].rows[0])
        guard (2...16).contains(name.count), !name.hasDigit, name.allSatisfy(Punctuation.isHan) else { continue }
        out[i].text = text.prefix(head) + name + body
      } else if body.starts(withOneOf: Shell.empty + Self.verbs), let end = body.place(of: "工作，"),
        !body[..<end.lowerBound].contains(where: { "，；".contains($0) || $0.isDigit })
      {
        out[i].text = String(text.prefix(head) + body[end.upperBound...])
      } else if body.hasSuffix("工作"), body.starts(withOneOf: Shell.empty + Self.verbs), i + 1 < clauses.count,
        clauses[i + 1].rows.isEmpty, clauses[i + 1].mark == "，"
      {
        out[i].text = text.prefix(head) + clauses[i + 1].text
        out.remove(at: i + 1)
      }
    }
    return out.map(\.text) == clauses.map(\.text) ? nil : out
  }

  // MARK: - Frames

  /// Verbs that say something with an act behind them, and nothing with 工作 at its end.
  private static let verbs = ["加强", "推进", "强化", "开展"]

  /// The name out of 做好…工作, 完成 of what nobody completes, and 加强…工作, with the clauses behind it.
  private func framed(_ clauses: [Clause]) -> (name: String, rest: [Clause])? {
    guard let first = clauses.first, first.within == nil, first.rows.isEmpty,
      first.text.starts(withOneOf: Shell.empty + Self.verbs + ["完成"])
    else { return nil }
    if let sum = income(clauses) { return sum }
    let whole = StockLead.apart(clauses)
    if let shell = Shell(whole, verbs: Shell.empty, length: 2...30, bare: []) {
      return (plain(shell.name), shell.rest)
    }
    if let shell = Shell(whole, verbs: ["完成"], length: 2...30, bare: []) {
      return isCompleted(shell) || shell.name.hasDigit ? nil : (plain(shell.name), shell.rest)
    }
    guard let shell = Shell(whole, verbs: Self.verbs, length: 4...30, bare: []), shell.name.hasSuffix("工作"),
      !shell.name.drop(while: \.isDigit).hasDigit
    else {
      return nil
    }
    let name = plain(shell.name)
    // 加强反诈工作，逐户宣讲: no better is said of a field of work.
    return name.hasSuffix("工作") && text(name, shell.next).hasPrefix(name + "，") ? nil : (name, shell.rest)
  }

  /// `政府性基金收入12.3亿元` of 完成政府性基金收入12.3亿元: nobody completes what came in.
  private func income(_ clauses: [Clause]) -> (name: String, rest: [Clause])? {
    let (body, number) = TaskObject.parted(clauses[0].text)
    guard body.hasPrefix("完成"), body.hasSuffix("收入"), body.count >= 6, number.hasSuffix("元") else { return nil }
    var first = clauses[0]
    first.text = number
    return (String(body.dropFirst(2)), [first] + clauses.dropFirst())
  }

  /// Fields of work that are no name of what is done without the word behind them: 信访工作.
  private static let fields: WordSet = [
    "信访", "反诈", "应急", "体育", "统计", "档案", "保密", "宣传", "教育", "卫生", "安全", "纪检", "后勤", "执法", "综治", "统战", "人事", "财务", "武装",
    "群团",
    "党建", "政法", "民政", "老龄", "关工委", "工会", "妇联", "共青团",
  ]

  /// The name without 工作 and 情况 at its end.
  private func plain(_ name: String) -> String {
    var plain = name
    for word in ["工作", "情况"] where plain.hasSuffix(word) && plain.count >= word.count + 2 {
      plain = String(plain.dropLast(word.count))
    }
    return Self.fields.contains(plain) && name.hasSuffix("工作") ? plain + "工作" : plain
  }

  private static let unfinished: SearchWords = [
    "开工", "动工", "封顶", "计划", "进场", "正在", "未", "预计", "尚", "停工", "在建", "推迟", "延期",
  ]

  /// Whether what is said to be completed is a deed that comes to an end, and did.
  private func isCompleted(_ shell: Shell) -> Bool {
    let deed = DeedName.deed(of: shell.name, wordbook) ?? ""
    guard Wordbook.completions.contains(deed) || DeedName.building.contains(deed) || Self.ending.contains(deed) else {
      return false
    }
    let text = Clause.joined(shell.rest)
    // 党的建设 is built up, and never completed.
    let isBuilt = shell.name.dropLast(deed.count).ends(inOneOf: Wordbook.buildings + Wordbook.things)
    if deed == "建设", !isBuilt, !text.holds("建成"), !text.holds("完工"), !text.holds("验收"), !text.holds("投用") {
      return false
    }
    return wordbook.headVerb(shell.name) == nil
      && (!text.holds(oneOf: Self.unfinished) || text.holds("完工") || text.holds("竣工"))
  }

  private static let ending: WordSet = [
    "汇报", "摸底", "普查", "清算", "核查", "核算", "调查", "报批", "报送", "招标", "采购", "选举", "划转", "注销", "合并", "接管", "发放", "兑付", "征收",
    "收割",
    "审批", "审核", "评估", "测评", "测试", "复审", "竣工", "清理", "清零", "拆除", "清退", "代建", "修复", "监测",
  ]

  // MARK: - The name and its clause

  /// What goes on from any name as from its subject, and what only from that of a thing.
  private static let states: SearchWords = [
    "由", "累计", "全部", "均", "正在", "零", "已", "达", "占", "超", "同比", "上升", "下降", "增长", "升至", "降至", "压减", "共", "被", "列", "居",
    "位居", "排名", "涉及",
    "开工", "动工", "竣工", "完工", "通车", "投用", "投运", "投入使用", "收到", "受理", "交付", "启用", "上线", "运行", "试运行", "连续", "保持", "基本完成",
    "覆盖", "惠及", "到位", "通过",
  ]
  private static let things: SearchWords = [
    "入选", "荣获", "获", "开放", "开馆", "开业", "开街", "封顶", "揭牌", "挂牌", "运营", "试运营", "纳入", "在册", "在管", "在库", "下乡", "飞行", "巡航",
    "出动",
    "出车", "进村", "进社区", "面积", "营业", "总投资", "占地", "全长", "基本建成", "建成开放", "建成投用", "建成通车", "获批", "原定", "原计划", "因", "完成编制",
    "完成招标",
    "完成验收",
    "完成主体", "约", "近", "开诊", "使用", "入驻", "持证", "发稿", "拍", "新装", "新投用", "新增", "推送", "接入",
  ]
  /// Ends of names of bodies and places that do something themselves.
  private static let bodies: SearchWords = [
    "馆", "站", "中心", "厅", "窗口", "热线", "平台", "服务队", "志愿队", "工作室", "讲坛", "讲堂", "学堂", "公众号", "协会", "委员会", "理事会", "超市", "班",
    "学校", "专区",
    "服务区", "食堂", "门诊", "工作队", "合作社", "基地",
  ]

  /// The name with the first of its clauses, as one clause.
  private func joined(_ name: String, _ rest: [Clause], framed: Bool) -> [Clause] {
    if framed, isSaid(name, rest) { return led(rest[0].text, rest) }
    if let measured = measured(name, rest) { return measured }
    if let act = carried(name, rest[0].text) { return led(act, rest) }
    if let made = made(name, rest[0].text, in: rest[0].text) { return led(made, rest) }
    return led(text(name, rest[0].text), rest)
  }

  /// Deeds that are carried out, and that a sentence says so of.
  private static let acts: SearchWords = [
    "训练", "救治", "资助", "慰问", "走访", "祭扫", "研修", "教研", "备课", "招聘", "招生", "处置", "审查", "统计", "帮扶", "关爱", "巡堤", "巡护", "监测",
    "开发",
    "合作", "协作", "对接", "交流", "座谈", "推介", "试验", "评估", "调查", "宣传", "检查", "排查", "整治", "培训", "演练", "监督", "清收", "清理", "普查",
    "审核", "核查",
  ]

  /// `开展儿童康复训练，……`: the name of an act behind its verb, where the clause does not go on from it.
  private func carried(_ name: String, _ next: String) -> String? {
    // 加强消防安全, and not 加强消防安全工作.
    if let own = NameAhead(wordbook: wordbook).said(name)?.trimmingSuffix("工作"), name.count >= 3, !name.hasSuffix("工作"),
      !own.hasPrefix("做好"),
      !name.hasDigit, !next.hasPrefix(own.prefix(2)), text(name, next).hasPrefix(name + "，")
    {
      return own + "，" + next
    }
    let seam = TitleSeam(wordbook: wordbook)
    if let parted = seam.supervised(name + next, name) { return parted.lead + "，" + parted.rest }
    // 强化重污染天气应对, 推动空气质量改善: the verb that goes with the deed.
    if DeedName.ends(name), !name.hasDigit, let told = seam.lead(name, next), told != name,
      text(name, next).hasPrefix(name + "，"), !next.starts(withOneOf: Self.lacks)
    {
      return told + "，" + next
    }
    guard (4...14).contains(name.count), name.ends(inOneOf: Self.acts), !name.hasDigit, wordbook.headVerb(name) == nil,
      wordbook.actor(headOf: name) == nil, !next.hasPrefix("开展"), !next.hasPrefix(name.suffix(2)),
      name.allSatisfy({ Punctuation.isHan($0) || "“”、".contains($0) }), !next.starts(withOneOf: Self.lacks),
      text(name, next).hasPrefix(name + "，")
    else { return nil }
    return "开展" + name + "，" + next
  }

  private static let lacks: SearchWords = ["未", "尚", "没", "无", "因", "计划", "目标", "任务", "应", "原"]

  private func led(_ text: String, _ rest: [Clause]) -> [Clause] {
    var first = rest[0]
    first.text = text
    first.isWhole = first.isWhole || wordbook.holdsVerb(text)
    return [first] + rest.dropFirst()
  }

  private func text(_ name: String, _ next: String) -> String {
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
      if isAgain, isThing || Self.phase(deed) { return thing + next }
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
    "建设",
  ])

  /// `新建工会驿站6个` of 工会驿站 and 新建6个: the thing that a verb without an object made so many of.
  private func made(_ name: String, _ next: String, in told: String) -> String? {
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

  private static let gatherings: SearchWords = ["猜灯谜", "游园会", "联欢", "文艺汇演", "运动会", "灯会", "庙会", "集市", "晚会"]

  private static func phase(_ deed: String) -> Bool { deed.ends(inOneOf: DeedName.phases) }

  /// The words at the head that say when: 11月下旬, 全年, 11.10起.
  private static func time(_ text: String) -> String {
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
    if behind.starts(withOneOf: Self.states) { return true }
    let isThing = DeedName.deed(of: name, wordbook) == nil && wordbook.headVerb(name) == nil && !Wordbook.isPeople(name)
    if isThing {
      if behind.starts(withOneOf: Self.things) { return true }
      if let verb = wordbook.headVerb(behind) ?? Self.makings.first(where: { behind.hasPrefix($0) }) {
        if name.ends(inOneOf: Self.bodies) { return true }
        // 流感疫苗接种1.37万人: the verb has no other object.
        if name.count >= 3, behind.dropFirst(verb.count).first?.isDigit == true, !Wordbook.lightVerbs.contains(verb) {
          return true
        }
      }
    }
    let number = behind.drop { "约近共".contains($0) }
    if number.last == "%", number.dropLast().allSatisfy({ $0.isDigit || $0 == "." }) { return true }
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

  // MARK: - Whether the name is told

  /// Whether the first sentence of what is told says all that a framed name does: 兜牢“三保”底线 of “三保”支出.
  private func isSaid(_ name: String, _ rest: [Clause]) -> Bool {
    // 得奖 is what was won.
    if name.ends(inOneOf: Self.honours) { return true }
    if Self.isGeneral(name) { return rest[0].isWhole || wordbook.headVerb(rest[0].text) != nil }
    let telling = telling(name)
    let sentence = firstSentence(rest)
    return telling.count >= 2 && sentence.holds(telling) && LostWords(of: name, in: sentence).runs.isEmpty
  }

  private static let chapters: WordSet = ["党员", "人员", "其他", "综合", "培训", "学习", "学习教育", "廉政", "廉洁", "纪检", "党风廉政"]
  private static let general: WordSet = [
    "党建", "作风", "党务", "党的建设", "自身建设", "队伍建设", "支部建设", "作风建设", "支部", "党员队伍", "业务", "日常",
  ]

  /// Whether a name says no more than its chapter does: 党建和作风.
  private static func isGeneral(_ name: String) -> Bool {
    let words = name.split(whereSeparator: { "和与及、".contains($0) }).map(String.init)
    return words.allSatisfy { general.contains($0) || chapters.contains($0) }
  }

  /// Whether no telling word of the name stands in the first sentence.
  private func isLost(_ stem: String, in clauses: [Clause]) -> Bool {
    guard let first = clauses.first, first.within == nil, first.rows.isEmpty, (2...24).contains(stem.count),
      stem.count >= 4 || stem.count == 3 && isShort(stem), !stem.contains(where: { "，。；：".contains($0) }),
      !Self.isGeneral(plain(stem)),
      !stem.hasDigit,
      wordbook.actor(headOf: stem) == nil, !stem.ends(inOneOf: Self.occasions), !stem.ends(inOneOf: Self.honours),
      !wordbook.isStatement(stem), wordbook.headVerb(stem) == nil || TaskName(wordbook: wordbook).isNominal(stem)
    else { return false }
    let telling = telling(plain(stem))
    let sentence = firstSentence(clauses)
    if let open = stem.firstIndex(of: "“"), let close = stem.firstIndex(of: "”"), open < close,
      sentence.holds(stem[open...close])
    {
      return false
    }
    guard telling.count >= 2, !sentence.holds(telling), !tells(first.text, of: plain(stem), telling, sentence) else {
      return false
    }
    // 党课 tells of 三会一课.
    let letters = telling.filter { (Punctuation.isHan($0) || $0.isLetter) && !"一二三四五六七八九十两双个人".contains($0) }
    let said = letters.count { sentence.contains($0) }
    // 救灾 of 灾害救助.
    if said * 5 >= letters.count * 3 || letters.count <= 2 && said > 0 { return false }
    let pairs = zip(letters, letters.dropFirst())
    return !pairs.contains { sentence.holds(String([$0, $1])) }
  }

  private static let measures: SearchWords = ["率", "额", "量", "面积", "指数", "占比", "强度"]
  private static let gains: WordSet = ["引进", "招聘", "招录", "购置", "购买", "添置", "配备", "选拔", "培养"]
  private static let contests: SearchWords = ["竞赛", "大赛", "比赛", "联赛", "比武", "运动会"]

  /// Whether the first clause says by itself what it is of: 组织义务巡逻180余次 of 平安巡逻, 甲级病案率97.8% of 病历质量,
  /// 引进博士14名 of 教师引进.
  private func tells(_ first: String, of name: String, _ telling: String, _ sentence: String) -> Bool {
    let behind = first.dropFirst(Self.time(first).count)
    if let deed = DeedName.deed(of: name, wordbook) {
      if behind.hasPrefix(deed) { return Self.gains.contains(deed) }
      if telling.count <= 3, first.holds(deed), !Self.phase(deed) { return true }
    }
    if name.contains(where: { "和与及、".contains($0) }), wordbook.headVerb(behind) != nil || behind.hasPrefix("新") {
      return true
    }
    if name.ends(inOneOf: Self.contests), sentence.contains("获") || sentence.contains("赛") { return true }
    let noun = first.prefix { Punctuation.isHan($0) }
    return name.count <= 4 && noun.count >= 4 && noun.ends(inOneOf: Self.measures) && wordbook.headVerb(first) == nil
  }

  /// Whether a short name is that of a thing: 油茶, 结核病.
  private func isShort(_ name: String) -> Bool {
    name.allSatisfy(Punctuation.isHan) && !wordbook.holdsVerb(name) && DeedName.deed(of: name, wordbook) == nil
      && !Self.fields.contains(name) && !Wordbook.fields.contains(name) && !Wordbook.isPeople(name)
      && !name.ends(inOneOf: Self.empty)
  }

  private static let occasions: SearchWords = ["节", "日", "月", "周", "会", "七一", "五一", "六一", "春运", "假期"]
  private static let honours: SearchWords = ["荣誉", "表彰", "获奖", "得奖", "受奖", "立功", "奖励", "评优", "评先", "先进"]

  private func firstSentence(_ clauses: [Clause]) -> String {
    let end = clauses.indices.dropFirst().first { "。；".contains(clauses[$0].mark) } ?? clauses.count
    return Clause.joined(clauses[..<end])
  }

  /// The words that a name is known by, without deeds and words of any work at its end: 城乡建设用地增减挂钩节余指标 of …交易.
  private func telling(_ name: String) -> String {
    var rest = name[...]
    while let word = DeedName.deed(of: rest, wordbook) ?? rest.tail(of: Self.empty), rest.count >= word.count + 2 {
      rest = rest.dropLast(word.count)
    }
    return String(rest)
  }

  private static let empty: SearchWords = [
    "工作", "建设", "情况", "推进", "活动", "使用", "管理", "开展", "服务", "项目", "专项", "行动", "制度", "问题", "体系", "机制", "能力", "收入", "业务量",
    "业务", "产业",
  ]
}
