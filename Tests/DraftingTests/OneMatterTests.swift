import Records
import Testing

@testable import Drafting

/// One matter over several rows: rows as `task|result|quantity|remark`, told alike in whatever order they stand.
@Suite struct OneMatterTests {
  private func text(_ rows: [String]) throws -> String {
    let ledger = Support.ledger(
      rows.enumerated().map { i, row in
        let cells = (row + "|||").split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        return "\(i + 1),业务,工作,\(cells[0]),\(cells[1]),\(cells[2]),2023年,已完成,办公室,,,\(cells[3])"
      })
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    return draft.text
  }

  @Test(arguments: [
    // The beginning and how far it had come are within the year's.
    (
      ["两癌筛查启动|召开协调会，与卫健局定方案，全年任务6000人||", "两癌筛查进度|截至6月底已筛查3120人||进度数，年底看总数", "两癌筛查全年|筛查6240人，确诊11人||"],
      ["6240人", "6000人"], ["3120", "启动", "进度"]
    ),
    (["巾帼信贷进度|1—9月发放52户、1040万元||累计数", "巾帼信贷全年|全年发放68户、1360万元||"], ["68户、1360万元"], ["52户", "1040"]),
    (
      ["家教公益讲座（上半年）|进学校、进社区18场||4—6月", "家教公益讲座（下半年）|16场||", "家教全年|全年公益讲座34场||上下半年合计"],
      ["34场"], ["18场", "16场"]
    ),
    // What was expected alone is told as it is.
    (["环卫改革启动|召开动员会，组建专班5个||", "环卫改革全年|全年签约企业12家||"], ["专班5个", "12家"], []),
    // A row that only sets the aim gives it to the row of what came of it.
    (
      ["违法建设治理任务|区里下达全年拆违任务8万平方米，分解到9个街道|80000平方米|任务数", "拆违（1-11月）|累计拆除311处、8.47万平方米，12月没有新增|8.47万平方米|"],
      ["311处、8.47万平方米", "完成8万平方米任务的105.9%"], ["12月", "分解", "1-11月"]
    ),
    (
      ["公厕新改建计划|列入民生实事，新建3座、改造12座|15座|计划", "公厕新改建|新建3座、改造11座完工开放，1座因征地没谈下来未动工|14座|"],
      ["改造11座", "没有完成15座的计划"], ["改造12座"]
    ),
    // Batches and classes add up, the same people do not.
    (["口袋公园（第一批）|建成4处，1.82万平方米，全年任务6处|4处|", "口袋公园（第二批）|又建成2处，0.74万平方米|2处|"], ["6处", "2.56万平方米"], ["又建成"]),
    (["家政服务技能培训第一期|培训45人，41人取得证书||", "家政服务技能培训第二期|培训48人，43人取得证书||"], ["2期93人，84人取得证书"], ["分别"]),
    (
      ["春蕾助学（上半年）|资助困难女童30名，每人1000元||", "春蕾助学（下半年）|资助困难女童30名，每人1000元||与上半年同一批孩子"],
      ["上、下半年各资助同一批困难女童30名，每次每人1000元"], ["60", "共30"]
    ),
    // The same again, by the number of the row.
    (["经济运行调度|参加调度会10次，提供分析材料10份||", "分析材料|提供调度会分析材料10份||与1同"], ["参加调度会10次"], ["提供调度会分析材料"]),
    // Parts behind their whole.
    (
      ["就业|城镇新增就业1850人，失业人员再就业420人，困难人员就业136人；招聘会6场||再就业、困难人员都在1850人里"],
      ["城镇新增就业1850人，其中失业人员再就业420人、困难人员就业136人；"], []
    ),
    (
      ["流浪乞讨人员救助|救助142人次，护送返乡61人||", "街面巡查|联合公安上街巡查93次，劝导救助47人||47人已算进142人次"],
      ["其中，联合公安上街巡查", "劝导救助47人"], ["已算进"]
    ),
    (
      ["行政执法办案|全年立案1486起，罚款213.7万元||渣土、油烟的都在内", "渣土运输整治|查处违规126台，罚款58.4万元||", "餐饮油烟治理|检查餐饮店386家，立案9起||"],
      ["罚款213.7万元（含渣土、油烟案件）"], []
    ),
    // Without a year's row neither 进度 nor 启动 is what is told of.
    (["巾帼信贷进度|1—9月发放52户、1040万元||累计数"], ["52户、1040万元"], ["信贷进度"]),
    (["环卫改革启动|召开动员会，组建专班5个||"], ["启动环卫改革", "专班5个"], ["改革启动"]),
    // A plan of a row without a column of numbers, and a whole that its row names by what it holds.
    (["窗口建设计划|新建乡镇医保窗口12个||计划", "窗口建设|建成乡镇医保窗口10个||"], ["10个", "没有完成12个的计划"], []),
    (["资金追回|全年追回医保资金523万元||飞检、举报核查的都在内", "基金飞行检查|追回资金186万元||", "举报核查|核查线索43条||"], ["523万元（含飞检、举报核查）"], []),
    // A number of the year before that was better, with nobody to say why.
    (["卫技人员引进|引进33人，其中硕士4人||上年为36人"], ["33人，其中硕士4人"], ["36人"]),
    // Parts of the year that all begin with it, in one cell.
    (["季度核算|一季度36.2亿元，同比增长5.1%；上半年79.8亿元，增长5.4%；前三季度122.6亿元，增长5.6%||"], ["前三季度122.6亿元，增长5.6%"], ["36.2", "79.8"]),
    (["报修处理|全年报修7426单，办结7389单；上半年3318单||"], ["7426单"], ["3318"]),
    // A census with what was done for it.
    (
      [
        "全国1%人口抽样调查|涉及11个乡镇、26个调查小区；登记2318户、7064人||", "1%人口抽样调查宣传|张贴海报260张，发放一封信3000余份||", "1%人口抽样调查培训|培训2期85人次||",
      ],
      ["培训2期85人次；张贴海报260张"], ["抽样调查培训", "抽样调查宣传"]
    ),
  ])
  func isToldOnce(_ rows: [String], _ told: [String], _ gone: [String]) throws {
    for (at, rows) in [rows, rows.reversed()].enumerated() {
      // A row named by its number stands where it stands.
      if at > 0, rows.contains(where: { $0.contains("与1同") }) { continue }
      let text = try text(rows)
      for words in told { #expect(text.contains(words), "\(text)") }
      for words in gone { #expect(!text.contains(words), "\(text)") }
    }
  }

  @Test func anIndicatorOfAnotherSheetIsTheSame() throws {
    let work = "工作任务,年度目标,完成情况\n农村公路新改建,90公里,\"98公里，涉及12个乡镇47个村\"\n候车亭,40个,40个\n"
    let ledger = LedgerReader.read(text: work, name: "任务.csv", year: 2023)
    let sheet =
      "指标,单位,一季度,二季度,三季度,四季度,全年,上年,备注\n农村公路新改建,公里,12.4,31.5,36.8,17.3,98,86.5,目标90\n公交客运量,万人次,86.2,92.7,101.4,95.1,375.4,352.6,\n"
    let indicators = LedgerReader.read(text: sheet, name: "指标.csv", year: 2023)
    var request = Support.request(ledger, template: "工作总结")
    request.ledgers.append(indicators)
    let draft = try #require(Drafter.draft(request).draft)
    // In the opening, and once in its chapter.
    #expect(draft.text.components(separatedBy: "98公里").count == 3, "\(draft.text)")
    for words in ["47个村", "超额完成90公里的目标", "比上年增加11.5公里"] {
      #expect(draft.text.contains(words), "\(draft.text)")
    }
  }

  /// The row that set an aim which was missed is told with what came of it, and is not left out.
  @Test func theRowOfAMissedAimIsTold() throws {
    let text =
      "事项,办理情况,数量,单位,备注\n公厕新改建计划,\"列入区民生实事,新建3座、改造12座\",15,座,计划\n"
      + "公厕新改建,\"新建3座、改造11座完工开放，1座因征地没谈下来未动工\",14,座,\n路灯检修,修复灭灯418盏,,,\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    #expect(draft.text.contains("没有完成15座的计划"))
    #expect(draft.report.records.first?.fate == "merged")
  }
}
