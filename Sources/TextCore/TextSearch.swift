#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Search for a word in a text by its bytes: wording asks it for every word of its lists in every clause, and
/// Foundation's search, which compares under a locale, takes many times as long.
extension StringProtocol {
  /// The first place of a word, nil where it is not there or empty. UTF-8 lets no word match between the
  /// bytes of a character.
  @inlinable
  package func place(of word: some StringProtocol) -> Range<String.Index>? {
    guard let found = offset(of: word) else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: found)
    return start..<utf8.index(start, offsetBy: word.utf8.count)
  }

  /// Whether a word is in the text; an empty one is not.
  @inlinable
  package func holds(_ word: some StringProtocol) -> Bool { offset(of: word) != nil }

  /// The offset of a word in the bytes of the text; nil where it is not there.
  @inlinable
  package func offset(of word: some StringProtocol) -> Int? {
    withBytes { text in word.withBytes { TextSearch.offset(of: $0, in: text) } }
  }

  /// Whether the text starts with a word, byte by byte.
  @inlinable
  package func begins(with word: some StringProtocol) -> Bool {
    withBytes { text in word.withBytes { TextSearch.begins(text, with: $0) } }
  }

  /// Whether the text ends with a word, byte by byte.
  @inlinable
  package func ends(with word: some StringProtocol) -> Bool {
    withBytes { text in word.withBytes { TextSearch.ends(text, with: $0) } }
  }

  /// Lends the bytes of the text, which are copied only where they do not lie in one piece.
  @inlinable
  package func withBytes<R>(_ use: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    try utf8.withContiguousStorageIfAvailable(use) ?? Array(utf8).withUnsafeBufferPointer(use)
  }
}

/// The search itself, on bytes.
@usableFromInline
package enum TextSearch {
  /// The offset of the first place of a word; nil where it is not there or empty.
  @usableFromInline
  package static func offset(of word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !word.isEmpty, word.count <= text.count, let base = text.baseAddress else { return nil }
    // Most Han characters share their first byte with thousands of others: the last byte tells more.
    let end = word.count - 1
    let last = Int32(word[end])
    var start = 0
    while start + end < text.count, let found = memchr(base + start + end, last, text.count - start - end) {
      start = UnsafeRawPointer(base).distance(to: found) - end
      var i = 0
      while i < end, text[start + i] == word[i] { i += 1 }
      if i == end { return start }
      start += 1
    }
    return nil
  }

  /// Whether bytes start with others, from an offset on.
  @usableFromInline
  package static func begins(
    _ text: UnsafeBufferPointer<UInt8>, with word: UnsafeBufferPointer<UInt8>, at start: Int = 0
  ) -> Bool {
    guard word.count <= text.count - start else { return false }
    for i in 0..<word.count where text[start + i] != word[i] { return false }
    return true
  }

  /// Whether bytes end with others.
  @usableFromInline
  package static func ends(_ text: UnsafeBufferPointer<UInt8>, with word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count <= text.count else { return false }
    let start = text.count - word.count
    for i in 0..<word.count where text[start + i] != word[i] { return false }
    return true
  }
}
