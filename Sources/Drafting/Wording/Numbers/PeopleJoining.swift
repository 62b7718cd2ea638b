import TextCore

/// Numbers of people: who took part, before whom the number goes, or whom the work reached.
extension QuantityJoiner {
  /// Those who came, behind the count of an event: `3场、256人次`, `97批246人次`, `，128人参加`; those whom work
  /// reached, behind the verb that does: `服务新就业群体3600余人次`.
  func joinAttendance(_ amount: Amount, _ event: Int?, into clauses: inout [Clause]) {
    if joinLast(amount, into: &clauses) { return }
    if amount.unit == "人次", let event, let last = clauses[event].text.last, "场次期轮批".contains(last) {
      if last != "批", let i = reach(clauses, behind: event) {
        clauses[i].text += amount.number
      } else {
        clauses[event].text += (last == "批" ? "" : "、") + amount.number
      }
      return
    }
    if let i = reach(clauses, behind: event ?? 0) {
      clauses[i].text += amount.number
      return
    }
    var at = event.map { $0 + 1 } ?? afterEvent(clauses)
    if event != nil, at < clauses.count, clauses[at].text.starts(withOneOf: ["为期", "历时"]) { at += 1 }
    let came = clauses[..<at].contains { isEvent($0.text) || $0.text.starts(withOneOf: Wordbook.gatherings) }
    clauses.insert(Clause(text: came ? amount.number + "参加" : "涉及" + amount.number, mark: "，"), at: at)
  }

  /// `谈心座谈会6场、谈话` and 180余人次: the one item of a list that has no number.
  private func joinLast(_ amount: Amount, into clauses: inout [Clause]) -> Bool {
    guard
      let i = clauses.firstIndex(where: { clause in
        let items = Punctuation.split(clause.text, at: ["、"]).map(\.text)
        guard items.count > 1, let last = items.last, !last.hasDigit, last.count <= 6 else {
          return false
        }
        return items.dropLast().allSatisfy {
          $0.last.map { !Punctuation.isHan($0) } == false && $0.hasDigit
        }
          && last.ends(inOneOf: Wordbook.acts + Wordbook.services + ["走访", "家访", "座谈"])
      })
    else { return false }
    clauses[i].text += amount.number
    return true
  }

  /// The clause without a number whose verb takes people as its object.
  private func reach(_ clauses: [Clause], behind event: Int) -> Int? {
    clauses.indices.first {
      $0 >= event && !clauses[$0].hasNumber && clauses[$0].text.starts(withOneOf: Wordbook.services)
    }
  }

  /// `考上大学的学生每人奖励2000元` and 9人: those of whom each had it.
  private func joinEach(_ amount: Amount, into clauses: inout [Clause]) -> Bool {
    for i in clauses.indices {
      let text = clauses[i].text
      guard let each = text.place(of: "每人") ?? text.place(of: "每名") else { continue }
      let who = text[..<each.lowerBound]
      guard Wordbook.isPeople(who), !who.hasDigit else { continue }
      // 考上大学的9名学生.
      if let of = who.lastIndex(of: "的"), who[who.index(after: of)...].count >= 2 {
        clauses[i].text = who[...of] + named(amount) + who[who.index(after: of)...] + text[each.lowerBound...]
        return true
      }
      clauses[i].text = who + amount.number + text[each.lowerBound...]
      return true
    }
    return false
  }

  /// `建立微信群，书记月月通话` of 流动党员管理 and 11名: the task names those who are counted.
  private func joinNamed(_ amount: Amount, into clauses: inout [Clause]) -> Bool {
    guard ["人", "名"].contains(amount.unit), clauses.count > 1, task.count <= 8, task.ends(inOneOf: ["管理", "服务"])
    else { return false }
    let who = task.dropLast(2)
    guard who.count >= 3, Wordbook.isPeople(who), wordbook.headVerb(who) == nil,
      !clauses.contains(where: { clause in
        clause.text.holds(who.suffix(2)) || clause.text.starts(withOneOf: Wordbook.services)
          || wordbook.participationVerb(endOf: clause.text) != nil
      })
    else { return false }
    clauses.insert(Clause(text: task.suffix(2) + who + amount.number, mark: "，"), at: 0)
    return true
  }

