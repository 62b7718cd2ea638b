import Records
import TextCore

/// The last gate of what comes next. A step is told in one of few forms that hold for every table: when, verb and object in full; the work and
/// behind a comma the clerk's own plan; the problem and what is done about it; the rest by its number where its noun is sure. What is in none of
/// them, as a name that is stuck to a clause which does not go on from it, falls back on the work and the clerk's own words.
extension UnfinishedWording {
  /// The step in a sound form; "" where others wish it and nobody here does it.
  func sound(_ step: String, _ record: TaskRecord) -> String {
    guard !step.isEmpty, !isWish(step, record) else { return "" }
    var told = withGround(withoutName(step, record), record)
    if let moved = moved(told, record) { told = moved }
    if let hoped = Self.hoped(told) { told = hoped }
    told = answered(told, record) ?? soundRest(told, record) ?? ofDay(told, record) ?? parted(told, record) ?? told
    if let own = bareAnswered(told, record) { told = own }
    // 春节前完成消防通道改造 of what is 待改造.
    if told.holds("完成"), let deed = Self.waited.first(where: { told.hasSuffix("待" + $0) }) {
      told = told.dropLast(deed.count + 1) + deed
    }
    // 推进工会、青年，照办.
    if let last = Clause.split(told).last?.text, Self.asBefore.contains(last) { return "" }
    return told.isEmpty
      ? "" : withSubject(Self.inFull(answer: StepTalk(wordbook: wordbook).written(told)), record)
  }

  /// Verbs by which what is wrong is put right; 迎检 is none.
  private static let remedies: WordSet = [
    "更换", "维修", "修复", "整改", "补齐", "改选", "补录", "补办", "补种", "补选", "补招", "更新", "加固", "清欠", "修缮",
  ]

  /// 继续抓教辅征订和食堂采购两个关口, as the clerk wrote it, of the same with the work's name behind it.
  private func withoutName(_ step: String, _ record: TaskRecord) -> String {
    let name = stepName(record)
    guard name.count >= 3, step.hasSuffix(name), !record.isEmpty(.next), case let own = step.dropLast(name.count),
      own.count >= 10, !own.contains("，"), wordbook.tailVerb(String(own)) == nil,
      !own.hasSuffix("完成"), TimePhrase.dated(next(record), year: cleaner.year).hasPrefix(own),
      !next(record).holds(name)
    else { return step }
    return String(own)
  }

  /// `针对老旧监控还有19个点位不清晰的问题，抓紧更换，需要经费7万元` of 推进智慧校园，更换，需要经费7万元: a bare verb is of what is wrong, and not of the work.
  private func bareAnswered(_ step: String, _ record: TaskRecord) -> String? {
    let clauses = Clause.split(step)
    guard clauses.count >= 2, !step.hasPrefix("针对"), !record.isEmpty(.problem), isPlainName(stepName(record)),
      clauses[0].text.hasSuffix(stepName(record)),
      case let (before, time, own) = TimePhrase.split(clauses[1].text) ?? ("", "", clauses[1].text), before.isEmpty,
      case let deed = own.withoutHead(of: ["抓紧", "推动"]),
      deed == "注意培养" || Self.remedies.contains(deed),
      let trouble = Clause.split(problem(record)).first?.text, (5...20).contains(trouble.count),
      !trouble.holds(oneOf: ["因", "主要"])
    else { return nil }
    let rest = clauses.dropFirst(2).map { "，" + $0.text }.joined()
    return "针对" + trouble + "的问题，" + time + (deed.count == 2 ? "抓紧" : "") + deed + rest
  }

  /// `针对简易听证少的问题，加大推广力度` of 针对…的问题，推广: a bare verb says too little.
  private static func inFull(answer step: String) -> String {
    guard step.hasPrefix("针对"), let joint = step.place(of: "的问题，"),
      case let deed = String(step[joint.upperBound...]), deed.count == 2, deed.allSatisfy(Punctuation.isHan)
    else { return step }
    let isSpread = ["推广", "宣传", "培训", "引导", "排查", "清收", "催收", "整治"].contains(deed)
    return step[..<joint.upperBound] + (isSpread ? "加大" + deed + "力度" : "抓紧" + deed)
  }

  /// Whether a step is what others mean to do or have yet to think about: 合作社2026年想扩到1000亩, 科普经费分配2026年考虑.
  private func isWish(_ step: String, _ record: TaskRecord) -> Bool {
    guard !step.holds("，"), let (before, time, deed) = TimePhrase.split(step), !time.isEmpty else { return false }
    if Self.thoughts.contains(deed) { return true }
    return deed.starts(withOneOf: Self.wishWords) && before.ends(inOneOf: Self.othersThanUs)
  }

