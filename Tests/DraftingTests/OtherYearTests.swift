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
}
