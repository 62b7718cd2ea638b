import Records
import Testing
import TextCore

@testable import Drafting

/// Diaries whose tasks tell themselves what was done: 月份 | 记事 | 备注.
@Suite struct TaleTaskTests {
  private static let rows = [
    "1月,\"节前清查出租屋214户、旅馆17家,揪出隐患31处,当场改26处\",\"节后复查,5处也改了\"",
    "2月,\"春节元宵安保,上街186人次,庙会没出事\",", "3月,一季度接警612起,全年数看12月", "5月,\"5.15摆摊讲政策,发单子1200份\",",
    "6月,\"高考安保1个考点,帮考生找回准考证2回\",", "11月,\"养犬登记588条,抓流浪狗64条\",",
    "12月,\"全年接警2486起,去年2731起,降了9%\",", "12月,\"刑事立案148起,破97起;去年立163起,破94起\",破案率65.5%",
    "12月,\"分局领导来慰问,送米面油\",领导说不写", "12月,\"明年:电诈发案往下压,探头装上\",",
  ]

  private func draft(_ rows: [String]) throws -> Draft {
    let ledger = LedgerReader.read(
      text: (["月份,记事,备注"] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    return draft
  }

  @Test(arguments: [
    "春节元宵安保，上街186人次", "节前清查出租屋214户", "5月15日摆摊讲政策", "高考安保1个考点", "接警2486起，比上年的2731起下降9%",
    "侦破97起，比上年多3起", "电诈发案往下压",
  ])
  func tellsWhatTheTaskTells(_ expected: String) throws {
    let text = try draft(Self.rows).text
    #expect(text.contains(expected), "\(text)")
  }

  @Test(arguments: ["612起", "看12月", "完成高考", "完成接警", "破94起", "送米面油", "领导说", "不写", "到底"])
  func tellsNothingThatIsNotForTheReader(_ unwanted: String) throws {
    let text = try draft(Self.rows).text
    #expect(!text.contains(unwanted), "\(text)")
  }

  /// 备注 over what came of tasks that are but named stays the result.
  @Test func takesRemarksForResultsOfNames() throws {
    let text = "事项,备注\n道路养护,养护道路32公里\n路灯维修,维修路灯46盏\n河道清淤,清淤河道5.2公里\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2025)
    #expect(ledger.records.first?.result == "养护道路32公里")
  }
}
