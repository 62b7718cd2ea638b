import Testing

@testable import Records
@testable import TextCore

@Suite struct WordDocumentTests {
  private static func file(_ body: String, styles: String = "", numbering: String = "") -> [UInt8] {
    var zip = ZipWriter()
    let main = WorkbookFile.relationship("rId1", "officeDocument", "word/document.xml")
    zip.add("_rels/.rels", "<Relationships>\(main)</Relationships>")
    let relations = [
      WorkbookFile.relationship("rId1", "styles", "styles.xml"),
      WorkbookFile.relationship("rId2", "numbering", "numbering.xml"),
    ]
    zip.add("word/_rels/document.xml.rels", "<Relationships>\(relations.joined())</Relationships>")
    zip.add("word/document.xml", "<w:document xmlns:w=\"w\"><w:body>\(body)<w:sectPr/></w:body></w:document>")
    zip.add("word/styles.xml", "<w:styles xmlns:w=\"w\">\(styles)</w:styles>")
    zip.add("word/numbering.xml", "<w:numbering xmlns:w=\"w\">\(numbering)</w:numbering>")
    return zip.bytes
  }

  private static func read(_ body: String, styles: String = "", numbering: String = "") throws -> [WordParagraph] {
    try WordDocument.paragraphs(file(body, styles: styles, numbering: numbering), name: "要点.docx").get()
  }

  private static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  @Test(
    arguments: [
      ("<w:p>\(run("甲"))\(run("乙 丙"))</w:p>", ["甲乙 丙"]),
      (
        "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"420\"/></w:tabs></w:pPr>\(run("甲"))<w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>",
        ["甲\t乙\n丙"]
      ),
      ("<w:p/><w:p>\(run(" "))</w:p><w:p>\(run("甲"))</w:p>", ["甲"]),
      (
        "<w:p>\(run("甲"))<w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins>\(run("丙"))</w:ins><w:moveFrom>\(run("丁"))</w:moveFrom></w:p>",
        ["甲丙"]
      ),
      (
        "<w:tbl><w:tr><w:tc><w:p>\(run("甲"))</w:p></w:tc><w:tc><w:p>\(run("乙"))</w:p></w:tc></w:tr></w:tbl>",
        ["甲", "乙"]
      ),
      ("<w:p><w:hyperlink>\(run("甲"))</w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>", ["甲"]),
      ("<w:p><w:ruby><w:rt>\(run("jia"))</w:rt><w:rubyBase>\(run("甲"))</w:rubyBase></w:ruby></w:p>", ["甲"]),
      (
        "<w:p>\(run("甲"))<mc:AlternateContent><mc:Choice><w:txbxContent><w:p>\(run("框"))</w:p></w:txbxContent></mc:Choice>"
          + "<mc:Fallback><w:p>\(run("框"))</w:p></mc:Fallback></mc:AlternateContent></w:p>", ["框", "甲"]
      ),
      ("<w:p>\(run("甲&amp;&lt;乙&gt;"))</w:p>", ["甲&<乙>"]),
    ] as [(String, [String])])
  func texts(body: String, expected: [String]) throws {
    #expect(try Self.read(body).map(\.text) == expected)
  }

  @Test func styleBoldAndPlace() throws {
    let styles =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"自定\"/><w:basedOn w:val=\"1\"/></w:style>"
    let found = try Self.read(
      "<w:p><w:pPr><w:pStyle w:val=\"2\"/></w:pPr>\(Self.run("甲"))</w:p><w:p>\(Self.run("乙", "<w:b/>"))\(Self.run(" "))</w:p>"
        + "<w:p>\(Self.run("丙", "<w:b/>"))\(Self.run("丁", "<w:b w:val=\"0\"/>"))</w:p><w:tbl><w:tr><w:tc><w:p>\(Self.run("戊"))</w:p></w:tc></w:tr></w:tbl>",
      styles: styles)
    #expect(found.map(\.style) == ["自定", nil, nil, nil])
    #expect(found.map(\.outlineLevel) == [1, nil, nil, nil])
    #expect(found.map(\.isBold) == [true, true, false, false])
    #expect(found.map(\.isInTable) == [false, false, false, true])
  }

  @Test func automaticNumbers() throws {
    func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String {
      "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">\(level(0, "chineseCountingThousand", "%1、"))\(level(1, "chineseCounting", "（%2）"))\(level(2, "decimal", "%1.%3", "<w:isLgl/>"))</w:abstractNum>"
      + "<w:abstractNum w:abstractNumId=\"1\">\(level(0, "bullet", "·"))</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
      + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"12\"/></w:lvlOverride></w:num>"
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    func paragraph(_ list: Int, _ level: Int) -> String {
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>\(Self.run("甲"))</w:p>"
    }
    let body =
      "<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr>\(Self.run("甲"))</w:p>" + paragraph(1, 1) + paragraph(1, 1)
      + paragraph(1, 0) + paragraph(1, 1) + paragraph(1, 2) + paragraph(2, 0) + paragraph(0, 0) + paragraph(9, 0)
      + paragraph(3, 0)
    let numbers = try Self.read(body, styles: styles, numbering: numbering).map(\.number)
    #expect(numbers == ["一、", "（一）", "（二）", "二、", "（一）", "2.1", "•", nil, nil, "十二、"])
  }

  @Test(
    arguments: [
      (21, "chineseCounting", "二十一"), (28, "lowerLetter", "bb"), (1994, "upperRoman", "MCMXCIV"),
      (4, "lowerRoman", "iv"),
      (3, "decimalEnclosedCircle", "③"), (21, "decimalEnclosedCircle", "21"), (7, "decimalZero", "07"),
      (0, "lowerLetter", "0"),
    ] as [(Int, String, String)])
  func numerals(number: Int, format: String, expected: String) {
    #expect(Numerals.text(number, format) == expected)
  }

  @Test func filesOfOtherKinds() {
    func code(_ bytes: [UInt8]) -> String? {
      guard case .failure(let fault) = WordDocument.paragraphs(bytes, name: "要点.docx") else { return nil }
      return fault.diagnostic.code
    }
    #expect(code(WorkbookFile.rows("").bytes) == "not-a-workbook")
    #expect(code(Array("要点".utf8)) == "not-a-workbook")
    let bytes = Self.file("<w:p>\(Self.run("甲"))</w:p>")
    for length in stride(from: 0, to: bytes.count, by: 11) { #expect(code(Array(bytes[..<length])) != nil) }
    #expect(code(Self.file("<w:p>")) == "damaged-file")
  }
}
