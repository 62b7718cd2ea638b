/// The texts that cells name by number.
struct SharedStrings {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// The texts of a workbook, none where it has no such part.
  init(_ package: OfficePackage, part: String?) throws(PackageFault) {
    guard let part, package.has(part) else { return }
    var scanner = try package.scanner(part)
    while true {
      switch try scanner.next() {
      case .start:
        guard scanner.isNamed("si") else { break }
        let start = bytes.count
        try RichText.append(&scanner, to: &bytes)
        EscapedText.resolve(&bytes, from: start)
        ends.append(bytes.count)
      case .end, .text: break
      case .done: return
      }
    }
  }

  /// The number of texts.
  var count: Int { ends.count }

  /// Appends a text; false where there is none of that number.
  @inline(__always)
  func append(_ index: Int, to out: inout [UInt8]) -> Bool {
    guard index >= 0, index < ends.count else { return false }
    out.append(contentsOf: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
    return true
  }
}

/// The text of a string item: one text, or runs of rich text to be joined; never the reading aids (`rPh`).
enum RichText {
  /// Appends the text of the element that has just begun, and goes past it.
  static func append(_ scanner: inout XMLScanner, to out: inout [UInt8]) throws(PackageFault) {
    let level = scanner.depth
    var isText = false
    while true {
      switch try scanner.next() {
      case .start:
        if scanner.isNamed("rPh") {
          try scanner.skip()
        } else {
          isText = scanner.isNamed("t")
        }
      case .text: if isText { try scanner.appendText(to: &out) }
      case .end:
        isText = false
        if scanner.depth < level { return }
      case .done: return
      }
    }
  }
}

/// Characters that XML cannot hold, written `_x000D_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
enum EscapedText {
  /// Resolves the escapes of the text from an offset on; CRLF becomes LF. NUL and lone surrogates stay written.
  @inline(__always)
  static func resolve(_ text: inout [UInt8], from start: Int) {
    var at = start
    while at + 6 < text.count {
      if text[at] == 0x5F, text[at + 1] == 0x78, text[at + 6] == 0x5F {
        resolveSlowly(&text, from: start)
        return
      }
      at += 1
    }
  }

  private static func resolveSlowly(_ text: inout [UInt8], from start: Int) {
    let raw = Array(text[start...])
    var out: [UInt8] = []
    var at = 0
    while at < raw.count {
      if let unit = escape(raw, at), unit != 0 {
        if unit & 0xFC00 == 0xD800, let low = escape(raw, at + 7), low & 0xFC00 == 0xDC00 {
          let code = 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)
          if let scalar = Unicode.Scalar(code) { out += UTF8.encode(scalar).map(Array.init) ?? [] }
          at += 14
          continue
        }
        if let scalar = Unicode.Scalar(unit) {
          out += UTF8.encode(scalar).map(Array.init) ?? []
          at += 7
          continue
        }
      }
      if raw[at] == 0x0A, out.last == 0x0D { out.removeLast() }
      out.append(raw[at])
      at += 1
    }
    text.removeLast(raw.count)
    text += out
  }

  private static func escape(_ raw: [UInt8], _ at: Int) -> UInt32? {
    guard at + 6 < raw.count, raw[at] == 0x5F, raw[at + 1] == 0x78, raw[at + 6] == 0x5F else { return nil }
    var code: UInt32 = 0
    for byte in raw[(at + 2)..<(at + 6)] {
      switch byte {
      case 0x30...0x39: code = code << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: code = code << 4 | (UInt32(byte & 0xDF) - 0x37)
      default: return nil
      }
    }
    return code
  }
}
