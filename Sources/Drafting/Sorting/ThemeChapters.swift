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
    /// Whether it tells of nothing but awards and grades.
    let isHonours: Bool
  }

  private typealias Member = (task: Int, reason: String)
  private typealias Found = (title: String, members: [Member])

  /// The lexicon's chapter of what was learnt.
  static let learning = "加强学习培训"

  /// In order: the lexicon's, or one person's largest first; nouns in the order of the ledger; the rest; honours.
  let chapters: [Chapter]

  /// So many chapters of the lexicon's at most, and tasks that need chapters at least.
  private static let most = 6
  private static let fewest = 8

  /// - Parameters:
  ///   - rows: the done ones of the business section.
  ///   - unfinished: those that would stand there, which make no chapter but may join one.
  /// Nil where they are few, or where most of them have no theme: then one chapter tells them all.
  init?(_ rows: [Int], unfinished: [Int], _ records: [TaskRecord], _ finder: ThemeFinder, isPersonal: Bool) {
    var reader = ThemeReader(rows + unfinished, records, finder)
    let tasks = reader.tasks
    let isOpen = Set(unfinished)
    let honours = tasks.indices.filter { !isOpen.contains(tasks[$0].rows[0]) && Self.isHonour(tasks[$0].name) }
    let done = tasks.indices.filter { !isOpen.contains(tasks[$0].rows[0]) && !honours.contains($0) }
    let open = tasks.indices.filter { isOpen.contains(tasks[$0].rows[0]) }
    guard done.count >= Self.fewest else { return nil }
    let own = done.reduce(into: [Int: Int]()) { $0[$1] = reader.place($1)?.theme }
    // The largest themes have chapters; of equals the lexicon's first.
    let sizes = own.values.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    let ranked = sizes.filter { $0.value >= 2 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    reader.keep(Set(ranked.prefix(Self.most).map(\.key)))

    var themed: [Int: [Member]] = [:]
    var left: [Int] = []
    for task in done {
      if let place = reader.place(task) { themed[place.theme, default: []].append((task, place.reason)) } else {
        left.append(task)
      }
    }
    let order = themed.keys.sorted { a, b in
      (isPersonal ? -(themed[a]?.count ?? 0) : 0, a) < (isPersonal ? -(themed[b]?.count ?? 0) : 0, b)
    }
    var found = order.map { Found(finder.themes[$0].title, themed[$0] ?? []) }
    let nouns = CommonNouns(left.map { tasks[$0].name })
    for (noun, members) in nouns.groups.prefix(max(0, Self.most - found.count)) {
      found.append(("抓好\(noun)工作", members.map { (left[$0], "几项都有“\(noun)”") }))
    }
    let taken = Set(found.flatMap { $0.members.map(\.task) })
    left.removeAll(where: taken.contains)
    guard found.count >= 2, left.count * 2 <= done.count else { return nil }
    if left.count == 1 {
      Self.join(left[0], own[left[0]].map { finder.themes[$0].title }, to: &found)
    } else if !left.isEmpty {
      found.append((RestTitle.of(left.map { tasks[$0].name }), left.map { ($0, "没有分题相符") }))
    }
    // What is begun stands where its words point to, else with its neighbours.
    for task in open {
      let place = reader.place(task)
      let at = found.firstIndex { $0.title == place.map { finder.themes[$0.theme].title } }
      found[at ?? Self.neighbour(of: task, found)].members.append((task, place?.reason ?? "没有分题相符"))
    }
    func chapter(_ found: Found, isHonours: Bool) -> Chapter {
      let rows = found.members.flatMap { member in tasks[member.task].rows.map { (index: $0, reason: member.reason) } }
      return Chapter(title: found.title, rows: rows.sorted { $0.index < $1.index }, isHonours: isHonours)
    }
    let last: Found = (isPersonal ? "奖惩情况" : "获得荣誉", honours.map { ($0, "荣誉和奖惩") })
    chapters =
      found.map { chapter($0, isHonours: false) } + (honours.isEmpty ? [] : [chapter(last, isHonours: true)])
  }

  /// So many characters a heading of two titles may have.
  private static let longest = 13

  /// Joins a task that stands alone to the smallest chapter, under both titles; where they are too long, or where it
  /// has no theme, to its neighbour, whose title says that there is more.
  private static func join(_ task: Int, _ title: String?, to found: inout [Found]) {
    let small = found.indices.min { (found[$0].members.count, $1) < (found[$1].members.count, $0) } ?? 0
    if let title, title.count + 1 + found[small].title.count <= longest {
      found[small].title = title + "，" + found[small].title
      found[small].members.append((task, "“\(title)”只有这一条"))
    } else {
      let at = neighbour(of: task, found)
      found[at].title += found[at].title.hasSuffix("工作") ? "等" : "等工作"
      found[at].members.append((task, "没有分题相符，只有这一条"))
    }
  }

  /// The chapter of the task that stands nearest before one in the ledger.
  private static func neighbour(of task: Int, _ found: [Found]) -> Int {
    func last(_ chapter: Int) -> Int { found[chapter].members.map(\.task).filter { $0 < task }.max() ?? -1 }
    return found.indices.max { last($0) < last($1) } ?? 0
  }

  private static func isHonour(_ task: String) -> Bool {
    honours.contains { task.holds($0) } && !task.hasSuffix("会")
  }

  private static let honours = [
    "考核结果", "年度考核", "荣誉", "获奖", "受奖", "奖惩", "受表彰", "获表彰", "表彰奖励", "受到表彰", "立功受奖", "评先评优", "上级表彰",
  ]
}
