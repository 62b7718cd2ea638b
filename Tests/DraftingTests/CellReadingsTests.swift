import Records
import Testing

@testable import Drafting

/// What single rows say in forms of their own, read before anything is drafted.
@Suite struct CellReadingsTests {
  private static func records(_ header: String, _ rows: [String]) -> [TaskRecord] {
    LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023).records
  }

  private static func record(_ row: String) throws -> TaskRecord {
    try #require(records("工作任务,完成情况,数量,完成状态,存在问题,下一步打算,备注", [row]).first)
  }

  @Test(
    arguments: [
      ("教代会召开1次", "召开教代会1次"), ("家长会召开12余次", "召开家长会12余次"), ("村委会召开3次", nil), ("协会召开2次", nil), ("召开推进会3次", nil),
      ("党员大会召开顺利", nil),
    ] as [(String, String?)])
  func meetingsAreHeld(_ clause: String, _ told: String?) { #expect(HeldMeeting.told(clause) == told) }

  @Test(
    arguments: [
      ("集体收入核算,\"全年46.8万元，上年41.5万元\"", "集体收入"), ("集体收入核算,核算12次", nil), ("工资核算,全年46.8万元", nil),
    ] as [(String, String?)])
  func aReckoningIsItsSum(_ row: String, _ name: String?) throws {
    #expect(ReckonedSum.read(try Self.record(row + ",,已完成,,,"))[.task] == name)
  }

  @Test func aPlanThatWasPassedIsToCome() throws {
    let row = "村民代表会议,\"通过明年计划：改厕扫尾、修机井2眼；通过集体收益分配方案\",,已完成,,,"
    let read = PlanPassed.read(try Self.record(row))
    #expect(read[.next] == "改厕扫尾、修机井2眼" && read[.result] == "通过工作计划；通过集体收益分配方案")
    #expect(PlanPassed.read(try Self.record("会议,通过预算方案,,已完成,,,")).isEmpty)
  }

  /// A rest that a remark says to be settled is open no longer, nor what stood in its way.
  @Test(arguments: [
    ("四季度已补", true), ("12月已整改到位", true), ("已报上级", false), ("四季度再补", false),
  ])
  func aRestIsSettledByItsRemark(_ note: String, _ isSettled: Bool) throws {
    let row = "安全检查,\"检查3次，隐患21处，整改20处，剩余1处为氧气站围墙\",,进行中,围墙改造须等审批,," + note
    let read = try #require(SettledByNote.read([try Self.record(row)]).first)
    #expect((read.state == .done) == isSettled)
    #expect(read.problem.isEmpty == isSettled && read.result.contains("围墙") == !isSettled)
    #expect(!isSettled || read.amended?.leftOut.contains("围墙改造须等审批") == true)
  }

  @Test(
    arguments: [
      ("隐患整改,已报工程,\"126处，整改125处\"", "排查隐患126处，整改125处；已报工程"), ("反馈问题整改,,\"14个，已整改14个\"", "查找问题14个，整改14个"),
      ("隐患整改,,\"126处，整改130处\"", nil), ("隐患整改,,126处", nil), ("应急演练,,\"5次，整改3次\"", nil),
    ] as [(String, String?)])
  func whatWasFoundAndMended(_ row: String, _ told: String?) throws {
    #expect(FoundAndMendedCell.read(try Self.record(row + ",已完成,,,"))[.result] == told)
  }

  /// 其中：一季度 is the quarter of the row above.
  @Test func aQuarterIsOfTheRowAbove() throws {
    let rows = ["固定资产投资,9.5亿元,9.73亿元", "其中：一季度,1.4亿元,1.48亿元", "其中：工业投资,3亿元,3.2亿元"]
    let read = RemarkOrders.obeyed(Self.records("任务名称,目标值,完成值", rows + ["培训,10期,12期"]), year: 2023)
    #expect(read[1].task == "固定资产投资（一季度）" && read[2].task == "工业投资")
  }

  /// Numbers of rows that need to be settled or audited say so behind the money that they are of.
  @Test(arguments: [
    ("未经审计", "营业收入22860万元（未经审计）"), ("以财务决算为准", "营业收入22860万元（以决算为准）"), ("归档", "营业收入22860万元"),
  ])
  func caveatsStandBehindMoney(_ note: String, _ told: String) throws {
    let header = "工作任务,完成情况,完成状态,备注"
    let rows = ["营业收入,完成营业收入22860万元,已完成,\(note)", "职工培训,办班12期640人次,已完成,", "安全检查,检查56次,已完成,"]
    let ledger = LedgerReader.read(
      text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft).text
    #expect(draft.contains(told) && (draft.contains("（") == told.contains("（")), "\(draft)")
  }

  /// 数据待核实 is of the number that stands ahead of it in the remark, and of no other.
  @Test func aDoubtIsOfItsNumber() throws {
    let header = "工作任务,完成情况,完成状态,备注"
    let rows = ["义务植树,\"植树62.3万株，参加8.6万人次\",已完成,\"参加人次为各乡镇上报数，数据待核实\"", "职工培训,办班12期640人次,已完成,", "安全检查,检查56次,已完成,"]
    let ledger = LedgerReader.read(
      text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft).text
    #expect(!draft.contains("62.3万株（") && draft.contains("62.3万株"), "\(draft)")
  }

  /// A plan beside a list of parts is held against the whole or against nothing.
  @Test func aPlanIsOfNoPart() throws {
    let header = "工作任务,完成情况,完成状态"
    let rows = ["业务培训,\"计划12期，举办14期933人次：护林员轮训6期386人次；油茶技术8期547人次\",已完成", "安全检查,检查56次,已完成"]
    let ledger = LedgerReader.read(
      text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft).text
    #expect(draft.contains("6期386人次") && !draft.contains("386人次，超"), "\(draft)")
  }

  /// Prices and means of several batches are told one by one.
  @Test func pricesAreNotAddedUp() throws {
    let header = "工作任务,完成情况,完成状态"
    let rows = [
      "稻谷轮出（第一批）,\"轮出8000吨，均价2680元/吨\",已完成", "稻谷轮出（第二批）,\"轮出6000吨，均价2650元/吨\",已完成", "培训,办班2期,已完成",
    ]
    let ledger = LedgerReader.read(
      text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft).text
    #expect(!draft.contains("5330") && draft.contains("2680") && draft.contains("2650"))
  }

  /// The name that a clause needs to say of what: who learnt, which cases, what was handed out.
  @Test(arguments: [
    ("县委理论学习中心组", "集中学习10次", "县委理论学习中心组集中学习10次"), ("刑事案件审理", "受理268件，审结261件", "受理刑事案件268件，审结261件"),
    ("供水水质", "综合合格率99.96%", "供水水质综合合格率99.96%"), ("人大建议、政协提案办理", "承办18件（建议11件、提案7件）", "承办人大建议、政协提案18件"),
    ("耕地地力保护补贴发放", "通过一卡通发放4872.36万元", "通过一卡通发放耕地地力保护补贴4872.36万元"),
  ])
  func namesSayOfWhat(_ name: String, _ result: String, _ told: String) {
    let text = Support.points([(task: name, result: result, quantity: "")]).first?.text(.full) ?? ""
    #expect(text.contains(told))
  }

  /// Who came stays with what they came to, whatever else is cut.
  @Test func whoCameIsToldWithWhatTheyCameTo() {
    let text = "新建学校农场6亩，每班每周劳动课1节，完成研学活动4次，学生1240人次参加"
    var clauses = Statement(wordbook: Support.wordbook).judged(Clause.split(text))
    for (at, weight) in zip(clauses.indices, [1, 0, 0.1, 9.0]) { clauses[at].weight = weight }
    #expect(Clause.joined(Shortening.short(clauses)).hasSuffix("完成研学活动4次，学生1240人次参加"))
  }

  /// 在诉案件勿对外公布 keeps out what is 在诉, and nothing else of the row.
  @Test func whatIsBeforeACourtIsKeptOut() {
    let told = BannedParts.without("在诉案件", "发生纠纷6起，已调解5起，1起在诉讼中")
    #expect(told.gone == ["1起在诉讼中"] && told.kept == "发生纠纷6起，已调解5起")
  }
}
