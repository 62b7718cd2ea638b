import Records
import Testing

@testable import Drafting

/// What is said to whoever drafts, in brackets, remarks and the column of next steps, is obeyed and told to no reader.
@Suite struct WritingOrdersTests {
  @Test(arguments: ["不宜写成下滑", "汇报时注明原因", "镇纪委立案数由纪委自己报", "这里不填", "不作负面表述", "12个月每支部每月一次", "数据对上了", "写数前请纪检室核"])
  func itIsAnOrder(_ clause: String) { #expect(WritingOrders.isOne(clause)) }

  @Test(arguments: ["写成调研报告3篇", "各单位上报信息12条", "与住户逐一核对", "每月公示1次", "修订成文", "表述准确", "撰写材料40篇"])
  func itIsWork(_ clause: String) { #expect(!WritingOrders.isOne(clause)) }

  @Test(arguments: [
    ("村里报的数", true), ("数据经应急办核对", true), ("没有数", true), ("农产品分拣中心", false), ("含幼儿园", false), ("约20户", false),
  ])
  func bracketsOfSources(_ words: String, _ isSource: Bool) { #expect(WritingOrders.isSource(words) == isSource) }

  private static func draft(_ rows: [String], header: String = "任务,完成情况,备注") throws -> Draft {
    let more = ["人居环境,清运垃圾3100吨", "养老保险,缴费1.13万人", "农村改厕,改造户厕120户"].map {
      $0 + String(repeating: ",", count: header.count { $0 == "," } - 1)
    }
    let text = ([header] + rows + more).joined(separator: "\n") + "\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    return draft
  }

  /// An order is of what stands in its bracket, and the row stays.
  @Test(arguments: [
    ("农村道路,\"硬化村组道路11.6公里，维修路面37处。（补助资金还有62万未拨到位,施工方在催,总结不提）\",", "硬化村组道路11.6公里", "62万"),
    ("心理健康,\"开展心理讲座3场。重点关注学生建立一人一案。（具体人数不对外）\",", "重点关注学生建立一人一案", "不对外"),
    ("采摘节,\"举办采摘节1场，销售额约90万元（村里报的数）\",", "销售额约90万元", "报的数"),
    ("抗旱,\"送水260车次，保障1470人饮水。（数据经应急办核对）\",", "保障1470人饮水", "核对"),
    ("床位使用,床位使用率84.4%,\"平均住院日缩短带来的，不宜写成下滑\"", "床位使用率84.4%", "下滑"),
  ])
  func theRestOfTheRowIsTold(_ row: String, _ told: String, _ order: String) throws {
    let draft = try Self.draft([row])
    #expect(draft.text.contains(told) && !draft.text.contains(order), "\(draft.text)")
    #expect(draft.report.records[0].fate == "used")
  }

  @Test func aRowWhoseBracketOnlyForbidsItStaysOut() throws {
    let draft = try Self.draft(["接待,接待考察团12批（不写）,"])
    #expect(draft.report.records[0].fate == "excluded" && !draft.text.contains("考察团"))
  }

  @Test func anOrderAmongTheStepsIsObeyed() throws {
    let draft = try Self.draft(
      ["党风廉政,\"开展警示教育4次，查处违反考勤纪律等问题5起\",\"处理情况仅供内部，年终总结中只写“严肃处理”\""],
      header: "任务,完成情况,下一步打算")
    #expect(draft.text.contains("警示教育4次，严肃处理违反考勤纪律等问题"), "\(draft.text)")
    #expect(!draft.text.contains("5起") && !draft.text.contains("仅供内部"))
  }

  @Test func whatOthersLeftUndoneIsNoFailing() throws {
    let draft = try Self.draft(
      ["老旧电梯更新,\"更新31台，9台因业主筹资未达成一致未动工\",\"住建局牵头我局检验，不写成我局未完成\""])
    #expect(draft.text.contains("配合住建局") && draft.text.contains("31台"), "\(draft.text)")
    #expect(!draft.text.contains("9台") && !draft.text.contains("未动工"))
  }

  /// A limit that was kept is no aim that was missed.
  @Test func aLimitIsNoAim() throws {
    let draft = try Self.draft(
      ["“三公”经费支出,1480万元,1362万元,92.0%,\"目标为控制数，不超即可\""], header: "任务,年度目标,完成情况,完成率,备注")
    #expect(draft.text.contains("控制在1480万元以内"), "\(draft.text)")
    #expect(!draft.text.contains("还在推进") && !draft.text.contains("控制数"))
  }

  /// What is kept to the house in cells beside the result, with or without brackets.
  @Test(arguments: [
    ("新生军训,912名新生军训7天,\"1名学生中暑，已及时送医，不外报\",,", "912名新生军训7天", "中暑"),
    ("欺凌防治,心理普查2512人,\"建立台账。（名单保密，不外传）\",,", "心理普查2512人", "保密"),
    ("评查,\"评查502件，优质61件、合格434件、瑕疵7件\",,,\"瑕疵件逐件反馈承办人，不外报\"", "合格434件", "瑕疵"),
    ("敬老,登记独居老人38人,,,\"网格员发现的，这个可以写\"", "38人", "可以写"),
  ])
  func whatIsForTheHouseIsNotTold(_ row: String, _ told: String, _ secret: String) throws {
    let text = "任务,完成情况,成效,下一步打算,备注\n" + row + "\n环境整治,清运垃圾3100吨,,,\n培训,培训120人,,,\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    #expect(draft.text.contains(told) && !draft.text.contains(secret), "\(draft.text)")
  }
}
