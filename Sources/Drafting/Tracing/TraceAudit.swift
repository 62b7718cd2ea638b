import Records
import TextCore

/// A draft as it stands now, held against the account that was kept of it.
package struct TraceAudit: Sendable {
  /// A number in a sentence.
  package struct Number: Sendable, Hashable {
    /// How it is supported.
    package enum Support: Sendable, Hashable {
      /// Arithmetic that is kept with the sentence.
      case sum(Report.Arithmetic)
      /// It stands in these rows, which the sentence cites.
      case cited([String])
      /// It stands in the setting of this name.
      case setting(String)
      /// It stands in rows that the sentence does not cite, with the same unit: a person should look.
      case elsewhere([String])
      /// It stands in no row, setting or sum.
      case none
    }

    /// The number with the word behind it, such as `9件`.
    package let shown: String
    /// The UTF-8 offsets of its digits in the sentence's text.
    package let range: Range<Int>
    /// How it is supported.
    package let support: Support
  }

  /// A sentence of the draft.
  package struct Sentence: Sendable {
    /// Where it stands, and its text.
    package let place: DraftSentence
    /// What it was made from, by indices of the report's sentences.
    package let match: SentenceMatching.Match
    /// Its numbers in order.
    package let numbers: [Number]
  }

  /// A sentence of ours that is no longer there.
  package struct Gone: Sendable {
    /// The index of the report's sentence.
    package let sentence: Int
    /// Its rows that no sentence tells any more.
    package let lost: [String]
  }

  /// The account that was kept.
  package let report: Report
  /// The sentences of the draft in order; they tile it.
  package let sentences: [Sentence]
  /// The sentences that are gone, in the order in which they stood.
  package let gone: [Gone]

  /// Holds a draft against a report.
  package init(_ report: Report, _ draft: SourceText) {
    self.report = report
    let remembered = report.sentences.map(\.text)
    let places = DraftSentences.of(draft, remembered: remembered)
    let matching = SentenceMatching(old: remembered, new: places.map(\.text))
    let support = NumberSupport(report)
    sentences = zip(places, matching.matches).map { place, match in
      let numbers = NumberScanner.tokens(place.text).map { token in
        Number(shown: token.shown, range: token.range, support: support.support(of: token, origins: match.old))
      }
      return Sentence(place: place, match: match, numbers: numbers)
    }
    let told = Set(matching.matches.flatMap(\.old).flatMap { Self.rows(of: report.sentences[$0]) })
    gone = matching.gone.map { index in
      Gone(sentence: index, lost: Self.rows(of: report.sentences[index]).filter { !told.contains($0) })
    }
  }

  /// The rows whose words a sentence tells; those that it only counts are not among them.
  package static func rows(of sentence: Report.Sentence) -> [String] {
    sentence.sources.filter { $0.kind == "record" }.map(\.at)
  }

  /// The report's sentences that a sentence of the draft was made from.
  package func origins(of sentence: Sentence) -> [Report.Sentence] {
    sentence.match.old.map { report.sentences[$0] }
  }

  /// The sources of a sentence of the draft, each once, in order.
  package func sources(of sentence: Sentence) -> [Report.Source] {
    var seen: Set<Report.Source> = []
    return origins(of: sentence).flatMap(\.sources).filter { seen.insert($0).inserted }
  }

  /// The arithmetic of a sentence of the draft.
  package func sums(of sentence: Sentence) -> [Report.Arithmetic] {
    origins(of: sentence).flatMap(\.sums)
  }

  /// How many numbers nothing supports.
  package var unsupported: Int { sentences.reduce(0) { $0 + $1.numbers.count { $0.support == .none } } }
}
