import TextCore

/// The numbers of a ledger's cell, with dates understood: the 9 of `2025/9/11` is a month and counts nothing.
enum CellNumbers {
  /// The numbers of a cell.
  static func tokens(_ text: String) -> [NumberToken] {
    // A cell may begin with a number that an item's would look like, such as `5）`: a blank keeps it.
    let found = NumberScanner.tokens(" " + text)
    let bytes = Array((" " + text).utf8)
    var tokens: [NumberToken] = []
    var dateParts = 0
    for (i, token) in found.enumerated() {
      let follows = i > 0 && isDateMark(bytes[found[i - 1].range.upperBound..<token.range.lowerBound])
      if follows, dateParts > 0, dateParts < 3, let unit = unit(dateParts) {
        tokens.append(token.counting(unit))
        dateParts += 1
      } else if let (year, month) = yearAndMonth(token) {
        tokens += [token, year, month]
        dateParts = 2
      } else if isYear(token.value), let next = bytes[token.range.upperBound...].first, next == 0x2F || next == 0x2D {
        tokens.append(token.counting("年"))
        dateParts = 1
      } else {
        tokens.append(token)
        dateParts = 0
      }
    }
    return tokens
  }

  private static func unit(_ part: Int) -> Unicode.Scalar? { part == 1 ? "月" : part == 2 ? "日" : nil }

  /// Whether bytes are one mark that stands between the parts of a date.
  private static func isDateMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 1 && bytes.first.map { [0x2D, 0x2E, 0x2F].contains($0) } == true
  }

  private static func isYear(_ value: String) -> Bool {
    value.count == 4 && !value.contains(".") && (value.hasPrefix("19") || value.hasPrefix("20"))
  }

  /// `2023.5` as its year and month; it may be a number too.
  private static func yearAndMonth(_ token: NumberToken) -> (NumberToken, NumberToken)? {
    let parts = token.value.split(separator: ".").map(String.init)
    guard parts.count == 2, isYear(parts[0]), token.unit == nil, let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    return (token.counting("年", value: parts[0]), token.counting("月", value: String(month)))
  }
}

extension NumberToken {
  /// The number as one that counts something else.
  fileprivate func counting(_ unit: Unicode.Scalar, value other: String? = nil) -> NumberToken {
    NumberToken(value: other ?? value, unit: unit, shown: shown, range: range)
  }
}
