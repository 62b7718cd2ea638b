import TextCore

/// Remembers the runs of characters that a text has used, to find out what another repeats.
///
/// White space and punctuation are passed over, as the ear does. A run is compared by its hash.
package struct SharedRuns: Sendable {
  /// The length of a run in characters.
  static let length = 8

  private var seen = HashSet()

  /// What may be repeated: a run that lies within one of them is never counted.
  private static let setExpressions = SetExpressions.common.map(sounded).filter { $0.count >= length }

  /// No runs.
  package init() {}

  /// The characters of a text that count: letters, digits and Han characters, by their values.
  private static func sounded(_ text: String) -> [UInt32] {
    text.withBytes { bytes in
      [UInt32](unsafeUninitializedCapacity: bytes.count) { values, count in
        var at = 0
        while at < bytes.count {
          let (value, length) = PlainText.value(bytes, at)
          at += length
          if isSounded(value) {
            values[count] = value
            count += 1
          }
        }
      }
    }
  }

  @inline(__always)
  private static func isSounded(_ value: UInt32) -> Bool {
    if value &- 0x4E00 <= 0x9FFF - 0x4E00 { return true }
    // Nearly all else is Chinese punctuation and ASCII: their properties need no table.
    if value < 0x80 { return value &- 0x30 <= 9 || (value & 0xDF) &- 0x41 <= 25 }
    return !isMark(value) && isLetterOrNumber(value)
  }

  private static func isMark(_ value: UInt32) -> Bool {
    0x2000...0x206F ~= value || 0x3000...0x3004 ~= value || 0x3008...0x301F ~= value || 0xFF00...0xFF0F ~= value
      || 0xFF1A...0xFF20 ~= value
  }

  private static func isLetterOrNumber(_ value: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// Notes the runs of a text.
  package mutating func note(_ text: String) {
    for hash in Self.hashes(Self.sounded(text)) { seen.insert(hash) }
  }

  /// How many runs of a text stand in the noted texts already; from now on they all do.
  package mutating func heard(_ text: String) -> Int {
    let scalars = Self.sounded(text)
    let hashes = Self.hashes(scalars)
    let repeated = hashes.indices.filter { seen.contains(hashes[$0]) }
    for hash in hashes { seen.insert(hash) }
    return repeated.isEmpty ? 0 : count(repeated, in: scalars)
  }

  /// How many runs of a text stand in the noted texts already.
  package func shared(_ text: String) -> Int {
    shared([Piece(text, .phrase)])
  }

  /// How many runs of a filled phrase stand in the noted texts already.
  ///
  /// A run wholly within one slot is a record's own wording and is not counted.
  func shared(_ pieces: [Piece]) -> Int {
    guard !seen.isEmpty else { return 0 }
    var scalars: [UInt32] = []
    var owners: [Int] = []
    for (index, piece) in pieces.enumerated() {
      let part = Self.sounded(piece.text)
      scalars += part
      owners += Array(repeating: piece.origin == .phrase ? -1 : index, count: part.count)
    }
    let hashes = Self.hashes(scalars)
    let repeated = hashes.indices.filter { start in
      // A slot is one stretch: where both ends are of one slot, so is all between them.
      let isOneSlot = owners[start] >= 0 && owners[start] == owners[start + Self.length - 1]
      return !isOneSlot && seen.contains(hashes[start])
    }
    return count(repeated, in: scalars)
  }

  /// How many of the runs that start at some places lie within no set expression.
  private func count(_ starts: [Int], in scalars: [UInt32]) -> Int {
    guard !starts.isEmpty else { return 0 }
    let fixed = fixedRanges(in: scalars)
    return starts.count { start in
      !fixed.contains { $0.lowerBound <= start && start + Self.length <= $0.upperBound }
    }
  }

  private func fixedRanges(in scalars: [UInt32]) -> [Range<Int>] {
    Self.setExpressions.flatMap { expression in
      guard scalars.count >= expression.count else { return [Range<Int>]() }
      return (0...(scalars.count - expression.count)).filter {
        scalars[$0..<($0 + expression.count)].elementsEqual(expression)
      }.map { $0..<($0 + expression.count) }
    }
  }

  /// The hashes of all runs in order, each made from the one before it: a polynomial in the scalars, modulo 2⁶⁴.
  private static func hashes(_ scalars: [UInt32]) -> [UInt64] {
    guard scalars.count >= length else { return [] }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(scalars.count - length + 1)
    var hash: UInt64 = 0
    for (i, scalar) in scalars.enumerated() {
      hash = hash &* base &+ mixed(scalar)
      if i >= length { hash = hash &- mixed(scalars[i - length]) &* top }
      if i >= length - 1 { hashes.append(hash) }
    }
    return hashes
  }

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// The base to the power of a run's length: what the scalar that leaves a run weighs.
  private static let top = (0..<length).reduce(UInt64(1)) { power, _ in power &* base }

  private static func mixed(_ scalar: UInt32) -> UInt64 {
    var value = UInt64(scalar) &* 0xD6E8_FEB8_6659_FD93
    value ^= value >> 32
    return value &* 0xD6E8_FEB8_6659_FD93
  }
}
