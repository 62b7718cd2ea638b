/// A paragraph of a Word document.
package struct WordParagraph: Hashable, Sendable {
  /// The text without its automatic number; tabs and line breaks within it are kept.
  package var text: String
  /// The automatic number as the user sees it, such as `一、`, nil where there is none. A bullet is `•`.
  package var number: String?
  /// The name of the style as the document's author knows it, such as `heading 1`, nil for the default.
  package var style: String?
  /// The level of the outline, 1 for the highest, nil for body text.
  package var outlineLevel: Int?
  /// Whether all of its ink is bold.
  package var isBold: Bool
  /// Whether it stands in a cell of a table.
  package var isInTable: Bool

  /// The number and the text, as they stand in print.
  package var line: String { (number ?? "") + text }
}
