import Phrases
import Records
import TextCore

/// Parting by the chapters of the unit's trade (行当): each row goes where its words point to, and none makes a chapter
/// of a word of its own.
extension ThemeParting {
  /// Chapters of so few tasks, that tell so little, are told with the one ahead.
  private static let fewestOfFrame = 2
  private static let leastOfFrame = 120
  /// So many chapters may have little each.
  private static let enough = 5
  /// So many tasks a chapter has on the average where one of two is short beside the others.
  private static let average = 3
  /// So many tasks a chapter has at most whose heading names safety beside it.
  private static let mostBesideSafety = 8

  /// The frame's chapters in its order; what is too little for one joins its neighbour.
  /// - Parameters:
  ///   - hasParty: whether the unit's work on itself has party work beside it.
  ///   - isDiary: whether the rows stand in the order of their dates.
  mutating func takeFrame(hasParty: Bool, isDiary: Bool) {
    reader.forgetCommonWords()
    // 配设备16台 in a result makes a task no work of the office on itself.
    let last = titles.count - 1
    if let title = titles.last, Self.inward.contains(where: { title.holds($0) }) { reader.forgetResults(of: last) }
    var places = left.map { (task: $0, place: reader.place($0)) }
    if !isDiary { Self.askNeighbours(of: &places) }
    var members: [Int: [Member]] = [:]
    for (task, place) in places {
      if let place { members[place.theme, default: []].append((task, place.reason)) }
    }
    found = members.keys.sorted().map { (titles[$0], members[$0] ?? [], $0) }
    parted = found.count
    joinSmallOfFrame(keepsLast: hasParty || !honours.isEmpty || !begun.isEmpty)
    dropTaken()
  }

  /// What only a word of its result tells is of the chapter that the names ahead of it and behind it agree on: 高压接电平均时长 and
  /// 投资 in the result of 低压小微企业接电 say less than 业扩报装 above and 客户走访 below.
  private static func askNeighbours(of places: inout [(task: Int, place: ThemeReader.Place?)]) {
    func isFirm(_ place: ThemeReader.Place?) -> Bool { place.map { !$0.isByResult && !$0.isVague } ?? false }
    let known = places
    for at in known.indices where known[at].place?.isByResult == true {
      guard let before = known[..<at].last(where: { isFirm($0.place) })?.place?.theme,
        before == known[(at + 1)...].first(where: { isFirm($0.place) })?.place?.theme, before != known[at].place?.theme
      else { continue }
      places[at].place = ThemeReader.Place(theme: before, reason: "名称里没有行当里的词，和前后几行一章")
    }
  }

  /// - Parameter keepsLast: whether more is to come to the unit's work on itself.
  private mutating func joinSmallOfFrame(keepsLast: Bool) {
    func isSmall(_ chapter: Found, _ fewest: Int, _ least: Int) -> Bool {
      chapter.members.count < fewest && !(keepsLast && chapter.theme == titles.count - 1)
        && chapter.members.reduce(0) { $0 + tasks[$1.task].length } < least
    }
    // Two short rows are told with a neighbour that has no more: 守牢校园安全，改善办学条件.
    var tried: Set<Int> = []
    while found.count > Self.enough, count >= found.count * Self.average,
      let at = found.firstIndex(where: {
        !tried.contains($0.theme) && isSmall($0, Self.fewestOfFrame + 1, Self.leastOfFrame / 2)
      })
    {
      tried.insert(found[at].theme)
      _ = pairSmall(at, keepsLast)
    }
    while found.count > 2,
      let at = found.firstIndex(where: { isSmall($0, Self.fewestOfFrame, Self.leastOfFrame) })
    {
      if pairSmall(at, keepsLast) { continue }
      let small = found.remove(at: at)
      // The last chapter is the unit's work on itself, and takes only what is beside it.
      let isLast = at == found.count
      let to = isLast ? at - 1 : max(0, at - 1)
      found[to].members += small.members.map { ($0.task, $0.reason + "；“\(small.title)”条数少，并入相邻的一章") }
      strangers.formUnion(small.members.map(\.task))
    }
  }

