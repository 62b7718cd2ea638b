import TextCore

/// Whether what is told of a row has a word that its name is known by, or words that stand for it: 救灾 for 灾害救助, 党课 for 三会一课.
struct LostName: Sendable {
  let wordbook: Wordbook

  /// Fields of work that are no name of what is done without the word behind them: 信访工作.
  static let fields: WordSet = [
    "信访", "反诈", "应急", "体育", "统计", "档案", "保密", "宣传", "教育", "卫生", "安全", "纪检", "后勤", "执法", "综治", "统战", "人事", "财务", "武装",
    "群团",
    "党建", "政法", "民政", "老龄", "关工委", "工会", "妇联", "共青团",
  ]

  /// The name without 工作 and 情况 at its end.
  static func plain(_ name: String) -> String {
    var plain = name
    for word in ["工作", "情况"] where plain.hasSuffix(word) && plain.count >= word.count + 2 {
      plain = String(plain.dropLast(word.count))
    }
    return Self.fields.contains(plain) && name.hasSuffix("工作") ? plain + "工作" : plain
  }

  /// Whether the first sentence of what is told says all that a framed name does: 兜牢“三保”底线 of “三保”支出.
  func isSaid(_ name: String, _ rest: [Clause]) -> Bool {
    // 得奖 is what was won.
    if name.ends(inOneOf: Self.honours) { return true }
    if Self.isGeneral(name) { return rest[0].isWhole || wordbook.headVerb(rest[0].text) != nil }
    let telling = telling(name)
    let sentence = firstSentence(rest)
    return telling.count >= 2 && sentence.holds(telling) && LostWords(of: name, in: sentence).runs.isEmpty
  }

  private static let chapters: WordSet = ["党员", "人员", "其他", "综合", "培训", "学习", "学习教育", "廉政", "廉洁", "纪检", "党风廉政"]
  private static let general: WordSet = [
    "党建", "作风", "党务", "党的建设", "自身建设", "队伍建设", "支部建设", "作风建设", "支部", "党员队伍", "业务", "日常",
  ]

  /// Whether a name says no more than its chapter does: 党建和作风.
  private static func isGeneral(_ name: String) -> Bool {
    let words = name.split(whereSeparator: { "和与及、".contains($0) }).map(String.init)
    return words.allSatisfy { general.contains($0) || chapters.contains($0) }
  }

  /// Whether no telling word of the name stands in the first sentence.
  func isLost(_ stem: String, in clauses: [Clause]) -> Bool {
    guard let first = clauses.first, first.within == nil, first.rows.isEmpty, (2...24).contains(stem.count),
      stem.count >= 4 || stem.count == 3 && isShort(stem), !stem.contains(where: { "，。；：".contains($0) }),
      !Self.isGeneral(Self.plain(stem)),
      !stem.hasDigit,
      wordbook.actor(headOf: stem) == nil, !stem.ends(inOneOf: Self.occasions), !stem.ends(inOneOf: Self.honours),
      !wordbook.isStatement(stem), wordbook.headVerb(stem) == nil || TaskName(wordbook: wordbook).isNominal(stem)
    else { return false }
    // 在册282人，其中孤儿68人 says not of whom, though a part of it does.
    if Self.isBareStock(first.text), !stem.ends(inOneOf: Self.moneys) { return true }
    let telling = telling(Self.plain(stem))
    let sentence = firstSentence(clauses)
    if let open = stem.firstIndex(of: "“"), let close = stem.firstIndex(of: "”"), open < close,
      sentence.holds(stem[open...close])
    {
      return false
    }
    guard telling.count >= 2, !sentence.holds(telling), !tells(first.text, of: Self.plain(stem), telling, sentence)
    else {
      return false
    }
    return Self.isSilent(sentence, of: telling)
  }

