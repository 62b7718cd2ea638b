import TextCore
import Records

/// Makes points of the records of one topic: those whose tasks differ only in a period become one.
struct Grouping: Sendable {
  let wordbook: Wordbook
  let cleaner: ResultCleaner

  /// The points of a topic, in the order of their first records.
  /// - Parameters:
  ///   - indices: the topic's records in the order of the ledger.
  ///   - records: all records.
  func points(_ indices: [Int], of records: [TaskRecord]) -> [Point] {
    var groups: [(stem: String, members: [Int])] = []
    var known: [String: Int] = [:]
    for index in indices {
      let stem = PeriodStem.of(name(of: records[index]))
      if !stem.isEmpty, let at = known[stem] {
        groups[at].members.append(index)
      } else {
        if !stem.isEmpty { known[stem] = groups.count }
        groups.append((stem, [index]))
      }
    }
    return groups.flatMap { group in
      if group.members.count > 1, let merged = merged(group.members, stem: group.stem, records) { return [merged] }
      return group.members.map { single($0, stem: group.stem, records) }
    }
  }

  private func name(of record: TaskRecord) -> String {
    cleaner.clean(record.task)
  }

  private func single(_ index: Int, stem: String, _ records: [TaskRecord]) -> Point {
    let record = records[index]
    let columns = RecordText(wordbook: wordbook, cleaner: cleaner)
    var text = columns.told(record)
    var amounts = record.quantities.map(Amount.init)
    let empty = EmptyResult(wordbook: wordbook)
    if let more = empty.quantities(text, of: stem)?.map(Amount.init) {
      amounts =
        more.filter { !amounts.contains($0) }
        + amounts.filter { amount in
          !more.contains { $0.number == amount.number && amount.tail.isEmpty } || more.contains(amount)
        }
      text = ""
    } else if empty.says(text, nothingBeside: name(of: record), stem: stem, isCounted: !amounts.isEmpty) {
      text = ""
    }
    var clauses = Clause.split(text)
    // How often a thing was done is told behind the thing.
    if empty.isRhythm(text) {
      let told = TaskLead(wordbook: wordbook).realised(name(of: record))
      clauses.insert(Clause(text: told, mark: "，"), at: 0)
    }
    // Alone, the task keeps its period: 年中述职评议 is not 述职评议.
    let task = clauses.isEmpty ? name(of: record) : stem
    return point([index], stem: stem, task: task, clauses, amounts, [], records) { told in
      told + Statement(wordbook: wordbook).judged(columns.effect(record, behind: told))
    }
  }

  /// One point of several records, or nil where they do not go together.
  private func merged(_ members: [Int], stem: String, _ records: [TaskRecord]) -> Point? {
    let empty = EmptyResult(wordbook: wordbook)
    let texts = members.map { member in
      let text = PeriodStem.withoutHead(cleaner.clean(records[member].result))
      let isCounted = !records[member].quantities.isEmpty
      let task = name(of: records[member])
      return empty.says(text, nothingBeside: task, stem: stem, isCounted: isCounted) ? "" : text
    }
    var sums: [Sum] = []
    guard let text = foldedText(texts, members, &sums),
      let amounts = addedAmounts(members, records, &sums)
    else { return nil }
    return point(members, stem: stem, task: stem, Clause.split(text), amounts, sums, records)
  }

  /// The results as one text, numbers added; nil where they do not fold.
  private func foldedText(_ texts: [String], _ members: [Int], _ sums: inout [Sum]) -> String? {
    let skeletons = texts.map(NumberSkeleton.init)
    let filled = zip(members, skeletons).filter { !$0.1.text.isEmpty }
    guard let first = filled.first?.1 else { return "" }
    if filled.allSatisfy({ $0.1 == first }) {
      var numbers: [String] = []
      for i in first.quantities.indices {
        let parts = filled.map { (record: $0.0, quantity: $0.1.quantities[i]) }
        if parts.count == 1 {
          numbers.append(Amount(parts[0].quantity).number)
        } else {
          guard let (amount, sum) = Amount.sum(parts) else { return nil }
          numbers.append(amount.number)
          sums.append(sum)
        }
      }
      return first.filled(numbers)
    }
    let told = zip(members, texts).filter { !$0.1.isEmpty }.map { (record: $0.0, text: $0.1) }
    return Folding(wordbook: wordbook).fold(told.map(\.text)) ?? ClauseSums.text(told, &sums)
  }

  /// The quantity columns added by label and unit, in the order in which they appear; nil where like ones
  /// do not add up.
  private func addedAmounts(_ members: [Int], _ records: [TaskRecord], _ sums: inout [Sum]) -> [Amount]? {
    var byKind: [(label: String, unit: String, tail: String, parts: [(record: Int, quantity: Quantity)])] = []
    for member in members {
      for quantity in records[member].quantities {
        if let i = byKind.firstIndex(where: {
          $0.label == quantity.label && $0.unit == quantity.unit && $0.tail == quantity.tail
        }) {
          byKind[i].parts.append((member, quantity))
        } else {
          byKind.append((quantity.label, quantity.unit, quantity.tail, [(member, quantity)]))
        }
      }
    }
    var amounts: [Amount] = []
    for kind in byKind {
      if kind.parts.count == 1 {
        amounts.append(Amount(kind.parts[0].quantity))
      } else {
        guard let (amount, sum) = Amount.sum(kind.parts) else { return nil }
        amounts.append(amount)
        sums.append(sum)
      }
    }
    return amounts
  }

  private func point(
    _ members: [Int], stem: String, task: String, _ clauses: [Clause], _ amounts: [Amount], _ sums: [Sum],
    _ records: [TaskRecord], goingOn: ([Clause]) -> [Clause] = { $0 }
  ) -> Point {
    let joined = goingOn(Statement(wordbook: wordbook).clauses(task, stem: stem, clauses, amounts))
    let text = Clause.joined(joined)
    return Point(
      records: members, clauses: joined, sums: sums.filter { text.holds($0.digits) },
      isHighlight: members.contains { records[$0].highlight }, stem: stem,
      weight: Importance.weight(members, text: text, records),
      date: members.map { Importance.date(records[$0]) }.filter { $0 > 0 }.min() ?? 0)
  }
}
