import Records
import TextCore

/// Words a next step as something to be done: an item of 打算 opens with its verb (2024年6月前办结土地增值税清算,
/// 确保城北水厂扩建2024年3月底前通水) and never tells how things stand.
struct PlanOpening: Sendable {
  let wordbook: Wordbook

  /// A step that opens with what is to be done.
  /// - Parameters:
  ///   - step: the step, which may open with the name of what it is about.
  ///   - name: that name.
  ///   - rest: what is left of the task, by which a step that only goes on says what it is about.
  ///   - pursued: the task as something to go on with.
  func opened(_ step: String, about name: String, _ rest: LeftOver?, pursued: String) -> String {
    let clauses = Clause.split(step)
    guard let first = clauses.first?.text else { return step }
    let behind = String(step.dropFirst(first.count))
    if first.hasPrefix("对" + name), behind.count > 4, first == "对" + name {
      // 对县委巡察反馈整改，会同自然资源局补办手续.
      guard wordbook.tailVerb(name) != nil else { return pursued + behind }
      return behind.dropFirst() + "，抓好" + name
    }
    if let act = act(first, name, rest, pursued) { return act + behind }
    // 荣誉室设计稿报支队审核后就开工: how it goes on stands behind that it does.
    let words = first.dropFirst(name.count)
    guard first.hasPrefix(name), name.count >= 3, words.count >= 6, !words.hasPrefix("的"), !opensWithAct(first) else {
      return step
    }
    // 安全检查发现的隐患报文物部门审批后整改.
    if words.hasPrefix("发现的") { return "推动" + first + behind }
    return pursued + "，" + words + behind
  }

  /// One clause that opens with its act; nil where it does so already, or where nothing is known of it.
  private func act(_ text: String, _ name: String, _ rest: LeftOver?, _ pursued: String) -> String? {
    let isNamed = !name.isEmpty && text.hasPrefix(name)
    if isNamed, let told = others(text, name) ?? placed(text, name, rest) ?? goesOn(text, name, rest) { return told }
    if let told = underWay(text) { return told }
    let words = isNamed ? text.dropFirst(name.count) : ""
    // 智慧安防小区争取纳入2025年区级项目.
    if let hope = ["争取", "力争"].first(where: { words.hasPrefix($0) }), words.count > 4 {
      let rest = words.dropFirst(hope.count)
      return hope + name + (rest.hasPrefix("在") ? rest.dropFirst() : rest)
    }
    if words.starts(withOneOf: ["已报", "已列", "已纳", "已申"]) { return pursued + "，" + words }
    // 党委会议1个问题（实验室安全制度）已列2025年计划: that it is planned is no plan yet.
    if words.count > 6, words.holds("已列") || words.holds("已纳入") || words.holds("已报") {
      return words.holds("问题") ? "抓好" + name + "问题整改，" + words : pursued + "，" + words
    }
    if let (before, time, deed) = TimePhrase.split(text), !before.isEmpty {
      guard isNamed || !opensWithAct(before) else { return nil }
      if let whole = withAct(before, of: name) { return "确保" + whole + time + deed }
      let isWhole = before == name || Self.delays.contains { before == name + $0 }
      return dated(thatOne(before, name), time, deed, isWhole ? rest : nil, name)
    }
    return isNamed ? untimed(name, String(text.dropFirst(name.count))) : nil
  }

  /// Whether words open with an act, and are no name that only looks so.
  private func opensWithAct(_ text: String) -> Bool {
    text.starts(withOneOf: Self.openers) || wordbook.headVerb(text) != nil && wordbook.tailVerb(text) == nil
  }

  private static let openers = [
    "抓紧", "抓好", "盯紧", "紧盯", "确保", "争取", "力争", "推动", "推进", "加快", "加大", "继续", "会同", "联合", "跟踪", "跟进", "督促", "指导", "依法",
    "进一步", "按", "对", "把", "将", "在", "待", "及时", "做好", "落实", "已", "纳入", "列入", "每",
  ]

