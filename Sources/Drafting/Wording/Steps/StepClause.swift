import Records
import TextCore

/// One clause of a next step with what it is about, by how it opens: with its time (`2025年汛期前完工`), with a subject of its own
/// (`剩余23户2025年4月底前改造完`), or with neither (`指导支部补齐记录`).
extension UnfinishedWording {
  /// A plan that opens with its time: `2025年汛期前完工`, `2025年补办4期`.
  func timed(_ time: String, _ deed: String, _ record: TaskRecord, _ name: String) -> String {
    if deed.isEmpty, let awaited = Self.awaited(record) {
      return "争取" + awaited.thing + time.withoutHead(of: ["预计在", "预计", "争取", "力争", "计划"]) + awaited.act
    }
    if deed.isEmpty { return name + time + "完成" }
    // 接收进馆 of 档案接收进馆.
    if deed.count >= 3, name.hasSuffix(deed), name.count > deed.count {
      return time + "完成" + (record.state == .done ? "剩余" : "") + name
    }
    if Self.anew.contains(deed) { return time + "重新组织" + (Self.failed(record) ?? name) }
    if Self.takesName.contains(deed) { return time + deed + name }
    if deed == "继续" || deed == "接着" || deed == "再继续" { return time + "继续" + pursued(record) }
    for head in ["继续", "接着"] where deed.hasPrefix(head) {
      let short = String(deed.dropFirst(head.count))
      let act = Self.inFull(short)
      // 2024年接着贴 of 贴RFID标签: its verb once and in full, with what is left.
      let spoken = spokenTask(record)
      if act != short, spoken.hasSuffix(act), spoken.count >= act.count + 2 {
        return time + "继续" + act + (planRest(record)?.count ?? "") + spoken.dropLast(act.count)
      }
      if act.count == 1 { return time + "继续" + pursued(record) }
      if name.hasSuffix("案"), act == "追查" || act == "侦办" { return time + "继续" + act + name }
      if act.count <= 2 {
        return Self.takesName.contains(act) ? time + "继续" + act + name : name + time + "继续" + act
      }
      return isNamed(act, name) ? time + "继续" + act : name + time + "继续" + act
    }
    if let counted = counted(deed, record, name) { return time + counted }
    if let full = inFull(deed, of: record, name) { return time + full }
    // 改厕 and 整改: what is put right is a problem, and no privy.
    if deed == "整改完成", name.contains("改"), !name.holds("问题"), !name.holds("隐患"), !name.holds("整改"), !name.holds("反馈") {
      return name + time + "完成"
    }
    // 探头安装 and 安装完毕: the act is said once.
    if let act = wordbook.tailVerb(name), deed.holds(act), name.count >= act.count + 2 {
      return (planRest(record)?.count ?? "") + name.dropLast(act.count) + time + deed
    }
    if isNamed(deed, name) { return time + deed }
    return name + time + Self.again(deed, record)
  }

  /// 再来: what did not come off is to be tried again.
  private static let anew: WordSet = ["再来", "再搞", "再弄", "再选", "再试"]

  /// 业委会换届 of 业委会换届没选成.
  private static func failed(_ record: TaskRecord) -> String? {
    for clause in Clause.split(record.task + "，" + record.result).map(\.text) {
      guard let denial = clause.lastIndex(where: { $0 == "没" || $0 == "未" }), let last = clause.last, last == "成",
        case let thing = clause[..<denial], (3...10).contains(thing.count), thing.allSatisfy(Punctuation.isHan),
        clause[denial...].count <= 4
      else { continue }
      return String(thing)
    }
    return nil
  }

