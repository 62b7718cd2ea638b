import Phrases
import TextCore

/// Which themes are nearest to each other, by the lexicon's 近题: what is too little for a chapter of its own is told
/// with its kin.
struct ThemeKin: Sendable {
  private let lists: [WorkTheme]

  init(_ themes: ThemeIndex) { lists = themes.kin }

  /// The titles nearest to one, the nearest first: those of its own list, then those that list it. What any office does
  /// for itself takes from many, and is near to none.
  func titles(nearTo title: String) -> [String] {
    let own = lists.first { $0.title == title }?.words ?? []
    if title == ThemeChapters.ownWork { return own }
    return own + lists.filter { $0.words.contains(title) && !own.contains($0.title) }.map(\.title)
  }

  /// The place of the nearest of some headings, of which one may hold two titles; nil where a title's own list has none
  /// of them.
  func nearest(to title: String, among headings: [String]) -> Int? {
    for near in lists.first(where: { $0.title == title })?.words ?? [] {
      if let at = headings.firstIndex(where: { heading in
        heading == near || heading.split(separator: "，").contains { $0 == near }
      }) {
        return at
      }
    }
    return nil
  }
}
