import TextCore

/// A clause around its only number: 国培去了 · 约3 · 个人.
struct CountedClause {
  let head: Substring
  /// The digits, with 约 before and 多 or 余 behind them.
  let number: Substring
  let rest: Substring

  /// Nil for a clause with no number, or with another one behind it.
  init?(_ text: String) {
    guard let digit = text.firstIndex(where: \.isDigit) else { return nil }
    var start = digit
    if start > text.startIndex, "约近".contains(text[text.index(before: start)]) { start = text.index(before: start) }
    var end = text[digit...].firstIndex { !$0.isDigit && $0 != "." } ?? text.endIndex
    if end < text.endIndex, "多余".contains(text[end]) { end = text.index(after: end) }
    rest = text[end...]
    guard !rest.hasDigit else { return nil }
    head = text[..<start]
    number = text[start..<end]
  }
}
