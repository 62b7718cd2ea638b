import Records
import TextCore

/// Words what is lacking, the plan and what was reached of it where both are known; what was achieved is told in its
/// chapter and not again.
extension UnfinishedWording {
  /// Where a task stands and what stands in its way, as one part of a sentence: `党员活动室场地已落实，待装修`.
  func standing(_ record: TaskRecord) -> String {
    let problem = problem(record)
    let name = named(record)
    let pending = pending(next(record))
    var standing = body(record, name, problem, pending)
    if standing.isEmpty {
      // What is done of it is told in its chapter: what stands in the way is what is lacking.
      guard !problem.isEmpty, !ownClauses(record).isEmpty else { return unstarted(record, name, problem) }
      standing = Remainder(problem) == nil ? under(name, problem) : remaining(name, problem, [])
    }
    // 钱还差40万元 and 资金缺口40万元 are one thing.
    let gap = ["资金缺口", "资金差", "缺口"].first { problem.hasPrefix($0) }
    if let gap, problem.hasDigit, standing.holds(problem.dropFirst(gap.count)) { return standing }
    return problem.isEmpty || standing.holds(problem) ? standing : standing + "，" + problem
  }

  /// What a task that is done leaves open, with whose it is: `安全生产检查中11处隐患涉及房屋结构`; "" where the ledger
  /// says nothing.
  func problemOfDone(_ record: TaskRecord) -> String {
    let problem = problem(record)
    let name = named(record)
    guard !problem.isEmpty, name.count >= 2, !name.holds("，"), !problem.holds(name), !problem.holds(name.suffix(4))
    else { return problem.isEmpty ? leftByPlan(record) : problem }
    if Remainder(problem) != nil { return remaining(name, problem, []) }
    if problem.starts(withOneOf: ["个别", "有"]) { return name + problem }
    // 市委巡察反馈的2个问题涉及….
    if let matter = name.place(of: "问题"), matter.lowerBound > name.startIndex,
      problem.hasPrefix("问题") || problem.hasDigit,
      problem.prefix(6).holds("个问题")
    {
      return name[..<matter.lowerBound] + "的" + problem
    }
    return name + (wordbook.tailVerb(name) == nil ? "" : "中") + problem
  }

  /// What is lacking of a task that is done by what its next step is about: `河西支部尚未达标` of
  /// 河西支部2025年上半年达标.
  private func leftByPlan(_ record: TaskRecord) -> String {
    let plan = TimePhrase.dated(next(record), year: cleaner.year)
    guard let first = Clause.split(plan).first?.text else { return "" }
    guard let (subject, _, deed) = TimePhrase.split(first), !subject.isEmpty else { return partlyDone(record) }
    if let rest = Remainder(subject) {
      let name = stepName(record)
      let act = deed.hasPrefix("完成") && deed.count > 2 ? String(deed.dropFirst(2)) : deed
      var stem = name
      if let verb = wordbook.tailVerb(name), act.holds(verb), name.count > verb.count + 1 {
        stem = String(name.dropLast(verb.count))
      }
      let which = rest.aside.isEmpty ? "" : "（" + rest.aside + "）"
      return stem + "还有" + rest.count + which + rest.noun + "没有" + (deed == act ? deed : "完成" + act)
    }
    guard let pending = pending(first), subject.count <= 16 else { return partlyDone(record) }
    return subject + "尚未" + pending
  }

  /// Of a task that is done and goes on: `反馈问题21个，已整改19个` and `6个党支部中5个达标` are not all there is to do.
  private func partlyDone(_ record: TaskRecord) -> String {
    let clauses = Clause.split(cleaner.clean(record.result, keepsHead: true)).map(\.text)
    func isPart(_ found: [Quantity]) -> Bool {
      guard found.count == 2, found[0].unit == found[1].unit, found[0].scale == found[1].scale else { return false }
      return found[1].value < found[0].value
    }
    for clause in clauses where clause.holds("中") && isPart(QuantityParser.find(in: clause).map(\.quantity)) {
      guard let act = wordbook.tailVerb(clause) ?? ["达标", "合格"].first(where: clause.hasSuffix) else { continue }
      return clause + "，尚未全部" + act
    }
    for (whole, part) in zip(clauses, clauses.dropFirst()) where part.starts(withOneOf: ["已", "目前已", "完成"]) {
      guard isPart((QuantityParser.find(in: whole) + QuantityParser.find(in: part)).map(\.quantity)) else { continue }
      let deed = part.withoutHead(of: ["目前已", "已经", "已"]).prefix { !$0.isWholeNumber }
      let act = wordbook.headVerb(deed) == String(deed) ? String(deed) : "完成"
      return under(named(record), whole) + "，" + part + "，尚未全部" + act
    }
    return ""
  }

