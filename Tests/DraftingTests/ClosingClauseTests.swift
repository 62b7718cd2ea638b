import Records
import Testing

@testable import Drafting

/// What falls short and what comes next, each a whole clause that says of what it is.
@Suite struct ClosingClauseTests {
  @Test(arguments: [
    ("机关干部下沉诉求还有74条多为房产证遗留问题", "机关干部下沉诉求还有74条未办结，多为房产证遗留问题"),
    ("社区换届前审计还有2个涉及历史往来款，账票不全", "社区换届前审计还有2个未整改到位，涉及历史往来款，账票不全"),
    ("矛盾调解还有2起是宅基地边界", "矛盾调解还有2起未化解，是宅基地边界"),
    ("耕地整治还有7个图斑为多年生果树", "耕地整治还有7个图斑未整改到位，为多年生果树"),
    ("拖欠账款还有360万元涉及3家企业", "拖欠账款还有360万元，涉及3家企业"),
    // What says how far they are stays as it is.
    ("督查还有9个正在整改", "督查还有9个正在整改"),
    ("事项进驻还有20项因专网未通暂未进驻", "事项进驻还有20项因专网未通暂未进驻"),
    ("换路灯计划80盏，完成64盏，其余16盏线没有拉过来", "换路灯计划80盏，完成64盏，其余16盏线没有拉过来"),
  ])
  func restSaysThatItIsNotDone(text: String, told: String) {
    #expect(RestClause.written(text) == told)
  }

  @Test(arguments: [
    ("推动高标准农田2026年春季动", "推动高标准农田2026年春季动工"),
    ("推动墩柱、盖梁2026年1月完", "推动墩柱、盖梁2026年1月完成"),
    ("推动剩余168套安置房6月交", "推动剩余168套安置房6月交付"),
    ("安全生产问题3月底前改", "安全生产问题3月底前整改到位"),
    ("抓好修路改造", "抓好修路改造"), ("推进产权移交", "推进产权移交"),
  ])
  func stepEndsInAVerb(step: String, told: String) {
    #expect(ShortDeed.written(step) == told)
  }

  private func closing(_ header: String, _ rows: [String]) throws -> (chapters: String, closing: String) {
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    let parts = draft.text.split(separator: "\n")
    return (parts.dropLast(2).joined(), parts.suffix(2).joined(separator: "\n"))
  }

  private static let others = ["培训干部,举办培训班3期，培训120人,", "垃圾清运,清运垃圾1.2万吨，日产日清,"]

  /// What was missed with its numbers and why, what stopped a thing and until when, who is missing.
  @Test(arguments: [
    ("12345热线,\"工单4320件，办结率100%，满意率94.6%，区里要求95%，差0.4个百分点，扣分主要在停车\",", "满意率94.6%，没有达到95%的目标，扣分主要在停车", "努力提高12345热线满意率"),
    ("老旧小区改造,\"东风里完工，惠及738户；建材巷因管线图对不上，停工两个月，预计明年4月完工\",", "建材巷因管线图对不上，停工两个月", "4月完工"),
    ("培训中心装修,\"主楼完工，面积1200平方米；附楼因消防图纸变更，10月才进场，预计明年5月交付\",", "附楼因消防图纸变更，10月才进场", "附楼"),
    ("招商,\"新签项目4个，协议资金3.6亿元，年度任务5个，差1个；已开工2个\",", "年度任务5个", ""),
    ("心理健康,个别辅导186人次,\"专职心理教师一直没配上，编制没批\"", "专职心理教师一直没有配上", ""),
    ("换路灯,\"原计划80盏，装成64盏，余16盏线没拉过来\",", "路灯更换计划80盏", "路灯更换"),
    ("纠纷调解,\"全年调解纠纷27起，成26起，剩1起地界\",", "1起（地界）未化解", ""),
    ("外出培训,\"计划3期，办2期，1期因经费压减取消\",", "计划3期，完成2期，1期因经费压减取消", ""),
  ])
  func aShortfallIsTold(_ row: String, _ lack: String, _ step: String) throws {
    let told = try closing("工作事项,完成情况,备注", Self.others + [row]).closing
    #expect(told.contains(lack), "\(told)")
    #expect(step.isEmpty || told.contains(step), "\(told)")
  }

