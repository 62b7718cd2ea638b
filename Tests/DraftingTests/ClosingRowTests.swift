import Records
import Testing

@testable import Drafting

/// Rows that list what falls short and what comes next are told at the end, and are no tasks.
@Suite struct ClosingRowTests {
  private static let header = "类别,工作任务,完成情况,备注"

  private static func rows(_ rows: [String]) -> [TaskRecord] {
    LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2025).records
  }

  @Test(arguments: [
    ("存在问题,配套资金,\"县级配套资金到位率62%，影响部分项目结算\",", ClosingRow.Kind.problem, ["县级配套资金到位率62%，影响部分项目结算"]),
    ("问题,工作短板,年轻干部补充偏慢；村集体收入靠租金的多,", .problem, ["年轻干部补充偏慢", "村集体收入靠租金的多"]),
    ("存在问题,人手,编制12名,", .problem, ["人手，编制12名"]),
    ("纪律建设,存在问题（自己记的）,学习有时念文件多；个别党员活动参加少,", .problem, ["学习有时念文件多", "个别党员活动参加少"]),
    ("问题和明年,2026打算,1.质控系统上线；2.专科护士再培养10名,", .plan, ["质控系统上线", "专科护士再培养10名"]),
    ("明年打算,,黄泥塘水库6月底前完工；桐坪段管网3月铺完,", .plan, ["黄泥塘水库6月底前完工", "桐坪段管网3月铺完"]),
    ("业务,2026年打算,康复中心二期6月完工；无障碍改造130户,\"无障碍户数市里还没下达，待核\"", .plan, ["康复中心二期6月完工"]),
    ("业务,2026年打算,完成村庄规划；推进城西片区收储500亩,收储亩数没定", .plan, ["完成村庄规划"]),
    ("业务,2026打算,专科护士再培养10名；第二个中医护理门诊开起来,\"10名是护理部提的，院部未批\"", .plan, ["第二个中医护理门诊开起来"]),
    ("明年打算,剩下的2部电梯接着做,,", .plan, ["剩下的2部电梯接着做"]),
  ])
  func listsItsMatters(_ cells: String, _ kind: ClosingRow.Kind, _ items: [String]) throws {
    let record = try #require(Self.rows([cells]).first)
    let row = try #require(ClosingRow(record, 0, year: 2025))
    #expect(row.kind == kind)
    #expect(row.items == items)
  }

  @Test(arguments: [
    "党建,问题整改,巡察反馈问题14个全部整改,", "业务,工作计划,印发2025年工作计划,", "党建,不足,,", "业务,2025年打算,年初印发,",
    "业务,困难职工,走访23户,", "存在问题整改,会风,已整改,",
  ])
  func leavesTasksAlone(_ cells: String) throws {
    let record = try #require(Self.rows([cells]).first)
    #expect(ClosingRow(record, 0, year: 2025) == nil)
  }

  @Test(arguments: [
    ("黄泥塘水库6月底前完工", "确保黄泥塘水库6月底前完工"), ("人才规划上半年印发", "上半年印发人才规划"), ("无障碍改造130户", "完成无障碍改造130户"),
    ("县内定点机构再增1家", "力争县内定点机构再增1家"), ("剩下的2部电梯接着做", "继续做好剩下的2部电梯"), ("手卫生到90%以上", "推动手卫生达到90%以上"),
    ("稳妥抓好村（社区）“两委”换届", "稳妥抓好村（社区）“两委”换届"), ("社工证力争新增4人", "力争社工证新增4人"), ("柳坪村整顿到位", "确保柳坪村整顿到位"),
  ])
  func wordsPlans(_ item: String, _ words: String) {
    #expect(PlanItemWording(wordbook: Support.wordbook).worded(item, year: 2025) == words)
  }

  @Test func tellsThemAtTheEndAndCountsThemNowhere() throws {
    let rows = [
      "类别,工作任务,完成情况,完成状态", "防汛,转移群众,转移群众1843人,已完成", "工程,小型水库除险加固,完工11座，黄泥塘水库10月才进场,进行中",
      "工程,渠道改造,改造渠道32公里,已完成", "存在问题,配套资金,县级配套资金到位率62%，影响部分项目结算,", "明年打算,,黄泥塘水库6月底前完工；白沙水库可研上半年报批,",
    ]
    let ledger = LedgerReader.read(text: rows.joined(separator: "\n") + "\n", name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger, settings: "年度：2025\n")).draft)
    #expect(draft.text.contains("县级配套资金到位率62%，影响部分项目结算"))
    #expect(draft.text.contains("确保黄泥塘水库6月底前完工"))
    #expect(!draft.text.contains("存在问题工作") && !draft.text.contains("配套资金工作"))
    #expect(draft.report.records.suffix(2).allSatisfy { $0.fate == "used" })
    Law.check(draft, ledger)
  }
}
