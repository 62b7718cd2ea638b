/// Growing output in blocks of memory that are never moved: it needs no more room than what it holds.
struct OutputBuffer: ByteSink {
  private var cursor: UnsafeMutablePointer<UInt8>
  private var end: UnsafeMutablePointer<UInt8>
  private var start: UnsafeMutablePointer<UInt8>
  private var full: [UnsafeMutableBufferPointer<UInt8>] = []
  private var fullCount = 0
  private var nextCapacity: Int
  private let limit: Int
  /// Whether bytes were dropped because the limit was reached.
  private(set) var isOverLimit = false

  private static let firstCapacity = 4 << 10
  private static let largestCapacity = 1 << 20

  /// A buffer that takes up to `limit` bytes.
  init(limit: Int) {
    self.limit = limit
    start = .allocate(capacity: Self.firstCapacity)
    cursor = start
    end = start + Self.firstCapacity
    nextCapacity = Self.firstCapacity * 4
  }

  /// Whether there are more bytes than the limit allows: blocks are of fixed sizes, so bytes are dropped only later.
  var exceedsLimit: Bool { isOverLimit || count > limit }

  /// The number of bytes so far.
  var count: Int { fullCount + (cursor - start) }

  @inline(__always) mutating func put(_ byte: UInt8) {
    if cursor == end { grow() }
    cursor.pointee = byte
    cursor += 1
  }

  @inline(__always) mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    put(base, bytes.count)
  }

  @inline(__always) mutating func put(_ base: UnsafePointer<UInt8>, _ count: Int) {
    if end - cursor >= count {
      cursor.update(from: base, count: count)
      cursor += count
    } else {
      putSlowly(base, count)
    }
  }

  @inline(never) private mutating func putSlowly(_ base: UnsafePointer<UInt8>, _ count: Int) {
    var base = base
    var left = count
    while left > 0 {
      if cursor == end { grow() }
      let part = min(left, end - cursor)
      cursor.update(from: base, count: part)
      cursor += part
      base += part
      left -= part
      if isOverLimit { return }
    }
  }

  @inline(never) private mutating func grow() {
    if count >= limit {
      // Go on within the last block: what is written there is thrown away.
      isOverLimit = true
      cursor = start
      return
    }
    full.append(UnsafeMutableBufferPointer(start: start, count: cursor - start))
    fullCount += cursor - start
    start = .allocate(capacity: nextCapacity)
    cursor = start
    end = start + nextCapacity
    nextCapacity = min(nextCapacity * 2, Self.largestCapacity)
  }

  /// Copies the bytes to memory of that size.
  func copy(to target: UnsafeMutablePointer<UInt8>) {
    var at = target
    for block in full {
      if let base = block.baseAddress { at.update(from: base, count: block.count) }
      at += block.count
    }
    at.update(from: start, count: cursor - start)
  }

  /// The bytes as an array; each block is let go of once it is copied. The buffer is of no use afterwards.
  mutating func take() -> [UInt8] {
    let total = count
    let bytes = [UInt8](unsafeUninitializedCapacity: total) { buffer, initialized in
      initialized = total
      guard var at = buffer.baseAddress else { return }
      for block in full {
        if let base = block.baseAddress { at.update(from: base, count: block.count) }
        at += block.count
        block.deallocate()
      }
      at.update(from: start, count: cursor - start)
    }
    start.deallocate()
    return bytes
  }

  /// Lets go of the memory. The buffer is of no use afterwards.
  mutating func free() {
    for block in full { block.deallocate() }
    start.deallocate()
  }
}
