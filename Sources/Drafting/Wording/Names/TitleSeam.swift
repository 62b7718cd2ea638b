import Records
import TextCore

/// A name whose head is a deed, stuck to the clause that tells what was done: `重污染天气应对修订应急减排清单`. Nobody reads on from
/// the one to the other. The name goes where the clauses have its words, stands as the noun of a number that lacks one
/// (`新成立社会组织11家`), or leads with its verb and a comma (`强化重污染天气应对，修订应急减排清单`).
struct TitleSeam: Sendable {
  let wordbook: Wordbook

  /// The clauses without the seam; nil where there is none.
  /// - Parameter stem: the task's name without its period.
  func told(_ clauses: [Clause], stem: String) -> [Clause]? {
    guard let first = clauses.first, (4...16).contains(stem.count) else { return nil }
    if let told = supervised(first.text, stem) {
      var lead = first
      lead.text = told.lead
      var next = first
      next.text = told.rest
      next.mark = "，"
      return [lead, next] + clauses.dropFirst()
    }
    guard DeedName.ends(stem) || stem.hasSuffix("台账") else { return nil }
    if let thing = between(first.text, stem) {
      var out = first
      out.text = thing
      return [out] + clauses.dropFirst()
    }
    let time = Self.times.first { first.text.hasPrefix($0 + stem) } ?? ""
    guard first.text.dropFirst(time.count).hasPrefix(stem) else { return nil }
    let rest = String(first.text.dropFirst(time.count + stem.count))
    if let whole = whole(stem, rest) {
      var out = first
      out.text = time + whole
      return [out] + clauses.dropFirst()
    }
    guard isSeam(stem, rest) else { return nil }
    var out = first
    let text = rest + Clause.joined(Array(clauses.dropFirst()))
    if let counted = counted(stem, rest) {
      out.text = time + counted
    } else if isNamed(stem, by: rest, text) {
      out.text = time + rest
    } else if let lead = lead(stem, rest) {
      out.text = lead
      var next = first
      next.text = time + rest
      next.mark = "，"
      return [out, next] + clauses.dropFirst()
    } else {
      return nil
    }
    out.isWhole = true
    return [out] + clauses.dropFirst()
  }

  private static let times = ["全年", "上半年", "下半年", "一季度", "二季度", "三季度", "四季度"]

  private static let grounds = ["市场", "行业", "企业", "场所", "商户", "经营户", "领域"]
  private static let looks = SearchWords(["检查", "抽查", "抽检", "排查", "巡查", "查处", "整治", "责令", "督促"])

  /// `加强驾培维修市场监管，检查驾校12所`: what was looked after has not looked into anything; `开展摩托车涉牌涉证专项行动，……`.
  func supervised(_ text: String, _ name: String) -> (lead: String, rest: String)? {
    guard text.hasPrefix(name), case let rest = String(text.dropFirst(name.count)), rest.count >= 4 else { return nil }
    if name.ends(inOneOf: Self.grounds), rest.starts(withOneOf: Self.looks), wordbook.headVerb(name) == nil {
      return ("加强" + name + "监管", rest)
    }
    if name.hasSuffix("专项"), rest.first?.isDigit == true, rest.holds(".") || rest.holds("月") {
      return ("开展" + name + "行动", rest)
    }
    return nil
  }

  /// `拆除燃煤小锅炉4台` of 拆除燃煤小锅炉淘汰4台: one deed has the thing for its object, and not another deed.
  private func between(_ text: String, _ name: String) -> String? {
    let thing = DeedName.thing(of: name)
    guard thing.count < name.count, let verb = wordbook.headVerb(text), !Wordbook.lightVerbs.contains(verb),
      case let rest = text.dropFirst(verb.count), rest.hasPrefix(name),
      rest.dropFirst(name.count).first?.isDigit == true
    else { return nil }
    return verb + thing + rest.dropFirst(name.count)
  }

  // MARK: - What may go on from a name