  /// A plan without a time: `指导支部补齐记录`.
  func untimed(_ plan: String, _ record: TaskRecord, _ name: String) -> String {
    // 地铁围挡拆除后实施 lacks what is done then.
    if plan.ends(inOneOf: Self.thenDone), plan.count >= 5 { return plan + name }
    if let full = inFull(plan, of: record, name) { return full }
    // 先做2个样板小区，再推开: of what?
    if plan.hasPrefix("先"), record.state == .done, name.count <= 10 { return name + plan }
    if isNamed(plan, name) { return plan }
    // 争取资金新建蓄水池6座 is asked for, whatever it is of.
    if plan.starts(withOneOf: Self.asked), plan.count >= 6 { return plan }
    if plan.starts(withOneOf: ["已", "争取", "力争", "由", "再", "待", "提交", "纳入", "列入", "报"]) { return name + plan }
    if wordbook.headVerb(plan) != nil || plan.starts(withOneOf: ["会同", "联合", "配合", "对接", "抓紧", "加快", "加大"]) {
      return "对" + name + "，" + plan
    }
    if let verb = Self.watching.first(where: { plan.hasPrefix($0) }), plan.count == verb.count + 2 {
      return verb + name + plan.dropFirst(verb.count)
    }
    // 二期正在做方案 of 智慧水务平台（一期）.
    if plan.starts(withOneOf: ["二期", "三期"]) { return (TaskName.aside(of: name)?.name ?? name) + plan }
    let verb = wordbook.tailVerb(name)
    let object = verb.map { name.count > $0.count + 1 ? String(name.dropLast($0.count)) : name } ?? name
    // 补创3个 of 节水型小区创建, 依法追缴 of 水资源费征收.
    if plan.hasPrefix("补"), let act = plan.dropFirst().first, verb?.contains(act) == true,
      Self.isBareCount(String(plan.dropFirst(2)))
    {
      return plan + object
    }
    if plan.count == 4, plan.starts(withOneOf: ["依法", "依规"]), wordbook.headVerb(plan.dropFirst(2)) != nil {
      // 1座业主不配合 of 小水电整治 is one of them.
      let first = problem(record).prefix { $0.isASCII && $0.isDigit }
      let unit =
        problem(record).dropFirst(first.count).first.map { "座处家户栋间宗件起台辆艘口".contains($0) ? String($0) : "" } ?? ""
      return plan + (first.isEmpty || unit.isEmpty ? "" : first + unit) + object
    }
    // 领导包案: what is done about the whole of it.
    if plan.ends(inOneOf: ["包案", "包保", "包联", "包抓"]), plan.count <= 6 {
      return "对" + (planRest(record)?.count ?? "") + object + "实行" + plan
    }
    // 扩容 of 沉淀池容量偏小: what the problem is of.
    if plan.count <= 4, wordbook.headVerb(plan) == plan || Self.widening.contains(plan),
      let first = Clause.split(problem(record)).first?.text, let whose = Self.subject(of: first)
    {
      let end = ["容量", "面积", "规模", "宽度", "能力", "标准"].first { whose.hasSuffix($0) && whose.count >= $0.count + 2 }
      // 扩建 of 仓库偏小.
      if end != nil || Self.widening.contains(plan), (2...6).contains(whose.count - (end?.count ?? 0)) {
        return "推进" + whose.dropLast(end?.count ?? 0) + plan
      }
    }
    let full = StepVerb.told(plan)
    if full != plan, record.state == .done { return full }
    if plan.starts(withOneOf: Self.belongings + Self.ways) || plan.count <= 4 { return name + plan }
    // 推出冬季联票 of 门票收入.
    if record.state != .done, PlanOpening.mayGrow(name), !plan.holds("，") { return plan + "，努力提高" + name }
    // 给予补贴后再招 does not say of what.
    let isLost = record.state != .done && plan.count <= 14 && plan.holds("后") && Clause.split(next(record)).count == 1
    if isLost { return "对" + name + "，" + plan }
    // 一件一个专班 of 省里交办积案 does not say of what.
    let isBare = record.state != .done && plan.count <= 16 && wordbook.headVerb(plan) == nil && !opensWithManner(plan)
    guard isBare, name.count <= 14, !name.contains(where: { "，；".contains($0) }) else { return plan }
    return (plan.holds("，") ? "抓好" + name + "，" : name) + plan
  }

