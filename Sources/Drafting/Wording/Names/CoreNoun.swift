import TextCore

/// The noun that a task is known by, in the clause that tells what was done: where a bare verb and its number, or a noun of
/// any work (专题会, 责任书, 站点), are all that a row says of it, the noun of its name goes there: `清运处理生活垃圾18.9万吨`,
/// `召开党风廉政专题会4次`, `现有巾帼志愿服务队伍42支`. A clause with a noun of its own stays as it is.
struct CoreNoun: Sendable {
  let wordbook: Wordbook

  /// The clauses with the noun in its place; nil where it is told, or has none for sure.
  /// - Parameter stem: the task's name without its period.
  func kept(_ clauses: [Clause], stem: String) -> [Clause]? {
    let name = plain(stem)
    if let first = clauses.first,
      let told = ofYear(first.text, name) ?? acting(first.text, name) ?? titled(first.text, stem, clauses)
    {
      var whole = first
      whole.text = told
      return [whole] + clauses.dropFirst()
    }
    guard (3...20).contains(name.count), name.allSatisfy({ Punctuation.isHan($0) || $0.isASCII && $0.isLetter }),
      let at = place(in: clauses), clauses[at].rows.isEmpty, case let text = Clause.joined(clauses), !text.holds(name),
      let told = told(clauses[at].text, name, text)
    else { return nil }
    var out = clauses
    out[at].text = told
    out[at].isWhole = true
    return out
  }

  /// `全年办理婚姻登记4072件` of 办理婚姻登记 and 全年4072件.
  private func ofYear(_ text: String, _ name: String) -> String? {
    guard name.count >= 2, let place = text.place(of: name + "全年"), case let rest = text[place.upperBound...],
      rest.first?.isDigit == true, case let head = text[..<place.lowerBound],
      head.isEmpty || wordbook.headVerb(head) == String(head)
    else { return nil }
    return "全年" + head + name + rest
  }

  /// `开展学生近视筛查486人` of 学生近视开展筛查486人: what is looked into has not done so itself.
  private func acting(_ text: String, _ name: String) -> String? {
    guard name.count >= 2, text.hasPrefix(name + "开展"), case let rest = text.dropFirst(name.count + 2),
      case let deed = rest.prefix(while: Punctuation.isHan), Self.looks.contains(String(deed)),
      rest.dropFirst(deed.count).first?.isDigit == true,
      !Wordbook.isPeople(name), wordbook.actor(headOf: name + "　") == nil, !name.hasSuffix("员")
    else { return nil }
    return "开展" + name + rest
  }

  private static let looks: WordSet = [
    "筛查", "自查", "检查", "排查", "普查", "监测", "检测", "整治", "清查", "巡查", "抽查", "督查", "评估", "活动", "宣传", "培训", "演练",
  ]

  /// `热线“每月一题”梳理高频问题12个`: what has a name of its own, ahead of what was done in it.
  private func titled(_ text: String, _ stem: String, _ clauses: [Clause]) -> String? {
    guard stem.hasSuffix("”"), let open = stem.firstIndex(of: "“"), open > stem.startIndex, stem.count <= 16,
      case let title = stem[open...].dropFirst().dropLast(), (3...10).contains(title.count),
      title.allSatisfy(Punctuation.isHan), isLost(title, in: Clause.joined(clauses)), text.hasDigit,
      let verb = wordbook.headVerb(text) ?? ["梳理"].first(where: text.hasPrefix), !Wordbook.lightVerbs.contains(verb),
      clauses.count == 1 || clauses[1].mark != "："
    else { return nil }
    return stem + text
  }

  /// The clause that tells what was done: the first one, or the one behind when it was.
  private func place(in clauses: [Clause]) -> Int? {
    guard let first = clauses.first else { return nil }
    let isTime = clauses.count > 1 && first.text.count <= 8 && !wordbook.holdsVerb(first.text) && clauses[1].mark == "，"
    return !isTime || first.text.hasDigit && !first.text.ends(inOneOf: ["日", "月", "起", "底"]) ? 0 : 1
  }

  private func told(_ clause: String, _ name: String, _ text: String) -> String? {
    if let told = seasonal(clause, name, text) { return told }
    let item = item(clause)
    let rest = clause.dropFirst(item.count)
    for place in Self.numbers(in: item) {
      let words = Words(name: name, clause: clause, text: text, number: item[place...], before: item[..<place])
      guard words.unit.first.map(Punctuation.isHan) == true || words.unit.hasPrefix("%") else { continue }
      guard
        let told = deed(words) ?? kin(words) ?? handled(words) ?? gathered(words) ?? learnt(words) ?? acted(words)
          ?? stock(words) ?? measured(words)
      else { continue }
      return told + rest
    }
    return nil
  }

  /// What a rule looks at: a number in a clause, and the words before it.
  struct Words {
    let name: String
    let clause: String
    let text: String
    let number: Substring
    /// The words before the number, without 约.
    let body: Substring
    let about: Substring

