import TextCore

/// The rows of a table in Markdown: `| 甲 | 乙 |`.
enum MarkdownTable {
  /// Whether a line can be a row: it holds a bar.
  static func isRow(_ line: String) -> Bool {
    line.unicodeScalars.contains { $0 == "|" || $0 == "｜" }
  }

  /// Whether a line is the rule between header and rows.
  static func isRule(_ line: String) -> Bool {
    let scalars = line.unicodeScalars
    return scalars.contains("-") && scalars.contains("|")
      && scalars.allSatisfy { "|:- \t".unicodeScalars.contains($0) }
  }

  /// The cells of a row; `\|` is a bar within a cell.
  static func cells(_ line: String) -> [String] {
    var cells: [String.UnicodeScalarView] = [String.UnicodeScalarView()]
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        if scalar != "|" { cells[cells.count - 1].append("\\") }
        cells[cells.count - 1].append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "|" || scalar == "｜" {
        cells.append(String.UnicodeScalarView())
      } else {
        cells[cells.count - 1].append(scalar)
      }
    }
    if isEscaped { cells[cells.count - 1].append("\\") }
    var texts = cells.map { InlineText.plain(TextFold.trimmed(String($0)), addresses: true) }
    if texts.first == "" { texts.removeFirst() }
    if texts.last == "", texts.count > 1 { texts.removeLast() }
    return texts
  }
}
