/// Search for a word in a text by its bytes: wording asks it for every word of its lists in every clause, and
/// Foundation's search, which compares under a locale, takes many times as long.
extension StringProtocol {
  /// The first place of a word, nil where it is not there or empty. UTF-8 lets no word match between the
  /// bytes of a character.
  package func place(of word: some StringProtocol) -> Range<String.Index>? {
    guard let found = offset(of: word) else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: found)
    return start..<utf8.index(start, offsetBy: word.utf8.count)
  }

  /// Whether a word is in the text; an empty one is not.
  package func holds(_ word: some StringProtocol) -> Bool { offset(of: word) != nil }

  /// The offset of a word in the bytes of the text; nil where it is not there.
  package func offset(of word: some StringProtocol) -> Int? {
    let found = utf8.withContiguousStorageIfAvailable { text in
      word.utf8.withContiguousStorageIfAvailable { Self.offset(of: $0, in: text) }
    }
    if let found = found ?? nil { return found }
    return Array(utf8).withUnsafeBufferPointer { text in
      Array(word.utf8).withUnsafeBufferPointer { Self.offset(of: $0, in: text) }
    }
  }

  private static func offset(of word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = word.first, word.count <= text.count else { return nil }
    for start in 0...(text.count - word.count) where text[start] == first {
      var i = 1
      while i < word.count, text[start + i] == word[i] { i += 1 }
      if i == word.count { return start }
    }
    return nil
  }
}

extension String {
  /// Whether the text starts with a word, byte by byte.
  package func begins(with word: String) -> Bool {
    let length = word.utf8.count
    return utf8.count >= length && utf8.prefix(length).elementsEqual(word.utf8)
  }

  /// Whether the text ends with a word, byte by byte.
  package func ends(with word: String) -> Bool {
    let length = word.utf8.count
    return utf8.count >= length && utf8.suffix(length).elementsEqual(word.utf8)
  }
}
