import Records
import TextCore

/// Two tasks in one row, set apart by ；, each with its part of the result: 实验室检查；人才引进 and 查24次，剩2处（通风）；
/// 引进博士7人，目标8人. What each lacks is told of its own.
extension UnfinishedWording {
  /// What the tasks of such a row lack and what comes next of each; empty where the row has one task.
  func halves(_ record: TaskRecord) -> [(lack: String, step: String)] {
    guard record.task.holds("；"), record.result.holds("；"), record.isEmpty(.problem), record.isEmpty(.next) else {
      return []
    }
    let names = Clause.split(cleaner.clean(record.task)).map(\.text)
    guard names.count == 2, names.allSatisfy({ (2...10).contains($0.count) && $0.allSatisfy(Punctuation.isHan) }) else {
      return []
    }
    var parts: [[String]] = [[], []]
    var at = 0
    for clause in Clause.split(cleaner.clean(record.result, keepsHead: true)) {
      if clause.mark == "；" { at = names.firstIndex { sharesWord($0, clause.text) } ?? at }
      parts[at].append(clause.text)
    }
    return zip(names, parts).flatMap { name, clauses in
      clauses.indices.compactMap { i in rest(clauses, i, name) ?? short(clauses, i, name) }
    }
  }

  /// 还有2处（通风） of 隐患57处，改55处.
  private func rest(_ clauses: [String], _ at: Int, _ name: String) -> (lack: String, step: String)? {
    guard let rest = Remainder(clauses[at]), ClauseSense.isOpen(clauses[at]) else { return nil }
    let lack = remaining(name, Self.stillHas(clauses[at]), clauses)
    let left = LeftOver(Array(clauses[...at]), wordbook)
    let verb = left?.verb.holds("改") == true ? "没有整改" : ""
    let noun = Self.countables.first { noun in clauses[..<at].contains { $0.hasPrefix(noun) } } ?? ""
    let words = noun.isEmpty ? left?.words(of: name) : name + "剩余" + rest.count + noun
    let step = words.map { "抓好" + $0 + (verb.isEmpty ? "后续工作" : "整改") } ?? ""
    return (lack + (rest.noun.isEmpty ? verb : ""), step)
  }

  /// 引进博士7人，没有完成8人的目标.
  private func short(_ clauses: [String], _ at: Int, _ name: String) -> (lack: String, step: String)? {
    guard at > 0, let head = ["目标", "计划", "任务"].first(where: { clauses[at].hasPrefix($0) }),
      let aim = QuantityParser.find(in: clauses[at]).first?.quantity,
      clauses[at].dropFirst(head.count) == aim.amount(),
      let came = QuantityParser.find(in: clauses[at - 1]).last?.quantity, came.unit == aim.unit, came.value < aim.value
    else { return nil }
    let isHiring = name.holds("引进") || name.holds("招聘") || name.holds("招录")
    return (
      clauses[at - 1] + "，" + LackForm.missed(aim.amount(), of: clauses[at - 1]),
      isHiring ? "加大\(name)力度" : "继续做好\(name)"
    )
  }
}
