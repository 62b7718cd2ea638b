import Records
import Testing

@testable import Drafting

/// What the rest of a number is, and what hangs on it.
@Suite struct RestNounTests {
  private static let wording = UnfinishedWording(wordbook: Support.wordbook, cleaner: Support.cleaner)

  private static func record(_ cells: String) throws -> TaskRecord {
    let text = "工作任务,年度目标,完成情况,完成状态,存在问题,下一步打算,备注\n" + cells + "\n"
    return try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2023).records.first)
  }

  @Test(arguments: [
    ("15个", "认领微心愿518个，办结503个", "微心愿", "微心愿"), ("2家", "发现台账不规范19家，已整改17家", "台账不规范", "台账不规范问题"),
    ("6件", "征集意见建议52件，办结46件", "意见建议", "意见建议"), ("3条", "查摆问题21条，整改18条", "问题", "问题"),
    // What was planned is the task's own thing, and numbers that leave another rest say nothing.
    ("1个", "计划建成6个，建成5个", "", ""), ("4个", "认领微心愿518个，办结503个", "", ""),
  ])
  func takesTheNounOfTheWhole(_ count: String, _ clauses: String, _ noun: String, _ counted: String) {
    let found = RestNoun(of: count, in: Clause.split(clauses).map(\.text), Support.wordbook)
    #expect((found?.noun ?? "") == noun)
    #expect((found?.counted ?? "") == counted)
  }

  @Test(arguments: [
    (
      "防范数据造假,,\"开展自查，发现台账不规范19家，已整改17家，2家正在整改\",推进中,,,", "台账不规范的19家中还有2家正在整改",
      "抓紧整改其余2家台账不规范问题"
    ),
    (
      "资金审计整改,,\"反馈问题5个，已改4个，1个是结余资金清理，正在走财政手续\",推进中,,,", "资金审计还有1个问题（结余资金清理）正在走财政手续",
      "抓紧整改剩余1个资金审计问题（结余资金清理）"
    ),
    (
      "敬老院改造提升,,\"石桥、白沙2所敬老院完工并投入使用；柳塘敬老院主体完工，正在装修，预计2024年3月交付\",推进中,,,", "柳塘敬老院主体完工，正在装修，尚未交付",
      "争取柳塘敬老院2024年3月交付"
    ),
    ("服务站规范化建设,,\"计划建成6个，建成5个，1个因办公用房未落实延至明年\",推进中,,,", "服务站规范化计划建成6个，建成5个，1个因办公用房未落实延至2024年", "2024年完成剩余1个服务站规范化建设"),
    ("巡察反馈问题整改,,\"反馈问题16个，已整改15个，剩余1个正在推进\",推进中,,,", "巡察反馈问题还有1个正在推进", ""),
    (
      "农业普查准备,,\"方案已报县政府，经费预算68万元报财政，尚未批复\",推进中,,,", "农业普查准备方案已报县政府，经费预算68万元报财政，但尚未批复", "推动农业普查方案、经费预算尽快获批"
    ),
    ("文明城市问题整改,,\"交办点位164个，整改161个，剩3个是老旧小区楼道，产权不清\",推进中,,,", "文明城市问题整改还有3个交办点位是老旧小区楼道，产权不清", ""),
    ("支部标准化达标,,\"12个支部达标11个，管网二支部台账不全未达标\",推进中,,,", "支部标准化达标中，管网二支部台账不全未达标", ""),
    ("站点建设,,\"西河站主体完工，器材未到；南岭站建成投用\",推进中,,明年5月投用,", "站点建设中，西河站主体完工，器材未到，尚未投用", "2024年5月投用西河站"),
    (
      "养老机构检查,,\"查出隐患147处，整改145处，剩2处是消防管网改造，涉及2家民办机构，正在督促\",推进中,,,", "养老机构检查还有2处隐患（消防管网改造），涉及2家民办机构，正在督促",
      "抓紧整改剩余2处养老机构检查隐患（消防管网改造）"
    ),
    ("消防整改,,\"查出问题9个，整改8个，剩1个书库喷淋更换\",推进中,,明年4月前换完,", "消防整改问题还有1个书库喷淋更换", "2024年4月前完成书库喷淋更换"),
    ("打击骗保,,\"检查86家，发现违规收费23家，已处理21家，2家正在听证\",推进中,,明年1月办结,", "违规收费的23家中还有2家正在听证", "2024年1月办结剩余2家违规收费问题"),
    ("创业大赛,,\"计划12月举办，推到明年3月\",未完成,,,未办", "创业大赛计划12月举办，推迟到2024年3月", ""),
  ])
  func namesWhichOneIsLeft(_ row: String, _ lack: String, _ step: String) throws {
    let record = try Self.record(row)
    let standing = Self.wording.standing(record)
    #expect(standing == lack)
    if !step.isEmpty { #expect(Self.wording.answer(record, standing, Self.wording.nextStep(record)) == step) }
  }

  @Test(arguments: [
    ("双报到,,\"1460名党员报到，认领微心愿518个，办结503个\",完成,,,剩15个春节前办完", "双报到还有15个微心愿没有办结", "春节前办结剩余15个微心愿"),
    ("结对报到,,\"认领微心愿21个，办好20个\",完成,,,剩1个是楼道装扶手，物业没同意", "结对报到还有1个微心愿是楼道装扶手，物业没有同意", ""),
    ("停车位,,新增430个,完成,老小区停车还是难,再谈2家单位共享车位,", "老小区停车还是难", "再谈2家单位共享车位"),
    ("固定资产投资,,1—11月完成4.36亿元,完成,在建大项目少,盯两个新开工项目,", "在建大项目少", "盯紧两个新开工项目"),
    ("养老服务,,\"开社区食堂3个，日均就餐约410人\",完成,食堂靠补贴,探索向周边上班族开放,", "社区食堂靠补贴", "探索社区食堂向周边上班族开放"),
    ("小区党支部建设,,新建小区党支部6个,完成,部分小区支部活动少,一支部一项目,", "部分小区支部活动少", "推行一支部一项目"),
    ("老旧小区改造,,改造4个小区,完成,改后管理跟不上,每个小区都要有物业或自管组织,", "老旧小区改造后管理滞后", "推动每个小区都有物业或自管组织"),
    ("新教师和交流,,新进3人,完成,\"体育、音乐仍无专业教师\",向县局申报音体教师各1名,", "体育、音乐仍无专业教师", "向县局申报音体教师各1名"),
    ("隐患排查,,\"整改36处，剩2处：操场南围墙裂缝、厕所屋顶渗水\",完成,围墙裂缝仍未修,明年暑假前修好,", "围墙裂缝仍未修", "确保围墙裂缝2024年暑假前修复"),
    ("教学常规检查,,检查9次，反馈问题57条,完成,2条为教学点实验课开不齐,走教解决,", "教学点实验课开不齐", "通过走教解决教学点实验课开不齐问题"),
    ("村级统计员配备,,132个村全部配齐,完成,兼职多,,", "村级统计员兼职多", ""),
    ("人才引进,,招高校毕业生16名,完成,水处理专业报名少,春招补4名,", "人才引进中，水处理专业报名少", "春招补4名"),
    ("内部审计,,\"做7个项目，查出问题34个，整改31个\",完成,\"3个涉及历史账，没整改完\",,", "内部审计还有3个问题涉及历史账，未整改完", ""),
    ("便民药店进村,,建成20个,完成,药店赚不到钱,盯回款,", "药店赚不到钱", "盯紧回款"),
    ("新领域组织建设,,新建9个,完成,9个里有4个没有活动,,", "新领域组织建设中9个中有4个没有活动", ""),
    // What has no subject of its own, or one of anything, keeps the name.
    ("垃圾分类,,覆盖246个小区,完成,进度慢,,", "垃圾分类进度慢", ""), ("兜底物业,,接管6个小区,完成,到年底缴费率只有61%,,", "兜底物业到年底缴费率只有61%", ""),
    ("操场改造,,预算58万元,完成,未实施,,", "操场改造未实施", ""),
  ])
  func aProblemThatIsASentenceStandsAlone(_ row: String, _ lack: String, _ step: String) throws {
    let record = try Self.record(row)
    #expect(Self.wording.problemOfDone(record) == lack)
    #expect(Self.wording.nextStep(record) == step)
  }

  @Test(arguments: [
    (
      "全年新增入库28家；从入库结构看，贸易占比偏高，后备企业明显不足，明年临界企业目前只摸到17家", "全年新增入库28家",
      "从入库结构看，贸易占比偏高，后备企业明显不足，明年临界企业目前只摸到17家"
    ),
    ("新录用公务员1人。两股仍各只有1人", "新录用公务员1人", "两股仍各只有1人"),
    ("宣讲46场，发放资料2.1万份，村医参训率偏低", "宣讲46场，发放资料2.1万份", "村医参训率偏低"),
    // What is done about a lack, what lacks its subject, and a rate that should be low, are results.
    ("选派干部12名，缓解人手不够", "", ""), ("培训312人，解决力量不足问题", "", ""), ("发放补贴18万元", "", ""),
    ("稽核人员6人，仍只有1人懂财务", "", ""),
  ])
  func aLackInAResultIsNoResult(_ result: String, _ told: String, _ lack: String) {
    let parted = LackInResult(result)
    #expect((parted?.told ?? "") == told)
    #expect((parted?.lack ?? "") == lack)
  }

  @Test(arguments: [
    ("一支部一项目", "推行一支部一项目"), ("盯两个项目", "盯紧两个项目"), ("盯紧两个项目", "盯紧两个项目"), ("盯办督察问题", "盯办督察问题"), ("抓口语和早读", "抓好口语和早读"),
    ("抓手不多", "抓手不多"),
    ("开线上家长会", "召开线上家长会"), ("开展家长会", "开展家长会"), ("给教学点做种植箱", "为教学点制作种植箱"), ("建党外人才名册", "建立党外人才名册"), ("建成人才库", "建成人才库"),
    ("好少年评选加“阅读之星”", "好少年评选增设“阅读之星”"),
  ])
  func aStepHasItsVerbInFull(_ step: String, _ told: String) { #expect(StepVerb.told(step) == told) }

  @Test func whatWasOnlyAppliedForIsNoResult() throws {
    #expect(Self.wording.achieved(try Self.record("操场改造,,\"报了项目，预算58万元，没批下来\",未完成,,,")) == "")
    #expect(Self.wording.tookNoPart(try Self.record("县足球联赛,,未参赛,未完成,,,")))
    #expect(!Self.wording.tookNoPart(try Self.record("县足球联赛,,未参赛,未完成,,明年参加,")))
  }

  @Test func whatIsDueInALaterYearIsNoShortfall() throws {
    let record = try Self.record("居民医保征缴,,\"2024年度参保21340人，完成任务的95.3%\",推进中,,,征缴到明年2月底")
    #expect(Self.wording.isUnderway(record))
    #expect(Self.wording.progress(record) == "居民医保征缴2024年度参保21340人，完成任务的95.3%")
    #expect(Self.wording.nextStep(record) == "继续做好居民医保征缴")
    let late = try Self.record("老旧管网改造,,\"完成12公里，完成任务的80%\",推进中,,,推迟到明年2月底")
    #expect(!Self.wording.isUnderway(late))
  }
}
