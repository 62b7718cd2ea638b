import TextCore

/// Clauses that are nothing but a date: `9.25-9.28` beside `为期4天`.
enum SpareDates {
  /// The clauses without a date that stands alone where another clause says how long it took: the length tells more.
  static func without(_ clauses: [Clause]) -> [Clause] {
    guard clauses.count > 1, clauses.contains(where: { $0.text.starts(withOneOf: ["为期", "历时"]) }) else {
      return clauses
    }
    return clauses.filter { !isDate($0.text) }
  }

  private static func isDate(_ text: String) -> Bool {
    text.first?.isDigit == true
      && text.allSatisfy { $0.isDigit || ".-—–~～－至到/年月日号上下午".contains($0) }
      && text.contains { "./月日号".contains($0) }
  }
}