  // MARK: - With a time

  /// 市级课题 of 课题研究 and 市级那项.
  func thatOne(_ subject: String, _ name: String) -> String {
    guard subject.hasSuffix("那项") || subject.hasSuffix("那个") || subject.hasSuffix("那件") else { return subject }
    let which = String(subject.dropLast(2)).withoutHead(of: [name])
    guard (2...4).contains(which.count), which != name else { return subject }
    let verb = wordbook.tailVerb(name) ?? ["研究"].first(where: name.hasSuffix)
    return which + (verb.map { name.count > $0.count + 1 ? String(name.dropLast($0.count)) : name } ?? name)
  }

  /// `2024年6月前办结土地增值税清算` of a subject, a time and a deed.
  private func dated(
    _ subject: String, _ time: String, _ deed: String, _ rest: LeftOver?, _ name: String
  ) -> String? {
    let hopes = ["争取在", "争取于", "争取", "力争在", "力争", "预计在", "预计", "计划在"]
    let hope = hopes.first { time.hasPrefix($0) }
    let time = String(time.dropFirst(hope?.count ?? 0))
    guard !time.isEmpty, (2...30).contains(subject.count) else { return nil }
    // 污水站提标推迟到2025年3月完工.
    let delay = Self.delays.first { subject.hasSuffix($0) }
    let subject = delay.map { String(subject.dropLast($0.count)) } ?? subject
    // 市级那项2025年才结题.
    var deed = deed.withoutHead(of: ["才能", "才", "再行"])
    // 再开 of a 食堂 that did not open, 再招 of 教师招聘.
    if deed.hasSuffix("再开"), deed.count <= 4, subject.hasSuffix("食堂") || subject.hasSuffix("餐厅") {
      deed = deed.dropLast(2) + "开办"
    }
    if deed == "再招", subject.ends(inOneOf: ["招聘", "招录", "引进", "招引"]) { return time + "继续做好" + subject }
    // 剩余8间智慧教室上半年装: a verb of one character has its full form.
    if deed.count == 1, let act = wordbook.tailVerb(name).flatMap({ $0.holds(deed) ? $0 : nil }) ?? Self.short[deed] {
      return time + "完成" + subject + (subject.hasSuffix(act) ? "" : act)
    }
    if subject.count < 2 { return nil }
    // 东岭 of 新建分馆 is a 分馆.
    if deed.isEmpty, let built = built(subject, name) { return time + "建成" + built }
    // 其余4个 of 营养餐食堂改造, put off.
    if deed.isEmpty, delay != nil, let rest, rest.noun.isEmpty { return time + "完成" + rest.words(of: subject) }
    // 1个因办公用房未落实延至明年: why it is late is no plan.
    if deed.isEmpty, delay != nil, let why = subject.place(of: "因"), name.count >= 3,
      case let count = String(subject[..<why.lowerBound]).withoutHead(of: [name]), count.count <= 5,
      count.first?.isWholeNumber == true, count.contains(where: Punctuation.isHan)
    {
      return time + "完成剩余" + count + name + (name.hasSuffix("化") ? "建设" : "")
    }
    // 1名因审计力量调整结转2026年.
    if deed.isEmpty, subject.hasSuffix("结转"), subject.first?.isWholeNumber == true, let why = subject.place(of: "因"),
      case let count = subject[..<why.lowerBound], count.count <= 5, name.count >= 2
    {
      return time + "完成结转的" + count + name
    }
    // 小塘 of 山塘维修, put off.
    if deed.isEmpty, let act = wordbook.tailVerb(name), subject.hasPrefix(name),
      case let part = subject.dropFirst(name.count),
      (2...6).contains(part.count), part.allSatisfy(Punctuation.isHan), wordbook.headVerb(part) == nil
    {
      return time + "完成" + part + act
    }
    if deed.isEmpty { return time + "完成" + subject }
    if deed == "开", subject.ends(inOneOf: ["书房", "馆", "公园", "广场", "中心", "室", "厅", "驿站"]) { deed = "开放" }
    if let full = Self.again[deed] { deed = full }
    if deed == "签" { deed = "签约" }
    if deed == "播" || deed == "播出" { return time + "播出" + subject }
    if ["出", "出来", "出结果", "公布"].contains(deed) { return "跟进" + subject }
    if hope != nil {
      // 新投产项目 are those that were put into use: the rest are 项目.
      if let rest, subject.holds(deed), let thing = Wordbook.things.first(where: subject.hasSuffix) {
        return "争取" + rest.count + thing + time + deed
      }
      return "争取" + subject + time + deed
    }
    if deed == "听证" { return time + "召开" + subject + "听证会" }
    // 补招教师24人 of 教师招聘24人.
    if deed.hasPrefix("补"), deed.count == 2, subject.hasPrefix(name), name.count >= 4,
      UnfinishedWording.isBareCount(String(subject.dropFirst(name.count))),
      let verb = wordbook.tailVerb(name), verb.contains(where: deed.contains), name.count > verb.count
    {
      return time + deed + name.dropLast(verb.count) + subject.dropFirst(name.count)
    }
    // 启用县客运中心 of 县客运中心迁建.
    if ["启用", "投用"].contains(deed), let built = ["迁建", "扩建", "改建", "新建", "建设"].first(where: subject.hasSuffix),
      subject.count >= built.count + 4
    {
      return time + deed + (rest?.isOfPlan == true ? rest?.count ?? "" : "") + subject.dropLast(built.count)
    }
    // 审计查出的问题 is what is struck off the list.
    if deed == "销号", rest?.noun.isEmpty ?? true, !subject.holds("问题"), !subject.holds("隐患") {
      return time + "完成" + subject + "问题销号"
    }
    if let act = Self.transitive[deed] {
      // 剩余2个土地增值税清算 would count nothing.
      // 其余3处二次供水设施改造.
      if let rest, rest.isOfPlan, ["补齐", "完成", "建成"].contains(act) { return time + act + rest.count + subject }
      let isCounted = rest.map { !$0.noun.isEmpty || counts(subject, $0) } ?? false
      return time + finished(act, isCounted ? rest?.words(of: subject) ?? subject : subject)
    }
    if deed.starts(withOneOf: ["再次", "重新"]) {
      // 再次申报 takes what it is about, 再次评审 is had of it.
      let takes = ["申报", "报批", "招标", "申请", "采购", "编制", "修订"].contains { deed.hasSuffix($0) }
      return takes ? time + deed + subject : time + "做好" + subject + deed
    }
    // What is counted by a rate or a sum does nothing by itself: 春节集中体检，努力提高老年人健康管理率.
    if !deed.isEmpty, Self.mayGrow(subject), Self.transitive[deed] == nil, !Self.ends.contains(deed) {
      return deed.count < 4 || deed.hasPrefix("继续") ? nil : time + deed + "，努力提高" + subject
    }
    if let verb = Self.growing.first(where: { deed.hasPrefix($0) }), deed.count > verb.count, subject.count <= 8,
      deed.count <= verb.count + 6, !deed.hasDigit, wordbook.tailVerb(subject) == nil
    {
      return time + verb + subject + deed.dropFirst(verb.count)
    }
    if deed.hasPrefix("继续") { return time + deed + subject }
    // 停产检修时整改完成.
    if let end = ["整改完成", "整改到位"].first(where: { deed.hasSuffix($0) }), deed.count <= end.count + 8 {
      return time + deed.dropLast(end.count) + "完成" + subject + (subject.hasSuffix("整改") ? "" : "整改")
    }
    if deed == "补" { return subject.count > 2 ? time + "补办" + subject : nil }
    if deed.ends(inOneOf: ["剩下的", "剩余的", "余下的"]), let verb = wordbook.headVerb(deed) {
      return time + verb + subject + "剩余工作"
    }
    // 2025年一季度实地测绘补齐剩下7份: what one does oneself is told behind what it is about.
    if deed.count >= 6, deed.starts(withOneOf: Self.ownActs) || wordbook.headVerb(deed) != nil {
      return "抓好" + subject + (subject.count <= 3 ? "工作" : "") + "，" + time + deed
    }
    // 一季度统一口径: a verb with its own object.
    if deed.count == 4, isNamedWork(subject, name), let verb = wordbook.headVerb(deed), verb.count == 2,
      case let object = String(deed.dropFirst(2)), !wordbook.holdsVerb(object), object != "到位", object != "使用"
    {
      return "抓好" + subject + "，" + time + deed
    }
    if deed == "到位", ["经费", "资金", "款"].contains(where: subject.hasSuffix) { return "争取" + subject + time + deed }
    // 招2: nobody knows what is counted.
    if deed.count <= 3, deed.last?.isWholeNumber == true { return nil }
    let count = rest.map { $0.isOfPlan && Self.single.contains(String($0.count.last ?? " ")) ? $0.count : "" } ?? ""
    // 3月申请智慧矫正中心验收: what is applied for.
    if ["申请验收", "申报验收", "提请验收", "申请评审", "申报评审"].contains(deed) {
      let thing = wordbook.tailVerb(subject).map {
        subject.count >= $0.count + 4 ? String(subject.dropLast($0.count)) : subject
      }
      return time + deed.prefix(2) + (thing ?? subject) + deed.suffix(2)
    }
    // 6月底前完成石坪所: the deed has its own object, and the name says of what work it is a part.
    if deed.starts(withOneOf: ["完成", "建成"]), deed.count >= 4, deed.allSatisfy(Punctuation.isHan), subject == name,
      case let object = String(deed.dropFirst(2)), !wordbook.holdsVerb(object),
      !object.starts(withOneOf: ["任务", "工作", "运行", "使用"])
    {
      return "推进" + subject + "，" + time + deed
    }
    if Self.ends.contains(where: { deed.hasPrefix($0) || deed.hasSuffix($0) && deed.count <= 6 }) {
      return "确保" + count + subject + time + deed
    }
    // 到期集中在二、三季度 is a sentence, and nothing that is helped on.
    return (deed.count <= 4 || deed.hasPrefix("按") ? "推动" : "") + count + subject + time + deed
  }

