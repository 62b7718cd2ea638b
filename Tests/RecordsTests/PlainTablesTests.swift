import Testing
import TextCore

@testable import Records

/// Plain cells, on the kinds of file that the public suites csv-spectrum and csv-test-data hold.
@Suite struct PlainTablesTests {
  @Test(arguments: [
    // An empty file has no record; a blank line is a record with one blank cell.
    CSVCase("", []), CSVCase("\n", [[""]]), CSVCase("\n\n", [[""], [""]]), CSVCase("\r\n\r\n", [[""], [""]]),
    CSVCase("  ", [["  "]]),
    CSVCase(",,\n,,\n", [["", "", ""], ["", "", ""]]), CSVCase("\"\",\"\"\n\"\",\"\"\n", [["", ""], ["", ""]]),
    // One column; a header alone; a last line with and without its end.
    CSVCase("a\n1\n", [["a"], ["1"]]), CSVCase("a\n1", [["a"], ["1"]]), CSVCase("a\n\n", [["a"], [""]]),
    CSVCase("a\n\"\"", [["a"], [""]]),
    CSVCase("a,b,c\n", [["a", "b", "c"]]), CSVCase("a,b,c", [["a", "b", "c"]]),
    // Commas, marks and line ends in quotation marks.
    CSVCase("a,b\n1,\"x, y\"\n", [["a", "b"], ["1", "x, y"]]),
    CSVCase("a,b\n1,\"\"\n2,\n", [["a", "b"], ["1", ""], ["2", ""]]),
    CSVCase("a,b\n1,\"{\"\"k\"\": [1, 2]}\"\n", [["a", "b"], ["1", "{\"k\": [1, 2]}"]]),
    CSVCase("a,b\n1,\"一 \n\"\"二\"\" \n三\"\n3,4\n", [["a", "b"], ["1", "一 \n\"二\" \n三"], ["3", "4"]]),
    CSVCase("a,b\r\n1,2\r\n\"一\r\n二\",5\r\n", [["a", "b"], ["1", "2"], ["一\r\n二", "5"]]),
    CSVCase("a,b\r1,2", [["a", "b"], ["1", "2"]]),
    // Blanks and bare marks are text.
    CSVCase("a,b,c\n1, x ,3", [["a", "b", "c"], ["1", " x ", "3"]]),
    CSVCase("a,b\n37°36'37.8\"N,x", [["a", "b"], ["37°36'37.8\"N", "x"]]),
    CSVCase("a,b\n1,NULL\n", [["a", "b"], ["1", "NULL"]]),
    // Rows of unlike length, marks that are wrong: nothing is lost.
    CSVCase("a,b,c\n1,2\n1,2,3,4\n", [["a", "b", "c"], ["1", "2"], ["1", "2", "3", "4"]]),
    CSVCase("a,b,c\n1,\"x,3", [["a", "b", "c"], ["1", "\"x", "3"]]),
    CSVCase("a,b\n1,x\"y\"z", [["a", "b"], ["1", "x\"y\"z"]]),
    CSVCase("a,b\n1,\"x \"y\" z\"", [["a", "b"], ["1", "x y\" z\""]]),
    // Other separators; what a spreadsheet would run is shown as it stands.
    CSVCase("a\tb\n1\tx,y\n", [["a", "b"], ["1", "x,y"]]), CSVCase("a;b\n1;2,5\n", [["a", "b"], ["1", "2,5"]]),
    CSVCase("a,b\n'=1,\"'-x\"\n", [["a", "b"], ["'=1", "'-x"]]),
  ])
  func cells(_ sample: CSVCase) throws {
    for encoding in TextEncoding.allCases {
      let mark = encoding != .gb18030 && encoding != .utf8 || encoding == .utf8 && !sample.text.isEmpty
      let bytes = try #require(encoding.encode(Array(sample.text.utf8), mark: mark))
      let tables = try PlainTables.read(bytes, name: "a.csv").get()
      #expect(tables.map(\.cells.cells) == [sample.cells], "\(encoding)")
    }
  }

  @Test func otherEncodingsAreReadAndSaid() throws {
    let table = try PlainTables.read(Array("a,b\n1,".utf8) + [0xA9], name: "a.csv").get()[0]
    #expect(table.cells.cells == [["a", "b"], ["1", "©"]])
    #expect(table.findings.map(\.code) == ["latin-1"])
  }

  @Test(arguments: [
    [0x50, 0x4B, 3, 4, 0], [0x25, 0x50, 0x44, 0x46], [0x61, 0, 0xFF, 0xFF], [0xFF, 0xFE, 0x00, 0xD8],
  ])
  func whatIsNoTextIsRefused(bytes: [UInt8]) {
    guard case .failure = PlainTables.read(bytes, name: "a.csv") else {
      Issue.record("read")
      return
    }
  }
}
