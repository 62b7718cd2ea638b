import Records
import TextCore

/// Where a task's name goes that would stand ahead of what was done with nothing but a comma: behind the verb that lacks its
/// object (`下达少数民族发展任务资金1860万元`, `村级服务站核查，破损即换，新挂光荣牌298块`), behind those who took part in it, among the
/// words of a measure (`住院患者满意度96.3%`), or nowhere, where the clause says it again.
struct NamePlace: Sendable {
  let wordbook: Wordbook

  /// The clauses with the name in its place; nil where it stays ahead of them.
  func placed(_ name: String, _ rest: [Clause]) -> [Clause]? {
    guard (2...24).contains(name.count), let first = rest.first,
      !name.contains(where: { "，；。：（）".contains($0) || $0.isDigit })
    else { return nil }
    if let told = again(name, first.text) { return telling(told, at: 0, rest) }
    if isCampaign(name, first.text) { return telling(name + first.text, at: 0, rest) }
    guard !isDeedWithObject(name) else { return nil }
    // 新购自助借还机，分馆装6台 of 新购.
    if Self.makings.contains(first.text), DeedName.deed(of: name, wordbook) == nil {
      return telling(first.text + name, at: 0, rest)
    }
    if let told = joined(name, first.text) ?? measured(name, first.text) {
      return telling(told, at: 0, rest)
    }
    return object(name, rest) ?? given(name, rest) ?? attribute(name, first.text).map { telling($0, at: 0, rest) }
  }

  /// Whether a name ends in a verb with its object, and the clause says what was done in it: `秋季征兵体检31人`, `秸秆禁烧巡查62天`,
  /// and not 体检秋季征兵31人.
  func isCampaign(_ name: String, _ first: String) -> Bool {
    guard (2...10).contains(name.count), name.ends(inOneOf: Self.campaigns),
      case let (body, number) = Self.counted(first), !number.isEmpty, (2...4).contains(body.count),
      body.allSatisfy(Punctuation.isHan), verb(body) != nil
    else { return false }
    return !name.holds(body)
  }

  /// Verbs with their objects by which campaigns are called.
  private static let campaigns: SearchWords = [
    "征兵", "禁烧", "备耕", "防火", "防汛", "抗旱", "禁毒", "禁放", "禁捕", "扫雪", "除雪", "征迁", "拆违", "控违", "治超", "护林", "护河", "巡河", "招商",
    "普法", "维稳", "保供", "保畅", "春运", "助学", "创卫", "创城", "创文", "清淤", "清欠", "反诈", "扫黑", "除恶", "打非", "减灾", "救灾", "抢险", "换届",
    "接访", "防溺水", "防疫", "控烟", "献血", "抗洪", "护学", "护考",
  ]

  private func telling(_ text: String, at index: Int, _ clauses: [Clause]) -> [Clause] {
    var out = clauses
    out[index].text = text
    out[index].isWhole = true
    return out
  }

  /// Whether a name is a verb with its object, which leads by itself: 落实过紧日子要求, 办村晚.
  func isDeedWithObject(_ name: String) -> Bool {
    if name.starts(withOneOf: Self.deeds) { return true }
    guard let verb = wordbook.headVerb(name), !TaskName(wordbook: wordbook).isNominal(name) else { return false }
    return !Self.nouns.contains(verb)
  }

  /// Verbs that are nouns as well, which what a name is of begins with: 服务保障体系, 招聘回访.
  private static let nouns: WordSet = [
    "服务", "保障", "管理", "培训", "招聘", "救助", "教育", "检查", "监督", "宣传", "学习", "慰问", "帮扶", "检验", "监测", "评价", "研究", "分析", "统计",
    "护理", "驾驶", "接种",
  ]

  private static let deeds: SearchWords = [
    "争取", "办", "送", "为", "给", "向", "把", "压减", "兜牢", "做", "抓", "打", "栽", "修好", "换", "装", "扫", "查", "帮", "请",
  ]

  // MARK: - The name in the clause

