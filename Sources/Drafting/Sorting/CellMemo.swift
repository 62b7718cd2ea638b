import Records
import TextCore

/// What was found out of cells, by their text: large ledgers say the same date or quantity in thousands of rows.
struct CellMemo<Value> {
  /// A text of one table, by its hash.
  struct Key: Hashable {
    private let table: ObjectIdentifier
    private let text: UInt64

    init(_ record: TaskRecord, _ meaning: Meaning) {
      table = record.tableIdentity
      text = record.hash(of: [meaning])
    }
  }

  private var known: [Key: Value] = [:]

  /// What is known of a cell's text.
  subscript(key: Key) -> Value? {
    get { known[key] }
    set { known[key] = newValue }
  }

  /// What a record's cell of a meaning comes to: found out once for each text of a table.
  mutating func value(of record: TaskRecord, _ meaning: Meaning, _ find: (TaskRecord) -> Value) -> Value {
    let key = Key(record, meaning)
    if let value = known[key] { return value }
    let value = find(record)
    known[key] = value
    return value
  }
}

extension CellMemo: Sendable where Value: Sendable {}
extension CellMemo.Key: Sendable {}
