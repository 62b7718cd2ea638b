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
  package static func sorted(_ words: some Sequence<String>) -> [String] { words.sorted(by: precedes) }
}
