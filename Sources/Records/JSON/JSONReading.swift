import TextCore

/// One reading of a text: which objects in it are tasks.
struct JSONReading {
  private let text: UnsafeBufferPointer<UInt8>
  private let source: SourceText
  private var name: String { source.name }
  private var faults: [Diagnostic] = []
  private var notes: LineFindings

  /// How many broken lines are shown with their text.
  private static let shown = 20

  init(_ text: UnsafeBufferPointer<UInt8>, _ source: SourceText) {
    self.text = text
    self.source = source
    notes = LineFindings(file: source.name)
  }

  mutating func tables() -> Result<[SourceTable], RawText.Fault> {
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var scanner = JSONScanner(text, in: start..<text.count)
    do throws(JSONFault) {
      guard scanner.peek() != nil else { return .failure(noObjects(line: 1)) }
      try scanner.read()
      if scanner.peek() == nil { return document(scanner.nodes) }
      if isLines(start) { return lines(start) }
      return try sequence(&scanner)
    } catch {
      if isLines(start) { return lines(start) }
      return .failure(RawText.Fault(error.diagnostic(source, end: text.count)))
    }
  }

  // MARK: - A document

  private mutating func document(_ nodes: [JSONNode]) -> Result<[SourceTable], RawText.Fault> {
    var lists: [List] = []
    if nodes[0].kind == .array {
      lists = [List(name: nil, node: 0)]
    } else if nodes[0].kind == .object, !isTask(nodes) {
      findLists(nodes, 0, &lists, depth: 0)
    }
    if lists.isEmpty, nodes[0].kind == .object, hasInk(nodes, 0) {
      var rows = JSONRows(text, file: name)
      rows.add(nodes, 0, line: line(nodes[0]))
      return finished([(rows, nil)])
    }
    var tables: [(JSONRows, String?)] = []
    for list in lists {
      let rows = rows(nodes, list.node)
      if rows.count > 0 { tables.append((rows, section(list, rows, among: lists.count))) }
    }
    if tables.isEmpty { return .failure(noObjects(line: line(nodes[0]))) }
    return finished(tables)
  }

  /// A list of tasks within a document, under its key.
  private struct List {
    let name: String?
    let node: Int
  }

  private mutating func rows(_ nodes: [JSONNode], _ list: Int) -> JSONRows {
    var rows = JSONRows(text, file: name)
    var at = list + 1
    while at < Int(nodes[list].next) {
      if nodes[at].kind == .object {
        rows.add(nodes, at, line: line(nodes[at]))
      } else {
        notAnObject(nodes[at], line(nodes[at]))
      }
      at = Int(nodes[at].next)
    }
    return rows
  }

  /// Whether an object is a task itself, whatever lists it holds.
  private func isTask(_ nodes: [JSONNode]) -> Bool {
    var at = 1
    while at < nodes.count {
      let value = nodes[at + 1]
      if !value.isContainer, value.kind != .null {
        let meaning = HeaderVocabulary.meaning(of: string(nodes[at]))
        if meaning == .task || meaning == .result { return true }
      }
      at = Int(value.next)
    }
    return false
  }

  private func hasInk(_ nodes: [JSONNode], _ object: Int) -> Bool {
    var at = object + 1
    while at < Int(nodes[object].next) {
      let value = nodes[at + 1]
      if value.kind != .null, !value.isContainer || Int(value.next) > at + 2 { return true }
      at = Int(value.next)
    }
    return false
  }

