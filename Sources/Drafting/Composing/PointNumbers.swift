import Records
import TextCore

/// The numbers that a point's text tells with their units: what it weighs and where it stands go by them.
struct PointNumbers: Sendable {
  /// How many there are.
  let count: Int
  /// Their values, in the order of the text; one too long to be a number is left out.
  let values: [Double]

  init(_ text: String) {
    let found = QuantityParser.find(in: text)
    count = found.count
    values = found.compactMap { Double($0.quantity.digits.replacing(",", with: "")) }
  }
}
