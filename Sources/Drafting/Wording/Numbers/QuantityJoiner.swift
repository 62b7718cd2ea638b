import Records
import TextCore

/// Puts the quantities of the ledger's quantity column beside what they count in the result's clauses.
struct QuantityJoiner: Sendable {
  let wordbook: Wordbook
  /// The task's name, which names a number that no clause can take.
  var task = ""
  /// The labelled number that was put down last, for the next one beside it.
  var lastLabelled: String?
  /// The clause that took the last count, and whether it stands at the clause's end.
  var lastCounted: Int?
  /// How many numbers there are to put down.
  var count = 1

  init(wordbook: Wordbook, task: String = "") {
    self.wordbook = wordbook
    self.task = task
  }

  /// The clauses with the quantities in them. A quantity that the text already has, and a lone 1次 that
  /// says only that a thing was done, add nothing.
  func join(_ amounts: [Amount], into clauses: [Clause]) -> [Clause] {
    guard !amounts.isEmpty, !clauses.isEmpty else { return clauses }
    if let told = ofParts(amounts, clauses) { return told }
    var joiner = self
    return joiner.joined(amounts, measured(clauses))
  }

  /// `新登记经营主体3991户，其中企业862户` of 新登记经营主体，其中企业862户 and 3991户: 其中 parts a number, and the row has no other.
  private func ofParts(_ amounts: [Amount], _ clauses: [Clause]) -> [Clause]? {
    guard amounts.count == 1, let amount = amounts.first, !amount.unit.isEmpty, amount.label.isEmpty, clauses.count > 1,
      !clauses[0].hasNumber, clauses[0].text.count >= 4, clauses[0].rows.isEmpty, clauses[1].mark == "，",
      clauses[1].text.hasPrefix("其中"), clauses[1].hasNumber
    else { return nil }
    var out = clauses
    out[0].text += amount.number
    return out
  }

  /// `无偿献血7.5万毫升` of 无偿献血 and 7.5万毫升: a size that stands alone is of the deed before it.
  private func measured(_ clauses: [Clause]) -> [Clause] {
    guard clauses.count > 1, !clauses[0].hasNumber, clauses[1].mark == "，",
      clauses[1].text.ends(inOneOf: Wordbook.sizes + ["毫升"]), clauses[1].text.first?.isDigit == true,
      let size = QuantityParser.find(in: clauses[1].text).first?.quantity, size.amount() == clauses[1].text,
      wordbook.holdsVerb(clauses[0].text), !clauses[0].text.ends(inOneOf: Wordbook.statives)
    else { return clauses }
    var out = clauses
    out[0].text += out.remove(at: 1).text
    return out
  }

  private mutating func joined(_ amounts: [Amount], _ start: [Clause]) -> [Clause] {
    var clauses = start
    let stated = StatedNumbers(clauses)
    // A bare number says nothing in a sentence: the user is told to give it a unit.
    let news = amounts.filter { amount in
      !amount.unit.isEmpty && !stated.state(amount) && !isNamed(amount)
        && !clauses.contains { Self.tells($0.text, amount) }
    }
    count = news.count
    var counted = amounts.contains { !Wordbook.attendances.contains($0.unit) && stated.state($0) }
    var event: Int?
    if let ordered = joinInOrder(news, clauses) { return ordered }
    for amount in joinActed(joinListed(news, into: &clauses), into: &clauses) {
      // 完成食堂改造1处: where nothing else is told, how many places is.
      let isPlace = ["处", "座"].contains(amount.unit) && clauses.count == 1 && clauses[0].text == "完成" + task
      if !isPlace, amount.label.isEmpty, amount.tail.isEmpty, amount.isOne, Wordbook.loneUnits.contains(amount.unit) {
        counted = true
        continue
      }
      if amount.label.isEmpty, ["份", "个", "项", "处"].contains(amount.unit), amount.number == amount.digits + amount.unit,
        let n = Int(amount.digits), n > 1, n < 6,
        clauses.contains(where: {
          listedItems($0.text) == n && !$0.hasNumber && (amount.unit == "份" || !$0.text.contains("等"))
        }),
        amount.unit == "份" || clauses.allSatisfy({ !wordbook.counts(amount.unit, in: $0.text) })
      {
        continue
      }
      if joinTotal(amount, into: &clauses) { continue }
      if !amount.label.isEmpty {
        joinLabelled(amount, into: &clauses)
      } else if !amount.tail.isEmpty {
        joinTailed(amount, into: &clauses)
      } else if Wordbook.attendances.contains(amount.unit) {
        if counted { joinAttendance(amount, event, into: &clauses) } else { joinPeople(amount, into: &clauses) }
      } else {
        event = joinCount(amount, into: &clauses)
        lastCounted = event
        counted = true
      }
    }
    return summedUp(clauses, news)
  }

