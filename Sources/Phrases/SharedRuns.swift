/// Remembers the runs of characters that a text has used, to find out what another repeats.
///
/// White space and punctuation are passed over, as the ear does. A run is compared by its hash.
package struct SharedRuns: Sendable {
  /// The length of a run in characters.
  static let length = 8

  private let setExpressions: [[Unicode.Scalar]]
  private var seen: Set<UInt64> = []

  /// - Parameter setExpressions: what may be repeated; a run that lies within one is never counted.
  package init(setExpressions: [String] = SetExpressions.common) {
    self.setExpressions = setExpressions.map(Self.sounded).filter { $0.count >= Self.length }
  }

  /// The characters of a text that count: letters, digits and Han characters.
  private static func sounded(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter(isSounded)
  }

  private static func isSounded(_ scalar: Unicode.Scalar) -> Bool {
    if 0x4E00...0x9FFF ~= scalar.value { return true }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Notes the runs of a text.
  package mutating func note(_ text: String) {
    let scalars = Self.sounded(text)
    guard scalars.count >= Self.length else { return }
    for start in 0...(scalars.count - Self.length) { seen.insert(Self.hash(scalars, start)) }
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
    var scalars: [Unicode.Scalar] = []
    var owners: [Int] = []
    for (index, piece) in pieces.enumerated() {
      let part = Self.sounded(piece.text)
      scalars += part
      owners += Array(repeating: piece.origin == .phrase ? -1 : index, count: part.count)
    }
    guard scalars.count >= Self.length else { return 0 }
    let repeated = (0...(scalars.count - Self.length)).filter { start in
      // A slot is one stretch: where both ends are of one slot, so is all between them.
      let isOneSlot = owners[start] >= 0 && owners[start] == owners[start + Self.length - 1]
      return !isOneSlot && seen.contains(Self.hash(scalars, start))
    }
    guard !repeated.isEmpty else { return 0 }
    let fixed = fixedRanges(in: scalars)
    return repeated.count { start in
      !fixed.contains { $0.lowerBound <= start && start + Self.length <= $0.upperBound }
    }
  }

  private func fixedRanges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    setExpressions.flatMap { expression in
      guard scalars.count >= expression.count else { return [Range<Int>]() }
      return (0...(scalars.count - expression.count)).filter {
        scalars[$0..<($0 + expression.count)].elementsEqual(expression)
      }.map { $0..<($0 + expression.count) }
    }
  }

  private static func hash(_ scalars: [Unicode.Scalar], _ start: Int) -> UInt64 {
    // In a hot loop: a multiplication a scalar, by an odd number with bits all over.
    var hash: UInt64 = 0
    for index in start..<(start + length) {
      hash = (hash ^ UInt64(scalars[index].value)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return hash
  }
}
