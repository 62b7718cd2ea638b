/// The keys of many like objects, made once: with it a thousand records cost a thousand arrays of values.
public struct FieldNames: Sendable {
  let shape: Shape

  /// The keys in their order. A key that comes again is dropped.
  public init(_ names: [String]) {
    var seen: Set<[UInt8]> = []
    shape = Shape(names.filter { seen.insert(Array($0.utf8)).inserted }.map { TextBox.make($0) })
  }

  /// The number of keys.
  public var count: Int { shape.count }
}

/// An object: values under keys, in the order in which they were given; immutable.
public struct Fields: @unchecked Sendable {
  // Never changes once it is made.
  let box: ObjectBox

  init(_ box: ObjectBox) {
    self.box = box
  }

  /// An object from pairs. Where a key comes again, its last value holds, in the first one's place.
  public init(_ pairs: [(String, Value)]) {
    var index: [[UInt8]: Int] = [:]
    var names: [TextBox] = []
    var values: [Value] = []
    for (name, value) in pairs {
      if let known = index.updateValue(values.count, forKey: Array(name.utf8)) {
        index[Array(name.utf8)] = known
        values[known] = value
        continue
      }
      names.append(TextBox.make(name))
      values.append(value)
    }
    self.init(Shape(names), values)
  }

  /// An object from keys made before and one value each. Missing values are null, surplus ones dropped.
  public init(_ names: FieldNames, _ values: [Value]) {
    self.init(names.shape, values)
  }

  private init(_ shape: Shape, _ values: [Value]) {
    var cells = values.prefix(shape.count).map { $0.ownedCell() }
    while cells.count < shape.count { cells.append(.null) }
    box = ObjectBox.make(shape, cells)
    for cell in cells { cell.release() }
  }

  private var shape: Shape { box.header.shape.takeUnretainedValue() }

  /// The keys in their order.
  public var names: [String] { shape.names }

  /// The number of keys.
  public var count: Int { box.header.count }

  /// The value of a key, or nil where the object has no such key.
  public subscript(name: String) -> Value? {
    var name = name
    return name.withUTF8 { box.cell($0) }.map { Value(copying: $0) }
  }

  /// The pairs in their order.
  public var pairs: [(String, Value)] {
    let names = names
    return box.withUnsafeMutablePointerToElements { cells in
      names.indices.map { (names[$0], Value(copying: cells[$0])) }
    }
  }
}
