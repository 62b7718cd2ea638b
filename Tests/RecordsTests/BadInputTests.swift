import Testing

@testable import Records
@testable import TextCore

@Suite struct BadInputTests {
  private static let head = "序号,工作任务,完成情况,完成状态\n"

  private static func read(_ bytes: [UInt8]) -> Ledger {
    LedgerReader.read(bytes: bytes, name: "台账.csv", year: 2023)
  }

  @Test(
    arguments: [
      ([], "empty-file"), ([0xEF, 0xBB, 0xBF], "empty-file"), (Array(" \r\n\n\t".utf8), "empty-file"),
      (Array("序号,工作任务,完成状态\n".utf8), "no-tasks"), (Array("序号,工作任务,完成状态\n,,\n合计,,\n".utf8), "no-tasks"),
      (Array("序号,工作任务,完成状态\n示例,甲,已完成\n".utf8), "no-tasks"), (Array("序号,工作任务,完成状态\n1,,\n".utf8), "no-tasks"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], "damaged-file"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "not-text"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "not-text"), ([UInt8](repeating: 0, count: 100), "not-text"),
      (Array("序号,工作任务\n1,甲\u{0}乙\n".utf8) + Array(String(repeating: "甲", count: 99).utf8), "nul-byte"),
      (Array("姓名,电话\n甲,1\n".utf8), "no-task-column"), (Array("一段没有表头的文字。\n".utf8), "no-task-column"),
      ([0x41, 0xFF, 0xFF, 0x0A], "unknown-encoding"),
    ] as [([UInt8], String)])
  func nothingToDraft(bytes: [UInt8], code: String) throws {
    let ledger = Self.read(bytes)
    #expect(ledger.records.isEmpty)
    #expect(ledger.hasErrors)
    let finding = try #require(ledger.diagnostics.first { $0.severity == .error })
    #expect(finding.code == code)
    #expect(finding.place != nil)
    #expect(finding.remedy != nil)
  }

  @Test func everyFindingHasAPlaceAndARemedy() throws {
    let bytes = try LedgerReaderTests.fixture("台账-gb18030.csv")
    for finding in Self.read(bytes).diagnostics {
      #expect(finding.place != nil && finding.remedy != nil, "\(finding.code)")
      #expect(!finding.message.zh.isEmpty && !finding.message.en.isEmpty)
    }
  }

  @Test func hugeCellIsRejected() {
    let huge = String(repeating: "甲", count: 350_000)
    let ledger = Self.read(Array((Self.head + "1,甲,\(huge),已完成\n2,乙,做了,已完成\n").utf8))
    #expect(ledger.records.map(\.task) == ["乙"])
    #expect(ledger.rejected.map(\.source.row) == [2])
    #expect(LedgerReaderTests.codes(ledger) == ["error cell-too-large 台账.csv:2:3"])
    #expect(ledger.diagnostics.first?.message.zh.utf8.count ?? 0 < 300)
  }

  @Test func unclosedQuoteSavesTheRowsBelow() {
    let ledger = Self.read(Array((Self.head + "1,甲,\"做了,已完成\n2,乙,做了,已完成\n3,丙,做了,已完成\n").utf8))
    #expect(ledger.records.map(\.task) == ["甲", "乙", "丙"])
    #expect(LedgerReaderTests.codes(ledger) == ["error unclosed-quote 台账.csv:2:3"])
  }

  /// A mark whose partner comes far below, where the text of a cell could end: no cell is so long.
  @Test(arguments: ["1,\"甲,做了,已完成\n", "\"某单位台账\n"])
  func unclosedQuoteClosedFarBelow(first: String) {
    let rows = (2...20_000).map { "\($0),事项\($0),做了,已完成\n" }.joined()
    let last = "20001,末,做了\",已完成\n"
    let text = first.hasPrefix("\"") ? first + Self.head + rows + last : Self.head + first + rows + last
    let ledger = Self.read(Array(text.utf8))
    #expect(ledger.records.count >= 20_000)
    #expect(ledger.records.last?.result == "做了\"")
    #expect(LedgerReaderTests.codes(ledger).first?.hasPrefix("error unclosed-quote 台账.csv:") == true)
  }

  /// A header is looked for in the first rows: a cell of any length in one of them costs no more than another.
  @Test func hugeCellAboveTheHeader() {
    let huge = String(repeating: "x", count: 1 << 20)
    #expect(CellTable([["a", huge, "b"]]).headerCells(0).map(\.utf8.count) == [1, CellTable.longestCell, 1])
    let ledger = Self.read(Array("\"\(huge)\"\n\(Self.head)1,甲,做了,已完成\n".utf8))
    #expect(ledger.records.map(\.task) == ["甲"])
  }

  @Test func unclosedQuoteBeforeAGoodOne() {
    let ledger = Self.read(Array((Self.head + "1,甲,\"做了,已完成\n2,乙,\"做,了\",已完成\n").utf8))
    #expect(ledger.records.map(\.result) == ["\"做了", "做,了"])
    #expect(LedgerReaderTests.codes(ledger) == ["error unclosed-quote 台账.csv:2:3"])
  }

  @Test func nearHeaderIsNamed() throws {
    let finding = try #require(Self.read(Array("序号,重点仼务,完成状态\n1,甲,完成\n".utf8)).diagnostics.first)
    #expect(finding.message.zh.contains("“重点仼务”是不是“重点任务”？"))
    #expect(finding.message.en.contains("did you mean “重点任务” by “重点仼务”?"))
    #expect(finding.remedy?.zh.contains("栏目：重点仼务=工作任务") == true)
  }

  @Test func shortRowsAreFine() {
    let ledger = Self.read(Array("工作任务,完成状态,备注\n甲,已完成\n".utf8))
    #expect(ledger.records.map(\.note) == [""])
    #expect(ledger.diagnostics.isEmpty)
  }

  @Test func theSameDoubtIsSaidOnce() throws {
    let rows = (1...20).map { "\($0),任务\($0),做了,差不多\n" }.joined()
    let ledger = Self.read(Array((Self.head + rows).utf8))
    #expect(LedgerReaderTests.codes(ledger) == ["warning unknown-state 台账.csv:2:4"])
    let finding = try #require(ledger.diagnostics.first)
    #expect(finding.message.zh == "完成状态“差不多”不在已知状态之中；不当作已完成（共 20 行：第 2、3、4、5、6…… 行）")
    #expect(finding.message.en.hasSuffix("(20 rows: 2, 3, 4, 5, 6, …)"))
  }

  @Test func manyDifferentDoubtsAreSummedUp() {
    let rows = (1...500).map { "\($0),任务,做了,状态\($0)\n" }.joined()
    let ledger = Self.read(Array((Self.head + rows).utf8))
    #expect(ledger.diagnostics.count == 41)
    #expect(ledger.records.count { $0.state == .unknown } == 500)
  }

  /// Random bytes, and good ledgers with random bytes in them, neither crash nor lose a row.
  @Test func anythingAtAll() {
    var state: UInt64 = 11
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let good = Array("序号,类别,工作任务,完成情况,数量,完成时间,完成状态,重点\n1,思想,\"甲\",做\"了,3次,5月,完成,是\n,〃,合计,,,,,\n".utf8)
    for _ in 0..<2000 {
      var bytes = good
      for _ in 0..<(1 + next(6)) { bytes[next(bytes.count)] = UInt8(next(256)) }
      bytes.removeLast(next(20))
      let ledger = Self.read(bytes)
      #expect(ledger.records.count + ledger.rejected.count == LedgerReader.count(bytes: bytes, name: "a"))
      for record in ledger.records { _ = (record.fields, record.quantities, record.date) }
      _ = LedgerSummary(ledger).text(.chinese)
    }
  }
}
