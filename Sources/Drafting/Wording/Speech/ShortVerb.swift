import TextCore

/// Verbs of one character at the head of a clause, as clerks say them: `装太阳能路灯` is written `安装太阳能路灯`.
struct ShortVerb: Sendable {
  let wordbook: Wordbook

  /// The full verb of a short one that it is not a part of.
  static let others: [Character: [String]] = [
    "做": ["制作", "印发"], "搞": ["开展", "举办", "组织"], "定": ["制定", "出台"], "出": ["印发", "编发"], "写": ["撰写", "形成"],
    "买": ["购置", "采购"], "办": ["开展", "举办", "召开"],
  ]

  /// Short verbs that have one full verb, whatever the thing is that they stand before with its number.
  private static let plain: [Character: String] = [
    "发": "发放", "装": "安装", "卖": "销售", "换": "更换", "配": "配备", "派": "选派", "拆": "拆除", "铺": "铺设", "挖": "开挖", "印": "印制",
    "贴": "张贴", "挂": "悬挂", "刷": "粉刷", "查": "检查", "买": "购置", "招": "招募", "添": "添置",
  ]
  /// Ends of what places are fitted out with, and what is cleared away.
  private static let outfits = ["设备", "设施", "器材", "装置", "扶手", "空调", "系统", "饮水机", "微波炉", "护栏", "监控", "桌椅", "灯具", "器械"]
  private static let wastes = ["飞线", "垃圾", "杂物", "积水", "淤泥", "小广告", "堆物", "杂草", "枯树", "落叶", "残垣"]
  /// 换轨大修: works whose name begins with what is done in them.
  private static let overhauls: SearchWords = ["大修", "中修", "检修", "维修", "改造", "工程", "作业"]
  /// What one is given something for at a counter.
  private static let exchanged = ["残币", "残损币", "零钱", "零钞", "硬币", "新钞", "积分", "礼品", "奖品", "外币"]
  /// What is not checked but looked for.
  private static let troubles = [(noun: "问题", verb: "查摆"), (noun: "毛病", verb: "查找"), (noun: "隐患", verb: "排查")]
  /// Words that start with one of them and are another verb.
  private static let compounds: WordSet = [
    "发展", "发现", "发布", "发表", "发动", "发生", "发文", "发行", "发挥", "发电", "发起", "发明", "发函", "发出", "发言", "发掘", "发证", "发稿", "发射",
    "发病", "发货", "发包", "发车", "发热", "发还", "发送", "发运", "发债", "发芽", "招租",
    "招聘", "招录", "招标", "招商", "招生", "招引", "招收", "招募", "招投", "招考", "招工", "招呼", "查处", "查获", "查扣", "查实", "查找", "查阅", "查封",
    "查摆", "查明", "查验", "查询", "查看", "查出", "查漏", "查收", "查补", "查核", "查证", "查破",
    "配电", "换届", "换发", "换装", "换岗", "换证", "换新", "配合", "配备", "配套", "配置", "配齐", "配送", "配发", "配强", "配建", "配足", "派出", "派遣",
    "派驻",
    "派发",
    "派员", "派单", "派送", "拆除", "拆迁", "拆解", "拆违", "拆改", "拆旧", "铺设", "铺装", "挖掘", "挖潜", "挖机", "挖方", "发信", "派工", "装机", "招牌",
    "换算", "换乘", "换气", "拆分", "拆借", "铺面", "铺底", "挂历", "贴现", "印发", "印制", "印刷", "挂牌", "挂职",
    "挂图",
    "挂点", "挂网", "挂钩", "挂接", "卖出", "贴息", "贴心", "贴补", "刷新", "买卖",
    "装修", "装饰", "装订", "装备", "装卸", "装配", "装载", "装裱",
  ]

  /// The full form of a short verb that has only one, whatever it is done to.
  static func plainForm(of verb: Character) -> String? { plain[verb] }

  /// Whether two characters are a verb or a noun of their own: 装修, 查处.
  static func isCompound(_ word: String) -> Bool { compounds.contains(word) }

  /// The clause with the verb that its object goes with, where it starts with that verb's one character: the object's
  /// own verb tells which it is.
  func inFull(_ text: String) -> String {
    guard let first = text.first, Punctuation.isHan(first), first != "讲", wordbook.headVerb(text) == nil,
      !Self.compounds.contains(String(text.prefix(2)))
    else {
      return text
    }
    var object = text.dropFirst()
    if object.first == "了" { object = object.dropFirst() }
    // 开学前后 is no 开 of anything.
    if let next = object.first, CompoundWords.joinsAhead(first, next) { return text }
    // 办好实事, 搭好平台, 发出倡议: how far it came stands behind the verb.
    if let next = object.first, "好出成起完到着过的处来些".contains(next) { return text }
    // Whatever it is counted in: 路灯50盏.
    let digit = object.firstIndex(where: \.isDigit) ?? object.endIndex
    let (body, number) = (String(object[..<digit]), String(object[digit...]))
    guard number.count <= 8 else { return text }
    if let verb = Self.plain[first], !number.isEmpty, (2...8).contains(body.count),
      wordbook.collocation(endingIn: body) == nil,
      !number.ends(inOneOf: ["次", "期", "人", "起", "%"]), isPlain(body), !body.ends(inOneOf: Self.overhauls)
    {
      if first == "换", body.ends(inOneOf: Self.exchanged) { return "兑换" + body + number }
      if first == "查" { return (Self.troubles.first { body.hasSuffix($0.noun) }?.verb ?? verb) + body + number }
      return verb + body + number
    }
    // 配智能呼叫、监测设备 and 清飞线1300余处.
    if let verb = Self.plain[first], number.isEmpty, (3...16).contains(body.count), body.ends(inOneOf: Self.outfits),
      !body.contains(where: { "，；在到为对向了".contains($0) })
    {
      return verb + body
    }
    // 办集体颁证3场 was held.
    if first == "办", number.ends(inOneOf: ["场", "期", "届"]), (3...10).contains(body.count),
      !"理好结证案公学事件成完齐在".contains(body.first ?? " "), isPlain(body), wordbook.collocation(endingIn: body) == nil
    {
      return "举办" + body + number
    }
    if first == "清", let waste = Self.wastes.first(where: { body.hasPrefix($0) }), body.count <= waste.count + 2 {
      return "清理" + body + number
    }
    guard body.count >= 2, let collocation = wordbook.collocation(endingIn: body),
      collocation.verb.count == 2, body == collocation.noun || isPlain(body.dropLast(collocation.noun.count)),
      collocation.verb.contains(first) || Self.others[first]?.contains(collocation.verb) == true
    else { return text }
    // 刊播稿件: a verb of two characters that the lexicon does not have.
    let between = body.dropLast(collocation.noun.count)
    if between.count == 1, !between.ends(inOneOf: ["大", "小", "新", "老", "微", "各", "好"]) { return text }
    // 建支部 is no more than the noun where the clerk wrote a word that holds the verb: 建设支部.
    guard !collocation.verb.hasPrefix(String(text.prefix(2))) else { return text }
    return collocation.verb + body + number
  }

  /// Whether what stands before the noun only modifies it.
  private func isPlain(_ words: some StringProtocol) -> Bool {
    words.count <= 12 && !words.contains { "，；、在到为对向了".contains($0) } && !wordbook.holdsVerb(String(words))
  }
}
