import Phrases
import Records
import Testing
import TextCore

@testable import Drafting

/// Items of 打算 open with what is to be done; what is left over, waits or was only reckoned stands at the end alone.
struct PlanOpeningTests {
  private static let wording = UnfinishedWording(
    wordbook: Support.wordbook, cleaner: ResultCleaner(ownNames: [], words: Support.wordbook.cleaning, year: 2023))

  private static func record(_ row: String, header: String = "任务,完成情况,状态,下一步打算,备注") throws -> TaskRecord {
    try #require(LedgerReader.read(text: "\(header)\n\(row)\n", name: "台账.csv", year: 2023).records.first)
  }

  @Test(arguments: [
    ("城北水厂扩建,土建全部完工,进行中,2024年3月底前通水,", "确保城北水厂扩建2024年3月底前通水"),
    ("二次供水设施改造,完成22处,进行中,2024年上半年补齐,", "2024年上半年补齐二次供水设施改造"),
    ("村级诉讼服务点,\"计划30个，建成24个，其余6个在装网络\",进行中,2024年3月建完,", "2024年3月建成剩余6个村级诉讼服务点"),
    ("安全大检查,\"查出隐患143项，整改141项\",进行中,2024年1月停产检修时改完,", "2024年1月停产检修时完成安全大检查发现的隐患整改"),
    ("党员活动室翻修,\"屋顶漏，还没补\",未完成,,镇里答应2024年给钱", "2024年资金到位后抓紧推进党员活动室翻修"),
    (
      "罐区HAZOP分析,\"偏差83项，建议措施31条，落实24条，余7条等停车大修\",进行中,,大修定在2024年4月",
      "2024年4月大修时落实罐区HAZOP分析剩余7条建议措施"
    ),
    ("水价调整,\"成本监审已完成，听证会没开\",进行中,2024年上半年听证,", "2024年上半年召开水价调整听证会"),
    ("应急备用水源,可行性研究报告通过评审,进行中,争取2024年开工,", "争取应急备用水源2024年开工"),
    ("老水泵房线路改造,\"预算8万元，报上去没批\",进行中,2024年再报,", "2024年再次申报老水泵房线路改造"),
    ("征管数据治理,\"清理疑点数据5630条，核实处理5588条，剩余42条涉及跨区迁移户\",基本完成,,结转2024年", "2024年继续核实处理剩余42条疑点数据"),
  ])
  func opensWithWhatIsToBeDone(_ row: String, _ step: String) throws {
    #expect(Self.wording.nextStep(try Self.record(row)) == step)
  }

  @Test(arguments: [
    ("智慧课堂试点,\"原定四、五年级12个班，平板没到齐\",进行中,,余下6个班等设备", "盯紧设备到货，继续推进剩余6个班智慧课堂试点"),
    ("破产审判,\"受理5件，审结3件，另2件在审\",进行中,,", "继续推进破产审判，审结剩余2件"),
    ("终本案件恢复执行,\"年计划300件，完成计划的87%\",未完成,,财产线索少", "加大线索查找力度，继续推进终本案件恢复执行"),
    ("农家民宿,\"3户报名，改好1户，另外2户没动工\",未完成,,", "继续推进农家民宿，改好剩余2户"),
  ])
  func goesOnWithWhatIsLeft(_ row: String, _ told: String) throws {
    #expect(Self.wording.goingOn(try Self.record(row)) == told)
  }

  /// What waits for others to decide is no result, whatever the row's state.
  @Test(arguments: [
    ("专项债5000万元到位；中央预算内资金1200万元已申报，待批", "专项债5000万元到位", ["中央预算内资金1200万元已申报，待批"]),
    ("申报副高2人、一级5人，结果未公布", "", ["申报副高2人、一级5人，结果未公布"]),
    ("制定方案2份，已上报，待审批", "制定方案2份", ["已上报，待审批"]),
  ])
  func partsWhatWaits(_ result: String, _ told: String, _ waiting: [String]) throws {
    let found = try #require(Undecided(result))
    #expect(found.told == told)
    #expect(found.waiting == waiting)
  }

  @Test(arguments: ["审批事项218件全部办结", "公布服务事项12项", "待办事项清零"])
  func whatIsDecidedDoesNotWait(_ result: String) {
    #expect(Undecided(result) == nil)
  }

  @Test(arguments: [
    ("隐患排查,\"查117，改109，余8\",已完成,,", "隐患排查还有8项隐患没有整改", "抓紧整改隐患排查剩余8项隐患"),
    ("安委会例会,\"议题6，定事项10，办结9，1条（中控室搬迁）转2024\",已完成,,", "安委会例会还有1条（中控室搬迁）没有办结", "2024年抓紧办理中控室搬迁"),
    ("职业危害检测,\"检214点，合格212点，粉碎岗噪声2点超，正在加隔声罩\",已完成,,", "粉碎岗噪声2点超标，正在加隔声罩", "抓紧加装隔声罩，确保达标"),
    ("上级环保检查,\"17次，反馈21条，改20条\",已完成,,", "上级环保检查反馈21条，改20条，尚未全部整改", "抓好上级环保检查问题整改"),
    ("项目融资,\"专项债5000万元到位；中央预算内资金1200万元已申报，待批\",已完成,,", "中央预算内资金1200万元已申报，尚未获批", "争取中央预算内资金1200万元获批"),
  ])
  func tellsWhatADoneRowLeavesOver(_ row: String, _ lack: String, _ step: String) throws {
    let found = try #require(Self.wording.remnant(try Self.record(row), isLast: true))
    #expect(found.lack == lack)
    #expect(found.step == step)
  }

  @Test(arguments: ["参加比赛3次,\"获奖5人，另有2人入选\",已完成,,", "隐患排查,\"查158，改158，余0\",已完成,,", "信访办理,\"受理37件，办结37件\",已完成,,"])
  func whatIsWholeLeavesNothingOver(_ row: String) throws {
    #expect(Self.wording.remnant(try Self.record(row), isLast: true) == nil)
  }

  /// What was only reckoned, and what was made ready for an event that was put off, is no achievement.
  @Test(arguments: [
    ("老水泵房线路改造,\"预算8万元，报上去没批\",进行中,,", ""),
    ("综合楼建设,\"四层主体封顶，正在装修；概算1680万元\",进行中,,", "综合楼四层主体封顶"),
    ("未成年人保护中心建设,\"概算860万元，完成投资520万元，主体完工\",进行中,,", "未成年人保护中心完成投资520万元，主体完工"),
    ("元旦文艺晚会,\"节目审定16个，因流感高发延期\",未完成,,", ""),
    ("元旦游园,\"13个班出节目、摆年货摊\",未完成,,\"还没搞，定了方案\"", ""),
  ])
  func whatWasOnlyReckonedIsNoAchievement(_ row: String, _ achieved: String) throws {
    #expect(Self.wording.achieved(try Self.record(row)) == achieved)
  }

  @Test func whatIsByRuleDueLaterIsNoShortfall() throws {
    let record = try Self.record(
      "国企改革深化提升,\"完成28项，另外3项按要求2025年完成\",90.3%,按节点推进,,任务31项", header: "任务,完成情况,状态,下一步打算,备注,年度目标")
    #expect(Self.wording.isDueLater(record))
    #expect(Self.wording.achieved(record) == "国企改革深化提升完成31项任务中的28项，另外3项按要求2025年完成")
    #expect(Self.wording.nextStep(record).hasPrefix("按节点推进国企改革深化提升"))
  }
}
