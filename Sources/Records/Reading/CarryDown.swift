import TextCore

/// Decides whether blank cells of a section or topic column belong to merged cells, whose text a CSV file
/// holds in their first row only.
///
/// Merged cells leave a pattern, and only that pattern is carried down:
/// 1. the first task row has a text;
/// 2. no task row repeats the text of the one directly above it: who merges does not repeat;
/// 3. there are two blanks or more, and at least as many blanks as texts; a topic column needs that only where
///    the sections were not found to be merged;
/// 4. no ditto mark stands in the column;
/// 5. each row that opens another section has a topic: a blank there is a real one, and so may the others be.
///
/// A text is carried to the task rows directly below it: not past a blank row, a total, a number that starts
/// anew, nor, for a topic, into another section. A blank cell in any other ledger is a real blank.
struct CarryDown {
  /// A task row, in the order of the file.
  struct Row {
    let row: Int32
    /// What the headings above give, −1 for nothing.
    let heading: Int32
    /// Whether the run of rows is broken before it: by a blank row, a total, or a number that starts anew.
    let isBroken: Bool
    /// The hashes of the texts of section and topic, 0 for a blank.
    let section: Int
    let topic: Int
    let hasDitto: Bool
  }

  /// What was found of one column.
  enum Finding: Equatable {
    /// No blanks below texts, or texts repeated row by row.
    case separate
    /// Blanks below texts, but too few to be sure.
    case unsure
    case merged
  }

  /// Whether the texts of a column are carried down.
  /// - Parameter outer: for a topic column the texts of the section column.
  static func finding(
    _ rows: [Row], _ text: (Row) -> Int, sectionIsMerged: Bool = false, within outer: ((Row) -> Int)? = nil
  ) -> Finding {
    guard let first = rows.first, text(first) != 0 else { return .separate }
    var filled = 0
    var blank = 0
    var last = 0
    var section = 0
    var opensBlank = false
    for row in rows {
      if row.hasDitto { return .separate }
      if let outer, outer(row) != 0, outer(row) != section {
        section = outer(row)
        opensBlank = opensBlank || text(row) == 0
      }
      let this = text(row)
      if this == 0 { blank += 1 } else { filled += 1 }
      if this != 0, this == last { return .separate }
      last = this
    }
    if blank == 0 { return .separate }
    if opensBlank { return .unsure }
    return sectionIsMerged || blank >= max(2, filled) ? .merged : .unsure
  }

  /// For each task row the row that it takes the text of a merged column from: its own, or one above.
  static func sources(_ rows: [Row], _ text: (Row) -> Int, within outer: ((Row) -> Int)? = nil) -> [Int32] {
    var out: [Int32] = []
    out.reserveCapacity(rows.count)
    var holder: Int32?
    var section = 0
    for row in rows {
      if row.isBroken { holder = nil }
      if let outer, outer(row) != 0, outer(row) != section {
        section = outer(row)
        holder = nil
      }
      if text(row) != 0 { holder = row.row }
      out.append(holder ?? row.row)
    }
    return out
  }
}
