import Records
import Testing

@testable import Drafting

/// Signs that clerks write for words, and numbers of accidents beside how they were prevented.
@Suite struct SignsInCellsTests {
  private static func record(_ row: String) throws -> TaskRecord {
    let text = "任务,完成情况,成效,数量,备注\n" + row + "\n"
    return try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.first)
  }

  @Test(
    arguments: [("11座→9座", "由11座减少到9座"), ("党支部22个→28个", "党支部由22个增加到28个"), ("甲→乙", nil), ("5个→5个", nil)]
      as [(String, String?)])
  func arrowsAreSaid(_ clause: String, _ told: String?) { #expect(ArrowChange.told(clause) == told) }

  @Test func anArrowIsNoNumberOfTheColumn() throws {
    let read = ArrowChange.read(try Self.record("矿山整治,聘专家会诊,关闭2座,11座→9座,"))
    #expect(read[.quantity] == "" && read[.effect] == "由11座减少到9座，关闭2座")
  }

  @Test(arguments: [("计划检查+专项+节前检查", "开展计划检查、专项、节前检查"), ("C++培训12期", nil), ("线上+线下", "线上、线下")] as [(String, String?)])
  func plusIsAList(_ result: String, _ told: String?) throws {
    #expect(PlusList.read(try Self.record("检查,\(result),,,"))[.result] == told)
  }

  @Test(
    arguments: [
      ("生产安全事故控制,县安委会每季度开会,,\"7起、死亡5人\",", "发生生产安全事故7起，死亡5人。县安委会每季度开会"), ("火灾防控,检查41次,,\"7起、死亡5人\",", nil),
    ] as [(String, String?)])
  func accidentsAreOfNoMeeting(_ row: String, _ told: String?) throws {
    #expect(AccidentCount.read(try Self.record(row))[.result] == told)
  }

  /// What came of a plan stands in the column beside it.
  @Test(arguments: [
    ("秋季招生,计划招生900人,\"实际报到912人，完成101.3%\",,", true), ("秋季招生,计划招生900人,\"实际报到812人，完成90.2%\",,", false),
    ("执法检查,计划检查+专项+节前检查,隐患闭环管理,412家次,", true),
  ])
  func plansThatWereReached(_ row: String, _ isDone: Bool) throws {
    #expect((try Self.record(row).state == .done) == isDone)
  }
}
