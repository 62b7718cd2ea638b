import Phrases
import Records

/// Chapters for the business rows of a ledger without sections: by what the rows are about.
///
/// A row's theme is what the names of its task, or of who answers for it, point to in the lexicon's 分题; a theme of
/// two tasks or more makes a chapter. What is alone goes to the chapter that another word of it, or the other rows of
/// its owner, point to; what shares a noun that the lexicon does not know makes a chapter of that noun; the rest stands
/// last. Periods of one task are one task here.
struct ThemeChapters {
  /// A chapter that was found.
  struct Chapter {
    /// Its heading.
    let title: String
    /// Its rows in the order of the ledger, and what brought each here.
    let rows: [(index: Int, reason: String)]
    /// What kind it is.
    let kind: Kind
  }

  /// What brought the rows of a chapter together: a theme or a noun, nothing, or that they tell of awards and grades.
  enum Kind {
    case theme, rest, honours
  }

  private typealias Member = (task: Int, reason: String)
  private typealias Found = (title: String, members: [Member], kind: Kind, theme: Int)

  /// The lexicon's chapter of what was learnt.
  static let learning = "加强学习培训"
  /// The lexicon's chapter of an office's staff.
  private static let staff = "加强人才队伍建设"

  /// In order: the lexicon's, or one person's largest first; nouns in the order of the ledger; the rest; honours.
  let chapters: [Chapter]

  /// What is parted.
  enum Scope {
    /// An office's own work, one person's, or the topics of one chapter.
    case office, person, chapter
    /// So many themes at most.
    fileprivate var most: Int { self == .chapter ? 4 : 6 }
    /// So many chapters under two titles at most.
    fileprivate var pairs: Int { self == .chapter ? 1 : 3 }
    /// So many tasks need parting at least.
    fileprivate var fewest: Int { self == .chapter ? 6 : 8 }
  }

  /// - Parameters:
  ///   - rows: the done ones of the business section.
  ///   - unfinished: those that would stand there, which make no chapter but may join one.
  /// Nil where they are few, or where most of them have no theme: then one chapter tells them all.
  init?(_ rows: [Int], unfinished: [Int], _ records: [TaskRecord], _ finder: ThemeFinder, _ scope: Scope) {
    let learning = finder.themes.firstIndex { $0.title == Self.learning }
    var reader = ThemeReader(rows + unfinished, records, finder)
    // The titles of topics stand close to their rows: each row must bear its own out.
    if scope == .chapter { reader.forgetOwners() }
    // An office trains its staff; one person learns.
    if scope == .person { reader.drop(Set(finder.themes.indices.filter { finder.themes[$0].title == Self.staff })) }
    let tasks = reader.tasks
    let isOpen = Set(unfinished)
    let honours = tasks.indices.filter {
      scope != .chapter && !isOpen.contains(tasks[$0].rows[0]) && Honours.isHonour(tasks[$0].name, tasks[$0].result)
    }
    let done = tasks.indices.filter { !isOpen.contains(tasks[$0].rows[0]) && !honours.contains($0) }
    let open = tasks.indices.filter { isOpen.contains(tasks[$0].rows[0]) }
    guard done.count >= scope.fewest else { return nil }
    let own = done.reduce(into: [Int: Int]()) { $0[$1] = reader.place($1)?.theme }
    // The largest themes have chapters; of equals the lexicon's first.
    let sizes = own.values.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    let ranked = sizes.filter { $0.value >= 2 || scope == .person && $0.key == learning }.sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    reader.keep(Set(ranked.prefix(scope.most).map(\.key)))

    var themed: [Int: [Member]] = [:]
    var left: [Int] = []
    for task in done {
      if let place = reader.place(task) {
        themed[place.theme, default: []].append((task, place.reason))
      } else {
        left.append(task)
      }
    }
    func rank(_ theme: Int) -> (Int, Int) { (scope == .person ? -(themed[theme]?.count ?? 0) : 0, theme) }
    let order = themed.keys.sorted { rank($0) < rank($1) }
    var found = order.map { Found(finder.themes[$0].title, themed[$0] ?? [], .theme, scope == .person ? 0 : $0) }
    let nouns = CommonNouns(left.map { tasks[$0].name })
    for (noun, members) in nouns.groups.prefix(max(0, scope.most - found.count)) {
      found.append(("抓好\(noun)工作", members.map { (left[$0], "几项都有“\(noun)”") }, .theme, .max))
    }
    func dropTaken() {
      let taken = Set(found.flatMap { $0.members.map(\.task) })
      left.removeAll(where: taken.contains)
    }
    dropTaken()
    if left.count > 1 {
      let pairs = Self.pairs(left, own, finder).prefix(max(0, min(scope.pairs, scope.most - found.count)))
      for pair in pairs {
        let at = found.firstIndex { $0.theme > pair.theme } ?? found.count
        found.insert(pair, at: at)
      }
      dropTaken()
    }
    guard found.count >= 2, left.count * 2 <= done.count else { return nil }
    if left.count == 1 {
      let isPaired = Self.pair(left[0], own[left[0]].map { ($0, finder.themes[$0].title) }, with: &found)
      if !isPaired {
        guard scope != .chapter else { return nil }
        Self.join(left[0], to: &found)
      }
    } else if scope == .chapter, !left.isEmpty {
      return nil
    } else if !left.isEmpty {
      found.append((RestTitle.of(left.map { tasks[$0].name }), left.map { ($0, "没有分题相符") }, .rest, .max))
    }
    // What is begun stands where its words point to, else with its neighbours.
    for task in open {
      let place = reader.place(task)
      let at = found.firstIndex { $0.title == place.map { finder.themes[$0.theme].title } }
      found[at ?? Self.neighbour(of: task, found)].members.append((task, place?.reason ?? "没有分题相符"))
    }
    if !honours.isEmpty {
      found.append((scope == .person ? "奖惩情况" : "获得荣誉", honours.map { ($0, "荣誉和奖惩") }, .honours, .max))
    }
    chapters = found.map { title, members, kind, _ in
      let rows = members.flatMap { member in tasks[member.task].rows.map { (index: $0, reason: member.reason) } }
      return Chapter(title: title, rows: rows.sorted { $0.index < $1.index }, kind: kind)
    }
  }

