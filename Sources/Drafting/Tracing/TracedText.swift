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

  /// The text without the pieces that are a given text.
  func without(_ text: String) -> TracedText {
    var rest = self
    rest.pieces.removeAll { $0.text == text }
    return rest
  }

  /// The text with a clause behind its last one, whose full stop becomes a comma; behind a list (A；B；C。) it is a
  /// sentence of its own.
  func goingOn(with clause: TracedText) -> TracedText {
    var whole = self
    if text.contains("；"), let origin = clause.pieces.first?.origin {
      whole.append("同时，", origin)
    } else if let last = whole.pieces.last, last.text.hasSuffix("。") {
      whole.pieces[whole.pieces.count - 1].text = last.text.dropLast() + "，"
    }
    whole.append(clause)
    return whole
  }

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
