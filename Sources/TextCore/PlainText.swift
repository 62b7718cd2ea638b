/// Text in which every scalar is a character by itself, as Han characters, their marks and ASCII are: neither the
/// tables of grapheme breaks (UAX #29) nor canonical equivalence have anything to say of it.
@usableFromInline
package enum PlainText {
  /// The length in bytes of the scalar at an offset; 0 where it may join with another, which takes the tables of
  /// Unicode.
  @inlinable @inline(__always)
  package static func length(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
    switch text[i] {
    // A carriage return joins with the line feed behind it.
    case 0x0D: 0
    case ..<0x80: 1
    // U+4000–U+9FFF: Han characters.
    case 0xE4...0xE9: 3
    // U+3000–U+301F: marks such as 、。《》.
    case 0xE3 where text[i + 1] == 0x80 && text[i + 2] < 0xA0: 3
    // U+FF00–U+FF5F: full-width forms such as ，；（）.
    case 0xEF where text[i + 1] == 0xBC || text[i + 1] == 0xBD && text[i + 2] < 0xA0: 3
    // U+2010–U+2027: dashes, quotation marks, the ellipsis.
    case 0xE2 where text[i + 1] == 0x80 && 0x90...0xA7 ~= text[i + 2]: 3
    // ·
    case 0xC2 where text[i + 1] == 0xB7: 2
    default: 0
    }
  }

  /// The number of characters; nil where a scalar may join with another.
  @usableFromInline
  package static func count(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var count = 0
    var i = 0
    while i < text.count {
      let length = length(text, i)
      if length == 0 { return nil }
      i += length
      count += 1
    }
    return count
  }

  /// The number of bytes that so many characters at the head take, of all where there are fewer; nil where a scalar
  /// among them or right behind them may join with another.
  @usableFromInline
  package static func head(_ text: UnsafeBufferPointer<UInt8>, _ count: Int) -> Int? {
    var i = 0
    var left = count
    while i < text.count {
      let length = length(text, i)
      if length == 0 { return nil }
      if left <= 0 { return i }
      left -= 1
      i += length
    }
    return i
  }

  /// The same for the characters at the end.
  @usableFromInline
  package static func tail(_ text: UnsafeBufferPointer<UInt8>, _ count: Int) -> Int? {
    var end = text.count
    var left = count
    while end > 0 {
      var start = end - 1
      while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
      if length(text, start) != end - start { return nil }
      if left <= 0 { return text.count - end }
      left -= 1
      end = start
    }
    return text.count
  }

  /// Whether two texts are the same by canonical equivalence; nil where that takes the tables of Unicode.
  ///
  /// What parts two texts is told by the first scalar in which their bytes differ: where it is a character by itself
  /// in both, nothing behind it can make them the same again.
  @usableFromInline
  package static func equal(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool? {
    let shared = min(a.count, b.count)
    var at = 0
    while at < shared, a[at] == b[at] { at += 1 }
    if at == a.count, at == b.count { return true }
    while at > 0, at < a.count && a[at] & 0xC0 == 0x80 || at < b.count && b[at] & 0xC0 == 0x80 { at -= 1 }
    let isPlain = (at == a.count || length(a, at) > 0) && (at == b.count || length(b, at) > 0)
    return isPlain ? false : nil
  }

  /// Whether a character is one of a text's; nil where that takes the tables of Unicode.
  @usableFromInline
  package static func contains(_ text: UnsafeBufferPointer<UInt8>, _ character: UnsafeBufferPointer<UInt8>) -> Bool? {
    let wanted = character.count
    guard wanted > 0, length(character, 0) == wanted else { return nil }
    // The first byte tells how many there are.
    let (first, last) = (character[0], character[wanted - 1])
    var i = 0
    while i < text.count {
      let length = length(text, i)
      if length == 0 { return nil }
      if text[i] == first, text[i + wanted - 1] == last, wanted < 3 || text[i + 1] == character[1] {
        // What stands behind may join with it.
        return i + length == text.count || self.length(text, i + length) > 0 ? true : nil
      }
      i += length
    }
    return false
  }

  /// The scalar of so many bytes at an offset.
  @inlinable
  package static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ i: Int, _ length: Int) -> Unicode.Scalar {
    let value: UInt32 =
      switch length {
      case 1: UInt32(text[i])
      case 2: UInt32(text[i] & 0x1F) << 6 | UInt32(text[i + 1] & 0x3F)
      default: UInt32(text[i] & 0x0F) << 12 | UInt32(text[i + 1] & 0x3F) << 6 | UInt32(text[i + 2] & 0x3F)
      }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The value of the scalar at an offset, whatever it is, and its length in bytes.
  @inlinable
  package static func value(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> (value: UInt32, length: Int) {
    let lead = text[i]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let second = UInt32(text[i + 1] & 0x3F)
    if lead < 0xE0 { return (UInt32(lead & 0x1F) << 6 | second, 2) }
    let third = second << 6 | UInt32(text[i + 2] & 0x3F)
    if lead < 0xF0 { return (UInt32(lead & 0x0F) << 12 | third, 3) }
    return (UInt32(lead & 0x07) << 18 | third << 6 | UInt32(text[i + 3] & 0x3F), 4)
  }

  /// The first character that is wanted and its range of bytes, where all scalars are characters by themselves.
  @inlinable
  package static func first(
    _ text: UnsafeBufferPointer<UInt8>, where isWanted: (Character) throws -> Bool
  ) rethrows -> (character: Character, range: Range<Int>)? {
    var i = 0
    while i < text.count {
      let length = length(text, i)
      let character = Character(scalar(text, i, length))
      if try isWanted(character) { return (character, i..<i + length) }
      i += length
    }
    return nil
  }

  /// The last character that is wanted, likewise.
  @inlinable
  package static func last(
    _ text: UnsafeBufferPointer<UInt8>, where isWanted: (Character) throws -> Bool
  ) rethrows -> (character: Character, range: Range<Int>)? {
    var end = text.count
    while end > 0 {
      var start = end - 1
      while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
      let character = Character(scalar(text, start, end - start))
      if try isWanted(character) { return (character, start..<end) }
      end = start
    }
    return nil
  }
}