  private static let waited = ["改造", "整改", "更换", "维修", "修复", "安装", "拆除"]
  private static let asBefore: WordSet = [
    "照办", "照旧", "照常", "照做", "照常办理", "照常开展", "不变", "同上", "按原计划", "照此办理", "保持", "继续保持", "坚持", "再接再厉", "常抓不懈",
  ]
  private static let thoughts: WordSet = ["考虑", "再考虑", "研究", "再说", "再看", "再定", "再议", "看情况"]

  /// A step that was set beside a problem which it does not answer: 再换2万只 of 智慧水表更换, whatever is wrong with it.
  private func answered(_ step: String, _ record: TaskRecord) -> String? {
    guard step.hasPrefix("针对"), let joint = step.place(of: "的问题，"),
      case let tail = String(step[joint.upperBound...]), let first = Clause.split(tail).first?.text
    else { return nil }
    let trouble = step[..<joint.lowerBound].dropFirst(2)
    guard isOwnAmount(first, record) || String(trouble).ends(inOneOf: Self.unsaid) else { return nil }
    return carried(record) + "，" + (withCountedObject(tail, record) ?? tail)
  }

  /// `针对2026年到期本金1.7亿元、压力大的问题，列偿债计划` of 列偿债计划，2026年到期本金1.7亿元，压力大: what the column of problems tells is no step.
  private func withGround(_ step: String, _ record: TaskRecord) -> String {
    guard !record.isEmpty(.next), record.hasOwnProblem, !record.problemIsRemark else { return step }
    let clauses = Clause.split(step)
    let problem = TimePhrase.dated(cleaner.clean(record.problem, keepsHead: true), year: cleaner.year)
    let plan = TimePhrase.dated(cleaner.clean(record.next, keepsHead: true), year: cleaner.year)
    guard clauses.count > 1, let from = clauses.indices.dropFirst().first(where: { problem.holds(clauses[$0].text) }),
      clauses[from...].allSatisfy({ problem.holds($0.text) && !plan.holds($0.text) }),
      let last = clauses.last?.text, last.holds(oneOf: Self.faults) || last.ends(inOneOf: ["大", "高", "多"]),
      !step.hasPrefix("针对")
    else { return step }
    return "针对" + clauses[from...].map(\.text).joined(separator: "、") + "的问题，"
      + Clause.joined(Array(clauses[..<from]))
  }

  /// The clerk's own clause, where its day was taken out of it: 校招提前到9月.
  private func moved(_ step: String, _ record: TaskRecord) -> String? {
    let plan = TimePhrase.dated(next(record), year: cleaner.year)
    for move in ["提前到", "提前至", "推迟到", "推迟至", "改到", "延长到", "延长至"] {
      guard let place = plan.place(of: move), case let time = plan[place.upperBound...],
        !TimePhrase.head(of: time).isEmpty, let own = step.place(of: move),
        TimePhrase.head(of: step[own.upperBound...]).isEmpty
      else { continue }
      return carried(record) + "，" + PlanTalk.written(StepWords.told(plan))
    }
    return nil
  }

  /// `争取剩余7件2026年一季度结清` of 推动剩余7件2026年一季度争取结清.
  private static func hoped(_ step: String) -> String? {
    guard step.hasPrefix("推动"), let hope = ["争取", "力争"].first(where: { step.holds($0) }),
      let place = step.place(of: hope),
      case let what = step[..<place.lowerBound].dropFirst(2), what.count >= 3, !what.holds("，"),
      step[place.upperBound...].count >= 2
    else { return nil }
    return "\(hope)\(what)\(step[place.upperBound...])"
  }

  // MARK: - A day ahead

