#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds bytes in bytes, in time that grows with their sum and not their product.
enum ByteSearch {
  /// The offset of the first place at or behind `from` where the part stands.
  static func first(
    _ part: UnsafeBufferPointer<UInt8>, in whole: UnsafeBufferPointer<UInt8>, from: Int
  ) -> Int? {
    guard from <= whole.count else { return nil }
    guard part.count > 0, let needle = part.baseAddress else { return from }
    guard let base = whole.baseAddress else { return nil }
    let lastStart = whole.count - part.count
    var at = from
    // How many bytes may be compared in vain before the way that never looks back takes over.
    var patience = 4096 + (whole.count - from) * 2
    while at <= lastStart, let candidate = byte(needle[0], in: whole, from: at), candidate <= lastStart {
      if memcmp(base + candidate, needle, part.count) == 0 { return candidate }
      at = candidate + 1
      patience -= part.count
      if patience < 0 { return knuthMorrisPratt(part, in: whole, from: at) }
    }
    return nil
  }

  /// Finds bytes without looking at any of them twice (Knuth, Morris and Pratt).
  private static func knuthMorrisPratt(
    _ part: UnsafeBufferPointer<UInt8>, in whole: UnsafeBufferPointer<UInt8>, from: Int
  ) -> Int? {
    var borders = [0]
    borders.reserveCapacity(part.count)
    var length = 0
    for i in 1..<max(1, part.count) {
      while length > 0, part[i] != part[length] { length = borders[length - 1] }
      if part[i] == part[length] { length += 1 }
      borders.append(length)
    }
    length = 0
    for i in from..<max(from, whole.count) {
      while length > 0, whole[i] != part[length] { length = borders[length - 1] }
      if whole[i] == part[length] { length += 1 }
      if length == part.count { return i + 1 - length }
    }
    return nil
  }

  /// The offset of the last place where the part stands; behind everything for an empty part.
  static func last(_ part: UnsafeBufferPointer<UInt8>, in whole: UnsafeBufferPointer<UInt8>) -> Int? {
    guard part.count > 0 else { return whole.count }
    // Searched from the back as reversed copies, which keeps the time linear.
    let found = Array(part.reversed()).withUnsafeBufferPointer { part in
      Array(whole.reversed()).withUnsafeBufferPointer { first(part, in: $0, from: 0) }
    }
    return found.map { whole.count - $0 - part.count }
  }

  /// The offset of the next such byte at or behind `from`.
  @inline(__always)
  static func byte(_ byte: UInt8, in whole: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
    guard from < whole.count, let base = whole.baseAddress,
      let found = memchr(base + from, Int32(byte), whole.count - from)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
