import Records
import TextCore

/// Chapters of the ledger's own that hold a sentence or two each: each is told with its nearest kin under a heading that
/// names both (渣土扬尘和餐饮油烟).
///
/// Where no name says that two belong together they stay apart, unless there are more chapters than anybody reads and they
/// stand side by side. The rows of each section stay in topics of their own: what is told of them does not change.
struct ThinChapters {
  /// The sections with thin ones joined.
  private(set) var sections: [SectionMatter]
  /// The accounts with the rows' new places.
  private(set) var accounts: [RecordAccount]

  /// More chapters are a crowd: in it what is thin is joined until there are no more than the second number, and what is
  /// not much more joins its kin. With fewer only what is too little for a chapter does, and so many chapters stay.
  private static let most = 8
  private static let wanted = 6
  private static let fewest = 4
  /// So many sections are no chapters at all.
  private static let tooMany = 40
  /// So many sections one heading has at most in a crowd, so many nouns with fewer chapters, and so many characters.
  private static let mostNames = 4
  private static let mostNouns = 2
  private static let longest = 22
  /// A section of more rows is no partner: it has titles of its own.
  private static let large = 12

  /// Sections that are told together.
  private struct Group {
    /// What its sections are called.
    var names: [String] { parts.map(\.name) }
    var parts: [Part]
    var label: String
    var members: [Int]
    var rows: Int
    var length: Int
    /// Whether it has too little for a chapter: two tasks in a sentence or two, or three short ones.
    var isThin: Bool { rows <= 2 && length <= 160 || rows == 3 && length <= 100 }
    /// Whether it is no chapter in company of any size: a task or two; in a crowd a short paragraph, too.
    func isScrap(inCrowd isCrowd: Bool) -> Bool {
      rows <= 2 && length <= 120 || rows <= (isCrowd ? 4 : 3) && length <= (isCrowd ? 90 : 60)
    }
  }

  /// A section by its name and its tasks.
  typealias Part = (name: String, rows: Int)

  /// Those of several sections that their heading names: all but the only one of a single row beside two others.
  private static func named(_ parts: [Part]) -> [String] {
    let large = parts.filter { $0.rows > 1 }
    return (parts.count > 2 && large.count == parts.count - 1 ? large : parts).map(\.name)
  }

  /// Whether two groups may share a heading: 房地产和建筑业 has two nouns and leaves no room for 住房保障.
  private static func areFew(_ a: Group, _ b: Group, isCrowd: Bool) -> Bool {
    if isCrowd { return a.names.count + b.names.count <= mostNames }
    return named(a.parts + b.parts).reduce(0) { $0 + $1.split { "和与及、".contains($0) }.count } <= mostNouns
  }

  init(_ sections: [SectionMatter], _ accounts: [RecordAccount], _ records: [TaskRecord]) {
    (self.sections, self.accounts) = (sections, accounts)
    // Single rows would stand under 其他工作: with fewer chapters, too, they go to their kin first.
    let small = Set(SmallChapters.small(sections, records).map(\.name))
    let isCrowd = sections.count > Self.most
    guard sections.count > Self.fewest, sections.count <= Self.tooMany else { return }
    let kin = ChapterKin.nearness(among: sections.map { Self.name(of: $0) })
    var groups = Self.groups(sections, accounts, records)
    func isThin(_ group: Group) -> Bool {
      if isCrowd, groups.count > Self.wanted, group.isThin { return true }
      if groups.count > Self.fewest, group.isScrap(inCrowd: isCrowd) { return true }
      return group.members.count == 1 && (isCrowd || group.rows <= 2) && small.contains(sections[group.members[0]].name)
    }
    while let (thin, partner) = Self.nearest(in: groups, kin, isCrowd: isCrowd, isThin) {
      let (first, second) = (min(thin, partner), max(thin, partner))
      groups[first] = Self.joined(groups[first], groups[second])
      groups.remove(at: second)
    }
    guard groups.count < sections.count else { return }
    takeIn(groups)
    self.sections = groups.map { joint($0) ?? sections[$0.members[0]] }
  }