  /// A step that opens with its day and a verb which the name is no object of: 2026年9月完成绕城段改建通车, 2026年补办非遗保护.
  private func ofDay(_ step: String, _ record: TaskRecord) -> String? {
    let name = stepName(record)
    guard isPlainName(name), !step.holds("，"), let (before, time, deed) = TimePhrase.split(step), before.isEmpty,
      let place = deed.place(of: name), case let verb = String(deed[..<place.lowerBound]),
      case let tail = String(deed[place.upperBound...])
    else { return nil }
    let day = time.withoutHead(of: ["争取在", "争取", "力争在", "力争", "预计在", "预计", "计划在", "计划"])
    // 春节后完成拆违拆除 tells one deed twice.
    if verb == "完成", tail.count == 2, name.count <= 4, name.contains(where: tail.contains) {
      return time + verb + name + ((record.note + record.problem).holds("剩") ? "剩余任务" : "")
    }
    if verb == "完成", (2...4).contains(tail.count), Self.arrives(tail) { return "争取" + name + day + tail }
    if verb == "再次申报" {
      if (2...8).contains(tail.count), tail.allSatisfy(Punctuation.isHan) {
        return carried(record) + "，" + tail + time + verb
      }
      // 五大中心, one of which was not recognised.
      return tail.isEmpty && name.first.map { "两三四五六七八九十".contains($0) } == true
        ? carried(record) + "，" + time + verb : nil
    }
    // 疫苗接种更换 of 冷链冰箱1台超期，2026年换.
    if verb == "完成", Self.mending.contains(tail), wordbook.tailVerb(name) != nil {
      return behind(time + tail, carried(record), record)
    }
    if verb == "补办", tail.isEmpty, isField(name) { return behind(time + "补齐", carried(record), record) }
    if verb == "完成", tail == "整改", isField(name), let told = ground(of: time + "改完", record) {
      return "针对" + told + "的问题，" + time + "完成整改"
    }
    return nil
  }

  private static let mending: WordSet = ["更换", "维修", "修复", "改造", "安装", "购置", "扩建", "加固", "整修"]

  // MARK: - The name and its clause

  private func parted(_ step: String, _ record: TaskRecord) -> String? {
    let name = stepName(record)
    guard isPlainName(name) else { return nil }
    for head in ["推动", "争取", "力争", "确保", "推进", "抓好", "做好", "开展", ""] where step.hasPrefix(head + name) {
      let tail = String(step.dropFirst(head.count + name.count))
      if tail.isEmpty || tail == "建设" { return head == "推进" && isFigure(name) ? carried(record) : nil }
      if tail.hasPrefix("，") {
        let lead = head.isEmpty ? carried(record) : fitting(head + name, name)
        return behind(String(tail.dropFirst()), lead, record)
      }
      return ["推进", "抓好", "做好", "开展"].contains(head) ? nil : glued(head, tail, name, record)
    }
    // 修订采购办法，抓好招标采购.
    if step.hasSuffix("，抓好" + name), case let plan = String(step.dropLast(name.count + 3)),
      let ground = ground(of: plan, record, sharingName: true)
    {
      return "针对" + ground + "的问题，" + plan
    }
    // 用质量保修金 says not for what.
    if step.hasPrefix("用"), step.count <= 12 { return behind(step, carried(record), record) }
    let work = pursued(record)
    if !step.hasPrefix(work), let told = lone(step, name, record) { return told }
    return step.hasPrefix(work + "，")
      ? behind(String(step.dropFirst(work.count + 1)), work == name ? carried(record) : fitting(work, name), record)
      : nil
  }

  /// `针对修复师只有1人的问题，送1人去省馆学习` of 送1人去省馆学习: a short step that says neither of what work it is nor what for.
  private func lone(_ step: String, _ name: String, _ record: TaskRecord) -> String? {
    guard step.count <= 14, !step.holds("，"), !step.starts(withOneOf: Self.settled), !sharesWord(step, name),
      !sharesWord(step, record.problem), let ground = ground(of: step, record)
    else { return nil }
    return "针对" + ground + "的问题，" + step
  }

  /// How a step begins that says by itself what it is about.
  private static let settled: SearchWords = [
    "针对", "对", "努力", "跟进", "跟踪", "抓好", "做好", "推动", "推进", "确保", "剩余", "其余", "待",
  ]

  /// Nil where what stands behind the name goes on from it.
  private func glued(_ head: String, _ tail: String, _ name: String, _ record: TaskRecord) -> String? {
    guard !tail.starts(withOneOf: Self.partsOfName), let first = Clause.split(tail).first?.text else { return nil }
    let rest = String(tail.dropFirst(first.count))
    if head.isEmpty, first.starts(withOneOf: ["列入", "纳入"]) { return "将" + name + tail }
    let (lead, time, deed) = TimePhrase.split(first) ?? ("", "", first)
    let part = lead == "等" || lead == "待" ? "" : lead
    if part.isEmpty {
      if let whole = withObject(head, time, deed, name, record) { return whole + rest }
      if Self.arrives(deed), takes(name, deed), !head.isEmpty || !time.isEmpty {
        return lead.isEmpty ? nil : "争取" + name + time + deed + rest
      }
      // 争取党建阵地立项, 确保综合楼8月交付使用: whoever hopes for it does not say that it does it.
      if ["争取", "力争", "确保"].contains(head), takes(name, deed) { return nil }
      return behind(time + deed + rest, carried(record), record)
    }
    if part.ends(inOneOf: Self.othersThanUs) || part.holds(oneOf: ["资金", "经费"]) {
      guard part.holds(oneOf: ["资金", "经费", "款"]) else {
        return part.ends(inOneOf: Self.higherUps)
          ? "继续" + pursued(record).withoutHead(of: ["继续"]) : behind(tail, carried(record), record)
      }
      return head == "争取" ? nil : behind("争取" + part + time + deed + rest, carried(record), record)
    }
    // 用地预审尽快获批 of what is waited for.
    if ["尽快", "适时", "尽早"].contains(time) || head == "争取" || head == "力争" || head == "确保" { return nil }
    // 石坪乡上半年动工 is a part of the work.
    if Self.arrives(deed) { return carried(record) + "，" + tail }
    return behind(tail, carried(record), record)
  }

