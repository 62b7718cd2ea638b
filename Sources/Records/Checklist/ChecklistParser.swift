import TextCore

/// Reads the lines of a checklist in turn: headings, items, the lines that belong to them, tables, and the rest,
/// which is reported.
struct ChecklistParser {
  private(set) var content = ChecklistContent()
  private(set) var findings: LineFindings

  private let lines: [ChecklistLine]
  private let blocks: ChecklistBlocks
  /// Which signs begin an item, the others a heading.
  private let itemMarkers: Set<ChecklistLine.Marker>
  /// The items that the next one may lie below, outer ones first.
  private var open: [Level] = []
  /// Whether the last item may still take lines, and whether no blank line stood since.
  private var isInItem = false
  private var isDirect = false
  /// Where a continuation of the last line goes.
  private var target = Target.result
  private var hasInk = false

  /// One level of nested items.
  private struct Level {
    let indent: Int
    let marker: ChecklistLine.Marker
    /// The item, nil where it turned out to be a heading over others.
    var item: Int?
    let hasMark: Bool
    /// Whether a colon stands at its end: what is below it says what came of it.
    let endsWithColon: Bool
  }

  private enum Target {
    case result
    case field(Int)
  }

  /// A heading is shorter than this, in characters.
  private static let longestHeading = 100

  /// What the lines of a text say. `itemMarkers` nil takes bullets and Arabic numbers for items, and where
  /// there are none of these, the innermost of the other numbers.
  static func parse(_ lines: [ChecklistLine], name: String) -> ChecklistParser {
    var parser = ChecklistParser(lines, [.bullet, .decimal, .bracketedDecimal], name)
    parser.run()
    guard parser.content.items.isEmpty, parser.content.tables.isEmpty else { return parser }
    let used = lines.compactMap { line -> ChecklistLine.Marker? in
      if case .listed(let marker) = line.shape { marker } else { nil }
    }
    guard let innermost = used.max(by: { $0.rawValue < $1.rawValue }) else { return parser }
    var again = ChecklistParser(lines, [innermost], name)
    again.run()
    return again
  }

  private init(_ lines: [ChecklistLine], _ itemMarkers: Set<ChecklistLine.Marker>, _ name: String) {
    self.lines = lines
    blocks = ChecklistBlocks(lines)
    self.itemMarkers = itemMarkers
    findings = LineFindings(file: name)
  }

  private mutating func run() {
    var at = 0
    if let settings = blocks.settings {
      leaveOut(settings)
      at = settings.upperBound + 1
    }
    while at < lines.count {
      let line = lines[at]
      switch line.shape {
      case .blank: isDirect = false
      case .divider: if line.indent == 0 { close() }
      case .fence: at = code(at)
      case .tableRow: at = table(at)
      case .heading(let level): heading(level, line.text, line)
      case .listed(let marker): listed(marker, line)
      case .text:
        if !isInItem || line.indent == 0 && !isDirect, let level = blocks.underline(at) {
          heading(level, line.text, line)
        } else if blocks.beginsTable(at) {
          at = table(at)
        } else {
          text(line)
        }
      }
      if line.shape != .blank { hasInk = true }
      at += 1
    }
    reportEmptyHeadings()
  }

  private mutating func close() {
    open.removeAll(keepingCapacity: true)
    isInItem = false
  }

  // MARK: - Headings

  private mutating func heading(_ rank: Int, _ text: String, _ line: ChecklistLine) {
    var text = text
    // ## - [x] 任务 and ### 任务（已完成） are tasks.
    var probe = text
    if ChecklistMark.leading(&probe) != nil || ChecklistMark.trailing(&probe) != nil {
      return item(text, .part, line)
    }
    // ## 一、思想
    let inner = ChecklistLine(text, number: line.number)
    if case .listed(let marker) = inner.shape, marker != .bullet { text = inner.text }
    text = InlineText.plain(text)
    while let last = text.last, "：:".contains(last) { text.removeLast() }
    // A heading that runs on into its paragraph: the paragraph is no task.
    if let stop = text.unicodeScalars.firstIndex(of: "。") {
      let rest = TextFold.trimmed(text[text.unicodeScalars.index(after: stop)...])
      text = TextFold.trimmed(text[..<stop])
      if !rest.isEmpty { findings.leftOut(rest, line: line.number) }
    }
    if text.unicodeScalars.count > Self.longestHeading {
      findings.leftOut(text, line: line.number)
      text = ""
    }
    let heading = ChecklistContent.Heading(rank: rank, text: text, line: line.number)
    content.headings.enter(heading)
    close()
    if content.first == nil, content.items.isEmpty, content.tables.isEmpty { content.first = heading }
  }

