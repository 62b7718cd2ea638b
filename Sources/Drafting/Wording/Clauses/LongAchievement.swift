import Records
import TextCore

/// What is done of a task whose cell is a whole report: its sentences stay sentences, and those without a number go.
extension UnfinishedWording {
  /// So many characters are read in one breath.
  private static let breath = 150

  /// The clauses of what is done as running text.
  func running(_ done: [String], _ record: TaskRecord) -> String {
    let plain = done.joined(separator: "，")
    guard plain.count > Self.breath else { return plain }
    let source = Clause.split(cleaner.clean(record.result, keepsHead: true))
    var next = 0
    let clauses = done.map { text -> Clause in
      let at = source.indices.first { $0 >= next && source[$0].text.hasSuffix(text) }
      next = at.map { $0 + 1 } ?? next
      return Clause(text: text, mark: at.map { source[$0].mark } ?? "，")
    }
    let judged = Statement(wordbook: wordbook).judged(clauses)
    return Clause.joined(Shortening.lean(judged, within: Self.breath))
  }
}
