import Records

/// Chapters of a single short row among the ledger's own: they are told together, in the chapter 其他, not each under
/// a heading of its own.
enum SmallChapters {
  /// The chapter for what has none of its own.
  static let rest = "其他"

  /// Up to so many characters of task and result a row is short.
  private static let short = 60

  /// Whether a section is the one for all that is left: 其他, 其它工作, 杂项.
  static func isRest(_ name: String) -> Bool {
    let name = name.hasSuffix("工作") ? String(name.dropLast(2)) : name
    return ["其他", "其它", "其余", "其他方面", "其他事项", "杂项", "综合其他"].contains(name)
  }

  /// The sections with what stands alone brought into one behind the others, and the rows that moved.
  ///
  /// Only where there are five sections or more, of three rows each and more by half, and where two or more rows come
  /// together: a chapter of one row is better than 其他 with one row.
  static func joined(_ sections: [SectionMatter], _ records: [TaskRecord]) -> (sections: [SectionMatter], moved: [Int])
  {
    let small = small(sections, records)
    guard !small.isEmpty else { return (sections, []) }
    let rest = sections.first { isRest($0.name) }
    let moved = small.flatMap { $0.topics.flatMap(\.records) }
    var joined = rest ?? SectionMatter(name: Self.rest, bank: nil, topics: [], label: Self.rest)
    joined.topics.append(TopicMatter(name: "", bank: nil, records: moved))
    let names = Set(small.map(\.name))
    return (sections.filter { !names.contains($0.name) && !isRest($0.name) } + [joined], moved)
  }

  /// The sections that would be brought together.
  static func small(_ sections: [SectionMatter], _ records: [TaskRecord]) -> [SectionMatter] {
    func rows(_ section: SectionMatter) -> [Int] { section.topics.flatMap(\.records) }
    func isSmall(_ section: SectionMatter) -> Bool {
      let rows = rows(section)
      guard rows.count == 1, !isRest(section.name), let row = rows.first, !records[row].highlight else { return false }
      return records[row].task.count + records[row].result.count <= short
    }
    let all = sections.reduce(0) { $0 + rows($1).count }
    let small = sections.filter(isSmall)
    let isFit = sections.count >= 5 && all * 2 >= sections.count * 5
    return isFit && (small.count >= 2 || sections.contains { isRest($0.name) }) ? small : []
  }
}
