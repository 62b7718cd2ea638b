import Foundation
import Records
import Testing

@testable import Drafting

/// What is told as lacking and what is not, how it is put, and what is done about it where the ledger does not say.
@Suite struct LackTests {
  private static let wording = UnfinishedWording(wordbook: Support.wordbook, cleaner: Support.cleaner)

  private static func ledger(_ header: String, _ rows: [String]) -> Ledger {
    LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
  }

  private static func record(_ cells: String, _ header: String = "工作任务,年度计划,完成数,完成情况,状态,备注") throws -> TaskRecord {
    try #require(ledger(header, [cells]).records.first)
  }

  @Test(arguments: [
    ("安全生产天数,,,\"2022年1月1日算起，没有发生事故\",进行中,", true), ("开工以来产值,,30760万元,,进行中,", true),
    ("质量奖推荐,1,1家,推荐恒泰轴承,待省里公布,", true), ("样板支部申报,,,学生支部申报,待评,", true), ("护学岗,,4所,早晚两岗,常态,", true),
    // A gap, a delay, a plan that was missed, or a project that only goes on.
    ("护学岗,,4所,还差2所没有设岗,常态,", false), ("围堰拆除,,,\"水位偏高，拖到明年1月\",进行中,", false),
    ("质量奖推荐,2,1家,推荐恒泰轴承,待省里公布,", false), ("综合楼,,,正在装修,进行中,", false),
  ])
  func whatGoesOnForGoodLacksNothing(_ row: String, _ isSteady: Bool) throws {
    #expect(Self.wording.isSteady(try Self.record(row)) == isSteady)
  }

  @Test(arguments: [
    ("业务用房改造因台站列入搬迁规划取消", false), ("指挥中心改造改由市级统建，本级不再立项", false), ("盖板涵因设计变更取消", false),
    ("装备项目因企业战略调整终止", true), ("微专业因报名人数不足取消", true), ("外聘教练因价格未达成一致取消", true),
  ])
  func aCancelledTaskIsALackWhereItsReasonIsOnesOwn(_ told: String, _ isLack: Bool) {
    #expect(UnfinishedWording.isOwnLack(told) == isLack)
  }

  @Test(arguments: [
    ("托位数,4.5,3.9个,\"两家托育园消防改造没完工，180个托位没能投用\",未达标,", "托位数3.9个，没有达到4.5个的目标，主要是两家托育园消防改造未完工，180个托位未能投用"),
    ("线路跳闸,≤60,67条次,树障引起29条次,未达标,", "线路跳闸67条次，超过60条次的上限，其中树障引起29条次"),
    ("梁板预制,360,316片,\"台座周转慢，差44片\",未完成,", "梁板预制316片，没有完成360片的计划，差44片，主要是台座周转慢"),
    ("执法考评,,89分,目标90,未达标,", "执法考评89分，没有达到90分的目标"),
    ("按期办结率,,98.6%,,没到,\"要99%；拖在两个镇手上\"", "按期办结率98.6%，没有达到99%的目标，主要是拖在两个镇手上"),
    ("信访代办点,,98个,,没建满,要110个", "信访代办点98个，没有完成110个的计划"),
    // Nothing is said to be a reason that is none, and nothing is counted that does not add up.
    ("新增商标,900,860件,,未完成,", "新增商标计划900件，实际完成860件"),
    ("督导,9800,9764户次,\"差36户次，均为停业户\",未完成,", "督导9764户次，没有完成9800户次的计划，差36户次，均为停业户"),
    ("到位内资,80亿元,76.4亿元,正在对接,进行中,", "到位内资76.4亿元，没有完成80亿元的计划，正在对接"),
  ])
  func numberAimAndReasonStandInThisOrder(_ row: String, _ lack: String) throws {
    let told = Self.wording.standing(try Self.record(row))
    #expect(told == lack)
  }

  @Test(arguments: [
    ("省里交办积案,,32件,\"化了29，还有3件\",进行中,", "省里交办积案32件，已化解29件，还有3件没有化解", "抓紧化解剩余3件省里交办积案"),
    ("监控补点,,24个,装好16 剩8等供电,在建,", "监控补点24个，已安装16个，还有8个等待供电", "抓紧安装剩余8个监控补点"),
    ("重点事项督办,,63项,\"办结58项，剩5项\",进行中,", "重点事项督办63项，已办结58项，还有5项没有办结", "抓紧办结剩余5项重点事项"),
    ("重点事项督办,,63项,\"办结58项，剩3项\",进行中,", "重点事项督办还有3项", "继续推进重点事项督办，办结剩余3项"),
  ])
  func wholeAndRestAreToldWhereTheyAddUp(_ row: String, _ lack: String, _ step: String) throws {
    let record = try Self.record(row)
    #expect(Self.wording.standing(record) == lack)
    #expect(Self.wording.doing(record) == step)
  }

