import Records
import TextCore

/// Tasks that go on as they should: being built, negotiated, handed in and not decided. They are no shortfall; where they
/// stand is told with the results, and in 打算 what comes next.
extension UnfinishedWording {
  /// Whether nothing of a task that is not finished was to be reached by now and nothing stands in its way.
  func isUnderway(_ record: TaskRecord) -> Bool {
    if runsBeyond(record) { return problem(record).isEmpty }
    guard record.state == .ongoing, TaskTale(record) == nil, Self.goesOn(record.stateText), !isPutOff(record),
      !record.measuresByTarget, missedDate(record.target) == nil, missedSchedule(record) == nil
    else { return false }
    let problem = problem(record)
    guard problem.isEmpty || Clause.split(problem).allSatisfy({ isBenign($0.text, record) }) else { return false }
    // A remark that says of anything that it is not so is a hindrance until somebody has read it.
    guard
      note(record).all.allSatisfy({
        !$0.holds(oneOf: Self.denials) || isBenign($0, record) || NoteReading.isMark($0) || FileNotes.isOne($0)
      })
    else { return false }
    let all = ownClauses(record)
    guard !all.isEmpty || !record.isEmpty(.quantity) else { return false }
    guard !(note(record).all + [record.next]).contains(where: { $0.holds(oneOf: Self.delayed) }) else { return false }
    if !record.isEmpty(.quantity), FigureReached(record, all) != nil { return false }
    for clause in all {
      // 化109剩9.
      if let place = clause.place(of: "剩"), clause[place.upperBound...].first?.isDigit == true { return false }
      switch ClauseSense.of(clause, year: cleaner.year) {
      case .plan: guard !clause.holds(oneOf: Self.delayed) else { return false }
      case .aim: return false
      case .open: guard isBenign(clause, record) || Self.isSafe(clause) else { return false }
      case .done:
        guard !Self.fallsShort(clause), !clause.hasPrefix("完成率"), !clause.holds("工程量"), Remainder(clause) == nil else {
          return false
        }
      }
    }
    return partlyAnswered(all, "") == nil && shareOfPlan(all) == nil && Self.shares(all, Array(all.indices)) == nil
      && !all.contains(where: Self.isShare) && restCounted(all, note(record).all) == nil
      && !note(record).all.contains { Remainder($0) != nil } && otherMatters(record).isEmpty
  }

  /// Whether the time for a work ends in a later year by its remark: 征缴到明年2月底. What is reached by now is a result.
  func runsBeyond(_ record: TaskRecord) -> Bool {
    guard record.state != .done, record.state != .cancelled, !record.isEmpty(.note), let year = cleaner.year,
      record.isEmpty(.next)
    else { return false }
    return Clause.split(record.note).map(\.text).contains { clause in
      guard clause.count <= 20, let head = Self.terms.first(where: { clause.hasPrefix($0) }) else { return false }
      let rest = String(clause.dropFirst(head.count)).withoutHead(of: ["时间", "日期", "期限"])
      guard let mark = rest.first, "到至为".contains(mark) else { return false }
      return rest.dropFirst().starts(withOneOf: ["明年", "次年", "\(year + 1)年", "\(year + 2)年"])
    }
  }

  private static let terms = [
    "征缴期", "征缴", "集中征缴期", "集中缴费期", "缴费期", "缴费", "征收期", "合同工期", "合同期", "工期", "实施期", "建设期", "项目周期", "周期", "截止",
  ]

  /// Whether all that a row says of a task is that it goes on.
  func isQuiet(_ record: TaskRecord) -> Bool {
    record.state == .ongoing && Self.goesOn(record.stateText) && !record.stateText.isEmpty
      && [Meaning.result, .quantity, .measures, .effect, .note, .problem, .next, .target].allSatisfy(record.isEmpty)
      && TaskTale(record) == nil
  }

  /// Where such a task stands, as it is told with the results: `X波段天气雷达天线吊装完成，正在联调`.
  func progress(_ record: TaskRecord) -> String {
    let all = ownClauses(record)
    if runsBeyond(record), !all.isEmpty { return under(named(record), all.joined(separator: "，")) }
    let done = achieved(record)
    let isSaid = all.contains(record.stateText) || all.contains(where: Self.awaitsNews)
    let wait = Self.awaitsOthers(record.stateText) && !isSaid ? "，目前" + record.stateText : ""
    guard !done.isEmpty else {
      let told = all.filter { ClauseSense.of($0, year: cleaner.year) != .plan }
      let number = counted(record, all)
      // What the number would be measured by is no news without it.
      if isEndless(record), number.isEmpty, !told.contains(where: \.hasDigit) { return "" }
      if told.isEmpty { return number.isEmpty ? "" : number + wait }
      let text = told.map { Self.awaitsNews($0) && $0.hasSuffix("公布") && $0.count <= 7 ? "结果尚未公布" : $0 }
        .joined(separator: "，")
      return (number.isEmpty ? under(named(record), text) : number + "，" + text) + wait
    }
    let opens = all.indices.filter { ClauseSense.of(all[$0], year: cleaner.year) == .open }
    // 省级已申报 goes with 待公布.
    let rest = (opens + awaited(all, opens)).sorted().map { all[$0] }
    let open = rest.filter { !done.holds($0) }.map { clause in
      let written = LackForm.inWriting(clause)
      return written.hasSuffix("未判") ? written + "决" : written
    }
    return ([done] + open).joined(separator: "，") + wait
  }

