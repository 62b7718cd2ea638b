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
    ("夜市搬迁,搬迁摊位40个,原定6月", .done), ("消防,检查消防设施120处,", .done),
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
    "写时注意", "1月底统计局核定后再改", "待统计局核定", "时间按人大通知", "年底再合", "全年数为预计", "不计入结案",
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
}
