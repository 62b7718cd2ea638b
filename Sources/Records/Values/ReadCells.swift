/// What a row says by meaning, read once: wording asks each row for its texts and numbers a hundred times, and each time
/// they would be made anew of the table's bytes.
final class ReadCells: Sendable {
  /// The texts by the raw value of their meaning.
  let texts: [String]
  let quantities: [Quantity]
  let date: DateSpan?

  init(_ record: TaskRecord) {
    texts = Meaning.allCases.map(record.text)
    quantities = record.quantities
    date = record.date
  }
}

extension TaskRecord {
  /// The record with its texts at hand: for those that a draft is made of, as this takes memory that a table does not.
  package var readOnce: TaskRecord {
    guard read == nil else { return self }
    var record = self
    record.read = ReadCells(self)
    return record
  }
}
