import Records

/// Which rows that are not done are no shortfall, and which cancelled ones are told with their reason: what wording and
/// sorting settle together before anything is composed.
struct LooseEnds: Sendable {
  /// A cancelled row and what is told of it.
  struct Dropped: Sendable {
    /// Index of the row.
    let record: Int
    let words: String
  }

  /// Rows that go on as they should, where enough others really fall short: a closing that names nothing would say less.
  private(set) var underway: Set<Int> = []
  /// Rows that say no more than that they go on, where enough others fall short.
  private(set) var quiet: Set<Int> = []
  /// Those of the dropped rows whose state does not say so.
  let gone: Set<Int>
  /// Cancelled rows with a reason, in the order of the ledger.
  let dropped: [Dropped]

  /// Of longer lists the rest is only named.
  private static let mostAsked = 200

  /// At least so many other rows must fall short.
  private static let least = 2

  /// - Parameter isLimited: whether the user set the length, so that what only goes on may be cut in its chapter: then it
  ///   must stand in 打算 at least.
  init(
    _ records: [TaskRecord], _ sorting: Sorting, _ stages: Stages, _ wording: UnfinishedWording, isLimited: Bool
  ) {
    let givenUp = sorting.unfinished.prefix(Self.mostAsked).filter { wording.isGivenUp(records[$0]) }
    dropped = (givenUp + sorting.cancelled.prefix(Self.mostAsked)).compactMap { index in
      let words = wording.dropped(records[index])
      return words.isEmpty ? nil : Dropped(record: index, words: words)
    }
    gone = Set(dropped.map(\.record)).intersection(givenUp)
    let open = sorting.unfinished.filter { [gone] in !stages.superseded.contains($0) && !gone.contains($0) }
    let underway = Set(
      open.prefix(Self.mostAsked).filter { index in
        !sorting.notYetDue.contains(index) && wording.isUnderway(records[index])
          && !(isLimited && records[index].wholeWork == nil && !records[index].plansWhole
            && !wording.runsOnInDays(records[index])
            && wording.nextStep(records[index]).isEmpty
            && wording.awaited(records[index]).isEmpty)
      })
    let quiet = Set(open.prefix(Self.mostAsked).filter { wording.isQuiet(records[$0]) })
    let short = open.count { index in
      !quiet.contains(index) && !underway.contains(index) && !sorting.notYetDue.contains(index)
        && !wording.isDueLater(records[index])
    }
    if short + dropped.count >= Self.least { (self.underway, self.quiet) = (underway, quiet) }
  }
}
