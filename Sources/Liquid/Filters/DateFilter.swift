import TextCore

extension Machine {
  /// A time by a format; what is no time comes out as it is.
  mutating func date(_ input: Cell, _ format: Cell) throws(Halt) -> Cell {
    let pattern = asText(format)
    guard !pattern.bytes.isEmpty, let time = try time(input) else { return input }
    let written = TimeFormat.text(time, String(decoding: pattern.bytes, as: UTF8.self))
    let bytes = Array(written.utf8)
    return try text(bytes, marks: input.tag == .string ? spread(input, over: bytes.count) : [])
  }

  private mutating func time(_ input: Cell) throws(Halt) -> CivilTime? {
    switch input.tag {
    case .int: return CivilTime(seconds: input.intValue)
    case .string:
      let text = String(decoding: input.bytes.prefix(256), as: UTF8.self)
      if text.allSatisfy({ $0.isASCII && $0.isNumber }) { return Int(text).flatMap { CivilTime(seconds: $0) } }
      let word = text.lowercased()
      guard word == "now" || word == "today" else { return TimeReader.time(text) }
      guard let now = options.now else {
        _ = complain(
          "no-clock", Message("：“\(text)”每天不同，这里不给当前时间", "has no clock here: `\(text)` differs from day to day"),
          remedy: Message("写明日期，或用数据里的日期", "write a date, or take one from the data"))
        return nil
      }
      return CivilTime(seconds: now)
    default: return nil
    }
  }
}
