import Foundation
import Testing

@testable import Records
@testable import TextCore

@Suite struct JSONLedgerTests {
  private static func read(_ text: String) -> Result<[SourceTable], RawText.Fault> {
    JSONLedger.tables(Array(text.utf8), name: "a.json")
  }

  @Test(
    arguments: [
      // A list of objects, keys in the order in which they are first met.
      ("[{\"任务\":\"甲\",\"状态\":\"完成\"},\n {\"备注\":\"x\",\"任务\":\"乙\"}]", "1| 任务 | 状态 | 备注\n1| 甲 | 完成\n2| 乙 |  | x"),
      // JSON Lines, with blank lines, CRLF and a comma too many.
      (
        "{\"任务\":\"甲\"}\r\n\r\n{\"任务\":\"乙\"},\r\n{\"任务\":\"丙\"}",
        "1| 任务\n1| 甲\n3| 乙\n4| 丙\nnote surplus-comma a.json:3"
      ),
      ("{\"任务\":\"甲\"}\r{\"任务\":\"乙\"}\r", "1| 任务\n1| 甲\n2| 乙"),
      // One object; several over lines, one behind the other.
      ("{\"任务\":\"甲\"}", "1| 任务\n1| 甲"),
      ("{\n\"任务\":\"甲\"\n}\n{\n\"任务\":\"乙\"\n}\n", "1| 任务\n1| 甲\n4| 乙"),
      // Lists under keys.
      ("{\"data\":[\n{\"任务\":\"甲\"},\n{\"任务\":\"乙\"}\n]}", "2| 任务\n2| 甲\n3| 乙"),
      ("{\"年度\":2023,\"data\":{\"list\":[{\"任务\":\"甲\"}]}}", "1| 任务\n1| 甲\nnote outside-list a.json:1"),
      (
        "{\"思想\":[{\"任务\":\"甲\"}],\n\"政治\":[{\"任务\":\"乙\"},{\"类\":1}]}",
        "1| 任务 | 类别\n1| 甲 | 思想\n\n2| 任务 | 类 | 类别\n2| 乙 |  | 政治\n2|  | 1 | 政治"
      ),
      ("{\"思想\":[{\"任务\":\"甲\",\"类别\":\"组织\"}]}", "1| 任务 | 类别\n1| 甲 | 组织"),
      ("{\"思想\":[{\"任务\":\"甲\"}]}", "1| 任务 | 类别\n1| 甲 | 思想"),
      ("{\"2023年工作台账\":[{\"任务\":\"甲\"}]}", "1| 任务\n1| 甲"),
      ("{\"任务\":\"甲\",\"附件\":[{\"名\":\"x\",\"页\":2},{\"名\":\"y\"}]}", "1| 任务 | 附件\n1| 甲 | 名：x，页：2；名：y"),
      // Values as people mean them.
      (
        "[{\"a\":2.0,\"b\":1e3,\"c\":0.85,\"d\":20230509,\"e\":123456789012345678901234567890,\"f\":true,\"g\":false,"
          + "\"h\":null,\"i\":-0.0,\"j\":2023.10,\"k\":1.5E-3}]",
        "1| a | b | c | d | e | f | g | h | i | j | k\n"
          + "1| 2 | 1000 | 0.85 | 20230509 | 123456789012345678901234567890 | 是 | 否 |  | 0 | 2023.10 | 0.0015"
      ),
      ("[{\"a\":[\"x\",2,null,true],\"b\":{\"数量\":\"3次\",\"人\":[1,2]}}]", "1| a | b\n1| x；2；是 | 数量：3次；人：1，2"),
      ("[{\"a\":[[[1,2]]]}]", "1| a\n1| [1,2]\nnote nested-value a.json:1"),
      ("[{\"a\":\"\\u4e2d\\ud83d\\ude00\\n\\\"\\/\\\\\"}]", "1| a\n1| 中😀\n\"/\\"),
      ("[{\"\\u4efb务\":\"x\"},{\"任务\":\"y\"}]", "1| 任务\n1| x\n1| y"),
      // What is no task, or comes twice, is said.
      ("[{\"a\":1},2,\n[3],{\"a\":4}]", "1| a\n1| 1\n2| 4\nerror not-an-object a.json:1\nerror not-an-object a.json:2"),
      ("[{\"a\":1,\"b\":2,\"a\":3}]", "1| a | b\n1| 3 | 2\nwarning repeated-key a.json:1"),
      ("\u{FEFF}[{\"a\":1}]", "1| a\n1| 1"),
    ])
  func tables(text: String, expected: String) {
    #expect(TableSupport.text(Self.read(text)) == expected)
  }

  @Test(arguments: [
    ("", "no-objects", "1"), ("{}", "no-objects", "1"), ("[]", "no-objects", "1"), ("[1,2]", "no-objects", "1"),
    ("\"文字\"", "no-objects", "1"), ("3", "no-objects", "1"), ("{\"data\":[]}", "no-objects", "1"),
    ("[[1]]", "no-objects", "1"), ("null", "no-objects", "1"),
  ])
  func noObjects(text: String, code: String, line: String) {
    #expect(TableSupport.text(Self.read(text)) == "error \(code) a.json:\(line)")
  }

