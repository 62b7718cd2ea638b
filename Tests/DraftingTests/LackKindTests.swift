import Testing

@testable import Drafting

/// How shortfalls are put, sorted and answered in 不足 and 打算.
@Suite struct LackKindTests {
  @Test(arguments: [
    ("年报公示率", "年报公示率90.3%，没有达到92%的目标，主要是个体户报送较慢", LackKind.aim),
    ("老旧电梯更新改造", "老旧电梯更新改造13台，没有完成20台的计划", .project), ("省部级项目", "省部级项目目标10项，获批9项", .aim),
    ("到位内资", "到位内资76.4亿元，没有完成80亿元的计划，主要是2个项目按工程进度推后付款", .aim),
    ("特种设备隐患整改", "特种设备隐患整改61处，没有完成63处的计划", .correction),
    ("巡察反馈问题整改", "巡察反馈问题还有2个没有完成整改", .correction), ("矛盾纠纷大排查", "还有9起没有化解", .pending),
    ("中央预算内资金", "中央预算内资金1200万元已申报，尚未获批", .outside), ("县中医医院整体迁建", "内外装修尚未开始", .project),
    ("职称评审", "结果尚未公布", .other), ("防汛抗旱", "山塘老化，12口需除险", .facility), ("应急物资储备", "3个镇没有合适库房", .facility),
    ("行政复议", "案件增长快，办案人员只有4人", .staff), ("推行田长制", "推行田长制发现问题193个，整改187个，其余6个正在整改", .correction),
    ("12345热线", "满意率差0.2个百分点，主要是噪音类反复投诉", .aim), ("人居环境整治", "背街小巷反弹", .other),
    // A measurement beyond its bound is nothing that an inspection gave to mend; who teaches is not missing.
    ("职业危害检测", "粉碎岗噪声2点超标，正在加隔声罩", .other), ("教师作品集", "教师作品集尚未付印", .other),
  ])
  func aShortfallHasItsKind(_ name: String, _ lack: String, _ kind: LackKind) {
    #expect(LackKind(lack, name) == kind)
  }

  /// Up to six points stand as they are; of more the kinds have their judgements where two or more have two points, and
  /// what stands alone stands by itself as long as the list has room.
  @Test func manyPointsAreGroupedByKind() {
    func items(_ kinds: [LackKind]) -> [KindGroups.Item] {
      kinds.map { KindGroups.Item(text: TracedText($0.rawValue, .setting("单位")), kind: $0) }
    }
    let few: [LackKind] = [.facility, .facility, .staff, .staff]
    #expect(KindGroups(items(few)) == nil)
    let many = few + [.task, .outside, .other, .other, .other, .correction, .correction]
    let groups = KindGroups(items(many), isMany: true)?.groups ?? []
    #expect(groups.map(\.kind) == [nil, .correction, .facility, nil, .staff, nil, nil, nil])
    #expect(groups.map(\.items.count) == [1, 2, 2, 1, 2, 1, 1, 1])
    let crowded = KindGroups(items(many + [.other]), isMany: true)?.groups ?? []
    #expect(crowded.map(\.kind) == [.correction, .facility, .staff, .other])
    // One judgement beside single points parts nothing.
    #expect(KindGroups(items([.task, .task, .task, .aim, .staff, .other, .other]), isMany: true) == nil)
  }

  @Test(arguments: [
    ("还有2处隐患没有整改", true), ("还有8项隐患没有整改", false), ("还有2个地块没有交付", false),
  ])
  func aHazardOrTwoAreSmall(_ lack: String, _ isSmall: Bool) {
    #expect(LackKind.isSmall(lack) == isSmall)
  }

