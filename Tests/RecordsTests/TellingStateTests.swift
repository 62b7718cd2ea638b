import Testing

@testable import Records

/// Cells that say how far a task is and more: what is the state, what is told, what is a remark.
@Suite struct TellingStateTests {
  private static func read(_ text: String) -> Ledger { LedgerReader.read(text: text, name: "台账.csv", year: 2024) }

  @Test(arguments: [
    ("完成，今年新增5家，31是累计", "31家", TaskState.done, "31家", "今年新增5家，31是累计"),
    ("完成，今年新增5家", "", .done, "今年新增5家", ""), ("完成", "31家", .done, "31家", ""),
    ("未完成，等设备", "装了2台", .notDone, "装了2台", "等设备"), ("完成（3月）", "31家", .done, "31家", ""),
    // What takes the state back, and what names none, stay as they are: they are asked about.
    ("完成，尚有3家没验收", "31家", .unknown, "31家", ""), ("老样子，照旧", "31家", .unknown, "31家", ""),
    ("已完成，持续推进", "31家", .done, "31家", ""),
  ])
  func sentencesUnderAState(cell: String, own: String, state: TaskState, result: String, note: String) throws {
    let ledger = Self.read("工作任务,完成情况,完成状态\n实习基地,\(own),\"\(cell)\"\n其他,做了,已完成\n")
    let record = try #require(ledger.records.first)
    #expect(record.state == state)
    #expect(state == .unknown || record.result == result && record.note == note)
    #expect(record.isEmpty(.note) == record.note.isEmpty && record.isEmpty(.result) == record.result.isEmpty)
    #expect(ledger.diagnostics.contains { $0.code == "unknown-state" } == (state == .unknown))
    // Nothing of the cell is lost from what the report shows.
    #expect(record.fields.contains { $0.value == cell })
  }

  @Test(arguments: [
    ("完了", TaskState.done, "完了", "", ""), ("完了,6件当场认可", .done, "完了", "6件当场认可", ""),
    ("没到,要99%", .notDone, "没到", "", "要99%"),
    ("够了(要95,去年94.8)", .done, "够了", "", "要95,去年94.8"), ("化了29,还有3件", .ongoing, "", "化了29,还有3件", ""),
    ("去年9批14人次", .done, "", "", "去年9批14人次"), ("3小时劝回去了", .done, "", "3小时劝回去了", ""), ("没去成", .notDone, "没去成", "", ""),
    ("停了", .notDone, "停了", "", ""), ("做了，没出事", .done, "做了", "没出事", ""), ("", .done, "", "", ""),
  ])
  func statesAmongResults(cell: String, state: TaskState, word: String, result: String, note: String) throws {
    let rows = ["完了", "办完了", "没办", "正在办", "取消了", "发了传单两千多份", "得了县里一等奖两个"].map { "\($0)事,\($0)\n" }.joined()
    let ledger = Self.read("干的事,咋样了\n某件事,\"\(cell)\"\n" + rows)
    let record = try #require(ledger.records.first)
    #expect(record.state == state)
    #expect(record.stateText == word && record.result == result && record.note == note)
    #expect(ledger.records.dropFirst().map(\.state) == [.done, .done, .notDone, .ongoing, .cancelled, .done, .done])
    #expect(ledger.diagnostics.contains { $0.code == "state-in-result" })
    #expect(!ledger.diagnostics.contains { $0.code == "no-state-column" })
  }

