/// A string as templates handle it: immutable UTF-8 bytes, of which parts may carry marks.
///
/// A mark is a number by which a host finds again where a piece of output came from: the engine never reads
/// it, but carries it along wherever text stays as it is, and says in `Run` where it came out.
public struct Text: @unchecked Sendable {
  // Never changes once it is made.
  let box: TextBox

  init(_ box: TextBox) {
    self.box = box
  }

  /// A text without marks.
  public init(_ string: String) {
    box = TextBox.make(string)
  }

  /// A text that carries one mark over its whole length.
  public init(_ string: String, mark: Int) {
    self.init(string, marks: [mark])
  }

  /// A text that carries several marks over its whole length.
  public init(_ string: String, marks: [Int]) {
    let count = string.utf8.count
    box = TextBox.make(
      string, marks: marks.isEmpty || count == 0 ? [] : [MarkSpan(0, count, Array(Set(marks)).sorted())])
  }

  /// A text from UTF-8 bytes without marks.
  public init(bytes: [UInt8]) {
    box = bytes.withUnsafeBufferPointer { TextBox.make($0) }
  }

  /// A text joined from pieces, each of which keeps its marks.
  public init(pieces: [Text]) {
    if pieces.count == 1 {
      self = pieces[0]
      return
    }
    let total = pieces.reduce(0) { $0 + $1.utf8Count }
    var marks: [MarkSpan] = []
    var offset = 0
    for piece in pieces {
      marks.append(shifted: piece.markSpans, by: offset)
      offset += piece.utf8Count
    }
    box = TextBox.make(total, marks: marks) { target in
      var at = target
      for piece in pieces {
        let bytes = piece.box.bytes
        if let base = bytes.baseAddress { at.update(from: base, count: bytes.count) }
        at += bytes.count
      }
    }
  }

  /// The number of UTF-8 bytes.
  public var utf8Count: Int { box.bytes.count }

  /// The marked parts, in order and without overlap.
  public var markSpans: [MarkSpan] { box.header.marks }

  /// Every mark in the text, in ascending order and each once.
  public var marks: [Int] { markSpans.allMarks }

  /// The text as a Swift string.
  public var string: String { String(decoding: box.bytes, as: UTF8.self) }

  /// The UTF-8 bytes.
  public var bytes: [UInt8] { Array(box.bytes) }

  /// The part within a range of byte offsets, with the marks that lie in it.
  ///
  /// A range beyond the text is cut to it. The offsets should not split a character.
  public func slice(_ range: Range<Int>) -> Text {
    let range = range.clamped(to: 0..<utf8Count)
    let part = UnsafeBufferPointer(rebasing: box.bytes[range])
    let marks = markSpans.cut(range)
    return withExtendedLifetime(box) { Text(TextBox.make(part, marks: marks)) }
  }
}

extension Text: Hashable {
  /// Texts are equal when their bytes are; marks do not count.
  public static func == (a: Text, b: Text) -> Bool {
    a.box === b.box || a.box.bytes.elementsEqual(b.box.bytes)
  }

  /// Feeds the bytes to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes: UnsafeRawBufferPointer(box.bytes))
  }
}

extension Text: ExpressibleByStringLiteral, CustomStringConvertible {
  /// A text without marks.
  public init(stringLiteral value: String) { self.init(value) }

  /// The text as a Swift string.
  public var description: String { string }
}

extension [MarkSpan] {
  /// Every mark, in ascending order and each once.
  var allMarks: [Int] {
    if count <= 1 { return first?.marks ?? [] }
    return Set(flatMap(\.marks)).sorted()
  }

  /// The parts within a range, counted from its start.
  func cut(_ range: Range<Int>) -> [MarkSpan] {
    compactMap { span in
      let start = Swift.max(span.start, range.lowerBound)
      let end = Swift.min(span.end, range.upperBound)
      return start < end
        ? MarkSpan(start - range.lowerBound, end - range.lowerBound, span.marks) : nil
    }
  }

  /// Adds the parts of a text that follows at an offset.
  mutating func append(shifted spans: [MarkSpan], by offset: Int) {
    for span in spans {
      if let last, last.end == span.start + offset, last.marks == span.marks {
        self[count - 1].end = span.end + offset
      } else {
        append(MarkSpan(span.start + offset, span.end + offset, span.marks))
      }
    }
  }
}
