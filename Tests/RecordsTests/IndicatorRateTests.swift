import Testing

@testable import Records

/// A rate that measures a thing is what came of it; a share of a work is how far it is.
@Suite struct IndicatorRateTests {
  @Test(arguments: [
    ("农村自来水普及率", "93.6%", "93%", TaskState.done), ("规模化供水覆盖农村人口", "66.2%", "65%", .done),
    ("三季度满意度", "96.4%", "", .done),
    ("VTE评估率", "98.1%", "", .done),
    // A share of a work, and a rate below its aim.
    ("信息系统升级", "90%", "", .ongoing), ("年度任务完成率", "96%", "", .ongoing), ("体质优良率", "61.4%", "65%", .ongoing),
    ("项目进度", "80%", "", .ongoing),
  ])
  func saysHowFar(_ task: String, _ result: String, _ aim: String, _ state: TaskState) throws {
    let text = "工作任务,年度目标,完成情况\n巡查,12次,12次\n\(task),\(aim),\(result)\n"
    let record = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.last)
    #expect(record.state == state)
  }
}

/// Remarks in the column of states.
@Suite struct AsideForStateTests {
  @Test(arguments: [
    ("党员发展结构,发展党员418名,同上行", TaskState.done), ("换届前期,逐村摸排211个村,配合县里", .done), ("督查,督查4次,含在全年内", .done),
    ("督查,,含在全年内", .unknown), ("督查,督查4次,再说", .unknown),
  ])
  func leaveItToTheText(_ cells: String, _ state: TaskState) throws {
    let text = "工作任务,完成情况,完成状态\n巡查,巡查12次,已完成\n\(cells)\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2025)
    #expect(try #require(ledger.records.last).state == state)
    #expect(ledger.diagnostics.contains { $0.code == "aside-for-state" } == (state == .done))
  }
}
