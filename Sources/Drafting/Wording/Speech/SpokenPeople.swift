import TextCore

/// Those who came, went and went round, as they are written: `来了约600个家长` is `约600名家长参加`, `46个老师跑了512户` is
/// `46名教师走访512户`.
enum SpokenPeople {
  /// The clause as it is written, nil where it is none of these as a whole.
  static func turned(_ clause: String) -> String? {
    if let told = helped(clause) ?? none(clause) ?? came(clause) ?? off(clause) { return told }
    if let place = clause.place(of: "跑了"), let told = visited(clause, place) { return told }
    guard let counted = CountedClause(clause) else { return nil }
    return went(counted) ?? returned(counted) ?? now(counted) ?? acted(counted)
  }

  private static let nouns = [
    "学生", "孩子", "老师", "教师", "家长", "党员", "干部", "村民", "群众", "职工", "老人", "医生", "护士", "队员", "民警", "代表", "志愿者", "专家",
    "同志", "工人", "村干部", "居民", "师生", "司机", "网格员", "社工",
  ]

  /// `3人`, `约600名家长`: a number of people; nil where something else is counted.
  private static func people(_ number: Substring, _ rest: some StringProtocol) -> String? {
    let unit = ["个", "名", "位"].first { rest.hasPrefix($0) } ?? ""
    let noun = String(rest.dropFirst(unit.count))
    if noun == "人" || noun == "人次" && unit.isEmpty { return number + noun }
    if noun == "娃" || noun == "娃娃" { return number + "名孩子" }
    guard !unit.isEmpty, nouns.contains(noun) else { return nil }
    return number + "名" + (noun == "老师" ? "教师" : noun)
  }

  private static let ourselves = ["我们", "我支部", "我单位", "我校", "我局", "我所", "我院", "我公司", "咱们", "咱", "本单位", "本支部", "派"]

  private static func went(_ counted: CountedClause) -> String? {
    // 五、六年级210个学生去的.
    if counted.rest.hasSuffix("去的"), let who = people(counted.number, counted.rest.dropLast(2)) {
      return counted.head + who + "参加"
    }
    if counted.head == "来了" || counted.head == "一共来了" { return people(counted.number, counted.rest).map { $0 + "参加" } }
    // 260余名外校教师参加 of 外校教师来了260余人.
    if counted.head.hasSuffix("来了"), case let who = counted.head.dropLast(2), (2...6).contains(who.count),
      Wordbook.isPeople(who), counted.rest == "人" || counted.rest == "名"
    {
      return counted.number + "名" + who + "参加"
    }
    guard counted.head.hasSuffix("去了"), let who = people(counted.number, counted.rest) else { return nil }
    let goal = counted.head.dropLast(2).description
    let event = goal.dropFirst(ourselves.first { goal.hasPrefix($0) }?.count ?? 0)
    if event.isEmpty { return who + "参加" }
    guard (2...8).contains(event.count), event.allSatisfy(Punctuation.isHan),
      !event.ends(inOneOf: ["里", "上", "下", "回", "出", "过", "月", "年", "还"])
    else { return nil }
    return who + "参加" + event
  }

  /// `684名学生全部到校` of 684个学生全回来了.
  private static func returned(_ counted: CountedClause) -> String? {
    guard counted.head.isEmpty,
      let end = ["全回来了", "全部回来了", "都回来了", "全来了", "全到了"].first(where: { counted.rest.hasSuffix($0) }),
      case let who = counted.rest.dropLast(end.count), who.hasSuffix("学生") || who.hasSuffix("孩子"),
      let told = people(counted.number, who)
    else { return nil }
    return told + "全部到校"
  }

  /// `全校现有672人` of 现在全校672人.
  private static func now(_ counted: CountedClause) -> String? {
    guard counted.head.hasPrefix("现在全"), case let whole = counted.head.dropFirst(2).description.trimmingSuffix("有"),
      (2...3).contains(whole.count), let who = people(counted.number, counted.rest)
    else { return nil }
    return whole + "现有" + who
  }

