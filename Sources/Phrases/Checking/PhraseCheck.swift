import TextCore

/// What is wrong in phrase files beyond their grammar: findings that a reader would have, rule by rule.
package struct PhraseCheck: Sendable {
  let bank: PhraseBank
  /// The files that are judged, by name; phrases of others are known but not judged.
  let sources: [String: SourceText]
  /// Whether the files stand beside no others: a bank of its own, of which more is asked.
  let isWholeBank: Bool

  /// The findings about files as part of a bank, in no order: whoever prints them sorts by place.
  /// - Parameters:
  ///   - files: the files to judge.
  ///   - others: files that they stand beside, such as the built-in ones; read first, not judged.
  ///   - extraSlots: names of slots beyond the known ones, such as a workspace's own settings.
  package static func findings(
    _ files: [SourceText], beside others: [SourceText] = [], extraSlots: [String] = []
  ) -> [Diagnostic] {
    let names = Set(files.map(\.name))
    let (bank, grammar) = PhraseBank.parse(
      files: others.filter { !names.contains($0.name) } + files, extraSlots: extraSlots)
    let check = PhraseCheck(
      bank: bank, sources: Dictionary(files.map { ($0.name, $0) }) { $1 }, isWholeBank: others.isEmpty)
    let own = grammar.filter { check.isJudged($0.place) }
    return own + check.claims + check.dates + check.lengths + check.likenesses + check.eligibility + check.supply
  }

  private func isJudged(_ place: Place?) -> Bool {
    switch place {
    case .span(let source, _): sources[source.name] != nil
    case .file(let name), .cell(let name, _, _): sources[name] != nil
    case nil: true
    }
  }

  /// The roles that hold a phrase to be judged, with those phrases.
  var judged: [(role: PhraseRole, phrases: [Phrase])] {
    bank.roles.compactMap { role in
      let phrases = role.phrases.filter { sources[$0.file] != nil }
      return phrases.isEmpty ? nil : (role, phrases)
    }
  }

  /// Where a phrase stands: the words of it that are meant, or the whole bullet.
  func place(_ phrase: Phrase, word: String? = nil) -> Place {
    guard let source = sources[phrase.file] else { return .cell(file: phrase.file, row: phrase.line, column: nil) }
    let line = source.lineRange(phrase.line)
    let text = Array((word ?? phrase.text).utf8)
    let start = ByteText.find(text, in: source.bytes, Span(line.lowerBound, line.upperBound)) ?? line.lowerBound
    return .span(source, Span(start, min(start + text.count, line.upperBound)))
  }

  func warning(_ code: String, _ message: Message, _ remedy: Message, at place: Place) -> Diagnostic {
    Diagnostic(.warning, code, message, remedy: remedy, at: place)
  }
}

extension Phrase {
  /// Its own words, with a mark where a slot is, so that no word reaches over one.
  var wording: String {
    parts.map { if case .wording(let words) = $0 { words } else { "\u{FFFC}" } }.joined()
  }
}
