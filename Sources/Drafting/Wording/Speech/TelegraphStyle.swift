import Records
import TextCore

/// A plant's telegraph style in whole words: `查542，改534，余8` of 隐患汇总 is `查出隐患542条，整改534条，剩余8条`. The verb comes
/// from the lexicon's 简写, the measure word from the same row or the lexicon's 计量, the noun from the row or its task.
struct TelegraphStyle: Sendable {
  let wordbook: Wordbook
  /// The task's name without its period.
  let task: String

  /// The clauses with the verbs, nouns and measure words that they lack.
  func written(_ clauses: [Clause]) -> [Clause] {
    guard let first = clauses.first else { return clauses }
    var out = clauses
    if let passed = passed(first.text) ?? inspected(first.text) { out[0].text = passed }
    for i in out.indices where out[i].text == "验收" { out[i].text = "通过验收" }
    if task.hasSuffix("案") { for i in out.indices where out[i].text == "破" { out[i].text = "已破获" } }
    guard out.contains(where: \.hasNumber) else { return out }
    let parts = PartsOfWhole(wordbook: wordbook, task: task)
    out = parts.counted(BareParts.placed(out))
    out = named(out.map { Clause(text: dated($0.text), mark: $0.mark) })
    out = parts.named(out)
    for i in out.indices {
      out[i].text = signed(ObjectFirst(wordbook: wordbook).turned(out[i].text))
    }
    return ContestTeams.named(drilled(out))
  }

  // MARK: - What was passed

  private static let approvals = [
    "评审", "审核", "复评", "评估", "验收", "认证", "认定", "审查", "考核", "检查", "核查", "复审", "复核", "鉴定", "评定", "测评", "审计", "备案", "定级",
  ]
  private static let renewals = ["变更", "延续", "换发", "续期", "更新", "换证", "年审", "年检"]

  /// `通过清洁生产审核` for 通过 alone, `完成排污许可证变更换证` for 换证 alone.
  private func passed(_ first: String) -> String? {
    guard task.count >= 4, first.count <= 3 else { return nil }
    switch first {
    case "通过", "已通过", "过了":
      let light = ["开展", "完成", "组织"].first { task.hasPrefix($0) }
      let name = task.dropFirst(light?.count ?? 0)
      let isOthers = name.starts(withOneOf: ["配合", "迎接", "接受", "参加", "协助", "组织", "指导"])
      return name.ends(inOneOf: Self.approvals) && !isOthers ? "通过" + name : nil
    case "换证", "已换证":
      guard wordbook.headVerb(task) == nil, task.ends(inOneOf: Self.renewals) else { return nil }
      return "完成" + task + (task.hasSuffix("换证") ? "" : "换证")
    default: return nil
    }
  }

  /// `转2025年` for 转2025.
  private func dated(_ text: String) -> String {
    let digits = text.suffix(4)
    guard digits.hasPrefix("20"), digits.allSatisfy(\.isDigit), let before = text.dropLast(4).last,
      "转到至于结".contains(before)
    else { return text }
    return text + "年"
  }

  private static let inspections = ["检查", "督查", "抽查", "巡查", "督导", "暗访"]
  private static let places = ["车间", "单位", "企业", "项目", "工地", "学校", "小区", "商户", "站点", "村", "社区", "场所", "部门", "科室"]

  /// `对8个车间开展节后复工检查` for 8个车间 alone.
  private func inspected(_ first: String) -> String? {
    guard first.first?.isNumber == true, first.count <= 8, task.ends(inOneOf: Self.inspections), task.count >= 4,
      wordbook.headVerb(task) == nil, task.allSatisfy(Punctuation.isHan)
    else { return nil }
    let rest = first.drop(while: \.isNumber)
    guard let unit = rest.first, "个家所处".contains(unit), Self.places.contains(String(rest.dropFirst())) else {
      return nil
    }
    return "对" + first + "开展" + task
  }

  // MARK: - Verbs, nouns and measure words

