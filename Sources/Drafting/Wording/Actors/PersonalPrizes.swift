import TextCore

/// Prizes noted behind the names of those who won them: `教学创新大赛，韩梅一等奖，李苗二等奖` is
/// `在教学创新大赛中，韩梅获一等奖，李苗获二等奖`.
enum PersonalPrizes {
  private static let prizes: SearchWords = [
    "特等奖", "一等奖", "二等奖", "三等奖", "金奖", "银奖", "铜奖", "优秀奖", "优胜奖", "第一名", "第二名", "第三名", "冠军", "亚军", "季军",
  ]
  private static let holding = ["举办", "开展", "组织", "参加", "承办"]
  /// Frequent family names: what else opens a clause before a prize is a team or a work.
  private static let families: ScalarSet =
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温罗"

  /// Whether words are a person's name and nothing else.
  static func isPerson(_ words: some StringProtocol) -> Bool {
    guard let first = words.unicodeScalars.first, families.contains(first) else { return false }
    return (2...3).contains(words.count) && words.allSatisfy(Punctuation.isHan)
      && !words.contains { "队组班校院团获".contains($0) }
  }

  /// The clauses with 获 between a person and a prize.
  static func told(_ clauses: [Clause]) -> [Clause] {
    var out = clauses
    var isAll = clauses.count > 1
    for i in clauses.indices {
      guard let name = winner(clauses[i].text) else {
        isAll = isAll && i == 0
        continue
      }
      isAll = isAll && i > 0
      out[i].text = name + "获" + clauses[i].text.dropFirst(name.count)
      if i > 1, winner(clauses[i - 1].text) != nil { out[i].mark = "，" }
    }
    guard isAll, let verb = holding.first(where: { clauses[0].text.hasPrefix($0) }),
      NounVerb.isContest(clauses[0].text),
      !clauses[0].hasNumber
    else { return out }
    out[0].text = "在" + clauses[0].text.dropFirst(verb.count) + "中"
    return out
  }

  /// `学生获二等奖3人` of 学生二等奖3人, nil where a clause names nobody who won.
  static func won(_ text: String) -> String? {
    winner(text).map { $0 + "获" + text.dropFirst($0.count) }
  }

  /// The person at the head of a clause that tells no more than what they won.
  static func winner(_ text: String) -> String? {
    guard text.utf8.count <= 60, text.holds(oneOf: prizes), let first = text.unicodeScalars.first else { return nil }
    // 学生二等奖3人、三等奖4人.
    if let who = groups.first(where: { text.hasPrefix($0) }), isPrize(text.dropFirst(who.count)) { return who }
    guard families.contains(first) else { return nil }
    for length in [3, 2] where isPerson(text.prefix(length)) {
      // 吴敏老师 is none of 吴敏老.
      if length == 3, titles.contains(where: { text.dropFirst(2).hasPrefix($0) }) { continue }
      let rest = text.dropFirst(length)
      let titled = titles.first { rest.hasPrefix($0) }?.count ?? aside(rest)
      let prize = rest.dropFirst(titled)
      // 教师组三等奖: among whom it was won.
      let group = among.first { prize.hasPrefix($0) }?.count ?? 0
      if isPrize(prize.dropFirst(group)) { return String(text.prefix(length + titled)) }
    }
    return nil
  }

  private static let among = ["教师组", "学生组", "青年组", "成人组", "小学组", "初中组", "高中组", "职工组", "男子组", "女子组", "个人组", "少年组"]
  private static let groups = ["学生", "教师", "师生", "职工", "选手"]
  private static let titles = ["老师", "教师", "同学", "同志"]

  /// How long a bracket at the head of words is: （五年级）.
  private static func aside(_ words: Substring) -> Int {
    guard words.first == "（", let close = words.firstIndex(of: "）"), case let aside = words[...close], aside.count <= 8
    else { return 0 }
    return aside.count
  }

  /// Whether words are a prize, with its number or without.
  private static func isPrize(_ words: Substring) -> Bool {
    guard words.starts(withOneOf: prizes), let prize = words.head(of: prizes) else { return false }
    let behind = words.dropFirst(prize.count)
    return behind.isEmpty || behind.first?.isDigit == true || behind.first == "（"
  }
}