  // MARK: - The result

  /// A task of which the ledger tells no result: `智慧安防小区因资金未落实，尚未完成`.
  private func unstarted(_ record: TaskRecord, _ name: String, _ problem: String) -> String {
    if problem.isEmpty { return name + (record.state == .ongoing ? "还在推进" : "尚未完成") }
    return name + (problem.hasPrefix("因") ? "" : "因") + problem + "，尚未完成"
  }

  /// The clauses of a result that are about the task itself: those of a matter of its own are left out.
  func ownClauses(_ record: TaskRecord) -> [String] { parts(record).own }

  /// Matters of their own behind a plan in the result, each what is lacking and what comes next:
  /// `系统尚未上线。明年上线；自己下基层少，打算每季度下去1次`.
  func otherMatters(_ record: TaskRecord) -> [(lack: String, step: String)] {
    parts(record).others.map { clauses in
      let plans = clauses.filter { ClauseSense.of($0, year: cleaner.year) == .plan }
      let lacks = clauses.filter { ClauseSense.of($0, year: cleaner.year) != .plan }
        .map { $0.withoutHead(of: ["自己", "本人", "个人", "我"]) }
      let lack = lacks.joined(separator: "，")
      var step = TimePhrase.dated(plans.joined(separator: "，"), year: cleaner.year)
        .withoutHead(of: ["下一步", "打算", "准备", "拟", "将"])
      // 下基层少, and 每季度下去1次.
      if lack.holds("下基层"), !step.holds("基层") { step = step.replacing("下去", with: "下基层") }
      return (lack, step)
    }
  }

  private func parts(_ record: TaskRecord) -> (own: [String], others: [[String]]) {
    guard record.state != .done else {
      return (Clause.split(cleaner.clean(record.result, keepsHead: true)).map(\.text), [])
    }
    let clauses = Clause.split(waiting(cleaner.clean(Self.itemised(record.result), keepsHead: true)))
    var groups: [[String]] = [[]]
    var hasPlan = false
    for clause in clauses {
      let sense = ClauseSense.of(clause.text, year: cleaner.year)
      if hasPlan, clause.mark != "，", sense == .open {
        groups.append([])
        hasPlan = false
      }
      hasPlan = hasPlan || sense == .plan
      groups[groups.count - 1].append(clause.text)
    }
    return (groups[0], Array(groups.dropFirst()))
  }

  /// A cell of items that only blanks set apart (未达标 差检验设备 明年申报), with commas.
  private static func itemised(_ cell: String) -> String {
    let items = cell.split(whereSeparator: \.isWhitespace)
    guard items.count > 1, items.allSatisfy({ $0.count >= 2 && $0.allSatisfy { Punctuation.isHan($0) || $0.isWholeNumber } })
    else { return cell }
    return items.joined(separator: "，")
  }

  /// `试用阶段，等批复` as `处于试用阶段，等待批复`.
  private func waiting(_ text: String) -> String {
    var clauses = Clause.split(text)
    for i in clauses.indices {
      let text = clauses[i].text
      if text.hasPrefix("等"), text.count >= 3, let next = text.dropFirst().first, !"待级次额于同".contains(next) {
        clauses[i].text = "等待" + text.dropFirst()
      } else if text.hasSuffix("阶段"), text.count <= 8, !wordbook.holdsVerb(text.trimmingSuffix("阶段")),
        !text.contains(where: { "在处进".contains($0) })
      {
        clauses[i].text = "处于" + text
      }
    }
    return Clause.joined(clauses)
  }

