import Phrases
import Records
import TextCore

/// Chapters for the business rows of a ledger without sections: by what the rows are about.
///
/// A row's theme is what the names of its task, or of who answers for it, point to in the lexicon's 分题; a theme of
/// two tasks or more makes a chapter. What is alone goes to the chapter that another word of it, or the other rows of
/// its owner, point to; what shares a noun that the lexicon does not know makes a chapter of that noun; what is too
/// little for a chapter joins its kin; the rest stands last. Periods of one task are one task here.
struct ThemeChapters {
  /// A chapter that was found.
  struct Chapter {
    /// Its heading.
    let title: String
    /// Its rows in the order of the ledger, and what brought each here.
    let rows: [(index: Int, reason: String)]
    /// Those of them that are of its second title: they are told behind the others.
    var behind: Set<Int> = []
  }

  /// What is parted.
  enum Scope {
    /// An office's own work, one person's, or the topics of one chapter.
    case office, person, chapter
    /// So many themes at most.
    var most: Int { self == .chapter ? 4 : 6 }
    /// So many chapters under two titles at most.
    var pairs: Int { self == .chapter ? 1 : 3 }
    /// So many tasks need parting at least.
    var fewest: Int { self == .chapter ? 6 : 8 }
  }

  /// The lexicon's chapter of what was learnt.
  static let learning = "加强学习培训"
  /// The lexicon's chapter of what any office does for itself.
  static let ownWork = "加强自身建设"
  /// The lexicon's chapter of safety.
  static let safety = "抓好安全生产"
  /// The same beside a title that begins as it does.
  static let safetyHeld = "守牢安全底线"
  /// The lexicon's chapter of an office's staff.
  static let staff = "加强人才队伍建设"

  /// In order: the lexicon's, or one person's largest first; nouns in the order of the ledger; the rest; honours.
  let chapters: [Chapter]

  /// Nil where the rows are few, or where most of them have no theme: then one chapter tells them all.
  /// - Parameters:
  ///   - rows: the done ones of the business section.
  ///   - unfinished: those that would stand there, which make no chapter but may join one.
  ///   - isBarred: titles that the unit may not have.
  init?(
    _ rows: [Int], unfinished: [Int], _ records: [TaskRecord], _ finder: ThemeFinder, _ kin: ThemeKin, _ scope: Scope,
    isBarred: (String) -> Bool = { _ in false }
  ) {
    var parting = ThemeParting(rows, unfinished: unfinished, records, finder, kin, scope, isBarred: isBarred)
    guard parting.left.count >= scope.fewest else { return nil }
    parting.takeThemes()
    parting.takeNouns()
    parting.takeKin()
    parting.takePairs()
    guard parting.isFit, parting.takeRest() else { return nil }
    parting.addBegun()
    parting.addHonours()
    chapters = Self.chapters(of: parting)
  }

  /// The chapters of the unit's trade; nil where the rows are few, or where the frame has no room for them.
  /// - Parameters:
  ///   - frame: finds the chapters of the trade.
  ///   - hasParty: whether there is party work beside these rows.
  init?(
    _ rows: [Int], unfinished: [Int], _ records: [TaskRecord], frame: ThemeFinder, _ kin: ThemeKin, hasParty: Bool
  ) {
    var parting = ThemeParting(rows, unfinished: unfinished, records, frame, kin, .office)
    guard parting.left.count >= Scope.office.fewest else { return nil }
    let isDiary = Diary.isKept(rows, records)
    parting.isOfTrade = true
    parting.takeFrame(hasParty: hasParty, isDiary: isDiary)
    guard parting.isFramed else { return nil }
    parting.takeLeftOfFrame(isDiary: isDiary, hasParty: hasParty)
    if !isDiary { parting.orderAsKept() }
    parting.addBegun()
    parting.addHonours()
    chapters = Self.chapters(of: parting)
  }

  private static func chapters(of parting: ThemeParting) -> [Chapter] {
    parting.found.map { title, members, _ in
      let rows = members.flatMap { member in
        parting.tasks[member.task].rows.map { (index: $0, reason: member.reason) }
      }
      let behind = members.filter { parting.isBehind($0.task, in: title) }.flatMap { parting.tasks[$0.task].rows }
      return Chapter(title: title, rows: rows.sorted { $0.index < $1.index }, behind: Set(behind))
    }
  }
}
