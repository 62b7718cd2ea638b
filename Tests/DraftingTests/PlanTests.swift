import Foundation
import Records
import Testing
import TextCore

@testable import Drafting

@Suite struct PlanTests {
  // MARK: - Measures

  @Test(
    arguments: [
      ("制定支部学习计划", "制定支部学习计划"), ("认真组织开展知识竞赛", "组织开展知识竞赛"), ("年内开展政工培训", "开展政工培训"), ("每月发布学习计划", "每月发布学习计划"),
      ("对各科室开展督查2次", "对各科室开展督查2次"), ("党支部书记带头讲授党课", "党支部书记带头讲授党课"), ("参训率不低于95％", "参训率不低于95％"),
      ("健全完善学习机制", "健全完善学习机制"), ("打造党建品牌", "打造党建品牌"), ("推进支部换届", "推进支部换届"), ("通过集中轮训、开展研讨等方式", "集中轮训、开展研讨"),
      ("通过开展研讨、参观学习等方式", "开展研讨、参观学习"), ("对楼道进行粉刷", "对楼道进行粉刷"),
      ("坚持以党的创新理论为指导", nil), ("深刻领会精神实质", nil), ("切实提高履职能力", nil), ("各级党组织在坚持党的领导", nil), ("形成以点带面的效应", nil),
      ("引导干部参加学习", nil), ("推动工作全面进步", nil), ("依托文稿起草专班", nil), ("按照机关党务工作人员配备要求", nil), ("营造良好氛围", nil),
      ("加强队伍建设", nil),
    ] as [(String, String?)])
  func tellsDeedsFromIntentions(clause: String, name: String?) {
    #expect(MeasureJudge.task(clause)?.name == name)
  }

  @Test(
    arguments: [
      ("比例不低于30％", [("不低于30％", "30", "%")]), ("举办培训班4期", [("4期", "4", "期")]), ("每季度讲授1次党课", [("每季度1次", "4", "次")]),
      ("做到每月一个专题、每季度一次发布", [("每月一个", "12", "个"), ("每季度一次", "4", "次")]), ("走访不少于20户", [("不少于20户", "20", "户")]),
      ("发文不超过50件", [("不超过50件", "50", "件")]), ("评选青年10名", [("10名", "10", "名")]), ("办班两期", [("两期", "2", "期")]),
      ("完成3号楼改造", []), ("第五届运动会", []), ("2023年10月召开", []), ("“三四五”行动", []), ("开展一次检查", []), ("24小时值守", []),
      ("产量1.5万吨", [("1.5万吨", "1.5", "万吨")]), ("三级联动", []),
    ] as [(String, [(String, String, String)])])
  func findsTargets(clause: String, expected: [(String, String, String)]) {
    let found = PlanTarget.find(in: clause)
    #expect(found.map(\.text) == expected.map(\.0))
    #expect(found.map(\.value.description) == expected.map(\.1))
    #expect(found.map(\.unit) == expected.map(\.2))
  }

  @Test(
    arguments: [
      ("年内开展培训", "年内", "开展培训"), ("6月底前建成", "6月底前", "建成"), ("于2023年9月30日前报送", "2023年9月30日前", "报送"),
      ("上半年完成换届", "上半年", "完成换届"),
      ("各支部12月10日前报告", "12月10日前", "各支部12月10日前报告"), ("每月开展学习", nil, nil), ("健全年初部署机制", nil, nil),
    ] as [(String, String?, String?)])
  func findsDeadlines(clause: String, deadline: String?, rest: String?) {
    let found = PlanDeadline.take(from: clause)
    #expect(found?.deadline == deadline)
    #expect(found?.rest == rest)
  }

  // MARK: - The ledger

  private static let text = """
    某局2023年工作要点

    全年工作抓好以下几个方面，落到实处。
    一、抓学习
    1.强化理论学习。组织理论学习中心组学习不少于12次，深刻领会精神实质。
    2.加强教育培训。举办培训班4期，参训率不低于95％。
    二、抓基层的10件事
    3.规范支部建设。推动8个支部换届，组织主题党日活动。
    4.弘扬清风正气。切实转变工作作风，不断提高服务水平。

    """

  private static func plan(_ text: String = PlanTests.text) throws -> WorkPlan {
    try #require(PlanReader.read(bytes: Array(text.utf8), name: "要点.txt").plan)
  }

