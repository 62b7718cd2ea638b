import TextCore

/// What a clerk writes into a cell for whoever keeps the ledger, and not for its readers: 别混, 对外不要说“已通过”, 重记了.
enum FileNotes {
  private static let words: SearchWords = [
    "别混", "别写", "别当", "别算", "别加", "别重复", "别说", "别往外", "不要说", "不要写", "不要算", "不要加", "不能写", "不写进", "不对外", "对外不", "勿写",
    "勿算", "重记", "记重",
    "登重", "重复登记", "补登", "补录", "不计入总结", "不进总结",
  ]

  /// Whether a clause is for the file.
  static func isOne(_ clause: String) -> Bool { clause.holds(oneOf: words) || isSpan(clause) }

  /// 1-12月累计: of what span a number is, which the draft says by being the year's.
  private static func isSpan(_ clause: String) -> Bool {
    clause.utf8.count <= 24
      && (clause.hasSuffix("月累计") && clause.first?.isDigit == true || clause.hasSuffix("累计数") && !clause.hasDigit)
  }

  /// The clauses of a cell that are for the file.
  static func all(in cell: String) -> [String] {
    guard cell.holds(oneOf: words) || cell.holds("累计") else { return [] }
    return Clause.split(cell).map(\.text).filter(isOne)
  }

  /// A cleaned cell without them.
  static func without(_ cell: String) -> String {
    guard cell.holds(oneOf: words) || cell.holds("累计") else { return cell }
    return Clause.joined(Clause.split(cell).filter { !isOne($0.text) })
  }
}
