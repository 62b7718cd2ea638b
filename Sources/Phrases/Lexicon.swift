import TextCore

/// A noun with the verb and the measure words it goes with: 培训班, 举办, 期.
package struct Collocation: Sendable, Hashable {
  /// The noun, such as 培训班.
  package let noun: String
  /// The verb that takes it, such as 举办.
  package let verb: String
  /// The measure words it is counted in, the usual one first; may be empty.
  package let units: [String]

  /// A collocation from its words.
  package init(noun: String, verb: String, units: [String]) {
    self.noun = noun
    self.verb = verb
    self.units = units
  }
}

/// What is taken out of, or put better in, a clerk's words.
package struct CleaningRule: Sendable, Hashable {
  /// Where the words must stand. The raw value marks it in the file: `头：我局 =>`.
  package enum Position: String, Sendable, Hashable, CaseIterable {
    case head = "头"
    case tail = "尾"
    case anywhere = "中"
  }

  /// Where the words must stand; anywhere unless the file says it.
  package let position: Position
  /// The words to look for.
  package let pattern: String
  /// What to write in their place; empty where they are left out.
  package let replacement: String

  /// A rule from its parts.
  package init(position: Position = .anywhere, pattern: String, replacement: String) {
    self.position = position
    self.pattern = pattern
    self.replacement = replacement
  }
}

/// A kind of thing and the measure words that count it: 人类, 人 名 位.
package struct UnitKind: Sendable, Hashable {
  /// The name of the kind.
  package let name: String
  /// Its measure words, the usual one first.
  package let units: [String]
}

/// A field of an office's own work, and the words in the names of tasks and of departments that point to it:
/// 化解矛盾纠纷, 调解 纠纷 调解室.
package struct WorkTheme: Sendable, Hashable {
  /// The title of a chapter about it: a verb and its object.
  package let title: String
  /// The words that point to it.
  package let words: [String]

  /// A theme from its parts.
  package init(title: String, words: [String]) {
    self.title = title
    self.words = words
  }
}

/// The two halves of a heading, and the words in the names of sections that it is for: 夯实安全基础 and 守牢安全底线 for 安全.
package struct HeadingHalves: Sendable, Hashable {
  /// The words in names.
  package let words: [String]
  /// What is done, which is a heading by itself.
  package let first: String
  /// What it is for: again a verb and its object, and no result.
  package let second: String

  /// A heading from its parts.
  package init(words: [String], first: String, second: String) {
    self.words = words
    self.first = first
    self.second = second
  }
}

/// A word of one character as clerks write it in front of a bare number, and what it is short for: 改, 整改.
package struct ShortForm: Sendable, Hashable {
  /// The short word.
  package let short: String
  /// The word in full.
  package let full: String
  /// The nouns that it is done to; one of them must be told of. Empty where it is the same whatever the thing is.
  package let nouns: [String]
}

/// A verb that goes ahead of a task's name that has none of its own, and the ends of the names that it goes with:
/// 推进, 提速 达标.
package struct LeadVerb: Sendable, Hashable {
  /// The verb.
  package let verb: String
  /// The ends of names.
  package let ends: [String]
}

/// The words that wording needs to know, from 词汇.md; all in file order.
package struct Lexicon: Sendable {
  /// Verbs that may lead a statement, those of collocations included; the names of their groups (`会议：召开 举行`) are left out.
  package internal(set) var verbs: [String] = []
  /// Nouns with their verbs and measure words; a later file's entry for a noun replaces an earlier one's.
  package internal(set) var collocations: [Collocation] = []
  /// Who acts, such as 我局, as it stands at the head of a result.
  package internal(set) var actors: [String] = []
  /// Verbs before the number of those who took part, such as 参加.
  package internal(set) var participationVerbs: [String] = []
  /// How a clerk's words are cleaned, in the order of application.
  package internal(set) var cleaning: [CleaningRule] = []
  /// Measure words by kind of thing; one word may stand in two kinds.
  package internal(set) var unitKinds: [UnitKind] = []
  /// Fields of work for ledgers without sections, in the order in which a draft tells them; read anew each time, so ask
  /// the bank's `ThemeIndex`, which keeps them.
  package var themes: [WorkTheme] { unreadThemes.themes }
  /// Finer fields of work, under whose titles a long chapter is parted, in the order in which a draft tells them.
  package var subthemes: [WorkTheme] { unreadSubthemes.themes }
  /// By title of a theme the titles of those that are nearest to it, the nearest first: what is too little for a chapter
  /// of its own joins one of them.
  package var kin: [WorkTheme] { unreadKin.themes }
  /// The chapters of trades (行当), read anew each time, so ask the bank's `ThemeIndex`.
  package var frames: [TradeFrame] { TradeFrame.frames(unreadFrames.themes) }
  /// Words of themes that stand in the names of any work: 宣传, 培训, 数据. They decide where nothing else does.
  package internal(set) var vague: [String] = []
  /// Headings for sections that a ledger names as people speak: 修路修水, 完善基础设施.
  package internal(set) var headings: [String: String] = [:]
  /// Headings of two halves for sections by the words in their names; read anew each time, so ask the bank's
  /// `ThemeIndex`, which keeps them.
  package var halves: [HeadingHalves] { unreadHalves.halves }
  /// The measure words of single nouns, the usual one first, for numbers that were written down without one.
  package internal(set) var measures: [(noun: String, units: [String])] = []
  /// Short words in front of numbers.
  package internal(set) var shortForms: [ShortForm] = []
  /// Verbs that go ahead of names.
  package internal(set) var leadVerbs: [LeadVerb] = []
  var unreadThemes = UnreadThemes()
  var unreadSubthemes = UnreadThemes()
  var unreadKin = UnreadThemes()
  var unreadFrames = UnreadThemes()
  var unreadHalves = UnreadHeadings()
  /// Where words stand in the longer of these lists, for files that add to them.
  var places = LexiconPlaces()

  /// A lexicon without words.
  package init() {}

  /// The collocation of the longest noun that a text ends with (`青年干部培训班` ends with 培训班).
  package func collocation(endingOf text: String) -> Collocation? {
    collocations.filter { text.hasSuffix($0.noun) }.max { $0.noun.utf8.count < $1.noun.utf8.count }
  }

  /// The kind that a measure word belongs to, the first where there are several.
  package func kind(ofUnit unit: String) -> UnitKind? {
    unitKinds.first { $0.units.contains(unit) }
  }
}

/// Where the words of a lexicon stand in its lists: there are hundreds, and each new one is looked for.
struct LexiconPlaces: Sendable {
  /// What a cleaning rule is known by.
  struct Rule: Hashable {
    let position: CleaningRule.Position
    let pattern: ByteKey
  }

  /// Whether no noun and no rule comes twice, as in files that are without fault: then none is looked for.
  var areUnique = false
  var verbs: Set<ByteKey> = []
  var nouns: [ByteKey: Int] = [:]
  var rules: [Rule: Int] = [:]
}
