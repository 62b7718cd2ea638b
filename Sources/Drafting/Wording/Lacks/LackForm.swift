import TextCore

/// How a shortfall is put: what came of it, what was aimed at, what is left, and then why.
enum LackForm {
  /// `没有达到92%的目标` of a measure, `没有完成40人的计划` of what is done one by one.
  static func missed(_ plan: String, of name: String) -> String {
    isMeasure(name) || plan.hasSuffix("%") ? "没有达到\(plan)的目标" : "没有完成\(plan)的计划"
  }

  /// `设备采购流标一次，资金缺口180万元` of 设备采购流标一次，设备采购流标，资金缺口180万元: what one column tells as another does is said once, in
  /// the fuller words.
  static func once(_ lack: String) -> String {
    let clauses = Clause.split(lack)
    let kept = clauses.indices.filter { at in
      at == 0 || clauses[at].text.count < 4 || !clauses[at - 1].text.hasPrefix(clauses[at].text)
    }
    return kept.count == clauses.count ? lack : Clause.joined(kept.map { clauses[$0] })
  }

  /// Whether a name is that of a measure, which is reached, and of no work, which is done: 托位数, 执法考评.
  static func isMeasure(_ name: String) -> Bool {
    name.ends(inOneOf: measures) && !name.ends(inOneOf: counts)
  }

  /// Whether a name is that of a figure which its number stands behind without a verb: 营业收入, 客运量.
  static func isIndicator(_ name: String) -> Bool { isMeasure(name) || name.ends(inOneOf: figures) }

  private static let figures: SearchWords = [
    "人次", "台次", "例次", "天数", "到位", "完成", "收入", "产值", "总额", "投资", "利润", "产量", "销量", "量", "额", "税收", "面积", "里程", "资金", "费",
    "款",
  ]

  private static let measures = [
    "率", "数", "度", "占比", "比例", "比重", "得分", "评分", "分值", "积分", "考评", "测评", "时长", "水平", "位次",
  ]
  private static let counts = ["人数", "户数", "件数", "次数", "场数", "家数", "项数", "天数", "制度", "调度"]

  /// What came of a plan, of what: 招聘教师18人, 门急诊56.92万人次, 高标准农田完成4200亩.
  /// - Parameters:
  ///   - name: the thing, without the verb of its task.
  ///   - task: the task as it is spoken.
  static func reached(_ came: String, unit: String, of name: String, task: String, by verb: String = "完成") -> String {
    if verb == "完成", let counted = counted(came, unit: unit, of: name, task: task) { return counted }
    return name + (isIndicator(name) ? "" : verb) + came
  }

  /// 门急诊56.92万人次 of 门急诊人次, 招聘教师18人 of 招聘教师, whose 教师 are not finished; nil of other names.
  static func counted(_ came: String, unit: String, of name: String, task: String) -> String? {
    if name.hasSuffix(unit), name.count >= unit.count + 2 { return name.dropLast(unit.count) + came }
    return task.hasSuffix(name) && task.count == name.count + 2 && !isIndicator(name) ? task + came : nil
  }

  /// A shortfall with what is left ahead of the reason, and the reason said to be one: `没有达到97%的目标，主要是数学应用题失分较多`.
  static func withGround(_ text: String) -> String {
    guard let end = ends.lazy.compactMap({ text.place(of: $0) }).first else { return text }
    var tail = Clause.split(String(text[end.upperBound...]))
    guard !tail.isEmpty, tail.allSatisfy({ $0.mark == "，" }) else { return text }
    let words = tail.map(\.text)
    // 还有3个在待征地块，进不了场: what is left says itself what is in its way.
    if let rest = words.firstIndex(where: isRest), words[rest].drop(while: { !$0.isDigit }).count > 5,
      rest + 1 < words.count
    {
      return text
    }
    let ordered = words.filter(isRest) + words.filter { !isRest($0) }
    for i in tail.indices { tail[i].text = ordered[i] }
    if let first = tail.firstIndex(where: { !isRest($0.text) }) { tail[first].text = ground(tail[first].text) }
    return text[..<end.upperBound] + Clause.joined(tail)
  }

  private static let ends = ["的目标，", "的计划，", "的上限，"]

  private static func isRest(_ clause: String) -> Bool {
    clause.hasDigit && clause.starts(withOneOf: ["差", "还差", "还有", "剩", "余", "其余"])
  }

  private static func ground(_ clause: String) -> String {
    guard (4...30).contains(clause.count), !clause.holds("%"), !clause.holds("因"), !clause.holds("主要"),
      !clause.starts(withOneOf: noGrounds)
    else { return clause }
    // 树障引起29条次 of the 67.
    if clause.hasDigit, ["引起", "导致", "造成"].contains(where: { clause.holds($0) }) { return "其中" + clause }
    return isGround(clause) ? "主要是" + clause : clause
  }

  /// Whether a clause behind a plan that was missed says why.
  static func isGround(_ clause: String) -> Bool {
    // 全年未达目标 says again that it was missed.
    if clause.ends(inOneOf: ["未达目标", "未达到目标", "未完成目标", "未达预期", "未完成计划"]) { return false }
    return clause.holds(oneOf: signs) || clause.hasSuffix("多")
      || clause.ends(inOneOf: weak) && !clause.ends(inOneOf: ["降低", "减低", "最低", "高低"])
  }

