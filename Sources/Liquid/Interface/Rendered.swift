import TextCore

/// A contiguous piece of output with where it comes from.
public struct Run: Sendable, Hashable {
  /// The bytes of the output.
  public var range: Range<Int>
  /// The name of the template or partial.
  public var source: String
  /// The statement, or the literal text, in that template.
  public var span: Span
  /// The line of the span's start, from 1.
  public var line: Int
  /// The marks of the strings that came out here, in ascending order and each once.
  public var marks: [Int]

  /// A run from its parts.
  public init(range: Range<Int>, source: String, span: Span, line: Int, marks: [Int]) {
    self.range = range
    self.source = source
    self.span = span
    self.line = line
    self.marks = marks
  }
}

/// What a template came out as.
public struct Rendered: Sendable {
  /// The output in UTF-8.
  public var bytes: [UInt8]
  /// Where each piece of the output comes from: the runs tile it in order. Empty unless asked for.
  public var runs: [Run]

  /// The output as a Swift string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
