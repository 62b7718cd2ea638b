import TextCore

/// The chapters in which bodies of one trade tell a year, and the words of names by which they are known: of 交警
/// 预防道路交通事故, 严查交通违法行为 and the like.
package struct TradeFrame: Sendable, Hashable {
  /// What the trade is called in the lexicon.
  package let name: String
  /// The words in the names of its bodies.
  package let bodies: [String]
  /// Its chapters in the order in which they are told, the body's work on itself last; their words are those of names of tasks and
  /// titles of themes.
  package let chapters: [WorkTheme]

  /// The frames in a list of 行当: a line with the bodies of a trade, and lines `行当·标题` with its chapters.
  static func frames(_ lines: [WorkTheme]) -> [TradeFrame] {
    var chapters: [String: [WorkTheme]] = [:]
    for line in lines {
      let parts = line.title.split(separator: "·", maxSplits: 1)
      guard parts.count == 2 else { continue }
      chapters[String(parts[0]), default: []].append(WorkTheme(title: String(parts[1]), words: line.words))
    }
    return lines.compactMap { line in
      chapters[line.title].map { TradeFrame(name: line.title, bodies: line.words, chapters: $0) }
    }
  }

  /// The length in bytes of the longest word by which a name is of this trade; 0 where it is not.
  func fit(_ unit: String) -> Int {
    bodies.reduce(0) { unit.holds($1) ? max($0, $1.utf8.count) : $0 }
  }
}

extension ThemeFinder {
  /// A finder of a trade's chapters: by their own words first, then by those of the themes that they take.
  init(_ frame: TradeFrame, _ general: [WorkTheme], vague: [String]) {
    let titles = Dictionary(general.map { ($0.title, $0.words) }) { first, _ in first }
    let own = frame.chapters.map { chapter in
      WorkTheme(title: chapter.title, words: chapter.words.filter { titles[$0] == nil })
    }
    let taken = frame.chapters.map { chapter in
      WorkTheme(
        title: chapter.title, words: ([chapter.title] + chapter.words).flatMap { titles[$0] ?? [] })
    }
    self.init(own: own, taken: taken, vague: vague)
  }
}
