import Records
import TextCore

/// Results that only list what a task made, changed or gave, and leave its verb to the task.
extension TaskLead {
  /// Ends of names of things that are built up: 示范课, 基地, 品牌.
  private static let works = "课程地台心室站馆点库园厅墙廊屋吧角牌"

  /// `省级示范课1门、校级4门` of 课程思政建设, whatever the other clauses tell.
  func built(_ clauses: [Clause], _ task: String) -> [Clause]? {
    guard let first = clauses.first, wordbook.tailVerb(task) == "建设" || task.hasSuffix("建设"),
      let item = Punctuation.split(first.text, at: ["、"]).first?.text,
      let end = TaskObject.parted(item).body.last, Self.works.contains(end), item.hasDigit,
      wordbook.collocation(endingIn: TaskObject.parted(item).body) == nil,
      let made = VerblessList(wordbook: wordbook).realised([first], verb: "建成")
    else { return nil }
    return made + clauses.dropFirst()
  }

  /// `1条背街小巷，2个口袋公园` of 街道微改造: the numbers and their nouns behind the task's verb.
  func numbered(_ clauses: [Clause], _ task: String) -> [Clause]? {
    guard let verb = wordbook.tailVerb(task), Wordbook.completions.contains(verb) || Wordbook.makers.contains(verb)
    else {
      return nil
    }
    let items = clauses.flatMap { Punctuation.split($0.text, at: ["、"]).map(\.text) }
    let isList = items.allSatisfy { item in
      guard let found = QuantityParser.find(in: item).first, found.range.lowerBound == 0 else { return false }
      let noun = String(decoding: Array(item.utf8)[(found.quantity.amount().utf8.count)...], as: UTF8.self)
      return (2...8).contains(noun.count) && noun.allSatisfy(Punctuation.isHan) && !wordbook.holdsVerb(noun)
        && !noun.contains { "已在均全未为".contains($0) }
    }
    guard isList, !items.isEmpty else { return nil }
    return [Clause(text: verb + items.joined(separator: "、"), mark: "，")]
  }

  /// `慰问金1.2万元` of 慰问困难党员: what was given stands behind whom it was given to.
  func served(_ clauses: [Clause], _ task: String, _ verb: String?, _ object: String) -> [Clause]? {
    let acts = ["走访慰问", "慰问", "帮扶", "救助", "资助"]
    let act = verb ?? acts.first { task.hasSuffix($0) }
    let who = verb == nil ? String(task.dropLast(act?.count ?? 0)) : object
    guard let act, acts.contains(act), who.count >= 2, Wordbook.isPeople(who),
      !Clause.joined(clauses).holds(who.suffix(2)),
      let first = clauses.first, first.text.starts(withOneOf: ["慰问金", "慰问品", "帮扶金", "救助金", "资助金", "助学金"]),
      TaskObject.parted(first.text).number.isEmpty == false
    else { return nil }
    return [Clause(text: act + who, mark: "，"), Clause(text: first.text, mark: "，")] + clauses.dropFirst()
  }
}
