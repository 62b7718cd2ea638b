import Records
import Testing

@testable import Drafting

/// What stands under the time of a row and is no time is a remark: what comes next, and how things stand.
struct DateRemarksTests {
  private func record(_ date: String) throws -> TaskRecord {
    let text = "工作任务,责任科室,进展,完成时间\n中医馆建设,中医科,馆舍扩建110平方米,\(date)\n"
    return try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.first)
  }

  @Test(arguments: [
    ("搬迁定2026年1月", "2026年1月搬迁"), ("列入明年", "明年继续"), ("12月完成九成，余下等验收", "余下等验收"), ("控糖率明年上半年追上", "控糖率明年上半年追上"),
    ("2026年再招", "2026年再招"),
  ])
  func itIsARemark(_ date: String, _ note: String) throws {
    #expect(DateRemarks.read(try record(date))[.note] == note)
  }

  @Test(arguments: ["2025年3月", "全年", "12月15日", "2026年3月", "10月底", "每季度", "已完成", "3—11月", "冷链预计明年上半年", "争取春节前付", "二季度前"])
  func aTimeIsNone(_ date: String) throws {
    #expect(DateRemarks.read(try record(date)).isEmpty)
  }
}
