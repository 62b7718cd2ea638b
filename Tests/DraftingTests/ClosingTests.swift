import Foundation
import Records
import Testing

@testable import Drafting

/// 不足 and 打算: what the ledger says of problems and next steps goes before set wording.
@Suite struct ClosingTests {
  private static let header = "序号,类别,事项,工作任务,完成情况,数量,完成状态,存在问题,下一步打算"

  /// 不足 and 打算, the last two paragraphs.
  private func closing(_ rows: [String], settings: String = "") throws -> String {
    let text = ([Self.header] + rows).joined(separator: "\n") + "\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, settings: settings)).draft)
    Law.check(draft, ledger)
    let paragraphs = draft.text.split(separator: "\n")
    try #require(paragraphs.count >= 2)
    return paragraphs.suffix(2).joined(separator: "\n")
  }

  private static let done = "1,思想,理论学习,中心组学习,开展集体学习研讨,6次,已完成,,"

  @Test func problemsAndNextStepsOfUnfinishedTasksAreTold() throws {
    let text = try closing([Self.done, "2,组织,支部建设,建设党员活动室,场地已落实,,进行中,设备经费未落实,明年3月底前投入使用"])
    #expect(text.contains("党员活动室场地已落实，设备经费未落实"))
    #expect(text.contains("党员活动室2024年3月底前投入使用"))
  }

  @Test func problemsOfFinishedTasksAreTold() throws {
    let text = try closing([Self.done, "2,组织,支部建设,检查支部工作,检查8个支部,,已完成,存在问题：个别支部记录不规范,指导支部补齐记录"])
    #expect(text.contains("个别支部记录不规范"))
    #expect(!text.contains("存在问题：个别"))
    #expect(text.contains("指导支部补齐记录"))
  }

  @Test(arguments: ["无", "暂无", "/", "无困难"])
  func aCellThatSaysNothingIsNotTold(_ cell: String) throws {
    let text = try closing([Self.done, "2,组织,支部建设,建设党员活动室,场地已落实,,进行中,\(cell),\(cell)"])
    #expect(!text.contains("，" + cell) && !text.contains(cell + "。"))
  }

  @Test func aMatterWithItsOwnNextStepIsSaidOnce() throws {
    let text = try closing([
      Self.done, "2,组织,支部建设,建设党员活动室,场地已落实，待装修,,进行中,,明年3月底前投入使用".replacing("，", with: "；"),
      "3,组织,支部建设,建设党建长廊,选址未定,,未完成,,",
    ])
    #expect(text.components(separatedBy: "党员活动室").count == 3, "\(text)")
    #expect(text.contains("二是尽快定下党建长廊选址"))
    #expect(!text.contains("、还在推进") && !text.contains("逐项"))
  }

  @Test func whatIsAchievedOfAnUnfinishedTaskStandsInItsChapterAndTheRowStaysUnfinished() throws {
    let ledger = Support.ledger([
      "1,组织,支部建设,主题党日,开展主题党日活动,12次,2023年9月,已完成,,,,",
      "2,组织,支部建设,党员活动室改造,\"计划改造活动室12个，已改造9个，3个未开工\",,2023年9月,进行中,,,,\"资金没到位，打算明年3月开工\"",
    ])
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    let chapters = draft.text.split(separator: "\n").dropLast(2).joined()
    #expect(chapters.contains("改造党员活动室9个") && !chapters.contains("未开工"), "\(draft.text)")
    #expect(draft.text.contains("3个未开工，资金未到位"))
    #expect(draft.text.contains("2024年3月开工"))
    let row = try #require(draft.report.records.last)
    #expect(row.fate == "unfinished" && row.why?.contains("做完的部分写在正文") == true)
  }

