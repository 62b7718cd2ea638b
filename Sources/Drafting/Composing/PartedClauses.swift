import TextCore

extension Point {
  /// The clauses, those that hold several parted at their marks: what a ledger writes in the column of tasks is one.
  var partedClauses: [Clause] {
    guard clauses.contains(where: { Self.isLong($0.text) }) else { return clauses }
    return clauses.flatMap { clause -> [Clause] in
      guard Self.isLong(clause.text) else { return [clause] }
      var parts = Clause.split(clause.text)
      guard !parts.isEmpty else { return [clause] }
      parts[0].mark = clause.mark
      parts[0].within = clause.within
      parts[0].rows = clause.rows
      return parts
    }
  }

  private static func isLong(_ text: String) -> Bool { text.holds("，") || text.holds("；") }
}
