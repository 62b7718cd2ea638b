/// Faster forms of what the standard library asks of the characters of strings, under its own names, for the text of
/// ledgers: wording asks every clause many times over. Where a text is no `PlainText`, the library's forms are asked.
///
/// They are made for each kind of string, but not once more at each place that asks: there are thousands.
extension StringProtocol {
  /// The number of characters.
  @inlinable @inline(never)
  package var count: Int { withBytes(PlainText.count) ?? LibraryText.count(self) }

  /// The first character.
  @inlinable @inline(never)
  package var first: Character? {
    guard let length = withBytes({ PlainText.head($0, 1) }) else { return LibraryText.first(self) }
    return length == 0 ? nil : withBytes { Character(PlainText.scalar($0, 0, length)) }
  }

  /// The last character.
  @inlinable @inline(never)
  package var last: Character? {
    guard let length = withBytes({ PlainText.tail($0, 1) }) else { return LibraryText.last(self) }
    return length == 0 ? nil : withBytes { Character(PlainText.scalar($0, $0.count - length, length)) }
  }

  /// So many characters at the head.
  @inlinable @inline(never)
  package func prefix(_ count: Int) -> SubSequence {
    guard let length = withBytes({ PlainText.head($0, count) }) else { return LibraryText.prefix(self, count) }
    return self[..<index(ofByte: length)]
  }

  /// The text behind so many characters at the head.
  @inlinable @inline(never)
  package func dropFirst(_ count: Int = 1) -> SubSequence {
    guard let length = withBytes({ PlainText.head($0, count) }) else { return LibraryText.dropFirst(self, count) }
    return self[index(ofByte: length)...]
  }

  /// So many characters at the end.
  @inlinable @inline(never)
  package func suffix(_ count: Int) -> SubSequence {
    guard let length = withBytes({ PlainText.tail($0, count) }) else { return LibraryText.suffix(self, count) }
    return self[index(ofByteFromEnd: length)...]
  }

  /// The text before so many characters at the end.
  @inlinable @inline(never)
  package func dropLast(_ count: Int = 1) -> SubSequence {
    guard let length = withBytes({ PlainText.tail($0, count) }) else { return LibraryText.dropLast(self, count) }
    return self[..<index(ofByteFromEnd: length)]
  }

  /// Whether one of the characters is a given one.
  @inlinable @inline(never)
  package func contains(_ character: Character) -> Bool {
    let isThere = withBytes { text in character.withBytes { PlainText.contains(text, $0) } }
    return isThere ?? LibraryText.contains(self, character)
  }

  /// Whether one of the characters is a wanted one.
  @inlinable
  package func contains(where isWanted: (Character) throws -> Bool) rethrows -> Bool {
    try first(where: isWanted) != nil
  }

  /// Whether all characters are wanted ones.
  @inlinable
  package func allSatisfy(_ isWanted: (Character) throws -> Bool) rethrows -> Bool {
    try first { try !isWanted($0) } == nil
  }

  /// The first character that is wanted.
  @inlinable @inline(never)
  package func first(where isWanted: (Character) throws -> Bool) rethrows -> Character? {
    guard isPlain else { return try LibraryText.first(self, where: isWanted) }
    return try withBytes { try PlainText.first($0, where: isWanted)?.character }
  }

  /// The place of the first character that is wanted.
  @inlinable @inline(never)
  package func firstIndex(where isWanted: (Character) throws -> Bool) rethrows -> Index? {
    guard isPlain else { return try LibraryText.firstIndex(self, where: isWanted) }
    return try withBytes { try PlainText.first($0, where: isWanted)?.range.lowerBound }.map(index(ofByte:))
  }

  /// The first place of a character.
  @inlinable @inline(never)
  package func firstIndex(of character: Character) -> Index? {
    let word = String(character)
    guard isPlain, word.isPlain else { return LibraryText.firstIndex(self, of: character) }
    return offset(of: word).map(index(ofByte:))
  }

  /// The place of the last character that is wanted.
  @inlinable @inline(never)
  package func lastIndex(where isWanted: (Character) throws -> Bool) rethrows -> Index? {
    guard isPlain else { return try LibraryText.lastIndex(self, where: isWanted) }
    return try withBytes { try PlainText.last($0, where: isWanted)?.range.lowerBound }.map(index(ofByte:))
  }

  /// The characters at the head that are wanted.
  @inlinable
  package func prefix(while isWanted: (Character) throws -> Bool) rethrows -> SubSequence {
    try self[..<(firstIndex { try !isWanted($0) } ?? endIndex)]
  }

  /// The text behind the characters at the head that are to go.
  @inlinable
  package func drop(while isToGo: (Character) throws -> Bool) rethrows -> SubSequence {
    try self[(firstIndex { try !isToGo($0) } ?? endIndex)...]
  }

  /// The characters at the end that are wanted.
  @inlinable
  package func suffix(while isWanted: (Character) throws -> Bool) rethrows -> SubSequence {
    try self[(lastIndex { try !isWanted($0) }.map { index(after: $0) } ?? startIndex)...]
  }

