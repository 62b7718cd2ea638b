import Foundation
import Records
import Testing

@testable import Drafting

/// What stands in 不足 and 打算 and what does not: cancelled tasks with their reason, no normal progress, no blank rows, six
/// shortfalls, and each with its subject.
@Suite struct ClosingRulesTests {
  private static let wording = UnfinishedWording(wordbook: Support.wordbook, cleaner: Support.cleaner)

  private static func ledger(_ header: String, _ rows: [String]) -> Ledger {
    LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
  }

  private static let header = "工作任务,计划目标,完成数,完成情况,完成状态,备注"

  private static func record(_ cells: String) throws -> TaskRecord {
    try #require(ledger(header, [cells]).records.first)
  }

  /// Without a reason nothing is told.
  @Test(arguments: [
    ("应急指挥中心升级改造,,,取消,取消,\"改由市级统建，本级不再立项\"", "应急指挥中心升级改造改由市级统建，本级不再立项"),
    ("业务用房改造,,,预算85万元,取消,台站列入搬迁规划", "业务用房改造因台站列入搬迁规划取消"),
    ("智能装备项目,,,\"框架协议总投资15亿元，企业战略调整，终止\",取消,不计入163.2亿元", "智能装备项目因企业战略调整终止"),
    ("毕业生跳蚤市场,,,因连续降雨未举办,取消,", "毕业生跳蚤市场因连续降雨未举办"),
    ("空调大修,,,报上去没批,取消,先加了6台电扇", "空调大修因上报后未获批准取消，先增加6台电扇"),
    ("智能巡检机器人,,,\"预算砍了，不上了\",取消,", "智能巡检机器人因预算削减，不再实施"),
    ("外墙维修,,,\"预算未获批复，本年度不再实施\",已取消,", "外墙维修因预算未获批复，不再实施"),
    ("参观学习,,,,取消,", ""), ("参观学习,,,,取消,已签字", ""), ("参观学习,2次,,预算3万元,取消,", ""),
  ])
  func aCancelledTaskIsToldWithItsReason(_ row: String, _ told: String) throws {
    let said = Self.wording.dropped(try Self.record(row))
    #expect(said == told)
  }

  @Test(arguments: [
    ("雷达建设,,,\"设备到货，正在联调\",进行中,拟2024年4月试运行", true),
    ("示范社区创建,,,\"城北社区获评示范社区；省级已申报，待公布\",进行中,", true),
    ("进博会对接,,,\"达成合作意向6个，意向金额2800万美元\",进行中,意向，未签约", true),
    ("综合楼,,,正在装修,进行中,", true),
    // What was to be reached, or is in the way, is a shortfall.
    ("到位内资,80亿元,76.4亿元,正在对接,进行中,", false),
    ("巡察反馈整改,,,\"反馈问题14个，整改13个\",进行中,", false),
    ("户厕改造,,,\"计划120户，改造97户，正在扫尾\",进行中,", false),
    ("照明提升,,,因地铁占道没有开工,进行中,", false),
    ("桥梁加固,,,正在施工,滞后,", false),
    ("加装电梯,,,\"已装3部，5部在谈\",进行中,一楼住户不同意", false),
    ("长期未结案清理,,,\"清理19件，还有2件在做鉴定\",进行中,", false),
  ])
  func normalProgressIsNoShortfall(_ row: String, _ isUnderway: Bool) throws {
    #expect(Self.wording.isUnderway(try Self.record(row)) == isUnderway)
  }

  @Test func whatGoesOnIsToldInItsChapterAndNotAsAShortfall() throws {
    let ledger = Self.ledger(
      "类别,工作任务,完成情况,完成状态,备注",
      [
        "观测,天气雷达,\"设备到货3套，正在联调\",进行中,拟2024年4月试运行", "观测,设备检定,检定327台套,完成,", "观测,台站巡检,巡检台站96站次,完成,",
        "观测,自动站升级,\"计划40个，完成36个，4个站址用地没有落实\",进行中,", "观测,机房改造,\"服务器采购流标\",推迟,推迟到2024年二季度",
        "观测,展厅改造,取消,取消,改由市级统建",
      ])
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    #expect(draft.text.contains("天气雷达设备到货3套，正在联调"), "\(draft.text)")
    #expect(!draft.text.contains("是天气雷达"), "\(draft.text)")
    #expect(draft.text.contains("2024年，") && draft.text.contains("天气雷达4月试运行"), "\(draft.text)")
    // What others decided is no lack of one's own.
    #expect(!draft.text.contains("展厅改造"), "\(draft.text)")
    #expect(draft.report.records.last?.fate == "excluded")
    #expect(draft.report.records.last?.why?.contains("不写入") == true)
  }

