import TextCore

/// A contest that a row names with what was won in it: `全市古籍知识竞赛二等奖` of 小许比赛. The row's own name is a note for
/// its clerk: `参加全市古籍知识竞赛，获二等奖`.
struct ContestName: Sendable {
  /// The contest by its full name.
  let name: String
  /// What is told of it.
  let text: String

  private static let contests = ["竞赛", "大赛", "比赛", "比武", "联赛", "演讲赛", "技能赛"]
  private static let prizes = ["等奖", "金奖", "银奖", "铜奖", "优秀奖", "优胜奖", "组织奖", "第一名", "第二名", "第三名", "第四名", "第五名", "第六名"]
  private static let levels = ["全国", "国家", "全省", "省", "全市", "市", "全县", "县", "全区", "区", "全系统", "系统", "全州", "州"]

  /// Nil where the task is no contest or award, or the text tells who won, or more than a prize.
  init?(_ task: String, _ text: String) {
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
    told[0].text = "参加" + contest + "，获" + prize
    self.text = Clause.joined(told)
  }
}
