import TextCore

/// Whole clauses of a tale put as they are written, before single words are looked at: `国培去了3个人` is `3人参加国培`,
/// `花了4.6万` is `投入4.6万元`, `全校撤下来2分40秒` is `全校疏散用时2分40秒`. A clause that no turn fits as a whole keeps the
/// clerk's words: a word taken out of it for another would garble it.
enum SpokenTale {
  /// Each turn has one of these: most texts have none.
  private static let signs: SearchWords = [
    "去了", "去的", "来了", "跑了", "跑遍", "回来了", "全来了", "全到了", "撤下来", "跑下来", "顺带", "顺便", "捎带", "没有辍学的", "没有掉队的", "没有受伤的",
    "没有缺席的",
    "没有缺课的", "没有迟到的", "没有违纪的", "没有返贫的", "没有伤亡的", "没有失联的", "没有溺水的", "没辍学的", "没掉队的", "没受伤的", "没缺席的", "没缺课的", "没迟到的",
    "没违纪的", "没返贫的", "没伤亡的", "没失联的", "没溺水的", "没来", "还没到岗", "没招到", "课讲", "评了", "评上", "送到", "送了", "发了", "签了", "印了", "填了",
    "收了", "帮一", "帮扶一", "帮两", "带一", "现在全", "报上去了", "劝回", "劝走", "定的是", "计划是", "目标是", "都到了", "开过", "开了", "花", "一共", "总共",
    "毛病", "案立", "案受", "化了", "接咨询", "点头", "天+", "次+", "场+", "期+", "听了", "添了", "买了", "装了", "换了", "栽了", "报了", "各一",
    "另外", "另有", "里培训", "到年底", "到这个月", "到本月", "到目前", "到现在", "出的", "出钱", "出资", "掏的", "买的单", "的钱", "口径", "个人上", "个人参",
    "个人报", "个人值", "个人获", "个人在", "个人考", "接着跑", "继续跑", "个、", "抓了", "碰", "卡在", "引好", "管好", "盯好", "这块", "算一遍", "改了", "一起",
    "闹", "断档", "节点谈", "平稳", "补缴", "补发", "垫付", "拨付", "去敬老", "去福利", "去镇", "去村", "去县", "去市", "去区", "去省", "去乡", "去社区",
    "去烈士",
    "去学校", "去企业", "去党", "要1", "要2", "要3", "要4", "要5", "要6", "要7", "要8", "要9", "要约", "化1", "化2", "化3", "化4", "化5", "化6",
    "化7", "化8", "化9", "抓1", "抓2", "抓3", "抓4", "抓5", "抓6", "抓7", "抓8", "抓9",
  ]

  /// The text with its spoken clauses as they are written.
  static func written(_ text: String) -> String {
    guard text.holds(oneOf: signs) else { return text }
    var out = ""
    var isTurned = false
    var before: [String] = []
    let parts = Punctuation.split(text, at: ["，", "；", "。", "\n"])
    for (i, part) in parts.enumerated() {
      if let mark = part.mark { out.append(mark) }
      var told = part.text.holds(oneOf: signs) ? turned(part.text, behind: before) : nil
      // 化解29，还有3件: both are of one kind.
      if let deed = told, deed.hasPrefix("化解"), deed.last?.isDigit == true, i + 1 < parts.count,
        let next = CountedClause(parts[i + 1].text), ["件", "起", "个", "宗"].contains(next.rest)
      {
        told = deed + next.rest
      }
      isTurned = isTurned || told != nil
      out += told ?? part.text
      before.append(part.text)
    }
    return isTurned ? out : text
  }

  private static func turned(_ clause: String, behind before: [String]) -> String? {
    guard clause.utf8.count <= longest else { return nil }
    for head in ["下步：", "下一步：", "下步，"] where clause.hasPrefix(head) {
      return turned(String(clause.dropFirst(head.count)), behind: before).map { head + $0 }
    }
    if let rest = ["顺带", "顺便", "捎带"].first(where: { clause.hasPrefix($0) }).map({ clause.dropFirst($0.count) }),
      rest.count >= 4
    {
      return turned(String(rest), behind: before) ?? String(rest)
    }
    return SpokenPeople.turned(clause) ?? Payers.told(clause) ?? honoured(clause) ?? given(clause)
      ?? cost(clause, before) ?? mended(clause, before) ?? cases(clause) ?? stood(clause) ?? lasted(clause)
      ?? counted(clause)
  }

