/// A moment as spreadsheets count it: days since the beginning of a calendar, with the time as a fraction.
struct SerialMoment {
  let year: Int
  let month: Int
  /// The day of the month; 0 for the day before the calendar begins, which spreadsheets show so.
  let day: Int
  /// The day of the week, 0 for Sunday.
  let weekday: Int
  /// The milliseconds since midnight.
  let milliseconds: Int
  /// The days as they are counted, for spans of hours.
  let days: Int

  /// The moment of a serial number, rounded to so many milliseconds; nil beyond the year 9999 or below zero.
  ///
  /// The calendar of 1900 takes 1900 for a leap year: its day 60 is 29 February (ECMA-376 part 1, 18.17.4.1).
  init?(_ serial: Double, is1904: Bool, rounding: Double) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let total = Int((serial * 86_400_000 / rounding).rounded()) * Int(rounding)
    days = total / 86_400_000
    milliseconds = total % 86_400_000
    if is1904 {
      (year, month, day) = Self.civil(days - 24107)
      weekday = (days + 5) % 7
      return
    }
    weekday = (days + 6) % 7
    switch days {
    case 0: (year, month, day) = (1900, 1, 0)
    case 60: (year, month, day) = (1900, 2, 29)
    default: (year, month, day) = Self.civil(days + (days < 60 ? 1 : 0) - 25569)
    }
  }

  var hour: Int { milliseconds / 3_600_000 }
  var minute: Int { milliseconds / 60_000 % 60 }
  var second: Int { milliseconds / 1000 % 60 }

  /// The date of a day counted from 1 January 1970, in years that begin with March.
  private static func civil(_ days: Int) -> (Int, Int, Int) {
    // 719,468 days lie between 1 March of the year 0 and that day; an era has 400 years of 146,097 days.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let isNextYear = month >= 10
    return (era * 400 + yearOfEra + (isNextYear ? 1 : 0), isNextYear ? month - 9 : month + 3, day)
  }
}
