import TextCore

/// Where blocks of lines begin and end: the settings at the head of a Markdown file, code, tables, and headings
/// that are underlined.
struct ChecklistBlocks {
  private let lines: [ChecklistLine]

  init(_ lines: [ChecklistLine]) {
    self.lines = lines
  }

  /// The settings between two rules at the head of the text, without the rules.
  var settings: Range<Int>? {
    guard lines.first?.shape == .divider("-"),
      let end = lines.prefix(60).dropFirst().firstIndex(where: { $0.shape == .divider("-") }), end > 1,
      lines[1..<end].allSatisfy({ $0.shape == .text && $0.text.contains(":") })
    else { return nil }
    return 1..<end
  }

  /// The lines of code that a fence opens, both fences included; nil for one that is never closed.
  func code(_ at: Int) -> ClosedRange<Int>? {
    let sign = lines[at].text.prefix(3)
    return lines[(at + 1)...].firstIndex { $0.shape == .fence && $0.text.hasPrefix(sign) }.map { at...$0 }
  }

  /// Whether a line without a bar at its head begins a table: the rule stands below it.
  func beginsTable(_ at: Int) -> Bool {
    at + 1 < lines.count && MarkdownTable.isRow(lines[at].text) && MarkdownTable.isRule(lines[at + 1].text)
  }

  /// The lines of a table that begins at a line, at least that one.
  func table(_ at: Int) -> Range<Int> {
    var end = at + 1
    while end < lines.count, lines[end].shape == .tableRow || lines[end].shape == .text,
      MarkdownTable.isRow(lines[end].text)
    {
      end += 1
    }
    return at..<end
  }

  /// The level of a heading that a rule of = or - stands under, nil for a line that has none.
  func underline(_ at: Int) -> Int? {
    guard at + 1 < lines.count, case .divider(let sign) = lines[at + 1].shape, sign == "=" || sign == "-",
      lines[at].indent < 4, lines[at].text.unicodeScalars.count <= 40
    else { return nil }
    return sign == "=" ? 1 : 2
  }
}
