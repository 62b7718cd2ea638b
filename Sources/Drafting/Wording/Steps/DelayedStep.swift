import Records
import TextCore

extension UnfinishedWording {
  /// What comes next of a task that is only put off, where what it waits for is not decided: that it will be done then is
  /// more than the ledger says. `2025年待省里选址确定后推进直升机临时起降点` of 省里选址未定，推迟到2025年.
  func delayed(_ record: TaskRecord) -> String? {
    let plan = StepWords.told(TimePhrase.dated(next(record), year: cleaner.year))
    if let put = putOff(plan, record) { return put }
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
    if let undone = undone(record) { return time + "完成" + undone }
    // 原计划年内试运行，推迟到2026年二季度: what was put off is said.
    let name = stepName(record)
    let meant = words + note(record).all
    guard (3...14).contains(name.count), !name.holds("，") else { return nil }
    let planned = meant.first { $0.starts(withOneOf: ["原定", "原计划", "原说", "原打算"]) }
    // What is only pushed on comes to its end then, as elsewhere.
    let isLong = Self.delays.suffix(4).contains(head)
    let act =
      planned.flatMap { isLong ? nil : meantDeed($0) ?? ($0.hasSuffix("搬") ? "搬迁" : nil) }
      ?? words.lazy.compactMap(Self.unbegun).first
    guard let act, !name.hasSuffix(act) else { return nil }
    return "推动" + name + time + act
  }

  /// `推动感染性疾病综合楼2026年4月装修进场` of 原定年底装修进场推迟至2026年4月.
  private func putOff(_ plan: String, _ record: TaskRecord) -> String? {
    guard let meant = ["原定于", "原计划于", "原定", "原计划"].first(where: { plan.hasPrefix($0) }),
      let delay = ["推迟到", "推迟至", "延期到", "延期至", "顺延到", "顺延至", "延至", "延到"].first(where: { plan.holds($0) }),
      let place = plan.place(of: delay), case let time = String(plan[place.upperBound...]),
      !time.isEmpty, TimePhrase.head(of: time) == time,
      case let before = String(plan[..<place.lowerBound].dropFirst(meant.count)),
      case let when = TimePhrase.head(of: before), !when.isEmpty,
      case let deed = String(before.dropFirst(when.count)), (2...8).contains(deed.count),
      deed.allSatisfy(Punctuation.isHan), case let name = stepName(record), (3...16).contains(name.count)
    else { return nil }
    return "推动" + name + time + deed
  }

  /// 学生公寓3号楼空调安装 of 学生公寓3号楼空调安装没做成: what was to be done and was not.
  private func undone(_ record: TaskRecord) -> String? {
    for clause in Clause.split(cleaner.clean(record.task + "，" + record.result, keepsHead: true)).map(\.text) {
      guard let end = Self.notDone.first(where: { clause.hasSuffix($0) }),
        case let work = clause.dropLast(end.count).description.withoutHead(of: ["其中", "但"]),
        (4...16).contains(work.count),
        let verb = wordbook.tailVerb(work), work.count >= verb.count + 2
      else { continue }
      return work
    }
    return nil
  }

  /// Longest first.
  private static let notDone = [
    "没有做成", "没能完成", "未能完成", "没有完成", "没有实施", "没做成", "没搞成", "没弄成", "没完成", "未完成", "未做成", "未实施", "没实施", "没有做", "没做", "未做",
  ]

  /// 动工 of 未动工: what has not begun is what is put off.
  private static func unbegun(_ clause: String) -> String? {
    guard (3...8).contains(clause.count), ["未", "没", "尚未", "还没", "还未", "没有"].contains(String(clause.dropLast(2))) else {
      return nil
    }
    return ["动工", "开工", "启动", "开业", "开馆", "进场", "投用"].first { clause.hasSuffix($0) }
  }

  private static let delays = [
    "推迟到", "推迟至", "延期到", "延期至", "延后到", "延后至", "顺延到", "顺延至", "暂缓到", "暂缓至", "延到", "延至", "推到", "推至",
  ]
  /// Longest first.
  private static let undecided = ["没有确定", "尚未确定", "还未确定", "没确定", "未确定", "尚未明确", "未明确", "没有定", "尚未定", "未定", "没定", "待定"]
}