  /// Whether a step has its verb and what is done by itself, so that a name ahead would be a second subject: 争取增配2名办案人员,
  /// 推行“7日前送审”制度, 待上级办法印发后30日内拿出方案.
  func isWhole(_ plan: String) -> Bool {
    let first = Clause.split(plan).first?.text ?? plan
    if first.hasPrefix("待"), let place = first.place(of: "后"), first[place.upperBound...].count >= 4 { return true }
    let words = first.withoutHead(of: ["争取", "力争", "拟"])
    guard let verb = Self.adding.first(where: { words.hasPrefix($0) }) ?? wordbook.headVerb(words),
      verb.count >= 2 || Self.adding.contains(verb), !words.starts(withOneOf: Self.passive)
    else { return false }
    let object = words.dropFirst(verb.count)
    if object.first == "“" { return object.count >= 6 }
    // 争取配备专职人员.
    if words != first, Self.taking.contains(verb), object.count >= 2, object.ends(inOneOf: Self.people) { return true }
    return object.hasDigit && object.count >= 4 && words != first
  }

  private static let adding = ["配备", "增配", "新增", "增加", "引进", "派", "招", "选派", "补充", "推行", "实行"]
  private static let taking: WordSet = ["配备", "增配", "引进", "招聘", "补充", "招"]
  private static let people: SearchWords = [
    "人员", "教师", "医师", "医生", "护士", "人才", "教练", "专家", "干部", "力量", "社工", "馆员", "编辑",
  ]
  private static let passive: SearchWords = ["纳入", "列入", "申报", "获批", "报", "提交", "上报", "再报"]

  /// `补办4期` with its name behind the verb: `补办镇干部夜校4期`; nil where something else is counted.
  private func counted(_ deed: String, _ record: TaskRecord, _ name: String) -> String? {
    let verb = deed.prefix { !$0.isDigit }
    guard (1...3).contains(verb.count), let found = QuantityParser.find(in: deed).first?.quantity else { return nil }
    let number = deed.dropFirst(verb.count)
    guard number == found.text || number.drop(while: { $0.isDigit }).count == found.unit.count,
      !isNamed(deed, name), !"到至达为".contains(verb.last ?? "到")
    else { return nil }
    // 再签2个 of 招商引资: what is signed are no such works.
    if verb.hasSuffix("签"), !name.ends(inOneOf: ["合同", "协议", "项目", "企业", "意向"]) { return nil }
    // 再催118.5万元 of 租金清欠.
    if verb.hasSuffix("催"), let act = ["清欠", "催收", "清收", "收缴", "催缴"].first(where: { name.hasSuffix($0) }) {
      return verb + "收" + name.dropLast(act.count) + number
    }
    // 补充电桩16个 would read as 补充.
    if verb == "补", wordbook.tailVerb(name) == nil { return "补建" + name + number }
    // 再招技术人员2名 of 技术人员招录.
    if let act = wordbook.tailVerb(name), name.count >= act.count + 2, verb.contains(where: act.contains) {
      return verb + String(name.dropLast(act.count)) + number
    }
    // 补充电桩16个 would be a word of its own.
    if verb == "补", let unit = number.last { return ("个处座台盏".contains(unit) ? "补建" : verb) + name + number }
    return verb + name + number
  }

