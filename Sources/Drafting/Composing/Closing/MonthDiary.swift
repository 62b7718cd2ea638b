import Records
import TextCore

/// A ledger that is kept month by month: what a month's row says of a problem, and of what is done about it, is of that
/// month. Only what is left at the end of the year falls short.
struct MonthDiary: Sendable {
  /// The rows of each month, and what they tell.
  private let told: [(month: Int, text: String)]
  private let year: Int?

  /// Nil where the ledger's dates are those of completion or are no months.
  init?(_ records: [TaskRecord], year: Int?) {
    guard let first = records.first, let header = first.fields.first(where: { $0.value == first.dateText })?.name,
      Self.headers.contains(header), records.contains(where: { !$0.isEmpty(.problem) || !$0.isEmpty(.next) })
    else { return nil }
    let told = records.compactMap { record in
      Self.month(record).map { (month: $0, text: record.task + "，" + record.result + "，" + record.note) }
    }
    guard told.count * 10 >= records.count * 8, Set(told.map(\.month)).count >= 6 else { return nil }
    self.told = told
    self.year = year
  }

  private static let headers: WordSet = ["月份", "月", "日期", "时间", "记录时间", "登记时间", "记录日期"]

  private static func month(_ record: TaskRecord) -> Int? {
    guard let date = record.date, let month = date.start.month, date.end.month == month else { return nil }
    return month
  }

  /// Whether what a row's columns say was open in its month is over: they name the next step of the year itself, or a
  /// later month's row tells of the thing.
  func isSettled(_ record: TaskRecord) -> Bool {
    guard let month = Self.month(record), month <= 10, !record.isEmpty(.problem) || !record.isEmpty(.next) else {
      return false
    }
    let cells = record.problem + "，" + record.next
    if cells.holds(oneOf: Self.lasting) || year.map({ cells.holds(String($0 + 1)) }) ?? false { return false }
    if isTakenUp(record.problem, behind: month) || isTakenUp(record.next, behind: month) { return true }
    if month == 10 { return false }
    return !record.isEmpty(.next) || record.problem.holds(oneOf: Self.passing)
  }

  /// Whether a later row tells of three characters of a problem: 配电室, 排水沟.
  private func isTakenUp(_ problem: String, behind month: Int) -> Bool {
    let words = Array(problem.unicodeScalars)
    guard words.count >= 3 else { return false }
    for at in words.indices.dropLast(2) {
      let run = words[at...at + 2]
      guard run.allSatisfy(Punctuation.isHan) else { continue }
      let word = String(String.UnicodeScalarView(run))
      if told.contains(where: { $0.month > month && $0.text.holds(word) }) { return true }
    }
    return false
  }

  private static let lasting: SearchWords = ["明年", "来年", "年底", "诉讼", "起诉", "仲裁", "长期", "执行难", "继续", "持续", "缺编", "计划"]
  private static let passing: SearchWords = ["施工期间", "期间", "头一个月", "第一个月", "前几天", "临时", "本月", "当月", "上半年"]
}
