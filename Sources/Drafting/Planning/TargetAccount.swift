import Records
import TextCore

/// A number that an item sets, against what its records show.
package struct TargetAccount: Sendable {
  /// What is set.
  package let target: PlanTarget
  /// The number that the records show, with its unit; nil where they show none.
  package let achieved: String?
  /// The addition behind it, `2次＋1次＝3次`; for a single number the record that has it.
  package let arithmetic: String?
  /// Whether the target is met; nil where that cannot be said.
  package let isMet: Bool?

  /// The account in Chinese: `目标4次，已有3次（2次＋1次＝3次）`.
  package var text: String {
    let year = target.timesAYear > 1 ? "（全年\(target.value)\(target.unit)）" : ""
    guard let achieved else { return "目标\(target.text)\(year)，台账无此数" }
    let sum = arithmetic.map { "（\($0)）" } ?? ""
    let verdict = isMet.map { $0 ? "，已达到" : "，未达到" } ?? ""
    return "目标\(target.text)\(year)，台账有\(achieved)\(sum)\(verdict)"
  }

  /// The accounts of an item's targets, in order.
  /// - Parameters:
  ///   - index: the item's index in its plan.
  ///   - records: the records that serve it.
  static func all(_ item: PlanItem, at index: Int, _ records: [TaskRecord], _ words: PlanWords) -> [TargetAccount] {
    let clauses = item.measures
    var found: [(target: PlanTarget, clauses: [Int])] = []
    for (at, clause) in clauses.enumerated() {
      // A number in a clause of its own belongs to the deed before it.
      let isBare = MeasureJudge.task(clause).map { !MeasureJudge.startsWithDeed($0.name) } ?? true
      for target in PlanTarget.find(in: clause) { found.append((target, isBare && at > 0 ? [at - 1, at] : [at])) }
    }
    let begun = records.filter { $0.state == .done || $0.state == .ongoing }
    let deeds = clauses.count { MeasureJudge.task($0) != nil }
    return found.map { target, near in
      let fitting = begun.filter { record in
        // Clauses count from the lead, which is the first. A record that is like no deed of the item counts
        // where the unit leaves no doubt.
        let clause = words.clause(record, of: index) ?? 0
        let isOnlyOne = found.count { $0.target.unit == target.unit } == 1
        return deeds <= 1 || near.contains(clause - 1) || clause == 0 && isOnlyOne
      }
      return account(target, fitting)
    }
  }

  private static func account(_ target: PlanTarget, _ records: [TaskRecord]) -> TargetAccount {
    if target.unit == "%" { return share(target, records) }
    var parts: [(quantity: Quantity, source: RecordSource)] = []
    for record in records {
      let inColumn = record.quantities.filter { $0.isAddable && isLike($0.unit, target.unit) }
      let inProse =
        inColumn.isEmpty
        ? QuantityParser.find(in: record.result).map(\.quantity).filter { $0.isAddable && isLike($0.unit, target.unit) }
        : []
      parts += (inColumn + inProse).prefix(1).map { ($0, record.source) }
    }
    guard let first = parts.first else {
      return TargetAccount(target: target, achieved: nil, arithmetic: nil, isMet: nil)
    }
    var sum = ExactNumber(0)
    for part in parts {
      guard let more = sum.adding(part.quantity.value) else {
        return TargetAccount(target: target, achieved: nil, arithmetic: nil, isMet: nil)
      }
      sum = more
    }
    let achieved = "\(sum)\(first.quantity.unit)"
    let terms = parts.map { "\($0.quantity.value)\($0.quantity.unit)" }.joined(separator: "＋")
    return TargetAccount(
      target: target, achieved: achieved,
      arithmetic: parts.count > 1 ? terms + "＝" + achieved : first.source.description,
      isMet: target.isMet(by: sum))
  }

  /// Percentages are never added: several stand side by side.
  private static func share(_ target: PlanTarget, _ records: [TaskRecord]) -> TargetAccount {
    let shown = records.flatMap { record in
      [record.quantityText, record.result].flatMap(PlanTarget.find).filter { $0.unit == "%" }
        .map { (value: $0.value, source: record.source) }
    }
    guard let first = shown.first else {
      return TargetAccount(target: target, achieved: nil, arithmetic: nil, isMet: nil)
    }
    return TargetAccount(
      target: target, achieved: shown.map { "\($0.value)％" }.joined(separator: "、"),
      arithmetic: shown.count == 1 ? first.source.description : nil,
      isMet: shown.count == 1 ? target.isMet(by: first.value) : nil)
  }

  /// People are counted as 人, 名 and 位 alike; 人次 is another thing.
  private static func isLike(_ a: String, _ b: String) -> Bool {
    let people: Set<String> = ["人", "名", "位"]
    return a == b || people.contains(a) && people.contains(b)
  }
}
