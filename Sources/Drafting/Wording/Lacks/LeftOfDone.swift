import Records
import TextCore

/// What is lacking of a task that is done: what its column of problems says, or its next step and its numbers.
extension UnfinishedWording {
  /// What a task that is done leaves open, with whose it is: `安全生产检查中11处隐患涉及房屋结构`; "" where the ledger
  /// says nothing.
  func problemOfDone(_ record: TaskRecord) -> String { LackForm.inWriting(openOfDone(record)) }

  /// 种子监测抽样中商户不认账 of 种子监测抽样46批: a short problem says nothing without its work.
  private func ofHead(_ problem: String, _ record: TaskRecord) -> String {
    let head = record.task.prefix { Punctuation.isHan($0) }
    guard problem.count <= 8, !problem.hasDigit, (4...10).contains(head.count), head.count < record.task.count,
      wordbook.headVerb(head) == nil, !sharesWord(String(head), problem)
    else { return problem }
    return head + "中" + problem
  }

  /// `还有5处隐患没有整改，多数是老旧小区线路` of 多数是老旧小区线路 beside 排查隐患217处，整改212处，5处未改.
  private func ofRest(_ problem: String, _ record: TaskRecord) -> String? {
    guard problem.starts(withOneOf: ["多数是", "大多是", "多数为", "主要是", "均为", "多为", "都是"]), let rest = restOfProblem(record)
    else { return nil }
    return "还有" + rest + "没有整改，" + problem
  }

  /// `票款收入2510万元，没有完成2600万元的任务` of 没完成2600万元的任务 and the row's only number.
  private func withNumber(_ problem: String, _ name: String, _ record: TaskRecord) -> String? {
    guard problem.starts(withOneOf: ["没有完成", "未完成", "没有达到", "未达到", "没完成", "没达到"]), problem.hasDigit,
      (2...12).contains(name.count), let aim = QuantityParser.find(in: problem).first?.quantity
    else { return nil }
    let came = record.isEmpty(.quantity) ? QuantityParser.find(in: record.result).map(\.quantity) : record.quantities
    guard came.count == 1, let own = came.first, own.unit == aim.unit, own.value < aim.value else { return nil }
    return name + own.amount() + "，" + problem
  }

  /// 5处隐患 of 隐患排查217处，整改212处，5处未改.
  func restOfProblem(_ record: TaskRecord) -> String? {
    let all = Clause.split(record.quantityText).map(\.text) + ownClauses(record)
    guard
      let rest = all.first(where: { clause in
        clause.count <= 10 && clause.first?.isDigit == true && clause.ends(inOneOf: ["未改", "没改", "未整改", "没整改", "没有整改"])
      }), let count = QuantityParser.find(in: rest).first?.quantity.amount()
    else { return nil }
    let noun = all.contains { $0.holds("隐患") } ? "隐患" : "问题"
    return count + noun
  }

  /// 8月暴雨停工 of a work that was finished in November is over.
  private static func isPastHalt(_ problem: String) -> Bool {
    problem.count <= 16 && problem.ends(inOneOf: ["停工", "停产", "停电", "误工", "耽误", "延误", "返工", "停摆"])
      && !problem.holds(oneOf: ["至今", "目前", "仍", "还在", "尚"])
  }

  /// What a thing has itself: 进度 of a road.
  private static let attributes: SearchWords = [
    "进度", "资金", "经费", "数量", "质量", "效果", "力度", "覆盖", "参与", "准确", "水平", "能力", "人员", "人手", "时间", "标准", "成本", "价格", "费用",
    "收入", "成效", "投入", "报名", "基数", "规模", "比例", "占比", "总量", "设备", "设施", "场地", "手续", "形式", "内容", "手段", "力量", "队伍", "工期",
    "主体", "年底", "目前", "全年", "到", "至", "案件", "项目", "任务", "指标", "用地", "选址", "征地", "土地", "产权", "方案", "审批", "招标", "合同",
    "系统",
  ]
  private static let fields: SearchWords = [
    "管理", "服务", "保障", "工作", "活动", "监测", "建设", "改造", "维修", "维护", "运行", "对接", "健康",
  ]
  private static let finished: SearchWords = ["完工", "竣工", "建成", "投用", "通水", "通车", "全部完成", "投产", "启用"]