  /// The clauses with each item's short word in full, and with a measure word where the number has none.
  private func named(_ clauses: [Clause]) -> [Clause] {
    let row = Clause.joined(clauses)
    var noun: (noun: String, units: [String])?
    var isTold = false
    var out: [Clause] = []
    for clause in clauses {
      var clause = clause
      let items = Punctuation.split(clause.text, at: ["、"])
      guard clause.hasNumber else {
        out.append(clause)
        continue
      }
      // 票4126张 of 特殊作业: what the slips are for.
      if out.isEmpty, let slip = Item(clause.text), slip.name.count == 1, "票证卡单".contains(slip.name), slip.unit == "张",
        task.count >= 3, wordbook.headVerb(task) == nil
      {
        clause.text = "办理" + task + clause.text
        out.append(clause)
        continue
      }
      clause.text = items.map { item in
        guard let found = Item(item.text) else { return item.text }
        if let own = wordbook.measure(endOf: found.name) {
          noun = own
          isTold = true
        }
        let last = noun ?? wordbook.measure(in: row) ?? wordbook.measure(in: task) ?? problems(row)
        return told(found, last, isTold: &isTold, row) ?? item.text
      }.joined(separator: "、")
      out.append(clause)
    }
    return out
  }

  /// What an inspection found and had put right where the row says no more than 查42，改40.
  private func problems(_ row: String) -> (noun: String, units: [String])? {
    guard task.ends(inOneOf: Self.inspections + ["排查"]), row.hasPrefix("查"), row.holds("改") else { return nil }
    return wordbook.measure(endOf: "问题")
  }

  /// Measure words and nouns of those who are looked into.
  private static let inspected = ["家", "户", "所", "家次", "户次", "次", "轮", "遍"] + places

  /// An item in full; nil where it stays.
  private func told(
    _ item: Item, _ noun: (noun: String, units: [String])?, isTold: inout Bool, _ row: String
  ) -> String? {
    let full = inFull(item.name, noun?.noun)
    // 其中 and 第 have no unit to come.
    guard item.unit.isEmpty else {
      // 反馈21条: problems.
      if item.name == "反馈", ["条", "个", "项"].contains(item.unit), !row.holds("意见"), !row.holds("建议") {
        return "反馈问题" + item.digits + item.unit
      }
      guard let full, full != item.name else { return nil }
      // 查8个单位: those who are looked into are not found out.
      let verb = full == "查出" && item.unit.ends(inOneOf: Self.inspected) ? "检查" : full
      return verb + item.digits + item.unit
    }
    guard let noun, let unit = unit(of: noun, in: row) else { return nil }
    let name = full ?? item.name
    guard full != nil || name.hasSuffix(noun.noun) || isDeed(name) else { return nil }
    var what = ""
    if !isTold, !row.holds(noun.noun) { what = noun.noun }
    isTold = true
    let found = name == "问题" ? "发现" : ""
    return found + name + what + item.digits + unit
  }

  /// A name with the word in full that its first character is short for: 查出 for 查, 议定事项 for 定事项.
  private func inFull(_ name: String, _ noun: String?) -> String? {
    guard let short = name.first, wordbook.headVerb(name) == nil else { return nil }
    let rest = name.dropFirst()
    guard rest.isEmpty || wordbook.measure(endOf: rest)?.noun == String(rest) else { return nil }
    for form in wordbook.fullForms(of: short) {
      let isFit =
        form.nouns.isEmpty
        || form.nouns.contains { rest.hasSuffix($0) || rest.isEmpty && noun == $0 || rest.isEmpty && task.holds($0) }
      if isFit { return form.full + rest }
    }
    return nil
  }

  /// Whether a name is no more than a deed: 修订, 新订, 废止, 办结.
  private func isDeed(_ name: String) -> Bool {
    let deed = name.hasPrefix("新") || name.hasPrefix("已") ? name.dropFirst() : Substring(name)
    return !deed.isEmpty && deed.count <= 2
      && (wordbook.headVerb(deed) == String(deed)
        || ["废止", "订", "办结", "销号", "剩余", "在办", "修编", "新编", "作废"].contains(deed))
  }

  /// The measure word of a noun: the one that the row counts it in, else its own first.
  private func unit(of noun: (noun: String, units: [String]), in row: String) -> String? {
    if let place = row.place(of: noun.noun) {
      let rest = row[place.upperBound...].drop { $0.isDigit }
      if row[place.upperBound...].first?.isDigit == true, let unit = noun.units.first(where: { rest.hasPrefix($0) }) {
        return unit
      }
    }
    return noun.units.first
  }