  /// The plan with the fuller name of what it is about: 数据库 of 廉政风险点数据库, 剩余2个问题 of whose they are.
  private func inFull(_ deed: String, of record: TaskRecord, _ name: String) -> String? {
    if deed.holds(name) { return deed }
    // 剩余2个问题: whose?
    if let place = deed.place(of: "剩余"), let rest = Remainder(String(deed[place.lowerBound...])) {
      let tail = rest.noun.prefix(2)
      if tail.count == 2, let own = name.place(of: tail), own.lowerBound > name.startIndex {
        let owner = String(name[..<own.lowerBound])
        guard !deed.holds(owner), owner.count <= 12, Punctuation.isPaired(owner) else { return deed }
        return deed[..<place.lowerBound] + "剩余" + rest.count + owner + rest.noun
      }
    }
    let thing = Self.thing(name)
    for length in stride(from: min(6, thing.count - 1), through: 2, by: -1) {
      let short = thing.suffix(length)
      guard let place = deed.place(of: short) else { continue }
      let before = deed[..<place.lowerBound]
      guard before.isEmpty || wordbook.tailVerb(before) != nil, wordbook.headVerb(short) == nil else { continue }
      return before + thing + deed[place.upperBound...]
    }
    return nil
  }

  /// Whether a plan says by itself what it is about: it shares a word with the name.
  func isNamed(_ plan: String, _ name: String) -> Bool {
    let words = Array(name)
    return zip(words, words.dropFirst()).contains { pair in
      let word = String([pair.0, pair.1])
      return word.allSatisfy(Punctuation.isHan) && plan.holds(word) && !Self.vague.contains(word)
        && wordbook.headVerb(word) == nil
    }
  }

  /// What a task's remainder counts: its name without the act at its end: 户厕 of 户厕改造.
  func counted(of record: TaskRecord) -> String {
    let name = stepName(record)
    guard let verb = wordbook.tailVerb(name), name.count >= verb.count + 2 else { return name }
    return String(name.dropLast(verb.count))
  }

  /// 再评 with the act that the row names: 现场评审未通过.
  private static func again(_ deed: String, _ record: TaskRecord) -> String {
    guard deed.count == 2, deed.hasPrefix("再"), let act = deed.last else { return deed }
    let full = ["评审", "评估", "申报", "验收", "测试", "考核", "审核"].first { $0.contains(act) && record.result.holds($0) }
    return full.map { "再次" + $0 } ?? deed
  }

  /// Verbs of one character in full.
  private static func inFull(_ act: String) -> String {
    let full = [
      "贴": "粘贴", "追": "追查", "查": "核查", "装": "安装", "建": "建设", "办": "办理", "改": "改造", "推": "推进", "抓": "抓好", "做": "推进",
    ]
    return full[act] ?? act
  }

  private func opensWithManner(_ plan: String) -> Bool {
    plan.starts(withOneOf: [
      "针对", "对", "向", "与", "把", "将", "在", "用", "以", "通过", "结合", "围绕", "督促", "协调", "请", "再请", "每", "接着", "继续", "进一步",
    ])
  }

  private static let widening: WordSet = ["扩容", "扩建", "增容", "提标", "加宽", "维修", "改造", "更换", "翻修"]
  private static let asked: SearchWords = [
    "争取资金", "争取经费", "争取上级", "争取项目", "争取政策", "争取支持", "争取专项", "争取县", "争取市", "争取省", "争取中央",
  ]
  private static let thenDone = ["实施", "推进", "开展", "启动", "办理", "采购", "安装", "申报", "建设"].map { "后" + $0 }
  private static let takesName: Set<String> = ["追查", "申报", "建设", "推进", "抓好", "办理", "引进", "培育", "争取", "开展", "实施", "推广"]
  private static let belongings = [
    "经费", "资金", "设备", "器材", "材料", "结果", "方案", "设计稿", "图纸", "场地", "手续", "装修", "合同", "预算", "系统", "初稿", "草案",
  ]
  /// What is done about what others decide: 盯紧批复.
  private static let watching = ["盯紧", "紧盯", "跟踪", "跟进"]
  /// How a thing is to go on, which says nothing without the thing.
  private static let ways = ["走法律程序", "走程序", "走司法程序", "按节点", "按计划", "按进度", "按程序", "分期", "分批", "分步", "逐步", "稳步"]
  private static let vague: Set<String> = ["工作", "项目", "建设", "情况", "全面", "重点", "年度", "开展"]
}
