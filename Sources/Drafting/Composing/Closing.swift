import Phrases
import TextCore

/// What falls short and what comes next. What the ledger says of it is told, each matter once; set wording stands in
/// only where the ledger says nothing.
struct Closing: Sendable {
  /// The unfinished tasks.
  let unfinished: UnfinishedList
  /// Of them those that were not planned for after the period: they fall short.
  let overdue: UnfinishedList
  /// What the ledger says of problems and next steps.
  let matters: OpenMatters
  /// The bank's sections that the draft has, in their order.
  let sections: [PhraseSection]
  /// Those of them with a single point where the others have many.
  let thin: [PhraseSection]
  let seed: UInt64
  /// How many characters the whole may take: about a fifth of the draft.
  let room: Int
  /// How many of the tasks that fall short are told in full so that all fit: the weightiest, one at least.
  private let detailed: Int

  init(
    unfinished: UnfinishedList, overdue: UnfinishedList, matters: OpenMatters, sections: [PhraseSection],
    thin: [PhraseSection], seed: UInt64, room: Int
  ) {
    self.unfinished = unfinished
    self.overdue = overdue
    self.matters = matters
    self.sections = sections
    self.thin = thin
    self.seed = seed
    self.room = room
    detailed = Self.detailed(overdue, matters, room)
  }

  /// The room for a draft of so many characters: less says too little of any ledger.
  static func room(of length: Int) -> Int { max(220, length / 5) }

  /// 不足 and 打算, at a dress.
  /// - Parameter namesOnly: whether the draft is so short that unfinished tasks are only named. Little set wording is
  ///   no reason to leave out what the ledger says.
  func paragraphs(
    _ dress: Dress, namesOnly: Bool, _ dressing: inout Dressing
  ) -> (shortfall: TracedText, plan: TracedText) {
    if namesOnly { return (shortfallInNames(dress, &dressing), planInNames(&dressing)) }
    return (shortfall(dress, &dressing), plan(dress, &dressing))
  }

  private static func detailed(_ overdue: UnfinishedList, _ matters: OpenMatters, _ room: Int) -> Int {
    var count = min(overdue.indices.count, UnfinishedList.mostNamed)
    while count > 1 {
      let steps = matters.nextSteps(of: overdue.indices.prefix(count))
      if overdue.standings(detailed: count).length + steps.length + frame <= room { break }
      count -= 1
    }
    return count
  }

  /// What set wording round the ledger's words takes, roughly.
  private static let frame = 50

  private func shortfallInNames(_ dress: Dress, _ dressing: inout Dressing) -> TracedText {
    overdue.indices.isEmpty
      ? withoutShortfall(dress, &dressing)
      : dressing.general(.shortfall, dress, with: ["未完成": overdue.names]) ?? TracedText()
  }

  private func shortfall(_ dress: Dress, _ dressing: inout Dressing) -> TracedText {
    let problems = matters.problems
    guard overdue.indices.isEmpty else {
      var standings = overdue.standings(detailed: detailed)
      if !problems.isEmpty {
        standings.append(mark: "；")
        standings.append(problems)
      }
      return dressing.general(.shortfall, dress, with: ["未完成": standings]) ?? TracedText()
    }
    if !problems.isEmpty, let said = dressing.general(.problems, dress, with: ["问题": problems]) { return said }
    return withoutShortfall(dress, &dressing)
  }

  /// Set wording of what falls short, for a ledger that names nothing.
  private func withoutShortfall(_ dress: Dress, _ dressing: inout Dressing) -> TracedText {
    var said = dressing.general(.noShortfall, dress) ?? TracedText()
    // A chapter that is thin may be said to be, in set wording for the clerk to confirm.
    if dress == .rich, let section = thin.first, let more = dressing.sectional(section, .shortfall) {
      said.append(more)
    }
    return said
  }

  /// Each matter once: by its own next step where the ledger has one, else in one short list.
  private func plan(_ dress: Dress, _ dressing: inout Dressing) -> TracedText {
    let late = Set(overdue.indices.dropFirst(detailed))
    let told = unfinished.filtered { !late.contains($0) && matters.hasNext($0) }
    let rest = unfinished.filtered { late.contains($0) || !matters.hasNext($0) }
    var steps = matters.nextSteps(of: told.indices)
    let ofDone = matters.stepsOfDone
    if steps.length + ofDone.length <= room || steps.isEmpty, !ofDone.isEmpty {
      steps.append(mark: "；")
      steps.append(ofDone)
    }
    guard !steps.isEmpty else {
      if unfinished.indices.isEmpty { return general(dress, &dressing) }
      let slots = ["结转": rest.carriedOver()]
      guard dress == .rich, let focus = focus(dress, &dressing) else {
        // 逐项 of one matter would be odd.
        return dressing.general(.plan, rest.indices.count == 1 ? .brief : dress, with: slots) ?? TracedText()
      }
      return dressing.general(.focusedPlan, dress, with: slots.merging(["重点": focus]) { $1 }) ?? TracedText()
    }
    if !rest.indices.isEmpty {
      steps.append(mark: "；")
      steps.append("继续推进", .records(rest.indices, sums: []))
      steps.append(rest.carriedOver())
    }
    return dressing.general(.steps, dress, with: ["步骤": steps]) ?? TracedText()
  }

  private func planInNames(_ dressing: inout Dressing) -> TracedText {
    if unfinished.indices.isEmpty { return general(.brief, &dressing) }
    let list = overdue.indices == unfinished.indices ? unfinished.named : unfinished.carriedOver()
    return dressing.general(.plan, .brief, with: ["结转": list]) ?? TracedText()
  }

  /// What comes next where the ledger says nothing of it: what its sections always mean to do, in the mildest form.
  private func general(_ dress: Dress, _ dressing: inout Dressing) -> TracedText {
    let focus = focus(dress, &dressing) ?? dressing.general(.mild, dress)
    return focus.flatMap { dressing.general(.noPlan, dress, with: ["重点": $0]) } ?? TracedText()
  }

  /// Clauses on what comes next, from as many sections as the dress has room for; nil where no phrase is about
  /// anything that the ledger tells of.
  private func focus(_ dress: Dress, _ dressing: inout Dressing) -> TracedText? {
    guard !sections.isEmpty else { return nil }
    let start = Int(SeededGenerator.mixed(seed) % UInt64(sections.count))
    let wanted = dress == .rich ? 3 : dress == .plain ? 2 : 1
    var text = TracedText()
    var found = 0
    for i in sections.indices where found < wanted {
      guard let clause = dressing.sectional(sections[(start + i) % sections.count], .plan) else { continue }
      text.append(mark: "；")
      text.append(clause)
      found += 1
    }
    return text.isEmpty ? nil : text
  }
}
