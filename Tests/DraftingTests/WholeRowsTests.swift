import Records
import Testing
import TextCore

@testable import Drafting

/// Numbers stay with what they count, and words with what they are said of.
@Suite struct WholeRowsTests {
  private func text(_ header: String, _ rows: [String]) throws -> String {
    let ledger = LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    return draft.text
  }

  @Test(arguments: [
    ("科室,工作,进展,数量,单位,备注", "产科,早产儿救治,\"最小孕周29周，体重1150克，治愈出院\",37,例,", "早产儿救治37例，最小孕周29周", "治愈出院37例"),
    ("科室,工作,进展,数量,单位,备注", "儿科,门诊,同比增长9.2%,31420,人次,", "儿科门诊31420人次", "。门诊31420"),
    ("工作项目,完成情况,备注", "企业年报,企业年报率93.6%,合作社的省局还没反馈", "企业年报率93.6%", "待核定"),
    ("工作项目,完成情况,备注", "校园餐专项执法,立案23件,", "校园餐专项执法立案23件", "立案校园餐"),
    ("工作项目,完成情况,备注", "参与标准制修订,7项：国家标准2项、行业标准1项、地方标准4项,", "参与标准制修订7项", "。7项"),
    ("工作事项,做法,成效", "劳动争议调解,小额欠薪当天受理,\"受理163件，调解成功141件\"", "当天受理，受理163件", "当天受理163件"),
    ("工作任务,完成情况,备注", "学校结对,与澄江区学校结对5对,去年40人", "与澄江区学校结对5对", "去年40人"),
    ("工作任务,完成情况,备注", "工会驿站建设,新建驿站6个，累计31个,去年底25个", "累计31个", "比上年多6个"),
    ("工作任务,完成情况,备注", "年夜饭,没回家的101位老人一起过年,", "一起过年", "一起春节期间"),
  ])
  func tellsTheRowAsItStands(_ header: String, _ row: String, _ told: String, _ not: String) throws {
    let text = try text(header, [row])
    #expect(text.contains(told) && !text.contains(not), "\(text)")
  }

  @Test(arguments: ["医疗纠纷,调解3起,院长交代不写", "上访稳控,派4人劝返。这条领导交代不写进总结,"])
  func whoeverForbidsARowIsObeyed(_ row: String) throws {
    let text = try text("工作任务,完成情况,备注", [row, "义诊,开展义诊21场,"])
    #expect(!text.contains("调解3起") && !text.contains("劝返"))
  }

  /// What is done about the rest is not said of what was put right.
  @Test func whatIsSaidOfTheRestGoesWithIt() throws {
    let row = "场所检查,\"检查4轮，发现隐患73处，整改71处，剩余2处：东楼电路老化、围墙开裂，已采取停用和围挡措施，2024年一季度完成\","
    #expect(!(try text("工作任务,完成情况,备注", [row]).contains("71处，采取停用")))
  }

  /// What a remark says is the same is told once, in whichever column its number stands.
  @Test func theSameBesideAnotherWayIsToldOnce() throws {
    let rows = ["新就业群体入会,扫码入会,\"发展会员1146人，成立联合会1家\",", "新业态建会,同上,入会1146人,\"报表口径，和上一行是一回事\""]
    #expect(try text("工作事项,做法,成效,备注", rows).ranges(of: "1146人").count == 1)
  }

  /// 养护 of parks is none of roads.
  @Test func tendingParksIsNoTraffic() throws {
    let rows = ["养护管理,绿地巡查,巡查186次，发现问题1260处", "养护管理,行道树修剪,修剪2.3万株", "养护管理,病虫害防治,喷药620公顷"]
    let other = ["公园服务,游客接待,接待412万人次", "公园服务,投诉办理,受理387件", "公园服务,菊花展,展出3.2万盆"]
    let text = try text("类别,工作任务,完成情况", rows + other)
    #expect(text.contains("养护管理") && !text.contains("交通") && !text.contains("道路"))
  }
}
