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

  private var topics: [ByteKey: [Claim]] = [:]
  private var sections: [ByteKey: [Claim]] = [:]

  /// Notes a keyword that is new to its owner, and reports it where another owner that may be in the same draft has it already.
  ///
  /// A topic's and a section's claim do not clash: topics go first.
  mutating func claim(
    _ word: PhraseWord, by owner: String, in section: String, isTopic: Bool, _ report: PhraseFaults
  ) -> [Diagnostic] {
    let key = ByteKey(word.text)
    let claims = (isTopic ? topics[key] : sections[key]) ?? []
    let claim = Claim(owner: owner, section: section, place: .span(report.source, word.span))
    if isTopic { topics[key, default: []].append(claim) } else { sections[key, default: []].append(claim) }
    if claims.isEmpty { return [] }
    let usual = PhraseBank.usualSections
    let rival = claims.first { $0.section == section || usual.contains($0.section) && usual.contains(section) }
    return rival.map { [report.keywordClaimed(word, by: owner, first: $0.owner, at: $0.place)] } ?? []
  }
}
