import Testing

@testable import Records

/// Remarks that take a task back where no column says how far it is: 操场硬化 with 未实施，经费没到位.
@Suite struct RemarkStateTests {
  @Test(arguments: [
    ("操场硬化", "未实施，经费没到位", TaskState.notDone), ("改造2层", "年底前未完工", .ongoing), ("文艺汇演", "没办成", .notDone),
    ("13个班出节目", "还没搞，定了方案", .notDone),
    ("在建2个，青山镇站主体完工，石门镇站还在征地", "", .ongoing),
    // What is denied of something else, of another year, or of nothing leaves the task done.
    ("操场硬化", "经费没到位", .done), ("走访6户", "去年未开展", .done), ("排查98栋", "未发生事故", .done),
    ("检查312家", "未完成整改的已移交", .done), ("走访6户", "满意度测评没做", .done), ("走访6户", "未开展测评", .done),
  ])
  func states(result: String, note: String, state: TaskState) throws {
    let ledger = LedgerReader.read(
      text: "工作任务,完成情况,备注\n某项工作,\"\(result)\",\"\(note)\"\n其他工作,检查12家,\n", name: "台账.csv", year: 2025)
    let record = try #require(ledger.records.first)
    #expect(record.state == state)
    #expect(ledger.diagnostics.contains { $0.code == "pending-without-state" } == (state != .done))
  }
}