  @Test func makesALedgerThatIsReadBack() throws {
    let plan = try Self.plan()
    let tasks = PlanTasks(Support.bank).tasks(plan)
    let ledger = LedgerReader.read(bytes: PlanLedger.csv(tasks), name: "台账.csv", year: 2023)
    #expect(ledger.diagnostics.filter { $0.severity >= .warning }.isEmpty)
    #expect(
      ledger.records.map(\.task) == [
        "组织理论学习中心组学习不少于12次", "举办培训班4期", "参训率不低于95％", "推动8个支部换届", "组织主题党日活动", "弘扬清风正气",
      ])
    #expect(ledger.records.map(\.planItem) == ["一/1", "一/2", "一/2", "二/3", "二/3", "二/4"])
    #expect(ledger.records.allSatisfy { $0.state == .notDone && $0.result.isEmpty && $0.quantities.isEmpty })
    #expect(ledger.records[3].section == "组织" && ledger.records[3].topic == "支部建设")
  }

  @Test func neverWritesAFormula() throws {
    let plan = try Self.plan("计划\n一、甲\n1.=HYPERLINK(1)\n2.+召开会议，印发\"方案\"\n")
    let csv = String(decoding: PlanLedger.csv(PlanTasks(Support.bank).tasks(plan)), as: UTF8.self)
    #expect(!csv.contains(",=") && !csv.contains(",+"))
  }

  @Test func draftsALedgerThatHasNotBegun() throws {
    let plan = try Self.plan()
    let ledger = LedgerReader.read(
      bytes: PlanLedger.csv(PlanTasks(Support.bank).tasks(plan)), name: "台账.csv", year: 2023)
    var request = Support.request(ledger, template: "工作总结")
    request.plan = plan
    let draft = try #require(Drafter.draft(request).draft)
    Law.check(draft, ledger)
    #expect(draft.report.records.allSatisfy { $0.fate == "unfinished" })
  }

  // MARK: - Coverage

  private static func ledger(_ rows: [String]) -> Ledger {
    let text = "序号,类别,事项,工作任务,完成情况,数量,完成状态,要点\n" + rows.joined(separator: "\n") + "\n"
    return LedgerReader.read(text: text, name: "台账.csv", year: 2023)
  }

  private static let rows = [
    "1,思想,,理论学习中心组学习（一季度）,围绕主题开展研讨,2次,已完成,", "2,思想,,理论学习中心组学习（二季度）,围绕主题开展研讨,3次,已完成,",
    "3,组织,,干部能力提升班,办班,5期,已完成,加强教育培训", "4,组织,,支部换届,完成换届,8个,已完成,二/3", "5,组织,,主题党日,还在进行,,进行中,3",
    "6,作风,,采购办公用品,采购办公用品一批,,已完成,", "7,作风,,盘点资产,盘点资产,,未开始,九/9",
  ]

  @Test func holdsThePlanAgainstTheLedger() throws {
    let coverage = PlanCoverage(try Self.plan(), Self.ledger(Self.rows).records)
    #expect(coverage.items.map(\.status) == [.ongoing, .done, .ongoing, .none])
    #expect(coverage.items.map { $0.serving.map { $0.record.id } } == [["1", "2"], ["3"], ["4", "5"], []])
    #expect(coverage.items[1].serving[0].reason == .column)
    #expect(coverage.others.map { $0.record.id } == ["6", "7"])
    #expect(coverage.diagnostics.map(\.code) == ["unknown-plan-item"])
    #expect(
      coverage.items.map { $0.targets.map(\.text) } == [
        ["目标不少于12次，台账有5次（2次＋3次＝5次），未达到"],
        ["目标4期，台账有5期（台账.csv:4），已达到", "目标不低于95％，台账无此数"],
        ["目标8个，台账有8个（台账.csv:5），已达到"], [],
      ])
    #expect(coverage.sections.map(\.title) == ["一、抓学习", "二、抓基层的10件事"])
    #expect(coverage.sections.map(\.total) == [2, 2])
  }

  @Test(arguments: ["一/1", "一1", "1", "第1条", "１", "强化理论学习", "理论学习"])
  func knowsAnItemByWhatPeopleWrite(_ name: String) throws {
    let records = Self.ledger(["1,作风,,盘点资产,盘点资产,,已完成,\(name)"]).records
    #expect(PlanCoverage(try Self.plan(), records).items[0].serving.count == 1)
  }

  @Test func takesNoLikenessThatIsNotClear() throws {
    let plan = try Self.plan("计划\n1.青年干部培训。举办青年干部培训班。\n2.年轻干部培训。举办年轻干部培训班。\n")
    let coverage = PlanCoverage(plan, Self.ledger(["1,,,干部培训班,举办培训,,已完成,"]).records)
    #expect(coverage.items.allSatisfy { $0.serving.isEmpty && $0.possible.count == 1 })
    #expect(coverage.others.isEmpty)
  }

  // MARK: - Drafts by the plan

  @Test(arguments: ["工作总结", "党建工作总结"])
  func draftsByThePlansHeadings(_ template: String) throws {
    let ledger = Self.ledger(Self.rows)
    var request = Support.request(ledger, settings: "要点：要点.txt\n结构：按要点\n", template: template)
    request.plan = try Self.plan()
    #expect(request.settings.followsPlan)
    let result = Drafter.draft(request)
    let draft = try #require(result.draft)
    Law.check(draft, ledger)
    let text = draft.text
    let places = ["抓学习", "强化理论学习", "加强教育培训", "抓基层的十件事", "规范支部建设", "其他工作"].map { text.firstRange(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(!text.contains("弘扬清风正气"))
    let cited = draft.report.sentences.flatMap(\.sources).filter { $0.kind == "plan" }.map(\.at)
    #expect(Set(cited) == ["要点.txt:4", "要点.txt:5", "要点.txt:6", "要点.txt:7", "要点.txt:8"])
    #expect(draft.report.records.filter { $0.section == "其他工作" }.map(\.id) == ["6"])
    #expect(result.diagnostics.contains { $0.code == "unknown-plan-item" })
  }

  @Test(
    arguments: [
      ("实施10大工程", "实施十大工程"), ("比例30％以上", "比例百分之三十以上"), ("2023年要点", "2023年要点"), ("2024年要点", "二〇二四年要点"),
      ("抓好１２项", "抓好十二项"),
      ("2.5亿", "二点五亿"),
    ])
  func spellsNumbersThatNoRecordHas(text: String, spelt: String) {
    #expect(SpeltNumbers.spell(text, but: ["2023"]) == spelt)
  }

  @Test func refusesAnotherStructure() {
    let (settings, findings) = Settings.parse(SourceText(name: "设置.txt", "年度：2023\n结构：按要求\n"))
    #expect(!settings.followsPlan)
    #expect(findings.map(\.code) == ["setting-value"])
    #expect(Settings.parse(SourceText(name: "设置.txt", "机构：某局\n")).1.isEmpty)
  }
}
