import TextCore

/// A decimal number held exactly: `mantissa` × 10 to the power of −`scale`, in lowest terms.
///
/// Ledgers hold counts and money: binary fractions would make 0.1万元 + 0.2万元 come out wrong.
package struct ExactNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The digits as a whole number.
  package let mantissa: Int
  /// How many of the digits stand behind the point.
  package let scale: Int

  /// A number from its digits and how many of them stand behind the point.
  package init(_ mantissa: Int, scale: Int = 0) {
    var mantissa = mantissa
    var scale = scale
    while scale > 0, mantissa % 10 == 0 {
      mantissa /= 10
      scale -= 1
    }
    self.mantissa = mantissa
    self.scale = scale
  }

  /// A number from text such as `38640`, `1,000` or `3.5`; nil for anything else and beyond 18 digits.
  package init?(_ text: some StringProtocol) {
    var mantissa = 0
    var digits = 0
    var scale: Int?
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        guard digits < 18 else { return nil }
        mantissa = mantissa * 10 + Int(byte - 0x30)
        digits += 1
        scale = scale.map { $0 + 1 }
      case 0x2C where scale == nil && digits > 0: continue
      case 0x2E where scale == nil && digits > 0: scale = 0
      default: return nil
      }
    }
    guard digits > 0, scale != 0 else { return nil }
    self.init(mantissa, scale: scale ?? 0)
  }

  /// The sum, or nil where it has more digits than can be held.
  package func adding(_ other: ExactNumber) -> ExactNumber? {
    let common = max(scale, other.scale)
    guard let a = raised(to: common), let b = other.raised(to: common) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : ExactNumber(sum, scale: common)
  }

  /// The difference, or nil where it has more digits than can be held.
  package func subtracting(_ other: ExactNumber) -> ExactNumber? {
    adding(ExactNumber(-other.mantissa, scale: other.scale))
  }

  /// The smaller number comes first.
  package static func < (a: ExactNumber, b: ExactNumber) -> Bool {
    let common = max(a.scale, b.scale)
    if let x = a.raised(to: common), let y = b.raised(to: common) { return x < y }
    // One of them is too long to be written with the other's places: their sizes are far apart.
    return Double(a.mantissa) / a.power < Double(b.mantissa) / b.power
  }

  /// The number in plain digits: `38640`, `3.5`.
  package var description: String {
    guard scale > 0 else { return String(mantissa) }
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return (mantissa < 0 ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
  }

  private var power: Double { (0..<scale).reduce(1) { value, _ in value * 10 } }

  private func raised(to common: Int) -> Int? {
    var value = mantissa
    for _ in scale..<common {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }
}
