import Records
import Testing

@testable import Drafting

/// What a row's remark says of its not being begun, of its being given up, and of how it is to be written.
@Suite struct OrdersAndStatesTests {
  private static func record(_ cells: String, header: String = "工作任务,完成情况,备注") throws -> TaskRecord {
    try #require(LedgerReader.read(text: "\(header)\n检查,检查5次,\n\(cells)\n", name: "台账.csv", year: 2025).records.last)
  }

  @Test(arguments: [
    ("综合楼三层改造,,没动，基建处排到明年", TaskState.notDone), ("图书馆修缮,,未动", .notDone), ("会议室改造,,排到明年", .notDone),
    ("法庭改建,,4.8开工，消防验收没过，推到2026年3月", .ongoing), ("数字平台,原计划投资260万元建设，县里统筹，9月叫停，不建了,", .cancelled),
    ("儿童之家原打算搬到二楼，不搬了,,", .cancelled), ("换届,业委会换届没选成,", .notDone), ("走访,走访120户,没动员群众", .done),
    ("村集体收入,今年收了46.8万。其中光伏14.3万，门面21.5万，剩下11万是合作社的,", .done), ("村晚,办了1场，还在镇里拿了二等奖,", .done),
    ("隐患整改,整改49处，剩下8处是老旧锅炉,", .ongoing), ("夜市搬迁,搬迁摊位40个,原定6月", .done), ("消防,检查消防设施120处,", .done),
  ])
  func readsTheState(_ cells: String, _ state: TaskState) throws {
    #expect(try Self.record(cells).state == state)
  }

  /// A blank result beside what says that the deed itself was not done; troubles of what was done are none of that.
  @Test(arguments: [
    ("设备采购,,未采购，资金没到", TaskState.notDone), ("操场硬化,,尚未开工", .notDone), ("食堂改造,改造2间,未采购配套设备", .done),
  ])
  func aBlankResultBesideAProblem(_ cells: String, _ state: TaskState) throws {
    #expect(try Self.record(cells, header: "工作任务,完成情况,存在问题").state == state)
  }

  @Test func aCountedStockIsNoState() throws {
    #expect(try Self.record("未结,321,", header: "事项,数量,备注").state == .done)
  }

