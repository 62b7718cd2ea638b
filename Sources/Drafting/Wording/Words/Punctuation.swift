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
    // Most scalars are Han characters, which part nothing.
    let mayBeHan = marks.contains { (0x4000...0x9FFF).contains($0.value) }
    return text.withBytes { bytes in
      var parts: [(mark: Character?, text: String)] = []
      var depth = 0
      var start = 0
      var before: Character?
      func take(to end: Int) {
        guard start < end else { return }
        parts.append((before, String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)))
      }
      var i = 0
      while i < bytes.count {
        let (value, length) = PlainText.value(bytes, i)
        let at = i
        i += length
        if (0x4000...0x9FFF).contains(value), !mayBeHan { continue }
        if closing(of: value) != nil { depth += 1 }
        if isClosing(value) { depth = max(0, depth - 1) }
        guard depth == 0, let mark = marks.first(where: { $0.value == value }) else { continue }
        take(to: at)
        before = Character(mark)
        start = i
      }
      if before == nil { return text.isEmpty ? [] : [(nil, text)] }
      take(to: bytes.count)
      return parts
    }
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
    // Text in which every scalar is a character by itself has no breaks but these.
    let isOneLine = cell.isPlain && !cell.utf8.contains { (0x0A...0x0C).contains($0) }
    let line = paired(isOneLine ? cell : cell.split(whereSeparator: \.isNewline).joined())
    guard line.contains(where: { $0.isLetter || $0.isNumber }) else { return "" }
    var name = Substring(line)
    while let last = name.last, trailing.contains(last) { name.removeLast() }
    while let first = name.first, trailing.contains(first) { name.removeFirst() }
    return String(name)
  }
}

extension Character {
  /// Whether it is one of 0–9; `isWholeNumber` holds for 一 and ① too.
  var isDigit: Bool { utf8.count == 1 && unicodeScalars.first.map { (0x30...0x39).contains($0.value) } == true }
}
