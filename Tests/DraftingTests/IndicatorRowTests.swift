import Records
import Testing

@testable import Drafting

/// Rows of indicators: the number of the column of what was reached stands behind its own name, with its unit, its change and
/// its parts; what a remark says of it stays with it.
@Suite struct IndicatorRowTests {
  private static func records(_ header: String, _ rows: [String]) -> [TaskRecord] {
    let ledger = LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2025)
    return RemarkOrders.obeyed(ledger.records, year: 2025)
  }

  private static let header = "指标,年度计划,实际完成,上年同期,备注"
  private static let others = ["新客站,6月开业,未开业,,消防没过", "体检中心,年内开诊,9月开诊,,"]

  @Test(arguments: [
    ("货运量,90万吨,93.6万吨,,\"去年88.2万吨，增6.1%\"", "93.6万吨，同比增长6.1%"),
    ("产值,5亿元,5.4亿元,,\"同比增长8%，主要是新厂投产\"", "5.4亿元，同比增长8%，主要是新厂投产"),
    ("屋顶光伏,装机6兆瓦,6.1兆瓦,,", "装机6.1兆瓦"),
    ("报修,24小时修复率99%,\"接报284起，99.1%\",,", "接报284起，24小时修复率99.1%"),
    // Not of a number of another kind, nor where the result names it.
    ("培训,办班10期,12期,,", "12期"), ("网上办理,网办率85%,网办率87%,,", "网办率87%"),
    ("售气量(万m³),980,1042.6,,", "1042.6万立方米"), ("营业收入（万元）,900,903.5,,", "903.5万元"),
  ])
  func theNumberHasWhatBelongsToIt(_ row: String, _ result: String) throws {
    let record = try #require(Self.records(Self.header, [row] + Self.others).first)
    #expect(record.result == result, "\(record.result)")
  }

  @Test func theUnitOfANameIsThatOfItsNumbers() throws {
    let record = try #require(Self.records(Self.header, ["售气量(万m³),980,1042.6,996,"] + Self.others).first)
    #expect(record.task == "售气量" && record.target == "980万立方米" && record.lastYearText == "996万立方米")
  }

  @Test(arguments: [
    ("收入,\"48.6亿元\",增长6.2%", "48.6亿元，同比增长6.2%"),
    ("欠税,\"清理6240万元；年末欠税余额1.18亿元\",余额上升8.3%", "清理6240万元；年末欠税余额1.18亿元，同比上升8.3%"),
    ("助贷,帮助124户企业获贷3.8亿元,贷款额增长14.6%", "帮助124户企业获贷3.8亿元，贷款额同比增长14.6%"),
    ("收入,\"8.6亿元，比上年增长3%\",增长3%", "8.6亿元，比上年增长3%"),
  ])
  func aColumnOfChangesIsTold(_ row: String, _ result: String) throws {
    let record = try #require(Self.records("工作任务,完成情况,同比", [row]).first)
    #expect(record.result == result, "\(record.result)")
  }

  @Test(arguments: [
    ("线路优化,10条,12条,,\"新开3条，在12条内\"", "其中新开3条"), ("三号桥,主塔封顶,10月主塔封顶,,\"完成投资6.8亿元，含在上一行\"", "完成投资6.8亿元"),
    ("贷款,4亿元,4.6亿元,,其中银行3.2亿、票据1亿", "其中银行3.2亿元、票据1亿元"),
  ])
  func aRemarkOnItsOwnNumberIsOfThat(_ row: String, _ note: String) throws {
    let record = try #require(Self.records(Self.header, ["总投资,38亿元,39.7亿元,,", row] + Self.others).dropFirst().first)
    #expect(record.note == note && record.amended?.whole ?? "" == "", "\(record.note)")
  }

  @Test func aPartKeepsItsName() throws {
    let rows = Self.records(Self.header, ["营业收入（万元）,900,903.5,,", "其中：售水收入（万元）,650,668.3,,含在上一行"] + Self.others)
    #expect(rows[1].task == "售水收入" && rows[1].amended?.whole == PartAside.above)
  }

  private static func draft(_ header: String, _ rows: [String]) throws -> String {
    let ledger = LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    return draft.text
  }

  @Test(arguments: [
    ("通行费收入,1.9亿元,1.78亿元,1.86亿元,未完成。国道免费通车后分流货车", "通行费收入1.78亿元，没有达到1.9亿元的目标，主要是国道免费通车后分流货车"),
    ("应收账款压降,3亿元,2.1亿元,,县区代建款回得慢", "应收账款压降完成2.1亿元，没有完成3亿元的计划，主要是县区代建款回得慢"),
    ("审计整改,27项全部整改,25项,,", "审计整改完成25项，没有完成27项的计划"),
  ])
  func aPlanThatWasMissedIsToldWithItsCause(_ row: String, _ told: String) throws {
    let text = try Self.draft(Self.header, [row, "代建公路,120公里,126公里,,", "体检中心,年内开诊,9月开诊,,", "充电桩,200个,236个,,"])
    #expect(text.contains(told), "\(text)")
  }

  @Test(arguments: [
    ("就业困难人员就业,380,417,人,396,\"零就业家庭新出现3户，都在20天内安置1人以上\"", "就业困难人员就业417人，"),
    ("脱贫人口务工规模,8600,8742,人,8655,\"帮扶车间15个，吸纳脱贫人口523人\"", "脱贫人口务工规模8742人，"),
    ("养老待遇领取资格认证,98,99,%,98.7,\"应认证7.33万人，已认证7.26万人，其中上门认证812人\"", "养老待遇领取资格认证99%，"),
    ("公益性岗位安置,,486,人,471,\"年末在岗486人，其中今年新开发64人\"", "公益性岗位安置年末在岗486人，"),
    ("城乡居民养老保险参保,18.2,18.26,万人,18.31,\"比上年少500人，主要是死亡、迁出\"", "参保18.26万人，比上年少500人，主要是死亡、迁出"),
  ])
  func whatTheRowTellsBesideTakesNoNumber(_ row: String, _ told: String) throws {
    let header = "工作任务,年度目标,完成数,单位,上年同期,进展说明"
    let text = try Self.draft(header, [row, "体检中心,,1,个,,9月开诊", "充电桩,200,236,个,,"])
    #expect(text.contains(told), "\(text)")
  }

  @Test(arguments: [
    ("保障性租赁住房", "筹集300套，其中新建180套、盘活改建120套", "筹集保障性租赁住房300套，其中新建180套、盘活改建120套"),
    ("内涝点整治", "6处全部整治，汛期没有再积水", "6处内涝点全部整治，汛期没有再积水"),
  ])
  func theNameGoesWithTheFirstNumber(_ task: String, _ result: String, _ told: String) {
    let text = Support.points([(task, result, "")]).map { $0.text(.full) }.joined(separator: "；")
    #expect(text == told, "\(text)")
  }

  @Test func howLongAThingTookIsNoPlanThatWasMissed() throws {
    let text = try Self.draft(Self.header, ["用水报装,3个工作日,平均2.4个工作日,,", "体检中心,年内开诊,9月开诊,,", "充电桩,200个,236个,,"])
    #expect(!text.contains("没有完成"), "\(text)")
  }

  @Test func aQuarterIsToldByTheYear() throws {
    let rows = ["供水量（万吨）,290,304.6,,", "四季度供水量（万吨）,,74.2,,含在全年", "体检中心,年内开诊,9月开诊,,"]
    let text = try Self.draft(Self.header, rows)
    #expect(text.contains("供水量304.6万吨") && !text.contains("74.2"), "\(text)")
  }

  @Test(arguments: [
    ("旅游综合收入", "同比增长13.6%", "48.7亿元", "旅游综合收入48.7亿元，同比增长13.6%"),
    ("古籍普查", "全部著录完，登记上报省古籍中心", "1276册", "古籍普查1276册，全部著录完，登记上报省古籍中心"),
    ("馆校合作", "与学校签约，开设图书馆课", "21所", "馆校合作21所，与学校签约，开设图书馆课"),
    ("乡贤讲坛", "讲地方史、民俗、非遗", "12场", "乡贤讲坛12场，讲地方史、民俗、非遗"),
    ("20台纯电动车上牌", "今年1月办完牌证", "20台", "20台纯电动车上牌工作，今年1月办完牌证"),
    ("移动支付", "移动支付占比71.3%，上年66.8%，提高4.5个百分点", "", "移动支付占比为71.3%，比上年提高4.5个百分点"),
  ])
  func aNumberStandsBehindItsName(_ task: String, _ result: String, _ quantity: String, _ told: String) {
    let text = Support.points([(task, result, quantity)]).map { $0.text(.full) }.joined(separator: "；")
    #expect(text.hasSuffix(told), "\(text)")
  }
}
