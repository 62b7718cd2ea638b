import TextCore

/// The headings of a checklist: those in force, and the paths of them that items have.
struct ChecklistHeadings {
  /// The headings that lead to an item, outer ones first; the first is that of items without any.
  private(set) var paths: [[ChecklistContent.Heading]] = [[]]
  /// The ranks that headings have, with how many headings each has.
  private(set) var ranks: [Int: Int] = [:]
  private var all: [ChecklistContent.Heading] = []
  /// The lines of headings with a task below them.
  private var used: Set<Int> = []

  /// The ranks: Markdown's from 1 to 6, then numbered ones, bold lines, and items over other items.
  static func rank(of marker: ChecklistLine.Marker) -> Int { 10 + marker.rawValue }
  static let boldRank = 30
  static let groupRank = 40

  /// Which of the paths is in force.
  var path: Int { paths.count - 1 }

  private var inForce: [ChecklistContent.Heading] { paths[path] }

  /// The headings that nothing stands below, in order.
  var unused: [ChecklistContent.Heading] { all.filter { !used.contains($0.line) } }

  /// Whether section or topic is still to be named: below both, what has no mark of its own is a detail.
  var leavesOpen: Bool {
    inForce.count { $0.rank < Self.groupRank && !ChecklistTitle.isTitle($0.text) } < 2
  }

  /// A heading begins, which ends those of its rank and below; one without text only ends them.
  mutating func enter(_ heading: ChecklistContent.Heading) {
    var next = inForce.filter { $0.rank < heading.rank }
    if !heading.text.isEmpty {
      next.append(heading)
      all.append(heading)
      ranks[heading.rank, default: 0] += 1
    }
    paths.append(next)
  }

  /// An item that had become the heading of others ends.
  mutating func leaveGroup(atDepth depth: Int) {
    paths.append(inForce.filter { $0.rank < Self.groupRank + depth })
  }

  /// A task stands below the headings in force.
  mutating func use() {
    for heading in inForce { used.insert(heading.line) }
  }
}
