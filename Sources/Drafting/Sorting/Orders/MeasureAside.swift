import Records
import TextCore

/// Brackets behind a task that say what of it is counted: 农网改造工程 of 农网改造工程（项数）, whose number says 43项 itself, and
/// 办电高压平均时长 of 办电服务（高压平均时长）, which no other word says.
enum MeasureAside {
  /// The task by what it is called; empty where it has no such bracket.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    guard record.task.hasSuffix("）") || record.task.hasSuffix(")"), case let task = MarkWidth.widened(record.task),
      let open = task.lastIndex(of: "（"), case let name = task[..<open], name.count >= 2,
      case let aside = task[task.index(after: open)...].dropLast(), (2...8).contains(aside.count),
      aside.allSatisfy(Punctuation.isHan)
    else { return [:] }
    if counts.contains(String(aside)) { return [.task: String(name)] }
    guard aside.ends(inOneOf: measures) else { return [:] }
    return [.task: name.description.trimmingSuffix("服务").trimmingSuffix("工作") + aside]
  }

  private static let counts: WordSet = [
    "项数", "个数", "户数", "人数", "人次", "次数", "场数", "场次", "期数", "件数", "台数", "处数", "宗数", "数量", "总数",
  ]
  private static let measures: SearchWords = ["时长", "用时", "时间", "天数", "合格率", "覆盖率", "完成率", "占比", "均价", "单价"]
}
