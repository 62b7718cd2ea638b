import TextCore

/// Folds the spellings of one word that differ only in how they were typed.
package enum TextFold {
  /// The text with full-width letters, digits and marks made half-width and white space taken out.
  ///
  /// White space is that of Unicode, line breaks and marks of no width included.
  package static func fold(_ text: some StringProtocol) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isBlank(scalar) { continue }
      out.append(halfWidth(scalar))
    }
    return String(out)
  }

  /// The text with full-width letters, digits and marks made half-width, scalar by scalar.
  package static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0xFF01, scalar.value <= 0xFF5E else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  /// Whether a scalar takes no ink: white space, controls and marks of no width.
  package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F, 0x85, 0xA0, 0x1680, 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060,
      0x3000, 0xFEFF:
      return true
    default: return false
    }
  }

  /// The text without blanks at its two ends; most texts have none.
  package static func trimmed(_ text: String) -> String {
    let isBare = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard !bytes.isEmpty else { return true }
      var last = bytes.count - 1
      while last > 0, bytes[last] & 0xC0 == 0x80 { last -= 1 }
      return !mayBeBlank(bytes, 0) && !mayBeBlank(bytes, last)
    }
    return isBare == true ? text : trimmed(text[...])
  }

  /// Whether the scalar at an offset may be one that takes no ink.
  static func mayBeBlank(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    switch text[at] {
    case 0...0x20, 0x7F, 0xC2, 0xE1, 0xE2: true
    case 0xE3: at + 2 >= text.count || text[at + 1] == 0x80 && text[at + 2] == 0x80
    case 0xEF: at + 2 >= text.count || text[at + 1] == 0xBB
    default: false
    }
  }

  /// The text without blanks at its two ends.
  package static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[first...last])
  }

  /// The text on one line: each run of line breaks and the blanks around it becomes one space.
  package static func singleLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { trimmed($0) }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
