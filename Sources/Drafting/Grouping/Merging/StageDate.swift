import Records
import TextCore

/// When a stage of a project was reached, as its row's column of dates has it: `6月28日` of 2024.6.28, `9月` of 9月.
struct StageDate {
  /// The words, "" where the cell has no such day.
  let text: String
  /// What the numbers were read from, where the cell writes them in another form.
  let sums: [Sum]

  /// The date of a row, of the draft's year.
  /// - Parameter index: the row.
  init(_ record: TaskRecord, _ index: Int, year: Int?) {
    let cell = record.dateText
    let month = Self.month(cell)
    guard month.isEmpty else {
      (text, sums) = (month, [])
      return
    }
    guard !record.dateIsDeadline, let date = record.date, date.start == date.end, let year, date.start.year == year,
      let month = date.start.month, let day = date.start.day, cell.filter(\.isDigit).count > 1,
      !["前", "底", "限", "计划", "起"].contains(where: { cell.holds($0) })
    else {
      (text, sums) = ("", [])
      return
    }
    text = "\(month)月\(day)日"
    let known = SupportedNumbers.numbers(cell)
    sums = [(String(month), "月"), (String(day), "日")].filter { !known.contains($0.0) }.map { digits, unit in
      Sum(.sum, shown: digits + unit, of: [Sum.Part(record: index, value: "\(digits)\(unit)（\(cell)）")])
    }
  }

  private static let parts: WordSet = ["一季度", "二季度", "三季度", "四季度", "上半年", "下半年"]

  /// 2月 or 三季度 of a cell that is a month or a part of the year and nothing else.
  static func month(_ date: String) -> String {
    if parts.contains(date) { return date }
    let digits = date.prefix(while: \.isDigit)
    return (1...2).contains(digits.count) && date.dropFirst(digits.count) == "月" ? date : ""
  }
}
