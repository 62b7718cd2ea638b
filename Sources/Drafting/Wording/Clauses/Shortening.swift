import TextCore

/// Shorter forms of a point's clauses, each a part of the one before. What is left is always whole statements, a
/// number never loses the words that say what it is of, and nothing stays that leans on what went (其中…, 同比…).
enum Shortening {
  /// Up to here the numbers of a long report are all told, in characters.
  static let longest = 240
  /// Clauses that tell so much of what a sentence's numbers weigh stay in its short form.
  private static let share = 0.6

  /// The sentences that tell a number, without asides in brackets and without what only says by which means; the
  /// first sentence always.
  static func lean(_ clauses: [Clause], within longest: Int = longest) -> [Clause] {
    var sentences = sentences(of: clauses).enumerated().filter {
      $0.offset == 0 || $0.element.contains(where: \.tellsNumber)
    }
    .map { told($0.element) }
    // A report of a page: the sentences with the fewest numbers go first, the later ones before the earlier.
    while sentences.count > 1, sentences.joined().reduce(0, { $0 + $1.text.count + 1 }) > longest {
      let least = sentences.indices.dropFirst().reversed().min { a, b in
        sentences[a].count(where: \.tellsNumber) < sentences[b].count(where: \.tellsNumber)
      }
      guard let least else { break }
      sentences.remove(at: least)
    }
    return Clause.relead(sentences).joined().map(Asides.dropped)
  }

  /// The weightiest numbers of each of these sentences, and long lists by their first items.
  static func short(_ clauses: [Clause]) -> [Clause] {
    let lean = lean(clauses)
    // What is part of a number told before goes first.
    let all = sentences(of: lean).filter { $0.first?.within == nil }
    let short = all.map(weightiest)
    return short.joined().map(LongList.shortened)
  }

  /// What was done, with its weightiest number.
  static func main(_ clauses: [Clause]) -> [Clause] {
    let sentences = sentences(of: lean(clauses))
    // What only opens a long report is not what was done.
    let opening = sentences.firstIndex { $0.contains(where: \.isWhole) && $0.contains(where: \.tellsNumber) }
    let isReport = clauses.count > 12
    guard let sentence = isReport ? opening.map({ sentences[$0] }) : sentences.first else { return [] }
    var kept = core(sentence)
    var out = kept.sorted().map { sentence[$0] }
    // Another sentence has its say only where the first tells no number or a far lesser one.
    let told = out.reduce(0) { $0 + $1.weight }
    let others = sentences.dropFirst().filter { $0.first?.within == nil }
    if !isReport, let next = others.max(by: { heaviest($0) < heaviest($1) }),
      heaviest(next) > told * 1.1
    {
      kept = core(next)
      out += kept.sorted().map { next[$0] }
    }
    return relinked(out).map(LongList.shortened).map(\.withoutLongTheme)
  }

  // MARK: - Sentences

  /// The clauses of each sentence: those between `；` and `。`.
  private static func sentences(of clauses: [Clause]) -> [[Clause]] {
    var out: [[Clause]] = []
    for clause in clauses {
      if clause.mark == "，", !out.isEmpty {
        out[out.count - 1].append(clause)
      } else {
        out.append([clause])
      }
    }
    return out
  }

  /// The clause that says what was done: the first whole one that does more than name the means.
  private static func head(of sentence: [Clause]) -> Int {
    sentence.firstIndex { $0.isWhole && !$0.isMeans } ?? sentence.firstIndex(where: \.isWhole) ?? 0
  }

  /// A sentence without means and without clauses that tell no number; the mark before it stays.
  private static func told(_ sentence: [Clause]) -> [Clause] {
    let head = head(of: sentence)
    let kept = sentence.indices.filter { i in
      if i == head { return true }
      if i < head { return !sentence[i].isMeans }
      let isLeanedOn = i + 1 < sentence.count && sentence[i + 1].tellsNumber && sentence[i + 1].followsOn
      return sentence[i].tellsNumber || isLeanedOn || sentence[i].isOutcome && sentence[i - 1].tellsNumber
    }
    return marked(kept.map { sentence[$0].withoutMeans }, as: sentence)
  }

  /// The head of a sentence and its weightiest clauses, each with what it leans on.
  private static func weightiest(_ sentence: [Clause]) -> [Clause] {
    var kept = core(sentence)
    let whole = sentence.reduce(0) { $0 + $1.weight }
    let order = sentence.indices.sorted { (sentence[$1].weight, $0) < (sentence[$0].weight, $1) }
    for i in order where kept.reduce(0, { $0 + sentence[$1].weight }) < whole * share {
      if sentence[i].tellsNumber { kept.formUnion(leaned(on: i, in: sentence)) }
    }
    return marked(withRemainders(kept, in: sentence).sorted().map { sentence[$0] }, as: sentence)
  }

