import Phrases
import Records
import TextCore

/// The steps by which rows are parted into chapters by theme.
struct ThemeParting {
  typealias Member = (task: Int, reason: String)
  /// A chapter: its title, its tasks, and where its theme stands in the lexicon.
  typealias Found = (title: String, members: [Member], theme: Int)

  /// The chapters so far, in order.
  var found: [Found] = []
  /// How many chapters of a frame had rows before the small ones were joined.
  var parted = 0
  /// The done tasks that are in none of them, in the order of the ledger.
  private(set) var left: [Int]
  var reader: ThemeReader
  let count: Int
  let begun: [Int]
  let honours: [Int]
  let titles: [String]
  let scope: ThemeChapters.Scope
  /// Whether the titles are those of the unit's trade.
  var isOfTrade = false
  /// Tasks that stand in a chapter only because there is room for them: its title says that there is more (`nameStrangers`).
  var strangers: Set<Int> = []
  let kin: ThemeKin
  /// The theme of each done task before any was passed over.
  let own: [Int: Int]
  /// The themes that more than a vague word points to.
  let plain: Set<Int>

  /// The tasks of the rows, those of unfinished ones last.
  var tasks: [ThemeReader.Task] { reader.tasks }

  init(
    _ rows: [Int], unfinished: [Int], _ records: [TaskRecord], _ finder: ThemeFinder, _ kin: ThemeKin,
    _ scope: ThemeChapters.Scope, isBarred: (String) -> Bool = { _ in false }
  ) {
    var reader = ThemeReader(rows + unfinished, records, finder)
    // The titles of topics stand close to their rows: each row must bear its own out.
    if scope == .chapter { reader.forgetOwners() }
    let titles = finder.themes.map(\.title)
    // An office trains its staff; one person learns.
    if scope == .person { reader.drop(Set(titles.indices.filter { titles[$0] == ThemeChapters.staff })) }
    if scope == .office { Self.readSafety(of: titles, &reader) }
    let barred = Set(titles.indices.filter { isBarred(titles[$0]) })
    if !barred.isEmpty { reader.drop(barred) }
    let isOpen = Set(unfinished)
    let tasks = reader.tasks
    let done = tasks.indices.filter { !isOpen.contains(tasks[$0].rows[0]) }
    let isTold = scope == .chapter
    honours = done.filter { !isTold && Honours.isAward(tasks[$0].name, tasks[$0].result) }
    begun = tasks.indices.filter { isOpen.contains(tasks[$0].rows[0]) }
    let left = done.filter { [honours] in !honours.contains($0) }
    let places = left.reduce(into: [:]) { $0[$1] = reader.place($1) }
    own = places.mapValues(\.theme)
    plain = Set(places.values.filter { !$0.isVague }.map(\.theme))
    (self.reader, self.titles, self.scope, self.left, count) = (reader, titles, scope, left, left.count)
    self.kin = kin
  }

  /// In a ledger that tells of pupils and lessons, drills and what keeps children from water are the school's safety.
  private static func readSafety(of titles: [String], _ reader: inout ThemeReader) {
    func themes(_ names: [String]) -> Set<Int> { Set(names.compactMap(titles.firstIndex)) }
    let ofSchools = themes(["抓好教学工作", "加强学生教育管理", "抓好保教工作"])
    guard let safety = titles.firstIndex(of: "维护校园安全") else { return }
    let count = reader.tasks.indices.count { reader.place($0).map { ofSchools.contains($0.theme) } ?? false }
    guard count * 3 >= reader.tasks.count else { return }
    reader.read(themes([ThemeChapters.safety, "加强治安防范", "推进平安建设"]), as: safety)
  }

  /// Whether there are chapters, and hold at least half of the tasks.
  var isFit: Bool { found.count >= 2 && left.count * 2 <= count }

  /// The largest themes of two tasks or more, or of one that has much to tell; of equals the lexicon's first. What one person learnt is one however
  /// little it is.
  mutating func takeThemes() {
    let sizes = own.values.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    let lengths = own.reduce(into: [Int: Int]()) { $0[$1.value, default: 0] += tasks[$1.key].length }
    let fit = sizes.filter { theme, size in
      let isLarge = size >= 2 || scope == .office && lengths[theme] ?? 0 >= Self.leastText
      return isLarge && plain.contains(theme) || scope == .person && titles[theme] == ThemeChapters.learning
    }
    let ranked = fit.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    reader.keep(Set(ranked.prefix(scope.most).map(\.key)))
    var members: [Int: [Member]] = [:]
    let kept = ranked.prefix(scope.most).map { titles[$0.key] }
    for task in left {
      // What its own name says goes to its kin before it goes with its owner's other tasks.
      if scope == .office, reader.isOwnersOnly(task), let theme = own[task], plain.contains(theme),
        kin.nearest(to: titles[theme], among: kept) != nil
      {
        continue
      }
      if let place = reader.place(task) { members[place.theme, default: []].append((task, place.reason)) }
    }
    func rank(_ theme: Int) -> (Int, Int) { (scope == .person ? -(members[theme]?.count ?? 0) : 0, theme) }
    for theme in members.keys.sorted(by: { rank($0) < rank($1) }) {
      found.append((titles[theme], members[theme] ?? [], scope == .person ? 0 : theme))
    }
    dropTaken()
  }

