import TextCore

/// Writes JSON as Foundation's encoder does with `prettyPrinted`, `sortedKeys` and `withoutEscapingSlashes`, in a
/// small part of its time: a report has a million strings. Callers give keys in their order.
struct JSONLines {
  /// What was written so far, in UTF-8.
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true

  /// Writes an object; the body writes its members.
  mutating func object(_ body: (inout JSONLines) -> Void) { nest("{", "}", body) }

  /// Writes an array of the items that the body writes.
  mutating func array<T>(_ items: some Sequence<T>, _ body: (inout JSONLines, T) -> Void) {
    nest("[", "]") { json in
      for item in items {
        json.next()
        body(&json, item)
      }
    }
  }

  /// Writes the key of a member; its value follows.
  mutating func key(_ name: StaticString) {
    next()
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: [0x22, 0x20, 0x3A, 0x20])
  }

  /// Writes a key that is text.
  mutating func key(text name: String) {
    next()
    string(name)
    bytes.append(contentsOf: [0x20, 0x3A, 0x20])
  }

  /// Writes a member whose value is a text, or null.
  mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { string(text) } else { literal("null") }
  }

  /// Writes a number or word that needs no escape.
  mutating func literal(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes a text.
  mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  /// Writes a text from its bytes.
  mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(0x22)
    if text.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      for byte in text { escape(byte) }
    } else {
      bytes.append(contentsOf: text)
    }
    bytes.append(0x22)
  }

  /// Ends the text with a line end.
  mutating func endLine() { bytes.append(0x0A) }

  /// Goes on to the next member or item.
  mutating func next() {
    if !isFirst { bytes.append(0x2C) }
    if !isFirst { bytes.append(0x0A) }
    isFirst = false
    indent()
  }

  private mutating func nest(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONLines) -> Void) {
    bytes.append(UInt8(ascii: open))
    bytes.append(0x0A)
    depth += 1
    isFirst = true
    body(&self)
    isFirst = false
    depth -= 1
    bytes.append(0x0A)
    indent()
    bytes.append(UInt8(ascii: close))
  }

  private mutating func indent() {
    for _ in 0..<depth { bytes.append(contentsOf: [0x20, 0x20]) }
  }

  private mutating func escape(_ byte: UInt8) {
    let backslash = UInt8(ascii: "\\")
    switch byte {
    case 0x22, 0x5C: bytes.append(contentsOf: [backslash, byte])
    case 0x08: bytes.append(contentsOf: [backslash, UInt8(ascii: "b")])
    case 0x09: bytes.append(contentsOf: [backslash, UInt8(ascii: "t")])
    case 0x0A: bytes.append(contentsOf: [backslash, UInt8(ascii: "n")])
    case 0x0C: bytes.append(contentsOf: [backslash, UInt8(ascii: "f")])
    case 0x0D: bytes.append(contentsOf: [backslash, UInt8(ascii: "r")])
    case 0..<0x20:
      bytes.append(contentsOf: [backslash] + Array("u00".utf8))
      bytes.append(contentsOf: [Self.hex[Int(byte >> 4)], Self.hex[Int(byte & 15)]])
    default: bytes.append(byte)
    }
  }

  private static let hex = Array("0123456789abcdef".utf8)
}
