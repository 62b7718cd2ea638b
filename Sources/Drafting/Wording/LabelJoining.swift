import TextCore

/// Quantities with words before the number (`参加42人`, `签订112份`).
extension QuantityJoiner {
  /// Several labels that name the items of a list in the text, or the objects of a verb that has none, are
  /// put there together: `体检、座谈` and 体检86人, 座谈会2次. Gives the amounts that are left.
  func joinListed(_ amounts: [Amount], into clauses: inout [Clause]) -> [Amount] {
    let labelled = amounts.filter { !$0.label.isEmpty && !Wordbook.announcements.contains($0.label) }
    guard labelled.count > 1 else { return amounts }
    for i in clauses.indices where !clauses[i].hasNumber {
      guard let text = listed(labelled, in: clauses[i].text) else { continue }
      clauses[i].text = text
      return amounts.filter { !labelled.contains($0) }
    }
    return amounts
  }

  private func listed(_ amounts: [Amount], in text: String) -> String? {
    let list = amounts.map { $0.label + $0.whole }.joined(separator: "、")
    if wordbook.headVerb(text) == text { return text + list }
    if text == "获奖", amounts.allSatisfy({ $0.label.hasSuffix("奖") }) { return "获" + list }
    let items = Punctuation.split(text, at: ["、"]).map(\.text)
    guard items.count == amounts.count, let first = items.first, let last = items.last else { return nil }
    func matches(_ item: Substring, _ label: String) -> Bool {
      item == label || item.count >= 2 && label.hasPrefix(item)
    }
    for (item, amount) in zip(items, amounts).dropFirst().dropLast() where !matches(item[...], amount.label) {
      return nil
    }
    let label = amounts[0].label
    let prefix = [label.count, label.count - 1].filter { $0 >= 2 }.lazy
      .filter { first.count >= $0 && label.hasPrefix(first.suffix($0)) }.first.map { first.dropLast($0) }
    let end = amounts[amounts.count - 1].label
    guard let prefix else { return nil }
    if matches(last[...], end) { return prefix + list }
    let behind = last.dropFirst(end.count)
    guard last.hasPrefix(end), wordbook.headVerb(behind) == String(behind), prefix.isEmpty else { return nil }
    return behind + list
  }

  /// `参加42人` → `，42人参加`; `签订112份` behind the clause that signs; `认领96人` before the verb 认领 that
  /// the text has; `报到86人` before the people who came; else a clause of its own.
  mutating func joinLabelled(_ amount: Amount, into clauses: inout [Clause]) {
    if Wordbook.attendances.contains(amount.unit) {
      if joinLabelledPeople(amount, into: &clauses) { return }
    } else if joinToClause(amount, into: &clauses) {
      return
    }
    let text = amount.label + amount.whole
    // What stands side by side is one list: 国家级2篇、省级9篇.
    if let last = clauses.last, let joined = lastLabelled, last.text.hasSuffix(joined),
      !joined.hasPrefix("每"), !amount.label.starts(withOneOf: ["每", "其中", "平均", "人均"]), !wordbook.holdsVerb(joined),
      !wordbook.holdsVerb(amount.label), !Wordbook.announcements.contains(amount.label)
    {
      clauses[clauses.count - 1].text += "、" + text
    } else {
      clauses.append(Clause(text: text, mark: "，"))
    }
    lastLabelled = text
  }

  /// Puts a number behind the clause without one whose verb or object is the label.
  private func joinToClause(_ amount: Amount, into clauses: inout [Clause]) -> Bool {
    // Hours are of the act, not of the place that its clause ends in.
    guard amount.label.count >= 2, amount.tail.isEmpty, !["小时", "学时", "课时", "天"].contains(amount.unit),
      let i = clauses.firstIndex(where: { clause in
        guard !clause.hasNumber else { return false }
        if clause.text.hasSuffix(amount.label) { return true }
        return clause.text.holds(amount.label) && wordbook.headVerb(amount.label) == amount.label
          && !clause.text.ends(inOneOf: Wordbook.statives)
      })
    else { return false }
    clauses[i].text += amount.number
    return true
  }

  private func joinLabelledPeople(_ amount: Amount, into clauses: inout [Clause]) -> Bool {
    let label = amount.label
    if wordbook.isParticipation(label) {
      clauses.insert(Clause(text: amount.whole + label, mark: "，"), at: afterEvent(clauses))
      return true
    }
    guard label.count >= 2, amount.tail.isEmpty else { return false }
    if let i = clauses.firstIndex(where: { $0.text.hasPrefix(label) && $0.hasNumber }), i > 0 {
      clauses[i].text = amount.number + clauses[i].text
      return true
    }
    for i in clauses.indices where clauses[i].text.holds(label) {
      if let text = numbered(people: amount, in: clauses[i].text) {
        clauses[i].text = text
        return true
      }
    }
    // 下派医师, 下派18人: the object is those who are counted.
    if let i = clauses.firstIndex(where: {
      !$0.hasNumber && ($0.text.hasSuffix(label) || $0.text.hasPrefix(label))
        && $0.text.last.map { "师员生者工人户民众部".contains($0) } == true
    }) {
      clauses[i].text += amount.number
      return true
    }
    if Wordbook.intransitives.contains(label),
      let text = clauses.first.flatMap({ numbered(subject: amount, in: $0.text) })
    {
      clauses[0].text = text
      return true
    }
    return false
  }
}
