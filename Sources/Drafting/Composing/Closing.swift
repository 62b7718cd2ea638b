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
  /// The matters that are told, those with a next step first, and the tasks that are only named.
  private let told: Told

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
    told = Told(matters, unfinished.indices, room)
  }

  /// Up to so many open tasks are told one by one where nothing limits the draft's length.
  private static let mostTold = 9

  /// The room for both paragraphs.
  /// - Parameters:
  ///   - length: the characters of the draft, of which less than a fifth would say too little of any ledger.
  ///   - isLimited: whether the user set the length.
  ///   - open: how many tasks are open.
  static func room(of length: Int, isLimited: Bool, open: Int) -> Int {
    !isLimited && open <= mostTold ? .max : max(isLimited ? 180 : 220, length / 5)
  }

  /// Whether the ledger itself says what comes next: nothing is vowed behind it.
  var hasSteps: Bool { told.matters.contains { !$0.step.isEmpty } }

  /// 不足 and 打算, at a dress.
  /// - Parameter namesOnly: whether the draft is so short that unfinished tasks are only named. Little set wording is
  ///   no reason to leave out what the ledger says.
  func paragraphs(
    _ dress: Dress, namesOnly: Bool, _ dressing: inout Dressing
  ) -> (shortfall: TracedText, plan: TracedText) {
    if namesOnly { return (shortfallInNames(dress, &dressing), planInNames(&dressing)) }
    return (shortfall(dress, &dressing), plan(dress, &dressing))
  }

  private func shortfallInNames(_ dress: Dress, _ dressing: inout Dressing) -> TracedText {
    if overdue.indices.isEmpty { return withoutShortfall(dress, &dressing) }
    var list = overdue.names
    // The weightiest keeps its numbers, whatever the length.
    if overdue.indices.count > 1, let first = told.matters.first, Told.isWeighty(first.lack) {
      var lack = ""
      for clause in Clause.split(first.lack) where (lack + clause.text).count <= Self.shortest {
        lack += (lack.isEmpty ? "" : "，") + clause.text
      }
      let rest = overdue.filtered { $0 != first.record }.names
      if Told.isWeighty(lack) { list = Self.numbered([matters.traced(lack, first.record), rest]) }
    }
    return dressing.general(.shortfall, dress, with: ["未完成": list]) ?? TracedText()
  }

  /// Up to so many characters of the weightiest matter stand in a brief.
  private static let shortest = 32

  private func shortfall(_ dress: Dress, _ dressing: inout Dressing) -> TracedText {
    var items: [TracedText] = []
    var said: Set<String> = []
    for matter in told.matters where !matter.lack.isEmpty && said.insert(matter.lack).inserted {
      items.append(matters.traced(matter.lack, matter.record))
    }
    let late = overdue.filtered(told.named.contains)
    if !late.indices.isEmpty { items.append(late.alsoOpen) }
    guard !items.isEmpty else { return withoutShortfall(dress, &dressing) }
    let list = Self.numbered(items)
    if overdue.indices.isEmpty, let said = dressing.general(.problems, dress, with: ["问题": list]) { return said }
    return dressing.general(.shortfall, dress, with: ["未完成": list]) ?? TracedText()
  }

  /// One matter as it is, more with 一是 and 二是 before them.
  private static func numbered(_ items: [TracedText]) -> TracedText {
    guard items.count > 1 else { return items.first ?? TracedText() }
    var text = TracedText()
    for (i, item) in items.enumerated() {
      guard let origin = item.pieces.first?.origin else { continue }
      text.append(mark: "；")
      text.append(ChineseNumeral.text(i + 1) + "是", origin)
      text.append(item)
    }
    return text
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

  /// Each matter once, in the order of 不足: by its own next step where the ledger has one.
  private func plan(_ dress: Dress, _ dressing: inout Dressing) -> TracedText {
    var items: [TracedText] = []
    var said: Set<String> = []
    let planned = Set(told.matters.filter { !$0.step.isEmpty }.map(\.record))
    let rest = unfinished.filtered { !planned.contains($0) }
    // One by one while they are few, as 不足 has them, and in its order.
    let isFew = rest.indices.count <= max(Self.mostSingle, told.named.isEmpty ? Self.mostTold : 0)
    let single = isFew && !planned.isEmpty ? Set(rest.indices) : []
    var alone: Set<Int> = []
    for matter in told.matters {
      if !matter.step.isEmpty {
        if said.insert(matter.step).inserted { items.append(matters.traced(matter.step, matter.record)) }
      } else if single.contains(matter.record), alone.insert(matter.record).inserted {
        items.append(matters.traced(unfinished.goingOn(matter.record), matter.record))
      }
    }
    guard !items.isEmpty else {
      if unfinished.indices.isEmpty { return general(dress, &dressing) }
      let slots = ["结转": rest.carriedOver()]
      guard dress == .rich, let focus = focus(dress, &dressing) else {
        // 逐项 of one matter would be odd.
        return dressing.general(.plan, rest.indices.count == 1 ? .brief : dress, with: slots) ?? TracedText()
      }
      return dressing.general(.focusedPlan, dress, with: slots.merging(["重点": focus]) { $1 }) ?? TracedText()
    }
    if isFew {
      items += rest.indices.filter { !alone.contains($0) }.map { matters.traced(goingOn($0), $0) }
    } else {
      var list = TracedText("继续推进", .records(rest.indices, sums: []))
      list.append(rest.carriedOver())
      items.append(list)
    }
    return dressing.general(.steps, dress, with: ["步骤": Self.numbered(items)]) ?? TracedText()
  }

  /// A task that is only named in 不足, by its own next step where it has one.
  private func goingOn(_ index: Int) -> String {
    matters.ofUnfinished.first { $0.record == index && !$0.step.isEmpty }?.step ?? unfinished.goingOn(index)
  }

  /// Up to so many tasks without a next step of their own are gone on with one by one.
  private static let mostSingle = 4

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

/// What of the open matters is told in full, and which tasks are only named.
private struct Told: Sendable {
  /// In the order of both paragraphs: with what is lacking and a next step, with what is lacking, with a step alone.
  var matters: [OpenMatter] = []
  /// The unfinished tasks for which there is no room.
  var named: Set<Int>

  /// What a task takes that is only named in both paragraphs, roughly.
  private static let naming = 12
  /// What set wording round the ledger's words takes, roughly.
  private static let frame = 50

  /// - Parameter room: how many characters all may take; the weightiest task is told whatever there is.
  init(_ open: OpenMatters, _ unfinished: [Int], _ room: Int) {
    // Each that is not told is named twice.
    var used = Self.frame + unfinished.count * Self.naming
    named = Set(unfinished)
    var isFull = false
    // The weightiest are told whatever room there is: all of a row's matters behind each other.
    let weighty = Set(open.ofUnfinished.filter { Self.isWeighty($0.lack) }.map(\.record))
    let first = open.ofUnfinished.filter { weighty.contains($0.record) }
    let ordered =
      first.filter { $0.lack.holds(Self.foremost) } + first.filter { !$0.lack.holds(Self.foremost) }
      + open.ofUnfinished.filter { !weighty.contains($0.record) }
    for matter in ordered {
      used += Self.length(matter) - (named.contains(matter.record) ? Self.naming : 0)
      // A row's second matter goes with its first.
      isFull = isFull || used > room && !matters.isEmpty
      guard !isFull || matters.last?.record == matter.record else { break }
      matters.append(matter)
      named.remove(matter.record)
    }
    for matter in open.ofDone {
      let length = Self.length(matter)
      guard used + length <= room || !matter.lack.isEmpty && !matter.isRemnant || matters.isEmpty else { continue }
      used += length
      matters.append(matter)
    }
    func rank(_ matter: OpenMatter) -> Int {
      if Self.isWeighty(matter.lack) { return matter.lack.holds(Self.foremost) ? 0 : 1 }
      return matter.lack.isEmpty ? 4 : matter.step.isEmpty ? 3 : 2
    }
    matters = (0...4).flatMap { place in matters.filter { rank($0) == place } }
  }

  /// What a matter takes in both paragraphs, with 一是 and ； round it; what is gone on with takes about its name.
  private static func length(_ matter: OpenMatter) -> Int {
    matter.lack.count + (matter.step.isEmpty && !matter.isRemnant ? 10 : matter.step.count) + 6
  }

  /// What a firm's year is measured by before all else.
  private static let foremost = "利润"

  /// What weighs most goes first: a plan of money that was not met.
  static func isWeighty(_ lack: String) -> Bool {
    lack.hasDigit && ["计划", "任务", "目标"].contains { lack.holds($0) }
      && ["利润", "收入", "税", "清收", "清理欠", "欠税", "欠费", "营收", "不良", "产值", "创收"].contains { lack.holds($0) }
  }
}
