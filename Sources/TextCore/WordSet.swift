/// A set of words to look up by their bytes: the library's set hashes them under canonical equivalence, which takes
/// many times as long with Han characters.
@usableFromInline
package struct WordSet: Sendable, ExpressibleByArrayLiteral {
  /// The words, each at the first free place from its hash on; "" where there is none.
  private var places: [String]

  package init(_ words: some Collection<String>) {
    var capacity = 8
    while capacity < words.count * 2 { capacity *= 2 }
    places = Array(repeating: "", count: capacity)
    for word in words where !word.isEmpty {
      let (place, isKnown) = word.withBytes { find($0) }
      if !isKnown { places[place] = word }
    }
  }

  @usableFromInline
  package init(arrayLiteral words: String...) { self.init(words) }

  /// Whether a word is in the set; an empty one never is.
  @inlinable
  package func contains(_ word: some StringProtocol) -> Bool { word.withBytes { find($0).isKnown } }

  /// The place of a word, or the one where it would be put.
  @usableFromInline
  package func find(_ word: UnsafeBufferPointer<UInt8>) -> (place: Int, isKnown: Bool) {
    var place = Self.hash(word) & (places.count - 1)
    while !places[place].isEmpty {
      let isKnown = places[place].withBytes { $0.count == word.count && TextSearch.begins($0, with: word) }
      if isKnown { return (place, true) }
      place = (place + 1) & (places.count - 1)
    }
    return (place, false)
  }

  /// FNV-1a with its high bits brought down.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
