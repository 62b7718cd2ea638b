import Records
import TextCore

/// How many tasks a draft tells of, and how many of them are done. It is told only where nobody who counts the rows
/// by the report comes to other numbers: no row is an honour, a part of the year whose numbers another row has, or
/// one that does not say what was done.
struct TaskCount: Sendable {
  /// The rows of the tasks, in the order of the ledger.
  let all: [Int]
  /// Those that are done.
  let done: [Int]
  /// Whether the numbers are those of the report.
  private let agrees: Bool

  /// - Parameters:
  ///   - points: what the draft tells.
  ///   - tellsDropped: whether it tells of cancelled tasks as well, which nobody counts alike.
  init(_ records: [TaskRecord], _ sorting: Sorting, _ points: some Sequence<Point>, tellsDropped: Bool = false) {
    let covered = Set(points.flatMap(\.covered.keys))
    func isTask(_ row: Int) -> Bool {
      !covered.contains(row) && !Honours.isAward(records[row].task, records[row].result)
    }
    let accounts = sorting.accounts
    done = accounts.indices.filter { row in
      (accounts[row].fate == .used || accounts[row].fate == .unsorted) && isTask(row)
    }
    let open = accounts.indices.filter { row in
      accounts[row].fate == .unfinished && !sorting.notYetDue.contains(row) && isTask(row)
    }
    all = (done + open).sorted()
    let known = accounts.indices.allSatisfy { row in
      switch accounts[row].fate {
      case .excluded: true
      case .rejected: false
      case .used, .unsorted: Self.saysWhat(records[row])
      default: records[row].state != .unknown
      }
    }
    // 含在上一行: rows of parts are nobody's tasks.
    let hasParts = (done + open).contains { row in records[row].amended.map { !$0.whole.isEmpty } ?? false }
    // 完成率 93.3% is told as what was reached, and is no task that is done.
    let fallsShort = done.contains { row in Self.isShort(records[row]) }
    agrees =
      known && !tellsDropped && !hasParts && !fallsShort && sorting.madeUp.isEmpty
      && all.count == accounts.count { $0.fate != .excluded }
  }

  /// Whether a row's state is a share of less than the whole.
  private static func isShort(_ record: TaskRecord) -> Bool {
    let cell = record.stateText
    guard cell.hasSuffix("%") || cell.last?.isDigit == true, let share = Double(cell.trimmingSuffix("%")) else {
      return false
    }
    return share < 100
  }

  /// Whether a row has neither a day nor an aim, and nobody who answers for it.
  private static func isBare(_ record: TaskRecord) -> Bool {
    [Meaning.date, .owner, .target].allSatisfy(record.isEmpty)
  }

  /// So many tasks, three a month, are a list that the year was measured by; fewer rows are only how a ledger was kept.
  private static let longList = 36

  /// Whether a row tells more of what was done than its state.
  private static func saysWhat(_ record: TaskRecord) -> Bool {
    [Meaning.result, .quantity, .effect, .measures].contains { !record.isEmpty($0) }
  }

  /// The counts as a clause: 全年42项任务完成39项; nil where they are not told.
  /// - Parameter isTold: whether other facts are told ahead: then only that nothing was left undone is worth a word, or how much of a year's
  ///   long list was done.
  func clause(_ records: [TaskRecord], behindFacts isTold: Bool) -> TracedText? {
    let slots = slots(records)
    var text = TracedText()
    if let whole = slots["全部完成数"] {
      text.append(whole)
      text.append("项任务全部完成", .records([], sums: []))
    } else if !isTold || all.count >= Self.longList, let total = slots["任务数"], let done = slots["完成数"] {
      text.append(total)
      text.append("项任务完成", .records([], sums: []))
      text.append(done)
      text.append("项", .records([], sums: []))
    }
    return text.isEmpty ? nil : text
  }

  /// The counts as slots of phrases: 任务数 and 完成数, or 全部完成数; none where no state says that anything is done.
  func slots(_ records: [TaskRecord]) -> [String: TracedText] {
    guard agrees else { return [:] }
    // Without a column of states rows are taken as done: that is no count to lead with.
    guard all.contains(where: { !records[$0].isEmpty(.state) }) else { return [:] }
    // A bare list of what was ticked off is no list of tasks that anybody set.
    if all.allSatisfy({ Self.isBare(records[$0]) }) { return [:] }
    // A sheet of indicators beside one of tasks: its rows are no tasks to count.
    if Set(all.map { records[$0].stateHeader.isEmpty }).count > 1 { return [:] }
    if all.count == done.count { return ["全部完成数": Counting.text(all, unit: "")] }
    var slots = ["任务数": Counting.text(all, unit: "")]
    if !done.isEmpty { slots["完成数"] = Counting.text(done, unit: "") }
    return slots
  }
}
