import Records
import TextCore

/// Rows of one task that tell how often it was done, of which some say nothing else: 186次 with words and 174次 with
/// 同上学期. Their times add up, and the words are told once.
enum TimesAlone {
  private static let units: Set<String> = ["次", "场", "期", "轮", "堂", "节", "场次"]

  /// The words that hold for all rows; nil where the rows do not go together.
  static func words(_ rows: [Merging.Row], _ wordbook: Wordbook) -> [Clause]? {
    guard let unit = rows.first?.quantities.first?.unit, units.contains(unit),
      rows.allSatisfy({ row in
        row.quantities.count == 1 && row.quantities[0].unit == unit && row.quantities[0].isAddable
          && row.quantities[0].label.isEmpty && row.quantities[0].tail.isEmpty
      })
    else { return nil }
    let told = rows.filter { !$0.text.isEmpty && !isRhythm($0, of: rows) }
    guard told.count < rows.count, let words = told.first?.text, told.allSatisfy({ $0.text == words }) else {
      return nil
    }
    let clauses = Clause.split(words)
    // 参训120人 of one row is not said of the others; 支部党员31名 is no deed.
    guard clauses.allSatisfy({ !$0.hasNumber || !wordbook.holdsVerb($0.text) && $0.text.first?.isDigit == false })
    else {
      return nil
    }
    return clauses
  }

  /// 每月一次 beside 每月开展一次 of another row.
  private static func isRhythm(_ row: Merging.Row, of rows: [Merging.Row]) -> Bool {
    guard row.text.count <= 6, row.text.hasPrefix("每"), row.text.hasSuffix("一次") else { return false }
    let period = row.text.dropLast(2)
    return rows.contains { $0.index != row.index && $0.text != row.text && $0.text.holds(period) }
  }
}
