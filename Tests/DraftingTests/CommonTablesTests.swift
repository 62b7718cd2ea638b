@testable import Records
import Testing

@testable import Drafting

/// Small tables as offices keep them: each draft tells what every row has.
@Suite struct CommonTablesTests {
  @Test(arguments: [
    (
      "股室,全年工作总结\n办公室,\"办文320件，办会46次\"\n业务股,\"审批事项860件，现场核查120次\"\n财务股,\"完成决算公开；压减公用经费8%\"\n",
      ["办文320件，办会46次", "审批事项860件，现场核查120次", "压减公用经费8%"]
    ),
    (
      "板块,内容\n经济,\"完成工业产值42亿元，增长8%；新入规企业5家\"\n民生,\"改造危房46户，发放救助金120万元\"\n党建,\"发展党员12名，整顿软弱涣散村2个\"\n",
      ["产值42亿元，增长8%", "危房46户", "发展党员12名"]
    ),
    (
      "工作任务,一季度,二季度,三季度,四季度\n安全检查（次）,12,15,14,16\n隐患整改（处）,30,28,25,32\n应急演练（次）,1,2,1,2\n",
      ["检查57次", "整改115处", "演练6次"]
    ),
    (
      "项目,计划数,完成数,完成率（%）,备注\n新发展党员,20,20,100,\n应急演练,6,8,133.3,\n排查隐患,300,326,108.7,\n",
      ["党员20名", "演练8次", "隐患326条"]
    ),
    (
      "项目,建设内容,总投资,开工时间,竣工时间,目前进展\n城东小学,新建教学楼8000平方米,3600万元,2024.9,2025.8,8月竣工投用\n"
        + "污水管网,铺设管网12公里,2100万元,2025.3,2025.12,完成11.2公里\n文化广场,改造6000平方米,480万元,2025.5,2025.10,10月完工开放\n",
      ["8月竣工投用", "11.2公里", "10月完工开放"]
    ),
    (
      "日期,记录\n1月5日,局党组会研究年度要点，印发工作要点\n2月18日,开工第一课，全局86人参加\n6月,开展防汛演练1次\n12月,年度办件12.6万件，按时办结率99.8%\n",
      ["印发工作要点", "86人", "防汛演练", "12.6万件"]
    ),
    (
      "指标,2024年,2025年,增减\n农村低保人数（人）,8632,8410,-2.6%\n发放低保金（万元）,4120,4386,6.5%\n养老机构（家）,23,25,2\n"
        + "年检率（%）,92.1,95.3,3.2个百分点\n",
      ["低保8410人，同比下降2.6%", "低保金4386万元，同比增长6.5%", "25家", "年检率95.3%，同比提高3.2个百分点"]
    ),
    (
      "工作任务,年度目标,完成数,完成率,牵头股室,备注\n城镇新增就业,3200人,3318人,103.7%,就业股,\"上年3265人，多53人\"\n"
        + "创业担保贷款,发放2500万元,\"2386万元，扶持创业218人\",95.4%,就业中心,\"差114万元，贴息额度用完\"\n"
        + "工伤认定,60日内办结,\"认定工伤183件，不予认定6件\",100%,工伤股,比上年少17件\n社保卡,2万张,2.13万张,106.5%,信息中心,\n",
      ["就业3318人", "贷款2386万元", "114万元", "认定工伤183件，不予认定6件，比上年少17件", "2.13万张"]
    ),
    (
      "指标,目标值,完成值,说明\n较大以上事故,0,0,连续四年未发生\n车驾管业务,—,\"机动车登记4216辆，驾驶证业务11835笔\",\"网办率63.5%，比上年提高7.1个百分点\"\n"
        + "门急诊,4.2万人次,\"43860人次，同比增长5.2%（上年41692）\",\n",
      ["网办率63.5%，比上年提高7.1个百分点", "43860人次", "增长5.2%", "较大以上事故"]
    ),
    (
      "工作任务,数量（万元）,完成情况\n农田建设,320,新建机耕路6公里\n饮水工程,180,铺设管网12公里\n",
      ["机耕路6公里", "320万元", "180万元"]
    ),
  ])
  func everyRowIsTold(_ table: String, _ told: [String]) throws {
    let ledger = LedgerReader.read(text: table, name: "台账.csv", year: 2025)
    let text = try #require(Drafter.draft(Support.request(ledger)).draft, "\(ledger.diagnostics)").text
    for words in told { #expect(text.contains(words), "\(text)") }
    for words in ["41692%", "尚未全部完成", "4216辆，同比"] { #expect(!text.contains(words), "\(text)") }
  }

  /// A budget: what was reached is told with what it fell short by, and no row of it is counted as done.
  @Test func aBudgetIsToldByItsNumbers() throws {
    let table =
      "项目,年初数（万元）,完成数（万元）,完成率,说明\n收入,,,,\n一般公共预算收入,1850,1726.5,93.3%,两户采石场停产\n  其中：税收收入,1480,1392.8,94.1%,\n"
      + "支出,,,,\n一般公共预算支出,3260,3188.4,97.8%,\n“三公”经费,28,23.6,84.3%,上年26.9\n农村人居环境整治,96,61.5,64.1%,选址未定\n"
    let ledger = LedgerReader.read(text: table, name: "台账.csv", year: 2025)
    #expect(ledger.rejected.isEmpty && ledger.records.map(\.target).first == "1850")
    let text = try #require(Drafter.draft(Support.request(ledger)).draft).text
    for words in ["1726.5万元", "1392.8万元", "3188.4万元", "23.6万元", "61.5万元", "少123.5万元"] {
      #expect(text.contains(words), "\(text)")
    }
    #expect(!text.contains("全部完成") && !text.contains("“三公”经费还在"), "\(text)")
  }

  /// The year's own rate is held against the aim, and of 投诉办结率 more is better.
  @Test func ratesFallShortOfTheirOwnAims() throws {
    let table = "指标,完成\n物业费收缴率,\"91.6%，上年89.8%，目标92%，没到\"\n满意度,92.1%\n投诉办结率,\"98.2%，目标100%，差1.8个点\"\n"
    let ledger = LedgerReader.read(text: table, name: "台账.csv", year: 2025)
    let text = try #require(Drafter.draft(Support.request(ledger)).draft).text
    #expect(text.contains("收缴率91.6%，比92%的目标低0.4个百分点") && !text.contains("降低投诉办结率"), "\(text)")
  }

  /// What was put off and held all the same is no lack.
  @Test func whatWasHeldLaterIsDone() {
    let held = "原定10月6日在江滩办，台风没办成，后来改室内，10月18日办的，观众800人左右"
    #expect(UnmetWords.find(held) == nil)
    for plan in ["台风没办成，明年再办", "下雨没办成，改到明年5月举办", "没完成，推迟到2026年3月完成", "没开成，后来改为线上，明年3月开的话再报"] {
      #expect(UnmetWords.find(plan) != nil, "\(plan)")
    }
  }
}
