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
    ("村民广场", "场地平整了，器材没到", "进行中", "村民广场场地已平整、器材未到", "村民广场"),
  ])
  func words(_ task: String, _ result: String, _ state: String, _ standing: String, _ noun: String) throws {
    let row = "1,思想,理论学习,\(task),\"\(result)\",,2023年5月,\(state),,,,"
    let record = try #require(Support.ledger([row]).records.first)
    #expect(Self.wording.standing(record) == standing)
    #expect(Self.wording.carriedOver(record) == noun)
  }
}
