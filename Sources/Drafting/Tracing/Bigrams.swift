import Records
import TextCore

/// A sentence as the pairs of neighbouring characters in it, by which sentences are found to be alike.
struct Bigrams: Sendable {
  /// The characters that count: blanks, the width of marks and the item's number make no difference.
  let scalars: [Unicode.Scalar]
  /// The pairs in ascending order, each as often as it stands there.
  private let sorted: [UInt64]

  /// The pairs of a text.
  init(_ text: String) {
    let body = text.unicodeScalars.dropFirst(Enumerator.length(text))
    let folded = Array(TextFold.fold(String(String.UnicodeScalarView(body))).unicodeScalars)
    // A text that is nothing but a number is told by it.
    scalars = folded.isEmpty ? Array(TextFold.fold(text).unicodeScalars) : folded
    sorted = zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) }.sorted()
  }

  private init(scalars: [Unicode.Scalar], sorted: [UInt64]) {
    self.scalars = scalars
    self.sorted = sorted
  }

  /// What is left without the pairs of another.
  func without(_ other: Bigrams) -> Bigrams {
    var rest: [UInt64] = []
    var j = 0
    for pair in sorted {
      while j < other.sorted.count, other.sorted[j] < pair { j += 1 }
      if j < other.sorted.count, other.sorted[j] == pair { j += 1 } else { rest.append(pair) }
    }
    return Bigrams(scalars: scalars, sorted: rest)
  }

  /// How many pairs there are.
  var count: Int { sorted.count }

  /// The pairs, each once, in ascending order.
  var distinct: [UInt64] {
    var found: [UInt64] = []
    for pair in sorted where found.last != pair { found.append(pair) }
    return found
  }

  /// How many pairs the two have in common, each as often as it stands in both.
  func shared(with other: Bigrams) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < sorted.count, j < other.sorted.count {
      if sorted[i] == other.sorted[j] {
        count += 1
        i += 1
        j += 1
      } else if sorted[i] < other.sorted[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }
}

/// Where each pair of characters stands among many sentences.
struct BigramIndex {
  /// Of a pair that stands in more sentences only the nearest of them are looked at.
  private static let nearest = 32
  private var places: [UInt64: [Int]] = [:]

  /// An index of some of the sentences.
  init(_ sentences: [Bigrams], where isWanted: (Int) -> Bool) {
    for i in sentences.indices where isWanted(i) {
      for pair in sentences[i].distinct { places[pair, default: []].append(i) }
    }
  }

  /// The sentences that share the most pairs with one, the best first and the nearest of equals first.
  func best(_ most: Int, for wanted: Bigrams, near expected: Int, _ votes: inout BigramVotes) -> [Int] {
    for pair in wanted.distinct {
      guard let found = places[pair] else { continue }
      for i in near(expected, found) { votes.add(i) }
    }
    return votes.taken(most, near: expected)
  }

  private func near(_ expected: Int, _ found: [Int]) -> ArraySlice<Int> {
    guard found.count > Self.nearest else { return found[...] }
    var (low, high) = (0, found.count)
    while low < high {
      let middle = (low + high) / 2
      if found[middle] < expected { low = middle + 1 } else { high = middle }
    }
    let start = min(max(0, low - Self.nearest / 2), found.count - Self.nearest)
    return found[start..<(start + Self.nearest)]
  }
}

/// Counts votes for sentences; kept between counts, so that none takes time for sentences without a vote.
struct BigramVotes {
  private var counts: [Int32]
  private var touched: [Int] = []

  init(count: Int) {
    counts = Array(repeating: 0, count: count)
  }

  mutating func add(_ index: Int) {
    if counts[index] == 0 { touched.append(index) }
    counts[index] += 1
  }

  /// The sentences with the most votes, which are taken back.
  mutating func taken(_ most: Int, near expected: Int) -> [Int] {
    // A list of the best so far is quicker than sorting thousands for a dozen.
    var best: [Int] = []
    for i in touched {
      if best.count == most, let last = best.last, !isBetter(i, last, expected) { continue }
      let place = best.firstIndex { isBetter(i, $0, expected) } ?? best.count
      best.insert(i, at: place)
      if best.count > most { best.removeLast() }
    }
    for i in touched { counts[i] = 0 }
    touched.removeAll(keepingCapacity: true)
    return best
  }

  private func isBetter(_ a: Int, _ b: Int, _ expected: Int) -> Bool {
    if counts[a] != counts[b] { return counts[a] > counts[b] }
    let (left, right) = (abs(a - expected), abs(b - expected))
    return left == right ? a < b : left < right
  }
}
