import TextCore

/// Text in pieces, each with where it came from.
struct TracedText: Sendable, Hashable {
  /// A run of characters of one origin.
  struct Piece: Sendable, Hashable {
    var text: String
    var origin: Origin
  }

  private(set) var pieces: [Piece] = []

  /// No text.
  init() {}

  /// Text of one origin.
  init(_ text: String, _ origin: Origin) {
    append(text, origin)
  }

  /// The plain text.
  var text: String { pieces.reduce(into: "") { $0 += $1.text } }

  /// Whether there is no text.
  var isEmpty: Bool { pieces.isEmpty }

  /// How many characters it has, as word processors count them.
  var length: Int { CharacterCount.count(text) }

  /// Adds text of one origin.
  mutating func append(_ text: String, _ origin: Origin) {
    if !text.isEmpty { pieces.append(Piece(text: text, origin: origin)) }
  }

  /// Adds a traced text.
  mutating func append(_ other: TracedText) {
    pieces += other.pieces
  }

  /// Adds a mark of punctuation to the last piece: a mark has no origin of its own.
  mutating func append(mark: Character) {
    guard !pieces.isEmpty else { return }
    pieces[pieces.count - 1].text.append(mark)
  }
}
