#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension String {
  /// Whether the text holds another, byte by byte: no folding of composed letters, and no bridging.
  package func holds(_ other: some StringProtocol) -> Bool {
    let wanted = Array(other.utf8)
    return !wanted.isEmpty && utf8.withContiguousStorageIfAvailable { Self.find(wanted, in: $0) }
      ?? Array(utf8).withUnsafeBufferPointer { Self.find(wanted, in: $0) }
  }

  private static func find(_ wanted: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = text.baseAddress, text.count >= wanted.count, let first = wanted.first else { return false }
    var at = base
    let end = base + (text.count - wanted.count + 1)
    while at < end, let found = memchr(at, Int32(first), end - at) {
      if memcmp(found, wanted, wanted.count) == 0 { return true }
      at = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
    }
    return false
  }
}
