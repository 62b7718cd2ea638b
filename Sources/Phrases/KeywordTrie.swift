/// Finds many words in a text at once, over UTF-8 bytes; ASCII letters match in either case.
///
/// A dense trie: a table of `nodes × classes`, where the bytes that no word holds share class 0. Texts are
/// walked from each character's start, which is short, since few words share more than a lead byte.
struct KeywordTrie: Sendable {
  private var classes = [UInt8](repeating: 0, count: 256)
  private var classCount = 1
  private var next: [Int32] = []
  private var word: [Int32] = []

  /// A trie of words; a match names a word by its index. Of equal words the first counts.
  init(_ words: [String]) {
    let folded = words.map { $0.utf8.map(Self.folded) }
    for byte in folded.joined() where classes[Int(byte)] == 0 {
      classes[Int(byte)] = UInt8(classCount)
      classCount += 1
    }
    for upper in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      classes[Int(upper)] = classes[Int(Self.folded(upper))]
    }
    addNode()
    for (index, bytes) in folded.enumerated() where !bytes.isEmpty {
      var node = 0
      for byte in bytes {
        let slot = node * classCount + Int(classes[Int(byte)])
        if next[slot] == 0 {
          next[slot] = Int32(word.count)
          addNode()
        }
        node = Int(next[slot])
      }
      if word[node] < 0 { word[node] = Int32(index) }
    }
  }

  private mutating func addNode() {
    next.append(contentsOf: repeatElement(0, count: classCount))
    word.append(-1)
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
  }

  /// Calls back for each match, by start; of one start the shorter first.
  func matches(in text: UnsafeBufferPointer<UInt8>, _ found: (_ word: Int, _ start: Int, _ end: Int) -> Void) {
    for start in text.indices where text[start] & 0xC0 != 0x80 {
      var node = 0
      var at = start
      while at < text.count {
        node = Int(next[node * classCount + Int(classes[Int(text[at])])])
        // The root is nobody's child: 0 says that no word goes on so.
        if node == 0 { break }
        at += 1
        if word[node] >= 0 { found(Int(word[node]), start, at) }
      }
    }
  }
}
