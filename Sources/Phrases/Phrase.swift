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

  /// The span that `2023`, `2021-`, `-2022` or `2019-2020` stands for; nil for anything else.
  package init?(tag: String) {
    let ends = tag.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    let years = ends.map { end -> Int? in
      guard end.utf8.count == 4, end.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let year = Int(end) else { return nil }
      return 1900...2100 ~= year ? year : nil
    }
    guard zip(ends, years).allSatisfy({ $0.isEmpty || $1 != nil }) else { return nil }
    switch years.count {
    case 1:
      guard let year = years[0] else { return nil }
      self.init(from: year, through: year)
    case 2:
      guard years[0] != nil || years[1] != nil, (years[0] ?? .min) < (years[1] ?? .max) else { return nil }
      self.init(from: years[0], through: years[1])
    default: return nil
    }
  }

  /// Whether a year lies in the span.
  package func contains(_ year: Int) -> Bool {
    (from ?? .min) <= year && year <= (through ?? .max)
  }
}

/// One bullet of a phrase file: wording with slots, the years it is valid in, and its tags.
///
/// It never changes. A class, because choosing hands phrases round by the hundred: each is counted once then, and not
/// for every part of it.
package final class Phrase: Sendable {
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

  /// A phrase as its bullet reads.
  convenience init(_ read: PhraseText, kind: PhraseKind, file: String, line: Int) {
    self.init(
      text: read.text, parts: read.parts, years: read.years, tags: read.tags, kind: kind, file: file, line: line)
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
