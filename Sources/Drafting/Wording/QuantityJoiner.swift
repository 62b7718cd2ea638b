/// Puts the quantities of the ledger's quantity column beside what they count in the result's clauses.
struct QuantityJoiner: Sendable {
  let wordbook: Wordbook

  /// The clauses with the quantities in them. A quantity that the text already has, and a lone 1次 that
  /// says only that a thing was done, add nothing.
  func join(_ amounts: [Amount], into clauses: [Clause]) -> [Clause] {
    var clauses = clauses
    let text = Clause.joined(clauses)
    var counted = false
    var event: Int?
    for (index, amount) in amounts.enumerated() {
      // A bare number says nothing in a sentence: the user is told to give it a unit.
      if amount.unit.isEmpty || states(text, amount) { continue }
      if amount.label.isEmpty, amount.isOne, Wordbook.loneUnits.contains(amount.unit) {
        counted = true
        continue
      }
      if amount.label.isEmpty, amount.unit == "份", let n = Int(amount.digits),
        clauses.contains(where: { listedItems($0.text) == n })
      {
        continue
      }
      if !amount.label.isEmpty {
        joinLabelled(amount, into: &clauses)
      } else if Wordbook.attendances.contains(amount.unit) {
        let isAttendance = counted || amounts[..<index].contains { !Wordbook.attendances.contains($0.unit) }
        if isAttendance { joinAttendance(amount, event, into: &clauses) } else { joinPeople(amount, into: &clauses) }
      } else {
        event = joinCount(amount, into: &clauses)
        counted = true
      }
    }
    return clauses
  }

