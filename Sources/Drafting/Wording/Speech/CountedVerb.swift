import TextCore

/// Verbs of one character with 了 behind them, as clerks say them, put as the thing and its measure word ask:
/// `开了3次会` is `召开会议3次`, `办了4200件事` is `办理4200件事`, `修了4公里路` is `修建4公里路`.
struct CountedVerb: Sendable {
  let wordbook: Wordbook

  /// What a verb is in writing, with a measure word or with the thing that it is done to.
  private struct Sense: Sendable {
    /// The measure words behind the number, or ends of the noun behind it.
    let signs: [String]
    let verb: String

    init(_ signs: String, _ verb: String) {
      self.signs = signs.split(separator: " ").map(String.init)
      self.verb = verb
    }
  }

  /// The senses of each verb in the order in which they are tried; the last one, without signs, where there is one,
  /// stands for all others.
  private static let senses: [Character: [Sense]] = [
    "搞": [Sense("天 个月 周", "历时"), Sense("期 届", "举办"), Sense("", "开展")],
    "办": [
      Sense("班 期 届 场 次 讲座 培训", "举办"), Sense("合作社 企业 工厂 幼儿园", "创办"), Sense("证 照 件 起 宗 项 事 手续 贷款 低保", "办理"),
      Sense("", "办理"),
    ],
    "开": [
      Sense("个社团 专栏 课程 门 间 家 点 窗口 热线 社团 账户", "开设"), Sense("会 会议", "召开"), Sense("次 场 回", "举行"),
      Sense("床位 病床 个班 班 培训班", "开设"), Sense("证明 发票 处方 诊断书 单据 票据 证", "开具"),
    ],
    "做": [
      Sense("手术 台 例", "完成"), Sense("次 场 遍 轮 讲课 培训 宣传 讲座 动员 调研 检查 活动 测评 服务", "开展"),
      Sense("块 面 幅 本 部 视频 展板 展架 制度墙 宣传栏", "制作"), Sense("件 项 个 份 条", "完成"),
    ],
    "弄": [Sense("", "完成")], "盘": [Sense("", "盘点")],
    "接": [Sense("电话 通 热线", "接听"), Sense("人 人次 批 户 位 群众", "接待"), Sense("件 起 宗 单 投诉 举报 诉求", "受理")],
    "写": [Sense("", "撰写")],
    "出": [Sense("节目", "演出"), Sense("期 本 册", "编印"), Sense("人次 车次 台次 车 艇", "出动")],
    "定": [Sense("制度 办法 方案 计划 条 项 措施 规矩", "制定"), Sense("", "确定")],
    "发": [
      Sense("稿件 稿子 稿 篇 新闻", "刊发"), Sense("信息 公告 预警 条", "发布"), Sense("期", "编发"), Sense("文件 通知 文", "印发"), Sense("", "发放"),
    ],
    "送": [Sense("", "送去")],
    "上": [Sense("篇", "发表"), Sense("课 节 堂", "讲授"), Sense("典型案例 名单 简报 光荣榜 红榜", "入选"), Sense("电视 报 头条 央视 新闻", "登上")],
    "讲": [Sense("课 堂 次 场 党课", "讲授")],
    "收": [
      Sense("病人 患者 例", "收治"), Sense("娃 孩子 学生 学员 新生 幼儿 儿童", "招收"), Sense("党费 会费 元 万元 水费 租金", "收缴"),
      Sense("意见 建议 线索 信息", "收集"), Sense("", "收到"),
    ],
    "抽": [Sense("批 批次 样品 份样品 组样品 户 家 企业 商户", "抽检"), Sense("", "抽了")],
    "看": [
      Sense("户 家", "看望"), Sense("病人 患者 门诊", "接诊"), Sense("影片 教育片 电影 部 场", "观看"),
      // 看了158人次 may be of patients or of old people.
      Sense("人次 人 名 位 例", "看了"), Sense("处 个点 工地 现场 点位 设备 设施 隐患点 地块 台", "查看"), Sense("", "看了"),
    ],
    "修": [Sense("路 桥 渠 公里 机耕路 步道 座", "修建"), Sense("", "维修")],
    "破": [Sense("起 宗 案 案件 案子", "侦破"), Sense("纪录 记录 项", "打破")],
    "改": [
      Sense("稿 遍 版 次 回 轮 方案 办法 制度 设计 章程 图纸", "修改"), Sense("笔", "更正"),
      Sense("厕所 旱厕 管网 危房 管道 线路 屋面 楼道 地面 墙面 路面 水管 电线 单元门 门窗 门头 路灯", "改造"), Sense("户 人 名", "改"),
      Sense("间 栋 座 公里 米 平方米 套 管网 旱厕", "改造"),
      Sense("", "整改"),
    ],
    "查": [Sense("案 案件 起 造假 假酒 假 违法 违规", "查处"), Sense("", "检查")],
    "救": [Sense("病人 患者", "救治"), Sense("被困 群众 人员", "营救"), Sense("", "救助")],
    "抓": [Sense("人 名 个 嫌疑人 逃犯", "抓获"), Sense("起 案件", "查处")],
    "打": [Sense("电话", "拨打"), Sense("井", "新打"), Sense("疫苗", "接种")], "劝": [Sense("人 人次 名 户 户次", "劝导")],
    "排": [Sense("隐患 风险 风险点 险情", "排查")], "浇": [Sense("亩 公顷", "浇灌")],
    "带": [Sense("实习生 规培生 徒弟 学生 学员 新人", "带教")],
    "走": [Sense("户 家 个村 村 企业 社区 群众", "走访")],
    "跑": [Sense("户 家 个村 村 企业 社区 群众 所 个乡镇 个小区 个网格", "走访"), Sense("公里", "行驶"), Sense("趟 次", "前往办理")],
    "去": [Sense("户 家 个村", "走访")],
    "招": [Sense("志愿者 小记者 会员 队员", "招募"), Sense("学生 新生 学员 孩子", "招收"), Sense("", "招聘")],
    "退": [Sense("元 钱 红包 押金 保证金 费", "退还")],
    "交": [Sense("党费 元 会费 保费 税", "缴纳"), Sense("份 篇 材料 报告", "提交")],
    "拉": [Sense("垃圾", "清运"), Sense("吨 车", "运送")],
    "整": [Sense("处 项 隐患 问题", "整改")],
    "罚": [Sense("元", "罚款"), Sense("", "处罚")],
    "谈": [Sense("", "谈话")],
    "补": [Sense("元", "补助")],
    "花": [Sense("", "投入")],
  ]
  /// Characters of numbers.
  private static let numerals: Set<Character> = [
    "一", "两", "二", "三", "四", "五", "六", "七", "八", "九", "十", "几", "百", "千", "万", "半", "多", "好",
  ]

