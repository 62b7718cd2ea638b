import TextCore

/// What a token of a tag is.
enum TokenKind: UInt8 {
  case name, integer, decimal, string
  case pipe, dot, dots, colon, comma, openBracket, closeBracket, openParenthesis, closeParenthesis
  case assign, equal, notEqual, less, greater, lessOrEqual, greaterOrEqual
  /// A character that Liquid has no use for.
  case other
  /// A full-width mark where Liquid needs the half-width one.
  case fullWidth
  /// A quotation mark without its partner.
  case openString
  case end
}

/// A piece of a tag with its place in the source.
struct Token {
  var kind: TokenKind
  var start: Int
  var end: Int

  var span: Span { Span(start, end) }
}

/// Reads the tokens of one tag from the bytes of a source.
struct Lexer {
  let bytes: [UInt8]
  /// The offset at which the next token is looked for.
  var at: Int
  /// The offset behind the tag's last byte.
  let end: Int

  /// Reads the next token; at the end of the tag, one without bytes.
  mutating func next() -> Token {
    while at < end, NumberText.isSpace(bytes[at]) { at += 1 }
    let start = at
    guard at < end else { return Token(kind: .end, start: end, end: end) }
    let byte = bytes[at]
    at += 1
    switch byte {
    case 0x7C: return token(.pipe, start)
    case 0x3A: return token(.colon, start)
    case 0x2C: return token(.comma, start)
    case 0x5B: return token(.openBracket, start)
    case 0x5D: return token(.closeBracket, start)
    case 0x28: return token(.openParenthesis, start)
    case 0x29: return token(.closeParenthesis, start)
    case 0x2E: return token(take(0x2E) ? .dots : .dot, start)
    case 0x3D: return token(take(0x3D) ? .equal : .assign, start)
    case 0x21: return token(take(0x3D) ? .notEqual : .other, start)
    case 0x3C: return token(take(0x3E) ? .notEqual : take(0x3D) ? .lessOrEqual : .less, start)
    case 0x3E: return token(take(0x3D) ? .greaterOrEqual : .greater, start)
    case 0x22, 0x27: return string(start, byte)
    case 0x30...0x39: return number(start)
    case 0x2D:
      if at < end, isDigit(bytes[at]) { return number(start) }
      return token(.other, start)
    case 0x41...0x5A, 0x61...0x7A, 0x5F: return name(start)
    default:
      if byte < 0x80 { return token(.other, start) }
      at = start
      let (scalar, length) = Scalars.decode(bytes, start, end)
      at += length
      if Scalars.startsName(scalar) { return name(start) }
      return token(FullWidth.halfWidth(scalar) == nil ? .other : .fullWidth, start)
    }
  }

  private func token(_ kind: TokenKind, _ start: Int) -> Token { Token(kind: kind, start: start, end: at) }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < end, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private mutating func string(_ start: Int, _ quote: UInt8) -> Token {
    while at < end, bytes[at] != quote { at += 1 }
    guard at < end else { return token(.openString, start) }
    at += 1
    return token(.string, start)
  }

  private mutating func number(_ start: Int) -> Token {
    while at < end, isDigit(bytes[at]) { at += 1 }
    if at + 1 < end, bytes[at] == 0x2E, isDigit(bytes[at + 1]) {
      at += 1
      while at < end, isDigit(bytes[at]) { at += 1 }
      return token(.decimal, start)
    }
    return token(.integer, start)
  }

  private mutating func name(_ start: Int) -> Token {
    while at < end {
      let byte = bytes[at]
      if byte < 0x80 {
        guard Scalars.isNameByte(byte) else { break }
        at += 1
      } else {
        let (scalar, length) = Scalars.decode(bytes, at, end)
        guard Scalars.continuesName(scalar) else { break }
        at += length
      }
    }
    if at < end, bytes[at] == 0x3F { at += 1 }
    return token(.name, start)
  }
}

/// Scalars in UTF-8, and which of them names are made of (Unicode Standard Annex #31).
enum Scalars {
  /// The scalar at an offset and its length in bytes; a byte that is no UTF-8 counts as U+FFFD.
  static func decode(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (Unicode.Scalar, Int) {
    let lead = bytes[at]
    let length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, at + length <= end else { return ("\u{FFFD}", 1) }
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for i in 1..<max(1, length) {
      guard bytes[at + i] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(bytes[at + i] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  @inline(__always) static func isNameByte(_ byte: UInt8) -> Bool {
    (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x30 && byte <= 0x39)
      || byte == 0x5F || byte == 0x2D
  }

  static func startsName(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value >= 0x4E00 && value <= 0x9FFF { return true }
    return value >= 0x80 && scalar.properties.isXIDStart
  }

  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value >= 0x4E00 && value <= 0x9FFF { return true }
    return value >= 0x80 && scalar.properties.isXIDContinue
  }
}

/// The full-width marks that input methods put in place of the ones that Liquid needs.
enum FullWidth {
  /// What to write in place of a full-width mark, or nil where it is none.
  static func halfWidth(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "：": ":"
    case "，", "、": ","
    case "“", "”", "「", "」", "＂": "\""
    case "‘", "’", "＇": "'"
    case "｜": "|"
    case "％": "%"
    case "（": "("
    case "）": ")"
    case "［", "【": "["
    case "］", "】": "]"
    case "｛": "{"
    case "｝": "}"
    case "＝": "="
    case "＜", "《": "<"
    case "＞", "》": ">"
    case "！": "!"
    case "．", "。": "."
    case "－", "—", "–": "-"
    case "　": " "
    case "；": ";"
    default: nil
    }
  }
}
