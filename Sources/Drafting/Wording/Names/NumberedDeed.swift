import Records
import TextCore

/// First clauses of a deed and a number, or of a number and its noun, which need the name to be whole.
extension NameAndClause {
  private static let objectless: SearchWords = ["推进", "开展", "做好", "抓好", "完成", "加强", "实施"]

  /// `抢救修复民国档案4200页` of 推进抢救修复，民国档案4200页.
  func acting(_ whole: [Clause], _ stem: String) -> [Clause]? {
    guard whole.count > 1, whole[1].mark == "，", let lead = whole.first, lead.within == nil, lead.rows.isEmpty,
      let verb = lead.text.head(of: Self.objectless), lead.text.dropFirst(verb.count) == stem
    else { return nil }
    // 专题研讨1 and 21次 are two numbers.
    if stem.last?.isNumber == true { return nil }
    var rest = Array(whole.dropFirst())
    guard let told = join.acting(stem, rest) else { return nil }
    rest[0].mark = lead.mark
    return join.led(told, rest)
  }

  /// `化解隐性债务2.3亿元` of 化解债务，化解隐性债务2.3亿元, `开展合同财务审核，审核合同52份` of 审核合同财务，审核合同52份: a name that was turned about
  /// ahead of its own verb goes where the clause has all of it, and else stands as it is.
  func unturned(_ whole: [Clause], _ stem: String) -> [Clause]? {
    guard (4...14).contains(stem.count), whole.count > 1, whole[1].mark == "，", whole[1].rows.isEmpty,
      let lead = whole.first, lead.within == nil, lead.rows.isEmpty, lead.text.count == stem.count,
      case let verb = stem.suffix(2), case let thing = stem.dropLast(2), lead.text == verb + thing,
      whole[1].text.hasPrefix(verb)
    else { return nil }
    var rest = Array(whole.dropFirst())
    rest[0].mark = lead.mark
    if rest[0].text.dropFirst(2).prefix(while: { !$0.isDigit }).holds(thing) { return join.led(rest[0].text, rest) }
    var named = lead
    named.text = "开展" + stem
    return [named] + whole.dropFirst()
  }

  /// Words that a number may count whatever it is of.
  private static let generics: SearchWords = ["项目", "课题", "任务"]
  /// Deeds on them that are no verbs of the lexicon.
  private static let doings: WordSet = ["推广", "承担", "承接", "办成", "做成", "实现", "谋划", "储备", "包装", "争取"]

  private static let dealings: WordSet = ["受理", "办理", "办结", "接收", "处理", "答复", "转办", "承办"]
  private static let cases: SearchWords = ["工单", "诉求", "投诉", "举报", "来电", "警情", "件", "案件"]

  /// A first clause of a deed and a number, which does not say of what, with the name: `完成经济责任审计项目7个` of 完成7个项目,
  /// `全年拆违73处` of 全年拆73处, `设立党员示范岗22个` of 设22个, whatever the clauses behind it say again of the name.
  func bareDeed(_ name: String, _ stem: String, _ clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first, first.within == nil, first.rows.isEmpty, (2...16).contains(name.count),
      name.allSatisfy({ Punctuation.isHan($0) || "“”".contains($0) || $0.isDigit }),
      wordbook.actor(headOf: name) == nil, name.last?.isDigit == false,
      !first.text.holds(name)
    else { return nil }
    let time = NameJoin.time(first.text)
    let behind = first.text.dropFirst(time.count)
    let verb = behind.prefix { Punctuation.isHan($0) }
    let number = behind.dropFirst(verb.count)
    guard (1...4).contains(verb.count), number.first?.isDigit == true else { return nil }
    if NamePlace(wordbook: wordbook).isCampaign(name, first.text) { return join.led(name + first.text, clauses) }
    let digits = number.prefix { $0.isDigit || ".余多万".contains($0) }
    // 完成7个项目, 推广项目46个: the number is of what the name says, and its noun tells nothing.
    if let unit = number.dropFirst(digits.count).first, "个项".contains(unit) {
      let rest = number.dropFirst(digits.count + 1)
      let isBehind = !rest.isEmpty && rest.head(of: Self.generics) == String(rest)
      let generic = isBehind ? String(rest) : rest.isEmpty ? verb.tail(of: Self.generics) ?? "" : ""
      let deed = isBehind ? verb : verb.dropLast(generic.count)
      if !generic.isEmpty,
        NamePlace(wordbook: wordbook).verb(deed) == String(deed) || Self.doings.contains(String(deed)),
        !name.holds(generic), name.count >= 4,
        wordbook.headVerb(name) == nil || TaskName(wordbook: wordbook).isNominal(name),
        !deed.contains(where: name.contains), name.count <= 12
      {
        return join.led(time + deed + name + generic + digits + String(unit), clauses)
      }
    }
    guard NameJoin.isBareList(String(number)) || NameJoin.isBare(number) else { return nil }
    // 受理12366转办工单128件: what has a number for its name is dealt with as a case.
    if name.hasDigit {
      guard Self.dealings.contains(String(verb)), name.first?.isDigit == true, name.ends(inOneOf: Self.cases),
        !number.hasSuffix("%")
      else { return nil }
      return join.led(time + verb + name + number, clauses)
    }
    // 全年拆违73处 of 拆违 and 拆73处: the deed in full.
    if verb.count == 1, name.hasPrefix(verb), (2...4).contains(name.count), !time.isEmpty || name.count == 2 {
      return join.led(time + name + number, clauses)
    }
    guard verb.count == 1 || NamePlace(wordbook: wordbook).verb(verb) == String(verb) else { return nil }
    return lost.isLost(stem, in: [first]) ? join.joined(name, clauses) : nil
  }
}

