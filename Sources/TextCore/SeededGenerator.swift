/// A stream of random numbers that a seed decides wholly: the same on every machine and in every run.
///
/// It is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator from a seed; any seed is as good as another.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number of the stream.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// A number whose every bit depends on every bit of the given one; distinct ones stay distinct.
  public static func mixed(_ number: UInt64) -> UInt64 {
    var z = number
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A hash that is the same in every run, unlike the standard library's `Hasher`.
///
/// It is FNV-1a with 64 bits (Fowler, Noll and Vo; their offset basis and prime). Not for secrets.
public struct StableHash: Sendable {
  /// The hash of what was fed so far.
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  /// The hash of nothing.
  public init() {}

  /// Feeds bytes.
  public mutating func combine(_ bytes: some Sequence<UInt8>) {
    // A loop over bytes in one piece is many times as fast as one that asks an iterator of another module.
    if bytes.withContiguousStorageIfAvailable({ combine($0) }) != nil { return }
    for byte in bytes { value = (value ^ UInt64(byte)) &* Self.prime }
  }

  private mutating func combine(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* Self.prime }
  }

  /// Feeds a number as eight bytes, the lowest first.
  public mutating func combine(_ number: UInt64) {
    var rest = number
    for _ in 0..<8 {
      value = (value ^ (rest & 0xFF)) &* Self.prime
      rest >>= 8
    }
  }

  /// Feeds a text's UTF-8 and a mark behind it, so that `ab` + `c` differs from `a` + `bc`.
  public mutating func combine(_ text: String) {
    text.withBytes { combine($0) }
    value = (value ^ 0xFF) &* Self.prime
  }

  /// The hash of a text with its mark.
  package static func of(_ text: String) -> UInt64 {
    var hash = StableHash()
    hash.combine(text)
    return hash.value
  }

  /// The hash of bytes alone.
  public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash()
    hash.combine(bytes)
    return hash.value
  }
}
