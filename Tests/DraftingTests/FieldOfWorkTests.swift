import Records
import Testing

@testable import Drafting

/// A field of work stands ahead with 方面, and is neither held nor carried out.
@Suite struct FieldOfWorkTests {
  private static func told(_ task: String, _ result: String) -> [String] {
    Support.points([(task, result, "")]).map { $0.text(.full) }
  }

  private static func field(_ name: String, _ text: String) -> String? {
    FieldOfWork.told(Clause.split(text), stem: name).map { Clause.joined($0) }
  }

  @Test(arguments: [
    ("产业发展", "举办产业发展，柑橘新增1200亩", "产业发展方面，柑橘新增1200亩"), ("教育", "开展教育，协助完成控辍保学，劝返2人", "教育方面，协助完成控辍保学，劝返2人"),
    ("粮食生产", "粮食生产全镇播种面积4.85万亩", "粮食生产方面，全镇播种面积4.85万亩"),
    ("医疗保险", "医疗保险2026年度居民医保参保27180人", "医疗保险方面，2026年度居民医保参保27180人"),
    ("院感管理", "院感管理目标性监测，重点部门每月督导", "院感管理方面，目标性监测，重点部门每月督导"),
  ])
  func aFieldStandsAhead(_ name: String, _ text: String, _ told: String) {
    #expect(Self.field(name, text) == told)
  }

  @Test(arguments: [
    ("固定资产投资", "固定资产投资增长6.4%"), ("农村改厕", "推进农村改厕，改造户厕120户"), ("医疗保险", "医疗保险参保率97%"), ("禁毒宣传教育", "开展禁毒宣传教育，进校12场"),
    ("产业发展", "产业发展资金到位1200万元"),
  ])
  func othersStay(_ name: String, _ text: String) { #expect(Self.field(name, text) == nil) }

  /// A name that was only a quarter goes, an insurance keeps its own.
  @Test(arguments: [
    ("工作", "工作，二季度开展盗窃专项打击，破刑事案件203起", "二季度开展盗窃专项打击，破刑事案件203起")
  ])
  func namesWithoutWords(_ name: String, _ text: String, _ told: String) { #expect(Self.field(name, text) == told) }
}
