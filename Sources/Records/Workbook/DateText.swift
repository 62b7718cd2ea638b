/// Dates and times by a format.
///
/// A format with Han characters is shown as it is, `2023年5月`. Any other that shows a date at all is shown
/// as 2023-05-09, or 2023-05 where it has no day, so that 5/9/23 cannot be taken for 5 September; the time
/// follows where the format has one and it is not midnight.
enum DateText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  private static let hanWeekdays = ["日", "一", "二", "三", "四", "五", "六"]

  /// What a section shows.
  private struct Shape {
    var hasYear = false
    var hasMonth = false
    var hasDay = false
    var hasTime = false
    var hasMeridiem = false
    var isHan = false
    var subsecondPlaces = 0

    init(_ tokens: [FormatToken]) {
      for (index, token) in tokens.enumerated() {
        switch token {
        case .date("y", _): hasYear = true
        case .date("m", _): hasMonth = true
        case .date("d", let count): if count < 3 { hasDay = true }
        case .date("h", _), .date("n", _), .elapsed: hasTime = true
        case .date("s", _):
          hasTime = true
          guard tokens.indices.contains(index + 1), tokens[index + 1] == .point else { break }
          subsecondPlaces = tokens[(index + 2)...].prefix { if case .digit = $0 { true } else { false } }.count
        case .meridiem: hasMeridiem = true
        case .literal(let text): if text.utf8.contains(where: { $0 >= 0x80 }) { isHan = true }
        default: break
        }
      }
    }

    /// Whether it shows enough of a date to be written as one.
    var isPlainDate: Bool { !isHan && hasMonth && (hasYear || hasDay) }
  }

  /// Appends a serial number by the pieces of a section; false where it is beyond the calendar.
  static func append(_ value: Double, _ tokens: [FormatToken], is1904: Bool, to out: inout [UInt8]) -> Bool {
    let shape = Shape(tokens)
    let rounding: Double = shape.hasTime && shape.subsecondPlaces == 0 ? 1000 : 1
    guard let moment = SerialMoment(value, is1904: is1904, rounding: rounding) else { return false }
    guard shape.isPlainDate else {
      appendAsShown(moment, tokens, shape, to: &out)
      return true
    }
    append(moment.year, width: 4, to: &out)
    out.append(0x2D)
    append(moment.month, width: 2, to: &out)
    if shape.hasDay || !shape.hasYear {
      out.append(0x2D)
      append(moment.day, width: 2, to: &out)
    }
    if shape.hasTime, moment.milliseconds >= 1000 {
      out.append(0x20)
      append(moment.hour, width: 2, to: &out)
      out.append(0x3A)
      append(moment.minute, width: 2, to: &out)
      if moment.second > 0 {
        out.append(0x3A)
        append(moment.second, width: 2, to: &out)
      }
    }
    return true
  }

  private static func appendAsShown(
    _ moment: SerialMoment, _ tokens: [FormatToken], _ shape: Shape, to out: inout [UInt8]
  ) {
    var places = shape.subsecondPlaces
    for token in tokens {
      switch token {
      case .literal(let text): out += text.utf8
      case .point: out.append(0x2E)
      case .comma: out.append(0x2C)
      case .digit:
        // Tenths, hundredths and thousandths of a second.
        let place = shape.subsecondPlaces - places
        let digit = place < 3 ? moment.milliseconds % 1000 / [100, 10, 1][place] % 10 : 0
        append(digit, width: 1, to: &out)
        places -= 1
      case .meridiem(let before, let after): out += (moment.hour < 12 ? before : after).utf8
      case .elapsed(let letter): appendSpan(moment, letter, to: &out)
      case .date(let letter, let count): append(moment, letter, count, shape, to: &out)
      case .percent, .exponent, .general, .text: break
      }
    }
  }

  private static func append(
    _ moment: SerialMoment, _ letter: Character, _ count: Int, _ shape: Shape, to out: inout [UInt8]
  ) {
    let width = min(count, 2)
    switch letter {
    case "y": append(count > 2 ? moment.year : moment.year % 100, width: count > 2 ? 4 : 2, to: &out)
    case "m" where count > 2:
      let name = months[moment.month - 1]
      out += (count == 3 ? name.prefix(3) : count == 5 ? name.prefix(1) : name[...]).utf8
    case "m": append(moment.month, width: width, to: &out)
    case "d" where count > 2:
      let name = weekdays[moment.weekday]
      out += (count == 3 ? name.prefix(3) : name[...]).utf8
    case "d": append(moment.day, width: width, to: &out)
    case "a": out += ((count > 3 ? "星期" : "") + hanWeekdays[moment.weekday]).utf8
    case "h":
      let hour = shape.hasMeridiem ? (moment.hour + 11) % 12 + 1 : moment.hour
      append(hour, width: width, to: &out)
    case "n": append(moment.minute, width: width, to: &out)
    default: append(moment.second, width: width, to: &out)
    }
  }

  private static func appendSpan(_ moment: SerialMoment, _ letter: Character, to out: inout [UInt8]) {
    let seconds = moment.days * 86400 + moment.milliseconds / 1000
    append(letter == "h" ? seconds / 3600 : letter == "m" ? seconds / 60 : seconds, width: 1, to: &out)
  }

  private static func append(_ number: Int, width: Int, to out: inout [UInt8]) {
    let text = String(number).utf8
    for _ in 0..<max(0, width - text.count) { out.append(0x30) }
    out += text
  }
}
