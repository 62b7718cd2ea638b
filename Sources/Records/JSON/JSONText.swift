/// The text that a JSON value gives a cell.
enum JSONText {
  /// The text of a string between its quotation marks, appended in UTF-8.
  static func append(_ string: Range<Int>, of text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    let part = UnsafeBufferPointer(rebasing: text[string])
    guard part.contains(0x5C) else { return out.append(contentsOf: part) }
    var at = string.lowerBound
    while at < string.upperBound {
      guard text[at] == 0x5C, at + 1 < string.upperBound else {
        out.append(text[at])
        at += 1
        continue
      }
      switch text[at + 1] {
      case 0x62: out.append(0x08)
      case 0x66: out.append(0x0C)
      case 0x6E: out.append(0x0A)
      case 0x72: out.append(0x0D)
      case 0x74: out.append(0x09)
      case 0x75:
        at = appendScalar(at, string.upperBound, of: text, to: &out)
        continue
      default: out.append(text[at + 1])
      }
      at += 2
    }
  }

  /// The UTF-16 unit that four hexadecimal digits at an offset write, nil where there are none.
  static func unit(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> UInt32? {
    guard at + 4 <= end else { return nil }
    var unit: UInt32 = 0
    for byte in text[at..<(at + 4)] {
      switch byte {
      case 0x30...0x39: unit = unit << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: unit = unit << 4 | UInt32((byte | 0x20) - 0x61 + 10)
      default: return nil
      }
    }
    return unit
  }

  /// Appends the character of a `\u` escape, which may be a pair, and gives the offset behind it.
  private static func appendScalar(
    _ at: Int, _ end: Int, of text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]
  ) -> Int {
    var value = unit(text, at + 2, end) ?? 0xFFFD
    var next = at + 6
    if value >= 0xD800, value < 0xDC00, let low = unit(text, at + 8, end) {
      value = 0x10000 + (value - 0xD800) << 10 + (low &- 0xDC00)
      next = at + 12
    }
    out.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    return next
  }

  /// A number as people mean it: 2.0 is 2, 1e3 is 1000; every other one stays as it is written, for `2023.10`
  /// is a month and a long number must lose no digit.
  static func number(_ written: String) -> String {
    let isNegative = written.first == "-"
    let parts = written.drop { $0 == "-" }.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let whole = mantissa[0]
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    if parts.count == 1 {
      guard fraction.allSatisfy({ $0 == "0" }) else { return written }
      return (isNegative && whole != "0" ? "-" : "") + whole
    }
    // An exponent beyond this is no number of any ledger.
    guard let exponent = Int(parts[1]), abs(exponent) <= 30 else { return written }
    var digits = String(whole + fraction)
    var point = whole.count + exponent
    if point <= 0 {
      digits = String(repeating: "0", count: 1 - point) + digits
      point = 1
    }
    if digits.count < point { digits += String(repeating: "0", count: point - digits.count) }
    var head = String(digits.prefix(point).drop { $0 == "0" })
    if head.isEmpty { head = "0" }
    var tail = String(digits.dropFirst(point))
    while tail.last == "0" { tail.removeLast() }
    let text = tail.isEmpty ? head : "\(head).\(tail)"
    return isNegative && text != "0" ? "-" + text : text
  }
}
