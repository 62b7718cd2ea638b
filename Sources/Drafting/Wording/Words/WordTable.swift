import TextCore

/// Words looked up at the head or the end of texts: wording asks for a verb or a noun at every place of every clause.
///
/// A word of up to four characters of the basic plane is one 64-bit key, so that a look-up makes no string. It never
/// changes; a class, because as a value each of its lists would be counted at every look-up.
final class WordTable: Sendable {
  /// A word of the table that a text starts or ends with.
  struct Hit {
    /// The place of the word in the list.
    let value: Int
    /// Its length in characters.
    let count: Int
    let word: String
  }

  private let short: KeyTable
  /// Longer words, the longest first.
  private let long: [(word: String, value: Int)]
  /// Their places by the values of the scalars that they start and end with.
  private let longByFirst: PlacesByScalar
  private let longByLast: PlacesByScalar
  /// The lengths of the short words, the longest first.
  private let lengths: [Int]
  /// The scalars that words start and end with: most places of a text have none of them.
  private let firsts: ScalarSet
  private let lasts: ScalarSet
  private let words: [String]

  /// A table of words, each with its place in the list; the first of equal ones counts.
  init(_ words: [String]) {
    self.words = words
    var firsts: [Unicode.Scalar] = []
    var lasts: [Unicode.Scalar] = []
    var short = KeyTable(capacity: words.count)
    var long: [(word: String, value: Int)] = []
    var has = [false, false, false, false, false]
    for (value, word) in words.enumerated() {
      var keys: Keys? = Keys()
      guard let first = word.unicodeScalars.first else { continue }
      var last = first
      for scalar in word.unicodeScalars {
        last = scalar
        if keys?.add(behind: scalar.value) == false { keys = nil }
      }
      firsts.append(first)
      lasts.append(last)
      if let keys {
        short.insert(keys[keys.count], value)
        has[keys.count] = true
      } else {
        long.append((word, value))
      }
    }
    self.firsts = ScalarSet(firsts)
    self.lasts = ScalarSet(lasts)
    self.short = short
    lengths = (1...4).reversed().filter { has[$0] }
    self.long = LongestFirst.order(of: long.map { $0.word }).map { long[$0] }
    longByFirst = PlacesByScalar(self.long.map { $0.word.unicodeScalars.first?.value ?? 0 })
    longByLast = PlacesByScalar(self.long.map { $0.word.unicodeScalars.last?.value ?? 0 })
  }

  /// The longest word at the head of a text.
  func head(_ text: some StringProtocol) -> Hit? { text.withBytes { head($0, from: 0) } }

  /// The longest word that starts at an offset of bytes.
  private func head(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Hit? {
    guard start < text.count else { return nil }
    let first = PlainText.value(text, start).value
    guard firsts.contains(value: first) else { return nil }
    for i in longByFirst[first] where long[i].word.withBytes({ TextSearch.begins(text, with: $0, at: start) }) {
      return hit(i)
    }
    var keys = Keys()
    var at = start
    while at < text.count {
      let (value, length) = PlainText.value(text, at)
      guard keys.add(behind: value) else { break }
      at += length
    }
    return hit(keys)
  }

  /// The longest word at the end of a text.
  func tail(_ text: some StringProtocol) -> Hit? {
    guard let last = text.unicodeScalars.last, lasts.contains(last) else { return nil }
    for i in longByLast[last.value] where text.ends(with: long[i].word) { return hit(i) }
    var keys = Keys()
    for scalar in text.unicodeScalars.reversed() {
      guard keys.add(before: scalar.value) else { break }
    }
    return hit(keys)
  }

  /// The first word in the first so many characters of a text, wherever it stands.
  func first(in text: String, within reach: Int) -> Hit? {
    text.withBytes { text in
      var at = 0
      for _ in 0..<reach {
        guard at < text.count else { return nil }
        if let hit = head(text, from: at) { return hit }
        at += PlainText.value(text, at).length
      }
      return nil
    }
  }

  /// One of the longer words.
  private func hit(_ i: Int) -> Hit {
    let (word, value) = long[i]
    return Hit(value: value, count: word.count, word: word)
  }

  private func hit(_ keys: Keys) -> Hit? {
    for length in lengths where length <= keys.count {
      if let value = short[keys[length]] { return Hit(value: value, count: length, word: words[value]) }
    }
    return nil
  }

  /// The keys of the one, two, three and four scalars at an end of a text.
  private struct Keys {
    private var keys: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    private(set) var count = 0

    subscript(length: Int) -> UInt64 {
      switch length {
      case 1: keys.0
      case 2: keys.1
      case 3: keys.2
      default: keys.3
      }
    }

    /// Takes the next scalar of a text's head; false where there is no key with it.
    mutating func add(behind value: UInt32) -> Bool { add(value, self[count] << 16 | UInt64(value)) }

    /// Takes the next scalar of a text's end, from the last one on.
    mutating func add(before value: UInt32) -> Bool {
      add(value, count == 0 ? UInt64(value) : UInt64(value) << UInt64(16 * count) | self[count])
    }

    private mutating func add(_ value: UInt32, _ key: UInt64) -> Bool {
      guard value <= 0xFFFF, count < 4 else { return false }
      count += 1
      switch count {
      case 1: keys.0 = key
      case 2: keys.1 = key
      case 3: keys.2 = key
      default: keys.3 = key
      }
      return true
    }
  }
}

/// Places of a list by a scalar of each, those of one scalar in the order of the list.
private struct PlacesByScalar: Sendable {
  /// The scalars' values, sorted, and the place that each is of.
  private let values: [UInt32]
  private let places: [Int]

  init(_ scalars: [UInt32]) {
    places = scalars.indices.sorted { (scalars[$0], $0) < (scalars[$1], $1) }
    values = places.map { scalars[$0] }
  }

  subscript(value: UInt32) -> ArraySlice<Int> {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < value { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < values.count, values[end] == value { end += 1 }
    return places[low..<end]
  }
}

/// Numbers by keys that are never 0, at the first free place from the key's hash on.
private struct KeyTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]

  init(capacity: Int) {
    var size = 8
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
  }

  /// Takes a value for a key that has none yet.
  mutating func insert(_ key: UInt64, _ value: Int) {
    let place = place(of: key)
    guard keys[place] == 0 else { return }
    keys[place] = key
    values[place] = Int32(value)
  }

  subscript(key: UInt64) -> Int? {
    let place = place(of: key)
    return keys[place] == 0 ? nil : Int(values[place])
  }

  /// The place of a key, or the one where it would be put.
  private func place(of key: UInt64) -> Int {
    let hash = key &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: hash >> 32) & (keys.count - 1)
    while keys[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
    return place
  }
}
