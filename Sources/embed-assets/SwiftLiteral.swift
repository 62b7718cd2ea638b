/// Writes a text as a Swift literal that holds the very same bytes.
enum SwiftLiteral {
  /// A raw literal of many lines, with as many `#` as the text needs.
  ///
  /// The text stands as it is but for what a literal would change or refuse: carriage returns (Swift folds
  /// them), byte order marks, other controls and line separators, which are written as escapes.
  static func of(_ text: String) -> String {
    let marks = String(repeating: "#", count: longestRun(in: text) + 1)
    var out = marks + "\"\"\"\n"
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A: out.unicodeScalars.append(scalar)
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF:
        out += "\\\(marks)u{\(String(scalar.value, radix: 16))}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\n\"\"\"" + marks
  }

  /// The most `#` in a row behind a quotation mark or a backslash, which must not end or escape anything.
  private static func longestRun(in text: String) -> Int {
    var longest = 0
    var run = -1
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): run = 0
      case UInt8(ascii: "#") where run >= 0:
        run += 1
        longest = max(longest, run)
      default: run = -1
      }
    }
    return longest
  }
}
