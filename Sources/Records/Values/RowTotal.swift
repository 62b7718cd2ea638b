import TextCore

/// A number of the whole year in a column of its own that is not what the columns of its parts add up to.
struct RowTotal {
  /// The year's cell as written.
  let written: String
  /// What the parts add up to.
  let sum: ExactNumber
  /// `2+2+3+2=9`.
  let arithmetic: String

  /// - Parameters:
  ///   - whole: the year's cell.
  ///   - parts: the cells of the parts with their names; blank ones count nothing.
  /// - Returns: nil where both agree, where a cell is no bare number, where parts overlap (一季度, 上半年), and where the
  ///   year's number may be no sum: one that is no larger than its largest part is the last one of numbers that run on, or
  ///   a mean.
  init?(_ whole: String, _ parts: [(name: String, cell: String)]) {
    let filled = parts.filter { !$0.cell.isEmpty }
    guard filled.count > 1, let total = ExactNumber(whole), Self.areOfOneKind(filled.map(\.name)) else { return nil }
    var sum: ExactNumber? = ExactNumber(0)
    var most = ExactNumber(0)
    for part in filled {
      guard let number = ExactNumber(part.cell) else { return nil }
      sum = sum?.adding(number)
      most = max(most, number)
    }
    guard let sum, sum != total, most < total else { return nil }
    written = whole
    self.sum = sum
    arithmetic = filled.map(\.cell).joined(separator: "+") + "=\(sum)"
  }

  /// Whether parts of the year do not overlap.
  static func areOfOneKind(_ names: [String]) -> Bool {
    ["季度", "半年", "月"].contains { kind in names.allSatisfy { $0.hasSuffix(kind) } } && !names.contains("前三季度")
  }

  /// Words of a clerk who does not trust the number either: 合计待核.
  private static let doubts = ["待核", "要核", "未核", "再核", "对不上", "待查", "不一致"]

  /// Whether a remark says that the number is to be looked at again.
  static func isDoubted(_ note: String) -> Bool { !note.isEmpty && doubts.contains { note.holds($0) } }

  /// Says which rows have such numbers, and which number is drafted.
  static func report(_ records: [TaskRecord], _ doubts: inout DoubtCollector) {
    for record in records {
      guard let figures = record.table.figures, figures.hasParts,
        let total = figures.wrongTotal({ record.text(column: $0) })
      else { continue }
      doubts.enter(record.table.place)
      doubts.enter(record.table.columns)
      let usesParts = isDoubted(record.note)
      doubts.add("wrong-total", "\(record.row)", row: Int(record.row), column: figures.number) {
        (
          .warning,
          Message(
            "合计写的是“\(total.written)”，各栏相加是\(total.arithmetic)；起草写\(usesParts ? "相加的数" : "合计的数")",
            "the total says “\(total.written)”, its parts add up to \(total.arithmetic); drafts tell "
              + (usesParts ? "the sum" : "the total")),
          Message("核对这一行，改正其中写错的数", "check the row and correct the wrong number")
        )
      }
    }
  }
}

extension TaskRecord {
  /// The number that is drafted instead of a doubted total, with its parts, each with the unit; nil where the total stands.
  package var provenTotal: (shown: String, parts: [String])? {
    guard let figures = table.figures, figures.hasParts else { return nil }
    return figures.provenTotal(note: { note }) { text(column: $0) }
  }
}
