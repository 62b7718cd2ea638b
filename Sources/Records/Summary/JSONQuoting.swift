/// Strings of JSON (RFC 8259, section 7): only what must be escaped is.
enum JSONQuoting {
  /// A text as a string of JSON, with its quotation marks.
  static func quoted(_ text: String) -> String {
    var out: [UInt8] = []
    append(text, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Puts a text as a string of JSON behind bytes of UTF-8.
  static func append(_ text: String, to out: inout [UInt8]) {
    out.append(quote)
    for byte in text.utf8 {
      switch byte {
      case quote, backslash: out += [backslash, byte]
      case 0x0A: out += [backslash, UInt8(ascii: "n")]
      case 0x0D: out += [backslash, UInt8(ascii: "r")]
      case 0x09: out += [backslash, UInt8(ascii: "t")]
      case 0..<0x20:
        out += Array("\\u00".utf8)
        out += [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      default: out.append(byte)
      }
    }
    out.append(quote)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
  private static let hex = Array("0123456789abcdef".utf8)
}
