import Records
import Testing

@testable import Drafting

@Suite struct UnfinishedWordingTests {
  private static let wording = UnfinishedWording(wordbook: Support.wordbook, cleaner: Support.cleaner)

  @Test(arguments: [
    ("智慧党建平台建设", "完成需求论证，尚未上线", "进行中", "智慧党建平台完成需求论证、尚未上线", "智慧党建平台建设"),
    ("建设党员活动室", "场地已落实，待装修", "未完成", "党员活动室场地已落实、待装修", "党员活动室建设"),
    ("廉政风险排查机制", "已起草，拟提交审议", "推进中", "廉政风险排查机制已起草、拟提交审议", "廉政风险排查机制"),
    ("建设党建文化长廊", "完成招标", "进行中", "党建文化长廊完成招标、还在推进", "党建文化长廊建设"),
    ("开展专项整治", "", "进行中", "专项整治还在推进", "专项整治"),
    ("开展专项整治", "", "未完成", "专项整治尚未完成", "专项整治"),
    ("巡察反馈问题整改", "反馈的18个问题已整改15个", "进行中", "巡察反馈的18个问题已整改15个", "巡察反馈问题整改"),
    ("古籍修复", "修复古籍40册，余60册在修", "推进中", "修复古籍40册、余60册在修", "古籍修复"),
    ("古籍普查", "完成古籍普查登记；著录数据", "推进中", "完成古籍普查登记、著录数据、还在推进", "古籍普查"),
    ("视障数据库", "试用阶段,等专家评估", "推进中", "视障数据库处于试用阶段、等待专家评估", "视障数据库建设"),
    ("党建品牌", "制定了方案，尚未申报", "推进中", "党建品牌已制定方案、尚未申报", "党建品牌"),
    (
      "品牌创建", "第一、第二支部已形成品牌，第三、第四支部品牌未确定", "部分完成", "品牌创建第一、第二支部已形成品牌，第三、第四支部品牌未确定",
      "品牌创建"
    ),
    ("村民广场", "场地平整了，器材没到", "进行中", "村民广场场地已平整、器材未到", "村民广场建设"),
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
    #expect(Self.wording.problem(record) == told)
    #expect(Self.wording.nextStep(record) == step)
  }
}
