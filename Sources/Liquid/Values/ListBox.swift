struct ListHeader {
  var count: Int
  var depth: Int
}

/// The items of an array, behind its header in one allocation; it holds a reference to each.
final class ListBox: ManagedBuffer<ListHeader, Cell> {
  /// A box from cells, to each of which it adds a reference.
  static func make(_ cells: UnsafeBufferPointer<Cell>) -> ListBox {
    var depth = 0
    for cell in cells {
      cell.retain()
      depth = max(depth, cell.depth)
    }
    let box = ListBox.create(minimumCapacity: cells.count) { _ in
      ListHeader(count: cells.count, depth: depth + 1)
    }
    box.withUnsafeMutablePointerToElements {
      if let base = cells.baseAddress { $0.update(from: base, count: cells.count) }
    }
    return unsafeDowncast(box, to: ListBox.self)
  }

  static func make(_ cells: [Cell]) -> ListBox { cells.withUnsafeBufferPointer { make($0) } }

  deinit {
    withUnsafeMutablePointers { header, cells in
      BoxRelease.release(cells, header.pointee.count, depth: header.pointee.depth)
    }
  }
}

/// Lets go of the children of boxes without recursion where they lie deep.
enum BoxRelease {
  /// Depth up to which one box's end may call the next one's.
  private static let shallow = 256

  static func release(_ cells: UnsafeMutablePointer<Cell>, _ count: Int, depth: Int) {
    if depth <= shallow {
      for i in 0..<count { cells[i].release() }
      return
    }
    var work = Array(UnsafeBufferPointer(start: cells, count: count))
    while let cell = work.popLast() {
      guard cell.depth > shallow else {
        cell.release()
        continue
      }
      // The last holder of a deep box takes its children before the box ends.
      switch cell.tag {
      case .list:
        var box = cell.list.takeRetainedValue()
        if isKnownUniquelyReferenced(&box) {
          work.append(contentsOf: cell.items)
          box.header.count = 0
        }
      case .object:
        var box = cell.object.takeRetainedValue()
        if isKnownUniquelyReferenced(&box) {
          box.withUnsafeMutablePointers { header, values in
            work.append(contentsOf: UnsafeBufferPointer(start: values, count: header.pointee.count))
            header.pointee.count = 0
          }
        }
      default: break
      }
    }
  }
}
