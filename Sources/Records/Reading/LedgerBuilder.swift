import TextCore

/// Makes a ledger of tables of plain cells: in each the header, then the rows, then what they mean.
///
/// It is the same for every reader; only the tables differ.
struct LedgerBuilder {
  let name: String
  let year: Int?
  let aliases: HeaderAliases
  let states: StateAliases

  /// The ledger of a file's tables, with the findings of the reader before its own.
  func ledger(_ sources: [SourceTable], _ findings: [Diagnostic]) -> Ledger {
    var finder = HeaderFinder(aliases: aliases.meanings, year: year)
    var tables = sources.enumerated().map { TablePass($1, $0, name, year, finder, states) }
    var headers = tables.map { finder.find($0.cells) }
    if headers.allSatisfy({ $0 == nil }) {
      finder = finder.withWeakNames
      for at in tables.indices { tables[at].finder = finder }
      headers = tables.map { finder.find($0.cells) }
    }
    var read: [(table: TablePass, header: HeaderFinder.Header)] = []
    var left: [(table: TablePass, guess: (row: Int, known: Int)?)] = []
    for (table, header) in zip(tables, headers) {
      if let header {
        read.append((table, header))
      } else {
        left.append((table, finder.guess(table.cells)))
      }
    }
    // Beside a sheet that is read, another must look like a ledger more than by chance.
    let least = read.isEmpty ? 2 : 4
    for (table, _) in left {
      if let header = finder.findByStem(table.cells, least: least) { read.append((table, header)) }
    }
    left.removeAll { entry in read.contains { $0.table.place.ordinal == entry.table.place.ordinal } }
    read.sort { $0.table.place.ordinal < $1.table.place.ordinal }
    let given = findings + sources.flatMap(\.findings)
    guard !read.isEmpty else { return unread(left, given) }
    var found = LedgerFindings()
    found.twins.reserve(read.reduce(0) { $0 + $1.table.cells.rowCount })
    nameSections(&read)
    for at in read.indices {
      let column = read[at].header.columnOf[Meaning.quantity.rawValue]
      found.doubts.enter(read[at].table.place)
      for row in read[at].table.countMergedNumbersOnce(read[at].header) {
        found.doubts.add("merged-number", row: row, column: column, TableFindings.mergedNumber)
      }
    }
    var whole = aliases.diagnostics + states.diagnostics
    for (table, header) in read {
      let before = (records: found.records.count, headers: found.headers.count)
      table.run(header, into: &found)
      if found.records.count > before.records {
        let telling = found.headers[before.headers...].flatMap(\.columns).first(where: \.tellsState)
        if let telling {
          whole.append(TableFindings.tellsState(telling, table.place, row: header.row))
        } else if header.columnOf[Meaning.state.rawValue] < 0 {
          whole.append(TableFindings.noState(table.place, row: header.row))
        }
      } else if sources.count > 1 {
        whole.append(TableFindings.blankSheet(table.place, row: header.row))
      }
      whole += TableFindings.seconds(header, table.place)
      if let finding = TableFindings.superseded(header, table.place) { whole.append(finding) }
    }
    whole += ColumnFindings(read.map { ($0.table, $0.header) }).diagnostics
    found.twins.report(found.records, &found.doubts)
    RowTotal.report(found.records, &found.doubts)
    if found.records.isEmpty, let first = read.first {
      whole.append(
        TableFindings.noTasks(
          first.table.place, row: first.header.row, examples: found.examples.count, rejected: found.rejected.count))
    }
    whole += left.map { table, guess in leftOut(table, guess) }
    return Ledger(
      name: name, records: found.records, examples: found.examples, rejected: found.rejected,
      headers: found.headers, skipped: found.skipped, diagnostics: whole + given + found.doubts.diagnostics())
  }

  /// Sheets without a section column whose names can be sections give theirs. One sheet alone gives way to
  /// the headings in it, of several each is a section.
  private func nameSections(_ read: inout [(table: TablePass, header: HeaderFinder.Header)]) {
    for at in read.indices {
      guard let sheet = read[at].table.place.sheet, read[at].header.columnOf[Meaning.section.rawValue] < 0,
        let name = SectionName.of(sheet)
      else { continue }
      read[at].table.section = name
      read[at].table.givesWayToHeadings = read.count == 1
    }
  }

  /// Nothing could be read: the table that looks most like a ledger is named.
  private func unread(
    _ left: [(table: TablePass, guess: (row: Int, known: Int)?)], _ given: [Diagnostic]
  ) -> Ledger {
    if given.contains(where: { $0.severity == .error }), left.allSatisfy({ $0.guess == nil }) {
      return .unread(name, aliases.diagnostics + given)
    }
    var best: (table: TablePass, guess: (row: Int, known: Int))?
    for (table, guess) in left {
      if let guess, guess.known > (best?.guess.known ?? -1) { best = (table, guess) }
    }
    guard let best else {
      return .unread(name, aliases.diagnostics + [TableFindings.nothing(name, sheets: left.count)] + given)
    }
    let (table, guess) = best
    let headers = table.cells.cells(guess.row, atMost: 100).map { TextFold.singleLine($0) }
    var whole = aliases.diagnostics + [TableFindings.noTask(headers, row: guess.row, table.place)]
    if left.count > 1 {
      whole += left.filter { $0.table.place.sheet != table.place.sheet }.map { leftOut($0.table, $0.guess) }
    }
    return .unread(name, whole + given)
  }

  private func leftOut(_ table: TablePass, _ guess: (row: Int, known: Int)?) -> Diagnostic {
    guard let guess else { return TableFindings.leftOut(table.place, blank: true) }
    guard guess.known > 1 else { return TableFindings.leftOut(table.place, blank: false) }
    let headers = table.cells.cells(guess.row, atMost: 100).map { TextFold.singleLine($0) }
    let finding = TableFindings.noTask(headers, row: guess.row, table.place)
    // Other sheets have tasks: it may be a ledger with an unknown header, or no ledger at all.
    return Diagnostic(
      .warning, "sheet-left-out",
      Message("这张表没有采用：" + finding.message.zh, "this sheet was not used: " + finding.message.en),
      remedy: finding.remedy, at: finding.place)
  }

  /// Why a row with a cell beyond the limit is rejected; its text is not shown.
  static let tooLarge = Message("有一格超过 256 KB", "a cell is larger than 256 KB")
  /// Why a row without task and result is rejected.
  static let nothingToTell = Message("既没有任务，也没有完成情况", "it has neither a task nor a result")
}
