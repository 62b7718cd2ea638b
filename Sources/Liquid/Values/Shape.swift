#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The keys of an object in their order, shared by all objects that have the same.
///
/// A template that reads one field of many records compares the shape's address and then knows the index.
final class Shape: @unchecked Sendable {
  let count: Int
  /// String cells, to whose boxes the shape holds references.
  let keys: UnsafeMutablePointer<Cell>
  private let hashes: UnsafeMutablePointer<Int>
  /// Open addressing over the keys, for objects of many fields; index + 1, or 0 for a free place.
  private let table: [Int32]

  /// A shape of distinct keys.
  init(_ names: [TextBox]) {
    count = names.count
    keys = .allocate(capacity: max(1, count))
    hashes = .allocate(capacity: max(1, count))
    var table: [Int32] = []
    if count > 8 {
      var size = 32
      while size < count * 2 { size *= 2 }
      table = Array(repeating: 0, count: size)
    }
    for (i, name) in names.enumerated() {
      let cell = Cell.string(name)
      cell.retain()
      let hash = Shape.hash(cell.bytes)
      keys.advanced(by: i).initialize(to: cell)
      hashes.advanced(by: i).initialize(to: hash)
      guard !table.isEmpty else { continue }
      var at = hash & (table.count - 1)
      while table[at] != 0 { at = (at + 1) & (table.count - 1) }
      table[at] = Int32(i + 1)
    }
    self.table = table
  }

  deinit {
    for i in 0..<count { keys[i].release() }
    keys.deallocate()
    hashes.deallocate()
  }

  /// The hash by which keys are found; it differs from one run of the program to the next.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    return hasher.finalize()
  }

  /// The index of a key, or -1.
  func index(of key: UnsafeBufferPointer<UInt8>, hash: Int) -> Int {
    if table.isEmpty {
      for i in 0..<count where hashes[i] == hash && sameBytes(keys[i].bytes, key) { return i }
      return -1
    }
    var at = hash & (table.count - 1)
    while table[at] != 0 {
      let i = Int(table[at]) - 1
      if hashes[i] == hash && sameBytes(keys[i].bytes, key) { return i }
      at = (at + 1) & (table.count - 1)
    }
    return -1
  }

  func index(of key: UnsafeBufferPointer<UInt8>) -> Int { index(of: key, hash: Shape.hash(key)) }

  /// The keys as Swift strings.
  var names: [String] { (0..<count).map { String(decoding: keys[$0].bytes, as: UTF8.self) } }
}

/// Whether two runs of bytes are the same.
@inline(__always)
func sameBytes(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
  guard a.count == b.count else { return false }
  guard let x = a.baseAddress, let y = b.baseAddress else { return true }
  return memcmp(x, y, a.count) == 0
}
