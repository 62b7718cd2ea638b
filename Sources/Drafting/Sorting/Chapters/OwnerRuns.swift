import Records
import TextCore

/// Rows that a ledger keeps together by who answers for them: 医务科, 医务科, 质控科, …. Where nothing else parts a
/// long list, its neighbours belong together.
struct OwnerRuns: Sendable {
  private let runOf: [Int: Int]

  /// Nil where the rows are few, or where those of one owner do not follow each other.
  init?(_ rows: [Int], _ records: [TaskRecord]) {
    guard rows.count >= Self.fewest, rows.count <= Self.most else { return nil }
    var runs: [Int: Int] = [:]
    var owners: Set<String> = []
    var last: String?
    var count = 0
    var named = 0
    for row in rows.sorted() {
      let owner = Punctuation.name(records[row].owner)
      if !owner.isEmpty { named += 1 }
      if owner != last { count += 1 }
      last = owner
      owners.insert(owner)
      runs[row] = count
    }
    guard named * 10 >= rows.count * 9, owners.count >= 3, owners.count * 3 <= rows.count * 2,
      count <= owners.count + owners.count / 4
    else { return nil }
    runOf = runs
  }

  private static let fewest = 8
  private static let most = 400

  /// The run of a point: that of its first row, from 1.
  func run(of point: Point) -> Int { point.records.compactMap { runOf[$0] }.min() ?? .max }

  /// Points in the order of the runs, and within one in that of the ledger.
  func ordered(_ points: [Point]) -> [Point] {
    points.enumerated().sorted { a, b in
      let rows = (a.element.records.min() ?? .max, b.element.records.min() ?? .max)
      return (run(of: a.element), rows.0, a.offset) < (run(of: b.element), rows.1, b.offset)
    }.map(\.element)
  }
}
