import Records

/// What was found out of cells, by their text: large ledgers say the same date or quantity in thousands of rows.
struct CellMemo<Value> {
  private struct Key: Hashable {
    let table: ObjectIdentifier
    let text: UInt64
  }

  private var known: [Key: Value] = [:]

  /// What a record's cell of a meaning comes to: found out once for each text of a table.
  mutating func value(of record: TaskRecord, _ meaning: Meaning, _ find: (TaskRecord) -> Value) -> Value {
    let key = Key(table: record.tableIdentity, text: record.hash(of: [meaning]))
    if let value = known[key] { return value }
    let value = find(record)
    known[key] = value
    return value
  }
}

extension CellMemo: Sendable where Value: Sendable {}
