import TextCore

/// What was won where: `全省教学竞赛，一等奖1个` is `在全省教学竞赛中获一等奖1个`.
struct Awards: Sendable {
  let wordbook: Wordbook

  private static let contests = ["竞赛", "比赛", "大赛", "比武", "评选", "评比", "考核", "展演", "运动会", "评审"]

  /// The clauses without the bare name of the occasion ahead of what was won: 表彰，获评“五四红旗团委”.
  static func withoutOccasion(_ clauses: [Clause]) -> [Clause] {
    guard clauses.count > 1, clauses[0].text.count <= 4, clauses[1].mark == "，",
      ["表彰", "创建", "荣誉", "获奖", "评先", "评优"].contains(where: clauses[0].text.hasSuffix),
      clauses[1].text.starts(withOneOf: ["获评", "荣获", "获得", "被评为", "评为", "入选"])
    else { return clauses }
    return Array(clauses.dropFirst())
  }

  /// The clauses with a verb before prizes that stand behind the contest's bare name.
  func won(_ clauses: [Clause]) -> [Clause] {
    guard let i = clauses.indices.dropFirst().first(where: { Self.isPrize(clauses[$0].text) }),
      clauses[i].mark == "，"
    else { return clauses }
    let contest = clauses[i - 1].text
    guard contest.ends(inOneOf: Self.contests), !contest.hasDigit, wordbook.headVerb(contest) == nil,
      !contest.contains(where: { "在对为".contains($0) }), !contest.holds("参加"), !contest.holds("参与")
    else { return clauses }
    var out = clauses
    out[i - 1].text = "在" + contest + "中获" + clauses[i].text
    out.remove(at: i)
    return out
  }

  /// The clauses of a contest in which the office took part, with 获 before prizes that have no verb.
  func taken(_ clauses: [Clause]) -> [Clause] {
    clauses.map { clause in
      var clause = clause
      if let won = PersonalPrizes.won(clause.text) {
        clause.text = won
        return clause
      }
      let isMedals = Punctuation.split(clause.text, at: ["、"]).allSatisfy { item in
        ["金牌", "银牌", "铜牌"].contains(TaskObject.parted(item.text).body)
      }
      guard isMedals || Self.isPrize(clause.text), PersonalPrizes.winner(clause.text) == nil,
        wordbook.headVerb(clause.text) == nil,
        !clause.text.starts(withOneOf: ["设", "评", "颁", "发", "决", "产", "新增"])
      else { return clause }
      // 合唱队获一等奖: who won it stands before the verb.
      let place = ["一等奖", "二等奖", "三等奖"].lazy.compactMap { clause.text.place(of: $0) }.first
      let who = place.map { clause.text[..<$0.lowerBound] } ?? ""
      let isOfTeam = !clause.text.contains("、") && who.ends(inOneOf: ["队", "组", "班"])
      clause.text = isOfTeam ? who + "获" + clause.text.dropFirst(who.count) : "获" + clause.text
      return clause
    }
  }

  /// Whether a clause is prizes with their numbers or without: 一等奖1个、二等奖2个.
  static func isPrize(_ text: String) -> Bool {
    text.holds("奖")
      && Punctuation.split(text, at: ["、"]).allSatisfy { item in
        // 银奖1项（王思远团队）.
        let plain = item.text.hasSuffix("）") ? item.text.prefix { $0 != "（" } : item.text[...]
        let body = TaskObject.parted(String(plain)).body
        return body.hasSuffix("奖") && body.count <= 10 && !body.contains("获")
      }
  }
}
