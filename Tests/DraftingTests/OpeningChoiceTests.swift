import Records
import Testing
import TextCore

@testable import Drafting

/// Which facts an opening is made of, and which stay in their chapters.
@Suite struct OpeningChoiceTests {
  private func draft(_ rows: [String], settings: String = "", template: String = "工作总结") throws -> [String] {
    let ledger = Support.ledger(rows)
    let draft = try #require(
      Drafter.draft(Support.request(ledger, settings: settings, template: template)).draft)
    Law.check(draft, ledger)
    return draft.text.split(separator: "\n").map(String.init)
  }

  private static let rest = [
    "7,综合,会议,例会,召开例会12次,,全年,已完成,,,,", "8,综合,调研,调研,完成调研报告3篇,,全年,已完成,,,,",
  ]

  @Test(arguments: [
    // Kit, reports and rounds held against a plan; how the work was gone about.
    "轮换智能电表18420只，超额完成18000只的计划", "报送审计专报230篇，超额完成200篇的计划", "开展传染病防控督导860所次，超额完成800所次的计划",
    "带动就业1360人", "出动文化市场执法人员1386人次", "走访企业640户", "带动务工438人", "推荐上岗255人", "送走新兵117名", "登记志愿者2860人",
    // What missed its aim.
    "学生体质健康测试优良率61.4%，比上年提高3.8个百分点，未达到65%的年度目标",
    // What several levels did together is not the office's.
    "市县两级完成168个项目，查出问题金额31.5亿元",
  ])
  func whatIsNoMeasureOfAYearStaysInItsChapter(_ result: String) throws {
    let text = try draft(["1,业务,业务,业务工作,\(result),,全年,已完成,,,,"] + Self.rest)[1]
    #expect(!text.contains { $0.isNumber && $0 != "2" && $0 != "0" && $0 != "3" }, "\(text)")
  }

  /// What the ways count is none beside what came of it.
  @Test func whatTheWaysCountOpensNothing() throws {
    let rows = [
      "安全生产检查,采取专家会诊方式,检查企业420家次，整改隐患1130处", "防汛备汛,储备物资价值160万元,转移群众312人，无伤亡", "应急演练,组织消防演练,演练36场",
      "宣传教育,开展安全生产月活动,发放资料1.2万份",
    ]
    let text = "工作,措施,成效\n" + rows.joined(separator: "\n") + "\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2025)
    let request = Support.request(ledger, settings: "单位：某县应急管理局\n年度：2025\n", template: "工作总结")
    let opening = try #require(Drafter.draft(request).draft).text.split(separator: "\n").dropFirst().first ?? ""
    #expect(!opening.contains("160万元"), "\(opening)")
  }

  @Test(arguments: [
    ("粮食生产", "粮食总产量27.1万吨，超额完成26.8万吨的计划", "粮食总产量27.1万吨"), ("安全生产", "连续安全生产4128天", "连续安全生产4128天"),
    ("供电可靠率", "供电可靠率99.912%，高于99.900%的目标", "供电可靠率99.912%"), ("绿色学校创建", "被评为省级绿色学校", "被评为省级绿色学校"),
  ])
  func whatAYearIsMeasuredByIsTold(_ task: String, _ result: String, _ told: String) throws {
    let text = try draft(["1,业务,业务,\(task),\(result),,全年,已完成,,,,"] + Self.rest)[1]
    #expect(text.contains(told) && !text.contains("目标"), "\(text)")
  }

  /// What the trade measures a year by is told where it missed its plan, too: its number alone.
  @Test(arguments: [
    ("施工产值", "施工产值21700万元，为计划的92.34%", "完成施工产值21700万元"), ("客运量", "客运量5873万人次，为计划的97.9%", "客运量5873万人次"),
    ("城镇就业", "城镇新增就业1265人（任务1200人）", "城镇新增就业1265人"),
  ])
  func theTradesMeasureIsToldWithoutItsPlan(_ task: String, _ result: String, _ told: String) throws {
    let text = try draft(["1,业务,业务,\(task),\(result),,全年,已完成,,,,"] + Self.rest)[1]
    #expect(text.contains(told) && !text.contains("计划") && !text.contains("任务1200"), "\(text)")
  }

  /// The party's chapters are 组织部's own work.
  @Test(arguments: [("中共湖岭县委组织部", true), ("湖岭县纪委监委", true), ("湖岭县民政局", false), ("第二党支部", false)])
  func aDepartmentOfThePartyHasThePartysTrade(_ unit: String, _ isOffice: Bool) {
    #expect(PartySummary.isOffice(unit) == isOffice)
  }

  /// What the trade is measured by goes before what only passed its plan; a share of a missed aim is no boast.
  @Test func theTradesMeasureGoesFirst() throws {
    let text = try draft(
      [
        "1,服务,服务,办件,全年受理办件量62.37万件，办结62.15万件,,全年,已完成,,,,",
        "2,改革,改革,电子证照,实现免提交证照1072类，超额完成1070类的计划,,全年,已完成,,,,",
        "3,用地,用地,出让,实现土地出让价款5.83亿元，为年初目标7.2亿元的81%,,全年,已完成,,,,",
      ] + Self.rest)[1]
    #expect(text.contains("受理办件量62.37万件") && !text.contains("1072") && !text.contains("5.83"), "\(text)")
  }

  /// What a plan or last year says of several figures is for their chapters.
  @Test func onlyOneFigureIsHeldAgainstAnything() throws {
    let text = try draft([
      "1,粮食,粮食,播种,粮食播种面积63.1万亩，超额完成62.5万亩的计划,,全年,已完成,,,,",
      "2,粮食,粮食,产量,粮食总产量27.1万吨，超额完成26.8万吨的计划,,全年,已完成,,,,",
    ])[1]
    #expect(text.contains("粮食播种面积63.1万亩，粮食总产量27.1万吨") && !text.contains("计划"), "\(text)")
  }

  @Test func aSummaryOfPartyBuildingTellsNoBusiness() throws {
    let rows = [
      "1,思想,学习,中心组学习,开展集体学习11次,,全年,已完成,,,,", "2,组织,支部,换届,6个支部完成换届,,9月,已完成,,,,",
      "3,业务,存款,存款,各项存款余额48.62亿元，比年初增长8.6%,,12月,已完成,,,,",
    ]
    let party = try draft(rows, template: "党建工作总结")[1]
    #expect(!party.contains("48.62"), "\(party)")
  }

  /// A department that keeps its ledger by the party's chapters tells a year of its own.
  @Test(arguments: [
    ("临溪县民政局", "工作总结", false), ("临溪县民政局", "党建工作总结", true), ("机关第二支部委员会", "工作总结", true), ("青阳县支行党委", "工作总结", true),
  ])
  func whatASummaryIsOf(_ unit: String, _ template: String, _ isTold: Bool) {
    var settings = Settings()
    for (name, value) in [("单位", unit), ("模板", template)] {
      settings.put(Settings.Entry(name: name, value: value, origin: .option("--" + name)))
    }
    #expect(PartySummary.isTold(settings, isParty: true) == isTold)
    #expect(!PartySummary.isTold(settings, isParty: false))
  }

  /// The opening sums up: what it tells its chapter tells as well, where whoever looks it up will look.
  @Test func whatTheOpeningTellsItsChapterTellsToo() throws {
    let lines = try draft([
      "1,医疗服务,医疗,手术,手术7420台,,全年,已完成,,,,", "2,医疗服务,医疗,会诊,会诊141例,,全年,已完成,,,,",
      "3,医疗服务,医疗,义诊,义诊18场,,全年,已完成,,,,", "4,费用管理,费用,自查,自查违规基金8.6万元,,全年,已完成,,,,",
      "5,费用管理,费用,采购,完成集采药品采购7批,,全年,已完成,,,,", "6,费用管理,费用,公示,公示药价12次,,全年,已完成,,,,",
      "7,费用管理,费用,收入,业务收入3.12亿元，比上年增长5.2%,,全年,已完成,,,,",
    ])
    #expect(lines[1].contains("业务收入3.12亿元，比上年增长5.2%"), "\(lines[1])")
    #expect(lines.dropFirst(2).joined().contains("业务收入3.12亿元"), "\(lines)")
  }
}

