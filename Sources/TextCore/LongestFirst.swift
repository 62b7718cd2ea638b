/// The order in which words are tried at a place of a text: the longest first, so that none hides behind its own head;
/// words of one length by their bytes.
package enum LongestFirst {
  /// Whether a word is tried before another.
  package static func precedes(_ word: String, _ other: String) -> Bool {
    let (length, otherLength) = (word.utf8.count, other.utf8.count)
    guard length == otherLength else { return length > otherLength }
    return word.withBytes { word in
      other.withBytes { other in
        for i in 0..<length where word[i] != other[i] { return word[i] < other[i] }
        return false
      }
    }
  }

  /// The words in this order.
  package static func sorted(_ words: some Sequence<String>) -> [String] {
    let words = Array(words)
    return order(of: words).map { words[$0] }
  }

  /// The places of words in this order; equal ones stay as they stand.
  package static func order(of words: [String]) -> [Int] {
    // The first eight bytes nearly always decide, and are compared at once.
    var keys: [(length: Int, head: UInt64, place: Int)] = []
    keys.reserveCapacity(words.count)
    for (place, word) in words.enumerated() {
      let head = word.withBytes { bytes in
        (0..<8).reduce(UInt64(0)) { $0 << 8 | ($1 < bytes.count ? UInt64(bytes[$1]) : 0) }
      }
      keys.append((word.utf8.count, head, place))
    }
    keys.sort { one, other in
      if one.length != other.length { return one.length > other.length }
      if one.head != other.head { return one.head < other.head }
      if precedes(words[one.place], words[other.place]) { return true }
      return one.place < other.place && !precedes(words[other.place], words[one.place])
    }
    return keys.map(\.place)
  }
}
