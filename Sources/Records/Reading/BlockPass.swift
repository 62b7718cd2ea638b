import TextCore

/// What is found while the tables of a ledger are read, one after the other.
struct LedgerFindings {
  var records: [TaskRecord] = []
  var examples: [TaskRecord] = []
  var rejected: [RejectedRow] = []
  var skipped: [SkippedRow] = []
  var headers: [LedgerHeader] = []
  var doubts = DoubtCollector()
  var twins = RowTwins()
  var memos = WordMemos()
  /// By header what the columns with totals add up to so far.
  var sums: [String: ExactNumber] = [:]
}

/// One pass over the rows below a header: which are tasks, and what is noted on the way.
struct BlockPass {
  /// The header of the next block, and where it stands.
  private(set) var next: HeaderFinder.Header?
  /// The headings that are open at the end of the block.
  private(set) var stack: HeadingStack

  let table: TablePass
  let header: HeaderFinder.Header
  private let classifier: RowClassifier
  let section: Int
  let topic: Int
  private let id: Int
  var tasks: [CarryDown.Row] = []
  private var examples: [Int] = []
  var rejected: [(row: Int, why: Message)] = []
  var dittos: [LedgerTable.CellKey: Int32] = [:]
  private var headings: [HeadingPath] = []
  private var totals: TotalsCheck
  private var sectionRows: [Int32] = []
  private var topicRows: [Int32] = []
  /// Whether a cell is a known header, by its hash: asked of the first cells of rows only.
  private var knownHeads: [UInt64: Bool] = [:]
  /// Up to which row the row that follows headings is known, and that row.
  private var lookedAhead: (upTo: Int, found: Follower?) = (0, nil)

  /// What stands below a heading.
  private enum Follower {
    case task(Int)
    case header
  }

  init(_ table: TablePass, _ header: HeaderFinder.Header, _ stack: HeadingStack) {
    self.table = table
    self.header = header
    self.stack = stack
    classifier = RowClassifier(header, table.cells)
    totals = TotalsCheck(header)
    section = header.columnOf[Meaning.section.rawValue]
    topic = header.columnOf[Meaning.topic.rawValue]
    id = header.columnOf[Meaning.id.rawValue]
  }

  /// Reads the rows below the header, up to the next header or the end.
  mutating func run(into found: inout LedgerFindings) {
    found.doubts.enter(header.columns)
    totals = TotalsCheck(header, earlier: found.sums)
    table.cells.withRows { views in
      sort(views, &found)
      found.sums = totals.sums()
      carry(&found.doubts)
    }
    let telling = TellingState(header, table.cells, table.states)
    var columns = header.columns
    if let telling, telling.isResult { columns[telling.column].tellsState = true }
    let known = LedgerTable(
      place: table.place, cells: table.cells, columns: columns, columnOf: header.columnOf,
      year: table.year, dittos: dittos, section: section < 0 ? table.section : "", headings: headings,
      parts: header.parts, telling: telling)
    judge(known, &found)
    found.headers.append(
      LedgerHeader(
        sheet: table.place.sheet, rows: table.place.numbers(header.rows), columns: columns,
        section: known.section.isEmpty ? nil : known.section))
    for (row, why) in rejected {
      let record = record(known, row: row, at: nil, .unknown)
      found.rejected.append(
        RejectedRow(source: record.source, why: why, fields: why == LedgerBuilder.tooLarge ? [] : record.fields))
    }
    found.examples += examples.map { record(known, row: $0, at: nil, .unknown, isExample: true) }
  }