  /// `……，并公示，共检查商户1120家，罚款1.5万元`: totals that stand behind a tale are said to be its totals.
  private func summedUp(_ clauses: [Clause], _ amounts: [Amount]) -> [Clause] {
    guard
      let first = clauses.indices.last(where: { at in
        !amounts.contains { !$0.label.isEmpty && clauses[at].text.hasPrefix($0.label + $0.number) }
      }).map({ $0 + 1 }), first >= 2, first < clauses.count, !clauses[first - 1].hasNumber,
      !clauses[first - 2].hasNumber, clauses[first].mark == "，",
      clauses[..<first].reduce(0, { $0 + $1.text.count }) >= 24,
      let amount = amounts.first(where: { clauses[first].text.hasPrefix($0.label + $0.number) }),
      amount.label.count <= 8, !["调研报告", "研究报告", "检查通报", "学习笔记"].contains(amount.label),
      wordbook.headVerb(amount.label) != nil, !amount.isOne,
      !amount.label.starts(withOneOf: ["共", "累计", "新", "其中", "全年", "合计", "平均", "参加", "涉及", "获", "完成"])
    else { return clauses }
    var out = clauses
    out[first].text = "共" + out[first].text
    return out
  }

  /// Whether a clause ends in the very words and number: 大豆玉米带状复合种植1.2万亩 of 其中带状复合种植1.2万亩.
  private static func tells(_ clause: String, _ amount: Amount) -> Bool {
    let label = amount.label.withoutHead(of: ["其中"])
    return label.count >= 4 && amount.tail.isEmpty && clause.hasSuffix(label + amount.number)
  }

  /// `慰问17人，累计71人；续保214人`: a running total goes behind the first number of its unit that it can be the total of.
  private func joinTotal(_ amount: Amount, into clauses: inout [Clause]) -> Bool {
    guard Wordbook.announcements.contains(amount.label), amount.tail.isEmpty, let total = amount.value else {
      return false
    }
    if let end = endOfParts(amount.unit, total, clauses) {
      clauses.insert(Clause(text: amount.label + amount.number, mark: "，"), at: end + 1)
      return true
    }
    guard
      let i = clauses.firstIndex(where: { clause in
        guard clause.endsInNumber, let last = QuantityParser.find(in: clause.text).last?.quantity else { return false }
        return last.unit == amount.unit && last.value < total
      })
    else { return false }
    clauses.insert(Clause(text: amount.label + amount.number, mark: "，"), at: i + 1)
    return true
  }

  /// The last of clauses side by side whose numbers come to a total: 秋季查出17处 behind 春季查出21处, of 38处.
  func endOfParts(_ unit: String, _ total: ExactNumber, _ clauses: [Clause]) -> Int? {
    var sum = ExactNumber(0)
    var count = 0
    for (i, clause) in clauses.enumerated() {
      guard clause.endsInNumber, let last = QuantityParser.find(in: clause.text).last?.quantity, last.unit == unit,
        let next = sum.adding(last.value)
      else {
        (sum, count) = (ExactNumber(0), 0)
        continue
      }
      (sum, count) = (next, count + 1)
      if sum == total, count > 1 { return i }
    }
    return nil
  }

