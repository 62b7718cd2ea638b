import Records
import TextCore

/// Words what is lacking, the plan and what was reached of it where both are known; what was achieved is told in its
/// chapter and not again.
extension UnfinishedWording {
  /// Where a task stands and what stands in its way, as one part of a sentence: `党员活动室场地已落实，待装修`.
  func standing(_ record: TaskRecord) -> String {
    if let trouble = trouble(record) { return LackForm.inWriting(trouble) }
    if let nearly = nearlyDone(record) { return nearly }
    if record.state != .done, let growth = growthMissed(record, ownClauses(record)) { return growth }
    let told = whole(record)
    // What the words told of it in another way stands; what they left out is told with the numbers.
    guard let gap = record.amended?.gap, let words = statedGap(record) else { return told }
    let ground = (gap.said.isEmpty ? gap.grounds.first : gap.said).map { cleaner.clean($0, keepsHead: true).prefix(4) }
    // 计划1000户，发证543户 of 完成860户，发证543户: what was reached of the plan is told with it.
    let isLost =
      !gap.isFound && !gap.aim.isEmpty && !gap.came.isEmpty && told.holds(gap.aim) && !told.holds(gap.came)
      && words.holds(gap.came) && ground.map { words.holds($0) } ?? true
    // 招商差1个 tells neither what was aimed at nor what came of it.
    // What stands in the way is told with the numbers: nothing is told twice.
    let own = Clause.split(LackForm.inWriting(problem(record))).map(\.text)
    let text = LackForm.inWriting(words)
    if !own.isEmpty, own[0] != "", !tellsPartOpen(record), !gap.aim.isEmpty || gap.isFound,
      own.allSatisfy({ text.holds($0.drop { !Punctuation.isHan($0) }.suffix(4)) })
    {
      return text
    }
    let isBare =
      !gap.aim.isEmpty && !told.holds(gap.aim) && !told.holds(gap.came) && told.count <= named(record).count + 12
    guard isLost || isBare || ground.map({ !told.holds($0) && !tellsPartOpen(record) }) ?? false else { return told }
    let problem = LackForm.inWriting(problem(record))
    let isSaid = problem.isEmpty || words.holds(problem) || words.holds("主要是") || problem.holds(gap.rest)
    let rest = Clause.split(problem).map(\.text).filter { !text.holds($0) }.joined(separator: "，")
    return isSaid || rest.isEmpty ? text : LackForm.inWriting(words + "，" + rest)
  }

  /// `12366转办工单1件逾期2天，逾期件因跨县核实` of 基本完成: what was late or missing of it; "" where the row tells of nothing open, and nil of
  /// other states.
  private func nearlyDone(_ record: TaskRecord) -> String? {
    guard Self.nearly.contains(record.stateText), record.state == .ongoing, record.isEmpty(.problem),
      record.amended?.gap == nil, case let own = ownClauses(record),
      !own.contains(where: {
        ClauseSense.of($0, year: cleaner.year) != .done || $0.holds(oneOf: ["在改", "在办", "在修", "在建", "剩", "余"])
      }), note(record).problems.allSatisfy({ !ClauseSense.isOpen($0) && $0.holds("才") })
    else { return nil }
    guard let late = own.first(where: { $0.hasDigit && $0.holds(oneOf: ["逾期", "超期"]) && $0.first != "0" }) else {
      return record.isEmpty(.target) && !record.isEmpty(.result) ? "" : nil
    }
    let why = Clause.split(cleaner.clean(record.note, keepsHead: true)).map(\.text).filter { clause in
      clause.holds("因") && clause.count <= 20 && clause.holds(oneOf: ["逾期", "超期"])
    }
    return LackForm.inWriting(([under(named(record), late)] + why.prefix(1)).joined(separator: "，"))
  }

  private static let nearly: WordSet = ["基本完成", "大体完成", "大部分完成", "基本达标", "基本办结"]

  /// Whether the result counts some that are still open: 5个正在专家评审.
  private func tellsPartOpen(_ record: TaskRecord) -> Bool {
    ownClauses(record).contains { $0.hasDigit && ClauseSense.of($0, year: cleaner.year) == .open }
  }

  private func whole(_ record: TaskRecord) -> String {
    let text = reasoned(record)
    // 未开业 in the column of numbers, and 消防验收没一次过 in the remarks.
    let denial = record.quantityText
    guard record.state == .notDone, (2...8).contains(denial.count), !denial.hasDigit,
      UnfinishedWording.isDenial(denial),
      case let name = named(record), text.hasPrefix(name), !text.holds(denial),
      !text.dropFirst(name.count).holds(denial.suffix(2))
    else { return text }
    let due = missedDate(record.target).map { "未能按计划" + $0 } ?? LackForm.inWriting(denial)
    // 尚未全部完成 of what was not begun in time says less.
    let rest = String(text.dropFirst(name.count)).trimmingSuffix("，尚未全部完成")
    return name + due + (rest.isEmpty ? "" : "，" + rest)
  }

