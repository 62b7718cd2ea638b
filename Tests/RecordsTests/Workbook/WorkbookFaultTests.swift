import Testing

@testable import Records
@testable import TextCore

@Suite struct WorkbookFaultTests {
  private static func code(_ bytes: [UInt8]) throws -> String {
    guard case .failure(let fault) = WorkbookReader.tables(bytes, name: "台账.xlsx") else { return "none" }
    #expect(fault.diagnostic.severity == .error && fault.diagnostic.remedy != nil && fault.diagnostic.place != nil)
    return fault.diagnostic.code
  }

  private static let good = WorkbookFile.rows("<row><c><v>1</v></c></row>")

  /// The good workbook with one part in another form.
  private static func with(_ part: String, _ text: String) -> [UInt8] {
    var zip = ZipWriter()
    for (name, old) in good.parts { zip.add(name, name == part ? text : old) }
    return zip.bytes
  }

  @Test func filesOfOtherKinds() throws {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1016)
    #expect(try Self.code(compound) == "old-office-file")
    #expect(try Self.code(compound + "EncryptedPackage".utf8.flatMap { [$0, 0] }) == "encrypted-file")
    #expect(try Self.code([]) == "not-a-workbook")
    #expect(try Self.code(Array("序号,任务".utf8)) == "not-a-workbook")
    for part in ["word/document.xml", "a.txt", "xl/workbook.bin"] {
      var zip = ZipWriter()
      zip.add(part, "<a/>")
      #expect(try Self.code(zip.bytes) == "not-a-workbook")
    }
    var sheet = ZipWriter()
    sheet.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    sheet.add("content.xml", "<a/>")
    #expect(try Self.code(sheet.bytes) == "not-a-workbook")
    #expect(try Self.code(WorkbookFile().bytes) == "no-sheets")
  }

  @Test func everyTruncationIsRefused() throws {
    let bytes = Self.good.bytes
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(try Self.code(Array(bytes[..<length])) != "none", "\(length)")
    }
  }

  @Test(arguments: [
    "<worksheet><sheetData><row>", "<worksheet><sheetData></worksheet></sheetData></row>", "", "<a", "<a b>",
    "<a b=c/>", "文",
    "<worksheet><sheetData><row><c t=\"str\"><v>&nbsp;</v></c></row></sheetData></worksheet>",
    "<worksheet><sheetData><row r=\"1048577\"/></sheetData></worksheet>",
    "<worksheet><sheetData><row r=\"0\"/></sheetData></worksheet>",
    "<worksheet><sheetData><row><c r=\"XFE1\"/></row></sheetData></worksheet>",
    "<!DOCTYPE a [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>",
    "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><worksheet/>",
  ])
  func badXML(text: String) throws {
    #expect(try Self.code(Self.with("xl/worksheets/sheet1.xml", text)) == "damaged-file")
  }

  @Test func damagedPartsAreRefused() throws {
    let parts = Self.good.parts
    for (claimed, crc, flags, expected) in [
      (1, nil, 0, "damaged-file"), (nil, 7, 0, "damaged-file"), (nil, nil, 1, "encrypted-file"),
    ] as [(Int?, UInt32?, UInt16, String)] {
      var zip = ZipWriter()
      for (name, text) in parts {
        let isSheet = name.hasSuffix("sheet1.xml")
        zip.add(
          name, Array(text.utf8), claimed: isSheet ? claimed : nil, crc: isSheet ? crc : nil, flags: isSheet ? flags : 0
        )
      }
      #expect(try Self.code(zip.bytes) == expected)
    }
    var odd = Self.good
    odd.zip = ZipWriter(method: 12)
    #expect(try Self.code(odd.bytes) == "unknown-compression")
    #expect(try Self.code(Self.with("xl/_rels/workbook.xml.rels", "<Relationships/>")) == "damaged-file")
  }

  @Test func pathsLeadNowhere() throws {
    let relations =
      "<Relationships>\(WorkbookFile.relationship("rId1", "worksheet", "../../../../etc/passwd"))</Relationships>"
    #expect(try Self.code(Self.with("xl/_rels/workbook.xml.rels", relations)) == "damaged-file")
    #expect(OfficePackage.resolve("../../../a.xml", from: "xl/workbook.xml") == "a.xml")
    #expect(OfficePackage.resolve("/xl/./b%20c.xml", from: "xl/workbook.xml") == "xl/b c.xml")
  }

  @Test func bombsAreRefused() throws {
    let rows = String(repeating: " ", count: 80 << 20)
    #expect(
      try Self.code(Self.with("xl/worksheets/sheet1.xml", "<worksheet>\(rows)</worksheet>")) == "workbook-too-large")
  }
}