  /// Longer clauses are told in full, in bytes.
  private static let longest = 75

  // MARK: - Titles and prizes

  private static let titles = ["优秀", "先进", "模范", "最美", "标兵", "十佳", "骨干", "名师", "能手", "三好", "劳模", "劳动模范", "好人", "道德"]
  private static let levels = ["国家级", "省级", "市级", "县级", "区级", "镇级", "校级", "国家", "全国", "省", "市", "县", "区", "镇", "校"]

  /// `林海英被评为县优秀教师` of 林海英评上县优秀教师: who is honoured names nobody.
  private static func honoured(_ clause: String) -> String? {
    guard let place = ["评上了", "评上", "评了"].lazy.compactMap({ clause.place(of: $0) }).first else { return nil }
    let who = clause[..<place.lowerBound]
    let title = clause[place.upperBound...]
    // 评了一等奖2个: the office's own contest.
    if who.isEmpty, title.hasDigit, title.count >= 4,
      ["一等奖", "特等奖", "二等奖", "优秀奖", "先进", "优秀"].contains(where: { title.hasPrefix($0) })
    {
      return "评出" + title
    }
    guard PersonalPrizes.isPerson(who), !title.hasDigit,
      case let bare = title.description.withoutHead(of: levels), bare.starts(withOneOf: titles)
    else { return nil }
    return who + "被评为" + title
  }

  // MARK: - Things given and sent

  private static let papers = [
    "书", "表", "册", "单", "证", "卡", "资料", "传单", "问卷", "材料", "宣传品", "通知", "画", "条幅", "横幅", "海报", "慰问品", "奖状", "合同", "协议",
  ]
  private static let dealings: [Character: String] = [
    "发": "发放", "签": "签订", "印": "印制", "填": "填写", "收": "收回",
  ]

  /// `发放告家长书684份` of 告家长书发了684份, and `选送学生作品5件` of 送了5件学生作品.
  private static func given(_ clause: String) -> String? {
    if let place = clause.place(of: "送到"), place.lowerBound > clause.startIndex { return sentUp(clause, place) }
    guard let counted = CountedClause(clause), counted.head.hasSuffix("了") || counted.head == "送" else { return nil }
    let deed = counted.head.hasSuffix("了") ? counted.head.dropLast() : counted.head
    if deed == "送", counted.rest.hasPrefix("件"), counted.rest.hasSuffix("作品"), counted.rest.count <= 8 {
      return "选送" + counted.rest.dropFirst() + counted.number + "件"
    }
    guard let verb = deed.last, let full = dealings[verb], case let thing = deed.dropLast(),
      (2...8).contains(thing.count),
      thing.ends(inOneOf: papers), thing.allSatisfy(Punctuation.isHan), (1...2).contains(counted.rest.count),
      !counted.rest.hasSuffix("万"), !counted.rest.hasSuffix("元")
    else { return nil }
    return full + thing + counted.number + counted.rest
  }

  /// `推荐周晓岚、陈立参加县级比赛` of 就把周晓岚、陈立送到县里去比.
  private static func sentUp(_ clause: String, _ place: Range<String.Index>) -> String? {
    let head = clause[..<place.lowerBound].description.withoutHead(of: ["就", "再", "又"])
    let goal = clause[place.upperBound...]
    guard head.hasPrefix("把"), case let who = head.dropFirst(), (2...12).contains(who.count), !who.hasDigit,
      let level = goal.first, "省市县区镇".contains(level),
      ["里去比", "里比", "里去比赛", "里比赛", "里参赛", "里去参赛"].contains(goal.dropFirst())
    else { return nil }
    return "推荐" + who + "参加" + String(level) + "级比赛"
  }

  // MARK: - Money

  private static let purchases = ["换", "添", "买", "装", "修", "改", "建", "购", "铺", "更换", "配"]

  /// `投入4.6万元` of 花了4.6万, `投入13.8万元` of 一共13.8万 behind what was bought, `需资金68万元` of 要68万.
  private static func cost(_ clause: String, _ before: [String]) -> String? {
    guard let counted = CountedClause(clause), ["万", "万元", "元", "万块", "块"].contains(counted.rest) else { return nil }
    let unit = counted.rest.hasPrefix("万") ? "万元" : "元"
    switch counted.head {
    case "花了", "花", "一共花了", "总共花了", "共花了", "一共花", "总共花": return "投入" + counted.number + unit
    case "一共", "总共":
      let isBought = before.contains { clause in purchases.contains { clause.hasPrefix($0) } }
      return isBought ? "投入" + counted.number + unit : nil
    case "补缴", "补发", "垫付", "拨付": return unit == "万元" ? counted.head + counted.number + unit : nil
    case "要", "大概要", "需要": return "需资金" + counted.number + unit
    default: return nil
    }
  }

