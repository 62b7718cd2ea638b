import Records
import TextCore

/// What a clerk's plan says beside its step, taken off: that others agreed (总行同意延到2026年3月), how sure one is (估计2026年一季度能拆), that it
/// was put off (改2026年寒假后动工). What is no step at all, as an expiry or money that is in a budget, is none of it.
enum StepWords {
  /// The clauses of a plan that are steps: 2026年一季度拆 of 估计2026年一季度能拆.
  static func told(_ plan: String) -> String {
    guard plan.holds(oneOf: signs) else { return plan }
    var clauses = Clause.split(plan)
    let steps = clauses.indices.filter { !isState(clauses[$0].text) }
    clauses = steps.map { clauses[$0] }
    for at in clauses.indices { clauses[at].text = clause(clauses[at].text) }
    return Clause.joined(clauses)
  }

  /// Longer tests only where one of these stands.
  private static let signs: SearchWords = [
    "估计", "大概", "大约", "可能", "时限", "应该", "能", "同意", "批准", "要求", "答应", "到期", "届满", "期满", "已列入", "已纳入", "已安排", "改", "放",
    "挪",
    "推", "延",
    "移", "转", "缓", "做工作", "跑", "完成维修", "说", "答复", "承诺", "放弃", "辞职", "离职",
  ]

  /// 征迁谈妥后 and 2026年汛前做完; nil where no condition stands ahead of a day.
  static func condition(_ plan: String) -> (condition: String, rest: String)? {
    guard plan.count <= 30, !plan.holds("，"), let (before, time, deed) = TimePhrase.split(plan), before.hasSuffix("后"),
      (3...10).contains(before.count), !before.hasPrefix("待"), !deed.isEmpty,
      !before.starts(withOneOf: ["修改", "完善", "补充", "调整"]), before.allSatisfy(Punctuation.isHan)
    else { return nil }
    return (before, time + deed)
  }

  /// 2026年一季度配 of 司法局说2026年一季度配: what others promise is hoped for.
  private static func promised(_ text: String) -> String {
    for verb in ["说是", "说", "答应", "承诺", "答复"] {
      guard let place = text.place(of: verb), case let who = text[..<place.lowerBound], (2...8).contains(who.count),
        who.ends(inOneOf: ["局", "委", "办", "中心", "公司", "厂家", "厂商", "供应商", "供货商", "财政", "街道", "施工方", "部门", "单位"]),
        case let rest = text[place.upperBound...], !TimePhrase.head(of: rest).isEmpty, !rest.holds("钱"),
        !rest.holds("资金"),
        !rest.hasSuffix("给")
      else { continue }
      return "争取" + rest
    }
    return text
  }

  /// Whether a clause tells how things stand and nothing that one does: 现有经营权2026年6月到期, 普查经费已列入2026年预算.
  static func isState(_ clause: String) -> Bool {
    // 2人放弃，明年3月补招.
    if clause.count <= 10, clause.first?.isDigit == true, clause.ends(inOneOf: ["放弃", "放弃录用", "辞职", "离职"]) {
      return true
    }
    if clause.ends(inOneOf: ["到期", "届满", "期满"]) { return !clause.starts(withOneOf: ["待", "等"]) }
    guard let place = ["已列入", "已纳入", "已安排"].lazy.compactMap({ clause.place(of: $0) }).first else { return false }
    return clause[..<place.lowerBound].ends(inOneOf: ["经费", "资金", "费用", "预算", "款", "钱"])
  }

