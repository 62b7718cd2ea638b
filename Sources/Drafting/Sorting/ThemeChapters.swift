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
    var rows: [(index: Int, reason: String)]
  }

  /// The lexicon's chapter of what was learnt.
  static let learning = "加强学习培训"
  /// The heading of what has no theme.
  static let rest = "抓好其他工作"
  /// The heading of what one person was awarded or graded, which is a chapter of its own however short.
  static let honours = "奖惩情况"

  private typealias Member = (task: Int, reason: String)

  /// In order: the lexicon's, then nouns in the order of the ledger, then the rest.
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
    let isDone = tasks.map { !unfinished.contains($0.rows[0]) }
    guard isDone.count(where: \.self) >= Self.fewest else { return nil }
    let honours = isPersonal ? tasks.indices.filter { isDone[$0] && Self.isHonour(tasks[$0].name) } : []
    // The largest themes have chapters; of equals the lexicon's first.
    var sizes: [Int: Int] = [:]
    for task in tasks.indices where isDone[task] && !honours.contains(task) {
      if let place = reader.place(task) { sizes[place.theme, default: 0] += 1 }
    }
    let ranked = sizes.filter { $0.value >= 2 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let chosen = Set(ranked.prefix(Self.most).map(\.key))
    reader.keep(chosen)
    var themed: [Int: [Member]] = [:]
    var left: [Int] = []
    for task in tasks.indices where !honours.contains(task) {
      if let place = reader.place(task) {
        themed[place.theme, default: []].append((task, place.reason))
      } else if isDone[task] {
        left.append(task)
      }
    }
    var found = themed.sorted { $0.key < $1.key }.map { (title: finder.themes[$0.key].title, tasks: $0.value) }
    let nouns = CommonNouns(left.map { tasks[$0].name })
    for (noun, members) in nouns.groups.prefix(max(0, Self.most - found.count)) {
      found.append(("抓好\(noun)工作", members.map { (left[$0], "几项都有“\(noun)”") }))
    }
    let taken = Set(found.flatMap { $0.tasks.map(\.task) })
    left.removeAll { taken.contains($0) }
    guard found.count >= 2, left.count * 2 <= isDone.count(where: \.self) else { return nil }
    if left.count == 1 {
      let at = Self.neighbour(of: left[0], found.map { $0.tasks.map(\.task) })
      found[at].tasks.append((left[0], "没有分题相符，只有这一条"))
      found[at].title += "等工作"
    } else if !left.isEmpty {
      found.append((Self.rest, left.map { ($0, "没有分题相符") }))
    }
    for task in tasks.indices where !isDone[task] && reader.place(task) == nil {
      found[Self.neighbour(of: task, found.map { $0.tasks.map(\.task) })].tasks.append((task, "没有分题相符"))
    }
    if !honours.isEmpty { found.append((Self.honours, honours.map { ($0, "考核和奖惩") })) }
    chapters = found.map { title, members in
      let rows = members.flatMap { member in tasks[member.task].rows.map { (index: $0, reason: member.reason) } }
      return Chapter(title: title, rows: rows.sorted { $0.index < $1.index })
    }
  }

  /// The chapter of the task that stands nearest before one in the ledger, else behind it.
  private static func neighbour(of task: Int, _ chapters: [[Int]]) -> Int {
    let before = chapters.indices.max { a, b in
      (chapters[a].filter { $0 < task }.max() ?? -1) < (chapters[b].filter { $0 < task }.max() ?? -1)
    }
    return before ?? chapters.count - 1
  }

  private static func isHonour(_ task: String) -> Bool {
    ["考核结果", "年度考核", "荣誉", "获奖", "受奖", "奖惩", "表彰", "嘉奖", "立功"].contains { task.holds($0) }
  }
}
