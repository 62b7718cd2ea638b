import TextCore

/// The phrases of one kind, in the order of the file.
package struct PhraseGroup: Sendable {
  /// What they are for.
  package let kind: PhraseKind
  /// Those that nobody may have asked for yet; they stand before the others.
  private(set) var unread: [UnreadPhrases] = []
  private var read: [Phrase] = []

  /// A group without phrases.
  init(_ kind: PhraseKind) { self.kind = kind }

  /// The phrases, in file order.
  package internal(set) var phrases: [Phrase] {
    get { unread.count == 1 && read.isEmpty ? unread[0].phrases : unread.flatMap(\.phrases) + read }
    set { (unread, read) = ([], newValue) }
  }

  /// Whether the group has no phrase.
  var isEmpty: Bool { unread.isEmpty && read.isEmpty }

  /// The phrases that stand in some lines, by the name of their file, in file order.
  func phrases(at lines: [ByteKey: Set<Int>]) -> [Phrase] {
    unread.flatMap { $0.phrases(at: lines) } + read.filter { lines[ByteKey($0.file)]?.contains($0.line) == true }
  }

  /// Adds a phrase behind the others.
  mutating func add(_ phrase: Phrase) { read.append(phrase) }

  /// Adds phrases of a file whose every phrase is added so.
  mutating func add(_ phrases: UnreadPhrases) { unread.append(phrases) }
}

/// Phrases by kind: what a section, a topic and the general file have in common.
package struct PhraseGroups: Sendable {
  /// The groups in the order in which they first appeared.
  package private(set) var all: [PhraseGroup] = []

  /// The phrases of a kind in file order; none where the kind is absent.
  package subscript(kind: PhraseKind) -> [Phrase] {
    all.first { $0.kind == kind }?.phrases ?? []
  }

  /// Takes the phrases out that a condition names and gives how many they were.
  mutating func remove(_ kind: PhraseKind? = nil, where isOut: (Phrase) -> Bool) -> Int {
    var count = 0
    for index in all.indices where kind == nil || all[index].kind == kind {
      let before = all[index].phrases.count
      all[index].phrases.removeAll(where: isOut)
      count += before - all[index].phrases.count
    }
    return count
  }

  /// Adds a phrase behind those of its kind.
  mutating func add(_ phrase: Phrase) { all[place(of: phrase.kind)].add(phrase) }

  /// Adds phrases that are read when they are asked for behind those of their kind.
  mutating func add(_ phrases: UnreadPhrases, of kind: PhraseKind) { all[place(of: kind)].add(phrases) }

  /// The index of a kind's group, which is made where it is not there.
  private mutating func place(of kind: PhraseKind) -> Int {
    if let known = all.firstIndex(where: { $0.kind == kind }) { return known }
    all.append(PhraseGroup(kind))
    return all.count - 1
  }
}

/// A topic (事项) of a section.
package struct PhraseTopic: Sendable {
  /// Its name, such as 理论学习.
  package let name: String
  /// The words that sort a record into it, in file order.
  package internal(set) var keywords: [String] = []
  /// Its phrases by kind.
  package internal(set) var groups = PhraseGroups()
}

/// A section of a summary, such as 思想, with its topics.
package struct PhraseSection: Sendable {
  /// Its name, such as 思想.
  package let name: String
  /// The file that names it first.
  package let file: String
  /// Other names for it, in file order.
  package internal(set) var aliases: [String] = []
  /// The words that sort a record into the section where no topic's do, in file order.
  package internal(set) var keywords: [String] = []
  /// The phrases of the section itself by kind.
  package internal(set) var groups = PhraseGroups()
  /// Its topics in file order.
  package internal(set) var topics: [PhraseTopic] = []

  /// The topic of a name.
  package func topic(named name: String) -> PhraseTopic? {
    topics.first { $0.name == name }
  }
}

