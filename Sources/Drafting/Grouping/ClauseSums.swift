import Records

/// Results of one task's periods added clause by clause, where not every period has every clause.
struct ClauseSums {
  /// Results with more clauses than this are no plain counts.
  private static let most = 5

  /// The clauses of all results, like ones once, their numbers added; nil where the results do not start
  /// alike or do not add up.
  static func text(_ texts: [(record: Int, text: String)], _ sums: inout [Sum]) -> String? {
    var kinds: [(skeleton: NumberSkeleton, mark: Character, parts: [(record: Int, skeleton: NumberSkeleton)])] = []
    for (record, text) in texts {
      for (i, clause) in Clause.split(text).enumerated() {
        let skeleton = NumberSkeleton(clause.text)
        guard i > 0 || !skeleton.quantities.isEmpty else { return nil }
        if let at = kinds.firstIndex(where: { $0.skeleton == skeleton }) {
          guard (at == 0) == (i == 0) else { return nil }
          kinds[at].parts.append((record, skeleton))
        } else {
          guard i > 0 || kinds.isEmpty else { return nil }
          kinds.append((skeleton, clause.mark, [(record, skeleton)]))
        }
      }
    }
    guard kinds.count <= most else { return nil }
    var clauses: [Clause] = []
    var added: [Sum] = []
    for kind in kinds {
      var numbers: [String] = []
      for k in kind.skeleton.quantities.indices {
        let parts = kind.parts.map { (record: $0.record, quantity: $0.skeleton.quantities[k]) }
        if parts.count == 1 {
          numbers.append(Amount(parts[0].quantity).number)
        } else if let (amount, sum) = Amount.sum(parts) {
          numbers.append(amount.number)
          added.append(sum)
        } else {
          return nil
        }
      }
      clauses.append(Clause(text: kind.skeleton.filled(numbers), mark: kind.mark))
    }
    sums += added
    return Clause.joined(clauses)
  }
}
