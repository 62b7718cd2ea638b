import Records
import TextCore

/// Numbers that clerks set an arrow between: 11座→9座 is 由11座减少到9座.
enum ArrowChange {
  /// The cells of a record without arrows; empty where it has none between two numbers of a unit.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    var out: [Meaning: String] = [:]
    for meaning in [Meaning.result, .effect, .quantity] where !record.isEmpty(meaning) {
      var may = false
      record.withBytes(of: meaning) { may = arrows.isIn($0) }
      guard may else { continue }
      var clauses = Clause.split(MarkWidth.widened(record.text(meaning)))
      var isRead = false
      for at in clauses.indices {
        guard let told = told(clauses[at].text) else { continue }
        clauses[at].text = told
        isRead = true
      }
      guard isRead else { continue }
      let text = Clause.joined(clauses)
      // A change is no number of the column.
      if meaning == .quantity, let told: Meaning = record.isEmpty(.effect) ? .result : .effect {
        out[.quantity] = ""
        out[told] = [text, out[told] ?? record.text(told)].filter { !$0.isEmpty }.joined(separator: "，")
      } else {
        out[meaning] = text
      }
    }
    return out
  }

  /// `由11座减少到9座` of 11座→9座; nil of any other.
  static func told(_ clause: String) -> String? {
    guard let arrow = arrows.first(where: { clause.holds($0) }), let place = clause.place(of: arrow),
      case let lead = clause[..<place.lowerBound].prefix(while: { !$0.isDigit }),
      case let before = String(clause[..<place.lowerBound].dropFirst(lead.count)),
      case let after = String(clause[place.upperBound...]), lead.count <= 8,
      let first = QuantityParser.parse(before).first, first.amount() == before,
      let last = QuantityParser.parse(after).first, last.amount() == after,
      last.unit == first.unit || first.unit.isEmpty, first.value != last.value
    else { return nil }
    return lead + "由" + before + (first.value < last.value ? "增加到" : "减少到") + after
  }

  private static let arrows: SearchWords = ["→", "－>", "->", "⇒"]
}
