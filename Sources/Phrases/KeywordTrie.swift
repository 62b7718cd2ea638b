/// Finds many words in a text at once, over UTF-8 bytes; ASCII letters match in either case.
///
/// A trie whose nodes know their first child and their next sibling: small, so that it is made in no time for each
/// draft. Texts are walked from each character's start, which is short, since few words share more than a lead byte.
struct KeywordTrie: Sendable {
  private struct Node {
    let byte: UInt8
    var child: Int32 = -1
    var sibling: Int32 = -1
    /// The word that ends here, −1 where none does.
    var word: Int32 = -1
  }

  /// By first byte the node that it leads to, −1 where no word begins so.
  private var roots = [Int32](repeating: -1, count: 256)
  private var nodes: [Node] = []

  /// A trie of words; a match names a word by its index. Of equal words the first counts.
  init(_ words: [String]) {
    nodes.reserveCapacity(words.count * 6)
    for (index, word) in words.enumerated() {
      var node: Int32 = -1
      for byte in word.utf8 { node = place(Self.folded(byte), behind: node) }
      if node >= 0, nodes[Int(node)].word < 0 { nodes[Int(node)].word = Int32(index) }
    }
  }

  /// The node of a byte behind another node, −1 for the root; made where it is not there.
  private mutating func place(_ byte: UInt8, behind node: Int32) -> Int32 {
    let first = node < 0 ? roots[Int(byte)] : nodes[Int(node)].child
    if let known = find(byte, from: first) { return known }
    let new = Int32(nodes.count)
    nodes.append(Node(byte: byte, sibling: node < 0 ? -1 : first))
    if node < 0 { roots[Int(byte)] = new } else { nodes[Int(node)].child = new }
    return new
  }

  private func find(_ byte: UInt8, from first: Int32) -> Int32? {
    var at = first
    while at >= 0 {
      let node = nodes[Int(at)]
      if node.byte == byte { return at }
      at = node.sibling
    }
    return nil
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
  }

  /// Calls back for each match, by start; of one start the shorter first.
  func matches(in text: UnsafeBufferPointer<UInt8>, _ found: (_ word: Int, _ start: Int, _ end: Int) -> Void) {
    for start in text.indices where text[start] & 0xC0 != 0x80 {
      var next = roots[Int(Self.folded(text[start]))]
      var at = start
      while next >= 0 {
        let node = nodes[Int(next)]
        at += 1
        if node.word >= 0 { found(Int(node.word), start, at) }
        guard at < text.count, let child = find(Self.folded(text[at]), from: node.child) else { break }
        next = child
      }
    }
  }
}
