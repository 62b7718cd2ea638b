import TextCore

/// What the cells of a row say of its not being done, or not all of it, where no state does.
extension RecordJudge {
  /// Whether what came of the work says that its plan was reached.
  private func isPlanReached(_ row: Int, _ view: CellRow) -> Bool {
    let told = word(row, effect, view)
    guard ["实际", "完成", "达到"].contains(where: told.contains), told.contains(where: \.isNumber),
      UnmetWords.find(told) == nil
    else { return false }
    guard let place = told.firstIndex(where: { "%％".contains($0) }) else { return told.contains("超额") }
    let digits = told[..<place].reversed().prefix { $0.isNumber || $0 == "." }
    return Double(String(digits.reversed())).map { $0 >= 100 } ?? false
  }

  /// What the text of a row says of its being done in part or not.
  func unmet(_ row: Int, _ view: CellRow) -> UnmetWords.Finding? {
    let column = pendingColumn(view)
    guard column >= 0 else { return nil }
    let cell = view.core(column)
    guard UnmetWords.mayHold(cell) else { return nil }
    if column == task, quantity >= 0, hasDigit(view.core(quantity)), Self.isStock(word(row, task, view)) { return nil }
    let text = word(row, column, view)
    // 计划改造12座 of 公厕改造开工: it was begun, and the plan is that of the whole.
    if column == result, task >= 0, UnmetWords.clauses(text).count == 1, text.hasPrefix("计划"),
      text.last?.isNumber == false,
      text.contains(where: \.isNumber),
      ["开工", "动工", "启动", "开工仪式", "（开工）"].contains(where: word(row, task, view).hasSuffix)
    {
      return nil
    }
    // 计划检查+专项+节前检查 are kinds of checks.
    if text.hasPrefix("计划"), text.contains("+"), !text.contains(where: \.isNumber) { return nil }
    // 计划招生900人 beside 实际报到912人，完成101.3% under 成效.
    if column == result, text.hasPrefix("计划"), UnmetWords.clauses(text).count == 1, effect >= 0,
      isPlanReached(row, view)
    {
      return nil
    }
    if let found = UnmetWords.find(text) {
      // 未结255件 behind 办结2246件: what a court has in hand on the day.
      if ["未结", "未审结", "未执结", "未办结案件"].contains(where: found.words.hasPrefix), found.words.last?.isNumber == false,
        ["办结", "审结", "执结", "结案"].contains(where: { text.replacing("未" + $0, with: "").contains($0) }),
        ["收案", "受理", "新收", "旧存", "收首次执行"].contains(where: text.contains)
      {
        return nil
      }
      // 3件次在办 of 受理146件次，办结143件次 under 成效: the work is done, and its way is told with it.
      let isRest =
        column == effect && found.state == .ongoing && found.words.first?.isNumber == true
        && ["在办", "在改", "在整改", "在走程序", "在走流程", "在审"].contains(where: found.words.hasSuffix)
      return isRest ? nil : found
    }
    return pending(row, view).map { UnmetWords.Finding(state: .ongoing, words: $0) }
  }

  /// Whether a name with a number beside it is that of what is in hand on the day: 未结321件, 结余, 在建项目.
  private static func isStock(_ task: String) -> Bool {
    task.count <= 10
      && ["未结", "结余", "存量", "在建", "在办", "未审结", "旧存", "库存", "未执结"].contains { task.hasPrefix($0) || task.hasSuffix($0) }
  }

  /// 未实施 in the column of problems and 没批下来 in that of effects, of a row that has no result of its own.
  func unmetElsewhere(_ row: Int, _ view: CellRow) -> UnmetWords.Finding? {
    guard result >= 0, view.core(result).isEmpty, quantity < 0 || view.core(quantity).isEmpty else { return nil }
    // 师资未到位 is a trouble of what was done all the same: only a bare state counts.
    if problem >= 0, !view.core(problem).isEmpty, view.core(problem).count <= 15,
      let found = UnmetWords.find(word(row, problem, view)), found.state == .notDone || found.state == .cancelled
    {
      return found
    }
    // 取消，改用市里的平台.
    if problem >= 0, effect < 0 || view.core(effect).isEmpty,
      let first = UnmetWords.clauses(word(row, problem, view)).first.map(String.init),
      StateVocabulary.state(of: first) == .cancelled
    {
      return UnmetWords.Finding(state: .cancelled, words: first)
    }
    if problem >= 0, effect < 0 || view.core(effect).isEmpty, let words = Self.notBegun(word(row, problem, view)) {
      return UnmetWords.Finding(state: .notDone, words: words)
    }
    guard effect >= 0, !view.core(effect).isEmpty, UnmetWords.mayHold(view.core(effect)) else { return nil }
    return UnmetWords.find(word(row, effect, view))
  }

  /// 5月停了，年内没干 under 做法, and nothing came of it.
  func unmetWay(_ row: Int, _ view: CellRow) -> UnmetWords.Finding? {
    guard measures >= 0, [result, effect, quantity].allSatisfy({ $0 < 0 || view.core($0).isEmpty }),
      UnmetWords.mayHold(view.core(measures)), case let way = word(row, measures, view),
      let found = UnmetWords.find(way)
    else { return nil }
    // How it was done may tell of what is open all the same; what it ends in says how far it came.
    return found.state != .ongoing || UnmetWords.clauses(way).last.map(String.init) == found.words ? found : nil
  }

  /// 未采购 of 未采购，资金没到: that the deed itself was not done, ahead of why. 未到位 and 不足 are troubles of what was.
  private static func notBegun(_ problem: String) -> String? {
    let first = String(problem.prefix { !"，,；;。（(".contains($0) })
    guard let head = ["尚未", "还未", "还没有", "还没", "没有", "未", "没"].first(where: { first.hasPrefix($0) }),
      case let deed = first.dropFirst(head.count), deeds.contains(String(deed))
    else { return nil }
    return first
  }

  private static let deeds: Set<String> = [
    "采购", "实施", "开展", "启动", "开工", "动工", "开始", "进行", "建设", "举办", "召开", "组织", "招标", "安装", "搬迁", "改造", "购置", "签订", "出台",
    "印发",
    "成立", "申报", "完成", "办理", "开办", "落实", "执行",
  ]

  /// What the remarks say of the task as a whole where the result does not: 操场硬化 with 未实施，经费没到位.
  func noted(_ row: Int, _ view: CellRow) -> UnmetWords.Finding? {
    guard note >= 0, case let cell = view.core(note), !Ditto.isMark(cell), UnmetWords.mayHold(cell) else { return nil }
    let text = word(row, note, view)
    if let found = UnmetWords.remark(text, besideNumbers: hasDigit(view.core(result))) { return found }
    let isBlank =
      (result >= 0 || quantity >= 0) && view.core(result).isEmpty && (quantity < 0 || view.core(quantity).isEmpty)
    return isBlank ? UnmetWords.remarkOfBlank(text) : nil
  }

  func pending(_ row: Int, _ view: CellRow) -> String? {
    let column = pendingColumn(view)
    let cell = view.core(column)
    guard Ditto.isMark(cell) else { return PendingWords.find(cell) }
    var above = table.text(row, column)
    return above.withUTF8 { PendingWords.find($0) }
  }

  /// The result speaks of what was done; the task only where there is no result.
  func pendingColumn(_ view: CellRow) -> Int { view.core(result).isEmpty ? task : result }
}
