import Records
import Testing
import TextCore

@testable import Drafting

/// How many aims of a year were reached: told where each can be judged, each matter once, and silent elsewhere.
@Suite struct TargetTallyTests {
  private func opening(_ header: String, _ rows: [String]) throws -> String {
    let ledger = LedgerReader.read(
      text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    return String(draft.text.split(separator: "\n")[1])
  }

  private static let header = "类别,工作任务,计量单位,年度目标,完成数,状态,备注"
  private static let health = [
    "公卫,健康档案建档率,%,90,92.6,完成,", "公卫,老年人健康管理率,%,65,68.3,完成,", "妇幼,孕产妇系统管理率,%,90,94.7,完成,",
    "妇幼,两癌免费筛查,人,6000,6218,完成,", "医疗,急救平均反应时间,分钟,≤15,13.6,完成,越低越好",
    "医疗,县域内住院率,%,82,80.4,未达标,", "疾控,流感疫苗接种,剂次,20000,约2.1万,完成,",
  ]

  private static let reached = health.filter { !$0.contains("未达标") }
  /// So many more aims that were reached.
  private static let more = (0..<5).map { "公卫,随访服务\("甲乙丙丁戊".dropFirst($0).prefix(1))项,人,\(610 + $0),\(640 + $0),完成," }

  /// What was missed is for the end of the draft, and no opening boasts of six in seven.
  @Test func countsWhatWasReachedAndNamesNothingThatWasNot() throws {
    let text = try opening(Self.header, Self.health)
    #expect(!text.contains("目标的7项") && !text.contains("住院率"), "\(text)")
    let many = try opening(Self.header, Self.health + Self.more)
    #expect(many.contains("。12项年度目标任务完成11项。") && !many.contains("住院率"), "\(many)")
  }

  @Test func aMatterWrittenTwiceCountsOnce() throws {
    let text = try opening(Self.header, Self.health + Self.more + ["妇幼,农村妇女两癌免费筛查,人,6000,6218,完成,"])
    #expect(text.contains("12项年度目标任务完成11项"), "\(text)")
  }

  @Test func tellsThatAllWereReached() throws {
    let text = try opening(Self.header, Self.reached)
    #expect(text.contains("有数量目标的6项工作全部达到目标"), "\(text)")
  }

  @Test(arguments: [
    // A number that its state belies, a part of the year below the year's aim, the design of a whole work.
    "医疗,培训人次,人次,300,200,完成,", "医疗,培训（一季度）,人次,300,80,完成,", "医疗,竣工项目,个,5,6,未达标,",
    // What is better the less of it there is, without a word that its aim is a limit; about as much as was aimed at.
    "医疗,医疗投诉,件,12,20,完成,", "医疗,义诊,人次,500,约500,完成,",
  ])
  func isSilentWhereOneAimCannotBeJudged(_ row: String) throws {
    let text = try opening(Self.header, Self.reached + [row])
    #expect(!text.contains("数量目标") && !text.contains("目标任务"), "\(text)")
  }

  @Test func isSilentOfTheDesignOfAWholeWork() throws {
    let text = try opening("类别,工作任务,计量单位,年度计划或设计量,完成数,状态,备注", Self.reached)
    #expect(!text.contains("数量目标") && !text.contains("目标任务"), "\(text)")
  }

  @Test func isSilentOfFewAims() throws {
    let text = try opening(Self.header, Array(Self.health.prefix(3)) + ["医疗,义诊,场,,12,完成,", "医疗,巡诊,场,,9,完成,"])
    #expect(!text.contains("数量目标") && !text.contains("目标任务"), "\(text)")
  }
}
