import Records
import TextCore

/// Finds the sentences that were once written among those that stand in a draft now.
///
/// Equal ones are found by their text, blanks, widths and item numbers aside. The others are held against each other
/// by the pairs of neighbouring characters (bigrams) that they share. Which to hold against which is found through
/// an index of bigrams: of a rare one all places are taken, of a common one those nearest to where the sentence is to
/// be expected. So the work grows with the length of the draft only.
package struct SentenceMatching: Sendable {
  /// What became of a sentence.
  package enum Status: String, Sendable {
    /// As it was written, but for white space and the item's number.
    case unchanged
    /// Made from what was written.
    case changed
    /// The clerk's own.
    case own
  }

  /// What a sentence of the draft was made from.
  package struct Match: Sendable, Hashable {
    /// What became of it.
    package internal(set) var status = Status.own
    /// Indices of the sentences that it was made from, in order: several where some were merged.
    package internal(set) var old: [Int] = []
    /// How much it is like them, in hundredths; 0 for the clerk's own.
    package internal(set) var likeness = 0
  }

  /// For each sentence of the draft what it was made from.
  package private(set) var matches: [Match]
  /// Indices of the sentences that are no longer there, in order.
  package private(set) var gone: [Int]

  private let old: [Bigrams]
  private let new: [Bigrams]

  /// Matches the sentences of a draft with those that were once written to it.
  package init(old: [String], new: [String]) {
    self.old = old.map(Bigrams.init)
    self.new = new.map(Bigrams.init)
    matches = Array(repeating: Match(), count: new.count)
    gone = []
    var taken = Array(repeating: false, count: old.count)
    takeEqual(&taken)
    takeAlike(&taken)
    gone = old.indices.filter { !taken[$0] }
  }

  /// Equal sentences, in order; one that stands there more often than it was written is a copy of the last.
  private mutating func takeEqual(_ taken: inout [Bool]) {
    var places: [[Unicode.Scalar]: [Int]] = [:]
    for i in old.indices.reversed() where !old[i].scalars.isEmpty { places[old[i].scalars, default: []].append(i) }
    for i in new.indices {
      guard let last = places[new[i].scalars]?.last else { continue }
      if (places[new[i].scalars]?.count ?? 0) > 1 { places[new[i].scalars]?.removeLast() }
      matches[i] = Match(status: .unchanged, old: [last], likeness: 100)
      taken[last] = true
    }
  }

  // MARK: - Likeness

  /// A sentence of the draft beside one that was written.
  private struct Pair {
    let new: Int
    let old: Int
    /// Bigrams in both.
    let shared: Int
    /// Shared ones among all of the two (Dice's coefficient), in thousandths.
    let likeness: Int
    /// How far the two are from where they would be expected.
    let distance: Int
  }

  private mutating func takeAlike(_ taken: inout [Bool]) {
    let pairs = candidates(taken)
    let ranked = Self.ranked(pairs) { $0.likeness }
    for pair in ranked where matches[pair.new].status == .own && !taken[pair.old] && isLike(pair) {
      matches[pair.new] = Match(status: .changed, old: [pair.old], likeness: pair.likeness / 10)
      taken[pair.old] = true
    }
    // What is left may be a part of a sentence that was split, or may have become a part of one.
    let parts = Self.ranked(pairs) { $0.shared * 1000 / max(1, new[$0.new].count) }
    for pair in parts where matches[pair.new].status == .own && isPart(pair.shared, of: new[pair.new].count) {
      let share = pair.shared * 100 / new[pair.new].count
      matches[pair.new] = Match(status: .changed, old: [pair.old], likeness: share)
      taken[pair.old] = true
    }
    takeRests(Self.ranked(pairs) { $0.shared * 1000 / max(1, old[$0.old].count) }, &taken)
  }

  /// A sentence may have taken in others, whole or in part: what its origins so far do not explain is of another.
  private mutating func takeRests(_ ranked: [Pair], _ taken: inout [Bool]) {
    var rests: [Int: Bigrams] = [:]
    func rest(_ pair: Pair) -> Bigrams {
      rests[pair.new] ?? matches[pair.new].old.reduce(new[pair.new]) { rest, origin in rest.without(old[origin]) }
    }
    func take(_ pair: Pair, outOf rest: Bigrams) {
      if matches[pair.new].status == .own {
        matches[pair.new].likeness = pair.shared * 100 / max(1, new[pair.new].count)
      }
      matches[pair.new].status = .changed
      matches[pair.new].old = (matches[pair.new].old + [pair.old]).sorted()
      rests[pair.new] = rest.without(old[pair.old])
      taken[pair.old] = true
    }
    for pair in ranked where !taken[pair.old] && isPart(pair.shared, of: old[pair.old].count) {
      let rest = rest(pair)
      if isPart(rest.shared(with: old[pair.old]), of: old[pair.old].count) { take(pair, outOf: rest) }
    }
    for pair in ranked where matches[pair.new].status == .changed && !matches[pair.new].old.contains(pair.old) {
      let rest = rest(pair)
      if isPart(rest.shared(with: old[pair.old]), of: rest.count) { take(pair, outOf: rest) }
    }
  }

  /// The pairs by a score, the best first; equal ones by place, so that the order is the same on every machine.
  private static func ranked(_ pairs: [Pair], by score: (Pair) -> Int) -> [Pair] {
    let scored = pairs.map { (score: score($0), pair: $0) }
    return scored.sorted { a, b in
      if a.score != b.score { return a.score > b.score }
      if a.pair.distance != b.pair.distance { return a.pair.distance < b.pair.distance }
      return (a.pair.new, a.pair.old) < (b.pair.new, b.pair.old)
    }.map(\.pair)
  }

  private func isLike(_ pair: Pair) -> Bool {
    // A few characters are soon alike by chance.
    let isShort = min(new[pair.new].count, old[pair.old].count) < 6
    return pair.likeness >= (isShort ? 700 : 500)
  }

  private func isPart(_ shared: Int, of count: Int) -> Bool { count >= 5 && shared * 10 >= count * 7 }

  /// The pairs worth a look: for each sentence that is not yet matched the dozen that share most with it.
  private func candidates(_ taken: [Bool]) -> [Pair] {
    let index = BigramIndex(old, where: { !taken[$0] })
    var votes = BigramVotes(count: old.count)
    var pairs: [Pair] = []
    var expected = 0
    for i in new.indices {
      if matches[i].status == .unchanged {
        expected = (matches[i].old.last ?? expected) + 1
        continue
      }
      for found in index.best(12, for: new[i], near: expected, &votes) {
        let shared = new[i].shared(with: old[found])
        guard shared > 0 else { continue }
        pairs.append(
          Pair(
            new: i, old: found, shared: shared, likeness: shared * 2000 / (new[i].count + old[found].count),
            distance: abs(found - expected)))
      }
      expected = min(expected + 1, old.count)
    }
    return pairs
  }
}
