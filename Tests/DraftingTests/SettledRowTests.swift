import Records
import Testing

@testable import Drafting

/// Rows whose name was joined wrongly to what they tell, as drafts have them.
struct SettledRowTests {
  private func told(_ task: String, _ result: String) -> [String] {
    TitlesSpoken.told([[Support.points([(task, result, "")])]], Support.wordbook).joined().joined().map {
      $0.text(.full)
    }
  }

  @Test(arguments: [
    // A campaign is not completed by its matters, a field no case, a window no object, a building no work.
    ("治本攻坚三年行动", "完成36项，重大隐患动态清零47处", "开展治本攻坚三年行动，完成36项，重大隐患动态清零47处"),
    ("生态环境和食药安全", "立案52件，提起诉讼3件", "生态环境和食药安全立案52件，提起诉讼3件"),
    ("公益诉讼", "立案36件", "公益诉讼立案36件"),
    ("“办不成事”反映窗口", "上半年受理87件，解决82件", "“办不成事”反映窗口上半年受理87件，解决82件"),
    ("新病房楼", "封顶完成，8月26日封顶", "新病房楼8月26日封顶"),
    ("电梯加装", "开工9部，投用6部", "电梯加装开工9部，投用6部"),
    ("农村户厕问题摸排", "排查1530户，问题厕所74户", "排查农村户厕1530户，问题厕所74户"),
    ("防溺水专项", "签责任书1043份", "签订防溺水责任书1043份"),
    ("新馆建设", "主体施工至二层（共五层），完成投资2860万元", "推进新馆建设，主体施工至二层（共五层），完成投资2860万元"),
    ("每月党员活动日", "每月5日，全村党员41人，平均到会33人", "每月5日开展党员活动日活动，全村党员41人，平均到会33人"),
    ("秸秆禁烧与综合利用", "综合利用率92.4%，打捆离田4300吨", "推进秸秆禁烧与综合利用，综合利用率92.4%，打捆离田4300吨"),
    ("古籍及地方文献", "征集地方文献86种142册", "征集地方文献86种142册"),
    ("大数据法律监督模型", "应用模型7个，获取线索88条", "应用大数据法律监督模型7个，获取线索88条"),
    ("政府采购", "采购236项，节约率6.8%", "政府采购236项，节约率6.8%"),
    ("设备检修", "检修机组3台次，消缺186项", "检修机组3台次，消缺186项"),
    // Only whole words are cut off, and what there is at last was not won.
    ("行风廉政", "查房式检查24次", "加强行风廉政建设，开展查房式检查24次"),
    ("借阅统计", "到馆26.3万人次，累计有效读者证2.41万个", "到馆26.3万人次，累计有效读者证2.41万个"),
    // The verb that goes with it.
    ("秋季招生", "一年级报名168人，编4个班", "做好秋季招生工作，一年级报名168人，编4个班"),
    ("垃圾分类", "投放点撤桶并点214处改为128处", "推进垃圾分类，投放点撤桶并点214处改为128处"),
    ("动物春防", "口蹄疫免疫猪1.86万头", "做好动物春防工作，口蹄疫免疫猪1.86万头"),
    ("成本控制", "单位电耗0.302度/方", "加强成本控制，单位电耗0.302度/方"),
    ("第五次经济普查后续数据核查", "", "完成第五次经济普查后续数据核查"),
  ])
  func aRowIsTold(_ task: String, _ result: String, _ expected: String) { #expect(told(task, result) == [expected]) }

  /// What came of a plan without its noun.
  @Test(arguments: [
    ("实际检查194家", "计划检查企业180家", "检查企业194家"), ("建成2处", "计划建设县级避灾点3处", "建成县级避灾点2处"),
    ("实际清缴2640万元", "年度任务3000万元", "实际清缴2640万元"), ("立案28起", "计划检查企业180家", "立案28起"),
    ("任务清单42项", "任务清单42项", "任务清单42项"), ("改造9个", "计划改造小区12个", "改造9个"),
  ])
  func theNounOfAPlan(_ clause: String, _ plan: String, _ expected: String) {
    #expect(PlannedNumber.named(clause, among: [plan, clause], of: "避灾点建设") == expected)
  }

  /// What an aim counts, for what came of it.
  @Test(arguments: [
    ("12次均开展，记录齐全", "每月一次库房检查", "档案安全", "开展库房检查12次，记录齐全"),
    ("接管6个，2个搁置", "接管8个小区", "二次供水移交", "接管6个小区，2个搁置"),
    ("4个", "4个乡镇卫生院", "对口支援", "对口支援4个乡镇卫生院"), ("4个", "4个乡镇卫生院", "卫生院改造", nil),
    ("12次", "每月一次", "库房检查", nil), ("12人次均参加", "每月一次库房检查", "档案安全", nil),
  ])
  func whatAnAimCounts(_ result: String, _ target: String, _ task: String, _ expected: String?) {
    #expect(AimNoun.told(result, target: target, of: task) == expected)
  }

  /// 其中 is of parts, and of nothing that there is at last.
  @Test(arguments: [
    ("新登记经营主体2874户，其中企业612户、个体工商户2236户；年末实有2.31万户", 2, false),
    ("新登记经营主体2874户，其中企业612户，年末实有2.31万户", 2, false),
    ("新登记经营主体2874户，其中企业612户，个体工商户2236户", 2, true),
  ])
  func partsAndStocks(_ text: String, _ at: Int, _ expected: Bool) {
    #expect(YearFigures.isPart(at, of: Clause.split(text)) == expected)
  }

  /// How a number changed stands behind that number: `task,result,同比`.
  @Test(arguments: [
    ("资源税,\"采石场6户按季申报，入库资源税214万元\",增长11.2%", "入库资源税214万元，同比增长11.2%"),
    ("个税汇算,\"提醒1180人次，应办人员办理率97.8%\",提高1.5个百分点", "办理率97.8%，同比提高1.5个百分点"),
    ("收入,\"48.6亿元，用户12万户\",增长6.2%", "48.6亿元，同比增长6.2%"),
  ])
  func changesBehindTheirNumbers(_ row: String, _ words: String) throws {
    let ledger = LedgerReader.read(text: "工作任务,完成情况,同比\n\(row)\n党建,讲党课2次,\n", name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    #expect(draft.text.contains(words), "\(draft.text)")
  }

  /// Those who come to an event each time are no part of what it was about.
  @Test func whoCameIsLeft() {
    let clauses = RecurringEvent.withoutThoseWhoCame(Clause.split("党员7人，到县烈士陵园祭扫"))
    #expect(Clause.joined(clauses) == "到县烈士陵园祭扫")
    let others = RecurringEvent.withoutThoseWhoCame(Clause.split("慰问群众7人，到县烈士陵园祭扫"))
    #expect(Clause.joined(others) == "慰问群众7人，到县烈士陵园祭扫")
  }
}
