/// What a slot is filled with: the words of a record or setting.
package struct Slot: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The words; blank ones fill nothing.
  package let text: String

  /// A slot from its words.
  package init(_ text: String) { self.text = text }
  /// A slot from a literal.
  package init(stringLiteral value: String) { self.init(value) }

  /// Whether there is anything to show.
  package var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}

/// A stretch of a filled phrase and where its characters came from.
package struct Piece: Sendable, Hashable {
  /// Whose words they are.
  package enum Origin: Sendable, Hashable {
    /// The phrase's own wording.
    case phrase
    /// What filled the slot of this name.
    case slot(String)
  }

  /// The characters.
  package let text: String
  /// Whose words they are.
  package let origin: Origin

  /// A piece from its characters and their origin.
  package init(_ text: String, _ origin: Origin) {
    self.text = text
    self.origin = origin
  }
}

extension Phrase {
  /// The phrase with its slots filled, in pieces; nil where any slot is absent or blank.
  package func filled(with slots: [String: Slot]) -> [Piece]? {
    var pieces: [Piece] = []
    for part in parts {
      switch part {
      case .wording(let words): pieces.append(Piece(words, .phrase))
      case .slot(let name):
        guard let slot = slots[name], !slot.isBlank else { return nil }
        pieces.append(Piece(slot.text, .slot(name)))
      }
    }
    return pieces
  }
}

extension [Piece] {
  /// The text of the pieces together.
  package var text: String { map(\.text).joined() }
}