  @Test(arguments: [
    (
      "综合实验楼", "综合实验楼内部装修尚未开始，未能按计划在12月竣工，装修招标流标一次",
      "综合实验楼内部装修尚未开始，因装修招标流标一次未能按计划在12月竣工"
    ),
    ("城北水厂扩建", "城北水厂扩建进口阀门到货晚了2个月，未能按计划年底通水", "城北水厂扩建因进口阀门到货晚了2个月，未能按计划年底通水"),
    ("老年助餐点", "老年助餐点目标15个，建成12个，还差3个，选址难", "老年助餐点目标15个，建成12个，还差3个，主要是选址难"),
    (
      "敬老院改造提升", "敬老院改造提升计划4所，完成3所，城关敬老院消防改造未完，中途增加设计",
      "敬老院改造提升计划4所，完成3所，城关敬老院消防改造因中途增加设计没有完成"
    ),
    ("主墩钢围堰拆除", "主墩钢围堰拆除完成一半，水位偏高，推迟到2025年1月", "主墩钢围堰拆除完成一半，因水位偏高推迟到2025年1月"),
    (
      "二次供水设施改造", "二次供水设施改造计划25处，完成22处，3处小区业主意见不一", "二次供水设施改造计划25处，完成22处，其余3处小区业主意见不一"
    ),
    ("招聘新教师", "招聘新教师11名，计划15名，4个岗位没有招满，未完成计划", "招聘新教师11名，计划15名，4个岗位没有招满"),
    // What has its reason marked already, and what says no reason.
    ("托位", "托位数3.9个，没有达到4.5个的目标，主要是消防改造未完工", "托位数3.9个，没有达到4.5个的目标，主要是消防改造未完工"),
    ("改厕", "改厕计划88户，完成57户，还差31户", "改厕计划88户，完成57户，还差31户"),
    ("管网", "管网只完成计划的93%，余下1.4公里穿越铁路，审批没有办完", "管网只完成计划的93%，余下1.4公里穿越铁路，审批没有办完"),
  ])
  func aReasonIsMarked(_ name: String, _ lack: String, _ told: String) {
    #expect(LackGround.marked(lack, of: name) == told)
  }

  @Test(arguments: [
    ("利润总额计划680万元，实际完成661万元，完成计划的97.2%", "利润总额完成661万元，为680万元计划的97.2%"),
    ("不良资产清收计划1200万元，实际收回986万元，完成计划的82.2%", "不良资产清收计划1200万元，收回986万元，为计划的82.2%"),
    ("资源审计计划3名，实际完成2名", "资源审计计划3名，完成2名"), ("还差3家", "还差3家"),
  ])
  func planNumberAndRateAreSaidOnce(_ lack: String, _ told: String) {
    #expect(GapForm.shortened(lack) == told)
  }

  @Test(arguments: [
    ("年报公示率90.3%，没有达到92%的目标，主要是报送慢", "年报公示率90.3%，比92%的目标低1.7个百分点，主要是报送慢", "1.7个百分点（92%减90.3%）"),
    ("梁板预制316片，没有完成360片的计划，差44片", "梁板预制316片，比360片的计划少44片", "44片（360片减316片）"),
    ("隐患整改61处，没有完成63处的计划，还有2处是老旧锅炉", nil, ""), ("产值约38亿元，没有完成42亿元的计划", nil, ""),
  ])
  func theGapIsReckoned(_ lack: String, _ told: String?, _ arithmetic: String) {
    let gap = GapForm.withGap(lack)
    #expect(gap?.text == told)
    #expect((gap?.arithmetic ?? "") == arithmetic)
  }

  @Test(arguments: [
    ("抓紧完成剩余44片梁板预制", "主要是台座周转慢", "加快台座周转，抓紧完成剩余44片梁板预制"),
    ("努力提高钢筋保护层厚度合格率", "主要是墩柱垫块绑扎不牢", "改进墩柱垫块绑扎，努力提高钢筋保护层厚度合格率"),
    ("努力提高年报公示率", "主要是个体户报送较慢", "督促个体户及时报送，努力提高年报公示率"),
    ("2026年8月投用综合实验楼", "装修招标流标一次", "抓紧完成装修招标，2026年8月投用综合实验楼"),
    ("继续招聘教师", "物理、信息技术4个岗位没有招满", "盯紧物理、信息技术4个岗位，继续招聘教师"),
    // The clerk's own measure stays as it is, and an unknown reason asks for nothing.
    ("会同自然资源局补办手续，抓好整改", "用地手续未批", "会同自然资源局补办手续，抓好整改"), ("继续推进甲路改造", "选址未定", "继续推进甲路改造"),
  ])
  func aStepTurnsTheReasonRound(_ step: String, _ lack: String, _ told: String) {
    #expect(CauseAct.answered(step, lack, of: "甲事") == told)
  }
}
