import TextCore

/// Finds the first of equal things by their hashes: a compact table for millions, which is never enumerated.
///
/// Hashes of 64 bits are taken for the things themselves: among a million rows two different ones share one
/// with a probability of 3 in a hundred million.
struct HashIndex {
  private var hashes: [UInt64] = []
  private var values: [Int32] = []
  /// By the low bits of a hash the number of an entry, −1 for none; collisions go on to the next place.
  private var slots: [Int32] = []

  /// Makes room for a number of things.
  mutating func reserve(_ count: Int) {
    hashes.reserveCapacity(hashes.count + count)
    values.reserveCapacity(values.count + count)
    var size = max(slots.count, 64)
    while size < (hashes.count + count) * 2 { size *= 2 }
    if size > slots.count { rebuild(size) }
  }

  /// The value of an equal thing that was put in before; nil, and the value is put in, where there is none.
  mutating func first(_ hash: UInt64, orInsert value: Int32) -> Int32? {
    if (hashes.count + 1) * 2 > slots.count { rebuild(max(64, slots.count * 2)) }
    let mask = slots.count - 1
    var at = Int(truncatingIfNeeded: hash) & mask
    while slots[at] >= 0 {
      let entry = Int(slots[at])
      if hashes[entry] == hash { return values[entry] }
      at = (at + 1) & mask
    }
    slots[at] = Int32(truncatingIfNeeded: hashes.count)
    hashes.append(hash)
    values.append(value)
    return nil
  }

  private mutating func rebuild(_ size: Int) {
    slots = [Int32](repeating: -1, count: size)
    let mask = size - 1
    for (entry, hash) in hashes.enumerated() {
      var at = Int(truncatingIfNeeded: hash) & mask
      while slots[at] >= 0 { at = (at + 1) & mask }
      slots[at] = Int32(truncatingIfNeeded: entry)
    }
  }
}

/// A hash of bytes, the same in every run: eight at a time, folded by a multiplication of 128 bits.
struct ByteHash {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Takes bytes in, with their number.
  @inline(__always)
  mutating func combine(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while at + 8 <= raw.count {
      combine(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian)
      at += 8
    }
    var rest: UInt64 = 0
    while at < raw.count {
      rest = rest << 8 | UInt64(raw[at])
      at += 1
    }
    combine(rest ^ UInt64(raw.count) << 56)
  }

  /// Takes a number in.
  @inline(__always)
  mutating func combine(_ word: UInt64) {
    let (high, low) = (value ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    value = high ^ low &+ 0xE703_7ED1_A0B4_28DB
  }

  /// The hash of a text.
  static func of(_ text: String) -> UInt64 {
    var hash = ByteHash()
    var text = text
    text.withUTF8 { hash.combine($0) }
    return hash.value
  }
}

/// What the words of a ledger were found to mean.
struct WordMemos {
  var states = WordMemo<TaskState>()
  /// The states that results name, where no column does.
  var results = WordMemo<TaskState>()
  /// Whether a word is a date.
  var dates = WordMemo<Bool>()
}

/// Remembers what words mean, by the hashes of their bytes: the last few thousand, each in one place.
struct WordMemo<Value> {
  private var hashes: [UInt64] = []
  private var values: [Value] = []
  private static var places: Int { 4096 }

  /// The value of a word, made once as long as it is remembered.
  @inline(__always)
  mutating func value(
    _ word: UnsafeBufferPointer<UInt8>, _ make: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    var hash = ByteHash()
    hash.combine(word)
    let place = Int(truncatingIfNeeded: hash.value) & (Self.places - 1)
    if !hashes.isEmpty, hashes[place] == hash.value { return values[place] }
    let made = make(word)
    if hashes.isEmpty {
      hashes = [UInt64](repeating: 0, count: Self.places)
      values = [Value](repeating: made, count: Self.places)
    }
    hashes[place] = hash.value
    values[place] = made
    return made
  }
}
