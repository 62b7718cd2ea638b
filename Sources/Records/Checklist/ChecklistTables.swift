import TextCore

/// Puts what a checklist says into columns.
struct ChecklistTables {
  private let content: ChecklistContent
  private let title: (line: Int, text: String)?
  /// The ranks of headings by what they name, from the outside in: section, topic, and anything below.
  private let ranks: [Int]

  /// The header for what headings below those of topics say.
  private static let innerHeader = "小标题"
  /// How many columns of names a table has at most.
  private static let widest = 256

  init(_ content: ChecklistContent) {
    self.content = content
    var ranks = content.headings.ranks.keys.sorted()
    var title = content.title
    if title == nil, let first = content.first, first.rank == ranks.first, first.rank <= 2,
      content.headings.ranks[first.rank] == 1
    {
      // One heading over all others is the title, unless it must be the section.
      let written = ranks.count { $0 < ChecklistHeadings.boldRank }
      if ChecklistTitle.isTitle(first.text) || first.rank == 1 && written > 2 {
        title = (first.line, first.text)
        ranks.removeFirst()
      }
    }
    self.title = title
    self.ranks = ranks
  }

  /// The tasks as a table, nil where there are none.
  func list(_ findings: inout LineFindings) -> SourceTable? {
    guard !content.items.isEmpty else { return nil }
    let hasState = content.items.contains { $0.state != nil }
    let hasInner = content.headings.paths.contains { !inner($0).isEmpty }
    var headers = [Meaning.section, .topic].map(\.standardName)
    if hasInner { headers.append(Self.innerHeader) }
    headers += [Meaning.task, .result].map(\.standardName)
    if hasState { headers.append(Meaning.state.standardName) }
    var columns: [String: Int] = [:]
    for (at, header) in headers.enumerated() { columns[header] = at }
    let fixed = headers.count
    var rows: [[String]] = []
    var numbers: [Int32] = []
    for item in content.items {
      let path = content.headings.paths[item.path]
      var row = [text(path, 0), text(path, 1)]
      if hasInner { row.append(inner(path)) }
      row += [item.task, item.result]
      if hasState { row.append(item.state ?? "") }
      for field in item.fields {
        let at = columns[field.name] ?? headers.count
        if at == headers.count {
          guard headers.count - fixed < Self.widest else {
            tooMany(field.name, item.line, &findings)
            continue
          }
          columns[field.name] = at
          headers.append(field.name)
        }
        while row.count <= at { row.append("") }
        row[at] = at < 2 ? field.text : InlineJoin.items(row[at], field.text)
      }
      rows.append(row)
      numbers.append(Int32(truncatingIfNeeded: item.line))
    }
    var out = CellWriter()
    var all: [Int32] = []
    if let title {
      out.row([title.text])
      all.append(Int32(truncatingIfNeeded: title.line))
    }
    out.row(headers)
    all.append(numbers.first ?? 1)
    for row in rows { out.row(row) }
    return SourceTable(cells: out.table(), numbers: RowNumbers(all + numbers))
  }

  /// The tables of Markdown, with the headings above them where they have no columns for these.
  func tables() -> [SourceTable] {
    content.tables.map { table in
      let header = table.rows.first?.cells ?? []
      let path = content.headings.paths[table.path]
      func lacks(_ meaning: Meaning) -> Bool {
        !header.contains { HeaderVocabulary.meaning(of: $0) == meaning }
      }
      let added = [(Meaning.section, 0), (.topic, 1)].filter { lacks($0.0) && !text(path, $0.1).isEmpty }
      let width = header.count
      // Behind the others, and not in a row of one cell: a remark or total must still be seen as such.
      let rows = table.rows.enumerated().map { at, row in
        guard !added.isEmpty, at == 0 || row.cells.count(where: { !$0.isEmpty }) > 1 else { return row.cells }
        let padding = [String](repeating: "", count: max(0, width - row.cells.count))
        return row.cells.prefix(max(width, 1)) + padding + added.map { at == 0 ? $0.0.standardName : text(path, $0.1) }
          + row.cells.dropFirst(max(width, 1))
      }
      return SourceTable(
        cells: CellTable(rows), numbers: RowNumbers(table.rows.map { Int32(truncatingIfNeeded: $0.line) }))
    }
  }

  private func text(_ path: [ChecklistContent.Heading], _ level: Int) -> String {
    guard level < ranks.count else { return "" }
    return path.last { $0.rank == ranks[level] }?.text ?? ""
  }

  private func inner(_ path: [ChecklistContent.Heading]) -> String {
    guard ranks.count > 2 else { return "" }
    return path.filter { $0.rank >= ranks[2] }.map(\.text).joined(separator: "，")
  }

  private func tooMany(_ name: String, _ line: Int, _ findings: inout LineFindings) {
    let shown = TableFindings.clipped(name)
    findings.add(
      .error, "too-many-names", name, line: line,
      remedy: Message("任务下面写“名称：内容”，名称用栏目名", "write 名称：内容 below a task, with headers for names"),
      Message(
        "名称多得不像栏目（超过 \(Self.widest) 个）；“\(shown)”没有读入",
        "more than \(Self.widest) different names: “\(shown)” was not read"))
  }
}
