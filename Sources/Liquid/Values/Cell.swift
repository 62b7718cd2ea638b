/// What a cell holds.
enum CellTag: UInt8 {
  case null, bool, int, double, string, list, object, range
  /// The literals `blank` and `empty`, which compare by what they say of the other side.
  case blank, empty
  /// The `forloop` of the running loop with this number.
  case loop
}

/// A value as the renderer handles it: sixteen bytes without reference counting.
///
/// A cell of a boxed kind does not own its box: whoever stores one says whether it holds a reference.
/// Data that a render reads is kept alive by its caller, so that reading it costs no counting.
struct Cell {
  /// A number, a truth value, or the address of a box.
  var bits: UInt64
  var tag: CellTag

  @inline(__always) init(_ tag: CellTag, _ bits: UInt64) {
    self.tag = tag
    self.bits = bits
  }

  static var null: Cell { Cell(.null, 0) }
  static var blank: Cell { Cell(.blank, 0) }
  static var empty: Cell { Cell(.empty, 0) }

  @inline(__always) static func bool(_ value: Bool) -> Cell { Cell(.bool, value ? 1 : 0) }
  @inline(__always) static func int(_ value: Int) -> Cell {
    Cell(.int, UInt64(bitPattern: Int64(value)))
  }
  @inline(__always) static func double(_ value: Double) -> Cell { Cell(.double, value.bitPattern) }
  @inline(__always) static func loop(_ number: Int) -> Cell { Cell(.loop, UInt64(number)) }

  /// A cell that points to a box without holding a reference.
  @inline(__always) static func string(_ box: TextBox) -> Cell { Cell(.string, address(box)) }
  @inline(__always) static func list(_ box: ListBox) -> Cell { Cell(.list, address(box)) }
  @inline(__always) static func object(_ box: ObjectBox) -> Cell { Cell(.object, address(box)) }
  @inline(__always) static func range(_ box: RangeBox) -> Cell { Cell(.range, address(box)) }

  /// A cell that holds a reference of its own to the box.
  @inline(__always) static func owned(_ box: TextBox) -> Cell { Cell(.string, ownedAddress(box)) }
  @inline(__always) static func owned(_ box: ListBox) -> Cell { Cell(.list, ownedAddress(box)) }
  @inline(__always) static func owned(_ box: ObjectBox) -> Cell { Cell(.object, ownedAddress(box)) }
  @inline(__always) static func owned(_ box: RangeBox) -> Cell { Cell(.range, ownedAddress(box)) }

  @inline(__always) private static func ownedAddress(_ box: AnyObject) -> UInt64 {
    UInt64(UInt(bitPattern: Unmanaged.passRetained(box).toOpaque()))
  }

  @inline(__always) private static func address(_ box: AnyObject) -> UInt64 {
    UInt64(UInt(bitPattern: Unmanaged.passUnretained(box).toOpaque()))
  }

  @inline(__always) var intValue: Int { Int(Int64(bitPattern: bits)) }
  @inline(__always) var boolValue: Bool { bits != 0 }
  @inline(__always) var doubleValue: Double { Double(bitPattern: bits) }

  /// Whether the cell points to a box.
  @inline(__always) var isBoxed: Bool { tag.rawValue >= 4 && tag.rawValue <= 7 }

  @inline(__always) private func unmanaged<Box: AnyObject>(_: Box.Type) -> Unmanaged<Box> {
    unsafeBitCast(UInt(bits), to: Unmanaged<Box>.self)
  }
  @inline(__always) var text: Unmanaged<TextBox> { unmanaged(TextBox.self) }
  @inline(__always) var list: Unmanaged<ListBox> { unmanaged(ListBox.self) }
  @inline(__always) var object: Unmanaged<ObjectBox> { unmanaged(ObjectBox.self) }
  @inline(__always) var range: Unmanaged<RangeBox> { unmanaged(RangeBox.self) }

  /// The bytes of a string cell, valid while its box lives.
  @inline(__always) var bytes: UnsafeBufferPointer<UInt8> {
    text._withUnsafeGuaranteedRef { box in
      box.withUnsafeMutablePointers { UnsafeBufferPointer(start: $1, count: $0.pointee.count) }
    }
  }

  /// The marks of a string cell.
  @inline(__always) var marks: [MarkSpan] {
    text._withUnsafeGuaranteedRef { $0.header.marks }
  }

  /// The items of a list cell, valid while its box lives.
  @inline(__always) var items: UnsafeBufferPointer<Cell> {
    list._withUnsafeGuaranteedRef { box in
      box.withUnsafeMutablePointers { UnsafeBufferPointer(start: $1, count: $0.pointee.count) }
    }
  }

  /// The values of an object cell in the order of its shape, valid while its box lives.
  @inline(__always) var fieldValues: UnsafeMutablePointer<Cell> {
    object._withUnsafeGuaranteedRef { $0.withUnsafeMutablePointerToElements { $0 } }
  }

  /// The shape of an object cell.
  @inline(__always) var shape: Unmanaged<Shape> {
    object._withUnsafeGuaranteedRef { $0.withUnsafeMutablePointerToHeader { $0.pointee.shape } }
  }

  /// The bounds of a range cell, both included; empty where the second is smaller.
  @inline(__always) var bounds: (low: Int, high: Int) {
    range._withUnsafeGuaranteedRef { ($0.low, $0.high) }
  }

  /// How deep lists and objects lie within one another: 0 for anything else.
  var depth: Int {
    switch tag {
    case .list: list._withUnsafeGuaranteedRef { $0.header.depth }
    case .object: object._withUnsafeGuaranteedRef { $0.header.depth }
    default: 0
    }
  }

  /// Adds a reference to the box, if there is one.
  @inline(__always) func retain() {
    guard isBoxed else { return }
    _ = unmanaged(AnyObject.self).retain()
  }

  /// Drops a reference to the box, if there is one.
  @inline(__always) func release() {
    guard isBoxed else { return }
    unmanaged(AnyObject.self).release()
  }
}
