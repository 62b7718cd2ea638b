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

  /// Whether a cell begins with a day and goes on behind a mark: 9.5，县广场, 3.5起，4期; 1.02 and 3.18万人次 are none.
  static func opensWithDay(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let month = bytes.prefix(3).prefix { $0 &- 0x30 < 10 }
    guard (1...2).contains(month.count), bytes.count > month.count + 4, bytes[month.count] == 0x2E else { return false }
    let day = bytes[(month.count + 1)...].prefix(3).prefix { $0 &- 0x30 < 10 }
    let number = { (digits: Slice<UnsafeBufferPointer<UInt8>>) in digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    guard (1...2).contains(day.count), day.first != 0x30, (1...12).contains(number(month)),
      (1...31).contains(number(day))
    else { return false }
    // ， and ；, a comma, a dash, and 起.
    return switch bytes[day.endIndex] {
    case 0x2C, 0x2D, 0xEF, 0xE2: true
    case 0xE8: bytes.dropFirst(day.endIndex + 1).starts(with: [0xB5, 0xB7])
    default: false
    }
  }

  static func all(of records: [TaskRecord], _ style: DateStyle, isDiary: Bool = false) -> [Date] {
    var out: [Date] = []
    for record in records {
      for cell in [record.task, record.result, record.effect, record.note] where mayHold(cell) {
        for date in style.found(cell)?.dates ?? [] { out.append(Date(raw: date.raw, shown: date.shown)) }
      }
      if let date = lone(record, style, isDiary) { out.append(date) }
    }
    // 3.5—3.28 before 3.5.
    return out.sorted { ($1.raw.count, $0.raw) < ($0.raw.count, $1.raw) }
  }

  /// 9.20 of a cell that begins with it and a mark, of a task that happens on a day: 邻居节, 3.12 behind 护士长竞聘.
  private static func lone(_ record: TaskRecord, _ style: DateStyle, _ isDiary: Bool) -> Date? {
    let parts = Punctuation.split(record.task, at: ["，", ","])
    if parts.count == 2, let date = day(parts[1].text, of: parts[0].text, style) { return date }
    let cell = Punctuation.split(record.result, at: ["，", ",", "；"])
    guard let first = cell.first?.text else { return nil }
    return day(first, of: isDiary && cell.count > 1 ? "活动" : record.task, style)
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
