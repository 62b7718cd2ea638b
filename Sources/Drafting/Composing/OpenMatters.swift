import Records
import TextCore

/// What the ledger's own columns say of problems and next steps: 不足 and 打算 in the clerk's words.
struct OpenMatters: Sendable {
  /// Up to so many are told: the rest stays in the ledger.
  static let most = 4

  private let records: [TaskRecord]
  private let wording: UnfinishedWording
  /// The first rows that are told as done and still name a problem, highlights first.
  private let withProblem: [Int]
  /// The first rows, not done before done, that say what comes next.
  private let withNext: [Int]

  /// - Parameters:
  ///   - done: the rows that the draft tells as done.
  ///   - unfinished: those that it tells as not done.
  init(_ records: [TaskRecord], done: [Int], unfinished: [Int], _ wording: UnfinishedWording) {
    self.records = records
    self.wording = wording
    func marked(_ indices: [Int]) -> [Int] {
      indices.filter { records[$0].highlight } + indices.filter { !records[$0].highlight }
    }
    let told = marked(done)
    func first(_ indices: [Int], of meaning: Meaning, _ says: (TaskRecord) -> String) -> [Int] {
      var found: [Int] = []
      // Problems and plans may stand in each other's column, and in the remarks.
      let sources: [Meaning] = [meaning, .problem, .note]
      for index in indices where sources.contains(where: { !records[index].isEmpty($0) }) {
        if found.count == Self.most { break }
        if !says(records[index]).isEmpty { found.append(index) }
      }
      return found
    }
    withProblem = first(told, of: .problem, wording.problem)
    withNext = first(unfinished + told, of: .next, wording.next)
  }

  /// The problems of rows that are done, as clauses.
  var problems: TracedText {
    clauses(withProblem, between: "，") { wording.problem(records[$0]) }
  }

  /// What comes next by the ledger, as clauses that each name their task.
  var nextSteps: TracedText {
    clauses(withNext, between: "；") { wording.nextStep(records[$0]) }
  }

  private func clauses(_ indices: [Int], between mark: Character, _ word: (Int) -> String) -> TracedText {
    var text = TracedText()
    var said: Set<String> = []
    for index in indices {
      let clause = word(index)
      guard said.insert(clause).inserted else { continue }
      text.append(mark: mark)
      text.append(clause, .records([index], sums: []))
    }
    return text
  }
}
