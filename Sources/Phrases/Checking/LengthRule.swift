import TextCore

extension PhraseCheck {
  /// Phrases that are longer than their role bears.
  var lengths: [Diagnostic] {
    judged.flatMap { role, phrases in
      phrases.compactMap { phrase in
        let limit = Self.longest(role, phrase)
        let count = CharacterCount.count(phrase.wording.filter { $0 != "\u{FFFC}" })
        guard count > limit else { return nil }
        return warning(
          "long-for-its-role",
          Message(
            "“\(role.kind.rawValue)”有\(count)字（槽不算），最多\(limit)字",
            "\(count) characters without slots; a \(role.kind.rawValue) has at most \(limit)"),
          Message("写短些，或拆成两条", "make it shorter, or two phrases"), at: place(phrase))
      }
    }
  }

  /// The most characters that a phrase of a role may have, slots not counted.
  ///
  /// Headings of published summaries have 17 characters at the median, titles of points hardly more than 14;
  /// a sentence ends at the latest at about 100.
  private static func longest(_ role: PhraseRole, _ phrase: Phrase) -> Int {
    switch role.kind {
    case .title: 24
    case .heading: 16
    case .practice, .effect: 24
    case .joint: 16
    case .lead: 60
    case .opening: phrase.tags.contains("长") ? 170 : 120
    default: phrase.tags.contains("长") ? 120 : 60
    }
  }
}
