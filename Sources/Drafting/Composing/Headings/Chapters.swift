import Phrases
import Records
import TextCore

/// How a topic gets its title.
enum Titling: Sendable {
  /// It has none.
  case none
  /// One of the bank's titles, or one made of the topic's name where none of them is fit.
  case bank([Phrase])
  /// The ledger's own words.
  case own
}

/// A topic as a chapter tells it.
struct ChapterTopic: Sendable {
  /// Its rows and its name.
  let matter: TopicMatter
  /// What is told of it, in order.
  let points: [Point]
  /// How it gets its title.
  var titling = Titling.none
  /// Whether it has a title, its plan's or another.
  var hasTitle: Bool {
    switch titling {
    case .none: matter.planned != nil
    case .bank, .own: true
    }
  }
  /// The topic with more points behind its own; what the ledger marks goes first.
  func with(_ more: [Point]) -> ChapterTopic {
    let all = points + more
    let rows = (matter.records + more.flatMap(\.records)).sorted()
    var matter = matter
    matter.records = rows
    let told = all.enumerated().sorted { a, b in
      (a.element.isHighlight ? 0 : 1, a.offset) < (b.element.isHighlight ? 0 : 1, b.offset)
    }.map(\.element)
    return ChapterTopic(matter: matter, points: told, titling: titling)
  }
  /// Whether the bank's words for the topic go with it.
  var isBanks: Bool { if case .bank = titling { true } else { false } }
}

/// A chapter with its topics as they are told: either all of them have titles or none.
struct Chapter: Sendable {
  /// The section.
  let matter: SectionMatter
  /// The topics; without titles a long one is told in several paragraphs.
  let topics: [ChapterTopic]

  /// - Parameters:
  ///   - points: by topic of the section.
  ///   - isBank: whether all sections of the draft are the bank's.
  init(
    _ matter: SectionMatter, _ points: [[Point]], _ records: [TaskRecord], isBank: Bool, _ ordering: Ordering
  ) {
    self.matter = matter
    var ordering = ordering
    ordering.opensWithLearning = matter.opensWithLearning
    let all = zip(matter.topics, points).map { ChapterTopic(matter: $0, points: $1) }.filter { !$0.points.isEmpty }
    topics =
      matter.isJoint
      ? Self.inTurn(all, records, ordering)
      : matter.topics.contains(where: \.isNamed)
        ? Self.named(all, records, isBank: isBank, Self.measure(matter, isBank), ordering)
        : Self.sorted(all, records, isBank: isBank, Self.measure(matter, isBank), ordering)
  }

  private init(_ matter: SectionMatter, _ topics: [ChapterTopic]) { (self.matter, self.topics) = (matter, topics) }

  /// The chapter without some of its points.
  func without(_ isTold: (Point) -> Bool) -> Chapter {
    Chapter(
      matter,
      topics.map { topic in
        ChapterTopic(matter: topic.matter, points: topic.points.filter { !isTold($0) }, titling: topic.titling)
      }.filter { !$0.points.isEmpty })
  }

  /// The chapter with other points in each of its topics.
  func mapped(_ told: ([Point]) -> [Point]) -> Chapter {
    Chapter(
      matter,
      topics.map { ChapterTopic(matter: $0.matter, points: told($0.points), titling: $0.titling) })
  }

  /// Whether a topic of it has a title.
  var isTitled: Bool { topics.contains(where: \.hasTitle) }

  /// The chapter with titles that neither the ledger nor the bank gives, or else in paragraphs, where it is long.
  /// - Parameters:
  ///   - share: how much of the text there is room for, of 1.
  ///   - amongTitled: whether other chapters of the draft have titles.
  func parted(_ themed: ThemedTopics, _ records: [TaskRecord], share: Double, amongTitled: Bool) -> Chapter {
    guard !isTitled else { return self }
    let points = topics.flatMap(\.points)
    let titled =
      matter.isJoint
      ? themed.groups(points, in: matter, share: share)
      : themed.topics(points, in: matter, share: share, amongTitled: amongTitled)
    let longest = Int(Double(Self.longest) / max(share, 0.01))
    if let titled { return Chapter(matter, titled.flatMap { Self.titledParagraphs($0, records, longest) }) }
    return Chapter(matter, topics.flatMap { Self.paragraphs($0, records, longest) })
  }

