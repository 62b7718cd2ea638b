/// How alike two phrases are, by the pairs of neighbouring characters that they share (Dice's coefficient).
package struct PhraseLikeness: Sendable {
  /// The pairs in order of value.
  let pairs: [UInt64]

  /// Marks and spaces are passed over; a slot counts as one character, whatever its name.
  package init(_ text: String) {
    var scalars: [UInt32] = []
    var isInSlot = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "{":
        if !isInSlot { scalars.append(scalar.value) }
        isInSlot = true
      case "}": isInSlot = false
      default:
        if !isInSlot, scalar.properties.isAlphabetic { scalars.append(scalar.value) }
      }
    }
    // Both ends count, so that short phrases differ by how they begin and end.
    let framed = [0] + scalars + [1]
    pairs = zip(framed, framed.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }.sorted()
  }

  /// From 0, nothing shared, to 1, the same characters in the same order.
  package func likeness(to other: PhraseLikeness) -> Double {
    let (a, b) = (pairs, other.pairs)
    var (i, j, shared) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        shared += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return 2 * Double(shared) / Double(max(1, a.count + b.count))
  }
}
