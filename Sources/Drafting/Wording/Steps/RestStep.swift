import Records
import TextCore

/// A next step of no more than a day and a deed, with what is left by the row's own numbers as its object.
extension UnfinishedWording {
  /// `2026年一季度完成其余7处西洼片区违建拆除` of 2026年一季度拆, `推动其余4个乡镇2026年6月底前验收达标` of 6月底前验收: what is left is what comes
  /// next; nil where the row does not say what is left, or the step says more than a day and a deed.
  func restOfNumbers(_ plan: String, _ record: TaskRecord) -> String? {
    guard plan.count <= 30, !plan.contains(where: { "，；。：".contains($0) }) else { return nil }
    var words = plan
    if let rest = Remainder(plan) { words = rest.noun }
    words = words.withoutHead(of: ["其余的", "其余", "余下的", "余下", "剩余的", "剩余", "剩下的", "剩下"]).withoutHead(of: Self.postponed)
    guard let (before, day, deeds) = TimePhrase.split(words), !day.isEmpty else { return nil }
    // 540套厂家2026年1月交货: who brings them is none of it.
    if ["厂家", "厂商", "供应商", "供货商", "施工方"].contains(before), ["交货", "到货", "供货", "配送"].contains(deeds),
      let rest = restThing(record)
    {
      return "推动" + rest.count + (rest.noun.isEmpty ? bareThing(stepName(record)) : rest.noun) + day + deeds
    }
    guard before.isEmpty else { return nil }
    // 汛前（4月底）建成.
    let aside = deeds.hasPrefix("（") ? deeds.firstIndex(of: "）").map { String(deeds[...$0]) } ?? "" : ""
    let (time, said) = (day + aside, String(deeds.dropFirst(aside.count)))
    // 1个（长岭村产业路）2025年3月完工 names which one.
    if let which = Remainder(plan), !which.aside.isEmpty, !Self.anyDeed.contains(said) { return nil }
    guard said.count <= 5, said.allSatisfy(Punctuation.isHan), let deed = shortDeed(said)
    else { return nil }
    if let work = workLeft(deed, record) { return hoped(time).hope + hoped(time).day + "完成" + work }
    if let rest = restThing(record) { return worded(rest, deed, time, record) }
    // 余下的一季度补上, of a work of which nobody counts the rest.
    let name = stepName(record)
    guard words != plan, plan.starts(withOneOf: ["余下", "其余", "剩余", "剩下"]), Remainder(plan) == nil,
      ["", "补齐", "完成"].contains(deed), wordbook.tailVerb(name) != nil || name.hasSuffix("化")
    else { return nil }
    return hoped(time).hope + hoped(time).day + "完成" + name + "剩余任务"
  }

  /// What is left of the row's numbers; nil where no two of them are a whole and its part.
  func restThing(_ record: TaskRecord) -> RestThing? {
    let column = record.quantities.first.flatMap { done in
      QuantityParser.parse(record.target).first.flatMap { $0.unit == done.unit || $0.unit.isEmpty ? ($0, done) : nil }
    }
    return RestThing(restCells(record), column, wordbook)
  }

  /// The cells that may tell a whole and its part, in clauses, with what was taken from them for 不足.
  private func restCells(_ record: TaskRecord) -> [[String]] {
    var cells = [record.result, record.problem, record.note, record.next, record.effect]
    cells.append(record.quantityText)
    if TaskTale(record) != nil || record.task.hasDigit { cells.insert(record.task, at: 0) }
    var told = cells.filter { !$0.isEmpty && $0.hasDigit }
      .map { Clause.split(cleaner.clean($0, keepsHead: true)).map(\.text) }
    if let gap = record.amended?.gap {
      told.insert([gap.whole, gap.reached, gap.rest.isEmpty ? "" : "剩" + gap.rest].filter { !$0.isEmpty }, at: 0)
    }
    return told
  }

  /// 整改 of 才整改完; "" of no deed; nil where a deed has more to it.
  private func shortDeed(_ said: String) -> String? {
    let head = ["再", "才能", "才", "能够", "能", "可以", "可", "要", "全部"].first { said.hasPrefix($0) }
    let deed = String(said.dropFirst(head?.count ?? 0))
    if deed.isEmpty || Self.anyDeed.contains(deed) { return "" }
    return deed.ends(inOneOf: ["完毕"]) ? nil : RestThing.deed(deed)
  }