  /// The number that a row has in a column of its own behind its name: `安全生产天数731天`; "" where its text has it.
  private func counted(_ record: TaskRecord, _ all: [String]) -> String {
    guard !record.isEmpty(.quantity) else { return "" }
    let own = record.quantities
    guard own.count == 1, let came = own.first, came.label.isEmpty, came.tail.isEmpty, !came.unit.isEmpty,
      came.amount() == record.quantityText, !all.contains(where: { $0.holds(came.digits) })
    else { return "" }
    let name = named(record)
    return name.isEmpty ? "" : name + came.amount()
  }

  /// What is done about a thing that others decide, where the row says no more of what comes next: `跟进预案审定`.
  func awaited(_ record: TaskRecord) -> String {
    let all = ownClauses(record)
    // 待县里确定旧文化馆用途: what is done then.
    if let wait = Clause.split(problem(record)).map(\.text).first(where: { $0.hasPrefix("待") && $0.holds("确定") }),
      wait.count <= 20
    {
      return wait + "后" + pursued(record)
    }
    for (at, clause) in all.enumerated().reversed() {
      // 报告未出 of an assessment.
      if let end = ["未出", "没出", "未出来"].first(where: { clause.hasSuffix($0) }) {
        let what = clause.dropLast(end.count).description.trimmingSuffix("尚").trimmingSuffix("还")
        if (2...4).contains(what.count), !what.hasDigit { return "跟进" + stepName(record) + what }
      }
      guard clause.hasPrefix("待") || clause.hasPrefix("等待") else { continue }
      guard let deed = Self.decisions.first(where: { clause.hasSuffix($0) }) else { continue }
      // 方案已报镇里 says what waits.
      let handed = at > 0 ? all[at - 1].place(of: "已报").map { all[at - 1][..<$0.lowerBound] } : nil
      let what = handed.map { (2...4).contains($0.count) && !$0.hasDigit ? String($0) : "" } ?? ""
      return "跟进" + stepName(record) + what + (deed == "公布" ? "结果" : deed + (deed.count == 2 ? "进度" : ""))
    }
    return ""
  }

  private static let decisions = ["审定", "审议", "批复", "审批", "验收", "评审", "公布"]

  /// States that say no more than that a thing goes on.
  private static func goesOn(_ state: String) -> Bool {
    if state.isEmpty { return true }
    return !state.hasDigit && !state.holds(oneOf: late)
      && ["进行", "推进", "在建", "在办", "实施", "办理", "跟踪", "正在", "洽谈", "审批", "开展", "启动", "持续"].contains { state.holds($0) }
  }

  private static let late: SearchWords = ["部分", "基本", "未", "没", "滞后", "推迟", "延", "缓", "停", "困难", "慢", "逾期", "超期"]

  /// Whether an open clause says only that a thing is under way or awaits what others decide.
  private func isBenign(_ clause: String, _ record: TaskRecord) -> Bool {
    if clause == "意向" || clause.ends(inOneOf: ["未签约", "尚未签约"]) { return record.result.holds("意向") }
    if clause.ends(inOneOf: Self.undecided), !clause.holds("因") { return true }
    // 等省里公布名单: what others make known.
    if clause.hasPrefix("等"), clause.prefix(while: { $0 != "（" }).count <= 20,
      clause.prefix(8).holds(oneOf: Self.others), clause.prefix(14).holds(oneOf: Self.news)
    {
      return true
    }
    guard !clause.holds(oneOf: Self.hindered) else { return false }
    return clause.hasPrefix("正在") || clause.holds("正在") && !clause.hasDigit || clause.hasPrefix("在建")
      || clause.hasSuffix("中") && clause.count <= 10 && !clause.hasDigit
      || clause.hasPrefix("待") && clause.ends(inOneOf: Self.decisions) && clause.count <= 12
  }

  /// 没有发生生产安全责任事故: what did not happen is no hindrance.
  static func isSafe(_ clause: String) -> Bool {
    clause.starts(withOneOf: ["没有发生", "未发生", "没发生", "未出现"]) && clause.ends(inOneOf: ["事故", "伤亡", "火灾", "事件", "投诉"])
  }

  private static let others: SearchWords = ["省", "市", "县", "区", "上级", "国家", "总行", "集团", "局", "部", "厅"]
  private static let news: SearchWords = ["公布", "发文", "下文", "反馈", "通报", "名单", "公示", "命名", "授牌"]
  private static let denials: ScalarSet = "不没未难缺停慢迟晚"
  /// Whether a clause says only that others have not made a thing known: 没最后公布.
  static func awaitsNews(_ clause: String) -> Bool { clause.ends(inOneOf: undecided) && !clause.holds("因") }

  private static let undecided = [
    "待公布", "尚未公布", "结果未公布", "没有公布", "没公布", "没最后公布", "未最后公布", "待审定", "待审议", "待验收", "待评审", "未判", "没判", "没有判", "未判决",
    "没判决",
    "未宣判", "在审", "审理中", "未开庭",
  ]
  private static let hindered: SearchWords = ["因", "未", "没", "不", "滞后", "停", "缺", "差", "慢", "迟", "整改", "征求意见"]

  /// Whether a clause has a whole and its part: 反馈的18个问题已整改15个.
  static func isShare(_ clause: String) -> Bool {
    let found = QuantityParser.find(in: clause).map(\.quantity)
    // 开工9个、见效5个 are two things.
    guard !clause.contains("、") else { return false }
    return zip(found, found.dropFirst()).contains { $0.unit == $1.unit && $1.value < $0.value }
  }
}
