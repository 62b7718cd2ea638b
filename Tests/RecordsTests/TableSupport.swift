import Foundation
import Testing

@testable import Records
@testable import TextCore

/// What tests of the readers that make `SourceTable`s share.
enum TableSupport {
  /// A table as text: `number| cell | cell` a row, and behind the rows `code place` a finding.
  static func text(_ table: SourceTable) -> String {
    var lines = (0..<table.cells.rowCount).map { row in
      "\(table.numbers(row))| " + table.cells.cells(row).joined(separator: " | ")
    }
    lines += table.findings.map(finding)
    return lines.joined(separator: "\n")
  }

  /// `severity code place` of a finding.
  static func finding(_ finding: Diagnostic) -> String {
    "\(finding.severity) \(finding.code) \(finding.place.map { DiagnosticPrinter.placeText($0) } ?? "-")"
  }

  /// A result as text: its tables with a blank line between, or the finding that ends the reading.
  static func text(_ result: Result<[SourceTable], RawText.Fault>) -> String {
    switch result {
    case .success(let tables): tables.map(text).joined(separator: "\n\n")
    case .failure(let fault): finding(fault.diagnostic)
    }
  }

  /// The ledger of a table.
  static func ledger(_ table: SourceTable, year: Int? = 2023) -> Ledger {
    LedgerReader.read(tables: [table], name: "台账", year: year)
  }

  /// What samples of one office's year have in common: all of a record but its source and unknown columns.
  static func facts(_ ledger: Ledger) -> [String] {
    ledger.records.map { record in
      ([record.state.rawValue, record.highlight ? "重点" : ""]
        + [.section, .topic, .task, .result, .quantity, .date, .owner, .evidence, .note].map { record.text($0) })
        .joined(separator: "|")
    }
  }

  /// The shared samples, where they are; a stranger's clone has none.
  static let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/samples").standardizedFileURL

  static var hasSamples: Bool { FileManager.default.fileExists(atPath: samples.path) }

  static func sample(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: samples.appending(path: path)))
  }

  /// Random numbers that are the same in every run.
  struct Random {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, limit)
    }
  }
}

/// Separated text, and the cells that it is.
struct CSVCase: Sendable {
  let text: String
  let cells: [[String]]

  init(_ text: String, _ cells: [[String]]) {
    self.text = text
    self.cells = cells
  }
}
