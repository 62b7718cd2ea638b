import TextCore

/// One task added to a ledger in JSON Lines: an object a line (jsonlines.org).
struct JSONLinesAppending {
  private let appender: LedgerAppender
  private let file: [UInt8]
  private let text: TextEncoding.Decoded
  private let lines: [JSONLine]
  /// The keys in the order in which they first appear.
  private let keys: [String]
  /// The keys with what they mean.
  let columns: [ColumnMeaning]

  init(_ appender: LedgerAppender, _ file: [UInt8]) throws(AddingFault) {
    self.appender = appender
    self.file = file
    do {
      text = try RawText.decoded(file, name: appender.name, mayBeBlank: true).get()
    } catch {
      throw AddingFault([error.diagnostic])
    }
    let source = SourceText(name: appender.name, bytes: text.bytes)
    var lines: [JSONLine] = []
    var keys: [String] = []
    var seen: Set<String> = []
    for number in 1...source.lineStarts.count {
      let bytes = text.bytes[source.lineRange(number)]
      if bytes.allSatisfy({ $0 <= 0x20 }) { continue }
      guard let line = JSONLine(bytes) else { throw Self.noObject(appender.name, number) }
      lines.append(line)
      for key in line.keys where seen.insert(key).inserted { keys.append(key) }
    }
    self.lines = lines
    self.keys = keys
    let finder = HeaderFinder(aliases: HeaderAliases(appender.aliases, appender.name).meanings)
    let found = [finder, finder.withWeakNames].lazy.map { $0.header(CellTable([keys]), 0).columns }
    columns = found.first { columns in columns.contains { $0.meaning == .task } } ?? found[0]
  }

  func add(_ task: NewTask) throws(AddingFault) -> AddedTask {
    let placing = TaskPlacing(file: appender.name, headerRow: nil, columns: columns)
    var placed = try placing.place(task)
    var numbered: Int?
    if let id = columns.first(where: { $0.meaning == .id }), placed.cells[id.index] == nil,
      let next = NextNumber.after(lines.compactMap { $0.values[keys[id.index]]?.text })
    {
      placed.cells[id.index] = next
      if case .number? = lines.last?.values[keys[id.index]] { numbered = id.index }
    }
    let isSpaced = lines.last?.isSpaced ?? true
    var members: [(key: String, value: String)] = columns.compactMap { column in
      placed.cells[column.index].map { (keys[column.index], column.index == numbered ? $0 : JSONQuoting.quoted($0)) }
    }
    members += placed.others.map { ($0.name, JSONQuoting.quoted($0.value)) }
    let object = members.map { JSONQuoting.quoted($0.key) + (isSpaced ? ": " : ":") + $0.value }
    let line = "{" + object.joined(separator: isSpaced ? ", " : ",") + "}"
    let lineEnd = firstLineEnd
    let isOpen = !text.bytes.isEmpty && RowStyle.lineEnd(text.bytes, before: text.bytes.count).isEmpty
    let inserted = (isOpen ? lineEnd : []) + Array(line.utf8) + lineEnd
    guard JSONLine(Array(line.utf8)[...])?.keys == members.map(\.key),
      let bytes = LineSplice.inserting(inserted, at: text.bytes.count, of: text, in: file)
    else { throw Self.noObject(appender.name, row) }
    let headers = columns.map(\.header) + placed.others.map(\.name)
    let cells = columns.map { placed.cells[$0.index] ?? "" } + placed.others.map(\.value)
    return AddedTask(
      bytes: bytes, row: row, id: columns.first { $0.meaning == .id }.flatMap { placed.cells[$0.index] } ?? "",
      doubts: appender.doubts(headers: headers, cells, row: row, withColumn: false))
  }

  /// The line of the new task from 1.
  private var row: Int {
    let source = SourceText(name: "", bytes: text.bytes)
    let last = source.lineStarts.last ?? 0
    return last == text.bytes.count ? source.lineStarts.count : source.lineStarts.count + 1
  }

  private var firstLineEnd: [UInt8] {
    guard let at = text.bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [0x0A] }
    let isPair = text.bytes[at] == 0x0D && at + 1 < text.bytes.count && text.bytes[at + 1] == 0x0A
    return isPair ? [0x0D, 0x0A] : [text.bytes[at]]
  }

  private static func noObject(_ name: String, _ line: Int) -> AddingFault {
    AddingFault(
      "not-json-lines",
      Message(
        "这一行不是一个完整的 JSON 对象，什么也没有写", "this line is no whole JSON object; nothing was written"),
      remedy: Message(
        "每行写一个 {\"工作任务\": \"…\", …}；改好这一行再添加", "write one {\"工作任务\": \"…\", …} a line; mend this one first"),
      at: .cell(file: name, row: line, column: nil))
  }
}