  private mutating func findLists(_ nodes: [JSONNode], _ object: Int, _ lists: inout [List], depth: Int) {
    var at = object + 1
    var others: [JSONNode] = []
    while at < Int(nodes[object].next) {
      let value = at + 1
      let isList =
        nodes[value].kind == .array && nodes[value].next > value + 1
        && children(nodes, value).contains { nodes[$0].kind == .object }
      if isList {
        lists.append(List(name: string(nodes[at]), node: value))
      } else if nodes[value].kind == .object, depth < 4 {
        let before = lists.count
        findLists(nodes, value, &lists, depth: depth + 1)
        if lists.count == before { others.append(nodes[at]) }
      } else {
        others.append(nodes[at])
      }
      at = Int(nodes[value].next)
    }
    if lists.isEmpty { return }
    for key in others {
      let shown = TableFindings.clipped(string(key))
      notes.add(
        .note, "outside-list", shown, line: line(key),
        remedy: Message("任务写进列表；别的不用管", "write tasks into a list; leave anything else as it is"),
        Message("“\(shown)”不在任务列表里，没有读入", "“\(shown)” is not in a list of tasks and was not read"))
    }
  }

  private func children(_ nodes: [JSONNode], _ container: Int) -> [Int] {
    var out: [Int] = []
    var at = container + 1
    while at < Int(nodes[container].next) {
      out.append(at)
      at = Int(nodes[at].next)
    }
    return out
  }

  /// The section that the key of a list names, where its objects name none.
  private func section(_ list: List, _ rows: JSONRows, among count: Int) -> String? {
    guard let key = list.name.map({ TextFold.trimmed($0) }), !key.isEmpty, key.utf8.count <= 120 else { return nil }
    if rows.keys.contains(where: { HeaderVocabulary.meaning(of: $0) == .section }) { return nil }
    let isPlain = key.utf8.allSatisfy { $0 < 0x80 }
    if Self.plainNames.contains(key.lowercased()) || isPlain && count == 1 { return nil }
    // One list may be called anything; as a section it would be the only one.
    if count == 1, Self.listWords.contains(where: { key.hasSuffix($0) }) { return nil }
    return key
  }

  private static let plainNames: Set<String> = [
    "data", "tasks", "items", "list", "rows", "records", "result", "results", "ledger", "content", "values", "数据",
    "列表", "任务", "任务列表", "工作任务", "台账", "工作台账", "记录", "清单",
  ]
  private static let listWords = ["台账", "清单", "列表", "数据", "任务", "记录", "总表", "表", "工作", "总结", "计划"]

  // MARK: - Objects on lines, or one behind the other

  /// Whether most of the first lines are objects of their own.
  private func isLines(_ start: Int) -> Bool {
    var whole = 0
    var broken = 0
    for range in LineRanges(text, from: start) {
      let part = Blanks.trim(UnsafeBufferPointer(rebasing: text[range]))
      guard let first = part.first, let last = part.last else { continue }
      if first == 0x7B, last == 0x7D { whole += 1 } else { broken += 1 }
      if whole + broken == 50 { break }
    }
    return whole > 0 && whole + broken > 1 && whole >= broken
  }

  private mutating func lines(_ start: Int) -> Result<[SourceTable], RawText.Fault> {
    var rows = JSONRows(text, file: name)
    var line = 0
    var scanner = JSONScanner(text, in: start..<start)
    for range in LineRanges(text, from: start) {
      line += 1
      scanner.move(to: range)
      guard scanner.peek() != nil else { continue }
      do throws(JSONFault) {
        try scanner.read()
        if scanner.peek() == 0x2C {
          let comma = scanner.at
          scanner.skip()
          guard scanner.peek() == nil else { throw JSONFault(.moreBehind, comma) }
          surplusComma(line)
        }
        if scanner.peek() != nil { throw JSONFault(.moreBehind, scanner.at) }
        if scanner.nodes[0].kind == .object {
          rows.add(scanner.nodes, 0, line: line)
        } else {
          notAnObject(scanner.nodes[0], line)
        }
      } catch {
        broken(error, range.upperBound, line)
      }
    }
    guard rows.count > 0 else { return .failure(faults.first.map { RawText.Fault($0) } ?? noObjects(line: 1)) }
    return finished([(rows, nil)])
  }

