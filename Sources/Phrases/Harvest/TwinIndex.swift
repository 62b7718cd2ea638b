/// Finds the first of many phrases that a text is nearly the same as, without looking at each.
///
/// Two phrases with a Dice coefficient of `t` or more share at least `n·t/(2−t)` of the `n` pairs of either; so at
/// least one of any `n − n·t/(2−t) + 1` of them. Only phrases that hold one of the text's rarest pairs are compared.
struct TwinIndex: Sendable {
  /// From which likeness two phrases are one.
  static let alike = 0.88

  private var phrases: [(text: String, shape: PhraseLikeness)] = []
  private var holders: [UInt64: [Int]] = [:]

  /// Adds a phrase behind those that are there.
  mutating func add(_ text: String) {
    let shape = PhraseLikeness(text)
    for pair in Set(shape.pairs) { holders[pair, default: []].append(phrases.count) }
    phrases.append((text, shape))
  }

  /// The first phrase that is nearly the same; nil where none is.
  func twin(of text: String) -> String? {
    let shape = PhraseLikeness(text)
    let count = shape.pairs.count
    let shared = Int((Double(count) * Self.alike / (2 - Self.alike)).rounded(.down))
    let rarest = shape.pairs.map { (pair: $0, holders: holders[$0]?.count ?? 0) }
      .sorted { ($0.holders, $0.pair) < ($1.holders, $1.pair) }.prefix(count - shared + 1)
    let candidates = Set(rarest.flatMap { holders[$0.pair] ?? [] }).sorted()
    return candidates.first { phrases[$0].shape.likeness(to: shape) >= Self.alike }.map { phrases[$0].text }
  }
}
