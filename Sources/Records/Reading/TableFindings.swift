import TextCore

/// What is said of a table as a whole: its header, its columns, its quotation marks.
enum TableFindings {
  /// The quotation marks that were mended.
  static func quotes(_ faults: [CSVFault], _ file: String) -> [Diagnostic] {
    faults.prefix(20).map { fault in
      let place = Place.cell(file: file, row: fault.row, column: fault.column)
      switch fault.kind {
      case .unclosedQuote:
        return Diagnostic(
          .error, "unclosed-quote",
          Message(
            "第 \(fault.column) 栏以英文双引号开头，却没有收尾的双引号；这个引号已当作文字，读了下去",
            "column \(fault.column) opens with a quotation mark that is never closed; it was read as text"),
          remedy: Message(
            "在这一格末尾补上 \"，或删去开头的 \"（引用文字请用中文引号“”）",
            "close the cell with \", or take the opening \" out (quote text with “”)"),
          at: place)
      case .textBehindQuote:
        return Diagnostic(
          .warning, "text-behind-quote",
          Message(
            "第 \(fault.column) 栏在收尾的英文双引号后面还有文字；已并入这一格",
            "column \(fault.column) has text behind its closing quotation mark; it was added to the cell"),
          remedy: Message(
            "格内的英文双引号请写两遍（\"\"），或用中文引号“”", "double a quotation mark inside a cell (\"\"), or use “”"),
          at: place)
      }
    }
  }

  /// There is no column for the task: which headers were found, and how to say which one it is.
  static func noTask(_ headers: [String], row: Int, _ place: TablePlace) -> Diagnostic {
    let shown = headers.filter { !$0.isEmpty }.prefix(20).map { clipped($0) }
    let nearest = shown.compactMap { header in
      NearestName.of(TextFold.fold(header), in: HeaderVocabulary.terms(.task)).map { (header, $0) }
    }.first
    // The header to propose: one near a known name, else the first that means nothing to us yet or tells of the work.
    let unknown = shown.filter { HeaderVocabulary.meaning(of: $0) == nil }
    let candidate =
      nearest?.0 ?? unknown.first { ColumnFindings.proposal($0) == .task }
      ?? unknown.first { [nil, .result].contains(ColumnFindings.proposal($0)) }
      ?? shown.first { HeaderVocabulary.meaning(of: $0) == .result } ?? unknown.first ?? shown.first ?? "任务"
    // All that is unknown at once, so that nobody has to come back for each.
    let others = unknown.filter { $0 != candidate }.compactMap { header in
      ColumnFindings.proposal(header).flatMap { $0 == .task ? nil : "，\(header)=\($0.standardName)" }
    }
    let pairs = "\(candidate)=工作任务" + others.joined()
    let known = HeaderVocabulary.terms(.task).prefix(6)
    return Diagnostic(
      .error, "no-task-column",
      Message(
        "没有找到写任务的一栏。第 \(place.numbers(row)) 行像是表头，有：\(shown.joined(separator: "、"))。任务一栏的表头应是"
          + "\(known.joined(separator: "、"))等" + (nearest.map { "；“\($0.0)”是不是“\($0.1)”？" } ?? ""),
        "no column for the task. Row \(place.numbers(row)) looks like the header and has: \(shown.joined(separator: ", ")). The "
          + "task's header should be \(known.joined(separator: ", ")) or the like"
          + (nearest.map { "; did you mean “\($0.1)” by “\($0.0)”?" } ?? "")),
      remedy: Message(
        "改表头，或在 设置.txt 里写一行“栏目：\(pairs)”",
        "change the header, or add a line “栏目：\(pairs)” to 设置.txt"),
      at: place.cell(row))
  }

  /// There is nothing at all in the file.
  static func nothing(_ file: String, sheets: Int) -> Diagnostic {
    Diagnostic(
      .error, "empty-file",
      sheets > 1
        ? Message("\(sheets) 张表都是空的，没有表头，也没有任务", "all \(sheets) sheets are empty: no header and no tasks")
        : Message("文件里没有内容，没有表头，也没有任务", "there is nothing in the file: no header and no tasks"),
      remedy: Message(
        "第一行写表头，如“序号、类别、工作任务、完成情况、完成状态”，以下每行一项任务",
        "write a header row such as 序号, 类别, 工作任务, 完成情况, 完成状态 and below it one task a row"),
      at: .file(file))
  }

  /// A sheet that has no tasks although others have.
  static func leftOut(_ place: TablePlace, blank: Bool) -> Diagnostic {
    Diagnostic(
      .note, "sheet-left-out",
      blank
        ? Message("这张表是空的，没有采用", "this sheet is empty and was not used")
        : Message("这张表没有写任务的一栏，没有采用", "this sheet has no column for the task and was not used"),
      remedy: Message(
        "里面有任务的，写上表头“工作任务”“完成状态”", "if it holds tasks, give it a header with 工作任务 and 完成状态"),
      at: .file(place.shown))
  }