  /// Whether the text already has the number with its unit.
  private func states(_ text: String, _ amount: Amount) -> Bool {
    var rest = Substring(text)
    while let found = rest.range(of: amount.number) {
      let before = rest[..<found.lowerBound].last
      if before.map({ !($0.isDigit) && $0 != "." }) ?? true { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }

  /// How many items the last list of a clause names (`A、B和C` is 3).
  private func listedItems(_ text: String) -> Int {
    1 + text.count { $0 == "、" || $0 == "和" }
  }

  /// `参加42人` → `，42人参加`; `认领96人` before the verb 认领 that the text has; `报到86人` before the people
  /// who came; else a clause of its own.
  private func joinLabelled(_ amount: Amount, into clauses: inout [Clause]) {
    if Wordbook.attendances.contains(amount.unit) {
      if wordbook.isParticipation(amount.label) {
        clauses.insert(Clause(text: amount.number + amount.label, mark: "，"), at: afterEvent(clauses))
        return
      }
      if amount.label.count >= 2,
        let i = clauses.firstIndex(where: { $0.text.hasPrefix(amount.label) && $0.hasNumber }), i > 0
      {
        clauses[i].text = amount.number + clauses[i].text
        return
      }
      for i in clauses.indices where clauses[i].text.contains(amount.label) {
        if let text = numbered(people: amount, in: clauses[i].text) {
          clauses[i].text = text
          return
        }
      }
    }
    clauses.append(Clause(text: amount.label + amount.number + amount.tail, mark: "，"))
  }

  /// Those who came: `3场、256人次` behind the number of the event, `，128人参加` behind its clause.
  private func joinAttendance(_ amount: Amount, _ event: Int?, into clauses: inout [Clause]) {
    if amount.unit == "人次", let event, clauses[event].text.last.map({ "场次期轮批".contains($0) }) == true {
      clauses[event].text += "、" + amount.number
    } else {
      clauses.insert(Clause(text: amount.number + "参加", mark: "，"), at: event.map { $0 + 1 } ?? afterEvent(clauses))
    }
  }

  /// People before whom the number goes (`选派7名年轻干部到一线锻炼`), or who are the object (`选拔科级干部6人`).
  private func joinPeople(_ amount: Amount, into clauses: inout [Clause]) {
    let end = clauses.firstIndex(where: \.endsInNumber) ?? clauses.count
    for i in clauses.indices.prefix(end) {
      if let text = numbered(people: amount, in: clauses[i].text) {
        clauses[i].text = text
        return
      }
    }
    clauses[target(amount, clauses)].text += amount.number
  }

  /// The clause with the number before the people that its verb takes, or nil where they stand at its end or
  /// are not there.
  private func numbered(people amount: Amount, in text: String) -> String? {
    guard amount.unit != "人次", let verb = wordbook.headVerb(text) else { return nil }
    let rest = text.dropFirst(verb.count)
    let object = rest.prefix { !"，、；到去赴".contains($0) }
    let person = Wordbook.people.first { person in
      object.range(of: person).map { object.distance(from: object.startIndex, to: $0.lowerBound) <= 4 } ?? false
    }
    guard let person, !rest.hasSuffix(person), !object.contains(where: \.isDigit) else { return nil }
    return verb + (amount.unit == "人" ? amount.counted(in: "名") : amount.number) + rest
  }

  /// Puts a count into its clause and gives the clause's index.
  private func joinCount(_ amount: Amount, into clauses: inout [Clause]) -> Int {
    let i = target(amount, clauses)
    if let text = numbered(bodies: amount, in: clauses[i].text) {
      clauses[i].text = text
    } else if !clauses[i].endsInNumber {
      clauses[i].text += amount.number
    } else if i == clauses.count - 1, clauses[i].text.last.map({ "场次期轮批项个".contains($0) }) == true {
      clauses[i].text += "、" + amount.number
    } else {
      clauses.insert(Clause(text: "计" + amount.number, mark: "，"), at: i + 1)
      return i + 1
    }
    return i
  }

  /// `指导支部按期换届` and 8个 give `指导8个支部按期换届`; 等 before the noun takes the number behind it.
  private func numbered(bodies amount: Amount, in text: String) -> String? {
    guard amount.unit == "个" || amount.unit == "家" else { return nil }
    let verb = wordbook.headVerb(text) ?? ""
    let rest = text.dropFirst(verb.count)
    for body in Wordbook.bodies where !rest.hasSuffix(body) {
      if !verb.isEmpty, rest.hasPrefix(body) { return verb + amount.number + rest }
      if let found = rest.range(of: "等" + body) {
        let noun = rest.index(after: found.lowerBound)
        return verb + rest[..<noun] + amount.number + rest[noun...]
      }
    }
    return nil
  }

  /// The clause that a number belongs to: one whose noun is counted in its unit, else the last one before
  /// the first that has a number of its own.
  private func target(_ amount: Amount, _ clauses: [Clause]) -> Int {
    let end = clauses.firstIndex(where: \.endsInNumber) ?? clauses.count
    func isCounted(_ clause: Clause) -> Bool {
      !clause.endsInNumber && !isAdverbial(clause.text) && wordbook.counts(amount.unit, in: clause.text)
    }
    // Of several clauses of one act (A，开展B) the last one takes the number.
    let free = (0..<end).reversed().filter { !isAdverbial(clauses[$0].text) }
    let bare = free.filter { !clauses[$0].hasNumber }
    if let i = bare.first(where: { isCounted(clauses[$0]) }) ?? bare.first ?? free.first(where: {
      isCounted(clauses[$0])
    })
      ?? free.first ?? clauses.firstIndex(where: isCounted)
    {
      return i
    }
    return min(max(end - 1, 0), clauses.count - 1)
  }

  /// Where a clause on those who came goes: behind the clause of the event, ahead of what came of it.
  private func afterEvent(_ clauses: [Clause]) -> Int {
    for (i, clause) in clauses.enumerated() where !isAdverbial(clause.text) {
      return i + 1
    }
    return clauses.count
  }

  private func isAdverbial(_ text: String) -> Bool {
    Wordbook.prepositions.contains { text.hasPrefix($0) } && !wordbook.holdsVerb(String(text.dropFirst(2)))
  }
}
