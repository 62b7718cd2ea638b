import Records
import TextCore

/// Results that are a quantity with its noun and nothing else.
enum QuantityCell {
  /// The quantities of `8个支部`, or nil where the text is prose.
  static func quantities(_ text: String) -> [Quantity]? {
    guard text.utf8.count <= 36, text.first?.isDigit == true else { return nil }
    let found = QuantityParser.parse(text)
    guard let first = found.first, found.count == 1, first.text == text, first.isAddable, first.label.isEmpty else {
      return nil
    }
    return found
  }
}
