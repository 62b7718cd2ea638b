import Records
import TextCore

/// Who came and who they were in their place: `62人参加“青马工程”培训班，60人结业`, and not between the event and what
/// came of it; `28名员额法官人均结案324.1件`, and not behind it.
struct QuantityOrder: Sendable {
  let wordbook: Wordbook

  /// The clauses of a point with such numbers in front, or at the end where they have no place in front.
  func ordered(_ clauses: [Clause]) -> [Clause] {
    var out = clauses
    for i in out.indices where out[i].text.hasSuffix("人") && out[i].text.holds("工作") {
      out[i].text = recommended(out[i].text)
    }
    for i in out.indices where out[i].hasNumber {
      let parts = Punctuation.split(out[i].text, at: ["，"]).map { part in
        none(ahead(NominalClauses.withoutDouble(part.text)))
      }
      out[i].text = parts.joined(separator: "，")
    }
    out = allTold(paid(teams(serving(announced(out)))))
    guard out.count > 1 || out.contains(where: { $0.text.holds("，") }) else { return out }
    return headed(totalled(attendeesPlaced(out)))
  }

  /// `受理调解31起` for 调解，受理31起, and 获评… without 表彰 before it: a bare verb ahead of what was done says nothing.
  private func announced(_ clauses: [Clause]) -> [Clause] {
    let all = parted(Array(clauses.prefix(2)))
    guard all.count > 1 else { return clauses }
    let letters = Array(all[0].text)
    // 调解撤诉，…调撤率53.6%: the rate has both.
    if letters.count == 4, all[1].text.holds(String([letters[0], letters[2]]) + "率"),
      letters.allSatisfy(Punctuation.isHan)
    {
      return [Clause(text: all[1].text, mark: clauses[0].mark)] + all.dropFirst(2) + clauses.dropFirst(2)
    }
    // 养护资金，预算860万元: of what.
    if all[0].text.ends(inOneOf: ["资金", "经费", "投入", "费用"]), letters.count <= 8, all[1].text.hasPrefix("预算") {
      return [Clause(text: all[0].text + all[1].text, mark: clauses[0].mark)] + all.dropFirst(2) + clauses.dropFirst(2)
    }
    guard letters.count == 2, wordbook.headVerb(all[0].text) == all[0].text else { return clauses }
    let next = all[1].text
    let rest = Array(all.dropFirst(2)) + clauses.dropFirst(2)
    if next.starts(withOneOf: ["获", "荣获", "被评"]) { return [Clause(text: next, mark: clauses[0].mark)] + rest }
    let isEvent = wordbook.collocation(endingIn: all[0].text)?.noun == all[0].text || all[0].text == "采购"
    if isEvent, next.hasDigit, !next.hasPrefix(all[0].text), !next.starts(withOneOf: ["受理", "接到", "收到"]) {
      let verb = wordbook.collocation(endingIn: all[0].text)?.verb ?? "开展"
      return [Clause(text: verb + all[0].text, mark: clauses[0].mark), all[1]] + rest
    }
    guard let verb = ["受理", "接到", "收到"].first(where: { next.hasPrefix($0) }),
      next.dropFirst(verb.count).first?.isNumber == true
    else { return clauses }
    return [Clause(text: verb + all[0].text + next.dropFirst(verb.count), mark: clauses[0].mark)] + rest
  }

  /// The clauses with one part between two commas each.
  func parted(_ clauses: [Clause]) -> [Clause] {
    var out: [Clause] = []
    for clause in clauses {
      let parts = Punctuation.split(clause.text, at: ["，"]).map(\.text)
      for (k, part) in parts.enumerated() { out.append(Clause(text: part, mark: k == 0 ? clause.mark : "，")) }
    }
    return out
  }

  /// `严格程序，推荐86名优秀团员作入党积极分子` for 严格程序开展推荐优秀团员作入党积极分子工作86人.
  private func recommended(_ text: String) -> String {
    let (body, number) = TaskObject.parted(text)
    guard body.hasSuffix("工作"), number.hasSuffix("人"), number.dropLast().allSatisfy(\.isNumber),
      let light = body.place(of: "开展")
    else { return text }
    let act = body[light.upperBound...].dropLast(2)
    guard let verb = wordbook.headVerb(act), ["推荐", "选派", "培养", "选拔", "发展"].contains(verb), act.count >= verb.count + 4
    else { return text }
    let manner = body[..<light.lowerBound]
    return (manner.isEmpty ? "" : manner + "，") + verb + number.dropLast() + "名" + act.dropFirst(verb.count)
  }

  private static let deedsOnThings = ["建成", "新建", "完成"]
  private static let deedsForPeople = ["救助", "保障", "资助", "帮扶"]
  private static let actors = [
    "组", "队", "站", "所", "部", "部门", "公司", "村", "社区", "班", "厂", "科", "局", "支部", "县", "镇", "市", "省", "全县",
  ]

