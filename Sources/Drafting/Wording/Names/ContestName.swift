import TextCore

/// A contest that a row names with what was won in it: `全市古籍知识竞赛二等奖` of 小许比赛. The row's own name is a note for
/// its clerk: `参加全市古籍知识竞赛，获二等奖`. A person whom it names is told: whoever won is never left out.
struct ContestName: Sendable {
  /// The contest by its full name.
  let name: String
  /// What is told of it.
  let text: String

  private static let contests = ["竞赛", "大赛", "比赛", "比武", "联赛", "演讲赛", "技能赛"]
  private static let prizes = ["等奖", "金奖", "银奖", "铜奖", "优秀奖", "优胜奖", "组织奖", "第一名", "第二名", "第三名", "第四名", "第五名", "第六名"]
  private static let levels = ["全国", "国家", "全省", "省", "全市", "市", "全县", "县", "全区", "区", "全系统", "系统", "全州", "州"]

  /// Nil where the task is no contest or award, or the text tells who won, or more than a prize.
  init?(_ task: String, _ text: String, owner: String = "") {
    guard text.holds("赛") || text.holds("比武"), text.utf8.count <= 120,
      task.ends(inOneOf: ["赛", "比武", "得奖", "获奖", "参赛", "表彰", "荣誉"])
    else { return nil }
    let clauses = Clause.split(text)
    guard let first = clauses.first?.text,
      let place = Self.contests.lazy.compactMap({ first.place(of: $0) }).min(by: { $0.upperBound < $1.upperBound }),
      case let prize = first[place.upperBound...], prize.ends(inOneOf: Self.prizes), prize.count <= 8,
      case let contest = String(first[..<place.upperBound]), contest.starts(withOneOf: Self.levels),
      contest.allSatisfy({ Punctuation.isHan($0) || "“”".contains($0) }), !prize.contains("获")
    else { return nil }
    name = contest
    var told = clauses
    told[0].text = Self.winner(task, owner) + "参加" + contest + "，获" + prize
    self.text = Clause.joined(told)
  }

  private static let occasions = ["比赛", "竞赛", "大赛", "参赛", "得奖", "获奖", "比武", "表彰", "评优", "荣誉"]
  private static let titles = [
    "标兵", "先进个人", "劳动模范", "模范", "能手", "工匠", "工作者", "优秀教师", "优秀党员", "优秀共产党员", "优秀个人", "带头人", "好人",
  ]

  /// `老李获评区教育系统后勤服务标兵` of 老李表彰: whose title it is; nil where the row is named after nobody.
  static func titled(_ task: String, _ text: String, owner: String = "") -> String? {
    guard task.ends(inOneOf: ["表彰", "得奖", "获奖", "评优", "荣誉"]), text.count <= 24, !text.contains("，"),
      text.allSatisfy({ Punctuation.isHan($0) || "“”".contains($0) }),
      text.ends(inOneOf: titles) || text.hasSuffix("”"),
      !["获", "评", "表彰", "授予"].contains(where: { text.holds($0) }),
      text.starts(withOneOf: levels + ["街道", "镇", "乡", "校", "院", "局"])
    else { return nil }
    let who = winner(task, owner)
    return who.isEmpty ? nil : who + "获评" + text
  }

  /// `教师参加县级优质课、论文、课件比赛` of 教师参赛: in what they took part; nil of any other.
  static func entered(_ task: String, _ text: String) -> String? {
    guard task.hasSuffix("参赛"), case let who = task.dropLast(2), who.count >= 2, Wordbook.isPeople(who),
      let first = Clause.split(text).first?.text, first.ends(inOneOf: contests + ["评比", "展演"]), !first.hasDigit,
      !first.holds("参"), first.starts(withOneOf: levels)
    else { return nil }
    return who + "参加" + text
  }

  /// Who took part, where the row is named after a person: 小许 of 小许比赛; "" where it is not.
  private static func winner(_ task: String, _ owner: String) -> String {
    guard let occasion = occasions.first(where: { task.hasSuffix($0) }), case let who = task.dropLast(occasion.count),
      (2...4).contains(who.count), who.allSatisfy(Punctuation.isHan)
    else { return "" }
    let isCalled =
      who.count == 2 && (who.first == "小" || who.first == "老") && !who.ends(inOneOf: ["组", "型", "学", "年", "师"])
    return isCalled || owner == who ? String(who) : ""
  }
}
