import Records
import TextCore

/// What the ledger says of problems and next steps, in its columns and its remarks: 不足 and 打算 in the clerk's
/// words.
struct OpenMatters: Sendable {
  /// Up to so many of the tasks that are done are told with what they leave open: the rest stays in the ledger.
  static let most = 4

  private let records: [TaskRecord]
  private let wording: UnfinishedWording
  /// The first rows that are told as done and still name a problem, highlights first.
  private let withProblem: [Int]
  /// The first rows that are told as done and say what comes next.
  private let doneWithNext: [Int]
  private let problem = WordedOnce()
  private let step = WordedOnce()
  /// What comes next for rows that are not done, read where it is asked for: of thousands few are told one by one.
  private let next = WordedOnce()

  /// - Parameter done: the rows that the draft tells as done.
  init(_ records: [TaskRecord], done: [Int], _ wording: UnfinishedWording) {
    self.records = records
    self.wording = wording
    let told = done.filter { records[$0].highlight } + done.filter { !records[$0].highlight }
    func first(_ meanings: [Meaning], _ says: (TaskRecord) -> String) -> [Int] {
      var found: [Int] = []
      for index in told where meanings.contains(where: { !records[index].isEmpty($0) }) {
        if found.count == Self.most { break }
        if !says(records[index]).isEmpty { found.append(index) }
      }
      return found
    }
    withProblem = first([.problem, .note], wording.problem)
    doneWithNext = first([.next, .note, .problem], wording.next)
  }

  /// The problems of rows that are done, as clauses.
  var problems: TracedText {
    clauses(withProblem, problem) { wording.problemOfDone(records[$0]) }
  }

  /// Whether the ledger says what comes next for a row that is not done.
  func hasNext(_ index: Int) -> Bool { !next.words(of: index) { wording.next(records[index]) }.isEmpty }

  /// What comes next for rows that are not done, as clauses that each name their task.
  func nextSteps(of unfinished: some Sequence<Int>) -> TracedText {
    clauses(unfinished.filter(hasNext), step) { wording.nextStep(records[$0]) }
  }

  /// What comes next for rows that are done.
  var stepsOfDone: TracedText {
    clauses(doneWithNext, step) { wording.nextStep(records[$0]) }
  }

  private func clauses(_ indices: [Int], _ worded: WordedOnce, _ word: (Int) -> String) -> TracedText {
    var text = TracedText()
    var said: Set<String> = []
    for index in indices {
      let clause = worded.words(of: index) { word(index) }
      guard !clause.isEmpty, said.insert(clause).inserted else { continue }
      text.append(mark: "；")
      text.append(clause, .records([index], sums: []))
    }
    return text
  }
}
