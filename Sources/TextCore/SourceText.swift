#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A text under a name, with its lines found once: what spans point into.
///
/// Lines end with LF, CRLF or a lone CR. A byte order mark at the head belongs to no column.
public struct SourceText: Sendable {
  /// The name that messages show: a path as the user gave it.
  public let name: String
  /// The text in UTF-8, a byte order mark included where there was one.
  public let bytes: [UInt8]
  /// The offset at which each line starts; never empty.
  public let lineStarts: [Int]

  /// A source from bytes, which should be UTF-8.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    lineStarts = bytes.withUnsafeBufferPointer(Self.lineStarts)
  }

  /// The offset at which each line of some bytes starts.
  private static func lineStarts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts = [0]
    guard let base = bytes.baseAddress else { return starts }
    starts.reserveCapacity(bytes.count / 32)
    // Hardly any text has a carriage return: the others are searched for line feeds alone.
    guard memchr(base, 0x0D, bytes.count) == nil else {
      for i in bytes.indices where bytes[i] <= 0x0D {
        let isEnd = bytes[i] == 0x0A || bytes[i] == 0x0D && !(i + 1 < bytes.count && bytes[i + 1] == 0x0A)
        if isEnd { starts.append(i + 1) }
      }
      return starts
    }
    var at = 0
    while at < bytes.count, let found = memchr(base + at, 0x0A, bytes.count - at) {
      at = UnsafeRawPointer(base).distance(to: found) + 1
      starts.append(at)
    }
    return starts
  }

  /// A source from a string.
  public init(name: String, _ text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The whole text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of a span.
  public func text(_ span: Span) -> String {
    String(decoding: bytes[span.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The 1-based number of the line that holds an offset.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The line and column of an offset, both from 1.
  public func position(at offset: Int) -> Position {
    let line = line(at: offset)
    let range = lineRange(line)
    let end = min(max(offset, range.lowerBound), range.upperBound)
    return Position(
      line: line, column: String(decoding: bytes[range.lowerBound..<end], as: UTF8.self).count + 1)
  }

  /// The byte range of a 1-based line, without its end and without a byte order mark.
  public func lineRange(_ line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    var start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, end) }
    return start..<end
  }

  /// The text of a 1-based line, without its end.
  public func lineText(_ line: Int) -> String {
    String(decoding: bytes[lineRange(line)], as: UTF8.self)
  }
}
