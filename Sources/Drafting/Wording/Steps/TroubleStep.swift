import Records
import TextCore

/// A step that says how one acts and not on what, with the problem that it answers ahead of it: `针对兼职教师课酬发放偏晚的问题，按月结算` of 按月结
/// beside 兼职教师课酬发放偏晚. The name of the task would be the object of a verb that it does not go with.
extension UnfinishedWording {
  /// Nil where the step has its own object, or the row tells no lack that it could answer.
  func ofTrouble(_ plan: String, _ record: TaskRecord) -> String? {
    guard (3...26).contains(plan.count), !plan.starts(withOneOf: ["针对", "对", "把", "将", "向", "给", "为", "待"]),
      let first = Clause.split(plan).first?.text
    else { return nil }
    let (before, time, deed) = TimePhrase.split(first) ?? ("", "", first)
    let act = before.isEmpty ? deed : first
    let name = stepName(record)
    let isBare = act.ends(inOneOf: Self.bare)
    guard act.count >= 3 || act == "再办", isBare || name.isEmpty || !sharesWord(act, name) else { return nil }
    // 送学上门 beside 部分流动党员参训率低 shares no word with it: the reader would not know what it is about.
    let isApart =
      record.state == .done && !record.isEmpty(.problem) && (4...12).contains(act.count) && !first.hasDigit
      && !sharesWord(plan, problem(record)) && !act.contains("“")
      && (!act.starts(withOneOf: Self.whole) || act.hasPrefix("开展") && record.hasOwnProblem && !sharesWord(act, name))
      && (StepVerb.told(act) == act || act.hasPrefix("编"))
    guard isApart || lacksObject(act) else { return nil }
    // 寒假前完成排课修复 has its own object and a day: of which work it is a part.
    if !lacksObject(act), before.isEmpty, !time.isEmpty, (3...16).contains(name.count), !LackForm.isMeasure(name),
      !PlanOpening.mayGrow(name)
    {
      return pursued(record) + "，" + plan
    }
    if let open = openOnes(record) { return "对" + open + "，" + plan }
    guard let trouble = trouble(of: record, beside: act) else { return nil }
    let full = Self.inFull(step: act)
    let rest = plan.dropFirst(first.count)
    return "针对" + trouble + "的问题，" + (before.isEmpty ? time : "") + full + rest
  }

  /// Whether an act says how or with whom, and nothing that it is done to: 按月结, 与教育局错峰接送, 逐条催办销号, 试行10个工作日回复.
  private func lacksObject(_ act: String) -> Bool {
    if act.ends(inOneOf: ["推进", "实施", "完工", "竣工", "开工", "通车", "建成", "投用", "落实"]) { return false }
    // 请非遗传承人进校 says what for.
    if act.starts(withOneOf: Self.asking) { return act.count <= (act.holds("请") ? 6 : 12) }
    guard !act.contains(where: { "把将".contains($0) }) else { return false }
    if act.starts(withOneOf: Self.manners) {
      return act.count <= 14 && (!act.hasDigit || wordbook.tailVerb(act) != nil)
    }
    return act.count <= 16 && act.ends(inOneOf: Self.bare)
  }

  /// 未通过评审的2项 of 2项未通过评审, 未办结的7批次 of 7批次未办结: those that a step is for.
  private func openOnes(_ record: TaskRecord) -> String? {
    guard let first = Clause.split(problem(record)).first?.text, let found = QuantityParser.find(in: first).first,
      found.range.lowerBound == 0, case let count = found.quantity.amount(), first.hasPrefix(count),
      case let open = first.dropFirst(count.count), (3...8).contains(open.count), open.allSatisfy(Punctuation.isHan),
      let denial = ["尚未", "仍未", "没有", "未", "没"].first(where: { open.hasPrefix($0) }), open.count >= denial.count + 2,
      open.dropFirst(denial.count) != "整改", !open.dropFirst(denial.count).hasPrefix("人")
    else { return nil }
    return (denial == "没" || denial == "没有" ? "未" : denial) + open.dropFirst(denial.count) + "的" + count
  }

  /// Steps that are work by themselves.
  private static let whole: SearchWords = [
    "推广", "推行", "建立", "完善", "健全", "新聘", "新建", "举办", "开办", "继续", "接着", "再", "加强", "抓好", "做好", "抓紧", "争取", "力争", "推动",
    "推进", "组织",
    "开展", "改造",
    "维修", "扩建", "申报", "编制", "修订", "制定", "引进", "招聘", "增设", "增配", "会同",
  ]

