import TextCore

/// Results that only point to the row of the same task before them: `同上学期` says again what that row says in words.
enum Ditto {
  /// The rows with such results in full. Numbers are never said again for another row.
  static func resolved(_ rows: [Grouping.Row]) -> [Grouping.Row] {
    guard rows.contains(where: { $0.text.hasPrefix("同上") }) else { return rows }
    var out: [Grouping.Row] = []
    for row in rows {
      var row = row
      if let rest = rest(row.text) {
        let before = out.last { $0.occasion.stem == row.occasion.stem && !$0.text.isEmpty && !row.task.isEmpty }
        if let before, rest.isEmpty { row.text = before.text.hasDigit ? "" : before.text } else { row.text = rest }
      }
      out.append(row)
    }
    return out
  }

  /// What stands behind 同上学期, or nil where the result does not open with it.
  private static func rest(_ text: String) -> String? {
    let clauses = Clause.split(text)
    guard let first = clauses.first?.text, first.hasPrefix("同上"), first.count <= 6 else { return nil }
    return Clause.joined(clauses.dropFirst())
  }
}
