import Records
import Testing

@testable import Drafting

/// One 上年 ahead of several numbers governs them all: what stands behind it is never told as this year's.
@Suite struct LastYearListTests {
  @Test(arguments: [
    ("上年溶栓151例、取栓47例", "静脉溶栓183例，取栓64例，DNT中位数38分钟。", "静脉溶栓183例，取栓64例（上年分别为151例、47例），DNT中位数38分钟。", ""),
    // Each goes to the number that it is of.
    ("上年PCI 219台、72分钟", "急诊PCI 246台，其他9台；中位数68分钟。", "急诊PCI 246台（上年219台），其他9台；中位数68分钟（上年72分钟）。", ""),
    ("上年11项、61万元", "立项14项，其中省级3项；到账经费86.5万元。", "立项14项（上年11项），其中省级3项；到账经费86.5万元（上年61万元）。", ""),
    // Units that only this year's numbers have.
    ("上年上转1742、下转846", "上转1863人次，下转1127人次。", "上转1863人次，下转1127人次（上年分别为1742人次、846人次）。", ""),
    // A clause behind it with a name that this year's result has is of the year before as well.
    ("上年11930台，四级1873台", "12846台，同比增长7.7%；四级2158台。", "12846台，同比增长7.7%；四级2158台（上年1873台）。", "上年11930台"),
    ("上年末765张，占51.5%", "全县床位1486张，护理型851张，占57.3%。", "全县床位1486张，护理型851张，占57.3%（上年末51.5%）。", ""),
  ])
  func numbersGoToTheirLike(_ note: String, _ result: String, _ told: String, _ rest: String) throws {
    let list = try #require(LastYearList(note, result: result))
    #expect(list.result == told)
    #expect(Clause.joined(list.rest) == rest)
  }

  /// What has no like is left out, and said to be.
  @Test func numbersOfNothingAreLeftOut() throws {
    let list = try #require(LastYearList("上年247件、纠纷12件", result: "投诉213件，办结209件，沟通不到位占54%。"))
    #expect(list.leftOut == ["上年247件", "上年纠纷12件"])
    #expect(list.rest.isEmpty && list.result == "投诉213件，办结209件，沟通不到位占54%。")
  }

  @Test(arguments: [
    // One number, a change, and two of one unit of which only their order says whose they are.
    ("上年41.2万人次", "43.4万人次。"), ("上年41.26万人次，增长5.6%", "43.4万人次。"), ("上年703起、181起", "612起，破案148起。"),
    // A name that the result has in other words is left to those who read its clauses.
    ("上年资助83名、41.5万元", "资助大学新生96名，发放助学金48万元。"),
  ])
  func othersAreNoList(_ note: String, _ result: String) { #expect(LastYearList(note, result: result) == nil) }
}