  /// Whether the task's name has the number: the 5个 of “五大中心”建设.
  private func isNamed(_ amount: Amount) -> Bool {
    // 20台纯电动车上牌 has its 20台.
    if amount.label.isEmpty, amount.number.count >= 2, task.hasPrefix(amount.number) { return true }
    guard amount.label.isEmpty, amount.tail.isEmpty, ["个", "项", "类"].contains(amount.unit),
      let number = Int(amount.digits), (2...10).contains(number)
    else { return false }
    let numeral = ["二", "三", "四", "五", "六", "七", "八", "九", "十"][number - 2]
    return task.holds(numeral + "大") || task.holds(numeral + "项") || task.holds(numeral + "个")
  }

  /// How many items the last list of a clause names (`A、B和C` is 3).
  private func listedItems(_ text: String) -> Int {
    1 + text.count { $0 == "、" || $0 == "和" }
  }

  /// The clause that a number belongs to: one without a number whose noun is counted in its unit, else the
  /// last one before the first that has a number of its own, else one behind it; nil where there is none.
  func target(_ amount: Amount, _ clauses: [Clause]) -> Int? {
    // 召开联席会议2次，研究年度计划: how often people met.
    if ["次", "场"].contains(amount.unit), task.hasSuffix("会议"), let lead = clauses.indices.first,
      isLead(clauses[lead].text),
      !clauses[lead].hasNumber
    {
      return lead
    }
    let lasts = Self.durations.contains(amount.unit)
    let free = clauses.indices.filter { i in
      !isAdverbial(clauses[i].text) && !clauses[i].endsInNumber
        // 已报工程 is what was asked for, and none of the 126处.
        && !clauses[i].text.starts(withOneOf: ["已报", "报工程", "报请", "上报", "正在"])
        && !clauses[i].text.starts(withOneOf: ["重点是", "重点为", "重点在"])
        && !(clauses[i].text.holds("占") && clauses[i].text.ends(inOneOf: ["成", "半", "多数", "成以上"]))
        && !(lasts && Self.outcomes.contains(clauses[i].text))
    }
    let bare = free.filter { !clauses[$0].hasNumber }
    if Wordbook.madeUnits.contains(amount.unit),
      let i = bare.first(where: { clauses[$0].text.starts(withOneOf: Wordbook.makings) })
    {
      return i
    }
    let end = clauses.firstIndex(where: \.endsInNumber) ?? clauses.count
    func counts(_ i: Int) -> Bool {
      wordbook.counts(amount.unit, in: clauses[i].text) || amount.unit == "户" && clauses[i].text.hasSuffix("户")
        || ["人", "名"].contains(amount.unit) && Wordbook.isPeople(clauses[i].text)
    }
    let reaches = Wordbook.attendances.contains(amount.unit) || ["户", "家", "批", "件", "个", "例"].contains(amount.unit)
    // 群众满意 takes no 86处.
    let isPlaces = Wordbook.pieces.contains(amount.unit)
    func isDeed(_ i: Int) -> Bool {
      // 均已转诊 is of the number before it.
      // 结果全部公示 tells of all of them, too.
      if clauses[i].text.starts(withOneOf: ["均", "都", "全部", "没", "未", "无"]) || clauses[i].text.holds("全部") {
        return false
      }
      // 任务逐年减少 is no deed.
      if clauses[i].text.starts(withOneOf: ["任务", "指标"]) { return false }
      if isPlaces, clauses[i].text.ends(inOneOf: ["满意", "好转", "恢复"]) { return false }
      return !clauses[i].text.ends(inOneOf: Wordbook.statives)
        && (reaches || !clauses[i].text.starts(withOneOf: ["惠及", "服务", "受益", "带动"]))
    }
    // Of several clauses of one act (A，开展B) the last one takes the number.
    let before = bare.filter { $0 < end }.reversed()
    let deeds = before.filter(isDeed)
    let inside = free.filter { $0 < end && clauses[$0].hasNumber }
    let behind = bare.filter { i in
      i > end && isDeed(i)
        && (counts(i) || wordbook.headVerb(clauses[i].text) != nil || clauses[i].text.count <= 6
          || clauses[i].text.count <= 10 && wordbook.tailVerb(clauses[i].text) != nil)
    }
    // The task's name ahead of its result takes what counts events, unless the result has a noun for it.
    if let first = deeds.first, isLead(clauses[first].text), !counts(first) || clauses.count > 2 {
      let others = behind.filter { !isLead(clauses[$0].text) }
      let isEvents = Wordbook.eventUnits.contains(amount.unit) || ["次", "轮"].contains(amount.unit)
      if let other = others.first(where: { counts($0) && !clauses[$0].text.contains("、") })
        ?? (isEvents || counts(first) ? nil : others.first)
      {
        return other
      }
    }
    // 硬化通组路，水泥路通到家门口 and 2.3公里: how much is of the deed that has a verb.
    if amount.unit.ends(inOneOf: Wordbook.sizes), let last = deeds.first, wordbook.headVerb(clauses[last].text) == nil,
      let i = deeds.last(where: { wordbook.headVerb(clauses[$0].text) != nil })
    {
      return i
    }
    let own = deeds.first { counts($0) && !isLead(clauses[$0].text) && !clauses[$0].text.contains("、") }
    if let i = own ?? deeds.first(where: counts) ?? before.first(where: counts) { return i }
    // 学习文件，参观旧址 of 三季度集中学习 that was held 3 times: how often is of the name, and of no deed in it.
    if ["次", "场", "期"].contains(amount.unit), clauses.count > 1, amount.label.isEmpty, isOccasion,
      !clauses.indices.contains(where: counts)
    {
      return nil
    }
    // 落实年休假；体检312人，心理疏导: those who came are of the act that counts them.
    if amount.unit == "人次", let i = behind.first(where: counts) { return i }
    return deeds.first ?? before.first
      ?? inside.first(where: counts) ?? inside.first ?? behind.first ?? free.first(where: counts)
  }

