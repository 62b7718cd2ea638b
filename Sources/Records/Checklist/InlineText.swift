import TextCore

/// Takes the marks of Markdown within a line away.
enum InlineText {
  /// The text without emphasis, backticks and escapes, and links by their text; with `addresses` the address
  /// of a link stays in brackets behind it.
  ///
  /// Stars that stand for masked words (`某**局`) stay: emphasis is taken away only where its two ends
  /// stand free, that is beside the ends of the text, blanks or punctuation.
  static func plain(_ text: String, addresses: Bool = false) -> String {
    guard text.utf8.contains(where: isMark) else { return text }
    var scalars = links(Array(text.unicodeScalars), addresses: addresses)
    scalars = backticks(scalars)
    for mark in ["**", "__", "*", "_"] { scalars = emphasis(scalars, Array(mark.unicodeScalars)) }
    return TextFold.trimmed(String(String.UnicodeScalarView(escapes(scalars))))
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2A, 0x5F, 0x60, 0x5B, 0x5C: true
    default: false
    }
  }

  private static func links(_ text: [Unicode.Scalar], addresses: Bool) -> [Unicode.Scalar] {
    guard text.contains("["), text.contains("]") else { return text }
    var out: [Unicode.Scalar] = []
    out.reserveCapacity(text.count)
    var at = 0
    while at < text.count {
      // A link is [text](address) within reach, so that a heap of brackets costs no more than its length.
      let window = text[at..<min(text.count, at + 600)]
      if text[at] == "[", let end = window.firstIndex(of: "]"), end > at + 1, end + 1 < text.count,
        text[end + 1] == "(", let close = text[end..<min(text.count, end + 2000)].firstIndex(of: ")")
      {
        if out.last == "!" { out.removeLast() }
        out += text[(at + 1)..<end]
        if addresses {
          out.append("（")
          out += text[(end + 2)..<close]
          out.append("）")
        }
        at = close + 1
      } else {
        out.append(text[at])
        at += 1
      }
    }
    return out
  }

  private static func backticks(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let count = text.count { $0 == "`" }
    return count > 0 && count % 2 == 0 ? text.filter { $0 != "`" } : text
  }

  private static func emphasis(_ text: [Unicode.Scalar], _ mark: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard text.contains(mark[0]) else { return text }
    var out: [Unicode.Scalar] = []
    out.reserveCapacity(text.count)
    // Where in `out` a mark stands that may open.
    var open: Int?
    var at = 0
    while at < text.count {
      guard isMark(text, at, mark) else {
        out.append(text[at])
        at += 1
        continue
      }
      let end = at + mark.count
      let before = at > 0 ? text[at - 1] : nil
      let behind = end < text.count ? text[end] : nil
      if let start = open, isFree(behind), let before, !TextFold.isBlank(before), before != "某" {
        out.removeSubrange(start..<(start + mark.count))
        open = nil
      } else {
        // An escaped mark is text.
        if before != "\\", isFree(before), let behind, !TextFold.isBlank(behind) { open = out.count }
        out += mark
      }
      at = end
    }
    return out
  }

  /// Whether a mark stands at an offset, and no longer run of its character.
  private static func isMark(_ text: [Unicode.Scalar], _ at: Int, _ mark: [Unicode.Scalar]) -> Bool {
    guard text[at...].starts(with: mark) else { return false }
    if at > 0, text[at - 1] == mark[0] { return false }
    let end = at + mark.count
    return end >= text.count || text[end] != mark[0]
  }

  private static func isFree(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return true }
    return TextFold.isBlank(scalar) || !(scalar.properties.isAlphabetic || QuantityScan.isDigit(scalar))
  }

  private static func escapes(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard text.contains("\\") else { return text }
    var out: [Unicode.Scalar] = []
    var at = 0
    while at < text.count {
      if text[at] == "\\", at + 1 < text.count, "\\`*_[]#.-+!|~()>".unicodeScalars.contains(text[at + 1]) { at += 1 }
      out.append(text[at])
      at += 1
    }
    return out
  }
}