  /// So many characters a heading of two titles may have.
  private static let longest = 13

  /// Chapters for what stands alone in two neighbouring themes each, under both titles.
  private static func pairs(_ left: [Int], _ own: [Int: Int], _ finder: ThemeFinder) -> [Found] {
    var groups = Dictionary(grouping: left.filter { own[$0] != nil }) { own[$0] ?? 0 }.sorted { $0.key < $1.key }
    var pairs: [Found] = []
    while groups.count > 1 {
      let first = groups.removeFirst()
      let title = finder.themes[first.key].title
      let fits = { (other: (key: Int, value: [Int])) in
        title.count + 1 + finder.themes[other.key].title.count <= longest
      }
      guard let at = groups.firstIndex(where: fits) else { continue }
      let second = groups.remove(at: at)
      let members = (first.value + second.value).sorted().map { task in
        (task: task, reason: "“\(finder.themes[own[task] ?? first.key].title)”只有这一条，两题合写")
      }
      pairs.append(Found(title + "，" + finder.themes[second.key].title, members, .theme, first.key))
    }
    return pairs
  }

  /// Joins a task that stands alone to the smallest chapter, under both titles; false where it has no theme, or where
  /// the titles are too long.
  private static func pair(_ task: Int, _ place: (theme: Int, title: String)?, with found: inout [Found]) -> Bool {
    let small = found.indices.filter { !found[$0].title.contains("，") }.min { a, b in
      (found[a].members.count, b) < (found[b].members.count, a)
    }
    guard let small, let (theme, title) = place, title.count + 1 + found[small].title.count <= longest else {
      return false
    }
    let titles = theme < found[small].theme ? [title, found[small].title] : [found[small].title, title]
    found[small].title = titles.joined(separator: "，")
    found[small].members.append((task, "“\(title)”只有这一条"))
    return true
  }

  /// Joins a task that stands alone to its neighbour, whose title then says that there is more.
  private static func join(_ task: Int, to found: inout [Found]) {
    let at = neighbour(of: task, found)
    let title = found[at].title
    found[at].title = (title.hasSuffix("工作") ? String(title.dropLast(2)) : title) + "等工作"
    found[at].members.append((task, "没有分题相符，只有这一条"))
  }

  /// The chapter, of those with one title, of the task that stands nearest before one in the ledger.
  private static func neighbour(of task: Int, _ found: [Found]) -> Int {
    func last(_ chapter: Int) -> Int { found[chapter].members.map(\.task).filter { $0 < task }.max() ?? -1 }
    let single = found.indices.filter { !found[$0].title.contains("，") }
    return (single.isEmpty ? Array(found.indices) : single).max { last($0) < last($1) } ?? 0
  }
}