  private static let anyDeed: WordSet = ["做", "办", "弄", "搞", "干", "做完", "干完", "完", "弄完", "搞完", "完成", "实施", "推进"]
  private static let postponed = [
    "推迟到", "推迟至", "结转到", "结转至", "结转", "顺延到", "顺延至", "延期到", "延期至", "延到", "延至", "推到", "拖到", "转到", "转至", "转入", "转", "移到",
    "排到",
    "放到", "放在", "留到", "留待", "安排到", "安排在", "改到", "改至", "列入", "纳入",
  ]

  private func hoped(_ time: String) -> (hope: String, day: String) {
    let hope = ["争取在", "争取于", "争取", "力争在", "力争", "预计在", "预计", "计划在", "计划"].first { time.hasPrefix($0) } ?? ""
    let day = String(time.dropFirst(hope.count)).withoutHead(of: ["在", "于"])
    return (hope.hasPrefix("力争") ? "力争" : hope.isEmpty || hope.hasPrefix("计划") ? "" : "争取", day)
  }

  /// `3号库房恒湿机更换` of 还剩3号库房恒湿机更换: what is left is named, and counted by nothing.
  private func workLeft(_ deed: String, _ record: TaskRecord) -> String? {
    guard ["", "安装", "更换", "整改", "修复"].contains(deed) else { return nil }
    for clause in Clause.split(problem(record)).map(\.text) + ownClauses(record) {
      guard let head = ["只剩下", "还剩下", "还剩", "只剩", "剩下"].first(where: { clause.hasPrefix($0) }),
        Remainder(clause) == nil,
        case let work = String(clause.dropFirst(head.count)), (5...14).contains(work.count),
        let verb = wordbook.tailVerb(work), work.count >= verb.count + 2
      else { continue }
      return work
    }
    return nil
  }

  /// `做好剩余14人复查` of 复查149人，还有14人 of 163人: what is left of people is what was done with the others; nil of things, "" where that is not
  /// said.
  func nextOfPeople(_ rest: Remainder, _ record: TaskRecord) -> String? {
    guard rest.count.hasSuffix("人") || rest.count.hasSuffix("名") else { return nil }
    guard let left = RestThing(restCells(record), nil, wordbook), left.count == "剩余" + rest.count, left.deed.count == 2
    else { return "" }
    return "做好剩余" + rest.count + left.deed
  }

  private func worded(_ rest: RestThing, _ deed: String, _ time: String, _ record: TaskRecord) -> String? {
    let (hope, day) = hoped(time)
    let name = stepName(record)
    // 其余2个 by arithmetic that is shown.
    let rest = rest.count == "其余" && planRest(record)?.amount == rest.left ? rest.counted : rest
    guard (2...20).contains(name.count), !name.contains(where: { "，；。：".contains($0) }) else { return nil }
    let verb = wordbook.tailVerb(name)
    // 验收 of those that 验收达标, 改 of what is 改造.
    var act = deed.isEmpty || rest.deed.holds(deed) ? rest.deed : deed
    if act == "整改", rest.noun.isEmpty, let verb, verb.contains("改") { act = verb }
    if act.isEmpty { act = "完成" }
    if rest.noun.isEmpty {
      guard verb == nil || !Self.reached.contains(act) else {
        return (hope.isEmpty ? Self.finished.contains(act) ? "确保" : "推动" : hope) + rest.count + name + day + act
      }
      // 装 of 安装 is the name's own deed; 办结 of 微心愿认领 takes what the name is about.
      if let verb {
        if ["完成", "建成"].contains(act) || act.contains(where: verb.contains) || name.holds(act)
          || act.first.map(name.suffix(4).contains) ?? false
        {
          return hope + day + "完成" + rest.count + name
        }
      }
      // 31户 of 改厕.
      if name.count <= 4, act.contains(where: name.contains) { return hope + day + "完成" + rest.count + name }
      // 26户 of 土地延包试点 are none of its kind.
      let isPeople = rest.left.last.map { "户人名家".contains($0) } ?? false
      let isOther = isPeople && !name.ends(inOneOf: ["户", "人", "家", "企业", "员", "者"])
      if verb != nil || isOther, !Self.bringing.contains(act), !Self.reached.contains(act) {
        return "推进" + name + "，" + hope + day + "完成" + (rest.count == "其余" ? "其余部分" : rest.count) + act
      }
    }
    let isFault = rest.noun.ends(inOneOf: ["问题", "隐患"])
    // How many findings are left, nobody says: those of the inspection are put right.
    if isFault, rest.count == "其余" { return nil }
    if isFault, ["完成", "清理"].contains(act) { act = "整改" }
    let whose = isFault ? owner(name, rest.noun) : ("", rest.noun)
    let object = whose.0 + rest.count + (rest.noun.isEmpty ? bareThing(name) : whose.1)
    if Self.reached.contains(act) {
      return (hope.isEmpty ? Self.finished.contains(act) ? "确保" : "推动" : hope) + object + day + act
    }
    // 剩余8个城区居民小区 of 生活垃圾分类: where it is done is not what is done.
    if act == "完成", rest.noun.ends(inOneOf: Self.workplaces), !sharesWord(rest.noun, name) {
      return pursued(record) + "，" + hope + day + "完成" + object + setUp(record)
    }
    let isAhead = Self.bringing.contains(act) || isFault && act == "整改" && !deed.isEmpty
    return hope + day + (isAhead ? act + object : "完成" + object + act)
  }

