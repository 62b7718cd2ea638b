#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Drafting

/// An audit as JSON with sorted keys, for other programs.
struct TraceJSON: Encodable {
  struct Number: Encodable {
    let shown: String
    /// `sum`, `cited`, `setting`, `elsewhere` or `none`.
    let support: String
    /// The rows or the setting; empty where there is no support.
    let at: [String]
  }

  struct Sentence: Encodable {
    let line: Int
    let lastLine: Int
    let text: String
    /// A `SentenceMatching.Status`.
    let status: String
    let likeness: Int
    /// The sentences that it was made from, as they were written.
    let origins: [String]
    let sources: [Report.Source]
    let sums: [Report.Arithmetic]
    let numbers: [Number]
  }

  struct Gone: Encodable {
    let text: String
    let rows: [String]
    /// Those of the rows that no sentence tells any more.
    let lost: [String]
  }

  let draft: String
  let sentences: [Sentence]
  let gone: [Gone]
  let unsupported: Int

  /// The audit of a draft; with a line, its sentences alone.
  init(_ audit: TraceAudit, draft: String, line: Int?) {
    self.draft = draft
    let shown = audit.sentences.filter { line.map(($0.place.line...$0.place.lastLine).contains) ?? true }
    sentences = shown.map { sentence in
      Sentence(
        line: sentence.place.line, lastLine: sentence.place.lastLine, text: sentence.place.text,
        status: sentence.match.status.rawValue, likeness: sentence.match.likeness,
        origins: audit.origins(of: sentence).map(\.text), sources: audit.sources(of: sentence),
        sums: audit.sums(of: sentence), numbers: sentence.numbers.map(Self.number))
    }
    gone =
      line == nil
      ? audit.gone.map { gone in
        let sentence = audit.report.sentences[gone.sentence]
        return Gone(text: sentence.text, rows: TraceAudit.rows(of: sentence), lost: gone.lost)
      } : []
    unsupported = audit.unsupported
  }

  private static func number(_ number: TraceAudit.Number) -> Number {
    switch number.support {
    case .sum(let sum): Number(shown: number.shown, support: "sum", at: sum.of.map(\.at))
    case .cited(let rows): Number(shown: number.shown, support: "cited", at: rows)
    case .setting(let name): Number(shown: number.shown, support: "setting", at: [name])
    case .elsewhere(let rows): Number(shown: number.shown, support: "elsewhere", at: rows)
    case .none: Number(shown: number.shown, support: "none", at: [])
    }
  }

  /// Values as JSON with sorted keys and a line end.
  static func bytes(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try [UInt8](encoder.encode(value)) + [0x0A]
  }
}