extension NameJoin {
  private static let values: SearchWords = ["满意度", "率", "得分", "指数", "评分", "占比", "测评"]

  /// `业主满意度88.6分，比上年提高1.7分，第三方测评` of 业主满意度 and 第三方测评，88.6分: the value of a measure stands behind its name.
  func valued(_ name: String, _ rest: [Clause]) -> [Clause]? {
    guard name.ends(inOneOf: Self.values),
      let at = rest.indices.dropFirst().prefix(2).first(where: { Self.isValue(rest[$0].text) }),
      rest[1...at].allSatisfy({ $0.mark == "，" && $0.rows.isEmpty }),
      rest[..<at].allSatisfy({ !$0.text.hasDigit && $0.text.count <= 10 && !$0.text.holds(name) })
    else { return nil }
    var told = rest[at]
    told.text = name + told.text
    told.mark = rest[0].mark
    told.isWhole = true
    let changes = rest[(at + 1)...].prefix { $0.mark == "，" && $0.text.starts(withOneOf: ["比上年", "较上年", "同比"]) }
    var asides = Array(rest[..<at])
    asides[0].mark = "，"
    return [told] + changes + asides + rest.dropFirst(at + 1 + changes.count)
  }

  private static func isValue(_ text: String) -> Bool {
    let unit = text.drop { $0.isDigit || $0 == "." }
    return text.first?.isDigit == true && ["分", "%", "‰"].contains(String(unit))
  }

  /// Names of two characters that are deeds to be carried out.
  static let shortActs: WordSet = [
    "编研", "除雪", "防汛", "抗旱", "禁毒", "普法", "科普", "教研", "植树", "义诊", "巡诊", "征集", "献血", "扫雪", "清淤", "消杀", "体检", "控烟", "助学",
    "支教", "送教", "家访", "禁捕", "护林", "护学",
  ]

  /// `抢救修复民国档案4200页` of 抢救修复 and 民国档案4200页: a name of nothing but verbs has what was counted for its object.
  func acting(_ name: String, _ rest: [Clause]) -> String? {
    guard (4...6).contains(name.count), let first = rest.first, first.rows.isEmpty, Self.isHandling(name),
      case let (noun, number) = TaskObject.counted(String(first.text.prefix { $0 != "、" })), noun.count >= 2,
      !number.isEmpty, noun.allSatisfy(Punctuation.isHan), !wordbook.holdsVerb(noun), !Wordbook.isPeople(noun),
      !"补新实共各已均约".contains(noun.first ?? " "), TimePhrase.head(of: noun).isEmpty,
      !noun.ends(inOneOf: ["率", "额", "量", "资金", "经费"]), !number.hasSuffix("元"),
      wordbook.actor(headOf: noun + "　") == nil
    else { return nil }
    return name + first.text
  }

  /// Deeds that are done to things.
  private static let handlings: WordSet = [
    "抢救", "修复", "清理", "整治", "维修", "改造", "征集", "采购", "更换", "安装", "检修", "清运", "拆除", "购置", "配备", "整理", "修缮", "加固", "清除",
    "收集",
    "栽植", "补植", "铺设", "疏通", "查处", "收缴", "销毁", "回收", "更新", "检测", "检验", "校准", "排查", "治理",
  ]

  private static func isHandling(_ name: String) -> Bool {
    name.count.isMultiple(of: 2)
      && sequence(first: name[...]) { $0.count > 2 ? $0.dropFirst(2) : nil }.allSatisfy {
        handlings.contains(String($0.prefix(2)))
      }
  }

  /// `2025届毕业生1486人` of 2025届毕业生就业 and 毕业生1486人, 就业1432人 behind it: the name's noun and its deed have each a number
  /// of their own.
  func shared(_ name: String, _ rest: [Clause]) -> String? {
    guard rest.count > 1, rest[1].mark == "，", rest[0].rows.isEmpty,
      case let (noun, number) = TaskObject.counted(rest[0].text), noun.count >= 2, !number.isEmpty,
      let place = name.place(of: noun), case let deed = name[place.upperBound...], (2...4).contains(deed.count),
      rest[1].text.hasPrefix(deed), rest[1].text.dropFirst(deed.count).first?.isDigit == true
    else { return nil }
    return name[..<place.upperBound] + number
  }

  /// Whether words are a day and what happened on it, and no number with its unit: 7.22大雨.
  static func isOfDay(_ words: some StringProtocol) -> Bool {
    let day = words.prefix { $0.isDigit || $0 == "." }
    let unit = words.dropFirst(day.count)
    guard let point = day.firstIndex(of: "."), let month = Int(day[..<point]), (1...12).contains(month),
      let date = Int(day[day.index(after: point)...]), (1...31).contains(date)
    else { return false }
    return unit.count == 2 && happenings.contains(String(unit))
  }

  /// Whether a clause is a span of days and nothing else: 6.23—25, 6月23日至25日.
  static func isSpan(_ text: String) -> Bool {
    guard text.first?.isDigit == true, text.last.map({ $0.isDigit || $0 == "日" }) == true, text.count >= 5,
      let dash = text.firstIndex(where: { "—–~～至-".contains($0) }), text[..<dash].contains(where: { ".月".contains($0) })
    else { return false }
    return text.allSatisfy { $0.isDigit || ".月日—–~～至-".contains($0) }
  }

  private static let happenings: WordSet = [
    "大雨", "暴雨", "洪水", "洪峰", "山洪", "内涝", "台风", "登陆", "地震", "寒潮", "大雪", "降雪", "滑坡", "塌方", "决口", "停电", "停水", "爆管", "火灾",
    "车祸", "点火", "扑灭", "封路", "抢通",
  ]
}
