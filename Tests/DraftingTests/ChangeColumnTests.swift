import Records
import Testing

@testable import Drafting

/// A column of changes beside a column of figures with words (执结率89.8%): each change stands at the number that it is of, and at none where
/// nobody knows which.
struct ChangeColumnTests {
  private func draft(_ row: String) throws -> String {
    let lines = [
      "工作任务,具体情况,数据,同比,难点和备注", row, "网络查控,总对总查控2.31万次,—,增长约12%,", "业务培训,执行实务培训6次,—,—,",
      "首次执行案件终本,穷尽财产调查,终本率38.4%,下降2.7个百分点,",
      "交叉执行,实际化解18件,化解率72%,—,",
    ]
    let ledger = LedgerReader.read(text: lines.joined(separator: "\n") + "\n", name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    return draft.text
  }

  @Test(arguments: [
    ("司法拍卖,成交113件，成交价1.06亿元，溢价率7.5%,成交率38.2%,下降6.4个百分点,", "成交率38.2%，同比下降6.4个百分点"),
    ("执行到位,到位金额4.62亿元，申请标的额13.9亿元,到位率33.2%,上升3.8个百分点,", "到位率33.2%，同比提高3.8个百分点"),
    ("执行收案,新收案件2184件，办结2246件,执结率89.8%,收案增加9.6%,", "新收案件2184件，同比增加9.6%"),
    ("执行信访,收到信访96件，化解89件,化解率92.7%,下降8件,", "信访96件，同比下降8件"),
    ("立审执一体,保全提示762件，保全率29.4%,保全标的1.2亿元,上升6.3个百分点,", "保全率29.4%，同比上升6.3个百分点"),
  ])
  func aChangeStandsAtItsNumber(_ row: String, _ told: String) throws {
    let text = try draft(row)
    #expect(text.contains(told), "\(text)")
  }

  @Test func noTotalChangesByPoints() throws {
    let text = try draft("执行到位,到位金额4.62亿元，申请标的额13.9亿元,—,上升3.8个百分点,")
    #expect(!text.contains("上升3.8个百分点") && !text.contains("提高3.8个百分点"), "\(text)")
  }

  /// What a court has in hand on the last day is nothing that was left undone.
  @Test func whatIsPendingInACourtIsDone() throws {
    let text = "工作,情况\n执行收案,新收执行案件2184件，办结2246件，未结255件\n"
    #expect(try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.last).state == .done)
  }

  /// 难点和备注 holds remarks too.
  @Test func aJointColumnOfTroublesAndRemarksHoldsBoth() throws {
    let text = try draft("党支部建设,党课4次、主题党日12次,—,—,新发展党员1名")
    let closing = text.split(separator: "\n").suffix(2).joined()
    #expect(text.contains("发展党员1名") && !closing.contains("发展党员1名"), "\(text)")
  }
}
