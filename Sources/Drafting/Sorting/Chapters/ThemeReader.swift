import Phrases
import Records
import TextCore

/// Reads off rows which theme they belong to.
struct ThemeReader {
  /// A task with the rows of all its periods.
  struct Task {
    /// Its name without a period.
    let name: String
    /// Its rows in the order of the ledger.
    var rows: [Int]
    fileprivate let owner: String
    /// What came of its first row.
    let result: String
    /// Whether the ledger marks one of its rows.
    var isHighlight: Bool
    /// The characters of its results; those that differ in numbers only count once.
    var length: Int
    fileprivate var skeletons: Set<String>
  }

  /// A task's theme and what tells it.
  struct Place {
    let theme: Int
    let reason: String
    /// Whether only a word that stands in the names of any work tells it.
    var isVague = false
    /// Whether only a word of the result tells it.
    var isByResult = false
  }

  /// In the order of the ledger.
  private(set) var tasks: [Task] = []
  private let finder: ThemeFinder
  private var ofTasks: [[ThemeFinder.Match]]
  /// Whether a task's name says plainly what it is about, whatever themes are kept.
  private let isTold: [Bool]
  private var ofResults: [[ThemeFinder.Match]]
  private var ofOwners: [String: [ThemeFinder.Match]] = [:]
  private var asksOwners = true
  /// Words of results that tell nothing.
  private var common: Set<String> = []
  /// The theme that no result tells.
  private var unread: Int?
  /// By owner the theme of most of its tasks.
  private var usual: [String: Int] = [:]

  init(_ rows: [Int], _ records: [TaskRecord], _ finder: ThemeFinder) {
    self.finder = finder
    tasks = Self.tasks(of: rows, records)
    ofTasks = tasks.map { finder.matches(in: Self.withoutTitles($0.name)) }
    isTold = ofTasks.map { $0.contains { !$0.isVague } }
    ofResults = tasks.map { finder.matches(in: String($0.result.prefix(Self.head))) }
    for owner in Set(tasks.map(\.owner)) where !owner.isEmpty { ofOwners[owner] = finder.matches(in: owner) }
    weighOwners()
  }

  /// The tasks of some rows: the periods of one, and the parts that a ledger lists below it, are one task.
  private static func tasks(of rows: [Int], _ records: [TaskRecord]) -> [Task] {
    var tasks: [Task] = []
    var places: [String: Int] = [:]
    var stems = CellMemo<String>()
    var taskOf: [Int: Int] = [:]
    for row in rows {
      let record = records[row]
      // 其中跨省通办 is told where its whole is, whatever its own words.
      if let known = PartRows.whole(of: row, records).flatMap({ taskOf[$0] }) {
        tasks[known].rows.append(row)
        taskOf[row] = known
        continue
      }
      let name = stems.value(of: record, .task) { PeriodStem.of(Punctuation.name($0.task)) }
      if let known = places[name], !name.isEmpty {
        taskOf[row] = known
        tasks[known].rows.append(row)
        tasks[known].isHighlight = tasks[known].isHighlight || record.highlight
        if tasks[known].skeletons.insert(skeleton(record.result)).inserted {
          tasks[known].length += record.result.count
        }
      } else {
        places[name] = tasks.count
        taskOf[row] = tasks.count
        let owner = Punctuation.name(record.owner)
        tasks.append(
          Task(
            name: name, rows: [row], owner: owner, result: record.result, isHighlight: record.highlight,
            length: record.result.count, skeletons: [skeleton(record.result)]))
      }
    }
    return tasks
  }

  /// A result without its numbers.
  private static func skeleton(_ result: String) -> String {
    String(String.UnicodeScalarView(result.unicodeScalars.filter { !("0"..."9" ~= $0) && $0 != "." }))
  }

  /// So many characters at the head of a result say what it is about.
  private static let head = 10

  /// A name without the titles of works in it: 《阳光热线》 is no hot line.
  private static func withoutTitles(_ name: String) -> String {
    var isTitle = false
    return name.filter { character in
      if character == "《" { isTitle = true }
      defer { if character == "》" { isTitle = false } }
      return !isTitle
    }
  }

  /// Reads on by some themes only: what the others had goes where its next word or its owner points.
  mutating func keep(_ themes: Set<Int>) { filter(themes.contains) }

  /// Reads on without some themes.
  mutating func drop(_ themes: Set<Int>) { filter { !themes.contains($0) } }