  /// Ends of nouns that are said of anything: `停车管理收入732万元`.
  private static let measures = [
    "率", "收入", "额", "量", "面积", "余额", "强度", "得分", "人数", "户数", "排名", "时间", "时限", "费用", "成本", "资金", "经费",
  ]
  /// What goes on from a name of a deed as from one of a thing: how far it is, and how it was meant.
  static let states = SearchWords([
    "由", "未", "尚", "没", "正在", "已", "暂缓", "推迟", "累计", "全部", "均", "占", "达", "列", "居", "获", "通过", "计划", "原定", "原计划", "目标",
    "任务",
    "年度任务", "年计划", "因", "被", "零", "等", "的", "及", "和", "、", "（", "：", "在", "中", "后", "期间", "以来", "方面", "到位", "到岗", "录用",
    "不", "无",
    "延", "需",
  ])
  /// What makes another noun of the name: 养老服务 and 养老服务站.
  static let nouns = SearchWords([
    "组", "站", "点", "员", "队", "率", "费", "金", "法", "中心", "人员", "平台", "工作", "活动", "项目", "情况", "机制", "制度", "案件", "对象", "任务",
    "所", "局", "科", "办", "处", "厅", "会", "室", "厂", "系统", "工程", "体系", "责任", "方案", "计划", "信息", "数据", "设施", "设备", "线", "区",
    "类",
    "协议", "合同", "报告", "标准", "规划", "指数", "水平", "能力", "专班", "行动", "问题", "单位", "企业", "机构", "基地", "试点", "品牌",
  ])
  /// What is told of something that is built or put in order.
  private static let progress = SearchWords([
    "主体", "土建", "一期", "二期", "环评", "可研", "初步设计", "设计", "设备", "完工", "开工", "竣工", "完成", "验收", "投用", "交付", "招标", "立项", "总投资",
    "投资",
    "全线", "方案", "初稿", "启动", "进场", "封顶", "进入", "工程",
  ])

  /// Deeds behind which their object may stand.
  private static let governing = ["采录", "慰问", "走访", "更换", "更新", "抽检", "抽查", "维修", "帮扶", "救助", "接待", "检查"]

  /// Whether the rest does not go on from the name.
  private func isSeam(_ name: String, _ rest: String) -> Bool {
    guard rest.count >= 4, let next = rest.first, Punctuation.isHan(next) || next.isDigit,
      !rest.starts(withOneOf: Self.states)
    else { return false }
    let isProject = name.ends(inOneOf: DeedName.projects)
    if isProject, rest.starts(withOneOf: Self.progress) || rest.hasPrefix("投入") { return false }
    // “妈妈岗”推广 and 12家企业设岗.
    if next.isDigit, name.hasSuffix("推广"), QuantityParser.find(in: rest).last?.range.upperBound != rest.utf8.count {
      return true
    }
    if next.isDigit {
      return saysWho(rest) && !(isProject && ["竣工", "立项", "开工", "完工", "验收", "上线", "投运"].contains { rest.holds($0) })
    }
    // 走访慰问退休教职工58人次: the deed has its object.
    if name.ends(inOneOf: Self.governing), !wordbook.holdsVerb(rest) { return false }
    // 审计报告 is another noun, and 点位164个 what was counted.
    let noun = rest.prefix { !$0.isDigit }
    if noun.count <= 4, noun.count < rest.count, noun.ends(inOneOf: Self.measures) { return false }
    if rest.starts(withOneOf: Self.nouns), wordbook.headVerb(rest) == nil { return false }
    return true
  }

  /// Whether a number at the head of the rest counts who did so, or when it was: `6月、10月两个重点时段出动312人次`.
  private func saysWho(_ rest: String) -> Bool {
    let number = rest.prefix { $0.isDigit || ".余多".contains($0) }
    let behind = rest.dropFirst(number.count)
    guard behind.count >= 5 else { return false }
    if let place = behind.place(of: "月"), place.lowerBound == behind.startIndex { return wordbook.holdsVerb(rest) }
    // 9个乡镇级水源地编制划定方案: a number, its noun, and what they did.
    guard let unit = behind.first, "个家名所处户座条".contains(unit), case let told = behind.dropFirst(),
      let at = told.indices.dropFirst(2).first(where: { wordbook.headVerb(told[$0...]) != nil })
    else { return false }
    return told[..<at].count <= 10 && told[..<at].allSatisfy(Punctuation.isHan)
  }

