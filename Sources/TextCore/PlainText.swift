/// Faster forms of what the standard library asks of strings, under its own names, for the text of ledgers.
///
/// The library's `count` looks every pair of scalars up in the tables of grapheme breaks (UAX #29), and its
/// `hasPrefix` compares under canonical equivalence, which takes normalising. Wording asks both of every clause many
/// times over. Han characters, their marks and ASCII need neither: each of their scalars is a character by itself.
extension String {
  /// The number of characters, the same as the standard library's.
  @inlinable
  package var count: Int { withBytes(PlainText.count) ?? self[...].count }

  /// Whether the text starts with a word, byte by byte.
  @inlinable
  package func hasPrefix(_ word: String) -> Bool { begins(with: word) }

  /// Whether the text ends with a word, byte by byte.
  @inlinable
  package func hasSuffix(_ word: String) -> Bool { ends(with: word) }

  /// Whether one of the characters is a given one, the same as the standard library's.
  @inlinable
  package func contains(_ character: Character) -> Bool {
    let word = String(character)
    // Where all scalars are characters by themselves, none equals another and none joins with its neighbour.
    if word.withBytes(PlainText.count) == 1, withBytes(PlainText.count) != nil { return holds(word) }
    return self[...].contains(character)
  }

  /// The text with another word at each place of a word, from the left.
  package func replacing(_ word: String, with other: String) -> String {
    guard var found = place(of: word) else { return self }
    var out = ""
    var rest = self[...]
    while true {
      out += rest[..<found.lowerBound]
      out += other
      rest = rest[found.upperBound...]
      guard let next = rest.place(of: word) else { return out + rest }
      found = next
    }
  }
}

extension StringProtocol {
  /// Whether the text starts with a word, byte by byte.
  @inlinable
  package func hasPrefix<Word: StringProtocol>(_ word: Word) -> Bool { begins(with: word) }

  /// Whether the text ends with a word, byte by byte.
  @inlinable
  package func hasSuffix<Word: StringProtocol>(_ word: Word) -> Bool { ends(with: word) }
}

/// Text in which every scalar is a character by itself.
@usableFromInline
package enum PlainText {
  /// The number of characters; nil where a scalar may join with another, which takes the tables of Unicode.
  @usableFromInline
  package static func count(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var count = 0
    var i = 0
    while i < text.count {
      switch text[i] {
      // A carriage return joins with the line feed behind it.
      case 0x0D: return nil
      case ..<0x80: i += 1
      // U+4000–U+9FFF: Han characters.
      case 0xE4...0xE9: i += 3
      // U+3000–U+301F: marks such as 、。《》.
      case 0xE3 where text[i + 1] == 0x80 && text[i + 2] < 0xA0: i += 3
      // U+FF00–U+FF5F: full-width forms such as ，；（）.
      case 0xEF where text[i + 1] == 0xBC || text[i + 1] == 0xBD && text[i + 2] < 0xA0: i += 3
      // U+2010–U+2027: dashes, quotation marks, the ellipsis.
      case 0xE2 where text[i + 1] == 0x80 && 0x90...0xA7 ~= text[i + 2]: i += 3
      // ·
      case 0xC2 where text[i + 1] == 0xB7: i += 2
      default: return nil
      }
      count += 1
    }
    return count
  }
}
