import TextCore

/// Row titles that end in what was done, with their number behind them: the deed goes ahead of what it was done to.
/// `现场违章查处38起` is `查处现场违章38起`, `安全大检查开展12次` is `开展安全大检查12次`. Indicators (供水量, 满意度) stand as
/// they are, and so does a number that does not count the thing (`临时救助126人次`).
struct ActionAhead: Sendable {
  let wordbook: Wordbook

  /// The clauses with the deed ahead, wherever a sentence or a part of one begins.
  func told(_ clauses: [Clause]) -> [Clause] {
    clauses.indices.map { i in
      guard i == 0 || clauses[i].mark != "，" else { return clauses[i] }
      var clause = clauses[i]
      clause.text = told(clause.text) ?? clause.text
      return clause
    }
  }

  /// One statement with the deed ahead; nil where it stays.
  func told(_ text: String) -> String? {
    // 不良事件主动上报131例: the adverb goes with its verb.
    if ["主动", "集中", "统一", "批量", "诉前"].contains(where: { text.prefix { !$0.isDigit }.dropLast(2).hasSuffix($0) }) {
      return nil
    }
    if let looked = looked(text) { return looked }
    guard let title = Title(text) else { return nil }
    if let plain = plain(title) { return plain }
    return finished(title) ?? newer(title) ?? led(title) ?? acted(title) ?? counted(title)
  }

  // MARK: - A title and its number

  /// `网络餐饮平台约谈` and `2家`, with whatever follows and the time ahead of it all.
  struct Title {
    var time = ""
    var name: String
    let number: String
    /// The measure word, its scale taken off.
    let unit: String
    let rest: String

    init?(_ text: String) {
      let head = text.prefix { !"，；。".contains($0) }
      guard let digit = head.firstIndex(where: \.isDigit), digit > head.startIndex else { return nil }
      let number = head[digit...].prefix { $0.isDigit || ".余多万亿来".contains($0) }
      let behind = head[number.endIndex...]
      guard let unit = Self.units.first(where: { behind.hasPrefix($0) }),
        case let rest = behind.dropFirst(unit.count),
        rest.isEmpty || rest.first?.isDigit == true || "（《：、".contains(rest.first ?? " ")
      else { return nil }
      name = String(head[..<digit])
      for word in Self.times where name.hasPrefix(word) && name.count > word.count + 1 {
        time = word
        name = String(name.dropFirst(word.count))
        break
      }
      // 校本教研全年累计28次.
      for word in ["全年累计", "全年共", "全年"] where time.isEmpty && name.hasSuffix(word) && name.count > word.count + 2 {
        time = word
        name = String(name.dropLast(word.count))
      }
      // 年度审计项目年内完成20个: the time goes ahead of the verb that is put in front.
      for word in Self.within where time.isEmpty && name.holds(word) {
        for verb in ActionAhead.light where time.isEmpty && name.hasSuffix(word + verb) && name.count > word.count + 4 {
          time = word
          name = String(name.dropLast(word.count + verb.count)) + verb
        }
      }
      self.number = String(number) + unit
      self.unit = unit
      self.rest = String(rest) + String(text[head.endIndex...])
      guard (2...18).contains(name.count),
        name.allSatisfy({ Punctuation.isHan($0) || $0.isLetter || "“”、".contains($0) }),
        !name.starts(withOneOf: Self.relations)
      else { return nil }
    }

    /// Words of time that stand between a name and its verb.
    private static let within = ["年内", "今年", "本年", "当年"]
    private static let times = ["全年累计", "全年共", "全年", "上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "累计"]
    private static let relations = SearchWords(
      Wordbook.prepositions + [
        "对", "为", "向", "与", "在", "把", "将", "由", "到", "从", "给", "和", "同", "按", "自", "截至", "其中", "另", "还", "因", "每", "各",
        "组织", "赴", "经", "计划", "目标", "上年", "去年", "往年", "以", "共", "发", "获", "没有", "尚", "已", "列",
      ])
    /// The longest first.
    static let units = [
      "平方米", "立方米", "平方公里", "公里", "批次", "户次", "家次", "人次", "场次", "节次", "台套", "架次", "个次", "处", "起", "件", "项", "个", "座",
      "台", "套",
      "部", "份", "张", "只", "块", "盏", "根", "片", "组", "条", "亩", "方", "吨", "米", "卷", "册", "篇", "例", "点", "株", "棵", "头", "户",
      "家",
      "人", "名", "次", "场", "期", "轮", "届", "节", "元", "宗", "对", "口", "门", "所",
    ]
  }

