import Records
import TextCore

/// The numbers that a point's text tells with their units: what it weighs and where it stands go by them.
struct PointNumbers: Sendable {
  /// How many there are.
  let count: Int
  /// Their values, in the order of the text; one too long to be a number is left out.
  let values: [Double]
  /// The same in ones; money in units of ten thousand (万元), as offices count it.
  let amounts: [Double]

  init(_ text: String) {
    let found = QuantityParser.find(in: text)
    count = found.count
    values = found.compactMap { Double($0.quantity.digits.replacing(",", with: "")) }
    amounts = found.compactMap { item in
      guard let value = Double(item.quantity.digits.replacing(",", with: "")) else { return nil }
      let scale = item.quantity.scale.hasPrefix("亿") ? 1e8 : item.quantity.scale.hasPrefix("万") ? 1e4 : 1
      return item.quantity.unit.hasSuffix("元") ? value * scale / 1e4 : value * scale
    }
  }
}
