#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads XML 1.0 in UTF-8 event by event from a stream, with a buffer no longer than its longest token.
///
/// Foundation's parser makes a dictionary of strings for each element: 54 MB of a sheet took it 5.9 s
/// (9 MB/s, release build), where a sheet of a million rows has 600; with this one such a workbook takes 4 s of
/// processor time in all. It only marks where names and values lie. It knows elements, attributes, text, CDATA,
/// comments and the five named entities; a document type it refuses, so there is nothing to expand and nothing
/// to fetch. Names are given without their prefix.
struct XMLScanner: ~Copyable {
  /// What `next()` found.
  enum Event {
    /// An element begins: `name` and its attributes hold until the next event.
    case start
    /// An element ends: `name` holds, of an empty element too.
    case end
    /// Text within an element, entities still in it: `appendText(to:)` has it.
    case text
    /// The document is over.
    case done
  }

  private struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  /// How many elements are open, the one that has just begun included.
  private(set) var depth = 0
  private var input: XMLInput
  private var hasRoot = false
  private var isEmptyElement = false
  private var isLiteral = false
  private var nameRange = 0..<0
  private var textRange = 0..<0
  private var attributes: [Attribute] = []

  /// A scanner at the head of a part, in UTF-8 or UTF-16.
  init(_ stream: PartStream, chunk: Int = 1 << 18) throws(PackageFault) {
    input = try XMLInput(stream, chunk: chunk)
    attributes.reserveCapacity(32)
  }

  /// The name of the element without its prefix.
  var name: UnsafeBufferPointer<UInt8> {
    @inline(__always) get { input.slice(nameRange) }
  }

  /// Whether the element has this name.
  @inline(__always)
  func isNamed(_ other: StaticString) -> Bool {
    other.utf8CodeUnitCount == nameRange.count
      && memcmp(input.bytes + nameRange.lowerBound, other.utf8Start, nameRange.count) == 0
  }

  /// The raw value of an attribute by its name without prefix, entities still in it.
  @inline(__always)
  func attribute(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    for attribute in attributes where attribute.name.count == name.utf8CodeUnitCount {
      if memcmp(input.bytes + attribute.name.lowerBound, name.utf8Start, attribute.name.count) == 0 {
        return input.slice(attribute.value)
      }
    }
    return nil
  }

  /// The value of an attribute as text.
  func text(_ name: StaticString) throws(PackageFault) -> String? {
    guard let raw = attribute(name) else { return nil }
    var value: [UInt8] = []
    guard XMLText.append(raw, to: &value) else { throw fault() }
    return String(decoding: value, as: UTF8.self)
  }

  /// Appends the text of a text event, its entities resolved and its line ends made LF.
  @inline(__always)
  func appendText(to out: inout [UInt8]) throws(PackageFault) {
    let raw = input.slice(textRange)
    if isLiteral {
      XMLText.appendLines(raw, to: &out)
    } else {
      guard XMLText.append(raw, to: &out) else { throw fault() }
    }
  }

  /// The raw bytes of a text event.
  var rawText: UnsafeBufferPointer<UInt8> {
    @inline(__always) get { input.slice(textRange) }
  }

  /// Goes past the rest of the element that has just begun.
  mutating func skip() throws(PackageFault) {
    let level = depth
    while depth >= level, try next() != .done {}
  }

  /// Goes to the next event.
  mutating func next() throws(PackageFault) -> Event {
    if isEmptyElement {
      isEmptyElement = false
      depth -= 1
      return .end
    }
    while true {
      guard try input.has(1) else {
        guard depth == 0, hasRoot else { throw fault() }
        return .done
      }
      if input.bytes[input.at] != 0x3C {
        if try text() { return .text }
        continue
      }
      guard try input.has(2) else { throw fault() }
      switch input.bytes[input.at + 1] {
      case 0x2F:
        try endTag()
        return .end
      case 0x3F: _ = try input.body(opening: 2, closing: "?>")
      case 0x21: if try declaration() { return .text }
      default:
        try startTag()
        return .start
      }
    }
  }

  // MARK: - Tokens

