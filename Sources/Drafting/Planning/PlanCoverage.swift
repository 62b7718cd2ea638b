import Records
import TextCore

/// A plan held against a ledger: what became of each item.
package struct PlanCoverage: Sendable {
  /// How far an item is.
  package enum Status: String, Sendable, CaseIterable {
    /// Every record that serves it is done, and no number that it sets falls short.
    case done
    /// Work on it has begun.
    case ongoing
    /// It has records, and none of them has begun.
    case notStarted
    /// No record serves it.
    case none

    /// The status as people read it.
    package var text: Message {
      switch self {
      case .done: Message("已完成", "done")
      case .ongoing: Message("进行中", "under way")
      case .notStarted: Message("未开始", "not begun")
      case .none: Message("无记录", "no record")
      }
    }
  }

  /// An item with its records.
  package struct Item: Sendable {
    /// The item of the plan.
    package let item: PlanItem
    /// The title of the heading above it with its number, "" where there is none.
    package let section: String
    /// How far it is.
    package let status: Status
    /// The records that serve it.
    package let serving: [Line]
    /// The records that may serve it.
    package let possible: [Line]
    /// Each number that the item sets, against what the records show.
    package let targets: [TargetAccount]
  }

  /// A record beside an item.
  package struct Line: Sendable {
    /// The record.
    package let record: TaskRecord
    /// Why it stands here; nil for one that serves no item.
    package let reason: PlanMatching.Reason?
  }

  /// A section of the plan with the number of its items in each status.
  package struct Section: Sendable {
    /// The heading with its number.
    package let title: String
    /// The number of its items by status.
    package let counts: [Status: Int]
    /// The number of its items.
    package var total: Int { counts.values.reduce(0, +) }
  }

  /// The plan.
  package let plan: WorkPlan
  /// Its items, in order.
  package let items: [Item]
  /// The records that serve no item and are like none.
  package let others: [Line]
  /// The number of records.
  package let recordCount: Int
  /// What is doubtful in the ledger's column 要点.
  package let diagnostics: [Diagnostic]

  /// Holds a plan against the records of its ledgers.
  package init(_ plan: WorkPlan, _ records: [TaskRecord]) {
    self.plan = plan
    recordCount = records.count
    let matching = PlanMatching(plan, records)
    let words = PlanWords(plan)
    items = plan.items.enumerated().map { index, item in
      let serving = matching.serving[index]
      let served = serving.map { records[$0.record] }
      let targets = TargetAccount.all(item, at: index, served, words)
      return Item(
        item: item, section: Self.title(plan.section(of: item)), status: Self.status(served, targets),
        serving: serving.map { Line(record: records[$0.record], reason: $0.reason) },
        possible: matching.possible[index].map { Line(record: records[$0.record], reason: $0.reason) },
        targets: targets)
    }
    others = matching.others.map { Line(record: records[$0], reason: nil) }
    diagnostics = matching.findings(plan, records)
  }

  /// The items of each section, in the order of the plan.
  package var sections: [Section] {
    var titles: [String] = []
    var counts: [String: [Status: Int]] = [:]
    for item in items {
      if counts[item.section] == nil { titles.append(item.section) }
      counts[item.section, default: [:]][item.status, default: 0] += 1
    }
    return titles.map { Section(title: $0, counts: counts[$0] ?? [:]) }
  }

  /// The number of items in a status.
  package func count(_ status: Status) -> Int { items.count { $0.status == status } }

  private static func title(_ heading: PlanHeading?) -> String {
    guard let heading else { return "" }
    if heading.number.isEmpty { return heading.title }
    return heading.number + (heading.number.hasPrefix("第") || heading.number.hasSuffix("）") ? " " : "、") + heading.title
  }

  /// An item whose number falls short is not done, whatever its records say.
  private static func status(_ records: [TaskRecord], _ targets: [TargetAccount]) -> Status {
    let live = records.filter { $0.state != .cancelled }
    if live.isEmpty { return .none }
    if live.allSatisfy({ $0.state == .done }) {
      return targets.contains { $0.isMet == false } ? .ongoing : .done
    }
    return live.contains { $0.state != .notDone } ? .ongoing : .notStarted
  }
}
