import Records
import Testing

@testable import Drafting

/// Names of tasks that are headings of several rows: what each row is about stands in its column of ways, and is told.
@Suite struct RepeatedLabelTests {
  private static func read(_ rows: [String]) -> [TaskRecord] {
    let text = "任务,措施,成效,完成情况,备注\n" + rows.joined(separator: "\n") + "\n"
    return RepeatedLabel.read(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records)
  }

  private static let rows = [
    "节会活动,春节庙会,比上年热,\"接待24.7万人次，收入1830万元\",", "节会活动,“五一”假期,开放夜游首秀,\"接待15.2万人次，收入1120万元\",",
    "酒店板块,\"翠屏山庄改造126间客房，实行统一采购\",客房均价提高,入住率58.6%,", "酒店板块,\"接待会议团，签约研学基地\",会议收入增长,会议收入1180万元,",
    "智慧旅游,建设票务平台,检票加快,投资380万元,",
  ]

  @Test func rowsAreCalledByWhatTheyAreAbout() {
    let read = Self.read(Self.rows)
    #expect(read.map(\.task) == ["春节庙会", "“五一”假期", "酒店板块", "酒店板块", "智慧旅游"])
    #expect(read[2].result == "翠屏山庄改造126间客房，实行统一采购，入住率58.6%")
    #expect(read[4].measures == "建设票务平台")
  }

  @Test func theDraftTellsThem() throws {
    let text = "任务,措施,成效,完成情况,备注\n" + Self.rows.joined(separator: "\n") + "\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    #expect(draft.text.contains("春节庙会") && draft.text.contains("“五一”假期"), "\(draft.text)")
  }

  @Test func oneWayOfAllTellsNoneApart() {
    let read = Self.read([
      "费用控制,路径化管理,下降,门诊218元,", "费用控制,路径化管理,下降,住院5126元,", "药品,点评处方,下降,点评3600张,",
    ])
    #expect(read.map(\.task) == ["费用控制", "费用控制", "药品"] && read[0].measures == "路径化管理")
  }
}