  private static func clause(_ text: String) -> String {
    var text = promised(text)
    // 修完排课 of a system is no repair of it that is finished.
    if let place = text.place(of: "完成维修"), case let thing = text[place.upperBound...], (2...8).contains(thing.count),
      thing.allSatisfy(Punctuation.isHan)
    {
      text = text[..<place.lowerBound] + "完成" + thing + "修复"
    }
    // 时限2026年12月: until when.
    if text.hasPrefix("时限"), case let day = text.dropFirst(2).description.withoutHead(of: ["均为", "为", "是"]),
      TimePhrase.head(of: day) == day
    {
      text = "争取" + day + (day.ends(inOneOf: ["前", "底"]) ? "" : "前") + "完成"
    }
    // 把剩下740页完成维修 of 把剩下740页修完.
    if text.hasPrefix("把"), let place = text.place(of: "完成"), case let deed = text[place.upperBound...],
      deed.count == 2,
      deed.allSatisfy(Punctuation.isHan), case let thing = text[..<place.lowerBound].dropFirst(),
      (2...14).contains(thing.count)
    {
      text = "完成" + thing + (deed == "维修" ? "修复" : deed)
    }
    // 总行同意延到2026年3月: who agreed.
    for delay in delays where text.holds(delay) {
      guard let place = text.place(of: delay), place.lowerBound > text.startIndex,
        case let before = text[..<place.lowerBound],
        before.count <= 10, before.ends(inOneOf: ["同意", "批准", "要求", "答应", "通知", "决定"])
      else { continue }
      text = String(text[place.lowerBound...])
      break
    }
    for doubt in ["估计在", "估计", "大概在", "大概", "大约", "应该", "可能"] where text.hasPrefix(doubt) {
      let rest = text.dropFirst(doubt.count)
      guard !TimePhrase.head(of: rest).isEmpty else { break }
      text = "争取" + rest
      break
    }
    // 改2026年寒假后动工: a deed has its day. Without a deed it is read as put off.
    let head = text.starts(withOneOf: ["改到", "改在", "改至"]) ? text : text.withoutHead(of: moved)
    if head != text, let (before, time, deed) = TimePhrase.split(head), before.isEmpty, !time.isEmpty {
      if deed.count >= 2, text.hasPrefix("改") { return able(time, deed) }
      return "推迟到" + time + able("", deed)
    }
    if let (before, time, deed) = TimePhrase.split(text), !time.isEmpty {
      return before + able(time, deed)
    }
    return text
  }

  /// 一季度拆 of 一季度能拆.
  private static func able(_ time: String, _ deed: String) -> String {
    let head = ["就能", "才能", "能够", "能", "可以"].first { deed.hasPrefix($0) }
    let bare = deed.dropFirst(head?.count ?? 0)
    return time + (bare.isEmpty || deed.starts(withOneOf: ["能力", "能源", "能耗", "能效"]) ? deed : String(bare))
  }

  private static let delays = [
    "推迟到", "推迟至", "延期到", "延期至", "延到", "延至", "推到", "拖到", "放到", "改到", "顺延到", "顺延至", "缓到", "缓至",
  ]
  private static let moved = ["改成", "改为", "改"]
}

extension UnfinishedWording {
  /// What is done once others have decided: `待新一轮出让方案确定后推进出租车油改电` of 等新一轮出让方案定了再说, `2026年待判决后推进基层社改造` of
  /// 明年判了再动; nil where nothing is awaited.
  func afterDecision(_ plan: String, _ record: TaskRecord) -> String? {
    let name = stepName(record)
    guard (2...24).contains(name.count), !name.contains(where: { "，；。：".contains($0) }) else { return nil }
    if let (before, time, deed) = TimePhrase.split(plan), before.isEmpty, let wait = Self.decided(deed) {
      return time + "待" + wait + "后" + pursued(record)
    }
    guard plan.isEmpty || Self.decided(plan) != nil else { return nil }
    let said = plan.isEmpty ? Clause.split(problem(record)).map(\.text) + ownClauses(record) : [plan]
    return said.lazy.compactMap(Self.decided).first.map { "待" + $0 + "后" + pursued(record) }
  }

  /// `新一轮出让方案确定` of 等新一轮出让方案定了再说, `判决` of 判了再动; nil of what waits for nothing.
  static func decided(_ clause: String) -> String? {
    let waits = clause.starts(withOneOf: ["等", "待"]) && !clause.starts(withOneOf: ["等级", "等次", "待遇"])
    var words = clause.withoutHead(of: ["等待", "等", "待"])
    var isPut = false
    for end in ["后再说", "再说", "再动", "再看", "再定", "再办", "再推", "再议", "再弄", "再搞"] where words.hasSuffix(end) {
      words = String(words.dropLast(end.count))
      isPut = true
      break
    }
    guard waits || isPut, isPut || plainWait(words), (1...18).contains(words.count), !words.hasDigit else { return nil }
    let bare = words.trimmingSuffix("后").trimmingSuffix("了")
    for (said, full) in decisions where bare.hasSuffix(said) && !bare.hasSuffix(full) {
      let what = bare.dropLast(said.count)
      return what.count == 1 ? nil : what + full
    }
    for (_, full) in decisions where bare.hasSuffix(full) { return bare }
    if isPut { return nil }
    // 等省里方案.
    guard let paper = papers.first(where: { bare.hasSuffix($0.noun) }), bare.count >= paper.noun.count + 1 else {
      return nil
    }
    return bare + paper.deed
  }

  /// Whether what is waited for is a paper or a decision and no delivery.
  private static func plainWait(_ words: String) -> Bool {
    papers.contains { words.hasSuffix($0.noun) } || ["定", "定了", "确定", "下来"].contains { words.hasSuffix($0) }
  }

