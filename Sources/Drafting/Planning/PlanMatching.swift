import Records
import TextCore

/// Which record serves which item of a plan: by its column 要点, else by likeness, where that is clear.
package struct PlanMatching: Sendable {
  /// Why a record is set beside an item.
  package enum Reason: Sendable, Hashable {
    /// The record's column 要点 names the item.
    case column
    /// The two are alike, from 0 to 100.
    case likeness(Int)
  }

  /// A record beside an item.
  package struct Match: Sendable, Hashable {
    /// The record's index.
    package let record: Int
    /// Why.
    package let reason: Reason
  }

  /// For each item the records that serve it, in the order of the ledger.
  package private(set) var serving: [[Match]]
  /// For each item the records that may serve it, the likeliest first; they are in no `serving`.
  package private(set) var possible: [[Match]]
  /// The records that serve no item and are like none.
  package private(set) var others: [Int] = []
  /// Records whose column 要点 names nothing in the plan.
  package private(set) var misnamed: [Int] = []

  /// Likeness is clear from here, where the next item is so much behind.
  private static let clear = 0.40
  private static let margin = 0.08
  /// Below this, two texts have nothing to do with each other.
  private static let faint = 0.28

  /// Sets records beside the items of a plan.
  package init(_ plan: WorkPlan, _ records: [TaskRecord]) {
    serving = Array(repeating: [], count: plan.items.count)
    possible = serving
    let names = PlanNames(plan)
    let words = PlanWords(plan)
    for (index, record) in records.enumerated() {
      let named = record.planItem
      if !named.isEmpty {
        let items = names.items(named)
        for item in items { serving[item].append(Match(record: index, reason: .column)) }
        if !items.isEmpty { continue }
        misnamed.append(index)
      }
      place(index, words.scores(record))
    }
    for item in possible.indices {
      possible[item].sort { a, b in (Self.score(b), a.record) < (Self.score(a), b.record) }
    }
  }

  /// What is doubtful in the records' column 要点.
  package func findings(_ plan: WorkPlan, _ records: [TaskRecord]) -> [Diagnostic] {
    misnamed.map { Self.misnamed(records[$0], plan) }
  }

  private static func misnamed(_ record: TaskRecord, _ plan: WorkPlan) -> Diagnostic {
    let source = record.source
    return Diagnostic(
      .warning, "unknown-plan-item",
      Message(
        "要点“\(record.planItem)”在计划里没有，或不止一条；改按文字相近来找",
        "the plan has no item “\(record.planItem)”, or more than one; likeness was asked instead"),
      remedy: Message(
        "写成它在计划里的位置，如“\(plan.items.first?.place ?? "一/1")”",
        "write its place, such as \(plan.items.first?.place ?? "一/1")"),
      at: .cell(file: source.file, row: source.row, column: nil))
  }

  private mutating func place(_ record: Int, _ scores: [Double]) {
    let ranked = scores.indices.sorted { a, b in scores[a] == scores[b] ? a < b : scores[a] > scores[b] }
    guard let best = ranked.first, scores[best] >= Self.faint else {
      others.append(record)
      return
    }
    func match(_ item: Int) -> Match { Match(record: record, reason: .likeness(Int((scores[item] * 100).rounded()))) }
    let second = ranked.count > 1 ? scores[ranked[1]] : 0
    if scores[best] >= Self.clear, scores[best] - second >= Self.margin {
      serving[best].append(match(best))
    } else {
      for item in ranked.prefix(2) where scores[item] >= Self.faint { possible[item].append(match(item)) }
    }
  }

  private static func score(_ match: Match) -> Int {
    if case .likeness(let score) = match.reason { return score }
    return 101
  }
}

/// Finds items by what people write into the column 要点: `一/1`, `12`, `第12条`, or the lead's words.
private struct PlanNames {
  private let leads: [String]
  private var places: [String: Int] = [:]
  private var numbers: [String: [Int]] = [:]

  init(_ plan: WorkPlan) {
    leads = plan.items.map { Self.folded($0.lead) }
    for (index, item) in plan.items.enumerated() {
      places[Self.folded(item.place)] = index
      if !item.number.isEmpty { numbers[Self.folded(item.number), default: []].append(index) }
    }
  }

  /// The items that a cell names, in the order of the plan.
  func items(_ cell: String) -> [Int] {
    let parts = cell.split { "、，,；;\n".contains($0) }.map { Self.folded(String($0)) }.filter { !$0.isEmpty }
    let found = parts.flatMap(item)
    return found.isEmpty ? item(Self.folded(cell)) : Set(found).sorted()
  }

  private func item(_ name: String) -> [Int] {
    if let known = places[name] { return [known] }
    var bare = name
    for head in ["第", "要点"] where bare.hasPrefix(head) { bare.removeFirst(head.count) }
    for tail in ["条", "项", "点"] where bare.hasSuffix(tail) && bare.count > 1 { bare.removeLast() }
    if let known = numbers[bare], known.count == 1 { return known }
    guard name.count >= 4 else { return [] }
    let exact = leads.indices.filter { leads[$0] == name }
    if !exact.isEmpty { return exact.count == 1 ? exact : [] }
    let near = leads.indices.filter { leads[$0].count >= 4 && (leads[$0].contains(name) || name.contains(leads[$0])) }
    return near.count == 1 ? near : []
  }

  /// Without brackets, marks and blanks: `一/（2）` and `一（2）.` are one.
  private static func folded(_ text: String) -> String {
    String(TextFold.fold(text).filter { !"()[]/.,:;-—_、。·“”\"《》".contains($0) })
  }
}

/// The words of a plan's items, weighed.
struct PlanWords: Sendable {
  private let likeness: Likeness
  /// For each item the numbers of its texts: the whole first, then the lead, then each measure.
  private let texts: [Range<Int>]

  init(_ plan: WorkPlan) {
    let groups = plan.items.map { item in
      let parts = [item.lead] + item.measures
      return [parts.joined(separator: "。")] + parts
    }
    likeness = Likeness(groups)
    var next = 0
    texts = groups.map { group in
      defer { next += group.count }
      return next..<(next + group.count)
    }
  }

  /// How alike a record is to each item, from 0 to 1.
  func scores(_ record: TaskRecord) -> [Double] {
    let (task, topic, result) = (record.task, record.topic, record.result)
    var best = scores(task)
    if !topic.isEmpty { best = zip(best, scores(topic + "。" + task)).map { max($0, 0.95 * $1) } }
    if !result.isEmpty { best = zip(best, scores(task + "。" + result)).map { max($0, 0.9 * $1) } }
    return best
  }

  /// The clause of an item that a record is most like: 0 is the lead; nil where it is like none.
  func clause(_ record: TaskRecord, of item: Int) -> Int? {
    let grams = likeness.grams(record.task + "。" + record.result)
    let shared = likeness.shared(grams)
    let scores = texts[item].dropFirst().map { likeness.overlap(shared[$0], grams, $0) }
    guard let best = scores.max(), best > 0 else { return nil }
    return scores.firstIndex(of: best)
  }

  /// A text's likeness to its nearest clause, and how much of it stands in the item.
  private func scores(_ text: String) -> [Double] {
    let grams = likeness.grams(text)
    guard grams.weight > 0 else { return texts.map { _ in 0 } }
    let shared = likeness.shared(grams)
    return texts.map { item in
      let nearest = item.dropFirst().map { likeness.overlap(shared[$0], grams, $0) }.max() ?? 0
      return 0.6 * nearest + 0.4 * shared[item.lowerBound] / grams.weight
    }
  }
}
