/// The length of a Chinese text as common word processors count it (字数).
///
/// The rule, scalar by scalar:
/// - white space, U+3000 included, and marks that combine or only format count nothing;
/// - each Han character, full-width letter, digit or mark (also “”‘’…—· and ①) counts one;
/// - each run of half-width text without white space in it counts one: letters of alphabets up to U+1FFF,
///   digits and ASCII marks together, so `12%`, `v1.2` and `GB/T` are one each; an apostrophe ’ between two
///   letters (`don’t`) belongs to the run.
public enum CharacterCount {
  /// The number of counted characters in a text.
  public static func count(_ text: some StringProtocol) -> Int {
    var total = 0
    var inRun = false
    var pendingApostrophe = false
    for scalar in text.unicodeScalars {
      switch kind(of: scalar) {
      case .nothing: continue
      case .space:
        inRun = false
        pendingApostrophe = false
      case .run:
        if pendingApostrophe {
          // The apostrophe stood between two letters: it was counted on its own and is not.
          total -= 1
        } else if !inRun {
          total += 1
        }
        inRun = true
        pendingApostrophe = false
      case .single:
        pendingApostrophe = inRun && scalar == "’"
        inRun = false
        total += 1
      }
    }
    return total
  }

  private enum Kind { case nothing, space, run, single }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    let value = scalar.value
    if value < 0x80 { return value <= 0x20 || value == 0x7F ? .space : .run }
    // The common cases, without the tables of Unicode.
    if 0x4E00...0x9FFF ~= value || 0x3001...0x3029 ~= value || 0xFF01...0xFF5E ~= value { return .single }
    let properties = scalar.properties
    if properties.isWhitespace { return .space }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return .nothing
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
      .decimalNumber:
      return value < 0x2000 ? .run : .single
    default: return .single
    }
  }
}
