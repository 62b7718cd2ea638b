/// A number format as it shows numbers (ECMA-376 part 1, 18.8.30 and 18.8.31).
struct NumberFormat {
  /// Whether numbers stand as they are.
  let isGeneral: Bool
  private let sections: [FormatSection]
  private let is1904: Bool

  /// A format by its code, such as `0"次"`.
  init(_ code: String, is1904: Bool = false) {
    sections = FormatSection.sections(of: code)
    self.is1904 = is1904
    isGeneral = sections.count == 1 && (sections[0].tokens == [.general] || sections[0].tokens == [.text])
  }

  /// Whether positive numbers are dates or times.
  var isDate: Bool { sections[0].isDate }

  /// Appends a number as the user sees it.
  func append(_ value: Double, to out: inout [UInt8]) {
    guard let number = DecimalDigits(value) else { return }
    let (section, showsSign) = section(for: value)
    let tokens = section.tokens
    if tokens.isEmpty {
      // A format without a section for zero hides it, as is common; hidden numbers that count are told.
      if value != 0 { number.appendGeneral(to: &out) }
    } else if section.isDate {
      if !DateText.append(value, tokens, is1904: is1904, to: &out) { number.appendGeneral(to: &out) }
    } else {
      NumberText.append(number, tokens, showsSign: showsSign, to: &out)
    }
  }

  /// The section for a value, and whether it needs a sign before it.
  private func section(for value: Double) -> (FormatSection, showsSign: Bool) {
    let numeric = sections.count == 4 ? sections.dropLast() : sections[...]
    if numeric.contains(where: { $0.condition != nil }) {
      let chosen = numeric.first { $0.condition?.holds(value) ?? true } ?? numeric[0]
      return (chosen, value < 0)
    }
    // A section for text alone, as in `0;@`, is none for numbers.
    let count = numeric.count > 1 && numeric.last?.tokens.contains(.text) == true ? numeric.count - 1 : numeric.count
    if value < 0, count > 1 { return (numeric[1], false) }
    if value == 0, count > 2 { return (numeric[2], false) }
    return (numeric[0], value < 0)
  }
}

/// Numbers, percentages and amounts with their units by a format.
enum NumberText {
  /// Appends a number by the pieces of a section that has no dates.
  static func append(_ number: DecimalDigits, _ tokens: [FormatToken], showsSign: Bool, to out: inout [UInt8]) {
    var number = number
    number.isNegative = showsSign && number.isNegative
    let isFraction = tokens.contains { if case .literal(let text) = $0 { text.contains("/") } else { false } }
    let digits = tokens.indices.filter { if case .digit = tokens[$0] { true } else { false } }
    guard !digits.isEmpty, !isFraction else {
      appendWhole(number, tokens, to: &out)
      return
    }
    let exponentAt = tokens.firstIndex { if case .exponent = $0 { true } else { false } }
    let body = exponentAt ?? tokens.endIndex
    let point = tokens[..<body].firstIndex(of: .point) ?? body
    let places = digits.filter { $0 > point && $0 < body }.count
    // The places before the point. One comma between them groups; those right behind them, or behind the last
    // place of all, divide by thousands.
    let whole = digits.prefix { $0 < point }
    let head = whole.first ?? point
    let tail = whole.last.map { $0 + 1 } ?? point
    let end = digits.last { $0 < body }.map { $0 + 1 } ?? tail
    let scale = (tokens[tail..<point] + (end > tail ? tokens[end..<body] : [])).count { $0 == .comma }
    let groups = tokens[head..<tail].contains(.comma)
    var power = 0
    var shown = number.scaled(2 * tokens.count { $0 == .percent } - 3 * scale)
    if exponentAt != nil {
      power = shown.digits.isEmpty ? 0 : shown.exponent - 1
      shown = shown.scaled(-power).rounded(places)
      if shown.exponent > 1 {
        power += 1
        shown = shown.scaled(-1)
      }
    } else {
      shown = shown.rounded(places)
    }
    if number.isNegative, !shown.digits.isEmpty { out.append(0x2D) }
    appendLiterals(tokens[..<head], to: &out)
    appendWholePart(shown.whole, tokens[head..<tail], groups: groups, to: &out)
    appendLiterals(tokens[tail..<point], to: &out)
    if point < body { appendFraction(shown.fraction, tokens[(point + 1)..<body], to: &out) }
    if let exponentAt, case .exponent(let plus) = tokens[exponentAt] {
      out.append(0x45)
      if power < 0 { out.append(0x2D) } else if plus { out.append(0x2B) }
      let least = digits.filter { $0 > exponentAt }.count
      let text = String(abs(power)).utf8
      out += [UInt8](repeating: 0x30, count: max(0, least - text.count)) + text
      appendLiterals(tokens[(exponentAt + 1)...], to: &out)
    }
  }

  /// A section without places for digits: text around the number, or text alone. A fraction such as `# ?/?`
  /// is shown as a decimal.
  private static func appendWhole(_ number: DecimalDigits, _ tokens: [FormatToken], to out: inout [UInt8]) {
    guard tokens.contains(.general) || tokens.contains(.text) else {
      if tokens.contains(where: { if case .digit = $0 { true } else { false } }) {
        number.appendGeneral(to: &out)
      } else {
        appendLiterals(tokens[...], to: &out)
      }
      return
    }
    for token in tokens {
      if token == .general || token == .text {
        number.appendGeneral(to: &out)
      } else {
        appendLiterals([token], to: &out)
      }
    }
  }

  /// The digits before the point, put into their places from the right; literals between places stay.
  private static func appendWholePart(
    _ digits: [UInt8], _ tokens: ArraySlice<FormatToken>, groups: Bool, to out: inout [UInt8]
  ) {
    var left = digits[...]
    var reversed: [UInt8] = []
    var count = 0
    func put(_ digit: UInt8) {
      if groups, count > 0, count % 3 == 0 { reversed.append(0x2C) }
      reversed.append(digit)
      count += 1
    }
    let firstPlace = tokens.firstIndex { if case .digit = $0 { true } else { false } }
    for index in tokens.indices.reversed() {
      switch tokens[index] {
      case .digit(let kind):
        if let digit = left.popLast() {
          put(digit)
        } else if kind == 0x30 {
          put(0x30)
        }
        if index == firstPlace {
          while let digit = left.popLast() { put(digit) }
        }
      case .literal(let text): reversed += text.utf8.reversed()
      case .percent: reversed.append(0x25)
      default: break
      }
    }
    while let digit = left.popLast() { put(digit) }
    out += reversed.reversed()
  }

  /// The digits behind the point, and what follows them.
  private static func appendFraction(
    _ digits: [UInt8], _ tokens: ArraySlice<FormatToken>, to out: inout [UInt8]
  ) {
    var left = digits[...]
    var isFirst = true
    for token in tokens {
      if case .digit(let kind) = token {
        let digit = left.popFirst() ?? (kind == 0x30 ? 0x30 : nil)
        guard let digit else { continue }
        if isFirst { out.append(0x2E) }
        isFirst = false
        out.append(digit)
      } else {
        appendLiterals([token], to: &out)
      }
    }
  }

  private static func appendLiterals(_ tokens: ArraySlice<FormatToken>, to out: inout [UInt8]) {
    for token in tokens {
      switch token {
      case .literal(let text): out += text.utf8
      case .percent: out.append(0x25)
      default: break
      }
    }
  }
}
