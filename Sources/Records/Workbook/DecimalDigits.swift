#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A number as the fifteen significant digits that spreadsheets keep and show: 0.1+0.2 is 0.3.
///
/// Rounding is of these digits, half away from zero, as spreadsheets round: 2.675 to two places is 2.68.
struct DecimalDigits {
  /// Whether it is below zero.
  var isNegative: Bool
  /// The digits from the first that is not zero to the last that is not; none for zero.
  private(set) var digits: [UInt8]
  /// How many digits stand before the decimal point; negative where zeros follow it.
  private(set) var exponent: Int

  /// The number nearest to a value; nil where it is not finite.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value < 0
    digits = []
    exponent = 0
    guard value != 0 else { return }
    // One digit, a point, fourteen digits, and the exponent.
    var buffer = [CChar](repeating: 0, count: 40)
    let length = withVaList([abs(value)]) { vsnprintf(&buffer, buffer.count, "%.14e", $0) }
    let text = buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }
    guard let mark = text.firstIndex(of: 0x65), let power = Int(String(decoding: text[(mark + 1)...], as: UTF8.self))
    else { return nil }
    digits = text[..<mark].filter { $0 != 0x2E }.map { $0 - 0x30 }
    exponent = power + 1
    trim()
  }

  /// The number times a power of ten.
  func scaled(_ power: Int) -> DecimalDigits {
    var copy = self
    if !digits.isEmpty { copy.exponent += power }
    return copy
  }

  /// The number rounded to some places behind the point.
  func rounded(_ places: Int) -> DecimalDigits {
    let kept = exponent + places
    guard kept < digits.count else { return self }
    var copy = self
    guard kept >= 0 else {
      copy.digits = []
      copy.exponent = 0
      return copy
    }
    let roundsUp = digits[kept] >= 5
    copy.digits.removeLast(digits.count - kept)
    if roundsUp {
      var at = kept - 1
      while at >= 0, copy.digits[at] == 9 {
        copy.digits[at] = 0
        at -= 1
      }
      if at >= 0 {
        copy.digits[at] += 1
      } else {
        copy.digits.insert(1, at: 0)
        copy.exponent += 1
      }
    }
    copy.trim()
    return copy
  }

  /// The digits before the point, in ASCII; none where the number is below one.
  var whole: [UInt8] {
    guard exponent > 0 else { return [] }
    return digits.prefix(exponent).map { $0 + 0x30 }
      + [UInt8](repeating: 0x30, count: max(0, exponent - digits.count))
  }

  /// The digits behind the point up to the last that is not zero, in ASCII.
  var fraction: [UInt8] {
    guard digits.count > exponent else { return [] }
    return [UInt8](repeating: 0x30, count: max(0, -exponent)) + digits.dropFirst(max(0, exponent)).map { $0 + 0x30 }
  }

  /// Appends the number in the format General, as the line above the cells shows it: in full up to 21 digits
  /// before the point and nine zeros behind it, else as 1E+21.
  func appendGeneral(to out: inout [UInt8]) {
    if isNegative { out.append(0x2D) }
    guard !digits.isEmpty else {
      out.append(0x30)
      return
    }
    if exponent > 21 || exponent < -8 {
      out.append(digits[0] + 0x30)
      if digits.count > 1 { out += [0x2E] + digits[1...].map { $0 + 0x30 } }
      out += [0x45, exponent > 0 ? 0x2B : 0x2D]
      let power = String(abs(exponent - 1)).utf8
      if power.count < 2 { out.append(0x30) }
      out += power
      return
    }
    out += exponent > 0 ? whole : [0x30]
    let fraction = fraction
    if !fraction.isEmpty { out += [0x2E] + fraction }
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 0 }
  }
}
