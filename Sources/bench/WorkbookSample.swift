/// The sample ledger as a workbook (ECMA-376): one sheet, its texts shared as office programs write them.
enum WorkbookSample {
  /// Writes so many rows below the header.
  static func write(_ rows: Int, to path: String) throws {
    let zip = try ZipWriter(path)
    let office = "http://schemas.openxmlformats.org"
    try add(
      "[Content_Types].xml",
      "<Types xmlns=\"\(office)/package/2006/content-types\"><Default Extension=\"rels\" "
        + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + [("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("sharedStrings", "sharedStrings")].map {
          "<Override PartName=\"/xl/\($0.0).xml\" "
            + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.\($0.1)+xml\"/>"
        }.joined() + "</Types>", zip)
    let links = "<Relationships xmlns=\"\(office)/package/2006/relationships\">"
    let kind = "\(office)/officeDocument/2006/relationships"
    try add(
      "_rels/.rels",
      links + "<Relationship Id=\"rId1\" Type=\"\(kind)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
      zip)
    try add(
      "xl/_rels/workbook.xml.rels",
      links + "<Relationship Id=\"rId1\" Type=\"\(kind)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"\(kind)/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>", zip
    )
    let main = "\(office)/spreadsheetml/2006/main"
    try add(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(kind)\"><sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
        + "</workbook>", zip)
    var strings = SharedStrings()
    try zip.add("xl/worksheets/sheet1.xml") { write in
      var out = Batches(write)
      try out.append("\(xml)<worksheet xmlns=\"\(main)\"><sheetData>")
      try out.append(row(1, LedgerSample.header, &strings))
      var sample = LedgerSample()
      for number in 0..<rows { try out.append(row(number + 2, sample.next(), &strings)) }
      try out.append("</sheetData></worksheet>")
      try out.flush()
    }
    try zip.add("xl/sharedStrings.xml") { write in
      var out = Batches(write)
      try out.append("\(xml)<sst xmlns=\"\(main)\" uniqueCount=\"\(strings.texts.count)\">")
      for text in strings.texts { try out.append("<si><t>\(text)</t></si>") }
      try out.append("</sst>")
      try out.flush()
    }
    try zip.finish()
  }

  private static let xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private static func add(_ name: String, _ text: String, _ zip: ZipWriter) throws {
    try zip.add(name) { try $0(Array((xml + text).utf8)) }
  }

  /// A row of the sheet: numbers as such, texts by their place among the shared ones.
  private static func row(_ number: Int, _ cells: [String], _ strings: inout SharedStrings) -> String {
    var out = "<row r=\"\(number)\">"
    for (column, cell) in cells.enumerated() where !cell.isEmpty {
      let place = "\(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(column))))\(number)"
      if column == 0, number > 1 {
        out += "<c r=\"\(place)\"><v>\(cell)</v></c>"
      } else {
        out += "<c r=\"\(place)\" t=\"s\"><v>\(strings.index(cell))</v></c>"
      }
    }
    return out + "</row>"
  }
}

/// The texts of a workbook, each once.
private struct SharedStrings {
  private(set) var texts: [String] = []
  private var places: [String: Int] = [:]

  mutating func index(_ text: String) -> Int {
    if let place = places[text] { return place }
    places[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }
}
