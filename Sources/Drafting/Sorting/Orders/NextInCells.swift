import Records
import TextCore

/// Next steps that stand behind their own label in a cell of remarks or results: 营商环境下一步：推广线上并联审批. They go to the column of
/// next steps, whatever word of the row's matter stands ahead of the label.
enum NextInCells {
  /// The cells with the step in its place; empty where there is none.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    for meaning in [Meaning.note, .result] {
      guard !record.isEmpty(meaning), record.text(meaning).holds(oneOf: labels) else { continue }
      var clauses = Clause.split(MarkWidth.widened(record.text(meaning)))
      guard
        let at = clauses.firstIndex(where: { clause in
          guard let place = place(in: clause.text) else { return false }
          let head = clause.text[..<place.lowerBound]
          return (1...6).contains(head.count) && head.allSatisfy(Punctuation.isHan)
        }), let place = place(in: clauses[at].text), at > 0 || meaning == .note
      else { continue }
      var steps = Array(clauses[at...])
      steps[0].text = String(clauses[at].text[place.upperBound...])
      clauses.removeSubrange(at...)
      guard !steps[0].text.isEmpty else { continue }
      let own = record.isEmpty(.next) ? [] : [record.next]
      return [
        meaning: Clause.joined(clauses), .next: (own + [Clause.joined(steps)]).joined(separator: "；"),
      ]
    }
    return [:]
  }

  private static func place(in text: String) -> Range<String.Index>? {
    text.place(of: "下一步：") ?? text.place(of: "下步：") ?? text.place(of: "下一步打算：")
  }

  private static let labels: SearchWords = ["下一步：", "下一步:", "下步：", "下步:", "下一步打算：", "下一步打算:"]
}
