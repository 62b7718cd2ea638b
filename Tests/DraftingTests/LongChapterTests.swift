import Foundation
import Records
import Testing
import TextCore

@testable import Drafting

/// How a chapter that is too long gets titles, and where what has no title goes.
@Suite struct LongChapterTests {
  private func text(_ header: String, _ rows: [String], _ settings: String = "") throws -> String {
    let ledger = LedgerReader.read(
      text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    return try #require(Drafter.draft(Support.request(ledger, settings: settings, template: "工作总结")).draft).text
  }

  /// The lines of a draft under a heading, up to the next heading.
  private func lines(of text: String, under heading: String) -> [Substring] {
    let lines = text.split(separator: "\n")
    guard let start = lines.firstIndex(where: { $0.hasSuffix("、" + heading) }) else { return [] }
    return Array(lines[(start + 1)...].prefix { !$0.prefix(3).contains("、") })
  }

  private static let welfare = [
    "最低生活保障,在保城市1284户、农村4873户,重点", "特困人员供养,供养特困人员1126人,", "临时救助,救助急难群众1863人次,", "流浪乞讨救助,救助146人次,",
    "居家适老化改造,改造320户,重点", "家庭养老床位,建成180张,", "社区养老服务站,新建6个,", "残疾人两项补贴,惠及9642人,", "孤儿保障,保障214人,", "慈善募捐,募集276万元,",
    "婚姻登记,办理结婚登记2140对,", "清明祭扫服务,接待群众3.2万人次,", "地名管理,更新路牌460块,", "村规民约修订,指导112个村修订,", "社会组织管理,登记23家,",
  ]

  @Test(arguments: ["民政事务", "业务工作"])
  func aLongChapterIsPartedByFinerThemes(_ section: String) throws {
    let rows = Self.welfare.map { section + "," + $0 } + ["党建工作,主题党日,开展12次,"]
    let text = try text("类别,工作任务,完成情况,备注", rows)
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("（") }
    #expect(
      lines.map { $0.prefix { $0 != "。" } } == ["（一）做好社会救助", "（二）提升养老服务", "（三）发展福利慈善事业", "（四）办好社会事务", "（五）深化社会治理"])
    // Each begins with what the ledger marks.
    #expect(lines.first?.contains("做好社会救助。最低生活保障") == true || lines.first?.contains("做好社会救助。做好最低生活保障") == true)
  }

  @Test func whatNoTitleFitsJoinsTheNearestOne() throws {
    let rows = (Self.welfare + ["家谱,征集家谱30部,"]).map { "民政事务," + $0 } + ["党建工作,主题党日,开展12次,"]
    let text = try text("类别,工作任务,完成情况,备注", rows)
    #expect(text.contains("家谱"))
    let first = try #require(text.split(separator: "\n").firstIndex { $0.hasPrefix("（一）") })
    #expect(text.split(separator: "\n")[first..<(first + 5)].allSatisfy { $0.hasPrefix("（") })
  }

  /// A chapter of titles has no paragraph without one, and what the ledger marks does not stand last.
  @Test func noParagraphWithoutATitleStandsAmongTitledOnes() throws {
    let rows = [
      "作风建设,廉政谈话,开展廉政谈话32人次,", "作风建设,来信来访办理,受理信访218件，全部办结,", "作风建设,减负提效,精简证明材料9项,", "作风建设,花木养护,养护花木60盆,重点",
      "思想建设,中心组学习,开展学习12次,", "思想建设,主题教育读书班,举办读书班1期,", "组织建设,发展党员,发展党员2名,", "组织建设,支部换届,4个支部按期换届,",
    ]
    let text = try text("类别,工作任务,完成情况,备注", rows)
    #expect(text.contains("花木60盆"))
    let body = text.split(separator: "\n").dropFirst(2).prefix { !$0.contains("不足和下一步") }
    #expect(body.filter { $0.hasPrefix("（") }.count >= 6, "\(text)")
    #expect(body.allSatisfy { $0.hasPrefix("（") || $0.prefix(3).contains("、") }, "\(text)")
  }

  @Test func aShortChapterIsNotParted() throws {
    let rows = Self.welfare.prefix(6).map { "民政事务," + $0 } + ["党建工作,主题党日,开展12次,"]
    #expect(try !text("类别,工作任务,完成情况,备注", Array(rows)).contains("（一）"))
  }

  @Test func noHeadingNamesWhatWentWrong() {
    #expect(HarmWords.has("检修滑跌") && HarmWords.has("客户投诉") && !HarmWords.has("供水服务"))
  }

  private static let school = [
    "集体备课,开展集体备课360次，语文、数学、英语每周一次，其他学科隔周一次", "随堂听课,校长和教导处随堂听课410节，当天向任课教师反馈", "期末质量监测,组织期末质量监测2次，向家长反馈结果",
    "校园读书节,举办校园读书节，全校师生共读，评出书香班级12个", "学生社团,开设学生社团38个，1436名学生参加活动", "家访,班主任上门家访860户，了解学生在家情况",
    "家长学校,家长学校授课6场，家长听课1100余人次",
  ]

  /// Seven points are too many for one paragraph: each lead stands over two rows or more that point to it. Nothing stands
  /// ahead of the first one: a chapter with what fits none has no leads.
  @Test func aChapterOfMoreThanSixPointsHasLeads() throws {
    func leads(_ rows: [String]) throws -> [Substring] {
      let all = rows.map { "学校事务," + $0 + ",已完成" } + ["党建,主题党日,开展主题党日12次,已完成"]
      return try text("类别,工作任务,完成情况,完成状态", all).split(separator: "\n").filter { $0.hasPrefix("（") }
    }
    let lines = try leads(Self.school)
    #expect(lines.map { $0.prefix { $0 != "。" } } == ["（一）抓实教学常规", "（二）丰富校园生活", "（三）密切家校联系"])
    #expect(lines.last?.contains("860户") == true && lines.last?.contains("1100余人次") == true, "\(lines)")
    #expect(try leads(Self.school + ["校庆筹备,编印校史1册，布置校史馆1间"]).isEmpty)
    #expect(try leads(Array(Self.school.prefix(6))).isEmpty)
  }

  /// Of themes that have a row each none is a lead.
  @Test func noLeadStandsOverASingleRow() throws {
    let rows = [
      "集体备课,开展集体备课360次，语文、数学、英语每周一次", "校庆筹备,编印校史1册，布置校史馆1间，邀请历届毕业生返校", "家访,班主任上门家访860户，了解学生在家情况",
      "操场,维护操场器材46件，更换破损垫子12块",
      "花木,养护花木260盆，补种草坪300平方米", "来访,接待外校来访11批，交流办学经验", "档案,整理历年文书档案62卷，完成扫描登记",
    ]
    let all = rows.map { "学校事务," + $0 + ",已完成" } + ["党建,主题党日,开展主题党日12次,已完成"]
    #expect(try !text("类别,工作任务,完成情况,完成状态", all).contains("（一）"))
  }
}
