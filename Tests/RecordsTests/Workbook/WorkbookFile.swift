@testable import Records

/// A small workbook for tests, from the XML of its parts.
struct WorkbookFile {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// What stands in each worksheet, from `<sheetData>` on.
  var sheets: [String]
  var sharedStrings: String?
  /// The number formats of styles 1, 2 and so on; style 0 is General.
  var formats: [String] = []
  /// Attributes of each `<sheet>`, such as `state="hidden"`.
  var sheetAttributes: [String] = []
  var workbookProperties = ""
  var zip = ZipWriter()

  init(_ sheets: String...) {
    self.sheets = sheets
  }

  /// A workbook of one sheet with these rows.
  static func rows(_ rows: String) -> WorkbookFile {
    WorkbookFile("<sheetData>\(rows)</sheetData>")
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    var zip = zip
    for (name, text) in parts { zip.add(name, text) }
    return zip.bytes
  }

  /// The parts by name.
  var parts: [(String, String)] {
    var relations = sheets.indices.map {
      Self.relationship("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml")
    }
    relations.append(Self.relationship("rId90", "styles", "/xl/styles.xml"))
    relations.append(Self.relationship("rId91", "sharedStrings", "sharedStrings.xml"))
    let list = sheets.indices.map { index in
      let attributes = sheetAttributes.indices.contains(index) ? sheetAttributes[index] : ""
      return "<sheet name=\"表\(index + 1)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\" \(attributes)/>"
    }
    var parts = [
      (
        "_rels/.rels",
        "<Relationships>\(Self.relationship("rId1", "officeDocument", "xl/workbook.xml"))</Relationships>"
      ),
      ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations.joined())</Relationships>"),
      (
        "xl/workbook.xml",
        "<?xml version=\"1.0\"?><workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.relation)\">\(workbookProperties)"
          + "<sheets>\(list.joined())</sheets></workbook>"
      ),
      ("xl/styles.xml", styles),
    ]
    if let sharedStrings { parts.append(("xl/sharedStrings.xml", "<sst>\(sharedStrings)</sst>")) }
    for (index, sheet) in sheets.enumerated() {
      parts.append(("xl/worksheets/sheet\(index + 1).xml", "<worksheet xmlns=\"\(Self.main)\">\(sheet)</worksheet>"))
    }
    return parts
  }

  static func relationship(_ id: String, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(relation)/\(kind)\" Target=\"\(target)\"/>"
  }

  private var styles: String {
    let codes = formats.enumerated().map { index, code in
      "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;"))\"/>"
    }
    let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    return "<styleSheet><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
      + "<cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>"
  }
}
