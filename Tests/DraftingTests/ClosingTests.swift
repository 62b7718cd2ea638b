import Foundation
import Records
import Testing

@testable import Drafting

/// 不足 and 打算: what the ledger says of problems and next steps goes before set wording.
@Suite struct ClosingTests {
  private static let header = "序号,类别,事项,工作任务,完成情况,数量,完成状态,存在问题,下一步打算"

  private func lastParagraph(_ rows: [String], settings: String = "") throws -> String {
    let text = ([Self.header] + rows).joined(separator: "\n") + "\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, settings: settings)).draft)
    Law.check(draft, ledger)
    return String(try #require(draft.text.split(separator: "\n").last))
  }

  private static let done = "1,思想,理论学习,中心组学习,开展集体学习研讨,6次,已完成,,"

  @Test func problemsAndNextStepsOfUnfinishedTasksAreTold() throws {
    let text = try lastParagraph([Self.done, "2,组织,支部建设,建设党员活动室,场地已落实,,进行中,设备经费未落实,明年3月底前投入使用"])
    #expect(text.contains("党员活动室场地已落实，设备经费未落实"))
    #expect(text.contains("推进党员活动室建设，明年3月底前投入使用。"))
  }

  @Test func problemsOfFinishedTasksAreTold() throws {
    let text = try lastParagraph([Self.done, "2,组织,支部建设,检查支部工作,检查8个支部,,已完成,存在问题：个别支部记录不规范,指导支部补齐记录"])
    #expect(text.contains("个别支部记录不规范"))
    #expect(!text.contains("存在问题：个别"))
    #expect(text.contains("指导支部补齐记录"))
  }

  @Test(arguments: ["无", "暂无", "/", "无困难"])
  func aCellThatSaysNothingIsNotTold(_ cell: String) throws {
    let text = try lastParagraph([Self.done, "2,组织,支部建设,建设党员活动室,场地已落实,,进行中,\(cell),\(cell)"])
    #expect(!text.contains("，" + cell) && !text.contains(cell + "。"))
  }

  @Test func aMatterWithItsOwnNextStepIsSaidOnce() throws {
    let text = try lastParagraph([
      Self.done, "2,组织,支部建设,建设党员活动室,场地已落实，待装修,,进行中,,明年3月底前投入使用".replacing("，", with: "；"),
      "3,组织,支部建设,建设党建长廊,选址未定,,未完成,,",
    ])
    #expect(text.components(separatedBy: "党员活动室").count == 3, "\(text)")
    #expect(text.contains("继续推进党建长廊建设。"))
    #expect(!text.contains("、还在推进") && !text.contains("逐项"))
  }

  @Test func whatIsAchievedOfAnUnfinishedTaskStandsInItsChapterAndTheRowStaysUnfinished() throws {
    let ledger = Support.ledger([
      "1,组织,支部建设,主题党日,开展主题党日活动,12次,2023年9月,已完成,,,,",
      "2,组织,支部建设,党员活动室改造,\"计划改造活动室12个，已改造9个，3个未开工\",,2023年9月,进行中,,,,\"资金没到位，打算明年3月开工\"",
    ])
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    let chapters = draft.text.split(separator: "\n").dropLast().joined()
    #expect(chapters.contains("改造9个") && !chapters.contains("未开工"), "\(draft.text)")
    #expect(draft.text.contains("3个未开工，资金未到位"))
    #expect(draft.text.contains("明年3月开工"))
    let row = try #require(draft.report.records.last)
    #expect(row.fate == "unfinished" && row.why?.contains("做完的部分写在正文") == true)
  }

  @Test func allThatIsNotDoneIsNamedInAFifthOfTheDraft() throws {
    let done = (1...9).map { "\($0),思想,理论学习,专题研讨\($0),围绕专题\($0)开展研讨,\($0)次,已完成,," }
    let names = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"].map { "党员\($0)号活动室改造" }
    let open = names.enumerated().map {
      "\($0 + 10),组织,支部建设,\($1),已完成图纸设计和招标文件编制；施工队伍尚未进场；地面和墙面没有动工,,进行中,材料价格上涨较多预算不够,"
    }
    let text = try lastParagraph(done + open)
    for name in names { #expect(text.contains(name.dropLast(2)), "\(name)") }
    #expect(text.count < 480, "\(text.count): \(text)")
  }

  @Test func genericSentencesSpeakOfNothingThatTheLedgerLacks() throws {
    for seed in 1...40 {
      let text = try lastParagraph(
        ["1,组织,工会,职工体检,组织职工体检,71人,已完成,,", "2,作风,工会,送温暖,慰问职工,31人,已完成,,"], settings: "种子：\(seed)\n")
      for word in ["党员", "人才", "廉政", "廉洁", "意识形态"] { #expect(!text.contains(word), "\(text)") }
    }
  }

  @Test func aBriefNamesWhatIsNotDoneAndNoMore() throws {
    let rows = (2...9).map { "\($0),思想,理论学习,第\($0)专题研讨,围绕第\($0)专题开展学习研讨并形成交流材料,\($0)次,已完成,," }
    let text = try lastParagraph(rows + [Self.unfinished], settings: "字数：150\n")
    #expect(text.contains("党员活动室建设尚未完成"))
    #expect(!text.contains("设备经费未落实"))
  }

  @Test func littleSetWordingStillTellsWhatTheLedgerSays() throws {
    let text = try lastParagraph([Self.done, Self.unfinished], settings: "套话：少\n")
    #expect(text.contains("设备经费未落实"))
    #expect(text.contains("明年3月底前投入使用"))
  }

  private static let unfinished = "2,组织,支部建设,建设党员活动室,场地已落实,,进行中,设备经费未落实,明年3月底前投入使用"
}

/// The setting 套话: the same facts with little, some or much set wording.
@Suite struct WordinessTests {
  @Test func setWordingGrowsWithTheSettingAndFactsStay() throws {
    let rows = (1...6).map { "\($0),思想,理论学习,第\($0)专题研讨会,围绕专题\($0)开展研讨,\($0)次,2023年\($0)月,已完成,,,," }
    let ledger = Support.ledger(rows + ["7,组织,支部建设,主题党日,开展主题党日活动,12次,2023年9月,已完成,,,,"])
    let drafts = try ["少", "中", "多"].map { wordiness in
      try #require(Drafter.draft(Support.request(ledger, settings: "套话：\(wordiness)\n")).draft)
    }
    for draft in drafts { Law.check(draft, ledger) }
    #expect(drafts[0].text.count < drafts[1].text.count)
    #expect(drafts[1].text.count < drafts[2].text.count)
    #expect(drafts[0].report.recordShare > drafts[2].report.recordShare)
    #expect(drafts.map { $0.report.records.map(\.fate) }.allSatisfy { $0 == drafts[0].report.records.map(\.fate) })
  }
}
