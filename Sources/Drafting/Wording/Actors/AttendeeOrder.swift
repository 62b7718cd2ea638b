import TextCore

/// Those who came out of the second place of a statement: 62人参加 between what was held and what came of it.
extension QuantityOrder {
  /// The clauses with those who came as the subject of their event, beside how often it was, or at the end.
  func attendeesPlaced(_ clauses: [Clause]) -> [Clause] {
    guard clauses.contains(where: { clause in Self.verbs.contains { clause.text.holds($0) } }) else { return clauses }
    let parts = parted(clauses)
    guard let i = parts.indices.dropFirst().first(where: { Self.attendance(parts[$0].text) != nil }),
      let moved = came(parts, at: i)
    else { return clauses }
    return Clause.leaning(moved)
  }

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
    if let moved = behindTimes(clauses, at: i) { return moved }
    // Those who came are no subject of what the office did next: 186人参加社会实践，组建14支实践团队.
    for k in 0..<i where k == 0 || clauses[k].mark == "，" {
      let behind = k + 1 == i ? i + 1 : k + 1
      let next = behind < clauses.count ? clauses[behind].text : ""
      let goesOn =
        !next.isEmpty
        && (next.starts(withOneOf: Self.ofOffices)
          || !Self.isOfThem(next) && !clauses[k].text.trimmingSuffix("班").ends(inOneOf: Self.lessons))
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

  /// `进社区、广场7场，约1500人参加，发放资料2300份`: what was done, how often, and then who came; nil where no clause behind says
  /// how often.
  private func behindTimes(_ clauses: [Clause], at i: Int) -> [Clause]? {
    guard clauses[i].mark == "，", i == 0 || !clauses[i - 1].endsInNumber,
      let k = clauses.indices.dropFirst(i + 1).prefix(3).first(where: { k in
        clauses[k].endsInNumber && clauses[k].text.ends(inOneOf: ["场", "期", "次", "讲", "场次"])
          && clauses[k].text.holds(oneOf: Self.goings)
          && !clauses[k].text.starts(withOneOf: Self.ofOffices + ["其中", "每"])
      }), clauses[(i + 1)...k].allSatisfy({ $0.mark == "，" && (!$0.hasNumber || $0.text == clauses[k].text) })
    else { return nil }
    var out = clauses
    out.insert(out.remove(at: i), at: k)
    return out
  }

  private static let goings: SearchWords = ["进", "深入", "到", "赴", "宣讲", "演出", "放映", "下乡"]

  /// Whether a clause tells what came of those who took part, so that they may lead as its subject: 60人结业. What offices do
  /// at an event, those who came do not.
  private static func isOfThem(_ text: String) -> Bool {
    text.first?.isNumber == true && text.prefix(8).contains(where: { "人名".contains($0) }) || text.holds(oneOf: outcomes)
  }

  private static let ofOffices = [
    "组织", "组建", "安排", "开展", "举办", "设", "邀请", "评选", "评出", "以", "围绕", "编印", "印发", "制定", "聘请", "推选",
  ]
  /// Events that people take part in for themselves.
  private static let lessons = ["培训", "比武", "竞赛", "比赛", "大赛", "测试", "考试", "讲座"]
  private static let outcomes: SearchWords = [
    "结业", "合格", "取得", "获", "通过", "就业", "持证", "取证", "考", "优秀", "毕业", "上岗", "满意", "创业", "签约", "率", "等奖", "达到", "占", "均",
    "学习", "签订",
    "交流", "观看", "体验", "讨论", "听取",
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
}

extension String {
  /// 参加 for 参赛 and 参训, which have no object.
  fileprivate var asTaking: String { self == "参与" ? self : "参加" }
}
