import Records
import Testing

@testable import Drafting

/// Rows that the clerk's own jotting keeps out of the summary.
@Suite struct KeptOutTests {
  private static func record(_ cells: String) throws -> TaskRecord {
    try #require(
      LedgerReader.read(text: "工作任务,完成情况,备注\n\(cells)\n", name: "台账.csv", year: 2025).records.first)
  }

  @Test(arguments: [
    ("办公楼屋面维修,\"修完，8.6万元\",\"内部事，不写\"", "内部事"), ("局办公会,21次,\"内部，不写\"", "内部"), ("领导调研,看工地,\"接待，不写\"", "不写"),
    ("创卫迎检,接待3次（领导说不写）,", "领导说不写"), ("信访,\"4人，稳住了（总结不写）\",", "总结不写"), ("轮岗,6人,内部", "内部"), ("处分,1人（不写）,", "不写"),
    ("债务化解,\"3.5亿元（数字不公开，报材料只写完成任务）\",", "数字不公开"), ("处分,1人,（不写）", "不写"),
    ("运动会,420人参加,\"工会 内部活动，材料不用\"", "内部活动"),
  ])
  func keepsTheRowOut(_ cells: String, _ mark: String) throws { #expect(KeptOut.mark(try Self.record(cells)) == mark) }

  @Test(arguments: [("轮岗,6人,内部", "内部"), ("理论学习,我部配合,\"配合工作，不单写\"", "不单写"), ("函询,24人次,不写", "不写")])
  func readsTheColumnOfStatesToo(_ cells: String, _ mark: String) throws {
    let text = "工作任务,完成情况,完成状态\n巡查,巡查12次,已完成\n\(cells)\n"
    let record = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.last)
    #expect(KeptOut.mark(record) == mark)
  }

  @Test(arguments: [
    "水资源税,核定94户,\"入库数归税务，不写\"", "新进和离职,进24人,离职原因不写", "专科申报,材料已报,\"没结果，别写成获评\"", "内审,指导32家,内部审计", "心理测评,2598人,名单保密",
    "培训,2期（内部讲师2人）,",
  ])
  func leavesTheRowIn(_ cells: String) throws { #expect(KeptOut.mark(try Self.record(cells)) == nil) }
}
