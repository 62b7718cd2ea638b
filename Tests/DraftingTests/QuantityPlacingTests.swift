import Records
import Testing

@testable import Drafting

/// Where the numbers of the quantity column go: to what they count, never to the last verb.
@Suite struct QuantityPlacingTests {
  @Test(arguments: [
    // The number is of the task's own noun where a later clause tells what came of it.
    ("推门听课", "校长和教导处随堂听课，当天反馈", "212节", "校长和教导处随堂听课212节，当天反馈"),
    ("集体备课", "语文、数学、英语每周一次，其它学科隔周一次", "186次", "开展集体备课186次，语文、数学、英语每周一次，其他学科隔周一次"),
    // People stand before what they did.
    ("清明祭扫", "五、六年级学生到县烈士陵园祭扫", "642人", "五、六年级642名学生到县烈士陵园祭扫"),
    ("少先队入队仪式", "二年级新队员入队", "298名", "二年级298名新队员入队"),
    // A total over several clauses, and of 人 as 人次, is not said.
    ("赛课获奖", "县优质课一等奖4人、二等奖5人，市优质课二等奖1人", "10人次", "-10人次"),
    ("劳动实践基地", "在后操场辟出菜园“小农夫园”，各班分块种植", "1.2亩", "-种植1.2亩"),
    ("县中小学生田径运动会", "金牌5枚、银牌3枚、铜牌4枚，小学组团体总分第二", "12枚", "-12枚"),
    ("食堂“明厨亮灶”改造", "后厨加装摄像头，家长可以扫码看", "8.6万元", "完成食堂“明厨亮灶”改造，投入8.6万元，后厨加装摄像头，家长可以扫码看"),
    ("北楼外墙砖空鼓处理", "暑假施工，已验收", "23.4万元", "投入23.4万元，暑假施工，已验收"),
    ("校园网升级", "重新招标，12月完工，各教室千兆到桌面", "46.8万元", "投入46.8万元，重新招标，12月完工，各教室千兆到桌面"),
    (
      "养老机构政治监督", "对敬老院运营和资金管理开展监督检查，发现问题17个，全部整改", "9所",
      "开展养老机构政治监督，对9所敬老院运营和资金管理开展监督检查，发现问题17个，全部整改"
    ),
    ("适老化改造", "为困难老年人家庭改造", "320户", "为320户困难老年人家庭改造"),
    // Totals behind a tale are said to be its totals.
    (
      "整治拒收现金专项检查", "检查商户、停车场、缴费点，对拒收现金商户作出处罚并公示，在门口张贴告示", "检查商户1120家；罚款1.5万元",
      "对拒收现金商户作出处罚并公示，在门口张贴告示，共检查商户1120家，罚款1.5万元"
    ),
    ("走访慰问归侨侨眷和台属", "春节、中秋两次", "走访62户；慰问金3.1万元", "-走访春节、中秋两次62户"),
    // What came after the deed takes no number of it.
    ("撂荒地排查复耕", "能种的秋播前全部种上，有一部分地块坡度大、没有水，复耕后又荒了", "排查撂荒地2730亩，复耕2410亩", "-又荒了2410亩"),
    ("落实粮食播种任务", "大豆玉米带状复合种植1.2万亩", "播种面积32.6万亩，其中带状复合种植1.2万亩", "-其中带状复合种植1.2万亩"),
    ("青少年法治教育", "法治副校长配齐，开学第一课全覆盖，组织模拟法庭", "法治副校长54名；授课108场；模拟法庭3场", "-54名法治副校长参加"),
    ("理想信念教育", "到延安现场教学，分组讨论，人人写体会", "2期；参加76人；体会文章76篇", "-写体会2期"),
    ("“法治体检”进企业", "律师团进企业查合同，出体检报告，企业反映管用", "体检64家；提示风险230条", "-体检报告64家"),
    ("白名单项目融资", "配合住建部门推送，审批投放跟踪到项目，未发生逾期", "白名单项目19个；投放12.9亿元", "-跟踪到项目12.9亿元"),
    ("春季进修班", "3月至5月办班，学制两个月，中间安排一周调研", "1期；参加48人；调研报告9篇", "-两个月1期"),
    ("青蓝结对", "老教师一对一带新教师", "14对", "青蓝结对14对，老教师一对一带新教师"),
  ])
  func places(_ task: String, _ result: String, _ quantity: String, _ expected: String) {
    let text = Support.points([(task, result, quantity)]).map { $0.text(.full) }.joined(separator: "；")
    if expected.hasPrefix("-") {
      #expect(!text.contains(expected.dropFirst()), "\(text)")
    } else {
      #expect(text.hasSuffix(expected), "\(text)")
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let rows: [String]
    let text: String
    let sum: String
    var testDescription: String { rows[0] }
  }

  /// The same task twice: times add up where one of the rows says nothing else.
  @Test(arguments: [
    Case(
      rows: ["集体备课|语文、数学、英语每周一次，其它学科隔周一次|186次", "集体备课|同上学期|174次"],
      text: "开展集体备课360次，语文、数学、英语每周一次，其他学科隔周一次", sum: "186次＋174次＝360次"),
    Case(
      rows: ["推门听课|校长和教导处随堂听课，当天反馈|212节", "推门听课|同上学期|198节"],
      text: "校长和教导处随堂听课410节，当天反馈", sum: "212节＋198节＝410节"),
    Case(
      rows: ["应急疏散演练|地震、消防、防踩踏|5次", "应急疏散演练||6次"], text: "开展地震、消防、防踩踏应急疏散演练11次", sum: "5次＋6次＝11次"),
    Case(
      rows: ["主题党日|支部党员31名，每月开展一次|6次", "主题党日|同上学期，每月一次|4次"], text: "10次", sum: "6次＋4次＝10次"),
    Case(
      rows: ["无偿献血（上半年）|组织师生无偿献血，3.54万毫升|118人次", "无偿献血（下半年）|组织师生无偿献血，3.96万毫升|132人次"],
      text: "组织师生无偿献血7.5万毫升", sum: "3.54万毫升＋3.96万毫升＝7.5万毫升"),
    Case(
      rows: [
        "安委会一季度例会|议题7，定事项16，办结16|", "安委会二季度例会|议题5，定事项11，办结11|", "安委会三季度例会|议题6，定事项9，办结9|",
        "安委会四季度例会|议题6，定事项10，办结9，1条（中控室搬迁）转2025|",
      ], text: "召开安委会例会4次，研究议题24项，议定事项46项，办结45项，1条（中控室搬迁）转2025年", sum: "16＋11＋9＋10＝46"),
  ])
  func adds(_ example: Case) {
    let points = Support.points(
      example.rows.map { row in
        let cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        return (cells[0], cells[1], cells[2])
      })
    let text = points.map { $0.text(.full) }.joined(separator: "；")
    #expect(text.contains(example.text), "\(text)")
    #expect(points.flatMap(\.sums).map(\.arithmetic).contains(example.sum), "\(text)")
    #expect(points.count == 1)
  }

  /// The plan of a column beside what came of it: the ledger's own rate where the numbers bear it out.
  @Test(arguments: [
    ("供水总量", "万吨", "4200", "4330", "103.1%", "供水总量4330万吨，为计划的103.1%"),
    ("产销差率", "%", "≤13", "12.4", "达标", "产销差率12.4%，控制在13%以内"),
    ("水费回收率", "%", "98", "98.6", "达标", "水费回收率98.6%，高于98%的目标"),
    // A rate that the numbers do not bear out is not told, nor a plan of what should be little.
    ("供水总量", "万吨", "4200", "4330", "109%", "供水总量4330万吨，超额完成4200万吨的计划"),
    ("管网漏损率", "%", "9", "9.4", "100%", "管网漏损率9.4%"),
  ])
  func holdsAgainstThePlan(
    _ name: String, _ unit: String, _ plan: String, _ actual: String, _ rate: String, _ expected: String
  ) {
    let header = "指标,单位,年计划,一季度,二季度,三季度,四季度,全年累计,完成率,备注"
    let row = [name, unit, plan, "1", "2", "3", "4", actual, rate, ""].joined(separator: ",")
    let ledger = LedgerReader.read(text: header + "\n" + row + "\n", name: "台账.csv", year: 2023)
    let points = Support.grouping.points(Array(ledger.records.indices), of: ledger.records)
    #expect(points.map { $0.text(.full) } == [expected])
  }
}