  private func openOfDone(_ record: TaskRecord) -> String {
    let problem = problem(record)
    if Self.isPastHalt(problem), record.result.holds(oneOf: Self.finished) { return "" }
    var name = named(record)
    if !problem.isEmpty, !record.hasOwnProblem, record.isEmpty(.result) {
      // 敬老院消防改造完成，电梯没装上 of a tale: what came about is no name of what did not, nor is a number.
      if let end = ["完成", "完工", "建成"].first(where: { name.hasSuffix($0) && name.count >= 6 }) {
        return name.dropLast(end.count) + "中，" + problem
      }
      let bare = name.prefix { !$0.isDigit }
      if bare.count < name.count, bare.count >= 3 { name = String(bare) }
    }
    if let rest = ofRest(problem, record) { return rest }
    if let missed = withNumber(problem, name, record) { return missed }
    // 37单等配件 of 7426单.
    if problem.first?.isDigit == true, problem.count <= 8, problem.holds("等"), isMostlyDone(record) { return "" }
    // 自营收入少 of 营业收入 has its subject.
    if name.count <= 6, name.count >= 4, !problem.isEmpty, problem.first?.isDigit == false,
      problem.prefix(16).holds(name.suffix(2)),
      Remainder(problem) == nil
    {
      return problem
    }
    // 83%，目标85% of a row that counts as done, and why.
    if !problem.isEmpty, record.result.holds("目标"), LackForm.isMeasure(name),
      let missed = missed(name, ownClauses(record))
    {
      return LackForm.withGround(missed + "，" + problem)
    }
    guard !problem.isEmpty, name.count >= 2, !name.holds("，"), !problem.holds(name), !problem.holds(name.suffix(4))
    else {
      return problem.isEmpty
        ? leftByPlan(record) : ofTale(problem, record) ?? ofMatter(problem, record) ?? ofHead(problem, record)
    }
    if Remainder(problem) != nil {
      let counted = Clause.split(record.quantityText).map(\.text) + ownClauses(record)
      return remaining(name.trimmingSuffix("开业"), problem, counted)
    }
    // 20项因专网未通暂未进驻 of 事项进驻: some of what the row counts.
    if let rest = Remainder("剩" + problem), rest.noun.starts(withOneOf: ["因", "未", "尚", "暂", "没", "仍"]),
      name.count <= 14,
      wordbook.headVerb(name) == nil, restNoun(rest.count, record) == nil
    {
      return name + "还有" + rest.text
    }
    if let whole = ownSentence(problem, name, record) { return whole }
    // 推行“门前三包”, and 部分商户签而不管: a deed is no subject.
    let isDeed = name.hasPrefix("推行") || wordbook.headVerb(name) != nil
    if isDeed, wordbook.tailVerb(name) == nil { return name + "中，" + problem }
    if problem.starts(withOneOf: ["有的", "有些"]), !name.ends(inOneOf: Wordbook.things + Wordbook.buildings) {
      return name + "中，" + problem
    }
    if problem.starts(withOneOf: ["个别", "有"]) {
      return name + (name.ends(inOneOf: ["落地", "落实", "推广", "进村", "推行"]) ? "中，" : "") + problem
    }
    // 3个涉及历史账 of 查出问题34个，整改31个.
    if let rest = Remainder("剩" + problem), problem.first?.isDigit == true,
      let own = restNoun(rest.count, record),
      !own.isFault, rest.noun.starts(withOneOf: ["涉及", "因", "未", "没", "还", "尚", "正在", "等", "是", "为", "属"])
    {
      return name + "还有" + rest.count + (name.hasSuffix(own.noun) ? "" : own.noun) + rest.noun
    }
    // 网络和数据安全还有3个涉及老系统: what they are of no clause says.
    if let rest = Remainder("剩" + problem), problem.first?.isDigit == true,
      "个项处条户栋间座所".contains(rest.count.last ?? " "),
      rest.noun.starts(withOneOf: ["涉及", "属"]) && wordbook.tailVerb(name) == nil
        || rest.noun.starts(withOneOf: ["要修", "需修", "待修", "要加固", "需加固", "待加固", "需更换", "要更换", "需翻修"])
    {
      return name + "还有" + problem
    }
    // 市委巡察反馈的2个问题涉及….
    if let matter = name.place(of: "问题"), matter.lowerBound > name.startIndex,
      problem.hasPrefix("问题") || problem.hasDigit,
      problem.prefix(6).holds("个问题")
    {
      return name[..<matter.lowerBound] + "的" + problem
    }
    // 操场塑胶改造未实施.
    let isDenied = problem.starts(withOneOf: ["未", "尚", "没", "仍", "还"])
    // 人才引进中，水处理专业报名少: whoever lacks is no part of the name.
    let first = Clause.split(problem).first?.text ?? problem
    if !isDenied, name.count >= 4, wordbook.tailVerb(name) == nil,
      Self.subject(of: first).map({ $0.count >= 3 }) ?? (first.count >= 7), wordbook.holdsVerb(name),
      !name.ends(inOneOf: Wordbook.things + Wordbook.buildings)
    {
      return name + "中，" + problem
    }
    // 人居环境整治中，背街小巷反弹: who or what it is of stands by itself, a number is one of the name's.
    let isOfName = problem.first?.isDigit == true || first.count <= 4
    // 水稳接缝、护栏线形 of 质量管理 are things of which nothing is said.
    if first == problem, first.holds("、"), (4...14).contains(first.count), !wordbook.holdsVerb(first),
      first.allSatisfy({ Punctuation.isHan($0) || $0 == "、" }), !LackForm.isGround(first),
      Self.subject(of: first) == nil
    {
      return name + (wordbook.tailVerb(name) == nil && !name.hasSuffix("管理") ? "方面，" : "中，") + problem + "仍是薄弱环节"
    }
    // 农村供水保障方面，6个山区村水源不稳: who has it is counted.
    if wordbook.tailVerb(name) == nil, name.count >= 4, problem.first?.isDigit == true,
      let rest = Remainder("剩" + first), rest.noun.count >= 5, let next = rest.noun.first,
      !rest.count.ends(inOneOf: ["月", "日", "年", "点", "时"]), !"因未没尚仍还在正待等是为涉".contains(next),
      !name.ends(inOneOf: Wordbook.things + Wordbook.buildings)
    {
      return name + "方面，" + problem
    }
    // 计量支付方面，业主资金紧: whoever has too little is no part of the name.
    if wordbook.tailVerb(name) == nil, !isDenied, !isOfName, first.count >= 5, name.count >= 3, let next = first.first,
      Punctuation.isHan(next), !"多少不较偏有缺无差只仅".contains(next), wordbook.headVerb(first) == nil,
      !name.ends(inOneOf: Wordbook.things + Wordbook.buildings), let whose = Self.subject(of: first),
      !whose.starts(withOneOf: Self.attributes)
    {
      return name + "方面，" + problem
    }
    // 慢病管理中，糖尿病这块比县里要求的62%差一点: whole sentences of a result stand by themselves.
    let isSentence = !record.hasOwnProblem && first.count >= 8 && name.ends(inOneOf: Self.fields)
    return name + (wordbook.tailVerb(name) == nil && !isSentence || isDenied ? "" : isOfName ? "中" : "中，") + problem
  }