/// Figures that an opening finds where the row's name stands ahead of them, and how large the unit is.
@Suite struct OpeningScaleTests {
  private func opening(_ rows: [String], _ settings: String = "") throws -> String {
    let ledger = Support.ledger(
      rows + ["7,综合,会议,例会,召开例会12次,,全年,已完成,,,,", "8,综合,调研,调研,完成调研报告3篇,,全年,已完成,,,,"])
    var request = Support.request(ledger, settings: settings, template: "工作总结")
    if settings.isEmpty == false {
      request.settings = Settings.parse(SourceText(name: "设置.txt", "年度：2023\n" + settings)).0
    }
    let draft = try #require(Drafter.draft(request).draft)
    Law.check(draft, ledger)
    return String(draft.text.split(separator: "\n")[1])
  }

  @Test(arguments: [
    ("孕产妇死亡", "孕产妇死亡连续6年为零", "孕产妇死亡连续6年为零"),
    ("综合考核", "综合考核连续3年居全市第1", "综合考核连续3年居全市第1"),
    ("安全生产控制", "开展控制指标考核，事故起数下降22.2%，死亡人数下降28.6%", "事故起数比上年下降22.2%，死亡人数下降28.6%"),
    ("集体经济", "全年集体收入36.5万元，上年29.8万", "集体收入36.5万元"),
    ("经营主体", "新登记经营主体13260户，超额完成12000户的计划", "新登记经营主体13260户"),
  ])
  func aYearIsMeasuredByWhatItsTradeCounts(_ task: String, _ result: String, _ told: String) throws {
    let text = try opening(["1,业务,业务,\(task),\(result),,全年,已完成,,,,"])
    #expect(text.contains(told) && !text.contains("29.8"), "\(text)")
  }

  @Test(arguments: [
    ("咨询", "接待咨询720人次"), ("培训", "取得证书875人"), ("博物馆", "办展6个，全年接待18.3万人次"),
  ])
  func whatSaysNotWhomIsNoMeasure(_ task: String, _ result: String) throws {
    let text = try opening(["1,业务,业务,\(task),\(result),,全年,已完成,,,,"])
    #expect(!text.contains("人次") && !text.contains("875"), "\(text)")
  }

  @Test(arguments: [
    ("柳屏区敬老院", "年末盘点", "在院137人，其中特困93人", "在院137人，"), ("县第一幼儿园", "园情", "在园幼儿312人，教职工46人", "有在园幼儿312人"),
    ("县人民医院", "年末盘点", "在院137人", ""),
  ])
  func aHomeSaysHowManyItHas(_ unit: String, _ task: String, _ result: String, _ told: String) throws {
    let text = try opening(["1,业务,业务,\(task),\(result),,12月,已完成,,,,"], "单位：\(unit)\n")
    #expect(told.isEmpty ? !text.contains("137") : text.contains(told), "\(text)")
  }

  @Test func aVerbAheadIsNotSaidAgain() throws {
    let text = try opening(["1,业务,业务,抽检,开展食品安全监督抽检4318批次，超额完成4200批次的计划,,全年,已完成,,,,"])
    #expect(!text.contains("抽检开展"), "\(text)")
  }
}
