import Records
import TextCore

/// Rows that sum up what rows of other tasks of one matter tell (`全年累计发现问题16个，整改到位14个` beside 9个 and 7个):
/// they go on behind those rows and open no subject of their own, so that nothing reads as counted twice.
struct SummaryRows {
  private struct Summary {
    let record: Int
    /// The group of rows that it sums up.
    let group: Int
    /// What it tells behind them: `共发现问题16个，整改到位14个`.
    let text: String
  }

  private var summaries: [Summary] = []

  /// The summary rows among groups of rows of one task: those that have their task alone.
  init(in groups: [[Grouping.Row]]) {
    guard groups.contains(where: { $0.count > 1 }) else { return }
    for group in groups where group.count == 1 {
      let row = group[0]
      guard let told = Self.told(Self.bare(row)), let first = Clause.split(told).first?.text else { continue }
      let skeleton = NumberSkeleton(first)
      guard skeleton.isCount, let total = skeleton.quantities.first else { continue }
      let noun = String(skeleton.between[0].suffix(2))
      let found = groups.indices.filter { g in
        groups[g].count > 1 && Self.areOfOneMatter(row.occasion.stem, groups[g][0].occasion.stem)
          && Self.sum(of: groups[g], noun, total) == total.value
      }
      if found.count == 1 { summaries.append(Summary(record: row.index, group: found[0], text: told)) }
    }
  }

  /// Whether a group is a summary row alone.
  func isSummary(_ group: [Grouping.Row]) -> Bool {
    group.count == 1 && summaries.contains { $0.record == group[0].index }
  }

  /// Puts the summaries of a group behind the last of its points, which stand from a place on.
  func join(_ group: Int, to points: inout [Point], from start: Int, _ statement: Statement) {
    guard start < points.count else { return }
    for summary in summaries where summary.group == group {
      let last = points.count - 1
      var clauses = Clause.split(summary.text)
      // A number that the rows together have is not said again.
      if let first = clauses.first?.text, points[start...].contains(where: { $0.text(.full).holds(first.dropFirst()) })
      {
        clauses.removeFirst()
      } else if !clauses.isEmpty {
        clauses[0].mark = "；"
      }
      points[last] = points[last].goingOn(statement.judged(clauses), of: summary.record)
    }
  }

  private static let heads = ["全年累计", "全年共", "累计", "共", "合计", "总共", "两轮共", "两次共", "三轮共"]

  /// The text without the task's name ahead of it.
  private static func bare(_ row: Grouping.Row) -> String {
    let shared = zip(row.text, row.task).prefix { $0 == $1 }.count
    return shared >= 4 ? String(row.text.dropFirst(shared)) : row.text
  }

  /// The text with 共 for what heads it; nil where nothing says that it sums up.
  private static func told(_ text: String) -> String? {
    heads.first { text.hasPrefix($0) }.map { "共" + text.dropFirst($0.count) }
  }

  /// Names that begin alike, or with the same words in quotation marks: “四好农村路”建设专项监督, “四好农村路”问题整改督办.
  private static func areOfOneMatter(_ one: String, _ other: String) -> Bool {
    zip(one, other).prefix { $0 == $1 }.filter { Punctuation.isHan($0.0) }.count >= 3
  }

  /// The numbers of a noun and a unit in a group's rows, added: each row must have one.
  private static func sum(of rows: [Grouping.Row], _ noun: String, _ total: Quantity) -> ExactNumber? {
    var sum: ExactNumber? = ExactNumber(0)
    for row in rows {
      let numbers = Clause.split(row.text).map { NumberSkeleton($0.text) }
        .filter { $0.isCount && $0.between[0].hasSuffix(noun) && $0.quantities[0].unit == total.unit }
      guard numbers.count == 1, let number = numbers[0].quantities.first, number.approximate.isEmpty else { return nil }
      sum = sum?.adding(number.value)
    }
    return sum
  }
}