  @Test(arguments: [
    ("[{\"a\":1},]", "1:10", "多了一个逗号", "a comma behind the last item"),
    ("[{\"a\":1,}]", "1:9", "多了一个逗号", "a comma behind the last item"),
    ("[{“a”:1}]", "1:3", "中文引号“", "Chinese quotation mark"),
    ("[{\"a\":“1”}]", "1:7", "中文引号“", "Chinese quotation mark"),
    ("[{'a':1}]", "1:3", "单引号", "single quotation mark"), ("[{\"a\"：1}]", "1:6", "全角冒号", "full-width colon"),
    ("[{\"a\":1，\"b\":2}]", "1:8", "全角逗号", "full-width comma"), ("[{\"a\":1}// x\n]", "1:9", "注释", "a comment"),
    ("[{\"a\":NaN}]", "1:7", "NaN", "NaN"), ("[{\"a\":True}]", "1:7", "True", "True"),
    ("[\n{\"a\":\"x\ny\"}]", "2:8", "断了行", "a line ends within"), ("[{\"a\":1}", "1:9", "中断", "ends here"),
    ("[{\"a\":\"x", "1:9", "没有收尾", "no closing"), ("[{\"a\":007}]", "1:7", "数字的写法", "no number"),
    ("[{\"a\":3次}]", "1:8", "应是英文逗号", "expected a comma"), ("[{\"a\":\"\\x\"}]", "1:8", "反斜杠", "backslash"),
    ("[{\"a\":\"\\ud800x\"}]", "1:8", "半个", "half"), ("[{\"a\":\"说\"好\"\"}]", "1:10", "应是英文逗号", "expected a comma"),
    ("[{\"a\":1}\n{\"b\":2}]", "2:1", "应是英文逗号", "expected a comma"), ("[{a:1}]", "1:3", "双引号括起来", "a name in"),
    ("[{\"a\":1}] x", "1:11", "到此为止", "nothing more"), ("［{\"a\":1}]", "1:1", "全角括号", "full-width bracket"),
    ("[{\"a\":\"\\u0000\"}]", "1:8", "空字符", "NUL"), ("[{\"a\":\"\t\"}]", "1:8", "控制符", "control"),
    (String(repeating: "[", count: 100_000), "1:66", "一层套一层", "deep"),
  ])
  func slips(text: String, place: String, zh: String, en: String) throws {
    let result = Self.read(text)
    #expect(TableSupport.text(result) == "error json a.json:\(place)")
    guard case .failure(let fault) = result else { return }
    #expect(fault.diagnostic.message.zh.contains(zh), "\(fault.diagnostic.message.zh)")
    #expect(fault.diagnostic.message.en.contains(en), "\(fault.diagnostic.message.en)")
    #expect(fault.diagnostic.remedy != nil)
  }

