import TextCore

/// Finds which fields of work the words of a text point to.
package struct ThemeFinder: Sendable {
  /// A theme that a text points to.
  package struct Match: Sendable, Hashable {
    /// The index of the theme.
    package let theme: Int
    /// The word that was found, the weightiest of the theme.
    package let word: String
    /// Whether the word stands in the names of any work.
    package let isVague: Bool
    /// Where it ends, in bytes.
    let end: Int

    /// The same word, read as another theme's.
    package func of(_ theme: Int) -> Match { Match(theme: theme, word: word, isVague: isVague, end: end) }
  }

  /// The themes, in the order of the lexicon.
  package let themes: [WorkTheme]
  private let words: [(text: String, theme: Int)]
  private let isVague: [Bool]
  private let table: KeywordTable
  /// So many words go before the others, however long those are.
  private let foremost: Int

  /// A finder of themes; of a word that two of them have, the first has it.
  /// - Parameters:
  ///   - vague: words that tell little of what a text is about.
  ///   - foremost: how many themes at the head of the list go before the others.
  package init(_ themes: [WorkTheme], vague: [String] = [], foremost: Int = 0) {
    self.themes = themes
    self.foremost = themes.prefix(foremost).reduce(0) { $0 + $1.words.count }
    words = themes.enumerated().flatMap { theme in theme.element.words.map { ($0, theme.offset) } }
    let known = Set(vague.map { ByteKey($0) })
    isVague = words.map { known.contains(ByteKey($0.text)) }
    table = KeywordTable(words.map(\.text))
  }

  /// A finder of themes each of which has words of its own, which go first and are never vague, and words it takes over.
  init(own: [WorkTheme], taken: [WorkTheme], vague: [String]) {
    themes = own
    foremost = own.reduce(0) { $0 + $1.words.count }
    words = (own.enumerated().map { $0 } + taken.enumerated().map { $0 }).flatMap { theme in
      theme.element.words.map { ($0, theme.offset) }
    }
    let known = Set(vague.map { ByteKey($0) })
    isVague = words.enumerated().map { [foremost] in $0.offset >= foremost && known.contains(ByteKey($0.element.text)) }
    table = KeywordTable(words.map(\.text))
  }

  /// The themes of a text, each once, the weightiest first: that of the longest word, of equally long ones that of the
  /// last, for what a task is about stands behind what it is done with. A word inside a longer one does not count; a
  /// vague one counts behind all others.
  package func matches(in text: String) -> [Match] {
    var hits: [(word: Int, start: Int, end: Int)] = []
    var text = text
    text.withUTF8 { bytes in table.matches(in: bytes) { hits.append(($0, $1, $2)) } }
    guard !hits.isEmpty else { return [] }
    let free = hits.filter { hit in
      let isForemost = hit.word < foremost
      return !hits.contains {
        $0.start <= hit.start && hit.end <= $0.end && $0.end - $0.start > hit.end - hit.start
          && (!isForemost || $0.word < foremost)
      }
    }
    var seen: Set<Int> = []
    func rank(_ hit: (word: Int, start: Int, end: Int)) -> (Int, Int, Int, Int) {
      (isVague[hit.word] ? 1 : 0, hit.word < foremost ? 0 : 1, hit.start - hit.end, -hit.end)
    }
    return free.sorted { rank($0) < rank($1) }.compactMap { hit in
      let word = words[hit.word]
      guard seen.insert(word.theme).inserted else { return nil }
      return Match(theme: word.theme, word: word.text, isVague: isVague[hit.word], end: hit.end)
    }
  }
}
