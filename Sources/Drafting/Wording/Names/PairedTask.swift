import Records
import TextCore

/// Two tasks in one cell, with what came of each in the cell beside it: 实验室检查；人才引进 and 查24次，隐患57处；引进博士7人.
struct PairedTask {
  /// A task and the clauses that tell of it.
  struct Part {
    let name: String
    var clauses: [String]
  }

  /// The tasks, in their order.
  let parts: [Part]

  /// Nil where the task is one, or what each part of the result is of does not show: as many parts as tasks go in order,
  /// of more each goes with the task before it until one has a word of the next.
  init?(_ task: String, _ result: String) {
    guard task.holds("；"), result.holds("；") else { return nil }
    let names = Punctuation.split(task, at: ["；"]).map(\.text)
    let tales = Punctuation.split(result, at: ["；"]).map(\.text)
    guard names.count == 2, tales.count >= 2, tales.count <= 5,
      names.allSatisfy({ (3...12).contains($0.count) && $0.allSatisfy(Punctuation.isHan) })
    else { return nil }
    let next = tales.indices.dropFirst().first { at in
      tales.count == names.count || Self.sharesWord(names[1], tales[at])
    }
    guard let next, !tales[..<next].contains(where: { Self.sharesWord(names[1], $0) }) else { return nil }
    parts = [
      Part(name: names[0], clauses: tales[..<next].flatMap { Clause.split($0).map(\.text) }),
      Part(name: names[1], clauses: tales[next...].flatMap { Clause.split($0).map(\.text) }),
    ]
  }

  private static func sharesWord(_ name: String, _ text: String) -> Bool {
    zip(name, name.dropFirst()).contains { text.holds(String([$0, $1])) }
  }

  /// What is told of each, its name ahead where the words have none of its own.
  static func told(_ parts: [Part]) -> String {
    parts.filter { !$0.clauses.isEmpty }.map { part in
      let first = part.clauses[0]
      var rest = part.clauses.joined(separator: "，")
      // 查24次 of 实验室检查.
      if let verb = first.first, part.name.suffix(2).contains(verb), first.dropFirst().first?.isWholeNumber == true {
        rest = String(rest.dropFirst())
        return part.name + rest
      }
      return sharesWord(part.name, first) ? rest : part.name + "，" + rest
    }.joined(separator: "；")
  }
}

extension UnfinishedWording {
  /// What is done of two tasks in one cell.
  func pairedAchieved(_ record: TaskRecord) -> String? {
    guard record.task.holds("；"), let pair = PairedTask(cleaner.clean(record.task), cleaner.clean(record.result)) else {
      return nil
    }
    let done = pair.parts.map { part in
      PairedTask.Part(
        name: part.name,
        clauses: part.clauses.filter {
          ClauseSense.of($0, year: cleaner.year) == .done && !Self.fallsShort($0) && Remainder($0) == nil
        })
    }
    return PairedTask.told(done)
  }

  /// The one of two tasks that something is open of, and what the other one fell short of, as matters of their own.
  func pairedOpen(_ record: TaskRecord) -> (name: String, own: [String], others: [[String]])? {
    guard record.task.holds("；"),
      let pair = PairedTask(cleaner.clean(record.task), cleaner.clean(record.result, keepsHead: true))
    else { return nil }
    func isOpen(_ part: PairedTask.Part) -> Bool {
      part.clauses.contains { ClauseSense.of($0, year: cleaner.year) == .open || Remainder($0) != nil }
    }
    guard let at = pair.parts.firstIndex(where: isOpen) else { return nil }
    let others = pair.parts.indices.filter { $0 != at }.compactMap { missed(pair.parts[$0].clauses) }
    return (pair.parts[at].name, pair.parts[at].clauses, others.map { [$0] })
  }

  /// `引进博士7人，没有达到8人的目标` of 引进博士7人 and 目标8人.
  private func missed(_ clauses: [String]) -> String? {
    for (came, aim) in zip(clauses, clauses.dropFirst()) where aim.starts(withOneOf: ["目标", "计划"]) {
      guard let reached = TelegraphStyle.Item(came), let wanted = TelegraphStyle.Item(aim), wanted.name.count == 2,
        reached.unit == wanted.unit, reached.value < wanted.value
      else { continue }
      return came + "，没有达到" + aim.dropFirst(2) + "的" + aim.prefix(2)
    }
    return nil
  }
}