  /// What is lacking of a task that is done by what its next step is about: `河西支部尚未达标` of
  /// 河西支部2025年上半年达标.
  func leftByPlan(_ record: TaskRecord) -> String {
    // What passed its plan has nothing left, whatever is meant for the year to come.
    if record.result.holds("完成"), Self.isPassed(record.result) { return "" }
    let plan = TimePhrase.dated(next(record), year: cleaner.year)
    guard let first = Clause.split(plan).first?.text else { return "" }
    // 还有1件定于2026年1月开庭: others have set the day.
    if WithinTime.isTold(by: first) { return "" }
    guard let (head, time, act) = TimePhrase.split(first), !head.isEmpty else { return partlyDone(record) }
    // 剩2项（制氨间排风）等2026年1月停产检修: what it waits for.
    if head.hasSuffix("等"), act.count >= 2, let rest = Remainder(String(head.dropLast())), rest.noun.isEmpty {
      return stepName(record) + "还有" + rest.text + "，等待" + time + act
    }
    let subject = PlanOpening(wordbook: wordbook).thatOne(Self.withoutDelay(head), stepName(record))
    let deed = act.withoutHead(of: ["才能", "才"])
    if let rest = Remainder(subject) {
      let name = stepName(record)
      let act = deed.hasPrefix("完成") && deed.count > 2 ? String(deed.dropFirst(2)) : deed
      var stem = name
      if let verb = wordbook.tailVerb(name), act.holds(verb), name.count > verb.count + 1 {
        stem = String(name.dropLast(verb.count))
      }
      if let open = stillOpen(record, rest, stem, deed) { return open }
      let which = rest.aside.isEmpty ? "" : "（" + rest.aside + "）"
      let full = ["签": "签约", "办完": "办结", "办好": "办结"][deed] ?? deed
      let noun = rest.noun.isEmpty ? restNoun(rest.count, record)?.counted ?? "" : rest.noun
      let said = rest.noun.isEmpty && !noun.isEmpty && stem.holds(noun) ? "" : noun
      return stem + "还有" + rest.count + which + said + "没有" + (deed == act ? full : "完成" + act)
    }
    guard let pending = pending(first), subject.count <= 16 else { return partlyDone(record) }
    // 2户 of whom?
    let whose =
      Self.isBareCount(subject)
      ? stepName(record) + "还有" : subject.starts(withOneOf: ["剩余", "其余", "剩下"]) ? stepName(record) : ""
    return whose + subject + "尚未" + pending
  }

