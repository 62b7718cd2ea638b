/// Characters of UTF-8 bytes as Liquid counts them: scalars, not grapheme clusters.
enum Characters {
  /// The number of characters.
  static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The bytes of the first character; empty where there is none.
  static func first(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    0..<(bytes.isEmpty ? 0 : next(bytes, 0))
  }

  /// The bytes of the last character; empty where there is none.
  static func last(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var at = bytes.count
    while at > 0 {
      at -= 1
      if bytes[at] & 0xC0 != 0x80 { break }
    }
    return at..<bytes.count
  }

  /// The offset behind the character that begins at an offset.
  @inline(__always) static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    var end = at + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// The offset behind so many characters, or nil where there are not so many.
  static func offset(_ bytes: UnsafeBufferPointer<UInt8>, of characters: Int) -> Int? {
    var at = 0
    var left = characters
    while left > 0, at < bytes.count {
      at = next(bytes, at)
      left -= 1
    }
    return left == 0 ? at : nil
  }
}
