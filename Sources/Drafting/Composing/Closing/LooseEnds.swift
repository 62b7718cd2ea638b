import Records
import TextCore

/// Which rows that are not done are no shortfall, and which cancelled ones are told with their reason: what wording and
/// sorting settle together before anything is composed.
struct LooseEnds: Sendable {
  /// A cancelled row and what is told of it.
  struct Dropped: Sendable {
    /// Index of the row.
    let record: Int
    let words: String
  }

  /// Rows of work that goes on for good or awaits what others make known: they lack nothing, however few others do.
  let steady: Set<Int>
  /// Rows that go on as they should, where enough others really fall short (a closing that names nothing would say less),
  /// and the steady ones.
  private(set) var underway: Set<Int>
  /// Rows that say no more than that they go on, where enough others fall short.
  private(set) var quiet: Set<Int> = []
  /// Those of the dropped rows whose state does not say so.
  let gone: Set<Int>
  /// Cancelled rows whose reason is a lack of one's own, in the order of the ledger.
  let dropped: [Dropped]
  /// Whether any row was given up for a reason, told or not.
  let hasGivenUp: Bool

  /// Of longer lists the rest is only named.
  private static let mostAsked = 200

  /// At least so many other rows must fall short.
  private static let least = 2

  /// - Parameter isLimited: whether the user set the length, so that what only goes on may be cut in its chapter: then it
  ///   must stand in 打算 at least, unless it counts something.
  init(
    _ records: [TaskRecord], _ sorting: Sorting, _ stages: Stages, _ wording: UnfinishedWording, isLimited: Bool
  ) {
    let givenUp = sorting.unfinished.prefix(Self.mostAsked).filter { wording.isGivenUp(records[$0]) }
    let reasons = (givenUp + sorting.cancelled.prefix(Self.mostAsked)).map { index in
      Dropped(record: index, words: wording.dropped(records[index]))
    }
    gone = Set(givenUp)
    hasGivenUp = reasons.contains { !$0.words.isEmpty }
    dropped = reasons.filter { UnfinishedWording.isOwnLack($0.words) }
    let open = sorting.unfinished.filter { [gone] in
      !stages.superseded.contains($0) && !gone.contains($0) && !sorting.madeUp.contains($0)
    }
    let asked = open.prefix(Self.mostAsked).filter { !sorting.notYetDue.contains($0) }
    let steady = Set(asked.filter { wording.isSteady(records[$0]) })
    self.steady = steady
    let underway = Set(
      asked.filter { index in
        wording.isUnderway(records[index])
          && !(isLimited && records[index].wholeWork == nil && !records[index].plansWhole
            && !wording.runsOnInDays(records[index])
            && wording.nextStep(records[index]).isEmpty && wording.awaited(records[index]).isEmpty
            && wording.achieved(records[index]).isEmpty)
      })
    let quiet = Set(open.prefix(Self.mostAsked).filter { wording.isQuiet(records[$0]) })
    let short = open.count { index in
      !quiet.contains(index) && !underway.contains(index) && !steady.contains(index)
        && !sorting.notYetDue.contains(index) && !wording.isDueLater(records[index])
    }
    self.underway = steady
    if short + dropped.count >= Self.least {
      self.underway.formUnion(underway)
      self.quiet = quiet
    }
  }
}
