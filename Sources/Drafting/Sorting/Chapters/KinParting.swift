import TextCore

/// What is too little for a chapter of its own is told with its kin.
extension ThemeParting {
  /// Brings what is too little for a chapter of its own to its kin: single tasks to a chapter that there is, several
  /// of them to one of a theme that is kin to all, and chapters of one or two tasks to a larger one, under both titles.
  mutating func takeKin() {
    guard scope != .person else { return }
    for task in left {
      guard let theme = own[task], let at = kin.nearest(to: titles[theme], among: found.map(\.title)) else { continue }
      // No title has its words from a single row.
      let isMore = tasks[task].rows.count > 1 || tasks[task].isHighlight
      if isMore, found[at].members.count < Self.few, plain.contains(theme) { nameBoth(theme, at) }
      found[at].members.append((task, "“\(titles[theme])”条数少，并入相近的一章"))
    }
    dropTaken()
    guard scope == .office else { return }
    gatherKin()
    joinSmall()
  }

  /// Chapters of themes that are kin to several tasks left, the one of most tasks first.
  private mutating func gatherKin() {
    while true {
      var members: [Int: [Int]] = [:]
      for task in left {
        guard let theme = own[task] else { continue }
        for theme in [theme] + kin.titles(nearTo: titles[theme]).compactMap(titles.firstIndex) {
          members[theme, default: []].append(task)
        }
      }
      // A title is that of one of the tasks, or of what any office does for itself.
      members = members.filter { theme, tasks in
        titles[theme] == ThemeChapters.ownWork || tasks.contains { own[$0] == theme && plain.contains(theme) }
      }
      // What any office does for itself is no theme among others.
      if found.count >= scope.most { members = members.filter { titles[$0.key] == ThemeChapters.ownWork } }
      let best = members.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
      guard let best, best.value.count >= 2 else { return }
      // Two of two themes are told under both titles.
      guard titles[best.key] == ThemeChapters.ownWork || best.value.count >= Self.fewest else { return }
      let rows = best.value.map { (task: $0, reason: "条数少的几题合写，归入“\(titles[best.key])”") }
      insert((titles[best.key], rows, best.key))
      dropTaken()
    }
  }

  private mutating func joinSmall() {
    for small in found where isSmall(small.members) && found.count > 2 {
      guard let from = found.firstIndex(where: { $0.title == small.title }) else { continue }
      let others = found.map { $0.title == small.title ? "" : $0.title }
      guard titles.indices.contains(small.theme), let at = kin.nearest(to: titles[small.theme], among: others) else {
        continue
      }
      // What an office does for the safety of its own house is its work on itself.
      let isOwn = titles[small.theme] == ThemeChapters.safety && found[at].title == ThemeChapters.ownWork
      if !isOwn { nameBoth(small.theme, at) }
      found[at].members += small.members
      found.remove(at: from)
    }
  }

  /// Gives a chapter the title of one theme more, where both are short.
  private mutating func nameBoth(_ theme: Int, _ at: Int) {
    let title = found[at].title
    guard !title.contains("，"), titles.indices.contains(found[at].theme), titles[theme] != title else { return }
    let isFirst = theme < found[at].theme
    found[at].title = (isFirst ? paired(theme, title) : paired(found[at].theme, titles[theme])) ?? title
  }
}
