import Records
import TextCore

/// A number that goes on from one of an earlier row, `公厕改造又完成6座，累计16座`: alone it leans on nothing. What it comes
/// to is told, `公厕改造累计完成16座`, with the plan that the earlier row has: `年度计划18座`.
enum RunningOn {
  /// The text of a row without what leans on another row.
  /// - Returns: the text, and the earlier row that it needs no more; nil where no earlier row's number and this one's make
  ///   the whole, so that it may be of another year (今年又流转210亩，累计1340亩).
  static func standing(_ text: String, _ index: Int, _ records: [TaskRecord]) -> (text: String, earlier: Int)? {
    guard text.holds("又"), text.holds("累计") else { return nil }
    var clauses = Clause.split(text)
    for i in clauses.indices.dropLast() where clauses[i + 1].text.hasPrefix("累计") {
      guard let place = clauses[i].text.place(of: "又"),
        let more = count(String(clauses[i].text[place.upperBound...])),
        let whole = count(String(clauses[i + 1].text.dropFirst(2))), whole.quantity.unit == more.quantity.unit,
        more.quantity.value < whole.quantity.value, more.verb.count <= 4, whole.verb.isEmpty || whole.verb == more.verb
      else { continue }
      guard let earlier = earlier(more.quantity, whole.quantity, index, records) else { return nil }
      let head = clauses[i].text[..<place.lowerBound]
      clauses[i].text = head + "累计" + (more.verb.isEmpty ? "完成" : more.verb) + whole.quantity.amount()
      if let plan = earlier.plan {
        clauses[i + 1] = Clause(text: "年度计划" + plan, mark: "，")
      } else {
        clauses.remove(at: i + 1)
      }
      return (Clause.joined(clauses), earlier.row)
    }
    return nil
  }

  /// The number at the end of 完成6座, and the words before it.
  private static func count(_ text: String) -> (verb: String, quantity: Quantity)? {
    let skeleton = NumberSkeleton(text)
    guard skeleton.quantities.count == 1, skeleton.between[1].isEmpty, let own = skeleton.quantities.first,
      own.isAddable,
      own.approximate.isEmpty, !own.unit.isEmpty, skeleton.between[0].allSatisfy(Punctuation.isHan)
    else { return nil }
    return (skeleton.between[0], own)
  }

  /// The earlier row of the section whose number and this one's make the whole, and what it says was planned.
  private static func earlier(
    _ more: Quantity, _ whole: Quantity, _ index: Int, _ records: [TaskRecord]
  ) -> (row: Int, plan: String?)? {
    let section = records[index].section
    for at in stride(from: index - 1, through: max(0, index - 40), by: -1) {
      let before = records[at]
      let text = before.isEmpty(.result) ? before.task : before.result
      guard text.holds(more.unit), before.section == section else { continue }
      var planned: Quantity?
      var isBefore = false
      for clause in Clause.split(text) {
        guard let found = QuantityParser.find(in: clause.text).last?.quantity, found.unit == more.unit,
          clause.text.hasSuffix(found.amount())
        else { continue }
        if clause.text.holds("计划") {
          planned = found
        } else if found.value.adding(more.value) == whole.value {
          isBefore = true
        }
      }
      guard isBefore else { continue }
      return (at, planned.flatMap { whole.value < $0.value ? $0.amount() : nil })
    }
    return nil
  }
}