  /// A name and the number behind it, with its unit where it has one.
  struct Item {
    let name: String
    let digits: String
    let unit: String
    let value: ExactNumber

    /// In bytes.
    private static let longest = 96

    /// nil where a text is anything else.
    init?(_ text: some StringProtocol) {
      // A name of 14 characters, a number and a unit of 4: whole clauses are the many.
      guard text.utf8.count <= Self.longest, let digit = text.firstIndex(where: \.isDigit), digit > text.startIndex
      else { return nil }
      let name = text[..<digit]
      let digits = text[digit...].prefix { $0.isDigit || $0 == "." }
      let unit = text[digit...].dropFirst(digits.count)
      guard name.count <= 14, unit.count <= 4, unit.allSatisfy(Punctuation.isHan), let value = ExactNumber(digits),
        let last = name.last, Punctuation.isHan(last), !"第约近超达为年月日到至转占".contains(last),
        !name.contains(where: { "，；。：（）".contains($0) })
      else { return nil }
      self.name = String(name)
      self.digits = String(digits)
      self.unit = String(unit)
      self.value = value
    }
  }

  // MARK: - Who signed, and who came

  /// `12个部门、46个班组全部签订年度安全责任书` of 部门12个、班组46个全部签订.
  private func signed(_ text: String) -> String {
    guard let place = text.place(of: "全部"), place.lowerBound > text.startIndex else { return text }
    let verb = String(text[place.upperBound...])
    let items = Punctuation.split(String(text[..<place.lowerBound]), at: ["、"]).compactMap { Item($0.text) }
    guard verb.count == 2, text[..<place.lowerBound].hasDigit, !items.isEmpty,
      items.count == text[..<place.lowerBound].count(where: { $0 == "、" }) + 1,
      // 在册32人全部参加: how they stand is no noun.
      items.allSatisfy({
        !$0.unit.isEmpty && wordbook.headVerb($0.name) == nil && !$0.name.starts(withOneOf: ["在", "应", "现有", "实有"])
      })
    else { return text }
    let who = items.map { $0.digits + $0.unit + $0.name }.joined(separator: "、")
    let isPaper = verb == "签订" && task.ends(inOneOf: ["书", "协议", "合同", "承诺"]) && wordbook.headVerb(task) == nil
    let object = task.hasSuffix(verb) ? task.dropLast(verb.count) : isPaper ? task[...] : ""
    guard object.count >= 2 || ["签订", "参加", "达标"].contains(verb) else { return text }
    return who + "全部" + verb + object
  }

  private static let disasters = [
    "泄漏", "泄露", "起火", "着火", "火灾", "爆炸", "停电", "坍塌", "中毒", "溢油", "决口", "断电", "触电", "停水", "塌方", "滑坡", "溃坝", "追尾", "车祸",
    "内涝", "踩踏", "溺水",
  ]

  /// `模拟苯罐泄漏，186人参加` of a drill: what it supposed, and that they came.
  private func drilled(_ clauses: [Clause]) -> [Clause] {
    var out = clauses
    let due = out.contains { $0.text.ends(inOneOf: ["人", "名"]) && $0.hasNumber }
    let isDrill = task.ends(inOneOf: ["演练", "拉练"])
    for i in out.indices {
      let text = out[i].text
      if isDrill, !text.hasDigit, (3...10).contains(text.count), text.ends(inOneOf: Self.disasters),
        wordbook.headVerb(text) == nil, !text.starts(withOneOf: ["模拟", "假设", "设置", "未", "无", "针对", "围绕"])
      {
        out[i].text = "模拟" + text
      }
      if isDrill, text.hasSuffix("人") || text.hasSuffix("人次"), text.first?.isDigit == true,
        text.drop(while: { $0.isDigit || "余多".contains($0) }).count <= 2
      {
        out[i].text += "参加"
      }
      // 应检641 beside 职业禁忌5人: people.
      if due, let item = Item(text), item.unit.isEmpty, item.name.hasPrefix("应") || item.name.hasPrefix("实"),
        item.name.count <= 4
      {
        out[i].text += "人"
      }
      if text.hasSuffix("点超"), text.hasDigit { out[i].text += "标" }
      // 预算1380万元，使用1294万元，93.8%.
      if i >= 2, text.hasSuffix("%"), text.dropLast().allSatisfy({ $0.isDigit || $0 == "." }),
        out[i - 2].text.holds("预算"), out[i - 1].text.holds("使用") || out[i - 1].text.holds("支出")
      {
        out[i].text = "执行率" + text
      }
    }
    return out
  }
}

