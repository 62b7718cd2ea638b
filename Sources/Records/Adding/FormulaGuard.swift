/// Keeps spreadsheet programs from running the text of a cell as a formula (OWASP, CSV Injection).
///
/// They take a cell that begins with `=`, `+`, `-` or `@`, full-width ones in some locales, for a formula, which can
/// start programs and send the table elsewhere. A `'` before it makes it a text, and reading takes the `'` away
/// again. A number with its sign, or a dash alone, is no formula and stays as it is. Blanks at the head (a tab, a CR)
/// are never written.
enum FormulaGuard {
  /// The text as it goes into a cell.
  static func guarded(_ text: String) -> String { isAtRisk(text) ? "'" + text : text }

  /// The text that a cell stands for.
  static func plain(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'") else { return cell }
    let rest = String(cell.dropFirst())
    return isAtRisk(rest) ? rest : cell
  }

  /// Whether a text needs the mark: also one that begins with marks of its own before such a sign, or the two
  /// could not be told apart.
  private static func isAtRisk(_ text: String) -> Bool {
    let rest = text.unicodeScalars.drop { $0 == "'" }
    guard let first = rest.first.map(TextFold.halfWidth), "=+-@".unicodeScalars.contains(first) else { return false }
    return !isHarmless(rest.map(TextFold.halfWidth), afterMark: rest.count < text.unicodeScalars.count)
  }

  private static func isHarmless(_ scalars: [Unicode.Scalar], afterMark: Bool) -> Bool {
    if afterMark { return false }
    if scalars.allSatisfy({ $0 == "-" }) { return true }
    guard scalars[0] == "+" || scalars[0] == "-" else { return false }
    var body = scalars.dropFirst()
    if body.last == "%" { body.removeLast() }
    return body.contains { ("0"..."9").contains($0) }
      && body.allSatisfy { ("0"..."9").contains($0) || $0 == "," || $0 == "." }
  }
}
