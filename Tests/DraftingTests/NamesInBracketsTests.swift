import Records
import Testing

@testable import Drafting

/// What clerks put into brackets of names where they have no columns: the section ahead, the aim behind.
@Suite struct NamesInBracketsTests {
  @Test(
    arguments: [
      ("【安全】应急演练", "安全", "应急演练"), ("[车辆] 维修", "车辆", "维修"), ("【2025】总结", nil, "【2025】总结"), ("【党建】", nil, "【党建】"),
    ] as [(String, String?, String)])
  func sections(_ task: String, _ section: String?, _ name: String) throws {
    let text = "任务,完成情况\n\(task),组织8次\n"
    let record = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.first)
    let read = BracketedSection.read(record)
    #expect(read[.section] == section && (read[.task] ?? record.task) == name)
  }

  @Test(arguments: [
    ("运营里程（计划1500万公里）", "运营里程", "1500万公里"), ("准点率（目标92%）", "准点率", "92%"), ("车辆更新(计划30台)", "车辆更新", "30台"),
    ("改造（计划先行）", "改造（计划先行）", ""), ("危桥改造（第一批）", "危桥改造（第一批）", ""),
  ])
  func aims(_ task: String, _ name: String, _ aim: String) throws {
    let text = "任务,完成情况\n\(task),完成情况良好8处\n"
    let record = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.first)
    let read = AimBehindName.read(record)
    #expect((read[.task] ?? record.task) == name && read[.target] ?? "" == aim)
  }

  @Test func theDraftHasChaptersOfThem() throws {
    let rows = [
      "【营运】客运量,全年2863万人次", "【营运】运营里程（计划1500万公里）,完成1486万公里", "【营运】节假日加班,五一、国庆加班共486班次", "【安全】隐患排查,查出隐患347处，全部整改",
      "【安全】驾驶员培训,全年12次，参训9860人次", "【安全】应急演练,组织8次",
    ]
    let ledger = LedgerReader.read(
      text: "任务,完成情况\n" + rows.map { $0.replacing("，", with: "；") }.joined(separator: "\n") + "\n", name: "台账.csv",
      year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    #expect(!draft.text.contains("【") && !draft.text.contains("（计划"), "\(draft.text)")
    #expect(draft.text.contains("运营里程1486万公里") && draft.text.contains("五一、国庆加班"), "\(draft.text)")
  }

  /// Numbers of hot lines are no aims, and what was set above is called by what came in.
  @Test(arguments: [("信访和12345件", "信访和12345件"), ("市局下达税收收入目标10.10亿元", "税收收入")])
  func namesThatEndInNumbers(_ task: String, _ name: String) throws {
    let text = "任务,完成情况\n\(task),完成10.24亿元；接件263件\n"
    let record = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.first)
    #expect((AimInName.read(record)[.task] ?? record.task) == name)
  }

  /// The number of a hot line does not run on into the numbers behind it.
  @Test(arguments: [
    ("信访和12345", "信访和12345热线"), ("信访和12345件", "信访和12345热线"), ("改造面积12345", "改造面积12345"), ("培训120", "培训120"),
    ("12345热线", "12345热线"),
  ])
  func hotLines(_ task: String, _ name: String) throws {
    let text = "任务,完成情况\n\(task),\"受理1268件，办结1261件\"\n"
    let record = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.first)
    #expect((HotlineName.read(record)[.task] ?? record.task) == name)
  }

  /// Under 目标任务 it is no plan of so many calls either.
  @Test func aHotLineIsNoPlan() throws {
    let rows = ["农业,粮食生产,播种48.7万亩,", "信访,信访和12345件,\"接件263件，办结258件，5件在办\",土地纠纷占一半以上", "畜牧,春季防疫,免疫46.2万头,"]
    let ledger = LedgerReader.read(
      text: "类别,目标任务,完成情况,存在问题\n" + rows.joined(separator: "\n") + "\n", name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    #expect(!draft.text.contains("计划12345件") && draft.text.contains("12345热线"), "\(draft.text)")
  }
}
