import Records
import TextCore

/// The dates that a row's cells begin their clauses with: 9.20 of `9.20，百家宴80桌`, 2.5-2.7 of `2.5-2.7，机关大院除雪`. A
/// sentence has them behind the task's name, where nothing any longer tells them from numbers: 除雪铲冰2.5-2.7.
enum CellDates {
  /// A date as it is typed, and as it is written.
  struct Date: Equatable {
    let raw: String
    let shown: String
  }

  /// Whether a text has digits about a point.
  static func mayHold(_ text: String) -> Bool {
    var before: UInt8 = 0
    var isPoint = false
    for byte in text.utf8 {
      let isDigit = byte &- 0x30 < 10
      if isDigit, isPoint { return true }
      isPoint = byte == 0x2E || byte == 0x2F || byte == 0x2D
      if isPoint, before &- 0x30 >= 10 { isPoint = false }
      before = byte
    }
    return false
  }

  static func all(of records: [TaskRecord], _ style: DateStyle) -> [Date] {
    var out: [Date] = []
    for record in records {
      for cell in [record.task, record.result, record.effect, record.note] where mayHold(cell) {
        for date in style.found(cell)?.dates ?? [] { out.append(Date(raw: date.raw, shown: date.shown)) }
      }
      if let date = lone(record, style) { out.append(date) }
    }
    // 3.5—3.28 before 3.5.
    return out.sorted { ($1.raw.count, $0.raw) < ($0.raw.count, $1.raw) }
  }

  /// 9.20 of a cell that begins with it and a mark, of a task that happens on a day: 邻居节, 3.12 behind 护士长竞聘.
  private static func lone(_ record: TaskRecord, _ style: DateStyle) -> Date? {
    let parts = Punctuation.split(record.task, at: ["，", ","])
    if parts.count == 2, let date = day(parts[1].text, of: parts[0].text, style) { return date }
    guard let first = Punctuation.split(record.result, at: ["，", ",", "；"]).first?.text else { return nil }
    return day(first, of: record.task, style)
  }

  private static func day(_ text: String, of task: String, _ style: DateStyle) -> Date? {
    guard text.utf8.count <= 5, text.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2E }),
      task.ends(inOneOf: ["节", "日", "会", "赛", "竞聘", "活动", "仪式", "演练", "典礼", "展", "班"]),
      let date = style.found(text + "举办")?.dates.first
    else { return nil }
    return Date(raw: date.raw, shown: date.shown)
  }

  /// A text with a date in place of its digits, where they stand alone; nil where they do not.
  static func replaced(_ date: Date, in text: String) -> String? {
    guard let place = text.place(of: date.raw) else { return nil }
    let before = text[..<place.lowerBound].last
    let behind = text[place.upperBound...].first
    let goesOn = [before, behind].contains {
      $0.map { $0.isASCII && ($0.isNumber || $0 == ".") || "%％‰“·".contains($0) } ?? false
    }
    if goesOn { return nil }
    // 创4A于10月28日公示.
    let joint = before.map { $0.isASCII && $0.isLetter } == true ? "于" : ""
    return text[..<place.lowerBound] + joint + date.shown + text[place.upperBound...]
  }
}
