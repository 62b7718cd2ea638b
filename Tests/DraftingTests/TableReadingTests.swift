import Records
import Testing
import TextCore

@testable import Drafting

/// What the columns and the settings of an unusual ledger come to in its draft.
@Suite struct TableReadingTests {
  private static func draft(_ ledger: String, settings more: String = "") throws -> (text: String, ledger: Ledger) {
    let read = LedgerReader.read(text: ledger, name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(read, settings: more, template: "工作总结")).draft)
    Law.check(draft, read)
    return (draft.text, read)
  }

  @Test func tellsRanksAndHowNumbersChanged() throws {
    let (text, _) = try Self.draft(
      """
      科室,工作事项,完成情况,全省位次,完成状态,备注
      气象台,晴雨预报准确率,91.3%,第3,完成,提高1.5个百分点，上年位次第6
      气象台,暴雨预警信号,准确率92.6%,第2位,完成,
      气象台,公众服务满意度,93.1分,—,完成,

      """)
    #expect(text.contains("晴雨预报准确率91.3%，提高1.5个百分点，列全省第3位，比上年上升3位"))
    #expect(text.contains("准确率92.6%，列全省第2位"))
    #expect(!text.contains("列全省第—"))
  }

  @Test func aChapterMayNameSeveralSectionsOfTheLedger() throws {
    let (text, ledger) = try Self.draft(
      """
      类别,工作任务,完成情况,完成状态
      招商活动,外出招商,外出招商62批,已完成
      招商活动,专题推介会,举办专题推介会5场,已完成
      管理提升,投资协议审核,审核投资协议63份,已完成
      队伍建设,业务培训,举办业务培训12期,已完成

      """, settings: "章节：招商活动、管理和队伍、问题和打算\n")
    #expect(text.contains("63份") && text.contains("12期") && text.contains("62批"))
    #expect(ledger.records.count == 4)
  }

  @Test func tellsNothingOfWhatWasPutOffAsDone() throws {
    let (text, _) = try Self.draft(
      """
      类别,工作任务,完成情况,完成状态,备注
      重点项目,产业园一期,建成标准厂房8万平方米,已完成,
      重点项目,产业园二期,6万平方米，规划调整未批,推迟,2024年二季度开工
      重点项目,减灾示范社区创建,城北社区获评全国综合减灾示范社区；省级待公布,进行中,

      """)
    let results = text.prefix(upTo: text.firstRange(of: "不足")?.lowerBound ?? text.endIndex)
    #expect(!results.contains("6万平方米"))
    #expect(results.contains("获评全国综合减灾示范社区"))
  }
}
