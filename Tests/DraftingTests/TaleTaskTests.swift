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

/// What goes wrong where a name and its clause are put together.
@Suite struct DiaryNameTests {
  private func text(_ row: String) throws -> String {
    let ledger = LedgerReader.read(text: "工作任务,完成情况,备注\n\(row)\n", name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    return draft.text
  }

  @Test(arguments: [
    ("清柳沟河,\"清了1.8公里，拉出淤泥约240方\",", "清理柳沟河1.8公里"), ("预防接种,\"免疫规划疫苗接种8420剂次，接种率95%以上\",", "免疫规划疫苗接种8420剂次"),
    ("基层团组织整顿,\"软弱涣散村团支部9个，转化8个\",", "软弱涣散村团支部9个，转化8个"), ("改厕,\"计划40户，到年底累计改了33户\",", "改造33户"),
    ("积分超市,\"换了312户次，群众打扫门口更勤\",", "兑换312户次"),
  ])
  func joinsThem(_ row: String, _ expected: String) throws {
    let text = try text(row)
    #expect(text.contains(expected), "\(text)")
    #expect(!text.contains("接种预防") && !text.contains("建设软弱") && !text.contains("清理清"))
  }

  /// 正月初八 is when, and not 正在办.
  @Test func aLunarDayLeavesTheRowDone() throws {
    let text = "时间,做了啥,结果\n正月初八,开党员大会,\"47个到了41个，定了8件实事\"\n2月,水渠清淤,东干渠清了2.6公里\n3月,植树,植树460棵\n"
    #expect(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.map(\.state) == [.done, .done, .done])
  }

  @Test func leavesPointersInAResultOut() {
    let cell = "全年报1起，一般级，就是上面诺如那起，报告率100%"
    #expect(FileNotes.without(cell, of: "") == "全年报1起，一般级，报告率100%")
    #expect(FileNotes.without("2月调解结案（去年的，不算今年发生）", of: "") == "2月调解结案")
    #expect(FileNotes.isOrder("闭馆18天也算这里") && FileNotes.isOrder("跟3月那个是一回事") && !FileNotes.isOrder("可见效果好"))
  }

  /// 备注 beside numbers, where nothing else is a result: an order is one there too.
  @Test func obeysOrdersInAColumnOfRemarks() throws {
    let rows = ["资产总额,286.4亿元,年底数财务还在关账，待核", "赴外考察,2次,领导说不列入总结", "公交更新,80台,较上年多20台"]
    let text =
      "工作事项,实际完成,备注\n"
      + rows.map { $0.split(separator: ",").map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n") + "\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    #expect(draft.text.contains("286.4亿元（待核定）"), "\(draft.text)")
    #expect(!draft.text.contains("考察") && !draft.text.contains("关账"))
  }
}