  /// What is lacking by the result's clauses, under the task's name; "" where they tell nothing of it.
  private func body(_ record: TaskRecord, _ name: String, _ problem: String, _ pending: String?) -> String {
    let all = ownClauses(record)
    let senses = all.map { ClauseSense.of($0, year: cleaner.year) }
    let told = all.indices.filter { senses[$0] != .plan }
    guard !told.isEmpty else { return "" }
    let opens = told.filter { senses[$0] == .open }
    if let unsolved = unsolved(name, all) { return unsolved }
    if let missed = missed(name, all) { return missed }
    let firstOpen = opens.first ?? all.count
    let done = told.filter { senses[$0] == .done && $0 < firstOpen }
    // 规划建设5个，建成3个: what answers the aim stands behind it.
    let aim = told.last { senses[$0] == .aim && $0 < firstOpen }
    if let aim, done.contains(aim + 1) {
      return measured(record, name, all[aim], all[aim + 1], opens.map { all[$0] }, all)
    }
    if let measured = measuredByColumn(record, name, told.map { all[$0] }) { return measured }
    if opens.isEmpty, Remainder(next(record)) != nil {
      let left = leftByPlan(record)
      if !left.isEmpty { return left }
    }
    if opens.isEmpty, problem.isEmpty {
      let length = told.reduce(0) { $0 + all[$1].count }
      var kept = told.filter { senses[$0] != .done }
      let achieved = told.filter { senses[$0] == .done }
      kept += length <= 32 ? achieved : Self.shares(all, achieved) ?? anchor(all, achieved)
      let text = kept.sorted().map { Self.attributed(all[$0]) }.joined(separator: "，")
      return under(name, text + tail(record, text, pending, hasAim: kept.contains { senses[$0] == .aim }))
    }
    // What is told in its chapter is not told again.
    let isTold = !achieved(record).isEmpty
    var kept = told.filter { senses[$0] != .done }
    // 接入112家，打算做到200家: the aim says nothing without what it goes on from.
    if let aim, done.contains(aim - 1), isTold, Self.unit(all[aim - 1]) == Self.unit(all[aim]) { kept.append(aim - 1) }
    kept += Self.shares(all, done) ?? (isTold ? [] : anchor(all, done))
    kept.sort()
    guard let first = kept.first else { return "" }
    var text = Self.attributed(all[first])
    for (before, index) in zip(kept, kept.dropFirst()) {
      text += "，"
      if turns(all[before], senses[before], all[index], senses[index]), !text.holds("，但") { text += "但" }
      text += Self.stillHas(all[index])
    }
    let isSaid = text.contains { "未没差缺剩余无不待".contains($0) } || text.holds("还有") || text.holds("等待")
    if let pending, !isSaid, problem.isEmpty { text += "，尚未" + pending }
    return Remainder(all[first]) == nil ? under(name, text) : remaining(name, text, all)
  }

  /// The deed at the end of a plan that is done once and for all, so that what waits for it is not done: 完工 of
  /// 2025年汛期前完工.
  private func pending(_ plan: String) -> String? {
    guard let first = Clause.split(plan).first?.text else { return nil }
    return Self.endings.first { first.hasSuffix($0) }
  }

  /// Longest first.
  private static let endings = [
    "上线试运行", "上线运行", "建成投用", "投入使用", "投入运行", "投产", "投用", "完工", "竣工", "上线", "启用", "达标", "建成", "开工", "开馆", "开业",
    "交付", "入住", "印发", "出台", "通车", "到货",
  ]

  private static func unit(_ clause: String) -> String? { QuantityParser.find(in: clause).last?.quantity.unit }

  // MARK: - Kinds of lacks

  /// 工地电缆被盗案尚未破获.
  private func unsolved(_ name: String, _ all: [String]) -> String? {
    guard name.hasSuffix("案"), all.contains(where: { $0.holds("没抓") || $0.holds("未抓") || $0.holds("没破") || $0.holds("未破") })
    else { return nil }
    return name + "尚未破获" + (all.contains { $0.holds("追") } ? "，嫌疑人仍在追查" : "")
  }

  /// `入径率58.3%，目标60%，未达标` as `入径率58.3%，没有达到60%的目标`.
  private func missed(_ name: String, _ all: [String]) -> String? {
    for (rate, aim) in zip(all, all.dropFirst())
    where rate.hasSuffix("%") && aim.hasSuffix("%") && aim.starts(withOneOf: ["目标", "计划", "要求", "任务"]) {
      guard let reached = Self.percent(rate), let wanted = Self.percent(aim), reached < wanted else { continue }
      let words = aim.drop { !$0.isWholeNumber }
      guard words.dropLast().allSatisfy({ $0.isWholeNumber || $0 == "." }) else { continue }
      return under(name, rate) + "，没有达到" + words + "的目标"
    }
    return nil
  }

