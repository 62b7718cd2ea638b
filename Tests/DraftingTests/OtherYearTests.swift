import Testing

@testable import Drafting

@Suite struct OtherYearTests {
  @Test(arguments: [
    ("2022年四季度，查对用", "2022年四季度"), ("2022年数据", "2022年数据"), ("2021年度", "2021年度"),
    ("2022年12月29日的，那本写满了记到这儿", "2022年12月29日"), ("2022年12月29日立项", nil), ("2023年1月3日的，补记", nil),
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

  @Test(arguments: [
    ("2022年12月28日走访，送慰问金", "", "走访"), ("2022年12月28日走访，送慰问金", "今年补发3人", nil), ("2022年12月28日立项，完成主体施工", "", nil),
    ("走访老党员9人", "去年12月底办的，今年补登", "去年"), ("走访老党员9人", "去年12月定下的，今年接着办", nil), ("走访老党员9人", "上年漏记", "上年漏记"),
    ("走访老党员9人", "上年漏记的已补上", nil),
  ])
  func leavesOutWhatHappenedInAnotherYear(_ result: String, _ note: String, _ expected: String?) throws {
    let usual = (1...6).map { "\($0),思想,理论学习,中心组专题研讨\($0),研讨\($0 + 20)次,,2023年\($0)月,已完成,办公室,,," }
    let ledger = Support.ledger(usual + ["7,组织,,慰问老党员,\"\(result)\",9人,,已完成,办公室,,,\(note)"])
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    #expect((draft.report.records[6].fate == "excluded") == (expected != nil), "\(draft.text)")
    Law.check(draft, ledger)
  }

  @Test func keepsLastYearsMeetingThatWasHeldThisYear() throws {
    let ledger = Support.ledger([
      "1,政治,,组织生活会,班子查摆问题6条,1次,,已完成,办公室,,,\"2022年度组织生活会，今年1月26日开的\"", "2,思想,,中心组学习,学习12次,,5月,已完成,办公室,,,",
    ])
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    #expect(draft.text.contains("1月26日召开2022年度组织生活会，班子查摆问题6条"), "\(draft.text)")
    Law.check(draft, ledger)
  }

  @Test func keepsALedgerThatIsAllOfAnotherYear() throws {
    let rows = (1...6).map { "\($0),思想,理论学习,中心组专题研讨\($0),研讨\($0 + 20)次,,2022年\($0)月,已完成,办公室,,," }
    let draft = try #require(Drafter.draft(Support.request(Support.ledger(rows))).draft)
    #expect(draft.text.contains("21次"))
  }
}
