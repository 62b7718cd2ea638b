import TextCore

/// Words of a list that wording looks for in every clause, at its head, at its end or anywhere: they are parted by
/// their first and last scalars, so that one pass over a text settles them all, and most texts at a glance. They never
/// change; a class, because as a value each of its lists would be counted at every question.
final class SearchWords: Sendable, ExpressibleByArrayLiteral, RandomAccessCollection {
  private let words: [String]
  private let heads: Shelf
  private let tails: Shelf
  /// The bytes of the words, one behind the other.
  private let bytes: [UInt8]

  /// - Parameter words: in the order of the list; empty ones are in no text.
  init(_ words: [String]) {
    self.words = words
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(words.count)
    for word in words {
      ranges.append(bytes.count..<bytes.count + word.utf8.count)
      bytes += word.utf8
    }
    self.bytes = bytes
    heads = Shelf(words.map { $0.unicodeScalars.first?.value ?? 0 }, ranges)
    tails = Shelf(words.map { $0.unicodeScalars.last?.value ?? 0 }, ranges)
  }

  convenience init(arrayLiteral words: String...) { self.init(words) }

  var startIndex: Int { 0 }
  var endIndex: Int { words.count }
  subscript(place: Int) -> String { words[place] }

  /// The words by one of their scalars.
  private struct Shelf: Sendable {
    /// The scalars' values, sorted, each once, and where the words of each start in `places`.
    private var values: [UInt32] = []
    private var starts: [Int] = []
    /// The words by their scalar, those of one scalar in the order of the list, each with its range of bytes.
    private var places: [(word: Int, range: Range<Int>)] = []
    let scalars: ScalarSet

    /// - Parameter scalars: the values of the words' scalars, 0 of an empty word.
    init(_ scalars: [UInt32], _ ranges: [Range<Int>]) {
      // By scalar, then by the place in the list: one number says both.
      var keys: [UInt64] = []
      keys.reserveCapacity(scalars.count)
      for (word, value) in scalars.enumerated() where value > 0 { keys.append(UInt64(value) << 32 | UInt64(word)) }
      keys.sort()
      values.reserveCapacity(keys.count)
      starts.reserveCapacity(keys.count + 1)
      places.reserveCapacity(keys.count)
      for key in keys {
        let (value, word) = (UInt32(key >> 32), Int(UInt32(truncatingIfNeeded: key)))
        if values.last != value {
          values.append(value)
          starts.append(places.count)
        }
        places.append((word, ranges[word]))
      }
      starts.append(places.count)
      self.scalars = ScalarSet(values: values)
    }

    /// The first word of a scalar that fits.
    func first(_ value: UInt32, where fits: (Range<Int>) -> Bool) -> Int? {
      var (low, high) = (0, values.count)
      while low < high {
        let middle = (low + high) / 2
        if values[middle] < value { low = middle + 1 } else { high = middle }
      }
      guard low < values.count, values[low] == value else { return nil }
      for place in starts[low]..<starts[low + 1] where fits(places[place].range) { return places[place].word }
      return nil
    }
  }

  /// The place in the list of the first word that a text starts with from an offset on.
  fileprivate func head(_ text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    guard start < text.count else { return nil }
    let value = PlainText.value(text, start).value
    guard heads.scalars.contains(value: value) else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      heads.first(value) { TextSearch.begins(text, with: UnsafeBufferPointer(rebasing: bytes[$0]), at: start) }
    }
  }

  /// The place in the list of the first word that a text ends with.
  fileprivate func tail(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !text.isEmpty else { return nil }
    var last = text.count - 1
    while last > 0, text[last] & 0xC0 == 0x80 { last -= 1 }
    let value = PlainText.value(text, last).value
    guard tails.scalars.contains(value: value) else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      tails.first(value) { TextSearch.ends(text, with: UnsafeBufferPointer(rebasing: bytes[$0])) }
    }
  }

  /// Whether a word is anywhere in the bytes of a text.
  func isIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    while let found = heads.scalars.offset(in: text, from: at) {
      if head(text, from: found) != nil { return true }
      at = found + PlainText.value(text, found).length
    }
    return false
  }
}

extension StringProtocol {
  /// Whether it holds one of the words.
  func holds(oneOf words: SearchWords) -> Bool { withBytes { words.isIn($0) } }

  /// Whether it starts with one of the words.
  func starts(withOneOf words: SearchWords) -> Bool { withBytes { words.head($0) } != nil }

  /// Whether it ends in one of the words.
  func ends(inOneOf words: SearchWords) -> Bool { withBytes { words.tail($0) } != nil }

  /// The first word of the list that it starts with.
  func head(of words: SearchWords) -> String? { withBytes { words.head($0) }.map { words[$0] } }

  /// The first word of the list that it ends with.
  func tail(of words: SearchWords) -> String? { withBytes { words.tail($0) }.map { words[$0] } }
}
