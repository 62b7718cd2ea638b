import Records
import TextCore

/// One thing that a row leaves open: what is lacking and what comes next, each "" where the ledger says nothing of it.
struct OpenMatter: Sendable, Hashable {
  /// Index of the row.
  let record: Int
  let lack: String
  let step: String
}

/// What the ledger leaves open, in its columns and its remarks: 不足 and 打算 in the clerk's words, matter by matter, so
/// that both tell them in one order.
struct OpenMatters: Sendable {
  /// Up to so many of the tasks that are done are told with what they leave open: the rest stays in the ledger.
  static let most = 4

  /// The matters of tasks that are not done, in the order of their list; up to `UnfinishedList.mostNamed` tasks.
  let ofUnfinished: [OpenMatter]
  /// Those of tasks that are done, highlights first.
  let ofDone: [OpenMatter]

  private let records: [TaskRecord]
  private let year: Int?

  /// - Parameters:
  ///   - done: the rows that the draft tells as done.
  ///   - unfinished: those that it tells as not done.
  ///   - notYetDue: those of them that are planned for after the period: nothing of them is lacking.
  init(
    _ records: [TaskRecord], done: [Int], unfinished: [Int], notYetDue: Set<Int>, _ wording: UnfinishedWording
  ) {
    self.records = records
    year = wording.cleaner.year
    var open: [OpenMatter] = []
    for index in unfinished.prefix(UnfinishedList.mostNamed) {
      let record = records[index]
      let lack = notYetDue.contains(index) ? "" : wording.standing(record)
      open.append(OpenMatter(record: index, lack: lack, step: wording.nextStep(record)))
      open += wording.otherMatters(record).map { OpenMatter(record: index, lack: $0.lack, step: $0.step) }
    }
    ofUnfinished = open
    let told = done.filter { records[$0].highlight } + done.filter { !records[$0].highlight }
    func first(_ meanings: [Meaning], _ says: (TaskRecord) -> String) -> Set<Int> {
      var found: Set<Int> = []
      for index in told where meanings.contains(where: { !records[index].isEmpty($0) }) {
        if found.count == Self.most { break }
        if !says(records[index]).isEmpty { found.insert(index) }
      }
      return found
    }
    let named = first([.problem, .note], wording.problem).union(first([.next, .note, .problem], wording.next))
    ofDone = told.filter(named.contains).map { index in
      OpenMatter(
        record: index, lack: wording.problemOfDone(records[index]), step: wording.nextStep(records[index]))
    }
  }

  /// Words of a matter, traced to its row. 明年 of the row is the year behind the draft's: the draft says which.
  func traced(_ words: String, _ record: Int) -> TracedText {
    var sums: [Sum] = []
    if let year, words.holds("\(year + 1)年"), !records[record].fields.contains(where: { $0.value.holds("\(year + 1)") })
    {
      let parts = ["年度\(year)年", "明年加1年"].map { Sum.Part(record: record, value: $0) }
      sums.append(Sum(.sum, shown: "\(year + 1)年", of: parts))
    }
    return TracedText(words, .records([record], sums: sums))
  }
}
