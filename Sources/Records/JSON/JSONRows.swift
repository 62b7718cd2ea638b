import TextCore

/// Objects as the rows of a table: a column for each key, in the order in which keys are first met.
struct JSONRows {
  /// What was found in the objects.
  private(set) var findings: LineFindings
  /// The number of objects.
  var count: Int { rows.count }
  /// The keys, in the order in which they were first met.
  private(set) var keys: [String] = []

  /// How many columns a table has at most: a file with more has keys that are data.
  static let widest = 256
  /// How many cells a table has at most.
  private static let mostCells = 1 << 28

  private struct Row {
    let line: Int32
    let start: Int
    let firstCell: Int
  }

  private struct Cell {
    let column: Int32
    let end: Int
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var columns: [String: Int] = [:]
  /// The keys as they were first written.
  private var written: [Range<Int>] = []
  /// Of each column the last row that has it.
  private var lastRow: [Int] = []
  private var bytes: [UInt8] = []
  private var cells: [Cell] = []
  private var rows: [Row] = []

  init(_ text: UnsafeBufferPointer<UInt8>, file: String) {
    self.text = text
    findings = LineFindings(file: file)
  }

  /// Adds the object at an index of some nodes, which begins on a line.
  mutating func add(_ nodes: [JSONNode], _ object: Int, line: Int) {
    rows.append(
      Row(line: Int32(truncatingIfNeeded: line), start: Int(nodes[object].start), firstCell: cells.count))
    var at = object + 1
    var guess = 0
    while at < Int(nodes[object].next) {
      let value = at + 1
      if let column = column(nodes[at], guess, line) {
        if lastRow[column] == rows.count { repeated(column, line) }
        lastRow[column] = rows.count
        appendText(nodes, value, line)
        cells.append(Cell(column: Int32(truncatingIfNeeded: column), end: bytes.count))
        guess = column + 1
      }
      at = Int(nodes[value].next)
    }
  }

  /// Where each object begins: its line from 1, and its offset in the text.
  var starts: [(line: Int32, offset: Int)] { rows.map { ($0.line, $0.start) } }

  /// The table, with a section in its last column where one is given; nil where it would be too large.
  ///
  /// `columns` are those of `SharedLines`, one for each object; empty where no two objects share a line.
  func table(section: String? = nil, columns: [Int32] = [], _ more: [Diagnostic] = []) -> SourceTable? {
    // Behind the others, so that a row of totals is still seen as such.
    let head = keys + (section == nil ? [] : [Meaning.section.standardName])
    let tail = section.map { [$0] } ?? []
    var out = CellWriter(capacity: bytes.count + cells.count)
    var numbers: [Int32] = [rows.first?.line ?? 1]
    out.row(head)
    var slots = [Range<Int>](repeating: 0..<0, count: keys.count)
    for (at, row) in rows.enumerated() {
      let end = at + 1 < rows.count ? rows[at + 1].firstCell : cells.count
      var width = section == nil ? 0 : keys.count
      for i in row.firstCell..<end {
        let column = Int(cells[i].column)
        slots[column] = (i > 0 ? cells[i - 1].end : 0)..<cells[i].end
        width = max(width, column + 1)
      }
      guard out.cellCount + width < Self.mostCells, out.byteCount + width < CellTable.capacity else { return nil }
      out.row(tail, behind: slots[..<width], of: bytes)
      for i in row.firstCell..<end { slots[Int(cells[i].column)] = 0..<0 }
      numbers.append(row.line)
    }
    guard out.byteCount <= CellTable.capacity else { return nil }
    return SourceTable(
      cells: out.table(), numbers: RowNumbers(numbers, columns: columns.isEmpty ? [] : [0] + columns),
      findings: more + findings.diagnostics())
  }

  /// The column of a key: most objects have the same keys in the same order, so the next one is tried first.
  private mutating func column(_ key: JSONNode, _ guess: Int, _ line: Int) -> Int? {
    if guess < keys.count, isEqual(written[guess], key.range) { return guess }
    var decoded: [UInt8] = []
    JSONText.append(key.range, of: text, to: &decoded)
    let name = String(decoding: decoded, as: UTF8.self)
    if let known = columns[name] { return known }
    guard keys.count < Self.widest else {
      findings.add(
        .error, "too-many-keys", name, line: line,
        remedy: Message("名称写栏目，内容写在值里", "keys are for headers; write the texts as values"),
        Message(
          "名称多得不像栏目（超过 \(Self.widest) 个）；“\(TableFindings.clipped(name))”没有读入",
          "more than \(Self.widest) different keys: “\(TableFindings.clipped(name))” was not read"))
      return nil
    }
    columns[name] = keys.count
    keys.append(name)
    written.append(key.range)
    lastRow.append(0)
    return keys.count - 1
  }

  private func isEqual(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for i in 0..<a.count where text[a.lowerBound + i] != text[b.lowerBound + i] { return false }
    return true
  }

  private mutating func repeated(_ column: Int, _ line: Int) {
    let name = TableFindings.clipped(keys[column])
    let start =
      cells.lastIndex { $0.column == Int32(column) }
      .map { String(decoding: bytes[($0 > 0 ? cells[$0 - 1].end : 0)..<cells[$0].end], as: UTF8.self) } ?? ""
    findings.add(
      .warning, "repeated-key", name, line: line,
      remedy: Message("两处并成一处，或改其中一个的名称", "put both into one, or rename one of them"),
      Message(
        "同一项里“\(name)”写了两次；用后一次的内容，前一次的“\(TableFindings.clipped(start))”没有用",
        "“\(name)” comes twice in one object; the second holds, the first (“\(TableFindings.clipped(start))”) does not")
    )
  }

  private mutating func appendText(_ nodes: [JSONNode], _ at: Int, _ line: Int) {
    let node = nodes[at]
    switch node.kind {
    case .string: JSONText.append(node.range, of: text, to: &bytes)
    case .number:
      bytes.append(
        contentsOf: JSONText.number(String(decoding: text[node.range], as: UTF8.self)).utf8)
    case .yes: bytes.append(contentsOf: "是".utf8)
    case .no: bytes.append(contentsOf: "否".utf8)
    case .null: break
    case .array, .object: appendMembers(nodes, at, line, depth: 0)
    }
  }

  /// The values of an array joined by ；, the members of an object as 名称：内容; one level below, joined by ，.
  /// What lies deeper stands as it is in the file, and is reported.
  private mutating func appendMembers(_ nodes: [JSONNode], _ container: Int, _ line: Int, depth: Int) {
    guard depth < 2 else {
      findings.add(
        .note, "nested-value", line: line,
        remedy: Message("台账只要一层：每项任务一个 { }", "a ledger needs one level: a { } for each task"),
        Message("有一项内容里层层套着列表；照原样保留", "a value holds lists within lists; it is kept as it is written"))
      return bytes.append(contentsOf: text[nodes[container].range])
    }
    let isObject = nodes[container].kind == .object
    var at = container + 1
    var isFirst = true
    while at < Int(nodes[container].next) {
      let value = isObject ? at + 1 : at
      if nodes[value].kind != .null {
        if !isFirst { bytes.append(contentsOf: (depth == 0 ? "；" : "，").utf8) }
        isFirst = false
        if isObject {
          JSONText.append(nodes[at].range, of: text, to: &bytes)
          bytes.append(contentsOf: "：".utf8)
        }
        if nodes[value].isContainer {
          appendMembers(nodes, value, line, depth: depth + 1)
        } else {
          appendText(nodes, value, line)
        }
      }
      at = Int(nodes[value].next)
    }
  }
}
