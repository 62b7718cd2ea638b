import Testing

@testable import Drafting
@testable import Records

@Suite struct RunningTotalTests {
  @Test func onlyTheLastRowOfATaskKeepsItsTotal() {
    let ledger = LedgerReader.read(
      text: "工作任务,完成状态,本年累计\n送温暖,√,31人\n送温暖,√,45人\n送温暖,√,71人\n", name: "a.csv", year: 2025)
    #expect(RunningTotals.superseded(ledger.records) == [0, 1])
  }

  @Test func statesThatAreAllUnknownAreAnErrorThatNamesThem() throws {
    let rows = (1...5).map { "任务\($0),老样子\n" }.joined()
    let ledger = LedgerReader.read(text: "工作任务,完成状态\n" + rows, name: "a.csv", year: 2025)
    let (draft, findings) = Drafter.draft(Support.request(ledger))
    #expect(draft == nil)
    let finding = try #require(findings.last)
    #expect(finding.severity == .error)
    #expect(finding.message.zh.contains("“老样子”5项"))
    #expect(finding.remedy?.zh.contains("状态：老样子=已完成") == true)
  }

  @Test func nothingDoneIsWarnedOf() throws {
    let ledger = LedgerReader.read(text: "工作任务,完成状态\n甲,老样子\n乙,\n丙,未完成\n", name: "a.csv", year: 2025)
    let (draft, findings) = Drafter.draft(Support.request(ledger))
    #expect(draft != nil)
    let finding = try #require(findings.first { $0.code == "nothing-done" })
    #expect(finding.severity == .warning)
    #expect(finding.message.zh.contains("“老样子”1项、“（空着）”1项、“未完成”1项"))
    #expect(finding.remedy?.zh.contains("状态：老样子=已完成") == true)
  }

  @Test func aTableOfWhatIsUnderWayIsStillMade() {
    let ledger = LedgerReader.read(text: "工作任务,完成状态\n甲,未完成\n", name: "a.csv", year: 2025)
    #expect(Drafter.draft(Support.request(ledger, template: "完成情况表")).draft != nil)
  }
}
