import Foundation
import Testing

@testable import Records
@testable import TextCore

@Suite struct ChecklistReaderTests {
  static func read(_ text: String) -> Result<[SourceTable], RawText.Fault> {
    ChecklistReader.tables(Array(text.utf8), name: "a.md")
  }

  @Test(.enabled(if: TableSupport.hasSamples, "the shared samples are not here"))
  func sampleHasTheSameRecords() throws {
    let csv = LedgerReader.read(bytes: try TableSupport.sample("ju-2023/台账.csv"), name: "台账", year: 2023)
    let tables = try ChecklistReader.tables(
      try TableSupport.sample("ju-2023-checklist/台账.md"), name: "台账.md"
    ).get()
    #expect(tables.count == 1)
    let ledger = TableSupport.ledger(try #require(tables.first))
    #expect(TableSupport.facts(ledger) == TableSupport.facts(csv))
    #expect(ledger.diagnostics.map(TableSupport.finding) == csv.diagnostics.map(TableSupport.finding))
    #expect(tables.first?.numbers(2) == 6)
  }

  @Test(arguments: [
    (
      "## 思想\n### 理论\n- [x] 甲：做了\n  数量：2份\n- [ ] 乙\n",
      """
      3| 类别 | 事项 | 工作任务 | 完成情况 | 完成状态 | 数量
      3| 思想 | 理论 | 甲 | 做了 | 已完成 | 2份
      5| 思想 | 理论 | 乙 |  | 未完成
      """
    ),
    // No marks at all: no column for the state.
    (
      "# 思想\n* 甲：做了\n+ 乙\n",
      """
      2| 类别 | 事项 | 工作任务 | 完成情况
      2| 思想 |  | 甲 | 做了
      3| 思想 |  | 乙 | 
      """
    ),
    // Marks of every kind.
    (
      "- [X] a\n- [√] b\n- [] c\n- [/] d\n- [-] e\n- [?] f\n☑ g\n☐ h\n✅ i\n❌ j\n√ k\n×l\n- 【已完成】m\n[　] n\n- [x]o\n-[ ]p\n- q",
      """
      1| 类别 | 事项 | 工作任务 | 完成情况 | 完成状态
      1|  |  | a |  | 已完成
      2|  |  | b |  | 已完成
      3|  |  | c |  | 未完成
      4|  |  | d |  | 进行中
      5|  |  | e |  | 已取消
      6|  |  | f |  | ?
      7|  |  | g |  | 已完成
      8|  |  | h |  | 未完成
      9|  |  | i |  | 已完成
      10|  |  | j |  | 未完成
      11|  |  | k |  | 已完成
      12|  |  | l |  | 未完成
      13|  |  | m |  | 已完成
      14|  |  | n |  | 未完成
      15|  |  | o |  | 已完成
      16|  |  | p |  | 未完成
      17|  |  | q |  | 
      note ambiguous-mark a.md:5
      """
    ),
    // Numbered lists, marks at the end.
    (
      "某局2023年工作清单\n\n一、思想建设\n（一）理论学习\n1. 中心组学习：学习6次（已完成）\n2、读书班：1期(进行中，60%)\n（二）党课\n1．讲党课：2次（已完成，2023年7月）\n二、组织建设\n1.换届（未完成）\n",
      """
      1| 某局2023年工作清单
      5| 类别 | 事项 | 工作任务 | 完成情况 | 完成状态 | 备注 | 完成时间
      5| 思想建设 | 理论学习 | 中心组学习 | 学习6次 | 已完成
      6| 思想建设 | 理论学习 | 读书班 | 1期 | 进行中 | 60%
      8| 思想建设 | 党课 | 讲党课 | 2次 | 已完成 |  | 2023年7月
      10| 组织建设 |  | 换届 |  | 未完成
      """
    ),
    // Only the innermost numbers are items.
    (
      "一、思想\n（一）甲：做了\n（二）乙\n二、组织\n（一）丙\n",
      """
      2| 类别 | 事项 | 工作任务 | 完成情况
      2| 思想 |  | 甲 | 做了
      3| 思想 |  | 乙 | 
      5| 组织 |  | 丙 | 
      """
    ),
    (
      "一、甲：做了（已完成）\n二、乙（未完成）\n",
      """
      1| 类别 | 事项 | 工作任务 | 完成情况 | 完成状态
      1|  |  | 甲 | 做了 | 已完成
      2|  |  | 乙 |  | 未完成
      """
    ),
    // Lines below an item; the state there wins; a continuation; a lost indentation.
    (
      "- [ ] 甲：做了\n  一半，\n  状态：进行中\n  备注：明年\n    再说\n责任科室：办公室\n",
      """
      1| 类别 | 事项 | 工作任务 | 完成情况 | 完成状态 | 备注 | 责任科室
      1|  |  | 甲 | 做了一半， | 进行中 | 明年再说 | 办公室
      """
    ),
    // Tabs, full-width blanks, CRLF, CR.
    (
      "- [x] 甲：做了\r\n\t数量：2份\r\n　　备注：好\r- [x] 乙\r",
      """
      1| 类别 | 事项 | 工作任务 | 完成情况 | 完成状态 | 数量 | 备注
      1|  |  | 甲 | 做了 | 已完成 | 2份 | 好
      4|  |  | 乙 |  | 已完成
      """
    ),
    // Items below items: details of one with a mark, items below a heading of their own.
    (
      "- [x] 甲\n  - 数量：3次\n  - 参加42人\n  - 形成报告\n- 理论学习\n  - [x] 乙\n  - [ ] 丙\n- [x] 丁\n",
      """
      1| 类别 | 事项 | 工作任务 | 完成情况 | 完成状态 | 数量
      1|  |  | 甲 | 参加42人；形成报告 | 已完成 | 3次
      6| 理论学习 |  | 乙 |  | 已完成
      7| 理论学习 |  | 丙 |  | 未完成
      8|  |  | 丁 |  | 已完成
      """
    ),
    (
      "# 思想\n- 理论学习\n  - 中心组：6次\n  - 党课\n- 谈心\n  - 谈话：\n    - 100次\n",
      """
      3| 类别 | 事项 | 工作任务 | 完成情况
      3| 思想 | 理论学习 | 中心组 | 6次
      4| 思想 | 理论学习 | 党课 | 
      6| 思想 | 谈心 | 谈话 | 100次
      """
    ),
    (
      "1. 甲：做了（已完成）\n（1）参加42人\n（2）形成报告\n2. 乙：做了\n- 丙：做了\n",
      """
      1| 类别 | 事项 | 工作任务 | 完成情况 | 完成状态
      1|  |  | 甲 | 做了；参加42人；形成报告 | 已完成
      4|  |  | 乙 | 做了 | 
      5|  |  | 丙 | 做了 | 
      """
    ),
    // Below section and topic a task without a mark keeps its details; a known name is never a task.
    (
      "## 思想\n### 理论\n- 召开大会\n  - 参加42人\n  - 形成决议3项\n- 甲\n  - 数量：3次\n",
      """
      3| 类别 | 事项 | 工作任务 | 完成情况 | 数量
      3| 思想 | 理论 | 召开大会 | 参加42人；形成决议3项
      6| 思想 | 理论 | 甲 |  | 3次
      """
    ),
    (
      "- 甲\n  - 数量：3次\n",
      """
      1| 类别 | 事项 | 工作任务 | 完成情况 | 数量
      1|  |  | 甲 |  | 3次
      """
    ),
    // Prose is reported; so is code.
    (
      "# 清单\n说明文字。\n- [x] 甲\n\n落款\n```\n- [x] 乙\n```\n- [x] 丙\n```\n- [x] 丁\n",
      """
      3| 类别 | 事项 | 工作任务 | 完成情况 | 完成状态
      3| 清单 |  | 甲 |  | 已完成
      9| 清单 |  | 丙 |  | 已完成
      11| 清单 |  | 丁 |  | 已完成
      warning left-out a.md:2
      """
    ),
    // Signs that disagree are no state.
    (
      "- [ ] 甲（已完成）\n- [x] 乙：已完成\n- 丙：未启动\n",
      """
      1| 类别 | 事项 | 工作任务 | 完成情况 | 完成状态
      1|  |  | 甲（已完成） |  | 未完成（已完成）
      2|  |  | 乙 |  | 已完成
      3|  |  | 丙 |  | 未启动
      """
    ),
    // Tables of Markdown, with the section above them.
    (
      "## 思想\n\n| 工作任务 | 完成情况 | 状态 |\n|:--|---|:-:|\n| **甲** | a\\|b | √ |\n| 乙 | | 未完成 |\n\n- [x] 丙\n",
      """
      8| 类别 | 事项 | 工作任务 | 完成情况 | 完成状态
      8| 思想 |  | 丙 |  | 已完成

      3| 工作任务 | 完成情况 | 状态 | 类别
      5| 甲 | a|b | √ | 思想
      6| 乙 |  | 未完成 | 思想
      """
    ),
    (
      "工作任务 | 状态\n---|---\n甲 | 完成\n",
      """
      1| 工作任务 | 状态
      3| 甲 | 完成
      """
    ),
    // Three levels of headings below a title; emphasis, stars, links.
    (
      "# 总表\n## 一、思想\n### （一）理论\n#### 中心组\n- [x] **甲**：见[通知](http://a.b/c)和`x`，某**局\n  佐证材料：[通知](http://a.b/c)\n- [x] ★乙\n",
      """
      1| 总表
      5| 类别 | 事项 | 小标题 | 工作任务 | 完成情况 | 完成状态 | 佐证材料 | 重点
      5| 思想 | 理论 | 中心组 | 甲 | 见通知和x，某**局 | 已完成 | 通知（http://a.b/c）
      7| 思想 | 理论 | 中心组 | 乙 |  | 已完成 |  | ★
      """
    ),
    (
      "思想\n===\n理论\n---\n- 甲\n***\n**组织**\n- 乙\n",
      """
      5| 类别 | 事项 | 小标题 | 工作任务 | 完成情况
      5| 思想 | 理论 |  | 甲 | 
      8| 思想 | 理论 | 组织 | 乙 | 
      """
    ),
    (
      "开展学习（已完成）\n开展检查（进行中）\n",
      """
      1| 类别 | 事项 | 工作任务 | 完成情况 | 完成状态
      1|  |  | 开展学习 |  | 已完成
      2|  |  | 开展检查 |  | 进行中
      """
    ),
    (
      "> - [x] 甲\n>   数量：1次\n",
      """
      1| 类别 | 事项 | 工作任务 | 完成情况 | 完成状态 | 数量
      1|  |  | 甲 |  | 已完成 | 1次
      """
    ),
  ])
  func tables(text: String, expected: String) {
    #expect(TableSupport.text(Self.read(text)) == expected)
  }

  @Test(arguments: ["", "\n\n", "# 思想\n## 理论\n", "只有一段话。\n", "---\n"])
  func noItems(text: String) {
    #expect(TableSupport.text(Self.read(text)) == "error no-items a.md")
  }

  @Test(arguments: [
    ("甲：乙", "甲", "乙"), ("甲:乙：丙", "甲", "乙：丙"), ("14:30开会：到会42人", "14:30开会", "到会42人"),
    ("按3：1比例选派：6人", "按3：1比例选派", "6人"), ("“甲：乙”活动：开展2次", "“甲：乙”活动", "开展2次"),
    ("活动（时间：5月）：开展", "活动（时间：5月）", "开展"), ("见http://a.b：好", "见http://a.b", "好"),
    ("见http://a.b/c:d 处：好", "见http://a.b/c:d 处", "好"),
    ("抓好学习。举办：2期", "抓好学习。举办", "2期"), ("“甲：乙", "“甲", "乙"),
    ("甲：", "甲", ""),
  ])
  func colons(text: String, head: String, tail: String) throws {
    let split = try #require(TaskColon.split(text))
    #expect(split.head == head)
    #expect(split.tail == tail)
  }

  @Test(arguments: [
    ("甲（已完成）", "甲", "已完成"), ("甲【未完成】。", "甲", "未完成"), ("甲，（进行中，60%）", "甲", "进行中"), ("甲 ✅", "甲", "已完成"),
    ("甲：8个√", "甲：8个", "已完成"), ("甲 未完成", "甲", "未完成"), ("甲——已完成。", "甲", "已完成"), ("甲(100%)", "甲", "100%"),
  ])
  func trailing(text: String, rest: String, state: String) {
    var left = text
    #expect(ChecklistMark.trailing(&left)?.state == state)
    #expect(left == rest)
  }

  @Test(arguments: [
    "甲（第一季度）", "甲（是）", "甲（1）", "甲（3月）", "甲未完成", "未完成", "甲 是", "3×", "甲（会议纪要，已完成，见附件，共3份）", "（甲", "甲）", "",
  ])
  func noTrailing(text: String) {
    var left = text
    #expect(ChecklistMark.trailing(&left) == nil)
    #expect(left == text)
  }

  @Test(arguments: [
    ("抓好学习。举办读书班2期。", "抓好学习", "举办读书班2期。"), ("抓好学习。举办：2期", "抓好学习", "举办：2期"), ("甲：乙。丙", "甲", "乙。丙"), ("甲。：乙", "甲", "：乙"),
  ])
  func leads(text: String, head: String, tail: String) throws {
    let split = try #require(TaskColon.task(text))
    #expect(split.head == head)
    #expect(split.tail == tail)
  }

  @Test(arguments: ["某局2023年工作清单", "重点任务清单（2023年）", "2023年党建", "某局工作台账"])
  func title(text: String) { #expect(ChecklistTitle.isTitle(text)) }

  @Test(arguments: ["思想", "思想政治工作", "党员教育情况", "年轻干部培养", "重点任务", "老年工作"])
  func noTitle(text: String) { #expect(!ChecklistTitle.isTitle(text)) }

  @Test(arguments: ["# 思想\n", "1. 甲（已完成）", "\n\n- [ ] 甲", "☑ 甲", "| 甲 | 乙 |", "一、甲\n1. 乙 √"])
  func likely(text: String) { #expect(ChecklistReader.isLikely(Array(text.utf8))) }

  @Test(arguments: ["#,任务,状态\n1,甲,√", "序号\t任务\n1\t甲", "任务,状态\n√,甲", "甲", "", "{\"a\":1}", "[{\"a\":1}]"])
  func unlikely(text: String) { #expect(!ChecklistReader.isLikely(Array(text.utf8))) }

  @Test func headingsWithoutTasksAreSaid() throws {
    let table = try #require(try Self.read("# 思想\n## 甲\n- [x] a\n## 乙\n# 组织\n- [x] b\n").get().first)
    #expect(table.findings.map(TableSupport.finding) == ["note empty-heading a.md:4"])
  }

  @Test func manyItemsTakeLinearTime() throws {
    var text = ""
    for at in 1...20_000 {
      if at % 50 == 1 { text += "## 类\(at / 5000)\n### 事\(at / 50)\n" }
      text += "- [\(at % 3 == 0 ? " " : "x")] 任务\(at)：做了**一些**事\n  数量：2份\n"
    }
    let start = ContinuousClock.now
    let table = try #require(try Self.read(text).get().first)
    #expect(table.cells.rowCount == 20_001)
    #expect(table.numbers(1) == 3)
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  /// Whatever a checklist is made of, each line with ink is in a cell or reported by its number, and the same
  /// text gives the same tables.
  @Test func nothingIsLost() throws {
    let heads = [
      "# ", "## ", "### ", "- ", "- [x] ", "* [ ] ", "  - ", "  - [x] ", "    - ", "1. ", "2、", "（1）", "一、", "（一）", "",
      "  ",
      "　　", "\t", "☑ ", "  数量：", "备注：", "  状态：", "**", "> ", "| ", "- [-] ", "第一部分 ", "```", "[已完成]",
    ]
    let tails = ["", "：做了", "（已完成）", "（进行中，60%）", "。又及", " | 乙", "：", "**", " √", "```", "：14:30", "（甲"]
    let whole = ["", "", "---", "===", "|---|---|", "```", "- [ ]"]
    var random = TableSupport.Random(state: 3)
    for _ in 0..<1500 {
      var lines: [String] = []
      for at in 1...(1 + random.below(14)) {
        let isWhole = random.below(5) == 0
        lines.append(
          isWhole
            ? whole[random.below(whole.count)]
            : heads[random.below(heads.count)] + "词\(at)号" + tails[random.below(tails.count)])
      }
      let text = lines.joined(separator: ["\n", "\r\n", "\r"][random.below(3)])
      guard case .success(let tables) = Self.read(text) else { continue }
      let shown = tables.map(TableSupport.text).joined(separator: "\n")
      let reported = Self.lines(tables.flatMap(\.findings))
      for (at, line) in lines.enumerated() where line.contains("词") {
        #expect(
          shown.contains("词\(at + 1)号") || reported.contains(at + 1), "\(at + 1) of \(text.debugDescription)\n\(shown)")
      }
      #expect(try Self.read(text).get().map(TableSupport.text).joined(separator: "\n") == shown)
    }
  }

  /// The lines that findings name: their place, and those listed in the message.
  private static func lines(_ findings: [Diagnostic]) -> Set<Int> {
    var out: Set<Int> = []
    for finding in findings {
      if case .cell(_, let row, _) = finding.place { out.insert(row) }
      guard let list = finding.message.en.components(separatedBy: " lines: ").last, list != finding.message.en else {
        continue
      }
      for run in list.dropLast().components(separatedBy: ", ") {
        let ends = run.split(separator: "-").compactMap { Int($0) }
        if let first = ends.first, let last = ends.last { out.formUnion(first...last) }
      }
    }
    return out
  }

  @Test func anyBytesAtAll() {
    var random = TableSupport.Random(state: 9)
    let ink = Array("# -*[]x：:\n\r\t|`1.一、（）完成已√。\\>~=".unicodeScalars)
    for _ in 0..<2000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<random.below(80) { scalars.append(ink[random.below(ink.count)]) }
      _ = TableSupport.text(Self.read(String(scalars)))
    }
    for _ in 0..<300 {
      let bytes = (0..<random.below(200)).map { _ in UInt8(random.below(256)) }
      _ = TableSupport.text(ChecklistReader.tables(bytes, name: "a.md"))
      _ = TableSupport.text(JSONLedger.tables(bytes, name: "a.json"))
    }
  }

  @Test(arguments: ["没有冒号", "14:30", "：乙", "https://a.b/c", "“甲：乙”"])
  func noColon(text: String) {
    #expect(text == "“甲：乙”" || TaskColon.split(text) == nil)
  }

  @Test(arguments: [
    ("**甲**：乙", "甲：乙"), ("某**局", "某**局"), ("某**局和某**局", "某**局和某**局"), ("**市**局", "**市**局"),
    ("张**和李**均", "张**和李**均"), ("*甲*", "甲"), ("`甲`", "甲"), ("甲`", "甲`"), ("a_b_c", "a_b_c"), ("3*4*5", "3*4*5"),
    ("__甲__，_乙_", "甲，乙"), ("[甲](b)和![丙](d)", "甲和丙"), ("\\*甲\\*", "*甲*"), ("***甲***", "***甲***"), ("**", "**"),
    ("[x]", "[x]"), ("** 甲 **", "** 甲 **"),
  ])
  func inline(text: String, expected: String) {
    #expect(InlineText.plain(text) == expected)
  }
}
