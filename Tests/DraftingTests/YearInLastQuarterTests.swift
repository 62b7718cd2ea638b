import Records
import Testing

@testable import Drafting

/// Rows of quarters beside what one of them, or a row of the year, tells of all of them.
@Suite struct YearInLastQuarterTests {
  private static func records(_ rows: [String]) -> [TaskRecord] {
    let text = "工作任务,完成情况,完成状态\n" + rows.map { $0 + ",已完成\n" }.joined()
    return LedgerReader.read(text: text, name: "台账.csv", year: 2023).records
  }

  private static let quarters = ["一季度公文处理,\"收文312件，发文46件\"", "二季度公文处理,\"收文287件，发文51件\"", "三季度公文处理,\"收文274件，发文43件\""]

  @Test func theYearStandsForItsLastQuarter() throws {
    let rows = Self.quarters + ["四季度公文处理及全年情况,\"四季度收文331件，发文58件；全年收文1204件，发文198件\""]
    let last = try #require(YearInLastQuarter.read(Self.records(rows)).last)
    #expect(last.task == "公文处理（全年）" && last.result == "全年收文1204件，发文198件")
    #expect(last.amended?.leftOut == ["四季度收文331件", "发文58件"])
  }

  /// No sum of the quarters, people whom the year's clause does not count, no other quarters: the row stays as it is.
  @Test(arguments: [
    "四季度公文处理及全年情况,\"四季度收文331件，发文58件；全年收文1203件，发文198件\"", "四季度公文处理,\"收文331件，参加66人次。全年共收文1204件\"",
    "四季度督查,\"四季度督查31件；全年督查104件\"",
  ])
  func othersStay(_ row: String) throws {
    let records = Self.records(Self.quarters + [row])
    let last = try #require(YearInLastQuarter.read(records).last)
    #expect(last.result == records.last?.result && !last.task.contains("全年"))
  }

  /// What a quarter tells that the year's row has not is said to stand in no sentence.
  @Test func whatOnlyAQuarterHasIsSaid() throws {
    func row(_ name: String, _ cell: String) -> String { ",业务,,\(name),\"\(cell)\",,,已完成,办公室,,," }
    let ledger = Support.ledger([
      row("一季度热线工单", "受理96件，满意91件"), row("二季度热线工单", "受理118件，重复投诉5件，满意率94.0%"), row("热线工单（全年）", "全年受理453件，满意420件"),
      row("培训", "办班4期"),
    ])
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    #expect(draft.text.contains("453件") && !draft.text.contains("118件"))
    let whys = draft.report.records.map { $0.why ?? "" }
    #expect(whys[1].contains("重复投诉5件，满意率94.0%") && !whys[0].contains("91件"), "\(whys)")
  }

  /// What a quarter tells besides its share of the year's numbers goes on behind them.
  @Test func quartersAreWithinTheirSum() throws {
    let ledger = Support.ledger([
      "1,业务,,安全检查,\"发现隐患120条，已全部整改\",60次,2023年12月,已完成,办公室,,,",
      "2,业务,,一季度安全检查,\"20次，隐患50条，整改50条\",,2023年3月,已完成,办公室,,,",
      "3,业务,,二季度安全检查,\"25次，隐患40条，整改40条；开展“安全生产月”活动，参训560人\",,2023年6月,已完成,办公室,,,",
      "4,业务,,三季度安全检查,\"15次，隐患30条，整改30条\",,2023年9月,已完成,办公室,,,",
    ])
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft).text
    #expect(draft.contains("60次") && draft.contains("隐患120条") && draft.contains("安全生产月"))
    #expect(!draft.contains("一季度") && !draft.contains("隐患40条") && !draft.contains("整改30条"))
  }
}
