import Records
import TextCore

/// `bigan ledger --format cells`: the cells of a file as they stand, before any meaning.
struct PlainCells {
  private let context: Context
  private let sheet: String?

  /// `sheet` names a sheet of a workbook, or gives its number from 1.
  init(_ context: Context, sheet: String?) {
    self.context = context
    self.sheet = sheet
  }

  /// Prints one JSON array for each file.
  func print(_ files: [LedgerFile]) throws -> ExitStatus {
    for file in files {
      let tables: [SourceTable]
      do {
        tables = try context.progress.during(Message("正在读 \(file.name)", "reading \(file.name)")) {
          try PlainTables.read(try FileReading.read(file.path), name: file.name).get()
        }
      } catch let fault as PlainTables.Fault {
        throw Failure([fault.finding])
      }
      let table = try chosen(tables, file.name)
      if let table { context.report(table.findings) }
      LedgerExport.json(cells: table?.cells ?? CellTable([])) { context.out.write($0) }
    }
    return .done
  }

  private func chosen(_ tables: [SourceTable], _ file: String) throws(Failure) -> SourceTable? {
    // Tables that are no sheets, as the lists of a JSON document, go by their numbers.
    let names = tables.enumerated().map { $1.sheet ?? String($0 + 1) }
    guard let sheet else {
      if tables.count > 1 {
        let rest = names.dropFirst()
        context.note(
          Message(
            "\(file)：这是第一张表“\(names[0])”；还有 \(rest.joined(separator: "、"))，用 --sheet 选",
            "\(file): this is the first sheet, “\(names[0])”; --sheet chooses another: \(rest.joined(separator: ", "))")
        )
      }
      return tables.first
    }
    if let at = names.firstIndex(of: sheet) { return tables[at] }
    if let number = Int(sheet), tables.indices.contains(number - 1) { return tables[number - 1] }
    throw Suggestion.failure(
      Message("没有“\(sheet)”这张表", "there is no sheet “\(sheet)”"), sheet, among: names,
      otherwise: tables.count > 1
        ? Message("有：" + names.joined(separator: "、"), "there are: " + names.joined(separator: ", "))
        : Message("只有一张表，不必写 --sheet", "there is one table only: leave --sheet out"),
      at: .file(file), code: "no-sheet")
  }
}