  /// The only percentage of a clause.
  private static func percent(_ clause: String) -> Double? {
    let digits = clause.drop { !$0.isWholeNumber }.prefix { $0.isWholeNumber || $0 == "." }
    return clause.dropFirst(clause.prefix { !$0.isWholeNumber }.count + digits.count) == "%" ? Double(digits) : nil
  }

  /// The plan, what was reached of it, and what is left: `户厕改造计划120户，完成97户，还有23户未开工`.
  private func measured(
    _ record: TaskRecord, _ name: String, _ aim: String, _ answer: String, _ opens: [String], _ all: [String]
  ) -> String {
    let plan = Self.planned(aim)
    let reached = self.reached(answer, name)
    var text = under(name, plan) + "，" + reached
    for share in all where share.starts(withOneOf: ["完成率", "占"]) && share.hasSuffix("%") { text += "，" + share }
    for clause in opens { text += "，" + Self.stillHas(clause) }
    if opens.isEmpty, all.last == answer, let left = left(record, plan, reached) { text += "，还差" + left }
    return text
  }

  /// The same where the ledger has the plan in a column of its own.
  private func measuredByColumn(_ record: TaskRecord, _ name: String, _ all: [String]) -> String? {
    let cell = record.fields.first { field in
      field.name.count <= 6 && ["计划目标", "年度目标", "目标", "计划", "年初计划", "目标任务", "任务数", "计划数", "目标值", "年度计划"].contains(field.name)
    }
    guard let cell, cell.value.count <= 12, let plan = QuantityParser.find(in: cell.value).first?.quantity,
      cell.value.ends(with: plan.unit), !plan.unit.isEmpty
    else { return nil }
    for clause in all {
      guard let found = QuantityParser.find(in: clause).first?.quantity, found.unit == plan.unit,
        found.scale == plan.scale, found.value < plan.value
      else { continue }
      let number = clause.drop { !$0.isWholeNumber }
      guard number.dropFirst(found.digits.count).count <= found.unit.count + found.scale.count else { continue }
      // 收回不良资产986万元 of 不良资产清收: the verb alone.
      let lead = clause.prefix { !$0.isWholeNumber }
      let bare = lead.count > 2 && name.holds(lead.dropFirst(2)) ? String(lead.prefix(2)) : nil
      let verb = bare ?? wordbook.headVerb(clause) ?? "完成"
      var text = name + "计划" + cell.value.drop { !$0.isWholeNumber } + "，实际" + verb + number
      for share in all where share != clause && share.holds("%") && share.starts(withOneOf: ["完成", "占"]) {
        text += "，" + share
      }
      for open in all where ClauseSense.of(open, year: cleaner.year) == .open { text += "，" + Self.stillHas(open) }
      return text
    }
    return nil
  }

  /// `原计划办10期` as `计划10期`.
  private static func planned(_ aim: String) -> String {
    guard let head = ["原计划", "年初计划", "全年计划", "计划"].first(where: { aim.hasPrefix($0) }) else { return aim }
    let rest = aim.dropFirst(head.count)
    return "计划" + (rest.dropFirst().first?.isWholeNumber == true && rest.first?.isWholeNumber == false ? rest.dropFirst() : rest)
  }

  /// `办了6期` and 户厕改造's `改造97户` as `完成6期`, `完成97户`.
  private func reached(_ answer: String, _ name: String) -> String {
    let text = answer.withoutHead(of: ["目前已", "现已", "已经", "已", "实际"])
    let lead = text.prefix { !$0.isWholeNumber }
    let isBare = lead.count == 1 || lead.count == 2 && lead.hasSuffix("了") || wordbook.tailVerb(name) == String(lead)
    return isBare ? "完成" + text.dropFirst(lead.count) : answer
  }

  /// What is between a plan and what was reached, where the ledger itself has that number: `4期`.
  private func left(_ record: TaskRecord, _ plan: String, _ reached: String) -> String? {
    guard let whole = QuantityParser.find(in: plan).first?.quantity, let part = QuantityParser.find(in: reached).first?.quantity,
      whole.unit == part.unit, whole.scale == part.scale, let a = Int(whole.digits), let b = Int(part.digits), b < a
    else { return nil }
    let left = String(a - b)
    guard record.fields.contains(where: { SupportedNumbers.numbers($0.value).contains(left) }) else { return nil }
    return left + whole.scale + whole.unit
  }

