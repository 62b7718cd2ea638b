import Records
import TextCore

/// An Arabic number in a text.
struct NumberToken: Hashable {
  /// Its digits in one form: half-width, without separators of thousands, zeros at its ends or signs.
  let value: String
  /// What it counts, by the first character of the word behind it; nil where no such word follows.
  let unit: Unicode.Scalar?
  /// The number with the word behind it, as far as that is needed to know it again: `135人次`.
  let shown: String
  /// The UTF-8 offsets of its digits in the text.
  let range: Range<Int>

  /// Whether two numbers may say the same: one without a unit fits any.
  func fits(_ other: NumberToken) -> Bool { value == other.value && fits(unit: other.unit) }

  private func fits(unit other: Unicode.Scalar?) -> Bool { unit == nil || other == nil || unit == other }
}

/// Finds the Arabic numbers of a text.
enum NumberScanner {
  /// The numbers in order; the number of a list's item at the head of the text is none.
  static func tokens(_ text: String) -> [NumberToken] {
    let scalars = Array(text.unicodeScalars)
    let folded = scalars.map(TextFold.halfWidth)
    var tokens: [NumberToken] = []
    var at = Enumerator.length(text)
    var offset = scalars.prefix(at).reduce(0) { $0 + UTF8.width($1) }
    while at < folded.count {
      guard isDigit(folded[at]) else {
        offset += UTF8.width(scalars[at])
        at += 1
        continue
      }
      let end = self.end(of: at, folded)
      let length = scalars[at..<end].reduce(0) { $0 + UTF8.width($1) }
      let digits = String(String.UnicodeScalarView(folded[at..<end].filter { $0 != "," }))
      let wordEnd = self.wordEnd(end, folded)
      tokens.append(
        NumberToken(
          value: plain(digits), unit: unit(end, wordEnd, folded),
          shown: String(String.UnicodeScalarView(scalars[at..<wordEnd])), range: offset..<(offset + length)))
      offset += length
      at = end
    }
    return tokens
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// The end of the number that begins at an index: digits, `1,000` and one point among them.
  private static func end(of start: Int, _ text: [Unicode.Scalar]) -> Int {
    func isDigit(_ i: Int) -> Bool { i < text.count && Self.isDigit(text[i]) }
    var at = start
    var hasPoint = false
    while at < text.count {
      if isDigit(at) {
        at += 1
      } else if text[at] == ".", !hasPoint, isDigit(at + 1) {
        hasPoint = true
        at += 1
      } else if text[at] == ",", !hasPoint, isDigit(at + 1), isDigit(at + 2), isDigit(at + 3), !isDigit(at + 4) {
        at += 1
      } else {
        break
      }
    }
    return at
  }

  /// The end of what follows a number and belongs to it: 余 or 多, a scale, a measure word of one character, and
  /// the 次 of 人次.
  private static func wordEnd(_ end: Int, _ text: [Unicode.Scalar]) -> Int {
    var at = end
    while at < text.count, at < end + 2, softeners.contains(text[at]) || scales.contains(text[at]) { at += 1 }
    if at < text.count, isUnit(text[at]) {
      at += 1
      if at < text.count, text[at] == "次" { at += 1 }
    }
    return at
  }

  private static func unit(_ end: Int, _ wordEnd: Int, _ text: [Unicode.Scalar]) -> Unicode.Scalar? {
    text[end..<wordEnd].first { !softeners.contains($0) }.map { alike[$0] ?? $0 }
  }

  private static let softeners: Set<Unicode.Scalar> = ["余", "多"]
  private static let scales: Set<Unicode.Scalar> = ["万", "亿", "千", "百"]
  /// Measure words that people take for one another.
  private static let alike: [Unicode.Scalar: Unicode.Scalar] = ["名": "人", "位": "人", "项": "个"]

  private static func isUnit(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "%" || (0x4E00...0x9FFF).contains(scalar.value)
  }

  /// `05` as `5`, `3.60` as `3.6`.
  private static func plain(_ digits: String) -> String {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let whole = parts[0].drop { $0 == "0" }
    var out = whole.isEmpty ? "0" : String(whole)
    if parts.count > 1 {
      var fraction = parts[1]
      while fraction.last == "0" { fraction.removeLast() }
      if !fraction.isEmpty { out += "." + fraction }
    }
    return out
  }
}
