import TextCore

/// Builds a bank from phrase files, one after the other, and keeps going after a fault.
struct PhraseBankBuilder {
  /// The order of the sections that every summary has; others follow by the names of their files.
  private static let sectionOrder = [
    "思想", "政治", "组织", "干部", "人才", "基层", "教育训练", "作风", "纪律", "制度", "宣传文化", "关爱保障", "自身建设", "业务",
  ]
  private static let generalName = "通用"
  private static let lexiconName = "词汇"
  private static let usageName = "用语"
  private static let topicHead = "事项"

  /// The group that bullets go to.
  private enum Group {
    case none
    /// One with a faulty heading: its bullets are not reported again.
    case unusable
    case phrases(PhraseKind)
    case words(LexiconGroup)
    case usage(UsageGroup)
    /// Bullets that name phrases of other files which are not used.
    case disabled
  }

  /// What makes two bullets one: its tags belong to it, since one wording may be valid in two spans of years.
  private struct Bullet: Hashable {
    let owner: PhraseOwner
    let kind: PhraseKind
    /// The hash of its bytes.
    let hash: UInt64
  }

  /// Where a bullet stands: a file by its index, and the span in it.
  private struct BulletPlace {
    let file: Int
    let span: Span
  }

  private var bank: PhraseBank
  private var findings: [Diagnostic] = []
  private var claims = KeywordClaims()
  private var files: [SourceText] = []
  private var seen: [Bullet: BulletPlace] = [:]
  private var disablings: [(owner: PhraseOwner, bullet: Span)] = []
  private let slots: [PhraseKind.Level: [String]]
  /// Whether the files have no fault: then their phrases are not looked at before somebody asks for them.
  private let isTrusting: Bool
  /// Bullets of the group at hand that are to be read later.
  private var unread: [Span] = []

  /// - Parameter bank: what other files gave, which these go on from.
  init(_ bank: PhraseBank = PhraseBank(), extraSlots: [String] = [], trusting isTrusting: Bool = false) {
    self.bank = bank
    self.isTrusting = isTrusting
    if isTrusting { self.bank.lexicon.places.areUnique = true } else { seen.reserveCapacity(4096) }
    slots = [.section, .topic, .general].reduce(into: [:]) { $0[$1] = KnownSlots.names(at: $1) + extraSlots }
  }

  /// The bank with its sections in order, and what was found on the way.
  func finished() -> (PhraseBank, [Diagnostic]) {
    func rank(_ index: Int) -> (Int, String, Int) {
      let section = bank.sections[index]
      if let place = Self.sectionOrder.firstIndex(of: section.name) { return (place, "", index) }
      let fileName = section.file.split(separator: "/").last.map(String.init) ?? section.file
      return (Self.sectionOrder.count, fileName, index)
    }
    var ordered = bank
    ordered.sections = bank.sections.indices.sorted { rank($0) < rank($1) }.map { bank.sections[$0] }
    ordered.themes = ThemeIndex(bank.lexicon)
    return (ordered, findings)
  }

  // MARK: Files

  /// Reads a file into the bank.
  mutating func read(_ source: SourceText) {
    let report = PhraseFaults(source: source)
    guard isTrusting || String(validating: source.bytes, as: UTF8.self) != nil && !source.bytes.contains(0) else {
      findings.append(report.notUTF8())
      return
    }
    files.append(source)
    let before = findings.count
    var hasBullets = false
    var owner: PhraseOwner?
    var group = Group.none
    PhraseLines.forEach(of: source) { line in
      if case .bullet = line { hasBullets = true }
      read(line, in: source, &owner, &group, report)
    }
    if !hasBullets { findings.insert(report.emptyFile(), at: before) }
    closeUnread(owner, group, in: source)
    for (owner, bullet) in disablings {
      if let finding = PhraseOverrides.disable(bullet, of: owner, in: &bank, report) { findings.append(finding) }
    }
    disablings = []
  }

