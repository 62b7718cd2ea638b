import Records
import TextCore

/// The first law, held against a finished draft: each Arabic number is in a cited row, a setting, or a sum.
enum SupportedNumbers {
  /// The numbers of a sentence that nothing it cites supports.
  /// - Parameter settings: the numbers of the settings.
  static func missing(
    _ sentence: SentenceTrace.Traced, accounts: [RecordAccount], settings: Set<String>
  ) -> [String] {
    let shown = numbers(sentence.text)
    if shown.isEmpty { return [] }
    var pool = settings
    for sum in sentence.sums { pool.formUnion(numbers(sum.shown)) }
    // A sentence may cite thousands of rows: no more of them are read than its numbers ask for.
    var open = Set(shown).subtracting(pool)
    for record in sentence.records {
      if open.isEmpty { break }
      for field in accounts[record].fields { open.subtract(numbers(field.value)) }
    }
    return shown.filter(open.contains)
  }

  /// The Arabic numbers of a text in one form: full-width digits folded, `1,000` as `1000`.
  static func numbers(_ text: String) -> [String] {
    text.withBytes { bytes in
      var found: [String] = []
      var at = 0
      while at < bytes.count {
        if digit(bytes, at) == nil { at += PlainText.value(bytes, at).length } else { found.append(number(bytes, &at)) }
      }
      return found
    }
  }

  /// The number that starts at an offset, which is then behind it.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> String {
    var digits: [UInt8] = []
    var hasPoint = false
    while at < bytes.count {
      if let found = digit(bytes, at) {
        digits.append(found.value)
        at += found.length
        continue
      }
      guard !hasPoint, let mark = mark(bytes, at) else { break }
      let groups = mark.value == UInt8(ascii: ",") ? 3 : 1
      guard areDigits(bytes, at + mark.length, groups) else { break }
      at += mark.length
      guard groups == 1 else { continue }
      digits.append(mark.value)
      hasPoint = true
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The digit at an offset and its length in bytes: 0–9, or full-width U+FF10–FF19.
  private static func digit(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (value: UInt8, length: Int)? {
    ascii(bytes, at).flatMap { 0x30...0x39 ~= $0.value ? $0 : nil }
  }

  /// The point or comma at an offset.
  private static func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (value: UInt8, length: Int)? {
    ascii(bytes, at).flatMap { $0.value == UInt8(ascii: ".") || $0.value == UInt8(ascii: ",") ? $0 : nil }
  }

  /// The ASCII character at an offset; full-width forms stand 0xFEE0 above them.
  private static func ascii(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (value: UInt8, length: Int)? {
    guard at < bytes.count else { return nil }
    if bytes[at] < 0x80 { return (bytes[at], 1) }
    guard bytes[at] == 0xEF, bytes[at + 1] == 0xBC else { return nil }
    return (bytes[at + 2] &- 0x60, 3)
  }

  /// Whether so many digits stand from an offset on.
  private static func areDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Bool {
    var at = start
    for _ in 0..<count {
      guard let found = digit(bytes, at) else { return false }
      at += found.length
    }
    return true
  }
}
