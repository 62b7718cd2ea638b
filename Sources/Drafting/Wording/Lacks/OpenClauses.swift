import Records
import TextCore

/// The clauses of a row's result: which are the task's own, which are told as done, and how those that stay behind in
/// 不足 go with what is lacking.
extension UnfinishedWording {
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

  func parts(_ record: TaskRecord) -> (own: [String], others: [[String]]) {
    lastParts.value(of: record) { readParts(record) }
  }

  private func readParts(_ record: TaskRecord) -> (own: [String], others: [[String]]) {
    guard record.state != .done else {
      return (Clause.split(cleaner.clean(record.outcome, keepsHead: true)).map(\.text), [])
    }
    if let open = pairedOpen(record) { return (open.own, open.others) }
    // What is open may stand beside what was reached: 另3件办理中 in the column of effects.
    let tale = TaskTale(record)?.body
    let own = OwnVerb(wordbook: wordbook).inFull(record.result, of: record.task)
    // A plan and what came of it may stand in the column of numbers: 计划1.2万卷，完成0.9万卷.
    let planned =
      record.result.isEmpty && record.quantityText.starts(withOneOf: ["计划", "目标", "应"]) ? record.quantityText : ""
    let reached = tale == nil ? NumberColumnText.words(record) : ""
    let figures = WayAndFigures(wordbook: wordbook, task: "").merged(own, record.effect)
    let cells = [own.holds(reached) ? "" : reached, tale ?? figures.way + planned, figures.left].filter { !$0.isEmpty }
      .map { cleaner.clean(PartUnits.written(SpacedItems.divided($0), of: record), keepsHead: true) }
      .map { FileNotes.withoutOrders($0) }
    let whole = record.plansWhole ? ["设计量为", "计划量为", "合同额为"] : []
    let told = Self.caused(Clause.split(waiting(cells.joined(separator: "，")))).filter {
      !$0.text.starts(withOneOf: whole)
    }
    let clauses = OpenSubjects(record: record).named(told)
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

  private static let halts = ["停", "停工", "停了", "停下", "停建", "搁下"]
  private static let means = ["款", "资金", "经费", "钱", "人手", "设备", "手续", "审批", "指标", "产权", "场地", "材料", "图纸"]

  /// `因工程款未到位，装修到一半停工` for 装修到一半停 and 工程款未到位: what it stopped for is no turn, but the reason.
  static func caused(_ clauses: [Clause]) -> [Clause] {
    guard clauses.count > 1 else { return clauses }
    var out = clauses
    for i in out.indices.dropLast() where out[i + 1].mark == "，" && out[i].text.ends(inOneOf: halts) {
      let (halt, lack) = (out[i].text.withoutHead(of: ["已"]), out[i + 1].text)
      guard means.contains(where: { lack.holds($0) }), lack.contains(where: { "未没缺".contains($0) }), !lack.hasDigit,
        lack.count <= 12, !lack.hasPrefix("因"), (4...14).contains(halt.count)
      else { continue }
      out[i].text = "因" + lack + halt.trimmingSuffix("了") + (halt.trimmingSuffix("了").hasSuffix("停") ? "工" : "")
      out.remove(at: i + 1)
      break
    }
    return out
  }

  /// `试用阶段，等批复` as `处于试用阶段，等待批复`.
  func waiting(_ text: String) -> String {
    var clauses = Clause.split(text)
    for i in clauses.indices {
      let text = clauses[i].text
      if text.hasPrefix("等"), text.count >= 3, let next = text.dropFirst().first, !"待级次额于同".contains(next) {
        // 等新一轮方案定了再说.
        let put = ["定了再说", "定了再定", "定了再办"].first { text.hasSuffix($0) }
        clauses[i].text = "等待" + text.dropFirst().dropLast(put?.count ?? 0) + (put == nil ? "" : "确定")
      } else if text.hasSuffix("阶段"), text.count <= 8, !wordbook.holdsVerb(text.trimmingSuffix("阶段")),
        !text.contains(where: { "在处进".contains($0) })
      {
        clauses[i].text = "处于" + text
      }
    }
    return Clause.joined(clauses)
  }

  // MARK: - What is done

  /// Whether a clause is about a plan that was not met: it belongs into 不足 alone.
  static func fallsShort(_ clause: String) -> Bool {
    clause.holds("完成") && percent(clause).map { $0 < 100 } == true
      && ["计划", "工程量", "任务", "目标"].contains { clause.holds($0) }
  }

  /// Whether not even half of what was planned is done: that is no achievement.
  func isBarelyBegun(_ record: TaskRecord) -> Bool {
    let clauses = ownClauses(record)
    guard let aim = clauses.firstIndex(where: { ClauseSense.of($0, year: cleaner.year) == .aim }),
      // 余2家 of 计划30家 is what is left, and no part.
      aim + 1 < clauses.count, Remainder(clauses[aim + 1]) == nil,
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
    guard object.count >= 2, object.ends(inOneOf: ["手册", "指南", "方案", "教材", "汇编", "规程", "读本", "目录", "清单"]) else {
      return nil
    }
    let name = stepName(record)
    return "完成" + (object.holds(name) ? "" : name) + object + "编制"
  }

  /// The last clause of what is done, with the finding that it answers: `查出隐患57处，整改55处`.
  func anchor(_ all: [String], _ done: [Int]) -> [Int] {
    guard let last = done.last, all[last].count <= 30 else { return [] }
    // 投35万 of a thing that is done says nothing of the one that is not.
    if all[last].withoutHead(of: ["总投资", "投资", "投入", "投"]).first?.isDigit == true, all[last].first?.isDigit == false {
      return []
    }
    guard done.count > 1, last > 0, done.contains(last - 1), all[last - 1].count <= 24 else { return [last] }
    // 东站改造完成，6月投用: when says nothing without what.
    if all[last].count <= 8, let (before, _, deed) = TimePhrase.split(all[last]), before.isEmpty, deed.count <= 4 {
      return [last - 1, last]
    }
    let whole = QuantityParser.find(in: all[last - 1])
    let part = QuantityParser.find(in: all[last])
    guard whole.count == 1, let one = whole.first?.quantity, part.count == 1, let other = part.first?.quantity,
      one.unit == other.unit, let a = Double(one.digits), let b = Double(other.digits), b <= a
    else { return [last] }
    return [last - 1, last]
  }

  /// `占目标1200万的97.3%` says by itself what is missing; `占总投资68%` is another number's.
  static func shares(_ all: [String], _ done: [Int]) -> [Int]? {
    done.last { all[$0].holds("占") && all[$0].holds("%") && (all[$0].holds("目标") || all[$0].holds("计划")) }.map { [$0] }
  }

  /// Whether 但 stands between what is done and what is not: `已起草，但尚未印发`.
  func turns(_ before: String, _ beforeSense: ClauseSense, _ next: String, _ nextSense: ClauseSense) -> Bool {
    guard beforeSense == .done, nextSense == .open, next.contains(where: { "未没".contains($0) }) else { return false }
    return !next.starts(withOneOf: ["但", "而", "因", "其中", "剩", "余", "其余", "还剩", "还有"])
  }

  /// 还在推进 behind what would read as done: 党建文化长廊完成招标.
  func tail(_ record: TaskRecord, _ text: String, _ pending: String?, hasAim: Bool) -> String {
    // What is under way waits for what the plan names: 设备招标中 and 2024年4月启用.
    let isSaid = hasAim || text.holds("还有") || text.contains { "待未尚拟没".contains($0) }
    if !isSaid, let pending { return "，尚未" + pending }
    let isOpen =
      isSaid || text.contains("中") || ["正在", "已整改", "在修", "在建", "在跑", "还差", "还缺", "长期推进"].contains { text.holds($0) }
    if isOpen || text.ends(inOneOf: ["暂停", "停工", "叫停", "搁置", "停止"]) { return "" }
    if text.contains(where: { "%％".contains($0) }) {
      return text.holds("完成") && !Self.isPassed(text) ? "，尚未全部完成" : ""
    }
    if let stop = ["暂缓": "暂缓实施", "暂停": "暂停实施", "缓建": "暂缓实施", "搁置": "暂时搁置"][record.stateText] { return "，" + stop }
    if let said = stateDenials(record) { return "，" + said }
    if let (head, time, deed) = TimePhrase.split(next(record)), deed.isEmpty,
      let delay = Self.putOffs.first(where: { head.hasSuffix($0) })
    {
      // 小塘放到明年 says which part.
      let part = head.dropLast(delay.count)
      let isPart = (2...6).contains(part.count) && part.allSatisfy(Punctuation.isHan) && wordbook.headVerb(part) == nil
      return "，" + (isPart ? part : "") + "推迟到" + TimePhrase.dated(time, year: cleaner.year)
    }
    return record.state == .ongoing ? "，还在推进" : "，尚未全部完成"
  }

  /// Whether a text tells of as much as was planned, or more: 完成预算103.1%.
  static func isPassed(_ text: String) -> Bool {
    guard let percent = text.lastIndex(where: { "%％".contains($0) }) else { return false }
    let digits = String(text[..<percent].reversed().prefix { $0.isASCII && ($0.isNumber || $0 == ".") }.reversed())
    return Double(digits).map { $0 >= 100 } ?? false
  }

  private static let putOffs = ["拖到", "推迟到", "顺延到", "延到", "放到", "推到", "挪到", "移到", "留到"]

  /// What the state itself says is not done, where it is no word of the lexicon: 尚未获批，没有动工 of 还没批，没动工.
  private func stateDenials(_ record: TaskRecord) -> String? {
    let state = record.stateText
    guard state.holds("未") || state.holds("没"), !Self.mereStates.contains(state) else { return nil }
    let said = Clause.split(state).map(\.text).filter { clause in
      (2...8).contains(clause.count) && clause.contains { "未没".contains($0) } && !Self.mereStates.contains(clause)
    }
    return said.isEmpty ? nil : LackForm.inWriting(said.joined(separator: "，"))
  }

  /// States that say no more than that a thing is not done.
  private static let mereStates: WordSet = [
    "未完成", "没完成", "未完", "没完", "未做", "没做", "未办", "没办", "未达标", "没达标", "未达到", "没达到", "没到", "未结", "没结", "未到", "未办结", "没办完",
    "没干完", "没弄完", "没做完", "未落实", "未实施", "未全部完成", "尚未完成", "没有完成", "还没完成", "还没完", "没搞完",
  ]
}