  /// `送立功喜报62份` of 送立功喜报 and 送喜报62份: the clause says the name in short.
  private func again(_ name: String, _ first: String) -> String? {
    let (body, number) = Self.counted(first)
    // 为5位烈士找到亲属 of 为烈士寻亲.
    if name.hasPrefix("为"), first.hasPrefix("为"), name.count >= 4, first.holds(name.dropFirst().prefix(2)) {
      return first
    }
    // 零散烈士墓迁葬39座 of 迁葬39座.
    if body.count == 2, !number.isEmpty, name.count >= 4, name.hasSuffix(body) { return name + number }
    guard !number.isEmpty, body.count >= 3, body.count < name.count, body.first == name.first, body.last == name.last,
      TaskObject.isSubsequence(body, of: name)
    else { return nil }
    return name + number
  }

  /// `2.14万人参加职工医疗互助`: those who took part did so in it.
  private func joined(_ name: String, _ first: String) -> String? {
    guard name.count >= 4 || name.hasSuffix("考"), first.first?.isDigit == true, first.hasSuffix("参加"),
      !name.hasSuffix("工作"),
      first.dropLast(2).ends(inOneOf: ["人", "名", "人次"]), first.dropLast(2).count <= 10,
      wordbook.headVerb(name) == nil || TaskName(wordbook: wordbook).isNominal(name)
    else { return nil }
    return first + name
  }

  private static let measures: SearchWords = [
    "满意度", "总量", "总额", "合格率", "达标率", "覆盖率", "知晓率", "办结率", "面积", "数量", "产量", "销量",
  ]

  /// `住院患者满意度96.3%` of 患者满意度 and 住院96.3%, `全院门急诊总量112680人次` of 全院合计112680人次.
  private func measured(_ name: String, _ first: String) -> String? {
    guard name.count >= 4, name.ends(inOneOf: Self.measures), wordbook.headVerb(name) == nil else { return nil }
    let (body, number) = Self.counted(first)
    let whose = body.trimmingSuffix("合计").trimmingSuffix("共计").trimmingSuffix("共")
    guard !number.isEmpty, (2...4).contains(whose.count), whose.allSatisfy(Punctuation.isHan),
      wordbook.headVerb(whose) == nil, wordbook.tailVerb(whose) == nil, TimePhrase.head(of: whose).isEmpty,
      !Self.times.contains(whose)
    else { return nil }
    return whose + name + number
  }

  private static let times: WordSet = [
    "全年", "累计", "年底", "年末", "平均", "达到", "其中", "同比", "上升", "下降", "提高", "增长", "降低", "降至", "升至", "完成",
  ]

  /// The verb at the head of a clause, of the lexicon or of making and paying.
  func verb(_ text: some StringProtocol) -> String? {
    if let verb = wordbook.headVerb(text) { return verb }
    let head = String(text.prefix(2))
    return Self.makings.contains(head) || Self.payings.contains(head) ? head : nil
  }

  // MARK: - The name as an object

  private static let funds: SearchWords = [
    "资金", "经费", "补贴", "补助", "补助金", "津贴", "优待金", "抚恤金", "奖金", "奖补", "奖学金", "助学金", "救助金", "慰问金", "贷款", "贴息", "专款", "款项",
    "欠款", "拨款",
    "专项债券", "低保金", "失业金", "养老金",
  ]
  private static let payings: WordSet = [
    "下达", "拨付", "到位", "支付", "发放", "收缴", "落实", "争取", "兑付", "归还", "投入", "安排", "归集", "上缴", "筹集", "募集", "追回", "收回", "清收",
    "申请", "支出",
    "下拨", "兑现",
  ]
  private static let makings: WordSet = [
    "新建", "新增", "收集", "征集", "建成", "新造", "新设", "增设", "新购", "购置", "采购", "安装", "更换", "维修", "改造", "修复", "铺设", "栽植", "补植",
    "拆除", "新开", "新改建", "施划",
    "创建", "建设", "新挂", "新发", "换发", "新办", "补发", "发放", "印发", "编印", "印制", "制作", "受理", "许可", "签订", "签约", "销售", "收购", "开设",
    "推出", "引进",
    "认定", "新创", "创成", "命名", "投放", "回收", "清理", "清运", "检修", "抽检", "抽查", "监测", "接种", "培育", "种植", "新认定", "新成立", "报告", "查处",
    "新购置", "预制",
    "建立", "设立", "搭建", "打造", "悬挂", "配备", "添置", "新添", "上报", "报送", "办理", "申报", "办结",
  ]
  private static let holdings: WordSet = ["组织", "举办", "开展", "召开", "举行", "实施"]
  private static let dealings: WordSet = ["受理", "办理", "办结", "查处", "报告", "接待", "接听", "接收", "处理", "上报", "收集"]
  private static let tendings: WordSet = ["慰问", "资助", "救助", "帮扶", "走访", "接收", "援助", "安置", "招聘", "引进", "表彰", "培训"]
  private static let occurrences: WordSet = ["批", "次", "场", "期", "轮", "班", "届"]
  /// A verb of one character in front of a number, in full.
  private static let shorts: [Character: String] = [
    "办": "举办", "发": "发放", "报": "报告", "拍": "拍摄", "印": "印制", "收": "收集", "建": "建成", "设": "设立", "挂": "悬挂",
  ]

