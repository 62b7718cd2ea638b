import Records
import TextCore

/// Rates of a done row that its own result says to have stayed below their aim: 四级2158台，占16.8%，未到18%目标. The rate stays with the
/// results, and what it missed goes to the problems: 四级占16.8%，没有达到18%的目标.
enum MissedRateInResult {
  /// The cells with the miss in its place; empty where a row tells of none.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    guard record.state == .done, !record.isEmpty(.result), record.result.holds(oneOf: signs) else { return [:] }
    var clauses = Clause.split(MarkWidth.widened(record.result))
    var missed: [String] = []
    for at in clauses.indices.reversed() where at > 0 && clauses[at].mark == "，" {
      guard let aim = aim(clauses[at].text), case let rate = clauses[at - 1].text, rate.hasSuffix("%"),
        let digit = rate.firstIndex(where: \.isDigit), Double(rate[digit...].dropLast()) != nil
      else { continue }
      var start = at - 1
      while start > 0, clauses[start].mark == "，" { start -= 1 }
      // 占16.8% says not of what.
      let isBare = ["占", "为", "达", ""].contains(rate[..<digit])
      let subject = isBare ? clauses[start].text.prefix { !$0.isDigit } : ""
      guard !isBare || (1...8).contains(subject.count) && start < at - 1 else { continue }
      missed.insert(subject + rate + "，没有达到" + aim + "的目标", at: 0)
      clauses.remove(at: at)
    }
    guard !missed.isEmpty else { return [:] }
    let own = record.isEmpty(.problem) ? [] : [record.problem]
    return [.result: Clause.joined(clauses), .problem: (missed + own).joined(separator: "；")]
  }

  /// 18% of 未到18%目标 and 没有达到18%的目标.
  private static func aim(_ clause: String) -> String? {
    guard let head = heads.first(where: { clause.hasPrefix($0) }) else { return nil }
    let rest = clause.dropFirst(head.count).description.trimmingSuffix("目标").trimmingSuffix("的").trimmingSuffix("年度")
    guard rest.hasSuffix("%"), Double(rest.dropLast()) != nil else { return nil }
    return rest
  }

  private static let heads = ["没有达到", "未达到", "没达到", "未达", "没有到", "未到", "没到", "低于"]
  private static let signs: SearchWords = ["没有达到", "未达", "没达到", "没有到", "未到", "没到", "低于"]
}