  /// 2个 of 2个延到.
  static func withoutDelay(_ head: String) -> String {
    let delay = ["延期到", "推迟到", "顺延到", "推迟至", "延期至", "延到", "延至", "推到", "放到", "转到", "拖到", "移到", "移至"].first {
      head.hasSuffix($0)
    }
    return delay.map { head.count > $0.count ? String(head.dropLast($0.count)) : head } ?? head
  }

  /// Of a task that is done and goes on: `反馈问题21个，已整改19个` and `6个党支部中5个达标` are not all there is to do.
  private func partlyDone(_ record: TaskRecord) -> String {
    // 其余15条未到期, 剩1条长期坚持.
    if isRestSettled(record) { return "" }
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
      // 完成年计划5500万元的104.2% has the plan and no part.
      if part.holds("计划") || part.holds("目标") || part.holds("任务") { continue }
      guard isPart((QuantityParser.find(in: whole) + QuantityParser.find(in: part)).map(\.quantity)) else { continue }
      let deed = part.withoutHead(of: ["目前已", "已经", "已"]).prefix { !$0.isDigit }
      let act = wordbook.headVerb(deed) == String(deed) ? String(deed) : "完成"
      // 余52亩为坡地、无水源, 其余9个村电信线路未到位: what is left says itself what is in its way.
      if let at = clauses.firstIndex(of: part), at + 1 < clauses.count, let rest = Remainder(clauses[at + 1]),
        rest.noun.count >= 4
      {
        let name = named(record)
        let isKind = rest.noun.starts(withOneOf: ["为", "是", "属", "均为", "多为", "都是", "多是"])
        return isKind
          ? name + "还有" + rest.count + "未" + act + "，" + rest.noun : remaining(name, "还有" + rest.text, clauses)
      }
      return under(named(record), whole) + "，" + part + "，尚未全部" + act
    }
    return ""
  }
}