  /// The name behind the first verb that has only a number: of the first clause, or of one behind the way it was done.
  private func object(_ name: String, _ rest: [Clause]) -> [Clause]? {
    guard wordbook.actor(headOf: name + "　") != name, !Wordbook.fields.contains(name), !LostName.fields.contains(name)
    else { return nil }
    for (i, clause) in rest.prefix(4).enumerated() {
      guard i == 0 || clause.mark == "，", clause.rows.isEmpty, clause.within == nil, !clause.text.holds(name) else {
        return nil
      }
      if let told = object(name, of: clause.text) { return telling(told, at: i, rest) }
      // Only the way that it was done stands ahead: no number of its own, and no deed that ends there.
      if clause.text.hasDigit || clause.text.count < 3 { return nil }
    }
    return nil
  }

  private func object(_ name: String, of text: String) -> String? {
    let time = NameJoin.time(text)
    let (body, number) = Self.counted(String(text.dropFirst(time.count)))
    let about = body.hasSuffix("约") ? "约" : ""
    let short = body.trimmingSuffix("约")
    let told = short.hasPrefix("累计") || short.hasPrefix("今年") ? String(short.dropFirst(2)) : short
    let lead = time + short.dropLast(told.count)
    let unit = number.drop { $0.isDigit || ".余多万亿".contains($0) }
    guard !number.isEmpty, !told.isEmpty, !unit.isEmpty, unit.first != "%" else { return nil }
    // 上半年受理87件 of a window: it is who dealt with them.
    if Self.dealings.contains(told), name.ends(inOneOf: Wordbook.desks) { return nil }
    // 新创省级民主法治示范村2个、市级5个.
    let level = told.count == 4 ? told.tail(of: Self.levels) ?? "" : ""
    let bare = String(told.dropLast(level.count))
    let verb = bare.count == 1 ? bare.first.flatMap { Self.shorts[$0] } ?? "" : bare
    guard verb.count >= 2, !name.holds(verb) else { return nil }
    let said = lead + verb + level + name + about + number
    if name.ends(inOneOf: Self.funds) {
      return Self.payings.contains(verb) && number.hasSuffix("元") ? said : nil
    }
    if Wordbook.isPeople(name) {
      return Self.tendings.contains(verb) && ["人", "名", "户", "人次"].contains(String(unit)) ? said : nil
    }
    if name.hasSuffix("病"), verb == "报告" { return "例起".contains(unit.first ?? " ") ? said : nil }
    let isDeed = DeedName.deed(of: name, wordbook) != nil
    if Self.holdings.contains(verb) {
      return isDeed && Self.occurrences.contains(String(unit.prefix(1))) || unit == "次" ? said : nil
    }
    if isDeed {
      return ["新办", "办理", "补办"].contains(verb) && !Self.occurrences.contains(String(unit)) ? said : nil
    }
    guard Self.makings.contains(verb), wordbook.headVerb(name) == nil, name.count <= 14,
      !unit.hasSuffix("次"), !["人", "名", "户", "元", "万元"].contains(String(unit)), !number.hasSuffix("元"),
      ObjectFit.takes(name, number),
      !"修建换改办开造种栽砌".contains(name.first ?? " "), verb != "报告" || "例起".contains(unit.first ?? " "),
      verb != "收集" || "条件".contains(unit.first ?? " "), verb != "发放" || !Self.publications.contains(String(unit))
    else { return nil }
    return said
  }