  /// Reads a line below a section and a group, which it may change.
  private mutating func read(
    _ line: PhraseLine, in source: SourceText, _ owner: inout PhraseOwner?, _ group: inout Group, _ report: PhraseFaults
  ) {
    if case .heading = line { closeUnread(owner, group, in: source) }
    if case .heading(1, let word) = line {
      owner = openSection(word, in: source)
      group = .none
      return
    }
    if owner == nil {
      let name = Self.baseName(source.name)
      findings.append(report.missingSection(Self.span(of: line), assumed: name))
      owner = openSection(PhraseWord(text: name, span: Self.span(of: line)), in: source)
    }
    guard let current = owner else { return }
    switch line {
    case .heading(let level, let word):
      (owner, group) = openGroup(word, level: level, under: current, report)
    case .bullet(let span): read(bullet: span, of: current, in: group, report)
    case .list(let kind, let words): read(kind, words, Self.span(of: line), of: current, report)
    case .stray(let span): findings.append(report.stray(span))
    }
  }

  private static func span(of line: PhraseLine) -> Span {
    switch line {
    case .heading(_, let word): return word.span
    case .bullet(let span), .stray(let span): return span
    case .list(_, let words):
      guard let first = words.first, let last = words.last else { return Span(0, 0) }
      return first.span.union(last.span)
    }
  }

  /// Whether a name is that of the general file or the lexicon.
  static func isGeneral(_ name: String) -> Bool { name == generalName || name == lexiconName || name == usageName }

  /// The name of a file without its folder and ending.
  private static func baseName(_ path: String) -> String {
    let file = path.split(separator: "/").last ?? Substring(path)
    return String(file.prefix { $0 != "." })
  }

  // MARK: Headings

  private mutating func openSection(_ word: PhraseWord, in source: SourceText) -> PhraseOwner? {
    switch word.text {
    case "": return nil
    case Self.generalName: return .general
    case Self.lexiconName: return .lexicon
    case Self.usageName: return .usage
    default:
      let known =
        bank.sections.firstIndex { $0.name == word.text }
        ?? bank.sections.firstIndex { $0.aliases.contains(word.text) }
      if let known { return .section(known) }
      bank.sections.append(PhraseSection(name: word.text, file: source.name))
      return .section(bank.sections.count - 1)
    }
  }

  private mutating func openGroup(
    _ word: PhraseWord, level: Int, under owner: PhraseOwner, _ report: PhraseFaults
  ) -> (PhraseOwner, Group) {
    var owner = owner
    if level == 2, case .topic(let section, _) = owner { owner = .section(section) }
    if level == 2, case .section(let section) = owner, let name = Self.topicName(word.text) {
      guard !name.isEmpty else {
        findings.append(report.topicWithoutName(word.span))
        return (owner, .unusable)
      }
      return (.topic(section, openTopic(name, in: section)), .none)
    }
    if level == owner.groupLevel {
      let (name, replaces) = PhraseOverrides.replacing(word.text)
      if owner == .lexicon, let group = LexiconGroup(rawValue: name) {
        if replaces { bank.lexicon.clear(group) }
        return (owner, .words(group))
      }
      if owner == .usage, let group = UsageGroup(rawValue: name) {
        if replaces { bank.usage.clear(group) }
        return (owner, .usage(group))
      }
      if let kind = owner.kinds.first(where: { $0.rawValue.isWritten(name) }) {
        if replaces { replace(kind, of: owner, word, report) }
        return (owner, .phrases(kind))
      }
      if name == PhraseOverrides.disabledHead, !replaces, owner != .lexicon, owner != .usage {
        return (owner, .disabled)
      }
    }
    let fits = level == owner.groupLevel
    var expected = owner.groupNames
    if case .section = owner { expected.append("事项：名称") }
    // A right name at the wrong level is best answered with the right level.
    findings.append(
      report.unknownGroup(
        word, level: level, expected: expected, expectedLevel: fits ? level : owner.groupLevel))
    return (owner, .unusable)
  }

  /// What stands behind `事项：`; nil where the heading is no topic's.
  private static func topicName(_ heading: String) -> String? {
    guard heading.begins(with: topicHead) else { return nil }
    let rest = heading.dropFirst(topicHead.count).drop { $0 == " " }
    if rest.isEmpty { return "" }
    guard let colon = rest.first, colon == "：" || colon == ":" else { return nil }
    return String(rest.dropFirst().drop { $0 == " " })
  }

  private mutating func openTopic(_ name: String, in section: Int) -> Int {
    if let known = bank.sections[section].topics.firstIndex(where: { $0.name.isWritten(name) }) { return known }
    bank.sections[section].topics.append(PhraseTopic(name: name))
    return bank.sections[section].topics.count - 1
  }

