import TextCore

/// The kinds of file that a ledger can be read from: the one place that says which reader takes which.
enum SourceFormat {
  /// CSV, TSV and their kin.
  case separated
  /// JSON and JSON Lines.
  case json
  /// A checklist in Markdown or plain text.
  case checklist
  /// A workbook (ECMA-376), or another file of an office program, which its reader refuses with a remedy.
  case workbook
  /// A page, as some systems export tables under the name of a workbook.
  case page

  /// The format of a file: by its first bytes where they settle it, then by the ending of its name, then by what
  /// its text looks like.
  static func of(_ bytes: [UInt8], name: String) -> SourceFormat {
    switch OfficeFileKind(bytes) {
    case .archive, .compound: return .workbook
    case .other: break
    }
    if isPage(bytes) { return .page }
    let dot = name.utf8.lastIndex(of: UInt8(ascii: "."))
    switch dot.map({ name[name.index(after: $0)...].lowercased() }) ?? "" {
    case "json", "jsonl", "ndjson": return .json
    case "md", "markdown": return .checklist
    case "csv", "tsv", "tab": return .separated
    default: break
    }
    return ofText(bytes, name: name)
  }

  /// What a text looks like, whatever its file is called.
  static func ofText(_ bytes: [UInt8], name: String) -> SourceFormat {
    guard case .success(let text) = RawText.utf8(bytes, name: name) else { return .separated }
    if JSONLedger.isLikely(text) { return .json }
    return ChecklistReader.isLikely(text) ? .checklist : .separated
  }

  /// The tables of a file, and what its reader found to say of the whole.
  ///
  /// No tables where the file cannot be read at all; one of the findings is then an error.
  static func tables(
    _ bytes: [UInt8], name: String, as format: SourceFormat
  ) -> (tables: [SourceTable], findings: [Diagnostic]) {
    switch format {
    case .workbook: return unfaulted(WorkbookReader.tables(bytes, name: name).mapError(\.diagnostic.asFault))
    case .page: return ([], [page(name)])
    case .json: return unfaulted(RawText.utf8(bytes, name: name).flatMap { JSONLedger.tables($0, name: name) })
    case .checklist:
      return unfaulted(RawText.utf8(bytes, name: name).flatMap { ChecklistReader.tables($0, name: name) })
    case .separated: return unfaulted(RawText.utf8(bytes, name: name).map { [separated($0, name: name)] })
    }
  }

  /// The table of separated text in UTF-8.
  static func separated(_ utf8: [UInt8], name: String, findings: [Diagnostic] = []) -> SourceTable {
    let content = CSVReader.read(utf8)
    return SourceTable(cells: content.table, findings: findings + TableFindings.quotes(content.faults, name))
  }

  private static func unfaulted(
    _ result: Result<[SourceTable], RawText.Fault>
  ) -> (tables: [SourceTable], findings: [Diagnostic]) {
    switch result {
    case .success(let tables): return (tables, [])
    case .failure(let fault): return ([], [fault.diagnostic])
    }
  }

  /// Nothing could be read of a file by its ending, and all of it by what it looks like.
  static func misnamed(_ name: String, is format: SourceFormat) -> Diagnostic {
    let (kind, ending) =
      switch format {
      case .json: (Message(" JSON", "JSON"), "json")
      case .checklist: (Message("一份清单", "a checklist"), "md")
      default: (Message("表格文字（CSV）", "a table in text (CSV)"), "csv")
      }
    let dot = name.lastIndex(of: ".")
    let now = dot.map { String(name[$0...]) } ?? ""
    let stem = dot.map { String(name[..<$0]) } ?? name
    return Diagnostic(
      .error, "misnamed",
      Message("文件名以“\(now)”结尾，内容却是\(kind.zh)", "the name ends in “\(now)”, yet the content is \(kind.en)"),
      remedy: Message("把文件改名为“\(stem).\(ending)”", "rename the file to “\(stem).\(ending)”"), at: .file(name))
  }

  private static func isPage(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(1024).filter { $0 > 0x20 && $0 < 0x80 }.prefix(16)
    let text = String(decoding: head, as: UTF8.self).lowercased()
    return ["<!doctypehtml", "<html", "<table", "<?xml"].contains(where: text.hasPrefix)
  }

  private static func page(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, "ledger-kind",
      Message(
        "这是网页或 XML 文件，不是台账（有的系统导出的“表格”其实是网页）",
        "this is a web page or XML, not a ledger (some systems export pages as “tables”)"),
      remedy: Message("在表格软件里打开，另存为 .xlsx 或 CSV", "open it in a spreadsheet program and save it as .xlsx or CSV"),
      at: .file(name))
  }
}

extension Diagnostic {
  /// The finding as one that ends the reading.
  var asFault: RawText.Fault { RawText.Fault(self) }
}
