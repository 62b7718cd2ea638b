import Phrases
import TextCore

/// Headings of sections and titles of topics, none of which says again what another one or its own first sentence says.
extension Dressing {
  /// The heading of a section: one of the bank's, built like the first section's where there is one that is (聚焦…，…,
  /// then 聚焦…，… again); where a section of the draft is the ledger's own, one made of the section's name.
  mutating func heading(_ matter: SectionMatter, _ records: [Int]) -> TracedText {
    let own = TracedText(ownHeadings?[matter.label] ?? matter.label, .records(records, sums: []))
    let heading = ownHeadings == nil ? headingLikeOthers(matter.bank?.groups[.title] ?? []) ?? own : own
    noteStart(of: heading.text)
    return heading
  }

  /// One that neither is built otherwise than the first nor says again what another heading says (日常监督 twice).
  mutating func headingLikeOthers(_ headings: [Phrase]) -> TracedText? {
    let said = headingsSaid
    func isNew(_ text: String) -> Bool { !said.contains { TitleEcho.share($0, text) } }
    var chosen: TracedText?
    for length in [2, 1] where chosen == nil && headingPattern.count >= length {
      let pattern = headingPattern.prefix(length)
      chosen =
        choose(headings, role: "标题", where: { (text: String) in text.hasPrefix(pattern) && isNew(text) })
        ?? choose(headings, role: "标题", where: { (text: String) in text.hasPrefix(pattern) })
    }
    chosen = chosen ?? choose(headings, role: "标题", where: isNew) ?? choose(headings, role: "标题")
    if headingPattern.isEmpty { headingPattern = String(chosen?.text.prefix(2) ?? "") }
    if let chosen { headingsSaid.append(chosen.text) }
    return chosen
  }

  /// Remembers how a heading or title starts, so that the next ones start otherwise.
  mutating func noteStart(of text: String) {
    recentVerbs.append(wordbook.headVerb(text) ?? String(text.prefix(2)))
  }

  /// The title of a topic, nil where it is to have none.
  /// - Parameters:
  ///   - isAlone: whether its chapter has no other topic.
  ///   - told: what its rows say in the ledger; a campaign that they do not name is none of theirs.
  mutating func title(
    _ topic: ChapterTopic, in chapter: SectionMatter, isAlone: Bool, firstSentence: String, told: () -> String
  ) -> TracedText? {
    let records = topic.matter.records
    switch topic.titling {
    case .none: return nil
    case .bank(let titles):
      return title(topic.matter, among: titles, in: chapter.name, firstSentence: firstSentence, told: told)
    case .own:
      // A chapter of one topic has its heading already.
      guard !isAlone else { return nil }
      return TracedText(Self.plainTitle(topic.matter.name), .records(records, sums: []))
    }
  }

  /// A topic's own name as a title: short ones name what they are of (展览工作).
  static func plainTitle(_ name: String) -> String {
    if name == "队伍" { return "队伍建设" }
    return name + (name.count <= 2 ? "工作" : "")
  }

  /// A title of the bank's that neither repeats its first sentence nor starts like the last titles.
  mutating func title(
    _ matter: TopicMatter, among titles: [Phrase], in section: String, firstSentence: String, told: () -> String
  ) -> TracedText {
    let verb = wordbook.leadVerb(firstSentence)
    let recent = recentVerbs
    let name = matter.name
    let wordbook = wordbook
    var titles = titles
    // Hardly any title names a campaign: only then are the rows asked whether they do.
    if titles.contains(where: { $0.text.holds(oneOf: campaigns) }) {
      let told = told()
      // A row under 学习教育 is of the year's campaign; one that a keyword sorted there need not be.
      let isNamed = told.split(separator: "\n").contains { $0 == name }
      let unsaid = campaigns.filter { !told.holds($0) && !(isNamed && $0.hasSuffix(name)) }
      titles.removeAll { title in unsaid.contains { title.text.holds($0) } }
    }
    // Wording of the year itself goes before what fits any year.
    let dated = titles.filter { $0.years != .always }
    let role = section + "/" + name
    func says(_ text: String) -> Bool { !Self.repeats(text, firstSentence, besides: matter.bank?.name ?? name) }
    func isFresh(among heads: some Collection<String>) -> (String) -> Bool {
      { text in
        let head = wordbook.headVerb(text) ?? String(text.prefix(2))
        return head != verb && !heads.contains { $0 == head } && says(text)
      }
    }
    let chosen =
      choose(dated, role: role, where: isFresh(among: recent))
      ?? choose(titles, role: role, where: isFresh(among: recent))
      ?? choose(titles, role: role, where: isFresh(among: recent.suffix(3)))
      ?? choose(titles, role: role, where: says)
    guard let chosen else {
      return TracedText(Self.titled(name, wordbook), .records(matter.records, sums: []))
    }
    noteStart(of: chosen.text)
    return chosen
  }

  /// A title from a topic's bare name, for topics that the bank does not know.
  static func titled(_ name: String, _ wordbook: Wordbook) -> String {
    if name.count <= 2, wordbook.headVerb(name) == name { return "做好" + name + "工作" }
    if wordbook.headVerb(name) != nil { return name }
    if ["建设", "队伍", "管理"].contains(where: name.hasSuffix) { return "加强" + name }
    if ["工作者", "人员", "教师", "干部", "委员", "书记"].contains(where: name.hasSuffix) { return "加强" + name + "队伍建设" }
    if ["中心", "阵地", "平台", "基地", "场所"].contains(where: name.hasSuffix) { return "建好用好" + name }
    // 督查督办, 文明实践: what is done needs no verb before it.
    if name.count >= 4, wordbook.tailVerb(name) != nil { return name }
    if ["责任", "制度", "责任制"].contains(where: name.hasSuffix) { return "落实" + name }
    if ["工作", "服务", "保障"].contains(where: name.hasSuffix) { return "做好" + name }
    // 公务员 is nobody's to be got hold of.
    if Wordbook.isPeople(name), !name.hasSuffix("为民") { return "做好" + name + "工作" }
    return "抓好" + name + (name.count <= 2 ? "工作" : "")
  }

  /// Stands in a slot whose words are told elsewhere.
  static let blank = "\u{FFFC}"

  /// Whether a title says again what its first sentence says: four characters in a row beyond the topic's
  /// name, or the whole title but its verb.
  static func repeats(_ title: String, _ sentence: String, besides name: String) -> Bool {
    let tail = String(title.dropFirst(2))
    if title.count > 3, tail != name, sentence.holds(tail) { return true }
    let bare = title.replacing(name, with: "\n")
    let starts = Array(bare.indices) + [bare.endIndex]
    return zip(starts, starts.dropFirst(4)).contains { sentence.holds(bare[$0..<$1]) }
  }
}
