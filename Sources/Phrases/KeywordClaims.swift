import TextCore

/// Which topic or section each keyword belongs to, to find those that two of them claim.
///
/// Sections that a draft has only where the ledger or a setting names them may share keywords with others:
/// what they have in common with the usual four goes to them where they are there.
struct KeywordClaims {
  private struct Claim {
    let owner: String
    let section: String
    let place: Place
  }

  private var topics: [String: [Claim]] = [:]
  private var sections: [String: [Claim]] = [:]

  /// Notes a keyword and reports it where another owner that may be in the same draft has it already.
  ///
  /// A topic's and a section's claim do not clash: topics go first.
  mutating func claim(
    _ word: PhraseWord, by owner: String, in section: String, isTopic: Bool, _ report: PhraseFaults
  ) -> [Diagnostic] {
    let claims = (isTopic ? topics[word.text] : sections[word.text]) ?? []
    if claims.contains(where: { $0.owner == owner }) { return [] }
    let claim = Claim(owner: owner, section: section, place: .span(report.source, word.span))
    if isTopic { topics[word.text, default: []].append(claim) } else { sections[word.text, default: []].append(claim) }
    let usual = PhraseBank.usualSections
    let rival = claims.first { $0.section == section || usual.contains($0.section) && usual.contains(section) }
    return rival.map { [report.keywordClaimed(word, by: owner, first: $0.owner, at: $0.place)] } ?? []
  }
}
