import Foundation
import Records
import Testing

@testable import Drafting

/// How often a chapter says of its numbers that they passed their plans.
struct PlanBudgetTests {
  /// Twice in a chapter, of what was promised to the people first, and never beside a rate that says it.
  @Test func aChapterSaysTwiceThatAPlanWasPassed() throws {
    let text = """
      工作类别,工作任务,年度目标,完成情况,备注
      养老服务,家庭适老化改造,300户,改造318户，投入95.4万元,县民生实事
      养老服务,老年助餐点建设,10个,"新建助餐点12个，全县累计38个",县民生实事
      养老服务,家庭养老床位,150张,"建成床位152张，安装监测设备",
      养老服务,养老护理员培训,200人次,"培训216人次，取证73人",
      养老服务,福利彩票销售,3800万元,"销售3862万元，完成市里任务的101.6%",
      养老服务,高龄津贴发放,,发放1063.5万元,
      """
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    // The opening tells its own.
    let chapter = try #require(draft.text.split(separator: "一、").last)
    let passed = chapter.ranges(of: "的目标").count + chapter.ranges(of: "比目标多").count
    #expect(passed == 2, "\(draft.text)")
    #expect(draft.text.contains("318户，超") || draft.text.contains("318户，比"), "\(draft.text)")
    #expect(chapter.contains("完成市里任务的101.6%") && !chapter.contains("3800"), "\(draft.text)")
    #expect(draft.report.records.allSatisfy { $0.fate == "used" })
  }
}
