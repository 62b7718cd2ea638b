/// A word as a key that is told apart by its bytes.
///
/// The standard `==` and hash of strings normalise what is not ASCII, which takes many times as long; words of phrase
/// files and what a draft says are told apart as they are written.
package struct ByteKey: Hashable, Sendable {
  /// The word.
  package let text: String

  /// A key of a word.
  package init(_ text: String) { self.text = text }

  /// Whether two words are written with the same bytes.
  package static func == (a: ByteKey, b: ByteKey) -> Bool { a.text.isWritten(b.text) }

  /// Hashes the bytes.
  package func hash(into hasher: inout Hasher) { hasher.combine(ByteHash.of(text)) }
}

/// A hash of bytes, the same in every run (FNV-1a over words of eight bytes).
package enum ByteHash {
  /// The hash of some bytes.
  package static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var at = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while at + 8 <= bytes.count {
      hash =
        (hash ^ UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      at += 8
    }
    while at < bytes.count {
      hash = (hash ^ UInt64(bytes[at])) &* 0x0000_0100_0000_01B3
      at += 1
    }
    return hash ^ hash >> 32
  }

  /// The hash of a text's UTF-8.
  package static func of(_ text: String) -> UInt64 {
    text.utf8.withContiguousStorageIfAvailable(of) ?? Array(text.utf8).withUnsafeBufferPointer(of)
  }
}

extension String {
  /// Whether two texts are written with the same bytes.
  package func isWritten(_ other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let isSame = utf8.withContiguousStorageIfAvailable { a in
      other.utf8.withContiguousStorageIfAvailable { b in
        // Han words of one list mostly part at their last bytes.
        for at in a.indices.reversed() where a[at] != b[at] { return false }
        return true
      }
    }
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}
