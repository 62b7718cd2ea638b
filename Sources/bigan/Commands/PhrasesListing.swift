import Phrases
import TextCore

/// `bigan phrases list|show|search`: what a bank holds.
struct PhrasesListing {
  let bank: PhraseBank
  let context: Context

  // MARK: list

  /// The sections with their counts; the topics of one, or the groups of a topic.
  func list(_ path: String?) throws {
    guard let path else {
      table(
        bank.sections.map { section in
          (
            section.name, count(section.name, nil),
            Message("事项\(section.topics.count)个", "\(section.topics.count) topics"), section.aliases
          )
        } + [("通用", count(nil, nil), Message("", ""), [])])
      return
    }
    let place = try resolve(path)
    guard let section = place.section.flatMap(bank.section) else {
      try groups(place)
      return
    }
    if place.topic == nil {
      table(
        section.topics.map { topic in
          (topic.name, count(section.name, topic.name), Message("", ""), topic.keywords)
        })
    }
    try groups(place)
  }

  private func count(_ section: String?, _ topic: String?) -> Int {
    bank.roles.filter { $0.section == section && (topic == nil || $0.topic == topic) }.reduce(0) {
      $0 + $1.phrases.count
    }
  }

  private func table(_ rows: [(name: String, count: Int, more: Message, words: [String])]) {
    let widest = rows.map { DisplayWidth.of($0.name) }.max() ?? 0
    for row in rows {
      let count = context.language == .chinese ? "\(row.count)条" : "\(row.count)"
      let more = row.more.text(context.language)
      let cells = [DisplayWidth.padded(row.name, to: widest), DisplayWidth.padded(count, to: 6), more]
      let words = row.words.joined(separator: " ")
      context.out.line(Self.trimmed((cells.filter { !$0.isEmpty } + [words]).joined(separator: "  ")))
    }
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// The groups of a place that belong to no topic of it, with their counts.
  private func groups(_ place: Target) throws {
    for role in bank.roles where role.section == place.section && role.topic == place.topic {
      guard place.kind == nil || role.kind == place.kind else { continue }
      context.say(
        Message("\(role.kind.rawValue)：\(role.phrases.count)条", "\(role.kind.rawValue): \(role.phrases.count)"))
    }
  }

  // MARK: show

  /// The phrases of a place, or the one of a line.
  func show(_ path: String) throws {
    if let (file, line) = PhrasePlace.parse(path) {
      let roles = bank.roles.filter { $0.phrases.contains { PhrasePlace.isAt($0, file, line) } }
      guard let role = roles.last, let phrase = role.phrases.first(where: { PhrasePlace.isAt($0, file, line) }) else {
        throw noPhrase(file, line)
      }
      context.out.line("\(phrase.id)  \(role.name)")
      context.out.line(phrase.text)
      let years = phrase.years == .always ? Message("不限", "any") : Message(phrase.years.tag, phrase.years.tag)
      context.say(Message("年份：\(years.zh)", "years: \(years.en)"))
      if !phrase.tags.isEmpty {
        let tags = phrase.tags.map { "#\($0)" }.joined(separator: " ")
        context.say(Message("标签：\(tags)", "tags: \(tags)"))
      }
      if !phrase.slots.isEmpty {
        let slots = phrase.slots.joined(separator: " ")
        context.say(Message("要有内容才能用：\(slots)", "needs: \(slots)"))
      }
      return
    }
    let place = try resolve(path)
    for role in bank.roles where role.section == place.section {
      guard place.topic == nil ? place.kind == nil || role.topic == nil : role.topic == place.topic,
        place.kind == nil || role.kind == place.kind
      else { continue }
      context.out.line("# \(role.name)")
      for phrase in role.phrases { context.out.line(Self.line(phrase)) }
    }
  }

  private static func line(_ phrase: Phrase) -> String {
    let years = phrase.years == .always ? [] : [phrase.years.tag]
    return "\(phrase.id)  \(phrase.text)" + (phrase.tags + years).map { " #\($0)" }.joined()
  }

  private func noPhrase(_ file: String, _ line: Int) -> Failure {
    let lines = bank.phrases.filter { PhrasePlace.isAt($0, file, $0.line) }.map(\.line).sorted()
    let near = lines.min { abs($0 - line) < abs($1 - line) }
    return Failure(
      "no-phrase", Message("“\(file)”的第\(line)行没有短语", "line \(line) of \(file) holds no phrase"),
      remedy: near.map { Message("最近的一条在第\($0)行", "the nearest is in line \($0)") }
        ?? Message("用“bigan phrases list”看有哪些版块", "see “bigan phrases list”"))
  }

  // MARK: search

  /// The phrases, topics and keywords that hold a word.
  func search(_ word: String) throws {
    var count = 0
    for section in bank.sections {
      let owners =
        [(section.name, section.keywords)] + section.topics.map { ("\(section.name)/\($0.name)", $0.keywords) }
      for (name, keywords) in owners {
        let found = keywords.filter { $0.holds(word) }
        guard !found.isEmpty else { continue }
        count += 1
        let list = found.joined(separator: " ")
        context.say(Message("\(name)  关键词：\(list)", "\(name)  keywords: \(list)"))
      }
    }
    for role in bank.roles {
      for phrase in role.phrases where phrase.text.holds(word) {
        count += 1
        context.out.line("\(role.name)  \(Self.line(phrase))")
      }
    }
    if count == 0 { context.note(Message("没有带“\(word)”的短语和关键词", "no phrase or keyword holds “\(word)”")) }
  }

  // MARK: Places

  /// A place of the bank as a user names it.
  private struct Target {
    /// nil for the general file.
    var section: String?
    var topic: String?
    var kind: PhraseKind?
  }

  /// What `思想/理论学习/小标题`, `思想/标题`, `正风肃纪` or `通用/开头` name.
  private func resolve(_ path: String) throws(Failure) -> Target {
    let parts = path.split { $0 == "/" || $0 == "／" }.map(String.init)
    guard let first = parts.first else { throw unknown(path, among: bank.sections.map(\.name)) }
    var target = Target()
    let section = bank.section(named: first)
    guard section != nil || first == "通用" else { throw unknown(first, among: bank.sections.map(\.name) + ["通用"]) }
    target.section = section?.name
    var rest = parts.dropFirst()
    if let section, let name = rest.first, section.topic(named: name) != nil {
      target.topic = name
      rest = rest.dropFirst()
    }
    let level: PhraseKind.Level = section == nil ? .general : target.topic == nil ? .section : .topic
    let kinds = PhraseKind.kinds(at: level)
    if let name = rest.popFirst() {
      let topics = target.topic == nil ? section?.topics.map(\.name) ?? [] : []
      guard let kind = kinds.first(where: { $0.rawValue == name }) else {
        throw unknown(name, among: topics + kinds.map(\.rawValue))
      }
      target.kind = kind
    }
    if let extra = rest.first { throw unknown(extra, among: []) }
    return target
  }

  private func unknown(_ name: String, among known: [String]) -> Failure {
    let list = known.joined(separator: " ")
    return Suggestion.failure(
      Message("短语库里没有“\(name)”", "the phrase bank has no “\(name)”"), name, among: known,
      otherwise: known.isEmpty
        ? Message("写成“版块/事项/组”", "write SECTION/TOPIC/GROUP") : Message("可以是：\(list)", "it can be: \(list)"),
      code: "no-such-phrases")
  }
}
