import Records
import TextCore

/// Aims in the bracket that ends a name, as in lists without a column for them: 运营里程（计划1500万公里）, 准点率（目标92%）.
enum AimBehindName {
  /// The cells of a record with the aim where a column would have it; empty where its name has none.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    var may = false
    // A bracket, half-width or not, ends in one of these bytes.
    record.withBytes(of: .task) { may = ($0.last == 0x29 || $0.last == 0x89) && words.isIn($0) }
    guard may, record.isEmpty(.target), case let task = MarkWidth.widened(record.task), task.hasSuffix("）"),
      let open = task.lastIndex(of: "（"), case let name = String(task[..<open]), name.count >= 2,
      case let inside = task[task.index(after: open)...].dropLast(),
      let head = heads.first(where: { inside.hasPrefix($0) }),
      case let aim = String(inside.dropFirst(head.count)), aim.count <= 12, aim.first?.isNumber == true,
      aim.hasSuffix("%") || QuantityParser.parse(aim).first.map({ $0.amount() == aim && !$0.unit.isEmpty }) == true
    else { return [:] }
    return [.task: name, .target: aim]
  }

  private static let words: SearchWords = ["计划", "目标", "任务"]
  private static let heads = ["年初计划", "年度计划", "全年计划", "原计划", "计划", "年度目标", "全年目标", "目标", "年度任务", "全年任务", "任务"]
}