  /// People before whom the number goes (`选派7名年轻干部到一线锻炼`), or who are the object (`选拔科级干部6人`).
  func joinPeople(_ amount: Amount, into clauses: inout [Clause]) {
    if joinLast(amount, into: &clauses) || joinEach(amount, into: &clauses) || joinNamed(amount, into: &clauses) {
      return
    }
    let end = clauses.firstIndex(where: \.endsInNumber) ?? clauses.count
    for i in clauses.indices.prefix(end) {
      if let text = numbered(people: amount, in: clauses[i].text) ?? numbered(subject: amount, in: clauses[i].text) {
        clauses[i].text = text
        return
      }
    }
    // 开展业务培训，学习执法取证: the number is of those who came, not of what they learnt.
    if clauses.count > 1, clauses[0].text.ends(inOneOf: ["培训", "培训班", "轮训", "讲座"]), isEvent(clauses[0].text),
      !clauses.contains(where: { Wordbook.isPeople($0.text) || $0.text.starts(withOneOf: Wordbook.services) }),
      !clauses.contains(where: { wordbook.participationVerb(endOf: $0.text) != nil })
    {
      clauses.insert(Clause(text: amount.number + "参加", mark: "，"), at: 1)
      return
    }
    if let i = target(amount, clauses) {
      clauses[i].text += amount.number
    } else if let own = apart(amount, clauses) {
      clauses.insert(own, at: min(end + 1, clauses.count))
    } else if let told = ofName(amount, clauses) {
      clauses = told
    } else {
      clauses.insert(Clause(text: "共" + amount.number, mark: "，"), at: min(end + 1, clauses.count))
    }
  }

  /// `儿童康复训练4860人次，纳入残联救助38人`: where the result counts others, the number of the column is the name's.
  private func ofName(_ amount: Amount, _ clauses: [Clause]) -> [Clause]? {
    guard clauses.first?.hasNumber == true, task.count >= 4, wordbook.headVerb(task) == nil,
      !clauses.contains(where: { $0.text.hasPrefix("其中") })
    else { return nil }
    let told = behindName(amount, in: clauses)
    return told.last?.text == "计" + amount.number ? nil : told
  }

  /// The clause with the number before the people that its verb takes, or nil where they stand at its end or
  /// are not there.
  func numbered(people amount: Amount, in text: String) -> String? {
    // 大学生志愿服务西部计划 is not of 12名大学生.
    // 重阳节走访、体检、读书会 lists several deeds, and the number is of one.
    guard amount.unit != "人次", !text.hasSuffix("计划"),
      !(text.holds("、") && text.holds(amount.label) && !text.hasPrefix(amount.label)),
      let verb = wordbook.headVerb(text) ?? ["对", "为"].first(where: { text.hasPrefix($0) })
    else { return nil }
    let rest = text.dropFirst(verb.count)
    if verb == "对", rest.starts(withOneOf: ["各", "全体", "所有"]) { return nil }
    if verb == "为" {
      // 为特困人员发放供养金: those before the verb.
      guard let end = rest.indices.first(where: { wordbook.headVerb(rest[$0...]) != nil && $0 > rest.startIndex }),
        Wordbook.isPeople(rest[..<end]), rest[..<end].count <= 10, !rest[..<end].hasDigit
      else { return nil }
      return verb + named(amount) + rest
    }
    let object = rest.prefix { !"，、；到去赴".contains($0) }
    // 选派年轻干警到基层锻炼.
    if object.endIndex < rest.endIndex, "到去赴".contains(rest[object.endIndex]), (2...8).contains(object.count),
      Wordbook.isPeople(object), !object.hasDigit, !wordbook.holdsVerb(String(object))
    {
      return verb + named(amount) + rest
    }
    let person = Wordbook.people.first { person in
      object.place(of: person).map { object.distance(from: object.startIndex, to: $0.lowerBound) <= 4 } ?? false
    }
    guard let person, !rest.hasSuffix(person), !object.hasDigit else { return nil }
    return verb + named(amount) + rest
  }

  /// The clause with the number before the people whom it starts with and who act in it.
  func numbered(subject amount: Amount, in text: String) -> String? {
    guard amount.unit != "人次" else { return nil }
    if let text = numbered(grade: amount, in: text) { return text }
    guard let person = Wordbook.people.first(where: { text.hasPrefix($0) }) else { return nil }
    var rest = text.dropFirst(person.count)
    if let more = Wordbook.people.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(more.count) }
    guard rest.starts(withOneOf: Wordbook.predicateHeads) else { return nil }
    return named(amount) + text
  }

  /// `五、六年级642名学生到县烈士陵园祭扫`: the pupils of grades, who act.
  private func numbered(grade amount: Amount, in text: String) -> String? {
    guard ["人", "名"].contains(amount.unit), let grade = text.prefix(12).place(of: "年级"), !text.hasDigit else {
      return nil
    }
    let rest = text[grade.upperBound...]
    let pupils = ["学生", "新队员", "队员", "新生", "同学"].first { rest.hasPrefix($0) }
    // 四至六年级226人到乡烈士墓祭扫.
    if pupils == nil, rest.starts(withOneOf: ["到", "赴", "前往", "参加"]) {
      return text[..<grade.upperBound] + amount.number + rest
    }
    guard let pupils, case let act = rest.dropFirst(pupils.count),
      act.starts(withOneOf: Wordbook.predicateHeads) || act.starts(withOneOf: ["到", "赴", "前往", "入队", "参加"])
    else { return nil }
    return text[..<grade.upperBound] + named(amount) + rest
  }

  private func named(_ amount: Amount) -> String {
    amount.unit == "人" ? amount.counted(in: "名") : amount.number
  }
}
