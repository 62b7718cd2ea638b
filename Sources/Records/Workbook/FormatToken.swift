/// One piece of a section of a number format (ECMA-376 part 1, 18.8.31).
enum FormatToken: Equatable {
  case literal(String)
  /// A place for a digit: `0`, `#` or `?`.
  case digit(UInt8)
  case point
  case comma
  case percent
  /// `E+` (true) or `E-`.
  case exponent(Bool)
  case general
  /// `@`.
  case text
  /// A run of `y`, `m`, `d`, `h`, `s` or `a`; minutes are `n`.
  case date(Character, Int)
  /// A run in brackets, such as `[h]`: a span that may exceed a day.
  case elapsed(Character)
  /// Before noon, after noon.
  case meridiem(String, String)
}

/// A section of a number format: what it is for, and its pieces.
struct FormatSection {
  /// A comparison that decides whether the section is taken, such as `[>=100]`.
  struct Condition {
    let comparison: String
    let bound: Double

    func holds(_ value: Double) -> Bool {
      switch comparison {
      case "<": value < bound
      case "<=": value <= bound
      case ">": value > bound
      case ">=": value >= bound
      case "<>": value != bound
      default: value == bound
      }
    }
  }

  private(set) var tokens: [FormatToken] = []
  private(set) var condition: Condition?

  /// Whether the section shows a date or a time.
  var isDate: Bool {
    tokens.contains {
      switch $0 {
      case .date, .elapsed, .meridiem: true
      default: false
      }
    }
  }

  /// The sections of a format, at most four.
  static func sections(of code: String) -> [FormatSection] {
    var rest = Array(code)[...]
    var sections = [FormatSection()]
    while let character = rest.first {
      if character == ";" {
        rest.removeFirst()
        guard sections.count < 4 else { break }
        sections.append(FormatSection())
      } else {
        sections[sections.count - 1].take(&rest)
      }
    }
    for index in sections.indices { sections[index].findMinutes() }
    return sections
  }

  private static let words: [(String, FormatToken)] = [
    ("general", .general), ("g/通用格式", .general), ("am/pm", .meridiem("AM", "PM")), ("a/p", .meridiem("A", "P")),
    ("上午/下午", .meridiem("上午", "下午")),
  ]

  /// Takes the next piece.
  private mutating func take(_ rest: inout ArraySlice<Character>) {
    for (word, token) in Self.words where String(rest.prefix(word.count)).lowercased() == word {
      rest.removeFirst(word.count)
      tokens.append(token)
      return
    }
    guard let character = rest.popFirst() else { return }
    switch character {
    case "\"":
      let text = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(text.count + 1)
      literal(String(text))
    case "\\", "!": if let next = rest.popFirst() { literal(String(next)) }
    // A blank as wide as the next character, and a character repeated to fill the cell: layout only.
    case "_", "*": _ = rest.popFirst()
    case "[":
      let inner = rest.prefix { $0 != "]" }
      rest = rest.dropFirst(inner.count + 1)
      bracket(String(inner))
    case "0", "#", "?": tokens.append(.digit(character.asciiValue ?? 0x30))
    case ".": tokens.append(.point)
    case ",": tokens.append(.comma)
    case "%": tokens.append(.percent)
    case "@": tokens.append(.text)
    default: letters(character, &rest)
    }
  }

  /// Takes a run of one letter, or a letter that stands for itself.
  private mutating func letters(_ character: Character, _ rest: inout ArraySlice<Character>) {
    let letter = Character(character.lowercased())
    if letter == "e", let sign = rest.first, sign == "+" || sign == "-" {
      rest.removeFirst()
      tokens.append(.exponent(sign == "+"))
      return
    }
    guard "ymdhsaeb".contains(letter) else {
      literal(String(character))
      return
    }
    let run = rest.prefix { $0.lowercased() == String(letter) }
    let count = run.count + 1
    rest = rest.dropFirst(run.count)
    switch letter {
    case "a" where count < 3, "b" where count < 2: literal(String(repeating: character, count: count))
    // The year of an era, which outside Japan is that of the calendar.
    case "e", "b": tokens.append(.date("y", 4))
    default: tokens.append(.date(letter, count))
    }
  }

  private mutating func bracket(_ inner: String) {
    let lower = inner.lowercased()
    if let letter = lower.first, "hms".contains(letter), lower.allSatisfy({ $0 == letter }) {
      tokens.append(.elapsed(letter))
    } else if inner.hasPrefix("$") {
      // A currency sign, and behind a hyphen the number of a language.
      literal(String(inner.dropFirst().prefix { $0 != "-" }))
    } else if let sign = inner.first, "<>=".contains(sign) {
      let comparison = inner.prefix { "<>=".contains($0) }
      if let bound = Double(inner.dropFirst(comparison.count)) {
        condition = Condition(comparison: String(comparison), bound: bound)
      }
    }
    // Colours are layout. [DBNum1] shows digits as Han numerals: they stay digits here, which mean the same.
  }

  private mutating func literal(_ text: String) {
    guard !text.isEmpty else { return }
    if case .literal(let before)? = tokens.last {
      tokens[tokens.count - 1] = .literal(before + text)
    } else {
      tokens.append(.literal(text))
    }
  }

  /// `m` means minutes right behind hours and right before seconds.
  private mutating func findMinutes() {
    let dates = tokens.indices.filter {
      switch tokens[$0] {
      case .date, .elapsed: true
      default: false
      }
    }
    func letter(_ place: Int) -> Character? {
      guard dates.indices.contains(place) else { return nil }
      switch tokens[dates[place]] {
      case .date(let letter, _), .elapsed(let letter): return letter
      default: return nil
      }
    }
    for place in dates.indices {
      if case .date("m", let count) = tokens[dates[place]], count < 3,
        letter(place - 1) == "h" || letter(place + 1) == "s"
      {
        tokens[dates[place]] = .date("n", count)
      }
    }
  }
}
