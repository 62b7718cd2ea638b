/// What the lines of a phrase file belong to: places in the bank by their indices, as sections and topics grow while
/// files are read.
enum PhraseOwner: Hashable {
  case section(Int)
  case topic(Int, Int)
  case general
  case lexicon
  case usage

  /// The level of the headings of its groups, which is that of Markdown's signs.
  var groupLevel: Int {
    if case .topic = self { 3 } else { 2 }
  }

  /// Which phrases and slots it may have.
  var level: PhraseKind.Level {
    switch self {
    case .section: .section
    case .topic: .topic
    case .general, .lexicon, .usage: .general
    }
  }

  /// The kinds of phrase that it may have; none for tables of words.
  var kinds: [PhraseKind] {
    switch self {
    case .section, .topic, .general: PhraseKind.kinds(at: level)
    case .lexicon, .usage: []
    }
  }

  /// The headings of groups that it may have, in the order in which messages list them.
  var groupNames: [String] {
    switch self {
    case .lexicon: LexiconGroup.allCases.map(\.rawValue)
    case .usage: UsageGroup.allCases.map(\.rawValue)
    case .section, .topic, .general: kinds.map(\.rawValue) + [PhraseOverrides.disabledHead]
    }
  }
}
