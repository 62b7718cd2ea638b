import TextCore

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
/// (9 MB/s, release build), where a sheet of a million rows has 600. This one only marks where names and
/// values lie. It knows elements, attributes, text, CDATA, comments and the five named entities; a document
/// type it refuses, so there is nothing to expand and nothing to fetch. Names are given without their prefix.
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
  private var stream: PartStream
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var filled = 0
  private var at = 0
  private var consumed = 0
  private var isAtEnd = false
  private var hasRoot = false
  private var isEmptyElement = false
  private var isLiteral = false
  private var nameRange = 0..<0
  private var textRange = 0..<0
  private var attributes: [Attribute] = []

  /// The longest token: a cell holds 32,767 characters at most, a hostile file anything.
  private static let tokenLimit = 64 << 20

  /// A scanner at the head of a part, in UTF-8 or UTF-16.
  init(_ stream: PartStream, chunk: Int = 1 << 18) throws(PackageFault) {
    buffer = .allocate(capacity: chunk)
    capacity = chunk
    self.stream = stream
    attributes.reserveCapacity(32)
    try start()
  }

  deinit {
    buffer.deallocate()
  }

  /// The name of the element without its prefix.
  var name: UnsafeBufferPointer<UInt8> {
    @inline(__always) get { slice(nameRange) }
  }

  /// Whether the element has this name.
  @inline(__always)
  func isNamed(_ other: StaticString) -> Bool {
    other.utf8CodeUnitCount == nameRange.count
      && memcmp(buffer + nameRange.lowerBound, other.utf8Start, nameRange.count) == 0
  }

  /// The raw value of an attribute by its name without prefix, entities still in it.
  @inline(__always)
  func attribute(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    for attribute in attributes where attribute.name.count == name.utf8CodeUnitCount {
      if memcmp(buffer + attribute.name.lowerBound, name.utf8Start, attribute.name.count) == 0 {
        return slice(attribute.value)
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
    let raw = slice(textRange)
    if isLiteral {
      XMLText.appendLines(raw, to: &out)
    } else {
      guard XMLText.append(raw, to: &out) else { throw fault() }
    }
  }

  /// The raw bytes of a text event.
  var rawText: UnsafeBufferPointer<UInt8> {
    @inline(__always) get { slice(textRange) }
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
      guard try has(1) else {
        guard depth == 0, hasRoot else { throw fault() }
        return .done
      }
      if buffer[at] != 0x3C {
        if try text() { return .text }
        continue
      }
      guard try has(2) else { throw fault() }
      switch buffer[at + 1] {
      case 0x2F:
        try endTag()
        return .end
      case 0x3F: _ = try body(opening: 2, closing: "?>")
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
    let length = try find(from: 0) { start, count in
      memchr(start, 0x3C, count).map { UnsafeRawPointer($0) - UnsafeRawPointer(start) }
    }
    let end = length ?? filled - at
    textRange = at..<at + end
    at += end
    isLiteral = false
    guard depth == 0 else { return true }
    for byte in slice(textRange) where byte > 0x20 { throw fault() }
    return false
  }

  /// A comment, which is passed over, or CDATA, which is text: true.
  private mutating func declaration() throws(PackageFault) -> Bool {
    if try has(4), matches("<!--") {
      _ = try body(opening: 4, closing: "-->")
      return false
    }
    if depth > 0, try has(9), matches("<![CDATA[") {
      textRange = try body(opening: 9, closing: "]]>")
      isLiteral = true
      return true
    }
    throw .documentType(stream.name)
  }

  private mutating func endTag() throws(PackageFault) {
    let close = try find(from: 2) { start, count in
      memchr(start, 0x3E, count).map { UnsafeRawPointer($0) - UnsafeRawPointer(start) }
    }
    guard let close, depth > 0 else { throw fault() }
    var end = at + close
    while end > at + 2, buffer[end - 1] <= 0x20 { end -= 1 }
    nameRange = local(at + 2, end)
    at += close + 1
    depth -= 1
  }

  private mutating func startTag() throws(PackageFault) {
    while true {
      if let end = try scanTag() {
        at = end
        depth += 1
        hasRoot = true
        return
      }
      guard try more() else { throw fault() }
    }
  }

  /// Marks the name and the attributes of the tag at `at`; the offset behind it, nil where the buffer ends
  /// first.
  private mutating func scanTag() throws(PackageFault) -> Int? {
    let base = buffer
    let count = filled
    var next = at + 1
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
    while next < end, buffer[next] != 0x3A { next += 1 }
    guard next < end, !(next - start == 5 && memcmp(buffer + start, "xmlns", 5) == 0) else { return start..<end }
    return next + 1..<end
  }

  // MARK: - The buffer

  @inline(__always)
  private func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: buffer + range.lowerBound, count: range.count)
  }

  /// Where the bytes are that an opening has behind it, up to its closing; the scanner goes past both.
  private mutating func body(opening: Int, closing: StaticString) throws(PackageFault) -> Range<Int> {
    let length = try find(from: opening) { start, count in
      Self.search(UnsafeBufferPointer(start: start, count: count), closing)
    }
    guard let length else { throw fault() }
    let range = at + opening..<at + length
    at += length + closing.utf8CodeUnitCount
    return range
  }

  /// Searches from an offset behind `at`, with more and more of the stream; the offset found, from `at`.
  private mutating func find(
    from offset: Int, _ search: (UnsafeMutablePointer<UInt8>, Int) -> Int?
  ) throws(PackageFault) -> Int? {
    var searched = offset
    while true {
      if filled - at > searched, let found = search(buffer + at + searched, filled - at - searched) {
        return searched + found
      }
      // The last two bytes may be the head of what is searched for.
      searched = max(offset, filled - at - 2)
      guard try more() else { return nil }
    }
  }

  private static func search(_ bytes: UnsafeBufferPointer<UInt8>, _ text: StaticString) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var next = 0
    while next + text.utf8CodeUnitCount <= bytes.count {
      guard let head = memchr(base + next, Int32(text.utf8Start[0]), bytes.count - next) else { return nil }
      next = UnsafeRawPointer(head) - UnsafeRawPointer(base)
      guard next + text.utf8CodeUnitCount <= bytes.count else { return nil }
      if memcmp(base + next, text.utf8Start, text.utf8CodeUnitCount) == 0 { return next }
      next += 1
    }
    return nil
  }

  @inline(__always)
  private func matches(_ text: StaticString) -> Bool {
    memcmp(buffer + at, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  /// Whether so many bytes are there from `at` on, reading on where they are not.
  @inline(__always)
  private mutating func has(_ count: Int) throws(PackageFault) -> Bool {
    while filled - at < count {
      guard try more() else { return false }
    }
    return true
  }

  /// Reads on, keeping what stands from `at` on; false at the end of the stream.
  private mutating func more() throws(PackageFault) -> Bool {
    if isAtEnd { return false }
    let kept = filled - at
    if kept == capacity {
      guard capacity < Self.tokenLimit else { throw .tooLarge(stream.name) }
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
      larger.update(from: buffer + at, count: kept)
      buffer.deallocate()
      buffer = larger
      capacity *= 2
    } else if at > 0 {
      memmove(buffer, buffer + at, kept)
    }
    consumed += at
    at = 0
    filled = kept
    while filled < capacity {
      let count = try stream.read(into: UnsafeMutableBufferPointer(start: buffer + filled, count: capacity - filled))
      if count == 0 {
        isAtEnd = true
        break
      }
      filled += count
    }
    return filled > kept
  }

  /// Passes over a byte order mark. A part in UTF-16, which OOXML allows and hardly anybody writes, is made
  /// UTF-8 in one go.
  private mutating func start() throws(PackageFault) {
    guard try has(4) else { return }
    switch (buffer[0], buffer[1], buffer[2], buffer[3]) {
    case (0xEF, 0xBB, 0xBF, _): at = 3
    case (0xFF, 0xFE, _, _): try convert(from: .utf16LittleEndian, mark: 2)
    case (0xFE, 0xFF, _, _): try convert(from: .utf16BigEndian, mark: 2)
    case (0x3C, 0, _, 0): try convert(from: .utf16LittleEndian, mark: 0)
    case (0, 0x3C, 0, _): try convert(from: .utf16BigEndian, mark: 0)
    default: break
    }
  }

  private mutating func convert(from encoding: TextEncoding, mark: Int) throws(PackageFault) {
    let wide = Array(UnsafeBufferPointer(start: buffer, count: filled)) + (try stream.readAll(atMost: 256 << 20))
    guard let text = TextEncoding.utf8(wide[mark...], from: encoding) else { throw fault() }
    stream = PartStream(text, name: stream.name)
    filled = 0
    isAtEnd = false
  }

  private func fault() -> PackageFault {
    .malformedXML(stream.name, offset: consumed + at)
  }
}
