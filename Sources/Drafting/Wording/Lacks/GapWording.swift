import Records
import TextCore

/// Words what a row's own numbers leave undone, as one sentence: name, plan, what was done, what is left and why.
extension UnfinishedWording {
  /// `地质灾害避险搬迁计划64户，完成51户，其余13户安置点三通一平晚了`; nil where the numbers leave nothing, or the row has no name for
  /// it.
  func statedGap(_ record: TaskRecord) -> String? {
    guard let gap = record.amended?.gap else { return nil }
    let name = named(record)
    guard (2...22).contains(name.count), !name.contains(where: { "，；。".contains($0) }) else { return nil }
    if gap.aim.isEmpty { return late(gap, name) }
    let deed = reachedInFull(gap, name)
    var text: String
    if gap.isFound {
      text =
        gap.whole.isEmpty
        ? under(name, cleaned(gap.reached)) : under(name, cleaned(gap.whole)) + "，" + cleaned(gap.reached)
      return text + "，其余" + gap.rest + ofRest(gap.said)
    }
    if !gap.rest.isEmpty {
      let plan = gap.whole.isEmpty ? "计划" + gap.aim : planOnce(cleaned(gap.whole), name)
      text = name + plan + "，" + deed
      if !gap.said.isEmpty { return text + "，其余" + gap.rest + ofRest(gap.said) }
      return text + "，还差" + gap.rest + grounds(gap)
    }
    let isFigure = LackForm.isMeasure(name) || name.ends(inOneOf: Self.amounts)
    // 引进硕士以上18人 of 进修与人才 says whom by itself.
    let reached = cleaned(gap.reached)
    if reached.hasSuffix(gap.came), let verb = wordbook.headVerb(reached),
      reached.count - gap.came.count - verb.count >= 3, !sharesWord(String(reached.dropFirst(verb.count)), name)
    {
      return reached + "，" + LackForm.missed(gap.aim, of: name) + grounds(gap)
    }
    let unit = QuantityParser.parse(gap.came).first.map { String($0.unit.dropFirst($0.scale.count)) } ?? ""
    let told =
      deed == "完成" + gap.came && !unit.isEmpty
      ? LackForm.counted(gap.came, unit: unit, of: name, task: spokenTask(record)) ?? name
        + (isFigure ? gap.came : deed)
      : name + (isFigure ? gap.came : deed)
    text = told + "，" + LackForm.missed(gap.aim, of: isFigure ? "率" : name)
    return text + grounds(gap)
  }

  /// `新建实验楼原定8月底交付，因地基遇溶洞停工70天推迟到2026年7月`.
  private func late(_ gap: StatedGap, _ name: String) -> String {
    let day = TimePhrase.dated(gap.said, year: cleaner.year).drop { !$0.isDigit }
    let causes = gap.grounds.map(cleaned).joined(separator: "、")
    return name + cleaned(gap.whole) + "，" + (causes.isEmpty ? "" : causes.hasPrefix("因") ? causes : "因" + causes)
      + "推迟到" + day
  }

  /// `，主要是县区代建款回得慢`.
  private func grounds(_ gap: StatedGap) -> String {
    let told = gap.grounds.map {
      cleaned($0).withoutHead(of: [
        "主要原因是", "主要是因为", "主要是", "主要因", "主要", "原因是", "因为", "由于", "因", "加之", "加上", "再加上", "有",
      ])
    }
    // What only stands beside is told beside: 年底两家服装厂减员.
    // 另一个因数据未调取到没有完成 is the rest itself.
    let isRest = told.first?.starts(withOneOf: ["另一", "另1", "其余", "余下", "还有", "剩"]) ?? false
    let isSure = !isRest && gap.grounds.contains(where: MissGrounds.isSure)
    return told.isEmpty ? "" : isSure ? "，主要是" + told.joined(separator: "、") : "，" + told.joined(separator: "，")
  }

