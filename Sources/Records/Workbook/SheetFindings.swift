import TextCore

/// What is to be said of a sheet.
struct SheetFindings {
  /// The findings, in order.
  private(set) var found: [Diagnostic] = []
  private let place: String
  private let sheet: WorkbookParts.Sheet

  /// The findings of a sheet, with what its visibility gives to say.
  init(file: String, sheet: WorkbookParts.Sheet) {
    place = file + ":" + sheet.name
    self.sheet = sheet
    if sheet.visibility != .visible {
      note(
        "hidden-sheet",
        Message("工作表“\(sheet.name)”是隐藏的，照读不误", "the sheet \(sheet.name) is hidden; it is read nonetheless"),
        remedy: Message("不该写入的，把这张表删去或另存", "delete the sheet, or keep it in another file, if it should not be read"))
    }
  }

  /// Says which sheets are no tables.
  mutating func tell(skipped: [WorkbookParts.Sheet]) {
    guard !skipped.isEmpty else { return }
    let names = skipped.map(\.name)
    note(
      "chart-sheet",
      Message(
        "“\(names.joined(separator: "”“"))”不是工作表（是图表之类），没有读",
        "not worksheets but charts or the like, and not read: \(names.joined(separator: ", "))"),
      remedy: Message("里面如有台账，把它移到工作表里", "if there are records on them, move those to a worksheet"))
  }

  /// Says what was found in the cells.
  mutating func tell(_ remarks: SheetRemarks) {
    if remarks.hiddenRows.count > 0 {
      let rows = remarks.hiddenRows.first.map { String($0.row) }
      let more = remarks.hiddenRows.count > rows.count
      note(
        "hidden-rows",
        Message(
          "有 \(remarks.hiddenRows.count) 行隐藏（第 \(rows.joined(separator: "、")) 行\(more ? "等" : "")），照读不误",
          "\(remarks.hiddenRows.count) hidden rows (\(rows.joined(separator: ", "))\(more ? " …" : "")) are read nonetheless"
        ),
        remedy: Message("不该写入的，把这些行删去", "delete the rows if they should not be read"))
    }
    if remarks.hiddenColumns > 0 {
      note(
        "hidden-columns",
        Message("有 \(remarks.hiddenColumns) 列隐藏，照读不误", "\(remarks.hiddenColumns) hidden columns are read nonetheless"),
        remedy: Message("不该写入的，把这些列删去", "delete the columns if they should not be read"))
    }
    warn(
      remarks.errors, "error-cell", Message("公式出错（#DIV/0! 之类）", "cells with errors such as #DIV/0!"),
      remedy: Message("在表格软件里改正公式，再保存", "mend the formulas in a spreadsheet program and save"))
    warn(
      remarks.uncomputed, "uncomputed-formula",
      Message("公式没有存下结果，当作空白", "formulas without a stored value, taken for blank cells"),
      remedy: Message("用表格软件打开，重新计算后保存", "open the file in a spreadsheet program, let it compute, and save"))
    warn(
      remarks.missingTexts, "missing-text",
      Message("单元格所指的文字不在文件里，当作空白", "cells whose text is not in the file, taken for blank"),
      remedy: Message("用表格软件打开核对这些单元格，重新保存", "look at these cells in a spreadsheet program and save the file anew"))
  }

  private mutating func note(_ code: String, _ message: Message, remedy: Message) {
    found.append(Diagnostic(.note, code, message, remedy: remedy, at: .file(place)))
  }

  private mutating func warn(_ places: SheetRemarks.Places, _ code: String, _ what: Message, remedy: Message) {
    guard let first = places.first.first else { return }
    let names = places.first.map(\.name)
    let more = places.count > names.count
    found.append(
      Diagnostic(
        .warning, code,
        Message(
          "\(what.zh)：\(names.joined(separator: "、"))\(more ? " 等 \(places.count) 处" : "")",
          "\(what.en): \(names.joined(separator: ", "))\(more ? " and more, \(places.count) in all" : "")"),
        remedy: remedy, at: .cell(file: place, row: first.row, column: first.column)))
  }
}
