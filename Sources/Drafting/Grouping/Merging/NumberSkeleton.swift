import Records
import TextCore

/// A text with the numbers in it taken out, so that two texts that differ only in numbers meet.
struct NumberSkeleton: Sendable, Hashable {
  /// The text with a blank for each number.
  let text: String
  /// The quantities found, in order.
  let quantities: [Quantity]
  /// Whether each number ends a clause, and so tells what came of the work; `8个支部` names bodies.
  let endsClause: [Bool]
  /// The stretches of text between the numbers: one more than there are quantities.
  let between: [String]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var quantities: [Quantity] = []
    var between: [String] = []
    var endsClause: [Bool] = []
    var at = 0
    for found in QuantityParser.find(in: text) where found.range.lowerBound >= at {
      let quantity = Amount(found.quantity)
      let end = found.range.upperBound
      let start = end - quantity.number.utf8.count
      guard start >= at, String(decoding: bytes[start..<end], as: UTF8.self) == quantity.number else { continue }
      let rest = String(decoding: bytes[end...].prefix(4), as: UTF8.self)
      endsClause.append(rest.first.map { "，、；。）".contains($0) } ?? true)
      quantities.append(found.quantity)
      between.append(String(decoding: bytes[at..<start], as: UTF8.self))
      at = end
    }
    between.append(String(decoding: bytes[at...], as: UTF8.self))
    self.quantities = quantities
    self.endsClause = endsClause
    self.between = between
    self.text = between.joined(separator: "\u{FFFC}")
  }

  /// Whether the text is words and one number at its end: `检查科室26个`.
  var isCount: Bool { quantities.count == 1 && between[1].isEmpty && !between[0].isEmpty }

  /// The text with other numbers in the places of its own.
  func filled(_ numbers: [String]) -> String {
    var out = between[0]
    for (number, rest) in zip(numbers, between.dropFirst()) { out += number + rest }
    return out
  }

  static func == (a: NumberSkeleton, b: NumberSkeleton) -> Bool { a.text == b.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