  /// 待遇低, 房子旧.
  private static let weak: SearchWords = ["低", "旧", "贵", "太远"]

  private static let noGrounds: SearchWords = [
    "主要", "因", "由于", "其中", "但", "仍", "正", "尚", "还", "差", "剩", "余", "已", "待", "均", "都", "共", "含", "比", "上年", "同比", "目前",
    "需",
    "限", "涉及", "完成", "为", "占", "并", "另", "未能", "评审",
  ]
  private static let signs: SearchWords = [
    "不", "未", "没", "少", "慢", "缺", "难", "偏", "弱", "停", "拖", "晚", "迟", "滞", "较紧", "紧张", "破产", "较多", "较大", "较高", "推后",
    "延后",
    "影响", "坏", "渗漏", "流标", "漏雨", "水毁", "冲毁", "减员", "裁员", "流失", "抽调", "抽去", "借调", "换人", "放弃", "辞职", "撤资", "跌价", "涨价",
    "亏了",
    "纠纷", "官司", "耽误", "退回", "反对", "断缴", "太旧", "太小", "太高", "太低", "老化", "月才", "旬才", "底才", "才批", "才下", "才到", "收紧", "受限",
    "变更", "冲突", "欠", "丢分", "失分", "无人", "无法", "无力",
  ]

  /// A text with what is denied in writing: 没有完工 for 没完工, 未能投用 for 没能投用, 尚未批复 for 还没批复.
  static func inWriting(_ text: String) -> String {
    // 先不写成 is for whoever drafts.
    for order in ["，先不写成", "，先不写", "，不要写成", "，别写成", "，不能写成"] where text.hasSuffix(order) {
      return inWriting(String(text.dropLast(order.count)))
    }
    for rest in ["剩的", "剩下的"] where text.holds(rest + "主要") || text.holds(rest + "多数") {
      return inWriting(text.replacing(rest, with: "剩余的"))
    }
    // 9个里有4个.
    for unit in ["个里有", "家里有", "名里有", "处里有", "所里有"] {
      if let place = text.place(of: unit), text[place.upperBound...].first?.isDigit == true {
        return inWriting(text.replacing(unit, with: unit.prefix(1) + "中有"))
      }
    }
    // 离90%还差.
    for end in ["还差", "尚差", "还差一截", "还差一些", "还差一点", "差一截"] where text.hasSuffix("%" + end) {
      guard let clause = Clause.split(text).last?.text, let far = clause.first, "离距".contains(far) else { continue }
      let aim = clause.dropFirst(clause.hasPrefix("距离") ? 2 : 1).dropLast(end.count)
      return inWriting(text.dropLast(clause.count) + "与" + aim + "的要求还有差距")
    }
    if text.hasSuffix("往下走") { return inWriting(text.dropLast(3) + "呈下降趋势") }
    // 县内定点机构只2家.
    if let place = text.place(of: "只"), place.lowerBound > text.startIndex,
      text[place.upperBound...].first?.isDigit == true
    {
      return inWriting(text[..<place.lowerBound] + "仅" + text[place.upperBound...])
    }
    // 评估人员就4个.
    for who in ["员就", "师就", "力量就"] {
      if let place = text.place(of: who), text[place.upperBound...].first?.isDigit == true {
        return inWriting(text[..<place.upperBound].dropLast() + "仅" + text[place.upperBound...])
      }
    }
    for end in ["，没有动", "，未动", "，没动"] where text.hasSuffix(end) { return inWriting(text.dropLast(end.count) + "，未动工") }
    for end in ["没有去", "没去", "未去"] where text.hasSuffix(end) && text.holds(oneOf: Self.events) {
      return text.dropLast(end.count) + "未开展"
    }
    // 还有12人未达到: of what nobody says.
    for end in ["人未达到", "人没达到", "人没有达到"] where text.hasSuffix(end) {
      return inWriting(text.dropLast(end.count - 1) + "未达标")
    }
    guard text.holds("没") || text.holds("未到") || text.holds("未批") || text.holds("还未") else { return text }
    var text = text
    for end in ["没有批", "没批", "但未批", "未批"] where text.hasSuffix("，" + end) { text = text.dropLast(end.count) + "尚未获批" }
    for (spoken, written) in denials where text.holds(spoken) { text = text.replacing(spoken, with: written) }
    for who in ["师", "员"] where text.hasSuffix(who + "尚未到") || text.hasSuffix(who + "未到") { text += "岗" }
    guard text.holds("没") else { return text }
    let all = text.characters
    var out = ""
    for (at, character) in all.enumerated() {
      out.append(character)
      guard character == "没", at + 1 < all.count, Punctuation.isHan(all[at + 1]),
        !"有收落入顶人钱地法空事关了过".contains(all[at + 1]),
        at == 0 || !"淹沉埋出吞湮罚抄有".contains(all[at - 1])
      else { continue }
      out.append("有")
    }
    return out
  }

  private static let events: SearchWords = ["培训", "考察", "参观", "研学", "实践", "调研", "党日"]
  /// Longest first.
  private static let denials = [
    ("还没有", "尚未"), ("还没批", "尚未获批"), ("还未批复", "尚未批复"), ("还未批", "尚未获批"), ("还没", "尚未"), ("还未", "尚未"), ("没能", "未能"),
    ("没法", "无法"),
  ]
}