  /// The clause with each such verb in writing.
  func written(_ text: String) -> String {
    let text = given(text)
    guard text.contains("了") else { return withoutMark(text) }
    var out = ""
    var rest = Substring(text)
    var depth = 0
    while let character = rest.first {
      if "“《".contains(character) { depth += 1 }
      if "”》".contains(character) { depth = max(0, depth - 1) }
      let object = rest.dropFirst(2)
      if depth == 0, Self.senses[character] != nil, rest.dropFirst().first == "了",
        !"解结却然不得就再才能些".contains(object.first ?? "　"), !isInWord(character, behind: out.last)
      {
        // 打到卡上了, 人去了: where something went, and no deed to be put in full.
        if object.first.map({ "，；。、）".contains($0) }) ?? true, Self.directions.contains(character) {
          out += rest.prefix(2)
          rest = object
          continue
        }
        let (verb, behind) = told(character, Self.withoutOne(String(object)))
        if object.isEmpty, out.isEmpty || out.last.map(Punctuation.isHan) == true, !out.ends(inOneOf: Register.manners)
        {
          out += "已"
        }
        // 老旧终端全换了.
        if object.isEmpty, verb.count == 2, out.hasSuffix("全"), !out.ends(inOneOf: ["安全", "完全", "健全", "齐全", "周全"]) {
          out += "部"
        }
        // 修路灯花了2万: what it cost is a clause of its own.
        if character == "花", out.count >= 4, !out.ends(inOneOf: Self.totals), !out.hasSuffix("，") { out += "，" }
        out += verb
        rest = Substring(behind)
        continue
      }
      out.append(character)
      rest.removeFirst()
    }
    return withoutDone(out)
  }

