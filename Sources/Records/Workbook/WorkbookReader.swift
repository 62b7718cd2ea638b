import TextCore

/// Reads workbooks of the Office Open XML kind (ECMA-376, ISO/IEC 29500; `.xlsx`, `.xlsm`).
///
/// Cells come out as the user sees them: by their number formats, formulas by the value that was last
/// computed. Hidden rows, columns and sheets are read, and that is said.
package enum WorkbookReader {
  /// The tables of a workbook, one for each sheet with cells in it or not, or why it cannot be read.
  ///
  /// `name` is the file's, for messages.
  package static func tables(_ bytes: [UInt8], name: String) -> Result<[SourceTable], OfficeFault> {
    let faults = OfficeFaults.workbook(name)
    return OfficePackage.read(bytes, faults) { package throws(PackageFault) in
      let main = try package.mainPart() ?? "xl/workbook.xml"
      if let kind = try otherKind(package, main) { return .failure(faults.other(kind)) }
      let parts = try WorkbookParts(package, main: main)
      return try tables(package, parts, faults)
    }
  }

  private static func tables(
    _ package: OfficePackage, _ parts: WorkbookParts, _ faults: OfficeFaults
  ) throws(PackageFault) -> Result<[SourceTable], OfficeFault> {
    let skipped = parts.sheets.filter { $0.kind != "worksheet" && $0.part != nil }
    let sheets = parts.sheets.filter { $0.kind == "worksheet" || $0.part == nil }
    guard !sheets.isEmpty else {
      return .failure(
        faults.resave("no-sheets", "工作簿里没有工作表", "the workbook has no worksheets"))
    }
    let strings = try SharedStrings(package, part: parts.sharedStrings)
    let formats = try CellFormats(package, part: parts.styles, is1904: parts.is1904)
    var tables: [SourceTable] = []
    var room = CellTableBuilder.Room()
    for (index, sheet) in sheets.enumerated() {
      guard let part = sheet.part, package.has(part) else {
        throw .missingPart(sheet.part ?? "xl/worksheets/\(sheet.name)")
      }
      var findings = SheetFindings(file: faults.name, sheet: sheet)
      if index == 0 { findings.tell(skipped: skipped) }
      var scan = SheetScan(strings: strings, formats: formats, part: part, room: room)
      var scanner = try package.scanner(part)
      try scan.read(&scanner)
      let table = SheetTable(scan, name: sheet.name)
      room = room.less(table.cells)
      guard TextEncoding.isUTF8(table.cells.bytes) else { throw .damagedPart(part) }
      findings.tell(table.remarks)
      tables.append(
        SourceTable(
          sheet: sheet.name, cells: table.cells, merges: table.merges, numbers: RowNumbers(table.numbers),
          findings: findings.found))
    }
    return .success(tables)
  }

  /// What an archive is that is no workbook of this kind; nil for a workbook.
  private static func otherKind(_ package: OfficePackage, _ main: String) throws(PackageFault) -> Message? {
    let type = try package.contentType(main)
    if main.hasSuffix(".bin") || type.contains("sheet.binary") {
      return Message("二进制工作簿（.xlsb）", "a binary workbook (.xlsb)")
    }
    if type.contains("wordprocessingml") || package.has("word/document.xml") {
      return Message("文字文档（.docx）", "a Word document (.docx)")
    }
    if type.contains("presentationml") { return Message("演示文稿（.pptx）", "a presentation (.pptx)") }
    if package.has(main) { return nil }
    if package.has("mimetype"), package.has("content.xml") {
      return Message("OpenDocument 文件（.ods、.odt）", "an OpenDocument file (.ods, .odt)")
    }
    return Message("压缩包或别的文件", "an archive or some other file")
  }
}

/// A sheet that was read, with its merged ranges in the rows and columns of its table.
struct SheetTable {
  let cells: CellTable
  let numbers: [Int32]
  let merges: [MergedRange]
  let remarks: SheetRemarks

  /// The table of a reading that is over.
  init(_ scan: consuming SheetScan, name: String) {
    let width = scan.table.width
    var remarks = scan.remarks
    let found = scan.merges
    let (cells, numbers) = scan.takeTable().finish()
    let merges = found.compactMap { Self.placed($0, numbers, rows: cells.rowCount, width: width) }
    remarks.covered = Self.covered(by: merges, cells, RowNumbers(numbers))
    self.merges = merges
    self.remarks = remarks
    self.cells = cells
    self.numbers = numbers
  }

  /// A range of the sheet as one of the table: rows that were left out are left out of it, and nothing of it
  /// lies beyond the last row and column that have anything. Nil where its first row is left out, or where
  /// nothing is left to merge.
  private static func placed(_ range: MergedRange, _ numbers: [Int32], rows: Int, width: Int) -> MergedRange? {
    var (first, last) = (range.rows.lowerBound, range.rows.upperBound)
    if !numbers.isEmpty {
      first = index(of: first + 1, numbers)
      guard first < numbers.count, Int(numbers[first]) == range.rows.lowerBound + 1 else { return nil }
      last = index(of: last + 2, numbers) - 1
    }
    let lastColumn = min(range.columns.upperBound, width - 1)
    last = min(last, rows - 1)
    guard first <= last, range.columns.lowerBound <= lastColumn,
      first < last || range.columns.lowerBound < lastColumn
    else { return nil }
    return MergedRange(rows: first...last, columns: range.columns.lowerBound...lastColumn)
  }

  /// The cells with text that merged ranges cover, in as many cells as are worth looking at: ranges that
  /// overlap, which no spreadsheet makes, could cover any number.
  private static func covered(
    by merges: [MergedRange], _ cells: CellTable, _ numbers: RowNumbers
  ) -> SheetRemarks.Places {
    var places = SheetRemarks.Places()
    var left = 10_000_000
    for range in merges {
      left -= range.rows.count * range.columns.count
      if left < 0 { break }
      cells.forEach(range.rows) { row, view in
        for column in range.columns
        where column < view.count && !(row == range.rows.lowerBound && column == range.columns.lowerBound) {
          if !view.raw(column).isEmpty { places.add(CellReference(row: numbers(row), column: column + 1)) }
        }
      }
    }
    return places
  }

  /// The first row whose number is not below another.
  private static func index(of number: Int, _ numbers: [Int32]) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if Int(numbers[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
