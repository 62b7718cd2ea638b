import Records
import TextCore

/// A column of tasks that sets the year's aims beside one that names the matters (售电量 | 8.60亿千瓦时, 线损 | 综合线损率4.2%以内, 配网运行 |
/// 配网跳闸同比下降15%): the matter is what the row is about, and the aim stands where a column of aims would have it.
enum AimForTask {
  /// The cells of the row so; empty where its task names a task.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    guard record.isEmpty(.target), record.task.hasDigit, (2...24).contains(record.task.count),
      !record.isEmpty(.result) || !record.isEmpty(.effect), case let matter = matter(of: record),
      (2...10).contains(matter.count),
      matter.allSatisfy(Punctuation.isHan)
    else { return [:] }
    let task = MarkWidth.widened(record.task)
    // 8.60亿千瓦时, 99.5%.
    let found = QuantityParser.parse(task)
    if task.first?.isNumber == true, found.count == 1, found[0].text == task, !found[0].unit.isEmpty,
      found[0].amount() == task, found[0].tail.isEmpty, found[0].label.isEmpty,
      case let unit = String(found[0].unit.dropFirst(found[0].scale.count)), unit == "%" || UnitColumn.isUnit(unit)
    {
      return [.task: matter, .target: task]
    }
    if let rate = rate(task) { return [.task: named(rate.name, matter), .target: rate.aim] }
    // 城网99.95%，农网99.88%.
    let parts = Clause.split(task).map(\.text)
    if parts.count > 1,
      parts.allSatisfy({ part in
        let lead = part.prefix { !$0.isDigit }
        return part.hasSuffix("%") && (2...6).contains(lead.count)
          && Double(part.dropFirst(lead.count).dropLast()) != nil
      })
    {
      return [.task: matter, .target: task]
    }
    return [:]
  }

  private static func matter(of record: TaskRecord) -> String {
    if !record.topic.isEmpty { return record.topic }
    // 专业 and 板块 are no headers of a list.
    let named = record.otherFields.first { fields.contains($0.name) }?.value ?? ""
    return named.isEmpty ? record.section : named
  }

  private static let fields: WordSet = ["专业", "条线", "板块", "领域", "方面", "业务", "业务板块", "工作板块", "指标类别", "业务类别", "模块"]

  /// 配网跳闸 and 下降15% of 配网跳闸同比下降15%, 综合线损率 and 4.2%以内, 回收率 and 100%.
  private static func rate(_ task: String) -> (name: String, aim: String)? {
    let name = task.prefix { !$0.isDigit }
    let digits = task.dropFirst(name.count)
    let number = digits.prefix { $0.isDigit || $0 == "." }
    guard !number.isEmpty, ["%", "%以内", "%以下", "%以上"].contains(String(digits.dropFirst(number.count))) else {
      return nil
    }
    for way in ["下降", "增长", "降低", "减少"] where name.hasSuffix(way) {
      let thing = name.dropLast(way.count).description.trimmingSuffix("同比").trimmingSuffix("比上年").trimmingSuffix("较上年")
      return thing.count >= 2 ? (thing, (way == "减少" ? "下降" : way) + digits) : nil
    }
    let thing = name.description.trimmingSuffix("达到").trimmingSuffix("不低于").trimmingSuffix("控制在").trimmingSuffix("达")
    return thing.hasSuffix("率") && thing.count >= 3 ? (thing, String(digits)) : nil
  }

  /// 电费回收率 of 回收率 under 电费回收.
  private static func named(_ name: String, _ matter: String) -> String {
    name.hasSuffix("率") && matter.hasSuffix(name.dropLast()) ? matter + "率" : name
  }
}
