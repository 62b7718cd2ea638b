import TextCore

/// Quantities with words before the number (`参加42人`, `签订112份`).
extension QuantityJoiner {
  /// Several labels that name the items of a list in the text, or the objects of a verb that has none, are
  /// put there together: `体检、座谈` and 体检86人, 座谈会2次. Gives the amounts that are left.
  func joinListed(_ amounts: [Amount], into clauses: inout [Clause]) -> [Amount] {
    let labelled = amounts.filter { !$0.label.isEmpty && !Wordbook.announcements.contains($0.label) }
    guard labelled.count > 1 else { return amounts }
    for i in clauses.indices where !clauses[i].hasNumber {
      guard let text = listed(labelled, in: clauses[i].text) else { continue }
      clauses[i].text = text
      return amounts.filter { !labelled.contains($0) }
    }
    return amounts
  }

  private func listed(_ amounts: [Amount], in text: String) -> String? {
    let list = amounts.map { $0.label + $0.whole }.joined(separator: "、")
    if wordbook.headVerb(text) == text { return text + list }
    // 在急弯陡坡处安装: the verb has no object but these.
    if text.starts(withOneOf: ["在", "为", "向", "给"]), let verb = wordbook.tailVerb(text),
      Wordbook.makings.contains(verb) || ["发放", "配备", "设置", "购置"].contains(verb),
      amounts.allSatisfy({ wordbook.headVerb($0.label) == nil })
    {
      return text + list
    }
    if text == "获奖", amounts.allSatisfy({ $0.label.hasSuffix("奖") }) { return "获" + list }
    let items = Punctuation.split(text, at: ["、"]).map(\.text)
    func names(_ item: String, _ label: String) -> Bool {
      label.count >= 2 && (item.hasSuffix(label) || item.hasPrefix(label) && wordbook.headVerb(label) == label)
    }
    // 立牌子、配救生圈 with 警示牌16块, 救生圈12个: a verb of one character and the thing in fuller words.
    func shortens(_ item: String, _ label: String) -> Bool {
      let noun = item.dropFirst()
      return noun.count >= 2 && label.hasSuffix(noun.last == "子" ? noun.dropLast() : noun)
        && !label.hasPrefix(item.prefix(1))
    }
    if items.count == amounts.count, items.count > 1, zip(items, amounts).allSatisfy({ shortens($0, $1.label) }) {
      return zip(items, amounts).map { item, amount in String(item.prefix(1)) + amount.label + amount.whole }.joined(
        separator: "、")
    }
    if items.count == amounts.count, zip(items, amounts).allSatisfy({ names($0, $1.label) }) {
      return zip(items, amounts).map { $0 + $1.whole }.joined(separator: "、")
    }
    guard items.count == amounts.count, let first = items.first, let last = items.last else { return nil }
    func matches(_ item: Substring, _ label: String) -> Bool {
      item == label || item.count >= 2 && label.hasPrefix(item)
    }
    for (item, amount) in zip(items, amounts).dropFirst().dropLast() where !matches(item[...], amount.label) {
      return nil
    }
    let label = amounts[0].label
    let prefix = [label.count, label.count - 1].filter { $0 >= 2 }.lazy
      .filter { first.count >= $0 && label.hasPrefix(first.suffix($0)) }.first.map { first.dropLast($0) }
    let end = amounts[amounts.count - 1].label
    guard let prefix else { return nil }
    if matches(last[...], end) { return prefix + list }
    let behind = last.dropFirst(end.count)
    guard last.hasPrefix(end), wordbook.headVerb(behind) == String(behind), prefix.isEmpty else { return nil }
    return behind + list
  }

  /// Labels that are the verb or the object of a clause without a number take their place before the numbers
  /// without a label do: `审核1436条` is of 审核新闻稿件, whatever 2次 is of. Gives the amounts that are left.
  mutating func joinActed(_ amounts: [Amount], into clauses: inout [Clause]) -> [Amount] {
    guard amounts.count > 1 else { return amounts }
    var left: [Amount] = []
    for amount in amounts {
      if amount.label.isEmpty || Wordbook.attendances.contains(amount.unit) {
        left.append(amount)
      } else if let place = joinToClause(amount, into: &clauses) {
        lastCounted = place
      } else {
        left.append(amount)
      }
    }
    return left
  }

