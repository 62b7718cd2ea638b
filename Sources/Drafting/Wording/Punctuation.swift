/// The marks of Chinese text that wording has to do with (GB/T 15834-2011).
enum Punctuation {
  /// Marks that may not end a clause that goes on.
  static let trailing: Set<Character> = ["。", "；", "，", "、", "：", ".", ";", ",", " ", "　"]
  /// Marks that end a sentence.
  static let sentenceEnds: Set<Character> = ["。", "！", "？"]
  /// Opening marks and the closing marks that pair with them.
  static let pairs: [(open: Character, close: Character)] = [
    ("“", "”"), ("‘", "’"), ("《", "》"), ("（", "）"), ("【", "】"), ("〔", "〕"),
  ]

  /// Whether a character is a Han character.
  static func isHan(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value else { return false }
    return (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar)
      || (0x20000...0x3FFFF).contains(scalar)
  }

  /// Whether a character is Han or a full-width mark, so that half-width marks beside it are slips.
  static func isWide(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value else { return false }
    return isHan(character) || (0x3000...0x303F).contains(scalar) || (0xFF00...0xFF60).contains(scalar)
      || (0x2018...0x201D).contains(scalar)
  }

  /// Splits at marks that stand outside quotation marks and brackets.
  static func split(_ text: String, at marks: Set<Character>) -> [(mark: Character?, text: String)] {
    var parts: [(mark: Character?, text: String)] = []
    var depth = 0
    var current = ""
    var before: Character?
    for character in text {
      if pairs.contains(where: { $0.open == character }) { depth += 1 }
      if pairs.contains(where: { $0.close == character }) { depth = max(0, depth - 1) }
      if depth == 0, marks.contains(character) {
        if !current.isEmpty { parts.append((before, current)) }
        before = character
        current = ""
      } else {
        current.append(character)
      }
    }
    if !current.isEmpty { parts.append((before, current)) }
    return parts
  }

  /// The text without quotation marks and brackets that have no partner.
  static func paired(_ text: String) -> String {
    var drop: Set<Int> = []
    var open: [(Character, Int)] = []
    let characters = Array(text)
    for (i, character) in characters.enumerated() {
      if let pair = pairs.first(where: { $0.open == character }) {
        open.append((pair.close, i))
      } else if pairs.contains(where: { $0.close == character }) {
        if let match = open.lastIndex(where: { $0.0 == character }) {
          for lost in open[(match + 1)...] { drop.insert(lost.1) }
          open.removeSubrange(match...)
        } else {
          drop.insert(i)
        }
      }
    }
    for lost in open { drop.insert(lost.1) }
    guard !drop.isEmpty else { return text }
    var out = ""
    for (i, character) in characters.enumerated() {
      guard drop.contains(i) else {
        out.append(character)
        continue
      }
      // Two numbers that a stray mark sets apart must not become one.
      if out.last?.isDigit == true, i + 1 < characters.count, characters[i + 1].isDigit { out.append("、") }
    }
    return out
  }
}

extension Punctuation {
  /// A cell that names something, on one line, without marks at its ends or marks that do not pair; empty where
  /// it holds nothing but marks.
  static func name(_ cell: String) -> String {
    let line = paired(cell.split(whereSeparator: \.isNewline).joined())
    guard line.contains(where: { $0.isLetter || $0.isNumber }) else { return "" }
    var name = Substring(line)
    while let last = name.last, trailing.contains(last) { name.removeLast() }
    while let first = name.first, trailing.contains(first) { name.removeFirst() }
    return String(name)
  }
}

extension Character {
  /// Whether it is one of 0–9; `isWholeNumber` holds for 一 and ① too.
  var isDigit: Bool { isASCII && isWholeNumber }
}
