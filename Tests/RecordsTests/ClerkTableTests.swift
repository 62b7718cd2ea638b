import TextCore
import Testing

@testable import Records

/// Tables as clerks keep them whose columns are not those of a form: tales instead of tasks, units in the notes.
@Suite struct ClerkTableTests {
  private static func read(_ text: String) -> Ledger { LedgerReader.read(text: text, name: "台账.csv", year: 2023) }

  @Test func takesTheTaleWhereNoColumnNamesTasks() {
    let ledger = Self.read(
      """
      编号,板块,时段,工作开展情况,存在问题,下一步,状态
      1,市容秩序,一季度,开展春节前后市容环境集中整治，出动执法人员2860人次。,流动摊点容易回潮,错时值守,已完成
      2,环境卫生,上半年,年度计划改造公厕18座，上半年完成10座。,,,进行中

      """)
    #expect(ledger.records.map(\.task).first == "开展春节前后市容环境集中整治，出动执法人员2860人次。")
    #expect(ledger.records.map(\.section) == ["市容秩序", "环境卫生"])
    #expect(ledger.records.map(\.problem) == ["流动摊点容易回潮", ""])
    #expect(ledger.records.map(\.state) == [.done, .ongoing])
    #expect(!ledger.hasErrors)
    #expect(ledger.diagnostics.contains { $0.code == "guessed-column" })
  }

  @Test func takesNoStatesForATale() {
    let ledger = Self.read("编号,板块,时段,完成情况\n1,市容秩序,一季度,已完成\n2,市容秩序,二季度,已完成\n")
    let finding = ledger.diagnostics.first { $0.code == "no-task-column" }
    // Of 时段 and 完成情况 the second may be what tells of the work.
    #expect(finding?.remedy?.zh.contains("时段=工作任务") == false)
  }

  @Test func takesUnitsFromTheNotesBesideBareNumbers() {
    let ledger = Self.read(
      """
      日期,事情,数,说明,办没办完
      全年,进馆,186420,"人次,门口计数器的数",完
      全年,馆藏,214300,"册(件),含电子书6.2万",完
      全年,报刊,186,种，报纸42种,完
      全年,免费开放补助,20,"万,上面给的",完
      一季度,禾川讲坛,2,听众170,完
      二季度,禾川讲坛,4,听众360,完
      三季度,禾川讲坛,3,听众255,完
      四季度,禾川讲坛,3,听众310,完
      上半年,周六故事会,22,780人次,完
      全年,送书下乡,3次,"次数不多,跑了12个村",完

      """)
    #expect(
      ledger.records.map(\.quantityText) == ["186420人次", "214300册(件)", "186种", "20万", "2", "4", "3", "3", "22", "3次"])
    #expect(
      ledger.records.map(\.result) == [
        "门口计数器的数", "含电子书6.2万", "报纸42种", "上面给的", "听众170", "听众360", "听众255", "听众310", "780人次", "次数不多,跑了12个村",
      ])
  }

  @Test func leavesNotesAloneThatAreNoUnits() {
    let ledger = Self.read("事情,数,说明\n开会,3,次日公布\n培训,5,人均3天\n下乡,2,场地已定\n")
    #expect(ledger.records.map(\.result) == ["次日公布", "人均3天", "场地已定"])
    #expect(ledger.records.map(\.quantityText) == ["3", "5", "2"])
  }
}
