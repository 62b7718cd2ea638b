import TextCore

/// Adds one task to the bytes of a ledger in CSV, TSV or JSON Lines, in the form that it has.
///
/// What is given is checked by reading it: the ledger that comes out must read as the one before and one record
/// more. Where it would not, nothing is added and the fault says why.
package struct LedgerAppender: Sendable {
  /// The file's name as messages show it.
  let name: String
  /// The year of dates that name none.
  let year: Int?
  /// The setting 栏目: a header of the ledger and the standard one that it stands for.
  let aliases: [String: String]

  /// An appender for one ledger. Its kind is told by the ending of its name.
  package init(name: String, year: Int?, aliases: [String: String] = [:]) {
    self.name = name
    self.year = year
    self.aliases = aliases
  }

  /// The ledger with the task behind its last one, before any totals and remarks.
  package func add(_ task: NewTask, to bytes: [UInt8]) -> Result<AddedTask, AddingFault> {
    Result { () throws(AddingFault) in
      if task.cell(.task).isEmpty, !task.fields.contains(where: { !NewTask.cell($0.value).isEmpty }) {
        throw AddingFault(
          "no-task", Message("没有写是什么任务", "there is no task"),
          remedy: Message("写明：--task 任务", "name it: --task TASK"), at: .file(name))
      }
      switch try kind(of: bytes) {
      case .separated: return try SeparatedAppending(self, bytes).add(task)
      case .jsonLines: return try JSONLinesAppending(self, bytes).add(task)
      }
    }
  }

  /// The columns of the ledger (the keys of JSON Lines), in order, with what they mean.
  package func columns(of bytes: [UInt8]) -> Result<[ColumnMeaning], AddingFault> {
    Result { () throws(AddingFault) in
      switch try kind(of: bytes) {
      case .separated: return try SeparatedAppending(self, bytes).columns
      case .jsonLines: return try JSONLinesAppending(self, bytes).columns
      }
    }
  }

  /// What is doubtful about one text, were it written under a standard header.
  package func doubts(_ text: String, as meaning: Meaning) -> [Diagnostic] {
    guard meaning != .task else { return [] }
    let headers = [Meaning.task, meaning].map(\.standardName)
    return doubts(headers: headers, ["x", NewTask.cell(text)], row: nil)
  }

  /// What reading finds to say of the row of a task under some columns.
  func doubts(of columns: [ColumnMeaning], _ cells: [String], row: Int) -> [Diagnostic] {
    // A header that means something only where it stands (by the setting, by one above it) goes by its standard name.
    let headers = columns.map { column in
      guard let meaning = column.meaning, HeaderVocabulary.meaning(of: column.header) != meaning else {
        return column.header
      }
      return meaning.standardName
    }
    return doubts(headers: headers, cells, row: row)
  }

  /// What reading finds to say of a row, by reading a ledger that has no other.
  func doubts(headers: [String], _ cells: [String], row: Int?, withColumn: Bool = true) -> [Diagnostic] {
    let style = RowStyle(quotingAll: headers.count)
    let ledger = LedgerReader.read(
      bytes: style.row(headers) + style.row(cells), name: name + ".csv", year: year, aliases: aliases)
    return ledger.diagnostics.compactMap { finding in
      guard case .cell(_, 2, let column) = finding.place else { return nil }
      let place = row.map { Place.cell(file: name, row: $0, column: withColumn ? column : nil) }
      return Diagnostic(finding.severity, finding.code, finding.message, remedy: finding.remedy, at: place)
    }
  }

  private enum Kind { case separated, jsonLines }

  /// What a ledger is by the ending of its name, then by its content.
  private func kind(of bytes: [UInt8]) throws(AddingFault) -> Kind {
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    switch ending {
    case "jsonl", "ndjson": return .jsonLines
    case "xlsx", "xlsm", "xls", "et", "ods", "numbers": throw workbook(ending)
    case "json", "md", "markdown", "docx", "doc", "wps", "html", "htm", "pdf":
      throw other(Message("不能往 .\(ending) 文件里添加", "a task cannot be added to a .\(ending) file"))
    default: break
    }
    switch SourceFormat.of(bytes, name: name) {
    case .separated: return .separated
    case .workbook: throw workbook("xlsx")
    case .checklist: throw other(Message("这是一份清单，不能往里添加", "this is a checklist: a task cannot be added to it"))
    case .json: throw other(Message("这是 JSON，不能往里添加", "this is JSON: a task cannot be added to it"))
    case .page: throw other(Message("这是网页或 XML，不能往里添加", "this is a page or XML: a task cannot be added to it"))
    }
  }

  private func workbook(_ ending: String) -> AddingFault {
    AddingFault(
      "add-kind", Message("不能往 .\(ending) 工作簿里添加", "a task cannot be added to a workbook (.\(ending))"),
      remedy: Message(
        "在表格软件里打开它，添一行，存盘；或另存为 CSV，再用 bigan add",
        "open it in a spreadsheet program, add a row and save; or save it as CSV and use bigan add"),
      at: .file(name))
  }

  private func other(_ message: Message) -> AddingFault {
    AddingFault(
      "add-kind", message,
      remedy: Message(
        "用编辑它的程序打开，照原来的样子添一项；bigan add 能用于 CSV、TSV 和 JSON Lines",
        "open it in the program it is edited with and add the task there; bigan add takes CSV, TSV and JSON Lines"),
      at: .file(name))
  }
}

extension RowStyle {
  /// Comma, LF, every cell in quotation marks.
  fileprivate init(quotingAll width: Int) {
    self.init(separator: 0x2C, quotesAll: true, width: width, lineEnd: [0x0A])
  }
}
