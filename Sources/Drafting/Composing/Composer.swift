import Phrases
import Records
import TextCore

/// Turns records into outlines: sorted, grouped, worded and dressed, at any length of set wording.
struct Composer: Sendable {
  let records: [TaskRecord]
  let sorting: Sorting
  let wordbook: Wordbook
  /// The points of each topic of each section, in the order in which they are told.
  let points: [[[Point]]]
  /// The sections as they are told, with the same points.
  private let chapters: [Chapter]
  /// Done records that were left out before anything was worded, because they could never fit.
  let leftOut: [Int]
  /// How unfinished tasks are worded.
  let wording: UnfinishedWording
  let settings: Settings
  let bank: PhraseBank
  private let seed: UInt64
  private let year: Int
  private let slots: [String: TracedText]
  private let unfinished: UnfinishedList
  /// Of the unfinished ones those that were not planned for after the period: they fall short.
  private let overdue: UnfinishedList
  private let openMatters: OpenMatters
  private var bestCandidate = 0
  let misnamed: [Diagnostic]
  let chapterSlips: ChapterSlips

  init(_ request: DraftRequest, records: [TaskRecord], year: Int) {
    self.records = records
    self.year = year
    bank = request.bank
    let settings = request.settings
    self.settings = settings
    seed = settings.seed ?? 1
    let wordbook = Wordbook(bank.lexicon)
    self.wordbook = wordbook
    let placing = request.plan.map { PlanPlacing($0, records, settings) }
    let sorting = Sorting(records, bank: bank, settings: settings, placing: placing)
    misnamed = placing?.diagnostics ?? []
    self.sorting = sorting
    chapterSlips = ChapterSlips(settings, sorting, bank)
    let cleaner = ResultCleaner(
      ownNames: [settings.unit, settings.shortName, settings.isPersonal ? "本人" : nil].compactMap { $0 },
      rules: bank.lexicon.cleaning, verbs: bank.lexicon.verbs, year: year)
    let grouping = Grouping(wordbook: wordbook, cleaner: cleaner)
    let ordering = Ordering(wordbook: wordbook)
    let shortlist = Shortlist(sorting, records, cleaner, target: settings.length)
    leftOut = shortlist.leftOut
    let points = shortlist.topics.map { section in
      section.map { topic in
        ordering.ordered(
          grouping.points(topic.grouped, of: records) + topic.single.flatMap { grouping.points([$0], of: records) })
      }
    }
    let isPlanned = sorting.sections.contains { $0.planned != nil }
    let isBank = sorting.sections.allSatisfy { $0.bank != nil }
    chapters = zip(sorting.sections, Point.saidOnce(points)).map { section, points in
      isPlanned
        ? Chapter(planned: section, points) : Chapter(section, points, records, isBank: isBank)
    }
    self.points = chapters.map { $0.topics.map(\.points) }
    let wording = UnfinishedWording(wordbook: wordbook, cleaner: cleaner)
    self.wording = wording
    unfinished = UnfinishedList(records, sorting.unfinished, wording)
    let due = sorting.unfinished.filter { !sorting.notYetDue.contains($0) }
    overdue = UnfinishedList(records, due, wording)
    openMatters = OpenMatters(
      records, done: sorting.sections.flatMap { $0.topics.flatMap(\.records) }.sorted(),
      unfinished: unfinished.indices, wording)
    slots = Self.slots(settings, year, sorting)
    bestCandidate = judged()
  }

  /// What phrases can be filled with beside a record's own words.
  private static func slots(_ settings: Settings, _ year: Int, _ sorting: Sorting) -> [String: TracedText] {
    var slots: [String: TracedText] = [:]
    for entry in settings.entries where !entry.value.isEmpty {
      slots[entry.name] = TracedText(entry.value, .setting(entry.name))
    }
    slots["年度"] = TracedText(String(year), .setting("年度"))
    let unit = slots["单位"] ?? TracedText("本单位", .setting("单位"))
    slots["单位"] = unit
    if slots["简称"] == nil { slots["简称"] = unit }
    if settings.isPersonal { slots["简称"] = TracedText("本人", .setting(SettingName.person.rawValue)) }
    let done = sorting.accounts.indices.filter { index in
      let fate = sorting.accounts[index].fate
      return fate == .used || fate == .unsorted
    }
    let all = sorting.accounts.indices.filter { index in
      let fate = sorting.accounts[index].fate
      return (fate == .used || fate == .unsorted || fate == .unfinished) && !sorting.notYetDue.contains(index)
    }
    slots["任务数"] = Counting.text(all, unit: "")
    if all.count == done.count {
      slots["全部完成数"] = Counting.text(all, unit: "")
      slots["任务数"] = nil
    } else if !done.isEmpty {
      slots["完成数"] = Counting.text(done, unit: "")
    }
    return slots
  }

