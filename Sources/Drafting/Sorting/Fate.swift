import Records
import TextCore

/// What became of a row of the ledger in a draft.
package enum Fate: String, Sendable, CaseIterable {
  /// Its words stand in the draft.
  case used
  /// It was brought together with others into one statement.
  case merged
  /// It was left out for length.
  case cut
  /// It was not to be drafted: 内部掌握, or cancelled without a reason.
  case excluded
  /// It is not done, or cancelled for a reason, and stands under 不足 and 打算 only; or its state cannot be read, which is said, and it stands there as well.
  case unfinished
  /// No section was found for it.
  case unsorted
  /// The row cannot be used as it is.
  case rejected

  /// The Chinese word for it, as accounts show it.
  package var chinese: String {
    switch self {
    case .used: "写入"
    case .merged: "合并"
    case .cut: "删减"
    case .excluded: "不写入"
    case .unfinished: "未完成"
    case .unsorted: "未归类"
    case .rejected: "不能用"
    }
  }

  /// The English word for it.
  package var english: String { self == .unfinished ? "not done" : rawValue }
}

/// A row's fate, the reason, and where it was sorted.
package struct RecordAccount: Sendable {
  /// The row itself, whose texts are made when they are asked for.
  let record: TaskRecord
  /// The row.
  package var source: RecordSource { record.source }
  /// Its id in the ledger; empty where it has none.
  package var id: String { record.id }
  /// What became of it.
  package internal(set) var fate: Fate = .used
  /// Why, in Chinese; nil for rows that were used or merged.
  package internal(set) var why: String?
  /// The section it was sorted into; empty where none.
  package internal(set) var section = ""
  /// The topic it was sorted into; empty where none.
  package internal(set) var topic = ""
  /// What decided that: `类别栏`, or the keyword.
  package internal(set) var reason = ""
  /// The row's cells by header, in the order of the columns, behind what headings and sheets say of it.
  package var fields: [(name: String, value: String)] { (record.headings + record.fields).map { ($0.name, $0.value) } }

  init(_ record: TaskRecord) {
    self.record = record
  }
}