  @Test(arguments: [
    "见后", "即9月那项", "写时注意", "1月底统计局核定后再改", "待统计局核定", "时间按人大通知", "年底再合", "全年数为预计", "不计入结案",
  ])
  func ordersAreForTheFile(_ words: String) { #expect(FileNotes.isOne(words)) }

  @Test(arguments: ["待县政府批复", "发布天气通知", "不计入任务数", "增加值预计", "待业人员"])
  func otherWordsAreNot(_ words: String) { #expect(!FileNotes.isOne(words)) }

  @Test func theFactOfABracketStays() {
    #expect(FileNotes.without("签约约2300万元（意向的占大头，写时注意）", of: "") == "签约约2300万元（意向的占大头）")
    #expect(FileNotes.without("提请审议（时间按人大通知）", of: "") == "提请审议")
  }

  @Test func whoGaveTheWorkIsNoPartOfIt() throws {
    #expect(KeptOut.mark(try Self.record("热线,办结52件（领导临时交代的不写进总结）,")) == "领导临时交代的不写进总结")
  }

  @Test func aWholeMayBeNamed() throws {
    #expect(try #require(PartAside("含在民商事", rowAbove: "") { $0 == "民商事" }).whole == "民商事")
    #expect(PartAside("含在民商事", rowAbove: "") == nil)
  }

  @Test(arguments: [
    ("投诉,436件", "571", "比上年减少135件"), ("行车责任事故,9起", "14", "比上年减少5起"),
  ])
  func lessIsBetter(_ cells: String, _ before: String, _ told: String) throws {
    let record = try Self.record(cells + ",上年" + before)
    let own = [Clause(text: record.result, mark: "，")]
    #expect(LastYear.comparison(record, own, year: 2025, row: 0)?.text == told)
  }

  @Test(arguments: [("≤0.8起", "0.67起", "控制在0.8起以内"), ("不超过12起", "9起", "控制在12起以内")])
  func boundsOfAColumn(_ aim: String, _ result: String, _ told: String) throws {
    let record = try Self.record("违章,\(aim),\(result),", header: "事项,计划,实际,备注")
    #expect(PlannedNumber.parted(record.result, of: record).plan?.bound == told)
  }

  private static func text(_ rows: [String], header: String) throws -> String {
    let ledger = LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2025)
    return try #require(Drafter.draft(Support.request(ledger)).draft).text
  }

  /// What the column of results itself keeps out, and what is other bodies' work, stands nowhere, by no word.
  @Test(arguments: ["公务用车、接待,领导交代的不写,", "公务用车、接待,领导临时交代的不写,", "夏粮收购,略,粮站的事，不归我们", "夏粮收购,收了3000吨,不归我们管"])
  func whatIsKeptOutIsNowhere(_ row: String) throws {
    let text = try Self.text(["招聘,招聘12人,", row, "培训,培训3期96人,"], header: "事项,进展,备注")
    #expect(!text.contains("公务用车") && !text.contains("夏粮") && !text.contains("略"), "\(text)")
  }

  /// What passed its budget is no shortfall, and a budget is no number of the year before.
  @Test func whatPassedItsPlanIsNoLack() throws {
    let text = try Self.text(
      [
        "营收,资产总额86.4亿元；全年营业收入4.95亿元，完成预算103.1%（预算4.8亿元）,2026年营收预算5.3亿元", "利润总额,3860万元，预算3700万元，上年3520万元,", "招聘,招聘12人,",
      ], header: "事项,进展,下一步")
    #expect(!text.contains("尚未全部完成") && text.contains("增加340万元") && !text.contains("180万元"), "\(text)")
  }

  /// More saved than was meant is no shortfall.
  @Test func moreSavedIsBetter() throws {
    let text = try Self.text(["节支降耗,500,538,万元", "培训,300,320,人次", "清筛,24,22.5,km"], header: "作业项目,计划,完成,单位")
    let closing = String(text[(text.range(of: "的不足")?.lowerBound ?? text.startIndex)...])
    #expect(text.contains("节支降耗538万元") && !closing.contains("节支"), "\(text)")
  }

  /// What another row finished, and what nobody asked for this year, is no shortfall.
  @Test(arguments: ["换轨大修开工,12.6,0,km,\"9月8日开工,11月完工,见后\"", "污水处理厂二期,1,0,个,已开工，形象进度65%，年内不要求完工"])
  func noneOfThePlanIsNotAlwaysALack(_ row: String) throws {
    let text = try Self.text([row, "培训,300,320,人次,", "换轨,12,12.6,km,"], header: "作业项目,计划,完成,单位,说明")
    #expect(!text.contains("完成0") && !text.contains("的计划少") && !text.contains("没有完成"), "\(text)")
  }

  /// 其中 parts the number of the row's own column.
  @Test func partsFollowTheirNumber() throws {
    let text = try Self.text(
      ["新设登记,全年新登记经营主体，其中企业862户、个体工商户3104户、合作社25户,3991,户", "培训,举办培训班,3,期"], header: "工作任务,完成情况,数量,单位")
    #expect(text.contains("新登记经营主体3991户，其中企业862户"), "\(text)")
  }

  /// A unit where results stand is the number's.
  @Test(arguments: [("拔管率,‰,0.19,", "拔管率0.19‰"), ("跌倒发生率,例/千床日,0.05,\"全年22例，上年27例\"", "0.05例/千床日，全年22例")])
  func aUnitForAResultIsTheNumbers(_ row: String, _ told: String) throws {
    let text = try Self.text([row, "规范化培训,,48人,", "讲座,,24场,", "演练,消防、停电,16次,"], header: "项目,具体内容,全年,备注")
    #expect(text.contains(told) && text.contains("48人") && !text.contains("26.95"), "\(text)")
  }

  /// A remark that nothing was done, or that nobody knows, makes no deed of a name.
  @Test(arguments: ["支援发热门诊,,,去年冬天的，今年没派", "夜班津贴调整,,,待核，财务没给数"])
  func aDoubtIsNoDeed(_ row: String) throws {
    let text = try Self.text([row, "规范化培训,,48人,", "讲座,,24场,", "演练,消防、停电,16次,"], header: "项目,具体内容,全年,备注")
    #expect(!text.contains("发热门诊") && !text.contains("津贴"), "\(text)")
  }

  /// The day of a remark is accounted for beside any comparison.
  @Test(arguments: ["纳潮,万方,580,604,572,10.28收尾", "轻伤,起,≤2,1,3,\"4.11码垛扭伤,已通报\"", "原盐,万吨,46,47.3,44.8,10.28收尾"])
  func aDayOfARemarkIsAccountedFor(_ row: String) throws {
    let ledger = LedgerReader.read(
      text: "项目,单位,年度目标,实际完成,上年同期,说明\n\(row)\n精盐,万吨,46,47.3,44.8,\n溴,吨,20,24,19,\n", name: "台账.csv", year: 2025)
    Law.check(try #require(Drafter.draft(Support.request(ledger)).draft), ledger)
  }

  /// A phase or a batch that is not done is called by its number.
  @Test(arguments: [
    ("光伏二期,未实施，电网接入批复没下来,待批复", "光伏二期未实施"), ("第二批高标准农田,未开工，招标流标,明年3月开工", "第二批高标准农田未开工"),
  ])
  func aPhaseKeepsItsNumber(_ row: String, _ told: String) throws {
    let text = try Self.text(["光伏一期,装机23兆瓦,", row, "培训,培训3期,"], header: "事项,进展,下一步")
    #expect(text.contains(told), "\(text)")
  }

  /// A number of half the year says so.
  @Test(arguments: [
    ("人居环境整治,清理垃圾640吨，拆除残垣断壁57处,半年数，1-6月都在内", "上半年清理垃圾640吨"), ("走访,走访企业64家,三季度数", "前三季度走访企业64家"),
  ])
  func aHalfYearsNumberSaysSo(_ row: String, _ told: String) throws {
    let text = try Self.text([row, "培训,培训3期96人,", "宣传,发放资料3000份,"], header: "事项,办结情况,备注")
    #expect(text.contains(told) && !text.contains("半年数"), "\(text)")
  }

  /// A beginning with nothing but its day is told with the end of its thing, and is no row to be filled in.
  @Test func aBeginningWithADayIsNoBlankRow() throws {
    let ledger = LedgerReader.read(
      text: "工作内容,成效,时间\n空调改造开工,,5月上旬\n空调改造完工,投资74万元,6.20\n讲座,举办12场,全年\n展览,办展6次,全年\n", name: "台账.csv",
      year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    #expect(draft.text.contains("5月上旬开工") && draft.report.records[0].fate == "merged", "\(draft.text)")
  }
}
