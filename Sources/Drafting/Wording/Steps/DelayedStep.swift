import Records
import TextCore

extension UnfinishedWording {
  /// What comes next of a task that is only put off, where what it waits for is not decided: that it will be done then is
  /// more than the ledger says. `2025年待省里选址确定后推进直升机临时起降点` of 省里选址未定，推迟到2025年.
  func delayed(_ record: TaskRecord) -> String? {
    let plan = TimePhrase.dated(next(record), year: cleaner.year)
    guard let head = Self.delays.first(where: { plan.hasPrefix($0) }) else { return nil }
    let time = String(plan.dropFirst(head.count))
    guard !time.isEmpty, TimePhrase.head(of: time) == time else { return nil }
    let words = Clause.split(problem(record)).map(\.text) + ownClauses(record)
    for clause in words {
      guard let end = Self.undecided.first(where: { clause.hasSuffix($0) }) else { continue }
      let matter = clause.dropLast(end.count)
      guard (2...12).contains(matter.count), !matter.hasDigit else { continue }
      return time + "待" + matter + "确定后" + pursued(record)
    }
    // 原计划年内试运行，推迟到2026年二季度: what was put off is said.
    let name = stepName(record)
    let meant = words + note(record).all
    guard (3...14).contains(name.count), !name.holds("，"),
      let clause = meant.first(where: { $0.starts(withOneOf: ["原定", "原计划", "原说", "原打算"]) }),
      let act = meantDeed(clause),
      !name.hasSuffix(act)
    else { return nil }
    return "推动" + name + time + act
  }

  private static let delays = ["推迟到", "推迟至", "延期到", "延期至", "延后到", "延后至", "顺延到", "顺延至", "暂缓到", "暂缓至"]
  /// Longest first.
  private static let undecided = ["没有确定", "尚未确定", "还未确定", "没确定", "未确定", "尚未明确", "未明确", "没有定", "尚未定", "未定", "没定", "待定"]
}
