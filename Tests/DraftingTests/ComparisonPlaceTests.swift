import Records
import Testing
import TextCore

@testable import Drafting

/// Where the year before's number, a plan and a rank stand in a statement.
@Suite struct ComparisonPlaceTests {
  /// A row as `task|result|remark`, and how it is told.
  @Test(arguments: [
    ("行政处罚|立案查处31件，罚款168.5万元|其中事故类3件、罚款96万元；上年24件、121万元", "罚款168.5万元，分别比上年增加7件、47.5万元，其中事故类3件、罚款96万元"),
    ("火灾防控|发生森林火情3起，均在当日扑灭，受害率0.09‰|上年5起", "发生森林火情3起，均在当日扑灭，比上年减少2起，受害率0.09‰"),
    ("直通式为农服务|服务新型农业经营主体1130户，制作农业气象专报46期|计划1100户", "1130户，超额完成1100户的计划，制作农业气象专报46期"),
    ("强降雨防范应对|应对强降雨过程6轮，转移群众1126户3208人，无人员伤亡|“6·27”过程转移1874人，含在3208人内", "无人员伤亡，其中“6·27”过程转移1874人"),
    // The only number has nothing to be put ahead of.
    ("信访接待|接待来访204件，全部办结|上年258件", "接待来访204件，全部办结，比上年减少54件"),
    // A plan in another unit is told where it was.
    ("科普宣传|进校园26场，发放资料3400份|计划20场", "进校园26场，比计划多6场，发放资料3400份"),
  ])
  func besideItsNumber(_ row: String, _ words: String) throws {
    let cells = row.split(separator: "|").map(String.init)
    let ledger = Support.ledger(["1,业务,执法,\(cells[0]),\(cells[1]),,2023年5月,已完成,法规科,,,\(cells[2])"])
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    #expect(draft.text.contains(words), "\(draft.text)")
  }

  /// A row of a ledger with the year before's numbers in a column: `task|result|上年同期|remark`.
  @Test(arguments: [
    ("设备检定维护|327台套，故障平均修复时间4.2小时|5.5小时|", "故障平均修复时间4.2小时，比上年缩短1.3小时"),
    ("决策气象服务材料|214期，市领导批示19期次|192期|", "214期，比上年多22期，市领导批示19期次"),
    ("应急响应|启动9次31天|7次24天|", "启动应急响应9次31天，分别比上年增加2次、7天"),
    ("论文|22篇，其中核心期刊6篇|17篇|", "22篇，比上年多5篇，其中核心期刊6篇"),
    ("预警信号|准确率92.6%，平均提前71分钟|提前58分钟|", "平均提前71分钟，比上年多提前13分钟"),
    ("公众满意度|93.1分，列全省第2位|93.1分|", "93.1分，列全省第2位"),
    // What was better the year before is not told where nobody says why; less of a burden is good; one rate of two.
    ("班线客运量|156.5万人次|163.2万人次|", "156.5万人次。"), ("治超超限率|0.8%|1.3%|", "0.8%，比上年下降0.5个百分点"),
    ("供水|售水1368万吨，水质合格率100%，管网漏损率11.6%|14.2%|", "管网漏损率11.6%，比上年下降2.6个百分点"),
    ("社会组织登记|新成立11家，变更37家，年末在册268家||去年末266家", "年末在册268家，比上年多2家"),
    ("职教高考|512人参加，本科上线68人，专科上线421人||去年本科上线53人", "本科上线68人，比上年多15人，专科上线421人"),
    ("酒驾整治|统一行动86次，酒驾612起、醉驾148起||上年703起、181起", "醉驾148起。"),
    ("用户投诉办理|受理投诉204件，全部办结||2022年258件", "204件，全部办结，比上年减少54件"),
  ])
  func theYearBefore(_ row: String, _ words: String) throws {
    let text = try draft(row)
    #expect(text.contains(words), "\(text)")
  }

  /// Last year's number in the row's own words: `task|result`, and the statement.
  @Test(arguments: [
    ("反诈劝阻|劝阻58起，发案19起，上年27起", "发案19起，比上年减少8起"), ("投诉举报|办结6815件，挽回损失412.7万元（上年388.4万元）", "挽回损失412.7万元，比上年增加24.3万元"),
    ("横向到账|约640万元（目标600万元，上年572万元）", "约640万元，超过600万元的目标。"), ("科研论文|发表SCI论文87篇，其中一区23篇；上年79篇", "论文87篇，比上年多8篇，其中一区23篇"),
    ("本科录取|912人参加高考，上线率84.2%，上年本科上线率82.6%", "上线率84.2%，比上年提高1.6个百分点"),
    ("户籍窗口|办身份证2130张，上年1985张", "办身份证2130张。"), ("预报质量|准确率91.3%，列全省第3位，上年列第6位", "列全省第3位，比上年上升3位"),
    ("安全形势|发生事故7起、死亡5人，上年为9起、7人，同比分别下降22.2%和28.6%", "死亡5人，同比分别下降22.2%和28.6%"),
    // Not sure of what, or a change in words: as it stands.
    ("辣椒合作社|社员从86户增加到112户，上年分红18万元", "上年分红18万元"), ("油烟投诉|受理764件，上年935件，下降18.3%", "935件"),
    ("馆藏|藏书约9万册，上年8万册", "上年8万册"), ("基础护理合格率|97.6%（22年96.1%）", "97.6%，比上年提高1.5个百分点"),
    ("跌倒|18例（22年22例），发生率0.11‰", "18例，上年为22例"), ("移动终端|14个病区全用上（22年9个），85台", "14个病区全用上，比上年多5个"),
    ("反诈宣传|讲座11场，入户2900户，辖区电诈发案9起，去年17起", "辖区电诈发案9起，比上年减少8起"),
    ("不良事件上报|131例（22年112例）：管路滑脱34例、跌倒97例", "131例（上年为112例），其中管路滑脱34例"),
    ("中考评价|全县21所初中排第6，上年列第9位", "排第6，比上年上升3位"),
  ])
  func theYearBeforeInWords(_ row: String, _ words: String) throws {
    let text = try draft(row + "||")
    #expect(text.contains(words), "\(text)")
  }

  /// Where the row says how it stands to the year before, or it is not sure which number is meant, nothing is added.
  @Test(arguments: [
    "晴雨预报准确率|91.3%|89.8%|提高1.5个百分点", "项目申报|申报7项，立项3项|4项|", "主题宣传|开展宣传活动，发放资料|3场|",
    "投诉办理|办结204件，比上年减少54件|258件|", "流感疫苗接种|接种约2.1万人|17600|", "用户投诉办理|受理投诉204件||2022年9月起受理",
    // A part of the year is not held against the whole of the last one.
    "营业收入|1—11月9.12亿元，占目标96%|8.96亿元|", "产值|预计50.2亿元|46.7亿元|",
  ])
  func staysSilent(_ row: String) throws {
    let text = try draft(row)
    #expect(!text.contains("上年为") && !text.contains("比上年增加"), "\(text)")
  }

  private func draft(_ row: String) throws -> String {
    let cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let text = """
      科室,季度,工作事项,进展及数据,上年同期,状态,备注
      业务科,全年,\(cells[0]),\(cells[1]),\(cells[2]),完成,\(cells[3])
      业务科,全年,安全检查,检查重点单位16家,,完成,

      """
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    return draft.text
  }
}
