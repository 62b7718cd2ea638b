/// A decimal number as digits and a power of ten, exact, for arithmetic that prints as people expect:
/// 10.1 less 2.2 is 7.9.
struct DecimalNumber {
  /// The digits with their sign.
  var digits: Int128
  /// How many of them stand behind the point.
  var places: Int

  init(digits: Int128, places: Int) {
    self.digits = digits
    self.places = places
  }

  init(_ value: Int) {
    self.init(digits: Int128(value), places: 0)
  }

  /// The decimal that a double prints as, or nil where that is very large or very small.
  init?(_ value: Double) {
    guard value.isFinite, abs(value) < 1e16, value == 0 || abs(value) >= 1e-12 else { return nil }
    var digits: Int128 = 0
    var places = 0
    var behind = false
    var bytes: [UInt8] = []
    NumberText.append(value, to: &bytes)
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if byte == 46 {
        behind = true
      } else if byte == 0x65 {
        places -= Int(String(decoding: bytes[(i + 1)...], as: UTF8.self)) ?? 0
        break
      } else if byte >= 48 {
        digits = digits * 10 + Int128(byte - 48)
        if behind { places += 1 }
      }
      i += 1
    }
    while places < 0 {
      digits *= 10
      places += 1
    }
    self.init(digits: value < 0 ? -digits : digits, places: places)
  }

  /// The nearest double.
  var double: Double {
    var text = String(digits)
    if places > 0 { text += "e-\(places)" }
    return Double(text) ?? 0
  }

  /// The same number with more places, or nil where it does not fit.
  func scaled(to wanted: Int) -> Int128? {
    var value = digits
    for _ in 0..<max(0, wanted - places) {
      let (next, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = next
    }
    return value
  }

  private static func aligned(_ a: Self, _ b: Self) -> (Int128, Int128, Int)? {
    let places = max(a.places, b.places)
    guard let x = a.scaled(to: places), let y = b.scaled(to: places) else { return nil }
    return (x, y, places)
  }

  static func sum(_ a: Self, _ b: Self) -> Self? {
    guard let (x, y, places) = aligned(a, b) else { return nil }
    let (value, overflow) = x.addingReportingOverflow(y)
    return overflow ? nil : Self(digits: value, places: places)
  }

  static func product(_ a: Self, _ b: Self) -> Self? {
    let (value, overflow) = a.digits.multipliedReportingOverflow(by: b.digits)
    return overflow ? nil : Self(digits: value, places: a.places + b.places)
  }

  /// The quotient to twenty places or as many as fit; `b` is not zero.
  static func quotient(_ a: Self, _ b: Self) -> Self? {
    guard let (x, y, _) = aligned(a, b), y != 0 else { return nil }
    var numerator = x
    var places = 0
    while places < 20 {
      let (next, overflow) = numerator.multipliedReportingOverflow(by: 10)
      if overflow { break }
      numerator = next
      places += 1
    }
    guard places >= 17 else { return nil }
    return Self(digits: numerator / y, places: places)
  }

  /// The remainder with the sign of `b`, which is not zero.
  static func remainder(_ a: Self, _ b: Self) -> Self? {
    guard let (x, y, places) = aligned(a, b), y != 0 else { return nil }
    let rest = x % y
    return Self(digits: rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest, places: places)
  }

  /// Rounded to so many places, halves away from zero; fewer than none round before the point.
  func rounded(to wanted: Int) -> Self {
    guard wanted < places else { return self }
    guard places - wanted <= 37 else { return Self(digits: 0, places: max(0, wanted)) }
    var unit: Int128 = 1
    for _ in 0..<(places - wanted) { unit *= 10 }
    let half = unit / 2
    let value = digits < 0 ? (digits - half) / unit : (digits + half) / unit
    guard wanted < 0 else { return Self(digits: value, places: wanted) }
    var whole = value
    for _ in 0..<(-wanted) { whole *= 10 }
    return Self(digits: whole, places: 0)
  }

  /// The largest whole number that is not above this one.
  var floor: Int128 {
    var unit: Int128 = 1
    for _ in 0..<min(places, 37) { unit *= 10 }
    let whole = digits / unit
    return digits < 0 && digits % unit != 0 ? whole - 1 : whole
  }
}
