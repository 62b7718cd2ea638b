import TextCore

/// Gathers phrases from old summaries: a proposal for a person to go through, section by section.
package struct PhraseHarvest {
  /// A text that was not taken.
  package struct Drop: Sendable {
    /// `FILE:LINE`.
    package let place: String
    /// The text, shortened.
    package let excerpt: String
    /// Why it was left out.
    package let why: Message
  }

  /// What was left out, in the order of the files.
  package private(set) var dropped: [Drop] = []
  /// How many phrases were gathered.
  package private(set) var count = 0

  private struct Key: Hashable {
    let section: String
    let topic: String?
    let kind: PhraseKind
  }

  private let bank: PhraseBank
  private let sorter: KeywordSorter
  private let claims: ExpressionFinder
  private let dates: ExpressionFinder
  private var gathered: [Key: [String]] = [:]
  private var files: [String] = []
  private var seen: [Key: Set<String>] = [:]
  private let known: [PhraseKind: TwinIndex]
  private var file = ""
  private var slots = SlotWording(title: nil)

  /// A harvest into the sections of a bank, whose own phrases are not gathered again.
  package init(bank: PhraseBank) {
    self.bank = bank
    sorter = KeywordSorter(bank)
    claims = ExpressionFinder(bank.usage.claims.map(\.text) + bank.usage.claims.flatMap(\.harmless))
    dates = ExpressionFinder(bank.usage.dated.map(\.text))
    var known: [PhraseKind: TwinIndex] = [:]
    for phrase in bank.phrases { known[phrase.kind, default: TwinIndex()].add(phrase.text) }
    self.known = known
  }

  // MARK: Reading

  /// Gathers from the lines of a summary.
  package mutating func read(_ lines: [String], name: String) {
    file = name
    files.append(name)
    let summary = OldSummary(lines)
    let title = summary.leftOut.first { $0.1.zh.hasPrefix("是标题") }
    slots = SlotWording(title: title?.0.text)
    for (part, why) in summary.leftOut { drop(part, why) }
    for part in summary.opening { opening(part) }
    for chapter in summary.chapters { self.chapter(chapter) }
    for part in summary.closing { closing(part) }
  }

  private mutating func opening(_ part: OldSummary.Part) {
    if ["将坚持", "将以", "工作将", "工作要", "总体要求是", "总体思路是"].contains(where: part.text.holds) {
      return drop(
        part, Message("像计划的开头，说的是将来", "reads as the opening of a plan: it speaks of what is to come"))
    }
    guard SlotWording.slots(in: slots.slotted(part.text)).names.contains("年度") else {
      drop(part, Message("开头没有年份，认不出是开头", "without a year it is not known for an opening"))
      return
    }
    add(part, slots.slotted(part.text), Key(section: "通用", topic: nil, kind: .opening))
  }

  private mutating func chapter(_ chapter: OldSummary.Chapter) {
    let body = chapter.points.flatMap { [$0.title].compactMap(\.self) + $0.body }.map(\.text).joined(separator: "\n")
    guard let section = section(of: chapter.heading.text, body: body) else {
      drop(chapter.heading, Message("归不到哪个版块，连同下面的内容", "belongs to no section, with what is below it"))
      return
    }
    add(chapter.heading, slots.slotted(chapter.heading.text), Key(section: section, topic: nil, kind: .title))
    for point in chapter.points {
      guard let title = point.title else {
        for part in point.body { lead(part, section) }
        continue
      }
      let text = title.text + "\n" + point.body.map(\.text).joined()
      guard let (section, topic) = place(of: title.text, text, in: section) else {
        drop(title, Message("归不到“\(section)”的哪个事项，连同下面的内容", "belongs to no topic of \(section), with what is below it"))
        continue
      }
      add(title, slots.slotted(title.text), Key(section: section, topic: topic, kind: .heading))
      for part in point.body { practice(part, section, topic) }
    }
  }

  /// The section of a chapter: the one that its heading names, else the one that its keywords point to.
  private func section(of heading: String, body: String) -> String? {
    if let named = named(in: heading) { return named }
    for text in [heading, heading + "\n" + body] {
      if case .sorted(let match) = sorter.classify(text) { return match.section }
    }
    return nil
  }

  /// The section whose name or alias stands foremost in a heading; of several there the longest.
  private func named(in heading: String) -> String? {
    var best: (section: String, length: Int, offset: Int)?
    for section in bank.sections {
      for name in [section.name] + section.aliases {
        guard let offset = heading.offset(of: name) else { continue }
        let length = name.utf8.count
        if let found = best, (-found.offset, found.length) >= (-offset, length) { continue }
        best = (section.name, length, offset)
      }
    }
    return best?.section
  }

  /// The section and topic of a point: what its title says, in its chapter's section first; else what it tells, unless
  /// the title names another section.
  private func place(of title: String, _ text: String, in section: String) -> (section: String, topic: String)? {
    if case .sorted(let match) = sorter.classify(title, within: section), let topic = match.topic {
      return (section, topic)
    }
    if case .sorted(let match) = sorter.classify(title), let topic = match.topic { return (match.section, topic) }
    if let other = named(in: title), other != section {
      guard case .sorted(let match) = sorter.classify(text, within: other), let topic = match.topic else { return nil }
      return (other, topic)
    }
    guard case .sorted(let match) = sorter.classify(text, within: section), let topic = match.topic else { return nil }
    return (section, topic)
  }

  private mutating func lead(_ part: OldSummary.Part, _ section: String) {
    for sentence in Self.sentences(part) {
      add(sentence, slots.slotted(sentence.text), Key(section: section, topic: nil, kind: .lead))
    }
  }

  /// Words that a clause on the manner of work begins with.
  private static let manners = [
    "坚持", "围绕", "紧扣", "聚焦", "突出", "按照", "着眼", "立足", "结合", "注重", "通过", "以", "把", "针对", "对照", "依托", "本着",
  ]

  /// Of a sentence the clause on how it was done is wording; the rest is fact, for the ledger to say.
  private mutating func practice(_ part: OldSummary.Part, _ section: String, _ topic: String) {
    for sentence in Self.sentences(part) {
      let clauses = sentence.text.split(separator: "，", maxSplits: 1)
      guard clauses.count == 2, let head = clauses.first, Self.manners.contains(where: head.hasPrefix) else {
        drop(sentence, Message("写的是事，该记在台账里", "tells what was done: that belongs in a ledger"))
        continue
      }
      let text = slots.slotted(String(head)) + "，{{ 做法 }}"
      add(sentence, text, Key(section: section, topic: topic, kind: .practice))
    }
  }

  /// Sentences on what falls short go to the section that they speak of; so do clauses on what comes next.
  private mutating func closing(_ part: OldSummary.Part) {
    for sentence in Self.sentences(part) {
      let isNext = ["下一步", "今后", "将", "继续"].contains { sentence.text.prefix(20).contains($0) }
      guard isNext else {
        let place = sorted(sentence.text)
        if let place {
          add(sentence, slots.slotted(sentence.text), Key(section: place, topic: nil, kind: .shortfall))
        } else {
          drop(sentence, Message("归不到哪个版块", "belongs to no section"))
        }
        continue
      }
      for clause in sentence.text.split(whereSeparator: { "，；。".contains($0) }) {
        let piece = OldSummary.Part(text: String(clause), line: sentence.line)
        guard ["继续", "持续", "进一步", "坚持", "深化", "加强", "抓", "推进", "推动", "健全", "落实"].contains(where: clause.hasPrefix)
        else {
          continue
        }
        if let place = sorted(piece.text) {
          add(piece, slots.slotted(piece.text), Key(section: place, topic: nil, kind: .plan))
        } else {
          drop(piece, Message("归不到哪个版块", "belongs to no section"))
        }
      }
    }
  }

  private func sorted(_ text: String) -> String? {
    if case .sorted(let match) = sorter.classify(text) { return match.section }
    return nil
  }

  private static func sentences(_ part: OldSummary.Part) -> [OldSummary.Part] {
    let bytes = Array(part.text.utf8)
    return Sentences.split(bytes).map {
      OldSummary.Part(text: String(decoding: bytes[$0], as: UTF8.self), line: part.line)
    }
  }

  // MARK: Judging

  private mutating func add(_ part: OldSummary.Part, _ text: String, _ key: Key) {
    let owner: PhraseKind.Level = key.section == "通用" ? .general : key.topic == nil ? .section : .topic
    let (slots, bare) = SlotWording.slots(in: text)
    let length = CharacterCount.count(bare.filter { $0 != "\u{FFFC}" })
    let longest = Self.longest(key.kind)
    if let mask = ["**", "xx", "XX", "××", "某某", "{%", "##", "#"].first(where: bare.holds) {
      return drop(part, Message("有没填好的“\(mask)”", "holds `\(mask)`"))
    }
    if let number = SlotWording.number(in: bare) {
      return drop(part, Message("数字“\(number)”没有槽可换", "no slot for the number `\(number)`"))
    }
    if let name = SlotWording.name(in: bare) {
      return drop(part, Message("有专名“\(name)”", "holds the name `\(name)`"))
    }
    if let claim = claims.find(in: bare).first(where: { $0 < bank.usage.claims.count }) {
      let word = bank.usage.claims[claim].text
      return drop(part, Message("断言了“\(word)”", "claims `\(word)`"))
    }
    if let slot = slots.first(where: { !KnownSlots.names(at: owner).contains($0) }) {
      return drop(part, Message("这里填不了槽“\(slot)”", "the slot \(slot) cannot be filled here"))
    }
    guard length <= longest, length >= 3 else {
      return drop(part, Message("有\(length)字，这一组最多\(longest)字", "\(length) characters, at most \(longest) here"))
    }
    guard let tag = years(of: bare) else {
      return drop(part, Message("两个说法的年份对不上", "two of its expressions share no year"))
    }
    if let twin = known[key.kind]?.twin(of: text) {
      return drop(part, Message("自带的短语里已有“\(twin)”", "the bank has `\(twin)`"))
    }
    let phrase = text + tag + (key.kind == .opening && length > 120 ? " #长" : "")
    guard seen[key, default: []].insert(phrase).inserted else { return drop(part, Message("前面已收", "gathered before")) }
    gathered[key, default: []].append(phrase)
    count += 1
  }

  /// The most characters that a phrase of a kind may have, slots not counted: what `bigan phrases check` lets pass.
  private static func longest(_ kind: PhraseKind) -> Int {
    switch kind {
    case .opening: 170
    case .title, .practice: 24
    case .heading: 16
    default: 60
    }
  }

  /// The year tag that a text's set expressions ask for, with a space before it; empty where none does, nil where
  /// they exclude each other.
  private func years(of text: String) -> String? {
    var span = ClosedYearSpan.always
    for index in Set(dates.find(in: text)).sorted() {
      // Of an expression with several spans the last is the one that an old text most likely means.
      guard let next = bank.usage.dated[index].years.last else { continue }
      let from = [span.from, next.from].compactMap(\.self).max()
      let through = [span.through, next.through].compactMap(\.self).min()
      guard (from ?? .min) <= (through ?? .max) else { return nil }
      span = ClosedYearSpan(from: from, through: through)
    }
    return span == .always ? "" : " #" + span.tag
  }

  private mutating func drop(_ part: OldSummary.Part, _ why: Message) {
    let excerpt = part.text.count > 30 ? part.text.prefix(30) + "……" : part.text[...]
    dropped.append(Drop(place: "\(file):\(part.line)", excerpt: String(excerpt), why: why))
  }

  // MARK: Writing

  /// The phrase file: sections in the bank's order, groups in the grammar's.
  package var text: String {
    let origin = files.joined(separator: "、")
    var text = "> 从\(origin)收集，请逐条看过、改好再放进 Phrasebank/。用不上的删去。\n"
    for section in bank.sections.map(\.name) + ["通用"] {
      let own = gathered.keys.filter { $0.section == section }
      guard !own.isEmpty else { continue }
      text += "\n# \(section)\n"
      let kinds = PhraseKind.kinds(at: section == "通用" ? .general : .section)
      for kind in kinds { text += group(Key(section: section, topic: nil, kind: kind), level: 2) }
      for topic in bank.section(named: section)?.topics.map(\.name) ?? []
      where own.contains(where: { $0.topic == topic }) {
        text += "\n## 事项：\(topic)\n"
        for kind in PhraseKind.kinds(at: .topic) {
          text += group(Key(section: section, topic: topic, kind: kind), level: 3)
        }
      }
    }
    return text
  }

  private func group(_ key: Key, level: Int) -> String {
    guard let phrases = gathered[key] else { return "" }
    let head = (level == 2 ? "\n" : "") + String(repeating: "#", count: level) + " " + key.kind.rawValue + "\n"
    return head + phrases.map { "- \($0)\n" }.joined()
  }
}
