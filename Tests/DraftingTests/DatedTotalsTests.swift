import Testing
import TextCore

@testable import Drafting

/// Quarters and the year of one task in a ledger whose column of dates says which is which.
@Suite struct DatedTotalsTests {
  private static func ledger(_ rows: [(date: String, result: String)]) -> [String] {
    rows.enumerated().map { i, row in
      "\(i + 1),业务,预报服务,决策气象服务材料,\"\(row.result)\",,\(row.date),已完成,气象台,,,"
    }
  }

  private func draft(_ rows: [(date: String, result: String)]) throws -> String {
    let ledger = Support.ledger(Self.ledger(rows))
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    return draft.text
  }

  private static let quarters = [("一季度", "编发38期"), ("二季度", "编发67期"), ("三季度", "编发74期"), ("四季度", "编发35期")]

  @Test func tellTheYearOnceWhereItIsTheSum() throws {
    let text = try draft(Self.quarters + [("全年", "编发214期，市领导批示19期次")])
    #expect(text.ranges(of: "214期").count == 1)
    #expect(text.contains("批示19期次"))
    #expect(!text.contains("38期"))
  }

  @Test func tellTheYearWhereAPartHasNoRow() throws {
    let text = try draft(Self.quarters + [("全年", "编发230期")])
    #expect(text.contains("230期") && !text.contains("444期"))
  }
}