/// Contests that count teams: `24支队伍参加知识竞赛` of 知识竞赛24队.
enum ContestTeams {
  private static let contests = ["竞赛", "比赛", "比武", "大赛", "篮球赛", "足球赛", "联赛", "排球赛", "乒乓球赛", "羽毛球赛", "拔河赛", "对抗赛"]

  /// The clauses with such items as statements of their own.
  static func named(_ clauses: [Clause]) -> [Clause] {
    guard clauses.contains(where: { $0.text.hasSuffix("队") && $0.hasNumber }) else { return clauses }
    var out: [Clause] = []
    for clause in clauses {
      let items = Punctuation.split(clause.text, at: ["、"]).map(\.text)
      guard let last = items.last.flatMap({ TelegraphStyle.Item($0) }), last.unit == "队",
        last.name.ends(inOneOf: contests), !last.name.starts(withOneOf: ["参加", "举办", "开展", "组织"])
      else {
        out.append(clause)
        continue
      }
      let rest = items.dropLast().joined(separator: "、")
      if !rest.isEmpty {
        let isHeld = rest.starts(withOneOf: ["举办", "开展", "组织", "召开"])
        out.append(Clause(text: (isHeld ? "" : "举办") + rest, mark: clause.mark))
      }
      out.append(
        Clause(text: last.digits + "支队伍参加" + last.name, mark: rest.isEmpty ? clause.mark : "，"))
    }
    return out
  }
}

/// What was done to things, behind the things: `灭火器换860具` is `更换灭火器860具`.
struct ObjectFirst: Sendable {
  let wordbook: Wordbook

  /// Verbs behind their object, as clerks write them, and in full: the longest first.
  private static let verbs =
    ["更换", "维修", "检修", "收到"].map { (short: $0, full: $0) } + [
      (short: "换", full: "更换"), (short: "修", full: "维修"), (short: "收", full: "收到"), (short: "补", full: "修补"),
      (short: "灌", full: "灌注"), (short: "划", full: "施划"), (short: "存", full: "储备"),
    ]
  /// What some of them are said of alone.
  private static let things = [
    "补": ["坑槽", "路面", "路基", "堤"], "灌": ["裂缝"], "划": ["标线", "线", "车位"], "存": ["剂", "盐", "物资", "沙", "药"],
  ]
  /// Ends of words of those who do so themselves.
  private static let actors = ["组", "队", "站", "所", "会", "部", "部门", "公司", "村", "社区", "班", "厂", "室", "科", "局", "店", "中心"]

  /// Words ahead of a verb that say by what measure it was done.
  private static let rates = ["每", "人均", "户均", "日均", "月均", "年均", "平均", "单日", "最多"]

  /// The clause with its verb in front.
  func turned(_ text: String) -> String {
    guard let item = TelegraphStyle.Item(text), !item.unit.isEmpty,
      let verb = Self.verbs.first(where: { item.name.hasSuffix($0.short) })
    else { return text }
    let thing = item.name.dropLast(verb.short.count)
    guard (2...8).contains(thing.count), thing.allSatisfy(Punctuation.isHan), let last = thing.last,
      !thing.ends(inOneOf: Self.actors), !Wordbook.isPeople(thing),
      Self.things[verb.short].map({ thing.ends(inOneOf: $0) }) ?? true, !wordbook.holdsVerb(String(thing)),
      !thing.contains(where: { "每均月天".contains($0) }),
      !thing.ends(inOneOf: ["全年", "累计", "共", "已", "新", "自主", "集中", "年度", "每年", "每月"]),
      let before = last.unicodeScalars.first, let sign = verb.short.unicodeScalars.first,
      !CompoundWords.joins(before, sign), !["人", "次", "人次"].contains(item.unit),
      !item.unit.starts(withOneOf: ["元", "万元", "亿元"]),
      // 每天收52吨, 人均月增收1600元: how often and of whom, and no thing that it is done to.
      !thing.starts(withOneOf: Self.rates), !thing.ends(inOneOf: ["均", "天", "日"])
    else { return text }
    return verb.full + thing + item.digits + item.unit
  }
}
