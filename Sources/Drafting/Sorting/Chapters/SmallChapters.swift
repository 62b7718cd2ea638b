import Records
import TextCore

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
    return ["其他", "其它", "其余", "其他方面", "其他事项", "杂项", "综合其他", "基本情况", "基础数据", "单位概况", "概况"].contains(name)
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

  /// What an office does for itself, by the end of a section's name.
  private static let ownWork = [
    "机关建设", "机关工作", "自身建设", "队伍建设", "基层基础", "基础工作", "内部管理", "综合保障", "综合管理", "行政管理", "运行保障", "机关管理",
  ]
  /// So few rows are no chapter beside others.
  private static let fewest = 2

  private static func isOwnWork(_ section: SectionMatter) -> Bool {
    !section.topics.contains(where: \.isNamed)
      && ownWork.contains { section.label.hasSuffix($0) || section.label.trimmingSuffix("工作").hasSuffix($0) }
  }

  /// Whether a section of business may take what has none.
  private static func isOpen(_ section: SectionMatter) -> Bool {
    !section.topics.contains(where: \.isNamed) && !ChapterKin.isInward(section.label)
  }

  /// So few rows of 其他 are told there.
  private static let few = 4

  /// The sections with the few rows of 其他 told with what the office does for itself, where the ledger has such a
  /// section, or one or two with the last of its own, and the rows that moved with its name; nil where there is none.
  /// - Parameter isOwners: whether all of that section is the ledger's own, and none of it single rows of others.
  static func restWithOwnWork(
    _ sections: [SectionMatter], isOwners: Bool
  ) -> (sections: [SectionMatter], moved: [Int], into: String)? {
    guard let rest = sections.firstIndex(where: { isRest($0.name) }),
      case let moved = sections[rest].topics.flatMap(\.records), moved.count <= few,
      let own = sections.lastIndex(where: isOwnWork)
        ?? (isOwners && moved.count <= fewest ? sections.indices.last { $0 != rest && isOpen(sections[$0]) } : nil)
    else { return nil }
    var sections = sections
    sections[own].topics.append(TopicMatter(name: "", bank: nil, records: moved))
    let into = sections[own].name
    sections.remove(at: rest)
    return (sections, moved, into)
  }

  /// The sections that would be brought together.
  static func small(_ sections: [SectionMatter], _ records: [TaskRecord]) -> [SectionMatter] {
    func rows(_ section: SectionMatter) -> [Int] { section.topics.flatMap(\.records) }
    func isSmall(_ section: SectionMatter) -> Bool {
      let rows = rows(section)
      guard rows.count == 1, !isRest(section.name), !section.label.holds("党"), let row = rows.first,
        !records[row].highlight
      else { return false }
      return records[row].task.count + records[row].result.count <= short
    }
    let all = sections.reduce(0) { $0 + rows($1).count }
    let small = sections.filter(isSmall)
    let isFit = sections.count >= 5 && all * 2 >= sections.count * 5
    return isFit && (small.count >= 2 || sections.contains { isRest($0.name) }) ? small : []
  }
}
