import Records
import Testing

@testable import Drafting

/// Several numbers of the year before in one cell, each under its own name.
@Suite struct NamedYearNumbersTests {
  private static func comparison(_ task: String, _ result: String, _ before: String) throws -> LastYear.Comparison? {
    let header = "重点任务,开展情况,上年同期\n"
    let row = "\(task),\"\(result)\",\"\(before)\"\n"
    let record = try #require(
      LedgerReader.read(text: header + row, name: "台账.csv", year: 2025).records.first)
    return LastYear.comparison(record, Clause.split(result), year: 2025, row: 0)
  }

  @Test(arguments: [
    ("事故预防", "发生事故326起，死亡21人，受伤287人", "起数358，死亡25人，受伤311人", "分别比上年减少32起、4人、24人"),
    ("宣讲", "宣讲126场，受众9800人次", "宣讲104场，受众8100人次", "分别比上年增加22场、1700人次"),
    ("专升本", "报考1107人，录取486人", "报考980人，录取421人", "分别比上年增加127人、65人"),
    ("酒醉驾查处", "查处酒驾612起、醉驾97起", "酒驾655，醉驾108", "上年分别为655起、108起"),
  ])
  func eachStandsBesideItsOwn(_ task: String, _ result: String, _ before: String, _ told: String) throws {
    #expect(try Self.comparison(task, result, before)?.text == told)
  }

  /// The arithmetic is shown, and a number that is of none of the row's is held against nothing.
  @Test func whatHasNoPartnerIsNotCompared() throws {
    let shown = try #require(try Self.comparison("宣讲", "宣讲126场，受众9800人次", "宣讲104场，受众8100人次"))
    #expect(shown.sums.map(\.shown) == ["22场", "1700人次"] && shown.number == "9800人次")
    #expect(try Self.comparison("事故预防", "发生事故326起，死亡21人", "起数358，伤311人，损失40万元") == nil)
    #expect(try Self.comparison("急诊", "救治胸痛186例，平均64分钟；卒中溶栓212例", "胸痛158例；卒中175例") == nil)
  }
}
