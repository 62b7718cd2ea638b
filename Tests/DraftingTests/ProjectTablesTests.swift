import Records
import Testing

@testable import Drafting

/// Tables of projects with what was invested and how far they are.
@Suite struct ProjectTablesTests {
  private static func draft(_ table: String) throws -> String {
    try #require(Drafter.draft(Support.request(LedgerReader.read(text: table, name: "台账.csv", year: 2025))).draft).text
  }

  /// The scale of a header's unit is no digit of the number: 1150 under 完成投资（万元）.
  @Test(arguments: [
    "今年完成投资（万元）", "完成投资(万元)", "年度完成投资（万元）",
  ])
  func theInvestmentStandsBehindWhatWasBuilt(_ header: String) throws {
    let text = try Self.draft(
      "项目,\(header),完成情况\n客运站迁建,1150,\"5月主体验收，11月28日投入运营\"\n农村公路危桥改造,610,完成5座\n")
    #expect(text.contains("投入运营，完成投资1150万元") && text.contains("危桥改造5座，完成投资610万元"), "\(text)")
  }

  /// 进度 over what was done is the result, in a table of one row or two as well, and what is to be built is not.
  @Test(arguments: ["进度", "形象进度", "工程进度"])
  func howFarItIsIsTheResult(_ header: String) throws {
    let text = try Self.draft(
      "项目,建设内容及规模,总投资（万元）,\(header)\n客运站迁建,站房4100平方米,3200,\"5月主体验收，11月28日投入运营\"\n"
        + "白石大桥危桥改造,桥长186米,1480,\"2月16日开工，10月30日通车\"\n")
    #expect(text.contains("10月30日通车") && text.contains("11月28日投入运营"), "\(text)")
    #expect(!text.contains("尚未完成") && !text.contains("尚未全部完成"), "\(text)")
  }

  /// 已完工 tells how far a work is, not who did it.
  @Test func whatIsFinishedIsNobody() throws {
    let text = try Self.draft("项目,进展情况\n客运站迁建,已完工\n水厂扩建,已完工\n滨河路改造,主体完工\n")
    #expect(!text.contains("组织") && text.contains("客运站迁建"), "\(text)")
  }

  /// Stages of a project are told as they stand under 形象进度, and what a finished one cost below its plan is no lack.
  @Test func stagesAreTold() throws {
    let text = try Self.draft(
      "项目名称,年度计划投资（万元）,完成投资（万元）,形象进度,存在问题\n城北养老院,1500,1620,\"主体封顶，正在内装\",\n殡仪馆改造,800,760,已竣工验收,\n"
        + "农村公益性公墓,360,240,完成8处,4处占用林地手续没批下来\n")
    for words in ["主体封顶", "竣工验收，完成投资760万元", "公墓8处", "240万元"] { #expect(text.contains(words), "\(text)") }
    #expect(!text.contains("没有完成800万元"), "\(text)")
  }
}