  /// Text up to the next tag; false where it stands outside the root.
  private mutating func text() throws(PackageFault) -> Bool {
    let length = try input.find(from: 0) { start, count in
      memchr(start, 0x3C, count).map { UnsafeRawPointer($0) - UnsafeRawPointer(start) }
    }
    let end = length ?? input.count
    textRange = input.at..<input.at + end
    input.advance(end)
    isLiteral = false
    guard depth == 0 else { return true }
    for byte in input.slice(textRange) where byte > 0x20 { throw fault() }
    return false
  }

  /// A comment, which is passed over, or CDATA, which is text: true.
  private mutating func declaration() throws(PackageFault) -> Bool {
    if try input.has(4), input.matches("<!--") {
      _ = try input.body(opening: 4, closing: "-->")
      return false
    }
    if depth > 0, try input.has(9), input.matches("<![CDATA[") {
      textRange = try input.body(opening: 9, closing: "]]>")
      isLiteral = true
      return true
    }
    throw .documentType(input.name)
  }

  private mutating func endTag() throws(PackageFault) {
    let close = try input.find(from: 2) { start, count in
      memchr(start, 0x3E, count).map { UnsafeRawPointer($0) - UnsafeRawPointer(start) }
    }
    guard let close, depth > 0 else { throw fault() }
    var end = input.at + close
    while end > input.at + 2, input.bytes[end - 1] <= 0x20 { end -= 1 }
    nameRange = local(input.at + 2, end)
    input.advance(close + 1)
    depth -= 1
  }

  private mutating func startTag() throws(PackageFault) {
    while true {
      if let end = try scanTag() {
        input.advance(end - input.at)
        depth += 1
        hasRoot = true
        return
      }
      guard try input.more() else { throw fault() }
    }
  }

  /// Marks the name and the attributes of the tag reached; the offset behind it, nil where the buffer ends
  /// first.
  private mutating func scanTag() throws(PackageFault) -> Int? {
    let base = input.bytes
    let count = input.filled
    var next = input.at + 1
    let start = next
    while next < count, Self.isName(base[next]) { next += 1 }
    guard next < count else { return nil }
    guard next > start else { throw fault() }
    nameRange = local(start, next)
    attributes.removeAll(keepingCapacity: true)
    while true {
      while next < count, base[next] <= 0x20 { next += 1 }
      guard next < count else { return nil }
      if base[next] == 0x3E {
        isEmptyElement = false
        return next + 1
      }
      if base[next] == 0x2F {
        guard next + 1 < count else { return nil }
        guard base[next + 1] == 0x3E else { throw fault() }
        isEmptyElement = true
        return next + 2
      }
      let nameStart = next
      while next < count, Self.isName(base[next]) { next += 1 }
      let nameEnd = next
      while next < count, base[next] <= 0x20 { next += 1 }
      guard next < count else { return nil }
      guard nameEnd > nameStart, base[next] == 0x3D else { throw fault() }
      next += 1
      while next < count, base[next] <= 0x20 { next += 1 }
      guard next < count else { return nil }
      let mark = base[next]
      guard mark == 0x22 || mark == 0x27 else { throw fault() }
      next += 1
      let valueStart = next
      while next < count, base[next] != mark { next += 1 }
      guard next < count else { return nil }
      attributes.append(Attribute(name: local(nameStart, nameEnd), value: valueStart..<next))
      next += 1
    }
  }

  @inline(__always)
  private static func isName(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x3E && byte != 0x2F && byte != 0x3D && byte != 0x3C && byte != 0x22 && byte != 0x27
  }

  /// A name without its prefix; that of a declaration of namespaces keeps its own.
  @inline(__always)
  private func local(_ start: Int, _ end: Int) -> Range<Int> {
    var next = start
    while next < end, input.bytes[next] != 0x3A { next += 1 }
    guard next < end, !(next - start == 5 && memcmp(input.bytes + start, "xmlns", 5) == 0) else { return start..<end }
    return next + 1..<end
  }

  /// The fault that the part is not as it must be, at the place reached.
  func fault() -> PackageFault { input.fault() }
}