  // MARK: - What was done

  /// Deeds at the end of a name that have what stands before them for their object.
  private static let deeds: [String] = [
    "核查处置", "采集更新", "更新改造", "检定维护", "挂牌督办",
    "查处", "清理", "改造", "轮换", "检测", "检验", "预制", "架设", "填筑", "浇筑", "上报", "清收", "出版", "整治", "培育", "复耕", "约谈", "整改", "处置",
    "安装", "收缴", "登记", "修补", "修复", "粘贴", "更换", "督办", "调解", "化解", "代发", "兑现", "兑付", "启动", "栽植", "补植", "拆除", "硬化", "疏通",
    "清淤", "抽检", "修缮", "回收", "收储", "销售", "获批", "编制", "修订", "认定", "引进", "征集", "核查", "销毁", "侦破", "采购", "购置", "铺设", "敷设",
    "吊装", "张贴", "发放", "搬迁", "治理", "加固", "清运", "清掏", "维修", "移交", "办理", "推送", "吊销", "取缔", "清退", "追缴", "更新",
  ]
  /// Words ahead of a deed that tell how or when, and are no thing that it was done to.
  private static let manners = [
    "例行", "双向", "专项", "日常", "联合", "集中", "定期", "第三方", "专户", "政治", "随机", "累计", "已", "未", "全部", "共", "不", "没有", "尚未", "重新",
    "大", "行政", "专题", "走访", "计划", "综合", "快速", "现场", "自动", "在线", "远程",
    "委托", "监督", "抽样", "人民", "司法", "法律", "出厂", "入库", "自行", "政府", "义务", "婚姻", "不动产", "户籍", "驻村", "户口",
  ]
  private static let money = ["费", "款", "金", "工资", "补贴", "补助", "税", "资金", "奖补", "债务", "欠薪", "彩票", "产品"]
  private static let premises = ["平台", "企业", "机构", "单位", "店", "场所", "超市", "市场", "餐厅", "食堂", "合作社", "商户"]
  private static let homes = ["户厕", "厕所", "危房", "房", "家庭", "户"]
  /// Deeds done to people.
  private static let raising = ["培育", "引进", "约谈", "清退"]
  /// What is rebuilt and counted piece by piece.
  private static let buildings = [
    "厕", "站", "室", "馆", "房", "桥", "路", "井", "校", "园", "场", "所", "电梯", "管网", "泵", "灯", "台区",
  ]

  /// `清理线路树障285公里` of 线路树障清理285公里.
  private func acted(_ title: Title) -> String? {
    let name = title.name
    guard let deed = Self.deeds.first(where: { name.hasSuffix($0) }),
      wordbook.headVerb(name).map({ $0 == deed }) ?? true
    else { return nil }
    let object = String(name.dropLast(deed.count))
    // 农民工工资专户代发2386万元: by which means.
    if deed == "代发", object.hasSuffix("专户"), title.unit == "元", object.dropLast(2).ends(inOneOf: Self.money) {
      return title.time + "通过专户" + deed + object.dropLast(2) + title.number + title.rest
    }
    guard object.count >= 2, !object.ends(inOneOf: Self.manners), !isWho(object, deed),
      wordbook.tailVerb(object) == nil
        || Self.nouns.contains(where: { object.hasSuffix($0) })
    else { return nil }
    switch title.unit {
    case "元": guard object.ends(inOneOf: Self.money) else { return nil }
    case "次", "场", "期", "轮", "届", "节", "节次", "场次", "人次", "个次":
      guard deed == "启动" else { return nil }
    case "人", "名":
      guard Self.raising.contains(deed), Wordbook.isPeople(object) || object.hasSuffix("农民") else { return nil }
    case "家": guard object.ends(inOneOf: Self.premises) else { return nil }
    case "户": guard object.ends(inOneOf: Self.homes) else { return nil }
    default: break
    }
    // 改造老旧小区配电6个 would count what is laid in them.
    if ["改造", "整治", "治理", "加固"].contains(deed), ["个", "项", "处"].contains(title.unit),
      !object.ends(inOneOf: Self.buildings),
      !object.ends(inOneOf: ["隐患", "问题"])
    {
      return title.time + "完成" + name + title.number + title.rest
    }
    return title.time + deed + object + title.number + title.rest
  }

