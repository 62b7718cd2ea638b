/// Scans one JSON value after another (RFC 8259), over UTF-8 bytes.
///
/// It is written by hand because Foundation's readers lose the order of keys and the places of values.
struct JSONScanner {
  /// The nodes of the last value.
  private(set) var nodes: [JSONNode] = []
  /// The offset of the next byte.
  private(set) var at: Int
  /// The offset behind the last byte that belongs to this scan.
  private(set) var end: Int
  private let text: UnsafeBufferPointer<UInt8>

  /// How deep values may lie within each other.
  static let deepest = 64

  /// A scan of some bytes of a text, which must be shorter than 4 GB.
  init(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.text = text
    at = range.lowerBound
    end = range.upperBound
  }

  /// Goes on with other bytes of the text.
  mutating func move(to range: Range<Int>) {
    at = range.lowerBound
    end = range.upperBound
  }

  /// Skips blanks; the byte that follows, nil at the end.
  mutating func peek() -> UInt8? {
    while at < end, text[at] == 0x20 || text[at] == 0x0A || text[at] == 0x0D || text[at] == 0x09 { at += 1 }
    return at < end ? text[at] : nil
  }

  /// Skips one byte.
  mutating func skip() { at += 1 }

  /// Reads a value into `nodes`, over those of the one before.
  mutating func read() throws(JSONFault) {
    nodes.removeAll(keepingCapacity: true)
    try value(0)
  }

  private mutating func value(_ depth: Int) throws(JSONFault) {
    guard depth <= Self.deepest else { throw JSONFault(.tooDeep, at) }
    switch peek() {
    case 0x7B: try object(depth)
    case 0x5B: try array(depth)
    case 0x22: try string()
    case 0x2D, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39: try number()
    case 0x74 where isWord("true"): word(.yes, 4)
    case 0x66 where isWord("false"): word(.no, 5)
    case 0x6E where isWord("null"): word(.null, 4)
    default: throw JSONFault(.expectedValue, at)
    }
  }

  private mutating func object(_ depth: Int) throws(JSONFault) {
    let node = open(.object)
    if peek() == 0x7D { return close(node) }
    while true {
      guard peek() == 0x22 else { throw JSONFault(.expectedKey, at) }
      try string()
      guard peek() == 0x3A else { throw JSONFault(.expectedColon, at) }
      at += 1
      try value(depth + 1)
      switch peek() {
      case 0x2C: at += 1
      case 0x7D: return close(node)
      default: throw JSONFault(.expectedCommaInObject, at)
      }
      if peek() == 0x7D { throw JSONFault(.trailingComma, at) }
    }
  }

  private mutating func array(_ depth: Int) throws(JSONFault) {
    let node = open(.array)
    if peek() == 0x5D { return close(node) }
    while true {
      try value(depth + 1)
      switch peek() {
      case 0x2C: at += 1
      case 0x5D: return close(node)
      default: throw JSONFault(.expectedCommaInArray, at)
      }
      if peek() == 0x5D { throw JSONFault(.trailingComma, at) }
    }
  }

  private mutating func string() throws(JSONFault) {
    let open = at
    at += 1
    while at < end {
      let byte = text[at]
      if byte == 0x22 {
        add(.string, open + 1, at)
        at += 1
        return
      }
      if byte == 0x5C {
        try escape()
      } else if byte < 0x20 {
        throw JSONFault(byte == 0x0A || byte == 0x0D ? .lineBreakInText(open: open) : .controlCharacter, at)
      } else {
        at += 1
      }
    }
    throw JSONFault(.unclosedText(open: open), at)
  }

  private mutating func escape() throws(JSONFault) {
    let head = at
    guard at + 1 < end else { throw JSONFault(.unclosedText(open: head), end) }
    switch text[at + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: at += 2
    case 0x75:
      guard let unit = JSONText.unit(text, at + 2, end) else { throw JSONFault(.badEscape, head) }
      if unit == 0 { throw JSONFault(.nulEscape, head) }
      at += 6
      if unit >= 0xDC00, unit < 0xE000 { throw JSONFault(.halfPair, head) }
      if unit >= 0xD800, unit < 0xDC00 {
        guard at + 1 < end, text[at] == 0x5C, text[at + 1] == 0x75, let low = JSONText.unit(text, at + 2, end),
          low >= 0xDC00, low < 0xE000
        else { throw JSONFault(.halfPair, head) }
        at += 6
      }
    default: throw JSONFault(.badEscape, head)
    }
  }

  private mutating func number() throws(JSONFault) {
    let head = at
    if text[at] == 0x2D { at += 1 }
    let whole = digits()
    guard whole > 0, whole == 1 || text[at - whole] != 0x30 else { throw JSONFault(.badNumber, head) }
    if at < end, text[at] == 0x2E {
      at += 1
      guard digits() > 0 else { throw JSONFault(.badNumber, head) }
    }
    if at < end, text[at] | 0x20 == 0x65 {
      at += 1
      if at < end, text[at] == 0x2B || text[at] == 0x2D { at += 1 }
      guard digits() > 0 else { throw JSONFault(.badNumber, head) }
    }
    add(.number, head, at)
  }

  private mutating func digits() -> Int {
    let head = at
    while at < end, text[at] >= 0x30, text[at] <= 0x39 { at += 1 }
    return at - head
  }

  private func isWord(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard at + length <= end else { return false }
    for i in 0..<length where text[at + i] != word.utf8Start[i] { return false }
    return true
  }

  private mutating func word(_ kind: JSONNode.Kind, _ length: Int) {
    add(kind, at, at + length)
    at += length
  }

  private mutating func add(_ kind: JSONNode.Kind, _ start: Int, _ end: Int) {
    nodes.append(
      JSONNode(
        kind: kind, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        next: UInt32(truncatingIfNeeded: nodes.count + 1)))
  }

  private mutating func open(_ kind: JSONNode.Kind) -> Int {
    add(kind, at, at)
    at += 1
    return nodes.count - 1
  }

  private mutating func close(_ node: Int) {
    at += 1
    nodes[node].end = UInt32(truncatingIfNeeded: at)
    nodes[node].next = UInt32(truncatingIfNeeded: nodes.count)
  }
}
