#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Drafting
import Records
import TextCore

/// A plan's coverage for other programs: JSON with sorted keys.
struct CoverageJSON: Encodable {
  private struct Row: Encodable {
    let place: String
    let number: String
    let lead: String
    let line: Int
    let section: String
    let status: String
    let records: [Entry]
    let possible: [Entry]
    let targets: [Target]
  }

  private struct Entry: Encodable {
    let source: String
    let task: String
    let state: String
    /// `column`, or `likeness`; nil for a record that serves no item.
    let by: String?
    let score: Int?

    init(_ line: PlanCoverage.Line) {
      source = line.record.source.description
      task = line.record.task
      state = line.record.state.rawValue
      switch line.reason {
      case .column: (by, score) = ("column", nil)
      case .likeness(let points): (by, score) = ("likeness", points)
      case nil: (by, score) = (nil, nil)
      }
    }
  }

  private struct Target: Encodable {
    let target: String
    let value: String
    let unit: String
    let timesAYear: Int
    let achieved: String?
    let arithmetic: String?
    let met: Bool?
    let text: String
  }

  private struct Counts: Encodable {
    let items: Int
    let done: Int
    let ongoing: Int
    let notStarted: Int
    let none: Int
    let records: Int
  }

  private let plan: String
  private let title: String
  private let counts: Counts
  private let items: [Row]
  private let others: [Entry]

  init(_ coverage: PlanCoverage) {
    plan = coverage.plan.name
    title = coverage.plan.title
    counts = Counts(
      items: coverage.items.count, done: coverage.count(.done), ongoing: coverage.count(.ongoing),
      notStarted: coverage.count(.notStarted), none: coverage.count(.none), records: coverage.recordCount)
    items = coverage.items.map { item in
      Row(
        place: item.item.place, number: item.item.number, lead: item.item.lead, line: item.item.line,
        section: item.section, status: item.status.rawValue, records: item.serving.map(Entry.init),
        possible: item.possible.map(Entry.init),
        targets: item.targets.map { account in
          Target(
            target: account.target.text, value: account.target.value.description, unit: account.target.unit,
            timesAYear: account.target.timesAYear, achieved: account.achieved, arithmetic: account.arithmetic,
            met: account.isMet, text: account.text)
        })
    }
    others = coverage.others.map(Entry.init)
  }

  /// The JSON with a line end.
  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try [UInt8](encoder.encode(self)) + [0x0A]
  }
}
