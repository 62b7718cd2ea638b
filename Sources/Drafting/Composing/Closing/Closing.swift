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
  /// The draft's chapters, the largest first.
  let fields: [PlanField]
  /// The sections of the rows that it tells of, by their names.
  private let sectionOf: [Int: String]
  let seed: UInt64
  private let room: Int
  /// The matters that are told, those with a next step first, and the tasks that are only named.
  private let told: ToldMatters

  init(
    unfinished: UnfinishedList, overdue: UnfinishedList, matters: OpenMatters, sections: [PhraseSection],
    thin: [PhraseSection], fields: [PlanField], sectionOf: [Int: String] = [:], seed: UInt64, room: Int
  ) {
    self.sectionOf = sectionOf
    self.unfinished = unfinished
    self.overdue = overdue
    self.matters = matters
    self.sections = sections
    self.thin = thin
    self.fields = fields
    self.seed = seed
    self.room = room
    told = ToldMatters(
      matters, unfinished.indices,
      highlights: Set(unfinished.records.indices.filter { unfinished.records[$0].highlight }),
      room)
  }

  /// The room for both paragraphs.
  /// - Parameters:
  ///   - length: the characters of the draft, of which less than a fifth would say too little of any ledger.
  ///   - isLimited: whether the user set the length; else only the number of matters is limited.
  ///   - rest: the characters that the points leave of the length.
  static func room(of length: Int, isLimited: Bool, rest: Int) -> Int { isLimited ? max(180, length / 5, rest) : .max }

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
    if overdue.indices.count > 1, let first = told.matters.first, ToldMatters.isWeighty(first.lack) {
      var lack = ""
      for clause in Clause.split(first.lack) where (lack + clause.text).count <= Self.shortest {
        lack += (lack.isEmpty ? "" : "，") + clause.text
      }
      let rest = overdue.filtered { $0 != first.record }.names
      if ToldMatters.isWeighty(lack) { list = Self.numbered([matters.traced(lack, first.record), rest]) }
    }
    return dressing.general(.shortfall, dress, with: ["未完成": list]) ?? TracedText()
  }

  /// A list has up to so many numbers.
  private static let mostInList = 8
  /// Up to so many characters of the weightiest matter stand in a brief.
  private static let shortest = 32

  private func shortfall(_ dress: Dress, _ dressing: inout Dressing) -> TracedText {
    var said: Set<String> = []
    let lacking = (told.matters + told.beside).filter { !$0.lack.isEmpty && said.insert($0.lack).inserted }
    let late = overdue.filtered(told.named.contains)
    let open = late.indices.isEmpty ? nil : late.alsoOpen
    guard !lacking.isEmpty || open != nil else { return withoutShortfall(dress, &dressing) }
    let whole: (Dressing, TracedText) -> TracedText = { [overdue] dressing, list in
      var dressing = dressing
      let slot = overdue.indices.isEmpty ? dressing.general(.problems, dress, with: ["问题": list]) : nil
      return slot ?? dressing.general(.shortfall, dress, with: ["未完成": list]) ?? TracedText()
    }
    // The ledger's own list goes first, item by item as it stands there.
    let own = lacking.filter(\.isOwn).map { matters.shortfall($0, sayingGap: false) }
    let dug = lacking.filter { !$0.isOwn }
    let isMany = own.count + dug.count(where: { !$0.isAside }) > KindGroups.few
    let kinds = matters.kinds(dug, isMany: isMany)
    let items = zip(dug, kinds).map { matter, kind in
      KindGroups.Item(
        text: matters.shortfall(matter, sayingGap: kind == .aim), kind: kind, isSmall: LackKind.isSmall(matter.lack))
    }
    let sorted = KindGroups(items, isMany: isMany)
    // A judgement that fits anything says nothing: the chapters part the points better.
    let byField =
      isMany && own.isEmpty && sorted?.isEven != true
      ? FieldGroups(zip(items, dug.map(\.record)).map { ($0, $1) }, fields, sections: sectionOf) : nil
    let blocks =
      own
      + (byField?.blocks ?? sorted?.blocks { dressing.keyed(.shortfallClass, $0.rawValue) }
        ?? KindGroups.byKind(
          zip(items, dug).map { item, matter in
            let saysGap = item.kind == .aim && kinds.count { $0 == .aim } > 1
            return KindGroups.Item(
              text: matters.shortfall(matter, sayingGap: saysGap), kind: item.kind, isSmall: item.isSmall)
          }
        ).map(\.text))
    let most = max(Self.mostInList, own.count)
    let beside = Array(blocks.dropFirst(most))
    let inList = blocks.prefix(most) + (beside.isEmpty ? open.map { [$0] } ?? [] : [])
    return Self.also(
      beside.isEmpty ? [] : beside + (open.map { [$0] } ?? []),
      behind: whole(dressing, Self.numbered(Array(inList), mark: sorted == nil && byField == nil ? "；" : "。")))
  }

  /// A paragraph with one sentence more that tells what has no number: 此外，A；B。
  private static func also(_ items: [TracedText], behind text: TracedText) -> TracedText {
    var whole = text
    for (i, item) in items.enumerated() {
      guard let origin = item.pieces.first?.origin else { continue }
      if i == 0 { whole.append("此外，", origin) } else { whole.append(mark: "；") }
      whole.append(item)
    }
    if !items.isEmpty { whole.append(mark: "。") }
    return whole
  }

  /// One matter as it is, more with 一是 and 二是 before them.
  private static func numbered(_ items: [TracedText], mark: Character = "；") -> TracedText {
    guard items.count > 1 else { return items.first ?? TracedText() }
    var text = TracedText()
    for (i, item) in items.enumerated() {
      guard let origin = item.pieces.first?.origin else { continue }
      text.append(mark: mark)
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

  /// Each matter once, in the order of 不足: by its own next step where the ledger has one. That a task goes on is no
  /// plan: such tasks stand in one item, and in none where the ledger has steps enough.
  private func plan(_ dress: Dress, _ dressing: inout Dressing) -> TracedText {
    var said: Set<String> = []
    let told = told.matters + named + told.beside
    let steps = told.filter { !$0.step.isEmpty && said.insert($0.step).inserted }
    let own = steps.filter(\.isOwn)
    let matters = own + steps.filter { !$0.isOwn }
    guard !matters.isEmpty || unanswered.count(where: self.matters.isFigure) > 1 else {
      if unfinished.indices.isEmpty { return general(dress, &dressing) }
      let slots = ["结转": unfinished.carriedOver()]
      guard dress == .rich, let focus = focus(dress, &dressing) else {
        // 逐项 of one matter would be odd.
        return dressing.general(.plan, unfinished.indices.count == 1 ? .brief : dress, with: slots) ?? TracedText()
      }
      return dressing.general(.focusedPlan, dress, with: slots.merging(["重点": focus]) { $1 }) ?? TracedText()
    }
    let year = PlanYear(dressing.isOfYear ? matters : [], self.matters)
    let rest = matters.filter { !$0.isOwn }
    let first = own.isEmpty ? [] : StepItems(own, self.matters, year).items
    let isMany = own.count + rest.count(where: { !$0.isAside }) > KindGroups.few
    var items = StepItems(rest, self.matters, year, isMany: isMany).items
    let open = !own.isEmpty ? [] : matters.count < Self.enough ? unanswered.filter(self.matters.isFigure) : unanswered
    if !own.isEmpty {
      // Whoever lists what comes next has thought of the rest; a work that the list does not name goes on.
    } else if matters.count < Self.enough {
      // A figure is raised, and nothing that one goes on with.
      items += continued(unplanned.subtracting(open.map(\.record)), atMost: Self.most - matters.count)
    } else if open.isEmpty, matters.count < Self.most {
      // A plan that was missed is not left without an answer.
      items += continued(unplanned.intersection(belowPlan), atMost: 1)
    }
    if let aims = self.matters.gaps(open) { items.append(KindGroups.Item(text: aims, kind: .aim)) }
    let sorted = KindGroups(items, isMany: isMany)
    let whole = sorted?.blocks { dressing.keyed(.planClass, $0.rawValue) } ?? KindGroups.byKind(items).map(\.text)
    // The year's aims of the clerk's list are one point beside what is to be made good.
    let aims = sorted != nil && first.count > 1 && isMany ? dressing.keyed(.planClass, "全年") : nil
    var blocks = (aims.map { [KindGroups.judged($0, first.map(\.text))] } ?? first.map(\.text)) + whole
    let most = max(Self.mostInList, first.count)
    let beside = Array(blocks.dropFirst(most))
    blocks = Array(blocks.prefix(most))
    if first.isEmpty { blocks += directions(dress, besides: items.count, &dressing) }
    let list = Self.numbered(blocks, mark: sorted == nil ? "；" : "。")
    let text =
      year.said.flatMap { dressing.steps(dress, list, ofYear: $0) }
      ?? dressing.general(.steps, dress, with: ["步骤": list]) ?? TracedText()
    return Self.also(beside, behind: text)
  }

  /// The shortfalls by number for which there is no step.
  private var unanswered: [OpenMatter] {
    let answered = Set((told.matters + told.beside + named).filter { !$0.step.isEmpty }.map(\.record))
    return (told.matters + told.beside).filter { matter in
      matter.step.isEmpty && !matter.lack.ends(inOneOf: ["取消", "终止", "中止"]) && LackKind.missesAim(matter.lack)
        && !answered.contains(matter.record)
        && matters.kind(matter) == .aim
    }
  }

  private func continued(_ rows: Set<Int>, atMost most: Int) -> [KindGroups.Item] {
    ContinuedWork(unfinished.filtered(rows.contains), atMost: most).items(matters)
      .map { KindGroups.Item(text: $0, kind: .other) }
  }

  /// What the main chapters that lack nothing go on with, so that a plan looks beyond what is left over.
  private func directions(_ dress: Dress, besides count: Int, _ dressing: inout Dressing) -> [TracedText] {
    let wanted = min(dress == .rich ? 3 : dress == .plain ? 2 : 0, Self.mostWithDirections - count)
    // Where facts are left out or shortened for the length, and where the ledger plans enough, nothing is vowed beside.
    guard wanted > 0, count < Self.few, room == .max else { return [] }
    let lacking = Set((told.matters + told.beside).map(\.record)).union(told.named)
    var found: [TracedText] = []
    for field in fields where found.count < wanted && lacking.isDisjoint(with: field.rows) {
      guard let clause = dressing.direction(field), !found.contains(where: { $0.text == clause.text }) else { continue }
      found.append(clause)
    }
    return found
  }

  /// A plan with directions has up to so many items.
  private static let mostWithDirections = 5

  /// Of so many steps of the ledger's own a plan is made; that other tasks go on as well says nothing more.
  private static let enough = 3
  /// Beside so many things to do nothing is vowed that no row holds.
  private static let few = 2
  /// A plan has up to so many items.
  private static let most = 6

  /// The steps of tasks that are only named in 不足.
  private var named: [OpenMatter] {
    matters.ofUnfinished.filter { told.named.contains($0.record) && !$0.step.isEmpty }
  }

  /// The unfinished tasks of which the ledger does not say what comes next.
  private var unplanned: Set<Int> {
    let planned = Set((told.matters + told.beside + named).filter { !$0.step.isEmpty }.map(\.record))
    return Set(unfinished.indices).subtracting(planned)
  }

  /// The tasks that 打算 says nothing of: the ledger has no step for them, and has steps enough for others.
  var withoutStep: Set<Int> {
    let steps = Set((told.matters + told.beside + named).map(\.step))
    return steps.subtracting([""]).count >= Self.enough ? unplanned : []
  }

  /// The unfinished tasks of which a number stayed below its plan.
  private var belowPlan: Set<Int> {
    Set(matters.ofUnfinished.filter { $0.lack.holds("的计划") || $0.lack.holds("实际完成") }.map(\.record))
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
