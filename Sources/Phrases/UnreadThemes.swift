import TextCore

/// A list of themes as its bullets stand in files: thousands of words, which are read when somebody asks for them, as
/// drafts of ledgers with sections seldom do.
struct UnreadThemes: Sendable {
  private var bullets: [(source: SourceText, span: Span)] = []

  /// Adds a bullet that is known to have one title and its words.
  mutating func append(_ span: Span, of source: SourceText) { bullets.append((source, span)) }

  /// The themes in file order; the words of those of one title are joined where the first of them stands.
  var themes: [WorkTheme] {
    var themes: [WorkTheme] = []
    var places: [ByteKey: Int] = [:]
    for bullet in bullets {
      guard let (titles, words) = Lexicon.entry(bullet.span, bullet.source), let title = titles.first else { continue }
      if let known = places[ByteKey(title)] {
        themes[known] = WorkTheme(title: title, words: themes[known].words.appendingNew(words))
      } else {
        places[ByteKey(title)] = themes.count
        themes.append(WorkTheme(title: title, words: words))
      }
    }
    return themes
  }
}

/// The headings of 章题 as their bullets stand in files, read when a draft of a ledger with sections asks for them.
struct UnreadHeadings: Sendable {
  private var bullets: [(source: SourceText, span: Span)] = []

  /// Adds a bullet that is known to have names and two halves.
  mutating func append(_ span: Span, of source: SourceText) { bullets.append((source, span)) }

  /// The headings in file order.
  var halves: [HeadingHalves] {
    bullets.compactMap { bullet in
      guard let (words, halves) = Lexicon.entry(bullet.span, bullet.source), halves.count == 2 else { return nil }
      return HeadingHalves(words: words, first: halves[0], second: halves[1])
    }
  }
}
