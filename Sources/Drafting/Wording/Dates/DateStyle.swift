import TextCore

/// Dates inside a text in the one form of a summary: `2024/9/12召开` → `9月12日召开`, `9.1前` → `9月1日前`,
/// `3.5—3.28分8个组` → `3月5日至28日分8个组`, `截至12.15` → `截至12月15日`.
///
/// `2024.9.12` in full is always a date; `9.12` and `9/12` only where a word stands beside it that goes with a date, and a
/// span of two only where a clause begins with it. 3.15 and 6.5 before the name of their day stay names.
struct DateStyle: Sendable {
  /// The draft's year, which a date of it does not say.
  let year: Int

  /// A text with its dates rewritten, and the dates as they stand there now; nil where it has none to rewrite.
  func written(_ text: String) -> (text: String, dates: [String])? {
    guard let found = found(text) else { return nil }
    return (found.text, found.dates.map(\.shown))
  }

  /// A text with its dates rewritten, and each date as it stood and as it stands now.
  func found(_ text: String) -> (text: String, dates: [(raw: String, shown: String)])? {
    guard text.hasDigit, text.utf8.contains(where: { $0 == 0x2E || $0 == 0x2F || $0 == 0x2D }) else { return nil }
    let characters = Array(text)
    var out = ""
    var dates: [(raw: String, shown: String)] = []
    var at = 0
    while at < characters.count {
      guard Self.digit(characters, at), at == 0 || Self.mayStart(behind: characters[at - 1]),
        let found = DateSpanText(characters, at).map({ ($0.shown, $0.end) }) ?? date(characters, at)
      else {
        out.append(characters[at])
        at += 1
        continue
      }
      out += found.0
      dates.append((String(characters[at..<found.1]), found.0))
      at = found.1
    }
    return dates.isEmpty ? nil : (out, dates)
  }

  /// The date that stands at a place, and where it ends.
  private func date(_ text: [Character], _ start: Int) -> (shown: String, end: Int)? {
    var numbers: [(value: Int, length: Int)] = []
    var marks: [Character] = []
    var at = start
    while numbers.count < 3 {
      var end = at
      while Self.digit(text, end) { end += 1 }
      guard end > at, end - at <= 4, let value = Int(String(text[at..<end])) else { break }
      numbers.append((value, end - at))
      at = end
      guard numbers.count < 3, at + 1 < text.count, "./-".contains(text[at]), Self.digit(text, at + 1) else { break }
      marks.append(text[at])
      at += 1
    }
    guard Set(marks).count == 1, numbers.count == marks.count + 1, !Self.goesOn(text, at) else { return nil }
    let rest = String(text[at...].prefix(12))
    if numbers.count == 3 {
      let (own, month, day) = (numbers[0], numbers[1], numbers[2])
      guard own.length == 4, (1990...2099).contains(own.value), Self.isDay(month, day) else { return nil }
      let head = own.value == year ? "" : "\(own.value)年"
      return ("\(head)\(month.value)月\(day.value)日", rest.first.map { "日号".contains($0) } == true ? at + 1 : at)
    }
    // 2026.1月底前.
    if numbers.count == 2, marks[0] == ".", numbers[0].length == 4, (1990...2099).contains(numbers[0].value),
      (1...12).contains(numbers[1].value), numbers[1].length <= 2, rest.first == "月"
    {
      return ((numbers[0].value == year ? "" : "\(numbers[0].value)年") + "\(numbers[1].value)月", at + 1)
    }
    // 限2026.2, and 2026.3投.
    if numbers.count == 2, marks[0] == ".", numbers[0].length == 4, (year...year + 3).contains(numbers[0].value),
      (1...12).contains(numbers[1].value), numbers[1].length <= 2,
      Self.isMonth(before: text[..<start], behind: rest)
    {
      return ((numbers[0].value == year ? "" : "\(numbers[0].value)年") + "\(numbers[1].value)月", at)
    }
    guard numbers.count == 2, marks[0] != "-", Self.isDay(numbers[0], numbers[1]),
      DateNeighbours.areOfDate(before: text[..<start], behind: rest)
    else { return nil }
    return ("\(numbers[0].value)月\(numbers[1].value)日", DateNeighbours.saysDay(rest) ? at + 1 : at)
  }

  /// Whether a month of a year stands between words, and no number: 限2026.2, 2026.3才批, but not 2026.3万元.
  private static func isMonth(before: ArraySlice<Character>, behind: String) -> Bool {
    guard let next = behind.first, Punctuation.isHan(next) else {
      return behind.first.map { "，；。）".contains($0) } ?? true && before.last.map { "限至到期于在".contains($0) } ?? false
    }
    return "前底初末起投完后".contains(next) || DateNeighbours.opensClause(String(behind.prefix(while: Punctuation.isHan)))
  }

  static func digit(_ text: [Character], _ at: Int) -> Bool {
    at < text.count && text[at].isASCII && text[at].isWholeNumber
  }

  static func isDay(_ month: (value: Int, length: Int), _ day: (value: Int, length: Int)) -> Bool {
    (1...12).contains(month.value) && (1...31).contains(day.value) && month.length <= 2 && day.length <= 2
  }

  /// No date begins inside a name (“7.11”, 《…》) or another number.
  private static func mayStart(behind character: Character) -> Bool {
    !"“‘《(.-/·—～~第".contains(character) && !character.isASCII
  }

  /// Whether a number or a span goes on where the date would end.
  private static func goesOn(_ text: [Character], _ at: Int) -> Bool {
    at < text.count && ("./-—～~%".contains(text[at]) || digit(text, at))
  }
}
