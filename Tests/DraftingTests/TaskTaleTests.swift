import Records
import Testing
import TextCore

@testable import Drafting

/// Ledgers that tell the work instead of naming tasks: what is open at the end of them.
@Suite struct TaskTaleTests {
  private static let header = "编号,板块,时段,工作开展情况,存在问题,下一步,状态"
  private static let wording = UnfinishedWording(wordbook: Support.wordbook, cleaner: Support.cleaner)

  private static func record(_ tale: String, _ problem: String, _ next: String, _ state: String) throws -> TaskRecord {
    let ledger = LedgerReader.read(
      text: "\(header)\n1,环境卫生,全年,\"\(tale)\",\(problem),\(next),\(state)\n2,环境卫生,全年,清运生活垃圾21.6万吨，全部无害化处理。,,,已完成\n",
      name: "台账.csv", year: 2023)
    return try #require(ledger.records.first)
  }

  @Test(arguments: [
    (
      "公厕改造又完成6座，累计16座；其余2座污水管网没有接通，未能开工。", "2座公厕未开工", "与区水务局对接管网，2024年5月底前完成", "未完成",
      "还有2座公厕因污水管网没有接通，未能开工", "与区水务局对接管网，2024年5月底前完成2座公厕改造"
    ),
    (
      "更换老旧管网18.6公里，年度计划20公里，完成93%。", "余下1.4公里审批没有办完", "2024年上半年完成", "未完成",
      "更换老旧管网只完成计划的93%，余下1.4公里审批没有办完", "2024年上半年完成余下1.4公里老旧管网更换"
    ),
    (
      "云浦大道照明提升，财政预算460万元，因地铁施工占道没有开工。", "项目推迟", "地铁围挡拆除后实施", "推迟",
      "云浦大道照明提升因地铁施工占道没有开工，项目推迟", "地铁围挡拆除后实施云浦大道照明提升"
    ),
  ])
  func tellsWhatIsOpenAndNotTheWholeTale(
    _ tale: String, _ problem: String, _ next: String, _ state: String, _ lack: String, _ step: String
  ) throws {
    let record = try Self.record(tale, problem, next, state)
    #expect(Self.wording.standing(record) == lack)
    #expect(Self.wording.nextStep(record).hasSuffix(step))
  }

  @Test func goesOnWithTheFieldOfWorkWhereNothingNamesTheMatter() throws {
    let record = try Self.record("年度计划改造公厕18座，上半年完成10座，同步增设无障碍厕位。", "", "", "进行中")
    #expect(Self.wording.goingOn(record) == "继续推进环境卫生工作")
  }

  @Test func aNameWithAResultIsNoTale() throws {
    let ledger = Support.ledger(tasks: [("组织开展党纪学习教育，班子成员讲党课，支部集中学习。", "学习12次", "")])
    #expect(TaskTale(try #require(ledger.records.first)) == nil)
  }
}
