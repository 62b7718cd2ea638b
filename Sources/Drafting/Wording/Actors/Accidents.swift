import TextCore

/// Words an accident as one: it happens, and nobody does it. What did not happen is told as that.
struct Accidents: Sendable {
  /// The clauses of a row about an accident, `发生检修滑跌轻伤事故，轻伤1人…`; nil of any other row.
  static func told(_ task: String, _ clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first?.text, !first.hasPrefix("未"), !first.hasPrefix("发生"), !task.isEmpty,
      let harm = harms.first(where: { first.hasPrefix($0) }), first.dropFirst(harm.count).first?.isWholeNumber == true,
      task.count <= 14, !task.ends(inOneOf: works)
    else { return nil }
    let name = task.hasSuffix("事故") || task.hasSuffix("事件") ? task : task + (task.holds(harm) ? "" : harm) + "事故"
    var told = [Clause(text: (name.hasPrefix("发生") ? "" : "发生") + name, mark: "，")]
    for clause in clauses {
      // 四不放过，处理3人: by that rule.
      if let last = told.last, last.text == "四不放过" || last.text == "“四不放过”", clause.mark == "，" {
        told[told.count - 1].text = "按“四不放过”原则" + clause.text
      } else {
        told.append(clause)
      }
    }
    return told
  }

  private static let harms = ["轻伤", "重伤", "死亡", "受伤"]
  /// Ends of tasks that are about accidents and are none.
  private static let works = ["处理", "调查", "演练", "预防", "管理", "工作", "救治", "救援", "保险", "认定", "统计", "考核"]

  /// `未发生一般及以上安全生产事故` of 一般及以上安全生产事故0起.
  static func none(_ text: String) -> String? {
    guard text.hasSuffix("0起") || text.hasSuffix("0次") || text.hasSuffix("为0"),
      let name = ["0起", "0次", "为0"].first(where: text.hasSuffix)
        .map({ text.dropLast($0.count) }), name.ends(inOneOf: ["事故", "事件", "火灾", "案件"]), name.count <= 20,
      !name.hasDigit
    else { return nil }
    return "未发生" + name.description.withoutHead(of: ["发生", "全年发生"])
  }
}
