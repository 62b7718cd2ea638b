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
  /// The sections as they are told, with what was achieved of unfinished tasks.
  let chapters: [Chapter]
  /// Done records that were left out before anything was worded, because they could never fit.
  let leftOut: [Int]
  /// Rows that are not done, lack nothing by their words and have nothing to tell.
  let silent: Set<Int>
  /// The rows whose remark that their number is part of another is told by where it stands.
  let heeded: Set<Int>
  /// The rows whose plans are not told.
  let untoldPlans: Set<Int>
  /// How unfinished tasks are worded.
  let wording: UnfinishedWording
  let settings: Settings
  let bank: PhraseBank
  let seed: UInt64
  let dressing: Dressing
  /// By comfort, section and topic the points in full joined into sentences.
  let joined: [[[[TracedText]]]]
  /// Whether the work is a party organisation's: half of the tasks or more belong to its sections.
  let isParty: Bool
  /// Whether the draft is a party organisation's summary.
  let isPartySummary: Bool
  let closing: Closing
  let facts: OpeningFacts
  private(set) var best: (candidate: Int, plain: Outline?) = (0, nil)
  let misnamed: [Diagnostic]
  let chapterSlips: ChapterSlips

  init(_ request: DraftRequest, records: [TaskRecord], year: Int) {
    self.records = records
    bank = request.bank
    let settings = request.settings
    self.settings = settings
    seed = settings.seed ?? 1
    let wordbook = request.wordbook
    self.wordbook = wordbook
    let placing = request.plan.map { PlanPlacing($0, records, settings) }
    let sorting = Sorting(
      records, bank: bank, settings: settings, placing: placing, isParallel: request.usesAllProcessors)
    misnamed = placing?.diagnostics ?? []
    self.sorting = sorting
    chapterSlips = ChapterSlips(settings, sorting, bank)
    let cleaner = ResultCleaner(
      ownNames: [settings.unit, settings.shortName, settings.isPersonal ? "本人" : nil].compactMap { $0 },
      words: wordbook.cleaning, year: year,
      shortName: settings.isPersonal ? nil : settings.shortName)
    let grouping = Grouping(wordbook: wordbook, cleaner: cleaner, once: sorting.once)
    let ordering = Ordering(wordbook: wordbook, unit: settings.unit ?? "")
    let shortlist = Shortlist(sorting, records, cleaner, target: settings.length)
    leftOut = shortlist.leftOut.flatMap { row in [row] + sorting.once.told(with: row).map(\.row) }
    let unstaged = UnfinishedWording(wordbook: wordbook, cleaner: cleaner)
    let stages = Stages(records, sorting.unfinished, unstaged)
    let wording = unstaged.telling(stages)
    self.wording = wording
    let worded = WordedOnce()
    let loose = LooseEnds(records, sorting, stages, wording, isLimited: settings.length != nil)
    @Sendable func achieved(_ index: Int) -> String {
      worded.words(of: index) {
        loose.underway.contains(index) ? wording.progress(records[index]) : wording.achieved(records[index])
      }
    }
    let fitting = shortlist.begun(sorting.unfinished, records)
    let started = StartedWork(sorting) {
      fitting.contains($0) && (sorting.madeUp.contains($0) || !achieved($0).isEmpty)
    } isWeighty: { index in
      Clause.split(achieved(index)).count { wording.counts($0.text) } > 1
    }
    // What is told with the results as going on is no shortfall, nor what lacks nothing and has nothing to tell.
    let underway = loose.underway.intersection(started.records.joined().joined())
    let silent = loose.steady.subtracting(underway).union(sorting.madeUp).union(
      loose.gone.subtracting(loose.dropped.map(\.record)))
    self.silent = silent
    let unfinished = UnfinishedList(
      records,
      sorting.unfinished.filter { !stages.superseded.contains($0) && !loose.gone.contains($0) && !silent.contains($0) },
      wording)
    // What the end of the draft tells hangs on no point: it is worded beside them.
    let open = Later(if: request.usesAllProcessors) {
      OpenMatters(
        records, done: sorting.sections.flatMap { $0.topics.flatMap(\.records) }.sorted(),
        unfinished: unfinished.indices, notYetDue: sorting.notYetDue, underway: underway, quiet: loose.quiet,
        dropped: loose.dropped, closing: sorting.closing, wording)
    }
    // What waits for others to decide is told at the end alone.
    @Sendable func isDecided(_ index: Int) -> Bool { Undecided(records[index].result)?.told.isEmpty != true }
    let places = started.records.indices.flatMap { s in started.records[s].indices.map { t in (s: s, t: t) } }
    let pointsByPlace = Parallel.map(
      places, if: request.usesAllProcessors, weight: { started.records[$0.s][$0.t].count }
    ) { s, t in
      let chosen =
        s < shortlist.topics.count && t < shortlist.topics[s].count ? shortlist.topics[s][t] : Shortlist.Topic()
      let told =
        grouping.points(
          chosen.grouped.filter(isDecided), begun: started.records[s][t].map { ($0, achieved($0)) },
          after: stages.earlier,
          of: records)
        + chosen.single.filter(isDecided).flatMap { grouping.points([$0], of: records) }
      // Whoever lists what the office is measured by knows what goes first.
      if YearFigures.isOfIndicators(started.sections[s].label) {
        return told.enumerated().sorted { a, b in
          let rows = (a.element.records.min() ?? .max, b.element.records.min() ?? .max)
          return (rows.0, a.offset) < (rows.1, b.offset)
        }.map(\.element)
      }
      let runs = started.sections[s].topics[t].ownerRuns(records)
      var ordering = ordering
      ordering.opensWithLearning = started.sections[s].opensWithLearning
      return runs.map { ordering.learnt(ordering.gathered($0.ordered(told))) }
        ?? ordering.ordered(told)
    }
    var rest = pointsByPlace[...]
    let points = started.records.map { topics in
      defer { rest = rest.dropFirst(topics.count) }
      return Array(rest.prefix(topics.count))
    }
    let isPlanned = sorting.sections.contains { $0.planned != nil }
    let isBank = sorting.sections.allSatisfy { $0.bank != nil }
    let themed = ThemedTopics(
      bank, records, unit: settings.isPersonal ? nil : settings.unit, chapters: started.sections.map(\.label))
    let given = GivenAndWon(wordbook: wordbook, level: OwnLevel(of: settings.unit ?? ""))
    let contained = Containment(
      Point.saidOnce(points.map { $0.map { $0.map(given.mended) } }), records, wordbook,
      cleaner, isPlanned: isPlanned)
    let days = EventDates(records: records, year: year)
    let titled = TitlesSpoken.told(contained.points, wordbook, isParallel: request.usesAllProcessors) { row in
      let name = records[row].task
      return ["其中：", "其中:", "其中"].first { name.hasPrefix($0) }.map { String(name.dropFirst($0.count)) } ?? name
    }
    let (spoken, interim) = FigureRemark.marked(titled, records)
    let told = spoken.map { $0.map { $0.map { BracketedParts.told(days.dated($0)).helping(records, wordbook) } } }
    heeded = contained.heeded
    // A ledger of one person's work tells of no year of an office; a very short draft has no room.
    let hasRoom = !settings.isPersonal && settings.length ?? .max >= OpeningFacts.leastLength
    let honours =
      isPlanned || !hasRoom ? nil : Honours(told.joined().joined().map { $0 }, records, unit: settings.unit ?? "")
    // A template without an opening tells them where they stand.
    let hasOpening = request.template.text.holds("开头")
    let whole = told.joined().joined().reduce(0) { $0 + $1.text(.full).count }
    let share = settings.length.map { min(1, Double($0) / Double(max(1, whole))) } ?? 1
    let all = started.order.map { s in
      let section = started.sections[s]
      let points = honours.map { honours in hasOpening ? told[s].map(honours.untold) : told[s] } ?? told[s]
      return isPlanned
        ? Chapter(planned: section, points) : Chapter(section, points, records, isBank: isBank, ordering)
    }
    let isTitled = all.contains(where: \.isTitled)
    let parted =
      isPlanned
      ? all : Chapter.once(all.map { $0.parted(themed, records, share: share, amongTitled: isTitled) }, bare: all)
    let size = hasRoom ? UnitSize(records, sorting, unit: settings.unit ?? "") : nil
    // What the unit is stands with its name, and in no chapter.
    let trimmed = size?.survey.map { row in hasOpening ? parted.map { $0.without { $0.records == [row] } } : parted }
    let shown = (trimmed ?? parted).filter { honours == nil && trimmed == nil || !$0.topics.isEmpty }
    let isParty = Self.isParty(sorting)
    self.isParty = isParty
    let isPartySummary = PartySummary.isTold(settings, isParty: isParty)
    self.isPartySummary = isPartySummary
    // What a party organisation does beside its own work is what its office measures the year by; of 组织部 that is its work.
    let isPartyOffice = PartySummary.isOffice(settings.unit ?? "")
    let measured = shown.map { chapter in
      let isOwn = isParty && !isPartyOffice && SectionChoice.ofParty.contains(chapter.matter.name)
      return chapter.topics.map { topic in
        (isOwn ? topic.points.filter(\.isHighlight) : topic.points).filter {
          !interim.contains($0.records[0]) && !contained.parts.contains($0.records[0])
        }
      }
    }
    // One of party building takes no figures of the business beside it.
    let figures =
      hasRoom && !isPartySummary
      ? YearFigures(
        measured, records, wordbook, span: settings.period == .year ? "全年" : nil,
        names: shown.map(\.matter.label), hasHonours: honours != nil
      ).told : nil
    let budget = PlanBudget(SharedTails.told(shown, wordbook, isYear: settings.period == .year)) {
      !records[$0].isEmpty(.note) && records[$0].note.holds("实事")
    }
    (chapters, untoldPlans) = (budget.chapters, budget.untold)
    self.points = chapters.map { $0.topics.map(\.points) }
    let length = settings.length ?? self.points.joined().joined().reduce(0) { $0 + $1.text(.full).count }
    let matters = open.value
    let lacking = unfinished.filtered { !underway.contains($0) }
    closing = Closing(
      unfinished: lacking,
      overdue: lacking.filtered { !sorting.notYetDue.contains($0) && !wording.isDueLater(records[$0]) },
      matters: matters, sections: sorting.bankSections, thin: Self.thin(sorting, self.points),
      fields: isPlanned ? [] : PlanField.all(chapters),
      sectionOf: Dictionary(uniqueKeysWithValues: unfinished.indices.map { ($0, sorting.accounts[$0].section) }),
      seed: seed,
      // A ledger that has less to tell than was asked for leaves room for all of it.
      room: Closing.room(
        of: length, isLimited: settings.length.map { whole + matters.length + Self.beside > $0 } ?? false,
        rest: length - whole - Self.beside))
    let tally = hasRoom ? TargetTally(records, sorting, self.points.joined().joined()) : nil
    facts = OpeningFacts(
      size: size?.clause, figures: figures?.text,
      honours: honours?.clauses,
      tally: tally?.text, isCounted: tally != nil,
      isNounLed: figures?.isNounLed ?? false, hasRoom: hasRoom && !isPartySummary,
      isTight: settings.length.map { whole + Self.beside > $0 } ?? false)
    let count = TaskCount(records, sorting, self.points.joined().joined(), tellsDropped: loose.hasGivenUp)
    dressing = Dressing(
      bank: bank, wordbook: wordbook,
      slots: Self.slots(settings, year, sorting, records, count, facts, spoken: bank.lexicon.headings), year: year,
      noted: Self.noted(self.points), settings: settings, sections: started.order.map { started.sections[$0] },
      hasRoom: settings.length.map { Double($0) >= Double(whole + Self.beside) * Self.roomForHalves } ?? true)
    joined = Self.comforts.prefix(Self.isJudged(self.points) ? Self.comforts.count : 1).map { [chapters] comfort in
      chapters.map { chapter in
        chapter.topics.map { topic in
          Joining(wordbook: wordbook, comfortable: comfort, isTitled: topic.hasTitle)
            .sentences(topic.points) { _ in .full }
        }
      }
    }
    best = judged(onAllProcessors: request.usesAllProcessors)
  }

  static func isJudged(_ points: [[[Point]]]) -> Bool {
    points.joined().reduce(0) { $0 + $1.count } <= mostJudged
  }

  /// How many outlines are made, and up to how many points they are judged.
  static let candidates = 3
  private static let mostJudged = 400
  /// The share of the text that there must be room for, so that headings have two halves.
  private static let roomForHalves = 0.8
  /// What headings, the opening and set wording take beside the facts, roughly.
  private static let beside = 350
  static let comforts = [64, 52, 76]

  /// Sections with a single point where the others have many.
  private static func thin(_ sorting: Sorting, _ points: [[[Point]]]) -> [PhraseSection] {
    let counts = points.map { $0.reduce(0) { $0 + $1.count } }
    guard counts.reduce(0, +) >= 5 * counts.count else { return [] }
    return zip(sorting.sections, counts).compactMap { $1 <= 1 ? $0.bank : nil }
  }

  private static func isParty(_ sorting: Sorting) -> Bool {
    // Along a plan the rows stand under its headings: there the sections that they came from are asked.
    if sorting.sections.contains(where: { $0.planned != nil }) {
      return sorting.bankSections.contains { SectionChoice.ofParty.contains($0.name) }
    }
    let done = sorting.accounts.filter { $0.fate == .used }
    return done.count { SectionChoice.ofParty.contains($0.section) } * 2 >= max(1, done.count)
  }

  /// The ledger's wording that phrases are not to repeat: the weightiest points of a large one.
  private static func noted(_ points: [[[Point]]]) -> [String] {
    let all = points.joined().joined()
    if all.count <= 300 { return all.map { $0.text(.full) } }
    return all.sorted { $0.weight > $1.weight }.prefix(300).map { $0.text(.full) }
  }
}