  private static func isDenial(_ text: String) -> Bool {
    text.starts(withOneOf: ["未", "没", "尚未", "还没", "没有"]) && text.allSatisfy(Punctuation.isHan)
  }

  private func reasoned(_ record: TaskRecord) -> String {
    var text = open(record)
    // 没有达到97%的目标, and 应题丢分多 in the remarks.
    if text.hasSuffix("的目标") || text.hasSuffix("的计划"), !record.isEmpty(.note) {
      let noted = Clause.split(cleaner.clean(record.note, keepsHead: true))
      text = ([text] + MissGrounds.told(noted, but: [], year: cleaner.year).prefix(3)).joined(separator: "，")
    }
    // 2024年9月12日国家局受理: the year is the draft's own.
    if let year = cleaner.year, let place = text.place(of: "\(year)年"),
      text[place.upperBound...].first?.isDigit == true
    {
      text.removeSubrange(place)
    }
    return LackForm.withGround(LackForm.inWriting(text))
  }

  private func open(_ record: TaskRecord) -> String {
    let problem = problem(record)
    let name = named(record) + sizeAside(record)
    let pending = pending(next(record))
    var standing = body(record, name, problem, pending)
    if standing.isEmpty {
      // What is done of it is told in its chapter: what stands in the way is what is lacking.
      guard !problem.isEmpty, !ownClauses(record).isEmpty else { return unstarted(record, name, problem) }
      if let share = shareOfPlan(ownClauses(record)) {
        standing = (name.isEmpty ? Self.counted(ahead: ownClauses(record)) : name) + share
      } else if let rest = restCounted(ownClauses(record), [problem]) {
        return remaining(name, rest, ownClauses(record))
      } else if let partly = partlyAnswered(ownClauses(record), name) ?? partOfWhole(ownClauses(record), name),
        Remainder(problem) == nil
      {
        // 尚未全部完成 says less than what stands in the way.
        let says =
          ClauseSense.isOpen(problem) || MissGrounds.isSure(problem) || problem.hasPrefix("有")
          || problem.first?.isDigit == true
        standing = says ? partly.place(of: "，尚未全部").map { String(partly[..<$0.lowerBound]) } ?? partly : partly
      } else {
        standing = Remainder(problem) == nil ? stopped(record, name, problem) : remaining(name, problem, [])
        if let missed = missedDate(record.target) { standing += "，未能按计划" + missed }
      }
    }
    standing = withMatter(written(standing), record)
    standing = withCause(standing)
    if let missed = missedSchedule(record), !standing.holds(missed.withoutHead(of: ["原计划", "原定", "计划"])) {
      standing += "，未能按" + missed
    }
    // 没赶上 of 原定年内上线，没赶上.
    if let late = noteSchedule(record, problem) {
      return standing.holds(late) ? standing : standing.trimmingSuffix("，" + problem) + "，" + late
    }
    // 钱还差40万元 and 资金缺口40万元 are one thing.
    let gap = ["资金缺口", "资金差", "缺口"].first { problem.hasPrefix($0) }
    if let gap, problem.hasDigit, standing.holds(problem.dropFirst(gap.count)) { return standing }
    // 剩1处正在施工 and 还有1处正在施工 are one thing too.
    let rest = ["还剩下", "还剩", "剩余", "剩下", "剩", "还有", "尚有", "余", "另有", "另外", "另", "其余"].first { problem.hasPrefix($0) }
      .map {
        problem.dropFirst($0.count)
      }
    let isSaid =
      standing.holds(problem) || rest.map { $0.count >= 3 && standing.holds($0) } ?? false
      || TaskTale(record) != nil && saysNumbers(of: problem, standing) || Self.saysAlike(problem, standing)
    if problem.isEmpty || isSaid { return standing }
    // 未办 of 计划12月举办，推到明年3月.
    if Self.undone.contains(problem), let delay = putOff(record) { return standing + "，" + delay }
    if let once = countedOnce(standing, problem) { return once }
    // 还差3家，3家没有党员 counts them once.
    if let place = standing.place(of: "，还差") {
      let count = standing[place.upperBound...]
      if !count.isEmpty, !count.holds("，"), problem.hasPrefix(count), problem.count > count.count + 2 {
        return standing + "，" + problem.dropFirst(count.count)
      }
      // 还差7处，剩7处当事人申请复议, too.
      if !count.isEmpty, !count.holds("，"), let rest = Remainder(problem), rest.count == count, rest.noun.count >= 2 {
        return standing[..<place.lowerBound] + "，其余" + rest.text
      }
      // 还差3个 beside 3个乡镇未建成 says it twice.
      if !count.isEmpty, !count.holds("，"), problem.holds(count) {
        return standing[..<place.lowerBound] + "，" + problem
      }
    }
    return standing + "，" + countedOnce(problem, behind: standing)
  }