  /// Whether a subject is the whole work, and one that is called by a deed.
  private func isNamedWork(_ subject: String, _ name: String) -> Bool {
    subject == name && subject.count >= 4 && wordbook.tailVerb(subject) != nil
  }

  /// 完成改造 of what is called a work, 建成 of a thing.
  private func finished(_ act: String, _ subject: String) -> String {
    guard act == "改完" else { return act + subject }
    return "完成" + subject + (wordbook.tailVerb(subject) != nil || subject.contains("改") ? "" : "整改")
  }

  /// 东岭分馆 of 新建分馆 and 东岭.
  private func built(_ subject: String, _ name: String) -> String? {
    guard let verb = ["新建", "改建", "扩建"].first(where: { name.hasPrefix($0) }), subject.hasPrefix(name) else {
      return nil
    }
    let place = subject.dropFirst(name.count)
    let thing = name.dropFirst(verb.count)
    guard (2...6).contains(place.count), (2...4).contains(thing.count), !place.holds(thing) else { return nil }
    return String(place) + thing
  }

  /// 青年路天桥加装电梯 of 青年路天桥 and 人行天桥加装电梯: what is done to the thing, which alone is nothing new.
  private func withAct(_ subject: String, of name: String) -> String? {
    let thing = subject.suffix(2)
    guard subject.count >= 4, !subject.hasDigit, !name.hasPrefix(subject), let place = name.place(of: thing),
      place.lowerBound > name.startIndex
    else { return nil }
    let act = name[place.upperBound...]
    guard (4...6).contains(act.count), ["加装", "增设", "加固", "扩建", "改建"].contains(where: { act.hasPrefix($0) }) else {
      return nil
    }
    return subject + act
  }

