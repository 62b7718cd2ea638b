import TextCore

/// Why a row of a file is no task.
package enum SkipReason: Sendable, Hashable, CaseIterable {
  case title, blank, total, repeatedHeader, remark, example

  /// The reason as people read it.
  package var text: Message {
    switch self {
    case .title: Message("表头以上的标题或填报信息", "a title or filing line above the header")
    case .blank: Message("空行", "blank")
    case .total: Message("合计、小计行", "a row of totals")
    case .repeatedHeader: Message("重复的表头", "the header repeated")
    case .remark: Message("填表说明或落款", "a remark on the form")
    case .example: Message("示例行，从不写入总结", "an example row, never drafted")
    }
  }
}

/// A row that is no task, by its number in the user's spreadsheet.
package struct SkippedRow: Sendable, Hashable {
  /// The row from 1.
  package let row: Int
  /// Why it is no task.
  package let reason: SkipReason
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

/// What was understood of one ledger: every row of the file is in exactly one of `records`, `rejected` and
/// `skipped`, but for the header itself.
package struct Ledger: Sendable {
  /// The file's name as messages show it.
  package let name: String
  /// The task rows that can be used, in the order of the file. Example rows are not among them.
  package let records: [TaskRecord]
  /// The rows marked as examples; they are in `skipped` as well.
  package let examples: [TaskRecord]
  /// The task rows that cannot be used.
  package let rejected: [RejectedRow]
  /// The columns of the header row, in order; empty where no header was found.
  package let columns: [ColumnMeaning]
  /// The header's row from 1, nil where none was found.
  package let headerRow: Int?
  /// The rows that are no tasks.
  package let skipped: [SkippedRow]
  /// The faults and doubts: first those of the file as a whole, then those of its quotation marks, then those
  /// of its rows in their order.
  package let diagnostics: [Diagnostic]

  /// Whether the ledger cannot be drafted from: one of the diagnostics is an error.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// A ledger of which nothing could be read.
  static func unread(_ name: String, _ diagnostics: [Diagnostic]) -> Ledger {
    Ledger(
      name: name, records: [], examples: [], rejected: [], columns: [], headerRow: nil, skipped: [],
      diagnostics: diagnostics)
  }
}
