import Records
import TextCore

/// The first law, held against a finished draft: each Arabic number is in a cited row, a setting, or a sum.
enum SupportedNumbers {
  /// The numbers of a sentence that nothing it cites supports.
  /// - Parameter settings: the numbers of the settings.
  static func missing(
    _ sentence: SentenceTrace.Traced, accounts: [RecordAccount], settings: Set<String>
  ) -> [String] {
    let shown = numbers(sentence.text)
    if shown.isEmpty { return [] }
    var pool = settings
    for sum in sentence.sums { pool.formUnion(numbers(sum.shown)) }
    // A sentence may cite thousands of rows: no more of them are read than its numbers ask for.
    var open = Set(shown).subtracting(pool)
    for record in sentence.records {
      if open.isEmpty { break }
      for field in accounts[record].fields { open.subtract(numbers(field.value)) }
    }
    return shown.filter(open.contains)
  }

  private static let digits: ScalarSet = "0123456789０１２３４５６７８９"

  /// The Arabic numbers of a text in one form: full-width digits folded, `1,000` as `1000`.
  static func numbers(_ text: String) -> [String] {
    guard text.holds(oneOf: digits) else { return [] }
    var found: [String] = []
    var current = ""
    let characters = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      // Full-width forms stand 0xFEE0 above the ASCII ones.
      (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
    func isDigit(_ i: Int) -> Bool { characters.indices.contains(i) && ("0"..."9").contains(characters[i]) }
    var hasPoint = false
    for i in characters.indices {
      if isDigit(i) {
        current.unicodeScalars.append(characters[i])
      } else if !current.isEmpty, !hasPoint, characters[i] == ".", isDigit(i + 1) {
        current += "."
        hasPoint = true
      } else if !current.isEmpty, !hasPoint, characters[i] == ",", isDigit(i + 1), isDigit(i + 2), isDigit(i + 3) {
        continue
      } else if !current.isEmpty {
        found.append(current)
        current = ""
        hasPoint = false
      }
    }
    if !current.isEmpty { found.append(current) }
    return found
  }
}