  private static let levels: SearchWords = ["国家级", "省级", "市级", "县级", "区级", "校级"]
  private static let publications: WordSet = ["期", "篇", "条", "次", "批次"]

  /// A clause and the numbers at its end, whatever they count: `组织` and `2批80人`.
  private static func counted(_ text: String) -> (body: String, number: String) {
    guard let digit = text.firstIndex(where: \.isDigit), case let number = text[digit...], number.count <= 14,
      number.allSatisfy({ $0.isDigit || $0 == "." || $0 == "%" || Punctuation.isHan($0) || $0 == "、" }),
      number.drop(while: { $0.isDigit || ".余多万亿".contains($0) }).prefix(while: Punctuation.isHan).count <= 3
    else { return (text, "") }
    return (String(text[..<digit]), String(number))
  }

  private static let places: SearchWords = ["点", "项目", "门店", "摊点", "网点", "用户", "农户", "大户"]

  /// `许可烟花爆竹零售点83个` of 烟花爆竹 and 许可零售点83个, `储备申报专项债券项目31个`: what the places and projects are of.
  private func attribute(_ name: String, _ text: String) -> String? {
    let head = text.prefix { Punctuation.isHan($0) }
    guard (3...6).contains(name.count), name.allSatisfy(Punctuation.isHan), wordbook.headVerb(name) == nil,
      DeedName.deed(of: name, wordbook) == nil, !Wordbook.isPeople(name), let place = head.tail(of: Self.places),
      let number = text[head.endIndex...].first, number.isDigit,
      let verb = Self.permits.first(where: { head.hasPrefix($0) }),
      case let rest = head.dropFirst(verb.count), let more = Optional(wordbook.headVerb(rest) ?? ""),
      case let object = rest.dropFirst(more.count), (2...3).contains(object.count), object.count >= place.count,
      !object.contains(where: name.contains), wordbook.headVerb(object) == nil
    else { return nil }
    return verb + more + name + object + text[head.endIndex...]
  }

  private static let permits = ["许可", "储备", "布设", "设立", "新设", "新增设"]
  private static let givings: SearchWords = ["发放", "拨付", "兑付", "兑现", "下达"]

  /// `核对名册后打卡发放义务兵家庭优待金287户、574万元`: the verb at the end of how it was done has the name for its object, and the
  /// numbers behind it are its own.
  private func given(_ name: String, _ rest: [Clause]) -> [Clause]? {
    let text = rest[0].text
    guard name.ends(inOneOf: Self.funds), !name.ends(inOneOf: Self.givings) else { return nil }
    // 按月足额发放失业金126人.
    let (body, number) = Self.counted(text)
    if !number.isEmpty, body.count >= 4, body.ends(inOneOf: Self.givings), !text.holds(name.suffix(2)) {
      return telling(body + name + number, at: 0, rest)
    }
    guard text.ends(inOneOf: Self.givings),
      text.count >= 4, !text.hasDigit, !text.holds(name.suffix(2))
    else { return nil }
    var out = telling(text + name, at: 0, rest)
    var isFirst = true
    while out.count > 1, out[1].mark == "，", out[1].rows.isEmpty, Self.isSum(out[1].text) {
      out[0].text += (isFirst ? "" : "、") + out[1].text
      out[0].tellsNumber = true
      out[0].weight = max(out[0].weight, out[1].weight)
      out.remove(at: 1)
      isFirst = false
    }
    return out
  }

  private static func isSum(_ text: String) -> Bool {
    text.first?.isDigit == true && counted(text).number == text && !text.contains("%") && text.count <= 8
  }
}
