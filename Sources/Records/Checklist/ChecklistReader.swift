import TextCore

/// Reads checklists in Markdown or plain text as tables.
///
/// - A heading is a section, one below it a topic: `## 思想`, `### 理论学习`, `一、思想`, `（一）理论学习`. One heading
///   over all others is the title.
/// - A bulleted or numbered line is a task: `- [x] 任务：完成情况`, `1. 任务：完成情况（已完成）`.
/// - A line below it that is indented is `名称：内容`, or goes on with what stands above it.
/// - A table of Markdown is a table of its own.
///
/// What is neither is reported with its line, never passed over.
enum ChecklistReader {
  /// The tables of a text in UTF-8 without a byte order mark; the fault says why there are none.
  ///
  /// The tasks are one table, the first; its columns are 类别 事项 工作任务 完成情况, 完成状态 where any task has a mark, and
  /// the names of the lines below tasks. The number of a row is the line of its task.
  static func tables(_ utf8: [UInt8], name: String) -> Result<[SourceTable], RawText.Fault> {
    let parser = ChecklistParser.parse(lines(utf8), name: name)
    var findings = parser.findings
    let tables = ChecklistTables(parser.content)
    var out: [SourceTable] = []
    if let list = tables.list(&findings) { out.append(list) }
    out += tables.tables()
    guard let first = out.first else { return .failure(noTasks(parser.content, name)) }
    out[0] = SourceTable(cells: first.cells, numbers: first.numbers, findings: findings.diagnostics())
    return .success(out)
  }

  /// Whether a text, by its first lines, is a checklist: for files whose names do not say what they are.
  ///
  /// One line that only checklists have is enough: a box, a heading or table of Markdown, a mark at the end of
  /// a numbered line. Lines with commas or tabs tell nothing.
  static func isLikely(_ utf8: [UInt8]) -> Bool {
    lines(Array(utf8.prefix(64 << 10))).prefix(400).contains { line in
      var text = line.text
      if text.utf8.contains(where: { $0 == 0x2C || $0 == 0x09 }) { return false }
      switch line.shape {
      case .heading: return !text.isEmpty
      case .listed: return ChecklistMark.leading(&text) != nil || ChecklistMark.trailing(&text) != nil
      case .text: return ChecklistMark.leading(&text) != nil
      case .tableRow: return true
      default: return false
      }
    }
  }

  private static func lines(_ utf8: [UInt8]) -> [ChecklistLine] {
    utf8.withUnsafeBufferPointer { text in
      var number = 0
      return LineRanges(text, from: text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0).map { range in
        number += 1
        return ChecklistLine(String(decoding: text[range], as: UTF8.self), number: number)
      }
    }
  }

  private static func noTasks(_ content: ChecklistContent, _ name: String) -> RawText.Fault {
    let headings = content.headings.ranks.values.reduce(0, +)
    return RawText.Fault(
      Diagnostic(
        .error, "no-items",
        headings > 0
          ? Message("只有标题，没有任务", "there are headings but no tasks")
          : Message("没有找到任务：没有一行以“- [x]”或“1.”开头", "there are no tasks: no line begins with “- [x]” or “1.”"),
        remedy: Message(
          "每行一项任务，写成“- [x] 任务：完成情况”（没做完的写 [ ]），或“1. 任务：完成情况（已完成）”",
          "write a task on each line: “- [x] 任务：完成情况” ([ ] for one that is not done), or “1. 任务：完成情况（已完成）”"),
        at: .file(name)))
  }
}
