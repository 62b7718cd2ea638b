/// Something that takes bytes: the output, or an array.
protocol ByteSink {
  mutating func put(_ byte: UInt8)
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>)
}

extension ByteSink {
  mutating func put(_ string: String) {
    var string = string
    string.withUTF8 { put($0) }
  }
}

extension [UInt8]: ByteSink {
  @inline(__always) mutating func put(_ byte: UInt8) { append(byte) }
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) { append(contentsOf: bytes) }
}

/// Numbers as text: how they print, and how strings are read as numbers.
enum NumberText {
  /// Writes a whole number in decimal digits.
  static func append(_ value: Int, to sink: inout some ByteSink) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { buffer in
      var magnitude = value.magnitude
      var at = 20
      repeat {
        at -= 1
        buffer[at] = 48 + UInt8(truncatingIfNeeded: magnitude % 10)
        magnitude /= 10
      } while magnitude != 0
      if value < 0 {
        at -= 1
        buffer[at] = 45
      }
      sink.put(UnsafeBufferPointer(rebasing: buffer[at...]))
    }
  }

  /// Writes a decimal number with the fewest digits that give it back: `5.0`, `12.3`, `1.0e+20`.
  ///
  /// The exponent form starts at 1e16 and below 1e-4, as in the reference implementation.
  static func append(_ value: Double, to sink: inout some ByteSink) {
    if value.isNaN { return sink.put("NaN") }
    if value.isInfinite { return sink.put(value < 0 ? "-Infinity" : "Infinity") }
    let text = value.description
    let magnitude = abs(value)
    if (magnitude < 1e16 && magnitude >= 1e-4) || magnitude == 0, !text.utf8.contains(0x65) {
      return sink.put(text)
    }
    var (digits, exponent) = parts(text)
    if value < 0 { sink.put(0x2D) }
    if magnitude >= 1e16 || magnitude < 1e-4 {
      sink.put(digits.removeFirst())
      sink.put(0x2E)
      if digits.isEmpty { digits = [0x30] }
      digits.withUnsafeBufferPointer { sink.put($0) }
      sink.put(exponent < 0 ? "e-" : "e+")
      if abs(exponent) < 10 { sink.put(0x30) }
      append(abs(exponent), to: &sink)
    } else if exponent < 0 {
      sink.put("0." + String(repeating: "0", count: -exponent - 1))
      digits.withUnsafeBufferPointer { sink.put($0) }
    } else {
      while digits.count <= exponent { digits.append(0x30) }
      for (i, digit) in digits.enumerated() {
        if i == exponent + 1 { sink.put(0x2E) }
        sink.put(digit)
      }
      if digits.count == exponent + 1 { sink.put(".0") }
    }
  }

  /// The significant digits of a printed double and the exponent of the first one.
  private static func parts(_ text: String) -> (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    let bytes = Array(text.utf8)
    for (i, byte) in bytes.enumerated() {
      if byte == 0x65 {
        exponent = Int(String(decoding: bytes[(i + 1)...], as: UTF8.self)) ?? 0
        break
      }
      if byte == 0x2E { point = digits.count }
      if byte >= 48 && byte <= 57 { digits.append(byte) }
    }
    var first = (point ?? digits.count) - 1 + exponent
    while digits.count > 1, digits[0] == 48 {
      digits.removeFirst()
      first -= 1
    }
    while digits.count > 1, digits[digits.count - 1] == 48 { digits.removeLast() }
    return (digits, first)
  }

  /// White space as the reference implementation's `strip` sees it.
  @inline(__always) static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }

  /// A whole number that fills the text but for white space around it, as `limit: "2"` may give it.
  static func wholeInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var part = bytes[...]
    while let first = part.first, isSpace(first) { part = part.dropFirst() }
    while let last = part.last, isSpace(last) { part = part.dropLast() }
    guard !part.isEmpty else { return nil }
    return Int(String(decoding: part, as: UTF8.self))
  }

  /// A string read as a number: a decimal that fills it, else the whole number at its head, else 0.
  ///
  /// Nil where the whole number is too large.
  static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Cell? {
    var i = 0
    while i < bytes.count, isSpace(bytes[i]) { i += 1 }
    let start = i
    var negative = false
    if i < bytes.count, bytes[i] == 45 || bytes[i] == 43 {
      negative = bytes[i] == 45
      i += 1
    }
    let plus = i > start && !negative
    let digits = i
    var value = 0
    var overflow = false
    while i < bytes.count, bytes[i] >= 48, bytes[i] <= 57 {
      let (shifted, a) = value.multipliedReportingOverflow(by: 10)
      let digit = Int(bytes[i]) - 48
      let (sum, b) = negative ? shifted.subtractingReportingOverflow(digit) : shifted.addingReportingOverflow(digit)
      overflow = overflow || a || b
      value = sum
      i += 1
    }
    if i == digits { return .int(0) }
    if !plus, i + 1 < bytes.count, bytes[i] == 46, bytes[i + 1] >= 48, bytes[i + 1] <= 57 {
      var end = i + 1
      while end < bytes.count, bytes[end] >= 48, bytes[end] <= 57 { end += 1 }
      var rest = end
      while rest < bytes.count, isSpace(bytes[rest]) { rest += 1 }
      if rest == bytes.count {
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        if let decimal = Double(text) { return .double(decimal) }
      }
    }
    return overflow ? nil : .int(value)
  }
}
