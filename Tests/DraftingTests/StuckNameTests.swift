import Records
import Testing

@testable import Drafting

/// Names of work in front of words that do not go on from them, read in whole drafts.
@Suite struct StuckNameTests {
  private func told(_ row: String) throws -> String {
    let cells = row.split(separator: "|", omittingEmptySubsequences: false).prefix(2).map { "\"\($0)\"" }
    let text = "工作任务,完成情况\n\(cells.joined(separator: ","))\n制度汇编,印发制度12项\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    return draft.text
  }

  @Test(arguments: [
    ("队伍训练|组织夜间拉动6次、实战演练18次", "开展队伍训练，组织夜间拉动6次、实战演练18次"),
    ("安全生产检查|烟花爆竹仓库、农资门店，检查48家次，发现隐患31处", "检查烟花爆竹仓库、农资门店48家次"),
    ("信访维稳|老职工来访，接待17批43人次", "信访维稳，接待老职工来访17批43人次"),
    ("冷链项目|县级冷链物流中心，投资2800万元", "县级冷链物流中心，投资2800万元"),
    ("在职党员进社区|182名党员到社区报到，认领微心愿96个", "182名在职党员到社区报到"),
    ("社会消费品零售总额|全年212亿元，增长6.2%", "全年社会消费品零售总额212亿元"),
    ("消防审批|公众聚集场所开业前检查64家", "公众聚集场所开业前检查64家"),
    ("青年理论学习小组|3个小组开展读书分享18期", "加强青年理论学习小组建设，3个小组开展读书分享18期"),
    ("行业性调解组织|新建物业、道路交通2个专业调委会", "加强行业性调解组织建设，新建物业、道路交通2个专业调委会"),
  ])
  func areParted(_ row: String, _ words: String) throws { #expect(try told(row).contains(words)) }

  @Test(arguments: [
    ("行政复议|收到申请164件，受理151件", "行政复议收到申请164件"), ("建立联席会议机制|召开会议4次", "建立联席会议机制"),
  ])
  func stayWhereTheyGoOn(_ row: String, _ words: String) throws { #expect(try told(row).contains(words)) }
}
