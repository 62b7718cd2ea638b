#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How values compare in conditions and filters.
enum Comparison {
  /// Null and false are false, anything else is true.
  @inline(__always) static func isTrue(_ cell: Cell) -> Bool {
    switch cell.tag {
    case .null: false
    case .bool: cell.boolValue
    default: true
    }
  }

  /// Whether two values are equal. The values must not lie deeper than `Limits.deepestValue`.
  static func equal(_ a: Cell, _ b: Cell) -> Bool {
    switch (a.tag, b.tag) {
    case (.blank, .blank), (.empty, .empty), (.blank, .empty), (.empty, .blank): return false
    case (.blank, _): return isBlank(b)
    case (_, .blank): return isBlank(a)
    case (.empty, _): return isEmpty(b)
    case (_, .empty): return isEmpty(a)
    case (.null, .null): return true
    case (.bool, .bool), (.int, .int): return a.bits == b.bits
    case (.double, .double): return a.doubleValue == b.doubleValue
    case (.int, .double): return exactly(a.intValue, b.doubleValue)
    case (.double, .int): return exactly(b.intValue, a.doubleValue)
    case (.string, .string): return a.bits == b.bits || sameBytes(a.bytes, b.bytes)
    case (.range, .range): return a.bounds == b.bounds
    case (.loop, .loop): return a.bits == b.bits
    case (.list, .list):
      if a.bits == b.bits { return true }
      return a.items.count == b.items.count && zip(a.items, b.items).allSatisfy { equal($0, $1) }
    case (.object, .object): return a.bits == b.bits || equalObjects(a, b)
    default: return false
    }
  }

  private static func exactly(_ whole: Int, _ decimal: Double) -> Bool {
    Int(exactly: decimal) == whole
  }

  private static func equalObjects(_ a: Cell, _ b: Cell) -> Bool {
    a.shape._withUnsafeGuaranteedRef { left in
      b.shape._withUnsafeGuaranteedRef { right in
        guard left.count == right.count else { return false }
        for i in 0..<left.count {
          let j = left === right ? i : right.index(of: left.keys[i].bytes)
          guard j >= 0, equal(a.fieldValues[i], b.fieldValues[j]) else { return false }
        }
        return true
      }
    }
  }

  /// Whether a value equals `blank`: nothing, false, white space only, or without items.
  static func isBlank(_ cell: Cell) -> Bool {
    switch cell.tag {
    case .null: true
    case .bool: !cell.boolValue
    case .string: cell.bytes.allSatisfy { NumberText.isSpace($0) }
    default: isEmpty(cell)
    }
  }

  /// Whether a value equals `empty`: a string, array or object without contents.
  static func isEmpty(_ cell: Cell) -> Bool {
    switch cell.tag {
    case .string: cell.bytes.isEmpty
    case .list: cell.items.isEmpty
    case .object: cell.shape._withUnsafeGuaranteedRef { $0.count } == 0
    default: false
    }
  }

  /// The order of two values: -1, 0 or 1, or nil where they have none. Strings compare byte by byte.
  static func order(_ a: Cell, _ b: Cell) -> Int? {
    switch (a.tag, b.tag) {
    case (.int, .int): return sign(a.intValue, b.intValue)
    case (.int, .double), (.double, .int), (.double, .double): return orderDoubles(a, b)
    case (.string, .string): return orderBytes(a.bytes, b.bytes)
    case (.null, .null): return 0
    case (.bool, .bool): return a.bits == b.bits ? 0 : nil
    default: return nil
    }
  }

  private static func orderDoubles(_ a: Cell, _ b: Cell) -> Int? {
    let x = a.tag == .int ? Double(a.intValue) : a.doubleValue
    let y = b.tag == .int ? Double(b.intValue) : b.doubleValue
    return x.isNaN || y.isNaN ? nil : sign(x, y)
  }

  private static func sign<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? -1 : a > b ? 1 : 0 }

  static func orderBytes(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
    let shared = min(a.count, b.count)
    if shared > 0, let x = a.baseAddress, let y = b.baseAddress {
      let order = memcmp(x, y, shared)
      if order != 0 { return order < 0 ? -1 : 1 }
    }
    return sign(a.count, b.count)
  }

  /// Whether an array has an item, an object a key, a range a number, or a string a part.
  static func contains(_ a: Cell, _ b: Cell) -> Bool {
    guard isTrue(a), isTrue(b) else { return false }
    switch a.tag {
    case .string:
      if b.tag == .string { return ByteSearch.first(b.bytes, in: a.bytes, from: 0) != nil }
      var part: [UInt8] = []
      ValueText.appendWhole(b, to: &part)
      return part.withUnsafeBufferPointer { ByteSearch.first($0, in: a.bytes, from: 0) != nil }
    case .list: return a.items.contains { equal($0, b) }
    case .object:
      guard b.tag == .string else { return false }
      return a.shape._withUnsafeGuaranteedRef { $0.index(of: b.bytes) >= 0 }
    case .range:
      let (low, high) = a.bounds
      if b.tag == .int { return b.intValue >= low && b.intValue <= high }
      if b.tag == .double { return b.doubleValue >= Double(low) && b.doubleValue <= Double(high) }
      return false
    default: return false
    }
  }
}