  /// Chapters of nouns that the lexicon does not know.
  mutating func takeNouns() {
    let nouns = CommonNouns(left.map { tasks[$0].name })
    for (noun, names) in nouns.groups.filter({ !HarmWords.has($0.noun) }).prefix(max(0, scope.most - found.count)) {
      found.append(("抓好\(noun)工作", names.map { (left[$0], "几项都有“\(noun)”") }, .max))
    }
    dropTaken()
  }

  /// So many characters a heading of two titles may have.
  private static let longest = 17

  func paired(_ a: Int, _ b: String) -> String? {
    var (first, second) = (titles[a], b)
    // 抓好经营管理，抓好安全生产 has one verb twice.
    if first.prefix(2) == second.prefix(2) {
      if first == ThemeChapters.safety { first = ThemeChapters.safetyHeld }
      if second == ThemeChapters.safety { second = ThemeChapters.safetyHeld }
    }
    let title = first + "，" + second
    return title.count <= Self.longest && first.prefix(2) != second.prefix(2) ? title : nil
  }

  /// So many tasks, or characters in their results, make a chapter that stands by itself.
  static let fewest = 3
  static let leastText = 45
  /// A chapter of fewer tasks is told under the title of what joins it, too.
  static let few = 5

  func isSmall(_ members: [Member]) -> Bool {
    members.count < Self.fewest && members.reduce(0) { $0 + tasks[$1.task].length } < Self.leastText
  }

  /// Adds a chapter at its theme's place.
  mutating func insert(_ chapter: Found) {
    let place = found.firstIndex { $0.theme > chapter.theme } ?? found.count
    found.insert(chapter, at: place)
  }

  /// Chapters for what stands alone in two themes that are kin each, under both titles.
  mutating func takePairs() {
    var groups = Dictionary(grouping: left.filter { own[$0] != nil }) { own[$0] ?? 0 }.sorted { $0.key < $1.key }
    var room = min(scope.pairs, scope.most - found.count)
    while groups.count > 1, room > 0 {
      let first = groups.removeFirst()
      let near = kin.titles(nearTo: titles[first.key])
      let at = groups.firstIndex { near.contains(titles[$0.key]) && paired(first.key, titles[$0.key]) != nil }
      guard let at, !isSmall((first.value + groups[at].value).map { ($0, "") }) else { continue }
      let second = groups.remove(at: at)
      guard let title = paired(first.key, titles[second.key]) else { continue }
      let members = (first.value + second.value).sorted().map { task in
        (task: task, reason: "“\(titles[own[task] ?? first.key])”条数少，两题合写")
      }
      insert((title, members, first.key))
      room -= 1
    }
    dropTaken()
  }

  /// Tells what is left: one task with its neighbour's chapter, more in a chapter of their own; false where a chapter's
  /// topics would get a title that says nothing. What the ledger marks is no rest.
  mutating func takeRest() -> Bool {
    if scope == .office { placeSafety() }
    guard !left.isEmpty else { return true }
    guard scope != .chapter else { return false }
    let marked = left.filter { tasks[$0].isHighlight }
    if marked.count >= 2 {
      found.insert((RestTitle.highlights, marked.map { ($0, "没有分题相符，是重点工作") }, -1), at: 0)
    } else {
      for task in marked { join(task, "没有分题相符，是重点工作") }
    }
    dropTaken()
    if scope == .office { placeMeasures() }
    if left.count == 1, let task = left.first {
      join(task, own[task].map { "“\(titles[$0])”只有这一条，并入相邻的一章" } ?? "没有分题相符，只有这一条")
    } else if scope == .office, left.count <= Self.many,
      let own = found.firstIndex(where: { $0.title.hasSuffix(ThemeChapters.ownWork) })
    {
      found[own].members += left.map { ($0, "没有分题相符，条数少") }
    } else if scope == .office, left.count >= RestTitle.many, found.allSatisfy({ $0.members.count < left.count }) {
      // What most of the work is goes first, whatever it is called.
      found.insert((RestTitle.main, left.map { ($0, "没有分题相符，是主要业务") }, -1), at: 0)
    } else if !left.isEmpty {
      found.append(
        (left.count >= RestTitle.many ? RestTitle.daily : RestTitle.general, left.map { ($0, "没有分题相符") }, .max))
    }
    return true
  }

