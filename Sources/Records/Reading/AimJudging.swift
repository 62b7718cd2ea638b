import TextCore

/// How far a task is by what was aimed at: numbers and rates held against their plans.
extension RecordJudge {
  /// Whether less of a thing is better: 线路跳闸, 钢筋损耗率.
  static func isBetterLow(_ task: String) -> Bool {
    // 投诉办结率 is of what was done about it.
    if GoodRates.isOne(task) { return false }
    return [
      "损", "耗", "限额", "上限", "投诉", "跳闸", "违", "事故", "发案", "超", "时长", "时间", "降", "压减", "能耗", "排放", "不良", "逾期", "信访量",
      "死亡", "起数", "三公", "公用经费", "行政运行",
    ].contains { task.contains($0) }
  }

  /// Whether the number of a row stayed below that of its target.
  func missesTarget(_ row: Int, _ view: CellRow) -> Bool {
    guard target >= 0, quantity >= 0, task < 0 || !Self.isBetterLow(word(row, task, view)),
      let aim = ExactNumber(TextFold.fold(word(row, target, view))),
      let reached = ExactNumber(TextFold.fold(word(row, quantity, view)))
    else { return false }
    return reached < aim
  }

  /// 0 of 1项 that was planned, and why: 外协件到货晚 beside 3号蒸发罐技改. Of accidents and the like none is as it should be.
  func noneOfPlan(_ row: Int, _ view: CellRow) -> UnmetWords.Finding? {
    guard target >= 0, quantity >= 0, note >= 0, !view.core(note).isEmpty, case let cell = view.core(quantity),
      cell.first == 0x30, cell.count == 1 || cell.count == 4 && cell[1] >= 0xE0,
      case let aim = TextFold.fold(word(row, target, view)),
      let planned = ExactNumber(aim.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }), ExactNumber(0) < planned,
      case let name = task < 0 ? "" : word(row, task, view), !Self.isBetterLow(name),
      !Self.harms.contains(where: name.contains), !Self.tellsEnd(word(row, note, view))
    else { return nil }
    return UnmetWords.Finding(state: .notDone, words: word(row, quantity, view))
  }

  /// 9月8日开工，11月完工，见后 beside 换轨大修开工: another row has what was done. 年内不要求完工 asks for nothing.
  private static func tellsEnd(_ note: String) -> Bool {
    UnmetWords.clauses(note).contains { clause in
      ["完工", "竣工", "完成", "投用", "建成"].contains { clause.hasSuffix($0) }
        && !["未", "没", "尚", "待", "计划", "预计", "推", "延", "争取"].contains { clause.contains($0) }
        || clause.contains("不要求")
    }
  }

  private static let harms = [
    "伤", "亡", "火灾", "案", "差错", "缺陷", "信访", "上访", "纠纷", "舆情", "感染", "病", "疫", "欠", "污染", "泄", "责任", "故障", "停电", "处罚",
  ]

  /// 114.1%: more than was planned. Beyond ten times the plan it is another number.
  static func isBeyondWhole(_ word: String) -> Bool {
    let word = TextFold.fold(word)
    guard word.hasSuffix("%"), let number = ExactNumber(word.dropLast()) else { return false }
    return ExactNumber(100) < number && number <= ExactNumber(1000)
  }

  /// Whether the result is the rate that the task is measured by: no share of it that is done.
  func isRate(_ row: Int, _ view: CellRow) -> Bool {
    let cell = view.core(result)
    guard task >= 0, (2...12).contains(cell.count), cell.last == 0x25,
      note < 0 || UnmetWords.find(word(row, note, view)) == nil
    else { return false }
    return IndicatorRate.isResult(
      word(row, result, view), of: word(row, task, view), aim: target < 0 ? "" : word(row, target, view))
  }

  /// `完成计划的82.2%` in the result, or 未完成 in the remarks.
  func behindAim(_ row: Int, _ view: CellRow) -> UnmetWords.Finding? {
    if note >= 0, view.core(note).count <= 24 {
      let remark = word(row, note, view)
      let state = StateVocabulary.state(of: remark)
      if ["暂停", "搁置", "停滞"].contains(remark) { return UnmetWords.Finding(state: .notDone, words: remark) }
      if remark == "待验收" { return UnmetWords.Finding(state: .ongoing, words: remark) }
      // 92.7% beside 问了300户，满意的278户 is what was found, and no share that is done.
      let isFound = remark.last == "%" && [task, result].contains { $0 >= 0 && Self.surveys(word(row, $0, view)) }
      if state == .notDone || state == .ongoing, !isFound { return UnmetWords.Finding(state: .ongoing, words: remark) }
    }
    let column = pendingColumn(view)
    guard column >= 0, view.core(column).contains(0x25) else { return nil }
    let told = word(row, column, view)
    // 1—11月9.12亿元，占目标96% is of no whole year.
    if ["1—11月", "1-11月", "1－11月", "1至11月", "全年预计", "预计全年", "截至11月", "截至10月"].contains(where: { told.contains($0) }) {
      return nil
    }
    for clause in UnmetWords.clauses(told) {
      guard
        let aim = ["完成计划", "完成目标", "完成任务", "完成年度计划", "完成年度目标", "完成全年任务", "占目标", "占计划", "完成年计划"]
          .first(where: { clause.contains($0) })
      else { continue }
      let share = clause[(clause.place(of: aim)?.upperBound ?? clause.endIndex)...].drop { !$0.isNumber }
      let digits = share.prefix { $0.isNumber || $0 == "." }
      if share.dropFirst(digits.count).first == "%", let percent = Double(digits), percent < 100 {
        return UnmetWords.Finding(state: .ongoing, words: String(clause))
      }
    }
    return nil
  }

  /// Whether a cell tells of what people were asked or how many of them hold something: 居民满意度问了300户.
  private static func surveys(_ text: String) -> Bool {
    ["满意", "知晓", "好评", "问卷", "调查", "测评", "参与率"].contains { text.contains($0) }
  }

  /// 未达目标，两家企业停产技改 in the remarks of a number below its target.
  func missed(_ row: Int, _ view: CellRow) -> UnmetWords.Finding? {
    guard note >= 0, !view.core(note).isEmpty, missesTarget(row, view) else { return nil }
    let words = UnmetWords.clauses(word(row, note, view)).first { clause in
      ["未完成", "未达", "没完成", "没有完成", "没达", "没有达", "未能", "差"].contains { clause.hasPrefix($0) }
    }
    return words.map { UnmetWords.Finding(state: .ongoing, words: String($0)) }
  }
}