  /// A sheet that has a header and no tasks although others have.
  static func blankSheet(_ place: TablePlace, row: Int) -> Diagnostic {
    Diagnostic(
      .note, "sheet-without-tasks",
      Message("这张表只有表头，没有任务", "this sheet has a header but no tasks"),
      remedy: Message("在表头下面每行写一项任务，或删去这张表", "write one task a row below the header, or delete the sheet"),
      at: place.cell(row))
  }

  /// A header and nothing to draft below it.
  static func noTasks(_ place: TablePlace, row: Int, examples: Int, rejected: Int) -> Diagnostic {
    let what =
      examples > 0
      ? Message("表头下只有 \(examples) 行示例", "below the header there are only \(examples) example rows")
      : rejected > 0
        ? Message("表头下的 \(rejected) 行都不能用", "none of the \(rejected) rows below the header can be used")
        : Message("只有表头，没有任务", "there is a header but no tasks")
    return Diagnostic(
      .error, "no-tasks", what,
      remedy: Message(
        "在表头下面每行写一项任务：至少要有“工作任务”和“完成状态”" + (examples > 0 ? "（示例行不会写入总结，可以删去）" : ""),
        "write one task a row below the header, with at least 工作任务 and 完成状态"
          + (examples > 0 ? " (example rows are never drafted; delete them)" : "")),
      at: place.cell(row))
  }

  /// There is no column for the state: rows count as done, and that is said.
  static func noState(_ place: TablePlace, row: Int) -> Diagnostic {
    Diagnostic(
      .warning, "no-state-column",
      Message(
        "没有“完成状态”一栏；各行都当作已完成，正文写明未完成、拟办的除外",
        "there is no column for the state; rows count as done, but those whose text says otherwise"),
      remedy: Message(
        "加一栏“完成状态”，写已完成、进行中或未完成", "add a column 完成状态 with 已完成, 进行中 or 未完成"),
      at: place.cell(row))
  }

  /// One column says how far the tasks are and what came of them: that is said.
  static func tellsState(_ column: ColumnMeaning, _ place: TablePlace, row: Int) -> Diagnostic {
    let name = clipped(column.name)
    return Diagnostic(
      .note, "state-in-result",
      Message(
        "“\(name)”一栏有的写状态，有的写结果：开头是状态的（如“完了”“没到”）照它算；其余各行当作已完成，正文写明未完成、拟办的除外",
        "“\(name)” has states and results in one: a cell that begins with a state counts as that; other rows count as "
          + "done, but those whose text says otherwise"),
      remedy: Message(
        "加一栏“完成状态”，写已完成、进行中或未完成", "add a column 完成状态 with 已完成, 进行中 or 未完成"),
      at: place.cell(row, column.index))
  }

  /// Columns of parts of the year beside the year's own; nil where there are none.
  static func superseded(_ header: HeaderFinder.Header, _ place: TablePlace) -> Diagnostic? {
    let quantity = header.columnOf[Meaning.quantity.rawValue]
    guard quantity >= 0, let first = header.parts.first else { return nil }
    let year = clipped(header.columns[quantity].name)
    let names = header.parts.prefix(12).map { "“\(clipped(header.columns[$0.column].name))”" }
    return Diagnostic(
      .note, "superseded-columns",
      Message(
        "\(names.joined(separator: "、"))的数含在“\(year)”里：只写“\(year)”的数，它空着的行才写各期的",
        "the numbers of \(names.joined(separator: ", ")) are in those of “\(year)”: only the latter are told, the "
          + "others where it is blank"),
      remedy: Message(
        "要改用哪一栏，在 设置.txt 里写明，如“栏目：\(clipped(header.columns[first.column].name))=数量”",
        "to use another column, say so in 设置.txt, such as “栏目：\(clipped(header.columns[first.column].name))=数量”"),
      at: place.cell(header.row, first.column))
  }

  /// A number that is merged over several rows.
  static func mergedNumber() -> (Severity, Message, Message?) {
    (
      .note, Message("数量是合并单元格；只算在第一行，不重复计", "the quantity is a merged cell; it counts in the first row only"),
      Message("各行都有数的，拆开合并，分别填写", "if each row has a number of its own, unmerge the cells and fill them in")
    )
  }

  /// Columns that mean what another column means already.
  static func seconds(_ header: HeaderFinder.Header, _ place: TablePlace) -> [Diagnostic] {
    header.seconds.map { second in
      let name = clipped(header.columns[second.column].name)
      let first = clipped(header.columns[second.first].name)
      return Diagnostic(
        .note, "second-column",
        Message(
          "“\(name)”和“\(first)”是同一个意思；起草用“\(first)”，“\(name)”照原样保留",
          "“\(name)” means the same as “\(first)”; drafts use “\(first)”, “\(name)” is kept as it is"),
        remedy: Message(
          "要改用这一栏，在 设置.txt 里写“栏目：\(name)=\(second.meaning.standardName)”",
          "to use this column instead, write “栏目：\(name)=\(second.meaning.standardName)” into 设置.txt"),
        at: place.cell(header.row, second.column))
    }
  }

  /// A text cut to a length that a message can hold.
  static func clipped(_ text: String, to limit: Int = 24) -> String {
    let line = TextFold.singleLine(text)
    return line.count <= limit ? line : line.prefix(limit) + "…"
  }
}
