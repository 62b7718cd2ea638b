import Records
import TextCore

/// What a row's own words say of its place in a draft, without a look at other rows: a remark that keeps it out, a list that
/// belongs to the end, a year that is not the draft's.
struct RowWords: Sendable {
  /// The words that keep the row out: 内部，不写.
  let mark: String?
  /// What it lists for the end of the draft.
  let closing: ClosingRow?
  /// Why it is another year's.
  let otherYear: String?

  /// The words of all rows, in their order.
  /// - Parameter isParallel: whether they may take all processors.
  static func all(
    _ records: [TaskRecord], excludeMarks: [String], otherYear: OtherYear, year: Int?, isParallel: Bool
  ) -> [RowWords] {
    let chunk = max(fewest, min(most, records.count / 8))
    return Parallel.runs(of: records.count, by: chunk, if: isParallel) { run in
      run.map { index in
        let record = records[index]
        let closing = ClosingRow(record, index, year: year)
        // 计划 beside a row of next year's plans says what it is, and keeps it out of nothing.
        if let mark = excludeMark(record, excludeMarks), closing == nil || !KeptOut.isAim(mark) {
          return RowWords(mark: mark, closing: nil, otherYear: nil)
        }
        return RowWords(mark: nil, closing: closing, otherYear: otherYear.why(record))
      }
    }
  }

  /// How many rows go together: for fewer, handing them out costs more than it saves.
  private static let (fewest, most) = (16, 1024)

  private static func excludeMark(_ record: TaskRecord, _ marks: [String]) -> String? {
    if record.hasClause(marks) { return marks.first { record.hasClause([$0]) } }
    if !record.isEmpty(.note), case let note = record.note, let mark = marks.first(where: { note.holds($0) }) {
      return mark
    }
    return KeptOut.mark(record)
  }
}