  /// 争取2026年3月完成商会换届 of 争取商会换届2026年3月换, 争取寒假完成智慧黑板更换 of …寒假装完.
  private func withObject(
    _ head: String, _ time: String, _ deed: String, _ name: String, _ record: TaskRecord
  ) -> String? {
    let hope = ["争取", "力争"].first { head == $0 } ?? ""
    if deed.count == 1, !time.isEmpty, deed.first.map(name.contains) == true { return hope + time + "完成" + name }
    // 争取春节后完成拆违剩余任务 of 剩余0.4万㎡为厂房，春节后拆.
    if deed == "拆除" || deed == "更换", name.count <= 4, name.contains(where: deed.contains), !time.isEmpty,
      (record.note + record.problem + record.result).holds("剩")
    {
      return hope + time + "完成" + name + "剩余任务"
    }
    if deed.count == 2, deed.hasSuffix("完"), !time.isEmpty, wordbook.tailVerb(name) != nil {
      return hope + time + "完成" + name
    }
    // 停水后做.
    guard deed.count >= 4, let last = deed.last, "做干弄搞".contains(last), deed.dropLast().hasSuffix("后") else {
      return nil
    }
    return time + deed.dropLast() + "实施" + name
  }

  /// The clerk's own plan behind what it answers, or behind its work.
  private func behind(_ tail: String, _ lead: String, _ record: TaskRecord) -> String {
    var told = StepTalk(wordbook: wordbook).written(tail)
    // 3月二次招录 of 二次招.
    if let verb = wordbook.tailVerb(stepName(record)), verb.count == 2, told.count >= 3, told.last == verb.first,
      told.dropLast().hasSuffix("次") || told.dropLast().hasSuffix("再")
    {
      told += verb.dropFirst()
    }
    for delay in ["推迟到", "推迟至", "延期到", "延期至", "顺延到", "顺延至"] {
      guard let place = told.place(of: delay), case let deed = String(told[..<place.lowerBound]), Self.arrives(deed),
        deed.count <= 4, case let time = told[place.upperBound...], !time.isEmpty, TimePhrase.head(of: time) == time
      else { continue }
      return "争取" + Self.withoutBracket(stepName(record)) + time + deed
    }
    let whole = withCountedObject(told, record) ?? urged(told)
    if let again = again(told, record) { return again }
    if let ground = ground(of: told, record) { return "针对" + ground + "的问题，" + whole }
    return lead + "，" + whole
  }

  /// 2026年推动动工 of 2026年动工, 2026年抓紧补齐 of 2026年补齐: the year goes ahead of the list, and a bare verb is left.
  private func urged(_ told: String) -> String {
    guard let (before, time, deed) = TimePhrase.split(told), before.isEmpty, time.count == 5, time.hasSuffix("年"),
      deed.count == 2, deed.allSatisfy(Punctuation.isHan)
    else { return told }
    return time + (Self.arrives(deed) ? "推动" : deed.hasPrefix("多") ? "争取" : "抓紧") + deed
  }

  /// 3月重新组织筹备组推选 of 3月再办.
  private func again(_ told: String, _ record: TaskRecord) -> String? {
    guard let (before, time, deed) = TimePhrase.split(told), before.isEmpty,
      ["再办", "再次办理", "再搞", "再来", "再选", "重新组织"].contains(deed),
      case let name = stepName(record), name.ends(inOneOf: Self.held)
    else { return nil }
    return time + "重新组织" + name
  }

  private static let held: SearchWords = [
    "推选", "选举", "换届", "招标", "招聘", "评选", "比赛", "竞赛", "培训", "演练", "联谊", "活动", "考试", "听证会",
  ]
}
