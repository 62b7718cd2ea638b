import Records
import TextCore

/// Ledgers of which no row is done: there is nothing to sum up, or their states are written in words of their own.
struct NothingDone {
  private let records: [TaskRecord]
  /// Fewer rows say too little of how a ledger writes its states.
  private static let few = 5

  init(_ records: [TaskRecord]) {
    self.records = records
  }

  /// Nil where a row is done. An error where no word of a column of states is known, for then the rows that are done
  /// would be told as not done; else a warning, as at the beginning of a plan's year.
  func diagnostic(_ request: DraftRequest) -> Diagnostic? {
    guard !records.contains(where: { $0.state == .done }) else { return nil }
    var counts: [String: Int] = [:]
    var words: [String] = []
    var unknown: [String] = []
    for record in records {
      let word = record.stateText.isEmpty ? "（空着）" : record.stateText
      if counts[word] == nil {
        words.append(word)
        if record.state == .unknown, !record.stateText.isEmpty { unknown.append(word) }
      }
      counts[word, default: 0] += 1
    }
    let shown = words.prefix(8)
    let more = words.count > shown.count
    let zh = shown.map { "“\($0)”\(counts[$0] ?? 0)项" }.joined(separator: "、") + (more ? "等" : "")
    let en = shown.map { "“\($0)” \(counts[$0] ?? 0)" }.joined(separator: ", ") + (more ? " and others" : "")
    let remedy: Message
    if unknown.isEmpty {
      remedy = Message(
        "办完的任务，在台账里把完成状态写成“已完成”；要列没办完的，用“--template 完成情况表”",
        "write 已完成 in the state column of finished tasks; to list unfinished ones use “--template 完成情况表”")
    } else {
      let line = "状态：" + unknown.prefix(4).map { "\($0)=已完成" }.joined(separator: "，")
      remedy = Message(
        "这些说法里哪些是办完了，在 设置.txt 里写一行，如“\(line)”；或在台账里改成“已完成”",
        "say in 设置.txt which of these mean done, such as “\(line)”; or write 已完成 in the ledger")
    }
    let isForeign = records.count >= Self.few && records.allSatisfy { $0.state == .unknown && !$0.stateText.isEmpty }
    return Diagnostic(
      isForeign ? .error : .warning, "nothing-done",
      Message(
        "台账里 \(records.count) 项任务没有一项是已完成的，没有可以总结的事；完成状态写的是：\(zh)",
        "none of the \(records.count) tasks of the ledger is done, so there is nothing to sum up; the states are: \(en)"
      ),
      remedy: remedy, at: .file(request.ledgers.map(\.name).joined(separator: "、")))
  }
}