  /// What is left, of what: `“四好农村路”问题还有2个涉及征地补偿`.
  private func remaining(_ name: String, _ text: String, _ all: [String]) -> String {
    let subject = Self.withoutBuilding(name)
    guard let rest = Remainder(text) else { return subject + text }
    let unit = rest.count.drop { $0.isWholeNumber || $0 == "." }
    for clause in all {
      guard let number = clause.firstIndex(where: \.isWholeNumber) else { continue }
      let counted = clause[number...].drop { $0.isWholeNumber || $0 == "." }
      guard counted.hasPrefix(unit) else { continue }
      var noun = String(clause[..<number]).withoutHead(of: ["全年累计", "全年", "累计", "共", "目前", "已"])
      if let verb = wordbook.headVerb(noun) ?? ["查出", "发现", "受理"].first(where: { noun.hasPrefix($0) }) {
        noun = String(noun.dropFirst(verb.count))
      }
      if noun.count >= 2, let place = subject.place(of: noun) {
        return subject[..<place.upperBound] + "还有" + rest.text
      }
      if Self.countables.contains(noun) { return subject + noun + "还有" + rest.text }
      break
    }
    return subject + "还有" + rest.text
  }

  private static let countables: Set<String> = ["问题", "隐患", "线索", "案件", "信访件", "纠纷", "矛盾纠纷", "诉求", "投诉", "不合格"]

  /// `剩23户未开工` as `还有23户未开工`.
  private static func stillHas(_ clause: String) -> String {
    guard !clause.hasPrefix("其余"), let rest = Remainder(clause) else { return clause }
    return "还有" + rest.text
  }

  /// `完成工程量60%` as `完成工程量的60%`.
  private static func attributed(_ clause: String) -> String {
    if clause.hasSuffix("了"), clause.count > 3 { return "已" + clause.withoutHead(of: ["已经", "已"]).dropLast() }
    if clause.hasPrefix("目前正在") { return String(clause.dropFirst(2)) }
    guard clause.hasSuffix("%") else { return stillHas(clause) }
    for word in ["工程量", "总投资", "投资", "任务", "计划", "总量"] {
      if let place = clause.place(of: word), clause[place.upperBound...].first?.isWholeNumber == true {
        return clause[..<place.upperBound] + "的" + clause[place.upperBound...]
      }
    }
    return clause
  }

  // MARK: - What is done

  /// Whether a clause is about a plan that was not met: it belongs into 不足 alone.
  static func fallsShort(_ clause: String) -> Bool {
    clause.holds("完成") && percent(clause).map { $0 < 100 } == true && ["计划", "工程量", "任务", "目标"].contains { clause.holds($0) }
  }

  /// Whether not even half of what was planned is done: that is no achievement.
  func isBarelyBegun(_ record: TaskRecord) -> Bool {
    let clauses = ownClauses(record)
    guard let aim = clauses.firstIndex(where: { ClauseSense.of($0, year: cleaner.year) == .aim }), aim + 1 < clauses.count,
      let whole = QuantityParser.find(in: clauses[aim]).first?.quantity,
      let part = QuantityParser.find(in: clauses[aim + 1]).first?.quantity, whole.unit == part.unit,
      whole.scale == part.scale, let a = Double(whole.digits), let b = Double(part.digits)
    else { return false }
    return b * 2 < a
  }

  /// A document that is written, of a task that is not finished: 编完办公OA系统操作手册.
  func writtenUp(_ done: [String], _ record: TaskRecord) -> String? {
    guard done.count == 1, let clause = done.first?.trimmingSuffix("了"), QuantityParser.find(in: clause).isEmpty,
      ownClauses(record).contains(where: { ClauseSense.of($0, year: cleaner.year) == .open }),
      let verb = ["编制完成", "编写完成", "编印完成", "编完", "编制完", "编写完", "印制完成", "编好"].first(where: { clause.hasSuffix($0) })
    else { return nil }
    let object = clause.dropLast(verb.count)
    guard object.count >= 2, object.ends(inOneOf: ["手册", "指南", "方案", "教材", "汇编", "规程", "读本", "目录", "清单"]) else { return nil }
    let name = stepName(record)
    return "完成" + (object.holds(name) ? "" : name) + object + "编制"
  }

