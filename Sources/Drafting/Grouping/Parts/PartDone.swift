import Records
import TextCore

/// What was done of a plan that was missed stands among the results only with the plan beside it: `老旧小区配电改造计划8个，
/// 完成6个`, `计划招聘新教师15名，已招聘11名`. Alone the number would pass for all that was to be done.
enum PartDone {
  /// What a row tells, where that is no more than the number that its plan was missed with.
  static func told(_ clauses: [Clause], _ record: TaskRecord, _ wordbook: Wordbook) -> [Clause] {
    guard clauses.count == 1, let clause = clauses.first, let figure = FigureReached(record, []),
      clause.text.hasSuffix(figure.shown), record.target.first?.isWholeNumber == true
    else { return clauses }
    let name = clause.text.dropLast(figure.shown.count)
    guard name.count >= 4, name.allSatisfy({ !$0.isWholeNumber && !"，、（：".contains($0) }) else { return clauses }
    let text: String
    if name.hasSuffix("整改") {
      text = "\(name.dropLast(2))应整改\(figure.plan)，已整改\(figure.shown)"
    } else if let verb = wordbook.headVerb(name), verb.count == 2, name.count >= verb.count + 2 {
      text = "计划\(name)\(figure.plan)，已\(verb)\(figure.shown)"
    } else if wordbook.tailVerb(String(name)) != nil {
      text = "\(name)计划\(figure.plan)，完成\(figure.shown)"
    } else {
      return clauses
    }
    // One clause: the plan is never told without what came of it.
    return Statement(wordbook: wordbook).judged([Clause(text: text, mark: clause.mark)])
  }
}