  /// A rest that was settled within the year and the parts of a sum are none.
  @Test(arguments: [
    ("复工检查,\"查企业176家，发现隐患203处，当场改152处，其余51处到3月底全部改完\",", "51处"),
    ("村集体收入,\"全年46.8万元，光伏14.3万元，门面出租21.5万元，剩下11万元是劳务合作社的\",", "还有11万"),
  ])
  func whatIsSettledIsNoShortfall(_ row: String, _ lack: String) throws {
    let told = try closing("工作事项,完成情况,备注", Self.others + [row])
    #expect(!told.closing.contains(lack), "\(told.closing)")
  }

  @Test func aColumnOfProblemsSaysWhyAPlanWasMissed() throws {
    let told = try closing(
      "工作项,年度计划,实际完成,存在问题,下一步",
      ["路基土石方,86万方,84.2万方,弃土场手续办得慢,3月底前收尾", "涵洞通道,38道,38道完,,", "环水保,无通报,\"收到整改通知1份，7天内改完\",沉淀池容量偏小,扩容"])
    #expect(
      told.closing.contains("比86万方的计划少1.8万方，主要是弃土场手续办得慢") || told.closing.contains("没有完成86万方的计划，主要是弃土场手续办得慢"),
      "\(told.closing)")
    #expect(told.closing.contains("推进沉淀池扩容"), "\(told.closing)")
  }

  /// Rates, figures and limits of columns, with why.
  @Test(arguments: [
    ("任务,年度目标,完成情况,存在问题,下一步", "供水保障,自来水普及率93%,普及率92.4%,6个山区村水源不稳,争取资金新建蓄水池6座", "自来水普及率92.4%，没有达到93%的目标", "6个山区村水源不稳"),
    ("任务,年度目标,完成情况,存在问题,下一步", "水费收缴,收缴率90%,收缴率84.7%,灌区末级渠道破损,推行先交后灌", "水费收缴率84.7%，没有达到90%的目标", "灌区末级渠道破损"),
    ("任务,年度目标,完成情况", "居民医保,97%,\"参保42.6万人，参保率96.8%\"", "参保率96.8%，没有达到97%的目标", ""),
    ("指标,单位,目标,完成,同比,说明", "发电量,万千瓦时,8600,8214,-2.1%,来水偏枯", "发电量完成8214万千瓦时，没有完成8600万千瓦时的计划", "来水偏枯"),
    ("指标,单位,目标,完成,说明", "厂用电率,%,≤1.2,1.31,老主变损耗大", "厂用电率1.31%，超过1.2%的上限", ""),
  ])
  func aNumberBelowItsAimIsTold(_ header: String, _ row: String, _ lack: String, _ why: String) throws {
    let told = try closing(header, [row]).closing
    #expect(told.contains(lack), "\(told)")
    #expect(why.isEmpty || told.contains(why), "\(told)")
  }

  @Test func aDashInTheColumnOfStatesSaysNothing() throws {
    let told = try closing(
      "重点任务,全年,状态,备注",
      ["党员和组织,\"党员21486名，基层党组织1052个\",—,", "发展党员,发展412名,完成,", "组工力量,\"编制26名，在岗21名，一人多岗，懂信息化的少\",—,"])
    #expect(!told.closing.contains("1052"), "\(told.closing)")
    #expect(told.closing.contains("一人多岗，懂信息化的少"), "\(told.closing)")
    #expect(told.chapters.contains("在岗21名"), "\(told.chapters)")
  }
}