  /// How content those are whom the office serves, and the like, is measured by its main work.
  private mutating func placeMeasures() {
    let measures = ["满意率", "满意度", "办结率", "及时率", "合格率", "好评率"]
    guard let main = found.indices.max(by: { found[$0].members.count < found[$1].members.count }) else { return }
    for task in left where measures.contains(where: { tasks[task].name.hasSuffix($0) }) {
      found[main].members.append((task, "衡量的是主要工作"))
    }
    dropTaken()
  }

  /// The safety of an office's own house, of which it has little to tell beside its work, stands with what else it
  /// does for itself, behind that work.
  private mutating func placeSafety() {
    guard let at = found.firstIndex(where: { $0.title.hasPrefix(ThemeChapters.safety) }) else { return }
    let largest = found.map(\.members.count).max() ?? 0
    guard found[at].members.count * 2 < largest else { return }
    let chapter = found.remove(at: at)
    let inward = titles.firstIndex(of: ThemeChapters.staff) ?? titles.count
    found.insert(chapter, at: found.firstIndex { $0.theme >= inward } ?? found.count)
  }

  private static let many = 3
  /// What a title ends with whose chapter holds more than it names.
  static let others = "等工作"

  /// Joins a task to the chapter of its neighbour, whose title says that there is more.
  private mutating func join(_ task: Int, _ reason: String) {
    let at = neighbour(of: task)
    let title = found[at].title
    // One task more among many needs no word in the heading.
    if !title.hasSuffix(Self.others), title != ThemeChapters.ownWork, found[at].members.count < Self.many {
      found[at].title = title.trimmingSuffix("工作") + Self.others
    }
    found[at].members.append((task, reason))
  }

  /// The chapter, of those with one title, of the task that stands nearest before one in the ledger.
  private func neighbour(of task: Int) -> Int {
    let row = tasks[task].rows[0]
    func last(_ chapter: Int) -> Int {
      found[chapter].members.map { tasks[$0.task].rows[0] }.filter { $0 < row }.max() ?? -1
    }
    let single = found.indices.filter { !found[$0].title.contains("，") }
    return (single.isEmpty ? Array(found.indices) : single).max { last($0) < last($1) } ?? 0
  }

  /// What is begun stands where its words point to, else with its neighbours.
  mutating func addBegun() {
    for task in begun {
      let place = reader.place(task)
      let at = place.flatMap { place in found.firstIndex { $0.title.contains(titles[place.theme]) } }
      // Where nothing was counted no heading promises it.
      let kept = tasks[task].result.hasDigit ? place.flatMap { at == nil ? besideKept($0.theme) : nil } : nil
      found[at ?? kept ?? neighbour(of: task)].members.append((task, place?.reason ?? "没有分题相符"))
    }
  }

  /// The chapter of the trade's that stands nearest to one that only what is begun would make, under both titles: 招商 of a
  /// street is no 民生, whatever stands above it. Nil where there is none.
  private mutating func besideKept(_ theme: Int) -> Int? {
    guard isOfTrade, theme < titles.count - 1 else { return nil }
    let near = found.indices.filter { found[$0].theme < titles.count - 1 && !found[$0].title.contains("，") }
      .sorted { abs(found[$0].theme - theme) < abs(found[$1].theme - theme) }
    for at in near {
      guard let title = paired(found[at].theme, titles[theme]) else { continue }
      found[at].title = title
      return at
    }
    return nil
  }

  /// Awards and grades: a chapter that an office's opening may tell. One or two are told with what they were won by.
  mutating func addHonours() {
    guard !honours.isEmpty else { return }
    if scope == .office, honours.count < Self.fewest, !found.isEmpty {
      let general = found.firstIndex { $0.title.hasSuffix("自身建设") } ?? found.count - 1
      for task in honours {
        let at = reader.place(task).flatMap { place in found.firstIndex { $0.title.contains(titles[place.theme]) } }
        found[at ?? general].members.append((task, "荣誉，条数少，不单独成章"))
      }
      return
    }
    found.append((scope == .person ? "奖惩情况" : "获得荣誉", honours.map { ($0, "荣誉和奖惩") }, .max))
  }

  /// Whether a task is of the second title of a chapter of two: 食堂改造 of 守牢校园安全，改善办学条件.
  func isBehind(_ task: Int, in title: String) -> Bool {
    let halves = title.split(separator: "，")
    guard halves.count == 2, let theme = own[task] else { return false }
    let second = String(halves[1]).trimmingSuffix(Self.others)
    return titles[theme] == second || halves[1] == ThemeChapters.safetyHeld && titles[theme] == ThemeChapters.safety
  }

  mutating func dropTaken() {
    let taken = Set(found.flatMap { $0.members.map(\.task) })
    left.removeAll(where: taken.contains)
  }
}