    init(name: String, clause: String, text: String, number: Substring, before: Substring) {
      (self.name, self.clause, self.text, self.number) = (name, clause, text, number)
      about = before.suffix(while: { "约近".contains($0) })
      body = before.dropLast(about.count)
    }

    /// The measure word and what stands behind it.
    var unit: Substring { number.drop { $0.isDigit || ".余多来万亿千百".contains($0) } }

    /// Whether nothing but its measure word stands behind the number, so that it counts no noun of its own.
    var endsInUnit: Bool { unit.prefix(while: Punctuation.isHan).count <= 3 }

    /// The words with the noun right before the number.
    func putting(_ noun: some StringProtocol) -> String { String(body) + noun + about + number }
    /// The words with the noun before the last so many.
    func putting(_ noun: some StringProtocol, before count: Int) -> String {
      String(body.dropLast(count)) + noun + body.suffix(count) + about + number
    }
  }

  // MARK: - The verb is the name's own

  /// `补植行道树620株` of 行道树补植, `开展师德师风学习8次` of 师德师风学习, `评选春季好少年48名` of 好少年评选.
  private func deed(_ words: Words) -> String? {
    // 设备故障停机146小时: how long it was has no object.
    if words.unit.ends(inOneOf: Self.durations) { return nil }
    var body = words.body
    // 白蚁防治面积36万平方米 of 防治面积.
    if let measure = Self.measures.first(where: { body.hasSuffix($0) }), case let act = body.dropLast(measure.count),
      let verb = common(act, words.name), case let whole = words.name.dropLast(verb.count),
      act.dropLast(verb.count).withoutTime.isEmpty, isThing(whole), isLost(whole, in: words.text)
    {
      return words.putting(whole, before: verb.count + measure.count)
    }
    if let season = Self.halves.first(where: { body.hasSuffix($0) }) { body = body.dropLast(season.count) }
    guard let verb = common(body, words.name), case let before = body.dropLast(verb.count),
      case let whole = words.name.dropLast(verb.count), isLost(whole, in: words.text),
      // 党建和 of 党建和学习 is nothing that is learnt.
      !whole.ends(inOneOf: ["和", "与", "及", "、"])
    else { return nil }
    let light = Self.lights.first { before.hasSuffix($0) }
    if light != nil, body.count == words.body.count, whole.count >= 2 {
      return words.putting(whole, before: verb.count)
    }
    guard opens(before) else { return nil }
    let thing = thing(whole)
    let isEvent = words.unit.starts(withOneOf: Self.occurrences)
    if isEvent || words.unit.starts(withOneOf: ["人", "名"]) && !Wordbook.isPeople(thing) && !Self.choices.contains(verb)
    {
      guard body.count == words.body.count, !Self.bodies.contains(whole) else { return nil }
      let isHeld = isEvent ? !words.unit.hasPrefix("天") : ["培训", "轮训", "研修"].contains(verb)
      return words.putting((isHeld ? "开展" : "") + whole, before: verb.count)
    }
    guard isThing(thing), words.endsInUnit else { return nil }
    if verb.ends(inOneOf: Self.visits) {
      return body.count == words.body.count ? words.putting(whole, before: verb.count) : nil
    }
    // 全年入户安检燃气用户3.6万户: how it was done goes ahead of the verb.
    let manner = whole.dropFirst(thing.count)
    guard !manner.isEmpty, body.count == words.body.count, !words.text.holds(manner) else {
      return words.putting(thing)
    }
    return String(before) + manner + verb + thing + words.about + words.number
  }

  private static let durations: SearchWords = ["小时", "分钟", "秒", "个月"]
  private static let measures = ["面积", "里程", "总量", "总面积", "长度", "人数", "户数"]

  /// The longest end that both have.
  private func common(_ body: Substring, _ name: String) -> String? {
    var length = 0
    for (a, b) in zip(body.reversed(), name.reversed()) {
      guard a == b, Punctuation.isHan(a) else { break }
      length += 1
    }
    guard length >= 2, length < name.count - 1 else { return nil }
    return String(name.suffix(length))
  }

  /// Verbs of making whose number is of what was made, whatever the name calls it.
  private static let makings: WordSet = [
    "新建", "改造", "改建", "新改建", "建成", "新增", "新设", "更换", "维修", "修缮", "安装", "补植", "补栽", "栽植", "拆除", "清理", "清运",
    "新挂", "悬挂", "摘牌",
  ]

  /// `新建公厕3座` of 公厕新改建, `新挂光荣牌186块` of 光荣牌悬挂: the verb is kin to the name's.
  private func kin(_ words: Words) -> String? {
    let body = words.body.withoutTime
    guard (2...4).contains(body.count), let deed = deed(endOf: words.name),
      case let thing = thing(words.name.dropLast(deed.count)),
      isLost(thing, in: words.text), isThing(thing), words.endsInUnit,
      !words.unit.starts(withOneOf: Self.occurrences),
      !words.unit.starts(withOneOf: ["人", "名"]) || Wordbook.isPeople(thing),
      Self.makings.contains(String(body)) || wordbook.tailVerb(body) == String(body),
      deed.contains(where: { $0 != "新" && body.contains($0) })
    else { return nil }
    if let measure = wordbook.measure(endOf: thing), !measure.units.contains(where: words.unit.hasPrefix) { return nil }
    return words.putting(thing)
  }

