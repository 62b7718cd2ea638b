import TextCore

/// The marks of Chinese text that wording has to do with (GB/T 15834-2011).
enum Punctuation {
  /// Marks that may not end a clause that goes on.
  static let trailing: ScalarSet = "。；，、：.;, 　"
  /// Whether a character is a Han character.
  static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map(isHan) ?? false
  }

  /// Whether a scalar is a Han character.
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
      || (0x20000...0x3FFFF).contains(scalar.value)
  }

  /// Whether a scalar is Han or a full-width mark, so that half-width marks beside it are slips.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    isHan(scalar) || (0x3000...0x303F).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
      || (0x2018...0x201D).contains(scalar.value)
  }

  /// The closing mark of an opening one. Scalars are asked, for comparing characters costs many times as much.
  private static func closing(of scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x201C: 0x201D  // “”
    case 0x2018: 0x2019  // ‘’
    case 0x300A: 0x300B  // 《》
    case 0xFF08: 0xFF09  // （）
    case 0x3010: 0x3011  // 【】
    case 0x3014: 0x3015  // 〔〕
    default: nil
    }
  }

  private static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0x300B, 0xFF09, 0x3011, 0x3015: true
    default: false
    }
  }

  private static let pairs: ScalarSet = "“”‘’《》（）【】〔〕"

  /// Splits at marks of one scalar each that stand outside quotation marks and brackets.
  static func split(_ text: String, at marks: [Unicode.Scalar]) -> [(mark: Character?, text: String)] {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: marks.contains) else { return text.isEmpty ? [] : [(nil, text)] }
    var parts: [(mark: Character?, text: String)] = []
    var depth = 0
    var start = scalars.startIndex
    var before: Character?
    for i in scalars.indices {
      let scalar = scalars[i]
      if closing(of: scalar.value) != nil { depth += 1 }
      if isClosing(scalar.value) { depth = max(0, depth - 1) }
      guard depth == 0, marks.contains(scalar) else { continue }
      if start < i { parts.append((before, String(scalars[start..<i]))) }
      before = Character(scalar)
      start = scalars.index(after: i)
    }
    if start < scalars.endIndex { parts.append((before, String(scalars[start...]))) }
    return parts
  }

  /// The text without quotation marks and brackets that have no partner.
  static func paired(_ text: String) -> String {
    guard text.holds(oneOf: pairs) else { return text }
    var drop: Set<Int> = []
    var open: [(UInt32, Int)] = []
    let characters = text.characters
    for (i, character) in characters.enumerated() {
      guard let scalar = character.unicodeScalars.first?.value else { continue }
      if let close = closing(of: scalar) {
        open.append((close, i))
      } else if isClosing(scalar) {
        if let match = open.lastIndex(where: { $0.0 == scalar }) {
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
  /// Whether every bracket and quotation mark of a text has its partner.
  static func isPaired(_ text: some StringProtocol) -> Bool {
    ["“”", "《》", "（）", "‘’"].allSatisfy { pair in
      text.count { $0 == pair.first } == text.count { $0 == pair.last }
    }
  }

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
