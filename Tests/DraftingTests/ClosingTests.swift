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
    #expect(text.contains("党员活动室场地已落实、还在推进、设备经费未落实"))
    #expect(text.contains("党员活动室明年3月底前投入使用。"))
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
    #expect(!text.contains("、" + cell) && !text.contains(cell + "。"))
  }

  @Test func aBriefNamesWhatIsNotDoneAndNoMore() throws {
    let text = try lastParagraph(
      [Self.done, "2,组织,支部建设,建设党员活动室,场地已落实,,进行中,设备经费未落实,明年3月底前投入使用"], settings: "套话：少\n")
    #expect(text.contains("党员活动室建设尚未完成"))
    #expect(!text.contains("设备经费未落实"))
  }
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
