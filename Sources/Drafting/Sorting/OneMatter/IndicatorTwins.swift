import Records
import TextCore

/// Bare numbers of a table of indicators that a task of the same name tells as well: 农村公路新改建 98公里，上年86.5，目标90 beside
/// 农村公路新改建 98公里，涉及12个乡镇47个村. The task tells, with the indicator's aim and its number of the year before.
enum IndicatorTwins {
  /// In ledgers of more rows none is looked for.
  private static let mostRows = 400

  /// The tasks with what their indicators are held against.
  static func read(_ records: [TaskRecord]) -> [TaskRecord] {
    var out = records
    for (row, task) in pairs(Array(records.indices), records) {
      let (indicator, own) = (records[row], records[task].lastYearText)
      var before = indicator.lastYearText
      if before.last?.isNumber == true, let unit = indicator.quantities.first?.unit { before += unit }
      out[task] = records[task].reading(
        records[task].target.isEmpty && !indicator.target.isEmpty ? [.target: indicator.target] : [:],
        lastYear: own.isEmpty ? before : nil)
    }
    return out
  }

  /// Each indicator with the one task that tells its number.
  static func pairs(_ rows: [Int], _ records: [TaskRecord]) -> [(row: Int, task: Int)] {
    guard rows.count <= mostRows, let first = rows.first,
      rows.contains(where: { records[$0].tableIdentity != records[first].tableIdentity })
    else { return [] }
    let bare = rows.filter { row in
      let record = records[row]
      return record.isEmpty(.result) && record.isEmpty(.date) && record.isEmpty(.effect) && !record.isEmpty(.quantity)
    }
    guard !bare.isEmpty else { return [] }
    let named = Dictionary(grouping: rows.filter { !records[$0].isEmpty(.result) }) { records[$0].task }
    return bare.compactMap { row in
      let record = records[row]
      let numbers = record.quantities.map { $0.amount() }
      guard numbers.count == 1, let number = numbers.first, number.count > 2, let tasks = named[record.task] else {
        return nil
      }
      let found = tasks.filter { task in
        records[task].tableIdentity != record.tableIdentity
          && QuantityParser.find(in: records[task].result).contains { $0.quantity.amount() == number }
          && (records[task].target.isEmpty || record.target.isEmpty || records[task].target == record.target)
      }
      return found.count == 1 && tasks.count == 1 ? (row, found[0]) : nil
    }
  }
}
