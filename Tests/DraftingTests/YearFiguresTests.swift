import Records
import Testing

@testable import Drafting

/// The totals that the opening tells: only clear ones of the whole year.
@Suite struct YearFiguresTests {
  private func opening(_ rows: [String], settings: String = "") throws -> String {
    let ledger = Support.ledger(rows)
    let draft = try #require(
      Drafter.draft(Support.request(ledger, settings: settings, template: "工作总结")).draft)
    Law.check(draft, ledger)
    return String(try #require(draft.text.split(separator: "\n").dropFirst().first))
  }

  private static let rows = [
    "1,应急救援,接警,接警出动,接警出动692起，营救被困187人,,全年,已完成,,重点,,".replacing("692起，", with: "692起；"),
    "2,市场监管,检查,食品检查,检查食品经营户1312户次,,全年,已完成,,,,",
    "3,市场监管,宣传,宣传月,发放资料600份,,3月,已完成,,,,",
    "4,队伍,培训,培训,培训干部120人次,,4月,已完成,,,,",
  ]

  @Test func tellsTheWeightiestTotals() throws {
    let text = try opening(Self.rows)
    #expect(text.contains("接警出动692起"), "\(text)")
    // How the work was gone about is told where nothing came of it that is worth more.
    #expect(!text.contains("1312户次") && !text.contains("600份") && !text.contains("120人次"), "\(text)")
  }

  @Test func aSumIsShownWithItsArithmetic() throws {
    let ledger = Support.ledger([
      "1,市场监管,检查,食品检查（上半年）,检查食品经营户,700户次,6月,已完成,,重点,,",
      "2,市场监管,检查,食品检查（下半年）,检查食品经营户,612户次,12月,已完成,,重点,,",
    ])
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    let sentence = try #require(draft.report.sentences.first { $0.text.contains("2023年，") })
    #expect(sentence.text.contains("检查食品经营户1312户次"), "\(sentence.text)")
    #expect(sentence.sums.contains { $0.shown.contains("1312") })
  }

  @Test func whatTwoTasksCountIsNoTotal() throws {
    let text = try opening(Self.rows + ["5,执法,检查,专项检查,检查小餐饮经营户300户次,,全年,已完成,,,,"])
    #expect(!text.contains("1312户次"), "\(text)")
  }

  @Test func aShortDraftHasNone() throws {
    #expect(!(try opening(Self.rows, settings: "字数：300\n")).contains("692"))
    #expect(try opening(Self.rows, settings: "套话：少\n").contains("692"))
  }

  @Test func whatIsComparedWithTheYearBeforeIsToldFirst() throws {
    let text = try opening([
      "1,医疗,门诊,门诊,门诊43.2万人次，同比增长6.1%,,全年,已完成,,,,",
      "2,医疗,收入,业务收入,业务收入3.12亿元，同比增长5.2%,,全年,已完成,,,,",
    ])
    #expect(text.contains("门诊43.2万人次，比上年增长6.1%，实现业务收入3.12亿元，比上年增长5.2%"), "\(text)")
  }

  @Test(arguments: [
    ("荣誉", "被县委、县政府评为“乡村振兴先进乡镇”", "被县委、县政府评为“乡村振兴先进乡镇”"),
    ("年度考核", "在全县派驻机构年度考核中被评为“优秀”等次", "在全县派驻机构年度考核中被评为“优秀”等次"),
  ])
  func honoursOfTheOfficeAreToldInTheOpening(_ task: String, _ result: String, _ told: String) throws {
    for template in ["工作总结", "党建工作总结"] {
      let ledger = Support.ledger(Self.rows + ["5,综合,综合,\(task),\(result),,12月,已完成,,,,"])
      let draft = try #require(Drafter.draft(Support.request(ledger, template: template)).draft)
      Law.check(draft, ledger)
      #expect(draft.text.split(separator: "\n")[1].contains(told), "\(draft.text)")
    }
  }

  /// What the report counts as a row and nobody as a task would make the opening's number wrong for one of them.
  @Test func whereAnHonourIsARowTasksAreNotCounted() throws {
    let text = try opening(Self.rows + ["5,综合,综合,荣誉,被县委评为先进单位,,12月,已完成,,,,"])
    #expect(!text.contains("4项") && !text.contains("5项"), "\(text)")
  }

  @Test func whatOthersWonIsNoHonourOfTheOffice() throws {
    let text = try opening(Self.rows + ["5,综合,综合,职工获奖,2名职工被评为市级先进个人,,12月,已完成,,,,"])
    #expect(!text.contains("先进个人"), "\(text)")
  }

  @Test func nothingIsBoastedOfFaults() throws {
    let text = try opening([
      "1,安全,检查,隐患排查,排查隐患1200处,,全年,已完成,,重点,,", "2,安全,检查,违法查处,查处违法行为320起,,全年,已完成,,重点,,",
    ])
    #expect(!text.contains("1200") && !text.contains("320"), "\(text)")
  }
}