  /// What comes next for what a row's own numbers leave undone: `2026年5月前完成剩余13户地质灾害避险搬迁` of 明年5月前搬; nil where the row
  /// counts no rest, or plans something else for it.
  func gapStep(_ record: TaskRecord) -> String? {
    guard let gap = record.amended?.gap, !gap.rest.isEmpty else { return nil }
    let name = stepName(record)
    guard (2...20).contains(name.count), !name.contains(where: { "，；。".contains($0) }) else { return nil }
    let counted = RestNoun(of: gap.rest, in: [gap.whole, gap.reached].filter { !$0.isEmpty }, wordbook)?.counted
    // 现场交办 and 认定违法 say what was done to them.
    let noun = counted.map { wordbook.tailVerb($0) == nil ? $0 : $0 + "事项" } ?? ownNoun(gap)
    let verb = wordbook.tailVerb(name)
    let thing = verb.map { name.count >= $0.count + 2 ? String(name.dropLast($0.count)) : name } ?? name
    let told = next(record)
    let plan = told.isEmpty ? endOfRest(record) : told
    let lead = cleaned(gap.reached).prefix { !$0.isDigit || gap.whole.isEmpty }.description
      .withoutHead(of: ["目前已", "已经", "已"])
    let act = Self.restActs.first { lead.hasSuffix($0.done) || gap.whole.isEmpty && lead.holds($0.done) }?.act
    // 绿色矿山 of 绿色矿山建设.
    let isBuilt = record.task.hasSuffix(name + "建设") || name.ends(inOneOf: Wordbook.things + Wordbook.buildings)
    let building = isBuilt ? name + "建设" : name
    if plan.isEmpty {
      guard record.state == .done, let unit = gap.rest.last, Self.countedUnits.contains(unit) else { return nil }
      if gap.said.ends(inOneOf: ["未能开工", "未开工", "没开工", "没有开工", "未动工", "没动工"]) {
        return "推动剩余" + gap.rest + building + "尽快开工"
      }
      guard gap.isFound else {
        // 户 of 人居环境 are counted by no name.
        return name.ends(inOneOf: Self.fields) ? "推进" + name + "，完成剩余" + gap.rest : "推进剩余" + gap.rest + building
      }
      guard let act else { return nil }
      return name.hasSuffix(act) ? "抓好剩余" + gap.rest + name : "抓好" + owner(name) + "剩余" + gap.rest + (noun ?? "") + act
    }
    guard !plan.holds("，"), let (time, deed) = timed(plan, gap.rest) else { return nil }
    // 6月前安装完毕 has its verb in full: the row's own words say more.
    if record.state != .done, deed.count > 1 { return nil }
    if gap.isFound, deed.isEmpty || deed == act {
      guard let act else { return nil }
      return time + "完成" + owner(name) + "剩余" + gap.rest + (noun ?? "") + act
    }
    // 搬 of 搬迁, 装 of 安装.
    if deed.isEmpty || Self.light.contains(deed)
      || verb.map({ deed.count <= 2 && $0.contains(where: deed.contains) }) ?? false
    {
      return time + "完成剩余" + gap.rest + building
    }
    guard Self.acts.contains(deed) || Self.ends.contains(deed) else { return nil }
    let object = "剩余" + gap.rest + (noun ?? thing)
    // 剩余8个城区居民小区 of 生活垃圾分类: where it is done is not what is done.
    if deed == "完成", let noun, noun.ends(inOneOf: Self.workplaces), !sharesWord(noun, name) {
      return pursued(record) + "，" + time + "完成" + object + setUp(record)
    }
    return time + (Self.acts.contains(deed) ? deed + object : "完成" + object + deed)
  }

  /// `2026年2月底前改完` of a remark that tells what is left, and until when; "" where it names no day to come.
  private func endOfRest(_ record: TaskRecord) -> String {
    guard let year = cleaner.year, record.state == .done, record.note.holds("前") else { return "" }
    for clause in Clause.split(MarkWidth.widened(record.note)).map(\.text) where clause.count <= 12 {
      let plan = clause.withoutHead(of: ["限", "争取", "力争"])
      guard let (before, time, deed) = TimePhrase.split(plan), before.isEmpty, time.hasDigit, time.hasSuffix("前"),
        !time.holds("年"), (1...4).contains(deed.count), deed.allSatisfy(Punctuation.isHan),
        let month = Self.month(of: plan), month <= 6
      else { continue }
      return "\(year + 1)年" + plan
    }
    return ""
  }

  /// What a rest is of: 县委巡察反馈 of 县委巡察反馈问题整改.
  private func owner(_ name: String) -> String { name.trimmingSuffix("整改").trimmingSuffix("问题") }

  private static let countedUnits: ScalarSet = "个户件处栋家条项座宗起套间村口盏所名台辆幢册里亩部份"

  /// 措施 of 35条措施落地31条.
  private func ownNoun(_ gap: StatedGap) -> String? {
    guard gap.isFound, gap.whole.isEmpty, let place = gap.reached.place(of: gap.aim) else { return nil }
    let words = gap.reached[place.upperBound...].prefix { !$0.isDigit }
    let noun = words.dropLast(Self.restActs.first { words.hasSuffix($0.done) }?.done.count ?? 0)
    return (2...4).contains(noun.count) && noun.allSatisfy(Punctuation.isHan) && noun.last != "已" ? String(noun) : nil
  }