  /// A verb that its number follows at once at the head of a clause, where the measure word tells what it is:
  /// `破1起` is `侦破1起`.
  private func withoutMark(_ text: String) -> String {
    guard let first = text.first, text.dropFirst().first?.isDigit == true,
      let senses = Self.senses[first]
    else { return text }
    let object = String(text.dropFirst())
    let unit = Self.unit(of: object)
    guard Self.noun(of: object).isEmpty, !unit.isEmpty, let sense = senses.first(where: { $0.signs.contains(unit) })
    else {
      return text
    }
    return sense.verb + object
  }

  /// Words before what was spent that belong to it.
  private static let totals = [
    "共", "共计", "总共", "累计", "各", "约", "均", "就", "户", "人", "家", "村", "个", "次", "处", "月", "年", "已", "每",
  ]

  /// The clause without 了 before a number, whatever the verb: 破了3项纪录.
  private func withoutDone(_ text: String) -> String {
    guard text.contains("了") else { return text }
    var out = ""
    let characters = Array(text)
    for (i, character) in characters.enumerated() {
      if character == "了", i + 1 < characters.count, let last = out.last,
        characters[i + 1].isDigit || "多几".contains(characters[i + 1]), Punctuation.isHan(last), !"为除到看来".contains(last),
        !Self.isIdle(out)
      {
        continue
      }
      out.append(character)
    }
    return out
  }

  /// Whether a text ends in a verb that says nothing without its 了, and has no other before it: 来了67个, 成了6个, 赢了33个.
  private static func isIdle(_ text: String) -> Bool {
    guard let last = text.last, "来去走成赢输进".contains(last) else { return false }
    return text.dropLast().last.map { "，；。、就才只又也还共".contains($0) } ?? true
  }

  /// What was given or taken in two words that the number follows at once: `发放10.6万元` of 送出去10.6万元, `整改379处` of 改掉379处.
  private static let resultatives: [(spoken: String, written: String)] = [
    ("送出去", "发放"), ("发出去", "发放"), ("改掉了", "整改"), ("改掉", "整改"),
  ]

  private func given(_ text: String) -> String {
    for (spoken, written) in Self.resultatives {
      guard let place = text.place(of: spoken), text[place.upperBound...].first?.isDigit == true,
        text[..<place.lowerBound].last.map({ !"整修更".contains($0) }) ?? true
      else { continue }
      return text[..<place.lowerBound] + written + text[place.upperBound...]
    }
    return text
  }

  /// Verbs that stand behind a place or another verb as often as by themselves.
  private static let directions: Set<Character> = ["上", "去", "走", "跑", "带", "打", "出"]

  /// Whether a day stands at the head of what was fixed: 9.14, 9月14日.
  private static func isDay(_ object: String) -> Bool {
    let month = object.prefix { $0.isDigit }
    let rest = object.dropFirst(month.count)
    guard (1...2).contains(month.count), let mark = rest.first, "月.".contains(mark) else { return false }
    let day = rest.dropFirst().prefix { $0.isDigit }
    guard (1...2).contains(day.count) else { return mark == "月" }
    return rest.dropFirst(1 + day.count).first.map { "日号，；。".contains($0) } ?? true
  }

  /// `党课` of 堂党课, as in 上了堂党课: a measure word without a number is one, and goes where the verb is put in full.
  private static func withoutOne(_ object: String) -> String {
    guard let first = object.first, "堂场次".contains(first), object.dropFirst().prefix(2).count == 2,
      object.dropFirst().prefix(2).allSatisfy(Punctuation.isHan)
    else { return object }
    return String(object.dropFirst())
  }

