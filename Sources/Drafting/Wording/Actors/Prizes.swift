import TextCore

/// What was won, where it stood behind 完成 or 做好: `获集体三等功1个`, `参加省残疾人运动会，获2金3银1铜`.
enum Prizes {
  private static let honours = ["立功受奖", "获奖", "荣誉", "表彰奖励", "获奖情况", "荣誉表彰"]
  private static let levels = ["县级以上", "市级以上", "省级以上", "国家级", "省级", "市级", "县级", "区级", "校级"]

  /// `获集体三等功1个`, `学生竞赛县级以上获奖89人次`.
  static func won(_ name: String, _ rest: [Clause]) -> String? {
    guard name.ends(inOneOf: honours) else { return nil }
    let next = rest[0].text
    if name.hasSuffix("获奖"), name.count >= 4, let level = levels.first(where: { next.hasPrefix($0) }),
      next.dropFirst(level.count).first?.isDigit == true
    {
      return name.dropLast(2) + level + "获奖" + next.dropFirst(level.count)
    }
    guard next.hasDigit, ["等功", "奖", "先进", "优秀", "模范", "称号"].contains(where: { next.holds($0) }) else { return nil }
    return (next.hasPrefix("获") || next.hasPrefix("荣") ? "" : "获") + next
  }

  /// `参加省残疾人运动会，……获2金3银1铜` of 省残疾人运动会6块: medals are no piece of the games.
  static func medals(_ clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first, let verb = ["举办", "参加"].first(where: { first.text.hasPrefix($0) }),
      case let (name, number) = TaskObject.counted(first.text), NounVerb.isContest(name),
      number.ends(inOneOf: ["块", "枚"]),
      let won = clauses.indices.dropFirst().first(where: { i in
        ["金", "银", "铜"].count { clauses[i].text.holds($0) } >= 2
      })
    else { return nil }
    var out = clauses
    out[0].text = "参加" + name.dropFirst(verb.count)
    if out[won].text.hasPrefix("得"), !out[won].text.hasPrefix("得到") { out[won].text = "获" + out[won].text.dropFirst() }
    return out
  }

  /// `获市新闻奖一等4件、二等6件`.
  static func named(_ clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first, let end = first.text.place(of: "奖"),
      first.text[end.upperBound...].starts(withOneOf: ["一等", "二等", "三等", "特等"]),
      case let name = first.text[..<end.upperBound], (3...10).contains(name.count), name.allSatisfy(Punctuation.isHan),
      name.starts(withOneOf: ["全国", "国家", "省", "市", "县", "区", "中国"]), !name.contains("获")
    else { return nil }
    var out = clauses
    out[0].text = "获" + first.text
    return out
  }
}
