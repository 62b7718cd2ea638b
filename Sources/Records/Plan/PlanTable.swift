/// Reads plans that are kept as a table in text: cells between `|`, tabs or wide blanks.
struct PlanTable {
  /// How the cells of a table are told apart.
  enum Separator: Hashable { case bar, tab, blanks }

  private let separator: Separator
  private let columns: [Meaning?]

  /// A table from its header row, nil where a line is none: it must name the task and something else.
  init?(header line: String) {
    for separator in [Separator.bar, .tab, .blanks] {
      let cells = Self.cells(line, separator)
      guard cells.count >= 2, line.count <= 120 else { continue }
      let columns = cells.map { HeaderVocabulary.meaning(of: $0) }
      let known = columns.compactMap { $0 }
      guard known.count >= 2, known.contains(where: { [.task, .topic, .measures].contains($0) }) else { continue }
      self.separator = separator
      self.columns = columns
      return
    }
    return nil
  }

  /// The node of a row, nil where a line is no row of this table.
  func node(_ line: String, number: Int) -> PlanNode? {
    let cells = Self.cells(line, separator)
    guard cells.count >= 2, cells.count <= columns.count || separator == .bar else { return nil }
    func text(_ wanted: Meaning) -> String {
      for (column, meaning) in columns.enumerated() where meaning == wanted && column < cells.count {
        if !cells[column].isEmpty { return cells[column] }
      }
      return ""
    }
    let names = [text(.topic), text(.task)].filter { !$0.isEmpty }
    guard let lead = names.first ?? [text(.measures)].first(where: { !$0.isEmpty }) else { return nil }
    let rest = (names.dropFirst() + [names.isEmpty ? "" : text(.measures)]).filter { !$0.isEmpty }
    let mark = PlanMark(style: .row, ordinal: Int(text(.id)), number: text(.id))
    var node = PlanNode(mark: mark, line: number, text: lead, hint: rest.isEmpty ? 0 : lead.count)
    node.body = rest.map { PlanParagraph(text: $0, line: number) }
    node.owner = text(.owner)
    node.deadline = text(.date)
    return node
  }

  /// Whether a line is the rule below a header in Markdown: `|---|---|`.
  static func isRule(_ line: String) -> Bool {
    line.contains("|") && line.contains("-") && line.allSatisfy { "|-: ".contains($0) }
  }

  private static func cells(_ line: String, _ separator: Separator) -> [String] {
    switch separator {
    case .bar:
      guard line.contains("|") || line.contains("｜") else { return [] }
      var cells = line.split(omittingEmptySubsequences: false) { $0 == "|" || $0 == "｜" }
      if cells.first?.allSatisfy(\.isWhitespace) == true { cells.removeFirst() }
      if cells.last?.allSatisfy(\.isWhitespace) == true { cells.removeLast() }
      return cells.map { TextFold.trimmed($0) }
    case .tab:
      guard line.contains("\t") else { return [] }
      return line.split(separator: "\t", omittingEmptySubsequences: false).map { TextFold.trimmed($0) }
    case .blanks:
      var cells: [String] = [""]
      var blanks = 0
      for character in line {
        if character.isWhitespace {
          blanks += character == "\u{3000}" ? 2 : 1
          continue
        }
        if blanks >= 2, cells != [""] {
          cells.append("")
        } else if blanks > 0, cells != [""] {
          cells[cells.count - 1] += " "
        }
        blanks = 0
        cells[cells.count - 1].append(character)
      }
      return cells
    }
  }
}