  /// Whether a remainder counts what the name names: 剩余6个村级诉讼服务点, 剩余23户户厕改造.
  private func counts(_ subject: String, _ rest: LeftOver) -> Bool {
    if ["个", "项", "件", "条"].contains(where: rest.count.hasSuffix) {
      return subject.ends(inOneOf: Wordbook.things + Wordbook.buildings) || subject.hasSuffix("点")
    }
    return wordbook.tailVerb(subject) == nil
  }

  private static let delays = [
    "推迟到", "推迟至", "改到", "改至", "拖到", "延至", "延到", "延期到", "延期至", "顺延到", "顺延至", "改在", "放到", "放在", "安排到", "挪到", "推到", "延后到",
    "延后至", "移到", "移至", "调到", "排到", "转到", "转至", "结转到", "结转至", "留到", "缓到", "缓至",
  ]
  private static let short = ["装": "安装", "搬": "搬迁", "换": "更换", "拆": "拆除", "修": "修复"]
  private static let again = [
    "再报": "再次申报", "重报": "重新申报", "再申报": "再次申报", "再申请": "再次申请", "重新招": "重新招标", "再招": "再次招标", "再评": "再次评审",
  ]
  /// Deeds that take what they are about behind them.
  private static let transitive = [
    "办结": "办结", "建成": "建成", "建完": "建成", "完成": "完成", "补齐": "补齐", "改完": "改完", "办完": "办结", "做完": "完成", "干完": "完成",
    "印发": "印发", "出台": "出台", "启用": "启用", "投用": "投用", "举办": "举办", "召开": "召开", "审结": "审结", "销号": "销号", "解决": "解决",
    "补办": "补办", "采购": "采购", "安装": "安装", "改造": "改造", "更换": "更换", "维修": "维修", "改造完": "完成", "改造完成": "完成", "整改到位": "整改",
    "整改": "整改",
  ]
  /// Whether a name is that of a figure of which more is better.
  static func mayGrow(_ name: String) -> Bool { name.ends(inOneOf: figures) && !name.holds(oneOf: burdens) }

