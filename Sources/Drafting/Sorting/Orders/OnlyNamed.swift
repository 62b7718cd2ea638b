import Records
import TextCore

/// Rows that somebody only named: nothing of what was done, and a blank where the others have their state.
extension Sorting {
  /// Whether a row has a task's name, a blank state and nothing else: nobody knows whether it was done, so neither that
  /// nor that it was not is told. A tale of what was done in the task's own cell says enough.
  static func isOnlyNamed(_ record: TaskRecord) -> Bool {
    guard record.state == .unknown, record.stateText.isEmpty, !record.stateHeader.isEmpty,
      others.allSatisfy(record.isEmpty), TaskTale(record) == nil
    else { return false }
    let task = record.task
    return task.utf8.count <= longest && !task.hasDigit && !task.holds(oneOf: told)
  }

  private static let others: [Meaning] = [
    .result, .quantity, .measures, .effect, .note, .evidence, .problem, .next,
  ]
  /// A longer cell tells more than a name, in bytes.
  private static let longest = 42
  private static let told: SearchWords = ["已", "完成", "未", "没", "正在", "，", "。", "；"]
}
