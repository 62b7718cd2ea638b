import Phrases
import Records

/// Parting by the chapters of the unit's trade (行当): each row goes where its words point to, and none makes a chapter
/// of a word of its own.
extension ThemeParting {
  /// Chapters of so few tasks, that tell so little, are told with the one ahead.
  private static let fewestOfFrame = 2
  private static let leastOfFrame = 60

  /// The frame's chapters in its order; what is too little for one joins its neighbour.
  /// - Parameter hasParty: whether the unit's work on itself has party work beside it.
  mutating func takeFrame(hasParty: Bool) {
    var members: [Int: [Member]] = [:]
    for task in left {
      if let place = reader.place(task) { members[place.theme, default: []].append((task, place.reason)) }
    }
    found = members.keys.sorted().map { (titles[$0], members[$0] ?? [], $0) }
    joinSmallOfFrame(keepsLast: hasParty || !honours.isEmpty || !begun.isEmpty)
    dropTaken()
  }

  /// - Parameter keepsLast: whether more is to come to the unit's work on itself.
  private mutating func joinSmallOfFrame(keepsLast: Bool) {
    func isSmall(_ chapter: Found) -> Bool {
      chapter.members.count < Self.fewestOfFrame && !(keepsLast && chapter.theme == titles.count - 1)
        && chapter.members.reduce(0) { $0 + tasks[$1.task].length } < Self.leastOfFrame
    }
    while found.count > 2, let at = found.firstIndex(where: isSmall) {
      let small = found.remove(at: at)
      // The last chapter is the unit's work on itself, and takes only what is beside it.
      let isLast = at == found.count
      let to = isLast ? at - 1 : max(0, at - 1)
      found[to].members += small.members.map { ($0.task, $0.reason + "；“\(small.title)”条数少，并入相邻的一章") }
    }
  }

  /// Whether the frame has room for the rows: three chapters that hold two of three of them.
  var isFramed: Bool { found.count >= 3 && left.count * 3 <= count }

  /// Tasks that no word of the frame has: between two of one chapter they stand there, in the order of the ledger; the
  /// rest, where it is little, with the unit's work on itself.
  /// - Parameter isDiary: whether the rows stand in the order of their dates: then neighbours have nothing in common.
  mutating func takeLeftOfFrame(isDiary: Bool) {
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
    guard !left.isEmpty else { return }
    if left.count * 5 <= count, let last = found.indices.last, found[last].theme == titles.count - 1 {
      found[last].members += left.map { ($0, "没有行当里的词，条数少") }
    } else {
      found.append((RestTitle.general, left.map { ($0, "没有行当里的词") }, .max))
    }
    dropTaken()
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