  private static func heaviest(_ sentence: [Clause]) -> Double { sentence.map(\.weight).max() ?? 0 }

  /// Clauses with what is left (其余4个已移交), what a number is held against (比上年提高2.4个百分点) and what became of
  /// all (全部办结) behind the ones that they are of.
  private static func withRemainders(_ kept: Set<Int>, in sentence: [Clause]) -> Set<Int> {
    kept.union(
      sentence.indices.dropFirst().filter { i in
        kept.contains(i - 1)
          && (sentence[i].isRemainder || sentence[i].isHonouredPart || sentence[i].isComparison
            || sentence[i].isOfAll && sentence[i - 1].endsInNumber)
      })
  }

  /// The clauses without which a sentence would not say what was done and its number.
  private static func core(_ sentence: [Clause]) -> Set<Int> {
    let head = head(of: sentence)
    var kept = Set(0...head)
    if head + 1 < sentence.count {
      let rest = sentence[(head + 1)...]
      let heaviest = rest.map(\.weight).max() ?? 0
      let told = sentence[...head].reduce(0) { $0 + $1.weight }
      // The first of the weighty ones: what a course led to does not go before who took it.
      if heaviest >= told * 2 + 0.5 || told == 0, heaviest > 0,
        let number = rest.firstIndex(where: { $0.weight >= heaviest * 0.6 })
      {
        kept.formUnion(leaned(on: number, in: sentence))
      } else if told == 0, let number = rest.firstIndex(where: \.tellsNumber) {
        kept.formUnion(leaned(on: number, in: sentence))
      }
    }
    // 反馈问题29个 alone would tell a fault and not what became of it.
    for i in kept.sorted() where sentence[i].isFinding && i + 1 < sentence.count && sentence[i + 1].isOutcome {
      kept.insert(i + 1)
    }
    return withRemainders(kept, in: sentence)
  }

  /// A clause and the ones before it that it cannot be read without, and what became of what it finds.
  private static func leaned(on i: Int, in sentence: [Clause]) -> Set<Int> {
    var kept: Set<Int> = [i]
    var at = i
    // 学生1240人次参加 of 完成研学活动4次, whatever that goes on from.
    if i > 0, sentence[i].joinsAhead { kept.insert(i - 1) }
    while at > 0, sentence[at].leansBack {
      at -= 1
      // 同比增长… behind 其中… is of the whole.
      if sentence[i].isRemainder || !sentence[at].leansBack { kept.insert(at) }
    }
    if sentence[i].isFinding, i + 1 < sentence.count, sentence[i + 1].isOutcome { kept.insert(i + 1) }
    return kept
  }

  private static func marked(_ clauses: [Clause], as sentence: [Clause]) -> [Clause] {
    var clauses = clauses
    if let first = sentence.first, !clauses.isEmpty { clauses[0].mark = first.mark }
    return clauses
  }

  private static func relinked(_ clauses: [Clause]) -> [Clause] {
    var clauses = clauses
    if !clauses.isEmpty { clauses[0].mark = "，" }
    return clauses
  }
}

extension Clause {
  private static let findings: SearchWords = [
    "反馈问题", "发现问题", "查摆问题", "查找问题", "排查问题", "自查问题", "排查隐患", "发现隐患", "查出", "反馈", "收到", "收集", "征求", "受理", "认领", "应签",
    "应参保",
  ]
  private static let outcomes: SearchWords = [
    "整改", "完成", "全部", "已整改", "已办结", "办结", "解决", "答复", "化解", "当场", "已", "均已", "采纳", "销号", "核实", "未发现", "未发生", "实签", "实到",
    "其余", "剩余", "都", "均", "现已", "无", "未", "没有", "督促", "推动整改", "推动解决", "限期", "逐一", "逐项", "查补", "挽回", "追缴", "追回", "收缴",
    "罚没",
  ]
  /// Heads of clauses that say something of the number before them.
  private static let parts: SearchWords = [
    "其中", "同比", "环比", "比上年", "比去年", "较上年", "较去年", "上年", "去年", "增长", "下降", "提高", "降低", "增加", "减少", "占", "分别", "均", "平均",
    "该", "含",
    "提出意见", "提出建议", "听课", "参训", "参加", "参与", "观众", "听众", "受众", "覆盖", "惠及", "受益", "此", "这", "其他", "另有", "合计", "超过", "超额",
    "居",
  ]
  private static let meansHeads: SearchWords = [
    "采取", "采用", "运用", "通过", "利用", "依托", "坚持", "按照", "按", "根据", "立足", "借助", "发挥",
  ]
  private static let meansEnds: SearchWords = [
    "的方式", "的形式", "的方法", "的办法", "等方式", "等形式", "等方法", "相结合", "为抓手", "为载体", "为契机", "为基础",
  ]

