import Phrases
import Records
import TextCore

/// Puts the rows of the unit's own work, in a ledger without sections, into chapters by their themes.
struct ThemePlacing {
  /// The sections, with those of the themes first.
  private(set) var sections: [SectionMatter]
  /// The accounts, with the rows' new places.
  private(set) var accounts: [RecordAccount]

  /// Nil where the rows have no themes, or where another column parts them.
  /// - Parameters:
  ///   - isPersonal: whether the report is one person's: what they learnt is learning, be it of the party.
  ///   - unit: the unit's name, which tells its trade.
  init?(
    _ sections: [SectionMatter], _ accounts: [RecordAccount], _ records: [TaskRecord], _ bank: PhraseBank,
    isPersonal: Bool, unit: String?
  ) {
    (self.sections, self.accounts) = (sections, accounts)
    let finder = bank.themes.themes
    func isOwn(_ row: Int) -> Bool {
      let section = accounts[row].section
      guard isPersonal, section == SectionFrame.partyWork else { return section == SectionChoice.neutral }
      let matches = finder.matches(in: records[row].task)
      return matches.contains { finder.themes[$0.theme].title == ThemeChapters.learning }
    }
    let parted = sections.filter { $0.name == SectionChoice.neutral || isPersonal && $0.name == SectionFrame.partyWork }
    guard !parted.contains(where: { $0.topics.contains(where: \.isNamed) }) else { return nil }
    let done = accounts.indices.filter { accounts[$0].fate == .used && isOwn($0) }
    let unfinished = accounts.indices.filter { accounts[$0].fate == .unfinished && isOwn($0) }
    let kin = ThemeKin(bank.themes)
    // The unit's trade says which chapters there are, that of its house where a department's has no room for the rows; where
    // the lexicon knows none, its words do.
    let frames = isPersonal ? [] : unit.map { bank.themes.frames(of: $0) } ?? []
    let hasParty = sections.contains { $0.name == SectionFrame.partyWork }
    let framed = frames.lazy.compactMap {
      ThemeChapters(done, unfinished: unfinished, records, frame: $0, kin, hasParty: hasParty)
    }.first
    let trade = OwnTrade(isPersonal ? nil : unit)
    guard
      let themes = framed
        ?? ThemeChapters(
          done, unfinished: unfinished, records, finder, kin, isPersonal ? .person : .office,
          isBarred: trade.isForeign)
    else { return nil }
    takeOut(Set(done))
    add(themes.chapters, isOfTrade: framed != nil)
    if !isPersonal { joinParty(kin, records) }
  }

  /// Party work of so few rows is no chapter beside others.
  private static let fewest = 3

  /// Brings party work together with the office's work on itself, or with the rest, where either is one or two rows:
  /// 加强党的建设和自身建设.
  private mutating func joinParty(_ kin: ThemeKin, _ records: [TaskRecord]) {
    let party = sections.firstIndex { $0.name == SectionFrame.partyWork }
    // 查摆问题17个，整改16个 is told as far as it is done, and would make a chapter of one sentence.
    let isBegun = accounts.indices.contains { row in
      accounts[row].fate == .unfinished && accounts[row].section == SectionFrame.partyWork
        && records[row].result.hasDigit
    }
    guard party != nil || isBegun else { return }
    let names = sections.map(\.name)
    func count(_ section: Int) -> Int { sections[section].topics.reduce(0) { $0 + $1.records.count } }
    let title: String
    let at: Int
    // 加强内部管理 of a trade is its work on itself, whatever it is called.
    let inward = sections.indices.last { at in
      sections[at].isOfTrade && names[at].hasPrefix(Self.verb) && ThemeParting.inward.contains { names[at].holds($0) }
    }
    if let near = kin.nearest(to: SectionFrame.partyWork, among: names) ?? inward, names[near].hasPrefix(Self.verb),
      !names[near].contains("，"), !names[near].hasSuffix("等工作"), min(party.map(count) ?? 0, count(near)) < Self.fewest
    {
      let own = names[near].dropFirst(Self.verb.count)
      (at, title) = (near, Self.verb + SectionFrame.partyWork + (own.contains("和") ? "、" : "和") + own)
    } else if let party, let rest = names.firstIndex(where: { [RestTitle.general, RestTitle.daily].contains($0) }),
      count(party) < Self.fewest
    {
      (at, title) = (rest, names[rest] == RestTitle.daily ? RestTitle.dailyWithParty : RestTitle.withParty)
    } else {
      return
    }
    func rows(_ section: Int) -> [Int] { sections[section].topics.flatMap(\.records).sorted() }
    let ofParty = party.map { [TopicMatter(name: SectionFrame.partyWork, bank: nil, records: rows($0))] } ?? []
    let topics = ofParty + [TopicMatter(name: "", bank: nil, records: rows(at))]
    var joined = SectionMatter(name: title, bank: nil, topics: topics)
    joined.isTitle = true
    let old = [names[at], SectionFrame.partyWork]
    sections = sections.indices.filter { $0 != at && $0 != party }.map { sections[$0] } + [joined]
    for row in accounts.indices where old.contains(accounts[row].section) {
      if accounts[row].section == SectionFrame.partyWork { accounts[row].reason += "；条数少，并入“\(title)”" }
      (accounts[row].section, accounts[row].topic) = (title, "")
    }
  }

  private static let verb = "加强"

  private mutating func takeOut(_ rows: Set<Int>) {
    for s in sections.indices {
      for t in sections[s].topics.indices { sections[s].topics[t].records.removeAll(where: rows.contains) }
      sections[s].topics.removeAll(where: \.records.isEmpty)
    }
    sections.removeAll(where: \.topics.isEmpty)
  }

  private mutating func add(_ chapters: [ThemeChapters.Chapter], isOfTrade: Bool) {
    var first: [SectionMatter] = []
    for chapter in chapters {
      let done = chapter.rows.map(\.index).filter { accounts[$0].fate == .used }
      guard !done.isEmpty else { continue }
      // What is of the second title stands behind the rest, and is not scattered among it.
      let second = done.filter(chapter.behind.contains)
      let isParted = !second.isEmpty && second.count < done.count
      let half = isParted ? chapter.title.split(separator: "，").last.map(String.init) ?? "" : ""
      var topics = [
        TopicMatter(
          name: "", bank: nil, records: isParted ? done.filter { !chapter.behind.contains($0) } : done)
      ]
      if isParted { topics.append(TopicMatter(name: half, bank: nil, records: second, section: half)) }
      var section = SectionMatter(name: chapter.title, bank: nil, topics: topics)
      section.isJoint = isParted
      section.isTitle = true
      section.isOfTrade = isOfTrade
      first.append(section)
      for row in chapter.rows {
        let topic = isParted && chapter.behind.contains(row.index) ? half : ""
        (accounts[row.index].section, accounts[row.index].topic) = (chapter.title, topic)
        accounts[row.index].reason = "没有类别，" + row.reason
      }
    }
    sections = first + sections
  }
}
