import TextCore

/// What was understood of a ledger, as a value: how many rows of what kind, which header was taken for what,
/// what was left out and why, and each doubt.
package struct LedgerSummary: Sendable {
  /// The rows of one section by state.
  package struct Section: Sendable, Hashable {
    /// The section as the ledger names it, "" where it names none.
    package let name: String
    /// The number of rows by state, in the order of `TaskState.allCases`.
    package fileprivate(set) var counts: [Int]

    /// The number of rows in a state.
    package func count(_ state: TaskState) -> Int {
      TaskState.allCases.firstIndex(of: state).map { counts[$0] } ?? 0
    }

    /// The number of rows.
    package var total: Int { counts.reduce(0, +) }
  }

  /// Rows that were left out for one reason.
  package struct Skipped: Sendable, Hashable {
    /// The sheet of a workbook, nil for any other file.
    package let sheet: String?
    /// The reason.
    package let reason: SkipReason
    /// The rows from 1, in order.
    package let rows: [Int]
  }

  /// The file's name as messages show it.
  package let name: String
  /// The sections in the order in which the ledger first names them.
  package let sections: [Section]
  /// All rows by state; its name is "".
  package let total: Section
  /// Headers whose columns mean the same, with the places where they stand.
  package struct Form: Sendable {
    /// The columns and what they were taken for.
    package let columns: [ColumnMeaning]
    /// The headers, in order.
    package fileprivate(set) var headers: [LedgerHeader]
  }

  /// The forms in the order in which the ledger first uses them.
  package let forms: [Form]
  /// What was left out, sheet by sheet, by reason in the order of `SkipReason.allCases`.
  package let skipped: [Skipped]
  /// The task rows that cannot be used.
  package let rejected: [RejectedRow]
  /// The faults and doubts.
  package let diagnostics: [Diagnostic]

  /// The summary of a ledger.
  package init(_ ledger: Ledger) {
    name = ledger.name
    var forms: [Form] = []
    var formOf: [[ColumnMeaning]: Int] = [:]
    for header in ledger.headers {
      if let at = formOf[header.columns] {
        forms[at].headers.append(header)
      } else {
        formOf[header.columns] = forms.count
        forms.append(Form(columns: header.columns, headers: [header]))
      }
    }
    self.forms = forms
    rejected = ledger.rejected
    diagnostics = ledger.diagnostics
    var sections: [Section] = []
    var places: [String: Int] = [:]
    let none = [Int](repeating: 0, count: TaskState.allCases.count)
    var total = Section(name: "", counts: none)
    for record in ledger.records {
      let section = record.section
      let at = places[section] ?? sections.count
      if at == sections.count {
        places[section] = at
        sections.append(Section(name: section, counts: none))
      }
      if let state = TaskState.allCases.firstIndex(of: record.state) {
        sections[at].counts[state] += 1
        total.counts[state] += 1
      }
    }
    self.sections = sections
    self.total = total
    var sheets: [String?] = []
    var rows: [String?: [SkipReason: [Int]]] = [:]
    for row in ledger.skipped {
      if rows[row.sheet] == nil { sheets.append(row.sheet) }
      rows[row.sheet, default: [:]][row.reason, default: []].append(row.row)
    }
    skipped = sheets.flatMap { sheet in
      SkipReason.allCases.compactMap { reason in
        rows[sheet]?[reason].map { Skipped(sheet: sheet, reason: reason, rows: $0) }
      }
    }
  }
}
