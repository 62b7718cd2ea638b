import Testing

@testable import Drafting

@Suite struct YearEndsTests {
  @Test(
    arguments: [
      ("年初余额5.2亿元，其中年末4.1亿元，消化1.1亿元", "年初余额5.2亿元，年末4.1亿元，消化1.1亿元"), ("存栏2.1万头，其中年末母猪0.3万头", nil),
    ] as [(String, String?)])
  func noneIsAPartOfTheOther(_ text: String, _ told: String?) {
    #expect(YearEnds.told(Clause.split(text)).map { Clause.joined($0) } == told)
  }
}