  /// Nouns that end in what may be a verb: 设计变更, 矛盾纠纷调解.
  private static let nouns = ["变更", "违章", "隐患", "纠纷", "欠薪", "处罚", "建筑", "项目", "事项", "问题", "响应"]

  private func isWho(_ object: String, _ deed: String) -> Bool {
    wordbook.actor(headOf: object + "　") != nil || Wordbook.isPeople(object) && !Self.raising.contains(deed)
      || object.ends(inOneOf: ["领导", "局长", "县长", "市长", "镇长", "主任", "院长", "校长", "班子", "部门", "法院", "公司"])
  }

  private static let looks = ["检查", "抽查", "暗访"]

  /// `检查液化气充装站12家` of 开展液化气充装站检查12家: what was looked into, one by one.
  private func looked(_ text: String) -> String? {
    guard text.hasPrefix("开展"), let title = Title(String(text.dropFirst(2))), title.time.isEmpty,
      ["家", "户", "家次", "户次", "所", "台", "处"].contains(title.unit),
      let look = Self.looks.first(where: { title.name.hasSuffix($0) }),
      case let object = title.name.dropLast(look.count), object.ends(inOneOf: Self.premises + ["站", "工地", "门店", "电梯"]),
      !object.contains("、"), !wordbook.holdsVerb(String(object))
    else { return nil }
    return look + object + title.number + title.rest
  }

  private static let savings = ["节约", "节支", "节省"]

  /// `春检消除缺陷186处` of 春检消缺, `通过物资集中采购节约186万元`: what the short title means.
  private func plain(_ title: Title) -> String? {
    let name = title.name
    if name.hasSuffix("消缺"), name.count >= 4, title.unit != "次" {
      return title.time + name.dropLast(2) + "消除缺陷" + title.number + title.rest
    }
    if title.unit == "元", let saved = Self.savings.first(where: { name.hasSuffix($0) }),
      name.dropLast(saved.count).ends(inOneOf: ["采购", "招标", "改造", "优化"])
    {
      return title.time + "通过" + name + title.number + title.rest
    }
    return nil
  }

  // MARK: - Titles with a light verb behind them

  private static let light = ["累计完成", "共完成", "完成", "开展", "举办", "召开"]

  /// `开展安全大检查12次` of 安全大检查开展12次, `完成敬老院改造提升3所`.
  private func finished(_ title: Title) -> String? {
    let name = title.name
    guard let verb = Self.light.first(where: { name.hasSuffix($0) }), wordbook.headVerb(name) == nil,
      case let object = String(name.dropLast(verb.count)), (3...14).contains(object.count), !isWho(object, verb),
      !object.ends(inOneOf: ["共", "已", "各", "均", "计划", "任务", "支部", "两级", "全面", "全部", "乡镇", "村", "各校", "社区"]),
      !object.holds("围绕"), !object.contains("、") || verb.hasSuffix("完成")
    else { return nil }
    return title.time + verb + object + title.number + title.rest
  }

  private static let levels = ["国家级", "省级", "市级", "县级", "区级", "校级"]

  /// `新增市级研学基地3家` of 研学基地市级新增3家.
  private func newer(_ title: Title) -> String? {
    guard let verb = ["新增", "获批", "立项"].first(where: { title.name.hasSuffix($0) }),
      case let body = title.name.dropLast(verb.count), let level = Self.levels.first(where: { body.hasSuffix($0) }),
      case let object = body.dropLast(level.count), object.count >= 2, wordbook.headVerb(String(object)) == nil
    else { return nil }
    return title.time + verb + level + object + title.number + title.rest
  }

