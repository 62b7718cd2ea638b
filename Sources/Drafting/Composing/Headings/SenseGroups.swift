import Phrases
import Records
import TextCore

/// Leads within a chapter of more than six points that is not long enough for titles of its own: 严格组织生活。 over what the
/// lexicon's finer themes (分节) say belongs together.
///
/// Every row under a lead points to its theme by its own words; what fits none stands where it has most words in common;
/// where it has none, the chapter has no leads.
struct SenseGroups {
  /// So many points are more than one paragraph carries.
  static let fewest = 7
  /// So many characters are, and so many groups a chapter has.
  private static let shortest = 150
  private static let groups = 2...4

  private let finder: ThemeFinder
  private let kin: ThemeKin
  private let records: [TaskRecord]
  private let limits: TitleLimits

  init(_ bank: PhraseBank, _ records: [TaskRecord], _ limits: TitleLimits) {
    self.limits = limits
    finder = bank.themes.subthemes
    kin = ThemeKin(bank.themes)
    self.records = records
  }

  /// The points under leads, the group of the first point ahead; nil where no two groups carry the chapter.
  func topics(_ points: [Point], in chapter: SectionMatter) -> [ChapterTopic]? {
    guard points.count >= Self.fewest, points.reduce(0, { $0 + $1.text(.full).count }) >= Self.shortest else {
      return nil
    }
    var reader = ThemeReader(points.flatMap(\.records).sorted(), records, finder)
    reader.forgetOwners()
    let titles = finder.themes.map(\.title)
    reader.drop(
      Set(
        titles.indices.filter {
          ThemedTopics.repeats(titles[$0], chapter) || HarmWords.has(titles[$0])
        }))
    let all = themes(of: points, reader)
    let sizes = Dictionary(grouping: all.compactMap { $0 }) { $0 }.mapValues(\.count)
    let largest = sizes.filter { $0.value >= 2 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Self.groups.upperBound).map(\.key)
    guard largest.count >= Self.groups.lowerBound else { return nil }
    reader.keep(Set(largest))
    let names = largest.map { titles[$0] }
    let placed = zip(themes(of: points, reader), all).map { kept, first -> Int? in
      if let kept { return largest.firstIndex(of: kept) }
      return first.flatMap { kin.nearest(to: titles[$0], among: names) }
    }
    return parted(points, placed, names)
  }

  /// The theme of each point by the task of its first row.
  private func themes(of points: [Point], _ reader: ThemeReader) -> [Int?] {
    var taskOf: [Int: Int] = [:]
    for (index, task) in reader.tasks.enumerated() {
      for row in task.rows { taskOf[row] = index }
    }
    return points.map { point in
      let place = point.records.first.flatMap { taskOf[$0] }.flatMap(reader.place)
      // What would stand under a title that there may not be goes under none of a lesser word of its name.
      return place.flatMap { $0.isVague || limits.bars(finder.themes[$0.theme].title) ? nil : $0.theme }
    }
  }

  /// - Parameter placed: by point the place of its group's name.
  private func parted(_ points: [Point], _ placed: [Int?], _ names: [String]) -> [ChapterTopic]? {
    let nearest = NearestTopic(
      names.indices.map { at in (names[at], points.indices.filter { placed[$0] == at }.map { points[$0] }) })
    let places = zip(points, placed).map { $1 ?? nearest.alike($0) }
    let left = points.indices.filter { places[$0] == nil }
    var groups = names.indices.map { at in points.indices.filter { places[$0] == at } }
    let full = groups.filter { !$0.isEmpty }
    guard left.count * 4 <= points.count, left.count <= 2, full.allSatisfy({ $0.count >= 2 }),
      full.count >= Self.groups.lowerBound
    else { return nil }
    for index in left {
      // A clause ahead of the first lead is of none of them: then the chapter has none.
      guard let at = nearest.kindred(points[index]) else { return nil }
      groups[at].append(index)
    }
    let told = groups.map { $0.sorted() }.enumerated().filter { !$0.element.isEmpty }
      .sorted { $0.element[0] < $1.element[0] }
    return told.map { topic($0.element.map { points[$0] }, names[$0.offset]) }
  }

  private func topic(_ points: [Point], _ title: String) -> ChapterTopic {
    let matter = TopicMatter(
      name: title, bank: nil, records: points.flatMap(\.records).sorted(), isNamed: true)
    return ChapterTopic(matter: matter, points: points, titling: .own)
  }
}