  /// Whether a problem is told already in nearly its words: 车辆台账各分公司口径不一 of 公务用车台账分公司口径不一.
  private static func saysAlike(_ problem: String, _ standing: String) -> Bool {
    guard (6...20).contains(problem.count), !problem.holds("，"), standing.holds(problem.suffix(4)) else { return false }
    let words = problem.dropLast(4).characters
    var found = 0
    for (a, b) in zip(words, words.dropFirst()) where standing.holds(String([a, b])) { found += 1 }
    return found >= 2
  }

  /// `2家评审未通过，正在对照整改` of 2家评审未通过 and 2家正在对照整改, where as many are all that is lacking.
  private func countedOnce(_ problem: String, behind standing: String) -> String {
    guard problem.first?.isDigit == true, let last = Clause.split(standing).last?.text,
      let count = QuantityParser.find(in: problem).first, count.range.lowerBound == 0,
      case let number = count.quantity.amount(), problem.hasPrefix(number), last.hasPrefix(number),
      case let rest = problem.dropFirst(number.count), rest.count >= 3,
      rest.starts(withOneOf: ["正在", "正", "已", "将", "拟", "仍", "尚", "待"])
    else { return problem }
    return String(rest)
  }

  /// `反馈问题14个，整改13个` is not all there is to put right: both numbers, and that it goes on.
  func partlyAnswered(_ all: [String], _ name: String) -> String? {
    for (whole, part) in zip(all, all.dropFirst()) {
      let found = (QuantityParser.find(in: whole) + QuantityParser.find(in: part)).map(\.quantity)
      let deed = part.withoutHead(of: ["目前已", "已经", "已"])
      guard found.count == 2, found[0].unit == found[1].unit, found[1].value < found[0].value,
        let act = Self.answers.first(where: { deed.hasPrefix($0) }), deed.count == act.count + found[1].amount().count
      else { continue }
      return under(name, whole) + "，" + part + "，尚未全部" + (act == "改" || act == "完成整改" ? "整改" : act)
    }
    return nil
  }

  /// `9个示范村，验收达标7个`, `14个乡镇中10个验收达标`: what there is, and how much of it came about.
  private func partOfWhole(_ all: [String], _ name: String) -> String? {
    for (at, clause) in all.enumerated() where clause.count <= 24 {
      let own = QuantityParser.find(in: clause).map(\.quantity)
      if own.count == 2, clause.holds("中"), Self.isPart(own[1], of: own[0]) { return under(name, clause) }
      guard at + 1 < all.count, own.count == 1, case let next = all[at + 1], next.count <= 16,
        case let part = QuantityParser.find(in: next).map(\.quantity), part.count == 1,
        Self.isPart(part[0], of: own[0]),
        !next.starts(withOneOf: StatedGaps.asides), !clause.starts(withOneOf: StatedGaps.asides)
      else { continue }
      return under(name, clause) + "，" + next
    }
    return nil
  }

  private static func isPart(_ part: Quantity, of whole: Quantity) -> Bool {
    part.unit == whole.unit && part.scale == whole.scale && part.value < whole.value
      && StatedGaps.counted.contains(whole.unit)
      && part.approximate.isEmpty && whole.approximate.isEmpty
  }

  private static let undone: WordSet = ["未办", "没办", "没有办", "未举办", "没有举办", "未开展", "没有开展", "未召开", "没有召开", "未实施"]

  private static let answers = ["整改", "改", "完成整改", "办结", "办理", "销号", "清退", "化解", "建成", "完成"]

  /// What was asked for and not granted, in writing: 报上去没批 is 已上报，尚未获批.
  private func written(_ text: String) -> String {
    var text = text
    for (spoken, written) in [("地选定，但", "选址已定，但"), ("，但钱未", "，但资金未"), ("，钱未落实", "，资金未落实")] where text.holds(spoken) {
      text = text.replacing(spoken, with: written)
    }
    guard text.holds("报上去") else { return text }
    for end in ["没有批", "没批", "未批", "没批下来", "未批准"] {
      for joint in ["，但", ""] where text.holds(joint + "报上去" + end) {
        text = text.replacing(joint + "报上去" + end, with: joint.isEmpty ? "已上报，尚未获批" : "，已上报，尚未获批")
      }
    }
    return text
  }

