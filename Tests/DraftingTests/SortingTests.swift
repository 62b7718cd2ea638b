import Records
import Testing

@testable import Drafting

@Suite struct SortingTests {
  private func sorted(_ row: String) -> RecordAccount? {
    let records = Support.ledger([row]).records
    return Sorting(records, bank: Support.bank, excludeMarks: ["内部掌握", "不写入"]).accounts.first
  }

  @Test(arguments: [
    ("1,思想,理论学习,中心组学习,开展学习,2次,5月,已完成,,,,", Fate.used),
    ("1,思想,理论学习,中心组学习,开展学习,2次,5月,进行中,,,,", .unfinished),
    ("1,思想,理论学习,中心组学习,开展学习,2次,5月,未完成,,,,", .unfinished),
    ("1,思想,理论学习,中心组学习,开展学习,2次,5月,已取消,,,,", .excluded),
    ("1,思想,理论学习,中心组学习,开展学习,2次,5月,差不多,,,,", .unfinished),
    ("1,思想,理论学习,中心组学习,开展学习,2次,5月,已完成,,,,内部掌握", .excluded),
    ("1,思想,理论学习,中心组学习,组织xx学习,2次,5月,已完成,,,,", .rejected),
    ("1,思想,理论学习,中心组学习,组织××学习,2次,5月,已完成,,,,", .rejected),
    ("1,,,打扫,打扫,2次,5月,已完成,,,,", .unsorted),
  ])
  func everyRowHasAFate(_ row: String, _ fate: Fate) throws {
    let account = try #require(sorted(row))
    #expect(account.fate == fate)
    #expect((account.why == nil) == (fate == .used), "a fate beyond used says why")
  }

  @Test func theSameRowTwiceIsWrittenOnce() {
    let row = ",思想,理论学习,中心组学习,开展学习研讨,2次,5月,已完成,,,,"
    let records = Support.ledger(["1" + row, "2" + row, "3" + row.replacing("5月", with: "6月")]).records
    let sorting = Sorting(records, bank: Support.bank, excludeMarks: [])
    #expect(sorting.accounts.map(\.fate) == [.used, .excluded, .used])
    #expect(sorting.accounts[1].why == "与台账.csv:2完全相同，只写一次")
  }

  @Test func theSameRowInAnotherFileIsWrittenOnce() {
    let row = ",思想,理论学习,中心组学习,开展学习研讨,2次,2023/5/9,已完成,,,,"
    // Other headers in another order, the date as another program writes it, the state in another word.
    let other = LedgerReader.read(
      text: "任务编号,是否完成,重点工作任务,板块,工作事项,进展情况,工作量,时间\nA-1,办结,中心组学习,思想,理论学习,开展学习研讨,2次,2023年5月9日\n",
      name: "台账.md", year: 2023)
    let records = Support.ledger(["1" + row]).records + other.records
    let sorting = Sorting(records, bank: Support.bank, excludeMarks: [])
    #expect(sorting.accounts.map(\.fate) == [.used, .excluded])
    #expect(sorting.accounts[1].why == "与台账.csv:2完全相同，只写一次")
  }

  @Test func theSameWordsInTwoSheetsAreTwoThings() {
    let rows = [["序号", "工作任务", "完成情况", "完成状态"], ["1", "开展检查", "开展检查3次", "已完成"]]
    let sheets = ["思想", "作风"].map { SourceTable(sheet: $0, cells: CellTable(rows)) }
    let ledger = LedgerReader.read(tables: sheets, name: "台账.xlsx", year: 2023)
    let sorting = Sorting(ledger.records, bank: Support.bank, excludeMarks: [])
    #expect(sorting.accounts.map(\.fate) == [.used, .used])
    #expect(sorting.accounts.map(\.section) == ["思想", "作风"])
  }

  @Test(arguments: [
    ("1,纪律,廉政教育,参观基地,参观,2次,5月,已完成,,,,", "作风", "廉政教育", "类别栏"),
    ("1,,,召开中心组学习会,学习,2次,5月,已完成,,,,", "思想", "理论学习", "“中心组” → 思想/理论学习"),
    ("1,后勤,物资采购,采购物资,采购,2次,5月,已完成,,,,", "后勤", "物资采购", "类别栏"),
  ])
  func sortsWithTheReason(_ row: String, _ section: String, _ topic: String, _ reason: String) throws {
    let account = try #require(sorted(row))
    #expect(account.section == section)
    #expect(account.topic == topic)
    #expect(account.reason == reason)
  }
}