  /// The parts between the characters that part them; none is empty.
  @inlinable @inline(never)
  package func split(whereSeparator isSeparator: (Character) throws -> Bool) rethrows -> [SubSequence] {
    guard isPlain else { return try LibraryText.split(self, whereSeparator: isSeparator) }
    return try withBytes { text in
      var parts: [SubSequence] = []
      var (start, i) = (0, 0)
      while i < text.count {
        let length = PlainText.length(text, i)
        if try isSeparator(Character(PlainText.scalar(text, i, length))) {
          if start < i { parts.append(self[index(ofByte: start)..<index(ofByte: i)]) }
          start = i + length
        }
        i += length
      }
      if start < i { parts.append(self[index(ofByte: start)...]) }
      return parts
    }
  }

  /// The parts between a character that parts them.
  @inlinable @inline(never)
  package func split(separator: Character, omittingEmptySubsequences omitsEmpty: Bool = true) -> [SubSequence] {
    let word = String(separator)
    guard isPlain, word.isPlain else { return LibraryText.split(self, separator, omitsEmpty) }
    var parts: [SubSequence] = []
    var rest = self[...]
    while let mark = rest.place(of: word) {
      if !omitsEmpty || mark.lowerBound > rest.startIndex { parts.append(rest[..<mark.lowerBound]) }
      rest = rest[mark.upperBound...]
    }
    if !omitsEmpty || !rest.isEmpty { parts.append(rest) }
    return parts
  }

  /// The characters, one by one.
  package var characters: [Character] {
    guard let count = withBytes(PlainText.count) else { return Array(self) }
    var characters: [Character] = []
    characters.reserveCapacity(count)
    for scalar in unicodeScalars { characters.append(Character(scalar)) }
    return characters
  }

  /// Whether every scalar is a character by itself.
  @inlinable @inline(never)
  package var isPlain: Bool { withBytes(PlainText.count) != nil }

  @inlinable
  func index(ofByte offset: Int) -> Index { utf8.index(startIndex, offsetBy: offset) }

  @inlinable
  func index(ofByteFromEnd offset: Int) -> Index { utf8.index(endIndex, offsetBy: -offset) }
}

extension String {
  /// The number of characters. The library has this one for strings alone, which goes before those for all texts.
  @inlinable @inline(never)
  package var count: Int { withBytes(PlainText.count) ?? LibraryText.count(self) }

  /// Whether two texts are the same by canonical equivalence.
  package static func == (a: String, b: String) -> Bool {
    a.withBytes { first in b.withBytes { PlainText.equal(first, $0) } } ?? LibraryText.equal(a, b)
  }

  /// Whether two texts are not the same by canonical equivalence.
  package static func != (a: String, b: String) -> Bool { !(a == b) }

  /// Whether the text starts with a word, byte by byte.
  @inlinable
  package func hasPrefix(_ word: String) -> Bool { begins(with: word) }

  /// Whether the text ends with a word, byte by byte.
  @inlinable
  package func hasSuffix(_ word: String) -> Bool { ends(with: word) }

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

extension Character {
  /// Whether two characters are the same by canonical equivalence.
  package static func == (a: Character, b: Character) -> Bool {
    a.withBytes { first in b.withBytes { PlainText.equal(first, $0) } } ?? LibraryText.equal(a, b)
  }

  /// Whether two characters are not the same by canonical equivalence.
  package static func != (a: Character, b: Character) -> Bool { !(a == b) }

  /// Lends the bytes of the character.
  @inlinable
  package func withBytes<R>(_ use: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    try utf8.withContiguousStorageIfAvailable(use) ?? Array(utf8).withUnsafeBufferPointer(use)
  }
}

extension Array where Element == String {
  /// Whether a word is one of them.
  package func contains(_ word: String) -> Bool {
    for known in self where known == word { return true }
    return false
  }
}

extension ArraySlice where Element == String {
  /// Whether a word is one of them.
  package func contains(_ word: String) -> Bool {
    for known in self where known == word { return true }
    return false
  }
}

extension Optional where Wrapped == Character {
  /// Whether both are the same character, or both none.
  @usableFromInline
  package static func == (a: Character?, b: Character?) -> Bool {
    switch (a, b) {
    case (let a?, let b?): a == b
    case (nil, nil): true
    default: false
    }
  }

  /// Whether they are not the same.
  @usableFromInline
  package static func != (a: Character?, b: Character?) -> Bool { !(a == b) }
}

extension Optional where Wrapped == String {
  /// Whether both are the same text, or both none.
  @usableFromInline
  package static func == (a: String?, b: String?) -> Bool {
    switch (a, b) {
    case (let a?, let b?): a == b
    case (nil, nil): true
    default: false
    }
  }

  /// Whether they are not the same.
  @usableFromInline
  package static func != (a: String?, b: String?) -> Bool { !(a == b) }
}
