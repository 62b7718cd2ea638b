/// Words looked up at the head or the end of texts: wording asks for a verb or a noun at every place of every clause.
///
/// A word of up to four characters of the basic plane is one 64-bit key, so that a look-up makes no string.
struct WordTable: Sendable {
  private var values: [UInt64: Int] = [:]
  /// Longer words, the longest first.
  private var long: [(word: String, value: Int)] = []
  /// The lengths of the short words, the longest first.
  private var lengths: [Int] = []

  /// A table of words, each with its place in the list; the first of equal ones counts.
  init(_ words: [String]) {
    for (value, word) in words.enumerated() {
      let length = word.unicodeScalars.count
      if let key = Self.key(word.unicodeScalars), length <= 4 {
        if values[key] == nil { values[key] = value }
        if !lengths.contains(length) { lengths.append(length) }
      } else if !word.isEmpty {
        long.append((word, value))
      }
    }
    lengths.sort(by: >)
    long.sort { ($1.word.utf8.count, $0.word) < ($0.word.utf8.count, $1.word) }
  }

  /// The longest word at the head of a text: its place in the list and its length in characters.
  func head(_ text: some StringProtocol) -> (value: Int, count: Int)? {
    for (word, value) in long where text.utf8.starts(with: word.utf8) { return (value, word.count) }
    var keys: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var key: UInt64 = 0
    var count = 0
    for scalar in text.unicodeScalars {
      guard scalar.value <= 0xFFFF, count < 4 else { break }
      key = key << 16 | UInt64(scalar.value)
      count += 1
      switch count {
      case 1: keys.0 = key
      case 2: keys.1 = key
      case 3: keys.2 = key
      default: keys.3 = key
      }
    }
    for length in lengths where length <= count {
      let key = length == 4 ? keys.3 : length == 3 ? keys.2 : length == 2 ? keys.1 : keys.0
      if let value = values[key] { return (value, length) }
    }
    return nil
  }

  /// The longest word at the end of a text: its place in the list and its length in characters.
  func tail(_ text: some StringProtocol) -> (value: Int, count: Int)? {
    for (word, value) in long where text.utf8.reversed().starts(with: word.utf8.reversed()) {
      return (value, word.count)
    }
    var keys: [UInt64] = []
    var key: UInt64 = 0
    var shift: UInt64 = 0
    for scalar in text.unicodeScalars.reversed() {
      guard scalar.value <= 0xFFFF, keys.count < 4 else { break }
      key |= UInt64(scalar.value) << shift
      shift += 16
      keys.append(key)
    }
    for length in lengths where length <= keys.count {
      if let value = values[keys[length - 1]] { return (value, length) }
    }
    return nil
  }

  /// The scalars of a short word as one number; nil where one is beyond the basic plane.
  private static func key(_ scalars: String.UnicodeScalarView) -> UInt64? {
    var key: UInt64 = 0
    for scalar in scalars {
      guard scalar.value <= 0xFFFF else { return nil }
      key = key << 16 | UInt64(scalar.value)
    }
    return key == 0 ? nil : key
  }
}
