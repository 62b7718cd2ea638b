import Testing

@testable import Records

/// A rate that measures a thing is what came of it; a share of a work is how far it is.
@Suite struct IndicatorRateTests {
  @Test(arguments: [
    ("农村自来水普及率", "93.6%", "93%", TaskState.done), ("规模化供水覆盖农村人口", "66.2%", "65%", .done), ("三季度满意度", "96.4%", "", .done),
    ("VTE评估率", "98.1%", "", .done),
    // A share of a work, and a rate below its aim.
    ("信息系统升级", "90%", "", .ongoing), ("年度任务完成率", "96%", "", .ongoing), ("体质优良率", "61.4%", "65%", .ongoing), ("项目进度", "80%", "", .ongoing),
  ])
  func saysHowFar(_ task: String, _ result: String, _ aim: String, _ state: TaskState) throws {
    let text = "工作任务,年度目标,完成情况\n巡查,12次,12次\n\(task),\(aim),\(result)\n"
    let record = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.last)
    #expect(record.state == state)
  }
}