  /// Whether words have no two characters in a row of those that a name is known by, nor most of them.
  static func isSilent(_ words: String, of telling: String) -> Bool {
    // 党课 tells of 三会一课.
    let letters = telling.filter { (Punctuation.isHan($0) || $0.isLetter) && !"一二三四五六七八九十两双个人".contains($0) }
    let said = letters.count { words.contains($0) }
    // 救灾 of 灾害救助.
    if said * 5 >= letters.count * 3 || letters.count <= 2 && said > 0 { return false }
    return !zip(letters, letters.dropFirst()).contains { words.holds(String([$0, $1])) }
  }

  /// 在档47户: how many there are, and no word of whom.
  static func isBareStock(_ clause: String) -> Bool {
    guard
      let head = ["年末在册", "年底在册", "年末在档", "在册", "在档", "在管", "在训", "在读", "入库"].first(where: { clause.hasPrefix($0) })
    else { return false }
    return clause.dropFirst(head.count).first?.isDigit == true
  }

  private static let moneys: SearchWords = ["津贴", "补贴", "补助", "低保金"]

  private static let measures: SearchWords = ["率", "额", "量", "面积", "指数", "占比", "强度"]
  private static let gains: WordSet = ["引进", "招聘", "招录", "购置", "购买", "添置", "配备", "选拔", "培养"]
  private static let contests: SearchWords = ["竞赛", "大赛", "比赛", "联赛", "比武", "运动会"]

  /// Whether the first clause says by itself what it is of: 组织义务巡逻180余次 of 平安巡逻, 甲级病案率97.8% of 病历质量,
  /// 引进博士14名 of 教师引进.
  private func tells(_ first: String, of name: String, _ telling: String, _ sentence: String) -> Bool {
    let behind = first.dropFirst(NameJoin.time(first).count)
    if let deed = DeedName.deed(of: name, wordbook) {
      if behind.hasPrefix(deed) { return Self.gains.contains(deed) }
      if telling.count <= 3, first.holds(deed), !NameJoin.phase(deed) { return true }
    }
    if name.contains(where: { "和与及、".contains($0) }), wordbook.headVerb(behind) != nil || behind.hasPrefix("新") {
      return true
    }
    if name.ends(inOneOf: Self.contests), sentence.contains("获") || sentence.contains("赛") { return true }
    let noun = first.prefix { Punctuation.isHan($0) }
    return name.count <= 4 && noun.count >= 4 && noun.ends(inOneOf: Self.measures) && wordbook.headVerb(first) == nil
  }

  /// Whether a short name is that of a thing: 油茶, 结核病.
  func isShort(_ name: String) -> Bool {
    name.allSatisfy(Punctuation.isHan) && !wordbook.holdsVerb(name) && DeedName.deed(of: name, wordbook) == nil
      && !Self.fields.contains(name) && !Wordbook.fields.contains(name) && !Wordbook.isPeople(name)
      && !name.ends(inOneOf: Self.empty)
  }

  private static let occasions: SearchWords = ["节", "日", "月", "周", "会", "七一", "五一", "六一", "春运", "假期"]
  private static let honours: SearchWords = ["荣誉", "表彰", "获奖", "得奖", "受奖", "立功", "奖励", "评优", "评先", "先进"]

  private func firstSentence(_ clauses: [Clause]) -> String {
    let end = clauses.indices.dropFirst().first { "。；".contains(clauses[$0].mark) } ?? clauses.count
    return Clause.joined(clauses[..<end])
  }

  /// The words that a name is known by, without deeds and words of any work at its end: 城乡建设用地增减挂钩节余指标 of …交易.
  func telling(_ name: String) -> String {
    var rest = name[...]
    while let word = DeedName.deed(of: rest, wordbook) ?? rest.tail(of: Self.empty), rest.count >= word.count + 2 {
      rest = rest.dropLast(word.count)
    }
    return String(rest)
  }

  private static let empty: SearchWords = [
    "工作", "建设", "情况", "推进", "活动", "使用", "管理", "开展", "服务", "项目", "专项", "行动", "制度", "问题", "体系", "机制", "能力", "收入", "业务量",
    "业务", "产业",
  ]
}
