import TextCore

/// Which topic or section each keyword belongs to, to find those that two of them claim.
struct KeywordClaims {
  private struct Claim {
    let owner: String
    let place: Place
  }

  private var topics: [String: Claim] = [:]
  private var sections: [String: Claim] = [:]

  /// Notes a keyword and reports it where another owner of the same level has it already.
  ///
  /// A topic's and a section's claim do not clash: topics go first.
  mutating func claim(
    _ word: PhraseWord, by owner: String, isTopic: Bool, _ report: PhraseFaults
  ) -> [Diagnostic] {
    if let first = isTopic ? topics[word.text] : sections[word.text] {
      guard first.owner != owner else { return [] }
      return [report.keywordClaimed(word, by: owner, first: first.owner, at: first.place)]
    }
    let claim = Claim(owner: owner, place: .span(report.source, word.span))
    if isTopic { topics[word.text] = claim } else { sections[word.text] = claim }
    return []
  }
}