  /// Tells a small chapter with a neighbour that has little more, under both titles: 严格监管执法，维护消费权益; false where
  /// neither has so little, or where what there is would have three.
  private mutating func pairSmall(_ at: Int, _ keepsLast: Bool) -> Bool {
    // 安全生产 is of no other chapter's work: it is named beside it.
    let isSafety = found[at].title == ThemeChapters.safety
    // One row that has much to tell is named as well, where few others are.
    let isTelling =
      found[at].members.count == 1 && tasks[found[at].members[0].task].length >= Self.leastText
    let most = isSafety ? Self.mostBesideSafety : isTelling ? Self.few : Self.fewestOfFrame
    func isFit(_ other: Int) -> Bool {
      found.indices.contains(other) && found[other].members.count <= most
        && found[other].theme != titles.count - 1 && found[at].theme != titles.count - 1
        && !found[other].title.contains("，") && !found[at].title.contains("，")
    }
    guard let other = [at + 1, at - 1].first(where: isFit) else { return false }
    let (first, second) = (min(at, other), max(at, other))
    guard let title = paired(found[first].theme, found[second].title) else { return false }
    found[first].title = title
    found[first].members += found[second].members
    found.remove(at: second)
    return true
  }

  /// Whether the frame has room for the rows: three chapters that hold two of three of them, or, of few rows, two that took
  /// in what was too little for a third.
  var isFramed: Bool {
    (found.count >= 3 || found.count == 2 && parted >= 3 && count <= Self.fewRows) && left.count * 3 <= count
  }

  private static let fewRows = 20

  /// Tasks whose names and heads of results have no word of the frame: where any word of the result points to; between
  /// two of one chapter there, in the order of the ledger; the rest, where it is little, with what its name has most in
  /// common with, else with the unit's work on itself.
  /// - Parameter isDiary: whether the rows stand in the order of their dates: then neighbours have nothing in common.
  ///   - hasParty: whether the unit's work on itself has party work beside it.
  mutating func takeLeftOfFrame(isDiary: Bool, hasParty: Bool) {
    for task in left {
      guard let place = reader.placeByResult(task), let at = found.firstIndex(where: { $0.theme == place.theme }) else {
        continue
      }
      found[at].members.append((task, place.reason))
    }
    dropTaken()
    takeHouseDuties(hasParty: hasParty)
    defer { nameStrangers() }
    var chapterOf: [Int: Int] = [:]
    for (at, chapter) in found.enumerated() {
      for member in chapter.members { chapterOf[member.task] = at }
    }
    let order = (Array(chapterOf.keys) + left).sorted { tasks[$0].rows[0] < tasks[$1].rows[0] }
    if !isDiary {
      for task in left {
        guard let at = order.firstIndex(of: task) else { continue }
        let before = order[..<at].last { chapterOf[$0] != nil }.flatMap { chapterOf[$0] }
        let behind = order[(at + 1)...].first { chapterOf[$0] != nil }.flatMap { chapterOf[$0] }
        if let before, before == behind || behind == nil {
          found[before].members.append((task, "没有行当里的词，和前后两行一章"))
        }
      }
      dropTaken()
    }
    // In a diary neighbours say nothing of what has no word: there much of it has a chapter.
    guard left.count * 5 <= count || !isDiary else {
      found.append((RestTitle.general, left.map { ($0, "没有行当里的词") }, .max))
      dropTaken()
      return
    }
    for (task, at) in left.map({ ($0, nearest(to: $0)) }) {
      if let at { found[at].members.append((task, "没有行当里的词，任务名称与这一章相近")) }
    }
    dropTaken()
    guard !left.isEmpty else { return }
    // What nothing tells of is no chapter of one or two: it stands with what the clerk keeps it beside; in a diary what has
    // numbers is of the main work, and the rest of the unit's work on itself.
    let own = found.last?.theme == titles.count - 1 ? found.count - 1 : nil
    let main = found.indices.filter { $0 != own }.max { found[$0].members.count < found[$1].members.count } ?? 0
    let last = own ?? main
    for task in left {
      let beside = isDiary ? nil : order[..<(order.firstIndex(of: task) ?? 0)].last { chapterOf[$0] != nil }
      let isBeside = beside.flatMap { chapterOf[$0] }.map { $0 != last } ?? false
      let rest = isDiary && tasks[task].result.hasDigit ? main : last
      let at = isBeside ? beside.flatMap { chapterOf[$0] } ?? rest : rest
      found[at].members.append((task, isBeside ? "没有行当里的词，和前一行一章" : "没有行当里的词，条数少"))
      strangers.insert(task)
    }
    dropTaken()
  }