  /// `建成老年助餐点12个` for 老年助餐点建成12个, `救助流浪乞讨人员146人次` for 流浪乞讨救助146人次.
  private func ahead(_ text: String) -> String {
    // 其中今年新建3个 says of what they are part.
    if text.starts(withOneOf: ["其中", "含"]) { return text }
    guard let item = TelegraphStyle.Item(text), !item.unit.isEmpty, item.name.count >= 5,
      item.name.allSatisfy({ Punctuation.isHan($0) || "“”".contains($0) }), wordbook.headVerb(item.name) == nil,
      // 年初定的任务是新建10家: what is said to be so is no thing that was made.
      !item.name.holds("是")
    else { return text }
    let number = item.digits + item.unit
    if let verb = Self.deedsOnThings.first(where: { item.name.hasSuffix($0) }), !item.unit.hasSuffix("元"),
      !["人", "名", "人次", "次", "户次"].contains(item.unit)
    {
      let thing = item.name.dropLast(verb.count)
      // 项目部完成 and 老年人全部完成: who did, and how far.
      guard thing.count >= 3, !Wordbook.isPeople(thing), !thing.hasSuffix("作业"),
        !thing.ends(
          inOneOf: verb == "完成" ? Self.actors + ["任务", "已", "全部", "累计", "实际"] : ["已", "累计", "全部", "实际", "县", "局", "镇"]),
        verb == "完成" || !wordbook.holdsVerb(String(thing)) || thing.ends(inOneOf: ["站", "点", "中心"]),
        verb != "完成" || wordbook.tailVerb(thing) != nil, wordbook.actor(headOf: String(thing) + "　") == nil
      else { return text }
      return verb + thing + number
    }
    guard let verb = Self.deedsForPeople.first(where: { item.name.hasSuffix($0) }),
      ["人", "人次", "名"].contains(item.unit)
    else { return text }
    let who = item.name.dropLast(verb.count)
    guard who.count >= 4, !wordbook.holdsVerb(String(who)), !who.ends(inOneOf: Self.actors) else { return text }
    if Wordbook.isPeople(who) || who.ends(inOneOf: ["儿童", "人员"]) { return verb + who + number }
    return who.hasSuffix("乞讨") ? verb + who + "人员" + number : text
  }

  private static let mishaps = ["事故", "火灾", "火情", "案件", "伤亡", "上访", "困人", "差错", "泄密", "失密", "轻伤", "重伤", "死亡"]

  /// `未发生安全生产事故` for 安全生产事故0起.
  private func none(_ text: String) -> String {
    guard text.hasSuffix("0起"), text.dropLast(2).last.map({ !$0.isDigit }) ?? false else { return text }
    let what = text.dropLast(2)
    guard !what.hasDigit, what.ends(inOneOf: Self.mishaps), wordbook.headVerb(what) == nil, !what.contains("，")
    else { return text }
    return "未发生" + what
  }

  /// `应持证96人，全部持证` for 应持证96人，实际持证96人.
  private func allTold(_ clauses: [Clause]) -> [Clause] {
    guard let i = clauses.indices.dropFirst().first(where: { clauses[$0].text.hasPrefix("实") }),
      let due = TelegraphStyle.Item(clauses[i - 1].text), let real = TelegraphStyle.Item(clauses[i].text),
      due.digits == real.digits, due.unit == real.unit, let place = due.name.place(of: "应")
    else { return clauses }
    let verb = due.name[place.upperBound...]
    let again = real.name.dropFirst(real.name.hasPrefix("实际") ? 2 : 1)
    guard verb == again, (1...3).contains(verb.count) else { return clauses }
    let full = verb == "检" ? "受检" : verb == "到" ? "到场" : verb == "训" ? "参训" : String(verb)
    guard full.count >= 2 else { return clauses }
    var out = clauses
    out[i].text = "全部" + full
    return out
  }

  /// `少先队员编成4支小队到社区清扫，320人次参加` for 志愿服务320人次 ahead of who did what.
  private func serving(_ clauses: [Clause]) -> [Clause] {
    guard clauses.count > 1, let first = TelegraphStyle.Item(clauses[0].text), first.unit == "人次",
      first.name.ends(inOneOf: ["志愿服务", "活动", "劳动实践"]),
      clauses[1].mark == "，", clauses[1].text.starts(withOneOf: Wordbook.people + ["少先队员", "团员", "队员"]),
      clauses.dropFirst().allSatisfy({ $0.mark == "，" })
    else { return clauses }
    let bare = wordbook.headVerb(first.name) == nil || first.name.hasPrefix("学习雷锋") ? "开展" : ""
    return [Clause(text: bare + first.name, mark: clauses[0].mark)] + clauses.dropFirst()
      + [Clause(text: first.digits + "人次参加", mark: "，")]
  }

  private static let dues = ["费", "款", "金", "税", "资金", "经费", "租金"]

  /// `按月收缴团费2740.8元`: a sum that stands alone belongs to what was paid.
  private func paid(_ clauses: [Clause]) -> [Clause] {
    guard
      let i = clauses.indices.dropFirst().first(where: { i in
        let text = clauses[i].text
        return clauses[i].mark == "，" && text.first?.isNumber == true && text.hasSuffix("元") && text.count <= 12
          && text.allSatisfy { $0.isNumber || ".万亿元余".contains($0) } && !clauses[i - 1].hasNumber
          && clauses[i - 1].text.ends(inOneOf: Self.dues)
      })
    else { return clauses }
    var out = clauses
    out[i - 1].text += out.remove(at: i).text
    return out
  }

