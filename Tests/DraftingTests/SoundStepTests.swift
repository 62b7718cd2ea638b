import Records
import Testing

@testable import Drafting

/// Whatever rule worded a step, it stands in 打算 in one of few sound forms, or falls back on the work and the clerk's own plan.
@Suite struct SoundStepTests {
  private static let wording = UnfinishedWording(wordbook: Support.wordbook, cleaner: Support.cleaner)

  private static func record(_ cells: String) throws -> TaskRecord {
    let text = "工作任务,完成情况,完成状态,存在问题,下一步打算,备注\n" + cells + "\n"
    return try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2023).records.first)
  }

  private static func step(_ cells: String) throws -> String {
    let record = try record(cells)
    let step = ShortDeed.written(wording.gapStep(record) ?? wording.nextStep(record))
    return wording.sound(step.isEmpty ? "" : wording.withVerb(step, record), record)
  }

  /// A name is never stuck to a plan which does not go on from it.
  @Test(arguments: [
    ("殡葬改革,火化2916具，覆盖乡镇12个,已完成,散埋乱葬还有存量,2024年底前全覆盖14个乡镇,", "推进殡葬改革，2024年底前全覆盖14个乡镇"),
    ("学会工作,8个学会年检合格7个,已完成,,,已约谈挂靠单位，明年3月前改选", "抓好学会工作，2024年3月前改选"),
    ("法治文化公园改造提升,设计方案已定，没有开工,未完成,,,列入明年财政预算申请", "将法治文化公园改造提升列入2024年财政预算申请"),
    ("城乡供水一体化,铺设主管网87公里,已完成,石坪乡还吃山泉水,石坪乡明年上半年动工,", "推进城乡供水一体化，石坪乡2024年上半年动工"),
    ("人才招聘,招聘专业技术人员9人,进行中,研究生招不来,校招提前到9月,", "抓好人才招聘，校招提前到9月"),
    ("质量投诉处理,渗漏类最多，全部现场看,已完成,,,下一步用质量保修金", "推进质量投诉处理，用质量保修金解决"),
  ])
  func nameAndPlanAreParted(_ row: String, _ told: String) throws {
    #expect(try Self.step(row) == told)
  }

  /// What the row sets just ahead of its plan, or beside it in a column of its own, is what the plan answers.
  @Test(arguments: [
    ("农村饮水,新建蓄水池3口,已完成,,,塘冲村冬季水量还是小，明年打一口深井", "针对塘冲村冬季水量仍小的问题，2024年打一口深井"),
    ("司法拍卖,上拍标的296件,已完成,商铺、农村房产没人要，一拍起拍价虚高，明年试询价参考,,", "针对商铺、农村房产无人要、一拍起拍价虚高的问题，2024年试询价参考"),
    ("党风廉政,抽查资金1860万元,已完成,变更签证管理还松，拟出办法,,", "针对变更签证管理仍松的问题，制定办法"),
    ("防汛抗旱,转移群众4次,已完成,南冲水库除险加固还没开工，县里资金明年下达,,", "针对南冲水库除险加固尚未开工的问题，争取县里资金2024年下达"),
    ("居家和社区养老,新增助餐点6个,已完成,3个助餐点靠补贴撑着,合并或换运营方,", "针对3个助餐点靠补贴撑着的问题，合并或换运营方"),
    ("纪检廉政,办理问题线索11条,已完成,,,还有18万元欠款追不回，准备起诉", "针对18万元欠款追不回的问题，依法起诉"),
    ("招标采购,公开招标19项,已完成,零星采购比价还不规范,修订采购办法,", "针对零星采购比价还不规范的问题，修订采购办法"),
    ("应急保供,抢修爆管59处,已完成,夜间抢修队只有两组人,增一组,", "针对夜间抢修队只有两组人的问题，增加一组"),
    ("化债,置换高息债务1.1亿元,已完成,明年到期本金1.7亿元，压力大,列偿债计划,", "针对2024年到期本金1.7亿元、压力大的问题，列偿债计划"),
    ("非遗保护,新增市级非遗项目4项,已完成,染坊申报未过，材料里传承数据不足，明年补,,", "针对材料里传承数据不足的问题，2024年抓紧补齐"),
  ])
  func planAnswersWhatStandsAhead(_ row: String, _ told: String) throws {
    #expect(try Self.step(row) == told)
  }

  /// Day, verb and object in full.
  @Test(arguments: [
    ("智慧黑板更换,计划40块，到货安装28块，余12块供货商拖延,进行中,,,争取寒假装完", "争取寒假完成智慧黑板更换"),
    ("绕城段改建,,进行中,,,通车推迟到明年9月", "争取绕城段改建2024年9月通车"),
    ("城乡客运一体化,,进行中,,,石桥县明年再报", "推进城乡客运一体化，石桥县2024年再次申报"),
    ("绿色食品认证申报,2家被退回，未能取证,未完成,,,明年上半年再报", "2024年上半年再次申报绿色食品认证"),
    ("会员数据库,录入700多家，功能测试没过,进行中,,,打算明年上半年上线，不行就换一家", "确保会员数据库2024年上半年上线"),
    ("门诊综合楼（新建）,主体9月封顶,已完成,,,竣工顺延至2024年8月", "争取门诊综合楼2024年8月竣工"),
    ("田径场改造,未开工,进行中,等明年暑假施工,,结转2024年", "争取田径场改造2024年暑假施工"),
    ("智慧水表更换,换装2.7万只,已完成,信号差的巷子要人工抄,再换2万只,", "推进智慧水表更换，再换2万只"),
    ("漏损控制,漏损率14.8%,已完成,目标14%没到，灰口铸铁管还有21公里,更换12公里,", "推进漏损控制，更换灰口铸铁管12公里"),
    ("筹备组推选,9月投票，差8票没过半,进行中,,,拟3月再办", "3月重新组织筹备组推选"),
    ("巡察整改,反馈问题21个，完成19个,进行中,,,剩下2个明年上半年力争销号", "力争2024年上半年完成巡察剩余2个问题销号"),
    ("婚姻登记,办理结婚1863对,已完成,,增1名登记员,", "增配1名登记员"),
    ("流浪救助,救助213人次,已完成,,继续DNA、人像比对,", "继续开展DNA、人像比对"),
  ])
  func dayVerbAndObjectAreWhole(_ row: String, _ told: String) throws {
    #expect(try Self.step(row) == told)
  }

  /// What others wish or have yet to think about is no plan of the office.
  @Test(arguments: [
    "科普经费分配,经费预算46万元,已完成,,,财政答复明年考虑",
    "工会青年,职工体检318人,已完成,—,已完成，照办,",
    "科技小院,服务4个合作社，合作社明年想扩到1000亩,进行中,,,",
  ])
  func wishesOfOthersAreNoPlan(_ row: String) throws {
    #expect(try Self.step(row).isEmpty)
  }

  /// A rest has its number where the row says what is counted, else the work goes on.
  @Test(arguments: [
    ("防返贫监测,监测户41户，其中消除风险27户，剩14户一户一策,进行中,,,", "继续推进剩余14户风险", "继续推进防返贫监测，做好剩余14户工作"),
    ("污水管网,主管网全铺完，还有1.5公里冬季没法铺沥青,已完成,,,", "抓好剩余1.5公里全铺完后续办理", "继续推进污水管网，完成剩余1.5公里"),
    ("消防,查出隐患9项，整改7项,已完成,,,", "抓好剩余2项隐患整改后续办理", "抓好剩余2项隐患整改"),
    ("加装电梯,受理申请6个单元，完成意见征询4个,进行中,,,", "继续推进剩余2个意见征询", "继续推进加装电梯，做好剩余2个单元有关工作"),
    ("遗留项目处置,摸底33个，完成21个,未完成,,,", "继续完成剩余12个摸底", "继续推进遗留项目处置，完成剩余任务"),
    ("在线监测安装联网,应装96个工地，装了89个,进行中,,,", "抓紧完成其余7个在线监测安装联网", "抓紧完成其余7个工地在线监测安装联网"),
    ("项目争取,上报项目13个，落地8个,已完成,,,", "抓好项目争取剩余5个上报项目落地", "推动剩余5个上报项目落地"),
    // Sound as they are.
    ("安全生产,隐患268条，整改261条,已完成,,,", "抓好安全生产剩余7条隐患整改", "抓好安全生产剩余7条隐患整改"),
    ("改厕,计划77户，完成46户,进行中,,,", "6月底前完成剩余31户改厕", "6月底前完成剩余31户改厕"),
    ("农村改厕,计划100户，完成77户,进行中,,,", "完成剩余23户户厕改造", "完成剩余23户户厕改造"),
    ("矛盾化解,受理12件，化解10件,已完成,,,", "抓紧办结剩余2件", "抓紧办结剩余2件"),
  ])
  func restIsToldByASureNoun(_ row: String, _ step: String, _ told: String) throws {
    #expect(Self.wording.sound(step, try Self.record(row)) == told)
  }

  /// What is sound stays as it is.
  @Test(arguments: [
    "第二水厂扩建,土建完成,已完成,取水许可等了4个月,明年6月底前通水,": "确保第二水厂扩建2024年6月底前通水",
    "新馆建设,主体施工至二层,已完成,地勘发现软土层,预计明年6月封顶,": "争取新馆建设2024年6月封顶",
    "综合楼,装修完成,未完成,消防验收没过,争取8月交付使用,": "争取综合楼8月交付使用",
    "二期厂房建设,4栋封顶,未完成,,,明年5月底通水": "确保二期厂房2024年5月底通水",
    "禁毒宣传,进校园18场,已完成,,,明年往企业里延伸": "推动禁毒宣传2024年向企业延伸",
  ])
  func soundStepsStay(_ row: String, _ told: String) throws {
    #expect(try Self.step(row) == told)
  }
}
