import Testing

@testable import Records
@testable import TextCore

@Suite struct WorkbookReaderTests {
  static func tables(_ file: WorkbookFile) throws -> [SourceTable] {
    try WorkbookReader.tables(file.bytes, name: "台账.xlsx").get()
  }

  static func table(_ file: WorkbookFile) throws -> SourceTable {
    try #require(try tables(file).first)
  }

  @Test(
    arguments: [
      ("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>3</v></c></row>", [["1", "", "3"]]),
      // Neither rows nor cells need to name their place.
      ("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>", [["1", "", "3"], ["4"]]),
      ("<row r=\"3\"><c r=\"B3\"><v>1</v></c></row>", [[""], [""], ["", "1"]]),
      ("<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c></row>", [["1", "", "3"]]),
      ("<row r=\"2\"><c r=\"A2\"><v>2</v></c></row><row r=\"1\"><c r=\"B1\"><v>1</v></c></row>", [["", "1"], ["2"]]),
      ("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>甲 &amp; &#x4E59;</t></is></c></row>", [["甲 & 乙"]]),
      (
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>甲</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 乙</t></r><rPh sb=\"0\" eb=\"1\"><t>jia</t></rPh></is></c></row>",
        [["甲 乙"]]
      ),
      (
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>甲_x000D_\n乙_x005F_x000D_</t></is></c></row>", [["甲\n乙_x000D_"]]
      ),
      ("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t><![CDATA[<甲>]]></t></is></c></row>", [["<甲>"]]),
      ("<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c></row>", [["TRUE", "FALSE"]]),
      (
        "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>A1</f><v>文</v></c></row>",
        [["2", "文"]]
      ),
      (
        "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2023-05-09T00:00:00Z</v></c><c r=\"B1\" t=\"d\"><v>2023-05-09T14:30:00</v></c></row>",
        [["2023-05-09", "2023-05-09 14:30"]]
      ),
      (
        "<row r=\"1\"><c r=\"A1\"><v>0.30000000000000004</v></c><c r=\"B1\"><v>1E+20</v></c><c r=\"C1\"><v> 12.50 </v></c><c r=\"D1\"><v>-0</v></c></row>",
        [["0.3", "100000000000000000000", "12.5", "0"]]
      ),
      ("<row r=\"1\"><c r=\"A1\" s=\"5\"/></row><row r=\"2\" s=\"5\"/>", []),
      ("<!-- 注 --><row r=\"1\"><?a b?><c r='A1'><v>1</v><extLst><ext/></extLst></c></row>", [["1"]]),
    ] as [(String, [[String]])])
  func cells(rows: String, expected: [[String]]) throws {
    #expect(try Self.table(.rows(rows)).cells.cells == expected)
  }

  @Test func sharedStringsAreJoinedWithoutReadingAids() throws {
    var file = WorkbookFile.rows(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>7</v></c></row>"
    )
    file.sharedStrings =
      "<si><t>序号</t></si><si><r><t>工作</t></r><r><t>任务</t></r><rPh sb=\"0\" eb=\"2\"><t>gong zuo</t></rPh><phoneticPr/></si>"
    let table = try Self.table(file)
    #expect(table.cells.cells == [["工作任务", "序号"]])
    #expect(table.findings.map(\.code) == ["missing-text"])
  }

  @Test func formatsDecide() throws {
    var file = WorkbookFile.rows(
      "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45047</v></c><c r=\"B1\" s=\"2\"><v>12</v></c><c r=\"C1\" s=\"3\"><v>0.85</v></c><c r=\"D1\" s=\"9\"><v>45047</v></c></row>"
    )
    file.formats = ["yyyy\"年\"m\"月\"", "0\"次\"", "0%"]
    #expect(try Self.table(file).cells.cells == [["2023年5月", "12次", "85%", "45047"]])
    file.workbookProperties = "<workbookPr date1904=\"1\"/>"
    #expect(try Self.table(file).cells.text(0, 0) == "2027年5月")
  }

