import TextCore

/// Says of a rest that it is not done where the clerk only says what it is: 还有74条多为房产证遗留问题 is
/// `还有74条未办结，多为房产证遗留问题`.
enum RestClause {
  /// - Parameter text: what is lacking, its subject ahead: `机关干部下沉诉求还有74条多为房产证遗留问题`.
  static func written(_ text: String) -> String {
    if let named = named(text) ?? deed(text) { return named }
    if let counted = countedBehind(text) { return counted }
    // 矛盾纠纷还有7件.
    if text.last.map({ !$0.isDigit }) == true, let place = text.place(of: "还有"), place.lowerBound > text.startIndex,
      let rest = Remainder(String(text[place.lowerBound...])), rest.text == rest.count,
      case let whose = String(text[..<place.lowerBound]),
      whose.holds(oneOf: disputes) || whose.holds(oneOf: cases) || whose.holds(oneOf: findings)
    {
      return text + undone(whose, rest.count)
    }
    guard text.holds(oneOf: kinds), let head = ["还有", "其余"].first(where: { text.holds($0) }),
      let place = text.place(of: head), let rest = Remainder(String(text[place.lowerBound...])), rest.aside.isEmpty,
      // 7个图斑为多年生果树: what is counted stands between.
      let at = kind(of: rest.noun)
    else { return text }
    let before = String(text[..<place.lowerBound])
    let thing = String(rest.noun[..<at])
    let tail = String(rest.noun[at...])
    // 还有2个站是上世纪80年代土坯房: what they are is wrong with them, and nothing of the work is left.
    if tail.hasPrefix("是"), !(before + thing).holds(oneOf: owed), !(before + thing).holds(oneOf: disputes),
      !(before + thing).holds(oneOf: cases), !(before + thing).holds(oneOf: findings),
      tail.ends(inOneOf: ["房", "楼", "路", "桥", "管", "渠", "设备", "线路", "车"])
    {
      return text
    }
    let counted = before + head + rest.count + thing
    return counted + (rest.count.hasSuffix("元") ? "" : undone(before + thing, rest.count)) + "，" + tail
  }

  /// `高标准农田还有2眼机井未通电` of 高标准农田剩余机井2眼未通电: the number ahead of what it counts.
  private static func countedBehind(_ text: String) -> String? {
    guard let place = text.place(of: "剩余"), place.lowerBound > text.startIndex,
      case let rest = text[place.upperBound...],
      case let noun = rest.prefix(while: Punctuation.isHan), (2...4).contains(noun.count), !noun.contains("的"),
      case let digits = rest.dropFirst(noun.count).prefix(while: { $0.isASCII && $0.isDigit }), !digits.isEmpty,
      let unit = rest.dropFirst(noun.count + digits.count).first, "眼口座处个台户栋条家所盏套".contains(unit),
      case let open = rest.dropFirst(noun.count + digits.count + 1), open.count >= 2,
      open.first.map({ "未没尚因待".contains($0) }) ?? false
    else { return nil }
    return text[..<place.lowerBound] + "还有" + digits + String(unit) + noun + open
  }

  /// `还有3座未完成，均为设备间被小区占用` of 未完成3座均为设备间被小区占用.
  static func countAhead(_ text: String) -> String {
    guard
      let verb = ["未完成", "没完成", "未整改", "没整改", "未办结", "未化解", "未落实", "未达标", "未开工", "未交付"].first(where: {
        text.hasPrefix($0)
      }),
      case let rest = text.dropFirst(verb.count), case let digits = rest.prefix(while: \.isDigit), !digits.isEmpty,
      case let unit = rest.dropFirst(digits.count).prefix(1), "座个处户件条家台项套口所村间起".contains(unit), !unit.isEmpty,
      case let behind = rest.dropFirst(digits.count + 1),
      let kind = ["均为", "都为", "都是", "均因", "主要是", "主要为", "因", "为", "是"].first(where: { behind.hasPrefix($0) }),
      behind.count >= kind.count + 4
    else { return text }
    return "还有" + digits + unit + verb.replacing("没", with: "未") + "，" + behind
  }

