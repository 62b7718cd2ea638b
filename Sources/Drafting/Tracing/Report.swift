import TextCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The account of a draft: what became of every row, and where every sentence comes from.
///
/// Its JSON is a contract with the tools that hold a draft against its ledger; reasons in it are Chinese in
/// every locale, so that the same input gives the same bytes.
package struct Report: Codable, Sendable {
  /// The length asked for and reached, in characters.
  package struct Length: Codable, Sendable {
    /// What was asked for; nil where nothing was.
    package let target: Int?
    /// What the draft has.
    package let actual: Int
    /// Why the two differ by over five in a hundred; nil where they do not.
    package let why: String?

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(target, forKey: .target)
      try container.encode(actual, forKey: .actual)
      try container.encode(why, forKey: .why)
    }
  }

  /// A row of the ledger.
  package struct Record: Codable, Sendable {
    /// `FILE:ROW`, or `FILE:SHEET:ROW`.
    package let source: String
    package let id: String
    /// A `Fate`.
    package let fate: String
    package let why: String?
    package let section: String
    package let topic: String
    /// Why it stands under that section.
    package let reason: String
    /// The row's cells by header.
    package let fields: [String: String]

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(source, forKey: .source)
      try container.encode(id, forKey: .id)
      try container.encode(fate, forKey: .fate)
      try container.encode(why, forKey: .why)
      try container.encode(section, forKey: .section)
      try container.encode(topic, forKey: .topic)
      try container.encode(reason, forKey: .reason)
      try container.encode(fields, forKey: .fields)
    }
  }

  /// One source of a sentence.
  package struct Source: Codable, Sendable, Hashable {
    /// `record`, `phrase`, `template`, `setting` or `plan`.
    package let kind: String
    /// Its place, such as `台账.csv:14`.
    package let at: String
    /// What stands there: a phrase with its slots, a setting with its name; left out for records and templates.
    package let text: String?

    /// A source from its parts.
    package init(kind: String, at: String, text: String? = nil) {
      self.kind = kind
      self.at = at
      self.text = text
    }
  }

  /// A row of a ledger that is no task.
  package struct OtherRow: Codable, Sendable, Hashable {
    /// `FILE:ROW`, or `FILE:SHEET:ROW`.
    package let source: String
    /// `header`, or a `SkipReason`.
    package let what: String
  }

  /// Arithmetic in a sentence.
  package struct Arithmetic: Codable, Sendable, Hashable {
    /// A record's part.
    package struct Part: Codable, Sendable, Hashable {
      package let at: String
      package let value: String
    }
    package let shown: String
    /// `sum`; `count` where the number
    /// counts the records themselves.
    package let kind: String
    package let of: [Part]
  }

  /// A sentence of the draft. Together they tile it: each character but white space is in exactly one.
  package struct Sentence: Codable, Sendable {
    /// The line of the draft, from 1.
    package let line: Int
    package let text: String
    package let sources: [Source]
    package let sums: [Arithmetic]
  }

  /// The version of the program.
  package let bigan: String
  /// The name of the draft's file.
  package var draft: String
  package let seed: UInt64
  package let settings: [String: String]
  package let length: Length
  /// The share of the draft's characters that are words of records, from 0 to 1.
  package let recordShare: Double
  package let records: [Record]
  /// The rows above the last task that are none: headers, titles, totals, blanks.
  package let otherRows: [OtherRow]
  /// The headers of the ledgers, in the order in which people read them.
  package let columns: [String]
  package let sentences: [Sentence]

  /// The report as JSON with sorted keys and a line end.
  package func json() -> [UInt8] { ReportJSON.bytes(self) }

  /// A report from its JSON.
  package init(json: [UInt8]) throws {
    self = try JSONDecoder().decode(Report.self, from: Data(json))
  }

  init(
    bigan: String, draft: String, seed: UInt64, settings: [String: String], length: Length, recordShare: Double,
    records: [Record], otherRows: [OtherRow], columns: [String], sentences: [Sentence]
  ) {
    self.bigan = bigan
    self.draft = draft
    self.seed = seed
    self.settings = settings
    self.length = length
    self.recordShare = recordShare
    self.records = records
    self.otherRows = otherRows
    self.columns = columns
    self.sentences = sentences
  }
}