  @Test func mergedRangesAreListedNotFilled() throws {
    let table = try Self.table(
      WorkbookFile(
        "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"B2\"><v>2</v></c></row></sheetData>"
          + "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"$B$2:XFD1048576\"/><mergeCell ref=\"B2\"/><mergeCell ref=\"#REF!\"/></mergeCells>"
      ))
    #expect(table.cells.cells == [["1"], ["", "2"]])
    #expect(table.merges == [MergedRange(rows: 0...1, columns: 0...0)])
  }

  @Test func sparseSheetsStaySmall() throws {
    let table = try Self.table(
      WorkbookFile(
        "<sheetData><row r=\"2\"><c r=\"A2\"><v>2</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>9</v></c></row></sheetData>"
          + "<mergeCells><mergeCell ref=\"A1048576:B1048576\"/><mergeCell ref=\"A5:A6\"/></mergeCells>"))
    #expect(table.cells.rowCount == 4)
    #expect((0..<4).map { table.numbers($0) } == [1, 2, 3, 1_048_576])
    #expect(table.cells.cellCount(3) == 16_384)
    #expect(table.cells.text(3, 16_383) == "9")
    #expect(table.merges == [MergedRange(rows: 3...3, columns: 0...1)])
  }

  @Test func whatIsHiddenIsReadAndSaid() throws {
    var file = WorkbookFile(
      "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>",
      "<sheetData/>")
    file.sheetAttributes = ["state=\"veryHidden\""]
    let tables = try Self.tables(file)
    #expect(tables.map(\.sheet) == ["表1", "表2"])
    #expect(tables.map { $0.cells.cells } == [[["1"]], []])
    #expect(tables.map { $0.findings.map(\.code) } == [["hidden-sheet", "hidden-rows", "hidden-columns"], []])
  }

  @Test func errorsAndMissingResultsAreSaid() throws {
    let cells = (1...7).map { "<c r=\"\(CellReference.letters($0))4\" t=\"e\"><v>#DIV/0!</v></c>" }.joined()
    let table = try Self.table(
      .rows(
        "<row r=\"4\">\(cells)</row><row r=\"5\"><c r=\"B5\"><f>A1</f></c><c r=\"C5\" t=\"str\"><f>A1</f><v></v></c></row>"
      ))
    #expect(table.cells.text(3, 6) == "#DIV/0!")
    #expect(table.findings.map(\.code) == ["error-cell", "uncomputed-formula"])
    #expect(table.findings.map(\.message.zh) == ["公式出错（#DIV/0! 之类）：A4、B4、C4、D4、E4 等 7 处", "公式没有存下结果，当作空白：B5"])
  }

  @Test func prefixesStrictNamesAndUTF16AreRead() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"
    for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
      var zip = ZipWriter()
      for (name, part) in WorkbookFile("").parts where !name.contains("sheet1") { zip.add(name, part) }
      zip.add("xl/worksheets/sheet1.xml", try #require(encoding.encode(Array(text.utf8), mark: true)))
      let tables = try WorkbookReader.tables(zip.bytes, name: "台账.xlsx").get()
      #expect(tables.first?.cells.cells == [["甲"]])
    }
  }

  @Test(arguments: [ZipWriter(method: 0), ZipWriter(usesDescriptors: true), ZipWriter(isZip64: true)])
  func containers(zip: ZipWriter) throws {
    var file = WorkbookFile.rows("<row><c><v>1</v></c></row>")
    file.zip = zip
    #expect(try Self.table(file).cells.cells == [["1"]])
    // Bytes before the archive, as self-extracting ones have, do no harm once the head says zip.
    #expect(throws: WorkbookFault.self) { try WorkbookReader.tables([0] + file.bytes, name: "a").get() }
  }

  @Test func manyRowsAcrossBuffers() throws {
    let rows = (1...20_000).map {
      "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c><c r=\"B\($0)\" t=\"inlineStr\"><is><t>第\($0)项任务</t></is></c></row>"
    }
    let table = try Self.table(.rows(rows.joined()))
    #expect(table.cells.rowCount == 20_000)
    #expect((0..<20_000).allSatisfy { table.cells.cells($0) == ["\($0 + 1)", "第\($0 + 1)项任务"] })
  }
}
