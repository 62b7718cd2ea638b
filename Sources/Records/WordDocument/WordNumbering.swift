import TextCore

/// The automatic numbers of a document (ECMA-376 part 1, 17.9).
struct WordNumbering {
  /// A level of a list.
  struct Level {
    var start = 1
    /// The kind of numeral, such as `chineseCounting`.
    var format = "decimal"
    /// The text, in which `%1` is the number of the first level.
    var text = ""
    /// Whether numbers of levels above are written in Arabic figures.
    var isLegal = false
  }

  /// A list of the document: the definition it follows, and where it starts anew.
  struct List {
    var definition = 0
    var starts: [Int: Int] = [:]
  }

  private(set) var definitions: [Int: [Int: Level]] = [:]
  private(set) var lists: [Int: List] = [:]

  /// The numbering of a document, none where it has no such part.
  init(_ package: OfficePackage, part: String?) throws(PackageFault) {
    guard let part, package.has(part) else { return }
    var scanner = try package.scanner(part)
    var definition: Int?
    var list: Int?
    var level = 0
    while true {
      switch try scanner.next() {
      case .start:
        if scanner.isNamed("abstractNum") {
          definition = try Self.number(scanner, "abstractNumId")
        } else if scanner.isNamed("num") {
          list = try Self.number(scanner, "numId")
          if let list { lists[list] = List() }
        } else if scanner.isNamed("abstractNumId"), let list {
          lists[list]?.definition = try Self.number(scanner, "val") ?? 0
        } else if scanner.isNamed("lvl") || scanner.isNamed("lvlOverride") {
          level = try Self.number(scanner, "ilvl") ?? 0
          if let definition, list == nil { definitions[definition, default: [:]][level] = Level() }
        } else if scanner.isNamed("startOverride"), let list {
          lists[list]?.starts[level] = try Self.number(scanner, "val")
        } else if let definition, list == nil {
          try take(&scanner, definition, level)
        }
      case .end:
        if scanner.isNamed("abstractNum") { definition = nil }
        if scanner.isNamed("num") { list = nil }
      case .text: break
      case .done: return
      }
    }
  }

  private mutating func take(_ scanner: inout XMLScanner, _ definition: Int, _ level: Int) throws(PackageFault) {
    if scanner.isNamed("start") {
      definitions[definition]?[level]?.start = try Self.number(scanner, "val") ?? 1
    } else if scanner.isNamed("numFmt") {
      definitions[definition]?[level]?.format = try scanner.text("val") ?? "decimal"
    } else if scanner.isNamed("lvlText") {
      definitions[definition]?[level]?.text = try scanner.text("val") ?? ""
    } else if scanner.isNamed("isLgl") {
      definitions[definition]?[level]?.isLegal = WordScan.isOn(scanner.attribute("val"))
    }
  }

  private static func number(_ scanner: borrowing XMLScanner, _ name: StaticString) throws(PackageFault) -> Int? {
    try scanner.text(name).flatMap { Int($0) }
  }
}

/// Counts the numbered paragraphs of a document.
struct NumberCounter {
  private let numbering: WordNumbering
  /// Of each definition the numbers reached, by level: lists of one definition count on.
  private var reached: [Int: [Int: Int]] = [:]
  private var begun: Set<Int> = []

  init(_ numbering: WordNumbering) {
    self.numbering = numbering
  }

  /// The number of the next paragraph that asks for one, nil where there is none.
  mutating func next(_ reference: NumberingReference) -> String? {
    guard let id = reference.list, id != 0, let list = numbering.lists[id],
      let levels = numbering.definitions[list.definition]
    else { return nil }
    let index = reference.level ?? 0
    guard let level = levels[index] else { return nil }
    var counts = reached[list.definition] ?? [:]
    if begun.insert(id).inserted {
      for (level, start) in list.starts { counts[level] = start - 1 }
    }
    counts[index] = (counts[index] ?? level.start - 1) &+ 1
    for deeper in counts.keys where deeper > index { counts[deeper] = nil }
    reached[list.definition] = counts
    if level.format == "bullet" { return "•" }
    if level.format == "none" { return level.text.contains("%") ? nil : level.text }
    return text(level, index, counts, levels)
  }

  private func text(
    _ level: WordNumbering.Level, _ index: Int, _ counts: [Int: Int], _ levels: [Int: WordNumbering.Level]
  ) -> String? {
    var out = ""
    var isReference = false
    for character in level.text {
      if isReference {
        isReference = false
        if let place = character.wholeNumberValue, place > 0, let other = levels[place - 1] {
          let value = counts[place - 1] ?? other.start
          out += Numerals.text(value, level.isLegal && place - 1 < index ? "decimal" : other.format)
        }
      } else if character == "%" {
        isReference = true
      } else {
        out.append(character)
      }
    }
    return out.isEmpty ? nil : out
  }
}

/// Numerals by the names that ECMA-376 part 1, 17.18.59 gives them.
enum Numerals {
  /// A number in a kind of numerals, in Arabic figures where the kind is not known.
  static func text(_ number: Int, _ format: String) -> String {
    guard number > 0, number < 10_000 else { return String(number) }
    switch format {
    case "chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand", "japaneseDigitalTenThousand":
      return ChineseNumeral.text(number)
    case "lowerLetter", "upperLetter":
      // a to z, then aa, bb and so on.
      let letter = Character(UnicodeScalar(UInt8((format == "lowerLetter" ? 0x61 : 0x41) + (number - 1) % 26)))
      return String(repeating: letter, count: (number - 1) / 26 + 1)
    case "lowerRoman": return roman(number).lowercased()
    case "upperRoman": return roman(number)
    case "decimalZero": return number < 10 ? "0\(number)" : String(number)
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      return UnicodeScalar(0x2460 + UInt32(number) - 1).flatMap { number <= 20 ? String($0) : nil } ?? String(number)
    case "decimalEnclosedParen":
      return UnicodeScalar(0x2474 + UInt32(number) - 1).flatMap { number <= 20 ? String($0) : nil } ?? "(\(number))"
    case "decimalEnclosedFullstop":
      return UnicodeScalar(0x2488 + UInt32(number) - 1).flatMap { number <= 20 ? String($0) : nil } ?? "\(number)."
    default: return String(number)
    }
  }

  private static func roman(_ number: Int) -> String {
    var rest = number
    var out = ""
    for (value, letters) in [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= value {
        out += letters
        rest -= value
      }
    }
    return out
  }
}