  // MARK: - Items

  private mutating func listed(_ marker: ChecklistLine.Marker, _ line: ChecklistLine) {
    if itemMarkers.contains(marker) { return item(line.text, marker, line) }
    var probe = line.text
    let isMarked = ChecklistMark.leading(&probe) != nil || ChecklistMark.trailing(&probe) != nil
    if isMarked { return item(line.text, marker, line) }
    heading(ChecklistHeadings.rank(of: marker), line.text, line)
  }

  private mutating func item(_ raw: String, _ marker: ChecklistLine.Marker, _ line: ChecklistLine) {
    guard let text = ItemText(raw, in: marker) else { return findings.leftOut(raw, line: line.number) }
    settle(marker, line.indent, text)
    isInItem = true
    isDirect = true
    target = .result
    if let parent = open.last?.item, text.mark == nil, isDetail(marker, line.indent) {
      return detail(of: parent, text)
    }
    if text.mark?.isAmbiguous == true { findings.ambiguousMark(line: line.number) }
    var made = ChecklistContent.Item(
      line: line.number, path: content.headings.path, task: text.task, result: text.result)
    made.state = text.mark?.state
    // A tick before `任务：` with nothing behind it may be a slip of the hand: it is no more than a tick.
    if text.endsWithColon, made.result.isEmpty, made.state == ChecklistMark.done { made.state = "√" }
    for more in text.mark?.more ?? [] {
      made.add(DateParser.parse(more, year: 2000) != nil ? Meaning.date.standardName : Meaning.note.standardName, more)
    }
    if text.isStarred { made.add(Meaning.highlight.standardName, "★") }
    content.items.append(made)
    content.headings.use()
    open.append(
      Level(
        indent: line.indent, marker: marker, item: content.items.count - 1, hasMark: text.mark != nil,
        endsWithColon: text.endsWithColon))
  }

  /// Closes the items that the next one does not lie below, and makes the one that it lies below a heading
  /// where that says nothing of its own.
  private mutating func settle(_ marker: ChecklistLine.Marker, _ indent: Int, _ text: ItemText) {
    let says = text.mark != nil || !text.result.isEmpty
    while let last = open.last, !isBelow(last, marker, indent, says) {
      if last.item == nil { content.headings.leaveGroup(atDepth: open.count - 1) }
      open.removeLast()
    }
    guard let last = open.last, let at = last.item, !last.hasMark, at == content.items.count - 1, isEmpty(last),
      content.items[at].state == nil, content.items[at].task.unicodeScalars.count <= Self.longestHeading,
      text.mark != nil || !last.endsWithColon && content.headings.leavesOpen && !isField(text)
    else { return }
    let parent = content.items.removeLast()
    open[open.count - 1].item = nil
    content.headings.enter(
      ChecklistContent.Heading(
        rank: ChecklistHeadings.groupRank + open.count - 1, text: parent.task, line: parent.line))
  }

  private func isField(_ text: ItemText) -> Bool {
    text.named.map { HeaderVocabulary.meaning(of: $0.head) != nil } ?? false
  }

  private func isBelow(
    _ outer: Level, _ marker: ChecklistLine.Marker, _ indent: Int, _ says: Bool
  ) -> Bool {
    if indent >= outer.indent + 2 { return true }
    guard indent >= outer.indent else { return false }
    // （1） is below 1. whatever their indents; a bullet only where it says how far it is, or what came of it.
    if outer.marker == .decimal, marker == .bracketedDecimal { return true }
    return outer.marker.rawValue < marker.rawValue && (outer.item == nil || !outer.hasMark && says && isEmpty(outer))
  }

  private func isEmpty(_ level: Level) -> Bool {
    guard let at = level.item else { return true }
    return content.items[at].result.isEmpty && content.items[at].fields.isEmpty
  }

  /// Whether an item without a mark below another item is a part of that.
  private func isDetail(_ marker: ChecklistLine.Marker, _ indent: Int) -> Bool {
    guard let last = open.last else { return false }
    return indent >= last.indent + 2 || marker == .bracketedDecimal && last.marker == .decimal
  }

  private mutating func detail(of parent: Int, _ text: ItemText) {
    if let named = text.named, isName(named.head) {
      field(named.head, named.tail, parent)
    } else {
      content.items[parent].result = InlineJoin.items(content.items[parent].result, text.whole)
    }
  }

