import Records
import TextCore

/// Numbers that run on through the rows of one task, such as those of a column 本年累计.
enum RunningTotals {
  /// Of the rows of one task those whose running totals a later row goes on with: all but the one with the largest,
  /// as a total that runs on never falls. Of equal ones the last stays.
  static func superseded(_ records: [TaskRecord]) -> [Int] {
    guard records.count > 1 else { return [] }
    let totals = records.map { record in record.quantities.filter(\.isRunningTotal).map(\.value).max() }
    guard let most = totals.compactMap({ $0 }).max(), let last = totals.lastIndex(of: most) else { return [] }
    return totals.indices.filter { totals[$0] != nil && $0 != last }
  }
}