  private mutating func sequence(
    _ scanner: inout JSONScanner
  ) throws(JSONFault) -> Result<[SourceTable], RawText.Fault> {
    var rows = JSONRows(text, file: name)
    while true {
      let here = line(scanner.nodes[0])
      guard scanner.nodes[0].kind == .object else { throw JSONFault(.moreBehind, scanner.at) }
      rows.add(scanner.nodes, 0, line: here)
      if scanner.peek() == 0x2C {
        surplusComma(line(at: scanner.at))
        scanner.skip()
      }
      switch scanner.peek() {
      case nil: return finished([(rows, nil)])
      case 0x7B: try scanner.read()
      default: throw JSONFault(.moreBehind, scanner.at)
      }
    }
  }

  // MARK: - Findings

  private mutating func broken(_ fault: JSONFault, _ end: Int, _ line: Int) {
    if faults.count < Self.shown {
      let finding = fault.diagnostic(source, end: end)
      let skipped = Message(
        "\(finding.message.zh)；这一行没有读入", "\(finding.message.en); the line was not read")
      faults.append(
        Diagnostic(finding.severity, finding.code, skipped, remedy: finding.remedy, at: finding.place))
    } else {
      notes.add(
        .error, "json", line: line, remedy: Message("先改好上面指出的几行，再看这些", "mend the lines above first"),
        Message("还有读不通、没有读入的行", "more lines that are broken and were not read"))
    }
  }

  private mutating func notAnObject(_ node: JSONNode, _ line: Int) {
    let shown = TableFindings.clipped(String(decoding: text[node.range].prefix(200), as: UTF8.self))
    notes.add(
      .error, "not-an-object", shown, line: line,
      remedy: Message(
        "每项任务写成 {\"工作任务\": \"……\", \"完成状态\": \"已完成\"}",
        "write each task as {\"工作任务\": \"…\", \"完成状态\": \"已完成\"}"),
      Message("“\(shown)”不是一项任务（没有用 { } 写），没有读入", "“\(shown)” is no task (no { }) and was not read"))
  }

  private mutating func surplusComma(_ line: Int) {
    notes.add(
      .note, "surplus-comma", line: line,
      remedy: Message(
        "一行一项的，行末不加逗号；加了逗号的，首尾应有 [ ]", "no comma behind an object on its line, or put [ ] around all"),
      Message("这一项后面多了一个逗号；不影响读入", "there is a comma behind this object; it does no harm"))
  }

  private func noObjects(line: Int) -> RawText.Fault {
    RawText.Fault(
      Diagnostic(
        .error, "no-objects",
        Message("JSON 里没有任务：没有一项是用 { } 写的", "there are no tasks in this JSON: no object { } in a list"),
        remedy: Message(
          "写成 [{\"工作任务\": \"……\", \"完成状态\": \"已完成\"}]，每项任务一个 { }",
          "write [{\"工作任务\": \"…\", \"完成状态\": \"已完成\"}], with a { } for each task"),
        at: .cell(file: name, row: line, column: nil)))
  }

  private func finished(_ tables: [(rows: JSONRows, section: String?)]) -> Result<[SourceTable], RawText.Fault> {
    var out: [SourceTable] = []
    var columns = SharedLines.columns(tables.flatMap(\.rows.starts), source)[...]
    for (at, table) in tables.enumerated() {
      let shared = at == 0 ? faults + notes.diagnostics() : []
      let own = Array(columns.prefix(table.rows.count))
      columns = columns.dropFirst(own.count)
      guard let made = table.rows.table(section: table.section, columns: own, shared) else {
        return .failure(
          RawText.Fault(
            Diagnostic(
              .error, "file-too-large", Message("内容太多，一张表装不下", "there is too much in it for one table"),
              remedy: Message("把台账分成几个文件", "split the ledger into several files"), at: .file(name))))
      }
      out.append(made)
    }
    return .success(out)
  }

  // MARK: - Texts and lines

  private func string(_ node: JSONNode) -> String {
    var bytes: [UInt8] = []
    JSONText.append(node.range, of: text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func line(_ node: JSONNode) -> Int { line(at: Int(node.start)) }
  private func line(at offset: Int) -> Int { source.line(at: offset) }
}
