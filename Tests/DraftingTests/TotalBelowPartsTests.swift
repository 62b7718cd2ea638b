import Records
import Testing

@testable import Drafting

/// A row that adds up the quarters above it is called as they are, and they are told with it.
@Suite struct TotalBelowPartsTests {
  private static func draft(_ last: String) throws -> (draft: Draft, ledger: Ledger) {
    let rows = [
      "一季度,食品抽检,食品安全监督抽检,244批次,不合格5批次", "二季度,食品抽检,食品安全监督抽检,312批次,不合格8批次", "三季度,食品抽检,食品安全监督抽检,338批次,不合格7批次",
      "四季度,食品抽检,食品安全监督抽检,232批次,不合格4批次", last, "5月,药械监管,药品抽检,46批次,合格46批次", "6月,登记,新登记企业,926户,全部网上办理",
    ]
    let text = "时间,条线,任务,数量,完成情况\n" + rows.joined(separator: "\n") + "\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    return (draft, ledger)
  }

  @Test func theTotalIsToldAlone() throws {
    let (draft, _) = try Self.draft("全年,食品抽检,抽检汇总,1126批次,\"不合格24批次，核查处置率100%\"")
    #expect(draft.text.contains("食品安全监督抽检1126批次") && draft.text.contains("不合格24批次"), "\(draft.text)")
    #expect(!draft.text.contains("244批次") && !draft.text.contains("汇总"))
    #expect(draft.report.records.prefix(4).allSatisfy { $0.fate == "merged" })
  }

  /// What does not add up is no total.
  @Test func anotherNumberIsTold() throws {
    let (draft, _) = try Self.draft("全年,食品抽检,快检汇总,900批次,不合格3批次")
    #expect(draft.text.contains("900批次") && draft.text.contains("1126批次"), "\(draft.text)")
  }
}
