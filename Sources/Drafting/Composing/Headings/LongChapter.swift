import Phrases
import Records
import TextCore

/// Titles within a chapter that is too long to be told in one piece, where neither the ledger nor the bank has any:
/// by the lexicon's finer themes (分节), by nouns that its tasks share, or by the departments that answer for them.
///
/// What stands alone joins the topic that is nearest to it; where that is much, there are no titles. The year's highlights lead.
struct LongChapter {
  /// So many points are too many for one piece.
  static let fewest = 13
  /// So many are, where other chapters have titles.
  static let fewestAmongTitled = 9
  /// So many are told by weight.
  private static let most = 400
  /// So many titles a chapter has at most.
  private static let titles = 6

  private let coarse: ThemeFinder
  private let fine: ThemeFinder
  private let kin: ThemeKin
  private let records: [TaskRecord]
  private let limits: TitleLimits

  init(_ bank: PhraseBank, _ records: [TaskRecord], _ limits: TitleLimits) {
    self.limits = limits
    coarse = bank.themes.themes
    fine = bank.themes.subthemes
    kin = ThemeKin(bank.themes)
    self.records = records
  }

  /// A topic so far: its title, its place among others, and its points.
  private typealias Part = (title: String, rank: Int, points: [Int])

  /// The points under titles; nil where nothing parts them.
  func topics(_ points: [Point], in chapter: SectionMatter) -> [ChapterTopic]? {
    guard points.count <= Self.most else { return nil }
    var parts = themed(points, chapter)
    if !isFit(parts, of: points.count) { parts = byThemes(Array(points.indices), points, fine, chapter) }
    if !isFit(parts, of: points.count) { parts = owned(points) }
    guard isFit(parts, of: points.count) else { return nil }
    dropThin(&parts)
    guard place(points, &parts), foldThin(points, &parts) else { return nil }
    func lead(_ part: Part) -> Int { part.points.contains { points[$0].isHighlight } ? 0 : 1 }
    return parts.sorted { (lead($0), $0.rank, $0.points[0]) < (lead($1), $1.rank, $1.points[0]) }.map { part in
      let own = part.points.sorted().map { points[$0] }
      let rows = own.flatMap(\.records).sorted()
      let matter = TopicMatter(name: part.title, bank: nil, records: rows, isNamed: true)
      return ChapterTopic(matter: matter, points: own, titling: .own)
    }
  }

  /// Brings what would be a sentence or two under a title of its own to the nearest other part; false where that leaves one.
  private func foldThin(_ points: [Point], _ parts: inout [Part]) -> Bool {
    let largest = parts.map(\.points.count).max() ?? 0
    func isThin(_ part: Part) -> Bool { part.points.count < 3 && part.points.count * Self.lopsided <= largest }
    while let at = parts.firstIndex(where: isThin) {
      let thin = parts.remove(at: at)
      guard parts.count >= 2 else { return false }
      let nearest = NearestTopic(parts.map { part in (part.title, part.points.map { points[$0] }) })
      for index in thin.points {
        guard let near = nearest.place(of: points[index]) else { return false }
        parts[near].points.append(index)
      }
    }
    return true
  }

  /// So many times as much under another title makes two points too few for one of their own.
  private static let lopsided = 5

  /// Two titles at least, over three of five points, or three over half of them.
  private func isFit(_ parts: [Part], of count: Int) -> Bool {
    let titled = parts.reduce(0) { $0 + $1.points.count }
    return parts.count >= 2 && titled * 5 >= count * 3 || parts.count >= 3 && titled * 2 >= count
  }

  /// Drops parts of two points under a whole theme's title beside finer titles: those take their points.
  private func dropThin(_ parts: inout [Part]) {
    let whole = Set(coarse.themes.map(\.title))
    let finer = parts.count { !whole.contains($0.title) && $0.rank != .max }
    if finer >= 2 { parts.removeAll { $0.points.count <= 2 && whole.contains($0.title) } }
  }

  // MARK: - By themes

  /// By the themes; a large part, and what none of them takes, by the finer ones. None where the chapter is of one theme
  /// itself, or where themes take less than three of four points: then the finer ones part it at once.
  private func themed(_ points: [Point], _ chapter: SectionMatter) -> [Part] {
    let all = Array(points.indices)
    guard !coarse.themes.contains(where: { ThemedTopics.repeats($0.title, chapter) }) else { return [] }
    var parts: [Part] = []
    func add(_ more: [Part]) {
      for part in more {
        if let known = parts.firstIndex(where: { $0.title == part.title }) {
          parts[known].points += part.points
        } else {
          parts.append(part)
        }
      }
    }
    let whole = byThemes(all, points, coarse, chapter)
    guard whole.reduce(0, { $0 + $1.points.count }) * 4 >= points.count * 3 else { return [] }
    for part in whole {
      let isLarge = part.points.count > Self.large
      let finer = isLarge ? byThemes(part.points, points, fine, chapter, besides: part.title) : []
      add(isFit(finer, of: part.points.count) ? finer : [part])
    }
    let taken = Set(parts.flatMap(\.points))
    add(byThemes(all.filter { !taken.contains($0) }, points, fine, chapter))
    let largest = parts.sorted { ($1.points.count, $0.rank) < ($0.points.count, $1.rank) }
    return Array(largest.prefix(Self.titles))
  }

  /// A part of more points is parted itself.
  private static let large = 9