  /// `24支队伍参赛` for 计24队.
  private func teams(_ clauses: [Clause]) -> [Clause] {
    if let i = clauses.firstIndex(where: { $0.text.hasSuffix("队参赛") }), case let text = clauses[i].text,
      text.dropLast(3).allSatisfy(\.isNumber)
    {
      var out = clauses
      out[i].text = text.dropLast(3) + "支队伍参赛"
      return out
    }
    guard let last = clauses.last, last.text.hasSuffix("队"), last.text.count <= 8, last.hasNumber else {
      return clauses
    }
    let number = last.text.hasPrefix("共计") ? last.text.dropFirst(2) : last.text.drop { "计共".contains($0) }
    let digits = number.prefix(while: \.isNumber)
    guard digits.count + 1 == number.count, clauses.contains(where: { $0.text.holds("赛") }) else { return clauses }
    return clauses.dropLast() + [Clause(text: digits + "支队伍参赛", mark: last.mark)]
  }

  // MARK: - Tails

  /// `刑事、民商事四类合计审结9074件`: what a total is of goes before it.
  private func totalled(_ clauses: [Clause]) -> [Clause] {
    guard clauses.count > 1, let last = clauses.last, last.text.hasSuffix("合计"), !last.text.hasDigit,
      (4...24).contains(last.text.count), clauses[0].hasNumber, let head = clauses[0].text.first,
      Punctuation.isHan(head)
    else { return archived(clauses) }
    var out = Array(clauses.dropLast())
    out[0].text = last.text + out[0].text
    return out
  }

  private static let filings = ["扫描", "编目", "录入", "归档", "整理"]

  /// `完成历年存档扫描` for the bare 历年存档扫描 at the end.
  private func archived(_ clauses: [Clause]) -> [Clause] {
    guard clauses.count > 1, let last = clauses.last, !last.hasNumber, (5...10).contains(last.text.count),
      last.text.ends(inOneOf: Self.filings), last.text.allSatisfy(Punctuation.isHan),
      wordbook.headVerb(last.text) == nil, !last.text.hasPrefix("周"),
      !last.text.dropLast(2).ends(inOneOf: ["已", "均", "全部", "完成", "及时"]),
      !wordbook.holdsVerb(String(last.text.dropLast(2))), clauses[clauses.count - 2].endsInNumber
    else { return clauses }
    return clauses.dropLast() + [Clause(text: "完成" + last.text, mark: last.mark)]
  }

  /// `28名员额法官人均结案324.1件` of a bare 员额法官28名 behind it, `4个人民法庭办案2105件`: how many they are goes before them.
  private func headed(_ clauses: [Clause]) -> [Clause] {
    // 签订承诺书58份，教师58人，无违规: those who signed stand behind it.
    if clauses.count > 2,
      let k = clauses.indices.dropFirst().dropLast().first(where: { bare(clauses[$0].text) != nil }),
      clauses[k - 1].text.hasPrefix("签订"), clauses[k].mark == "，"
    {
      let head = headed(Array(clauses[...k]))
      if head.count == k { return head + clauses[(k + 1)...] }
    }
    guard clauses.count > 1, let last = clauses.last, let (number, noun) = bare(last.text) else { return clauses }
    for i in clauses.indices.dropLast() {
      var out = Array(clauses.dropLast())
      let text = out[i].text
      if text.hasPrefix(noun), text.count > noun.count + 2, text.dropFirst(noun.count).first.map(\.isNumber) == false {
        out[i].text = number + text
        return out
      }
      // 签订承诺书128份，教职工128人: those who signed.
      let digits = number.prefix(while: \.isNumber)
      if Wordbook.isPeople(noun), text.starts(withOneOf: ["签订", "签署", "递交", "撰写"]), text.hasDigit,
        let there = text.place(of: digits), text[there.upperBound...].first.map(\.isNumber) == false
      {
        out[i].text = digits + "名" + noun + text
        return out
      }
    }
    return clauses
  }

  /// A noun and its number and nothing else, either way round.
  private func bare(_ text: String) -> (number: String, noun: String)? {
    guard text.count <= 12, text.hasDigit else { return nil }
    let digits = text.prefix(while: \.isNumber)
    if !digits.isEmpty, let unit = text.dropFirst(digits.count).first, "个名支家所".contains(unit) {
      let noun = text.dropFirst(digits.count + 1)
      guard noun.count >= 2, noun.allSatisfy(Punctuation.isHan), wordbook.tailVerb(noun) == nil,
        wordbook.headVerb(noun) == nil
      else { return nil }
      return (digits + String(unit), String(noun))
    }
    guard let item = TelegraphStyle.Item(text), ["名", "人"].contains(item.unit), item.name.count >= 2,
      Wordbook.isPeople(item.name), wordbook.headVerb(item.name) == nil, !item.digits.contains(".")
    else { return nil }
    return (item.digits + "名", item.name)
  }
}