  private func isInWord(_ character: Character, behind before: Character?) -> Bool {
    guard let first = before?.unicodeScalars.first, let second = character.unicodeScalars.first else { return false }
    return CompoundWords.joins(first, second)
  }

  /// The verb in writing, and what stands behind it.
  private func told(_ verb: Character, _ object: String) -> (String, String) {
    // 约130人 of 看了130来人.
    if let word = ["大约", "约", "近"].first(where: { object.hasPrefix($0) }),
      object.dropFirst(word.count).first?.isDigit == true
    {
      let plain = String(object.dropFirst(word.count))
      let (full, rest) = told(verb, plain)
      return (rest == plain ? full : String(verb) + "了", object)
    }
    // 本来定了9.14.
    if verb == "定", Self.isDay(object) { return ("定于", object) }
    if verb == "打", object.holds("疫苗") { return ("接种", object) }
    let noun = Self.noun(of: object)
    let unit = Self.unit(of: object)
    // 开了12次会: the number goes behind the full noun.
    if let (count, full) = Self.meeting(object, of: verb) { return full.isEmpty ? ("授课", count) : ("召开", full + count) }
    // 查了4次账: no more than the word 查账.
    let thing = Self.noun(of: object)
    if verb == "查", thing == "账" || thing == "账目" { return ("查账", String(object.dropLast(thing.count))) }
    if let collocation = wordbook.collocation(endingIn: noun), noun.count >= 2, collocation.verb.count == 2,
      collocation.verb.contains(verb) || ShortVerb.others[verb]?.contains(collocation.verb) == true
    {
      return (collocation.verb, object)
    }
    let isList = noun.hasPrefix("、")
    for sense in Self.senses[verb] ?? [] {
      // 6期、312人: the first number tells what it was.
      if isList, sense.signs.contains(unit) { return (sense.verb, object) }
      if sense.signs.isEmpty || noun.count >= 1 && noun.ends(inOneOf: sense.signs)
        || noun.isEmpty && sense.signs.contains(unit)
        || !unit.isEmpty && sense.signs.contains(unit) && !noun.ends(inOneOf: ["人", "孩子"])
      {
        return (sense.verb, object)
      }
    }
    return (String(verb) + ("来去走进".contains(verb) ? "了" : ""), object)
  }

  /// `会议` and `12次` of 12次会; nothing and `4次` of 4次课.
  private static func meeting(_ object: String, of verb: Character) -> (count: String, noun: String)? {
    let noun = noun(of: object)
    let count = String(object.dropLast(noun.count))
    if verb == "开", noun == "会" { return (count, "会议") }
    if verb == "讲" || verb == "上", noun == "课" { return (count, "") }
    return nil
  }

  /// The noun behind the number and its measure word at the head of an object: 事 of 4200件事.
  private static func noun(of object: String) -> String {
    let rest = object.drop { isNumber($0) }
    guard rest.count < object.count else { return TaskObject.parted(object).body }
    let unit = unit(of: object)
    return String(rest.dropFirst(unit.count))
  }

  private static func isNumber(_ character: Character) -> Bool {
    character.isDigit || ".余".contains(character) || numerals.contains(character)
  }

  private static let units = [
    "平方米", "万元", "人次", "车次", "台次", "公里", "个月", "万", "元", "人", "名", "位", "次", "场", "期", "届", "个", "件", "起", "宗", "项",
    "条",
    "份", "笔", "篇", "张", "本", "册", "户", "家", "处", "台", "例", "间", "栋", "座", "套", "块", "面", "幅", "部", "节", "堂", "轮", "遍",
    "批",
    "支",
    "天", "周", "米", "吨", "车", "趟", "口", "盏", "门", "通", "棵", "亩", "只", "辆",
  ]

  private static func unit(of object: String) -> String {
    let rest = object.drop { isNumber($0) }
    guard rest.count < object.count else { return "" }
    // 40来人次 is about as many.
    if rest.first == "来" { return unit(of: "1" + rest.dropFirst()) }
    return units.first { rest.hasPrefix($0) } ?? ""
  }
}
