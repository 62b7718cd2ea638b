/// Finds many words in a text at once, over UTF-8 bytes; ASCII letters match in either case.
///
/// Words stand in a hash table under their first six bytes, which are two Han characters; shorter words under all they
/// have. So a table of thousands of words is made in one pass, and a text is asked once or twice for each character.
struct KeywordTable: Sendable {
  /// So many bytes of a word are its key at most.
  private static let keyLength = 6

  /// The bytes of all words, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each word begins in the bytes, and behind the last where it ends.
  private var starts: [Int32] = [0]
  /// By word the next one of its place in the table, −1 behind the last.
  private var next: [Int32] = []
  /// By hash of a key the first word, −1 where there is none; a power of two.
  private var heads: [Int32]
  /// The lengths of keys that words have, ascending.
  private var lengths: [Int] = []

  /// A table of words; a match names a word by its index. Of equal words the first counts.
  init(_ words: [String]) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    heads = [Int32](repeating: -1, count: size)
    bytes.reserveCapacity(words.count * 12)
    starts.reserveCapacity(words.count + 1)
    next.reserveCapacity(words.count)
    var isLength = [Bool](repeating: false, count: Self.keyLength + 1)
    for word in words {
      let start = bytes.count
      for byte in word.utf8 { bytes.append(Self.folded(byte)) }
      let length = min(bytes.count - start, Self.keyLength)
      isLength[length] = true
      var key: UInt64 = 0
      for at in start..<start + length { key = key << 8 | UInt64(bytes[at]) }
      add(key, start, isUsed: length > 0)
    }
    lengths = (1...Self.keyLength).filter { isLength[$0] }
  }

  /// Adds the word whose bytes were appended last, unless it is empty or there already.
  private mutating func add(_ key: UInt64, _ start: Int, isUsed: Bool) {
    let word = Int32(next.count)
    let place = Self.place(of: key, in: heads.count)
    starts.append(Int32(bytes.count))
    next.append(-1)
    guard isUsed, !isKnown(bytes[start...], in: heads[place]) else { return }
    next[Int(word)] = heads[place]
    heads[place] = word
  }

  private func isKnown(_ word: ArraySlice<UInt8>, in head: Int32) -> Bool {
    var other = head
    while other >= 0 {
      let range = Int(starts[Int(other)])..<Int(starts[Int(other) + 1])
      if range.count == word.count, bytes[range].elementsEqual(word) { return true }
      other = next[Int(other)]
    }
    return false
  }

  private static func place(of key: UInt64, in size: Int) -> Int {
    // The upper half of a product by the golden ratio spreads keys that differ in few bits.
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size - 1)
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
  }

  /// Calls back for each match, by start; of one start the shorter first.
  func matches(in text: UnsafeBufferPointer<UInt8>, _ found: (_ word: Int, _ start: Int, _ end: Int) -> Void) {
    var hits: [(length: Int, word: Int)] = []
    for start in text.indices where text[start] & 0xC0 != 0x80 {
      var key: UInt64 = 0
      var at = start
      for length in lengths {
        guard start + length <= text.count else { break }
        while at < start + length {
          key = key << 8 | UInt64(Self.folded(text[at]))
          at += 1
        }
        find(key, length, text, start) { hits.append(($0, $1)) }
      }
      guard !hits.isEmpty else { continue }
      if hits.count > 1 { hits.sort { $0.length < $1.length } }
      for hit in hits { found(hit.word, start, start + hit.length) }
      hits.removeAll(keepingCapacity: true)
    }
  }

  /// Calls back with the length and the index of each word of one key that stands at a place of a text.
  private func find(
    _ key: UInt64, _ keyLength: Int, _ text: UnsafeBufferPointer<UInt8>, _ start: Int,
    _ found: (_ length: Int, _ word: Int) -> Void
  ) {
    var word = heads[Self.place(of: key, in: heads.count)]
    while word >= 0 {
      let from = Int(starts[Int(word)])
      let length = Int(starts[Int(word) + 1]) - from
      // Words of other key lengths may share the place; those of one key length share their first bytes, or fail here.
      if min(length, Self.keyLength) == keyLength, start + length <= text.count,
        (0..<length).allSatisfy({ bytes[from + $0] == Self.folded(text[start + $0]) })
      {
        found(length, Int(word))
      }
      word = next[Int(word)]
    }
  }
}