  /// Reads some themes as another: the fire drill of a school is the school's safety.
  mutating func read(_ themes: Set<Int>, as other: Int) {
    func read(_ matches: [ThemeFinder.Match]) -> [ThemeFinder.Match] {
      matches.map { themes.contains($0.theme) && !$0.isVague ? $0.of(other) : $0 }
    }
    ofTasks = ofTasks.map(read)
    ofResults = ofResults.map(read)
    weighOwners()
  }

  /// Whether a task's own name says plainly what it is about, and only its owner's other tasks bring it elsewhere.
  func isOwnersOnly(_ task: Int) -> Bool {
    isTold[task] && (ofTasks[task].first?.isVague ?? true) && usual[tasks[task].owner] != nil
  }

  /// Reads on by tasks and results alone.
  mutating func forgetOwners() { (ofOwners, usual, asksOwners) = ([:], [:], false) }

  /// Reads on without the words of results that many tasks have, for they tell whom the office serves and not what was
  /// done: 老人 in a home for the old, 读者 in a library.
  mutating func forgetCommonWords() {
    guard tasks.count <= Self.mostCounted else { return }
    var counts: [String: Int] = [:]
    for task in tasks {
      for match in finder.matches(in: task.result) where !match.isVague { counts[match.word, default: 0] += 1 }
    }
    common = Set(counts.filter { $0.value >= 4 && $0.value * Self.shareOfCommon >= tasks.count }.keys)
    guard !common.isEmpty else { return }
    ofResults = ofResults.map { [common] in $0.filter { !common.contains($0.word) } }
  }

  /// Reads on without what results, and not names, tell of a theme.
  mutating func forgetResults(of theme: Int) {
    unread = theme
    ofResults = ofResults.map { $0.filter { $0.theme != theme } }
  }

  /// Words that so large a part of the results has are of no chapter; larger ledgers are not counted.
  private static let shareOfCommon = 6
  private static let mostCounted = 400

  private mutating func filter(_ isKept: (Int) -> Bool) {
    func kept(_ matches: [ThemeFinder.Match]) -> [ThemeFinder.Match] { matches.filter { isKept($0.theme) } }
    ofTasks = ofTasks.map(kept)
    ofResults = ofResults.map(kept)
    ofOwners = ofOwners.mapValues(kept)
    weighOwners()
  }

  /// The theme that a task's name points to; else that of its owner's other tasks, of its owner's name, or of its
  /// result. A vague word of the name (宣传, 培训) decides last.
  func place(_ task: Int) -> Place? {
    let owner = tasks[task].owner
    let own = ofTasks[task].first
    if let own, !own.isVague { return place(own, "") }
    if let theme = usual[owner] { return Place(theme: theme, reason: "与“\(owner)”的其他任务一起") }
    if let match = ofOwners[owner]?.first { return place(match, "") }
    if let own {
      let told = ofResults[task].first { !$0.isVague }
      return told.map(placeByResult) ?? place(own, "")
    }
    return isTold[task] ? nil : ofResults[task].first.map(placeByResult)
  }

  /// The theme that any word of a task's result points to: 改造 of 沿河路等3条路改造人行道, where its name says nothing.
  func placeByResult(_ task: Int) -> Place? {
    finder.matches(in: tasks[task].result).first {
      !$0.isVague && $0.theme != unread && !common.contains($0.word)
    }.map(placeByResult)
  }

  private func placeByResult(_ match: ThemeFinder.Match) -> Place {
    var found = place(match, "完成情况里的")
    found.isByResult = true
    return found
  }

  private func place(_ match: ThemeFinder.Match, _ source: String) -> Place {
    Place(
      theme: match.theme, reason: source + "“\(match.word)” → \(finder.themes[match.theme].title)",
      isVague: match.isVague)
  }

  /// An owner's theme is that of half of its tasks and of two at least; one that answers for most of the ledger, or for
  /// whatever comes, has none.
  private mutating func weighOwners() {
    var counts: [String: [Int: Int]] = [:]
    var all: [String: Int] = [:]
    for (task, matches) in zip(tasks, ofTasks) where !task.owner.isEmpty {
      all[task.owner, default: 0] += 1
      if let match = matches.first, !match.isVague { counts[task.owner, default: [:]][match.theme, default: 0] += 1 }
    }
    usual = [:]
    guard asksOwners else { return }
    for (owner, themes) in counts where all[owner, default: 0] * 2 <= tasks.count && !Self.isForAll(owner) {
      let best = themes.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let best, best.value >= 2, best.value * 2 >= themes.values.reduce(0, +) else { continue }
      usual[owner] = best.key
    }
  }

  private static func isForAll(_ owner: String) -> Bool {
    ["办公室", "综合", "内勤", "全体", "各"].contains { owner.holds($0) } || owner.hasPrefix("全")
  }
}