  /// 开展情况 tells of the work, and 完成情况 beside it mostly its state: what that tells besides goes on behind the work.
  @Test(arguments: [
    ("23条问题全部整改到位", TaskState.done, "查摆问题23条；23条问题全部整改到位"), ("已完成", .done, "查摆问题23条"),
    ("整改21条，2条正在整改", .ongoing, "查摆问题23条；整改21条，2条正在整改"), ("2条正在整改", .ongoing, "查摆问题23条；2条正在整改"),
    ("正在推进，资料未录完", .ongoing, "查摆问题23条；资料未录完"), ("", .done, "查摆问题23条"),
  ])
  func aTaleBesideItsState(cell: String, state: TaskState, result: String) throws {
    for header in ["工作事项,开展情况,完成情况", "工作事项,落实情况,办结情况"] {
      let rest = ["培训,办班3期120人次,已完成", "宣传,发放资料2000余份,已完成", "演练,开展演练2次85人次,已完成"]
      let ledger = Self.read(header + "\n学习教育,查摆问题23条,\"\(cell)\"\n" + rest.joined(separator: "\n") + "\n")
      let record = try #require(ledger.records.first)
      #expect(record.state == state && record.result == result, "\(header)")
      #expect(ledger.records.dropFirst().allSatisfy { $0.state == .done })
      #expect(!ledger.diagnostics.contains { $0.code == "unknown-state" })
    }
  }

  @Test func whatWasGivenUpIsCancelled() {
    let ledger = Self.read("干的事,咋样了,备注\n外出学习,没去成,\"取消,省下经费\"\n开会,开完了,\n下乡,去了，路上平安,\n发传单,发了两千多份传单,\n")
    #expect(ledger.records.map(\.state) == [.cancelled, .done, .done, .done])
  }

  @Test func resultsWithFewStatesStayAsTheyAre() {
    let ledger = Self.read("工作任务,完成情况\n甲,已完成\n乙,走访12户\n丙,培训3期，参加240人\n丁,已完成，发放补贴8万元\n")
    #expect(ledger.records.map(\.result) == ["已完成", "走访12户", "培训3期，参加240人", "已完成，发放补贴8万元"])
    #expect(ledger.diagnostics.map(\.code) == ["no-state-column"])
  }

  /// A row without a result says in its other columns that nothing came of it; a trouble of what was done is none.
  @Test(arguments: [
    ("报了项目，预算58万元，没批下来", "未实施", TaskState.notDone), ("报名后因领队受伤退出", "未参赛", .notDone), ("438人参加", "师资没到位，外聘难", .done),
    ("场地没谈成", "", .notDone), ("春秋两次筛查", "", .done),
  ])
  func otherColumnsSayThatNothingCameOfIt(effect: String, problem: String, state: TaskState) throws {
    let ledger = Self.read("工作任务,完成情况,工作成效,存在问题\n某项工作,,\"\(effect)\",\"\(problem)\"\n其他,做了3次,,\n")
    #expect(try #require(ledger.records.first).state == state)
  }

  /// A plan that the next clause reaches is none that was missed, whatever the verb.
  @Test(arguments: [
    ("报了项目，资金没落实", TaskState.ongoing), ("工程款没收到", .notDone), ("全年没收到投诉", .done), ("查处12起，没收违法所得3万元", .done),
    ("选送项目4个，因撞期退赛", .cancelled),
    ("计划3个，建成3个", .done), ("计划放映60场，放映66场", .done), ("计划20讲，讲了20讲", .done), ("计划3个，建成2个", .ongoing),
    ("计划3个，剩3个", .ongoing),
  ])
  func aPlanThatWasReachedIsDone(result: String, state: TaskState) throws {
    let ledger = Self.read("工作任务,完成情况\n某项工作,\"\(result)\"\n其他,做了3次\n")
    #expect(try #require(ledger.records.first).state == state)
  }

  /// A stroke under 状态 is a blank.
  @Test(arguments: ["—", "-", "/", ""])
  func aStrokeIsNoState(_ cell: String) {
    let text = "工作任务,完成情况,状态\n党员统计,党员21486名,\(cell)\n主体班,9期,完成\n异地培训,\"计划3期，办2期\",未完成\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2025)
    #expect(ledger.records.map(\.state) == [.done, .done, .notDone])
    #expect(ledger.diagnostics.contains { $0.code == "blank-state" })
  }
}
