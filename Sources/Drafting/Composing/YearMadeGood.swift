import Records
import TextCore

/// Rows of a part of the year that stayed below their plan where the rows of the year together reached theirs: 二季度抽检598
/// of 600批次 beside 2480 of 2400. Nothing of them is lacking when the year is told.
enum YearMadeGood {
  /// Of longer ledgers none is asked for.
  private static let mostRead = 3000

  /// Those of the rows that are not done which the other rows of their task make up for.
  static func rows(_ sorting: Sorting, _ records: [TaskRecord]) -> Set<Int> {
    guard records.count <= mostRead else { return [] }
    let short = sorting.unfinished.filter { row in
      guard let numbers = numbers(records[row]), isPart(records[row]) else { return false }
      return numbers.came < numbers.planned
    }
    guard !short.isEmpty else { return [] }
    let wanted = Set(short.map { ByteKey(PeriodStem.of(records[$0].task)) })
    var rows: [ByteKey: [Int]] = [:]
    for row in records.indices where sorting.accounts[row].fate != .excluded && isPart(records[row]) {
      let stem = ByteKey(PeriodStem.of(records[row].task))
      if wanted.contains(stem) { rows[stem, default: []].append(row) }
    }
    let reached = rows.filter { isReached($0.value.map { records[$0] }) }
    return Set(short.filter { reached[ByteKey(PeriodStem.of(records[$0].task))] != nil })
  }

  /// Whether the numbers of rows of different parts of the year add up to what was planned for them.
  private static func isReached(_ rows: [TaskRecord]) -> Bool {
    guard rows.count > 1, Set(rows.map { Importance.date($0) }).count == rows.count else { return false }
    var (came, planned) = (ExactNumber(0), ExactNumber(0))
    let unit = rows[0].quantities.first?.unit
    for row in rows {
      // Running totals are not added.
      guard let numbers = numbers(row), row.quantities.first?.unit == unit, !row.note.holds("累计"),
        row.quantities.first?.isRunningTotal == false, let a = came.adding(numbers.came),
        let b = planned.adding(numbers.planned)
      else { return false }
      (came, planned) = (a, b)
    }
    return !(came < planned)
  }

  /// Whether a row is of some months and not of the year.
  private static func isPart(_ record: TaskRecord) -> Bool {
    guard let date = record.date, let first = date.start.month, let last = date.end.month else { return false }
    return date.start.year == date.end.year && last - first < 6 && !record.isEmpty(.target)
  }

  /// What came of a row and what was planned; rates are not added.
  private static func numbers(_ record: TaskRecord) -> (came: ExactNumber, planned: ExactNumber)? {
    guard !record.isEmpty(.target), !record.isEmpty(.quantity), let planned = ExactNumber(record.target),
      case let own = record.quantities, own.count == 1, let came = own.first, came.label.isEmpty, came.tail.isEmpty,
      !["%", "％", "‰", "分"].contains(came.unit)
    else { return nil }
    return (came.value, planned)
  }
}
