import TextCore

/// Makes clauses that read on of one result: the task's name where it is missing, a verb where there is none, and
/// each quantity beside what it counts.
struct Statement: Sendable {
  let wordbook: Wordbook

  /// The clauses of one point.
  /// - Parameters:
  ///   - task: the task's name as the result needs it.
  ///   - stem: the task's name without its period, which names a number that no clause takes.
  ///   - clauses: the cleaned result; may be empty.
  ///   - amounts: the quantities of the ledger's quantity column.
  func clauses(_ task: String, stem: String, _ clauses: [Clause], _ amounts: [Amount]) -> [Clause] {
    let told = SpareDates.without(Attendance(wordbook: wordbook).rephrased(clauses))
    let led = TaskLead(wordbook: wordbook).apply(task, to: told)
    let verbed = NominalClauses(wordbook: wordbook).verbed(led, units: amounts.map(\.unit))
    let counted = QuantityJoiner(wordbook: wordbook, task: stem).join(amounts, into: verbed)
    return Clause.leaning(EqualNumbers.simplified(counted))
  }
}