  /// Whether it tells what was found or asked, which wants to be told with what became of it.
  var isFinding: Bool {
    (text.holds(oneOf: Self.findings) || text.holds("问题") || text.holds("隐患")) && endsInNumber
  }

  /// Whether it tells what became of what was found.
  var isOutcome: Bool { text.starts(withOneOf: Self.outcomes) }

  /// Whether it tells in a few words that all of it was done.
  var isOfAll: Bool { !tellsNumber && text.count <= 8 && text.starts(withOneOf: ["全部", "均", "都"]) }

  /// Whether it says in a few words how the number before it stands to another: 比上年提高2.4个百分点, 高于95分的目标.
  var isComparison: Bool {
    mark == "，" && text.count <= 20
      && text.starts(withOneOf: ["同比", "比上年", "比去年", "较上年", "较去年", "高于", "低于", "为计划的", "超额完成", "比计划多", "控制在"])
  }

  /// Whether it tells which part of the number before it was honoured: 其中6篇获县领导批示.
  var isHonouredPart: Bool {
    mark == "，" && text.hasPrefix("其中") && text.count <= 20
      && ["批示", "获", "评为", "入选", "表彰"].contains { text.holds($0) }
  }

  /// Whether it is of what is left, which nobody knows without what came before.
  var isRemainder: Bool { text.starts(withOneOf: ["其余", "剩余"]) }

  /// Whether it tells what came after something that the clause before it tells.
  var followsOn: Bool { text.starts(withOneOf: ["会后", "会上", "随后", "其后", "此后", "事后", "之后", "活动中", "期间"]) }

  /// Whether it cannot be read without the clause before it.
  var leansBack: Bool {
    mark == "，"
      && (isOutcome || followsOn || text.starts(withOneOf: Self.parts) || text.first?.isDigit == true
        || joinsAhead)
  }

  /// Whether it says who came to what the clause ahead tells.
  var joinsAhead: Bool { mark == "，" && text.hasDigit && text.ends(inOneOf: Self.joinings) }

  /// Ends of clauses that say who came to what stands ahead: 学生1240人次参加.
  private static let joinings: SearchWords = ["参加", "参训", "参演", "参赛", "到场", "到会"]

  /// Whether it says only by which means something was done.
  var isMeans: Bool {
    if text.ends(inOneOf: Self.meansEnds) { return true }
    if text.hasPrefix("由"), ["带队", "牵头", "组成", "负责"].contains(where: { text.holds($0) }) { return true }
    return !text.contains("，") && text.starts(withOneOf: Self.meansHeads) && !isWhole
  }

  /// The clause without a long theme: 中心组围绕A、B、C和D开展学习12次 as 中心组开展学习12次.
  var withoutLongTheme: Clause {
    guard let theme = text.place(of: "围绕"), text.distance(from: text.startIndex, to: theme.lowerBound) <= 12,
      let act = text[theme.upperBound...].place(of: "开展")
    else { return self }
    let matter = text[theme.lowerBound..<act.lowerBound]
    guard matter.count >= 16, !matter.hasDigit else { return self }
    var clause = self
    clause.text.removeSubrange(theme.lowerBound..<act.lowerBound)
    return clause
  }

  /// The clause without the means that it starts with.
  var withoutMeans: Clause {
    var clause = self
    clause.text = String(text.dropFirst(meansLength))
    clause.meansLength = 0
    return clause
  }

  /// How many characters at a clause's head tell only by which means something was done, as 利用晚自习， of
  /// 利用晚自习，举办讲座5场; 0 where the rest does not stand by itself.
  static func meansLength(of text: String, _ wordbook: Wordbook) -> Int {
    guard text.starts(withOneOf: meansHeads), let head = Punctuation.split(text, at: ["，"]).first?.text,
      head.count + 6 < text.count, !head.hasDigit, !wordbook.holdsVerb(String(head.dropFirst(2)))
    else { return 0 }
    let rest = text.dropFirst(head.count + 1)
    let stands = wordbook.headVerb(rest) != nil || rest.starts(withOneOf: ["对", "向", "为", "联合", "会同", "与"])
    return stands ? head.count + 1 : 0
  }
}
