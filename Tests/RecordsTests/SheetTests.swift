import Testing

@testable import Records
@testable import TextCore

/// Several sheets make one ledger.
@Suite struct SheetTests {
  static let head = ["序号", "工作任务", "完成情况", "完成状态"]

  static func sheet(_ name: String?, _ rows: [[String]], merges: [MergedRange] = []) -> SourceTable {
    SourceTable(sheet: name, cells: CellTable(rows), merges: merges)
  }

  static func read(_ tables: [SourceTable]) -> Ledger {
    LedgerReader.read(tables: tables, name: "台账.xlsx", year: 2023)
  }

  static func merge(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> MergedRange {
    MergedRange(rows: rows, columns: columns)
  }

  @Test func sheetsAreSections() {
    let ledger = Self.read([
      Self.sheet("一、思想", [["思想建设工作台账"], Self.head, ["1", "甲", "做了甲", "已完成"]]),
      Self.sheet("政治", [Self.head, ["1", "乙", "做了乙", "差不多"], ["2", "丙", "做了丙", "差不多"]]),
      Self.sheet("填表说明", [["一律用五号字"], ["按季度更新"]]), Self.sheet("Sheet4", []),
    ])
    #expect(ledger.records.map(\.section) == ["思想", "政治", "政治"])
    #expect(ledger.records.map(\.source.description) == ["台账.xlsx:一、思想:3", "台账.xlsx:政治:2", "台账.xlsx:政治:3"])
    #expect(
      LedgerReaderTests.codes(ledger) == [
        "note sheet-left-out 台账.xlsx:填表说明", "note sheet-left-out 台账.xlsx:Sheet4",
        "warning unknown-state 台账.xlsx:政治:2:4",
      ])
    #expect(!ledger.hasErrors)
    #expect(ledger.headers.map(\.section) == ["思想", "政治"])
    #expect(ledger.headers.map(\.row) == [2, 1])
    #expect(ledger.skipped == [SkippedRow(sheet: "一、思想", row: 1, reason: .title)])
  }

  /// A second sheet may have headers of its own; one that only looks like a ledger by chance is left out.
  @Test func aSheetWithHeadersOfItsOwnIsRead() {
    let ledger = Self.read([
      Self.sheet("经济", [Self.head, ["1", "甲", "做了甲", "已完成"]]),
      Self.sheet("民生", [["板块", "事项", "办理时间", "进展情况", "量化", "办理状态"], ["民生", "乙", "3月", "做了乙2次", "2次", "办结"]]),
      Self.sheet("联系表", [["内容", "情况", "甲", "乙"], ["一", "二", "三", "四"]]),
    ])
    #expect(ledger.records.map(\.task) == ["甲", "乙"])
    #expect(ledger.records.map(\.state) == [.done, .done])
    #expect(ledger.diagnostics.contains { $0.message.zh.contains("这张表没有用") || $0.code == "sheet-left-out" })
  }

  @Test func theSameDoubtInSeveralSheetsIsSaidOnce() throws {
    let ledger = Self.read(
      ["思想", "政治"].map { Self.sheet($0, [Self.head, ["1", $0 + "甲", "做了", "差不多"], ["2", $0 + "乙", "做了", "差不多"]]) })
    let finding = try #require(ledger.diagnostics.first)
    #expect(ledger.diagnostics.count == 1)
    #expect(finding.message.zh.hasSuffix("（共 4 行：“思想”第 2、3 行，“政治”第 2、3 行）"))
    #expect(finding.message.en.hasSuffix("(4 rows: “思想” 2, 3; “政治” 2, 3)"))
  }

  @Test func rowsAreCalledAsTheReaderSays() {
    let table = SourceTable(
      cells: CellTable([Self.head, ["1", "甲", "做了", "差不多"], ["", "", "", ""], ["2", "", "", "已完成"]]),
      numbers: RowNumbers([1, 7, 9, 12]))
    let ledger = LedgerReader.read(tables: [table], name: "台账.md", year: 2023)
    #expect(ledger.records.map(\.source.row) == [7])
    #expect(ledger.skipped.map(\.row) == [9])
    #expect(ledger.rejected.map(\.source.row) == [12])
    #expect(LedgerReaderTests.codes(ledger) == ["warning unknown-state 台账.md:7:4", "warning empty-task 台账.md:12"])
  }

  @Test(
    arguments: [
      ("思想", "思想"), ("一、思想建设", "思想建设"), ("1.组织", "组织"), ("（三）作风", "作风"), ("纪检监察", "纪检监察"),
      ("思想建设工作台账", "思想建设"), ("Sheet1", nil), ("工作表1", nil), ("表1", nil), ("Sheet1 (2)", nil), ("1月", nil),
      ("一季度", nil), ("2023年", nil), ("上半年", nil), ("2023年上半年", nil), ("台账", nil), ("工作清单", nil), ("汇总", nil),
      ("总表", nil), ("任务表", nil), ("2023年工作台账", nil), ("汇总表", nil), ("1", nil), ("", nil), ("1-6月", nil), ("新建工作表", nil),
    ] as [(String, String?)])
  func sectionByName(sheet: String, section: String?) {
    #expect(SectionName.of(sheet) == section)
  }