  // MARK: - Cases

  private static let deeds: [Character: String] = [
    "立": "立案", "破": "破案", "受": "受理", "结": "办结", "诉": "起诉", "审": "审结", "收": "收案",
  ]

  /// `刑案立案35起、破案22起` of 刑案立35破22: cases are counted by 起.
  private static func cases(_ clause: String) -> String? {
    if let digit = clause.firstIndex(where: \.isDigit), clause[..<digit] == "化" || clause[..<digit] == "化了" {
      return "化解" + clause[digit...]
    }
    guard let place = clause.place(of: "案") else { return nil }
    var rest = clause[place.upperBound...]
    var items: [String] = []
    while let verb = rest.first, let deed = deeds[verb] {
      let digits = rest.dropFirst().prefix(while: \.isDigit)
      guard !digits.isEmpty else { return nil }
      items.append(deed + digits + "起")
      rest = rest.dropFirst(1 + digits.count)
    }
    guard items.count > 1, rest.isEmpty || rest.hasPrefix("（") else { return nil }
    let name = clause[..<place.upperBound]
    return (name.hasSuffix("刑案") ? name.dropLast(2) + "刑事案件" : name) + items.joined(separator: "、") + rest
  }

  // MARK: - How it stands, and how long it took

  private static let things: SearchWords = ["人", "老师", "教师", "家长", "学生", "干部", "领导", "专家", "大家", "代表", "时间", "点"]
  private static let staff: SearchWords = ["老师", "教师", "医生", "护士", "人员", "干部", "员"]

  private static func stood(_ clause: String) -> String? {
    switch clause {
    case "报上去了", "已经报上去了", "已报上去了": return "已上报"
    case "平稳": return "秩序平稳"
    case "别断档", "不要断档": return "确保不断档"
    case "接着跑", "继续跑", "明年接着跑", "明年继续跑": return (clause.hasPrefix("明年") ? "明年" : "") + "继续跟进"
    default: break
    }
    if let turned = stepped(clause) { return turned }
    // 沙盘、桌椅都到了.
    if clause.hasSuffix("都到了"), case let thing = clause.dropLast(3), (2...10).contains(thing.count), !thing.hasDigit,
      !thing.ends(inOneOf: things)
    {
      return thing + "均已到位"
    }
    if let lack = ["还没来", "没来", "还没到岗", "还没招到"].first(where: { clause.hasSuffix($0) }),
      case let who = clause.dropLast(lack.count), (3...8).contains(who.count), who.ends(inOneOf: staff), !who.hasDigit
    {
      return (who.hasSuffix("老师") ? who.dropLast(2) + "教师" : who[...]) + "尚未到岗"
    }
    if let aim = aim(clause) { return aim }
    // 开学第一课讲安全.
    if let place = clause.place(of: "课讲"), case let matter = clause[place.upperBound...],
      (2...8).contains(matter.count),
      matter.allSatisfy(Punctuation.isHan), let first = matter.first, !"了的完解授座述评课过好".contains(first),
      clause[..<place.lowerBound].count >= 2
    {
      return clause[..<place.lowerBound] + "课以" + matter + "为主题"
    }
    return nil
  }

  /// `年初目标97%` of 年初定的是97%, `计划28次` of 计划是28次: as plans are looked for.
  private static func aim(_ clause: String) -> String? {
    guard let counted = CountedClause(clause), counted.head.hasSuffix("是"), counted.rest.count <= 2 else { return nil }
    switch counted.head.dropLast() {
    case "计划": return "计划" + counted.number + counted.rest
    case "年初定的", "定的", "目标", "年初目标", "年初计划": return "目标" + counted.number + counted.rest
    default: return nil
    }
  }

