import Records
import TextCore

/// Names of tasks that have their section in brackets ahead, as in lists without a column for it: 【安全】应急演练.
enum BracketedSection {
  /// The cells of a record with the section where a column would have it; empty where the name has none ahead.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    var may = false
    record.withBytes(of: .task) { may = $0.starts(with: "【".utf8) || $0.first == 0x5B || $0.starts(with: "［".utf8) }
    guard may, let (label, name) = parted(record.task) else { return [:] }
    return record.isEmpty(.section) ? [.task: name, .section: label] : [.task: name]
  }

  /// 安全 and 应急演练 of 【安全】应急演练.
  static func parted(_ task: String) -> (label: String, name: String)? {
    guard let open = task.first, "【[［".contains(open), let close = task.firstIndex(where: { "】]］".contains($0) })
    else { return nil }
    let label = String(task[task.index(after: task.startIndex)..<close])
    let name = String(task[task.index(after: close)...].drop { " 　、：:".contains($0) })
    guard (1...8).contains(label.count), label.allSatisfy(Punctuation.isHan), name.count >= 2 else { return nil }
    return (label, name)
  }
}
