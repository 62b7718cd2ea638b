import Records
import TextCore

/// What of an unfinished task is no achievement, whatever its numbers: what was only reckoned or asked for, and what
/// was made ready for an event that was put off.
extension UnfinishedWording {
  /// The clauses without what was only reckoned (`预算8万元`, `概算1680万元`), unless another tells what was spent of it.
  func withoutEstimates(_ clauses: [String]) -> [String] {
    func isEstimate(_ text: String) -> Bool {
      text.starts(withOneOf: Self.reckoned) && text.hasDigit
    }
    guard clauses.contains(where: isEstimate), !clauses.contains(where: { $0.hasPrefix("占") }) else { return clauses }
    let isSpent = clauses.contains {
      $0.holds("完成投资") || $0.holds("支出") || $0.holds("投入") || $0.holds("执行") || $0.holds("使用")
    }
    // What was granted is held against what was spent; what was only reckoned is no measure of it.
    return clauses.filter { !isEstimate($0) || isSpent && $0.holds("预算") && !$0.holds("概算") }
  }

  private static let reckoned: SearchWords = [
    "预算", "概算", "估算", "项目概算", "项目预算", "工程概算", "总概算", "财政预算", "年度预算", "投资概算", "投资估算", "计划投资",
  ]

  /// The clauses that tell of a work which was put off, without its size alone: 6万平方米 of what is not built.
  func withoutSizes(_ clauses: [String], _ record: TaskRecord) -> [String] {
    Self.isDelayed(record) ? clauses.filter { !Self.isSize($0) } : clauses
  }

  /// The size of such a work behind its name: （6万平方米）.
  func sizeAside(_ record: TaskRecord) -> String {
    guard Self.isDelayed(record), let size = ownClauses(record).first(where: Self.isSize) else { return "" }
    return "（" + size + "）"
  }

  private static func isDelayed(_ record: TaskRecord) -> Bool {
    let state = record.stateText
    return record.state != .done && !state.isEmpty
      && ["推迟", "延期", "暂缓", "延后", "搁置", "缓建"].contains { state.holds($0) }
  }

  /// Whether a clause is a number with its unit and nothing else.
  private static func isSize(_ clause: String) -> Bool {
    clause.hasDigit && QuantityParser.find(in: clause).first?.quantity.amount() == clause
  }

  /// 元旦文艺晚会, of which 节目审定16个, 因流感高发延期: what did not take place has no result.
  func isPutOff(_ record: TaskRecord) -> Bool {
    let isEvent = stepName(record).ends(inOneOf: Wordbook.events)
    return isEvent
      && ownClauses(record).contains { clause in
        clause.ends(inOneOf: ["延期", "推迟", "取消", "改期", "暂缓", "搁置", "未举办", "没办成", "未能举办", "没有举办"])
      }
  }

  /// `国企改革深化提升完成31项任务中的28项，另外3项按要求2025年完成` of what is by rule due later.
  func doneByRule(_ record: TaskRecord) -> String? {
    guard isDueLater(record) else { return nil }
    let clauses = ownClauses(record)
    guard let done = clauses.first(where: { $0.hasPrefix("完成") || $0.hasPrefix("已完成") }),
      let later = clauses.first(where: { $0.holds("按") && $0.hasDigit }),
      let came = QuantityParser.find(in: done).first?.quantity, done.ends(with: came.amount())
    else { return nil }
    var share = came.amount()
    if let plan = QuantityParser.find(in: record.target).first?.quantity, plan.unit == came.unit,
      came.value < plan.value, record.target.ends(with: plan.amount())
    {
      let noun = record.target.dropLast(plan.amount().count)
      share = plan.amount() + (noun.count <= 4 ? noun : "") + "中的" + came.amount()
    }
    return stepName(record) + "完成" + share + "，" + later
  }
}
