import TextCore

/// Quantities that bring their noun (`8个支部`, `86人参赛`): the number never goes without it.
extension QuantityJoiner {
  /// Puts number and noun where the noun stands, before the act that is done to it, or in a clause of its own.
  func joinTailed(_ amount: Amount, into clauses: inout [Clause]) {
    // 212人全过: all of whom the task names.
    if let told = Self.wholes[amount.tail] {
      let at = clauses.contains { isEvent($0.text) } ? afterEvent(clauses) : 0
      let isNamed = clauses.contains { $0.text.holds(task) } || wordbook.headVerb(task) != nil
      clauses.insert(Clause(text: (isNamed ? "" : task) + amount.number + told, mark: "，"), at: at)
      return
    }
    // 整改212处，其余5处未改: what is left stands behind what was done of it.
    if amount.tail.starts(withOneOf: ["未", "没", "在办", "待"]),
      let i = clauses.lastIndex(where: {
        $0.endsInNumber && $0.text.hasSuffix(amount.unit) && $0.text.holds(oneOf: Self.answers)
      })
    {
      clauses.insert(Clause(text: "其余" + amount.whole, mark: "，"), at: i + 1)
      return
    }
    let isPeople = Wordbook.attendances.contains(amount.unit)
    if isPredicate(amount.tail) {
      let at = wordbook.isParticipation(amount.tail) ? afterEvent(clauses) : clauses.count
      clauses.insert(Clause(text: amount.whole, mark: "，"), at: at)
      return
    }
    for i in clauses.indices where !clauses[i].hasNumber {
      if let text = numbered(amount, in: clauses[i].text) {
        clauses[i].text = text
        return
      }
    }
    if let i = clauses.firstIndex(where: { isAct($0.text) }) {
      clauses[i].text = "对" + amount.whole + clauses[i].text
      return
    }
    if clauses.count == 1, let verb = wordbook.headVerb(clauses[0].text), isVerbal(clauses[0].text, verb) {
      clauses[0].text += amount.whole
      return
    }
    let at = afterEvent(clauses)
    if isPeople, clauses[..<at].contains(where: { isEvent($0.text) }) {
      clauses.insert(Clause(text: amount.whole + "参加", mark: "，"), at: at)
    } else if isPeople || ["个", "家", "户", "处", "所"].contains(amount.unit) {
      clauses.insert(Clause(text: "涉及" + amount.whole, mark: "，"), at: at)
    } else {
      clauses.append(Clause(text: amount.whole, mark: "，"))
    }
  }

  /// What all of them did, as columns of numbers have it in short.
  static let wholes = [
    "全过": "全部通过", "全部过": "全部通过", "全通过": "全部通过", "全部通过": "全部通过", "全到": "全部到场", "全合格": "全部合格", "全部合格": "全部合格",
    "全参加": "全部参加", "全部参加": "全部参加", "全达标": "全部达标", "全部达标": "全部达标",
  ]

  /// Whether a tail says what they did: 参赛, 获奖, 已办结.
  private func isPredicate(_ tail: String) -> Bool {
    wordbook.isParticipation(tail) || wordbook.headVerb(tail) == tail
      || tail.starts(withOneOf: ["已", "均", "全部", "获"])
  }

  /// The text with the number before its noun, where the noun is a subject or an object of its own.
  private func numbered(_ amount: Amount, in text: String) -> String? {
    guard amount.tail.count >= 2, let found = text.place(of: amount.tail) else { return nil }
    var head = text[..<found.lowerBound]
    let rest = text[found.upperBound...]
    // 8个党支部, not 党8个支部.
    let noun = head.last == "党" && amount.tail.hasPrefix("支部") ? "党" + amount.tail : amount.tail
    if noun != amount.tail { head.removeLast() }
    for word in ["全体", "所有", "各"] where head.hasSuffix(word) {
      head.removeLast(word.count)
      break
    }
    let opens = head.isEmpty || "对向为给由让与和".contains(head.last ?? " ") || wordbook.tailVerb(head) != nil
    let goesOn =
      rest.isEmpty || wordbook.headVerb(rest) != nil || rest.starts(withOneOf: Wordbook.predicateHeads)
      || "按均全都已对的、".contains(rest.first ?? " ")
    guard opens, goesOn else { return nil }
    return head + amount.number + noun + rest
  }

  /// `开展廉政谈话`: an act done to those whom the quantity counts.
  private func isAct(_ text: String) -> Bool {
    text.starts(withOneOf: ["开展", "进行"]) && text.ends(inOneOf: Wordbook.acts)
  }

  /// Whether a text is one or two verbs and nothing else.
  private func isVerbal(_ text: String, _ verb: String) -> Bool {
    let rest = text.dropFirst(verb.count)
    return rest.isEmpty || wordbook.headVerb(rest).map { $0.count == rest.count } ?? false
  }

  private static let answers: SearchWords = ["整改", "办结", "完成", "解决", "化解", "销号", "修复", "治理"]
}