  static let burdens: SearchWords = [
    "不良", "近视", "发案", "死亡", "投诉", "空置", "流失", "失业", "受害", "事故", "差错", "返贫", "违约", "能耗", "排放", "欠", "负债", "逾期", "药占",
    "感染", "成本", "费用", "损耗", "漏损", "产销差", "损失", "缺陷", "故障", "停机", "报废", "返工", "返修", "废品", "次品", "退货", "退件", "超标", "超时", "空驶",
    "赔付", "剖宫产", "辍学", "缺勤", "撂荒", "单耗", "消耗", "住院日", "压力性损伤",
  ]
  private static let figures: SearchWords = [
    "率", "占比", "比例", "产量", "销量", "收入", "产值", "利润", "总额", "利润总额", "覆盖率", "满意度",
  ]
  private static let single: WordSet = ["处", "座", "所", "口", "栋", "幢", "间", "套"]
  private static let ownActs = ["联合", "会同", "实地", "组织", "对接", "协调", "配合"]
  private static let growing = ["增加", "扩大", "完善", "优化", "补充", "更新", "增设", "健全", "拓展"]
  /// Deeds that come to their end on a day.
  private static let ends = [
    "完工", "竣工", "通水", "通车", "通气", "投产", "投用", "投入", "上线", "达标", "交付", "开工", "建成", "启用", "运行", "验收", "结题", "入住", "开业",
    "开馆", "安装完", "完成", "到位", "清零",
  ]

  // MARK: - Without a time

