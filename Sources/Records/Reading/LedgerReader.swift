import TextCore

/// Reads a ledger from the bytes of a file, or from tables that another reader found.
package enum LedgerReader {
  /// The ledger in the bytes of a file, and all that is doubtful in it.
  ///
  /// `name` is the file as messages show it, `year` the year of the report, which dates without a year take.
  /// `aliases` is the setting 栏目: a header of this ledger and the standard one that it stands for. `states` is the
  /// setting 状态: a word of this ledger's state column and the state that it stands for.
  package static func read(
    bytes: [UInt8], name: String, year: Int?, aliases: [String: String] = [:], states: [String: String] = [:]
  ) -> Ledger {
    let format = SourceFormat.of(bytes, name: name)
    let builder = LedgerBuilder(
      name: name, year: year, aliases: HeaderAliases(aliases, name), states: StateAliases(states, name))
    let ledger = read(bytes, as: format, builder)
    guard ledger.hasErrors, ledger.records.isEmpty, ledger.rejected.isEmpty, format != .workbook, format != .page
    else { return ledger }
    let other = SourceFormat.ofText(bytes, name: name)
    if other == format || read(bytes, as: other, builder).records.isEmpty { return ledger }
    return .unread(name, [SourceFormat.misnamed(name, is: other)])
  }

  private static func read(_ bytes: [UInt8], as format: SourceFormat, _ builder: LedgerBuilder) -> Ledger {
    let name = builder.name
    let (tables, findings) = SourceFormat.tables(bytes, name: name, as: format)
    guard !tables.isEmpty else {
      let failed = findings.contains { $0.severity == .error }
      return .unread(name, failed ? findings : findings + [TableFindings.nothing(name, sheets: 0)])
    }
    return builder.ledger(tables, findings)
  }

  /// The ledger in the tables of a file: all of them make one. `findings` are those of the file as a whole.
  package static func read(
    tables: [SourceTable], name: String, year: Int?, aliases: [String: String] = [:],
    findings: [Diagnostic] = []
  ) -> Ledger {
    LedgerBuilder(name: name, year: year, aliases: HeaderAliases(aliases, name), states: StateAliases([:], name))
      .ledger(tables, findings)
  }

  /// The ledger in a text: for tests and small inputs.
  package static func read(
    text: String, name: String, year: Int?, aliases: [String: String] = [:], states: [String: String] = [:]
  ) -> Ledger {
    read(bytes: Array(text.utf8), name: name, year: year, aliases: aliases, states: states)
  }

  /// The number of task rows in the bytes of a file: those that `read` makes records of or rejects. 0 for a
  /// file that cannot be read; `read` says why.
  package static func count(bytes: [UInt8], name: String, aliases: [String: String] = [:]) -> Int {
    let ledger = read(bytes: bytes, name: name, year: nil, aliases: aliases)
    return ledger.records.count + ledger.rejected.count
  }
}