  /// `其余1起（地界）未化解` of 其余1起地界: what it is about, and nothing else.
  private static func named(_ text: String) -> String? {
    guard let last = Clause.split(text).last?.text,
      let place = ["还有", "其余"].lazy.compactMap({ last.place(of: $0) }).first,
      let rest = Remainder(String(last[place.lowerBound...])), rest.aside.isEmpty, (2...6).contains(rest.noun.count),
      rest.noun.allSatisfy(Punctuation.isHan), !rest.noun.contains(where: { "未没不正在待等已因难缺停为是".contains($0) }),
      case let head = String(text.dropLast(last.count) + last[..<place.upperBound]),
      head.holds(oneOf: disputes) || head.holds(oneOf: cases) && !head.holds("问题") || head.holds("隐患"),
      !rest.noun.ends(inOneOf: things)
    else { return nil }
    return head + rest.count + "（" + rest.noun + "）" + undone(head, rest.count)
  }

  /// `还有3号库房恒湿机更换尚未完成` of 还有3号库房恒湿机更换: a deed that is left is not done.
  private static func deed(_ text: String) -> String? {
    guard let place = text.place(of: "还有"), case let rest = text[place.upperBound...], (5...18).contains(rest.count),
      rest.ends(inOneOf: deeds), !rest.holds(oneOf: kindWords), !rest.contains(where: { "未没正在待等因难缺，；".contains($0) })
    else { return nil }
    return text + "尚未完成"
  }

  private static let kindWords: SearchWords = ["涉及", "是", "为", "属", "需", "要"]
  private static let deeds: SearchWords = [
    "更换", "改造", "维修", "安装", "搬迁", "拆除", "验收", "采购", "招标", "升级", "修复", "加固", "移交", "调试", "布线", "装修",
  ]

  /// What a rest itself is called: 还有2处隐患.
  private static let things: SearchWords = ["隐患", "问题", "纠纷", "案件", "诉求", "投诉", "工单", "来信", "来访", "整改", "办理"]

  /// Where what tells the kind of the things begins; nil where the words say how far they are.
  private static func kind(of noun: String) -> String.Index? {
    for word in said {
      guard let place = noun.place(of: word), noun[..<place.lowerBound].count <= 4,
        !(noun[..<place.lowerBound].last.map { "还总但成认作行因分就".contains($0) } ?? false),
        noun[..<place.lowerBound].allSatisfy(Punctuation.isHan), !noun[..<place.lowerBound].holds(oneOf: standing),
        noun[place.upperBound...].count >= 2
      else { continue }
      return place.lowerBound
    }
    return nil
  }

  /// What is not done with the things, by what they are.
  private static func undone(_ whose: String, _ count: String) -> String {
    if whose.holds(oneOf: disputes) { return "未化解" }
    if whose.holds(oneOf: cases), !whose.holds("问题") { return "未办结" }
    if whose.holds(oneOf: findings) { return "未整改到位" }
    return whose.holds("问题") || count.ends(inOneOf: ["个", "条", "项"]) ? "未解决" : "未完成"
  }

  private static let owed: SearchWords = ["问题", "整改", "任务", "计划", "意见", "需求", "项目"]
  private static let kinds: SearchWords = ["还有", "其余"]
  /// Longest first.
  private static let said = [
    "多涉及", "主要涉及", "主要是", "主要为", "大多是", "大多为", "多数是", "多数为", "多为", "多是", "均为", "都是", "涉及", "属于", "是", "为",
  ]
  private static let standing: SearchWords = ["未", "没", "正", "在", "待", "等", "因", "已", "尚"]
  private static let disputes: SearchWords = ["纠纷", "矛盾", "调解", "积案"]
  private static let cases: SearchWords = ["诉求", "信访", "工单", "投诉", "来信", "案件", "提案", "建议", "民情", "热线"]
  private static let findings: SearchWords = [
    "隐患", "检查", "督查", "巡察", "审计", "整改", "排查", "巡视", "督导", "反馈", "整治", "自查", "保密",
  ]
}