  // MARK: Lists and bullets

  private mutating func read(
    _ kind: PhraseList, _ words: [PhraseWord], _ span: Span, of owner: PhraseOwner, _ report: PhraseFaults
  ) {
    switch (kind, owner) {
    case (.aliases, .section(let section)):
      for word in words where !bank.sections[section].aliases.contains(word.text) {
        bank.sections[section].aliases.append(word.text)
      }
    case (.keywords, .section(let section)):
      let name = bank.sections[section].name
      for word in words where !bank.sections[section].keywords.contains(where: word.text.isWritten) {
        bank.sections[section].keywords.append(word.text)
        if !isTrusting { findings += claims.claim(word, by: name, in: name, isTopic: false, report) }
      }
    case (.keywords, .topic(let section, let topic)):
      let name = "\(bank.sections[section].name)/\(bank.sections[section].topics[topic].name)"
      for word in words
      where !bank.sections[section].topics[topic].keywords.contains(where: word.text.isWritten) {
        bank.sections[section].topics[topic].keywords.append(word.text)
        if !isTrusting {
          findings += claims.claim(word, by: name, in: bank.sections[section].name, isTopic: true, report)
        }
      }
    default: findings.append(report.misplacedList(kind, span))
    }
  }

  private mutating func read(bullet span: Span, of owner: PhraseOwner, in group: Group, _ report: PhraseFaults) {
    switch group {
    case .unusable: return
    case .none:
      findings.append(
        report.bulletOutsideGroup(span, expected: owner.groupNames, level: owner.groupLevel))
    case .words(let words): findings += bank.lexicon.add(span, to: words, report)
    case .usage(let usage): findings += bank.usage.add(span, to: usage, report)
    case .disabled: disablings.append((owner, span))
    case .phrases(let kind): if isTrusting { unread.append(span) } else { add(span, kind, to: owner, report) }
    }
  }

  /// Ends a group whose phrases are read later.
  private mutating func closeUnread(_ owner: PhraseOwner?, _ group: Group, in source: SourceText) {
    guard !unread.isEmpty, let owner, case .phrases(let kind) = group else { return }
    let phrases = UnreadPhrases(source, unread, kind: kind, slots: slots[owner.level] ?? [])
    change(owner) { $0.add(phrases, of: kind) }
    unread = []
  }

  private mutating func add(_ span: Span, _ kind: PhraseKind, to owner: PhraseOwner, _ report: PhraseFaults) {
    let source = report.source
    let read = PhraseText(source, span, slots: slots[owner.level] ?? [])
    guard read.faults.isEmpty else {
      findings += read.faults
      return
    }
    let hash = source.bytes.withUnsafeBufferPointer { ByteHash.of(UnsafeBufferPointer(rebasing: $0[span.range])) }
    let key = Bullet(owner: owner, kind: kind, hash: hash)
    if let first = seen[key] {
      let file = files[first.file]
      if file.bytes[first.span.range] == source.bytes[span.range] {
        findings.append(report.duplicate(span, first: .span(file, first.span)))
        return
      }
    } else {
      seen[key] = BulletPlace(file: files.count - 1, span: span)
    }
    let phrase = Phrase(read, kind: kind, file: source.name, line: source.line(at: span.start))
    change(owner) { $0.add(phrase) }
  }

  /// Changes the groups of an owner that has some.
  private mutating func change(_ owner: PhraseOwner, _ body: (inout PhraseGroups) -> Void) {
    switch owner {
    case .section(let section): body(&bank.sections[section].groups)
    case .topic(let section, let topic): body(&bank.sections[section].topics[topic].groups)
    case .general: body(&bank.general)
    case .lexicon, .usage: break
    }
  }

  /// Takes out what other files gave a group: it may be written again.
  private mutating func replace(
    _ kind: PhraseKind, of owner: PhraseOwner, _ word: PhraseWord, _ report: PhraseFaults
  ) {
    let isAny = PhraseOverrides.replace(kind, of: owner, for: report.source.name, in: &bank)
    if !isAny { findings.append(report.nothingReplaced(word)) }
    seen = seen.filter { bullet, _ in bullet.owner != owner || bullet.kind != kind }
  }
}
