import Foundation
import Testing

@testable import Records
@testable import TextCore

@Suite struct LedgerSummaryTests {
  private static func ledger() throws -> Ledger {
    LedgerReader.read(bytes: try LedgerReaderTests.fixture("台账-gb18030.csv"), name: "台账.csv", year: 2023)
  }

  @Test(arguments: [(Language.chinese, "台账-gb18030.zh.txt"), (.english, "台账-gb18030.en.txt")])
  func text(language: Language, file: String) throws {
    let found = LedgerSummary(try Self.ledger()).text(language)
    // With BIGAN_UPDATE=1 the expectation is rewritten; read the difference before keeping it.
    if ProcessInfo.processInfo.environment["BIGAN_UPDATE"] == "1" {
      try Data(found.utf8).write(to: LedgerReaderTests.url(file))
    }
    #expect(found == String(decoding: try LedgerReaderTests.fixture(file), as: UTF8.self))
  }

  @Test func counts() throws {
    let summary = LedgerSummary(try Self.ledger())
    #expect(summary.sections.map(\.name) == ["思想", "组织", "作风"])
    #expect(summary.total.total == 6)
    #expect(summary.total.count(.unknown) == 1)
    #expect(summary.skipped.map(\.rows) == [[1, 2], [6], [9, 14], [10], [15, 16]])
  }

  @Test func csvIsReadBackAsTheSameRecords() throws {
    let ledger = try Self.ledger()
    let again = LedgerReader.read(text: LedgerExport.csv(ledger), name: "again.csv", year: 2023)
    #expect(again.records.map(\.task) == ledger.records.map(\.task))
    #expect(again.records.map(\.result) == ledger.records.map(\.result))
    #expect(again.records.map(\.state) == ledger.records.map(\.state))
    #expect(again.records.map(\.quantities) == ledger.records.map(\.quantities))
  }

  @Test func jsonHoldsEveryRow() throws {
    struct Shape: Decodable {
      struct Row: Decodable {
        let source: String
        let state: String
        let task: String
      }
      struct Left: Decodable { let row: Int }
      struct Rejected: Decodable { let source: String }
      let records: [Row]
      let skipped: [Left]
      let rejected: [Rejected]
    }
    let ledger = try Self.ledger()
    let text = try LedgerExport.json(ledger, .english)
    let shape = try JSONDecoder().decode(Shape.self, from: Data(text.utf8))
    #expect(shape.records.map(\.source) == ledger.records.map(\.source.description))
    #expect(shape.records.map(\.state) == ledger.records.map(\.state.rawValue))
    #expect(shape.records.count + shape.skipped.count + shape.rejected.count == 15)
    #expect(try LedgerExport.json(ledger, .english) == text)
  }

  @Test func cellsAsJSON() throws {
    let table = CSVReader.read(Array("a,\"b\n\"\"c\"\"\"\n\n1".utf8)).table
    var text: [UInt8] = []
    LedgerExport.json(cells: table) { text += $0 }
    #expect(String(decoding: text, as: UTF8.self) == "[\n[\"a\",\"b\\n\\\"c\\\"\"],\n[\"\"],\n[\"1\"]\n]\n")
    let cells = try JSONDecoder().decode([[String]].self, from: Data(text))
    #expect(cells == [["a", "b\n\"c\""], [""], ["1"]])
  }

  @Test func everyCharacterComesThroughJSON() throws {
    let cell = String(String.UnicodeScalarView((1...0x200).compactMap { Unicode.Scalar($0) })) + "\u{2028}𠮷"
    var text: [UInt8] = []
    LedgerExport.json(cells: CellTable([[cell], []])) { text += $0 }
    #expect(try JSONDecoder().decode([[String]].self, from: Data(text)) == [[cell], []])
  }
}
