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

  /// Finders of the chapters of the trades (行当) that a unit's name tells, the one whose word stands last first: of
  /// 供电公司营销部 those of 营销, then those of 供电; empty where the lexicon knows none.
  package func frames(of unit: String) -> [ThemeFinder] {
    let frames = trades.withLock { known in
      if let known { return known }
      let made = lexicon.frames
      known = made
      return made
    }
    // Of equals the first.
    let fit = frames.enumerated().map { (fit: $0.element.fit(unit), at: $0.offset) }.filter { $0.fit > 0 }
    let best = fit.sorted { ($1.fit, $0.at) < ($0.fit, $1.at) }.prefix(Self.mostTrades).map { frames[$0.at] }
    let general = best.isEmpty ? [] : themes.themes
    return best.map { frame in
      framed.withLock { known in
        if let finder = known[frame.name] { return finder }
        let made = ThemeFinder(frame, general, vague: lexicon.vague)
        known[frame.name] = made
        return made
      }
    }
  }

  /// A department and its house: more trades a name does not tell.
  private static let mostTrades = 2
}
