import Records
import Testing

@testable import Drafting

/// What remarks say of how a number is to be counted, whose work it is and what it stands beside is heeded, and told to no reader.
@Suite struct RemarkAsidesTests {
  @Test(arguments: [
    "12月31日时点", "日均口径", "不与时点混", "不是余额", "不算欠账", "4场合计", "启动式含在内", "3月那4批在内", "年末数", "总能力", "全年累放", "就是5/20那个",
    "比去年少", "和去年差不多",
  ])
  func countingIsForTheFile(_ words: String) { #expect(FileNotes.isOne(words)) }

  @Test(arguments: [
    "统一口径", "室内检查12处", "2家企业承储", "合计签约5000万元", "场内混合作业", "登记在册人数", "与上年持平", "包括安装费在内", "比上年少5起", "境内游客12万人次",
  ])
  func factsAreNot(_ words: String) { #expect(!FileNotes.isOne(words)) }

  @Test(arguments: [("在上面68.42万里", "68.42万"), ("这是全年数里的一部分", "全年数"), ("含在上面3行", "上一行")])
  func readsTheWhole(_ text: String, _ whole: String) throws {
    #expect(try #require(PartAside(text, rowAbove: "")).whole == whole)
  }

  @Test(
    arguments: [
      ("3.31—4.2指导茶旺乡举办歌会", "3月31日至4月2日指导茶旺乡举办歌会"), ("7.14—18，培训教师92人", "7月14日至18日，培训教师92人"),
      ("3.31—4.2万元", nil), ("均价3.1—18，共5处", nil),
    ] as [(String, String?)])
  func spansOfDays(_ text: String, _ shown: String?) { #expect(DateStyle(year: 2025).written(text)?.text == shown) }

  @Test(arguments: [
    ("道路,\"改造6条。县道拓宽属县交通局的事，我们配合征地62亩\",", "改造6条。配合县道拓宽，完成征地62亩"),
    ("水库,\"巡查24次。大坝加固归水利局负责，我镇只配合搬迁12户\",", "巡查24次。配合大坝加固，完成搬迁12户"),
    ("水库,\"巡查24次，我镇配合水利局搬迁12户\",", "巡查24次，我镇配合水利局搬迁12户"),
  ])
  func tellsWhatTheOfficeHelpedWith(_ cells: String, _ result: String) throws {
    #expect(try #require(Self.read([cells]).first).result == result)
  }

  @Test(arguments: [("住建牵头，我局管检验", "住建部门"), ("由县教育局牵头", "县教育局"), ("我局牵头", ""), ("统一牵头", ""), ("科长牵头", "")])
  func knowsWhoLed(_ note: String, _ leader: String) throws {
    #expect(try #require(Self.read(["电梯更新,更新103台,\"\(note)\""]).first).amended?.leader ?? "" == leader)
  }

  @Test(arguments: [
    ("预付卡投诉,受理1873件,\"投诉数里已有，写问题时用\"", "预付卡投诉1873件"), ("夜间施工扰民,\"反映46起，集中在城东\",放不足里", "夜间施工扰民，反映46起，集中在城东"),
  ])
  func aRowMayBeForTheProblems(_ cells: String, _ item: String) throws {
    let record = try #require(Self.read([cells]).first)
    #expect(record.task == "存在问题")
    #expect(record.result == item)
  }

  @Test(arguments: [
    ("三甲创建,已启动,\"领导说不提三甲，只写“提质增效”\"", true), ("换空调,4台。不用写,", true), ("换灯,\"12盏，不写\",", true),
    ("修路,\"3公里，投资不写\",", false),
  ])
  func obeysBans(_ cells: String, _ isKeptOut: Bool) throws {
    #expect((KeptOut.mark(try #require(Self.read([cells]).first)) != nil) == isKeptOut)
  }

  @Test func incomparableYearsAreNotHeldTogether() throws {
    let record = try #require(Self.read(["国庆车流,23.5万辆,\"去年国庆7天20.1万，天数不一样\""]).first)
    #expect(record.note.isEmpty)
  }

  @Test(arguments: [
    ("通行费7915万元，计划7700万元", true), ("自助机2台，计划4台", false),
  ])
  func aPlanMayBePassedAheadOfIt(_ result: String, _ isDone: Bool) throws {
    #expect((try #require(Self.read(["收费,\"\(result)\","]).first).state == .done) == isDone)
  }

  /// Each of several rows of 其中 is of the row ahead of them all.
  @Test(arguments: [["储蓄存款", "对公存款"], ["包子", "馒头花卷"]])
  func partsAreOfOneWhole(_ names: [String]) throws {
    let records = Self.read(["存款余额,486520万元,", "其中：\(names[0]),362140万元,", "其中：\(names[1]),124380万元,"])
    #expect(records.indices.dropFirst().map { records.above($0) } == [0, 0])
    #expect(records.dropFirst().map(\.task) == names)
  }

  @Test(arguments: [
    ["门急诊,68.42万人次,", "新项目,开展13项,", "四季度门急诊,18.05万人次,在上面68.42万里"],
    ["年产量,产量8460吨,", "四季度产量,2380吨（在全年里头）,"], ["纠纷调解,\"调解3476件，成功3421件\",", "四季度纠纷大排查,\"排查912件（已计入上行全年数），化解897件\","],
  ])
  func partsOfTheYearAreToldWithIt(_ cells: [String]) {
    let records = Self.read(cells)
    #expect(InterimRows.tellers(Array(records.indices), records).map(\.teller) == [0])
  }

  @Test func aCampaignIsOfTheYearsWork() throws {
    let records = Self.read(["场所安全检查,\"检查184处，发现隐患73处\",", "场所培训,办班3期,", "场所安全排查（专项）,\"检查46处，发现隐患16处\",已含在全年数里"])
    #expect(records.above(2) == 0)
  }

  private static func read(_ rows: [String]) -> [TaskRecord] {
    let text = "工作任务,完成情况,备注\n" + rows.joined(separator: "\n") + "\n"
    return RemarkOrders.obeyed(
      LedgerReader.read(text: text, name: "台账.csv", year: 2025).records, year: 2025, unit: "某县市场监督管理局")
  }

  @Test(arguments: [
    (["住院分娩1168人", "上年为1213人", "其中双胎16对"], ["住院分娩1168人", "其中双胎16对"]),
    (["清运320吨", "上年为410吨", "主要是拆迁减少"], ["清运320吨", "上年为410吨", "主要是拆迁减少"]),
    (["结对5对", "去年40人"], ["结对5对"]),
  ])
  func worseYearsAreNotTold(_ told: [String], _ kept: [String]) {
    #expect(ComparisonPlace.withoutWorse(told.map { Clause(text: $0, mark: "，") }).map(\.text) == kept)
  }
}