  /// `9人上课` of 9个人上课.
  private static func acted(_ counted: CountedClause) -> String? {
    guard counted.head.isEmpty, counted.rest.hasPrefix("个人"), case let deed = counted.rest.dropFirst(2),
      ["上课", "参赛", "参加", "上台", "报名", "值班", "获奖", "在岗", "考上"].contains(deed)
    else { return nil }
    return counted.number + "人" + deed
  }

  /// `52名学生、6名教师参加` of 学生52个、老师6个: those who were there.
  private static func came(_ clause: String) -> String? {
    guard clause.hasSuffix("个"), clause.holds("、") else { return nil }
    var items: [String] = []
    for item in Punctuation.split(clause, at: ["、"]).map(\.text) {
      guard let counted = CountedClause(item), counted.rest == "个", nouns.contains(String(counted.head)) else {
        return nil
      }
      items.append(counted.number + "名" + (counted.head == "老师" ? "教师" : counted.head))
    }
    return items.joined(separator: "、") + "参加"
  }

  private static let houses = ["院", "馆", "所", "村", "社区", "学校", "厂", "站", "公园", "基地", "广场", "陵园"]

  /// `到镇敬老院打扫卫生` of 去镇敬老院打扫卫生.
  private static func off(_ clause: String) -> String? {
    guard clause.hasPrefix("去"), !clause.hasDigit, (6...20).contains(clause.count),
      houses.contains(where: { house in
        clause.place(of: house).map { place in
          (2...8).contains(clause[..<place.lowerBound].count) && clause[place.upperBound...].count >= 2
        } ?? false
      }), !clause.starts(withOneOf: ["去年", "去除", "去掉", "去了", "去世", "去向", "去库存"])
    else { return nil }
    return "到" + clause.dropFirst()
  }

  private static let places = [
    "户", "家", "户人家", "个乡镇", "个镇", "个乡", "个村", "个社区", "家企业", "个企业", "家单位", "所学校", "个小区", "个村组", "家商户", "个项目", "户群众",
  ]

  private static func visited(_ clause: String, _ place: Range<String.Index>) -> String? {
    let who = String(clause[..<place.lowerBound])
    let goal = clause[place.upperBound...].description.withoutHead(of: ["约", "近"])
    let digits = goal.prefix(while: \.isDigit)
    let unit = goal.dropFirst(digits.count).drop { "多余".contains($0) }
    guard !digits.isEmpty, places.contains(String(unit)) else { return nil }
    if who.isEmpty { return "走访" + clause[place.upperBound...] }
    guard let counted = CountedClause(who), counted.head.isEmpty, let told = people(counted.number, counted.rest) else {
      return nil
    }
    return told + "走访" + clause[place.upperBound...]
  }

  /// `教师结对帮扶` of 一个老师帮一到两个: who helps how many.
  private static func helped(_ clause: String) -> String? {
    guard clause.hasPrefix("一个"), let place = clause.place(of: "帮") else { return nil }
    let who = clause[..<place.lowerBound].dropFirst(2)
    let many = clause[place.upperBound...].description.withoutHead(of: ["扶", "带"])
    guard nouns.contains(String(who)),
      let number = ["一到两个": "一至两人", "一两个": "一至两人", "一个": "一人", "两个": "两人", "两三个": "两至三人"][many]
    else { return nil }
    return "每名" + (who == "老师" ? "教师" : who) + "结对帮扶" + number
  }

  private static let harms = ["辍学", "掉队", "受伤", "缺席", "缺课", "迟到", "违纪", "返贫", "伤亡", "失联", "溺水"]

  /// `无人辍学` of 没有辍学的.
  private static func none(_ clause: String) -> String? {
    guard let head = ["没有", "没"].first(where: { clause.hasPrefix($0) }), clause.hasSuffix("的"),
      harms.contains(String(clause.dropFirst(head.count).dropLast()))
    else { return nil }
    return "无人" + clause.dropFirst(head.count).dropLast()
  }
}
