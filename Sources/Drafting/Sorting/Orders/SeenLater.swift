import Records
import TextCore

/// Remarks that point to the row of a later month where a thing is told: 围墙见7月 beside 围墙裂缝待暑期. What is open of it is settled
/// there, and no lack.
enum SeenLater {
  /// Whether a row's remark sends the reader to a row that tells the thing as done.
  static func isTold(_ record: TaskRecord, in records: [TaskRecord]) -> Bool {
    guard record.note.holds("见"), let from = record.date?.start.month else { return false }
    return Clause.split(MarkWidth.widened(record.note)).map(\.text).contains { clause in
      guard let (thing, month) = reference(clause), month > from else { return false }
      return records.contains { row in
        row.state == .done && row.date?.start.month == month && (row.result.holds(thing) || row.task.holds(thing))
      }
    }
  }

  /// 围墙 and 7 of 围墙见7月.
  static func reference(_ clause: String) -> (thing: String, month: Int)? {
    guard let place = clause.place(of: "见"), case let thing = clause[..<place.lowerBound],
      (2...8).contains(thing.count),
      thing.allSatisfy(Punctuation.isHan),
      case let digits = clause[place.upperBound...].prefix(while: \.isDigit), let month = Int(digits),
      (1...12).contains(month),
      ["月", "月份"].contains(String(clause[place.upperBound...].dropFirst(digits.count)))
    else { return nil }
    return (String(thing), month)
  }
}