  /// Some of the points by the themes that two of them or more have, and by nouns that they share.
  private func byThemes(
    _ chosen: [Int], _ points: [Point], _ finder: ThemeFinder, _ chapter: SectionMatter, besides title: String? = nil
  ) -> [Part] {
    var reader = ThemeReader(chosen.flatMap { points[$0].records }.sorted(), records, finder)
    let names = finder.themes.map(\.title)
    reader.drop(
      Set(
        names.indices.filter {
          names[$0] == title || ThemedTopics.repeats(names[$0], chapter)
        }))
    var taskOf: [Int: Int] = [:]
    for (index, task) in reader.tasks.enumerated() {
      for row in task.rows { taskOf[row] = index }
    }
    func places() -> [Int: [Int]] {
      var found: [Int: [Int]] = [:]
      for index in chosen {
        let task = points[index].records.first.flatMap { taskOf[$0] }
        // What would stand under a title that there may not be goes under none of a lesser word of its name.
        guard let task, let place = reader.place(task), !limits.bars(names[place.theme]) else { continue }
        found[place.theme, default: []].append(index)
      }
      return found
    }
    let all = places()
    let sizes = all.mapValues(\.count).filter { $0.value >= 2 }
    let ranked = sizes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    reader.keep(Set(ranked.prefix(Self.titles).map(\.key)))
    var parts: [Part] = places().filter { $0.value.count >= 2 }.sorted { $0.key < $1.key }
      .map { (names[$0.key], rank(of: names[$0.key]), $0.value) }
    // What stands alone in its theme goes with its kin.
    let placed = Set(parts.flatMap(\.points))
    for (theme, alone) in all.sorted(by: { $0.key < $1.key }) where !sizes.keys.contains(theme) {
      guard let at = kin.nearest(to: names[theme], among: parts.map(\.title)) else { continue }
      parts[at].points += alone.filter { !placed.contains($0) }
    }
    let taken = Set(parts.flatMap(\.points))
    let left = chosen.filter { !taken.contains($0) }
    let nouns = CommonNouns(left.map { points[$0].stem }).groups.filter {
      $0.names.count >= 3 && !HarmWords.has($0.noun)
    }
    for (noun, names) in nouns.prefix(max(0, Self.titles - parts.count)) {
      parts.append(("抓好" + noun + "工作", .max, names.map { left[$0] }))
    }
    return parts
  }

  /// Where a title stands among all: in the lexicon's order, the finer ones where the theme that they are of has none.
  private func rank(of title: String) -> Int { fine.themes.firstIndex { $0.title == title } ?? .max }

  /// The part of both neighbours of a point in the ledger; nil where they are of two.
  private static func around(_ point: Point, _ points: [Point], _ parts: [Part]) -> Int? {
    let row = point.records.min() ?? 0
    var before: (row: Int, part: Int)?
    var behind: (row: Int, part: Int)?
    for (at, part) in parts.enumerated() {
      for other in part.points {
        let place = points[other].records.min() ?? 0
        if place < row, place >= before?.row ?? 0 { before = (place, at) }
        if place > row, place <= behind?.row ?? .max { behind = (place, at) }
      }
    }
    guard let before, let behind, before.part == behind.part else { return nil }
    return before.part
  }

  // MARK: - By departments

  private func owned(_ points: [Point]) -> [Part] {
    var byOwner: [String: [Int]] = [:]
    for (index, point) in points.enumerated() {
      guard let row = point.records.first else { continue }
      let owner = Punctuation.name(records[row].owner)
      if TaskName.isBody(owner) || owner.hasSuffix("办"), (2...8).contains(owner.count) {
        byOwner[owner, default: []].append(index)
      }
    }
    let fit = byOwner.filter { $0.value.count >= 2 }
    guard fit.count <= Self.mostOwners else { return [] }
    // 产业股 is no title, nor is 产业工作.
    guard fit.keys.allSatisfy({ DepartmentWork.title(of: $0) == $0 }) else { return [] }
    return fit.map { (title: $0.key, rank: $0.value[0], points: $0.value) }.sorted { $0.rank < $1.rank }
  }

  /// Up to so many departments part a chapter: of an office's own there are no more.
  private static let mostOwners = 9

  // MARK: - What is left

  /// Brings what is left to the parts; false where it is so much that the titles part no whole chapter.
  private func place(_ points: [Point], _ parts: inout [Part]) -> Bool {
    let taken = Set(parts.flatMap(\.points))
    let left = points.indices.filter { !taken.contains($0) }
    let nearest = NearestTopic(parts.map { part in (part.title, part.points.map { points[$0] }) })
    // Main work, ranks and honours are no rest.
    let rest = left.filter { !points[$0].isHighlight && !Ordering.isWeighty(points[$0]) }
    let isRest = Set(rest.count >= 3 ? rest : [])
    var alone: [Int] = []
    for index in left {
      let at = isRest.contains(index) ? nearest.alike(points[index]) : nearest.place(of: points[index])
      if let at { parts[at].points.append(index) } else { alone.append(index) }
    }
    // What has little in common stands where it has most, for as little as may be stands ahead of the first title; where
    // it is more, the titles say too little of the chapter.
    guard alone.count < RestTitle.many else { return false }
    var strangers: [Int] = []
    for index in alone {
      if let at = nearest.kindred(points[index]) { parts[at].points.append(index) } else { strangers.append(index) }
    }
    strangers.removeAll { index in
      guard let at = Self.around(points[index], points, parts) else { return false }
      parts[at].points.append(index)
      return true
    }
    // Nothing stands ahead of the first title: what is still left goes with the row before, or the chapter has no titles.
    guard strangers.count * 8 <= points.count else { return false }
    for index in strangers {
      guard let at = nearest.place(of: points[index]) else { return false }
      parts[at].points.append(index)
    }
    return true
  }
}