  @Test func aColumnComesBeforeTheSheet() {
    let ledger = Self.read([
      Self.sheet("甲科室", [["类别"] + Self.head, ["思想", "1", "甲", "做了", "已完成"], ["", "2", "乙", "做了", "已完成"]])
    ])
    #expect(ledger.records.map(\.section) == ["思想", ""])
  }

  @Test func mergedCellsHoldForAll() {
    let ledger = Self.read([
      Self.sheet(
        "Sheet1",
        [
          ["某局台账"], ["类别", "事项"] + Self.head,
          ["思想", "学习", "1", "甲", "做了甲", "已完成"], ["", "", "2", "乙", "做了乙", ""], ["", "教育", "3", "丙", "做了丙", "已完成"],
          ["", "", "", "", "", ""], ["作风", "", "4", "丁", "做了丁", "已完成"],
        ],
        merges: [
          Self.merge(0...0, 0...5), Self.merge(2...5, 0...0), Self.merge(2...3, 1...1), Self.merge(2...3, 5...5),
        ])
    ])
    #expect(ledger.records.map(\.section) == ["思想", "思想", "思想", "作风"])
    #expect(ledger.records.map(\.topic) == ["学习", "学习", "教育", ""])
    #expect(ledger.records.map(\.state) == [.done, .done, .done, .done])
    #expect(ledger.skipped.map { "\($0.row) \($0.reason)" } == ["1 title", "6 blank"])
    #expect(ledger.rejected.isEmpty)
  }

  @Test func aNumberOverSeveralRowsCountsOnce() {
    let ledger = Self.read([
      Self.sheet(
        "Sheet1",
        [["序号", "工作任务", "数量", "完成状态"], ["1", "甲", "5次", "已完成"], ["2", "乙", "", "已完成"], ["合计", "", "5次", ""]],
        merges: [Self.merge(1...2, 2...2)])
    ])
    #expect(ledger.records.map(\.quantityText) == ["5次", ""])
    #expect(LedgerReaderTests.codes(ledger) == ["note merged-number 台账.xlsx:Sheet1:2:3"])
  }

  @Test func absurdMergesDoNoHarm() {
    let ledger = Self.read([
      Self.sheet(
        "Sheet1", [Self.head, ["1", "甲", "做了甲", "已完成"]],
        merges: [Self.merge(1...1_048_575, 0...16_383), Self.merge(500...600, 3...9), Self.merge(0...1_048_575, 9...9)])
    ])
    #expect(ledger.records.map(\.task) == ["甲"])
  }

  @Test func twoLedgersInOneWorkbook() throws {
    let ledger = Self.read([
      Self.sheet("思想", [Self.head + ["科室意见"], ["1", "甲", "做了甲", "已完成", "同意"]]),
      Self.sheet("组织", [["科室意见", "经办", "重点工作任务", "进展情况", "是否完成"], ["不同意", "某某", "乙", "做了乙", "是"]]),
    ])
    let csv = LedgerExport.csv(ledger)
    #expect(
      csv == """
        来源,状态,序号,类别,工作任务,完成情况,责任单位,科室意见
        台账.xlsx:思想:2,已完成,1,思想,甲,做了甲,,同意
        台账.xlsx:组织:2,已完成,,组织,乙,做了乙,某某,不同意

        """)
    let text = LedgerSummary(ledger).text(.chinese)
    #expect(text.contains("表头（“思想”第 1 行）"))
    #expect(text.contains("表头（“组织”第 1 行）"))
    #expect(text.contains("（表的名称）"))
  }

  @Test func aSheetThatMayBeALedgerIsNamed() throws {
    let ledger = Self.read([
      Self.sheet("思想", [Self.head, ["1", "甲", "做了甲", "已完成"]]),
      Self.sheet("组织", [["序号", "某一栏", "完成情况", "完成状态"], ["1", "乙", "做了乙", "已完成"]]),
    ])
    #expect(LedgerReaderTests.codes(ledger) == ["warning sheet-left-out 台账.xlsx:组织:1"])
    #expect(ledger.diagnostics.first?.remedy?.zh.contains("栏目：某一栏=工作任务") == true)
  }

  @Test(arguments: [[], [sheet("Sheet1", [])], [sheet("Sheet1", []), sheet("Sheet2", [["", ""], []])]])
  func emptyWorkbook(tables: [SourceTable]) throws {
    let ledger = Self.read(tables)
    let finding = try #require(ledger.diagnostics.first)
    #expect(finding.code == "empty-file")
    #expect(finding.remedy != nil)
    #expect(ledger.hasErrors)
  }

  @Test func noSheetHasATask() throws {
    let ledger = Self.read([
      Self.sheet("说明", [["一律用五号字"]]), Self.sheet("思想", [["序号", "某栏", "完成状态"], ["1", "甲", "已完成"]]),
    ])
    #expect(
      LedgerReaderTests.codes(ledger) == ["error no-task-column 台账.xlsx:思想:1", "note sheet-left-out 台账.xlsx:说明"])
  }
}