  /// Chapters of which no two have a title in common: the later one goes without titles.
  /// - Parameter bare: the same without titles that neither the ledger nor the bank gives.
  static func once(_ chapters: [Chapter], bare: [Chapter]) -> [Chapter] {
    var seen: Set<String> = []
    return zip(chapters, bare).map { chapter, bare in
      let titles = bare.isTitled ? [] : chapter.topics.filter(\.hasTitle).map(\.matter.name)
      guard seen.isDisjoint(with: titles) else { return bare }
      seen.formUnion(titles)
      return chapter
    }
  }

  private static func measure(_ matter: SectionMatter, _ isBank: Bool) -> TitleSupport.Measure {
    guard isBank else { return .title }
    return SectionChoice.ofParty.contains(matter.name) ? .anyKeyword : .tellingKeyword
  }

  /// A chapter of a plan, whose titles are the plan's, and those of what serves no item of it the bank's.
  init(planned matter: SectionMatter, _ points: [[Point]]) {
    self.matter = matter
    topics = zip(matter.topics, points).map { topic, points in
      let titling: Titling =
        topic.planned == nil && !topic.name.isEmpty ? .bank(topic.bank?.groups[.heading] ?? []) : .none
      return ChapterTopic(matter: topic, points: points, titling: titling)
    }
  }

  /// Topics of the ledger's own column: its words are the titles; the bank's where it knows the chapter and half of
  /// the topics.
  private static func named(
    _ topics: [ChapterTopic], _ records: [TaskRecord], isBank: Bool, _ measure: TitleSupport.Measure,
    _ ordering: Ordering
  ) -> [ChapterTopic] {
    let own = topics.filter { $0.matter.isNamed && !$0.matter.name.isEmpty }
    let isKnown = isBank && own.count { $0.matter.bank != nil } * 2 >= own.count
    let titled = topics.map { topic in
      var topic = topic
      if topic.matter.isNamed, !topic.matter.name.isEmpty {
        topic.titling = isKnown ? .bank(topic.matter.bank?.groups[.heading] ?? []) : .own
      } else if isBank {
        topic.titling = supported(topic, records, measure)
      }
      return topic
    }
    // A title that says what the only sentence below says again is no title.
    let echoes = titled.count { topic in
      guard case .own = topic.titling, topic.points.count == 1 else { return false }
      return topic.points[0].text(.main).hasPrefix(topic.matter.name)
    }
    if echoes * 2 > titled.count || !titled.contains(where: isTitled) || !isKnown && isScant(own) {
      return bare(titled.map(untitled), records, ordering)
    }
    return withRest(titled)
  }

  /// Whether topics of hardly more than a task each, half of them called 常规 and 演练, have names that are no titles.
  private static func isScant(_ topics: [ChapterTopic]) -> Bool {
    let points = topics.reduce(0) { $0 + $1.points.count }
    return topics.count > 1 && points * 2 < topics.count * 3
      && topics.count { $0.matter.name.count <= 2 } * 2 >= topics.count
  }

  /// Topics that keywords found. Titles need two topics that are borne out by all their rows, and what is not stays
  /// the smaller part; in a chapter of the ledger's own, all topics must be, with two points each.
  private static func sorted(
    _ topics: [ChapterTopic], _ records: [TaskRecord], isBank: Bool, _ measure: TitleSupport.Measure,
    _ ordering: Ordering
  ) -> [ChapterTopic] {
    let titled = topics.map { topic in
      var topic = topic
      topic.titling = supported(topic, records, measure)
      return topic
    }
    func points(_ hasTitle: Bool) -> Int {
      titled.reduce(0) { $0 + (isTitled($1) == hasTitle ? $1.points.count : 0) }
    }
    let isFit =
      isBank
      ? titled.allSatisfy(isTitled) || titled.count(where: isTitled) >= 2 && points(true) >= points(false)
      : titled.count >= 2 && titled.allSatisfy { isTitled($0) && $0.points.count >= 2 }
    guard isFit else { return bare(topics, records, ordering) }
    guard measure == .anyKeyword else { return withRest(titled) }
    // What a title stands beside may get one by its result, too.
    return withRest(
      titled.map { topic in
        guard !isTitled(topic) else { return topic }
        var topic = topic
        topic.titling = supported(topic, records, .anyKeywordOfResults)
        return topic
      })
  }

