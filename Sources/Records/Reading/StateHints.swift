import TextCore

/// What the cells beside a state, or behind its word, say of it.
extension RecordJudge {
  /// 没去成 with 取消，省下经费 in the remarks: it was given up.
  func isDropped(_ row: Int, _ view: CellRow) -> Bool {
    guard note >= 0, !view.core(note).isEmpty else { return false }
    let first = UnmetWords.clauses(word(row, note, view)).first
    return first.map { StateVocabulary.state(of: $0) == .cancelled } ?? false
  }

  /// Whether the number of a row is that of its target, or more.
  func reachesTarget(_ row: Int, _ view: CellRow) -> Bool {
    guard target >= 0, quantity >= 0, task < 0 || !Self.isBetterLow(word(row, task, view)),
      let aim = ExactNumber(TextFold.fold(word(row, target, view))),
      let reached = ExactNumber(TextFold.fold(word(row, quantity, view)))
    else { return false }
    return ExactNumber(0) < aim && aim <= reached
  }

  /// Whether less of a thing is better: 线路跳闸, 钢筋损耗率.
  private static func isBetterLow(_ task: String) -> Bool {
    ["损", "投诉", "跳闸", "违", "事故", "发案", "超", "时长", "时间", "降", "压减", "能耗", "排放", "不良", "逾期", "信访量", "死亡", "起数"]
      .contains { task.contains($0) }
  }

  /// Whether what stands behind a state takes it back: 完成，尚未验收.
  static func isOpen(_ rest: String) -> Bool {
    var rest = rest
    return UnmetWords.find(rest) != nil || rest.withUTF8 { PendingWords.find($0) } != nil
  }

  /// 114.1%: more than was planned. Beyond ten times the plan it is another number.
  static func isBeyondWhole(_ word: String) -> Bool {
    let word = TextFold.fold(word)
    guard word.hasSuffix("%"), let number = ExactNumber(word.dropLast()) else { return false }
    return ExactNumber(100) < number && number <= ExactNumber(1000)
  }
}