  /// 镇里答应2024年给钱: what others mean to do is no plan of one's own, what is done then is.
  private func others(_ text: String, _ name: String) -> String? {
    let words = text.dropFirst(name.count)
    guard Self.promises.contains(where: { words.holds($0) }) else { return nil }
    let time = TimePhrase.split(String(words))?.time ?? ""
    let isMoney = ["钱", "资金", "经费", "拨款", "款"].contains { words.holds($0) }
    return time + (isMoney ? "资金到位后" : "") + "抓紧推进" + name
  }

  private static let promises = ["答应", "承诺", "许诺", "同意给", "说好", "说给"]

  /// 罐区HAZOP分析大修定在2025年4月: what is done on the occasion.
  private func placed(_ text: String, _ name: String, _ rest: LeftOver?) -> String? {
    for word in ["定在", "安排在", "放在", "排在"] {
      guard let place = text.place(of: word) else { continue }
      let event = text[..<place.lowerBound].dropFirst(name.count)
      let time = String(text[place.upperBound...])
      guard (2...6).contains(event.count), !time.isEmpty, TimePhrase.head(of: time) == time else { return nil }
      return time + event + "时" + (rest.map { "落实" + name + $0.count + $0.noun } ?? "抓好" + name)
    }
    return nil
  }

  /// 征管数据治理结转2024年继续推进: what is left of it is what is gone on with.
  private func goesOn(_ text: String, _ name: String, _ rest: LeftOver?) -> String? {
    let words = text.dropFirst(name.count)
    guard words.hasPrefix("结转"), words.count <= 14 else { return nil }
    let time = TimePhrase.split(String(words))?.time ?? ""
    return time + (rest?.goingOn(name, "推进" + name) ?? "继续推进" + name)
  }

  /// 智慧水务平台二期正在做方案: that it is under way is no plan, to get on with it is.
  private func underWay(_ text: String) -> String? {
    guard let place = text.place(of: "正在") ?? text.place(of: "还在"), place.lowerBound > text.startIndex else {
      return nil
    }
    let thing = text[..<place.lowerBound]
    let deed = text[place.upperBound...]
    guard thing.count >= 3, thing.count <= 20, !thing.holds("，") else { return nil }
    for verb in ["做", "编制", "编", "起草", "制定", "拟定", "写"] where deed.hasPrefix(verb) {
      let object = deed.dropFirst(verb.count)
      guard object.ends(inOneOf: ["方案", "规划", "办法", "制度", "报告", "设计", "预案"]) else { continue }
      return "抓紧编制" + thing + object
    }
    return deed.count >= 2 && deed.count <= 6 && wordbook.headVerb(deed) != nil ? "抓紧" + deed + thing : nil
  }

  private func untimed(_ name: String, _ words: String) -> String? {
    if words.isEmpty { return nil }
    // 国企改革深化提升按节点推进, 陈欠水费清收走法律程序.
    if words.hasPrefix("按") || words.hasPrefix("分") || words.hasPrefix("逐步") || words.hasPrefix("稳步") {
      let verb = wordbook.tailVerb(words) ?? ["推进", "实施"].first(where: words.hasSuffix)
      return verb == nil ? words + "推进" + name : words + name
    }
    if words.hasPrefix("走"), words.hasSuffix("程序") { return "通过" + words.dropFirst() + "推进" + name }
    if let full = Self.again[words] { return full + name }
    // 继续提升 of 党支部标准化.
    if words.starts(withOneOf: ["继续", "持续"]), words.count == 4 { return words + name }
    if Self.mayGrow(name), words.count >= 4, wordbook.headVerb(words) != nil {
      return words + "，努力提高" + name
    }
    if let act = Self.transitive[words] { return finished(act, name) }
    if words.starts(withOneOf: ["争取", "力争"]), words.count > 4 { return words.prefix(2) + name + words.dropFirst(2) }
    if words.starts(withOneOf: ["已", "由", "待"]) || words.count > 12 { return nil }
    return wordbook.headVerb(words) == nil ? nil : "推动" + name + words
  }
}