  /// The deed that a name ends in.
  private func deed(endOf name: String) -> String? {
    let verb = ["新改建", "悬挂", "补植", "补栽", "飞防"].first(where: name.hasSuffix) ?? wordbook.tailVerb(name)
    guard var deed = verb, name.count >= deed.count + 2 else { return nil }
    // 新建改造: one deed in two verbs.
    while let more = wordbook.tailVerb(name.dropLast(deed.count)), name.count >= deed.count + more.count + 2 {
      deed = more + deed
    }
    if name.dropLast(deed.count).hasSuffix("新") { deed = "新" + deed }
    return deed
  }

  // MARK: - Words

  /// Ends of names that say nothing, and the brackets, marks and light verbs around one.
  private func plain(_ stem: String) -> String {
    var name = Substring(TaskName.aside(of: stem)?.name ?? stem)
    for word in ["工作", "情况", "活动"] where name.hasSuffix(word) && name.count >= word.count + 3 {
      name = name.dropLast(word.count)
    }
    while let verb = wordbook.headVerb(name), Wordbook.lightVerbs.contains(verb), name.count >= verb.count + 3 {
      name = name.dropFirst(verb.count)
    }
    return String(name)
  }

  /// Whether a name is that of a thing or an act, and no verb with its object.
  func isName(_ name: String) -> Bool {
    wordbook.headVerb(name) == nil || TaskName(wordbook: wordbook).isNominal(name)
  }

  /// The clause up to the first number that another one follows in a list, and up to a bracket or colon.
  private func item(_ clause: String) -> Substring {
    var hasNumber = false
    for i in clause.indices {
      if clause[i].isDigit { hasNumber = true }
      if "（：".contains(clause[i]) || clause[i] == "、" && hasNumber { return clause[..<i] }
    }
    return clause[...]
  }

  /// Where numbers begin, the last one first.
  private static func numbers(in text: Substring) -> [String.Index] {
    var found: [String.Index] = []
    var isNumber = false
    for i in text.indices {
      let isDigit = text[i].isDigit || isNumber && text[i] == "."
      if isDigit, !isNumber, i > text.startIndex { found.append(i) }
      isNumber = isDigit
    }
    return found.reversed()
  }

  private static let lights = ["组织开展", "开展", "组织", "进行", "实施", "完成"]
  private static let occurrences = ["次", "场", "期", "轮", "班", "届", "天"]
  private static let halves = ["春季", "秋季", "上半年", "下半年", "上学期", "下学期"]
  private static let choices: WordSet = ["评选", "招聘", "选派", "招录", "引进", "选聘", "评定", "表彰", "推荐"]
  private static let visits = [
    "检查", "抽查", "巡查", "排查", "督查", "宣传", "培训", "演练", "服务", "监测", "检测", "普查", "慰问", "走访", "评估", "审核", "执法", "学习", "教育",
    "管理", "建设", "整治", "治理", "保障",
  ]
  static let bodies: Set<Substring> = ["支部", "党委", "总支", "党总支", "党组", "机关", "全局", "干部", "职工", "党员"]
  private static let manners = [
    "集中", "专项", "日常", "联合", "规范化", "机械化", "信息化", "标准化", "统一", "定期", "动态", "应急", "重点", "入户", "上门",
  ]

  /// The noun without the words of manner at its end: 路灯 of 路灯集中.
  private func thing(_ words: Substring) -> Substring {
    var thing = words
    while let manner = Self.manners.first(where: { thing.hasSuffix($0) }) { thing = thing.dropLast(manner.count) }
    return thing
  }

  /// Whether words are the noun of a thing that something is done to.
  private func isThing(_ words: Substring) -> Bool {
    (2...8).contains(words.count) && wordbook.headVerb(words) == nil && wordbook.tailVerb(words) == nil
      && !DeedName.ends(words) && !TaskName.isManner(String(words))
      && !words.ends(inOneOf: ["化", "式", "型", "性", "类", "和", "与", "及"])
      && !words.contains("和")
  }

  /// Whether words before a verb are no object that it already has: when, where or by what means.
  private func opens(_ words: Substring) -> Bool {
    let plain = words.withoutTime
    return plain.isEmpty
      || plain.ends(inOneOf: ["路", "街", "村", "社区", "乡镇", "街道", "小区", "园区", "路段", "无人机", "累计", "又", "新"])
  }

  /// Whether a text has none of the noun's last words, and few of its others.
  func isLost(_ noun: Substring, in text: String) -> Bool {
    guard noun.count >= 2, !text.holds(noun.suffix(2)) else { return false }
    let pairs = zip(noun, noun.dropFirst())
    return pairs.count(where: { text.holds(String([$0, $1])) }) * 3 <= noun.count - 1
  }
}

extension Substring {
  /// The characters at the end that are so.
  fileprivate func suffix(while isSo: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex, isSo(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