/// All wording at hand: the sections, the general phrases and the lexicon.
package struct PhraseBank: Sendable {
  /// The sections: 思想 政治 组织 作风, then others by the names of their files.
  package internal(set) var sections: [PhraseSection] = []
  /// The phrases of 通用, for a document as a whole.
  package internal(set) var general = PhraseGroups()
  /// The words of 词汇.
  package internal(set) var lexicon = Lexicon()
  /// What finds the lexicon's themes.
  package internal(set) var themes = ThemeIndex(Lexicon())
  /// The tables of 用语.
  package internal(set) var usage = Usage()

  /// The sections that a summary has where nobody says otherwise.
  package static let usualSections = ["思想", "政治", "组织", "作风"]

  /// A bank without phrases.
  package init() {}

  /// Reads phrase files. A later file adds to what an earlier one gave, so pass the built-in files first.
  ///
  /// Faulty phrases are left out and reported: the bank holds only what can be used.
  /// - Parameters:
  ///   - files: the files, each under the name that messages and traces are to show.
  ///   - extraSlots: names of slots beyond the known ones, such as a workspace's own settings.
  package static func parse(files: [SourceText], extraSlots: [String] = []) -> (PhraseBank, [Diagnostic]) {
    var builder = PhraseBankBuilder(extraSlots: extraSlots)
    for file in files { builder.read(file) }
    return builder.finished()
  }

  /// Reads phrase files that are known to be without fault, as the built-in ones are, and gives what `parse` gives
  /// for them in a fraction of the time: the phrases of a group are read when somebody first asks for them.
  /// - Parameter common: a bank of other such files, which these add their sections to.
  package static func trusted(_ files: [SourceText], beside common: PhraseBank = PhraseBank()) -> PhraseBank {
    var builder = PhraseBankBuilder(common, trusting: true)
    for file in files { builder.read(file) }
    return builder.finished().0
  }

  /// Reads the phrases for a document as a whole, which else are read when somebody first asks for them.
  package func readGeneral() {
    for group in general.all { _ = group.phrases }
  }

  /// The name and aliases of the section that a phrase file begins with; none for a general file or a lexicon.
  ///
  /// Only the lines above the first group are looked at.
  /// - Parameter file: the file's bytes; its first 4096 will do.
  package static func sectionNames(of file: [UInt8]) -> [String] {
    var names: [String] = []
    var rest = file.prefix(4096)
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
      rest = rest[line.endIndex...].dropFirst()
      if line.starts(with: "##".utf8) || line.starts(with: "-".utf8) { break }
      // Lists of keywords are long, and are not asked for.
      guard line.starts(with: "# ".utf8) || line.starts(with: "别名".utf8) else { continue }
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("# ") { names.append(String(text.dropFirst(2)).filter { !$0.isWhitespace }) }
      if text.hasPrefix("别名：") || text.hasPrefix("别名:") {
        names += text.dropFirst(3).split { $0.isWhitespace || "，、,".contains($0) }.map(String.init)
      }
    }
    return PhraseBankBuilder.isGeneral(names.first ?? "") ? [] : names
  }

  /// The section of a name or alias.
  package func section(named name: String) -> PhraseSection? {
    sections.first { $0.name == name } ?? sections.first { $0.aliases.contains(name) }
  }

  /// Every phrase: section by section with its topics, then the general ones, in file order.
  package var phrases: [Phrase] { groups.flatMap(\.phrases) }

  /// Every group: section by section with its topics, then the general ones.
  private var groups: [PhraseGroup] {
    let bySection = sections.flatMap { [$0.groups] + $0.topics.map(\.groups) }
    return (bySection + [general]).flatMap(\.all)
  }

  /// The phrases that stand at some places (`思想.md:12`), in the order of `phrases`.
  package func phrases(at places: Set<String>) -> [Phrase] {
    var lines: [ByteKey: Set<Int>] = [:]
    for (file, line) in places.compactMap(PhrasePlace.parse) { lines[ByteKey(file), default: []].insert(line) }
    return groups.flatMap { $0.phrases(at: lines) }
  }
}
