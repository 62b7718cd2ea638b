struct ObjectHeader {
  /// The box holds a reference to its shape.
  var shape: Unmanaged<Shape>
  /// The number of values, which is that of the shape.
  var count: Int
  var depth: Int
}

/// The values of an object in the order of its shape; it holds a reference to each.
final class ObjectBox: ManagedBuffer<ObjectHeader, Cell> {
  /// A box from as many cells as the shape has keys, to each of which it adds a reference.
  static func make(_ shape: Shape, _ cells: UnsafeBufferPointer<Cell>) -> ObjectBox {
    var depth = 0
    for cell in cells {
      cell.retain()
      depth = max(depth, cell.depth)
    }
    let box = ObjectBox.create(minimumCapacity: cells.count) { _ in
      ObjectHeader(shape: Unmanaged.passRetained(shape), count: cells.count, depth: depth + 1)
    }
    box.withUnsafeMutablePointerToElements {
      if let base = cells.baseAddress { $0.update(from: base, count: cells.count) }
    }
    return unsafeDowncast(box, to: ObjectBox.self)
  }

  static func make(_ shape: Shape, _ cells: [Cell]) -> ObjectBox {
    cells.withUnsafeBufferPointer { make(shape, $0) }
  }

  deinit {
    withUnsafeMutablePointers { header, cells in
      BoxRelease.release(cells, header.pointee.count, depth: header.pointee.depth)
      header.pointee.shape.release()
    }
  }

  /// The value of a key, or nil.
  func cell(_ key: UnsafeBufferPointer<UInt8>) -> Cell? {
    withUnsafeMutablePointers { header, cells in
      let index = header.pointee.shape._withUnsafeGuaranteedRef { $0.index(of: key) }
      return index < 0 ? nil : cells[index]
    }
  }
}