  /// 更换老旧管网 of 更换老旧管网18.6公里，年度计划20公里: what a tale without a name counted before it tells the plan.
  private static func counted(ahead clauses: [String]) -> String {
    guard let plan = clauses.firstIndex(where: { $0.holds("计划") || $0.holds("目标") }), plan > 0 else { return "" }
    return String(clauses[plan - 1].prefix { !$0.isDigit })
  }

  /// 2座公厕未开工 behind 其余2座污水管网没有接通，未能开工: what a tale left open is not summed up behind it.
  private func saysNumbers(of problem: String, _ standing: String) -> Bool {
    let found = QuantityParser.find(in: problem).map(\.quantity.text)
    return !found.isEmpty && found.allSatisfy { standing.holds($0) }
  }

  // MARK: - The result

  /// A task of which the ledger tells no result: `智慧安防小区因资金未落实，尚未完成`.
  private func unstarted(_ record: TaskRecord, _ name: String, _ problem: String) -> String {
    if let figure = aimMissed(record, name, []) ?? figureMissed(record, name, [])
      ?? figureBelowPlan(record, name) ?? rateMissed(record) ?? statedAim(record, name, [])
      ?? missed(name, Clause.split(record.stateText).map(\.text))
    {
      return problem.isEmpty ? figure : figure + "，" + problem
    }
    if problem.isEmpty { return name + (record.state == .ongoing ? "还在推进" : "尚未完成") }
    // 没动 is no reason.
    if ["没有动", "没动", "未动", "还没有动", "没有启动", "没有做", "没有弄", "没有搞"].contains(problem) { return name + "尚未启动" }
    // 自助发卡机上2台，计划4台 tells by itself that it is not done.
    if name.holds("，"), name.hasDigit { return name + "，" + problem }
    // 开过2次协调会，差价未达成一致: that they met is no cause.
    if let first = Clause.split(problem).first?.text, problem.holds("，"), !problem.hasPrefix("因"),
      ClauseSense.of(first, year: cleaner.year) == .done, ClauseSense.isOpen(String(problem.dropFirst(first.count)))
    {
      return name + problem
    }
    let cause = name + (problem.hasPrefix("因") ? "" : "因") + problem
    if Self.stops.contains(record.stateText), !problem.holds("，") { return cause + record.stateText }
    return cause + "，尚未完成"
  }

  /// `办公楼节能改造因与机关搬迁冲突暂停` of a task that is put off, by what stands in its way.
  private func stopped(_ record: TaskRecord, _ name: String, _ problem: String) -> String {
    let state = record.stateText
    // 道路养护中，迎宾路大修因管线迁改没完成: a sentence of the result that stands by itself.
    if !record.hasOwnProblem, !record.isEmpty(.problem), name.count >= 4, wordbook.tailVerb(name) != nil,
      let first = Clause.split(problem).first?.text, first.count >= 8, let subject = first.first,
      Punctuation.isHan(subject),
      !first.starts(withOneOf: Self.bound), wordbook.headVerb(first) == nil, !sharesWord(String(first.prefix(6)), name)
    {
      return name + "中，" + problem
    }
    guard Self.stops.contains(state), !name.isEmpty, !problem.holds(state), !problem.holds("，"), !problem.hasDigit,
      problem.count <= 16
    else { return under(name, problem) }
    return name + (problem.hasPrefix("因") ? "" : "因") + problem + state
  }

  private static let bound: SearchWords = [
    "因", "由于", "受", "未", "尚", "没", "还", "正", "已", "仍", "被", "需", "待", "等", "暂", "但",
  ]
  private static let stops: WordSet = ["推迟", "延期", "暂缓", "暂停", "搁置", "停建", "停工", "缓建"]
}

extension String {
  /// The text without some words at its end, where enough is left: 护理员 of 护理员缺口.
  func withoutTail(_ words: String) -> String {
    hasSuffix(words) && count >= words.count + 3 ? String(dropLast(words.count)) : self
  }

  /// The text without the first of some heads that it begins with.
  func withoutHead(of heads: [String]) -> String {
    let head = heads.first { self.begins(with: $0) && self.count > $0.count + 1 }
    return String(dropFirst(head?.count ?? 0))
  }
}
