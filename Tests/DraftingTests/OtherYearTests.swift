import Testing

@testable import Drafting

@Suite struct OtherYearTests {
  @Test(arguments: [
    ("2022年四季度，查对用", "2022年四季度"), ("2022年数据", "2022年数据"), ("2021年度", "2021年度"),
    ("2022年结转", nil), ("2022年度结转项目", nil), ("2022年上半年立项", nil), ("2023年四季度", nil), ("2024年一季度", nil), ("共2022人", nil),
    ("", nil),
  ])
  func leavesOutRowsThatAreAnothersYears(_ note: String, _ expected: String?) throws {
    let ledger = Support.ledger([
      "1,思想,理论学习,决策气象服务材料,编发29期,,2023年5月,已完成,办公室,,,\"\(note)\"",
      "2,思想,理论学习,中心组学习,学习12次,,2023年5月,已完成,办公室,,,",
    ])
    #expect(OtherYear.mark(of: ledger.records[0], year: 2023) == expected)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    #expect(draft.text.contains("29期") == (expected == nil))
    Law.check(draft, ledger)
  }

  @Test func leavesOutALoneDateOfAnotherYear() throws {
    let usual = (1...6).map { "\($0),思想,理论学习,中心组专题研讨\($0),研讨\($0 + 20)次,,2023年\($0)月,已完成,办公室,,," }
    let ledger = Support.ledger(usual + ["7,思想,理论学习,进馆,接待142300人次,,2022年,已完成,办公室,,,去年的，留着比"])
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    #expect(!draft.text.contains("142300"))
    #expect(draft.rowsLeftOut(atMost: 9).contains { $0.why.contains("去年的") })
    Law.check(draft, ledger)
  }

  @Test func keepsALedgerThatIsAllOfAnotherYear() throws {
    let rows = (1...6).map { "\($0),思想,理论学习,中心组专题研讨\($0),研讨\($0 + 20)次,,2022年\($0)月,已完成,办公室,,," }
    let draft = try #require(Drafter.draft(Support.request(Support.ledger(rows))).draft)
    #expect(draft.text.contains("21次"))
  }
}