  /// `参加42人` → `，42人参加`; `签订112份` behind the clause that signs; `认领96人` before the verb 认领 that
  /// the text has; `报到86人` before the people who came; else a clause of its own.
  mutating func joinLabelled(_ amount: Amount, into clauses: inout [Clause]) {
    let text = amount.label + amount.whole
    if joinShort(amount, into: &clauses) { return }
    let came = Attendance(wordbook: wordbook).statement(text)
    if came != text, !wordbook.isParticipation(amount.label) {
      // 家长开放日6次，参加家长118人次: those who came to what stands before them.
      let isBehind = lastLabelled.map { clauses.last?.text.hasSuffix($0) == true } ?? false
      clauses.insert(Clause(text: came, mark: "，"), at: isBehind ? clauses.count : afterCounted(clauses))
      return
    }
    if Wordbook.audiences.contains(amount.label), let joined = lastLabelled,
      clauses.last?.text.hasSuffix(joined) == true
    {
      clauses.append(Clause(text: text, mark: "，"))
      return
    }
    if Wordbook.audiences.contains(amount.label) {
      clauses.insert(Clause(text: text, mark: "，"), at: afterCounted(clauses))
      return
    }
    if Wordbook.attendances.contains(amount.unit) {
      if joinToNoun(amount, into: &clauses) || joinLabelledPeople(amount, into: &clauses) { return }
    } else if joinToClause(amount, into: &clauses) != nil {
      return
    }
    if joinToNoun(amount, into: &clauses) { return }
    // 企业参加 and 企业286家: 286家企业参加.
    if let i = clauses.firstIndex(where: {
      $0.text.hasPrefix(amount.label) && wordbook.isParticipation(String($0.text.dropFirst(amount.label.count)))
    }) {
      clauses[i].text = amount.number + clauses[i].text
      return
    }
    // What stands side by side is one list: 国家级2篇、省级9篇.
    if let last = clauses.last, let joined = lastLabelled, last.text.hasSuffix(joined),
      !joined.hasPrefix("每"), isList(behind: joined), !amount.label.starts(withOneOf: ["每", "其中", "平均", "人均"]),
      !wordbook.holdsVerb(amount.label), !wordbook.isParticipation(amount.label),
      !Wordbook.announcements.contains(amount.label)
    {
      clauses[clauses.count - 1].text += "、" + text
    } else if clauses.count == 1, clauses[0].text.contains("率"), wordbook.headVerb(text) != nil {
      // What was done goes before the rate of it.
      clauses.insert(Clause(text: text, mark: "，"), at: 0)
    } else if let at = clauses.indices.last, placeList(clauses[at].text),
      wordbook.headVerb(text) != nil || ["出勤", "出动", "值守", "值班"].contains(amount.label)
    {
      // 机关大院、滨河小区补苗2300株.
      clauses[at].text += text
    } else if ["起", "件", "宗", "例"].contains(amount.unit), let last = clauses.indices.last, last < 2,
      clauses[last].text.starts(withOneOf: Self.takings), clauses[last].endsInNumber
    {
      // 处罚31起，罚款62万元: how many cases, and then what they came to.
      clauses.insert(Clause(text: text, mark: clauses[last].mark), at: last)
      clauses[last + 1].mark = "，"
    } else {
      clauses.append(Clause(text: text, mark: "，"))
    }
    lastLabelled = text
  }

  private static let takingOn: WordSet = ["配齐", "配备", "选聘", "聘请", "招录", "招募", "选派", "增配", "配足"]
  private static let takings: SearchWords = ["罚款", "罚没", "罚金", "挽回", "追缴", "追回", "赔付", "理赔"]

  /// Whether a noun with its number goes on from what stands before it: 表彰先进集体6个、个人24名, but 检查单位22家，隐患9处.
  private func isList(behind joined: String) -> Bool {
    let label = String(joined.prefix { !$0.isDigit })
    return !wordbook.holdsVerb(label) || label.starts(withOneOf: ["表彰", "慰问", "奖励", "评选", "评出"])
  }

  /// Whether a clause only lists where something was done.
  private func placeList(_ text: String) -> Bool {
    let items = Punctuation.split(text, at: ["、"]).map(\.text)
    return items.count > 1
      && items.allSatisfy { (2...8).contains($0.count) && $0.ends(inOneOf: Self.places) && !wordbook.holdsVerb($0) }
  }

  private static let places = [
    "院", "区", "中心", "广场", "市场", "路", "街", "村", "镇", "景区", "车站", "学校", "公园", "周边", "路口", "码头",
  ]

  /// `帮33户` of 党员帮缺劳力户收桃子 and of 结对帮扶: a verb of one character is taken up by the clause.
  private func joinShort(_ amount: Amount, into clauses: inout [Clause]) -> Bool {
    guard amount.label.count == 1, ["户", "名", "人", "家"].contains(amount.unit), amount.tail.isEmpty else { return false }
    for i in clauses.indices where !clauses[i].hasNumber {
      let text = clauses[i].text
      if let verb = wordbook.tailVerb(text), verb.hasPrefix(amount.label) {
        clauses[i].text += amount.number
        return true
      }
      guard let found = text.place(of: amount.label), found.lowerBound > text.startIndex else { continue }
      let object = text[found.upperBound...].prefix(6)
      guard object.contains(amount.unit) || amount.unit != "户" && Wordbook.isPeople(object) else { continue }
      clauses[i].text = text[..<found.upperBound] + amount.number + text[found.upperBound...]
      return true
    }
    return false
  }