  /// What a section is told as beside others: 综合 says nothing of what any office does for itself.
  private static func name(of section: SectionMatter) -> String {
    let name = section.label.trimmingSuffix("工作")
    return whole.contains(name) ? ownWork : name
  }

  private static let whole: WordSet = ["综合", "综合事务", "综合类", "日常"]
  private static let ownWork = "自身建设"

  /// Whether a section's name says all that another's ends with: 合法性审查 beside 行政立法与合法性审查.
  private static func isWithin(_ section: SectionMatter, _ other: SectionMatter) -> Bool {
    section.label.count >= 3 && other.label != section.label && other.label.hasSuffix(section.label)
  }

  private static func groups(
    _ sections: [SectionMatter], _ accounts: [RecordAccount], _ records: [TaskRecord]
  ) -> [Group] {
    var open: [String: [Int]] = [:]
    for (row, account) in accounts.enumerated() where account.fate == .unfinished {
      open[account.section, default: []].append(row)
    }
    return sections.enumerated().map { index, section in
      let isOpen =
        !SmallChapters.isRest(section.name)
        && (!section.topics.contains(where: \.isNamed) || section.topics.flatMap(\.records).count <= 2)
        && (section.label.count <= 8 || sections.contains { $0.name != section.name && isWithin($0, section) })
      let rows = section.topics.flatMap(\.records) + (open[section.name] ?? [])
      guard isOpen, rows.count <= large else {
        return Group(parts: [], label: "", members: [index], rows: .max, length: .max)
      }
      // Periods of one task are one.
      let tasks = Set(rows.map { PeriodStem.of(Punctuation.name(records[$0].task)) })
      let length = rows.reduce(0) { $0 + records[$1].task.count + records[$1].result.count }
      let name = name(of: section)
      return Group(
        parts: [(name, tasks.count)], label: name, members: [index], rows: tasks.count, length: length)
    }
  }

  /// The thinnest group that has kin, and the nearest of those; of equals the smaller one.
  private static func nearest(
    in groups: [Group], _ kin: [[Int]], isCrowd: Bool, _ isThin: (Group) -> Bool
  ) -> (Int, Int)? {
    let thin = groups.indices.filter { !groups[$0].names.isEmpty && isThin(groups[$0]) }
      .sorted { (groups[$0].length, groups[$0].label) < (groups[$1].length, groups[$1].label) }
    for at in thin {
      let partners = groups.indices.filter { other in
        other != at && !groups[other].names.isEmpty
          && areFew(groups[at], groups[other], isCrowd: isCrowd)
          && joined(groups[at], groups[other]).label.count <= longest
      }
      func nearness(_ other: Int) -> Int {
        let names = groups[at].members.flatMap { member in groups[other].members.map { kin[member][$0] } }
        if let most = names.max(), most > 0 { return most * 2 + (groups[other].isThin ? 1 : 0) }
        // Of a crowd, two thin ones side by side: whoever keeps the ledger put them there.
        let isBeside = groups.count > most && abs(other - at) == 1 && groups[at].isThin && groups[other].isThin
        let inward = [at, other].map { groups[$0].names.contains(where: ChapterKin.isInward) }
        return isBeside && inward[0] == inward[1] ? 1 : 0
      }
      let ranked = partners.map { (other: $0, nearness: nearness($0)) }.filter { $0.nearness > 0 }
      // Of equals the one beside it.
      let best = ranked.min { a, b in
        (-a.nearness, abs(a.other - at), groups[a.other].length) < (
          -b.nearness, abs(b.other - at), groups[b.other].length
        )
      }
      if let best { return (at, best.other) }
    }
    return nil
  }

  private static func joined(_ first: Group, _ second: Group) -> Group {
    let parts = first.parts + second.parts
    return Group(
      parts: parts, label: label(named(parts)), members: first.members + second.members, rows: first.rows + second.rows,
      length: first.length + second.length)
  }

