import Records
import Testing

@testable import Drafting

/// What the opening tells where no total is clear, and what it leaves to the chapters.
@Suite struct WeightyFactsTests {
  private func draft(_ rows: [String], settings: String = "") throws -> [String] {
    let ledger = Support.ledger(rows)
    let draft = try #require(
      Drafter.draft(Support.request(ledger, settings: settings, template: "工作总结")).draft)
    Law.check(draft, ledger)
    return draft.text.split(separator: "\n").map(String.init)
  }

  private static let rest = [
    "7,综合,培训,职工培训,培训职工213人次,,全年,已完成,,,,", "8,综合,检查,安全检查,检查企业196家次,,全年,已完成,,,,",
  ]

  @Test(arguments: [
    ("晴雨预报准确率", "晴雨预报准确率91.3%，提高1.5个百分点，列全省第3位", "晴雨预报准确率91.3%，提高1.5个百分点，列全省第3位"),
    ("道路保洁", "机械化清扫率由上年的88%提高到93.5%", "机械化清扫率由上年的88%提高到93.5%"),
    ("环卫考核", "全市环卫考核排名第2，上年第4", "全市环卫考核排名由上年第4升至第2"),
    ("窗口提速", "纳税人平均等候时间由12分钟压缩至7分钟", "纳税人平均等候时间由12分钟压缩至7分钟"),
  ])
  func whatRoseOrStandsHighGoesBeforeTraining(_ task: String, _ result: String, _ told: String) throws {
    let text = try draft(["1,业务,业务,\(task),\(result),,全年,已完成,,,,"] + Self.rest)[1]
    #expect(text.contains(told) && !text.contains("213") && !text.contains("196家次"), "\(text)")
  }

  @Test(arguments: [
    // What fell is no boast, and whose rate it is must be said.
    ("气温预报", "最高气温预报准确率86.4%，下降0.5个百分点，列全省第5位"), ("诉求办理", "办理诉求20件，满意率94.6%，提高2.3个百分点"),
    ("开支", "支出招商经费287万元，同比下降9.5%"),
  ])
  func whatFellOrSaysNotWhoseItIsStaysInItsChapter(_ task: String, _ result: String) throws {
    let text = try draft(["1,业务,业务,\(task),\(result),,全年,已完成,,,,"] + Self.rest)[1]
    #expect(!text.contains("86.4") && !text.contains("94.6") && !text.contains("287"), "\(text)")
  }

  /// One figure stands with what rose and what stands high.
  @Test func aLoneFigureHasCompany() throws {
    let text = try draft([
      "1,违建,违建,违建治理,拆除违法建设386处、7.42万平方米，完成年度任务7万平方米的106%,,全年,已完成,,,,",
      "2,环卫,环卫,环卫考核,全市环卫考核排名第2，上年第4,,全年,已完成,,,,",
    ])[1]
    #expect(text.contains("全年拆除违法建设386处、7.42万平方米，完成年度任务7万平方米的106%，全市环卫考核排名由上年第4升至第2"), "\(text)")
  }

  @Test func fewerAccidentsAreTold() throws {
    let text = try draft(
      ["1,安全,形势,安全生产形势,全县发生生产安全事故7起、死亡5人，同比分别下降22.2%和28.6%,,全年,已完成,,,,"] + Self.rest)[1]
    #expect(text.contains("认真履行职责，全县发生生产安全事故7起、死亡5人，比上年分别下降22.2%和28.6%"), "\(text)")
  }

  /// 46期 is not held against a plan of 1100户.
  @Test func aPlanOfAnotherNumberIsNoMeasure() throws {
    let text = try draft(["1,业务,业务,为农服务,制作专报460期，超额完成1100户的计划,,全年,已完成,,,,"] + Self.rest)[1]
    #expect(!text.contains("1100"), "\(text)")
  }

  @Test func growthSaysMoreThanAPlan() throws {
    let text = try draft([
      "1,主要指标,招商,签约项目总投资,签约项目总投资163.2亿元，超额完成150亿元的计划，同比增长15.3%,,全年,已完成,,,,",
      "2,服务,服务,资金兑现,惠企资金兑现5630万元，同比增长12.9%,,全年,已完成,,,,",
    ])[1]
    #expect(text.contains("签约项目总投资163.2亿元，比上年增长15.3%") && !text.contains("超额"), "\(text)")
  }

  /// What the opening tells in brief stands in its chapter with all that belongs to it.
  @Test(arguments: ["医疗服务", "主要指标"])
  func theFirstChapterTellsItInFull(_ section: String) throws {
    let lines = try draft([
      "1,\(section),医疗,门诊,门诊43.2万人次，同比增长6.1%,,全年,已完成,,,,", "2,\(section),医疗,手术,手术7420台,,全年,已完成,,,,",
      "3,\(section),医疗,会诊,多学科会诊141例,,全年,已完成,,,,", "4,\(section),医疗,义诊,下乡义诊18场,,全年,已完成,,,,",
    ])
    #expect(lines[1].contains("门诊43.2万人次，比上年增长6.1%"), "\(lines[1])")
    #expect(lines.dropFirst(2).joined().contains("43.2万"), "\(lines)")
  }

  @Test(arguments: [
    ("参加全省市级气象部门综合考评", "列全省第3位", "在全省市级气象部门综合考评中列第3位"),
    ("评估定级", "第七次全国县级以上公共图书馆评估，获评二级馆", "在第七次全国县级以上公共图书馆评估中获评二级馆"),
  ])
  func ranksOfGradingsAreHonours(_ task: String, _ result: String, _ told: String) throws {
    let name = task.hasPrefix("参加") ? String(task.dropFirst(2)) : task
    let lines = try draft(["1,综合,综合,\(name),\(result),,12月,已完成,,,,"] + Self.rest)
    #expect(lines[1].contains(told), "\(lines[1])")
  }
}
