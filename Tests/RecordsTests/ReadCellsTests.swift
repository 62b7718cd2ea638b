import Testing
import TextCore

@testable import Records

/// A record whose texts were read at once says what it says when each is asked for.
@Suite struct ReadCellsTests {
  static let tables = [
    "板块,事项,工作任务,完成情况,数量,完成时间,完成状态,备注\n思想,理论学习,中心组学习,\" 学习12次 \",12次,3月,完成,\n,,〃,〃,8场,2023-4-5,推进中,内部\n",
    "任务,计划,实际完成,单位,同比\n办结信访件,100,86,件,6.8%\n走访,,9,户,\n",
    "干了啥,咋样\n换护眼灯，12间教室,完了，家长满意\n栽树80余棵,没弄完\n",
  ]

  @Test(arguments: tables)
  func saysTheSame(_ table: String) throws {
    let ledger = LedgerReader.read(bytes: Array(table.utf8), name: "台账.csv", year: 2023)
    #expect(ledger.records.count == 2)
    for record in ledger.records {
      let read = record.readOnce
      for meaning in Meaning.allCases {
        #expect(read.text(meaning) == record.text(meaning), "\(meaning)")
        #expect(read.isEmpty(meaning) == record.isEmpty(meaning), "\(meaning)")
      }
      #expect(read.quantities == record.quantities)
      #expect(read.date == record.date)
    }
  }

  @Test func whatIsAmendedIsReadAnew() throws {
    let record = try #require(
      LedgerReader.read(bytes: Array(Self.tables[1].utf8), name: "台账.csv", year: 2023).records.first)
    #expect(record.readOnce.amended(AmendedCells(texts: [.task: "接访"])).task == "接访")
  }
}