  /// What any office has to do beside its trade, and no chapter of the trade has a word for, is of the unit's work on itself: 信访件
  /// below 教师培训 is no 教师队伍.
  private mutating func takeHouseDuties(hasParty: Bool) {
    let last = titles.count - 1
    guard let own = titles.last, Self.inward.contains(where: { own.holds($0) }) else { return }
    let duties = left.filter { task in Self.duties.contains { tasks[task].name.holds($0) } }
    guard !duties.isEmpty, hasParty || found.last?.theme == last else { return }
    if found.last?.theme != last { found.append((own, [], last)) }
    found[found.count - 1].members += duties.map { ($0, "机关日常事务，不在行当里") }
    dropTaken()
  }

  private static let duties = [
    "信访", "驻村", "结对帮扶", "档案", "保密", "公文", "机要", "值班值守", "固定资产", "政府采购", "综治", "普法", "双拥", "政务公开", "信息公开", "建议提案",
    "议案提案",
    "绩效考核", "节能降耗",
  ]

  /// `抓好农业生产等工作`: a chapter of few rows that took in what its title has no word for says so.
  private mutating func nameStrangers() {
    for at in found.indices {
      let chapter = found[at]
      let isOwn = chapter.theme >= titles.count - 1 && Self.inward.contains { chapter.title.holds($0) }
      guard !isOwn, chapter.members.count <= Self.fewToName, !chapter.title.hasSuffix(Self.others),
        chapter.title.starts(withOneOf: Self.open), !chapter.title.contains("，"), chapter.theme < titles.count,
        chapter.members.contains(where: { strangers.contains($0.task) })
      else { continue }
      found[at].title = chapter.title.trimmingSuffix("工作") + Self.others
    }
  }

  /// 服务群众等工作 and 维护平安稳定等工作 are no headings.
  private static let open: [String] = ["抓好", "做好", "推进", "加强", "开展", "落实", "抓紧"]
  /// One row among more needs no word in the heading.
  private static let fewToName = 6

  /// Puts the chapters in the order in which the ledger begins them, where it keeps the rows of each together: a union's
  /// that opens with 建会入会 is told in that order. The unit's work on itself stays last, and a lone row leads no chapter ahead.
  mutating func orderAsKept() {
    var chapterOf: [Int: Int] = [:]
    for (at, chapter) in found.enumerated() {
      for member in chapter.members { chapterOf[member.task] = at }
    }
    let order = chapterOf.keys.sorted { tasks[$0].rows[0] < tasks[$1].rows[0] }.compactMap { chapterOf[$0] }
    let runs = zip(order, order.dropFirst()).count { $0 != $1 } + 1
    guard found.count > 1, runs <= found.count * 2 else { return }
    // 夯实工会组织 stands last in its trade and is no work of the union on itself.
    func isLast(_ at: Int) -> Bool {
      found[at].theme >= titles.count
        || found[at].theme == titles.count - 1 && Self.inward.contains { found[at].title.holds($0) }
    }
    func start(_ at: Int) -> Int {
      order.indices.first { order[$0] == at && $0 + 1 < order.count && order[$0 + 1] == at } ?? order.firstIndex(of: at)
        ?? 0
    }
    let ranked = found.indices.map { (isLast: isLast($0) ? found[$0].theme : -1, start: start($0), at: $0) }
    found = ranked.sorted { ($0.isLast, $0.start) < ($1.isLast, $1.start) }.map { found[$0.at] }
  }

  static let inward = ["自身", "队伍", "内部", "管理", "人才"]

  /// The chapter whose title and tasks have most pairs of characters in common with a task's name; nil where none has two.
  private func nearest(to task: Int) -> Int? {
    func pairs(_ text: String) -> Set<[Character]> {
      let characters = text.filter(Punctuation.isHan).map { $0 }
      return Set(zip(characters, characters.dropFirst()).map { [$0, $1] })
    }
    let own = pairs(tasks[task].name)
    let shared = found.map { chapter in
      chapter.members.map { own.intersection(pairs(tasks[$0.task].name)).count }.max() ?? 0
    }
    guard let most = shared.max(), most >= 2 else { return nil }
    return shared.firstIndex(of: most)
  }
}

/// Whether rows stand in the order of their dates, as in a diary kept month by month.
enum Diary {
  static func isKept(_ rows: [Int], _ records: [TaskRecord]) -> Bool {
    let dates = rows.compactMap { records[$0].date?.start }
    guard dates.count * 3 >= rows.count * 2, Set(dates).count >= 3 else { return false }
    return !zip(dates, dates.dropFirst()).contains { $1 < $0 }
  }
}