  /// One name for several: 民商事和行政审判, 户外广告、渣土扬尘和餐饮油烟.
  static func label(_ names: [String]) -> String {
    // 行政立法与合法性审查 has 合法性审查.
    let names = names.filter { name in !names.contains { $0 != name && name.count >= 3 && $0.hasSuffix(name) } }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    let joint = names.contains { $0.contains { "和与及、".contains($0) } } ? "、" : "和"
    // What all of them end in is said once.
    let end = String(last.suffix(2))
    // Not of 党的建设 and 自身建设: 党的 is no noun.
    let isShared =
      last.count > 3 && names.allSatisfy { $0.hasSuffix(end) && $0.count > 3 && !$0.dropLast(2).hasSuffix("的") }
    let heads = names.dropLast().map { isShared ? $0.trimmingSuffix(end) : $0 }
    return heads.joined(separator: "、") + joint + last
  }

  /// The chapter of several sections, each of which is a topic of it; nil where it is one section only.
  private func joint(_ group: Group) -> SectionMatter? {
    guard group.members.count > 1 else { return nil }
    let topics = group.members.flatMap { member -> [TopicMatter] in
      let own = sections[member].topics
      // What is begun of a section stands with the rest of it.
      let plain = own.contains { $0.name.isEmpty } ? [] : [TopicMatter(name: "", bank: nil, records: [])]
      return (own + plain).map { topic in
        TopicMatter(
          name: Self.topic(topic.name, of: sections[member].name), bank: topic.bank, records: topic.records,
          section: sections[member].label)
      }
    }
    var section = SectionMatter(name: group.label, bank: nil, topics: topics)
    section.isJoint = true
    // 综合 is told as the office's work on itself where it finds its kin, and by its own name here.
    let named = Self.named(group.parts)
    section.named = zip(group.parts, group.members).filter { named.contains($0.0.name) }.map { sections[$0.1].label }
    return section
  }

  /// A topic's name among those of other sections.
  private static func topic(_ name: String, of section: String) -> String {
    name.isEmpty ? section : section + "：" + name
  }

  /// Moves the rows of joined sections, and those of sections that only unfinished tasks would make.
  private mutating func takeIn(_ groups: [Group]) {
    var chapters: [String: String] = [:]
    var labels: [String: String] = [:]
    let topics = Set(sections.flatMap { section in section.topics.map { Self.topic($0.name, of: section.name) } })
    for group in groups where group.members.count > 1 {
      for member in group.members { chapters[sections[member].name] = group.label }
    }
    for group in groups where !group.names.isEmpty {
      labels[group.label] = group.members.count > 1 ? group.label : sections[group.members[0]].name
    }
    let known = Set(sections.map(\.name))
    for row in accounts.indices {
      let own = accounts[row].section
      if let chapter = chapters[own] {
        accounts[row].section = chapter
        let topic = Self.topic(accounts[row].topic, of: own)
        accounts[row].topic = topics.contains(topic) ? topic : own
        accounts[row].reason += "；各类条数少，合写为“\(chapter)”"
      } else if accounts[row].fate == .unfinished, !own.isEmpty, !known.contains(own),
        let near = Self.host(of: own, groups), let label = labels[near]
      {
        (accounts[row].section, accounts[row].topic) = (label, "")
        accounts[row].reason += "；只有这一条，归入相近的“\(label)”"
      }
    }
  }

  /// The chapter nearest to a section that has no done row; nil where none is near.
  private static func host(of name: String, _ groups: [Group]) -> String? {
    let near = groups.filter { !$0.names.isEmpty }
      .map { group in (label: group.label, near: group.names.map { ChapterKin.nearness(name, $0) }.max() ?? 0) }
      .filter { $0.near > 0 }
    return near.min { ($1.near, $0.label) < ($0.near, $1.label) }?.label
  }
}