  /// Nobody knows whether a row was done that only has a name: it is asked about.
  @Test(arguments: [
    ("城市家具普查,", Fate.rejected), ("城市家具普查,未完成", .unfinished), ("桥梁检测,已完成", .used), ("普查城市家具2160件,", .unfinished),
  ])
  func aBlankRowOfTalesIsNotToldAsUndone(_ row: String, _ fate: Fate) {
    let ledger = Self.ledger(
      "板块,工作开展情况,状态",
      ["市容,规范占道经营2475起，在28处校园周边点位实行定人定岗，制止噪声扰考23起。,已完成", "市政,\(row)"])
    let sorting = Sorting(ledger.records, bank: Support.bank, settings: Settings())
    #expect(sorting.accounts.last?.fate == fate)
  }

  @Test func manyShortfallsStandUnderAJudgementTheWeightiestFirst() throws {
    let open = (1...7).map { "组织,\("甲乙丙丁戊己庚".map(String.init)[$0 - 1])路改造,路面尚未铺设,未完成," }
    let ledger = Self.ledger(
      "类别,工作任务,完成情况,完成状态,备注",
      ["组织,主题党日,开展主题党日12次,已完成,"] + open + ["组织,人才引进,\"计划10人，引进7人\",未完成,", "组织,供水管网改造,\"计划20公里，完成15公里\",未完成,"])
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    #expect(!draft.text.contains("四是") && !draft.text.contains("同时，"), "\(draft.text)")
    #expect(draft.text.contains("供水管网改造计划20公里"), "\(draft.text)")
    for name in "甲乙丙丁戊己庚" { #expect(draft.text.contains("\(name)路"), "\(draft.text)") }
    #expect(draft.text.contains("项目"), "\(draft.text)")
  }

  @Test func thatTasksGoOnIsNoPlanBesideRealSteps() throws {
    let ledger = Self.ledger(
      "类别,工作任务,完成情况,完成状态,下一步打算",
      [
        "组织,主题党日,开展主题党日12次,已完成,", "组织,甲路改造,选址未定,未完成,2024年3月开工", "组织,乙路改造,选址未定,未完成,2024年4月开工",
        "组织,丙路改造,选址未定,未完成,2024年5月开工", "组织,丁路改造,方案未定,未完成,",
      ])
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    #expect(!draft.text.contains("继续推进丁路"), "\(draft.text)")
    #expect(draft.report.records.last?.why?.contains("台账没有写下一步") == true)
  }

  @Test(arguments: [
    ("以水灭火蓄水池,新建20口,,\"建成14口，6口林地手续未批\",进行中,2024年5月底前建成", "2024年5月底前建成其余6口以水灭火蓄水池"),
    ("新投产亿元以上项目,15个,13个,2个设备仍在调试,未完成,预计2024年3月投产", "争取其余2个项目2024年3月投产"),
    ("基金招商,,,\"认缴规模10亿元，投资4个项目1.35亿元\",进行中,其余按约定2024年缴", "推动基金招商其余资金2024年按约定缴付"),
    ("储能结构件项目,,,首条生产线12月18日试生产,完成,另一条2024年上半年安装", "2024年上半年安装储能结构件项目另一条生产线"),
    ("新建分馆,,,\"计划4个，柳溪、桥头、石坪建成了\",进行中,东岭拖到2024年6月前", "2024年6月前建成东岭分馆"),
    ("城东城市书房,,,装修到一半停了,未完成,2024年上半年开", "推动城东城市书房2024年上半年开放"),
    ("敬老院改造提升,计划4所,3所,完成3所,未完成,2024年5月底前完工", "确保其余1所敬老院改造提升2024年5月底前完工"),
    ("污泥处理车间,,,\"未开工，环评退回重报\",未完成,2024年二季度重报", "2024年二季度重新申报污泥处理车间环评"),
    ("危桥改造,16座,,\"完成14座，其余2座汛期水位高无法施工\",未完成,2024年枯水期完成", "2024年枯水期完成剩余2座危桥改造"),
    ("教师招聘,210人,186人,其中研究生41人,未完成,24人2024年春季补招", "2024年春季补招教师24人"),
    ("食堂改造,15个,11个,其余4个没有列入计划,未完成,放到2024年寒假", "2024年寒假完成剩余4个食堂改造"),
    ("客运中心迁建,,,主体封顶,进行中,2024年5月启用", "2024年5月启用客运中心"),
    ("健康管理率,72%,70.4%,,未完成,2024年春节集中体检", "2024年春节集中体检，努力提高健康管理率"),
    ("微心愿认领,,,\"认领86个，完成79个\",已完成,剩7个春节前办完", "春节前办结剩余7个微心愿"),
    ("水资源费征收,,,\"征收1860万元，计划2000万元\",未完成,下一步依法追缴", "依法追缴水资源费"),
    ("门票收入,,2870万元,,未完成,下一步推出冬季联票", "推出冬季联票，努力提高门票收入"),
    ("不良贷款率,1%,1.2%,,未完成,2024年春节前集中清收", "推动不良贷款率2024年春节前集中清收"),
    ("大厅改造,,,\"县里财政未安排资金，转2024年\",未完成,", "2024年继续推进大厅改造"),
    // What is not meant to be done is no step.
    ("厕所革命,300户,,计划300户做了268户,未完成,2024年不硬推", ""),
    // Nothing is counted that the row does not count.
    ("企业培训,12家,,\"走访企业10家，联系培训机构\",进行中,2024年5月底前完成", "2024年5月底前完成企业培训"),
    ("综合楼,,,正在装修,进行中,2024年8月交付使用", "确保综合楼2024年8月交付使用"),
    ("主题党日,12次,12次,按月开展,已完成,2024年继续开展", "2024年继续开展主题党日"),
  ])
  func aHalfSentenceTakesItsNoun(_ row: String, _ step: String) throws {
    let told = Self.wording.nextStep(try Self.record(row))
    #expect(told == step)
  }

  @Test(arguments: [
    ("企业问题办理,,,\"走访收集182件，办结169件，办结率92.9%\",进行中,13件涉及供电增容，正在协调", "抓紧办结其余13件企业问题"),
    ("巡察反馈问题整改,,,\"反馈26个，整改24个\",进行中,2个长期推进", "持续推进其余2个巡察反馈问题整改"),
    ("自动站升级,,,\"完成36个，另4个站址用地没有落实\",未完成,", "抓紧落实4个站址用地，继续推进自动站升级"),
    ("标准化建设,新增达标企业12家,,\"新增达标企业10家，2家评审未通过\",未完成,2家正在对照评审意见整改", "抓好2家企业对照评审意见整改"),
    ("到位内资,80亿元,76.4亿元,2个项目按工程进度推后付款,未完成,", "跟进2个项目付款进度，推动资金到位"),
    ("应急预案修订,,,\"3部已送审，待县政府审定\",进行中,", "跟进应急预案修订审定进度"),
    ("党建长廊,,,选址未定,未完成,", "尽快定下党建长廊选址"),
    // Only that it goes on.
    ("物流项目,,,外商独资,进行中,", ""),
  ])
  func aRemainderIsAStep(_ row: String, _ step: String) throws {
    let told = Self.wording.doing(try Self.record(row))
    #expect(told == step)
  }

  @Test(arguments: [
    ("节水型小区创建,,,\"创建12个，目标15个\",未完成,", "节水型小区创建目标15个，完成12个"),
    ("综治中心改造,,,\"图纸出来了，等区里批钱\",未完成,", "综治中心改造图纸已出，等待区里批复资金"),
    ("避险搬迁安置点,,,\"选址变更，重新报批\",暂缓,", "避险搬迁安置点选址变更，重新报批，暂缓实施"),
    ("办公楼节能改造,,,预算60万元,暂停,与机关搬迁冲突", "办公楼节能改造因与机关搬迁冲突暂停"),
    ("幼儿园占比,55%,53.2%,,未完成,还差2所公办园", "幼儿园占比53.2%，没有达到55%的目标，还差2所公办园"),
    ("环保整改,,,23家改了21家,进行中,另2家拖着不改", "环保整改还有2家拖延未改"),
  ])
  func saysHowAndWhyAPlanWasMissed(_ row: String, _ lack: String) throws {
    let told = Self.wording.standing(try Self.record(row))
    #expect(told == lack)
  }

  @Test(arguments: [
    ("最高气温预报准确率,,,86.4%,完成,下降0.5个百分点", "最高气温预报准确率下降0.5个百分点", ""),
    ("读者问卷,,,收回478份,完成,嫌自习座位少的最多", "读者问卷反映最多的是自习座位少", ""),
    ("隐患整改,,,整改隐患607项,完成,\"其余5项为一般隐患，正在整改\"", "还有5项一般隐患正在整改", "抓紧整改其余5项一般隐患"),
    ("安全检查,,,\"排查隐患214处，整改209处\",完成,\"5处为围墙裂缝，已列入2024年维修计划\"", "还有5处围墙裂缝没有整改", "抓好5处围墙裂缝整改，已列入2024年维修计划"),
    ("网约车合规率,90%,,86.5%,完成,", "网约车合规率86.5%，没有达到90%的目标", ""),
    // A rate of what is bad, one that rose, and praise.
    ("近视率,50%,,48%,完成,", nil, ""),
    ("不良贷款率,,,1.2%,完成,下降0.5个百分点", nil, ""), ("办结率,,,98%,完成,提高1.5个百分点", nil, ""),
    ("读者问卷,,,收回478份,完成,反映服务好", nil, ""),
  ])
  func whatGotWorseIsAShortfall(_ row: String, _ lack: String?, _ step: String) throws {
    let record = try Self.record(row)
    let found = Self.wording.notedRest(record) ?? Self.wording.setback(record)
    #expect(found?.lack == lack)
    #expect((found?.step ?? "") == step)
  }

  @Test(arguments: [
    ("该矿10月验收合格后复产", true), ("工程11月完工", true), ("限3月底前整改到位", false), ("10月底前完工", false), ("资料在三楼", false),
  ])
  func howAMatterEndedIsAFact(_ note: String, _ isFact: Bool) {
    let reading = NoteReading(Support.cleaner.clean(note, keepsHead: true), isOpen: false, year: 2023)
    #expect(reading.facts == (isFact ? [note] : []))
  }

  @Test func aDifferenceShowsItsArithmetic() throws {
    let ledger = Self.ledger(
      "类别,工作任务,年度目标,完成数,完成情况,完成状态,备注",
      ["读者,贴RFID标签,8万册,5.3万册,逐架加工,未完成,2024年接着贴", "读者,办证,,,新办借书证3216张,完成,"])
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    #expect(draft.text.contains("2024年继续粘贴其余2.7万册RFID标签"), "\(draft.text)")
    let sums = draft.report.sentences.flatMap(\.sums).flatMap(\.of).map(\.value)
    #expect(sums.contains { $0.contains("8万册减5.3万册") }, "\(sums)")
  }

  /// What is asked for beyond what the ledger has leaves room for all that it says at the end.
  @Test func measuresBesideProblemsAreStepsAndAThinLedgerTellsThemAll() throws {
    let ledger = Self.ledger(
      "类别,项目名称,年度目标,完成情况,状态,问题,措施",
      [
        "项目,温泉酒店,开工,土地未摘牌,未完成,规划条件未下达,协调自然资源局办理摘牌", "项目,房车营地,30个营位,建成22个营位,进行中,8个营位占林地,取得手续后续建",
        "经营,门票收入,3200万元,2870万元,未完成,暑期暴雨闭园11天,推出冬季联票", "经营,接待游客,180万人次,191万人次,已完成,,",
      ])
    let request = Support.request(ledger, settings: "字数：1500\n", template: "工作总结")
    let draft = try #require(Drafter.draft(request).draft)
    Law.check(draft, ledger)
    for words in ["规划条件未下达", "协调自然资源局", "取得手续后续建", "推出冬季联票"] {
      #expect(draft.text.contains(words), "\(words): \(draft.text)")
    }
  }
}