  // MARK: - Lines of items

  private mutating func text(_ line: ChecklistLine) {
    var probe = line.text
    let isMarked = ChecklistMark.leading(&probe) != nil
    let isEnded = !isMarked && line.text.unicodeScalars.count <= 200 && ChecklistMark.trailing(&probe) != nil
    let isDeeper = isInItem && line.indent > (open.last?.indent ?? 0)
    if isMarked || isEnded && !isDeeper { return item(line.text, .bullet, line) }
    if isInItem, let last = open.last?.item, isDeeper || line.indent > 0 && isDirect {
      return belongs(line.text, last)
    }
    // A line that lost its indentation, as long as its name is known.
    if isInItem, isDirect, let last = open.last?.item, let split = TaskColon.split(InlineText.plain(line.text)),
      HeaderVocabulary.meaning(of: split.head) != nil
    {
      return field(split.head, InlineText.plain(split.tail, addresses: true), last)
    }
    if let bold = boldLine(line.text) { return heading(ChecklistHeadings.boldRank, bold, line) }
    if line.indent == 0 { close() }
    if !hasInk, ChecklistTitle.isTitle(line.text) {
      content.title = (line.number, InlineText.plain(line.text))
    } else {
      findings.leftOut(line.text, line: line.number)
    }
  }

  private mutating func belongs(_ text: String, _ item: Int) {
    isDirect = true
    if let split = TaskColon.split(text) {
      let name = InlineText.plain(split.head)
      if isName(name) { return field(name, InlineText.plain(split.tail, addresses: true), item) }
    }
    let plain = InlineText.plain(text)
    switch target {
    case .field(let at) where content.items[item].fields.indices.contains(at):
      content.items[item].fields[at].text = InlineJoin.lines(content.items[item].fields[at].text, plain)
    default: content.items[item].result = InlineJoin.lines(content.items[item].result, plain)
    }
  }

  private mutating func field(_ name: String, _ text: String, _ item: Int) {
    isDirect = true
    switch HeaderVocabulary.meaning(of: name) {
    case .state where !content.items[item].isStateWritten:
      content.items[item].isStateWritten = true
      content.items[item].state = text.isEmpty ? content.items[item].state ?? "" : text
      target = .result
    case .result:
      content.items[item].result = InlineJoin.items(content.items[item].result, text)
      target = .result
    default:
      content.items[item].add(name, text)
      if let at = content.items[item].fields.firstIndex(where: { $0.name == name }) { target = .field(at) }
    }
  }

  /// Whether a text can be the name before a colon: a known header, or a short word without marks and digits.
  private func isName(_ text: String) -> Bool {
    if HeaderVocabulary.meaning(of: text) != nil { return true }
    let scalars = text.unicodeScalars
    return scalars.count <= 8 && scalars.allSatisfy { $0.properties.isAlphabetic || $0 == "（" || $0 == "）" }
  }

  private func boldLine(_ text: String) -> String? {
    guard text.count <= Self.longestHeading, text.hasPrefix("**"), text.hasSuffix("**"), text.count > 4 else {
      return nil
    }
    let inner = text.dropFirst(2).dropLast(2)
    return inner.contains("*") ? nil : String(inner)
  }

  // MARK: - Tables and code

  /// Reads the table that begins at a line; the last line of it.
  private mutating func table(_ at: Int) -> Int {
    let range = blocks.table(at)
    let rows = lines[range].filter { !MarkdownTable.isRule($0.text) }
    if rows.count > 1 {
      close()
      content.headings.use()
      content.tables.append(
        ChecklistContent.Table(
          path: content.headings.path, rows: rows.map { ($0.number, MarkdownTable.cells($0.text)) }))
    } else {
      leaveOut(range)
    }
    return range.upperBound - 1
  }

  /// Leaves a block of code out; the last line of it. A fence that is never closed is a line like others.
  private mutating func code(_ at: Int) -> Int {
    let range = blocks.code(at) ?? at...at
    leaveOut(range.lowerBound..<(range.upperBound + 1))
    return range.upperBound
  }

  // MARK: - What is not read

  private mutating func leaveOut(_ range: Range<Int>) {
    for line in lines[range] where line.shape != .blank { findings.leftOut(line.text, line: line.number) }
  }

  private mutating func reportEmptyHeadings() {
    guard !content.items.isEmpty || !content.tables.isEmpty else { return }
    for heading in content.headings.unused { findings.emptyHeading(heading.text, line: heading.line) }
  }
}
