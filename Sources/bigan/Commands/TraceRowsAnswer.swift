import Drafting

/// Where the rows that were asked for went in one draft.
struct TraceRowsAnswer: Encodable {
  private struct Row: Encodable {
    let source: String
    /// A `Fate`, or nil for a row that is no task.
    let fate: String?
    /// What a row is that is no task.
    let what: String?
    let why: String?
    let section: String?
    let topic: String?
    let reason: String?
    let fields: [String: String]?
    let sentences: [TraceRows.Telling]
    /// The sentences that told it and are gone.
    let gone: [String]
  }

  private enum CodingKeys: String, CodingKey { case draft, rows }

  /// The path of the draft.
  let path: String
  /// The answer for people.
  let text: String
  private let draft: String
  private let rows: [Row]

  /// Looks rows up in a draft as it stands now.
  init(_ traced: TracedDraft, _ asked: [String], _ words: TraceWords) throws {
    path = traced.path
    draft = FilePath.lastPart(traced.path)
    let places = TraceRows(TraceAudit(traced.report, traced.source), words)
    let found = try asked.flatMap { try places.rows($0) }
    text = found.map(places.text).joined()
    rows = found.map { row in
      switch row {
      case .task(let record):
        Row(
          source: record.source, fate: record.fate, what: nil, why: record.why, section: record.section,
          topic: record.topic, reason: record.reason, fields: record.fields,
          sentences: places.tellings(of: record.source), gone: places.gone(record.source))
      case .other(let other):
        Row(
          source: other.source, fate: nil, what: other.what, why: nil, section: nil, topic: nil, reason: nil,
          fields: nil, sentences: [], gone: [])
      }
    }
  }
}
