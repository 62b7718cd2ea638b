/// Cuts a Chinese text into sentences.
///
/// A sentence ends behind 。 ！ ？ or an ellipsis of two or more … (GB/T 15834-2011), together with further
/// such marks and the closing quotation marks and brackets that follow; and at the end of a line. White space
/// at either side of a sentence belongs to none; every other character belongs to exactly one. Half-width
/// `.`, `!` and `?` end none: they stand in numbers and addresses too.
public enum Sentences {
  /// The sentences of a text as ranges of UTF-8 offsets, in order.
  public static func split(_ text: String) -> [Range<Int>] {
    split(Array(text.utf8))
  }

  /// The sentences of UTF-8 bytes as ranges of offsets, in order.
  public static func split(_ bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    var solidEnd = 0
    var isClosing = false
    var dots = 0
    var hasOpenQuote = false
    var at = 0
    func close() {
      if let from = start { found.append(from..<solidEnd) }
      start = nil
      isClosing = false
      dots = 0
      hasOpenQuote = false
    }
    while at < bytes.count {
      let (seen, length) = Self.kind(of: bytes, at: at)
      // A straight quotation mark closes only what one opened in the same sentence.
      let kind = seen == .straightQuote ? (hasOpenQuote ? .closer : .other) : seen
      switch kind {
      case .lineEnd: close()
      case .space: if isClosing { close() }
      case .end, .ellipsis, .closer, .straightQuote, .other:
        dots = kind == .ellipsis ? dots + 1 : 0
        let ends = kind == .end || dots >= 2
        if isClosing, kind == .other { close() }
        if start == nil { start = at }
        if bytes[at] == UInt8(ascii: "\"") { hasOpenQuote.toggle() }
        solidEnd = at + length
        if ends { isClosing = true }
      }
      at += length
    }
    close()
    return found
  }

  private enum Kind { case lineEnd, space, end, ellipsis, closer, straightQuote, other }

  /// What stands at an offset, and its length in bytes (a stray byte is one character).
  private static func kind(of bytes: [UInt8], at: Int) -> (Kind, Int) {
    let first = bytes[at]
    if first < 0x80 {
      switch first {
      case 0x0A, 0x0D: return (.lineEnd, 1)
      case 0x09, 0x0B, 0x0C, 0x20: return (.space, 1)
      case UInt8(ascii: ")"), UInt8(ascii: "]"): return (.closer, 1)
      case UInt8(ascii: "\""): return (.straightQuote, 1)
      default: return (.other, 1)
      }
    }
    let announced = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    var value = UInt32(first) & (announced == 4 ? 0x07 : announced == 3 ? 0x0F : 0x1F)
    var length = 1
    while length < announced, at + length < bytes.count, bytes[at + length] & 0xC0 == 0x80 {
      value = value << 6 | UInt32(bytes[at + length] & 0x3F)
      length += 1
    }
    guard length == announced, length > 1 else { return (.other, length) }
    switch value {
    case 0x85, 0x2028, 0x2029: return (.lineEnd, length)
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0xFEFF: return (.space, length)
    case 0x3002, 0xFF01, 0xFF1F: return (.end, length)
    case 0x2026: return (.ellipsis, length)
    // ” ’ 》 〉 」 』 】 〕 ）
    case 0x201D, 0x2019, 0x300B, 0x3009, 0x300D, 0x300F, 0x3011, 0x3015, 0xFF09: return (.closer, length)
    default: return (.other, length)
    }
  }
}
