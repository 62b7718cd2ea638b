import TextCore

/// The forms that most dates have, read byte by byte: `2023年5月`, `2023年5月9日`, `5月9日`, `2023-05-09`, `2023.5`.
///
/// `DateParser` reads all of them and many more; a ledger of a hundred thousand rows would wait for it.
struct PlainDate {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  /// The date of a text that is one of these forms and nothing else; nil for any other, and for days and months that
  /// the calendar lacks.
  /// - Parameter year: the year of dates that name none.
  static func read(_ text: String, year: Int?) -> CalendarPoint? {
    var text = text
    return text.withUTF8 { bytes in
      var reader = PlainDate(bytes: bytes)
      return reader.date(year)
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func date(_ givenYear: Int?) -> CalendarPoint? {
    guard let first = number(atMost: 4) else { return nil }
    if at <= 2 {
      guard isNext("月"), let givenYear else { return nil }
      return monthAndDay(givenYear, first)
    }
    guard at == 4 else { return nil }
    if isNext("年") {
      guard let month = number(atMost: 2), isNext("月") else { return nil }
      return monthAndDay(first, month)
    }
    let mark = at < bytes.count ? bytes[at] : 0
    guard isMark(), let month = number(atMost: 2) else { return nil }
    if at == bytes.count { return point(first, month, nil) }
    // 2023.9-12 is a span of months.
    guard bytes[at] == mark, isMark(), let day = number(atMost: 2) else { return nil }
    return point(first, month, day)
  }

  /// What stands behind 月: nothing, or a day.
  private mutating func monthAndDay(_ year: Int, _ month: Int) -> CalendarPoint? {
    if at == bytes.count { return point(year, month, nil) }
    guard let day = number(atMost: 2), isNext("日") else { return nil }
    return point(year, month, day)
  }

  private func point(_ year: Int, _ month: Int, _ day: Int?) -> CalendarPoint? {
    // Which months have more than 28 days is for `DateParser` to know.
    guard at == bytes.count, 1900...2200 ~= year, 1...12 ~= month, 1...28 ~= day ?? 1 else { return nil }
    return CalendarPoint(year, month, day)
  }

  private mutating func number(atMost length: Int) -> Int? {
    let start = at
    var value = 0
    while at < bytes.count, at - start < length, 0x30...0x39 ~= bytes[at] {
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    return at > start ? value : nil
  }

  private mutating func isMark() -> Bool {
    guard at < bytes.count, "./-".utf8.contains(bytes[at]) else { return false }
    at += 1
    return true
  }

  private mutating func isNext(_ word: StaticString) -> Bool {
    guard at + word.utf8CodeUnitCount <= bytes.count else { return false }
    for i in 0..<word.utf8CodeUnitCount where bytes[at + i] != word.utf8Start[i] { return false }
    at += word.utf8CodeUnitCount
    return true
  }
}
