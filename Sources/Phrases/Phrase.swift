/// The years in which a wording is valid, both ends included; an absent end is open.
package struct ClosedYearSpan: Sendable, Hashable {
  /// The first year, or nil where it was always valid.
  package let from: Int?
  /// The last year, or nil where it is still valid.
  package let through: Int?

  /// A span from its ends; without any it holds every year.
  package init(from: Int? = nil, through: Int? = nil) {
    self.from = from
    self.through = through
  }

  /// Every year.
  package static let always = ClosedYearSpan()

  /// Whether a year lies in the span.
  package func contains(_ year: Int) -> Bool {
    (from ?? .min) <= year && year <= (through ?? .max)
  }
}

/// One bullet of a phrase file: wording with slots, the years it is valid in, and its tags.
package struct Phrase: Sendable {
  /// A part of the text: wording of its own, or a slot that a record or setting fills.
  package enum Part: Sendable, Hashable {
    /// Words of the phrase itself.
    case wording(String)
    /// The name of a slot.
    case slot(String)
  }

  /// The text as written, slots included (`围绕{{ 主题 }}`), without its tags.
  package let text: String
  /// The text in parts; neighbouring parts are not both wording.
  package let parts: [Part]
  /// The years in which it may be used.
  package let years: ClosedYearSpan
  /// The tags other than years, without `#`, in order.
  package let tags: [String]
  /// The group it stands in.
  package let kind: PhraseKind
  /// The name of the phrase file, as its source text is named.
  package let file: String
  /// The line in that file, from 1.
  package let line: Int

  /// A phrase from its parts; `line` from 1.
  package init(
    text: String, parts: [Part], years: ClosedYearSpan = .always, tags: [String] = [], kind: PhraseKind,
    file: String, line: Int
  ) {
    self.text = text
    self.parts = parts
    self.years = years
    self.tags = tags
    self.kind = kind
    self.file = file
    self.line = line
  }

  /// Where it stands, as a trace shows it: `思想.md:12`.
  package var id: String { "\(file):\(line)" }

  /// The names of its slots in order, each once.
  package var slots: [String] {
    parts.reduce(into: []) { names, part in
      if case .slot(let name) = part, !names.contains(name) { names.append(name) }
    }
  }
}
