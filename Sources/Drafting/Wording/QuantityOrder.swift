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
      let parts = Punctuation.split(out[i].text, at: ["，"]).map { none(ahead($0.text)) }
      out[i].text = parts.joined(separator: "，")
    }
    out = allTold(paid(teams(serving(announced(out)))))
    guard out.count > 1 || out.contains(where: { $0.text.holds("，") }) else { return out }
    if out.contains(where: { clause in Self.verbs.contains { clause.text.holds($0) } }) {
      let parts = parted(out)
      if let i = parts.indices.dropFirst().first(where: { Self.attendance(parts[$0].text) != nil }),
        let moved = came(parts, at: i)
      {
        out = Clause.leaning(moved)
      }
    }
    return headed(totalled(out))
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
  private func parted(_ clauses: [Clause]) -> [Clause] {
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
      item.name.allSatisfy({ Punctuation.isHan($0) || "“”".contains($0) }), wordbook.headVerb(item.name) == nil
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

  private static let mishaps = ["事故", "火灾", "火情", "案件", "伤亡", "上访", "困人"]

  /// `未发生安全生产事故` for 安全生产事故0起.
  private func none(_ text: String) -> String {
    guard text.hasSuffix("0起") else { return text }
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

  // MARK: - Those who came

  /// A number of those who came and nothing else.
  private struct Coming {
    let number: String
    let who: String
    let unit: String
    let verb: String
  }

  private static let verbs = ["参加", "参训", "参赛", "参与"]
  private static let units = ["人次", "人", "名"]

  /// `62人参加` in its parts; nil where a clause says anything else.
  private static func attendance(_ text: String) -> Coming? {
    guard text.utf8.count <= 60, let verb = verbs.first(where: { text.hasSuffix($0) }) else { return nil }
    let body = text.dropLast(verb.count)
    let number = body.prefix { $0.isDigit || ".约近超余多万".contains($0) }
    guard number.hasDigit else { return nil }
    let rest = body.dropFirst(number.count)
    guard let unit = units.first(where: { rest.hasPrefix($0) }) else { return nil }
    let who = rest.dropFirst(unit.count)
    guard who.isEmpty || unit == "名" && Wordbook.isPeople(who) else { return nil }
    return Coming(number: String(number), who: String(who), unit: unit, verb: verb)
  }

  private static let undertakings = ["开展", "举办", "组织", "召开", "举行", "参加", "组织开展"]
  private static let shares = ["占", "其中", "含", "参加率", "参与率", "出席率", "同比", "比上年", "人均"]

  /// The clauses with those who came out of the second place; nil where they stay.
  private func came(_ clauses: [Clause], at i: Int) -> [Clause]? {
    guard let coming = Self.attendance(clauses[i].text) else { return nil }
    // 1436人参加，占在校生的75.9%: the share goes with them.
    if i + 1 < clauses.count, clauses[i + 1].text.starts(withOneOf: Self.shares) { return nil }
    let isLast = i + 1 == clauses.count
    // Those who came are no subject of what the office did next: 186人参加社会实践，组建14支实践团队.
    let goesOn = !isLast && clauses[i + 1].text.starts(withOneOf: Self.ofOffices)
    for k in 0..<i where k == 0 || clauses[k].mark == "，" {
      guard let told = subject(coming, of: clauses[k].text, isLast: isLast || goesOn) else { continue }
      var out = clauses
      out[k].text = told
      out.remove(at: i)
      return out
    }
    guard !isLast else { return nil }
    // 宣讲27场、2300余人次: beside how often it was.
    if coming.unit == "人次", coming.who.isEmpty, clauses[i].mark == "，",
      ["场", "期", "次", "讲", "场次"].contains(where: { clauses[i - 1].text.hasSuffix($0) }), clauses[i - 1].endsInNumber
    {
      var out = clauses
      out[i - 1].text += "、" + coming.number + coming.unit
      out.remove(at: i)
      return out
    }
    return last(clauses, coming, at: i)
  }

  /// What offices do at an event, and those who came do not.
  private static let ofOffices = [
    "组织", "组建", "安排", "开展", "举办", "设", "邀请", "评选", "评出", "以", "围绕", "编印", "印发", "制定", "聘请", "推选",
  ]

  /// The clauses with those who came behind all that was done; nil where other numbers of people would be in between.
  private func last(_ clauses: [Clause], _ coming: Coming, at i: Int) -> [Clause]? {
    let behind = clauses[(i + 1)...]
    guard i == 1, behind.count <= 3,
      behind.allSatisfy({ clause in
        clause.mark == "，" && !clause.text.holds("人") && !clause.text.holds("名")
          && (wordbook.headVerb(clause.text) != nil || clause.text.starts(withOneOf: ["共", "每", "办班"]))
      })
    else { return nil }
    var out = clauses
    var moved = out.remove(at: i)
    moved.mark = "，"
    let before = out[out.count - 1]
    if coming.unit == "人次", coming.who.isEmpty, before.endsInNumber,
      ["场", "期", "次"].contains(where: { before.text.hasSuffix($0) })
    {
      out[out.count - 1].text += "、" + coming.number + coming.unit
    } else {
      out.append(moved)
    }
    return out
  }

  /// The clause of an event with those who came as its subject; nil where it is none.
  private func subject(_ coming: Coming, of text: String, isLast: Bool) -> String? {
    // 学雷锋月期间，开展…: the event is in the last part.
    let cut = text.unicodeScalars.lastIndex(of: "，").map { text.index(after: $0) } ?? text.startIndex
    let (head, act) = (text[..<cut], text[cut...])
    guard !act.hasDigit || act.contains("“"), head.count <= 16 else { return nil }
    if let told = people(coming, of: act) { return head + told }
    guard !isLast, let verb = Self.undertakings.first(where: { act.hasPrefix($0) }) else { return nil }
    let event = act.dropFirst(verb.count)
    guard event.count >= 3, event.count <= 30, event.first != "了" else { return nil }
    let bare = event.hasSuffix("”") ? event.dropLast() : event
    let isEvent =
      wordbook.collocation(endingIn: String(bare)) != nil || bare.ends(inOneOf: Wordbook.events)
      || bare.ends(inOneOf: ["实践", "评价", "团日", "节", "赛", "月", "周", "晚会", "评议", "见习"])
    // 组织团员自评、互评: those who did so are told.
    guard isEvent, !Wordbook.isPeople(event), wordbook.headVerb(event).map({ $0.count < event.count }) ?? true,
      !event.starts(withOneOf: Wordbook.people)
    else { return nil }
    let came = coming.number + coming.unit + coming.who + coming.verb.asTaking
    return head + came + event
  }

  private static let deeds = ["到", "赴", "逐", "走进", "深入", "参加", "开展", "常态化", "围绕", "在"]
  /// People of whom many do the same: a secretary who lectures is one, and those who came are others.
  private static let crowds = [
    "学生", "干部", "党员", "团员", "青年", "职工", "教师", "志愿者", "教职工", "民警", "法官", "干警", "居民", "师生", "护士", "医生", "家属",
    "代表", "骨干", "队员", "网格员", "员工", "村民", "妇女", "少先队员",
  ]

  /// `组织46名学生干部逐一述职`, `1098名注册志愿者参加…`: the number before those whom a clause names as doing it.
  private func people(_ coming: Coming, of act: Substring) -> String? {
    guard coming.unit != "人次", coming.who.isEmpty, coming.number.allSatisfy(\.isNumber) else { return nil }
    let verb = act.hasPrefix("组织") ? "组织" : ""
    let rest = act.dropFirst(verb.count)
    var at = rest.startIndex
    for _ in 0..<8 {
      guard at < rest.endIndex else { return nil }
      at = rest.index(after: at)
      let (who, deed) = (rest[..<at], rest[at...])
      guard who.count >= 2, who.ends(inOneOf: Self.crowds), deed.starts(withOneOf: Self.deeds), deed.count >= 3 else {
        continue
      }
      return who.contains("、") || who.holds("各") ? nil : verb + coming.number + "名" + rest
    }
    return nil
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

extension String {
  /// 参加 for 参赛 and 参训, which have no object.
  fileprivate var asTaking: String { self == "参与" ? self : "参加" }
}
