import TextCore

/// A place that keywords point to: a section, and a topic of it where a topic's keyword was found.
package struct KeywordMatch: Sendable, Hashable {
  /// The section's name.
  package let section: String
  /// The topic's name; nil where only a keyword of the section itself was found.
  package let topic: String?
  /// The keyword that weighed most, as the phrase file writes it.
  package let keyword: String
  /// The weight that decided: length first, then rarity, then the number of further keywords found.
  package let score: Int

  /// Why, for people: `“中心组” → 思想/理论学习`.
  package var reason: String { "“\(keyword)” → \(section)\(topic.map { "/" + $0 } ?? "")" }
}

/// Where a text belongs by its keywords.
package enum KeywordSorting: Sendable, Hashable {
  /// One place outweighs all others.
  case sorted(KeywordMatch)
  /// Several places weigh the same, in the order of the bank: it is left to the user.
  case tie([KeywordMatch])
  /// No keyword was found.
  case none
}

/// Sorts texts into sections and topics by the keywords of a phrase bank.
///
/// A topic's keywords go before a section's; a longer keyword before a shorter one, and one that fewer
/// places claim before one that more do; a keyword inside a longer one that was found there is not counted.
/// Where two places are level so far, the one with more keywords found wins; else it is a tie, but for two topics of
/// one section, of which the first in the bank is taken. The names of
/// topics are keywords too.
package struct KeywordSorter: Sendable {
  private struct Entry: Sendable {
    var keyword: String
    var length: Int
    var topics: [Int] = []
    var sections: [Int] = []
  }

  private let sectionNames: [String]
  private let topics: [(section: Int, name: String)]
  private let entries: [Entry]
  private let table: KeywordTable

  /// A sorter for a bank's keywords.
  /// - Parameter sections: the names of the only sections to sort into; nil for all.
  package init(_ bank: PhraseBank, sections: [String]? = nil) {
    var entries: [Entry] = []
    var indices: [ByteKey: Int] = [:]
    func entry(_ keyword: String) -> Int {
      let key = ByteKey(keyword.utf8.contains { 0x41...0x5A ~= $0 } ? keyword.lowercased() : keyword)
      if let known = indices[key] { return known }
      entries.append(Entry(keyword: keyword, length: keyword.count))
      indices[key] = entries.count - 1
      return entries.count - 1
    }
    var topics: [(section: Int, name: String)] = []
    for (section, content) in bank.sections.enumerated() where sections?.contains(content.name) ?? true {
      for keyword in content.keywords {
        let index = entry(keyword)
        if !entries[index].sections.contains(section) { entries[index].sections.append(section) }
      }
      for topic in content.topics {
        for keyword in topic.keywords + [topic.name] {
          let index = entry(keyword)
          if !entries[index].topics.contains(topics.count) { entries[index].topics.append(topics.count) }
        }
        topics.append((section, topic.name))
      }
    }
    sectionNames = bank.sections.map(\.name)
    self.topics = topics
    self.entries = entries
    table = KeywordTable(entries.map(\.keyword))
  }

  /// Where a text belongs.
  /// - Parameter section: the name of the only section to look in, where it is known; nil for all.
  package func classify(_ text: String, within section: String? = nil) -> KeywordSorting {
    let only = section.map { name in sectionNames.firstIndex(of: name) ?? -1 }
    let found = keywords(in: text, only: only)
    let byTopic = candidates(found.topics, support: found.sections) { entry in
      only == nil ? asked(entry.topics) { topics[$0].section } : entry.topics.filter { topics[$0].section == only }
    }
    if let sorting = decided(byTopic, name: { (topics[$0].section, topics[$0].name) }) { return sorting }
    let bySection = candidates(found.sections, support: []) { entry in
      only == nil ? asked(entry.sections) { $0 } : entry.sections.filter { $0 == only }
    }
    return decided(bySection, name: { ($0, nil) }) ?? .none
  }

  /// Who may have a keyword: where a section that the ledger or a setting asks for claims it, those that every draft
  /// has do not. Shared words would else count as common ones and lose to any other.
  private func asked(_ claimants: [Int], section: (Int) -> Int) -> [Int] {
    let asked = claimants.filter { !PhraseBank.usualSections.contains(sectionNames[section($0)]) }
    return asked.isEmpty ? claimants : asked
  }

  /// The keywords found in a text, each once: those of topics, and those of sections.
  private func keywords(in text: String, only: Int?) -> (topics: [Int], sections: [Int]) {
    var hits: [(word: Int, start: Int, end: Int)] = []
    var text = text
    text.withUTF8 { bytes in
      table.matches(in: bytes) { word, start, end in hits.append((word, start, end)) }
    }
    var found: (topics: [Int], sections: [Int]) = ([], [])
    guard !hits.isEmpty else { return found }
    var isSeen = [Bool](repeating: false, count: entries.count)
    var topicEnd = 0
    var anyEnd = 0
    var index = 0
    while index < hits.count {
      // Of the hits with one start the longest comes last and goes first; what ends inside an earlier one
      // lies inside it. A section's keyword never hides a topic's.
      var last = index
      while last + 1 < hits.count, hits[last + 1].start == hits[index].start { last += 1 }
      for hit in hits[index...last].reversed() {
        let entry = entries[hit.word]
        let isTopic = entry.topics.contains { only == nil || topics[$0].section == only }
        let isSection = entry.sections.contains { only == nil || $0 == only }
        let isFree = !isSeen[hit.word]
        if isTopic, hit.end > topicEnd {
          topicEnd = hit.end
          if isFree { found.topics.append(hit.word) }
          isSeen[hit.word] = true
        }
        if isSection, hit.end > anyEnd {
          if isFree { found.sections.append(hit.word) }
          isSeen[hit.word] = true
        }
        if isTopic || isSection { anyEnd = max(anyEnd, hit.end) }
      }
      index = last + 1
    }
    return found
  }

  private struct Candidate {
    let owner: Int
    var keyword: Int
    var weight: Int
    var count: Int
    var score: Int { weight * 100 + min(count, 99) }
  }

  /// The places that keywords point to, each with its weightiest keyword and the number of keywords found.
  private func candidates(_ words: [Int], support: [Int], owners: (Entry) -> [Int]) -> [Candidate] {
    var found: [Candidate] = []
    for word in words {
      let claimants = owners(entries[word])
      let weight = entries[word].length * 100 + 99 - min(claimants.count, 99)
      for owner in claimants {
        guard let index = found.firstIndex(where: { $0.owner == owner }) else {
          let further = support.count { entries[$0].sections.contains(topics[owner].section) }
          found.append(Candidate(owner: owner, keyword: word, weight: weight, count: 1 + further))
          continue
        }
        found[index].count += 1
        if weight > found[index].weight {
          found[index].weight = weight
          found[index].keyword = word
        }
      }
    }
    return found
  }

  private func decided(_ candidates: [Candidate], name: (Int) -> (Int, String?)) -> KeywordSorting? {
    guard let best = candidates.map(\.score).max() else { return nil }
    var level = candidates.filter { $0.score == best }.sorted { $0.owner < $1.owner }
    // A section that the ledger or a setting asks for goes before one that every draft has.
    let asked = level.filter { !PhraseBank.usualSections.contains(sectionNames[name($0.owner).0]) }
    if asked.count == 1 { level = asked }
    let matches = level.map { candidate in
      let (section, topic) = name(candidate.owner)
      return KeywordMatch(
        section: sectionNames[section], topic: topic, keyword: entries[candidate.keyword].keyword,
        score: candidate.score)
    }
    // Topics of one section that are level leave no doubt about the section: the first of them is taken.
    return Set(matches.map(\.section)).count == 1 ? .sorted(matches[0]) : .tie(matches)
  }
}
