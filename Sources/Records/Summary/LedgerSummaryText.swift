import TextCore

extension LedgerSummary {
  /// The summary as text for people, its tables aligned by display width; it ends with a line end.
  ///
  /// `withDoubts` false leaves the faults and doubts to the caller, who may print them elsewhere.
  package func text(_ language: Language, withDoubts: Bool = true) -> String {
    var blocks = [headline(language)]
    if total.total > 0 { blocks.append(sectionTable(language)) }
    blocks += forms.prefix(Self.shownForms).map { columnTable($0, language) }
    if forms.count > Self.shownForms {
      let more = forms.count - Self.shownForms
      blocks.append(Message("另有 \(more) 种表头", "\(more) more kinds of header").text(language))
    }
    if !skipped.isEmpty || !rejected.isEmpty { blocks.append(leftOut(language)) }
    if withDoubts, !diagnostics.isEmpty {
      let printer = DiagnosticPrinter(language)
      let title = Message("疑问（\(diagnostics.count) 处）", "Doubts (\(diagnostics.count))").text(language)
      blocks.append(title + "\n" + diagnostics.map { printer.text($0) }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func headline(_ language: Language) -> String {
    let states = TaskState.allCases.filter { total.count($0) > 0 }
    let parts = states.map { "\($0.name.text(language)) \(total.count($0))" }
    let inside = parts.joined(separator: language == .chinese ? "，" : ", ")
    if language == .chinese {
      return "\(name)：\(total.total) 项任务" + (parts.isEmpty ? "" : "（\(inside)）")
    }
    return "\(name): \(total.total) \(total.total == 1 ? "task" : "tasks")"
      + (parts.isEmpty ? "" : " (\(inside))")
  }

  private func sectionTable(_ language: Language) -> String {
    let usual: Set<TaskState> = [.done, .ongoing, .notDone]
    let states = TaskState.allCases.filter { usual.contains($0) || total.count($0) > 0 }
    func row(_ name: String, _ section: Section) -> [String] {
      [name] + states.map { String(section.count($0)) } + [String(section.total)]
    }
    let blank = Message("（未写类别）", "(no section)").text(language)
    let sum = Message("合计", "Total").text(language)
    let head = [Message("类别", "Section").text(language)] + states.map { $0.name.text(language) } + [sum]
    let rows = sections.map { row($0.name.isEmpty ? blank : TextFold.singleLine($0.name), $0) }
    return Self.aligned([head] + rows + [row(sum, total)], numbersFrom: 1)
  }

  private static let shownForms = 20

  /// Where a form stands: `表头（第 3 行）`, in a workbook `表头（“思想”第 2 行，“政治”第 2 行）`.
  private static func places(_ form: Form) -> Message {
    let shown = form.headers.prefix(12)
    let zh = shown.map { ($0.sheet.map { "“\($0)”" } ?? "") + "第 \($0.row) 行" }
    let en = shown.map { ($0.sheet.map { "“\($0)” " } ?? "") + "row \($0.row)" }
    let more = form.headers.count > shown.count
    return Message(
      "表头（\(zh.joined(separator: "，"))\(more ? "……" : "")）",
      "Header (\(en.joined(separator: ", "))\(more ? ", …" : ""))")
  }

  private func columnTable(_ form: Form, _ language: Language) -> String {
    let columns = form.columns
    let head = [Self.places(form).text(language), Message("当作", "Taken for").text(language)]
    let kept = Message("（没有用上，照原样保留）", "(not used, kept as it is)").text(language)
    let rows = columns.map { column in
      [
        TextFold.singleLine(column.name),
        column.meaning.map { Self.meant($0, column, language) }
          ?? (column.part.isEmpty ? kept : Self.part(column, language)),
      ]
    }
    let bySheet = form.headers.contains { $0.section != nil }
    let section = Message("（表的名称）", "(the sheet's name)").text(language)
    let meaning = language == .chinese ? Meaning.section.standardName : "\(Meaning.section.standardName) (section)"
    return Self.aligned([head] + (bySheet ? [[section, meaning]] : []) + rows)
  }

  private static func meant(_ meaning: Meaning, _ column: ColumnMeaning, _ language: Language) -> String {
    let state = Meaning.state.standardName
    let names = column.tellsState ? "\(meaning.standardName)、\(state)" : meaning.standardName
    let keys = column.tellsState ? "\(meaning.key), \(Meaning.state.key)" : meaning.key
    return language == .chinese ? names : "\(names) (\(keys))"
  }

  private static func part(_ column: ColumnMeaning, _ language: Language) -> String {
    let quantity = Meaning.quantity.standardName
    return Message("\(quantity)（\(column.part)）", "\(quantity) (quantity, \(column.part))").text(language)
  }

  private func leftOut(_ language: Language) -> String {
    let zh = language == .chinese
    var rows = [[Message("没有采用的行", "Rows left out").text(language), ""]]
    for group in skipped {
      let shown = group.rows.prefix(10).map(String.init)
      let more = group.rows.count > 10
      let list =
        zh
        ? "第 \(shown.joined(separator: "、"))\(more ? "……" : "") 行"
        : "\(group.rows.count == 1 ? "row" : "rows") \(shown.joined(separator: ", "))\(more ? ", …" : "")"
      let sheet = group.sheet.map { zh ? "“\($0)”" : "“\($0)” " } ?? ""
      let count = more ? (zh ? "（\(group.rows.count) 行）" : " (\(group.rows.count) rows)") : ""
      rows.append(["  " + sheet + list, group.reason.text.text(language) + count])
    }
    for row in rejected.prefix(50) {
      let sheet = row.source.sheet.map { zh ? "“\($0)”" : "“\($0)” " } ?? ""
      rows.append([
        "  " + sheet + (zh ? "第 \(row.source.row) 行" : "row \(row.source.row)"), row.why.text(language),
      ])
    }
    if rejected.count > 50 {
      rows.append([
        "  ……", zh ? "另有 \(rejected.count - 50) 行不能用" : "\(rejected.count - 50) more rows cannot be used",
      ])
    }
    return Self.aligned(rows)
  }

  /// Rows of cells as columns two cells apart; from a column on the cells are numbers and stand to the right.
  private static func aligned(_ rows: [[String]], numbersFrom: Int = .max) -> String {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], DisplayWidth.of(cell))
      }
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        if column > 0 { line += "  " }
        let gap = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
        line += column >= numbersFrom ? gap + cell : column == row.count - 1 ? cell : cell + gap
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