  /// The last clause of what is done, with the finding that it answers: `查出隐患57处，整改55处`.
  private func anchor(_ all: [String], _ done: [Int]) -> [Int] {
    guard let last = done.last, all[last].count <= 30 else { return [] }
    guard done.count > 1, last > 0, done.contains(last - 1), all[last - 1].count <= 24 else { return [last] }
    let whole = QuantityParser.find(in: all[last - 1])
    let part = QuantityParser.find(in: all[last])
    guard whole.count == 1, let one = whole.first?.quantity, part.count == 1, let other = part.first?.quantity,
      one.unit == other.unit, let a = Double(one.digits), let b = Double(other.digits), b <= a
    else { return [last] }
    return [last - 1, last]
  }

  /// `占目标1200万的97.3%` says by itself what is missing; `占总投资68%` is another number's.
  private static func shares(_ all: [String], _ done: [Int]) -> [Int]? {
    done.last { all[$0].holds("占") && all[$0].holds("%") && (all[$0].holds("目标") || all[$0].holds("计划")) }.map { [$0] }
  }

  /// Whether 但 stands between what is done and what is not: `已起草，但尚未印发`.
  private func turns(_ before: String, _ beforeSense: ClauseSense, _ next: String, _ nextSense: ClauseSense) -> Bool {
    guard beforeSense == .done, nextSense == .open, next.contains(where: { "未没".contains($0) }) else { return false }
    return !next.starts(withOneOf: ["但", "而", "因", "其中", "剩", "余", "其余", "还剩", "还有"])
  }

  /// 还在推进 behind what would read as done: 党建文化长廊完成招标.
  private func tail(_ record: TaskRecord, _ text: String, _ pending: String?, hasAim: Bool) -> String {
    let isOpen =
      hasAim || text.contains { "待未尚拟中没".contains($0) }
      || ["正在", "已整改", "在修", "在建", "在跑", "还差", "还缺"].contains { text.holds($0) }
    if isOpen { return "" }
    if let pending { return "，尚未" + pending }
    if text.contains(where: { "%％".contains($0) }) { return text.holds("完成") ? "，尚未全部完成" : "" }
    return record.state == .ongoing ? "，还在推进" : "，尚未全部完成"
  }

  // MARK: - The name before it

  /// The result behind the name of its task, where it does not say it.
  func under(_ name: String, _ body: String) -> String {
    if name.isEmpty { return body }
    let body = body.replacing("：共", with: "共").replacing("：计划", with: "计划")
    // 实验室建设: 病理标准化实验室已完成装修 says which.
    let thing = Self.thing(name)
    if thing != name, body.holds(thing) { return body }
    // 古籍普查 and 完成古籍普查登记: the result names it.
    if let place = body.place(of: name), body.distance(from: body.startIndex, to: place.lowerBound) <= 4 {
      return body
    }
    // A result that takes up a word of the task goes on from there: 县委巡察反馈问题整改, 反馈的18个问题….
    if body.count >= 2, let shared = name.place(of: body.prefix(2)), Punctuation.isPaired(name[..<shared.lowerBound]) {
      let head = name[..<shared.lowerBound]
      // 古籍修复 and 修复古籍40册.
      return (head.count >= 2 && body.holds(head) ? "" : head) + body
    }
    let lead = body.prefix { !"，；".contains($0) }
    // 实验室 and 病理标准化实验室已完成装修.
    if name.count <= 4, lead.holds(name) { return body }
    // 建设 of the name and 规划建设5个 collide.
    if let verb = wordbook.tailVerb(name), name.count >= verb.count + 3, lead.holds(verb) {
      return name.dropLast(verb.count) + body
    }
    let isVerbal =
      wordbook.headVerb(body) != nil
      || body.starts(withOneOf: ["已", "应", "计划", "规划", "目前", "因", "未", "没", "正在", "尚", "暂"])
    return (isVerbal ? Self.withoutBuilding(name) : thing) + body
  }
}

extension String {
  /// The text without the first of some heads that it begins with.
  func withoutHead(of heads: [String]) -> String {
    let head = heads.first { self.begins(with: $0) && self.count > $0.count + 1 }
    return String(dropFirst(head?.count ?? 0))
  }
}
