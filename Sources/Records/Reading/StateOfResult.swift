import TextCore

/// How far a task is by what its row tells, where no column of states says so.
extension RecordJudge {
  /// Whether a bare number in the column of results is a figure held against an aim, or of the unit that its name has in
  /// brackets, and no share of the work: 26 of 科普（场）, 12 beside 12.
  func isFigure(_ cell: UnsafeBufferPointer<UInt8>, _ row: Int, _ view: CellRow) -> Bool {
    // 0 of 0: none of what was not to be.
    if cell.count == 1, cell.first == 0x30, target >= 0, case let aim = view.core(target), aim.count == 1,
      aim.first == 0x30
    {
      return true
    }
    guard let first = cell.first, 0x30...0x39 ~= first, cell.contains(where: { 0x31...0x39 ~= $0 }),
      cell.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2E })
    else { return false }
    if target >= 0, hasDigit(view.core(target)) { return true }
    guard task >= 0 else { return false }
    let name = view.core(task)
    return name.last == 0x29 || name.count > 3 && name.suffix(3).elementsEqual("）".utf8)
  }

  mutating func stateByResult(_ row: Int, _ view: CellRow, _ doubts: inout DoubtCollector)
    -> TaskState
  {
    let cell = view.core(result)
    if let open = openByDate(row, view) { return open }
    if cell.isEmpty, quantity < 0 || view.core(quantity).isEmpty, isDropped(row, view) { return .cancelled }
    if isRate(row, view) { return .done }
    if isDenied(row, view) { return isDropped(row, view) ? .cancelled : .notDone }
    if let told = deniedInNumbers(row, view) { return told }
    if cell.count <= 48, !cell.isEmpty, !isFigure(cell, row, view) {
      let named = namedByResult(cell, row)
      if named == .notDone, isDropped(row, view) { return .cancelled }
      if named != .unknown { return named }
    }
    if isStep(row, view) { return .ongoing }
    guard
      let found = unmet(row, view) ?? behindAim(row, view) ?? missed(row, view) ?? noneOfPlan(row, view)
        ?? unmetElsewhere(row, view) ?? unmetWay(row, view)
        ?? noted(row, view)
    else {
      return .done
    }
    if found.state == .notDone || cell.count <= 36 && !hasDigit(cell), isDropped(row, view) { return .cancelled }
    let shown = TableFindings.clipped(found.words)
    let (zh, en) =
      switch found.state {
      case .ongoing: ("没有全部完成", "done in part")
      case .cancelled: ("已取消", "cancelled")
      default: ("未完成", "not done")
      }
    // The column that would say so: a blank one of states, or one that has states and results.
    let blank = state >= 0 ? TableFindings.clipped(columns[state].name) : nil
    let mixed = table.telling.map { TableFindings.clipped(columns[$0.column].name) }
    doubts.add("pending-without-state", shown, row: row, column: pendingColumn(view)) {
      (
        .warning,
        Message(
          (blank.map { "“\($0)”空着" } ?? mixed.map { "“\($0)”没有写状态" } ?? "没有状态一栏") + "，正文写着“\(shown)”；当作\(zh)",
          (blank.map { "“\($0)” is blank" } ?? mixed.map { "“\($0)” names no state" } ?? "no state column")
            + ", and the text says “\(shown)”; the task counts as \(en)"),
        blank.map {
          let done = columns[state].isRate ? "100%" : "已完成"
          return Message("做完了的，在“\($0)”里写\(done)", "if it is done, write \(done) under “\($0)”")
        } ?? Message("加一栏“完成状态”写明", "add a column 完成状态 that says so")
      )
    }
    return found.state
  }

  /// 基础施工 and 设备安装 under 进度, and nothing else: a step of a work that goes on.
  private func isStep(_ row: Int, _ view: CellRow) -> Bool {
    guard result >= 0, result < columns.count, case let cell = view.core(result), (6...36).contains(cell.count),
      !hasDigit(cell), ["进度", "阶段"].contains(where: { columns[result].header.contains($0) })
    else { return false }
    let text = word(row, result, view)
    return Self.steps.contains { text.hasSuffix($0) }
  }

  private static let steps = ["施工", "安装", "前期", "前期工作", "前期手续", "阶段", "设计", "招标", "招投标", "报批", "审批", "征地", "调试"]

  static let denials = [
    "未参赛", "未参加", "未开展", "未举办", "未实施", "未完成", "未启动", "未开工", "未召开", "未进行", "未获批", "没开展", "没参加", "没举办",
  ]
  .map { Array($0.utf8) }

  /// 未参赛 and nothing else in the column of numbers or of what came of the work.
  func isDenied(_ row: Int, _ view: CellRow) -> Bool {
    [quantity, effect].contains { column in
      guard column >= 0, case let cell = view.core(column), cell.count == 9 else { return false }
      return Self.denials.contains { cell.elementsEqual($0) }
    }
  }

  /// 未开业, 没有开工 or 终止 in the column of numbers, and nothing else: what stands there is what came of the plan.
  func deniedInNumbers(_ row: Int, _ view: CellRow) -> TaskState? {
    guard quantity >= 0, case let cell = view.core(quantity), (6...24).contains(cell.count), !hasDigit(cell) else {
      return nil
    }
    let text = word(row, quantity, view)
    let named = StateVocabulary.state(of: text)
    if named == .cancelled || named == .notDone || named == .ongoing { return named }
    guard UnmetWords.mayHold(cell), let found = UnmetWords.find(text), found.state != .ongoing else { return nil }
    return found.state
  }

  /// 未完 in the column of dates, where the row says when it was done.
  mutating func openByDate(_ row: Int, _ view: CellRow) -> TaskState? {
    guard date >= 0, case let cell = view.core(date), (6...15).contains(cell.count), !hasDigit(cell), !isDate(cell, row)
    else { return nil }
    let word = word(row, date, view)
    // 正月初八 is a day, whatever its stem.
    if word.hasPrefix("农历") || word.contains(where: { "月日初旬节季春夏秋冬".contains($0) }) { return nil }
    let found = StateVocabulary.state(of: word, byStem: true)
    return found == .notDone || found == .ongoing ? found : nil
  }
}
