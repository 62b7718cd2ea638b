import Records
import TextCore

/// The level of what a row tells, as a column of its own has it: `省级一流本科课程` of 一流本科课程 and 省级. Without it two rows of
/// one contest (校级, 省级) would read as one.
enum ThingLevel {
  private static let levels: WordSet = [
    "国家级", "省部级", "省级", "市级", "市厅级", "厅级", "县级", "区级", "校级", "院级", "行业级", "集团级", "国际级", "州级", "地市级", "区县级",
  ]
  /// Words in a name that say its level already.
  private static let known = ["国", "省", "市", "县", "区", "校", "院", "级"]

  /// A task's name with the level of its row; as it is where it or the result names one.
  /// - Parameter unit: the office whose ledger it is: what a higher one looks at is undergone.
  static func leading(_ task: String, _ record: TaskRecord, unit: String) -> String {
    let level = record.levelText
    guard !level.isEmpty, levels.contains(level), (2...20).contains(task.count),
      !known.contains(where: { task.prefix(4).holds($0) }), !record.result.holds("级"),
      !["全\(level.dropLast())", "\(level.dropLast())赛"].contains(where: { record.result.holds($0) })
    else { return task }
    for verb in verbs where task.hasPrefix(verb) && task.count >= verb.count + 2 {
      return verb + level + task.dropFirst(verb.count)
    }
    if task.ends(inOneOf: reviews), OwnLevel(of: unit).isBelow(level), !task.starts(withOneOf: ["接受", "迎接", "配合"]) {
      return "接受" + level + task
    }
    return level + task
  }

  /// `接受省级毕业论文抽检6篇` of 抽6篇: the number of what was looked at goes behind the name that a level leads.
  static func counted(_ task: String, _ text: String) -> String {
    guard task.hasPrefix("接受"), let first = Clause.split(text).first?.text,
      let act = ["抽检", "抽查", "评估", "抽", "查"].first(where: { first.hasPrefix($0) }),
      case let number = first.dropFirst(act.count), number.first?.isDigit == true, number.count <= 6,
      number.drop(while: \.isDigit).count <= 2
    else { return text }
    return task + number + text.dropFirst(first.count)
  }

  private static let verbs = ["参加", "承办", "举办", "获得", "获评", "获批", "获", "申报", "立项", "接受", "迎接", "配合", "完成", "开展", "组织"]
  /// Ends of names of what a higher body does to an office.
  private static let reviews = ["抽检", "抽查", "评估", "督查", "督导", "验收", "审计", "复评", "复审", "飞行检查"]
}