  private static func supported(
    _ topic: ChapterTopic, _ records: [TaskRecord], _ measure: TitleSupport.Measure
  ) -> Titling {
    guard let bank = topic.matter.bank else { return .none }
    var matter = topic.matter
    if matter.records.isEmpty { matter.records = topic.points.flatMap(\.records) }
    let titles = TitleSupport(matter, records).titles(bank, measure)
    return titles.isEmpty ? .none : .bank(titles)
  }

  private static func isTitled(_ topic: ChapterTopic) -> Bool {
    if case .none = topic.titling { false } else { true }
  }

  private static func untitled(_ topic: ChapterTopic) -> ChapterTopic {
    ChapterTopic(matter: topic.matter, points: topic.points)
  }

  /// The topics with titles, one at least, each with what has none and is nearest to it.
  private static func withRest(_ topics: [ChapterTopic]) -> [ChapterTopic] {
    var titled = topics.filter(isTitled)
    let rest = topics.filter { !isTitled($0) }.flatMap(\.points)
    let nearest = NearestTopic(titled.map { ($0.matter.name, $0.points) })
    var more: [Int: [Point]] = [:]
    for point in rest { nearest.place(of: point).map { more[$0, default: []].append(point) } }
    for (at, points) in more { titled[at] = titled[at].with(points) }
    // The ledger's own topics stand in its order; of others none with a highlight stands last.
    let isMarked = titled.map { $0.points.contains(where: \.isHighlight) }
    guard !titled.contains(where: \.matter.isNamed), isMarked.last == true, isMarked.contains(false) else {
      return titled
    }
    return titled.suffix(1) + titled.dropLast()
  }

  /// Up to so many characters stand in one paragraph without a title.
  private static let longest = 280
  /// So many points do.
  private static let most = 9

  /// Topics without titles as one, for a clause of its own is no paragraph.
  private static func bare(
    _ topics: [ChapterTopic], _ records: [TaskRecord], _ ordering: Ordering
  ) -> [ChapterTopic] {
    [byOwners(topics, records, ordering) ?? joined(topics, ordering)].compactMap { $0 }
  }

  /// Sections that share a chapter, one behind the other: in one paragraph, or in one each where there is much to tell.
  private static func inTurn(
    _ topics: [ChapterTopic], _ records: [TaskRecord], _ ordering: Ordering
  ) -> [ChapterTopic] {
    var names: [String] = []
    for topic in topics where !names.contains(topic.matter.section) { names.append(topic.matter.section) }
    let parts = names.compactMap { name in
      let own = topics.filter { $0.matter.section == name }
      return byOwners(own, records, ordering) ?? joined(own, ordering)
    }
    let length = parts.flatMap(\.points).reduce(0) { $0 + $1.text(.full).count }
    let rows = parts.flatMap(\.matter.records).sorted()
    func untitled(_ rows: [Int], _ points: [Point]) -> ChapterTopic {
      ChapterTopic(matter: TopicMatter(name: "", bank: nil, records: rows), points: points)
    }
    guard length > longest else { return [untitled(rows, parts.flatMap(\.points))] }
    return parts.map { untitled($0.matter.records, $0.points) }
  }