  /// The outline in full at a dress: the one of several candidates that reads best in plain dress.
  ///
  /// Candidates differ in their choice of phrases and in how much is joined into one sentence, never in facts.
  func outline(_ dress: Dress, leads: Int) -> Outline { outline(dress, leads: leads, candidate: bestCandidate) }

  /// The candidate with the best `DraftScore`; of equal ones the first. A ledger of many points is long whatever is
  /// chosen: there the first is taken.
  private func judged() -> Int {
    let count = points.joined().reduce(0) { $0 + $1.count }
    guard count <= Self.mostJudged else { return 0 }
    let scores = (0..<Self.candidates).map { DraftScore(outline(.plain, leads: 0, candidate: $0), wordbook).total }
    return scores.indices.min { scores[$0] < scores[$1] } ?? 0
  }

  /// How many outlines are made, and up to how many points they are judged.
  private static let candidates = 6
  private static let mostJudged = 400
  private static let comforts = [64, 52, 76]

  /// An outline in full at a dress; `details` are all full.
  private func outline(_ dress: Dress, leads: Int, candidate: Int) -> Outline {
    var dressing = Dressing(
      bank: bank, wordbook: wordbook, slots: slots, seed: seed &+ UInt64(candidate) &* 0x9E37_79B9, year: year,
      noted: notedTexts, settings: settings,
      sections: sorting.sections)
    let opening = dressing.opening(dress, party: isParty)
    var sections: [SectionPlan] = []
    for (s, chapter) in chapters.enumerated() {
      let matter = chapter.matter
      let heading = matter.planned?.text ?? dressing.heading(matter, matter.topics.flatMap(\.records))
      let lead = s < leads ? dressing.lead(matter.bank) : nil
      let comfortable = Self.comforts[candidate % Self.comforts.count]
      let topics = chapter.topics.map { topicPlan($0, in: matter, dress, comfortable, &dressing) }
      sections.append(SectionPlan(name: matter.name, heading: heading, lead: lead, topics: topics))
    }
    var (shortfall, plan) = closing(dress, &dressing)
    if dress == .rich, let ending = dressing.ending(party: isParty) { plan = plan.goingOn(with: ending) }
    return Outline(
      opening: opening, sections: sections, shortfall: shortfall, plan: plan, details: Fitting.full(sections))
  }

  private func topicPlan(
    _ topic: ChapterTopic, in chapter: SectionMatter, _ dress: Dress, _ comfortable: Int,
    _ dressing: inout Dressing
  ) -> TopicPlan {
    let matter = topic.matter
    let first = topic.points.first?.text(.full) ?? ""
    let section = chapter.name
    let title =
      matter.planned?.text
      ?? dressing.title(topic, in: chapter, firstSentence: first, told: told(matter.records))
    let joint = dress == .brief || !topic.isBanks ? nil : dressing.joint(matter, in: section, seed: seed, dress)
    let frame = dress == .rich && topic.isBanks ? dressing.frame(matter, in: section, before: first) : nil
    return TopicPlan(
      name: matter.name, title: title ?? TracedText(), frame: frame, joint: joint, points: topic.points,
      comfortable: comfortable)
  }

  /// What rows say in the ledger, all together.
  private func told(_ rows: [Int]) -> String {
    rows.flatMap { [records[$0].topic, records[$0].task, records[$0].measures, records[$0].result] }
      .joined(separator: "\n")
  }

