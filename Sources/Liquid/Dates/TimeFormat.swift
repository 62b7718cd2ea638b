/// Writes times by a format such as `%Y年%-m月%-d日`, with the directives and flags of Ruby's `strftime`, in
/// English names.
enum TimeFormat {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  private struct Flags {
    var padding: Character?
    var upper = false
    var swaps = false
    var colons = 0
    var width: Int?
    var noPadding = false
  }

  /// The text of a time; a directive that is not known stays as it is written.
  static func text(_ time: CivilTime, _ format: String) -> String {
    var out = ""
    let scalars = Array(format.unicodeScalars)
    var i = 0
    while i < scalars.count {
      guard scalars[i] == "%", i + 1 < scalars.count else {
        out.unicodeScalars.append(scalars[i])
        i += 1
        continue
      }
      let start = i
      i += 1
      var flags = Flags()
      flagging: while i < scalars.count {
        switch scalars[i] {
        case "-": flags.noPadding = true
        case "0": flags.padding = "0"
        case "^": flags.upper = true
        case "#": flags.swaps = true
        case "_": flags.padding = " "
        case ":": flags.colons += 1
        default: break flagging
        }
        i += 1
      }
      while i < scalars.count, let digit = Int(String(scalars[i])), (flags.width ?? 0) < 100 {
        flags.width = (flags.width ?? 0) * 10 + digit
        i += 1
      }
      guard i < scalars.count, let piece = directive(scalars[i], time, flags) else {
        let end = min(i + 1, scalars.count)
        out.unicodeScalars.append(contentsOf: scalars[start..<end])
        i = end
        continue
      }
      out += piece
      i += 1
    }
    return out
  }

  private static func number(_ value: Int, _ width: Int, _ flags: Flags) -> String {
    number(value, width, "0", flags)
  }

  private static func number(_ value: Int, _ width: Int, _ padding: Character, _ flags: Flags) -> String {
    let digits = String(abs(value))
    let wanted = flags.noPadding ? 0 : flags.width ?? width
    let pad = String(repeating: flags.padding ?? padding, count: max(0, wanted - digits.count))
    return (value < 0 ? "-" : "") + pad + digits
  }

  private static func word(_ text: String, _ flags: Flags) -> String {
    let changed = flags.upper || flags.swaps ? text.uppercased() : text
    let pad = String(repeating: flags.padding ?? " ", count: max(0, (flags.width ?? 0) - changed.count))
    return pad + changed
  }

  private static func directive(_ letter: Unicode.Scalar, _ time: CivilTime, _ flags: Flags) -> String? {
    let hour12 = time.hour % 12 == 0 ? 12 : time.hour % 12
    switch letter {
    case "Y": return number(time.year, 4, flags)
    case "C": return number(time.year / 100, 2, flags)
    case "y": return number(time.year % 100, 2, flags)
    case "m": return number(time.month, 2, flags)
    case "B": return word(months[time.month - 1], flags)
    case "b", "h": return word(String(months[time.month - 1].prefix(3)), flags)
    case "d": return number(time.day, 2, flags)
    case "e": return number(time.day, 2, " ", flags)
    case "j": return number(time.dayOfYear, 3, flags)
    case "H": return number(time.hour, 2, flags)
    case "k": return number(time.hour, 2, " ", flags)
    case "I": return number(hour12, 2, flags)
    case "l": return number(hour12, 2, " ", flags)
    case "M": return number(time.minute, 2, flags)
    case "S": return number(time.second, 2, flags)
    case "L", "N": return fraction(time, letter == "L" ? 3 : 9, flags)
    case "p":
      let half = time.hour < 12 ? "AM" : "PM"
      return word(half, Flags(padding: flags.padding, width: flags.width)).lowercasedIf(flags.swaps)
    case "P": return word(time.hour < 12 ? "am" : "pm", flags)
    case "A": return word(days[time.weekday], flags)
    case "a": return word(String(days[time.weekday].prefix(3)), flags)
    case "u": return number(time.weekday == 0 ? 7 : time.weekday, 1, flags)
    case "w": return number(time.weekday, 1, flags)
    case "G": return number(time.isoWeek.year, 4, flags)
    case "g": return number(time.isoWeek.year % 100, 2, flags)
    case "V": return number(time.isoWeek.week, 2, flags)
    case "U": return number((time.dayOfYear + 6 - time.weekday) / 7, 2, flags)
    case "W": return number((time.dayOfYear + 6 - (time.weekday + 6) % 7) / 7, 2, flags)
    case "s": return number(time.seconds, 1, flags)
    case "z": return zone(time, flags)
    case "Z": return word(time.offset == 0 ? "UTC" : "", flags)
    case "n": return "\n"
    case "t": return "\t"
    case "%": return "%"
    default: return compound(letter).map { word(text(time, $0), flags) }
    }
  }

  private static func compound(_ letter: Unicode.Scalar) -> String? {
    switch letter {
    case "F": "%Y-%m-%d"
    case "D", "x": "%m/%d/%y"
    case "T", "X": "%H:%M:%S"
    case "R": "%H:%M"
    case "r": "%I:%M:%S %p"
    case "c": "%a %b %e %H:%M:%S %Y"
    case "v": "%e-%^b-%Y"
    case "+": "%a %b %e %H:%M:%S %Z %Y"
    default: nil
    }
  }

  private static func fraction(_ time: CivilTime, _ width: Int, _ flags: Flags) -> String {
    let digits = String(repeating: "0", count: 9 - String(time.nanosecond).count) + String(time.nanosecond)
    let wanted = flags.width ?? width
    return String(digits.prefix(wanted)) + String(repeating: "0", count: max(0, wanted - 9))
  }

  private static func zone(_ time: CivilTime, _ flags: Flags) -> String {
    func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
    let distance = abs(time.offset)
    let parts = [two(distance / 3600), two(distance / 60 % 60), two(distance % 60)]
    let sign = time.offset < 0 ? "-" : "+"
    switch flags.colons {
    case 0: return sign + parts[0] + parts[1]
    case 1: return sign + parts[0] + ":" + parts[1]
    default: return sign + parts.joined(separator: ":")
    }
  }
}

extension String {
  fileprivate func lowercasedIf(_ condition: Bool) -> String { condition ? lowercased() : self }
}