  @Test(arguments: ["{\"a\":1}", " [\n{", "{}", "\u{FEFF}[]", "{\n\"a\"", "{“任务”：1}"])
  func likely(text: String) { #expect(JSONLedger.isLikely(Array(text.utf8))) }

  @Test(arguments: ["", "甲,乙", "[x] 甲", "[ ] 甲", "{% if %}", "- [x] 甲", "# 思想"])
  func unlikely(text: String) { #expect(!JSONLedger.isLikely(Array(text.utf8))) }

  @Test func brokenLinesAreSkippedAndSaid() throws {
    let text = "{\"a\":1}\n{\"a\":}\n{\"a\":2}\nabc\n[3]\n{\"a\":\"x"
    #expect(
      TableSupport.text(Self.read(text)) == """
        1| a
        1| 1
        3| 2
        error json a.json:2:6
        error json a.json:4:1
        error json a.json:6:8
        error not-an-object a.json:5
        """)
  }

  @Test func manyBrokenLinesAreSummedUp() throws {
    let text = (1...3000).map { $0 % 2 == 0 ? "{\"a\":\($0)}" : "{\"a\":\($0),}" }.joined(separator: "\n")
    let table = try #require(try Self.read(text).get().first)
    #expect(table.cells.rowCount == 1501)
    #expect(table.findings.count == 21)
    #expect(table.findings.last?.message.zh.contains("共 1480 行") == true)
  }

  @Test func keysThatAreDataAreSaid() throws {
    let text = "[" + (1...400).map { "{\"任务\":\"t\",\"k\($0)\":1}" }.joined(separator: ",\n") + "]"
    let table = try #require(try Self.read(text).get().first)
    #expect(table.cells.rowCount == 401)
    #expect(table.findings.allSatisfy { $0.code == "too-many-keys" })
    #expect(table.findings.count == 41)
  }

  @Test func englishKeys() throws {
    let table = try #require(
      try Self.read(
        "[{\"id\":1,\"Section\":\"思想\",\"task\":\"甲\",\"result\":\"做了\",\"done\":true,\"date\":20230509,\"quantity\":\"3次\","
          + "\"highlight\":true,\"owner\":\"办公室\"},{\"id\":2,\"task\":\"乙\",\"done\":false}]"
      ).get().first)
    let ledger = TableSupport.ledger(table)
    #expect(
      TableSupport.facts(ledger) == [
        "done|重点|思想||甲|做了|3次|20230509|办公室||", "notDone||||乙||||||",
      ])
    #expect(ledger.records.first?.date?.description == "2023-05-09")
  }

  /// Objects on one line have sources of their own, by the column; `甲` is one character of three bytes.
  @Test(arguments: [
    ("[{\"任务\":\"甲\"},{\"任务\":\"乙\"}]", ["a.json:1:2", "a.json:1:13"]),
    ("\u{FEFF}{\"思想\":[{\"任务\":\"甲\"}],\"政治\":[{\"任务\":\"乙\"}]}", ["a.json:1:8", "a.json:1:26"]),
    (
      "[{\"任务\":\"甲\"},\n {\"任务\":\"乙\"}, {\"任务\":\"丙\"},\n{\"任务\":\"丁\"}]",
      ["a.json:1", "a.json:2:2", "a.json:2:14", "a.json:3"]
    ),
    ("{\"任务\":\"甲\"}{\"任务\":\"乙\"}", ["a.json:1:1", "a.json:1:11"]),
  ])
  func objectsOnOneLine(text: String, sources: [String]) {
    let ledger = LedgerReader.read(text: text, name: "a.json", year: 2023)
    #expect(ledger.records.map(\.source.description) == sources)
  }

  @Test func equalObjectsOnOneLine() {
    let text = "[{\"任务\":\"甲\",\"状态\":\"完成\"},{\"任务\":\"甲\",\"状态\":\"完成\"},{\"任务\":\"甲\",\"状态\":\"完成\"}]"
    let ledger = LedgerReader.read(text: text, name: "a.json", year: 2023)
    #expect(ledger.diagnostics.map(\.message.zh) == ["与第 1 行第 2 列完全相同；起草只写一次（共 2 行：第 1:23、1:44 行）"])
  }

  @Test(.enabled(if: TableSupport.hasSamples, "the shared samples are not here"))
  func sampleHasTheSameRecords() throws {
    let csv = LedgerReader.read(bytes: try TableSupport.sample("ju-2023/台账.csv"), name: "台账", year: 2023)
    let table = try #require(
      try JSONLedger.tables(try TableSupport.sample("ju-2023-jsonl/台账.jsonl"), name: "台账.jsonl").get().first)
    #expect(TableSupport.facts(TableSupport.ledger(table)) == TableSupport.facts(csv))
    #expect(csv.records.count == 46)
    #expect(table.findings.isEmpty)
  }

  @Test func millionsOfBytesTakeLinearTime() throws {
    let text = (1...50_000).map { "{\"任务\":\"任务\($0)\",\"状态\":\"完成\"}" }.joined(separator: "\n")
    let start = ContinuousClock.now
    let table = try #require(try Self.read(text).get().first)
    #expect(table.cells.rowCount == 50_001)
    #expect(table.numbers(50_000) == 50_000)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  /// Mutated texts neither crash nor hang; what Foundation reads, we read.
  @Test func anythingAtAll() throws {
    var random = TableSupport.Random(state: 5)
    let seeds = [
      "[{\"任务\":\"甲\\u4e2d\\ud83d\\ude00\",\"数\":-1.5e3,\"c\":[1,{\"d\":null}]},{\"任务\":true}]",
      "{\"a\":1}\n{\"a\":\"x\\n\"}\n\n{\"b\":[2]}", "{\"思想\":[{\"a\":1}],\"政治\":{\"x\":[{\"b\":false}]}}",
    ].map { Array($0.utf8) }
    let ink = Array("{}[]\",:\\u0019eE+-.truefalsnl \n\r\t“：，".utf8)
    for round in 0..<6000 {
      var bytes = seeds[round % seeds.count]
      for _ in 0...random.below(4) {
        let at = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[at] = ink[random.below(ink.count)]
        case 1: bytes.insert(ink[random.below(ink.count)], at: at)
        case 2: bytes.remove(at: at)
        default: bytes.removeSubrange(at..<min(bytes.count, at + random.below(8)))
        }
        if bytes.isEmpty { bytes = [0x5B] }
      }
      let result = JSONLedger.tables(bytes, name: "a.json")
      if case .success(let tables) = result {
        for table in tables {
          #expect(table.cells.rowCount > 1)
          _ = TableSupport.text(table)
        }
      }
      guard String(validating: bytes, as: UTF8.self) != nil else { continue }
      let isJSON = (try? JSONSerialization.jsonObject(with: Data(bytes))) != nil
      guard isJSON, case .failure(let fault) = result else { continue }
      // Foundation lets a trailing comma and a NUL pass; RFC 8259 and we do not.
      let isKnown = ["NUL", "a comma behind the last item"].contains { fault.diagnostic.message.en.contains($0) }
      #expect(fault.diagnostic.code != "json" || isKnown, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