  /// `发放国家助学金312.5万元` and 助学金762人次: a second number of the noun goes beside the first.
  private func joinToNoun(_ amount: Amount, into clauses: inout [Clause]) -> Bool {
    guard amount.label.count >= 2, amount.tail.isEmpty,
      let i = clauses.firstIndex(where: {
        TaskObject.parted($0.text).body.hasSuffix(amount.label) && $0.endsInNumber && !$0.text.hasPrefix("其中")
      })
    else { return false }
    // 立案26起 and 立案26件: one number in two measure words.
    if TaskObject.parted(clauses[i].text).number.prefix(while: \.isNumber) == amount.digits { return true }
    // 各派2人驻点 and 驻点4人: of all together.
    if clauses[i].text.hasSuffix(amount.label), clauses[i].text.holds(amount.unit) {
      clauses.insert(Clause(text: "共" + amount.number, mark: "，"), at: i + 1)
      return true
    }
    // “12·4”活动 ends in no number.
    let isNumbered = clauses[i].text.hasDigit && !clauses[i].text.hasSuffix(amount.label)
    clauses[i].text += (isNumbered ? "、" : "") + amount.number
    return true
  }

  /// Behind the clause that took the last count, where there is one.
  private func afterCounted(_ clauses: [Clause]) -> Int {
    lastCounted.map { min($0 + 1, clauses.count) } ?? afterEvent(clauses)
  }

  private func joinLabelledPeople(_ amount: Amount, into clauses: inout [Clause]) -> Bool {
    let label = amount.label
    // 大会2次，参加118人次: those who came to what stands before them.
    if wordbook.isParticipation(label), let last = clauses.last?.text, let joined = lastLabelled,
      last.hasSuffix(joined),
      joined.last.map({ "次场期轮批班届".contains($0) }) == true
    {
      clauses.append(Clause(text: amount.whole + label, mark: "，"))
      return true
    }
    if wordbook.isParticipation(label) {
      clauses.insert(Clause(text: amount.whole + label, mark: "，"), at: afterEvent(clauses))
      return true
    }
    guard label.count >= 2, amount.tail.isEmpty else { return false }
    if let (place, fit) = fitting(label, clauses) {
      clauses[place].text = (fit == .labelLonger ? label : clauses[place].text) + amount.number
      return true
    }
    if let i = clauses.firstIndex(where: { $0.text.hasPrefix(label) && $0.hasNumber && !$0.countsPeople }), i > 0 {
      clauses[i].text = amount.number + clauses[i].text
      return true
    }
    // 下派专家36名到12个乡镇卫生院坐诊.
    if let i = clauses.firstIndex(where: {
      $0.text.hasPrefix(label) && $0.text.dropFirst(label.count).starts(withOneOf: Wordbook.predicateHeads)
    }) {
      clauses[i].text = label + amount.number + clauses[i].text.dropFirst(label.count)
      return true
    }
    // 配齐法治副校长54名 of 法治副校长配齐.
    if let i = clauses.firstIndex(where: {
      $0.text.hasPrefix(label) && Self.takingOn.contains(String($0.text.dropFirst(label.count)))
    }) {
      clauses[i].text = clauses[i].text.dropFirst(label.count) + label + amount.number
      return true
    }
    if Wordbook.isPeople(label), !wordbook.holdsVerb(label), clauses.contains(where: { isEvent($0.text) }) {
      let isPlain = ["人", "名"].contains(amount.unit) && amount.number == amount.digits + amount.unit
      let who = isPlain ? amount.counted(in: "名") + label : label + amount.number
      clauses.insert(Clause(text: who + "参加", mark: "，"), at: afterEvent(clauses))
      return true
    }
    for i in clauses.indices where clauses[i].text.holds(label) {
      if let text = numbered(people: amount, in: clauses[i].text) {
        clauses[i].text = text
        return true
      }
    }
    if let i = clauses.firstIndex(where: { !$0.hasNumber && $0.text == label }) {
      clauses[i].text += amount.number
      return true
    }
    // 下派医师, 下派18人: the object is those who are counted.
    if let i = clauses.firstIndex(where: {
      !$0.hasNumber && ($0.text.hasSuffix(label) || $0.text.hasPrefix(label))
        && $0.text.last.map { "师员生者工人户民众部".contains($0) } == true
    }) {
      clauses[i].text += amount.number
      return true
    }
    if Wordbook.intransitives.contains(label),
      let text = clauses.first.flatMap({ numbered(subject: amount, in: $0.text) })
    {
      clauses[0].text = text
      return true
    }
    return false
  }
}

extension Clause {
  /// Whether the number at its end is of people: 送教学生43人 takes no 860人次 ahead of it.
  fileprivate var countsPeople: Bool { endsInNumber && text.ends(inOneOf: ["人", "名", "人次", "户"]) }
}
