import TextCore

/// What the lines of a checklist say, before it is put into columns.
struct ChecklistContent {
  /// A heading above an item: its rank among all kinds of headings (outer ones less) and its text.
  struct Heading {
    let rank: Int
    let text: String
    /// The line from 1.
    let line: Int
  }

  /// One task.
  struct Item {
    /// The line that it begins on, from 1.
    let line: Int
    /// Which path of headings leads to it.
    var path: Int
    var task: String
    var result = ""
    /// The text for the cell of the state, nil where nothing says it.
    var state: String?
    /// Whether a line below the item says so, and no sign.
    var isStateWritten = false
    /// The names and texts of the lines below it.
    var fields: [(name: String, text: String)] = []

    /// Adds a text under a name; what the name has already stays before it.
    mutating func add(_ name: String, _ text: String) {
      if let at = fields.firstIndex(where: { $0.name == name }) {
        fields[at].text = InlineJoin.items(fields[at].text, text)
      } else {
        fields.append((name, text))
      }
    }
  }

  /// A table of Markdown.
  struct Table {
    let path: Int
    var rows: [(line: Int, cells: [String])]
  }

  /// The headings, and which lead to which item.
  var headings = ChecklistHeadings()
  /// The first heading, where nothing but blank lines stands before it.
  var first: Heading?
  var items: [Item] = []
  var tables: [Table] = []
  /// The line and text of a title without any sign, at the head of the text.
  var title: (line: Int, text: String)?
}

/// Joins texts that stood on lines of their own.
enum InlineJoin {
  /// Two parts of one sentence: nothing between Han text, a blank between words of letters.
  static func lines(_ a: String, _ b: String) -> String {
    if a.isEmpty || b.isEmpty { return a + b }
    let needsBlank = isLetter(a.unicodeScalars.last) && isLetter(b.unicodeScalars.first)
    return a + (needsBlank ? " " : "") + b
  }

  /// Two things side by side: a semicolon between, unless the first ends with a mark.
  static func items(_ a: String, _ b: String) -> String {
    guard !b.isEmpty, let last = a.unicodeScalars.last else { return a + b }
    return "，。；：、！？,;:".unicodeScalars.contains(last) ? a + b : "\(a)；\(b)"
  }

  private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.value < 0x80 && (scalar.properties.isAlphabetic || QuantityScan.isDigit(scalar))
  }
}