  /// Sorts the rows into tasks, skipped and rejected ones, and finds the ditto marks.
  private mutating func sort(_ views: RowViews, _ found: inout LedgerFindings) {
    if header.rows.upperBound < HeaderFinder.reach * 2 { tasks.reserveCapacity(views.count - header.rows.upperBound) }
    var isBroken = false
    var lastID: Int?
    var heading = path()
    // Of each column the last task row that holds a text of its own.
    var lastText = [Int32](repeating: -1, count: header.columns.count)
    for row in (header.rows.upperBound + 1)..<max(header.rows.upperBound + 1, views.count) {
      let view = views[row]
      var kind = classifier.kind(view, isAcross: table.isAcross(row))
      if case .lone(let lone) = kind { kind = resolved(lone, row, views) }
      // 组织税费收入合计 ahead of all rows sums up none of them: it is the first of the tasks.
      // 全年供水合计 that goes on to tell the year before's number is the year's row.
      if case .skipped(.total) = kind, classifier.namesMatter(view), tasks.isEmpty || classifier.tellsYear(view) {
        kind = .task
      }
      switch kind {
      case .skipped(let reason):
        found.skipped.append(table.place.skipped(row, reason))
        if reason == .example { examples.append(row) }
        if reason == .total {
          totals.check(row, views, tasks: tasks, rejected: rejected.count, &found.doubts)
        }
        if reason != .repeatedHeader { isBroken = true }
      case .rejected(.cellTooLarge(let column, let bytes)):
        reject(row, column: column, bytes: bytes, &found.doubts)
        isBroken = true
      case .lone(let lone):
        stack.enter(lone.heading)
        heading = path()
        found.skipped.append(table.place.skipped(row, .heading))
        isBroken = true
      case .rejected(.nothingToTell):
        if let next = nextHeader(row, view) {
          self.next = next
          return
        }
        reject(row, &found.doubts)
        isBroken = true
      case .task:
        if let next = nextHeader(row, view) {
          self.next = next
          return
        }
        let number = Self.number(view.core(id))
        if let number, let last = lastID, number <= last { isBroken = true }
        lastID = number ?? lastID
        let hasDitto = noteDittos(row, view, &lastText, &found.doubts)
        tasks.append(
          CarryDown.Row(
            row: Int32(row), heading: heading, isBroken: isBroken, section: Self.hash(view.core(section)),
            topic: Self.hash(view.core(topic)), hasDitto: hasDitto))
        isBroken = false
        if view.count > header.columns.count { checkWidth(row, view, &found.doubts) }
      }
    }
  }

  /// What a row of one text is, by what follows it: a heading has tasks below it that are written otherwise.
  private mutating func resolved(_ lone: RowClassifier.Lone, _ row: Int, _ views: RowViews) -> RowClassifier.Kind {
    if row >= lookedAhead.upTo { lookAhead(row, views) }
    switch lookedAhead.found {
    case .header:
      return SectionName.of(lone.heading.name) == nil && lone.otherwise != .task ? .skipped(.title) : .lone(lone)
    case .task(let below):
      let isWritten = lone.otherwise == .task || lone.hasNumberCell
      let same = classifier.numbering(views[below], inNumberCell: lone.hasNumberCell)
      if !isWritten || same != lone.heading.numbering { return .lone(lone) }
    case nil: break
    }
    switch lone.otherwise {
    case .task: return .task
    case .heading: return .lone(lone)
    case .nothing: return .rejected(.nothingToTell)
    }
  }

  private mutating func lookAhead(_ row: Int, _ views: RowViews) {
    var below = row + 1
    while below < views.count {
      switch classifier.kind(views[below], isAcross: table.isAcross(below)) {
      case .task:
        lookedAhead = (below, nextHeader(below, views[below]) == nil ? .task(below) : .header)
        return
      case .skipped(.repeatedHeader):
        lookedAhead = (below, .header)
        return
      case .rejected(.nothingToTell) where nextHeader(below, views[below]) != nil:
        lookedAhead = (below, .header)
        return
      default: below += 1
      }
    }
    lookedAhead = (below, nil)
  }

  /// The header of another table, where the row is one: its first or second cell is a known header, and the
  /// rest agrees.
  private mutating func nextHeader(_ row: Int, _ view: CellRow) -> HeaderFinder.Header? {
    var asked = 0
    for column in 0..<view.count {
      let cell = view.core(column)
      guard let first = cell.first else { continue }
      // Nearly every task row begins with its number.
      if first >= 0x30, first <= 0x39, asked == 0 { return nil }
      if isKnownHead(cell) { return table.finder.another(table.cells, at: row) }
      asked += 1
      if asked == 2 { return nil }
    }
    return nil
  }