  /// The day and the deed of 结转到2026年一季度验收, 4册排到2026年.
  private func timed(_ plan: String, _ rest: String) -> (time: String, deed: String)? {
    var words = TimePhrase.dated(plan, year: cleaner.year).withoutHead(of: ["剩余", "其余", "另外", "剩", "另", "缺", "差"])
    words = words.withoutHead(of: [rest])
    // 因企业年底赶工推到2026年: until when.
    if let delay = StatedGaps.pushed.lazy.compactMap({ words.place(of: $0) }).first {
      words = String(words[delay.upperBound...])
    }
    words = words.withoutHead(of: Self.delays)
    guard let (before, time, deed) = TimePhrase.split(words), before.isEmpty, !time.isEmpty,
      time.hasDigit || time.count >= 3,
      deed.allSatisfy(Punctuation.isHan)
    else { return nil }
    return (time.withoutHead(of: ["争取", "力争", "计划", "预计", "于", "在"]), act(deed))
  }

  /// 整改 of 全部整改完成.
  private func act(_ deed: String) -> String {
    let act = deed.withoutHead(of: ["再", "才能", "才", "全部"])
    let end = ["完成", "完毕", "到位", "完"].first { act.hasSuffix($0) && act.count >= $0.count + 2 }
    return String(act.dropLast(end?.count ?? 0))
  }

  /// Names of fields of work, which no measure word counts.
  private static let fields: SearchWords = [
    "环境", "条件", "秩序", "作风", "管理", "服务", "活动", "工作", "保障", "扫尾", "收尾", "质量", "安全",
  ]
  private static let delays = [
    "已列入", "列入", "推迟到", "推迟至", "结转到", "结转至", "结转", "顺延到", "顺延至", "延期到", "延期至", "延到", "延至", "推到", "拖到", "转到", "移到", "排到",
    "放到",
    "转入", "转", "安排到", "安排在",
  ]
  private static let light: WordSet = [
    "搬", "改", "建", "装", "修", "换", "做", "办", "弄", "搞", "补", "完成", "做完", "建完", "改完", "装完", "修完", "搬完", "建好", "修好", "装好",
    "办完",
  ]
  /// Verbs that take the rest behind them.
  private static let acts: WordSet = ["建成", "完成", "补齐", "补建", "改造", "安装", "更换", "办结", "解决", "整改", "销号", "化解", "修复"]
  /// Deeds that the rest comes to.
  private static let ends: WordSet = [
    "验收", "入库", "验收入库", "搬迁", "接管", "接入", "整治", "拆除", "移交", "登记", "认证", "交付", "转化", "清退", "核查", "审查", "评审", "审批", "报批",
  ]
  private static let restActs: [(done: String, act: String)] = [
    ("整改到位", "整改"), ("整改", "整改"), ("改", "整改"), ("办结", "办理"), ("结案", "办理"), ("化解", "化解"), ("修复", "修复"), ("解决", "解决"),
    ("落地", "落地"), ("整治", "整治"), ("验收入库", "验收入库"), ("转化", "转化"), ("拆除", "拆除"), ("清退", "清退"), ("销号", "整改"),
  ]

  static let amounts: SearchWords = [
    "收入", "产值", "总额", "投资", "利润", "产量", "销量", "客运量", "货运量", "营收", "销售额", "交易额", "营业额", "成交额", "余额", "保费", "零售额",
  ]

  /// `到岗11人` as it stands, `完成51户` of 搬51户 and of a number alone.
  private func reachedInFull(_ gap: StatedGap, _ name: String) -> String {
    let clause = cleaned(gap.reached).withoutHead(of: ["目前已", "现已", "已经", "已", "实际", "共"])
    let lead = clause.prefix { !$0.isDigit }
    guard clause == lead + gap.came, lead.count >= 2, !name.holds(lead), let verb = wordbook.headVerb(lead),
      lead.count <= 4 && verb == String(lead)
        || (2...4).contains(lead.count - verb.count) && !name.holds(verb)
          && !sharesWord(String(lead.dropFirst(verb.count)), name)
    else { return "完成" + gap.came }
    return clause
  }

  /// 计划64户 of 计划搬迁64户 behind 避险搬迁.
  private func planOnce(_ plan: String, _ name: String) -> String {
    let lead = plan.prefix { !$0.isDigit }
    guard let verb = wordbook.tailVerb(name), lead.hasSuffix(verb), lead.count > verb.count else { return plan }
    return String(lead.dropLast(verb.count)) + plan.dropFirst(lead.count)
  }

  private func cleaned(_ clause: String) -> String { cleaner.clean(clause, keepsHead: true) }

  /// What is said of a rest, in writing: 正在整改 of 在改.
  private func ofRest(_ said: String) -> String {
    let said = waiting(cleaned(said))
    for (spoken, written) in Self.inHand where said.hasPrefix(spoken) { return written + said.dropFirst(spoken.count) }
    return said
  }

  private static let inHand = [
    ("在改", "正在整改"), ("在办", "正在办理"), ("在修", "正在修复"), ("在走", "正在走"), ("在装", "正在安装"), ("在整改", "正在整改"), ("在化解", "正在化解"),
  ]
}
