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
    (",明年想干的,28盏路灯装上；六组水管换了,", .plan, ["28盏路灯装上", "六组水管更换"]),
    (",\"明年：电诈发案往下压，锦绣家园探头装上\",,", .plan, ["电诈发案往下压", "锦绣家园探头装上"]),
    (",明年,招公卫医师8人；数字化门诊再改2家,", .plan, ["招公卫医师8人", "数字化门诊再改2家"]),
    (",发愁的事,年轻人少，两委平均52岁；垃圾有几户老是乱倒,", .problem, ["年轻人少，两委平均52岁", "垃圾有几户老是乱倒"]),
    ("业务,2026年初步打算,存款净增8亿元；不良率控制在1.55%以内,", .plan, ["存款净增8亿元", "不良率控制在1.55%以内"]),
    ("明年打算,,1.优良率稳定在92%以上，淘汰锅炉2台。2.整治23个排污口。3.盯办2个问题,", .plan, ["优良率稳定在92%以上，淘汰锅炉2台", "整治23个排污口", "盯办2个问题"]),
    ("年底存在问题,,人手少；库房吃紧,", .problem, ["人手少", "库房吃紧"]),
    ("存在问题,,1、库房吃紧2、人手少、懂技术的人不够,", .problem, ["库房吃紧", "人手少、懂技术的人不够"]),
    ("存在问题,,（1）库房吃紧（2）人手少,", .problem, ["库房吃紧", "人手少"]),
    ("业务,2026打算,专科护士再培养10名；第二个中医护理门诊开起来,\"10名是护理部提的,院部未批\"", .plan, ["第二个中医护理门诊开起来"]),
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
    ("电动车事故占比仍高（占四成左右）", ClosingRow.Kind.problem), ("城区停车缺口大", .problem), ("明年再建劝导站8个", .plan),
  ])
  func partsProblemsFromPlans(_ item: String, _ kind: ClosingRow.Kind) throws {
    let cells = "业务,下一步,电动车事故占比仍高（占四成左右）；城区停车缺口大。明年再建劝导站8个,"
    let record = try #require(Self.rows([cells]).first)
    let row = try #require(ClosingRow(record, 0, year: 2025))
    #expect(row.items.contains(item))
    #expect(row.kind(of: item) == kind)
  }

  @Test(arguments: [
    ("中考上线率争取到60%", "努力提高中考上线率"), ("中考上线率达到60%", "努力提高中考上线率"), ("年底前竣工", "年底前竣工"),
  ])
  func leavesTheNumberOutWhereAsked(_ item: String, _ words: String) {
    #expect(PlanItemWording(wordbook: Support.wordbook).modest(item) == words)
  }

  @Test(arguments: [
    ("黄泥塘水库6月底前完工", "确保黄泥塘水库6月底前完工"), ("人才规划上半年印发", "上半年印发人才规划"), ("护理员补齐5人", "补齐护理员5人"), ("油茶新造500亩", "新造油茶500亩"),
    ("出预付式消费备案提示办法", "出台预付式消费备案提示办法"), ("老旧电梯17台一季度检验完", "一季度完成老旧电梯17台检验"),
    ("28盏路灯装上", "装上28盏路灯"), ("7处房产盘活完", "完成7处房产盘活"), ("河口所重新选址", "推动河口所重新选址"),
    ("剩余3家企业复产即建会", "推动剩余3家企业复产即建会"), ("血糖控制率提到65%以上", "把血糖控制率提到65%以上"),
    ("建1条初加工线，明年动工", "2026年动工建设初加工线1条"),
    ("双师型教师增加10人", "增加双师型教师10人"), ("电商专业申报省级", "推动电商专业申报省级"), ("冷库边上弄个分拣车间", "冷库边上建一个分拣车间"),
    // What has its own verbs stays as it is.
    ("小作坊改造4家补上并新改20家", "小作坊改造4家补上并新改20家"), ("小微企业工会分片联建", "小微企业工会分片联建"),
    ("无障碍改造130户", "完成无障碍改造130户"),
    ("县内定点机构再增1家", "力争县内定点机构再增1家"), ("剩下的2部电梯接着做", "继续做好剩下的2部电梯"), ("手卫生到90%以上", "手卫生达到90%以上"),
    ("稳妥抓好村（社区）“两委”换届", "稳妥抓好村（社区）“两委”换届"), ("桐坪段管网3月铺完", "3月铺完桐坪段管网"),
    ("数字档案馆3月终验", "3月完成数字档案馆终验"), ("白沙水库可研上半年报批", "上半年报批白沙水库可研"), ("石门水库竣工验收", "完成石门水库竣工验收"),
    ("盯办省督察2个未销号问题", "盯办省督察2个未销号问题"), ("新实训楼5月交付、秋季启用", "新实训楼5月交付、秋季启用"),
    ("优良率稳定在92%以上，完成剩余2台燃煤锅炉淘汰", "确保优良率稳定在92%以上，完成剩余2台燃煤锅炉淘汰"), ("操场边厕所改造", "推进操场边厕所改造"),
    ("党建共建扩大到80个村（社区）", "党建共建扩大到80个村（社区）"), ("公益岗位到期的逐人跟进", "对公益岗位到期的逐人跟进"), ("第二个中医护理门诊开起来", "开设第二个中医护理门诊"),
    ("明年抓好6处挂牌隐患、北门桥口堵点", "抓好6处挂牌隐患、北门桥口堵点"), ("剩下2个乡镇通公交", "剩下2个乡镇通公交"), ("社工证力争新增4人", "力争社工证新增4人"),
    ("柳坪村整顿到位", "确保柳坪村整顿到位"),
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
