/// Reads times as people write them: `2016-03-14`, `March 14, 2016`, `14 Mar 2016 10:00 PM`, `2023年5月9日`.
enum TimeReader {
  private enum Part {
    case number(Int, digits: Int)
    case word(String)
    case mark(Character)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The time that a text writes, or nil where it writes none. What follows a date of day and month is read as
  /// its time of day and zone.
  static func time(_ text: String) -> CivilTime? {
    guard text.utf8.count <= 128 else { return nil }
    let parts = parts(text)
    var reading = Reading()
    var i = 0
    while i < parts.count { i = reading.take(parts, i) }
    return reading.time
  }

  private static func parts(_ text: String) -> [Part] {
    var parts: [Part] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        parts.append(.number(Int(digits) ?? Int.max, digits: digits.count))
        rest = rest.dropFirst(digits.count)
      } else if first.isASCII, first.isLetter {
        let letters = rest.prefix { $0.isASCII && $0.isLetter }
        parts.append(.word(letters.lowercased()))
        rest = rest.dropFirst(letters.count)
      } else {
        if !first.isWhitespace { parts.append(.mark(first)) }
        rest = rest.dropFirst()
      }
    }
    return parts
  }

  private struct Reading {
    var year: Int?
    var month: Int?
    var day: Int?
    var hour = 0
    var minute = 0
    var second = 0
    var nanosecond = 0
    var offset = 0
    var isFaulty = false

    var time: CivilTime? {
      guard !isFaulty, let year else { return nil }
      guard month != nil || day == nil else { return nil }
      var time = CivilTime(year: year, month: month ?? 1, day: day ?? 1)
      time.hour = hour
      time.minute = minute
      time.second = second
      time.nanosecond = nanosecond
      time.offset = offset
      return month != nil && time.isValid ? time : nil
    }

    /// Takes what begins at a part; gives the index of the next one.
    mutating func take(_ parts: [Part], _ i: Int) -> Int {
      switch parts[i] {
      case .word(let word): return take(word, parts, i)
      case .mark(let mark):
        if mark == "+" || mark == "-", month != nil, let end = takeZone(parts, i, mark == "-" ? -1 : 1) { return end }
        return i + 1
      case .number(let value, let digits):
        if let end = takeClock(parts, i) ?? takeDate(parts, i) { return end }
        takeLone(value, digits)
        return i + 1
      }
    }

    private func mark(_ parts: [Part], _ i: Int) -> Character? {
      if i < parts.count, case .mark(let mark) = parts[i] { mark } else { nil }
    }

    private func number(_ parts: [Part], _ i: Int) -> (Int, Int)? {
      if i < parts.count, case .number(let value, let digits) = parts[i] { (value, digits) } else { nil }
    }

    /// `10:20`, `10:20:30`, `10:20:30.5`.
    private mutating func takeClock(_ parts: [Part], _ i: Int) -> Int? {
      guard let (h, _) = number(parts, i), mark(parts, i + 1) == ":", let (m, _) = number(parts, i + 2) else {
        return nil
      }
      hour = h
      minute = m
      guard mark(parts, i + 3) == ":", let (s, _) = number(parts, i + 4) else { return i + 3 }
      second = s
      guard mark(parts, i + 5) == ".", let (fraction, digits) = number(parts, i + 6), digits <= 9 else { return i + 5 }
      nanosecond = fraction
      for _ in digits..<9 { nanosecond *= 10 }
      return i + 7
    }

    /// `2016-03-14`, `2016/3/14`, `2016.3.14`, `14.3.2016`, `2016-03`, `2023年5月9日`.
    private mutating func takeDate(_ parts: [Part], _ i: Int) -> Int? {
      guard let (a, aDigits) = number(parts, i), let first = mark(parts, i + 1), let (b, _) = number(parts, i + 2)
      else { return nil }
      guard "-/.年月".contains(first) else { return nil }
      if first == "月" {
        (month, day) = (a, b)
        return i + (mark(parts, i + 3) == "日" ? 4 : 3)
      }
      let second = mark(parts, i + 3)
      guard let second, second == first || (first == "年" && second == "月"), let (c, _) = number(parts, i + 4) else {
        guard aDigits == 4 else { return nil }
        (year, month) = (a, b)
        return i + (second == "月" ? 4 : 3)
      }
      // The long number is the year; between slashes and dots a short one first is the day.
      (year, month, day) = aDigits >= 3 || (c <= 31 && first != "/" && first != ".") ? (a, b, c) : (c, b, a)
      return i + (mark(parts, i + 5) == "日" ? 6 : 5)
    }

    private mutating func takeLone(_ value: Int, _ digits: Int) {
      if digits == 8, year == nil {
        (year, month, day) = (value / 10000, value / 100 % 100, value % 100)
      } else if digits >= 3 {
        if year == nil { year = value } else { isFaulty = true }
      } else if day == nil, value >= 1, value <= 31 {
        day = value
      } else if year == nil {
        year = value + (value < 69 ? 2000 : 1900)
      } else {
        isFaulty = true
      }
    }

    private mutating func take(_ word: String, _ parts: [Part], _ i: Int) -> Int {
      if word.count >= 3, let index = months.firstIndex(of: String(word.prefix(3))) {
        month = index + 1
      } else if word == "pm" {
        if hour < 12 { hour += 12 }
      } else if word == "am" {
        if hour == 12 { hour = 0 }
      } else if word == "z" || word == "utc" || word == "gmt" {
        offset = 0
      }
      return i + 1
    }

    /// `+0800`, `+08:00`, `+8`.
    private mutating func takeZone(_ parts: [Part], _ i: Int, _ sign: Int) -> Int? {
      guard let (value, digits) = number(parts, i + 1), digits <= 4 else { return nil }
      if mark(parts, i + 2) == ":", let (minutes, count) = number(parts, i + 3), count <= 2 {
        offset = sign * (value * 3600 + minutes * 60)
        return i + 4
      }
      offset = sign * (digits > 2 ? value / 100 * 3600 + value % 100 * 60 : value * 3600)
      return i + 2
    }
  }
}
