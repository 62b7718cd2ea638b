import TextCore

/// What a place in the draft asks of a phrase.
package struct PhraseRequest: Sendable {
  /// A stable name of the place, such as `思想/理论学习/做法`; each role has its own order of phrases.
  package var role: String
  /// What slots may be filled with, by name.
  package var slots: [String: Slot]
  /// Tags that a phrase must have, all of them.
  package var required: [String]
  /// Tags that a phrase must not have, not one of them.
  package var forbidden: [String]
  /// Whether a phrase may be used that was used before, where no unused one is eligible.
  package var mayRepeat: Bool

  /// A request; without more than a role it asks for any phrase without slots.
  package init(
    role: String, slots: [String: Slot] = [:], required: [String] = [], forbidden: [String] = [],
    mayRepeat: Bool = true
  ) {
    self.role = role
    self.slots = slots
    self.required = required
    self.forbidden = forbidden
    self.mayRepeat = mayRepeat
  }
}

/// A chosen phrase and what it says.
package struct PhraseChoice: Sendable {
  /// The phrase.
  package let phrase: Phrase
  /// Its text with the slots filled, in pieces.
  package let pieces: [Piece]
  /// How often it was chosen before.
  package let uses: Int
  /// How many runs of eight characters it shares with the text noted before.
  package let sharedRuns: Int

  /// The filled text.
  package var text: String { pieces.text }
}

/// Chooses phrases so that a draft repeats none before all have had their turn.
///
/// A value: the same seed, requests and bank give the same choices, in every run and on every machine. The
/// order comes from a hash of seed, role and the phrase's text, so that a line added to a phrase file does
/// not reshuffle the rest; where a phrase stands decides only between equal texts.
package struct PhraseChooser: Sendable {
  private var seed: UInt64
  private let year: Int?
  /// How often a text was chosen, by its hash.
  private var uses: [UInt64: Int] = [:]
  private var runs: SharedRuns

  /// A chooser for one draft.
  /// - Parameter year: the year of the draft; nil admits only phrases that are valid in every year.
  package init(seed: UInt64, year: Int?) {
    self.seed = seed
    self.year = year
    runs = SharedRuns()
  }

  /// A chooser that has heard and chosen the same and goes on by another seed.
  package func seeded(_ seed: UInt64) -> PhraseChooser {
    var other = self
    other.seed = seed
    return other
  }

  /// Takes a text that stands in the draft into account, so that choices do not repeat its wording.
  package mutating func note(_ text: String) {
    runs.note(text)
  }

  /// Every eligible phrase, the best first: least used, then least repeating, then by the seed's order.
  package func ranked(
    _ phrases: [Phrase], _ request: PhraseRequest, where isFit: (Phrase, [Piece]) -> Bool = { _, _ in true }
  ) -> [PhraseChoice] {
    var candidates: [(choice: PhraseChoice, order: UInt64)] = []
    let order = order(in: request.role)
    for phrase in phrases {
      guard isEligible(phrase, request), let pieces = phrase.filled(with: request.slots) else { continue }
      let used = uses(of: phrase)
      guard used == 0 || request.mayRepeat, isFit(phrase, pieces) else { continue }
      let choice = PhraseChoice(
        phrase: phrase, pieces: pieces, uses: used, sharedRuns: runs.shared(pieces))
      candidates.append((choice, order(phrase)))
    }
    candidates.sort { a, b in
      let left = (a.choice.uses, a.choice.sharedRuns, a.order)
      let right = (b.choice.uses, b.choice.sharedRuns, b.order)
      return left == right ? isBefore(a.choice.phrase, b.choice.phrase) : left < right
    }
    return candidates.map(\.choice)
  }

  /// The best eligible phrase, which counts as used from now on; nil where none is eligible.
  ///
  /// It is the first of `ranked`, found without filling and weighing them all: in the seed's order the first phrase
  /// that repeats nothing will do.
  package mutating func choose(
    _ phrases: [Phrase], _ request: PhraseRequest, where isFit: (Phrase, [Piece]) -> Bool = { _, _ in true }
  ) -> PhraseChoice? {
    let order = order(in: request.role)
    var queue: [(uses: Int, order: UInt64, at: Int)] = []
    for at in phrases.indices where isEligible(phrases[at], request) {
      let used = uses(of: phrases[at])
      if used == 0 || request.mayRepeat { queue.append((used, order(phrases[at]), at)) }
    }
    queue.sort { a, b in
      (a.uses, a.order) == (b.uses, b.order)
        ? isBefore(phrases[a.at], phrases[b.at]) : (a.uses, a.order) < (b.uses, b.order)
    }
    var best: PhraseChoice?
    for next in queue {
      if let best, next.uses > best.uses { break }
      let phrase = phrases[next.at]
      guard let pieces = phrase.filled(with: request.slots), isFit(phrase, pieces) else { continue }
      let choice = PhraseChoice(phrase: phrase, pieces: pieces, uses: next.uses, sharedRuns: runs.shared(pieces))
      if best.map({ choice.sharedRuns < $0.sharedRuns }) ?? true { best = choice }
      if choice.sharedRuns == 0 { break }
    }
    if let best { take(best) }
    return best
  }

  /// Counts a choice as used, for callers that choose among the ranked ones themselves.
  package mutating func take(_ choice: PhraseChoice) {
    uses[StableHash.of(choice.phrase.text), default: 0] += 1
    runs.note(choice.text)
  }

  private func isEligible(_ phrase: Phrase, _ request: PhraseRequest) -> Bool {
    let isValid = year.map(phrase.years.contains) ?? (phrase.years == .always)
    return isValid && request.required.allSatisfy { Self.has(phrase, $0) }
      && (phrase.tags.isEmpty || !request.forbidden.contains { Self.has(phrase, $0) })
  }

  /// Whether a phrase has a tag, byte by byte: comparing under canonical equivalence takes many times as long.
  private static func has(_ phrase: Phrase, _ tag: String) -> Bool {
    phrase.tags.contains { $0.isWritten(tag) }
  }

  private func uses(of phrase: Phrase) -> Int {
    uses.isEmpty ? 0 : uses[StableHash.of(phrase.text)] ?? 0
  }

  /// The seed's order of phrases in a role.
  private func order(in role: String) -> (Phrase) -> UInt64 {
    var start = StableHash()
    start.combine(seed)
    start.combine(role)
    return { [start] phrase in
      var hash = start
      hash.combine(phrase.text)
      // FNV-1a alone leaves the high bits of short texts alike.
      return SeededGenerator.mixed(hash.value)
    }
  }

  private func isBefore(_ a: Phrase, _ b: Phrase) -> Bool {
    (a.file, a.line) < (b.file, b.line)
  }
}
