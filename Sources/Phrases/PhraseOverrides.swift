import TextCore

/// What a workspace's own file takes out of the bank that other files gave: whole groups (覆盖) and single phrases
/// (停用). Its own phrases always stay.
enum PhraseOverrides {
  /// The heading of a group whose bullets name phrases that are not to be used.
  static let disabledHead = "停用"
  private static let replacingTail = "覆盖"
  /// How alike a phrase must be to be proposed for a text that names none.
  private static let leastLikeness = 0.6

  /// A heading's name without 覆盖 behind it, and whether that stood there.
  static func replacing(_ heading: String) -> (name: String, replaces: Bool) {
    guard heading.ends(with: replacingTail), heading != replacingTail else { return (heading, false) }
    var name = heading.dropLast(replacingTail.count)
    guard let last = name.last, last.isWhitespace else { return (heading, false) }
    while name.last?.isWhitespace == true { name.removeLast() }
    return (String(name), true)
  }

  /// Takes out what other files gave a group; false where that was nothing.
  static func replace(_ kind: PhraseKind, of owner: PhraseOwner, for file: String, in bank: inout PhraseBank) -> Bool {
    bank.remove(from: owner, kind) { $0.file != file } > 0
  }

  /// Takes out the phrases of other files that a bullet names, by their text or by `FILE:LINE`; a finding where
  /// there are none.
  static func disable(
    _ bullet: Span, of owner: PhraseOwner, in bank: inout PhraseBank, _ report: PhraseFaults
  ) -> Diagnostic? {
    let file = report.source.name
    let text = report.source.text(bullet)
    let count: Int
    if let (name, line) = PhrasePlace.parse(text) {
      count = bank.remove { PhrasePlace.isAt($0, name, line) && $0.file != file }
    } else {
      let bare = PhraseText(report.source, bullet, slots: []).text
      count = bank.remove(under: owner) { $0.text == bare && $0.file != file }
    }
    guard count == 0 else { return nil }
    let others = bank.phrases(under: owner).filter { $0.file != file }
    return report.nothingDisabled(bullet, near: nearest(text, among: others))
  }

  /// The phrase that a text most likely means.
  private static func nearest(_ text: String, among phrases: [Phrase]) -> Phrase? {
    let wanted = PhraseLikeness(text)
    let near = phrases.map { (likeness: wanted.likeness(to: PhraseLikeness($0.text)), phrase: $0) }
    return near.max { $0.likeness < $1.likeness }.flatMap { $0.likeness >= leastLikeness ? $0.phrase : nil }
  }
}

extension PhraseBank {
  /// Takes phrases out of an owner, of one kind or all, and gives how many they were.
  fileprivate mutating func remove(
    from owner: PhraseOwner, _ kind: PhraseKind? = nil, where isOut: (Phrase) -> Bool
  ) -> Int {
    switch owner {
    case .section(let section): sections[section].groups.remove(kind, where: isOut)
    case .topic(let section, let topic): sections[section].topics[topic].groups.remove(kind, where: isOut)
    case .general: general.remove(kind, where: isOut)
    case .lexicon, .usage: 0
    }
  }

  /// Takes phrases out of an owner and, where it is a section, of its topics.
  fileprivate mutating func remove(under owner: PhraseOwner, where isOut: (Phrase) -> Bool) -> Int {
    var count = remove(from: owner, where: isOut)
    if case .section(let section) = owner {
      for topic in sections[section].topics.indices { count += remove(from: .topic(section, topic), where: isOut) }
    }
    return count
  }

  /// Takes phrases out wherever they stand.
  fileprivate mutating func remove(where isOut: (Phrase) -> Bool) -> Int {
    sections.indices.reduce(remove(under: .general, where: isOut)) { $0 + remove(under: .section($1), where: isOut) }
  }

  /// The phrases of an owner and, where it is a section, before them those of its topics.
  fileprivate func phrases(under owner: PhraseOwner) -> [Phrase] {
    let groups: [PhraseGroups]
    switch owner {
    case .section(let section): groups = sections[section].topics.map(\.groups) + [sections[section].groups]
    case .topic(let section, let topic): groups = [sections[section].topics[topic].groups]
    case .general, .lexicon, .usage: groups = [general]
    }
    return groups.flatMap(\.all).flatMap(\.phrases)
  }
}
