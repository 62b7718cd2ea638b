import Records
import Testing
import TextCore

@testable import Drafting

/// Rows whose number stands in a column of its own, with its change or the parts of the year.
@Suite struct FigureWordingTests {
  static func read(_ text: String) -> [TaskRecord] {
    LedgerReader.read(text: text, name: "台账.csv", year: 2023).records
  }

  static func told(_ text: String) -> String {
    let records = read(text)
    return Support.grouping.points(Array(records.indices), of: records).map { $0.text(.full) }.joined(separator: "\n")
  }

  /// The change is of the number before it, and of no other.
  @Test func theChangeStandsBehindItsNumber() {
    let text = Self.told(
      "工作任务,1—6月,1—12月,同比,情况说明,是否完成\n审结刑事案件,148件,316件,-4.2%,判处罪犯387人，追赃418万元,是\n")
    #expect(text.contains("审结刑事案件316件，同比下降4.2%，"))
    #expect(!text.contains("148"))
  }

  /// 536件 are the task's own, and not those that 另有 adds.
  @Test func theYearsNumberIsTheTasks() {
    let text = Self.told("工作任务,上半年,全年,情况说明,是否完成\n金融借款纠纷,200件,536件,另有214件诉前化解，不进入诉讼,是\n")
    #expect(text.contains("金融借款纠纷536件，另有214件诉前化解"))
  }

  /// What failed and was done later is not open: the later row says that it goes back.
  @Test(arguments: [("重新招标，12月完工", Fate.excluded), ("12月完工", .unfinished)])
  func doneLater(result: String, fate: Fate) {
    let records = Self.read(
      "工作任务,完成情况,完成状态\n校园网升级,招标流标，没有做成,未完成\n校园网升级,\(result),已完成\n扩建,没有开工,未完成\n")
    let sorting = Sorting(records, bank: Support.bank, settings: Settings())
    #expect(sorting.accounts.map(\.fate) == [fate, .used, .unfinished])
    #expect(sorting.unfinished == (fate == .excluded ? [2] : [0, 2]))
  }

  /// A row without a rate and a result is asked about by the name of the column.
  @Test func aBlankRateIsAskedAbout() {
    let records = Self.read("工作任务,年度目标,完成情况,完成率\n甲,3个,建成3个并投用,100%\n乙,8万页,,\n丙,2个,建成2个并投用,100%\n")
    let sorting = Sorting(records, bank: Support.bank, settings: Settings())
    #expect(sorting.accounts.map(\.fate) == [.used, .rejected, .used])
    #expect(sorting.accounts[1].why?.hasPrefix("“完成率”空着，这一行的完成情况也空着") == true)
  }
}
