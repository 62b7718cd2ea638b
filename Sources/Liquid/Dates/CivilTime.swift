/// A date and time of day with its distance from UTC, by the Gregorian calendar.
struct CivilTime {
  var year: Int
  /// From 1.
  var month: Int
  /// From 1.
  var day: Int
  var hour = 0
  var minute = 0
  var second = 0
  var nanosecond = 0
  /// Seconds east of UTC.
  var offset = 0

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The time of a number of seconds since 1970, in UTC; nil beyond the years 0 to 9999.
  init?(seconds: Int) {
    guard seconds >= -62_167_219_200, seconds < 253_402_300_800 else { return nil }
    let day = seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400
    let rest = seconds - day * 86400
    // Days to a date by counting from 1 March of the year 0 (eras of 400 years).
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    hour = rest / 3600
    minute = rest / 60 % 60
    second = rest % 60
  }

  /// Days since 1970-01-01.
  var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Seconds since 1970.
  var seconds: Int { dayNumber * 86400 + hour * 3600 + minute * 60 + second - offset }

  /// The day of the week, Sunday being 0.
  var weekday: Int { ((dayNumber + 4) % 7 + 7) % 7 }

  /// The day of the year, from 1.
  var dayOfYear: Int { dayNumber - CivilTime(year: year, month: 1, day: 1).dayNumber + 1 }

  /// The year and week of ISO 8601.
  var isoWeek: (year: Int, week: Int) {
    let monday = (weekday + 6) % 7
    var thursday = dayNumber - monday + 3
    let year = CivilTime(seconds: thursday * 86400)?.year ?? year
    thursday -= CivilTime(year: year, month: 1, day: 1).dayNumber
    return (year, thursday / 7 + 1)
  }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func daysInMonth(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether each part lies where it may.
  var isValid: Bool {
    year >= 0 && year <= 9999 && month >= 1 && month <= 12 && day >= 1
      && day <= Self.daysInMonth(year, month) && hour <= 24 && minute < 60 && second <= 60
  }
}
