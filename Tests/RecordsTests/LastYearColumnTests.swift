import Testing

@testable import Records

/// A column of the year before's numbers is no column of this year's, whatever else its header says.
@Suite struct LastYearColumnTests {
  @Test(arguments: ["上年完成", "上年完成数", "上年数", "去年完成", "去年", "上年实绩", "上年同期"])
  func holdsNoNumberOfThisYear(_ header: String) throws {
    let text = "工作事项,完成情况,\(header),责任股室\n春节走访,走访386户，发放慰问金57.9万元,352户,优抚股\n信息报送,报送信息48篇,39篇,综合股\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2025)
    let first = try #require(ledger.records.first)
    #expect(first.quantities.isEmpty && first.quantityText.isEmpty)
    #expect(first.lastYearText == "352户")
    #expect(first.result == "走访386户，发放慰问金57.9万元")
  }
}