  // MARK: - What becomes of the name

  /// Deeds that bring something new about, or are done to each of what is counted.
  private static let makings = [
    "新成立", "成立", "新增", "新建", "新设", "新设立", "新办", "建成", "拆除", "更换", "改造", "修复", "清结", "新登记", "新入库", "完工", "新纳入",
  ]

  /// `新成立社会组织11家`: what the number counts.
  private func counted(_ name: String, _ rest: String) -> String? {
    guard let verb = Self.makings.first(where: { rest.hasPrefix($0) }),
      rest.dropFirst(verb.count).first?.isDigit == true,
      let deed = (wordbook.tailVerb(name) ?? String(name.suffix(2))) as String?
    else { return nil }
    let thing = name.dropLast(deed.count)
    let (body, number) = TaskObject.parted(rest)
    guard (2...8).contains(thing.count), body == verb, ObjectFit.takes(String(thing), number), !DeedName.ends(thing),
      wordbook.headVerb(thing) == nil,
      wordbook.measure(endOf: thing)?.units.contains(where: number.hasSuffix) == true
        || number.hasSuffix("家") && thing.ends(inOneOf: ["组织", "机构", "企业", "单位", "商户", "店"])
    else { return nil }
    return (verb == "完工" ? "完成" : verb) + thing + number
  }

  /// `列入贯彻上级重要部署台账7项` of 列入台账7项: the verb's noun by its whole name.
  private func whole(_ name: String, _ rest: String) -> String? {
    let (body, number) = TaskObject.parted(rest)
    guard !number.isEmpty, let verb = wordbook.headVerb(body) ?? ["列入", "纳入"].first(where: { body.hasPrefix($0) }),
      case let noun = body.dropFirst(verb.count), noun.count >= 2, name.hasSuffix(noun), name.count >= noun.count + 2
    else { return nil }
    return verb + name + number
  }

  /// Whether the rest says what the name does: `县乡村三级河长456名，全年巡河2.87万人次`.
  private func isNamed(_ name: String, by rest: String, _ text: String) -> Bool {
    TaskLead(wordbook: wordbook).coverage(of: name, in: text) >= 0.55
      && (rest.first?.isDigit == false || rest.holds(name.prefix(2)))
  }

  /// Verbs by the deed at a name's end, where the lexicon has none.
  private static let leads: [(verb: String, deeds: [String])] = [
    ("推动", ["改善"]), ("推进", DeedName.building + ["推广", "应用", "入会"]),
    ("强化", ["应对", "监管", "管控", "防控", "防治", "保障", "执法", "禁烧", "防范", "维权"]),
    ("落实", ["扶持", "救助"]),
    ("", ["登记", "接待", "扶持", "征缴", "征收", "收缴", "办理", "移交", "处置", "处理", "值守", "著录", "挂接", "换届", "引进", "招聘", "招录"]),
  ]

  /// The name behind a verb that goes with it.
  func lead(_ name: String, _ rest: String) -> String? {
    // 推广中医适宜技术: whoever says what is made known.
    if name.hasSuffix("推广"), case let thing = name.dropLast(2), (2...10).contains(thing.count),
      wordbook.headVerb(thing) == nil, wordbook.tailVerb(thing) == nil
    {
      return "推广" + thing
    }
    let own = Self.leads.first { name.ends(inOneOf: $0.deeds) }?.verb
    // 救助资金审计整改: only its first word is a verb.
    if wordbook.headVerb(name) != nil, !TaskName(wordbook: wordbook).isNominal(name) { return (own ?? "") + name }
    if let told = NameAhead(wordbook: wordbook).said(name), !told.hasSuffix("，") {
      return rest.hasPrefix(told.prefix(2)) ? "加强" + name : told
    }
    let verb = own ?? "开展"
    return (!verb.isEmpty && rest.hasPrefix(verb) ? "" : verb) + name
  }
}