  private mutating func isKnownHead(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.count <= 60 else { return false }
    var hash = ByteHash()
    hash.combine(cell)
    if let known = knownHeads[hash.value] { return known }
    let known = table.finder.term(String(decoding: cell, as: UTF8.self)) != nil
    if knownHeads.count < 10_000 { knownHeads[hash.value] = known }
    return known
  }

  /// The number of what the open headings give, −1 for nothing.
  private mutating func path() -> Int32 {
    guard let path = stack.path(hasSectionColumn: section >= 0, sheetIsSection: table.sheetIsSection) else {
      return -1
    }
    if headings.last != path { headings.append(path) }
    return Int32(headings.count - 1)
  }

  /// Says for each task row where its section and topic come from: merged cells above it, as `CarryDown` finds
  /// them, or a heading.
  private mutating func carry(_ doubts: inout DoubtCollector) {
    let bySection = headings.contains { !$0.section.isEmpty }
    let byTopic = headings.contains { !$0.topic.isEmpty }
    let sections = section < 0 || bySection ? .separate : CarryDown.finding(tasks) { $0.section }
    let topics =
      topic < 0 || byTopic
      ? .separate
      : CarryDown.finding(
        tasks, { $0.topic }, sectionIsMerged: sections == .merged, within: { $0.section })
    if sections == .merged { sectionRows = CarryDown.sources(tasks) { $0.section } }
    if topics == .merged { topicRows = CarryDown.sources(tasks, { $0.topic }, within: { $0.section }) }
    if bySection { sectionRows = byHeading({ $0.section }, { $0.section }) }
    if byTopic { topicRows = byHeading({ $0.topic }, { $0.topic }) }
    note(sections, section, { $0.section }, sectionRows, &doubts)
    note(topics, topic, { $0.topic }, topicRows, &doubts)
  }

  private func byHeading(_ own: (CarryDown.Row) -> Int, _ given: (HeadingPath) -> String) -> [Int32] {
    tasks.map { task in
      own(task) == 0 && task.heading >= 0 && !given(headings[Int(task.heading)]).isEmpty ? -1 - task.heading : task.row
    }
  }

  /// Makes the records: their states, highlights and the doubts about them.
  private mutating func judge(_ table: LedgerTable, _ found: inout LedgerFindings) {
    found.records.reserveCapacity(found.records.count + tasks.count)
    // Taken out while they are used, so that they are not copied.
    let memos = found.memos
    found.memos = WordMemos()
    var judge = RecordJudge(table: table, header: header, own: self.table.states, memos: memos)
    defer { found.memos = judge.memos }
    var twins = TwinCheck(id: id, tasks: tasks, sections: sectionRows, topics: topicRows, table: table)
    table.cells.withRows { views in
      for at in tasks.indices {
        let row = Int(tasks[at].row)
        let view = views[row]
        let state = judge.state(row, view, &found.doubts)
        let isMarked = judge.isMarked(row, view, &found.doubts)
        judge.check(row, view, state, &found.doubts)
        found.records.append(record(table, row: row, at: at, state, highlight: isMarked))
        twins.take(found.records.count - 1, at, view, &found.twins)
      }
    }
  }

  /// A record of a row; `at` is its place among the task rows, nil for a row that is none.
  private func record(
    _ table: LedgerTable, row: Int, at: Int?, _ state: TaskState, highlight: Bool = false,
    isExample: Bool = false
  ) -> TaskRecord {
    let own = Int32(row)
    return TaskRecord(
      table: table, row: own, sectionRow: at.map { sectionRows.isEmpty ? own : sectionRows[$0] } ?? own,
      topicRow: at.map { topicRows.isEmpty ? own : topicRows[$0] } ?? own, state: state, highlight: highlight,
      isExample: isExample)
  }
}
