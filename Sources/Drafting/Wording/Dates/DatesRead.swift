import Records
import TextCore

/// The dates of words that their rows write in another form, for the account of the words' numbers: 2026年4月 of 预计2026.4.
enum DatesRead {
  /// One sum for each such date, with the row that has it; none where the rows' cells have the numbers as they are.
  static func sums(_ words: String, of rows: [Int], _ records: [TaskRecord], year: Int?) -> [Sum] {
    guard words.holds("月") else { return [] }
    let cells = rows.flatMap { row in records[row].fields.map { (row: row, text: $0.value) } }
    let known = Set(cells.flatMap { SupportedNumbers.numbers($0.text) })
    return dates(words).compactMap { date in
      if known.contains("\(date.month)"), date.year.map({ known.contains("\($0)") }) ?? true,
        date.day.map({ known.contains("\($0)") }) ?? true
      {
        return nil
      }
      let years = date.year.map { [$0] } ?? year.map { [$0 + 1, $0] } ?? []
      // As the words have it: 5月 where the year is said ahead of all steps.
      let shown = (date.year.map { "\($0)年" } ?? "") + "\(date.month)月" + (date.day.map { "\($0)日" } ?? "")
      for form in forms(date, years) {
        guard let cell = cells.first(where: { has(form, $0.text) }) else { continue }
        return Sum(.sum, shown: shown, of: [Sum.Part(record: cell.row, value: shown)])
      }
      return nil
    }
  }

  private struct Date {
    var year: Int?
    let month: Int
    var day: Int?
  }

  /// The dates that words tell: 2026年4月, 9月1日.
  private static func dates(_ words: String) -> [Date] {
    let parts = words.split(separator: "月", omittingEmptySubsequences: false)
    return zip(parts, parts.dropFirst()).compactMap { before, behind in
      let digits = String(before.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
      guard let month = Int(digits), (1...12).contains(month) else { return nil }
      var date = Date(month: month)
      let ahead = before.dropLast(digits.count)
      if ahead.hasSuffix("年") { date.year = Int(String(ahead.dropLast().suffix(4))) }
      let day = behind.prefix { $0.isASCII && $0.isNumber }
      if behind.dropFirst(day.count).hasPrefix("日") { date.day = Int(day) }
      return date
    }
  }

  /// How cells write a date, with its year or one of some years.
  private static func forms(_ date: Date, _ years: [Int]) -> [String] {
    func padded(_ number: Int) -> [String] { number < 10 ? ["\(number)", "0\(number)"] : ["\(number)"] }
    var out: [String] = []
    for mark in [".", "-", "/"] {
      for month in padded(date.month) {
        let ends = date.day.map { padded($0).map { month + mark + $0 } } ?? [month]
        for end in ends {
          out += years.map { "\($0)" + mark + end }
          if date.day != nil { out.append(end) }
        }
      }
    }
    return out
  }

  /// Whether a cell has a date's form, and not as part of a longer number.
  private static func has(_ form: String, _ cell: String) -> Bool {
    var rest = cell[...]
    while let place = rest.place(of: form) {
      let isHead = place.lowerBound == cell.startIndex || !isPart(cell[cell.index(before: place.lowerBound)])
      if isHead, rest[place.upperBound...].first.map({ !$0.isNumber }) ?? true { return true }
      rest = rest[place.upperBound...]
    }
    return false
  }

  private static func isPart(_ character: Character) -> Bool { character.isNumber || ".-/".contains(character) }
}
