import Testing
import TextCore

@testable import Records

/// Adding one task to the bytes of a ledger.
@Suite struct AddingTests {
  private func add(
    _ task: NewTask, to bytes: [UInt8], name: String = "台账.csv", aliases: [String: String] = [:]
  ) -> Result<AddedTask, AddingFault> {
    LedgerAppender(name: name, year: 2023, aliases: aliases).add(task, to: bytes)
  }

  private func added(
    _ texts: [Meaning: String], to text: String, name: String = "台账.csv"
  ) throws -> String {
    String(decoding: try add(NewTask(texts), to: Array(text.utf8), name: name).get().bytes, as: UTF8.self)
  }

  private func code(_ result: Result<AddedTask, AddingFault>) -> String? {
    if case .failure(let fault) = result { return fault.findings.first?.code }
    return nil
  }

  /// Ledger before → ledger after adding 走访 of 组织, done.
  @Test(arguments: [
    // Separators, line ends, a missing last line end.
    ("类别,工作任务,状态\n思想,学习,已完成\n", "类别,工作任务,状态\n思想,学习,已完成\n组织,走访,已完成\n"),
    ("类别,工作任务,状态\n思想,学习,已完成", "类别,工作任务,状态\n思想,学习,已完成\n组织,走访,已完成\n"),
    ("类别\t工作任务\t状态\r\n思想\t学习\t已完成\r\n", "类别\t工作任务\t状态\r\n思想\t学习\t已完成\r\n组织\t走访\t已完成\r\n"),
    ("类别\t工作任务\t状态\r\n思想\t学习\t已完成", "类别\t工作任务\t状态\r\n思想\t学习\t已完成\r\n组织\t走访\t已完成\r\n"),
    ("类别;工作任务;状态\r思想;学习;已完成\r", "类别;工作任务;状态\r思想;学习;已完成\r组织;走访;已完成\r"),
    ("类别;工作任务;状态\r思想;学习;已完成", "类别;工作任务;状态\r思想;学习;已完成\r组织;走访;已完成\r"),
    // A header alone.
    ("类别,工作任务,状态", "类别,工作任务,状态\n组织,走访,已完成\n"),
    ("类别,工作任务,状态\r\n", "类别,工作任务,状态\r\n组织,走访,已完成\r\n"),
    // Columns by meaning, whatever their names and order; unknown and surplus ones stay blank.
    ("任务状态,处室,交办事项,板块,\n达成,甲,学习,思想,\n", "任务状态,处室,交办事项,板块,\n达成,甲,学习,思想,\n已完成,,走访,组织,\n"),
    // Titles above, totals and remarks below.
    (
      "某局台账,,\n类别,工作任务,状态\n思想,学习,已完成\n合计,1,\n注：以上为全年数,,\n",
      "某局台账,,\n类别,工作任务,状态\n思想,学习,已完成\n组织,走访,已完成\n合计,1,\n注：以上为全年数,,\n"
    ),
    ("类别,工作任务,状态\n思想,学习,已完成\n,,\n,,\n", "类别,工作任务,状态\n思想,学习,已完成\n组织,走访,已完成\n,,\n,,\n"),
    // Running numbers.
    ("序号,类别,工作任务,状态\n1,思想,学习,已完成\n", "序号,类别,工作任务,状态\n1,思想,学习,已完成\n2,组织,走访,已完成\n"),
    ("序号,类别,工作任务,状态\n009,思想,学习,已完成\n", "序号,类别,工作任务,状态\n009,思想,学习,已完成\n010,组织,走访,已完成\n"),
    ("序号,类别,工作任务,状态\n2,思想,甲,是\n1,思想,乙,是\n", "序号,类别,工作任务,状态\n2,思想,甲,是\n1,思想,乙,是\n3,组织,走访,已完成\n"),
    ("序号,类别,工作任务,状态\n1,思想,甲,是\n,思想,乙,是\n", "序号,类别,工作任务,状态\n1,思想,甲,是\n,思想,乙,是\n2,组织,走访,已完成\n"),
    (",类别,工作任务,状态,序号\n,思想,甲,是,\n", ",类别,工作任务,状态,序号\n,思想,甲,是,\n,组织,走访,已完成,\n"),
    ("编号,类别,工作任务,状态\n党建-1,思想,甲,是\n", "编号,类别,工作任务,状态\n党建-1,思想,甲,是\n,组织,走访,已完成\n"),
    ("序号,类别,工作任务,状态\n示例,思想,甲,是\n", "序号,类别,工作任务,状态\n示例,思想,甲,是\n1,组织,走访,已完成\n"),
    // Every cell in quotation marks.
    (
      "\"类别\",\"工作任务\",\"状态\"\n\"思想\",\"甲\",\"\"\n",
      "\"类别\",\"工作任务\",\"状态\"\n\"思想\",\"甲\",\"\"\n\"组织\",\"走访\",\"已完成\"\n"
    ),
    // A record that holds line breaks is one row.
    ("类别,工作任务,状态\n思想,\"甲\n乙\",是\n合计,,\n", "类别,工作任务,状态\n思想,\"甲\n乙\",是\n组织,走访,已完成\n合计,,\n"),
  ])
  func putsTheRowBehindTheLastTask(before: String, after: String) throws {
    #expect(try added([.task: "走访", .section: "组织", .state: "已完成"], to: before) == after)
  }

