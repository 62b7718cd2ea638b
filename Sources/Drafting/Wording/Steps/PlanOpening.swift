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
  func opensWithAct(_ text: String) -> Bool {
    text.starts(withOneOf: Self.openers) || wordbook.headVerb(text) != nil && wordbook.tailVerb(text) == nil
  }

  private static let openers = [
    "抓紧", "抓好", "盯紧", "紧盯", "确保", "争取", "力争", "推动", "推进", "加快", "加大", "继续", "会同", "联合", "跟踪", "跟进", "督促", "指导", "依法",
    "进一步", "按", "对", "把", "将", "在", "待", "及时", "做好", "落实", "已", "纳入", "列入", "每",
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

  private static let promises = ["县里说", "市里说", "区里说", "镇里说", "局里说", "上级说", "省里说", "答应", "承诺", "许诺", "同意给", "说好", "说给"]

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

  private static let paces: SearchWords = [
    "按节点", "按计划", "按进度", "按程序", "按要求", "按期", "按序时", "按时间", "按规定", "按方案", "按合同", "按阶段", "按年度", "分期", "分批", "分步", "分年",
    "分段",
    "分类", "分片", "分标段", "分阶段", "逐步", "稳步",
  ]

  private func untimed(_ name: String, _ words: String) -> String? {
    if words.isEmpty { return nil }
    // 国企改革深化提升按节点推进, 陈欠水费清收走法律程序.
    // 按月结 is what is done, and no way to get on.
    if words.starts(withOneOf: Self.paces)
      || wordbook.tailVerb(words) != nil && words.starts(withOneOf: ["按", "分", "逐步", "稳步"])
    {
      let verb = wordbook.tailVerb(words) ?? ["推进", "实施"].first(where: words.hasSuffix)
      return verb == nil ? words + "推进" + name : words + name
    }
    if words.hasPrefix("走"), words.hasSuffix("程序") { return "通过" + words.dropFirst() + "推进" + name }
    if words == "再招" || words == "重新招", let hired = Self.hiredAgain(name) { return hired }
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