  // MARK: - Titles that are acts and things

  private static let acts = ["检查", "巡查", "督查", "义诊", "会诊", "演练", "集体学习", "廉政谈话", "中心组学习", "“第一议题”学习", "教研", "溶栓"]
  private static let times = ["次", "场", "场次", "期", "轮", "例", "家次", "户次", "批次", "处", "人次"]

  /// `开展下乡义诊18场`: an act and how often it was.
  private func led(_ title: Title) -> String? {
    guard let act = Self.acts.first(where: { title.name.hasSuffix($0) }), Self.times.contains(title.unit),
      title.unit != "处", wordbook.headVerb(title.name) == nil || title.name.hasPrefix("下乡")
    else { return nil }
    let who = title.name.dropLast(act.count)
    guard !isWho(String(who), act) || act.hasSuffix("学习") else { return nil }
    guard !who.ends(inOneOf: ["开展", "组织", "接受", "上级", "进行"]), !who.hasPrefix("上级"),
      !who.starts(withOneOf: TopicVerb.heads), !who.holds("围绕"), !who.contains("、")
    else { return nil }
    return title.time + "开展" + title.name + title.number + title.rest
  }

  /// Things that are counted, what goes with them, and the units they are counted in.
  private struct Thing: Sendable {
    let verb: String
    let nouns: [String]
    let units: [String]
  }

  private static let things = [
    Thing(verb: "完成", nouns: ["承台", "桩基", "墩柱", "盖梁", "系梁", "涵洞"], units: ["个", "根", "座", "片", "道"]),
    Thing(verb: "开展", nouns: ["手术", "溶栓", "会诊", "社教活动"], units: ["台", "例", "场"]),
    Thing(verb: "举办", nouns: ["临展", "手机课"], units: ["个", "场", "期"]),
    Thing(verb: "召开", nouns: ["主题班会"], units: ["节", "次", "场"]),
    Thing(verb: "讲授", nouns: ["专题党课"], units: ["次", "场", "堂", "节"]),
    Thing(verb: "放映", nouns: ["公益电影"], units: ["场", "场次"]),
    Thing(verb: "完成", nouns: ["电子化", "数字化", "取证复审"], units: ["卷", "册", "件", "份", "人"]),
    Thing(verb: "完成", nouns: ["接电", "服务中心提升", "服务站提升"], units: ["户", "个"]),
    Thing(verb: "获", nouns: ["奖学金"], units: ["人", "名"]),
    Thing(verb: "实施", nouns: ["临时救助"], units: ["人次", "户", "户次"]),
    Thing(verb: "建成", nouns: ["示范村"], units: ["个"]),
  ]
  private static let hosts = ["医院", "博物馆", "文化馆", "图书馆", "中心", "卫生院"]

  /// `完成墩柱58根`, `县博物馆举办临展6个`: what goes with the thing, behind whoever did it.
  private func counted(_ title: Title) -> String? {
    let name = title.name
    guard wordbook.headVerb(name) == nil || name.hasPrefix("专题"), !name.holds("讲专题"), !name.holds("、各"),
      !name.ends(inOneOf: ["新建", "累计", "共"]),
      let thing = Self.things.first(where: { name.ends(inOneOf: $0.nouns) && $0.units.contains(title.unit) }),
      !wordbook.holdsVerb(Self.without(thing.nouns, name)) || name.hasPrefix("专题")
    else { return nil }
    for host in Self.hosts {
      guard let place = name.place(of: host), place.upperBound < name.endIndex else { continue }
      return title.time + name[..<place.upperBound] + thing.verb + name[place.upperBound...] + title.number + title.rest
    }
    // 国家奖学金12人、7.2万元: so much money was paid out.
    let verb = thing.verb == "获" && title.rest.holds("元") ? "发放" : thing.verb
    return title.time + verb + name + title.number + title.rest
  }

  private static func without(_ nouns: [String], _ name: String) -> String {
    nouns.first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? name
  }
}
