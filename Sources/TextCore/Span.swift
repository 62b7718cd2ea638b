/// A half-open range of byte offsets in one source text.
public struct Span: Sendable, Hashable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset behind the last byte.
  public var end: Int

  /// A span from its two offsets.
  @inlinable public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The offsets as a range.
  @inlinable public var range: Range<Int> { start..<end }

  /// The smallest span that holds this one and another.
  @inlinable public func union(_ other: Span) -> Span {
    Span(min(start, other.start), max(end, other.end))
  }
}

/// A place in a text as people count it.
public struct Position: Sendable, Hashable {
  /// The line, from 1.
  public let line: Int
  /// The column in characters (as an editor moves its cursor), from 1.
  public let column: Int

  /// A position from its line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
