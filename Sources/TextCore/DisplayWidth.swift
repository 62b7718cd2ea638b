/// How many terminal cells text takes: Han characters and full-width marks two, others one.
///
/// Source: Unicode Standard Annex #11, East Asian Width (W and F are wide).
public enum DisplayWidth {
  /// The cells that a text takes.
  public static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The cells that a scalar takes: 0 for marks that combine, 2 for wide ones, else 1.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let v = scalar.value
    if v < 0x300 { return v < 0x20 ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch v {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    // Ambiguous ones (curly quotation marks, dashes, the ellipsis) are narrow, as UAX #11 advises.
    default: return 1
    }
  }

  /// The text with spaces behind it until it takes at least so many cells.
  public static func padded(_ text: String, to cells: Int) -> String {
    text + String(repeating: " ", count: max(0, cells - of(text)))
  }
}