  @Test func allThatIsNotDoneIsNamedWhereThereIsLittleRoom() throws {
    let done = (1...9).map { "\($0),思想,理论学习,专题研讨\($0),围绕专题\($0)开展研讨,\($0)次,已完成,," }
    let names = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"].map { "党员\($0)号活动室改造" }
    let open = names.enumerated().map {
      "\($0 + 10),组织,支部建设,\($1),已完成图纸设计和招标文件编制；施工队伍尚未进场；地面和墙面没有动工,,进行中,材料价格上涨较多预算不够,"
    }
    let text = try closing(done + open, settings: "字数：900\n")
    for name in names { #expect(text.contains(name.dropLast(2)), "\(name)") }
    #expect(text.count < 620, "\(text.count): \(text)")
    // Where no length is asked for, each is told with why.
    let whole = try closing(done + open)
    for name in names { #expect(whole.contains(name.dropLast(2) + "改造已完成图纸设计和招标文件编制，但施工队伍尚未进场"), "\(whole)") }
  }

  @Test func genericSentencesSpeakOfNothingThatTheLedgerLacks() throws {
    for seed in 1...40 {
      let text = try closing(
        ["1,组织,工会,职工体检,组织职工体检,71人,已完成,,", "2,作风,工会,送温暖,慰问职工,31人,已完成,,"], settings: "种子：\(seed)\n")
      for word in ["党员", "人才", "廉政", "廉洁", "意识形态"] { #expect(!text.contains(word), "\(text)") }
    }
  }

  @Test func aBriefNamesWhatIsNotDoneAndNoMore() throws {
    let rows = (2...9).map { "\($0),思想,理论学习,第\($0)专题研讨,围绕第\($0)专题开展学习研讨并形成交流材料,\($0)次,已完成,," }
    let text = try closing(rows + [Self.unfinished], settings: "字数：150\n")
    #expect(text.contains("党员活动室建设尚未完成"))
    #expect(!text.contains("设备经费未落实"))
  }

  @Test func littleSetWordingStillTellsWhatTheLedgerSays() throws {
    let text = try closing([Self.done, Self.unfinished], settings: "套话：少\n")
    #expect(text.contains("设备经费未落实"))
    #expect(text.contains("2024年3月底前投入使用"))
  }

  private static let unfinished = "2,组织,支部建设,建设党员活动室,场地已落实,,进行中,设备经费未落实,明年3月底前投入使用"

  @Test func everyClauseIsToldByItsSense() throws {
    let row = "推广办公OA系统,\"操作手册编完了，系统尚未上线，等经费。明年上半年上线；自己下基层少，打算每季度至少下去1次\",进行中"
    let text = "工作任务,完成情况,完成状态\n参加培训,参加公文培训3次,已完成\n\(row)\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2023)
    let request = Support.request(ledger, template: "个人述职报告")
    let draft = try #require(Drafter.draft(request).draft)
    Law.check(draft, ledger)
    #expect(draft.text.contains("完成办公OA系统操作手册编制。"), "\(draft.text)")
    #expect(draft.text.contains("一是办公OA系统尚未上线，等待经费；二是下基层少。"))
    #expect(draft.text.contains("一是确保办公OA系统2024年上半年上线；二是每季度至少下基层1次。"))
    #expect(draft.report.records.last?.why?.contains("没有写进草稿") == false)
  }

  @Test func bothParagraphsTellTheirMattersInOneOrder() throws {
    let text = try closing([
      Self.done, "2,组织,支部建设,建设党建长廊,选址未定,,未完成,,", "3,组织,支部建设,巡察反馈问题整改,\"反馈问题21个，已整改19个\",,已完成,,剩余2个2024年3月底前完成整改",
      "4,组织,支部建设,镇干部夜校,\"原计划办10期，办了6期\",,未完成,,明年补办4期",
    ])
    #expect(text.contains("一是党建长廊选址未定；二是镇干部夜校计划10期，完成6期，还差4期；三是巡察反馈问题还有2个没有完成整改。"), "\(text)")
    #expect(text.contains("一是尽快定下党建长廊选址；二是补办镇干部夜校4期；三是3月底前完成剩余2个巡察反馈问题整改"))
  }

  @Test(arguments: ["党建工作总结", "部门工作总结", "工作总结", "个人述职报告"])
  func theClosingIsANumberedChapterOfTwoParagraphs(_ template: String) throws {
    let ledger = LedgerReader.read(
      text: [Self.header, Self.done, Self.unfinished].joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: template)).draft)
    let lines = draft.text.split(separator: "\n").map(String.init)
    let heading = try #require(lines.firstIndex { $0.contains("、存在的不足") || $0.contains("、存在不足") })
    #expect(lines[heading].hasPrefix("二、") || lines[heading].hasPrefix("三、"), "\(draft.text)")
    let plan = try #require(lines.firstIndex { $0.contains("党员活动室2024年3月底前投入使用") })
    #expect(!lines[plan].contains("设备经费未落实"))
  }

  @Test func whatIsNotToldOfARowThatIsNotDoneIsReportedInItsWords() throws {
    let ledger = Support.ledger([
      "1,组织,支部建设,主题党日,开展主题党日活动,12次,2023年9月,已完成,,,,",
      "2,组织,支部建设,党员活动室改造,\"图纸已由设计院王工重画两遍，待装修\",,2023年9月,,,,,材料存放于三楼",
    ])
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    let row = try #require(draft.report.records.last)
    #expect(row.why?.contains("材料存放于三楼") == true, "\(row.why ?? "")")
    #expect(row.why?.contains("“”") == false)
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