  /// What falls short and what comes next: what the ledger says of it first, set wording round it.
  private func closing(_ dress: Dress, _ dressing: inout Dressing) -> (shortfall: TracedText, plan: TracedText) {
    var shortfall = shortfall(dress, &dressing)
    if dress > .brief, !overdue.indices.isEmpty {
      for section in thinSections {
        if let said = dressing.sectional(section, .shortfall) { shortfall.append(said) }
      }
    }
    return (shortfall, plan(dress, &dressing))
  }

  private func shortfall(_ dress: Dress, _ dressing: inout Dressing) -> TracedText {
    let problems = dress == .brief ? TracedText() : openMatters.problems
    guard !overdue.indices.isEmpty else {
      let said = problems.isEmpty ? nil : dressing.general(.problems, dress, with: ["问题": problems])
      return said ?? dressing.general(.noShortfall, dress) ?? TracedText()
    }
    var standings = overdue.standings(dress)
    if !problems.isEmpty {
      standings.append(mark: "；")
      standings.append(problems)
    }
    return dressing.general(.shortfall, dress, with: ["未完成": standings]) ?? TracedText()
  }

  /// What the ledger says of next steps goes before what sections always mean to do.
  private func plan(_ dress: Dress, _ dressing: inout Dressing) -> TracedText {
    let steps = dress == .brief ? TracedText() : openMatters.nextSteps
    let focus = steps.isEmpty || dress == .rich ? focus(dress, &dressing) : TracedText()
    var plan: TracedText?
    if unfinished.indices.isEmpty {
      plan = steps.isEmpty ? dressing.general(.noPlan, dress, with: ["重点": focus]) : nil
      if !steps.isEmpty { plan = dressing.general(.noPlan, dress, with: ["重点": steps]) }
    } else {
      let slots = [
        "结转": dress == .brief && overdue.indices == unfinished.indices ? unfinished.named : unfinished.carriedOver(),
        "重点": focus,
      ]
      let isBare = focus.isEmpty || dress == .brief && !settings.isPersonal
      let kind: PhraseKind = isBare ? .plan : .focusedPlan
      plan = dressing.general(kind, dress, with: slots) ?? dressing.general(.plan, dress, with: slots)
      if !steps.isEmpty, var said = plan {
        said.append(steps)
        said.append(mark: "。")
        plan = said
      }
    }
    return plan ?? TracedText()
  }

  /// Clauses on what comes next, from as many sections as the dress has room for.
  private func focus(_ dress: Dress, _ dressing: inout Dressing) -> TracedText {
    let sections = sorting.bankSections
    guard !sections.isEmpty else { return TracedText() }
    let start = Int(SeededGenerator.mixed(seed) % UInt64(sections.count))
    var text = TracedText()
    for i in 0..<min(sections.count, dress == .rich ? 3 : dress == .plain ? 2 : 1) {
      guard let clause = dressing.sectional(sections[(start + i) % sections.count], .plan) else { continue }
      text.append(mark: "；")
      text.append(clause)
    }
    return text
  }

  /// Sections with a single point where the others have many.
  private var thinSections: [PhraseSection] {
    let counts = points.map { $0.reduce(0) { $0 + $1.count } }
    guard counts.reduce(0, +) >= 5 * counts.count else { return [] }
    return zip(sorting.sections, counts).compactMap { $1 <= 1 ? $0.bank : nil }
  }

  /// Whether the work is a party organisation's: half of the tasks or more belong to its sections.
  var isParty: Bool {
    // Along a plan the rows stand under its headings: there the sections that they came from are asked.
    if sorting.sections.contains(where: { $0.planned != nil }) {
      return sorting.bankSections.contains { SectionChoice.ofParty.contains($0.name) }
    }
    let done = sorting.accounts.filter { $0.fate == .used }
    return done.count { SectionChoice.ofParty.contains($0.section) } * 2 >= max(1, done.count)
  }

  /// The ledger's wording that phrases are not to repeat: the weightiest points of a large one.
  private var notedTexts: [String] {
    let all = points.joined().joined()
    if all.count <= 300 { return all.map { $0.text(.full) } }
    return all.sorted { $0.weight > $1.weight }.prefix(300).map { $0.text(.full) }
  }
}
