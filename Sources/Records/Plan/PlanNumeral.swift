/// Numerals as marks write them.
enum PlanNumeral {
  private static let digits: [Character: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  /// Whether a character is a Chinese numeral.
  static func isHan(_ character: Character) -> Bool { digits[character] != nil || character == "十" }

  /// The value of an Arabic digit, half or full width.
  static func arabic(_ character: Character) -> Int? {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
    let value = TextFold.halfWidth(scalar).value
    return (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil
  }

  /// The number from 0 to 99 that a numeral says; nil for anything else.
  static func value(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    let parts = text.split(separator: "十", omittingEmptySubsequences: false)
    func digit(_ part: Substring, _ empty: Int) -> Int? {
      if part.isEmpty { return empty }
      return part.count == 1 ? part.first.flatMap { digits[$0] } : nil
    }
    switch parts.count {
    case 1: return digit(parts[0], -1).flatMap { $0 < 0 ? nil : $0 }
    case 2:
      guard let tens = digit(parts[0], 1), let ones = digit(parts[1], 0) else { return nil }
      return tens * 10 + ones
    default: return nil
    }
  }
}