  /// 分类投放点设置 of 已设分类投放点118个小区: what is put up in each place; "" where the row does not say.
  func setUp(_ record: TaskRecord) -> String {
    for clause in ownClauses(record) {
      let words = clause.withoutHead(of: ["目前已", "现已", "已经", "已"])
      guard let (verb, full) = Self.putting.first(where: { words.hasPrefix($0.said) }),
        case let noun = words.dropFirst(verb.count).prefix(while: { !$0.isDigit }), (3...8).contains(noun.count),
        noun.allSatisfy(Punctuation.isHan), words.dropFirst(verb.count + noun.count).holds(oneOf: Self.workplaces)
      else { continue }
      return noun + full
    }
    return ""
  }

  /// Longest first.
  private static let putting = [
    ("设置", "设置"), ("安装", "安装"), ("建成", "建设"), ("配备", "配备"), ("布设", "布设"), ("铺设", "铺设"), ("设", "设置"), ("装", "安装"),
    ("建", "建设"),
  ].map { (said: $0.0, full: $0.1) }
  /// Places where a work is done.
  static let workplaces: SearchWords = [
    "小区", "村", "社区", "乡镇", "街道", "村民小组", "学校", "企业", "单位", "农户", "住户", "路段", "网点", "门店",
  ]

  /// Whose the faults are: 社有企业审计 of 社有企业审计整改, and 运输企业 with its 安全隐患 of 运输企业安全隐患排查整治.
  private func owner(_ name: String, _ noun: String) -> (String, String) {
    guard let place = name.place(of: noun) else {
      let owner = name.trimmingSuffix("整改").trimmingSuffix("问题").trimmingSuffix("反馈")
      return (owner.count <= 12 ? owner : "", noun)
    }
    var owner = String(name[..<place.lowerBound])
    var noun = noun
    if let kind = ["安全生产", "消防安全", "安全", "消防", "质量", "风险"].first(where: { owner.hasSuffix($0) }) {
      owner = String(owner.dropLast(kind.count))
      noun = kind + noun
    }
    return ((2...12).contains(owner.count) && wordbook.headVerb(owner) == nil ? owner : "", noun)
  }

  /// 科普示范村 of 建科普示范村, 区域自动站 of 区域自动站新建改造.
  func bareThing(_ name: String) -> String {
    var name = name.trimmingSuffix("更新")
    while let verb = wordbook.tailVerb(name), name.count >= verb.count + 3 { name = String(name.dropLast(verb.count)) }
    if let verb = headVerb(name) ?? ["整顿", "建"].first(where: { name.hasPrefix($0) }), name.count >= verb.count + 3 {
      name = String(name.dropFirst(verb.count))
    }
    return name
  }

  /// What things come to by themselves.
  private static let reached: WordSet = [
    "达标", "验收达标", "验收", "交付", "投用", "入住", "开工", "完工", "竣工", "上线", "启用", "投入使用", "接入", "清零",
  ]
  private static let finished: WordSet = ["交付", "投用", "入住", "完工", "竣工", "上线", "启用", "投入使用"]
  /// What takes its thing behind it.
  private static let bringing: WordSet = ["建成", "补齐", "办结", "解决", "化解", "处置", "清退", "完成", "补报", "创成"]
}
