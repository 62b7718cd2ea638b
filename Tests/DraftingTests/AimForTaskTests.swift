import Records
import Testing

@testable import Drafting

/// A column of tasks that sets aims beside one that names the matters: the matter is what a row is about, and its aim is no result.
struct AimForTaskTests {
  private static let rows = [
    "售电量,8.60亿千瓦时,增供扩销,8.74亿千瓦时，同比增4.7%，工业用电占52.3%,", "线损,综合线损率4.2%以内,高损台区包干治理,4.08%，同比下降0.31个百分点,",
    "供电可靠性,城网99.95%，农网99.88%,带电作业、转供电,城网99.962%，农网99.871%,", "电费回收,回收率100%,智能交费推广,当年回收率99.98%，陈欠压降37万元,",
    "电网建设,110千伏大坪变投产,协同政府征地,主变1台6月28日送电，城北负荷分流约28%,", "配网运行,配网跳闸同比下降15%,清障、绝缘化,10千伏线路跳闸126次，同比下降11.9%,",
    "乡村振兴,帮扶桃源村,消费帮扶,采购帮扶农产品43万元,",
  ]

  private func draft() throws -> String {
    let lines = ["专业,任务,措施,成效,备注"] + Self.rows
    let ledger = LedgerReader.read(text: lines.joined(separator: "\n") + "\n", name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    return draft.text
  }

  @Test(arguments: ["售电量8.74亿千瓦时", "综合线损率4.08%", "供电可靠性", "电费回收率"])
  func theMatterIsNamed(_ words: String) throws {
    let text = try draft()
    #expect(text.contains(words), "\(text)")
  }

  @Test(arguments: ["完成8.60亿千瓦时，8.74", "8.60亿千瓦时，8.74", "99.95%，农网99.88%，城网", "下降15%10千伏"])
  func anAimIsNoResult(_ words: String) throws {
    let text = try draft()
    #expect(!text.contains(words), "\(text)")
  }

  /// 12345热线 and 110千伏城南输变电工程 begin with a number and are no aims.
  @Test(arguments: ["12345热线", "110千伏大坪变投产", "3号学生公寓"])
  func aNameThatBeginsWithANumberIsATask(_ task: String) throws {
    let text = "专业,任务,成效\n电网,\(task),办结件532件\n营销,业扩,受理1346件\n"
    let row = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.first)
    #expect(AimForTask.read(row).isEmpty)
  }

  @Test(arguments: ["不写进正式稿", "不进正式材料", "稿子里不提", "不写入正式总结"])
  func anOrderMayCallTheSummaryByAnotherName(_ order: String) throws {
    let text = "类别,工作,结果,备注\n综合,年度市考,预计第4名，去年第6,等通报，\(order)\n业务,接访,接访320批,\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    #expect(!draft.text.contains("市考"), "\(draft.text)")
  }
}