  private static func lasted(_ clause: String) -> String? {
    // 全校撤下来2分40秒.
    if let place = clause.place(of: "撤下来") ?? clause.place(of: "跑下来") {
      let time = clause[place.upperBound...].description.withoutHead(of: ["了", "用了", "用时", "用"])
      guard time.first?.isDigit == true, time.ends(inOneOf: ["秒", "分钟", "分"]),
        time.allSatisfy({ $0.isDigit || "分钟秒".contains($0) })
      else { return nil }
      return clause[..<place.lowerBound] + "疏散用时" + time
    }
    // 3小时劝回去了.
    for end in ["劝回去了", "劝走了", "劝回了"] where clause.hasSuffix(end) {
      let head = clause.dropLast(end.count)
      return head + (head.hasSuffix("小时") && head.first?.isDigit == true ? "内" : "") + "劝返"
    }
    // 两会11天+国庆7天.
    if let plus = clause.firstIndex(of: "+"), let unit = clause[..<plus].last, "天次场期".contains(unit),
      clause[..<plus].dropLast().last?.isDigit == true, clause[clause.index(after: plus)...].hasDigit
    {
      return clause.replacing("+", with: "、")
    }
    return nil
  }

  private static let acts = ["演练", "培训", "讲座", "检查", "比赛", "会议", "宣传"]
  static let works: [Character: String] = [
    "添": "增配", "买": "购置", "装": "安装", "换": "更换", "栽": "栽植",
  ]
  private static let runningEnds = ["到年底", "到这个月", "到本月", "到目前", "到现在"]

  /// What is counted, by its deed.
  private static func counted(_ clause: String) -> String? {
    // 消防演练、地震演练各一次.
    if clause.hasSuffix("各一次") || clause.hasSuffix("各一场"), case let list = clause.dropLast(3),
      case let items = Punctuation.split(String(list), at: ["、"]).map(\.text), items.count > 1,
      items.allSatisfy({ $0.ends(inOneOf: acts) && $0.count <= 8 && !$0.starts(withOneOf: ["开展", "组织", "举办", "召开"]) })
    {
      return "开展" + clause
    }
    for head in ["另外", "另有", "还有"] where clause.hasPrefix(head) {
      let prize = clause.dropFirst(head.count).description.withoutHead(of: ["拿了", "获", "得了"])
      if ["特等奖", "一等奖", "二等奖", "三等奖", "优秀奖"].contains(where: { prize.hasPrefix($0) }) { return "另获" + prize }
    }
    if let source = source(clause) { return source }
    guard let counted = CountedClause(clause) else { return nil }
    // 到年底一共28次: a running number.
    if let end = runningEnds.first(where: { counted.head.hasPrefix($0) }), (1...2).contains(counted.rest.count),
      ["一共", "总共", "共", "一共搞了", "一共开了", "一共办了", "共搞了", "共开展", "一共开展", "总共搞了"]
        .contains(counted.head.dropFirst(end.count))
    {
      return (end == "到年底" ? "全年累计" : "累计") + counted.number + counted.rest
    }
    if let told = listened(counted) ?? worked(counted) { return told }
    if counted.head == "开过" || counted.head == "开了", counted.rest.hasPrefix("次"), counted.rest.hasSuffix("会"),
      (4...9).contains(counted.rest.count)
    {
      return "召开" + counted.rest.dropFirst() + counted.number + "次"
    }
    if ["挑出", "找出", "查出"].contains(counted.head), counted.rest == "个毛病" || counted.rest == "处毛病" {
      return "发现问题" + counted.number + counted.rest.prefix(1)
    }
    if counted.head == "接咨询" { return "接待咨询" + counted.number + counted.rest }
    if counted.head == "抓" || counted.head == "抓了", ["人", "个人"].contains(counted.rest) {
      return "抓获" + counted.number + "人"
    }
    if counted.head == "报了", counted.rest == "人" || counted.rest == "个人" { return counted.number + "人报名" }
    if let level = counted.head.first, "省市县区镇".contains(level), ["里培训", "里培训了"].contains(counted.head.dropFirst()),
      ["人", "人次"].contains(counted.rest)
    {
      return "参加" + String(level) + "级培训" + counted.number + counted.rest
    }
    if counted.head.isEmpty, counted.rest.ends(inOneOf: ["当场点头", "当场点了头"]) {
      return counted.number + counted.rest.prefix(while: { $0 != "当" }) + "当场认可"
    }
    if counted.head.isEmpty, counted.rest.ends(inOneOf: ["跑遍", "跑遍了"]), counted.rest.hasPrefix("个") {
      return "走遍" + counted.number + String(counted.rest).trimmingSuffix("了").dropLast(2)
    }
    return nil
  }
}
