import TextCore

/// What is given or done to somebody, put as it is written: `给12户困难户送了米面油` is `为12户困难户送去米面油`,
/// `给家长发了1860份信` is `向家长发放1860份信`.
struct Giving: Sendable {
  let wordbook: Wordbook

  /// Verbs of one character, how they are written, and the preposition that they take.
  private static let short: [Character: (preposition: String, verb: String)] = [
    "发": ("向", "发放"), "送": ("为", "送去"), "寄": ("向", "寄送"), "讲": ("为", "讲授"), "办": ("为", "办理"), "装": ("为", "安装"),
    "配": ("为", "配备"), "买": ("为", "购置"), "建": ("为", "修建"), "修": ("为", "维修"), "拨": ("向", "拨付"), "减": ("为", "减免"),
    "补": ("为", "补发"), "做": ("为", "开展"), "换": ("为", "更换"), "写": ("向", "撰写"),
  ]
  /// Verbs whose receiver stands behind 向.
  private static let towards = [
    "发放", "赠送", "捐赠", "宣传", "推荐", "反馈", "通报", "拨付", "发送", "寄送", "推送", "移交", "征集", "宣讲", "印发", "下发", "送达",
  ]
  /// Words of bodies and people that something is given to.
  private static let receivers = [
    "户", "家", "村", "镇", "社区", "店", "厂", "单位", "部门", "企业", "学校", "站", "点", "父母", "病人", "患者", "孩子", "人", "群众", "学生",
    "困难户",
    "队", "校", "合作社", "残疾人", "小区", "班", "司机", "老乡", "读者",
  ]

  /// The clause as it is written.
  func written(_ text: String) -> String {
    guard let give = text.firstIndex(of: "给"), text[give...].count > 4 else { return text }
    let subject = text[..<give]
    guard subject.count <= 10, !subject.hasSuffix("发"), !subject.ends(inOneOf: Self.compounds), !subject.contains("“")
    else {
      return text
    }
    let rest = text[text.index(after: give)...]
    guard !rest.starts(withOneOf: ["予", "付", "排水", "水", "力", "与", "养"]) else { return text }
    var at = rest.index(after: rest.startIndex)
    while at < rest.endIndex, rest.distance(from: rest.startIndex, to: at) <= 16 {
      let (who, act) = (rest[..<at], rest[at...])
      if Wordbook.isPeople(who) || who.ends(inOneOf: Self.receivers), let told = told(act) {
        return subject + told.preposition + who + told.act
      }
      at = rest.index(after: at)
    }
    return text
  }

  private static let compounds = ["供", "补", "配", "付", "送", "自", "还", "交", "借", "租", "卖"]

  private func told(_ act: Substring) -> (preposition: String, act: String)? {
    guard let first = act.first else { return nil }
    if let verb = wordbook.headVerb(act) {
      var object = act.dropFirst(verb.count)
      if object.first == "了" { object = object.dropFirst() }
      return (Self.towards.contains(verb) ? "向" : "为", verb + object)
    }
    guard let full = Self.short[first], act.count >= 3 else { return nil }
    var object = act.dropFirst()
    if object.first == "了" { object = object.dropFirst() }
    guard object.count >= 2 else { return nil }
    // 送书上门, 送教上门: set phrases.
    // 送学2轮, 送法5次.
    let isSet = object.first.map { "学教法医戏考".contains($0) } == true && object.dropFirst().first?.isDigit == true
    if first == "送", object.holds("上门") || isSet { return ("为", "送" + object) }
    // 做了420次健康讲课, but 做饭.
    if first == "做", !object.hasDigit { return ("为", "做" + object) }
    return (full.preposition, full.verb + object)
  }
}
