import Records
import Synchronization

/// What was found out of the record that was asked for last: wording asks one row the same thing many times in turn,
/// and then the next.
///
/// It only remembers what a pure function gave, so that copies may share it.
final class LastRow<Value: Sendable>: Sendable {
  /// The record is kept, so that no other table can take the place of its own in memory.
  private let known = Mutex<(record: TaskRecord, value: Value)?>(nil)

  /// What a record comes to: what was found before, else what `find` gives.
  func value(of record: TaskRecord, _ find: () -> Value) -> Value {
    if let last = known.withLock({ $0 }), last.record.isSame(as: record) { return last.value }
    let value = find()
    known.withLock { $0 = (record, value) }
    return value
  }
}
