/// A set of 64-bit hashes. They are spread already: to hash them again, as `Set` does, would take most of the time.
struct HashSet: Sendable {
  /// Open addressing in a power of two of slots; 0 is an empty one.
  private var slots: [UInt64] = []
  private var count = 0

  /// Whether nothing was put in.
  var isEmpty: Bool { count == 0 }

  /// Whether a hash is in the set.
  func contains(_ hash: UInt64) -> Bool {
    !slots.isEmpty && slots[slot(of: hash)] != 0
  }

  /// Puts a hash in.
  mutating func insert(_ hash: UInt64) {
    if count * 2 >= slots.count { grow() }
    let slot = slot(of: hash)
    if slots[slot] == 0 {
      slots[slot] = Self.stored(hash)
      count += 1
    }
  }

  /// Where a hash stands, or would.
  private func slot(of hash: UInt64) -> Int {
    let stored = Self.stored(hash)
    var slot = Int(truncatingIfNeeded: (stored ^ stored >> 32) & UInt64(slots.count - 1))
    while slots[slot] != 0, slots[slot] != stored { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(1024, old.count * 2))
    for hash in old where hash != 0 { slots[slot(of: hash)] = hash }
  }

  /// 0 marks an empty slot and shares a place with 1.
  private static func stored(_ hash: UInt64) -> UInt64 { max(hash, 1) }
}
