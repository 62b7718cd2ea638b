import Records
import TextCore

/// Finds rows that the clerk marked as entered a second time (重记了), beside the row that they repeat: added up, the same
/// thing would be counted twice.
struct EnteredTwice: Sendable {
  /// By such a row where the row stands that it repeats.
  private let firsts: [Int: RecordSource]

  private static let words: SearchWords = ["重记", "记重", "重复记", "重复登记", "登重", "重登", "登记重复", "同一件事", "与上行重复", "与上重复"]

  init(_ records: [TaskRecord]) {
    var firsts: [Int: RecordSource] = [:]
    for (index, record) in records.enumerated() where Self.isMarked(record) {
      let (task, number) = (record.task, record.quantityText)
      let twin = records.indices.first { other in
        other != index && firsts[other] == nil && records[other].task == task
          && records[other].quantityText == number && records[other].state == record.state
      }
      if let twin { firsts[index] = records[twin].source }
    }
    self.firsts = firsts
  }

  private static func isMarked(_ record: TaskRecord) -> Bool {
    [Meaning.note, .state].contains { meaning in
      var isMarked = false
      record.withBytes(of: meaning) { isMarked = words.isIn($0) }
      return isMarked
    }
  }

  /// Why a row is left out; nil where it is not.
  func why(_ index: Int) -> String? { firsts[index].map { "写明重复登记，与\($0)是一件事，只写一次" } }
}