  /// Merged sections as CSV holds them: the section of the new row, and what its cell must be. It is written out, but
  /// not directly below itself, which would show that nothing is merged.
  @Test(arguments: [
    ("组织,甲\n,乙\n,丙\n思想,丁\n,戊\n", "思想", "思想"), ("思想,甲\n,乙\n,丙\n", "思想", "思想"),
    ("思想,甲\n,乙\n,丙\n", "组织", "组织"), ("思想,甲\n,乙\n,丙\n组织,丁\n", "组织", ""),
    ("思想,甲\n,乙\n,丙\n,丁\n组织,戊\n", "思想", "思想"), ("思想,甲\n,乙\n组织,丙\n,丁\n", "组织", ""),
  ])
  func keepsMergedSections(rows: String, section: String, cell: String) throws {
    let before = "类别,工作任务\n" + rows
    let after = try added([.task: "走访", .section: section], to: before)
    #expect(after == before + "\(cell),走访\n")
    let (old, new) = (
      LedgerReader.read(text: before, name: "a", year: 2023), LedgerReader.read(text: after, name: "a", year: 2023)
    )
    #expect(new.records.map(\.section) == old.records.map(\.section) + [section])
  }

  /// 工作 is the task where nothing else is.
  @Test(arguments: [
    ("工作,状态\n甲,是\n", "a.csv", "工作,状态\n甲,是\n乙,\n"),
    ("{\"工作\":\"甲\",\"状态\":\"是\"}\n", "a.jsonl", "{\"工作\":\"甲\",\"状态\":\"是\"}\n{\"工作\":\"乙\"}\n"),
  ])
  func weakNameForTheTask(before: String, name: String, after: String) throws {
    #expect(try added([.task: "乙"], to: before, name: name) == after)
  }

  @Test func refusesWhatWouldChangeOtherRows() {
    // Two blanks to two texts are merged; a third text would leave that open, and rows 3 and 5 without a section.
    let before = Array("类别,工作任务\n思想,甲\n,乙\n组织,丙\n,丁\n".utf8)
    #expect(code(add(NewTask([.task: "戊", .section: "作风"]), to: before)) == "changes-others")
    // A blank one would take the section above.
    #expect(code(add(NewTask([.task: "戊"]), to: before)) == "reads-otherwise")
    #expect(code(add(NewTask([.task: "戊", .section: "组织"]), to: before)) == nil)
  }

