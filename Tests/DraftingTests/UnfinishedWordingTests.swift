import Records
import Testing

@testable import Drafting

@Suite struct UnfinishedWordingTests {
  private static let wording = UnfinishedWording(wordbook: Support.wordbook, cleaner: Support.cleaner)

  @Test(arguments: [
    ("智慧党建平台建设", "完成需求论证，尚未上线", "进行中", "智慧党建平台完成需求论证，但尚未上线", "智慧党建平台建设"),
    ("建设党员活动室", "场地已落实，待装修", "未完成", "党员活动室场地已落实，待装修", "党员活动室建设"),
    ("廉政风险排查机制", "已起草，拟提交审议", "推进中", "廉政风险排查机制已起草，拟提交审议", "廉政风险排查机制"),
    ("建设党建文化长廊", "完成招标", "进行中", "党建文化长廊完成招标，还在推进", "党建文化长廊建设"),
    ("开展专项整治", "", "进行中", "专项整治还在推进", "专项整治"),
    ("开展专项整治", "", "未完成", "专项整治尚未完成", "专项整治"),
    ("巡察反馈问题整改", "反馈的18个问题已整改15个", "进行中", "巡察反馈的18个问题已整改15个", "巡察反馈问题整改"),
    ("视障数据库", "试用阶段,等专家评估", "推进中", "视障数据库处于试用阶段，等待专家评估", "视障数据库建设"),
    ("党建品牌", "制定了方案，尚未申报", "推进中", "党建品牌已制定方案，但尚未申报", "党建品牌"),
    (
      "品牌创建", "第一、第二支部已形成品牌，第三、第四支部品牌未确定", "部分完成", "品牌创建第一、第二支部已形成品牌，但第三、第四支部品牌未确定",
      "品牌创建"
    ),
    ("古籍修复", "修复古籍40册，余60册在修", "推进中", "修复古籍40册，余60册在修", "古籍修复"),
    ("古籍普查", "完成古籍普查登记；著录数据", "推进中", "完成古籍普查登记，著录数据，还在推进", "古籍普查"),
    ("村民广场", "场地平整了，器材没到", "进行中", "村民广场场地已平整，但器材未到", "村民广场建设"),
    ("电梯", "检查电梯418台，查出隐患57处，整改55处，剩2处等维修资金", "进行中", "电梯查出隐患57处，整改55处，剩2处等维修资金", "电梯"),
    ("实训教学点建设", "规划建设5个，建成3个，接待27个班次，2个在办手续", "进行中", "实训教学点规划建设5个，建成3个，2个在办手续", "实训教学点建设"),
    ("档案数字化", "计划完成4800卷，目前已完成3950卷，完成率82.3%", "进行中", "档案数字化计划完成4800卷，目前已完成3950卷，完成率82.3%", "档案数字化"),
    ("经营收入", "全年创收1168万元，同比增长7.4%，完成广告合同32份，占目标1200万元的97.3%", "进行中", "经营收入占目标1200万元的97.3%", "经营收入"),
    ("智慧书架采购", "因预算调整暂未采购", "未完成", "智慧书架因预算调整暂未采购", "智慧书架采购"),
    ("预案编制", "应做36份，做了29份", "未完成", "预案编制应做36份，已完成29份", "预案编制"),
    ("洗消间", "没建，支队没批钱", "未完成", "洗消间未建，支队未批经费", "洗消间"),
  ])
  func words(_ task: String, _ result: String, _ state: String, _ standing: String, _ noun: String) throws {
    let row = "1,思想,理论学习,\(task),\"\(result)\",,2023年5月,\(state),,,,"
    let record = try #require(Support.ledger([row]).records.first)
    #expect(Self.wording.standing(record) == standing)
    #expect(Self.wording.carriedOver(record) == noun)
  }

  @Test(arguments: [
    ("党建工作督查", "3个支部学习记录不完整", "1月底前整改", "党建工作督查中3个支部学习记录不完整", "党建工作督查发现的问题1月底前整改"),
    ("市委巡察反馈问题整改", "2个问题涉及历史遗留执法装备采购", "", "市委巡察反馈的2个问题涉及历史遗留执法装备采购", ""),
    ("安全生产检查", "11处隐患涉及房屋结构，整改周期长", "一处一策，明确责任人", "安全生产检查中11处隐患涉及房屋结构，整改周期长", "对安全生产检查发现的隐患，一处一策，明确责任人"),
    ("政务热线", "人员流动大", "", "政务热线人员流动大", ""),
  ])
  func saysWhoseAProblemIs(
    _ task: String, _ problem: String, _ next: String, _ told: String, _ step: String
  ) throws {
    let text = "工作任务,完成情况,完成状态,存在问题,下一步打算\n\(task),按期开展,已完成,\"\(problem)\",\"\(next)\"\n"
    let record = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2023).records.first)
    #expect(Self.wording.problemOfDone(record) == told)
    #expect(Self.wording.nextStep(record) == step)
  }

  /// What is done of an unfinished task is told in its chapter, with the name of the thing and its numbers.
  @Test(arguments: [
    ("电梯", "检查电梯418台，查出隐患57处，整改55处，剩2处等维修资金", "检查电梯418台，查出隐患57处，整改55处"),
    ("小区充电桩建设", "计划新建充电桩120个，已建成82个", "小区充电桩建成82个"),
    ("职工之家", "12个网点“小家”建好10个", "职工之家12个网点“小家”建好10个"),
    ("产品质量抽检", "抽检儿童玩具54批次，还有1批次申请复检", "抽检儿童玩具54批次"),
    ("监督信息平台建设", "完成需求调研，共享协议已签订6个，还有3个部门没有签", "监督信息平台完成需求调研，共享协议已签订6个"),
    ("巡察反馈问题整改", "反馈的18个问题已整改15个，其余3个正在推进", "巡察反馈的18个问题已整改15个"),
    ("荣誉室", "选好地方了，设计稿还没过", ""),
    ("处理厂二期", "土建完成80%，设备安装未开始", ""),
    ("洗消间", "没建", ""),
  ])
  func tellsWhatIsAchieved(_ task: String, _ result: String, _ achieved: String) throws {
    let row = "1,思想,理论学习,\(task),\"\(result)\",,2023年5月,进行中,,,,"
    let record = try #require(Support.ledger([row]).records.first)
    #expect(Self.wording.achieved(record) == achieved)
  }

  /// The next step of the remarks, of a problem's second half, and of the result.
  @Test(arguments: [
    ("电梯", "剩2处等维修资金", "打算年后联合街道开协调会", "电梯年后联合街道开协调会"),
    ("抽检", "还有1批次复检", "复检结果预计明年1月出", "抽检方面，复检结果预计明年1月出"),
    ("智慧监管", "接入112家，钱没下来", "经费明年3月到位，到了接着装", "智慧监管方面，经费明年3月到位，到了接着装"),
    ("机房", "没开工", "省里项目没批下来，明年接着申报", "推进机房建设，明年接着申报"),
    ("智慧书架", "暂未采购", "已报2024年预算", "智慧书架已报2024年预算"),
    ("快检室", "", "没地方", ""),
  ])
  func tellsTheNextStep(_ task: String, _ result: String, _ note: String, _ step: String) throws {
    let row = "1,思想,理论学习,\(task),\"\(result)\",,2023年5月,进行中,,,,\"\(note)\""
    let record = try #require(Support.ledger([row]).records.first)
    #expect(Self.wording.nextStep(record) == step)
  }
}