  @Test(arguments: [
    ("县域内住院率,82%,80.4%,,未达标,", "努力提高县域内住院率"), ("原料损耗率,2.2%,2.36%,,未完成,", "努力降低原料损耗率"),
    ("剖宫产率,33%,34.6%,,未达标,", "努力降低剖宫产率"), ("线路跳闸,≤60,67条次,,未达标,", "努力把线路跳闸控制在60条次以内"),
    ("招聘卫技人员,40人,33人,岗位没招满,未完成,", "加大招聘卫技人员力度"), ("设计变更上报,,6项,\"批复4项，另2项还没批\",进行中,", "推动其余2项设计变更尽快获批"),
    ("医院迁建,,,内外装修尚未开始,进行中,", "尽快启动医院迁建内外装修"), ("心理辅导室,,,专职老师未到,未完成,", "争取心理辅导室专职老师尽快到岗"),
    ("梁板预制,360,316片,差44片,未完成,", "抓紧完成剩余44片梁板预制"),
    // A burden is not raised, and of what nobody says nothing is promised.
    ("不良贷款率,1%,1.2%,,未完成,", "努力降低不良贷款率"), ("能耗下降率,3%,2.2%,,未完成,", ""), ("党建长廊,,,选址未定,未完成,", "尽快定下党建长廊选址"),
    ("标准化林业站,3个,,\"建成2个，大坳站选址没定，未动工\",未完成,", "尽快定下大坳站选址"), ("活动室改造,,,地面和墙面没有动工,进行中,", ""),
  ])
  func aLackIsAnsweredByItsKind(_ row: String, _ step: String) throws {
    let told = Self.wording.doing(try Self.record(row))
    #expect(told == step)
  }

  @Test(arguments: [
    ("主题读书会,,3期,四季度没办成,未完成,\"计划4期，顺延到明年一季度\"", "2024年一季度补办主题读书会"),
    ("托位数,4.5,3.9个,两家托育园消防改造没完工,未达标,争取明年二季度开园", "争取两家托育园2024年二季度开园"),
    ("塑胶跑道,,,上报,未完成,明年接着跑", "2024年继续跟进塑胶跑道"), ("主题党日,,12次,按月开展,已完成,明年继续", "2024年继续开展主题党日"),
  ])
  func aStepHasItsSubject(_ row: String, _ step: String) throws {
    #expect(Self.wording.nextStep(try Self.record(row)) == step)
  }

  @Test(arguments: [
    ("领导接访,1-3月,46批,完成,二季度继续排", ""), ("积案化解,全年,14件,进行中,6月前化解2件", "2024年6月前化解积案2件"),
    ("领导接访,10-12月,39批,完成,一季度表月底出", "领导接访一季度表月底出"), ("积案化解,4月,14件,进行中,6月前化解2件", "6月前化解积案2件"),
  ])
  func stepsOfQuartersThatAreOverAreNoPlan(_ row: String, _ step: String) throws {
    let record = try Self.record(row, "工作任务,时间,完成数,状态,下一步打算")
    let told = Self.wording.nextStep(record)
    #expect(step.isEmpty == told.isEmpty && told.contains("2024年") == step.contains("2024年"), "\(told)")
  }

  @Test func twoTasksOfOneRowLackEachTheirOwn() throws {
    let row = "实验室检查；人才引进,,,\"查24次，隐患57处，改55处，剩2处（通风）；引进博士7人，目标8人\",进行中,"
    let halves = Self.wording.halves(try Self.record(row))
    #expect(halves.map(\.lack) == ["实验室检查隐患还有2处（通风）没有整改", "引进博士7人，没有完成8人的计划"])
    #expect(halves.map(\.step) == ["抓好实验室检查剩余2处隐患整改", "加大人才引进力度"])
    #expect(Self.wording.halves(try Self.record("实验室检查,,,\"查24次；引进博士7人\",进行中,")).isEmpty)
  }

  @Test func whatTheYearMadeGoodIsNoLack() throws {
    let header = "类别,时间,工作任务,年度计划,完成数,状态,备注"
    func draft(_ last: String) throws -> String {
      let rows = [
        "食品,一季度,食品抽检,600,610批次,完成,", "食品,二季度,食品抽检,600,598批次,基本完成,差2批次", "食品,三季度,食品抽检,600,\(last)批次,完成,",
        "质量,全年,商标注册,900,860件,未完成,", "质量,全年,监督抽查,250,260批次,完成,",
      ]
      let ledger = Self.ledger(header, rows)
      let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
      Law.check(draft, ledger)
      return draft.text
    }
    let made = try draft("605")
    #expect(!made.contains("没有完成600批次"), "\(made)")
    let short = try draft("590")
    #expect(short.contains("598批次"), "\(short)")
  }
}
