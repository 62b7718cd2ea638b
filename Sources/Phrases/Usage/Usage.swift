import TextCore

/// A set expression and the years in which it may be used: 党纪学习教育, 2024.
package struct DatedExpression: Sendable, Hashable {
  /// The expression as it is written, without quotation marks round it.
  package let text: String
  /// The spans of years in which it is said, at least one.
  package let years: [ClosedYearSpan]
  /// The public text that the years are taken from; empty where the file names none.
  package let source: String

  /// Whether its years have an end, as those of a campaign do.
  package var hasEnd: Bool { years.allSatisfy { $0.through != nil } }

  /// Whether it may be used in a year.
  package func isValid(in year: Int) -> Bool { years.contains { $0.contains(year) } }
}

/// Words that claim what only a ledger can know: 满意度, 名列前茅.
package struct ClaimingWord: Sendable, Hashable {
  /// The words.
  package let text: String
  /// Longer words that hold them and claim nothing: 第一书记 for 第一.
  package let harmless: [String]
}

/// What phrases may say, and when: the tables of 用语.md, in file order.
package struct Usage: Sendable {
  /// Set expressions with their years; a later file's entry for an expression replaces an earlier one's.
  package internal(set) var dated: [DatedExpression] = []
  /// Claiming words; a later file's entry adds to the harmless words of an earlier one.
  package internal(set) var claims: [ClaimingWord] = []

  /// Usage without words.
  package init() {}
}

/// A group of 用语.md. The raw value is its heading.
enum UsageGroup: String, Sendable, CaseIterable {
  case dated = "时语"
  case claims = "断语"
}

extension Usage {
  /// Forgets a group, for a file that replaces it.
  mutating func clear(_ group: UsageGroup) {
    switch group {
    case .dated: dated = []
    case .claims: claims = []
    }
  }

  /// Adds one bullet and returns what is wrong with it.
  mutating func add(_ span: Span, to group: UsageGroup, _ report: PhraseFaults) -> [Diagnostic] {
    switch group {
    case .dated: return addDated(span, report)
    case .claims: return addClaim(span, report)
    }
  }

  private static let datedForms = ["党纪学习教育：2024；出处：文件名"]

  private mutating func addDated(_ span: Span, _ report: PhraseFaults) -> [Diagnostic] {
    let source = report.source
    let malformed = [report.malformedEntry(span, forms: Self.datedForms)]
    guard let colon = ByteText.colon(in: source.bytes, span) else { return malformed }
    let text = source.text(ByteText.trimmed(Span(span.start, colon.start), in: source.bytes))
    let rest = source.text(Span(colon.end, span.end)).split(maxSplits: 1) { "；;".contains($0) }
    let words = rest.first?.split { " \t\u{3000}、，,".contains($0) }.map(String.init) ?? []
    let years = words.compactMap(ClosedYearSpan.init(tag:))
    guard !text.isEmpty, !years.isEmpty, years.count == words.count else { return malformed }
    var origin = rest.count > 1 ? rest[1].drop { $0 == " " || $0 == "\u{3000}" } : ""
    if origin.hasPrefix("出处") { origin = origin.dropFirst(2).drop { " ：:\u{3000}".contains($0) } }
    let entry = DatedExpression(text: text, years: years, source: String(origin))
    if let known = dated.firstIndex(where: { $0.text == text }) { dated[known] = entry } else { dated.append(entry) }
    return []
  }

  private mutating func addClaim(_ span: Span, _ report: PhraseFaults) -> [Diagnostic] {
    let source = report.source
    let colon = ByteText.colon(in: source.bytes, span)
    let words = ByteText.words(in: source, Span(span.start, colon?.start ?? span.end)).map(\.text)
    let harmless = colon.map { ByteText.words(in: source, Span($0.end, span.end)).map(\.text) } ?? []
    guard !words.isEmpty, words.count == 1 || harmless.isEmpty else {
      return [report.malformedEntry(span, forms: ["满意度", "第一：第一书记 第一时间"])]
    }
    for word in words {
      if let known = claims.firstIndex(where: { $0.text == word }) {
        claims[known] = ClaimingWord(text: word, harmless: claims[known].harmless + harmless)
      } else {
        claims.append(ClaimingWord(text: word, harmless: harmless))
      }
    }
    return []
  }
}
