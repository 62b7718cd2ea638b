/// An array of values, immutable.
public struct List: @unchecked Sendable {
  // Never changes once it is made.
  let box: ListBox

  init(_ box: ListBox) {
    self.box = box
  }

  /// An array of values.
  public init(_ values: some Sequence<Value>) {
    let cells = values.map { $0.ownedCell() }
    box = ListBox.make(cells)
    for cell in cells { cell.release() }
  }
}

extension List: RandomAccessCollection, ExpressibleByArrayLiteral {
  /// An array of values.
  public init(arrayLiteral elements: Value...) { self.init(elements) }

  /// Always 0.
  public var startIndex: Int { 0 }

  /// The number of items.
  public var endIndex: Int { box.header.count }

  /// The item at an index from 0.
  public subscript(index: Int) -> Value {
    precondition(index >= 0 && index < endIndex, "index out of range")
    return box.withUnsafeMutablePointerToElements { Value(copying: $0[index]) }
  }
}
