import TextCore

/// Why a row of a file is no task.
package enum SkipReason: Sendable, Hashable, CaseIterable {
  case title, blank, heading, total, repeatedHeader, remark, example

  /// The reason as people read it.
  package var text: Message {
    switch self {
    case .title: Message("表头以上的标题或填报信息", "a title or filing line above the header")
    case .blank: Message("空行", "blank")
    case .heading: Message("小标题，以下各行没写的类别、事项取自这里", "a heading, which gives the rows below their section or topic")
    case .total: Message("合计、小计行", "a row of totals")
    case .repeatedHeader: Message("重复的表头", "the header repeated")
    case .remark: Message("填表说明或落款", "a remark on the form")
    case .example: Message("示例行，从不写入总结", "an example row, never drafted")
    }
  }
}

/// A row that is no task, by its number in the user's spreadsheet.
package struct SkippedRow: Sendable, Hashable {
  /// The sheet of a workbook, nil for any other file.
  package let sheet: String?
  /// The row from 1.
  package let row: Int
  /// Why it is no task.
  package let reason: SkipReason

  /// A skipped row from its parts.
  package init(sheet: String? = nil, row: Int, reason: SkipReason) {
    self.sheet = sheet
    self.row = row
    self.reason = reason
  }
}

/// A task row that cannot be used.
package struct RejectedRow: Sendable {
  /// Where it stands.
  package let source: RecordSource
  /// Why it cannot be used.
  package let why: Message
  /// Its cells that are not empty, under their headers.
  package let fields: [Field]
}

/// A header of a ledger and what its columns were taken for. A file may have several: one in each sheet, and
/// others lower in a sheet.
package struct LedgerHeader: Sendable, Hashable {
  /// The sheet of a workbook, nil for any other file.
  package let sheet: String?
  /// The header's rows from 1, as the user's spreadsheet numbers them: one, or two where names stand over
  /// several columns that have names of their own.
  package let rows: ClosedRange<Int>
  /// The columns in order.
  package let columns: [ColumnMeaning]
  /// The section that the sheet's name gives to all rows below, nil where it gives none.
  package let section: String?

  /// The first of the header's rows.
  package var row: Int { rows.lowerBound }
}

/// What was understood of one ledger: every row of the sheets that were read is in exactly one of `records`,
/// `rejected` and `skipped`, but for the headers themselves.
package struct Ledger: Sendable {
  /// The file's name as messages show it.
  package let name: String
  /// The task rows that can be used, in the order of the file. Example rows are not among them.
  package let records: [TaskRecord]
  /// The rows marked as examples; they are in `skipped` as well.
  package let examples: [TaskRecord]
  /// The task rows that cannot be used.
  package let rejected: [RejectedRow]
  /// The headers in the order of the file; empty where none was found.
  package let headers: [LedgerHeader]
  /// The rows that are no tasks.
  package let skipped: [SkippedRow]
  /// The faults and doubts: first those of the file as a whole, then those of its sheets and its quotation
  /// marks, then those of its rows in their order.
  package let diagnostics: [Diagnostic]

  /// The sections that its records name, as written.
  package var sectionNames: Set<String> { Set(records.lazy.map(\.section)) }

  /// Whether the ledger cannot be drafted from: one of the diagnostics is an error.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The columns of the first header, in order; empty where no header was found.
  package var columns: [ColumnMeaning] { headers.first?.columns ?? [] }
  /// The row of the first header from 1, nil where none was found.
  package var headerRow: Int? { headers.first?.row }

  /// A ledger of which nothing could be read.
  static func unread(_ name: String, _ diagnostics: [Diagnostic]) -> Ledger {
    Ledger(
      name: name, records: [], examples: [], rejected: [], headers: [], skipped: [],
      diagnostics: diagnostics)
  }
}
