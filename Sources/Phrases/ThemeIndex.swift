import Synchronization

/// The finders of a lexicon's themes, made when somebody first asks for them and kept then: drafts that share a bank
/// share them, too, and one that never asks for them pays nothing.
package final class ThemeIndex: Sendable {
  private let lexicon: Lexicon
  private let whole = Mutex<ThemeFinder?>(nil)
  private let finest = Mutex<ThemeFinder?>(nil)
  private let nearest = Mutex<[WorkTheme]?>(nil)
  private let titles = Mutex<[HeadingHalves]?>(nil)
  private let trades = Mutex<[TradeFrame]?>(nil)
  private let framed = Mutex<[String: ThemeFinder]>([:])

  /// The index of a lexicon's themes.
  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Finds the themes (分题).
  package var themes: ThemeFinder {
    whole.withLock { known in
      if let known { return known }
      let made = ThemeFinder(lexicon.themes, vague: lexicon.vague)
      known = made
      return made
    }
  }

  /// Finds the finer themes (分节), else the others; those of one title by the words of both.
  package var subthemes: ThemeFinder {
    finest.withLock { known in
      if let known { return known }
      let all = themes.themes
      let finer = lexicon.subthemes.map { fine in
        let same = all.first { $0.title == fine.title }
        return WorkTheme(title: fine.title, words: fine.words + (same?.words ?? []))
      }
      let titles = Set(finer.map(\.title))
      let coarse = all.filter { !titles.contains($0.title) }
      let made = ThemeFinder(finer + coarse, vague: lexicon.vague, foremost: finer.count)
      known = made
      return made
    }
  }

  /// By title of a theme the titles of those that are nearest to it (近题).
  package var kin: [WorkTheme] {
    nearest.withLock { known in
      if let known { return known }
      let made = lexicon.kin
      known = made
      return made
    }
  }

  /// Headings of two halves for sections by the words in their names (章题).
  package var halves: [HeadingHalves] {
    titles.withLock { known in
      if let known { return known }
      let made = lexicon.halves
      known = made
      return made
    }
  }

  /// Finds the chapters of the trade (行当) that a unit's name tells; nil where the lexicon knows none.
  package func frame(of unit: String) -> ThemeFinder? {
    let frames = trades.withLock { known in
      if let known { return known }
      let made = lexicon.frames
      known = made
      return made
    }
    // Of equals the first.
    guard let best = frames.max(by: { $0.fit(unit) < $1.fit(unit) }), best.fit(unit) > 0,
      let frame = frames.first(where: { $0.fit(unit) == best.fit(unit) })
    else { return nil }
    let general = themes.themes
    return framed.withLock { known in
      if let finder = known[frame.name] { return finder }
      let made = ThemeFinder(frame, general, vague: lexicon.vague)
      known[frame.name] = made
      return made
    }
  }
}
