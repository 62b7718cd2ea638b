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
    ("教师慰问,慰问退休教师42人,\"工会的，可不写\"", "可不写"), ("来访交流,接待9批132人,写不写都行", "写不写都行"),
    ("上学期统考,语文全县第4,\"这是2024年秋学期的，上年总结写过了\"", "上年总结写过了"), ("亡人事故口径,报市支队32人,\"含路外1人，总结以31人为准\"", "总结以31人为准"),
    ("利润,396万元左右,\"数字待核，先不写死\"", "先不写死"), ("利润,\"未审计，396万元\",", "未审计"), ("元旦文艺汇演,节目已报28个,还没办", "还没办"),
    ("运动会,420人参加,\"工会 内部活动，材料不用\"", "内部活动"),
    ("年底汇总,义诊全年约1100人次，含科室2场,\"科室数待核，总支的4场以平时记的为准\"", "总支的4场以平时记的为准"),
    ("人事档案数字化,\"内部事，领导说不对外写\",", "内部事，领导说不对外写"), ("专题党课,\"去年11月讲的，今年未安排\",", "今年未安排"),
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
    "培训,2期（内部讲师2人）,", "老年证,办证26本,还没办", "门面改造,\"投资326万元\",待审计", "播出,播出344期,总结以344期为准",
    "接待,\"接待86万人次，获奖2项\",\"人次待核，先不写死\"",
  ])
  func leavesTheRowIn(_ cells: String) throws { #expect(KeptOut.mark(try Self.record(cells)) == nil) }
}
