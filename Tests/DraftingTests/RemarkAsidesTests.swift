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

  @Test(arguments: ["国庆车流,23.5万辆,\"去年国庆7天20.1万，天数不一样\"", "中考,参考482人,\"上年450人考,数字去年的不要混\""])
  func incomparableYearsAreNotHeldTogether(_ cells: String) throws {
    #expect(try #require(Self.read([cells]).first).note.isEmpty)
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

  @Test(arguments: [
    ("结果没公布，先不要写成获奖", ["结果尚未公布"]), ("省里结果还没公布", ["结果尚未公布"]), ("未出结果", ["结果尚未公布"]), ("高级结果没出", ["高级结果尚未公布"]),
    ("结果反馈给乡镇", []),
  ])
  func whatIsAwaitedIsAFact(_ note: String, _ facts: [String]) {
    #expect(NoteReading(note, isOpen: false, year: 2025).facts == facts)
  }

  @Test(arguments: [
    ("预约的有1100多人，待核", "预约的有1100多人（待核定）"), ("卖出约43万元（各合作社报的数，待核）", "卖出约43万元（待核定）"), ("签约5个项目，另有2个意向的没算", "签约5个项目"),
    ("完成70%，23个项目里在建的一个", "完成70%"), ("办理35个（待核8个）", "办理35个（待核8个）"),
  ])
  func doubtsAreMarked(_ cell: String, _ told: String) { #expect(FileNotes.without(cell, of: "某局") == told) }

  @Test(arguments: [
    ("4.82吨，去年5.10吨，目标≤4.9", "4.82吨，去年5.10吨，达到不高于4.9吨的目标"), ("19起，目标不超过25起", "19起，达到不高于25起的目标"),
    ("27起，目标不超过25起", "27起，目标不超过25起"),
  ])
  func aBoundIsOfTheRowsOwnNumber(_ text: String, _ told: String) {
    #expect(PlannedBound.worded(text, target: "") == told)
  }

  /// 年初清点 and 年末盘点 keep their times; what half a year had goes with its end.
  @Test(arguments: [
    ["年初清点,\"在院126人，特困88\",", "半年盘点,\"在院131人，特困90\",", "年末盘点,\"在院137人，特困93\","],
    ["年初清查,馆藏12.3万册,", "半年盘库,馆藏12.6万册,", "年底盘库,馆藏12.9万册,"],
  ])
  func countsKeepTheirTime(_ cells: [String]) {
    let records = Self.read(cells)
    #expect(records.map { String($0.result.prefix(2)) } == ["年初", "半年", String(cells[2].prefix(2))])
    #expect(Set(records.map(\.task)).count == 1)
    #expect(InterimRows.tellers(Array(records.indices), records).map(\.row) == [1])
  }

  @Test(arguments: [
    ["陵园提质改造（开工）,\"3月18日开工，总投资860万元\",", "陵园改造（完工）,\"9月20日完工\",与上一项是一个工程"],
    ["门诊综合楼（开工）,\"2.26开工，面积2.4万平方米\",", "门诊楼主体,\"10月底主体封顶\",就是上面那个楼"],
  ])
  func remarksMakeOneProject(_ cells: [String]) throws {
    let last = try #require(Self.read(cells).last)
    #expect(last.amended?.startRow == 0)
    #expect(last.result.hasPrefix(last.task) && last.result.contains("开工"), "\(last.result)")
  }

  @Test(arguments: [
    ("困难职工帮扶,\"脱困41户，年末在档132户\",年初在档173户", "脱困41户，年末在档132户（年初173户）"),
    ("党员管理,\"发展9名，年底在册486名\",年初在册480名", "发展9名，年底在册486名（年初480名）"),
    ("巡查,巡查36次,年初排定", "巡查36次"),
  ])
  func whatTheYearBeganWith(_ cells: String, _ result: String) throws {
    #expect(try #require(Self.read([cells]).first).result == result)
  }

  @Test(arguments: [
    (["福彩金出的", "使用福彩金"], true), (["乡贤出的", "由乡贤出资"], true), (["题目是学校出的", ""], false),
  ])
  func knowsWhoPaid(_ words: [String], _ isPaid: Bool) {
    #expect(Payers.told(words[0]) == (isPaid ? words[1] : nil))
  }

  @Test(arguments: [
    ("投诉处理,\"投诉6起，有责1起（态度），已处理，去年11起\",", "投诉6起，比上年减少5起"),
    ("资助,\"资助大学新生96名，发放助学金48万元\",\"上年资助83名、41.5万元\"", "比上年增加13名、6.5万元"),
    ("信息员,\"新注册2835人，目标2600\",", "超额完成2600人的目标"),
    ("投诉举报,\"办结18642件，其中甲11205件、乙3127件，按时办结率99.1%，挽回损失412.7万元\",\"2022年16930件；387.4万元\"", "挽回损失412.7万元"),
  ])
  func comparisonsAreOfTheirNumbers(_ cells: String, _ words: String) throws {
    let text = "工作任务,完成情况,备注\n" + cells + "\n植树,植树320棵,\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    #expect(draft.text.contains(words), "\(draft.text)")
  }

  @Test func manyDaysMakeADiary() throws {
    let cells = ["座谈会,\"1.20，到会36人\"", "全委会,\"2.26，审议报告1份\"", "科普月启动,\"9.5，县广场，37家单位参加\"", "指数,1.02"]
    let text = "事项,进展\n" + cells.joined(separator: "\n") + "\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    #expect(draft.text.contains("9月5日") && !draft.text.contains("1月2日"), "\(draft.text)")
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

  /// 去年… in a column of changes is the year before's number, of the row or of what it names.
  @Test func lastYearStandsWhereChangesDo() throws {
    let text = "任务,完成情况,同比\n电梯安全,\"发现隐患94条，困人救援168起，平均到场18分钟\",去年救援203起\n年报,年报率93.4%,去年92.1%\n"
    let read = RemarkOrders.obeyed(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records, year: 2025)
    #expect(read[0].result == "发现隐患94条，困人救援168起（上年203起），平均到场18分钟")
    #expect(read[1].lastYearText == "92.1%")
  }

  /// 全年无重大安全事故 where the names of tasks stand is what 安全生产 is for.
  @Test(arguments: [
    ("安全生产,全年无重大安全事故,签订责任书286份", "安全生产"), ("客户服务,全年零投诉,受理来电320件", "客户服务"), ("安全生产,无人机巡查,巡查32次", "无人机巡查"),
    ("安全生产,全年无事故宣传,宣传12场", "全年无事故宣传"),
  ])
  func anAimOfNoneIsNoName(_ row: String, _ task: String) throws {
    let text = "类别,目标任务,完成情况\n" + row + "\n"
    let record = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.first)
    #expect((AimOfNone.read(record)[.task] ?? record.task) == task)
  }

  /// A bare share under 增幅 is growth or its opposite, of an amount and of no rate.
  @Test(arguments: [
    ("一般公共预算收入,128450万元,7.2%", "128450万元，同比增长7.2%"), ("政府性基金收入,41520万元,-30.0%", "41520万元，同比下降30.0%"),
    ("审减率,9.5%,0.3%", "9.5%"),
  ])
  func bareChanges(_ row: String, _ told: String) throws {
    let text = "任务,完成情况,同比\n" + row + "\n用电量,3.2亿千瓦时,4.1%\n"
    let read = RemarkOrders.obeyed(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records, year: 2025)
    #expect(read[0].result == told)
  }
}
