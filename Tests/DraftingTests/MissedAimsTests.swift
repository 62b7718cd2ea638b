import Records
import Testing

@testable import Drafting

/// Aims in a column of their own and what came of them: which way is better, in what unit, and of which part.
struct MissedAimsTests {
  private func draft(_ rows: [String], header: String = "指标,目标值,完成值,说明") throws -> String {
    let ledger = LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    return draft.text
  }

  private static let others = ["酒醉驾查处,600起,683起,", "护学岗,14所,14所,"]

  @Test(arguments: [
    ("危桥改造,6处,5处,护栏招标流标一次，预计2026年4月完工", "危桥改造完成5处，"), ("事故多发路段治理,6处,5处,护栏招标流标一次", "事故多发路段治理完成5处，"),
    ("招聘教师,20人,18人,", "招聘教师18人，"), ("门急诊人次,58万,56.92万人次,", "门急诊56.92万人次，"), ("开展检查,30,28次,", "开展检查28次，"),
    ("投诉办结率,98%,97%,", "投诉办结率97%，"), ("违法查处率,98%,97%,", "违法查处率97%，"),
    ("电动车头盔佩戴率,90%,城区92.4%，乡镇81.7%,", "乡镇电动车头盔佩戴率81.7%，"),
    ("人才引育,引进硕士8人、规培返院20人,引进硕士5人，规培返院22人,", "引进硕士5人，"), ("负债率,60%,65%,", "负债率65%，超过60%的目标"),
    ("万元GDP能耗,下降3%,下降2.4%,", "万元GDP能耗下降2.4%，没有达到下降3%的目标"), ("空气优良天数,310天,302天,", "空气优良天数302天，"),
    ("绿地养护,达标率95%,城区93.8%，开发区88.5%,", "城区绿地养护达标率93.8%、开发区绿地养护达标率88.5%，均没有达到95%的目标"),
    ("热线,满意率90%,按期办结率99.1%，满意率87.4%,", "满意率87.4%，"), ("水质,100%,出厂水合格率100%，管网水合格率99.8%,", "管网水合格率99.8%，"),
  ])
  func itIsTold(_ row: String, _ lack: String) throws {
    let text = try draft(Self.others + [row])
    let closing = text.split(separator: "\n").suffix(2).joined()
    #expect(closing.contains(lack), "\(text)")
  }

  @Test(arguments: [
    "宣传,知晓率95%,线上58%，线下42%,", "健康档案,建档率95%,27523份，建档率96.1%，动态使用率64.2%,", "供水保障,普及率98%,普及率98.4%，合格率96.8%,",
    "漏损率,12%,11.5%,", "投诉率,2%,1.5%,",
    "信访量,下降10%,下降12%,", "三公经费,不超过30万元,28.6万元,", "空气优良天数,300天,302天,", "引育,引进硕士5人、规培返院20人,引进硕士5人，规培返院22人,",
  ])
  func whatWasReachedIsNoLack(_ row: String) throws {
    let text = try draft(Self.others + [row])
    let closing = text.split(separator: "\n").suffix(2).joined()
    #expect(!closing.contains(row.prefix { $0 != "," }), "\(text)")
  }

  @Test func ratesUnderAnOpenHeaderAreNoStates() throws {
    let text = try draft(
      ["漏损率,12%,11.5%,", "负债率,60%以下,65%,融资多", "工业增加值增速,7%,6.2%,", "新增就业,1200人,1356人,"], header: "工作任务,目标任务,实际完成,存在问题")
    #expect(text.contains("负债率65%，") && text.contains("工业增加值增速6.2%，"), "\(text)")
    #expect(!text.contains("还在推进") && !text.contains("新增新增"), "\(text)")
  }
}
