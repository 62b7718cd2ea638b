/// What the workbook part says: which sheets there are, in order, and from when days are counted.
struct WorkbookParts {
  /// A sheet of the workbook.
  struct Sheet {
    /// How a sheet is kept from view.
    enum Visibility {
      case visible, hidden, veryHidden
    }

    let name: String
    let visibility: Visibility
    /// Its part, nil where the relation is missing.
    let part: String?
    /// The last word of its relation's type: `worksheet`, `chartsheet` and the like.
    let kind: String
  }

  let sheets: [Sheet]
  /// Whether days are counted from 1 January 1904.
  let is1904: Bool
  let sharedStrings: String?
  let styles: String?

  /// The parts of a workbook by the name of its main part.
  init(_ package: OfficePackage, main: String) throws(PackageFault) {
    let relations = try package.relationships(of: main)
    var scanner = try package.scanner(main)
    var sheets: [Sheet] = []
    var is1904 = false
    var isWorkbook = false
    reading: while true {
      switch try scanner.next() {
      case .start:
        if scanner.depth == 1 { isWorkbook = scanner.isNamed("workbook") }
        if scanner.isNamed("workbookPr") {
          let flag = try scanner.text("date1904")
          is1904 = flag == "1" || flag == "true" || flag == "on"
        } else if scanner.isNamed("sheet"), scanner.depth == 3, let name = try scanner.text("name") {
          let id = try scanner.text("id")
          let relation = relations.first { $0.id == id }
          let state = try scanner.text("state")
          sheets.append(
            Sheet(
              name: name,
              visibility: state == "veryHidden" ? .veryHidden : state == "hidden" ? .hidden : .visible,
              part: relation?.target, kind: relation?.kind ?? ""))
        }
      case .end, .text: break
      case .done: break reading
      }
    }
    guard isWorkbook else { throw .missingPart(main) }
    self.sheets = sheets
    self.is1904 = is1904
    sharedStrings = relations.first { $0.kind == "sharedStrings" }?.target
    styles = relations.first { $0.kind == "styles" }?.target
  }
}
