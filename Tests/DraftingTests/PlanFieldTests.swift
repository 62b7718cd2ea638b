import Foundation
import Records
import Testing

@testable import Drafting

/// Directions behind the ledger's own steps: few, and only such as the ledger bears out.
@Suite struct PlanFieldTests {
  private static let header = "类别,工作任务,完成情况,完成状态,下一步打算"

  /// 打算, the last paragraph.
  private func plan(_ rows: [String], settings: String = "") throws -> String {
    let text = ([Self.header] + rows).joined(separator: "\n") + "\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2023)
    let draft = try #require(
      Drafter.draft(Support.request(ledger, settings: settings, template: "工作总结")).draft)
    Law.check(draft, ledger)
    return String(try #require(draft.text.split(separator: "\n").last))
  }

  private static let open = "会务,活动室改造,场地已落实,进行中,明年3月底前投入使用"
  private static let games = [
    "教学,运动会,举办运动会1场,已完成,", "教学,合唱比赛,举办合唱比赛2场,已完成,", "教学,读书会,举办读书会6期,已完成,",
  ]
  private static let lessons = [
    "教学,公开课,课堂教学公开课12节,已完成,", "教学,集体备课,组织教研组集体备课40次,已完成,", "教学,检查教案,检查教案360本,已完成,",
  ]

  @Test func aDirectionIsBorneOutByTheLedger() throws {
    #expect(try plan(Self.lessons + [Self.open]).contains("抓好课堂教学和教研"))
    #expect(try !plan(Self.games + [Self.open]).contains("抓好课堂教学和教研"))
  }

  @Test func aPlanWithStepsEnoughHasNoDirections() throws {
    let more = ["会务,档案整理,已整理一半,进行中,明年5月底前整理完毕", "会务,礼堂维修,设计已完成,进行中,明年6月动工"]
    #expect(try !plan(Self.lessons + [Self.open] + more).contains("抓好课堂教学和教研"))
  }

  @Test func aLimitedDraftHasNoDirections() throws {
    #expect(try !plan(Self.lessons + [Self.open], settings: "字数：300\n").contains("抓好课堂教学和教研"))
  }
}
