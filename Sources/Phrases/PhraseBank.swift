import TextCore

/// The phrases of one kind, in the order of the file.
package struct PhraseGroup: Sendable {
  /// What they are for.
  package let kind: PhraseKind
  /// The phrases, in file order.
  package var phrases: [Phrase]
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
  mutating func add(_ phrase: Phrase) {
    if let index = all.firstIndex(where: { $0.kind == phrase.kind }) {
      all[index].phrases.append(phrase)
    } else {
      all.append(PhraseGroup(kind: phrase.kind, phrases: [phrase]))
    }
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

  /// The name and aliases of the section that a phrase file begins with; none for a general file or a lexicon.
  ///
  /// Only the lines above the first group are looked at.
  package static func sectionNames(of file: SourceText) -> [String] {
    var names: [String] = []
    for line in file.bytes.prefix(4096).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      if line.starts(with: "##".utf8) || line.starts(with: "-".utf8) { break }
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
  package var phrases: [Phrase] {
    let bySection = sections.flatMap { [$0.groups] + $0.topics.map(\.groups) }
    return (bySection + [general]).flatMap(\.all).flatMap(\.phrases)
  }
}