  /// Longest first.
  private static let decisions = [
    (said: "批下来", full: "获批"), (said: "定下来", full: "确定"), (said: "判下来", full: "判决"), (said: "下来", full: "下达"),
    (said: "出来", full: "出台"), (said: "批", full: "获批"), (said: "判", full: "判决"), (said: "定", full: "确定"),
  ]
  private static let papers = [
    (noun: "方案", deed: "下达"), (noun: "通知", deed: "下达"), (noun: "文件", deed: "下达"), (noun: "办法", deed: "出台"),
    (noun: "政策", deed: "出台"),
    (noun: "意见", deed: "下达"), (noun: "标准", deed: "出台"),
  ]

  /// A step told with one light word, with what it is about: `2026年继续做好7号院加装电梯协调工作` of 接着做工作, `继续办理停车楼规划手续` of 继续跑规划,
  /// `2026年上半年补招协管员` of 补招.
  func spokenDeed(_ plan: String, _ record: TaskRecord) -> String? {
    guard plan.count <= 20, !plan.holds("，") else { return nil }
    // 按2026年街道维修计划推进 of 列入2026年街道维修计划.
    if let head = ["已列入", "列入", "纳入"].first(where: { plan.hasPrefix($0) }), plan.hasSuffix("计划"),
      case let paper = plan.dropFirst(head.count), paper.first?.isDigit == true, paper.count >= 8
    {
      return "按" + paper + pursued(record)
    }
    let (before, time, deed) = TimePhrase.split(plan) ?? ("", "", plan)
    let name = stepName(record)
    guard (2...20).contains(name.count), !name.contains(where: { "，；。：".contains($0) }) else { return nil }
    // 修改后2026年再报: when, and then what.
    if before.ends(inOneOf: ["修改后", "完善后", "整改后", "补充后", "调整后"]), before.count <= 8, let again = PlanOpening.again[deed]
    {
      return time + before + again + (name.hasSuffix("申报") ? String(name.dropLast(2)) : name)
    }
    guard before.isEmpty else { return nil }
    // 跟踪余下2个: of what the row found.
    if let head = ["跟踪", "跟进", "督促", "盯紧", "紧盯"].first(where: { plan.hasPrefix($0) }),
      let left = Remainder(String(plan.dropFirst(head.count))), left.noun.isEmpty, left.aside.isEmpty,
      let rest = restThing(record), rest.count == "剩余" + left.count || rest.count == "其余", !rest.noun.isEmpty
    {
      return plan + rest.noun + (["整改", "化解", "办结"].contains(rest.deed) ? rest.deed : "")
    }
    // 2026年2月补报 of 差4家.
    if deed == "补报", !time.isEmpty {
      let short = (ownClauses(record) + note(record).all).first { $0.hasPrefix("差") || $0.hasPrefix("还差") }
      let count = short.map { String($0.drop { !$0.isDigit }) }.flatMap { Self.isBareCount($0) ? "剩余" + $0 : nil }
      return time + deed + (count ?? "")
        + bareThing(name.trimmingSuffix("入库").trimmingSuffix("培育").trimmingSuffix("申报"))
    }
    let act = deed.withoutHead(of: ["继续", "接着", "再继续", "再"])
    let again = act == deed ? "" : "继续"
    if ["做工作", "做思想工作", "做群众工作", "做协调", "协调", "协商"].contains(act), !again.isEmpty || act.hasSuffix("工作") {
      let way =
        act == "协商" ? act : ["协调", "沟通"].first { (record.result + record.note + record.problem).holds($0) } ?? "沟通"
      return time + again + "做好" + name + way + "工作"
    }
    if act.hasPrefix("跑"), ["规划", "手续", "审批", "用地", "立项", "前期"].contains(String(act.dropFirst())) {
      let what = String(act.dropFirst())
      return time + again + "办理" + name + what + (what == "手续" ? "" : "手续")
    }
    if ["补招", "补录", "补聘"].contains(deed), let verb = wordbook.tailVerb(name) ?? wordbook.headVerb(name),
      "招录聘引".contains(where: verb.contains), name.count >= verb.count + 2
    {
      return time + deed
        + (name.hasSuffix(verb) ? String(name.dropLast(verb.count)) : String(name.dropFirst(verb.count)))
    }
    if ["补训", "补考", "补测", "轮训", "复训"].contains(deed), wordbook.headVerb(name) == nil {
      return time + "开展" + name + deed
    }
    // 早定队、早集训 says not of what.
    if record.state == .done, deed.hasPrefix("早"), deed.holds("、早"), name.count >= 3 {
      return "抓好" + name + "，" + time + deed
    }
    return nil
  }
}
