import Phrases
import Records
import TextCore

/// Titled topics for a long chapter whose rows neither the ledger nor the bank's keywords part: by what they are about.
struct ThemedTopics {
  private let records: [TaskRecord]
  private let bank: PhraseBank
  private let unit: String?
  /// What the chapters of the draft are called.
  private let names: [String]

  init(_ bank: PhraseBank, _ records: [TaskRecord], unit: String?, chapters: [String]) {
    (self.bank, self.records, self.unit, names) = (bank, records, unit, chapters)
  }

  /// What no part of a chapter may be called.
  private func limits(_ chapter: SectionMatter) -> TitleLimits {
    TitleLimits(unit: unit, chapters: names.filter { $0 != chapter.label })
  }

  /// The points under titles; nil where they are few, where one has no theme by its own name, or where a title would
  /// stand over a single point or say what the chapter's heading says. A chapter too long to be told in one piece has
  /// titles that are less strict.
  /// - Parameters:
  ///   - share: how much of the text there is room for, of 1.
  ///   - amongTitled: whether other chapters have titles: then fewer points get some, too.
  func topics(
    _ points: [Point], in chapter: SectionMatter, share: Double = 1, amongTitled: Bool = false
  ) -> [ChapterTopic]? {
    let fewest = amongTitled ? LongChapter.fewestAmongTitled : LongChapter.fewest
    let isLong = Double(points.count) * share >= Double(fewest)
    if isLong, let topics = LongChapter(bank, records, limits(chapter)).topics(points, in: chapter) { return topics }
    if let groups = groups(points, in: chapter, share: share) { return groups }
    guard !chapter.isTitle, points.count >= (amongTitled ? Self.fewestAmongTitled : Self.fewest),
      points.count <= Self.most
    else { return nil }
    let rows = points.flatMap(\.records).sorted()
    guard
      let themes = ThemeChapters(
        rows, unfinished: [], records, bank.themes.themes, ThemeKin(bank.themes), .chapter,
        isBarred: limits(chapter).bars)
    else { return nil }
    let chapters = themes.chapters
    var chapterOf: [Int: Int] = [:]
    for (index, chapter) in chapters.enumerated() {
      for row in chapter.rows { chapterOf[row.index] = index }
    }
    let topics = chapters.indices.map { index in
      let own = points.filter { point in point.records.first.map { chapterOf[$0] } == index }
      let matter = TopicMatter(
        name: chapters[index].title, bank: nil, records: chapters[index].rows.map(\.index), isNamed: true)
      return ChapterTopic(matter: matter, points: own, titling: .own)
    }
    guard topics.allSatisfy({ $0.points.count >= 2 && !Self.repeats($0.matter.name, chapter) }) else { return nil }
    return topics
  }

  /// The share of the text that there must be room for.
  private static let roomForLeads = 0.9

  /// The points under leads by what they are about; nil where they are few or nothing groups them. Where there is no room
  /// for all facts, none goes for a lead.
  func groups(_ points: [Point], in chapter: SectionMatter, share: Double) -> [ChapterTopic]? {
    guard share >= Self.roomForLeads, Double(points.count) * share >= Double(SenseGroups.fewest - 1) else { return nil }
    return SenseGroups(bank, records, limits(chapter)).topics(points, in: chapter)
  }

  /// So few points are one paragraph, and so many are told by weight.
  private static let fewest = 10
  private static let fewestAmongTitled = 6
  private static let most = 60

  /// Whether a title says what the chapter's name says: 民生保障 in 强化民生保障; 业务 says nothing.
  static func repeats(_ title: String, _ chapter: SectionMatter) -> Bool {
    [chapter.name, chapter.label].contains { name in
      // 强化民生保障 in 民生.
      name.count > 2 && title.holds(name)
        || name.count == 2 && ["保障", "工作", "建设", "管理", "服务"].contains { title.hasSuffix(name + $0) }
    }
  }
}
