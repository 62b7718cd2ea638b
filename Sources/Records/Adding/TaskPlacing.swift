import TextCore

/// Decides in which column each text of a new task goes.
struct TaskPlacing {
  /// The file as messages show it, and the row of its header from 1; nil where it has none (JSON Lines).
  let file: String
  let headerRow: Int?
  /// The columns of the ledger.
  let columns: [ColumnMeaning]

  /// The texts by column, and those that no column is there for.
  struct Placed {
    /// Column from 0 → text.
    var cells: [Int: String] = [:]
    /// Texts for columns that the ledger lacks, under the header such a column would have.
    var others: [Field] = []
  }

  /// The place of each text that is not blank.
  func place(_ task: NewTask) throws(AddingFault) -> Placed {
    var placed = Placed()
    for meaning in Meaning.allCases {
      let text = task.cell(meaning)
      if text.isEmpty { continue }
      guard let column = columns.first(where: { $0.meaning == meaning }) else {
        placed.others.append(Field(name: meaning.standardName, value: text))
        continue
      }
      placed.cells[column.index] = text
    }
    for field in task.fields {
      let text = NewTask.cell(field.value)
      if text.isEmpty { continue }
      let name = TextFold.fold(field.name)
      guard let column = columns.first(where: { TextFold.fold($0.name) == name }) else {
        guard !placed.others.contains(where: { $0.name == field.name }) else { throw twice(field.name) }
        placed.others.append(Field(name: TextFold.trimmed(field.name), value: text))
        continue
      }
      guard placed.cells[column.index] == nil else { throw twice(column.name) }
      placed.cells[column.index] = text
    }
    return placed
  }

  /// The ledger has no column for a text.
  func noColumn(_ others: [Field]) -> AddingFault {
    let shown = columns.filter { !$0.header.isEmpty }.map { TableFindings.clipped($0.header) }
    let names = others.map { TableFindings.clipped($0.name) }
    let known = shown + columns.compactMap { $0.meaning?.standardName }
    // Only a header that a person typed can be misspelt.
    let typed = names.filter { name in !Meaning.allCases.contains { $0.standardName == name } }
    let near = typed.lazy.compactMap { NearestName.of($0, in: known) }.first
    let list = Message(shown.joined(separator: "、"), shown.joined(separator: ", "))
    return AddingFault(
      "no-column",
      Message(
        "台账没有“\(names.joined(separator: "”“"))”一栏，什么也没有写。有：\(list.zh)",
        "the ledger has no column “\(names.joined(separator: "”, “"))”; nothing was written. It has: \(list.en)"),
      remedy: near.map { Message("是不是“\($0)”？", "did you mean “\($0)”?") }
        ?? Message(
          "先在台账的表头里加上这一栏；或用“--field 栏名=内容”写进已有的栏",
          "add the column to the header first; or write into a column it has with --field HEADER=TEXT"),
      at: headerRow.map { .cell(file: file, row: $0, column: nil) } ?? .file(file))
  }

  private func twice(_ name: String) -> AddingFault {
    AddingFault(
      "given-twice", Message("“\(name)”写了两次，什么也没有写", "“\(name)” was given twice; nothing was written"),
      remedy: Message("只写一次", "give it once"), at: .file(file))
  }
}