  /// The lack in one clause or two: 督导反馈整改闭环慢; nil where nothing is said to be wrong.
  func trouble(of record: TaskRecord, beside act: String) -> String? {
    var clauses = Clause.split(problem(record)).map(\.text)
    if clauses.isEmpty {
      // What stands wrong in the clause just ahead of the plan.
      let all = Clause.split(cleaner.clean(TaskTale(record) == nil ? record.result : record.task, keepsHead: true)).map(
        \.text)
      clauses =
        all.last(where: { ClauseSense.of($0, year: cleaner.year) == .open && !$0.hasPrefix("等") }).map { [$0] } ?? []
    }
    guard let first = clauses.first else { return nil }
    var words = Self.withoutAside(first).withoutHead(of: ["但是", "但", "主要是", "主要", "因为", "因", "对"])
    // 余氯偏低1次，冲洗后复测合格 is over.
    if clauses.dropFirst().contains(where: { $0.ends(inOneOf: Self.over) }) { return nil }
    // 晚了一个半月 says not what was late.
    if words.starts(withOneOf: ["晚了", "迟了", "晚", "推迟", "延期", "滞后"]) { return nil }
    if let next = clauses.dropFirst().first, next.count <= 8, !next.hasDigit, words.count + next.count <= 24,
      !next.starts(withOneOf: ["其中", "有的", "如", "主要"])
    {
      words += "、" + next
    }
    words = LackForm.inWriting(words)
    // 有6家单位没有按时反馈意见: how many they are says enough.
    if words.hasPrefix("有"), words.dropFirst().first?.isDigit == true { words = String(words.dropFirst()) }
    words = words.trimmingSuffix("是主要难点").trimmingSuffix("是难点")
    // 缺口约20人: nobody knows of whom.
    if words.starts(withOneOf: ["缺口", "差", "还差", "缺"]), words.hasDigit, words.count <= 8 { return nil }
    let isFault =
      words.holds(oneOf: Self.faults) || words.first?.isDigit == true && words.holds("无")
      || record.hasOwnProblem && words.ends(inOneOf: ["多", "大", "高", "贵"])
    guard (3...26).contains(words.count), isFault else { return nil }
    let told = withCounted(words, record)
    // 1个未整改: nobody knows what.
    let behind = told.drop { $0.isDigit }.dropFirst()
    return told.first?.isDigit == true && behind.starts(withOneOf: ["未", "没", "尚", "不"]) ? nil : told
  }

  /// 2间实训室 of 2间因楼板承重检测不合格, by what the row counts in 间.
  private func withCounted(_ words: String, _ record: TaskRecord) -> String {
    let digits = words.prefix { $0.isASCII && $0.isDigit }
    guard !digits.isEmpty, let unit = words.dropFirst(digits.count).first, "间个处所家座栋台条项名户".contains(unit),
      case let behind = words.dropFirst(digits.count + 1), "因未没无尚不被在".contains(behind.first ?? " ")
    else { return words }
    for clause in Clause.split(record.result).map(\.text) {
      guard let digit = clause.firstIndex(where: \.isDigit), case let lead = clause[..<digit],
        clause[digit...].drop(while: \.isDigit).first == unit
      else { continue }
      let verb = wordbook.headVerb(lead) ?? ["新建", "新增", "建成", "改造"].first { lead.hasPrefix($0) }
      let noun = lead.dropFirst(verb?.count ?? 0)
      guard (3...6).contains(noun.count), noun.allSatisfy(Punctuation.isHan), wordbook.tailVerb(noun) == nil else {
        continue
      }
      return digits + String(unit) + noun + behind
    }
    // 2个 of 社区养老服务站 are such.
    let name = stepName(record)
    if "个处所家座".contains(unit), (3...10).contains(name.count), name.ends(inOneOf: Wordbook.buildings + Wordbook.things) {
      return digits + String(unit) + name + behind
    }
    return words
  }

  private static func withoutAside(_ text: String) -> String {
    guard text.hasSuffix("）"), let open = text.lastIndex(of: "（"), open > text.startIndex else { return text }
    return String(text[..<open])
  }

  /// 按月结算 of 按月结, 对接自然资源局 of 跑自然资源局.
  private static func inFull(step act: String) -> String {
    var act = act.hasPrefix("编") ? StepVerb.told(act) : act
    for (head, full) in [("继续跑", "继续对接"), ("接着跑", "继续对接"), ("跑", "对接"), ("再跑", "再次对接")] where act.hasPrefix(head) {
      act = full + act.dropFirst(head.count)
      break
    }
    for (end, full) in [("季发", "季发放"), ("月发", "月发放"), ("月结", "月结算"), ("季结", "季结算"), ("时调到位", "时调整到位"), ("再办", "再次办理")]
    where act.hasSuffix(end) {
      return act.dropLast(end.count) + full
    }
    return act
  }

  /// Longest first.
  private static let manners: SearchWords = [
    "按月", "按季", "按周", "按旬", "每月", "每周", "每季", "每天", "每日", "限时", "定期", "领导包案", "送学", "送教", "逐条", "逐项", "逐户", "逐个", "逐一",
    "与", "同", "会同", "和", "实行", "试行", "换到", "改到", "移到", "调到", "搬到",
    "统一到",
  ]
  /// Whom one turns to, which says nothing of what for.
  private static let asking: SearchWords = ["请", "再请", "聘请", "跑", "继续跑", "接着跑"]
  private static let bare: SearchWords = [
    "调到位", "调整到位", "回复", "通报", "销号", "按月结", "按月结算", "按季发", "按月发", "按季发放", "按月发放", "再办",
  ]
  private static let over: SearchWords = ["合格", "恢复正常", "达标", "已恢复", "已解决", "已整改", "已修复", "已通过", "已处理", "整改到位"]
  static let faults: SearchWords = [
    "不", "未", "没", "慢", "晚", "低", "短", "少", "弱", "难", "偏", "差", "超", "无人", "衰减", "投诉", "反对", "反复", "停", "堵", "漏", "断",
    "坏", "涨", "紧", "滞后", "缺", "旧", "老化", "拖", "乱", "迟", "长期", "压力",
    "矛盾",
    "松", "争议", "亏", "欠", "渗", "裂", "锈", "霉", "下滑", "脱管", "滑坡", "垃圾", "浪费",
  ]
}
