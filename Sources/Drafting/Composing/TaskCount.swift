import Records
import TextCore

/// How many tasks a draft tells of, and how many of them are done: a row is a task, but for honours and for parts of
/// the year whose numbers another row has.
struct TaskCount: Sendable {
  /// The rows of the tasks, in the order of the ledger.
  let all: [Int]
  /// Those that are done.
  let done: [Int]

  /// - Parameter points: what the draft tells.
  init(_ records: [TaskRecord], _ sorting: Sorting, _ points: some Sequence<Point>) {
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
  }

  /// The counts as slots of phrases: 任务数 and 完成数, or 全部完成数; none where no state says that anything is done.
  func slots(_ records: [TaskRecord]) -> [String: TracedText] {
    // Without a column of states rows are taken as done: that is no count to lead with.
    guard all.contains(where: { !records[$0].isEmpty(.state) }) else { return [:] }
    if all.count == done.count { return ["全部完成数": Counting.text(all, unit: "")] }
    var slots = ["任务数": Counting.text(all, unit: "")]
    if !done.isEmpty { slots["完成数"] = Counting.text(done, unit: "") }
    return slots
  }
}
