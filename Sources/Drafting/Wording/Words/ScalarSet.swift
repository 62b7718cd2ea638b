import TextCore

/// A few characters to look for, each of one scalar: wording asks of every character of every clause whether it is one
/// of them, and a `Set` would hash each.
struct ScalarSet: Sendable, ExpressibleByStringLiteral {
  /// A bit for the low bits of each scalar's value: most scalars are settled by it.
  private var filter = [UInt64](repeating: 0, count: 1 << (bits - 6))
  /// The values, sorted; one may stand more than once.
  private let values: [UInt32]

  private static let bits = 11

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var values: [UInt32] = []
    for scalar in scalars { values.append(scalar.value) }
    self.init(values: values)
  }

  /// The scalars of some values.
  init(values: [UInt32]) {
    self.values = values.sorted()
    filter.withUnsafeMutableBufferPointer { filter in
      for value in values { filter[Self.word(value)] |= 1 << UInt64(value & 63) }
    }
  }

  init(stringLiteral text: String) { self.init(text.unicodeScalars) }

  private static func word(_ value: UInt32) -> Int { Int(value >> 6) & (1 << (bits - 6) - 1) }

  /// Whether a scalar is one of them.
  func contains(_ scalar: Unicode.Scalar) -> Bool { contains(value: scalar.value) }

  /// Whether the scalar of a value is one of them.
  func contains(value: UInt32) -> Bool {
    filter[Self.word(value)] >> UInt64(value & 63) & 1 == 1 && isValue(value)
  }

  /// Whether what passed the filter is one of them.
  private func isValue(_ value: UInt32) -> Bool {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < values.count && values[low] == value
  }

  /// The offset of the first of them in the bytes of a text, from an offset on.
  func offset(in text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    filter.withUnsafeBufferPointer { filter in
      var i = start
      while i < text.count {
        // Of a Han character, which has three bytes, the last two say which bit is its.
        if text[i] & 0xF0 == 0xE0, i + 2 < text.count,
          filter[Int(text[i + 1] & 0x1F)] >> UInt64(text[i + 2] & 0x3F) & 1 == 0
        {
          i += 3
          continue
        }
        let (value, length) = PlainText.value(text, i)
        if filter[Self.word(value)] >> UInt64(value & 63) & 1 == 1, isValue(value) { return i }
        i += length
      }
      return nil
    }
  }

  /// Whether a character is one of them.
  func contains(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, contains(scalar) else { return false }
    return character.utf8.count == UTF8.width(scalar)
  }
}

extension StringProtocol {
  /// Whether it holds one of some characters.
  func holds(oneOf scalars: ScalarSet) -> Bool { withBytes { scalars.offset(in: $0) != nil } }
}
