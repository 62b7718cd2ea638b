/// A part of a string that carries marks: bytes from `start` up to `end`.
public struct MarkSpan: Sendable, Hashable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset behind the last byte.
  public var end: Int
  /// The marks, in ascending order and each once.
  public var marks: [Int]

  /// A marked part from its bounds in bytes and its marks.
  public init(_ start: Int, _ end: Int, _ marks: [Int]) {
    self.start = start
    self.end = end
    self.marks = marks
  }
}

struct TextHeader {
  var count: Int
  /// In order and without overlap; empty for nearly every string, which then costs no storage.
  var marks: [MarkSpan]
}

/// The bytes of a string, behind its header in one allocation.
final class TextBox: ManagedBuffer<TextHeader, UInt8> {
  /// A box whose bytes the caller fills in at once; it never changes afterwards.
  @inline(__always)
  static func make(_ count: Int, marks: [MarkSpan] = [], fill: (UnsafeMutablePointer<UInt8>) -> Void) -> TextBox {
    let box = TextBox.create(minimumCapacity: count) { _ in TextHeader(count: count, marks: marks) }
    box.withUnsafeMutablePointerToElements(fill)
    return unsafeDowncast(box, to: TextBox.self)
  }

  static func make(_ bytes: UnsafeBufferPointer<UInt8>, marks: [MarkSpan] = []) -> TextBox {
    make(bytes.count, marks: marks) { target in
      if let base = bytes.baseAddress { target.update(from: base, count: bytes.count) }
    }
  }

  static func make(_ string: String, marks: [MarkSpan] = []) -> TextBox {
    var string = string
    return string.withUTF8 { make($0, marks: marks) }
  }

  /// The bytes, valid while the box lives.
  var bytes: UnsafeBufferPointer<UInt8> {
    withUnsafeMutablePointers { UnsafeBufferPointer(start: $1, count: $0.pointee.count) }
  }
}

/// A range of whole numbers, both ends included.
final class RangeBox: Sendable {
  let low: Int
  let high: Int

  init(_ low: Int, _ high: Int) {
    self.low = low
    self.high = high
  }
}