  /// A topic that is much too long for one paragraph in several, the first of them under its title.
  private static func titledParagraphs(
    _ topic: ChapterTopic, _ records: [TaskRecord], _ longest: Int
  ) -> [ChapterTopic] {
    guard topic.points.reduce(0, { $0 + $1.text(.full).count }) * 3 > longest * 4 else { return [topic] }
    let parts = paragraphs(topic, records, longest)
    return parts.enumerated().map { at, part in
      ChapterTopic(matter: part.matter, points: part.points, titling: at == 0 ? topic.titling : .none)
    }
  }

  /// A long topic without a title in paragraphs of like length, parted where the owner or the matter changes.
  private static func paragraphs(
    _ topic: ChapterTopic, _ records: [TaskRecord], _ longest: Int
  ) -> [ChapterTopic] {
    let count = topic.points.count
    let lengths = topic.points.map { $0.text(.full).count }
    let length = lengths.reduce(0, +)
    // Ten short sentences are as long to read as five long ones.
    let isMany = count > most && length * 2 > longest
    let parts = min(count / 2, max((length + longest - 1) / longest, isMany ? (count + most - 1) / most : 1))
    guard parts > 1, count <= 200 else { return [topic] }
    let runs = topic.matter.ownerRuns(records).map { runs in topic.points.map(runs.run) }
    let kin = MatterKin(topic.points.map(\.stem))
    let borders = (0...parts).map { part in
      border(near: Self.place(of: length * part / parts, lengths), count) { at in
        runs.map { $0[at] != $0[at - 1] } ?? !kin.areKin(at - 1, at)
      }
    }
    return zip(borders, borders.dropFirst()).filter { $0 < $1 }.map { start, end in
      ChapterTopic(matter: topic.matter, points: Array(topic.points[start..<end]))
    }
  }

  /// How many points have so many characters together, as nearly as may be.
  private static func place(of length: Int, _ lengths: [Int]) -> Int {
    var (count, sum) = (0, 0)
    while count < lengths.count, sum + lengths[count] / 2 < length {
      sum += lengths[count]
      count += 1
    }
    return count
  }

  /// Topics as one, whose points are put in order anew: those of one topic stay together where their weight allows it,
  /// at the place of the first in the ledger.
  private static func joined(_ topics: [ChapterTopic], _ ordering: Ordering) -> ChapterTopic? {
    guard topics.count > 1 else { return topics.first }
    let matter = TopicMatter(name: "", bank: nil, records: topics.flatMap(\.matter.records).sorted())
    let placed = topics.flatMap { topic in
      // Party work goes ahead of what shares its chapter.
      let isParty = topic.matter.name == SectionFrame.partyWork
      let row = topic.points.compactMap { $0.records.min() }.min()
      let first = isParty ? -1 : topic.matter.name.isEmpty ? nil : row
      return topic.points.map { (row: first ?? $0.records.min() ?? .max, point: $0) }
    }
    let points = placed.enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }
    return ChapterTopic(matter: matter, points: ordering.ordered(points.map(\.element.point)))
  }

  /// Topics that keywords found as one list in the order of the ledger, where it keeps its rows by their owners: then
  /// neighbours belong together more than what shares a keyword. Nil where it does not.
  private static func byOwners(
    _ topics: [ChapterTopic], _ records: [TaskRecord], _ ordering: Ordering
  ) -> ChapterTopic? {
    guard topics.count > 1, !topics.contains(where: \.matter.isNamed) else { return nil }
    let matter = TopicMatter(name: "", bank: nil, records: topics.flatMap(\.matter.records).sorted())
    guard let runs = matter.ownerRuns(records) else { return nil }
    return ChapterTopic(
      matter: matter, points: ordering.learnt(ordering.gathered(runs.ordered(topics.flatMap(\.points)))))
  }

  /// The place nearest to one, by three points at most, at which another matter begins.
  private static func border(near place: Int, _ count: Int, _ isOther: (Int) -> Bool) -> Int {
    guard place > 0, place < count else { return place }
    let near = (0...3).flatMap { [place - $0, place + $0] }.filter { $0 > 1 && $0 < count - 1 }
    return near.first(where: isOther) ?? place
  }
}
