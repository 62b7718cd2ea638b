import Foundation
import Testing

@testable import Records
@testable import TextCore

@Suite struct LedgerReaderTests {
  /// A row for each code: `severity code place`.
  static func codes(_ ledger: Ledger) -> [String] {
    ledger.diagnostics.map { finding in
      "\(finding.severity) \(finding.code) \(finding.place.map { DiagnosticPrinter.placeText($0) } ?? "-")"
    }
  }

  static func url(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures").appending(path: name)
  }

  static func fixture(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url(name)))
  }

  @Test func smallLedger() throws {
    let ledger = LedgerReader.read(
      text: "序号,类别,工作任务,完成情况,数量,完成时间,完成状态,重点,科室意见\n1,思想,甲,做了甲,参加42人,5月,已完成,是,同意\n",
      name: "台账.csv", year: 2023)
    #expect(ledger.diagnostics.isEmpty)
    let record = try #require(ledger.records.first)
    #expect(record.source.description == "台账.csv:2")
    #expect(record.section == "思想")
    #expect(record.topic == "")
    #expect(record.result == "做了甲")
    #expect(record.quantities.map(\.label) == ["参加"])
    #expect(record.date?.description == "2023-05")
    #expect(record.highlight)
    #expect(!record.isExample)
    #expect(record.fields.last == Field(name: "科室意见", value: "同意"))
    #expect(record.fields.count == 9)
  }

  @Test func officeLedger() throws {
    let ledger = LedgerReader.read(bytes: try Self.fixture("台账-gb18030.csv"), name: "台账.csv", year: 2023)
    #expect(ledger.records.map(\.source.row) == [4, 5, 7, 8, 11, 13])
    #expect(ledger.records.map(\.state) == [.done, .done, .done, .unknown, .done, .done])
    #expect(ledger.records[1].result == "结合主题教育开展集体学习研讨，形成\"清单\"")
    #expect(ledger.records[2].result == "指导支部按期规范换届，\r\n印发批复")
    #expect(ledger.records[4].result == "完成需求论证，尚未上线")
    #expect(ledger.records[5].fields.last == Field(name: "（第10列）", value: "多出来的"))
    #expect(ledger.rejected.map(\.source.row) == [12])
    #expect(ledger.rejected.first?.fields.map(\.value) == ["6", "作风", "监督管理"])
    #expect(
      ledger.skipped.map { "\($0.row) \($0.reason)" } == [
        "1 title", "2 title", "6 blank", "9 total", "10 repeatedHeader", "14 total", "15 remark", "16 remark",
      ])
    #expect(
      Self.codes(ledger) == [
        "note unknown-date 台账.csv:8:7", "warning unknown-state 台账.csv:8:8",
        "warning done-but-pending 台账.csv:11:5",
        "note no-number 台账.csv:11:6", "warning empty-task 台账.csv:12", "warning done-but-pending 台账.csv:13:5",
        "warning ragged-row 台账.csv:13:10",
      ])
    #expect(ledger.headerRow == 3)
  }

  @Test(arguments: ["台账-gb18030.csv", "台账-merged.csv"])
  func countIsThatOfReading(name: String) throws {
    let bytes = try Self.fixture(name)
    let ledger = LedgerReader.read(bytes: bytes, name: name, year: 2023)
    #expect(LedgerReader.count(bytes: bytes, name: name) == ledger.records.count + ledger.rejected.count)
  }

  /// A section that opens without a topic has a real blank there: no topic of the column is carried down.
  @Test func aSectionWithoutATopicTellsRealBlanks() {
    func topics(_ second: String) -> [String] {
      LedgerReader.read(
        text: "类别,事项,工作任务,完成状态\n思想,学习,甲,已完成\n思想,,乙,已完成\n组织,\(second),丙,已完成\n组织,,丁,已完成\n",
        name: "a.csv", year: 2023
      ).records.map(\.topic)
    }
    #expect(topics("换届") == ["学习", "学习", "换届", "换届"])
    #expect(topics("") == ["学习", "", "", ""])
  }

  @Test func mergedCellsAreCarriedDown() throws {
    let ledger = LedgerReader.read(bytes: try Self.fixture("台账-merged.csv"), name: "台账.csv", year: 2023)
    #expect(ledger.records.map(\.section) == ["思想", "思想", "思想", "组织", "组织", "组织", ""])
    #expect(ledger.records.map(\.topic) == ["理论学习", "理论学习", "主题教育", "支部建设", "支部建设", "支部建设", ""])
    #expect(
      Self.codes(ledger) == [
        "note carried-down 台账.csv:3:2", "note carried-down 台账.csv:3:3", "note not-carried 台账.csv:9:2",
        "note not-carried 台账.csv:9:3",
      ])
    let carried = try #require(ledger.diagnostics.first)
    #expect(carried.message.zh.hasSuffix("（共 4 行：第 3、4、6、7 行）"))
  }

  @Test(arguments: [
    // Sections on every row but one: a real blank.
    ("思想 思想 - 组织 组织", "思想 思想 - 组织 组织"),
    // The first row has none.
    ("- 思想 - - 组织 - -", "- 思想 - - 组织 - -"),
    // One blank in a short ledger says too little.
    ("思想 - 组织", "思想 - 组织"), ("思想 -", "思想 -"),
    ("思想 政治 - 组织 作风", "思想 政治 - 组织 作风"),
    // Runs.
    ("思想 - - 组织 - -", "思想 思想 思想 组织 组织 组织"),
    ("思想 - 组织 -", "思想 思想 组织 组织"),
    // Ditto marks: a blank is then a blank.
    ("思想 〃 - - 组织 同上", "思想 思想 - - 组织 组织"),
    ("思想 〃 〃 组织", "思想 思想 思想 组织"),
  ])
  func carrying(sections: String, expected: String) {
    let cells = sections.split(separator: " ").map { $0 == "-" ? "" : String($0) }
    let rows = cells.enumerated().map { "\($0 + 1),\($1),任务\($0),已完成\n" }.joined()
    let ledger = LedgerReader.read(text: "序号,类别,工作任务,完成状态\n" + rows, name: "a.csv", year: 2023)
    #expect(ledger.records.map { $0.section.isEmpty ? "-" : $0.section }.joined(separator: " ") == expected)
    #expect(ledger.records.count == cells.count)
  }

  @Test func numbersThatStartAnewEndACarry() {
    let ledger = LedgerReader.read(
      text: "序号,类别,工作任务,完成状态\n1,思想,甲,完成\n2,,乙,完成\n3,,丙,完成\n1,,丁,完成\n", name: "a.csv", year: 2023)
    #expect(ledger.records.map(\.section) == ["思想", "思想", "思想", ""])
  }

  @Test func examplesAreNeverRecords() {
    let text = """
      序号,工作任务,完成情况,完成状态,备注
      示例,开会,开了会,已完成,
      示例2,开会,开了会,已完成,
      3,开会,开了会,已完成,示例行，请删去
      1,真的任务,做了,已完成,

      """
    let ledger = LedgerReader.read(text: text, name: "a.csv", year: 2023)
    #expect(ledger.records.map(\.task) == ["真的任务"])
    #expect(ledger.examples.map(\.source.row) == [2, 3, 4])
    #expect(ledger.examples.map(\.isExample) == [true, true, true])
    #expect(ledger.skipped.map(\.reason) == [.example, .example, .example])
    #expect(LedgerReader.count(bytes: Array(text.utf8), name: "a.csv") == 1)
  }

  @Test func noStateColumn() {
    let ledger = LedgerReader.read(
      text: "序号,工作任务,完成情况\n1,甲,做了\n2,乙,未完成\n3,丙,已起草，待审议\n4,丁,推进中\n5,戊,\n", name: "a.csv", year: 2023)
    #expect(ledger.records.map(\.state) == [.done, .notDone, .ongoing, .ongoing, .done])
    #expect(
      Self.codes(ledger) == ["warning no-state-column a.csv:1", "warning pending-without-state a.csv:4:3"])
  }

  @Test func blankStateIsUnknown() {
    let ledger = LedgerReader.read(text: "工作任务,完成状态\n甲,\n乙,已完成\n丙,\n", name: "a.csv", year: 2023)
    #expect(ledger.records.map(\.state) == [.unknown, .done, .unknown])
    #expect(Self.codes(ledger) == ["warning no-state a.csv:2:2"])
  }

  @Test func aliases() {
    let text = "编号,某一栏,完成状态\n1,甲,已完成\n"
    #expect(
      Self.codes(LedgerReader.read(text: text, name: "a.csv", year: 2023)) == ["error no-task-column a.csv:1"]
    )
    let known = LedgerReader.read(text: text, name: "a.csv", year: 2023, aliases: ["某一栏": "工作任务"])
    #expect(known.records.map(\.task) == ["甲"])
    #expect(known.diagnostics.isEmpty)
    let wrong = LedgerReader.read(text: text, name: "a.csv", year: 2023, aliases: ["某一栏": "工作任物"])
    #expect(wrong.diagnostics.first?.code == "unknown-alias")
    #expect(wrong.diagnostics.first?.message.zh.contains("“工作任务”？") == true)
  }

  /// 工作 alone is the task, unless it is an alias, or the file has a better name for the task.
  @Test(
    arguments: [
      ("序号,工作,完成状态\n1,甲,已完成\n", [:], ["甲"]), ("工作\n甲\n", [:], ["甲"]),
      ("工作,任务内容,完成状态\n甲,乙,已完成\n", [:], ["乙"]), ("工作,某栏,完成状态\n甲,乙,已完成\n", ["工作": "类别"], []),
      ("工作,某栏,完成状态\n甲,乙,已完成\n", ["某栏": "工作任务"], ["乙"]),
    ] as [(String, [String: String], [String])])
  func weakNameForTheTask(text: String, aliases: [String: String], tasks: [String]) {
    let ledger = LedgerReader.read(text: text, name: "a.csv", year: 2023, aliases: aliases)
    #expect(ledger.records.map(\.task) == tasks)
    #expect(!ledger.diagnostics.contains { $0.code == "second-column" })
  }

  @Test func secondColumnIsKept() throws {
    let ledger = LedgerReader.read(
      text: "工作任务,完成状态,责任人,责任单位\n甲,已完成,张三,办公室\n", name: "a.csv", year: 2023)
    let record = try #require(ledger.records.first)
    #expect(record.owner == "办公室")
    #expect(record.fields.contains(Field(name: "责任人", value: "张三")))
    #expect(Self.codes(ledger) == ["note second-column a.csv:1:3"])
  }

  @Test(arguments: [
    // A title that names two things is no header; nor does a richer header below hide the tasks above it.
    ("工作计划,时间：2023年,,\n序号,工作任务,完成情况,完成状态\n1,甲,做了,完成\n", 2),
    ("工作任务,完成状态\n甲,完成\n序号,工作任务,完成情况,完成状态,备注\n1,乙,做了,完成,\n", 1),
    ("填报单位：某局\n\n工作任务,甲栏,乙栏,丙栏,丁栏,完成状态\n甲,1,2,3,4,完成\n", 3),
  ])
  func headerRow(text: String, row: Int) {
    #expect(LedgerReader.read(text: text, name: "a.csv", year: 2023).headerRow == row)
  }

  /// A total by its name ahead of all rows sums up none of them: it is a task.
  @Test(arguments: [("组织税费收入合计,49.26亿元", 3), ("营业收入合计,9036万元", 3), ("合计,49.26亿元", 2), ("本页合计,49.26亿元", 2)])
  func aTotalAheadOfAllRowsIsATask(_ row: String, _ count: Int) {
    let text = "工作任务,完成情况\n\(row)\n税收收入,31.46亿元\n社保费收入,15.72亿元\n"
    #expect(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.count == count)
  }

  @Test(arguments: [
    ("合计,,", SkipReason.total), ("合　 计：,3项,", .total), (",小计（项）,", .total), ("本页合计,,", .total),
    ("思想小计,,", .total),
    ("\u{3000},\u{A0}, ", .blank), ("序号,工作任务,完成状态", .repeatedHeader), ("注：按季度更新,,", .remark),
    ("填表人：甲,审核人：乙,", .remark), ("示例,开会,已完成", .example),
  ])
  func skipped(row: String, reason: SkipReason) {
    let text = "序号,工作任务,完成状态\n1,甲,已完成\n\(row)\n"
    let ledger = LedgerReader.read(text: text, name: "a.csv", year: 2023)
    #expect(ledger.skipped == [SkippedRow(row: 3, reason: reason)])
    #expect(ledger.records.count == 1)
  }

  @Test(arguments: [
    "2,审计整改,已完成", "2,统计合计数据,已完成", "2,制定计划,已完成", "注：2,乙,已完成", "统计,乙,已完成", "2,示例教学活动,已完成",
    "小计算机,乙,已完成", "工作任务,完成状态,已完成", "2,工作任务,已完成",
  ])
  func notSkipped(row: String) {
    let text = "序号,工作任务,完成状态\n1,甲,已完成\n\(row)\n"
    #expect(LedgerReader.read(text: text, name: "a.csv", year: 2023).records.count == 2)
    #expect(LedgerReader.count(bytes: Array(text.utf8), name: "a.csv") == 2)
  }

  @Test func oneColumn() {
    let ledger = LedgerReader.read(text: "工作任务\n甲\n乙\n", name: "a.csv", year: 2023)
    #expect(ledger.records.map(\.task) == ["甲", "乙"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"], [",", "\t", ";"])
  func lineEndsAndSeparators(end: String, separator: String) {
    let rows = [["序号", "工作任务", "完成状态"], ["1", "甲，乙", "已完成"], [""], ["2", "丙", "未完成"]]
    let text = rows.map { $0.joined(separator: separator) }.joined(separator: end)
    let ledger = LedgerReader.read(text: "\u{FEFF}" + text, name: "a.csv", year: 2023)
    #expect(ledger.records.map(\.task) == ["甲，乙", "丙"])
    #expect(ledger.records.map(\.source.row) == [2, 4])
  }

  @Test func bigLedgersRowsAreAllThere() {
    var text = "序号,类别,工作任务,完成状态\n"
    for row in 1...5000 { text += "\(row),思想,任务\(row),\(row % 7 == 0 ? "推进中" : "完成")\n" }
    let ledger = LedgerReader.read(text: text, name: "a.csv", year: 2023)
    #expect(ledger.records.count == 5000)
    #expect(ledger.records.last?.task == "任务5000")
    #expect(ledger.records.count { $0.state == .ongoing } == 714)
  }

  @Test(arguments: [
    (["重点事项": "工作任务"], []), (["重点 事项": "工作任务"], []), (["数量": "数量"], []), ([:], []),
    (["没有的": "备注", "重点事": "工作任务"], ["没有的”，台账里没有", "重点事”，台账里没有；是不是“重点事项”？"]),
  ])
  func aliasesThatNothingUsesAreSaid(setting: [String: String], wanted: [String]) {
    let text = "序号,重点事项,落实情况,,完成状态\n,,完成情况,数量,\n1,学习,学了,2次,完成\n"
    let ledger = LedgerReader.read(text: text, name: "a.csv", year: 2023, aliases: ["重点事项": "工作任务"])
    let found = UnusedAliases.findings(setting, [ledger], at: .file("设置.txt"))
    #expect(found.map { $0.message.zh.replacing("设置“栏目”里的表头“", with: "") } == wanted)
  }
}
