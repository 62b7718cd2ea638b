import Testing

@testable import Records
@testable import TextCore

/// Headers of two rows, further headers, headings within tables, and the line sep=.
@Suite struct BlockTests {
  private static func read(_ text: String) -> Ledger {
    LedgerReader.read(text: text, name: "a.csv", year: 2023)
  }

  struct Pair: Sendable {
    let text: String
    /// The meaning of each column, `-` for none.
    let meanings: String
    let row: Int
    init(_ rows: [String], _ meanings: String, row: Int = 1) {
      text = rows.joined(separator: "\n") + "\n"
      self.meanings = meanings
      self.row = row
    }
  }

  @Test(arguments: [
    Pair(
      ["序号,工作任务,完成情况,,,备注", ",,具体情况,数量,完成时间,", "1,甲,做了甲,2次,5月,无"],
      "id task result quantity date note"),
    // A merged cell that was filled in repeats its text.
    Pair(
      ["序号,工作任务,完成情况,完成情况,备注", "序号,工作任务,数量,完成状态,备注", "1,甲,2次,已完成,无"],
      "id task quantity state note"),
    // What stands below a group is of the group: the content of 完成情况 is the result, and no task.
    Pair(
      ["序号,类别,工作任务,完成情况,,完成时间,完成状态,备注", ",,,具体内容,数量,,,", "1,思想,甲,做了甲,2次,5月,已完成,无"],
      "id section task result quantity date state note"),
    Pair(
      ["序号,工作任务,全年目标,,完成情况,,备注", ",,数量,说明,数量,说明,", "1,甲,3次,每季,2次,做了甲,无"],
      "id task target - quantity result note"),
    // The task in the lower row, planned numbers beside those reached.
    Pair(
      ["某局台账,,,,,", "序号,年初计划,,年底完成,,备注", ",工作任务,数量,完成情况,数量,", "1,甲,3次,做了甲,2次,无"],
      "id task target result quantity note", row: 2),
    Pair(["序号,任务,,完成情况,", ",名称,内容,一季度,二季度", "1,甲,乙,丙,丁"], "id - task result -"),
    Pair(["序号,工作任务,时间,,责任单位,", ",,计划,实际,牵头,配合", "1,甲,5月,6月,办公室,人事科"], "id task - date owner -"),
    // Names in the lower row only, under blanks.
    Pair(["序号,,,完成情况", ",类别,工作任务,", "1,思想,甲,做了甲"], "id section task result"),
  ])
  func twoRows(_ pair: Pair) {
    let ledger = Self.read(pair.text)
    #expect(
      ledger.columns.map { $0.meaning?.key ?? "-" }.joined(separator: " ") == pair.meanings, "\(ledger.columns)")
    #expect(ledger.headerRow == pair.row)
    #expect(ledger.records.count == 1)
    #expect(ledger.rejected.isEmpty)
  }

  @Test(arguments: [
    "序号,工作任务,完成情况,完成状态\n1,甲,做了甲,已完成\n2,乙,做了乙,已完成\n",
    "序号,工作任务,完成情况,,\n1,甲,做了甲,已完成,\n2,乙,,,\n", "序号,工作任务,完成情况,完成状态\n,甲,,\n,乙,,\n",
    "填报单位：办公室,,填报时间：12月,\n序号,工作任务,完成情况,完成状态\n1,甲,做了,完成\n2,乙,做了,完成\n",
    "序号,工作任务,完成情况,完成状态\n序号,工作任务,完成情况,完成状态\n1,甲,做了,完成\n2,乙,做了,完成\n",
    ",序号,工作任务,完成情况,完成状态\n,1,甲,做了,完成\n,2,乙,做了,完成\n",
  ])
  func oneRow(text: String) {
    let ledger = Self.read(text)
    #expect(ledger.records.map(\.task) == ["甲", "乙"])
    #expect(ledger.columns.allSatisfy { !$0.header.contains("·") })
  }

  @Test func aHeaderOfTwoRowsAgain() {
    let head = "序号,工作任务,完成情况,,备注\n,,具体情况,数量,\n"
    let ledger = Self.read(head + "1,甲,做了,2次,\n" + head + "2,乙,做了,3次,\n")
    #expect(ledger.records.map(\.task) == ["甲", "乙"])
    #expect(ledger.skipped.map { "\($0.row) \($0.reason)" } == ["4 repeatedHeader", "5 repeatedHeader"])
  }

  @Test func aSecondTableHasColumnsOfItsOwn() throws {
    let ledger = Self.read(
      """
      序号,工作任务,完成情况,完成状态
      1,甲,做了甲,已完成

      附表：下半年新增,,,
      任务名称,责任科室,是否完成,进展情况
      乙,办公室,否,做了乙
      丙,人事科,是,做了丙

      """)
    #expect(ledger.records.map(\.task) == ["甲", "乙", "丙"])
    #expect(ledger.records.map(\.result) == ["做了甲", "做了乙", "做了丙"])
    #expect(ledger.records.map(\.state) == [.done, .notDone, .done])
    #expect(ledger.records.map(\.owner) == ["", "办公室", "人事科"])
    #expect(ledger.headers.map(\.row) == [1, 5])
    #expect(ledger.records.count + ledger.rejected.count + ledger.skipped.count + ledger.headers.count == 7)
  }

  struct Case: Sendable {
    let rows: [String]
    /// Section and topic of each task, `-` for none.
    let places: [String]
    let skipped: [Int]
    init(_ rows: [String], _ places: [String], skipped: [Int]) {
      self.rows = rows
      self.places = places
      self.skipped = skipped
    }
  }

  @Test(arguments: [
    Case(
      ["一、思想建设,,,", "1,甲,做了甲,完成", "二、组织建设（2项）,,,", "2,乙,做了乙,完成", "3,丙,做了丙,完成"],
      ["思想建设/-", "组织建设/-", "组织建设/-"], skipped: [2, 4]),
    Case(
      ["一、思想建设,,,", "（一）理论学习,,,", "1,甲,做了甲,完成", "（二）主题教育：,,,", "2,乙,做了乙,完成", ",二、组织建设,,", "3,丙,做了丙,完成"],
      ["思想建设/理论学习", "思想建设/主题教育", "组织建设/-"], skipped: [2, 3, 5, 7]),
    // The number in a cell of its own.
    Case(["一,思想建设,,", "1,甲,做了甲,完成", "（二）,组织建设,,", "2,乙,做了乙,完成"], ["思想建设/-", "思想建设/组织建设"], skipped: [2, 4]),
    // Unnumbered, in the first column.
    Case(["思想建设,,,", "1,甲,做了甲,完成", "组织建设,,,", "2,乙,做了乙,完成"], ["思想建设/-", "组织建设/-"], skipped: [2, 4]),
    // Marks instead of numbers, in the first column and in that of the tasks.
    Case(
      ["【思想建设】,,,", "1,甲,做了甲,完成", ",■ 组织建设,,", "2,乙,做了乙,完成", "【紧急】丙,丙,做了丙,完成"],
      ["思想建设/-", "组织建设/-", "组织建设/-"], skipped: [2, 4]),
    // Months head rows too, and are no sections.
    Case(["1月,,,", "1,甲,做了甲,完成", "2月份,,,", "2,乙,做了乙,完成"], ["-/-", "-/-"], skipped: [2, 4]),
    // Tasks that are numbered like headings are tasks.
    Case([",一、甲,,", ",二、乙,做了乙,完成"], ["-/-", "-/-"], skipped: []),
    Case(["一,甲,,", "二,乙,做了,完成", "三,丙,,"], ["-/-", "-/-", "-/-"], skipped: []),
    Case(["1,甲,做了甲,完成", "一、甲,乙,做了乙,完成"], ["-/-", "-/-"], skipped: []),
  ])
  func headings(_ sample: Case) {
    let ledger = Self.read("序号,工作任务,完成情况,完成状态\n" + sample.rows.joined(separator: "\n") + "\n")
    let places = ledger.records.map { [$0.section, $0.topic].map { $0.isEmpty ? "-" : $0 }.joined(separator: "/") }
    #expect(places == sample.places)
    #expect(ledger.skipped.filter { $0.reason == .heading }.map(\.row) == sample.skipped)
    #expect(ledger.rejected.isEmpty)
  }

  @Test func headingsFillBlanksOnly() {
    let ledger = Self.read(
      """
      序号,类别,事项,工作任务,完成状态
      一、思想建设,,,,
      1,,,甲,完成
      2,作风,,乙,完成
      （一）理论学习,,,,
      3,,,丙,完成
      4,,党课,丁,完成

      """)
    #expect(ledger.records.map(\.section) == ["思想建设", "作风", "思想建设", "思想建设"])
    #expect(ledger.records.map(\.topic) == ["", "", "理论学习", "党课"])
    #expect(LedgerReaderTests.codes(ledger).isEmpty)
  }

  @Test func aHeadingAboveEachTable() {
    let head = "序号,工作任务,完成情况,完成状态\n"
    let ledger = Self.read("2023年台账,,,\n一、思想建设,,,\n\(head)1,甲,做了甲,完成\n二、组织建设,,,\n\(head)1,乙,做了乙,完成\n")
    #expect(ledger.records.map(\.section) == ["思想建设", "组织建设"])
    #expect(
      ledger.skipped.map { "\($0.row) \($0.reason)" } == ["1 title", "2 heading", "5 heading", "6 repeatedHeader"])
  }

  @Test func headingsMergedAcross() {
    let rows = [
      SheetTests.head, ["思想建设", "", "", ""], ["1", "甲", "做了", "完成"], ["", "组织建设", "", ""], ["2", "乙", "做了", "完成"],
    ]
    let ledger = SheetTests.read([
      SheetTests.sheet("Sheet1", rows, merges: [SheetTests.merge(1...1, 0...3), SheetTests.merge(3...3, 1...3)])
    ])
    #expect(ledger.records.map(\.section) == ["思想建设", "组织建设"])
    // Among several sheets that are sections themselves, they head topics.
    let second = SheetTests.sheet("党建", [SheetTests.head, ["1", "丙", "做了", "完成"]])
    let several = SheetTests.read([
      SheetTests.sheet("业务", rows, merges: [SheetTests.merge(1...1, 0...3), SheetTests.merge(3...3, 1...3)]), second,
    ])
    #expect(several.records.map(\.section) == ["业务", "业务", "党建"])
    #expect(several.records.map(\.topic) == ["思想建设", "组织建设", ""])
  }

  @Test func signaturesBelowAreNoHeadings() {
    let ledger = Self.read("序号,工作任务,完成情况,完成状态\n1,甲,做了,完成\n某局办公室,,,\n")
    #expect(ledger.rejected.map(\.source.row) == [3])
  }

  @Test(arguments: [
    ("sep=,\n工作任务,完成状态\n甲;乙,完成\n", "甲;乙"), ("sep=;\r\n工作任务;完成状态\r\n甲,乙;完成\r\n", "甲,乙"),
    ("sep=|\n工作任务|完成状态\n甲,乙|完成\n", "甲,乙"), ("\u{FEFF}sep=\t\n工作任务\t完成状态\n甲\t完成\n", "甲"),
  ])
  func separatorLine(text: String, task: String) {
    let ledger = Self.read(text)
    #expect(ledger.records.map(\.task) == [task])
    // A spreadsheet does not show the line, and numbers from the next.
    #expect(ledger.records.map(\.source.row) == [2])
    #expect(ledger.headerRow == 1)
  }

  @Test(arguments: ["sep=", "sep=,", "sep=ab\n甲", "sep=\"\n", "sepp,a\n"])
  func noSeparatorLineOrNothingBelow(text: String) {
    #expect(Self.read(text).records.isEmpty)
  }

  /// Tables put together at random from every kind of row, with merges at random: no row is lost or counted
  /// twice, and reading is the same each time.
  @Test func everyRowIsAccountedFor() {
    var state: UInt64 = 5
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let pool = [
      "2023年台账,,,,,", ",,,,,", "序号,类别,工作任务,完成情况,数量,完成状态", "序号,工作任务,完成情况,,备注,", ",,具体情况,数量,,",
      "任务名称,是否完成,进展情况,责任科室,,", "一、思想建设,,,,,", ",,二、组织建设,,,", "（一）理论学习,,,,,", "一,思想建设,,,,", "思想建设,,,,,",
      "1,思想,甲,做了甲,2次,已完成", "2,,乙,做了乙,3次,完成", "2,〃,丙,做了丙,两次,差不多", ",,丁,,,", "3,思想,,,,", "小计,,,,5次,",
      "合计,,3项,,7次,", "注：按月更新,,,,,", "示例,思想,戊,做了,1次,完成", "某局办公室,,,,,", ",,,,,x",
    ].map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    for _ in 0..<1500 {
      let rows = (0..<(1 + next(14))).map { _ in pool[next(pool.count)] }
      let merges = (0..<next(4)).map { _ in
        let (row, column) = (next(rows.count), next(6))
        return MergedRange(rows: row...(row + next(4)), columns: column...(column + next(3)))
      }
      let table = SourceTable(sheet: next(2) == 0 ? nil : "思想", cells: CellTable(rows), merges: merges)
      let ledger = LedgerReader.read(tables: [table], name: "a", year: 2023)
      if !ledger.headers.isEmpty {
        let seen =
          ledger.records.map(\.source.row) + ledger.rejected.map(\.source.row) + ledger.skipped.map(\.row)
          + ledger.headers.flatMap { Array($0.rows) }
        #expect(seen.sorted() == Array(1...rows.count), "\(rows) \(merges)")
      }
      for record in ledger.records { _ = (record.fields, record.section, record.topic, record.textQuantities) }
      #expect(LedgerSummary(ledger).text(.chinese).hasSuffix("\n"))
      let again = LedgerReader.read(tables: [table], name: "a", year: 2023)
      #expect(LedgerExport.csv(ledger) == LedgerExport.csv(again))
      #expect(LedgerReaderTests.codes(ledger) == LedgerReaderTests.codes(again))
    }
  }
}