  /// Whether the task's name is that of something people come together for, or do again and again: 集中学习, 分析研判.
  private var isOccasion: Bool {
    task.count <= 16
      && task.ends(inOneOf: [
        "学习", "研讨", "研判", "会议", "例会", "调度会", "培训", "讲座", "活动", "主题党日", "座谈", "督促", "抽查", "教育", "培训班", "进修班", "研修班",
        "轮训", "宣讲",
        "联谊会", "招聘会", "洽谈会", "竞赛", "比赛", "演练", "论坛", "沙龙", "读书会", "夏令营", "义诊",
      ])
  }

  /// Whether a clause is the task's name put before what the result tells of it.
  func isLead(_ text: String) -> Bool {
    !task.isEmpty && text.hasSuffix(task.trimmingSuffix("活动"))
  }

  /// Where a clause on those who came goes: behind the clause of the event, ahead of what came of it.
  func afterEvent(_ clauses: [Clause]) -> Int {
    let events = clauses.indices.filter { isEvent(clauses[$0].text) }
    for i in clauses.indices where events.first.map({ $0 == i }) ?? !isAdverbial(clauses[i].text) {
      // 举办读书班，为期4天，18人参加.
      let lasts = i + 1 < clauses.count && clauses[i + 1].text.starts(withOneOf: ["为期", "历时"])
      return lasts ? i + 2 : i + 1
    }
    return clauses.count
  }

  /// Whether a clause tells of an event that people take part in, its number aside.
  func isEvent(_ text: String) -> Bool {
    var body = Substring(text)
    if let digit = body.lastIndex(where: { $0.isDigit }), Clause(text: text, mark: "，").endsInNumber {
      if Wordbook.eventUnits.contains(String(body[body.index(after: digit)...])) { return true }
      while let last = body.last, !last.isDigit { body.removeLast() }
      while let last = body.last, last.isDigit || "近约超.,".contains(last) { body.removeLast() }
      if body.isEmpty { return false }
    }
    return body.ends(inOneOf: Wordbook.events)
  }

  func isAdverbial(_ text: String) -> Bool {
    text.starts(withOneOf: Wordbook.prepositions) && !wordbook.holdsVerb(String(text.dropFirst(2)))
  }
}