  @Test(arguments: [
    ("甲,乙", "\"甲,乙\""), ("说“好”", "说“好”"), ("说\"好\"", "\"说\"\"好\"\"\""), ("一\r\n二\r三", "\"一\n二\n三\""), ("  空 白　", "空 白"),
    ("𠮷野家🙂", "𠮷野家🙂"), ("-5", "-5"), ("+3%", "+3%"), ("-1234.5％", "-1234.5％"), ("-1,234", "\"-1,234\""), ("--", "--"),
    ("=1+1", "'=1+1"),
    ("+8613x", "'+8613x"), ("-甲", "'-甲"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'=1"), ("＝1", "'＝1"), ("－－甲", "'－－甲"),
    ("'=1", "''=1"), ("''-5", "'''-5"), ("'甲", "'甲"), ("'", "'"), ("=1,2", "\"'=1,2\""),
  ])
  func writesTextsThatReadBack(text: String, cell: String) throws {
    let before = "工作任务,完成情况\n甲,乙\n"
    let after = try added([.task: "丙", .result: text], to: before)
    #expect(after == before + "丙,\(cell)\n")
    let record = try #require(LedgerReader.read(text: after, name: "台账.csv", year: 2023).records.last)
    #expect(record.result == NewTask.cell(text))
    #expect(record.fields.last?.value == NewTask.cell(text))
  }

  @Test(arguments: [
    (TextEncoding.utf8, false), (.utf8, true), (.gb18030, false), (.gb18030, true), (.utf16LittleEndian, true),
    (.utf16BigEndian, true),
  ])
  func keepsTheEncoding(encoding: TextEncoding, mark: Bool) throws {
    for (end, hasEnd) in [("\n", true), ("\r\n", true), ("\r", true), ("\n", false)] {
      let rows = ["类别,工作任务,状态", "思想,\"学习㐂\n研讨𠮷\",已完成", "合计,1,"]
      let text = rows.joined(separator: end) + (hasEnd ? end : "")
      let before = try #require(encoding.encode(Array(text.utf8), mark: mark))
      // ḿ needs four bytes in GB18030, 𠀀 a surrogate pair in UTF-16.
      let after = try add(NewTask([.task: "走访ḿ𠀀上"]), to: before).get()
      #expect(after.row == 3)
      let decoded = try TextEncoding.decode(after.bytes)
      #expect(decoded.encoding == encoding && decoded.hadMark == mark)
      let wanted = [rows[0], rows[1], ",走访ḿ𠀀上,", rows[2]].joined(separator: end) + (hasEnd ? end : "")
      #expect(String(decoding: decoded.bytes, as: UTF8.self) == wanted)
    }
  }

  @Test func takesHeadersOfTheSettingAndFieldsOfAnyColumn() throws {
    let before = Array("某栏,状态,党支部\n甲,是,一支部\n".utf8)
    let task = NewTask([.task: "乙"], fields: [Field(name: "党 支 部", value: "二支部"), Field(name: "状态", value: "否")])
    let after = try add(task, to: before, aliases: ["某栏": "工作任务"]).get()
    #expect(String(decoding: after.bytes, as: UTF8.self) == "某栏,状态,党支部\n甲,是,一支部\n乙,否,二支部\n")
    #expect(code(add(task, to: before)) == "no-task-column")
    let twice = NewTask([.task: "乙", .state: "是"], fields: [Field(name: "状态", value: "否")])
    #expect(code(add(twice, to: before, aliases: ["某栏": "工作任务"])) == "given-twice")
  }

  @Test(arguments: [
    ([Meaning.task: "乙", .quantity: "2次"], "no-column"), ([.result: "做了"], "no-task"), ([.task: "　"], "no-task"),
    ([.task: "同上"], "reads-otherwise"), ([.task: "注：乙"], "reads-otherwise"),
  ])
  func refuses(texts: [Meaning: String], with wanted: String) {
    #expect(code(add(NewTask(texts), to: Array("工作任务,状态\n甲,是\n".utf8))) == wanted)
  }

  /// The ending may be that of any text: the content decides.
  @Test(arguments: [
    "一、思想\n1. 学习：学了（已完成）\n2. 研讨：谈了（已完成）\n", "- [x] 学习：学了\n", "[{\"工作任务\":\"学习\"}]", "PK\u{03}\u{04}", "<html><table>",
  ])
  func refusesOtherKindsByContent(text: String) {
    #expect(code(add(NewTask([.task: "甲"]), to: Array(text.utf8), name: "台账.txt")) == "add-kind")
  }

  @Test(arguments: ["台账.xlsx", "台账.XLS", "台账.et", "台账.json", "台账.md", "台账.docx"])
  func refusesOtherKinds(name: String) {
    #expect(code(add(NewTask([.task: "甲"]), to: [], name: name)) == "add-kind")
  }

  @Test func refusesWhatIsNoLedger() {
    for (bytes, wanted) in [
      ([], "empty-file"), (Array("PK\u{3}\u{4}".utf8), "add-kind"), (Array("甲,乙\n1,2\n".utf8), "no-task-column"),
      ([0xFF, 0xFE, 0x00, 0xD8], "damaged-text"),
    ] as [([UInt8], String)] {
      #expect(code(add(NewTask([.task: "甲"]), to: bytes)) == wanted)
    }
  }

  @Test func tellsWhatIsDoubtful() throws {
    let before = Array("工作任务,状态,完成时间,数量\n甲,是,3月,2次\n".utf8)
    let sound = try add(NewTask([.task: "乙", .state: "已完成", .date: "5月", .quantity: "2次"]), to: before).get()
    #expect(sound.doubts.isEmpty)
    let task = NewTask([.task: "乙", .state: "差不多", .date: "猴年", .quantity: "若干"])
    let doubts = try add(task, to: before).get().doubts
    #expect(Set(doubts.map(\.code)) == ["unknown-state", "unknown-date", "no-number"])
    for doubt in doubts {
      guard case .cell("台账.csv", 3, _) = doubt.place else {
        Issue.record("\(doubt)")
        continue
      }
    }
    #expect(try add(NewTask([.task: "乙"]), to: before).get().doubts.map(\.code) == ["no-state"])
    #expect(LedgerAppender(name: "a", year: nil).doubts("猴年", as: .date).map(\.code) == ["unknown-date"])
    #expect(LedgerAppender(name: "a", year: nil).doubts("3月", as: .date).isEmpty)
  }

  /// Whatever stands in the ledger: nothing crashes, every old byte stays, and one record more is read.
  @Test func oddLedgersLoseNothing() throws {
    let parts = [
      "序号", "类别", "工作任务", "完成情况", ",", ",", ",", "\t", ";", "\n", "\n", "\r\n", "\r", "\"", "\"\"", "合计", "1", "2", "甲",
      "同上", "注：", "'=1", "示例", " ", "𠮷", "\u{FEFF}",
    ]
    let heads = ["", "工作任务,类别\n", "序号;类别;任务\r\n1;思想;甲\r\n", "类别\t任务\r思想\t甲\r\t乙\r\t丙\r"]
    var random = SeededGenerator(seed: 7)
    func pick<T>(_ list: [T]) -> T { list[Int(random.next() % UInt64(list.count))] }
    var added = 0
    for _ in 0..<1500 {
      var text = pick(heads)
      for _ in 0..<(random.next() % 40) { text += pick(parts) }
      let encoding = pick(TextEncoding.allCases)
      let mark = pick([true, false]) || encoding.rawValue.hasPrefix("UTF-16")
      let before = try #require(encoding.encode(Array(text.utf8), mark: mark))
      let task = NewTask([.task: pick(["走访", "=1,\"\n2", "同上", "合计"]), .section: pick(["", "思想", "组织"])])
      guard let after = try? add(task, to: before).get() else { continue }
      added += 1
      let head = zip(before, after.bytes).prefix { $0 == $1 }.count
      let tail = zip(before.reversed(), after.bytes.reversed()).prefix { $0 == $1 }.count
      #expect(head + tail >= before.count && after.bytes.count > before.count, "\(text.debugDescription)")
      let (old, new) = [before, after.bytes].map { LedgerReader.read(bytes: $0, name: "a.csv", year: 2023) }.pair
      #expect(new.records.count == old.records.count + 1)
      #expect(new.records.last?.task == task.cell(.task) && new.records.last?.section == task.cell(.section))
      #expect(new.records.dropLast().map(\.fields) == old.records.map(\.fields), "\(text.debugDescription)")
    }
    #expect(added > 300)
  }

  @Test func exportedTablesAreGuardedToo() {
    let ledger = LedgerReader.read(text: "工作任务,完成情况\n甲,=1+1\n", name: "a", year: 2023)
    let text = LedgerExport.csv(ledger)
    #expect(text.hasSuffix("a:2,已完成,甲,'=1+1\n"))
    #expect(LedgerReader.read(text: text, name: "b", year: 2023).records.first?.result == "=1+1")
  }

  /// JSON Lines before → after adding 走访 of 组织.
  @Test(arguments: [
    ("", "{\"类别\": \"组织\", \"工作任务\": \"走访\"}\n"),
    ("{\"任务\":\"甲\"}\n", "{\"任务\":\"甲\"}\n{\"任务\":\"走访\",\"类别\":\"组织\"}\n"),
    ("{\"任务\": \"甲\"}", "{\"任务\": \"甲\"}\n{\"任务\": \"走访\", \"类别\": \"组织\"}\n"),
    (
      "{\"序号\": \"1\", \"工作任务\": \"甲\", \"板块\": \"思想\"}\r\n",
      "{\"序号\": \"1\", \"工作任务\": \"甲\", \"板块\": \"思想\"}\r\n{\"序号\": \"2\", \"工作任务\": \"走访\", \"板块\": \"组织\"}\r\n"
    ),
    (
      "{\"序号\": 7, \"详\": {\"工作任务\": [1, \"}\"]}, \"工作\\u4efb务\": \"甲\"}\n\n",
      "{\"序号\": 7, \"详\": {\"工作任务\": [1, \"}\"]}, \"工作\\u4efb务\": \"甲\"}\n\n"
        + "{\"序号\": 8, \"工作任务\": \"走访\", \"类别\": \"组织\"}\n"
    ),
  ])
  func addsALineOfJSON(before: String, after: String) throws {
    #expect(try added([.task: "走访", .section: "组织"], to: before, name: "台账.jsonl") == after)
  }

  @Test func quotesTextsInJSON() throws {
    let after = try added([.task: "=1\"\\\n\t\u{1}𠮷"], to: "", name: "a.jsonl")
    #expect(after == "{\"工作任务\": \"=1\\\"\\\\\\n\\t\\u0001𠮷\"}\n")
  }

  @Test(arguments: ["[1]\n", "{\"任务\": \"甲\"}\n{\"任务\": \"乙", "{\n\"任务\": \"甲\"\n}\n", "甲\n"])
  func refusesBrokenJSONLines(text: String) {
    #expect(code(add(NewTask([.task: "甲"]), to: Array(text.utf8), name: "a.jsonl")) == "not-json-lines")
  }
}

extension [Ledger] {
  /// The two of an array of two.
  fileprivate var pair: (Ledger, Ledger) { (self[0], self[1]) }
}
